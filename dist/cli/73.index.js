export const id = 73;
export const ids = [73];
export const modules = {

/***/ 2073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backtestCommand: () => (/* binding */ backtestCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: ./src/check.ts + 6 modules
var check = __webpack_require__(716);
// EXTERNAL MODULE: ./src/connector/read.ts + 4 modules
var read = __webpack_require__(4321);
;// CONCATENATED MODULE: ./src/history.ts
/**
 * How many changes are judged at once, so that reading one overlaps with judging another. New ones are started when half
 * of them are done, so that git is asked for many objects at a time.
 */
const CONCURRENCY = 24;
/**
 * Judges items in their order, several at once, and yields each with its result as soon as all before it are done. Stops
 * where `signal` is aborted; rejects with the first error, of the items or of a judgement, after all before it.
 * @param items as many at once as there are, each taken when its turn comes
 */
async function* inOrder(items, judge, signal) {
    const source = items[Symbol.asyncIterator]();
    let batch = [][Symbol.iterator]();
    const running = [];
    /** Why no more is started, which is told after all that was started before. */
    let failure;
    try {
        for (;;) {
            if (running.length <= CONCURRENCY / 2)
                while (running.length < CONCURRENCY && !failure && !signal?.aborted) {
                    try {
                        const { done, value } = batch.next();
                        if (done) {
                            const more = await source.next();
                            if (more.done)
                                break;
                            batch = more.value[Symbol.iterator]();
                            continue;
                        }
                        const result = judge(value);
                        result.catch(() => { }); // it is reported when its turn comes
                        running.push({ item: value, result });
                    }
                    catch (error) {
                        failure = { error };
                    }
                }
            const first = running.shift();
            if (first)
                yield [first.item, await first.result];
            else if (failure)
                throw failure.error;
            else
                return;
        }
    }
    finally {
        batch.return?.();
        await source.return?.();
    }
}

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/connector/change.ts
var connector_change = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/printable.ts
var printable = __webpack_require__(8572);
// EXTERNAL MODULE: ./src/report/style.ts
var style = __webpack_require__(1791);
// EXTERNAL MODULE: ./src/report/text-table.ts
var text_table = __webpack_require__(2906);
;// CONCATENATED MODULE: ./src/report/backtest.ts





/** Sums a report up. */
function judgedChange(change, report) {
    const { commit, date, subject } = change;
    return {
        commit,
        date,
        subject,
        outcome: report.outcome,
        touchesConnectors: report.connectors.length > 0,
        touchesImage: report.connectors.some(connector_change/* touchesImage */.NM),
        heldBackBy: [...new Set(report.findings.flatMap(heldBackBy))],
    };
}
const OUTCOMES = ["pass", "fail", "review", "unknown"];
/** The effects that hold a change back, with what they are called in the tables. */
const HOLDING = { error: "fail", review: "review", unverified: "unknown" };
const EXAMPLES = 3;
/** Counts judged changes; its size does not grow with their number, but for the months. */
class BacktestTally {
    changes = 0;
    withConnectors = emptyCounts();
    touchingImage = emptyCounts();
    #months = new Map();
    #rules = new Map();
    /** Counts one change. A change that leaves all images alone counts, but stays out of the tables by rule and month. */
    add({ commit, date, subject, outcome, touchesConnectors, touchesImage, heldBackBy }) {
        this.changes++;
        if (touchesConnectors)
            this.withConnectors[outcome]++;
        if (!touchesImage)
            return;
        this.touchingImage[outcome]++;
        const month = (0,day/* isoDay */.kh)(date).slice(0, 7);
        const counts = this.#months.get(month) ?? emptyCounts();
        counts[outcome]++;
        this.#months.set(month, counts);
        for (const key of heldBackBy)
            this.#count(key, `${commit.slice(0, 10)} ${subject}`);
    }
    /** By month, the earliest first. */
    get months() {
        return [...this.#months].sort(([a], [b]) => (a < b ? -1 : 1));
    }
    /** The rules that held changes back, the most frequent first. */
    get rules() {
        return [...this.#rules.values()].sort((a, b) => b.changes - a.changes || (a.rule < b.rule ? -1 : 1));
    }
    #count(key, example) {
        const [rule, outcome] = key.split(" ");
        const tally = this.#rules.get(key) ?? { rule, outcome, changes: 0, examples: [] };
        tally.changes++;
        if (tally.examples.length < EXAMPLES)
            tally.examples.push(example);
        this.#rules.set(key, tally);
    }
}
/** A line for a change that the gate would have held back; `undefined` for one that would have passed. */
function changeLine(change, paint) {
    const { commit, date, subject, outcome } = change;
    if (outcome === "pass")
        return undefined;
    const rules = change.heldBackBy.map((key) => key.split(" ")[0]);
    const { sign, format } = style/* STATE_STYLE */.wD[outcome];
    const text = `${(0,day/* isoDay */.kh)(date)} ${commit.slice(0, 10)} ${(0,printable/* shortened */.v)((0,printable/* printable */.g)(subject), 80)}`;
    return `${paint(format, `${sign} ${outcome.padEnd(7)}`)} ${text} ${paint("dim", `[${[...new Set(rules)].join(", ")}]`)}\n`;
}
/** The tables at the end: what a required gate would have done. */
function backtestSummary(tally, window, paint) {
    const { changes, withConnectors, touchingImage, months, rules } = tally;
    const total = sum(touchingImage);
    if (changes === 0)
        return `There are no merged changes ${window}.\n`;
    const lines = [
        paint("bold", `Merged changes ${window}`),
        "",
        table(["", "changes", ...OUTCOMES], [
            ["all", String(changes)],
            ["with connectors", String(sum(withConnectors)), ...cells(withConnectors)],
            ["that touch an image", String(total), ...cells(touchingImage)],
            ["  share of these", "", ...OUTCOMES.map((outcome) => percent(touchingImage[outcome], total))],
        ]),
    ];
    if (months.length > 0)
        lines.push("", paint("bold", "Changes that touch an image, by month"), "", table(["month", "changes", ...OUTCOMES], months.map(([month, counts]) => [month, String(sum(counts)), ...cells(counts)])));
    if (rules.length > 0) {
        lines.push("", paint("bold", "What would have held them back; one change can count under several rules"), "");
        for (const { rule, outcome, changes: count, examples } of rules) {
            const { sign, format } = style/* STATE_STYLE */.wD[outcome];
            lines.push(`${paint(format, sign)} ${rule}: ${count}`);
            const more = count - examples.length;
            for (const example of examples)
                lines.push(`    ${paint("dim", (0,printable/* shortened */.v)((0,printable/* printable */.g)(example), 100))}`);
            if (more > 0)
                lines.push(`    ${paint("dim", `… and ${more} more`)}`);
        }
    }
    return `${lines.join("\n")}\n`;
}
function heldBackBy({ rule, effect, exemption }) {
    const outcome = HOLDING[effect];
    return outcome === undefined || exemption ? [] : [`${rule} ${outcome}`];
}
function emptyCounts() {
    return { pass: 0, fail: 0, review: 0, unknown: 0 };
}
function sum(counts) {
    return OUTCOMES.reduce((total, outcome) => total + counts[outcome], 0);
}
function cells(counts) {
    return OUTCOMES.map((outcome) => String(counts[outcome]));
}
function percent(part, total) {
    return total === 0 ? "" : `${((100 * part) / total).toFixed(1)} %`;
}
/** The first column is aligned left, the others right. */
function table(header, rows) {
    return (0,text_table/* textTable */.e)(header.map((title, column) => [title, column === 0 ? "left" : "right"]), rows).join("\n");
}

// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(2794);
// EXTERNAL MODULE: ./src/repository/git.ts + 6 modules
var git = __webpack_require__(2494);
// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
// EXTERNAL MODULE: ./src/commands/options.ts
var options = __webpack_require__(6052);
// EXTERNAL MODULE: ./src/commands/policy-option.ts
var policy_option = __webpack_require__(2778);
// EXTERNAL MODULE: ./src/commands/progress.ts
var commands_progress = __webpack_require__(7111);
;// CONCATENATED MODULE: ./src/commands/backtest.ts
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















/** Reports for programs are written in pieces of about so many characters. */
const MAX_BUFFERED = 16 * 1024;
/** A long history asks a registry for many tags, over a long time (in milliseconds). */
const LIMITS = { requests: 20_000, deadline: 60 * 60_000 };
/**
 * Judges every merged change of a window as a pull request: its parent is the base, its day is the day of the check.
 * Text goes to standard output with tables at its end; with JSON the tables go to standard error. Resolves with 0,
 * whatever the judgements are. @throws UserError
 */
async function backtestCommand(given, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        tuneV8();
        const format = (0,options/* choiceOption */.zu)(given.format, "--format", ["text", "json"]);
        const since = (0,options/* dayOption */.Sm)(given.since, "--since");
        const until = given.until === undefined ? (0,day/* startOfDay */.ol)(new Date()) : (0,options/* dayOption */.Sm)(given.until, "--until");
        if (until < since)
            throw new errors/* UserError */.y(given.until === undefined
                ? `--since ${given.since} is in the future.`
                : `--until ${given.until} is before --since ${given.since}.`);
        // Wrong options are told before the history is listed.
        const lookupsAt = await (0,options/* catalogOption */.$n)(given.catalog, terminal, LIMITS);
        const policy = given.policy === undefined ? undefined : await (0,policy_option.policyOption)(given.policy, terminal);
        const store = __addDisposableResource(env_1, new git/* GitStore */.W((0,external_node_path_.resolve)(terminal.cwd, given.repo)), true);
        const changes = await store.history(given.head, { since, until });
        const stop = new AbortController();
        terminal.onInterrupt(() => stop.abort());
        const progress = new commands_progress/* Progress */.k(terminal, changes.length, "changes");
        const paint = (0,style/* painter */.C2)(terminal.color);
        const tally = new BacktestTally();
        let lines = "";
        const flush = async () => {
            progress.clear();
            await terminal.out(lines);
            lines = "";
        };
        for await (const [{ change }, report] of inOrder(store.compareEach(changes), judgeOn(lookupsAt, policy), stop.signal)) {
            const judged = judgedChange(change, report);
            tally.add(judged);
            const line = format === "json" ? `${(0,json/* jsonText */.s)((0,json/* jsonReport */.L)(report))}\n` : changeLine(judged, paint);
            if (line !== undefined) {
                lines += line;
                if (format === "text" || lines.length > MAX_BUFFERED)
                    await flush();
            }
            progress.update(tally.changes);
        }
        await flush();
        const window = `from ${given.since} to ${(0,day/* isoDay */.kh)(until)}${stop.signal.aborted ? `, stopped after ${tally.changes} of ${changes.length}` : ""}`;
        const summary = backtestSummary(tally, window, paint);
        if (format === "json")
            terminal.err(summary);
        else
            await terminal.out(tally.changes > 0 ? `\n${summary}` : summary);
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
/**
 * Fits V8 to a history (https://nodejs.org/api/v8.html#v8setflagsfromstringflags); no result depends on it. What many
 * changes at once are made of outlives the first, short collections of garbage. V8 would take it for what stays, put all
 * that follows where garbage is seldom collected, and keep and copy the texts that hang on it. And it would spend more on
 * compiling a run of a few seconds than that saves, on processors that git needs.
 */
function tuneV8() {
    (0,external_node_v8_.setFlagsFromString)("--no-allocation-site-pretenuring");
    (0,external_node_v8_.setFlagsFromString)("--max-inlined-bytecode-size-cumulative=200");
}
/** Judges a merged change as a pull request of its day. Each text of all changes is parsed once. */
function judgeOn(lookupsAt, policy) {
    // Lookups are made once for each day in UTC; a catalog does not tell more.
    const lookupsOn = (0,memo/* memoized */.x)((day) => lookupsAt(new Date(day)), 8);
    const reader = (0,read/* createReader */.W)();
    return ({ change: { date, pullRequest }, comparison }) => (0,check/* check */.z)(comparison, { lookups: lookupsOn((0,day/* isoDay */.kh)(date)), now: date, pullRequest, policy, reader });
}


/***/ }),

/***/ 2794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ jsonReport),
/* harmony export */   s: () => (/* binding */ jsonText)
/* harmony export */ });
/** The report's version 1 (schema/report.schema.json): additions are allowed, nothing is renamed. */
function jsonReport(report) {
    const { outcome, base, head, pullRequest, catalog, now, connectors, findings, notConnectors } = report;
    const { kind, name, until, asked } = catalog;
    // JSON leaves out what is undefined; one shape for all is written several times as fast as many.
    return {
        schema: 1,
        outcome,
        base,
        head,
        pullRequest,
        catalog: { kind, name, until, asked, asOf: now.toISOString() },
        connectors,
        findings: findings.map(jsonFinding),
        notConnectors,
    };
}
/**
 * A value as JSON text for a program or a log. A log of GitHub Actions takes `##[` for a workflow command wherever it
 * stands, so it is written with an escape; in JSON it can only stand in a string.
 */
