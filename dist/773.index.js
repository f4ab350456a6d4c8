export const id = 773;
export const ids = [773];
export const modules = {

/***/ 5773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   summaryOf: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8572);
/* harmony import */ var _text_python_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4021);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2333);
/* harmony import */ var _hook_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6987);
/* harmony import */ var _python_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6011);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6174);






const TITLES = {
    pre_connector_install: "Before the install",
    post_connector_install: "After the install",
    elsewhere: "Elsewhere in the file",
};
const MAX_STEPS = 6;
const MAX_STEP = 90;
/**
 * What a hook file does, in words, five lines at most: before and after the install, and what is new or gone since it was
 * changed. Empty for a file that cannot be read.
 * @param name decides the language: `.sh` is shell, all else Python
 * @param before its text before the change, if it was there
 */
function summaryOf(name, after, before) {
    const now = after === undefined ? new Map() : stepsOf(name, after);
    const old = before === undefined ? undefined : stepsOf(name, before);
    if (!now)
        return [];
    const lines = Object.keys(TITLES).flatMap((when) => line(TITLES[when], now.get(when) ?? []));
    if (after !== undefined && lines.length === 0)
        lines.push("It does nothing to the container.");
    if (!old)
        return lines;
    const [did, does] = [old, now].map((steps) => [...steps.values()].flat());
    const fresh = line("New in this change", without(does ?? [], did ?? []));
    const gone = line("Gone with this change", without(did ?? [], does ?? []));
    const same = fresh.length + gone.length === 0 ? ["Nothing that it does has changed."] : [];
    return [...lines, ...fresh, ...gone, ...same];
}
function line(title, steps) {
    const different = [...new Set(steps)];
    if (different.length === 0)
        return [];
    const more = different.length > MAX_STEPS ? `; and ${different.length - MAX_STEPS} more` : "";
    return [`${title}: ${different.slice(0, MAX_STEPS).join("; ")}${more}.`];
}
function without(steps, others) {
    const known = new Set(others);
    return steps.filter((step) => !known.has(step));
}
function stepsOf(name, text) {
    if (/\.sh$/i.test(name))
        return new Map([["elsewhere", deedSteps((0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .deedsOf */ .jh)((0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commandsOf */ .Kf)(text).map((command) => ({ command, at: 0 }))))]]);
    const parsed = (0,_hook_file_js__WEBPACK_IMPORTED_MODULE_2__.parseHooks)(text);
    if (!parsed.ok)
        return undefined;
    const groups = grouped(parsed.value.followed.effects, ({ hook }) => hook ?? "elsewhere");
    return new Map([...groups].map(([when, effects]) => [when, effectSteps(effects)]));
}
/** The steps in their order; commands are read together, because one may run what another has downloaded. */
function effectSteps(effects) {
    const runs = effects.flatMap((effect, at) => effect.deed.kind === "run" ? (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commandsOfArguments */ .mH)(effect.deed.words).map((command) => ({ command, at })) : []);
    const byEffect = grouped((0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .deedsOf */ .jh)(runs), ({ at }) => at);
    return effects.flatMap((effect, at) => effect.deed.kind === "run" ? deedSteps(byEffect.get(at) ?? []) : effectStep(effect));
}
function effectStep({ deed }) {
    switch (deed.kind) {
        case "variable":
            if (deed.isSecret)
                return [`hands over the secret ${cut(deed.name)}`];
            return (0,_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .isSecretName */ .e)(deed.name, deed.value) || (0,_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .secretIn */ .u)(deed.value)
                ? [`sets ${cut(deed.name)} to what looks like a secret`]
                : [`sets ${cut(`${deed.name}=${deed.value}`)}`];
        case "file":
            return [`writes ${cut(deed.path)} (${deed.contents.length} characters)`];
        case "copy":
            return [`puts files into ${cut(deed.path)}`];
        case "image":
            return [`takes another image with ${deed.method}(${cut(deed.image)})`];
        case "fetch":
            return [`fetches ${cut(deed.url)}`];
        case "secret":
            return [deed.what];
        case "builder":
            return [`${deed.what} on the builder (${cut(deed.call)})`];
        case "opens":
            return [`reads a file on the builder (${cut(deed.call)})`];
        case "setting":
            return [`${deed.method}(${cut(deed.words.join(", "))})`];
        case "unfollowed":
            return [`something that cannot be followed (${cut(deed.what)})`];
        default:
            return [];
    }
}
function grouped(values, keyOf) {
    const groups = new Map();
    for (const value of values) {
        const group = groups.get(keyOf(value));
        if (group)
            group.push(value);
        else
            groups.set(keyOf(value), [value]);
    }
    return groups;
}
/** They leave nothing behind that a reviewer would ask about. */
const QUIET = /^(set|rm|cd|export|true|:|echo|\[|test)( |$)/;
function deedSteps(deeds) {
    const steps = [];
    const packages = grouped(deeds.flatMap((deed) => (deed.kind === "package" ? [deed] : [])), ({ manager }) => manager);
    for (const deed of deeds)
        if (deed.kind === "remote-script")
            steps.push(`runs \`${cut(deed.command.words.map(({ text }) => text).join(" "))}\`, downloaded from ${cut(deed.url)}`);
        else if (deed.kind === "download")
            steps.push(`downloads ${cut(deed.url)}`);
        else if (deed.kind === "nltk")
            steps.push(`downloads nltk data (${cut(deed.name)})`);
        else if (deed.kind === "command" && !QUIET.test(deed.text))
            steps.push(`runs \`${cut(deed.text)}\``);
    const installs = [...packages].map(([manager, group]) => `installs ${cut([...new Set(group.map(({ spec }) => spec))].join(", "))} with ${manager}`);
    return [...installs, ...steps];
}
/** A text of the hook on one line; what is not known stands as an ellipsis. */
function cut(text) {
    const line = text.replaceAll(_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .HOLE */ .vs, "…").replaceAll(_python_value_js__WEBPACK_IMPORTED_MODULE_3__/* .SECRET */ .bB, "…").replace(/\s+/g, " ").trim();
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .shortened */ .v)(line, MAX_STEP);
}


/***/ }),

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


/***/ })

};
