export const id = 629;
export const ids = [629];
export const modules = {

/***/ 6174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isSecretName),
/* harmony export */   u: () => (/* binding */ secretIn)
/* harmony export */ });
/** Names of variables that hold secrets. */
const SECRET_NAME = /(^|_)(SECRETS?|TOKEN|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|SECRET_?KEY|AUTH_?KEY)(_|$)/i;
/** Values of such variables that give nothing away: empty, switches, numbers, paths. */
const HARMLESS_VALUE = /^(|true|false|yes|no|on|off|none|null|\d{1,5}|[./~][\w./~-]*)$/i;
/** Forms that secrets of well-known services have, as their own documentation describes them. */
const SECRET_FORMS = /\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|(AKIA|ASIA)[0-9A-Z]{16}|xox[abprs]-[\w-]{10,}|AIza[\w-]{35}|sk-[A-Za-z0-9_-]{20,}|npm_[A-Za-z0-9]{30,}|dckr_pat_[\w-]{20,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,})|-----BEGIN [A-Z ]{0,30}PRIVATE KEY|:\/\/[^\s/:@$]{1,100}:[^\s/:@$]{1,100}@/;
/** Whether a variable of this name and value is likely to hold a secret. */
function isSecretName(name, value) {
    return SECRET_NAME.test(name) && !HARMLESS_VALUE.test(value);
}
/** Whether a text has a secret of a well-known form in it. */
function secretIn(text) {
    return SECRET_FORMS.test(text);
}


/***/ }),

/***/ 9010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pythonRisks: () => (/* binding */ pythonRisks),
  shellRisks: () => (/* binding */ shellRisks)
});

// EXTERNAL MODULE: ./src/connector/commands.ts
var commands = __webpack_require__(2333);
// EXTERNAL MODULE: ./src/connector/hook-effects.ts
var hook_effects = __webpack_require__(9091);
// EXTERNAL MODULE: ./src/connector/hook-file.ts
var hook_file = __webpack_require__(6987);
// EXTERNAL MODULE: ./src/connector/hook-run.ts + 9 modules
var hook_run = __webpack_require__(4025);
// EXTERNAL MODULE: ./src/connector/python/parameters.ts
var parameters = __webpack_require__(6232);
// EXTERNAL MODULE: ./src/connector/python/value.ts
var python_value = __webpack_require__(6011);
// EXTERNAL MODULE: ./src/model/location.ts
var model_location = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/text/lines.ts
var text_lines = __webpack_require__(816);
// EXTERNAL MODULE: ./src/text/python.ts
var python = __webpack_require__(4021);
// EXTERNAL MODULE: ./src/connector/downloads.ts
var downloads = __webpack_require__(6718);
// EXTERNAL MODULE: ./src/connector/secrets.ts
var secrets = __webpack_require__(6174);
;// CONCATENATED MODULE: ./src/rules/deed-risks.ts