function jsonText(value, indent) {
    return JSON.stringify(value, null, indent).replaceAll("##[", "#\\u0023[");
}
function jsonFinding({ rule, effect, subject, message, details, at, fix, exemption }) {
    return {
        rule,
        severity: effect,
        connector: subject ?? null,
        message,
        details,
        path: at.path,
        start: at.range.start,
        end: at.range.end,
        fix: fix && { title: fix.title, edits: fix.edits.map(jsonEdit) },
        exemption: exemption && { until: exemption.until, reason: exemption.reason },
        help: `docs/rules/${rule}.md`,
    };
}
function jsonEdit(edit) {
    if (edit.kind !== "replace")
        return edit;
    const { kind, path, range, text } = edit;
    return { kind, path, ...range, text };
}


/***/ }),

/***/ 2906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/** The lines of a table with columns of equal width: its titles, then its rows. Cells are shown as they are. */
function textTable(columns, rows) {
    const all = [columns.map(([title]) => title), ...rows];
    const widths = columns.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
    return all.map((row) => columns
        .map(([, align], column) => {
        const cell = row[column] ?? "";
        const width = widths[column] ?? 0;
        return align === "left" ? cell.padEnd(width) : cell.padStart(width);
    })
        .join("  ")
        .trimEnd());
}


/***/ })

};
