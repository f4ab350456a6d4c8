export const id = 213;
export const ids = [213,778];
export const modules = {

/***/ 716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./src/connector/change.ts
var connector_change = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/connector/reading.ts
var reading = __webpack_require__(8763);
;// CONCATENATED MODULE: ./src/connector/changes.ts


/**
 * Reads the touched folders on all sides of a comparison.
 * @param root the folder that holds them
 * @param folders the changed files of each, by its name
 * @param onGlimpse is shown each folder as the change leaves it, while the rest of it is still being read
 */
async function readChanges({ before, after, tip }, root, folders, docs, reader, onGlimpse = () => { }) {
    if (folders.size === 0)
        return { changes: [], others: [] };
    const places = [...folders.keys()].sort().map((name) => ({ name, path: `${root}/${name}` }));
    const hasMoved = tip.commit !== before.commit;
    const trees = hasMoved ? [before, after, tip] : [before, after];
    const glimpse = (connector, tree) => trees[tree] === after && onGlimpse(connector);
    const [old, now, latest] = await reader.read(trees, places, docs, glimpse);
    const changes = [];
    const others = [];
    for (const { name, path } of places) {
        const after = connectorIn(now, path);
        const pageBefore = after.page?.ok ? old?.pages.get(after.page.value.path) : undefined;
        const change = (0,connector_change/* connectorChange */.uU)({
            before: connectorIn(old, path),
            after,
            tip: connectorIn(hasMoved ? latest : old, path),
            files: folders.get(name) ?? [],
            pageBefore: pageBefore ?? reading/* ABSENT */.sj,
        });
        if (change)
            changes.push(change);
        else
            others.push(path);
    }
    return { changes, others };
}
function connectorIn(read, path) {
    return read?.connectors.get(path);
}

// EXTERNAL MODULE: ./src/connector/connector.ts
var connector = __webpack_require__(7392);
// EXTERNAL MODULE: ./src/text/lines.ts
var lines = __webpack_require__(816);
;// CONCATENATED MODULE: ./src/connector/excerpt.ts


/** The lines of a file of a connector or of its page, where its text was read; for showing the line of a finding. */
function linesOf({ path, metadata, pyproject, page, hooks, dockerfiles }, file) {
    if (file === (0,connector/* metadataPath */.xT)({ path }))
        return textOf(metadata);
    if (file === `${path}/pyproject.toml`)
        return textOf(pyproject);
    if (page?.ok && file === page.value.path)
        return textOf(page.value.changelog);
    const named = [...hooks, ...dockerfiles].find(({ name }) => file === `${path}/${name}`);
    return named?.text === undefined ? undefined : new lines/* Lines */.qo(named.text);
}
function textOf(reading) {
    return reading.kind === "valid" || reading.kind === "invalid" ? new lines/* Lines */.qo(reading.file.text) : undefined;
}

// EXTERNAL MODULE: ./src/connector/read.ts + 4 modules
var read = __webpack_require__(4321);
// EXTERNAL MODULE: ./src/model/tree.ts
var tree = __webpack_require__(9897);
// EXTERNAL MODULE: ./src/text/paths.ts
var paths = __webpack_require__(8559);
;// CONCATENATED MODULE: ./src/library/library.ts


/** What is read: the rest tells nothing about versions. A name without a dot may be a folder. */
const WANTED = /^[^.]+$|\.(py|json|md|txt|toml)$|^dockerfile/i;
const TESTS = /^(tests?|unit_tests|integration_tests)$/i;
/** Ten times what the real library has. */
const MAX_FILES = 1000;
/** Reads the library on both sides of a change; `undefined` where the change leaves it alone. */
async function readLibrary({ before, after, changes }, folders) {
    const links = changes.filter((change) => change.kind !== "removed" &&
        tree/* LINK_MODES */.K.has(change.after.mode) &&
        folders.some((folder) => (0,paths/* isBelow */.Y)(folder, change.path)));
    const files = changes.filter(({ path }) => folders.some((folder) => (0,paths/* isBelow */.Y)(path, folder)));
    if (files.length + links.length === 0)
        return undefined;
    const touched = folders.filter((folder) => files.some(({ path }) => (0,paths/* isBelow */.Y)(path, folder)));
    const [old, now] = await Promise.all([before, after].map((tree) => filesBelow(tree, touched)));
    return { kind: "library", folders, files, links, before: old, after: now };
}
/** Reads level by level, so that each takes one round. */
async function filesBelow(tree, folders) {
    const files = new Map();
    let asked = 0;
    for (let paths = [...folders]; paths.length > 0;) {
        asked += paths.length;
        if (asked > MAX_FILES) {
            files.set(folders[0], { kind: "unreadable", why: `the library has more than ${MAX_FILES} files` });
            break;
        }
        const below = [];
        for (const [path, entry] of await tree.read(paths)) {
            if (entry.kind === "folder")
                below.push(...entry.names.filter((name) => WANTED.test(name) && !TESTS.test(name)).map((name) => `${path}/${name}`));
            else if (entry.kind !== "absent")
                files.set(path, entry);
        }
        paths = below;
    }
    return files;
}

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
// EXTERNAL MODULE: ./src/policy/apply.ts
var apply = __webpack_require__(2798);
// EXTERNAL MODULE: ./src/policy/change.ts
var change = __webpack_require__(6648);
// EXTERNAL MODULE: ./src/policy/policy.ts
var policy_policy = __webpack_require__(6658);
// EXTERNAL MODULE: ./src/policy/scope.ts
var policy_scope = __webpack_require__(761);
// EXTERNAL MODULE: ./src/image/reference.ts
var image_reference = __webpack_require__(3564);
// EXTERNAL MODULE: ./src/policy/official.ts
var official = __webpack_require__(8829);
;// CONCATENATED MODULE: ./src/rules/ask-early.ts





// A registry answers slowly, so what the rules will ask for certain is asked before they do. Lookups ask each question
// once and never reject, so nobody has to wait for these answers.
/**
 * Before anything is read: where the policy has only one repository, its versions will be asked for as soon as a
 * connector is touched. A folder with a changed `metadata.yaml` is one.
 * @param folders the changed files of each touched folder
 */
function askBeforeReading(folders, policy, lookups) {
    if (!isLive(lookups))
        return;
    const [repository, ...others] = (0,policy_policy/* repositoriesOf */.Ub)(policy);
    if (repository === undefined || others.length > 0)
        return;
    const isConnector = ([name, files]) => files.some(({ path, kind }) => kind !== "removed" && path === `${(0,policy_scope/* connectorsRoot */.bt)(policy)}/${name}/metadata.yaml`);
    if ([...folders].some(isConnector))
        void lookups.published(repository);
}
/** While the rest of a connector is read: the versions of its image, and what its tag points at. */
function askWhileReading({ metadata, language }, policy, lookups) {
    if (!isLive(lookups))
        return;
    const text = (0,connector/* metadataOf */.Nk)({ metadata })?.baseImage?.text;
    const repository = metadata.kind === "absent" ? undefined : (0,official/* officialRepository */.A)([language], text, policy);
    if (repository === undefined)
        return;
    void lookups.published(repository);
    const reference = (0,image_reference/* parseReference */.F)(text ?? "");
    if (!reference.ok)
        return;
    const { tag, digest } = reference.value;
    if (reference.value.repository === repository && tag !== undefined)
        void lookups.image({ repository, tag, digest });
}
function isLive({ catalog }) {
    return catalog.kind === "registry";
}

// EXTERNAL MODULE: ./src/image/latest.ts
var image_latest = __webpack_require__(6746);
// EXTERNAL MODULE: ./src/connector/bump.ts
var bump = __webpack_require__(2751);
;// CONCATENATED MODULE: ./src/connector/expected.ts



/** Works out what a connector should become. `date` is the day that a new changelog row gets. */
function expectedOf(change, choice, date) {
    const { repository, published, known } = choice;
    const imageBy = (versions) => expectedImage(repository, versions, choice);
    const image = published?.ok
        ? { ok: true, value: imageBy(published.value) }
        : published;
    const baseVersion = (0,connector/* metadataOf */.Nk)(change.tip)?.version?.text ?? (0,connector/* metadataOf */.Nk)(change.before)?.version?.text;
    const version = baseVersion === undefined || change.change === "added" ? undefined : (0,bump/* nextPatch */.W7)(baseVersion);
    return {
        repository,
        image: repository === undefined ? undefined : image,
        known: repository !== undefined && known?.length ? imageBy(known) : undefined,
        version,
        date,
        subject: SUBJECTS[change.intent] ?? "Update the base image",
    };
}
function expectedImage(repository, published, { platforms, pythonBefore, pythonAfter }) {
    const choose = (python) => (0,image_latest/* candidates */.Xi)(published, { platforms, python });
    const fitting = choose(pythonBefore);
    const [latest] = fitting;
    return {
        repository,
        candidates: fitting,
        candidatesAfter: pythonAfter === pythonBefore ? fitting : choose(pythonAfter),
        latest: latest && { version: latest.version, reference: `${repository}:${latest.version}@${latest.digest}` },
    };
}
/** What a changelog row says, where it is not just that the image was updated. */
const SUBJECTS = {
    migration: "Use the official base image",
    switch: "Use the official base image",
    none: "Update",
};

// EXTERNAL MODULE: ./src/image/python.ts
var image_python = __webpack_require__(7211);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/rules/base-image.ts
var base_image = __webpack_require__(4006);
// EXTERNAL MODULE: ./src/rules/changelog.ts
var rules_changelog = __webpack_require__(9633);
;// CONCATENATED MODULE: ./src/rules/context.ts









/** What rules about one connector know beside its change. */
async function connectorContext(change, context) {
    const { policy, lookups, now, pullRequest, asked } = context;
    const { before, after } = change;
    const isGone = change.change === "removed";
    const repository = repositoryFor(change, policy);
    const published = repository === undefined || isGone ? undefined : await lookups.published(repository);
    const pythonAfter = constraintOf(after, policy);
    // An image is chosen for the connector as the base describes it, so that a change cannot choose for itself.
    const pythonBefore = change.change === "added" ? pythonAfter : constraintOf(before, policy);
    const known = repository === undefined || published?.ok !== false ? undefined : lookups.known?.(repository);
    const choice = { repository, published, known, platforms: policy.latest.platforms, pythonBefore, pythonAfter };
    const expected = expectedOf(change, choice, (0,day/* isoDay */.kh)(now));
    const held = heldTo(change, context);
    const changelog = (0,rules_changelog/* ownChangelog */.lb)(change);
    // Written out, because a copy with `...` takes several times as long, and a history has many.
    return {
        policy,
        now,
        pullRequest,
        lookups,
        asked,
        expected,
        held,
        image: (0,base_image/* declaredImage */.wB)(change, expected),
        row: (0,rules_changelog/* neededRow */.K6)(change, changelog, expected.version, held, policy),
        changelog,
    };
}
/**
 * How strictly a change is held to the rules: one that touches the image to all of them; one that leaves it alone, in
 * scope, to the state of its connector; any other only gets notices.
 */
function heldTo(change, { policy, asked }) {
    const scope = (0,policy_scope/* inScope */.SB)(change.before, policy) || (0,policy_scope/* inScope */.SB)(change.after, policy);
    const touches = (0,connector_change/* touchesImage */.NM)(change);
    if (asked?.has(change.name))
        return { inScope: true, touchesImage: touches, state: "error", aged: "error", asked: true };
    if (touches)
        return { inScope: scope, touchesImage: touches, state: "error", aged: "error" };
    if (!scope)
        return { inScope: scope, touchesImage: touches, state: "notice", aged: "notice" };
    return { inScope: scope, touchesImage: touches, state: (0,connector_change/* touchesCode */.Nw)(change) ? "error" : "warning", aged: "notice" };
}
/** The repository of the official image: by the language, else by that before the change. */
function repositoryFor({ before, after, change }, policy) {
    const languages = (change === "removed" ? [before] : [after, before]).map(({ language }) => language);
    return (0,official/* officialRepository */.A)(languages, (0,connector/* metadataOf */.Nk)(after)?.baseImage?.text, policy);
}
function constraintOf({ pyproject }, policy) {
    const python = pyproject.kind === "valid" ? pyproject.value.python : undefined;
    return python && policy.latest.compatible ? (0,image_python/* parsePythonConstraint */.z)(python.text) : undefined;
}

// EXTERNAL MODULE: ./src/rules/index.ts + 18 modules
var src_rules = __webpack_require__(6071);
// EXTERNAL MODULE: ./src/rules/rule.ts
var rules_rule = __webpack_require__(281);
// EXTERNAL MODULE: ./src/text/order.ts
var order = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/text/printable.ts
var printable = __webpack_require__(8572);
// EXTERNAL MODULE: ./src/verdict.ts
var verdict = __webpack_require__(3138);
;// CONCATENATED MODULE: ./src/check.ts



















/** Three times the connectors of the largest monorepo. */
const MAX_CONNECTORS = 2000;
/** The longest message, in characters; texts of a pull request stand in some. */
const MAX_MESSAGE = 1000;
/** Judges a change: the one pipeline of every command and of the Action. Rejects only where a tree cannot be read at all. */
async function check(comparison, options) {
    const { now, pullRequest, asked, reader = (0,read/* createReader */.W)() } = options;
    const policies = await (0,change/* readPolicies */.h9)(comparison, options.policy, src_rules.RULE_IDS, options.policyPath);
    const policy = options.policy ?? (policies.base?.ok ? policies.base.policy : policy_policy/* DEFAULT_POLICY */.zj);
    const lookups = typeof options.lookups === "function" ? options.lookups(policy) : options.lookups;
    const context = { policy, now, lookups, pullRequest, asked };
    const { folders, links } = (0,policy_scope/* touchedFolders */.S9)(comparison.changes, policy);
    for (const name of asked ?? [])
        if (!folders.has(name))
            folders.set(name, []);
    if (folders.size > MAX_CONNECTORS)
        throw new errors/* UserError */.y(`The change touches ${folders.size} connectors; at most ${MAX_CONNECTORS} are judged at once. Split it.`, 3);
    askBeforeReading(folders, policy, lookups);
    const ask = (connector) => askWhileReading(connector, policy, lookups);
    const [{ changes, others }, library] = await Promise.all([
        readChanges(comparison, (0,policy_scope/* connectorsRoot */.bt)(policy), folders, policy.docs, reader, ask),
        readLibrary(comparison, policy.library),
    ]);
    const gate = { kind: "policy", ...policies, links, optOuts: changes.flatMap(change/* optOutOf */.ld) };
    const subjects = [...changes, gate, ...(library ? [library] : [])];
    const judged = await Promise.all(subjects.map((subject) => judge(subject, context)));
    const findings = [];
    for (const one of judged)
        for (const finding of one.findings)
            findings.push(finding);
    const bySubject = grouped(findings);
    const connectors = changes.map((change, index) => {
        const { name, path, intent, before, after } = change;
        const { applied, inScope } = judged[index];
        return {
            name,
            path,
            change: change.change,
            intent,
            language: (change.change === "removed" ? before : after).language,
            supportLevel: (0,connector/* metadataOf */.Nk)(after)?.supportLevel?.text ?? null,
            inScope,
            facts: (0,connector_change/* factsOf */.xS)(change),
            criteria: criteriaOf(bySubject.get(name) ?? [], applied),
        };
    });
    const states = new Set([(0,verdict/* stateOf */.L4)(bySubject.get(undefined) ?? [], false)]);
    for (const { criteria } of connectors)
        for (const name of finding/* CRITERIA */.wf)
            states.add(criteria[name]);
    return {
        outcome: (0,verdict/* outcomeOf */.sG)(states),
        base: comparison.tip.commit,
        head: comparison.after.commit,
        pullRequest: pullRequest ?? null,
        catalog: { ...lookups.catalog },
        now,
        connectors,
        findings: withExcerpts(findings, changes).sort(byImportance),
        notConnectors: others,
    };
}
function grouped(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const group = groups.get(finding.subject);
        if (group)
            group.push(finding);
        else
            groups.set(finding.subject, [finding]);
    }
    return groups;
}
/** Runs every rule that is about the subject's kind, all at once, so that their lookups can be batched. */
async function judge(subject, general) {
    const { policy, now } = general;
    const connector = subject.kind === "connector" ? subject : undefined;
    const own = connector && (await connectorContext(connector, general));
    const isOff = ({ id }) => policy.rules[id] === "off";
    const applied = new Set();
    const rules = src_rules/* RULES */.y.filter((rule) => rule.subject === subject.kind && (rule.alwaysRuns || !isOff(rule)));
    const answers = rules.map((rule) => run(rule, subject, own ?? general));
    // Most rules answer at once, and a history has hundreds of thousands of answers.
    const late = await Promise.all(answers.filter((answer) => answer instanceof Promise));
    const findings = [];
    for (const [index, rule] of rules.entries()) {
        const answer = answers[index];
        const remarks = answer instanceof Promise ? late.shift() : answer;
        if (remarks === rules_rule/* NOT_APPLICABLE */.Q)
            continue;
        const judges = remarks.length === 0 || remarks.some(({ follows }) => !follows);
        if (judges && !isOff(rule))
            applied.add(rule.criterion);
        for (const remark of remarks) {
            const owner = remark.subject ?? connector?.name;
            const message = (0,printable/* shortened */.v)(remark.message, MAX_MESSAGE);
            const finding = { rule: rule.id, ...remark, message, ...(owner !== undefined && { subject: owner }) };
            const kept = (0,apply/* applyPolicy */.VC)(finding, rule.severity, policy, now);
            if (kept)
                findings.push(kept);
        }
    }
    if (connector)
        findings.push(...(0,apply/* expiredNotices */.RL)(connector, policy, now));
    return { findings, applied, inScope: own?.held.inScope ?? false };
}
/** TypeScript cannot see that a rule's subject and the subject's kind agree; the caller has filtered. */
function run(rule, subject, context) {
    const check = rule.check;
    return check(subject, context);
}
/** Not by `Object.fromEntries`, whose objects are slow to read and to write as JSON; a history has many of them. */
function criteriaOf(findings, applied) {
    const criteria = {};
    for (const name of finding/* CRITERIA */.wf) {
        const own = findings.filter(({ rule }) => src_rules/* CRITERION_OF */.c.get(rule) === name);
        criteria[name] = (0,verdict/* stateOf */.L4)(own, applied.has(name));
    }
    return criteria;
}
function byImportance(a, b) {
    return ((0,order/* compareText */.n)(a.subject ?? "", b.subject ?? "") ||
        finding/* EFFECTS */.tQ.indexOf(a.effect) - finding/* EFFECTS */.tQ.indexOf(b.effect) ||
        (0,order/* compareText */.n)(a.at.path, b.at.path) ||
        a.at.range.start.line - b.at.range.start.line ||
        src_rules.RULE_IDS.indexOf(a.rule) - src_rules.RULE_IDS.indexOf(b.rule));
}
const MAX_EXCERPT = 240;
/** Adds the line that each finding points at, from the texts that were read anyway. */
function withExcerpts(findings, changes) {
    const byName = new Map(changes.map((change) => [change.name, change]));
    return findings.map((finding) => {
        const change = finding.subject === undefined ? undefined : byName.get(finding.subject);
        const isGone = change?.files.some(({ path, kind }) => path === finding.at.path && kind === "removed");
        const excerpt = change && linesOf(isGone ? change.before : change.after, finding.at.path)?.line(finding.at.range.start.line);
        return excerpt?.trim() ? { ...finding, excerpt: excerpt.slice(0, MAX_EXCERPT) } : finding;
    });
}


