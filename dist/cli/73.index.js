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
// EXTERNAL MODULE: ./src/check.ts + 5 modules
var check = __webpack_require__(6312);
// EXTERNAL MODULE: ./src/connector/change.ts
var connector_change = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/connector/read.ts + 2 modules
var read = __webpack_require__(6472);
;// CONCATENATED MODULE: ./src/history.ts
/** How many changes are judged at once, so that reading one overlaps with judging another. */
const CONCURRENCY = 24;
/**
 * Judges changes in their order, several at once, and yields each with its result as soon as all before it are done.
 * Stops where `signal` is aborted; rejects with the first error.
 */
async function* inOrder(changes, judge, signal) {
    const running = [];
    for (let next = 0; next < changes.length || running.length > 0;) {
        while (next < changes.length && running.length < CONCURRENCY && !signal?.aborted) {
            const change = changes[next++];
            const result = judge(change);
            result.catch(() => { }); // it is reported when its turn comes
            running.push({ change, result });
        }
        const first = running.shift();
        if (!first)
            return;
        yield { change: first.change, result: await first.result };
    }
}

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/printable.ts
var printable = __webpack_require__(8572);
// EXTERNAL MODULE: ./src/report/style.ts
var style = __webpack_require__(1791);
;// CONCATENATED MODULE: ./src/report/backtest.ts



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
    add({ commit, date, subject, touchesImage, report }) {
        this.changes++;
        const { outcome } = report;
        if (report.connectors.length > 0)
            this.withConnectors[outcome]++;
        if (!touchesImage)
            return;
        this.touchingImage[outcome]++;
        const month = date.toISOString().slice(0, 7);
        const counts = this.#months.get(month) ?? emptyCounts();
        counts[outcome]++;
        this.#months.set(month, counts);
        for (const key of new Set(report.findings.flatMap(heldBackBy)))
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
function changeLine({ commit, date, subject, report }, paint) {
    const { outcome, findings } = report;
    if (outcome === "pass")
        return undefined;
    const rules = [...new Set(findings.flatMap(heldBackBy))].map((key) => key.split(" ")[0]);
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
/** Columns of equal width; the first is aligned left, the others right. */
function table(header, rows) {
    const all = [header, ...rows];
    const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
    return all
        .map((row) => header
        .map((_, column) => column === 0 ? (row[0] ?? "").padEnd(widths[0] ?? 0) : (row[column] ?? "").padStart(widths[column] ?? 0))
        .join("  ")
        .trimEnd())
        .join("\n");
}

// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(2794);
// EXTERNAL MODULE: ./src/repository/git.ts + 4 modules
var git = __webpack_require__(9870);
// EXTERNAL MODULE: ./src/repository/git-log.ts
var git_log = __webpack_require__(7403);
// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
// EXTERNAL MODULE: ./src/commands/options.ts
var options = __webpack_require__(6052);
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















/**
 * Judges every merged change of a window as a pull request: its parent is the base, its day is the day of the check.
 * Text goes to standard output with tables at its end; with JSON the tables go to standard error. Resolves with 0,
 * whatever the judgements are. @throws UserError
 */
async function backtestCommand(given, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const format = (0,options/* choiceOption */.zu)(given.format, "--format", ["text", "json"]);
        const since = (0,options/* dayOption */.Sm)(given.since, "--since");
        const until = given.until === undefined ? (0,day/* startOfDay */.ol)(new Date()) : (0,options/* dayOption */.Sm)(given.until, "--until");
        if (until < since)
            throw new errors/* UserError */.y(given.until === undefined
                ? `--since ${given.since} is in the future.`
                : `--until ${given.until} is before --since ${given.since}.`);
        const lookupsOn = byDay(await (0,options/* catalogOption */.$n)(given.catalog, terminal));
        const policy = given.policy === undefined ? undefined : await (0,options.policyOption)(given.policy, terminal);
        const repository = (0,external_node_path_.resolve)(terminal.cwd, given.repo);
        const store = __addDisposableResource(env_1, new git/* GitStore */.W(repository), true);
        const changes = await (0,git_log/* mergedChanges */.Y)(repository, await store.commit(given.head), { since, until });
        const reader = (0,read/* createReader */.W)();
        const judge = async ({ parent, commit, date, pullRequest }) => {
            const options = { lookups: lookupsOn(date), now: date, reader };
            if (pullRequest !== undefined)
                options.pullRequest = pullRequest;
            if (policy)
                options.policy = policy;
            return (0,check/* check */.z)(await store.between(parent, commit), options);
        };
        const stop = new AbortController();
        terminal.onInterrupt(() => stop.abort());
        const progress = new commands_progress/* Progress */.k(terminal, changes.length, "changes");
        const paint = (0,style/* painter */.C2)(terminal.color);
        const tally = new BacktestTally();
        for await (const { change, result: report } of inOrder(changes, judge, stop.signal)) {
            const judged = { ...change, touchesImage: report.connectors.some(connector_change/* touchesImage */.NM), report };
            tally.add(judged);
            const line = format === "json" ? `${JSON.stringify((0,json/* jsonReport */.L)(report))}\n` : changeLine(judged, paint);
            if (line !== undefined) {
                progress.clear();
                await terminal.out(line);
            }
            progress.update(tally.changes);
        }
        progress.clear();
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
/** Lookups are made once for each day in UTC; a catalog does not tell more. */
function byDay(lookupsAt) {
    const ofDay = (0,memo/* memoized */.x)((day) => lookupsAt(new Date(day)), 8);
    return (moment) => ofDay((0,day/* isoDay */.kh)(moment));
}


/***/ }),

/***/ 7111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
    /** Says that `done` of all are done; writes at most every fifth of a second. */
    update(done) {
        const now = performance.now();
        if (!this.#terminal.interactive || now - this.#shown < INTERVAL)
            return;
        this.#shown = now;
        const rate = done / ((now - this.#start) / 1000);
        const left = rate > 0 ? duration((this.#total - done) / rate) : "?";
        const share = Math.floor((100 * done) / this.#total);
        this.#terminal.err(`\r\u001b[K${done} of ${this.#total} ${this.#unit} (${share} %), ${rate.toFixed(0)} a second, ${left} left`);
    }
    /** Takes the line away, so that something else can be written. */
    clear() {
        if (this.#shown > 0)
            this.#terminal.err("\r\u001b[K");
        this.#shown = 0;
    }
}
function duration(seconds) {
    const whole = Math.ceil(seconds);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}


/***/ }),

/***/ 7403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ mergedChanges)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);
/* harmony import */ var _text_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6497);
/* harmony import */ var _git_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3325);



/**
 * The merged changes of a branch that were committed inside the window, the oldest first. A commit without a parent is
 * none. The whole line is listed and then filtered: git's own `--since` stops at the first commit with an older clock.
 * @throws UserError when git cannot list them
 */
async function mergedChanges(repository, head, { since, until }) {
    const format = "--format=%H%x09%P%x09%ct%x09%s";
    const { code, out, err } = await (0,_git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(repository, ["log", "--first-parent", "--reverse", format, head, "--"]);
    if (code !== 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The history of ${head} cannot be read: ${(0,_git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .gitProblem */ .w0)(err)}. \`git fsck\` tells more.`, 3);
    const end = new Date(until.getTime() + _text_day_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY */ .d_);
    return out.split("\n").flatMap((line) => {
        const [commit, parents, seconds, ...subject] = line.split("\t");
        const parent = parents?.split(" ")[0];
        if (!commit || !parent)
            return [];
        const date = new Date(Number(seconds) * 1000);
        return date < since || date >= end ? [] : [changeOf(commit, parent, date, subject.join("\t"))];
    });
}
function changeOf(commit, parent, date, subject) {
    const number = [...subject.matchAll(/\(#(\d+)\)/g)].at(-1)?.[1];
    return { commit, parent, date, subject, ...(number !== undefined && { pullRequest: Number(number) }) };
}


/***/ })

};
