export const id = 238;
export const ids = [238];
export const modules = {

/***/ 9238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkCommand: () => (/* binding */ checkCommand),
/* harmony export */   d: () => (/* binding */ knownBase)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3814);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7206);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2794);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5655);
/* harmony import */ var _repository_git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(469);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3138);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6052);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7111);
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









const FORMATS = ["text", "json"];
/** Checks what a branch changes on a local clone. Resolves with the exit code. @throws UserError */
async function checkCommand(given, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const format = (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .choiceOption */ .zu)(given.format, "--format", FORMATS);
        const now = given.asOf === undefined ? new Date() : (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .dayOption */ .Sm)(given.asOf, "--as-of");
        const pullRequest = given.pr === undefined ? undefined : (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .pullRequestOption */ .mL)(given.pr);
        const lookups = (await (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .catalogOption */ .$n)(given.catalog, terminal))(now);
        const policy = given.policy === undefined ? undefined : await (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .policyOption */ .uN)(given.policy, terminal);
        const store = __addDisposableResource(env_1, new _repository_git_js__WEBPACK_IMPORTED_MODULE_4__/* .GitStore */ .W((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.cwd, given.repo)), true);
        const comparison = await store.compare(given.base ?? (await defaultBase(store)), given.head);
        const judging = (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)(comparison, {
            lookups,
            now,
            ...(pullRequest !== undefined && { pullRequest }),
            ...(policy && { policy }),
        });
        const report = await (0,_progress_js__WEBPACK_IMPORTED_MODULE_7__/* .patiently */ .d)(judging, given.catalog === "registry" ? "Asking the registry …" : "Checking …", terminal);
        await (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .writeResult */ .Zk)(render(report, format, terminal, given.output === undefined), given.output, terminal);
        return _verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT_CODES */ .ai[report.outcome];
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
function render(report, format, { color, program }, toTerminal) {
    if (format === "json")
        return `${JSON.stringify((0,_report_json_js__WEBPACK_IMPORTED_MODULE_8__/* .jsonReport */ .L)(report), null, 2)}\n`;
    return (0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .textReport */ .M)(report, { color: color && toTerminal, program });
}
/** In full, so that no branch or tag of such a name is taken for the remote's. */
const DEFAULT_BASES = [
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master",
];
/** The remote's default branch, if there is one. */
function knownBase(store) {
    return store.firstKnown(DEFAULT_BASES);
}
/** The branch that the change most likely lands on: the remote's default branch. */
async function defaultBase(store) {
    const base = await knownBase(store);
    if (base !== undefined)
        return base;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`No base to compare with: none of ${DEFAULT_BASES.join(", ")} is there. Name it with --base.`);
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

/***/ 5655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ catalogAnd),
/* harmony export */   M: () => (/* binding */ textReport)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1300);
/* harmony import */ var _text_day_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6497);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8572);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1791);