/***/ }),

/***/ 2778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ invalidPolicy),
/* harmony export */   policyOption: () => (/* binding */ policyOption)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7206);
/* harmony import */ var _policy_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8164);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6071);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6052);





/** The policy of `--policy`. @throws UserError that lists every problem with its line and column */
async function policyOption(file, { cwd }) {
    const text = await (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .readInput */ .R5)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file), "--policy", "a policy file");
    const loaded = await (0,_policy_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadPolicy */ .t)(text, _rules_index_js__WEBPACK_IMPORTED_MODULE_3__.RULE_IDS);
    if (loaded.ok)
        return loaded.policy;
    throw invalidPolicy(`The policy ${file} is not valid:`, file, loaded.problems);
}
/** Tells every problem of a policy file, a line each. */
function invalidPolicy(heading, file, problems) {
    const lines = problems.map(({ message, range: { start } }) => `  ${file}:${start.line}:${start.column} ${message}`);
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y([heading, ...lines].join("\n"));
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

/***/ 2115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ pythonIn),
/* harmony export */   O: () => (/* binding */ parsePyproject)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3214);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(816);
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(369);




/**
 * Reads Poetry's table (https://python-poetry.org/docs/pyproject/) and PEP 621's
 * (https://packaging.python.org/en/latest/specifications/pyproject-toml/). Never throws.
 */