/** The risks of one thing that a hook does, without its place. */
function deedRisks(deed) {
    const warning = (message) => [{ effect: "warning", message }];
    const notice = (message) => [{ effect: "notice", message }];
    switch (deed.kind) {
        case "run":
            return runRisks(deed.words);
        case "variable":
            return variableRisks(deed);
        case "file": {
            const data = (0,commands/* nltkData */.uv)(deed.contents);
            if ((0,secrets/* secretIn */.u)(deed.contents))
                return warning(`${deed.path} gets what looks like a secret, and everybody who has the image can read it. Expected: no secrets in the image.`);
            return data.length > 0 ? warning(nltkMessage(data)) : [];
        }
        case "fetch":
            return deed.pinned || (0,downloads/* isPinned */.T4)(deed.url) ? [] : warning(downloadMessage(deed.url));
        case "secret":
            return warning(`The hook ${deed.what}. Expected: no secrets in the image or in the hook.`);
        case "builder":
            return warning(`\`${deed.call}\` ${deed.what} on the builder, with its secrets, and not in the container. Expected: with_exec() of the container.`);
        case "opens":
            return notice(`${deed.call} reads a file on the builder. Look that it is one of the connector's, and that what it says is wanted in the image.`);
        case "unfollowed":
            return notice(`What ${deed.what} does cannot be followed. It could do anything to the container, and replace its image.`);
        default:
            return [];
    }
}
function runRisks(words) {
    const line = words.join(" ");
    if (line.includes(python_value/* SECRET */.bB) || (0,secrets/* secretIn */.u)(line))
        return [
            {
                effect: "warning",
                message: "A command is given a secret or a value of the builder's environment, which stays in the history of the image. Expected: no secrets in the image.",
            },
        ];
    const [program = "", option = "", script = ""] = words;
    const isOpen = program.includes(python/* HOLE */.vs) ||
        (/^(\/bin\/)?(ba|da)?sh$/.test(program) && option.startsWith("-") && script.includes(python/* HOLE */.vs));
    return isOpen
        ? [
            {
                effect: "notice",
                message: "This command has parts that are only known when the hook runs. Look what it can become.",
            },
        ]
        : [];
}
function variableRisks({ name, value, isSecret }) {
    if (isSecret)
        return [
            {
                effect: "warning",
                message: `The secret ${name} is handed to the container, where every command of the build can read it. Expected: a hook that needs no secrets.`,
            },
        ];
    if (value.includes(python_value/* SECRET */.bB))
        return [
            {
                effect: "warning",
                message: `${name} gets a value of the builder's environment, and everybody who has the image can read it. Expected: a value that stands in the hook.`,
            },
        ];
    return (0,secrets/* isSecretName */.e)(name, value) || (0,secrets/* secretIn */.u)(value)
        ? [
            {
                effect: "warning",
                message: `${name} looks like a secret, and everybody who has the image can read it. Expected: no secrets in the image; the connector gets them in its configuration.`,
            },
        ]
        : [];
}
/** The risks of what commands bring in. Unpinned packages of the system are usual, so there is one notice for all of them. */
function commandRisks(deeds) {
    const risks = [];
    const isSystem = (deed) => deed.kind === "package" && /^(apt|apk|yum)$/.test(deed.manager);
    const packages = deeds.filter((deed) => deed.kind === "package" && !deed.pinned && !(0,downloads/* isUnknown */.t8)(deed.name));
    const unpinned = packages.filter(isSystem);
    const [first] = unpinned;
    if (first) {
        const names = [...new Set(unpinned.map((deed) => (deed.kind === "package" ? deed.name : "")))];
        const message = `${listed(names)} ${names.length === 1 ? "is" : "are"} installed in whatever version is newest when the image is built.`;
        risks.push({ effect: "notice", message, range: first.at });
    }
    for (const deed of deeds) {
        const warn = (message) => risks.push({ effect: "warning", message, range: deed.at });
        if (deed.kind === "remote-script")
            warn(scriptMessage(deed.url));
        else if (deed.kind === "download" && !deed.pinned)
            warn(downloadMessage(deed.url));
        else if (deed.kind === "nltk")
            warn(nltkMessage([deed.name]));
        else if (deed.kind === "package" && packages.includes(deed) && !isSystem(deed))
            warn(`${deed.manager} installs ${shown(deed.spec)} in whatever version is newest when the image is built. Expected: one version, such as \`${exampleOf(deed.manager, deed.name)}\`.`);
        else if (deed.kind === "package" && (0,downloads/* isUnknown */.t8)(deed.name))
            risks.push({
                effect: "notice",
                message: `What ${deed.manager} installs here is only known when the hook runs.`,
                range: deed.at,
            });
    }
    return risks;
}
function exampleOf(manager, name) {
    return `${name.slice(0, 100)}${manager === "npm" || manager === "go" || manager === "cargo" ? "@" : "=="}1.2.3`;
}
function scriptMessage(url) {
    return `What is downloaded from ${shown(url)} is run as a script, so whoever can change it there decides what is in the image. Expected: packages of a fixed version, or a script that is compared with its checksum first.`;
}
function downloadMessage(url) {
    return `${shown(url)} is downloaded without a version or a checksum. Expected: an address that names a version, or a checksum that is compared.`;
}
function nltkMessage(names) {
    return `nltk downloads ${listed(names)}, which has no versions, when the image is built. Newer base images may bring it; else copy it from a fixed place.`;
}
function shown(text) {
    return (0,python_value/* isKnown */.qE)(text) ? `\`${text.slice(0, 200)}\`` : "an address that only the running hook knows";
}
function listed(names) {
    const some = names.slice(0, 8).map((name) => name.slice(0, 60));
    return `${some.join(", ")}${names.length > 8 ? ` and ${names.length - 8} more` : ""}`;
}

;// CONCATENATED MODULE: ./src/rules/hook-risks.ts










