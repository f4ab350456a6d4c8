export const id = 946;
export const ids = [946,677];
export const modules = {

/***/ 1946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditCommand: () => (/* binding */ auditCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/connector/connector.ts
var connector_connector = __webpack_require__(7392);
// EXTERNAL MODULE: ./src/connector/hooks.ts
var hooks = __webpack_require__(8367);
// EXTERNAL MODULE: ./src/connector/reading.ts
var reading = __webpack_require__(8763);
// EXTERNAL MODULE: ./src/connector/survey.ts
var survey = __webpack_require__(5697);
// EXTERNAL MODULE: ./src/image/latest.ts
var latest = __webpack_require__(6746);
// EXTERNAL MODULE: ./src/image/reference.ts
var image_reference = __webpack_require__(3564);
// EXTERNAL MODULE: ./src/image/version.ts
var version = __webpack_require__(677);
// EXTERNAL MODULE: ./src/inventory.ts
var inventory = __webpack_require__(4255);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
;// CONCATENATED MODULE: ./src/policy/exemptions.ts


/** The exemptions of a policy on a day. `names` are those of the connectors that there are. */
function auditedExemptions(policy, now, names) {
    const known = new Set(names);
    return policy.exemptions.map((exemption) => {
        const state = !known.has(exemption.connector)
            ? "no-connector"
            : (0,day/* isoDay */.kh)(now) > exemption.until
                ? "expired"
                : "active";
        return { ...exemption, state };
    });
}
/** What in a policy should be mended, in sentences: exemptions that do nothing, and languages without a base image. */
function policyNotes(policy, exemptions, names) {
    const without = policy.enforce.languages.filter((language) => !Object.hasOwn(policy["base-images"], language));
    return [
        ...without.map((language) => `The policy enforces base images for ${language} connectors and names none for that language.`),
        ...exemptions.flatMap((exemption) => exemptionNote(exemption, names)),
    ];
}
function exemptionNote({ connector, rules, until, reason, state }, names) {
    if (state === "active")
        return [];
    const which = `The exemption of ${connector} from ${rules.join(", ")}`;
    if (state === "expired")
        return [`${which} ran out on ${until} (${reason}). Renew it in the policy, or remove it there.`];
    const near = (0,nearest/* nearest */.p)(connector, names);
    return [
        `${which} is for no connector. ${near === undefined ? "Remove it from the policy." : `The nearest is ${near}.`}`,
    ];
}

// EXTERNAL MODULE: ./src/policy/official.ts
var official = __webpack_require__(8829);
// EXTERNAL MODULE: ./src/policy/policy.ts
var policy_policy = __webpack_require__(6658);
// EXTERNAL MODULE: ./src/policy/scope.ts
var scope = __webpack_require__(761);
// EXTERNAL MODULE: ./src/rules/base-image-pinned.ts
var base_image_pinned = __webpack_require__(1809);
// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
// EXTERNAL MODULE: ./src/text/order.ts
var order = __webpack_require__(9891);
;// CONCATENATED MODULE: ./src/audit.ts
















const MAX_REMEMBERED = 500;
/** Tells where every connector of a commit stands. Rejects only where the tree cannot be read at all. */
async function audit(tree, found, { lookups: source, now }) {
    const { policy, folders } = found;
    const lookups = typeof source === "function" ? source(policy) : source;
    const connectors = await (0,survey/* survey */.F)(tree, folders, { pyprojects: policy.latest.compatible });
    const repositories = new Set(connectors.flatMap((connector) => repositoryFor(connector, policy) ?? []));
    const published = new Map(await Promise.all([...repositories].map(async (name) => [name, await lookups.published(name)])));
    const names = connectors.map(({ name }) => name);
    const exemptions = auditedExemptions(policy, now, names);
    const context = {
        policy,
        now,
        published,
        catalog: lookups.catalog.name,
        python: await constraints(connectors, [...published.values()]),
        versionOf: rememberedPairs((all, tag) => all.find(({ version }) => version === tag)),
        ageOf: rememberedPairs((known, fitting) => ageOf(known, fitting, policy, now)),
        exemptions,
    };
    const audited = connectors.map((connector) => auditedConnector(connector, context));
    return {
        commit: tree.commit,
        now,
        catalog: { ...lookups.catalog },
        connectors: audited,
        images: imagesInUse(audited, published),
        exemptions,
        notes: [...(0,inventory/* policyNote */.vK)(found), ...policyNotes(policy, exemptions, names)],
        history: [],
    };
}
/** Remembers answers for pairs: hundreds of connectors share a dozen constraints, and stand on a few versions. */
function rememberedPairs(answer) {
    const known = (0,memo/* memoized */.x)((a) => (0,memo/* memoized */.x)((b) => answer(a, b), MAX_REMEMBERED), MAX_REMEMBERED);
    return (a, b) => known(a)(b);
}
function auditedConnector(connector, context) {
    const { name, path, language, folder } = connector;
    const metadata = (0,connector_connector/* metadataOf */.Nk)(connector);
    const baseImage = metadata?.baseImage?.text ?? null;
    const reference = baseImage === null ? undefined : (0,image_reference/* parseReference */.F)(baseImage);
    const image = reference?.ok ? reference.value : undefined;
    const names = (0,connector_connector/* namesIn */.wX)(folder);
    return {
        name,
        path,
        language,
        supportLevel: metadata?.supportLevel?.text ?? null,
        version: metadata?.version?.text ?? null,
        inScope: (0,scope/* inScope */.SB)(connector, context.policy),
        ...standingOf(connector, reference, context),
        baseImage,
        image: image ? { repository: image.repository, tag: image.tag ?? null } : null,
        migrated: (0,connector_connector/* isMigrated */.MM)(connector) ?? null,
        pinned: baseImage === null ? null : image?.tag !== undefined && image.digest !== undefined,
        dockerfile: names.some((file) => file.toLowerCase() === "dockerfile"),
        hooks: names.filter(hooks/* isHookName */.vL),
        exemptions: context.exemptions.filter((exemption) => exemption.connector === name),
    };
}
function standingOf(connector, reference, context) {
    const { policy, published, catalog, python } = context;
    const official = repositoryFor(connector, policy);
    const answer = official === undefined ? undefined : published.get(official);
    const constraint = python.get(connector.path);
    const fitting = answer?.ok
        ? (0,latest/* candidates */.Xi)(answer.value, { platforms: policy.latest.platforms, python: constraint })
        : [];
    const nothing = {
        behind: null,
        age: null,
        outdatedSince: null,
        acceptedUntil: null,
        newest: fitting[0]?.version ?? null,
    };
    const stands = (standing, why, more = {}) => ({
        ...nothing,
        ...more,
        standing,
        why,
    });
    const unreadable = unreadableBecause(connector);
    if (unreadable !== undefined)
        return stands("unreadable", unreadable);
    const none = `the policy names no base image for ${connector.language}`;
    if (!reference)
        return stands("not-migrated", official === undefined ? none : null);
    if (!reference.ok)
        return stands("wrong", `the value ${reference.problem}`);
    const { repository, tag = "", digest } = reference.value;
    const known = repository === official && answer?.ok ? context.versionOf(answer.value, tag) : undefined;
    const aged = known ? context.ageOf(known, fitting) : {};
    const pin = (0,base_image_pinned/* pinProblem */.X)(reference);
    if (pin !== undefined)
        return stands("wrong", `the value ${pin}`, aged);
    if (official === undefined)
        return stands("unknown", none);
    if (repository !== official)
        return stands("wrong", `its repository is not ${official}`);
    if (!answer?.ok)
        return stands("unknown", answer?.why ?? `${catalog} was not asked`);
    if (!known)
        return stands("unknown", `${catalog} does not know the version ${tag}`);
    if (known.digest !== digest)
        return stands("wrong", `${catalog} has another digest for ${tag}`, aged);
    if (!(0,version/* isStable */.MQ)(tag))
        return stands("unknown", `${tag} is no stable release`, { ...aged, behind: null });
    if (known.python !== undefined && constraint?.(known.python) === false)
        return stands("wrong", `it has Python ${known.python}, which pyproject.toml excludes`, aged);
    return stands(aged.behind === 0 ? "current" : "outdated", null, aged);
}
/** Why a connector cannot be judged at all. */
function unreadableBecause(connector) {
    const [unread] = connector.unread;
    if (unread)
        return `${unread.path} cannot be read: ${unread.why}`;
    return (0,reading/* irregularity */.W7)(connector);
}
function ageOf(known, fitting, policy, now) {
    const place = (0,latest/* standing */.JA)(known.version, fitting);
    const since = place.kind === "outdated" ? place.since : undefined;
    const days = (0,policy_policy/* graceDays */.M1)(policy);
    const published = known.published === undefined ? Number.NaN : Date.parse(known.published);
    return {
        behind: (0,latest/* newerThan */.TH)(known.version, fitting).length,
        age: Number.isNaN(published) ? null : (0,day/* daysBetween */.YM)(new Date(published), now),
        outdatedSince: since ? (0,day/* isoDay */.kh)(since) : null,
        acceptedUntil: since && (0,latest/* withinGrace */.qL)(since, days, now) ? (0,day/* isoDay */.kh)((0,latest/* graceEnds */.Lf)(since, days)) : null,
    };
}
/** The repository of the official image for a connector. */
function repositoryFor(connector, policy) {
    return (0,official/* officialRepository */.A)([connector.language], (0,connector_connector/* metadataOf */.Nk)(connector)?.baseImage?.text, policy);
}
/** Reading pyproject.toml needs much code; it is loaded only where the catalog tells the Python of an image. */
async function constraints(connectors, published) {
    const isTold = published.some((answer) => answer.ok && answer.value.some(({ python }) => python !== undefined));
    if (!isTold || connectors.every(({ pyproject }) => pyproject === undefined))
        return new Map();
    const { pythonConstraints } = await Promise.all(/* import() */[__webpack_require__.e(212), __webpack_require__.e(211)]).then(__webpack_require__.bind(__webpack_require__, 2211));
    return pythonConstraints(connectors);
}
function imagesInUse(connectors, published) {
    const counts = new Map();
    for (const { image } of connectors) {
        if (!image || image.tag === null)
            continue;
        const key = `${image.repository}:${image.tag}`;
        const count = counts.get(key) ?? { repository: image.repository, version: image.tag, connectors: 0 };
        count.connectors++;
        counts.set(key, count);
    }
    const images = [...counts.values()].map((used) => {
        const answer = published.get(used.repository);
        const versions = answer?.ok ? answer.value : [];
        const known = versions.find(({ version }) => version === used.version);
        const isComparable = known !== undefined && (0,version/* isStable */.MQ)(used.version);
        const isNewest = isComparable && (0,latest/* candidates */.Xi)(versions)[0]?.version === used.version;
        return {
            ...used,
            published: known?.published?.slice(0, 10) ?? null,
            state: !isComparable ? "unknown" : isNewest ? "newest" : "older",
        };
    });
    return images.sort((a, b) => (0,order/* compareText */.n)(a.repository, b.repository) || (0,version/* compareTags */.bb)(b.version, a.version));
}

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
;// CONCATENATED MODULE: ./src/migration.ts





/** Parsed metadata that is kept from month to month: some times what one month has. */
const MAX_KNOWN = 4000;
/**
 * The ends of so many months, the last of which is that of the last change; months before the first change are left out.
 * @param changes the oldest first
 */
function monthEnds(changes, months) {
    const last = changes.at(-1)?.date;
    if (!last)
        return [];
    const ends = Array.from({ length: months }, (_, back) => {
        const start = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - back, 1));
        const end = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - back + 1, 1));
        const change = changes.findLast(({ date }) => date < end);
        return change ? [{ month: start.toISOString().slice(0, 7), commit: change.commit }] : [];
    });
    return ends.flat().reverse();
}
/**
 * How far the migration was at the ends of months, all of them by one policy, so that they can be compared. A commit
 * where the connectors' folder was not there yet is left out.
 */