function parsePyproject(text) {
    const read = readDeclared(text);
    if (!read.ok)
        return read;
    const { versions, python } = read.value;
    const lines = new _text_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .Lines */ .qo(text);
    const searched = { lines, firstLongText: firstLongText(lines) };
    const constraint = python && located(searched, python);
    return {
        ok: true,
        value: {
            versions: versions.map((one) => ({ key: `${one.table}.${one.key}`, ...located(searched, one) })),
            ...(constraint && { python: constraint }),
        },
    };
}
/** The constraint on Python's version alone, without its place; `undefined` where there is none or the text is not in order. */
function pythonIn(text) {
    const read = parseDeclared(text);
    return read.ok ? read.value.python?.text : undefined;
}
const VERSION_LINE = /^version = "([\w.+-]+)"$/m;
const STAND_IN = "0.0.0-stand-in";
/** The longest text that is remembered, in characters; the longest of 7,519 real ones has 2,435. */
const MAX_TEMPLATE = 8 * 1024;
/** A release mostly changes nothing but the version, so what differs in nothing else is parsed once. */
const readTemplate = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_3__/* .memoized */ .x)(parseDeclared, 1000);
/** {@link parseDeclared}. What stands between the quotes of a version has no part in whether a text is in order. */
function readDeclared(text) {
    const version = VERSION_LINE.exec(text)?.[1];
    if (version === undefined || text.length > MAX_TEMPLATE || text.includes(STAND_IN))
        return parseDeclared(text);
    const read = readTemplate(text.replace(VERSION_LINE, `version = "${STAND_IN}"`));
    if (!read.ok)
        return parseDeclared(text);
    const { versions, python } = read.value;
    const values = [...versions, ...(python ? [python] : [])];
    // The line was part of a text of many lines.
    if (values.some((value) => value.text !== STAND_IN && value.text.includes(STAND_IN)))
        return parseDeclared(text);
    const restored = (value) => (value.text === STAND_IN ? { ...value, text: version } : value);
    return { ok: true, value: { versions: versions.map(restored), ...(python && { python: restored(python) }) } };
}
function parseDeclared(text) {
    let toml;
    try {
        toml = (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text.startsWith("\uFEFF") ? text.slice(1) : text);
    }
    catch (error) {
        return { ok: false, problems: [problemOf(error)] };
    }
    const versions = [];
    for (const table of ["tool.poetry", "project"]) {
        const version = at(toml, `${table}.version`);
        if (typeof version === "string")
            versions.push({ table, key: "version", text: version });
        else if (version !== undefined)
            return {
                ok: false,
                problems: [{ message: `has a \`${table}.version\` that is not text`, range: _model_location_js__WEBPACK_IMPORTED_MODULE_1__/* .START_OF_FILE */ .a }],
            };
    }
    const python = pythonOf(toml);
    return { ok: true, value: { versions, ...(python && { python }) } };
}
/** Poetry's constraint on Python's version, or else PEP 621's. */
function pythonOf(toml) {
    const poetry = at(toml, "tool.poetry.dependencies.python");
    const python = typeof poetry === "string" ? poetry : at(poetry, "version");
    if (typeof python === "string")
        return { table: "tool.poetry.dependencies", key: "python", text: python };
    const requires = at(toml, "project.requires-python");
    return typeof requires === "string" ? { table: "project", key: "requires-python", text: requires } : undefined;
}
function at(value, path) {
    let found = value;
    for (const key of path.split("."))
        found =
            typeof found === "object" && found !== null && !(found instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlDate */ .PJ) && Object.hasOwn(found, key)
                ? found[key]
                : undefined;
    return found;
}
/** Finds `key = "value"` below the table's header. The parser tells no places; only the plain form is looked for. */
function located({ lines, firstLongText }, { table, key, text }) {
    let inTable = false;
    for (let number = 1; number < firstLongText; number++) {
        const line = lines.line(number);
        const header = /^\s*\[([^[\]]*)\]/.exec(line)?.[1];
        if (header !== undefined)
            inTable =
                header
                    .split(".")
                    .map((part) => part.trim())
                    .join(".") === table;
        else if (inTable) {
            const match = /^(\s*([A-Za-z-]+)\s*=\s*(["']))([^"'\\]*)\3/.exec(line);
            if (match?.[2] !== key || match[4] !== text)
                continue;
            const column = match[1].length + 1;
            return {
                text,
                range: { start: { line: number, column }, end: { line: number, column: column + text.length } },
            };
        }
    }
    return { text };
}
/** The first line that has a text of many lines in it or is below one; places behind it are not looked for. */
function firstLongText(lines) {
    const at = lines.text.search(/"""|'''/);
    return at < 0 ? lines.count + 1 : lines.position(at).line;
}
function problemOf(error) {
    if (!(error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx))
        return { message: "is nested too deep", range: _model_location_js__WEBPACK_IMPORTED_MODULE_1__/* .START_OF_FILE */ .a };
    const message = error.message.split("\n")[0]?.replace(/^Invalid TOML document: /, "") ?? error.message;
    const start = { line: error.line, column: error.column };
    return { message: `is not valid TOML: ${message}`, range: { start, end: start } };
}


/***/ }),

/***/ 4321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ createReader)
});

// UNUSED EXPORTS: firstPaths

// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
// EXTERNAL MODULE: ./src/text/paths.ts
var paths = __webpack_require__(8559);
// EXTERNAL MODULE: ./src/connector/changelog.ts
var changelog = __webpack_require__(3449);
// EXTERNAL MODULE: ./src/connector/connector.ts
var connector = __webpack_require__(7392);
;// CONCATENATED MODULE: ./src/connector/docs.ts
const PART = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
/** Maps the address of a documentation page to its file: `<prefix><path>` to `<root>/<path>.md`, without query and fragment. */
function pagePath(address, site) {
    const outside = { ok: false, problem: `is not below ${site["url-prefix"]}` };
    if (!URL.canParse(address))
        return { ok: false, problem: "is not a URL" };
    const prefix = new URL(site["url-prefix"]);
    const url = new URL(address);
    if (url.origin !== prefix.origin || url.username !== "" || url.password !== "")
        return outside;
    if (!url.pathname.startsWith(prefix.pathname))
        return outside;
    const parts = url.pathname.slice(prefix.pathname.length).replace(/\/+$/, "").replace(/\.md$/, "").split("/");
    if (parts.length === 1 && parts[0] === "")
        return { ok: false, problem: "names no page" };
    const odd = parts.find((part) => !PART.test(part));
    if (odd !== undefined)
        return { ok: false, problem: `has "${odd}" in its path, which is no name of a page` };
    return { ok: true, path: `${site.root}/${parts.join("/")}.md` };
}

// EXTERNAL MODULE: ./src/connector/hooks.ts
var connector_hooks = __webpack_require__(8367);
// EXTERNAL MODULE: ./src/connector/language.ts
var language = __webpack_require__(1269);
// EXTERNAL MODULE: ./src/text/lines.ts
var lines = __webpack_require__(816);
;// CONCATENATED MODULE: ./src/connector/page-view.ts

const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/;
/** What hides the lines behind it (https://spec.commonmark.org/0.31.2/#html-blocks), and what ends that. */
const HIDING = [
    [/^ {0,3}<(pre|script|style|textarea)\b/i, /<\/(pre|script|style|textarea)>/i],
    [/^ {0,3}<\?/, /\?>/],
    [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];
const FRONT_MATTER = /^---\s*$/;
/** Longer lines are no table rows; the longest real one has 2,000 characters. */
const MAX_LINE = 20_000;
/** What a line starts with that may be a heading, or hide something; any other line is text or a row. */
const SPECIAL = new Set(Array.from("#<=-`~", (character) => character.charCodeAt(0)));
const COMMENT_START = /<!--|\{\s*\/\*/;
const COMMENTS = { "<!--": "-->", "{/*": "*/}" };
const TAB = 9;
const SPACE = 32;
/** What a reader of a page sees, line by line: nothing of front matter, code blocks, comments and the like. */
class PageView {
    #text;
    /** The next places that may start a comment; most pages have none. */
    #brace = -1;
    #tag = -1;
    /** The end mark of the comment, the fence of the code and the end of the block that hide the next line. */
    #comment;
    #fence;
    #hidden;
    constructor(text) {
        this.#text = text;
    }
    /** Whether all of the next line is seen, and hides nothing of those behind it; false where that takes a closer look. */
    isPlain(start, end) {
        if (this.#comment !== undefined || this.#fence !== undefined || this.#hidden || end - start > MAX_LINE)
            return false;
        return !SPECIAL.has(this.#text.charCodeAt(indent(this.#text, start))) && !this.#hasMark(start, end);
    }
    /** What is seen of the next line, by the offsets of its start and its `\n`; `undefined` where it is hidden. */
    line(start, end) {
        const raw = (0,lines/* lineIn */.Wg)(this.#text, start, end);
        if (start === 0 && FRONT_MATTER.test(raw))
            this.#hidden = FRONT_MATTER;
        else if (this.#hidden) {
            if (this.#hidden.test(raw))
                this.#hidden = undefined;
        }
        else if (this.#fence !== undefined) {
            const close = FENCE.exec(raw);
            if (close?.[1]?.startsWith(this.#fence) && close[2]?.trim() === "")
                this.#fence = undefined;
        }
        else {
            if (raw.length > MAX_LINE)
                return "";
            const isWhole = this.#comment === undefined && !this.#hasMark(start, end);
            return this.#unlessHiding(isWhole ? raw : this.#withoutComments(raw));
        }
        return undefined;
    }
    /** Whether a comment may start in the next line. */
    #hasMark(start, end) {
        if (this.#brace < start)
            this.#brace = this.#find("{", start);
        if (this.#tag < start)
            this.#tag = this.#find("<!--", start);
        return this.#brace < end || this.#tag < end;
    }
    #find(mark, start) {
        const at = this.#text.indexOf(mark, start);
        return at < 0 ? this.#text.length : at;
    }
    #unlessHiding(line) {
        const first = line.charAt(indent(line, 0));
        if (first === "<") {
            const end = HIDING.find(([start]) => start.test(line))?.[1];
            if (end && !end.test(line))
                this.#hidden = end;
            return end ? undefined : line;
        }
        const open = first === "`" || first === "~" ? FENCE.exec(line) : null;
        if (!open || (open[1]?.startsWith("`") && open[2]?.includes("`")))
            return line;
        this.#fence = open[1];
        return undefined;
    }
    /** Cuts HTML and MDX comments out of a line. A comment that starts in a table row must end there, or it is just text. */
    #withoutComments(raw) {
        const isRow = raw.trimStart().startsWith("|");
        let line = "";
        let rest = raw;
        for (;;) {
            if (this.#comment !== undefined) {
                const end = rest.indexOf(this.#comment);
                if (end < 0)
                    return line;
                rest = rest.slice(end + this.#comment.length);
                this.#comment = undefined;
            }
            const start = COMMENT_START.exec(rest);
            const end = COMMENTS[start?.[0].replace(/\s/g, "") ?? ""];
            if (!start || end === undefined || (isRow && !rest.includes(end, start.index)))
                return line + rest;
            line += rest.slice(0, start.index);
            rest = rest.slice(start.index + start[0].length);
            this.#comment = end;
        }
    }
}
/** The offset of the first character from an offset on that is no space or tab. */
function indent(text, from) {
    let at = from;
    while (at < text.length && isBlank(text.charCodeAt(at)))
        at++;
    return at;
}
function isBlank(code) {
    return code === SPACE || code === TAB;
}

;// CONCATENATED MODULE: ./src/connector/parse-changelog.ts



const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S[^\n]*)$/;
const HTML_HEADING = /^ {0,3}<h([1-6])\b[^>]*>([^<]*)/i;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const DELIMITER_ROW = /^[\s|:]*-[\s|:-]*$/;
const BACKSLASH = 92;
const PIPE = 124;
/**
 * Finds the changelog tables of a page: the first table with a version column in each section headed "Changelog".
 * Follows GitHub Flavored Markdown (https://github.github.com/gfm/#tables-extension-) where pages do, and reads what
 * people see where they do not: tables without a delimiter row, with one of another length, with more than one, with an
 * empty line below it; rows without a last pipe. Rows in code, in HTML comments or in MDX comments do not count. Never throws.
 */
function parseChangelog(text) {
    const sections = [];
    if (!text.includes("Changelog") && !/change ?log/i.test(text))
        return sections;
    let section;
    let sectionLevel = 0;
    let table;
    /** What is seen of the line above; where that is all of it, only where it starts. */
    let above = "";
    const view = new PageView(text);
    for (let number = 1, start = 0, end = 0; start < text.length; number++, start = end + 1) {
        end = (0,lines/* endOfLine */.vT)(text, start);
        const started = text.charCodeAt(start) === PIPE ? table : undefined;
        // Most lines are texts outside of changelogs, or rows of a table that was started.
        if ((started || !section) && view.isPlain(start, end)) {
            if (started)
                addRow(started, { line: number, start, version: firstCellIn(text, start, end) }, text, start, end);
            above = start;
            continue;
        }
        const line = view.line(start, end);
        if (line === undefined)
            continue;
        const heading = headingOf(line, above, text);
        above = line;
        if (heading) {
            const level = heading[1].length;
            const title = heading[2].replace(/[*_#]/g, "").trim();
            const named = /^change ?log\b:?/i.exec(title);
            if (named) {
                section = { qualifier: title.slice(named[0].length).trim(), headingLine: number, table: undefined };
                sectionLevel = level;
                sections.push(section);
            }
            else if (level <= sectionLevel)
                section = undefined;
            table = undefined;
            continue;
        }
        // Some pages have an empty line between the delimiter row and the first row.
        if (table?.rows.length === 0 && line.trim() === "")
            continue;
        const version = section && firstCell(line);
        if (!section || version === undefined)
            table = undefined;
        else if (table)
            addRow(table, { line: number, start, version }, line, 0, line.length);
        else if (!section.table && /^versions?$/i.test(version)) {
            const columns = (0,changelog/* cellsOf */.nc)(line).cells.map((cell) => plain(cell, 0, cell.length).toLowerCase());
            table = { columns, rows: [], insertAt: number + 1 };
            section.table = table;
        }
    }
    return sections;
}
/** A heading in the form of {@link HEADING}, be it underlined or in HTML; most lines are none, as they start with no mark. */
function headingOf(line, above, text) {
    const first = line.charAt(indent(line, 0));
    if (first === "#")
        return HEADING.exec(line) ?? undefined;
    if (first === "<") {
        const html = HTML_HEADING.exec(line);
        return html ? [line, "#".repeat(Number(html[1])), html[2]] : undefined;
    }
    if ((first !== "=" && first !== "-") || !UNDERLINE.test(line))
        return undefined;
    const underlined = (typeof above === "string" ? above : (0,lines/* lineIn */.Wg)(text, above, (0,lines/* endOfLine */.vT)(text, above))).trim();
    if (underlined === "" || underlined.includes("|") || /^[<>#-]/.test(underlined))
        return undefined;
    return [line, first === "=" ? "#" : "##", underlined];
}
/** Adds a row to a table, if it is no delimiter row. What is seen of its line stands between two offsets of a text. */
function addRow(table, row, text, from, to) {
    const isDelimiter = /^[\s:-]*$/.test(row.version) && DELIMITER_ROW.test(text.slice(from, to));
    if (!isDelimiter)
        table.rows.push(row);
    else if (table.rows.length === 0)
        table.insertAt = row.line + 1;
}
/** The version cell of a table row, or `undefined` for a line that is none. */
function firstCell(line) {
    if (!line.includes("|") || line.startsWith("    ") || line.startsWith("\t"))
        return undefined;
    return firstCellIn(line, line.length - line.trimStart().length, line.length);
}
/** The text of the first cell of the row that stands between two offsets. A `\|` is no border. */
function firstCellIn(text, from, to) {
    const start = text.charCodeAt(from) === PIPE ? from + 1 : from;
    let end = start;
    for (let code = text.charCodeAt(end); end < to && code !== PIPE; code = text.charCodeAt(end))
        end += code === BACKSLASH ? 2 : 1;
    return plain(text, start, Math.min(end, to));
}
/** What stands between two offsets, without white space, backticks and emphasis around it. */
function plain(text, from, to) {
    let start = from;
    let end = to;
    while (start < end && isDecoration(text, start))
        start++;
    while (end > start && isDecoration(text, end - 1))
        end--;
    return text.slice(start, end);
}
function isDecoration(text, at) {
    const character = text[at];
    return character === " " || character === "`" || character === "*" || character === "_" || character.trim() === "";
}

// EXTERNAL MODULE: ./src/text/yaml.ts
var yaml = __webpack_require__(9816);
// EXTERNAL MODULE: ./src/connector/metadata.ts + 1 modules
var metadata = __webpack_require__(2399);
;// CONCATENATED MODULE: ./src/connector/parse-metadata.ts


/** Reads the text of a `metadata.yaml`, as {@link readMetadata} does. It is apart because it needs the YAML library. */
function parseMetadata(text) {
    return (0,metadata/* readMetadata */._6)((0,yaml/* parseYaml */.h)(text, metadata/* READ_KEYS */.CV));
}

// EXTERNAL MODULE: ./src/connector/pyproject.ts
var connector_pyproject = __webpack_require__(2115);
// EXTERNAL MODULE: ./src/connector/reading.ts
var connector_reading = __webpack_require__(8763);
;// CONCATENATED MODULE: ./src/connector/read.ts











/**
 * At most this many parsed texts of a kind are kept, and half of them surely: twice the connectors of a large monorepo,
 * for before and after.
 */
const CACHE_SIZE = 2400;
/** Makes a reader that has read nothing yet. Its `read` throws only where a tree's does. */
function createReader() {
    const metadata = parsedOnce(parseMetadata);
    const pyproject = parsedOnce(connector_pyproject/* parsePyproject */.O);
    const sections = parsedOnce(parseChangelog);
    const known = new WeakMap();
    const pagesOf = (0,memo/* memoized */.x)((docs) => (0,memo/* memoized */.x)((address) => pagePath(address, docs), CACHE_SIZE), 4);
    return {
        async read(trees, folders, docs, onGlimpse) {
            const drafts = await Promise.all(trees.map((tree, index) => draftsOf(tree, folders, (first) => onGlimpse?.(first, index))));
            const pageOf = pagesOf(docs);
            const pagePaths = new Set();
            for (const own of drafts)
                for (const { address } of own) {
                    const page = address === undefined ? undefined : pageOf(address);
                    if (page?.ok)
                        pagePaths.add(page.path);
                }
            return Promise.all(trees.map(async (tree, index) => {
                const own = drafts[index];
                const unread = own.filter(({ second }) => !second);
                const paths = [...pagePaths];
                for (const { namedPaths } of unread)
                    for (const path of namedPaths)
                        paths.push(path);
                const entries = await tree.read(paths);
                const seconds = new Map();
                for (const draft of unread)
                    seconds.set(draft, await secondOf(draft, entries));
                if (isWhole(entries))
                    for (const [draft, second] of seconds)
                        draft.second = second;
                const pages = new Map([...pagePaths].map((path) => [path, pageAt(entryAt(entries, path))]));
                const connectors = new Map();
                for (const draft of own) {
                    const { first, address } = draft;
                    const page = address === undefined ? undefined : pageIn(pages, pageOf(address));
                    connectors.set(first.path, connectorOf(first, draft.second ?? seconds.get(draft), page));
                }
                return { pages, connectors };
            }));
        },
    };
    /** What a folder had when it was read last is known as long as nothing in it has changed, if all could be read. */
    async function draftsOf(tree, folders, onDraft) {
        const asked = folders.map((folder) => {
            const identity = tree.identity?.(folder.path);
            return { folder, identity, remembered: identity && known.get(identity) };
        });
        const unread = [];
        for (const { folder, remembered } of asked)
            if (!remembered)
                unread.push(...firstPaths(folder.path));
        const entries = unread.length > 0 ? await tree.read(unread) : NO_ENTRIES;
        const areWhole = isWhole(entries);
        return asked.map(({ folder, identity, remembered }) => {
            const draft = remembered ?? draftOf(folder, entries);
            if (identity && !remembered && areWhole)
                known.set(identity, draft);
            onDraft(draft.first);
            return draft;
        });
    }
    function pageAt(entry) {
        return (0,connector_reading/* readingOf */.MU)(entry, (file) => ({ ok: true, value: new changelog/* Changelog */.Lz(file, sections(file)) }));
    }
    function draftOf({ name, path }, entries) {
        const paths = pathsOf(path);
        const folder = entryAt(entries, path);
        const reading = (0,connector_reading/* readingOf */.MU)(entryAt(entries, paths.metadata), metadata);
        const declared = (0,connector/* metadataOf */.Nk)({ metadata: reading });
        const named = (0,connector/* namesIn */.wX)(folder).filter((file) => (0,connector_hooks/* isHookName */.vL)(file) || isDockerfile(file));
        const unread = [];
        for (const place of [path, paths.packaged, paths.main]) {
            const entry = entryAt(entries, place);
            if (entry.kind === "unreadable")
                unread.push({ path: place, why: entry.why });
        }
        return {
            first: {
                name,
                path,
                folder,
                unread,
                metadata: reading,
                pyproject: (0,connector_reading/* readingOf */.MU)(entryAt(entries, paths.pyproject), pyproject),
                language: (0,language/* languageOf */.e)({
                    folder,
                    package: entryAt(entries, paths.packaged),
                    main: entryAt(entries, paths.main),
                    tags: declared?.tags ?? [],
                }),
            },
            address: declared?.documentationUrl?.text,
            namedPaths: named.map((file) => `${path}/${file}`),
            second: named.length === 0 ? { dockerfiles: [], hooks: [], hookModules: [] } : undefined,
        };
    }
}
const NO_ENTRIES = new Map();
function isLink({ kind }) {
    return kind === "symlink" || kind === "submodule";
}
function isDockerfile(name) {
    return name.length === 10 && name.toLowerCase() === "dockerfile";
}
/** What is read of every connector's folder before anything is known of it. */
function firstPaths(folder) {
    return Object.values(pathsOf(folder));
}
/** The places in a connector's folder that tell what it is. The same strings each time, whose hashes are known. */
const pathsOf = (0,memo/* memoized */.x)((path) => {
    const packaged = `${path}/${(0,language/* packageName */.o)((0,paths/* baseName */.F)(path))}`;
    return {
        path,
        metadata: (0,connector/* metadataPath */.xT)({ path }),
        pyproject: `${path}/pyproject.toml`,
        packaged,
        main: `${path}/src/main`,
    };
}, CACHE_SIZE);
/** Whether all that was asked for could be read; what could not may be there the next time. */
function isWhole(entries) {
    for (const { kind } of entries.values())
        if (kind === "unreadable")
            return false;
    return true;
}
async function secondOf({ first, namedPaths }, entries) {
    const named = namedPaths.map((path) => ({ name: path.slice(first.path.length + 1), entry: entryAt(entries, path) }));
    const files = (isWanted) => named
        .filter(({ name }) => isWanted(name))
        .map(({ name, entry }) => ({
        name,
        ...(entry.kind === "file" && { text: entry.text }),
        ...(isLink(entry) && { isLink: true }),
    }));
    const hooks = files(connector_hooks/* isHookName */.vL);
    const dockerfiles = files(isDockerfile).filter(({ name }) => named.some((file) => file.name === name && file.entry.kind !== "folder"));
    return { dockerfiles, hooks, hookModules: await (0,connector_hooks/* importedModules */.i5)(hooks, (0,connector/* namesIn */.wX)(first.folder)) };
}
/** Written out, because copying the parts with `...` takes several times as long, and a history has many connectors. */
function connectorOf(first, second, page) {
    const { name, path, folder, unread, metadata, pyproject, language } = first;
    const { dockerfiles, hooks, hookModules } = second;
    return { name, path, folder, unread, metadata, pyproject, language, dockerfiles, hooks, hookModules, page };
}
function pageIn(pages, page) {
    if (!page.ok)
        return { ok: false, why: page.problem };
    return { ok: true, value: { path: page.path, changelog: pages.get(page.path) ?? connector_reading/* ABSENT */.sj } };
}
/**
 * Parses the text of files, each text once. What is parsed of a page mostly does not hold its text, which may be long: V8
 * copies what is shorter than 13 characters.
 */
function parsedOnce(parse) {
    const known = new memo/* Recent */.g(CACHE_SIZE);
    return (file) => {
        const before = known.get(file.oid);
        if (before)
            return before;
        const parsed = parse(file.text);
        known.set(file.oid, parsed);
        return parsed;
    };
}
function entryAt(entries, path) {
    return entries.get(path) ?? { kind: "unreadable", why: `${path} was not read` };
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

/***/ 1300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   tQ: () => (/* binding */ EFFECTS),
/* harmony export */   wf: () => (/* binding */ CRITERIA)
/* harmony export */ });
/** The six items of the migration guide's "definition of a successful migration", in its order. */
const CRITERIA = ["dockerfile", "base-image", "version", "changelog", "ci", "build-customization"];
/** What a policy can set for a rule. */
const SEVERITIES = ["error", "warning", "notice", "off"];
/** The effects, the most severe first. */
const EFFECTS = ["error", "unverified", "review", "warning", "notice"];


/***/ }),

/***/ 7088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ OUTCOMES),
/* harmony export */   x: () => (/* binding */ STATES)
/* harmony export */ });
/** The states that a criterion can have, worst first. */
const STATES = ["fail", "unknown", "review", "warn", "exempt", "pass", "not-applicable"];
/** The outcomes of a whole run, worst first. Only `pass` is a success. */
const OUTCOMES = ["fail", "unknown", "review", "pass"];


/***/ }),

/***/ 6648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h9: () => (/* binding */ readPolicies),
/* harmony export */   ld: () => (/* binding */ optOutOf),
/* harmony export */   policyIn: () => (/* binding */ policyIn)
/* harmony export */ });
/* unused harmony export isGateFile */
/* harmony import */ var _connector_connector_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7392);
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3214);
/* harmony import */ var _text_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8559);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8164);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6658);





const WORKFLOW = /^\.github\/(workflows\/[^/]+|actions\/.+)\.ya?ml$/;
/** Whether a file can be one of the gate's own: the policy, or a workflow. */
function isGateFile(path, policy = _policy_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$) {
    return (0,_text_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(path, policy) || WORKFLOW.test(path);
}
/**
 * Reads the policy on both sides and finds the gate's own files among the changed ones: the policy, and workflows that
 * mention the gate or cannot be read.
 * @param given the policy of the command line's user, which judges instead of the base's
 * @param path where the policy file stands
 */
async function readPolicies(comparison, given, ruleIds, path = _policy_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$) {
    const candidates = comparison.changes.filter((change) => isGateFile(change.path, path));
    const atBase = async () => (given ? undefined : policyIn((await comparison.tip.read([path])).get(path), ruleIds));
    if (candidates.length === 0)
        return { path, base: await atBase(), head: undefined, files: [] };
    const [base, { head, files }] = await Promise.all([atBase(), readEdited(comparison, candidates, ruleIds, path)]);
    return { path, base, head, files };
}
async function readEdited({ before, after }, candidates, ruleIds, path) {
    const paths = candidates.map((change) => change.path);
    const [old, now] = await Promise.all([before.read(paths), after.read([path, ...paths])]);
    const files = candidates.filter((change) => (0,_text_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(change.path, path) || mentionsGate(old.get(change.path)) || mentionsGate(now.get(change.path)));
    return { files, head: paths.some((one) => (0,_text_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(one, path)) ? await policyIn(now.get(path), ruleIds) : undefined };
}
/** A connector that newly says that it needs no version bumps, be it a new one. */
function optOutOf(change) {
    const now = (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataOf */ .Nk)(change.after)?.versionBumpOptOut;
    if (!now || (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataOf */ .Nk)(change.before)?.versionBumpOptOut)
        return [];
    return [{ connector: change.name, at: { path: (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataPath */ .xT)(change), range: now.range } }];
}
function mentionsGate(entry = { kind: "absent" }) {
    return entry.kind === "file" ? /base[\s_-]*image[\s_-]*gate/i.test(entry.text) : entry.kind !== "absent";
}
/** The policy that stands at its place in a tree; `undefined` where none does. What is no regular file is a problem. */
async function policyIn(entry, ruleIds) {
    if (!entry || entry.kind === "absent")
        return undefined;
    if (entry.kind === "file")
        return (0,_load_js__WEBPACK_IMPORTED_MODULE_1__/* .loadPolicy */ .t)(entry.text, ruleIds);
    const message = entry.kind === "unreadable" ? entry.why : `it is a ${entry.kind}, not a regular file`;
    return { ok: false, problems: [{ message, range: _model_location_js__WEBPACK_IMPORTED_MODULE_0__/* .START_OF_FILE */ .a }] };
}


/***/ }),

/***/ 8164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(613);
/* harmony import */ var _text_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9816);
/* harmony import */ var _text_yaml_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8817);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6658);




/**
 * Reads the text of a policy file. An empty file is the default policy. Every problem says where it is, what was found
 * and what is expected; an unknown key or value is told its nearest known name.
 * @param ruleIds the rules that the policy can name
 */
async function loadPolicy(text, ruleIds) {
    const yaml = (0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .h)(text);
    if (!yaml.ok)
        return { ok: false, problems: yaml.problems.map(({ message, range }) => ({ message: `it ${message}`, range })) };
    const { root, lines } = yaml.value;
    if (root === null)
        return { ok: true, policy: _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_POLICY */ .zj };
    const problems = [];
    const data = plainValue(root, lines, problems);
    const { FIXED_RULES, validatePolicy } = await Promise.all(/* import() */[__webpack_require__.e(156), __webpack_require__.e(139)]).then(__webpack_require__.bind(__webpack_require__, 4139));
    const validated = validatePolicy(data, ruleIds);
    if (validated.ok)
        return problems.length > 0 ? { ok: false, problems } : validated;
    const settable = ruleIds.filter((id) => !FIXED_RULES.has(id));
    for (const issue of validated.issues) {
        if (issue.code === "unrecognized_keys")
            for (const key of issue.keys)
                problems.push({
                    message: unknownKey([...issue.path, key], ruleIds, settable),
                    range: keyRange(root, [...issue.path, key], lines),
                });
        else
            problems.push({
                message: messageOf(issue, valueAt(data, issue.path)),
                range: valueRange(root, issue.path, lines),
            });
    }
    return { ok: false, problems };
}
function messageOf({ code, message, path, values }, found) {
    const name = path.length === 0 ? "it" : `"${path.map(String).join(" › ")}"`;
    if (found === undefined)
        return `${name} is missing`;
    if (code === "invalid_value" && values) {
        const isRule = path[0] === "exemptions" && path[2] === "rules";
        const what = isRule
            ? found === "metadata-valid"
                ? "cannot be exempted"
                : "is not a rule"
            : `is ${JSON.stringify(found)}`;
        const subject = isRule ? `${name}: ${JSON.stringify(found)}` : name;
        return `${subject} ${what}${suggestion(String(found), values.map(String))}`;
    }
    if (code === "too_small")
        return `${name} is empty`;
    return `${name} is wrong: ${message.replace(/^Invalid input: /, "")}`;
}
function valueAt(data, path) {
    return path.reduce((value, key) => value?.[key], data);
}
function unknownKey(path, ruleIds, settableRules) {
    const name = path.map(String).join(" › ");
    const key = String(path.at(-1));
    if (path[0] === "rules" && ruleIds.includes(key))
        return `"${name}" can be neither softened nor exempted`;
    if (path[0] === "rules")
        return `"${name}" is not a rule${suggestion(key, settableRules)}`;
    return `"${name}" is no key of the policy${suggestion(key, knownKeys(path.slice(0, -1)))}`;
}
function suggestion(word, known) {
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(word, known);
    const all = known.length > 0 && known.length <= 6 ? `; known are ${known.map((key) => `"${key}"`).join(", ")}` : "";
    return `${near === undefined ? "" : `; the nearest is "${near}"`}${all}`;
}
/** The keys that the policy has at a path; the defaults have them all. */
function knownKeys(path) {
    if (path[0] === "ci" && path[1] === "checks")
        return ["name", "app"];
    if (path[0] === "exemptions")
        return ["connector", "rules", "until", "reason"];
    const section = path.reduce((value, key) => value?.[key], _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_POLICY */ .zj);
    return typeof section === "object" && section !== null ? Object.keys(section) : [];
}
const CORE_VALUES = new Map([
    ["true", true],
    ["false", false],
    ["null", null],
    ["~", null],
    ["", null],
]);
/** The values as YAML's core schema has them (true, false, null); aliases, tags and duplicate keys are problems. */
function plainValue(node, lines, problems) {
    if (node === null)
        return null;
    if (node.tag !== undefined)
        problems.push({ message: `the tag "${node.tag}" is not allowed in the policy`, range: rangeOf(node, lines) });
    if (node.kind === "scalar")
        return node.style === "plain" && CORE_VALUES.has(node.text) ? CORE_VALUES.get(node.text) : node.text;
    if (node.kind === "seq")
        return node.items.map((item) => plainValue(item, lines, problems));
    if (node.kind === "alias") {
        problems.push({ message: "aliases are not allowed in the policy", range: rangeOf(node, lines) });
        return null;
    }
    const result = Object.create(null);
    for (const { key, value } of node.pairs) {
        const name = key?.kind === "scalar" ? key.text : "";
        if (key)
            plainValue(key, lines, problems);
        if (Object.hasOwn(result, name))
            problems.push({ message: `"${name}" appears twice`, range: rangeOf(key ?? node, lines) });
        result[name] = plainValue(value, lines, problems);
    }
    return { ...result };
}
/** The range of the key at the end of a path. */
function keyRange(root, path, lines) {
    const parent = deepest(root, path.slice(0, -1));
    const [pair] = parent.kind === "map" ? (0,_text_yaml_node_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .f)(parent, String(path.at(-1))) : [];
    return rangeOf(pair?.key ?? parent, lines);
}
/** The range of the value at a path, or of the start of what should have it. */
function valueRange(root, path, lines) {
    const node = deepest(root, path);
    const { start, end } = rangeOf(node, lines);
    return node.kind === "scalar" ? { start, end } : { start, end: start };
}
/** Follows a path as far as it goes. */
function deepest(root, path) {
    let node = root;
    for (const part of path) {
        const next = node.kind === "map"
            ? (0,_text_yaml_node_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .f)(node, String(part))[0]?.value
            : node.kind === "seq"
                ? node.items[Number(part)]
                : null;
        if (!next)
            break;
        node = next;
    }
    return node;
}
function rangeOf(node, lines) {
    return lines.range(node.start, node.end);
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

/***/ 1791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   QX: () => (/* binding */ mostSevereFirst),
/* harmony export */   ho: () => (/* binding */ OUTCOME_STYLE),
/* harmony export */   sv: () => (/* binding */ EXEMPT_STYLE),
/* harmony export */   u7: () => (/* binding */ EFFECT_STYLE),
/* harmony export */   wD: () => (/* binding */ STATE_STYLE)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1300);


/** Paints with ANSI escape codes when `color` is set. */
function painter(color) {
    return (format, text) => (color ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(format, text, { validateStream: false }) : text);
}
/** How a state is shown: a sign for the eye, a word for everybody else. */
const STATE_STYLE = {
    fail: { sign: "✗", format: "red" },
    unknown: { sign: "?", format: "magenta" },
    review: { sign: "◉", format: "cyan" },
    warn: { sign: "!", format: "yellow" },
    exempt: { sign: "~", format: "blue" },
    pass: { sign: "✓", format: "green" },
    "not-applicable": { sign: "·", format: "dim" },
};
/** How an effect is called and coloured. */
const EFFECT_STYLE = {
    error: { word: "error", format: "red" },
    unverified: { word: "could not verify", format: "magenta" },
    review: { word: "needs review", format: "cyan" },
    warning: { word: "warning", format: "yellow" },
    notice: { word: "notice", format: "dim" },
};
/** How an exempted finding is shown, whatever it would be without the exemption. */
const EXEMPT_STYLE = { word: "exempt", format: "blue" };
/** What the outcome of a run says. */
const OUTCOME_STYLE = {
    fail: { words: "fail: something has to change", format: ["bold", "red"] },
    unknown: { words: "unknown: something could not be verified", format: ["bold", "magenta"] },
    review: { words: "review: someone has to approve", format: ["bold", "cyan"] },
    pass: { words: "pass", format: ["bold", "green"] },
};
/** Findings by their effect, what is exempt at the end. */
function mostSevereFirst(findings) {
    const rank = ({ effect, exemption }) => (exemption ? _model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .EFFECTS */ .tQ.length : _model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .EFFECTS */ .tQ.indexOf(effect));
    return [...findings].sort((a, b) => rank(a) - rank(b));
}


/***/ }),

/***/ 8572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable),
/* harmony export */   v: () => (/* binding */ shortened)
/* harmony export */ });
/**
 * What is no character to see: control and format characters (among them those that change the direction of text), line
 * separators, halves of surrogate pairs, what is unassigned or private. And what starts a workflow command in a log: `##[`
 * anywhere, `::` at the start (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}]|(?<=#)#(?=\[)|(?<=^\s*):(?=:)/gu;
/** Makes text from a pull request safe to show on one line: what cannot be seen is written as its code. */
function printable(text) {
    return text.replace(UNSAFE, (character) => character === "\t" ? " " : `\\u{${character.codePointAt(0).toString(16).toUpperCase()}}`);
}
/** Cuts a text that is longer than `length` UTF-16 code units; no character is cut in two. */
function shortened(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}


/***/ }),

/***/ 9816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml),
/* harmony export */   parseWholeYaml: () => (/* binding */ parseWholeYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3214);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(816);
/* harmony import */ var _plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4994);




/**
 * What PyYAML (YAML 1.1), which reads the file in the build, takes otherwise than YAML 1.2: for it a line, and so a
 * comment, ends at these characters; others it refuses. A tag prefix gives names another meaning.
 */
const NOT_IN_BOTH = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029]|\r(?!\n)|^%TAG/m;
const MAX_DEPTH = 100;
const MAX_PROBLEMS = 5;
/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/) with the failsafe schema. Aliases are not resolved, so that no text can
 * blow up; duplicate keys are left to the reader, who knows which keys matter. Never throws: syntax errors, several
 * documents, nesting of more than 100 levels and texts of more than 256 kB are returned as problems.
 * @param wanted what of the document will be looked at, to read it faster
 */
function parseYaml(text, wanted) {
    return (0,_plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseQuickly */ .E5)(text, wanted) ?? parseWholeYaml(text);
}
/** {@link parseYaml} by the library alone, which knows the whole language. */
function parseWholeYaml(text) {
    const lines = new _lines_js__WEBPACK_IMPORTED_MODULE_3__/* .Lines */ .qo(text);
    const refuse = (message, range = _model_location_js__WEBPACK_IMPORTED_MODULE_1__/* .START_OF_FILE */ .a) => ({
        ok: false,
        problems: [{ message, range }],
    });
    if (text.length > _plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CHARACTERS */ .SF)
        return refuse(`is ${Math.ceil(text.length / 1024)} kB large; at most ${_plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CHARACTERS */ .SF / 1024} kB are read`);
    const odd = NOT_IN_BOTH.exec(text);
    if (odd)
        return refuse(`has ${odd[0].startsWith("%") ? "a %TAG directive" : "a character that ends a line for some readers only, or is not allowed"}`, lines.range(odd.index, odd.index + odd[0].length));
    const documents = compose(text);
    if (!Array.isArray(documents)) {
        const at = lines.range(documents.deepAt, documents.deepAt + 1);
        return refuse(`is nested more than ${MAX_DEPTH} levels deep`, at);
    }
    const errors = documents.flatMap((document) => document.errors);
    if (errors.length > 0)
        return {
            ok: false,
            problems: errors.slice(0, MAX_PROBLEMS).map(({ message, pos }) => ({
                message: `is not valid YAML: ${sentence(message)}`,
                range: lines.range(...pos),
            })),
        };
    const [first, second] = documents;
    if (second)
        return refuse("has more than one YAML document", lines.range(second.range[0], second.range[0]));
    return { ok: true, value: { lines, root: nodeOf(first?.contents), hasAnchors: /[&*]/.test(text) } };
}
/** The documents, or the 0-based offset at which the nesting gets too deep for the recursive composer. */
function compose(text) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({
        schema: "failsafe",
        uniqueKeys: false,
        logLevel: "silent",
        prettyErrors: false,
    });
    const documents = [];
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        for (const token of parser.next(lexeme))
            documents.push(...composer.next(token));
        if (parser.stack.length > 2 * MAX_DEPTH)
            return { deepAt: Math.min(parser.offset, text.length - 1) };
    }
    for (const token of parser.end())
        documents.push(...composer.next(token));
    documents.push(...composer.end());
    return documents;
}
function nodeOf(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return { kind: "alias", name: node.source, ...placeOf(node.range) };
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return null;
    const place = {
        ...placeOf(node.range),
        ...(node.anchor && { anchor: node.anchor }),
        ...(node.tag && { tag: node.tag }),
    };
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        const pairs = node.items.map(({ key, value }) => ({ key: nodeOf(key), value: nodeOf(value) }));
        return { kind: "map", pairs, flow: node.flow === true, ...place };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return { kind: "seq", items: node.items.map(nodeOf), ...place };
    const text = typeof node.value === "string" ? node.value : String(node.source ?? "");
    if (node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_FOLDED || node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_LITERAL)
        return { kind: "scalar", text, style: "block", ...place };
    if (node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN)
        return { kind: "scalar", text, style: "plain", ...place };
    return { kind: "scalar", text, style: "quoted", ...place, start: place.start + 1, end: place.end - 1 };
}
function placeOf(range) {
    const [start, end] = range ?? [0, 0];
    return { start, end };
}
function sentence(message) {
    return message.split("\n")[0]?.replace(/:?\s*$/, "") ?? message;
}


/***/ }),

/***/ 3138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   ai: () => (/* binding */ EXIT_CODES),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _model_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7088);

/** What a criterion's state is decided by: the first line that matches. */
const STATES = [
    ["fail", ({ effect, exemption }) => effect === "error" && !exemption],
    ["unknown", ({ effect, exemption }) => effect === "unverified" && !exemption],
    ["review", ({ effect, exemption }) => effect === "review" && !exemption],
    ["warn", ({ effect, exemption }) => effect === "warning" && !exemption],
    ["exempt", ({ exemption }) => exemption !== undefined],
];
/** The state of one criterion. `applied` says whether any of its rules had something to judge. */
function stateOf(findings, applied) {
    const match = STATES.find(([, matches]) => findings.some(matches));
    return match?.[0] ?? (applied ? "pass" : "not-applicable");
}
/** The outcome of a run: the worst of its states, where only `fail`, `unknown` and `review` hold a change back. */
function outcomeOf(states) {
    const all = new Set(states);
    return _model_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i.find((outcome) => all.has(outcome)) ?? "pass";
}
/** The exit codes of the command line; 2 is wrong usage or policy. */
const EXIT_CODES = { pass: 0, fail: 1, unknown: 3, review: 4 };


/***/ })

};