const KEEP = "Expected: customize the container that the hook is given, and return that.";
const REPLACED = "so the connector would not be built on the base image of metadata.yaml";
/** The risks of a hook file in Python; `undefined` where it cannot be parsed. */
function pythonRisks(text) {
    const parsed = (0,hook_file.parseHooks)(text);
    if (!parsed.ok)
        return undefined;
    const hooks = parsed.value;
    const at = (node) => hooks.file.range((0,hook_run/* placeOf */.$)(node));
    const runs = hooks.followed.effects.flatMap(({ deed, node }) => deed.kind === "run"
        ? (0,commands/* commandsOfArguments */.mH)(deed.words).map((command) => ({ command, at: at(node) }))
        : []);
    const risks = [
        ...replacements(hooks),
        ...hooks.followed.effects.flatMap((effect) => deedRisks(effect.deed).map((risk) => ({ ...risk, range: at(effect.node) }))),
        ...commandRisks((0,commands/* deedsOf */.jh)(runs)),
        ...incomplete(hooks),
    ];
    return distinct(risks);
}
/** The risks of a hook that is a shell script. */
function shellRisks(text) {
    const lines = new text_lines/* Lines */.qo(text);
    const runs = (0,commands/* commandsOf */.Kf)(text).map((command) => ({ command, at: lines.range(command.start, command.end) }));
    return distinct(commandRisks((0,commands/* deedsOf */.jh)(runs)));
}
/** Ways out of the container that the build hands to a hook. */
function replacements(hooks) {
    const { file, followed } = hooks;
    const range = (node) => file.range((0,hook_run/* placeOf */.$)(node));
    const ends = [...followed.endings].flatMap(([hook, endings]) => endings.flatMap(({ value, node }) => (0,python_value/* waysOf */.UV)(value).map((way) => ({ hook, node, way }))));
    const keepsImage = followed.isComplete &&
        ends.length > 0 &&
        ends.every(({ way }) => way.kind === "container" && way.origin === "given");
    const images = followed.effects.filter((effect) => effect.deed.kind === "image");
    const risks = images.map(({ deed: { method, image, owner }, node }) => {
        const which = image === "" || image.includes(python/* HOLE */.vs) ? "another image" : `\`${image.slice(0, 200)}\``;
        if (owner === "other" && keepsImage) {
            const message = `${method}() brings in ${which} beside the base image. Expected: only what the connector needs of it, pinned by its digest.`;
            return { effect: image.includes("@sha256:") ? "notice" : "warning", message, range: range(node) };
        }
        const what = method.endsWith("directory")
            ? "lays a folder over the whole container"
            : `makes the container from ${which}`;
        return { effect: "error", message: `${method}() ${what}, ${REPLACED}. ${KEEP}`, range: range(node) };
    });
    if (!risks.some(({ effect }) => effect === "error"))
        for (const node of mentionsOfFrom(hooks)) {
            if (images.some((image) => image.node.from <= node.from && node.to <= image.node.to))
                continue;
            const message = `\`from_\` stands here in a way that cannot be followed. It replaces the base image of metadata.yaml. ${KEEP}`;
            risks.push({ effect: "error", message, range: range(node) });
        }
    for (const hook of hook_effects/* HOOK_NAMES */.F) {
        const code = (0,hook_file/* hookFunction */.g)(hooks, hook);
        const parameter = code && (0,parameters/* parametersOf */.m)(code.statement, file)[0]?.name;
        if (code && parameter !== undefined && !uses(hooks, code.statement, parameter)) {
            const message = `${hook} never uses ${parameter}, the container that it is given, ${REPLACED}. ${KEEP}`;
            risks.push({ effect: "error", message, range: file.range(code.node) });
        }
        else
            risks.push(...endRisks(hook, ends.filter((end) => end.hook === hook), range));
    }
    return risks;
}
function endRisks(hook, ends, range) {
    return ends.flatMap(({ way, node }) => {
        if (way.kind === "container" && way.origin === "other") {
            const message = `${hook} returns a container that is not made from ${hook_effects/* PARAMETERS */.z[hook]}, ${REPLACED}. ${KEEP}`;
            return [{ effect: "error", message, range: range(node) }];
        }
        if (way.kind !== "unknown" && way.kind !== "member" && way.kind !== "reference" && way.kind !== "remote")
            return [];
        const what = way.kind === "unknown" && way.why !== "" ? way.why : "this value";
        const message = `${hook} returns what ${what} gives, which cannot be followed here. It could be another container; look that it is made from ${hook_effects/* PARAMETERS */.z[hook]}.`;
        return [{ effect: "notice", message, range: range(node) }];
    });
}
/** Places that name `from_`, in code or in a text. */
function mentionsOfFrom({ file }) {
    return [...(0,python/* descendantsOf */.gO)(file.root)].filter(({ name, node }) => {
        if (name === "String")
            return (0,python/* stringValue */.r$)(file, node, () => "") === "from_";
        return (name === "PropertyName" || name === "VariableName") && file.text(node).normalize("NFKC") === "from_";
    });
}
function uses({ file }, code, parameter) {
    const body = code.getChild("Body");
    return (body !== null &&
        [...(0,python/* descendantsOf */.gO)(body)].some((node) => node.name === "VariableName" && file.text(node).normalize("NFKC") === parameter));
}
function incomplete({ followed }) {
    if (followed.isComplete)
        return [];
    const message = "The file does too much to be followed to its end, so what it does to the container is not known. Look at all of it.";
    return [{ effect: "notice", message, range: model_location/* START_OF_FILE */.a }];
}
/** What a helper does twice is told once. */
function distinct(risks) {
    const seen = new Map(risks.map((risk) => [`${risk.range.start.line} ${risk.message}`, risk]));
    return [...seen.values()];
}


/***/ })

};