async function migrationHistory(ends, treeAt, policy, done = () => { }) {
    let known = new Map();
    const points = [];
    for (const [index, { month, commit }] of ends.entries()) {
        const tree = await treeAt(commit);
        const connectors = await connectorsAt(tree, policy, known);
        if (connectors)
            points.push({
                month,
                commit,
                all: countOf(connectors),
                inScope: countOf(connectors.filter((connector) => (0,scope/* inScope */.SB)(connector, policy))),
            });
        if (known.size > MAX_KNOWN)
            known = new Map();
        done(index + 1);
    }
    return points;
}
async function connectorsAt(tree, policy, known) {
    try {
        return await (0,survey/* survey */.F)(tree, await (0,inventory/* connectorFolders */.jP)(tree, policy), { known });
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y && error.exitCode === 2)
            return undefined;
        throw error;
    }
}
function countOf(connectors) {
    const metadata = connectors.map(connector_connector/* metadataOf */.Nk);
    return {
        connectors: connectors.length,
        migrated: metadata.filter((one) => one?.baseImage !== undefined).length,
        unreadable: metadata.filter((one) => one === undefined).length,
    };
}

// EXTERNAL MODULE: ./src/repository/git-log.ts
var git_log = __webpack_require__(7403);
// EXTERNAL MODULE: ./src/commands/commit.ts
var commands_commit = __webpack_require__(3909);
// EXTERNAL MODULE: ./src/commands/options.ts
var options = __webpack_require__(6052);
// EXTERNAL MODULE: ./src/commands/progress.ts
var commands_progress = __webpack_require__(7111);
;// CONCATENATED MODULE: ./src/commands/audit.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








