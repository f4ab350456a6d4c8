export const id = 562;
export const ids = [562];
export const modules = {

/***/ 8562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCommand: () => (/* binding */ checkCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/check.ts + 5 modules
var check = __webpack_require__(6312);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(2794);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/printable.ts
var printable = __webpack_require__(8572);
// EXTERNAL MODULE: ./src/report/style.ts
var style = __webpack_require__(1791);
;// CONCATENATED MODULE: ./src/report/text.ts




/** The report for a terminal: by connector, each finding with its line and a caret; the last line says what to do. */
function textReport(report, { color, program }) {
    const paint = (0,style/* painter */.C2)(color);
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
        .map((word) => (0,printable/* printable */.g)(word))
        .join(" ");
    const did = change === "modified" ? (intent === "none" ? "image untouched" : intent) : change;
    const scope = inScope ? "" : ", out of scope";
    const heading = `${paint("bold", (0,printable/* printable */.g)(name))}  ${paint("dim", `${(0,printable/* shortened */.v)(what, 60)}, ${did}${scope}`)}`;
    const states = finding/* CRITERIA */.w.map((criterion) => stateWord(criteria[criterion], criterion, paint)).join(" ");
    return [heading, `  ${states}`, ...findings.map((finding) => findingBlock(finding, paint))].join("\n");
}
function stateWord(state, criterion, paint) {
    const { sign, format } = style/* STATE_STYLE */.wD[state];
    return paint(format, `${sign} ${criterion}`);
}
function generalBlock(findings, paint) {
    if (findings.length === 0)
        return [];
    return [
        [paint("bold", "Policy and workflow"), ...findings.map((finding) => findingBlock(finding, paint))].join("\n"),
    ];
}
function findingBlock({ effect, rule, message, at, excerpt, fix, exemption }, paint) {
    const { word, format } = exemption ? style/* EXEMPT_STYLE */.sv : style/* EFFECT_STYLE */.u7[effect];
    const { line, column } = at.range.start;
    const lines = [
        "",
        `  ${paint(format, word)} ${(0,printable/* printable */.g)(message)} ${paint("dim", `[${rule}]`)}`,
        `    ${paint("dim", `${(0,printable/* printable */.g)(at.path)}:${line}:${column}`)}`,
    ];
    if (excerpt !== undefined)
        lines.push(...caret(excerpt, at.range, paint, format));
    if (exemption)
        lines.push(`    ${paint(format, `until ${exemption.until}: ${(0,printable/* printable */.g)(exemption.reason)}`)}`);
    if (fix)
        lines.push(`    ${paint("green", `fix: ${(0,printable/* printable */.g)(fix.title)}`)}`);
    return lines.join("\n");
}
const WIDTH = 110;
/** The line with a caret below what is meant; a long line is cut so that the place stays in sight. */
function caret(excerpt, { start, end }, paint, format) {
    const shift = start.column > WIDTH - 20 ? start.column - 20 : 0;
    const shown = (0,printable/* printable */.g)(excerpt.slice(shift, shift + WIDTH));
    const offset = (0,printable/* printable */.g)(excerpt.slice(shift, start.column - 1)).length;
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
    const { words, format } = style/* OUTCOME_STYLE */.ho[outcome];
    const lines = [];
    if (notConnectors.length > 0) {
        const names = notConnectors.slice(0, 3).map(printable/* printable */.g).join(", ");
        const more = notConnectors.length > 3 ? ` and ${notConnectors.length - 3} more` : "";
        lines.push(paint("dim", `Not judged, because no metadata.yaml stands there: ${names}${more}`));
    }
    const count = connectors.length === 1 ? "1 connector" : `${connectors.length} connectors`;
    const ends = catalog.until === undefined ? "" : `, which ends ${catalog.until}`;
    lines.push(paint("dim", `Compared ${base.slice(0, 10)} … ${head.slice(0, 10)}, as of ${(0,day/* isoDay */.kh)(now)}, with ${catalog.name}${ends}.`), `${paint(format, words)} ${paint("dim", `(${count})`)}`);
    lines.push(nextStep(report, program));
    return lines.join("\n");
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

// EXTERNAL MODULE: ./src/repository/git.ts + 4 modules
var git = __webpack_require__(9870);
// EXTERNAL MODULE: ./src/verdict.ts
var verdict = __webpack_require__(3138);
// EXTERNAL MODULE: ./src/commands/default-base.ts
var default_base = __webpack_require__(4221);
// EXTERNAL MODULE: ./src/commands/options.ts
var options = __webpack_require__(6052);
;// CONCATENATED MODULE: ./src/commands/check.ts
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
        const format = (0,options/* choiceOption */.zu)(given.format, "--format", FORMATS);
        const now = given.asOf === undefined ? new Date() : (0,options/* dayOption */.Sm)(given.asOf, "--as-of");
        const pullRequest = given.pr === undefined ? undefined : (0,options/* pullRequestOption */.mL)(given.pr);
        const lookups = (await (0,options/* catalogOption */.$n)(given.catalog, terminal))(now);
        const policy = given.policy === undefined ? undefined : await (0,options.policyOption)(given.policy, terminal);
        const store = __addDisposableResource(env_1, new git/* GitStore */.W((0,external_node_path_.resolve)(terminal.cwd, given.repo)), true);
        const comparison = await store.compare(given.base ?? (await (0,default_base/* defaultBase */.p)(store)), given.head);
        const report = await (0,check/* check */.z)(comparison, {
            lookups,
            now,
            ...(pullRequest !== undefined && { pullRequest }),
            ...(policy && { policy }),
        });
        await (0,options/* writeResult */.Zk)(render(report, format, terminal, given.output === undefined), given.output, terminal);
        return verdict/* EXIT_CODES */.ai[report.outcome];
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
        return `${JSON.stringify((0,json/* jsonReport */.L)(report), null, 2)}\n`;
    return textReport(report, { color: color && toTerminal, program });
}


/***/ }),

/***/ 4221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ defaultBase)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);

/** In full, so that no branch or tag of such a name is taken for the remote's. */
const DEFAULT_BASES = [
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master",
];
/** The branch that a change most likely lands on: the remote's default branch. @throws UserError where none is there */
async function defaultBase(store) {
    const base = await store.firstKnown(DEFAULT_BASES);
    if (base !== undefined)
        return base;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`No base to compare with: none of ${DEFAULT_BASES.join(", ")} is there. Name it with --base.`);
}


/***/ })

};