/** The report for a terminal: by connector, each finding with its line and a caret; the last line says what to do. */
function textReport(report, { color, program }) {
    const paint = (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .painter */ .C2)(color);
    const about = (name) => report.findings.filter(({ subject }) => subject === name);
    const blocks = [
        ...report.connectors.map((connector) => connectorBlock(connector, about(connector.name), paint)),
        ...generalBlock(about(undefined), paint),
    ];
    return `${[...blocks, summary(report, paint, program)].join("\n\n")}\n`;
}
function connectorBlock(connector, findings, paint) {
    const { name, language, supportLevel, intent, change, inScope, criteria } = connector;
    const what = [supportLevel, language === "unknown" ? "language not recognized" : language]
        .filter(Boolean)
        .map((word) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(word))
        .join(" ");
    const did = change === "modified" ? (intent === "none" ? "image untouched" : intent) : change;
    const scope = inScope ? "" : ", out of scope";
    const heading = `${paint("bold", (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name))}  ${paint("dim", `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .v)(what, 60)}, ${did}${scope}`)}`;
    const states = _model_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .CRITERIA */ .w.map((criterion) => stateWord(criteria[criterion], criterion, paint)).join(" ");
    return [heading, `  ${states}`, ...findings.map((finding) => findingBlock(finding, paint))].join("\n");
}
function stateWord(state, criterion, paint) {
    const { sign, format } = _style_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_STYLE */ .wD[state];
    return paint(format, `${sign} ${criterion}`);
}
function generalBlock(findings, paint) {
    if (findings.length === 0)
        return [];
    return [
        [paint("bold", "Policy and workflow"), ...findings.map((finding) => findingBlock(finding, paint))].join("\n"),
    ];
}
function findingBlock({ effect, rule, message, details = [], at, excerpt, fix, exemption }, paint) {
    const { word, format } = exemption ? _style_js__WEBPACK_IMPORTED_MODULE_0__/* .EXEMPT_STYLE */ .sv : _style_js__WEBPACK_IMPORTED_MODULE_0__/* .EFFECT_STYLE */ .u7[effect];
    const { line, column } = at.range.start;
    const lines = [
        "",
        `  ${paint(format, word)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(message)} ${paint("dim", `[${rule}]`)}`,
        `    ${paint("dim", `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(at.path)}:${line}:${column}`)}`,
        ...details.map((detail) => `    ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(detail)}`),
    ];
    if (excerpt !== undefined)
        lines.push(...caret(excerpt, at.range, paint, format));
    if (exemption)
        lines.push(`    ${paint(format, `until ${exemption.until}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(exemption.reason)}`)}`);
    if (fix)
        lines.push(`    ${paint("green", `fix: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(fix.title)}`)}`);
    return lines.join("\n");
}
const WIDTH = 110;
/** The line with a caret below what is meant; a long line is cut so that the place stays in sight. */
function caret(excerpt, { start, end }, paint, format) {
    const shift = start.column > WIDTH - 20 ? start.column - 20 : 0;
    const shown = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(excerpt.slice(shift, shift + WIDTH));
    const offset = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(excerpt.slice(shift, start.column - 1)).length;
    const length = end.line === start.line ? end.column - start.column : excerpt.length - start.column + 1;
    const number = String(start.line).padStart(6);
    const mark = "^".repeat(Math.max(1, Math.min(length, shown.length - offset)));
    return [
        `  ${paint("dim", `${number} │`)} ${shown}`,
        `  ${paint("dim", `${" ".repeat(6)} │`)} ${" ".repeat(offset)}${paint(format, mark)}`,
    ];
}
function summary(report, paint, program) {
    const { outcome, connectors, catalog, now, notConnectors, base, head } = report;
    const { words, format } = _style_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOME_STYLE */ .ho[outcome];
    const lines = [];
    if (notConnectors.length > 0) {
        const names = notConnectors.slice(0, 3).map(_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g).join(", ");
        const more = notConnectors.length > 3 ? ` and ${notConnectors.length - 3} more` : "";
        lines.push(paint("dim", `Not judged, because no metadata.yaml stands there: ${names}${more}`));
    }
    const count = connectors.length === 1 ? "1 connector" : `${connectors.length} connectors`;
    lines.push(paint("dim", `Compared ${base.slice(0, 10)} … ${head.slice(0, 10)}, as of ${(0,_text_day_js__WEBPACK_IMPORTED_MODULE_3__/* .isoDay */ .kh)(now)}, with ${catalogAnd(catalog)}.`), `${paint(format, words)} ${paint("dim", `(${count})`)}`);
    lines.push(nextStep(report, program));
    return lines.join("\n");
}
/** A catalog, and from when its answers are. */
function catalogAnd({ kind, name, until, asked }) {
    if (kind !== "registry")
        return until === undefined ? name : `${name}, which ends ${until}`;
    return asked === undefined
        ? `${name}, which was not asked`
        : `${name}, asked on ${asked.slice(0, 10)} at ${asked.slice(11, 16)} UTC`;
}
/** The one thing to do next. */
function nextStep({ outcome, findings, connectors, notConnectors, base, head }, program) {
    const blocking = findings.filter(({ exemption }) => !exemption);
    const first = (effect) => blocking.find((finding) => finding.effect === effect);
    switch (outcome) {
        case "fail":
            return `Next: make the changes above, commit, and run the same again. \`${program} explain ${first("error")?.rule}\` says why and how.`;
        case "unknown":
            return `Next: \`${program} explain ${first("unverified")?.rule}\` says what could not be verified and how to answer it.`;
        case "review":
            return "Next: ask the reviewers named above for their approval; nothing else has to change.";
        case "pass":
            if (connectors.length > 0)
                return "Nothing to do.";
            if (base === head)
                return "The head is the base itself, so there is nothing to compare. Name other revisions with --base and --head.";
            return notConnectors.length > 0
                ? "No connector was judged. A folder is one as soon as it has a metadata.yaml."
                : "No connector is touched: nothing to do. Only commits are judged, not what is uncommitted.";
    }
}


/***/ })

};