const MAX_MONTHS = 120;
/** Tells where every connector at a commit stands. Resolves with 0, whatever it finds. @throws UserError */
async function auditCommand(given, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const months = given.history === undefined ? 0 : monthsOption(given.history);
        const asOf = given.asOf === undefined ? undefined : (0,options/* dayOption */.Sm)(given.asOf, "--as-of");
        const lookupsAt = await (0,options/* catalogOption */.$n)(given.catalog, terminal);
        const commit = __addDisposableResource(env_1, await (0,commands_commit/* openCommit */.C)(given, terminal), true);
        const now = asOf ?? (given.commit === undefined ? new Date() : await commit.store.date(commit.tree.commit));
        const report = await audit(commit.tree, commit, { lookups: lookupsAt(now), now });
        if (months > 0)
            await addHistory(report, months, commit, given, terminal);
        await (0,options/* writeResult */.Zk)(await rendered(report, given, terminal), given.output, terminal);
        return 0;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function addHistory(report, months, { store, tree, policy }, { repo = "." }, terminal) {
    const ends = monthEnds(await (0,git_log/* mergedChanges */.Y)((0,external_node_path_.resolve)(terminal.cwd, repo), tree.commit), months);
    const progress = new commands_progress/* Progress */.k(terminal, ends.length, "months");
    report.history = await migrationHistory(ends, (commit) => store.tree(commit), policy, (done) => progress.update(done));
    progress.clear();
    if (report.history.length < months)
        report.notes.push(`The history of ${months} months was asked for, and the connectors of ${report.history.length} were found in the clone.`);
}
/** Each form is loaded only when it is wanted. */
async function rendered(report, { format, output }, { color }) {
    switch (format) {
        case "json":
            return `${JSON.stringify((await __webpack_require__.e(/* import() */ 412).then(__webpack_require__.bind(__webpack_require__, 7412))).auditJson(report), null, 2)}\n`;
        case "markdown":
            return (await __webpack_require__.e(/* import() */ 579).then(__webpack_require__.bind(__webpack_require__, 3579))).auditMarkdown(report);
        case "html":
            return (await __webpack_require__.e(/* import() */ 364).then(__webpack_require__.bind(__webpack_require__, 2364))).auditHtml(report);
        case "text":
            return (await __webpack_require__.e(/* import() */ 737).then(__webpack_require__.bind(__webpack_require__, 1737))).auditText(report, color && output === undefined);
    }
}
function monthsOption(text) {
    const months = Number(text);
    if (/^\d{1,4}$/.test(text) && months >= 1 && months <= MAX_MONTHS)
        return months;
    throw new errors/* UserError */.y(`--history is "${text}". Expected: a number of months from 1 to ${MAX_MONTHS}.`);
}


/***/ }),

/***/ 3909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openCommit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);
/* harmony import */ var _repository_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2494);



/**
 * Opens a commit of a repository with its policy.
 * @throws UserError for what is no repository or commit, and where the connectors' folder is not there
 */
async function openCommit(given, terminal) {
    const policy = given.policy === undefined ? undefined : await policyFrom(given.policy, terminal);
    const store = new _repository_git_js__WEBPACK_IMPORTED_MODULE_2__/* .GitStore */ .W((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.cwd, given.repo ?? "."));
    try {
        const tree = await store.tree(await store.commit(given.commit ?? "HEAD"));
        const found = await (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .inventory */ .pf)(tree, policy);
        return { ...found, store, tree, [Symbol.asyncDispose]: () => store[Symbol.asyncDispose]() };
    }
    catch (error) {
        await store[Symbol.asyncDispose]();
        throw error;
    }
}
async function policyFrom(file, terminal) {
    const { policyOption } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(469), __webpack_require__.e(212), __webpack_require__.e(71), __webpack_require__.e(778)]).then(__webpack_require__.bind(__webpack_require__, 2778));
    return policyOption(file, terminal);
}


/***/ }),

/***/ 7111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ patiently),
/* harmony export */   k: () => (/* binding */ Progress)
/* harmony export */ });
/** How often the line is written again, in milliseconds. */
const INTERVAL = 200;
/** A line on a watched terminal that says how far long work is, how fast it goes and how long it still takes. */
class Progress {
    #terminal;
    #total;
    #unit;
    #start = performance.now();
    #shown = 0;
    constructor(terminal, total, unit) {
        this.#terminal = terminal;
        this.#total = total;
        this.#unit = unit;
    }
    /** Says something else until there is progress, such as what is waited for. */
    say(text) {
        if (!this.#terminal.interactive)
            return;
        this.#shown = performance.now();
        this.#terminal.err(`\r\u001b[K${text}`);
    }
    /** Says that `done` of all are done; writes at most every fifth of a second. */
    update(done, total = this.#total) {
        const now = performance.now();
        if (!this.#terminal.interactive || now - this.#shown < INTERVAL)
            return;
        this.#shown = now;
        const rate = done / ((now - this.#start) / 1000);
        const left = rate > 0 ? duration((total - done) / rate) : "?";
        const share = Math.floor((100 * done) / total);
        this.#terminal.err(`\r\u001b[K${done} of ${total} ${this.#unit} (${share} %), ${rate.toFixed(0)} a second, ${left} left`);
    }
    /** Takes the line away, so that something else can be written. */
    clear() {
        if (this.#shown > 0)
            this.#terminal.err("\r\u001b[K");
        this.#shown = 0;
    }
}
/** How long nothing needs to be said, in milliseconds. */
const PATIENCE = 2000;
/** Waits for work, and says on a watched terminal what is going on where that takes longer than people expect. */
async function patiently(work, what, terminal) {
    const progress = new Progress(terminal, 0, "");
    const timer = setTimeout(() => progress.say(what), PATIENCE);
    try {
        return await work;
    }
    finally {
        clearTimeout(timer);
        progress.clear();
    }
}
function duration(seconds) {
    const whole = Math.ceil(seconds);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}


/***/ }),

/***/ 8367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i5: () => (/* binding */ importedModules),
/* harmony export */   lK: () => (/* binding */ HOOK_FILE),
/* harmony export */   vL: () => (/* binding */ isHookName)
/* harmony export */ });
/** The hook that the build imports, in these very letters. */
const HOOK_FILE = "build_customization.py";
const HOOK_FILES = new Set(["build_customization", HOOK_FILE, "finalize_build.sh", "finalize_build.py"]);
const HOOK_LENGTHS = new Set([...HOOK_FILES].map(({ length }) => length));
/** Whether a name in a connector's folder is that of a build hook, in any letter case; a package of that name too. */
function isHookName(name) {
    return HOOK_LENGTHS.has(name.length) && HOOK_FILES.has(name.toLowerCase());
}
/** Files that Python imports, or that a shell script runs; a folder is a package. */
const MODULE = /^[^.]+$|\.(py|pyc|pyd|so|sh)$/i;
/**
 * The names among `local` (files and folders beside a hook) that the hooks bring in: what the import statements of a
 * Python hook say, and what it opens or imports by name; for a shell script all that it mentions. A hook that cannot be
 * read or that imports in a way that cannot be followed may mean any module; one that runs other code, any file.
 */
async function importedModules(hooks, local) {
    if (hooks.length === 0)
        return [];
    const beside = local.filter((name) => !isHookName(name));
    const used = new Set();
    for (const hook of hooks)
        for (const name of await broughtInBy(hook, beside))
            used.add(name);
    return beside.filter((name) => used.has(name));
}
async function broughtInBy({ name: hook, text }, beside) {
    const modules = beside.filter((name) => MODULE.test(name));
    // A package instead of a file, or what cannot be read.
    if (text === undefined)
        return modules;
    if (/\.sh$/i.test(hook)) {
        const words = new Set(normalized(text).match(/[\p{L}\p{M}\p{N}_]+/gu));
        return modules.filter((name) => words.has(moduleName(name)));
    }
    const { importsOf } = await Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(455)]).then(__webpack_require__.bind(__webpack_require__, 2455));
    const imports = importsOf(text);
    return beside.filter((name) => {
        const isModule = MODULE.test(name) && (imports.modules === "any" || imports.modules.has(moduleName(name)));
        return isModule || imports.files === "any" || imports.files.has(name);
    });
}
function moduleName(name) {
    return normalized(name.split(".")[0]);
}
/** Python reads names in this form (https://peps.python.org/pep-3131/). */
function normalized(text) {
    return text.normalize("NFKC");
}


/***/ }),

/***/ 1269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ languageOf),
/* harmony export */   o: () => (/* binding */ packageName)
/* harmony export */ });
/* harmony import */ var _connector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7392);

/** What a connector is written in: files before tags. A tag's language is passed on as it is. */
function languageOf({ folder, package: packaged, main, tags }) {
    if (has(folder, "manifest.yaml"))
        return "manifest-only";
    if (has(packaged, "manifest.yaml"))
        return "low-code";
    if (has(folder, "setup.py") || has(folder, "pyproject.toml"))
        return "python";
    if (has(main, "java") || has(main, "kotlin"))
        return "java";
    const tag = tags.find((name) => name.startsWith("language:"));
    return tag?.slice("language:".length) || "unknown";
}
/** The name of a connector's Python package: `source-x-y` has `source_x_y`. */
function packageName(connector) {
    return connector.replaceAll("-", "_");
}
function has(entry, name) {
    return (0,_connector_js__WEBPACK_IMPORTED_MODULE_0__/* .namesIn */ .wX)(entry).includes(name);
}


/***/ }),

/***/ 8763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   W7: () => (/* binding */ irregularity),
/* harmony export */   sj: () => (/* binding */ ABSENT)
/* harmony export */ });
/* harmony import */ var _connector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7392);

/** All that any reading has: a history asks a million times what a reading is, which is slow where objects differ in shape. */
class AnyReading {
    kind;
    file;
    value;
    problems;
    what;
    why;
    constructor(kind, { file, value, problems, what, why } = {}) {
        this.kind = kind;
        this.file = file;
        this.value = value;
        this.problems = problems;
        this.what = what;
        this.why = why;
    }
}
/** The reading of a file that is not there. */
const ABSENT = readingAs("absent");
/** Parses a regular file; what is no regular file is told apart. @param parse never throws */
function readingOf(entry, parse) {
    if (entry.kind === "absent")
        return ABSENT;
    if (entry.kind === "unreadable")
        return readingAs("unreadable", { why: entry.why });
    if (entry.kind !== "file")
        return readingAs("irregular", { what: entry.kind === "symlink" ? "symbolic link" : entry.kind });
    const parsed = parse(entry);
    return parsed.ok
        ? readingAs("valid", { file: entry, value: parsed.value })
        : readingAs("invalid", { file: entry, problems: parsed.problems });
}
function readingAs(kind, parts) {
    return new AnyReading(kind, parts);
}
/** What is wrong with the metadata of a connector, as a sentence without a full stop; `undefined` where it is in order. */
function irregularity(connector) {
    const { metadata, folder } = connector;
    const path = (0,_connector_js__WEBPACK_IMPORTED_MODULE_0__/* .metadataPath */ .xT)(connector);
    switch (metadata.kind) {
        case "valid":
            return undefined;
        case "invalid":
            return `${path} ${metadata.problems[0]?.message}`;
        case "unreadable":
            return `${path} cannot be read: ${metadata.why}`;
        case "irregular":
            return `${path} is a ${metadata.what}`;
        case "absent":
            return `${connector.path} is a ${folder.kind === "symlink" ? "symbolic link" : folder.kind}`;
    }
}


/***/ }),

/***/ 5697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ survey)
/* harmony export */ });
/* harmony import */ var _text_plain_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4994);
/* harmony import */ var _connector_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7392);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1269);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2399);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8763);





/** Connectors that are read together, and how many such parts are under way, so that parsing one overlaps with reading the next. */
const IN_PART = 50;
const PARTS = 4;
/**
 * Reads those of the folders that are connectors, in their order, in two rounds: each folder, and then its metadata and
 * the folders below that tell its language. Rejects only where the tree's `read` does.
 */
async function survey(tree, folders, options = {}) {
    const surveyed = [];
    let next = 0;
    const workOn = async () => {
        while (next * IN_PART < folders.length) {
            const part = next++;
            surveyed[part] = await surveyPart(tree, folders.slice(part * IN_PART, (part + 1) * IN_PART), options);
        }
    };
    await Promise.all(Array.from({ length: PARTS }, workOn));
    return surveyed.flat();
}
async function surveyPart(tree, places, { pyprojects = false, known = new Map() }) {
    const first = await tree.read(places.map(({ path }) => path));
    const drafts = places.map(({ name, path }) => {
        const folder = entryIn(first, path);
        const clues = cluesOf(name, path, folder);
        return { name, path, folder, clues, pyproject: pyprojects && has(folder, "pyproject.toml") };
    });
    const second = await tree.read(drafts.flatMap(({ path, clues, pyproject }) => [
        (0,_connector_js__WEBPACK_IMPORTED_MODULE_3__/* .metadataPath */ .xT)({ path }),
        ...clues,
        ...(pyproject ? [`${path}/pyproject.toml`] : []),
    ]));
    const parse = await metadataReader(drafts.map(({ path }) => entryIn(second, (0,_connector_js__WEBPACK_IMPORTED_MODULE_3__/* .metadataPath */ .xT)({ path }))), known);
    return drafts.flatMap(({ name, path, folder, clues, pyproject }) => {
        const metadata = parse(entryIn(second, (0,_connector_js__WEBPACK_IMPORTED_MODULE_3__/* .metadataPath */ .xT)({ path })));
        if (!(0,_connector_js__WEBPACK_IMPORTED_MODULE_3__/* .isConnector */ .E7)({ metadata, folder }))
            return [];
        const language = (0,_language_js__WEBPACK_IMPORTED_MODULE_4__/* .languageOf */ .e)({
            folder,
            package: entryIn(second, `${path}/${(0,_language_js__WEBPACK_IMPORTED_MODULE_4__/* .packageName */ .o)(name)}`),
            main: entryIn(second, `${path}/src/main`),
            tags: metadata.kind === "valid" ? metadata.value.tags : [],
        });
        const unread = [path, ...clues].flatMap((place) => {
            const entry = place === path ? folder : entryIn(second, place);
            return entry.kind === "unreadable" ? [{ path: place, why: entry.why }] : [];
        });
        const draft = { name, path, folder, metadata, language, unread };
        return [pyproject ? { ...draft, pyproject: entryIn(second, `${path}/pyproject.toml`) } : draft];
    });
}
/** What was read; what was not is not there. */
function entryIn(entries, path) {
    return entries.get(path) ?? { kind: "absent" };
}
/** The folders below that tell the language, where the connector's own folder does not. */
function cluesOf(name, path, folder) {
    if (!has(folder, "metadata.yaml") || has(folder, "manifest.yaml"))
        return [];
    const packaged = has(folder, (0,_language_js__WEBPACK_IMPORTED_MODULE_4__/* .packageName */ .o)(name)) ? [`${path}/${(0,_language_js__WEBPACK_IMPORTED_MODULE_4__/* .packageName */ .o)(name)}`] : [];
    const isPython = has(folder, "setup.py") || has(folder, "pyproject.toml");
    return !isPython && has(folder, "src") ? [...packaged, `${path}/src/main`] : packaged;
}
function has(folder, name) {
    return (0,_connector_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(folder).includes(name);
}
/** Reads metadata from entries, all of which are given first: the YAML library is loaded only where a text needs it. */
async function metadataReader(entries, known) {
    const left = [];
    const remember = (entry, yaml) => known.set(entry.oid, (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readingOf */ .MU)(entry, () => (0,_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .readMetadata */ ._6)(yaml)));
    for (const entry of entries) {
        if (entry.kind !== "file" || known.has(entry.oid))
            continue;
        const quick = (0,_text_plain_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseQuickly */ .E5)(entry.text, _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .READ_KEYS */ .CV);
        if (quick)
            remember(entry, quick);
        else
            left.push(entry);
    }
    if (left.length > 0) {
        const { parseWholeYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(816)]).then(__webpack_require__.bind(__webpack_require__, 9816));
        for (const entry of left)
            remember(entry, parseWholeYaml(entry.text));
    }
    return (entry) => {
        const reading = entry.kind === "file" ? known.get(entry.oid) : undefined;
        return reading ?? (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readingOf */ .MU)(entry, () => ({ ok: false, problems: [] }));
    };
}


/***/ }),

/***/ 6746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   Lf: () => (/* binding */ graceEnds),
/* harmony export */   TH: () => (/* binding */ newerThan),
/* harmony export */   Xi: () => (/* binding */ candidates),
/* harmony export */   qL: () => (/* binding */ withinGrace)
/* harmony export */ });
/* harmony import */ var _text_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6497);
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(369);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(677);



const ANY_PLATFORM = [];
/**
 * The stable versions that meet the requirements, newest first. Hundreds of connectors share a list and a dozen
 * requirements, so the answer for the same list, platforms and constraint is the same array.
 */
function candidates(published, { platforms = ANY_PLATFORM, python } = {}) {
    return fittingOf(published)(platforms)(python);
}
const fittingOf = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_2__/* .memoized */ .x)((published) => {
    const stable = published.filter(({ version }) => (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isStable */ .MQ)(version)).sort((a, b) => (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareTags */ .bb)(b.version, a.version));
    return (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_2__/* .memoized */ .x)((platforms) => {
        const covering = stable.filter((image) => platforms.every((name) => image.platforms?.includes(name) ?? true));
        return (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_2__/* .memoized */ .x)((python) => covering.filter((image) => !python || image.python === undefined || python(image.python)), 200);
    }, 8);
}, 32);
/** Those of the candidates, newest first, that are newer than a version. */
function newerThan(version, newestFirst) {
    const end = newestFirst.findIndex((candidate) => (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareTags */ .bb)(candidate.version, version) <= 0);
    return newestFirst.slice(0, end < 0 ? undefined : end);
}
/**
 * Compares a version with the candidates, newest first, of {@link candidates}. It became outdated when the first of the
 * newer ones was published; one that does not tell its time may have been the first.
 */
function standing(version, newestFirst) {
    const newer = newerThan(version, newestFirst);
    const [latest] = newer;
    if (!latest)
        return { kind: "latest" };
    const times = newer.map(({ published }) => (published === undefined ? Number.NaN : Date.parse(published)));
    const since = Math.min(...times);
    return Number.isNaN(since) ? { kind: "outdated", latest } : { kind: "outdated", latest, since: new Date(since) };
}
/** The last day, inclusive, on which a version that became outdated at `since` is still accepted. */
function graceEnds(since, graceDays) {
    return new Date((0,_text_day_js__WEBPACK_IMPORTED_MODULE_0__/* .startOfDay */ .ol)(since).getTime() + graceDays * _text_day_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_);
}
/** Whether `now` is still on or before the last day of grace, in UTC days. */
function withinGrace(since, graceDays, now) {
    return (0,_text_day_js__WEBPACK_IMPORTED_MODULE_0__/* .startOfDay */ .ol)(now).getTime() <= graceEnds(since, graceDays).getTime();
}


/***/ }),

/***/ 3564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference)
/* harmony export */ });
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(369);

const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::[0-9]{1,5})?$/;
const PATH_PART = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const SHA256 = /^sha256:[0-9a-f]{64}$/;
const MAX_REFERENCE_LENGTH = 512;
/**
 * Reads an image reference by the grammar of the OCI distribution specification
 * (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests) with Docker's defaults:
 * no host means `docker.io`, a single name there means `library/<name>`. Only sha256 digests are accepted.
 */
const parseReference = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_0__/* .memoized */ .x)(parse, 500);
function parse(text) {
    const problem = shapeProblem(text);
    if (problem)
        return { ok: false, problem };
    const at = text.indexOf("@");
    const named = at < 0 ? text : text.slice(0, at);
    const digest = at < 0 ? undefined : text.slice(at + 1);
    if (digest !== undefined && !SHA256.test(digest))
        return { ok: false, problem: digestProblem(digest) };
    const lastSlash = named.lastIndexOf("/");
    const colon = named.indexOf(":", lastSlash + 1);
    const name = colon < 0 ? named : named.slice(0, colon);
    const tag = colon < 0 ? undefined : named.slice(colon + 1);
    if (tag === "")
        return { ok: false, problem: "has nothing after the `:` where the tag belongs" };
    if (tag !== undefined && !TAG.test(tag))
        return { ok: false, problem: "has a tag with characters that a tag cannot have" };
    const parts = name.split("/");
    const host = isHost(parts[0]) && parts.length > 1 ? parts.shift() : undefined;
    if (host !== undefined && host !== host.toLowerCase())
        return { ok: false, problem: "has upper-case letters in its host" };
    if (host !== undefined && !HOST.test(host))
        return { ok: false, problem: `has "${host}" where the registry's host belongs` };
    const wrong = parts.find((part) => !PATH_PART.test(part));
    if (wrong !== undefined)
        return { ok: false, problem: pathProblem(wrong) };
    return {
        ok: true,
        value: {
            text,
            ...(host !== undefined && { host }),
            repository: canonicalRepository(host, parts),
            ...(tag !== undefined && { tag }),
            ...(digest !== undefined && { digest }),
        },
    };
}
/** Docker takes the first part for a host only if it looks like one. */
function isHost(part) {
    return part.includes(".") || part.includes(":") || part === "localhost";
}
function canonicalRepository(host, parts) {
    const registry = host === undefined || host === "index.docker.io" ? "docker.io" : host;
    const path = registry === "docker.io" && parts.length === 1 ? ["library", ...parts] : parts;
    return [registry, ...path].join("/");
}
function shapeProblem(text) {
    if (text === "")
        return "is empty";
    if (text.length > MAX_REFERENCE_LENGTH)
        return `is ${text.length} characters long (at most ${MAX_REFERENCE_LENGTH})`;
    if (/\s/.test(text))
        return "has white space in it";
    if (/^[a-z][a-z+.-]*:\/\//i.test(text))
        return "starts with a URL scheme, which an image reference does not have";
    const odd = /[^A-Za-z0-9_.\-/:@]/u.exec(text)?.[0];
    if (odd !== undefined) {
        const code = odd.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
        return `has the character U+${code}, which an image reference cannot have`;
    }
    if (text.indexOf("@") !== text.lastIndexOf("@"))
        return "has more than one `@`";
    return undefined;
}
function digestProblem(digest) {
    if (digest === "")
        return "has nothing after the `@` where the digest belongs";
    const colon = digest.indexOf(":");
    if (colon < 0)
        return "has a digest without its algorithm (`sha256:`)";
    const algorithm = digest.slice(0, colon);
    if (algorithm !== "sha256")
        return `has a digest of the algorithm "${algorithm}" (only sha256 is accepted)`;
    const hex = digest.slice(colon + 1);
    if (/^[0-9a-fA-F]{64}$/.test(hex))
        return "has a digest with upper-case letters";
    if (/^[0-9a-fA-F]*$/.test(hex))
        return `has a digest of ${hex.length} hexadecimal digits instead of 64`;
    return "has a digest with characters that are no hexadecimal digits";
}
function pathProblem(part) {
    if (part === "")
        return "has an empty part in its path";
    if (/[A-Z]/.test(part))
        return `has upper-case letters in its path ("${part}")`;
    return `has "${part}" in its path, which is no valid name`;
}


/***/ }),

/***/ 677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ isStable),
/* harmony export */   bb: () => (/* binding */ compareTags),
/* harmony export */   nN: () => (/* binding */ isSemver),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   ti: () => (/* binding */ areComparable)
/* harmony export */ });
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8469);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(369);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9891);



const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;
const PEP440 = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:(a|b|rc)(\d+))?(?:\.post(\d+))?(?:\.?dev(\d+))?$/;
/**
 * Reads a tag as a version: semantic versions (https://semver.org, without build metadata, which a tag cannot have)
 * and the development, post and candidate releases of PEP 440. Returns `undefined` for a tag that is no version, or
 * whose numbers are too large to be one.
 */
const parseVersion = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_1__/* .memoized */ .x)((tag) => {
    const semver = SEMVER.exec(tag);
    const match = semver ?? PEP440.exec(tag);
    if (!match)
        return undefined;
    const numbers = [match[1], match[2], match[3]].map(Number);
    if (!numbers.every(Number.isSafeInteger))
        return undefined;
    if (semver)
        return { tag, release: numbers, prerelease: match[4]?.split(".") ?? [] };
    return {
        tag,
        release: numbers,
        prerelease: match[4] === undefined ? [] : [match[4], match[5]],
        ...(match[6] !== undefined && { post: Number(match[6]) }),
        ...(match[7] !== undefined && { dev: Number(match[7]) }),
    };
}, 2000);
/** Whether the tag is a release: no pre-release, no development or post build. Only such a version can be "latest". */
function isStable(tag) {
    const version = parseVersion(tag);
    return version?.prerelease.length === 0 && version.post === undefined && version.dev === undefined;
}
/** Whether the tag is a semantic version without build metadata. */
function isSemver(tag) {
    return SEMVER.test(tag) && parseVersion(tag) !== undefined;
}
/** Whether "newer" and "older" mean something between the two tags: both are semantic versions. */
function areComparable(a, b) {
    return [a, b].every(isSemver);
}
/**
 * A total order over all tags, for sorting: tags that are no version first, then by release; within one release
 * development builds, pre-releases, the release, post builds. Negative when `a` comes before `b`, 0 only for equal tags.
 */
function compareTags(a, b) {
    const left = parseVersion(a);
    const right = parseVersion(b);
    if (!left || !right)
        return Number(left !== undefined) - Number(right !== undefined) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n)(a, b);
    return (byNumbers(left.release, right.release) ||
        byPrerelease(left, right) ||
        (left.post ?? -1) - (right.post ?? -1) ||
        (left.dev ?? Number.POSITIVE_INFINITY) - (right.dev ?? Number.POSITIVE_INFINITY) ||
        (0,_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n)(a, b));
}
/** A development build that is neither a candidate nor a post build comes before all candidates (PEP 440). */
function byPrerelease(a, b) {
    const rank = (v) => (v.prerelease.length > 0 ? 1 : v.dev !== undefined && v.post === undefined ? 0 : 2);
    return rank(a) - rank(b) || byIdentifiers(a.prerelease, b.prerelease);
}
/** https://semver.org/#spec-item-11 */
function byIdentifiers(a, b) {
    if (a.length === 0 || b.length === 0)
        return a.length - b.length;
    return semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default()(`0.0.0-${a.join(".")}`, `0.0.0-${b.join(".")}`);
}
function byNumbers(a, b) {
    for (let i = 0; i < a.length; i++)
        if (a[i] !== b[i])
            return a[i] - b[i];
    return 0;
}


/***/ }),

/***/ 4255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jP: () => (/* binding */ connectorFolders),
/* harmony export */   pf: () => (/* binding */ inventory),
/* harmony export */   vK: () => (/* binding */ policyNote)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6658);
/* harmony import */ var _policy_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(761);



/** Some times what the largest monorepo has. */
const MAX_FOLDERS = 10_000;
/**
 * Reads what stands at a commit before any connector is read.
 * @param given counts instead of the policy at the commit
 * @param path where the policy file stands
 * @throws UserError where the connectors' folder is not there or cannot be read
 */
async function inventory(tree, given, path = _policy_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .POLICY_PATH */ .l$) {
    const { policy, policyProblems } = given ? { policy: given, policyProblems: [] } : await policyAt(tree, path);
    return { policy, policyProblems, folders: await connectorFolders(tree, policy) };
}
/** Loading and validating a policy needs much code, and most repositories have none: it is loaded when there is one. */
async function policyAt(tree, path) {
    const entry = (await tree.read([path])).get(path);
    if (!entry || entry.kind === "absent")
        return { policy: _policy_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_POLICY */ .zj, policyProblems: [] };
    const { policyIn } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(648)]).then(__webpack_require__.bind(__webpack_require__, 6648));
    const { RULE_IDS } = await Promise.all(/* import() */[__webpack_require__.e(469), __webpack_require__.e(212), __webpack_require__.e(71)]).then(__webpack_require__.bind(__webpack_require__, 6071));
    const loaded = await policyIn(entry, RULE_IDS);
    if (loaded?.ok)
        return { policy: loaded.policy, policyProblems: [] };
    return { policy: _policy_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_POLICY */ .zj, policyProblems: loaded?.problems ?? [] };
}
/** The sentence about a policy that is not valid, for those who are not there to judge it. */
function policyNote({ policyProblems: [problem] }) {
    return problem ? [`The policy at the commit is not valid, so the built-in one counts: ${problem.message}.`] : [];
}
/** @throws UserError where the folder of the connectors is not there, cannot be read, or has too many entries */
async function connectorFolders(tree, policy) {
    const root = (0,_policy_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .connectorsRoot */ .bt)(policy);
    const entry = (await tree.read([root])).get(root);
    if (entry?.kind === "folder") {
        const names = (0,_policy_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .connectorNames */ .s9)(entry.names, policy);
        if (names.length <= MAX_FOLDERS)
            return names.map((name) => ({ name, path: `${root}/${name}` }));
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The folder ${root} has ${names.length} entries; at most ${MAX_FOLDERS} are read.`, 3);
    }
    if (entry?.kind === "unreadable")
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The folder ${root} cannot be read: ${entry.why}`, 3);
    const found = entry === undefined || entry.kind === "absent" ? "does not exist" : `is a ${entry.kind}`;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The folder ${root} ${found} at commit ${tree.commit.slice(0, 10)}. Expected: the folder of the connectors; a ` +
        "policy can name another one.");
}


/***/ }),

/***/ 8829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ officialRepository)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3564);

/**
 * The repository of the official image: that of the first language that the policy has one for. Where it has none, an
 * official image that is declared all the same is held to be what it says it is.
 * @param declaredImage the value of `baseImage`
 */
function officialRepository(languages, declaredImage, policy) {
    const official = policy["base-images"];
    const language = languages.find((one) => Object.hasOwn(official, one));
    if (language !== undefined)
        return official[language];
    const declared = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F)(declaredImage ?? "");
    return declared.ok && Object.values(official).includes(declared.value.repository)
        ? declared.value.repository
        : undefined;
}


/***/ }),

/***/ 761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S9: () => (/* binding */ touchedFolders),
/* harmony export */   SB: () => (/* binding */ inScope),
/* harmony export */   bt: () => (/* binding */ connectorsRoot),
/* harmony export */   s9: () => (/* binding */ connectorNames)
/* harmony export */ });
/* harmony import */ var _connector_connector_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7392);
/* harmony import */ var _model_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9897);
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(369);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9891);
/* harmony import */ var _text_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8559);





/** Whether the policy enforces base images for a connector as it stands at one commit. */
function inScope(connector, { enforce }) {
    const supportLevel = (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataOf */ .Nk)(connector)?.supportLevel?.text;
    return (enforce.languages.includes(connector.language) && enforce["support-levels"].some((level) => level === supportLevel));
}
/** The folder that holds the connectors: the policy's pattern without its last part. */
function connectorsRoot(policy) {
    return policy.connectors.slice(0, policy.connectors.lastIndexOf("/"));
}
/** Those of the names in the connectors' folder that the policy's pattern takes for connectors, sorted. */
function connectorNames(names, policy) {
    const matches = namePattern(policy);
    return names.filter((name) => matches.test(name)).sort(_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n);
}
/** Sorts changed files into the folders that the policy's pattern names. */
function touchedFolders(changes, policy) {
    const root = connectorsRoot(policy);
    const inside = `${root}/`;
    const matches = namePattern(policy);
    const touched = { folders: new Map(), links: [] };
    for (const change of changes) {
        const { path } = change;
        const isLink = change.kind !== "removed" && _model_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .LINK_MODES */ .K.has(change.after.mode);
        if (isLink && (0,_text_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(root, path))
            touched.links.push(change);
        if (!path.startsWith(inside))
            continue;
        const end = path.indexOf("/", inside.length);
        const name = path.slice(inside.length, end < 0 ? undefined : end);
        if (!matches.test(name) || (end < 0 && !isLink))
            continue;
        const files = touched.folders.get(name);
        if (files)
            files.push(change);
        else
            touched.folders.set(name, [change]);
    }
    return touched;
}
function namePattern({ connectors }) {
    return patternOf(connectors.slice(connectors.lastIndexOf("/") + 1));
}
const patternOf = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_4__/* .memoized */ .x)((pattern) => {
    const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join("[^/]+")}$`);
}, 8);


/***/ }),

/***/ 1809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ pinProblem),
/* harmony export */   l: () => (/* binding */ baseImagePinned)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(281);

/** Criterion 2: a tag can be moved to another image, a digest cannot. */
const baseImagePinned = {
    id: "base-image-pinned",
    subject: "connector",
    criterion: "base-image",
    severity: "error",
    summary: "The base image is written as `host/repository:tag@sha256:<digest>`.",
    check(_change, { expected, held, image }) {
        if (!image)
            return _rule_js__WEBPACK_IMPORTED_MODULE_0__/* .NOT_APPLICABLE */ .Q;
        const problem = pinProblem(image.reference);
        if (problem === undefined)
            return [];
        const example = expected.image?.ok ? expected.image.value.latest?.reference : undefined;
        return [
            {
                effect: held.state,
                message: `The base image \`${image.value.text.slice(0, 300)}\` ${problem}. Expected: \`host/repository:tag@sha256:<64 hexadecimal digits>\`` +
                    `${example === undefined ? "" : `, here \`${example}\``}.`,
                at: image.at,
                ...(image.fix && { fix: image.fix }),
            },
        ];
    },
};
/** What keeps a reference from naming one image for ever; it completes "The base image …". `undefined` where nothing does. */
function pinProblem(reference) {
    if (!reference.ok)
        return reference.problem;
    const { host, tag, digest } = reference.value;
    if (digest === undefined)
        return tag === undefined ? "has neither a tag nor a digest" : "is not pinned: it has no digest";
    if (tag === undefined)
        return "has no tag, so nobody can see which version it is";
    return host === undefined ? "does not name its registry's host" : undefined;
}


/***/ }),

/***/ 281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ NOT_APPLICABLE),
/* harmony export */   m: () => (/* binding */ needsReview)
/* harmony export */ });
/** The rule has nothing to say about the subject, not even that it is right. */
const NOT_APPLICABLE = "not-applicable";
/**
 * The finding for what needs an approval: nothing more to do once someone entitled has approved the files, `unverified`
 * when that cannot be found out. Where the policy asks for no approval, a warning stands for both.
 */
async function needsReview(remark, paths, { lookups, policy: { review } }) {
    const isRequired = review["require-approval"];
    const approvals = await lookups.approvals(paths);
    const [approval] = approvals.ok ? approvals.value : [];
    if (approval)
        return { ...remark, effect: "notice", message: `${remark.message} ${approval.login} has approved it.` };
    const missing = { ...remark, awaitsReview: true };
    if (approvals.ok) {
        const message = approvals.note === undefined ? remark.message : `${remark.message} ${approvals.note}`;
        return { ...missing, effect: isRequired ? "review" : "warning", message };
    }
    if (!isRequired)
        return { ...missing, effect: "warning" };
    const message = `${remark.message} Whether it is approved cannot be told: ${approvals.why}.`;
    return { ...missing, effect: "unverified", message };
}


/***/ })

};
