export const id = 327;
export const ids = [327];
export const modules = {

/***/ 1327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judgeInThreads),
/* harmony export */   runThread: () => (/* binding */ runThread),
/* harmony export */   v: () => (/* binding */ threadsFor)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7206);
/* harmony import */ var _judge_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5493);




/** More threads than this find too little in common between the parts of history that they judge. */
const MAX_THREADS = 4;
/** A thread takes about as long to get going as to judge so many changes. */
const MIN_CHANGES = 500;
/** How many changes that follow each other one thread judges; most of what they have in common is read once. */
const MAX_BLOCK = 2000;
/** Changes that a thread sends at once, and how many such pieces it may be ahead of what was written. */
const PIECE = 50;
const MAX_AHEAD = (2 * MAX_BLOCK) / PIECE;
/** How many threads judge a number of changes; `wanted` is the user's word. */
function threadsFor(changes, wanted) {
    return wanted ?? Math.max(1, Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), MAX_THREADS, Math.floor(changes / MIN_CHANGES)));
}
/**
 * Judges like {@link judgeHistory}, in several threads that run `script` again. They take blocks of changes in turns and
 * stay close to each other, so that what waits for its turn stays small. @throws UserError
 */
async function* judgeInThreads(task, threads, script, signal) {
    const { changes } = task;
    const rounds = Math.ceil(changes.length / threads / MAX_BLOCK);
    const size = Math.ceil(changes.length / threads / rounds);
    const blocks = Array.from({ length: threads * rounds }, (_, block) => changes.slice(block * size, (block + 1) * size));
    const own = (thread) => blocks.filter((_, block) => block % threads === thread).flat();
    const running = Array.from({ length: threads }, (_, thread) => new Thread(new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(script, { workerData: { ...task, changes: own(thread) } })));
    try {
        for (const [block, { length }] of blocks.entries()) {
            const thread = running[block % threads];
            for (let done = 0; done < length && !signal.aborted; done++)
                yield await thread.next();
        }
    }
    finally {
        await Promise.all(running.map((thread) => thread.stop()));
    }
}
/** The body of a thread: judges its part of history and sends it, piece by piece. */
async function runThread(task, port) {
    const send = (message) => port.postMessage(message);
    let ahead = 0;
    let goOn = () => { };
    port.on("message", () => {
        ahead--;
        goOn();
    });
    let judged = [];
    const flush = async () => {
        send({ judged });
        judged = [];
        if (++ahead >= MAX_AHEAD)
            await new Promise((resolve) => {
                goOn = resolve;
            });
    };
    try {
        for await (const change of (0,_judge_history_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeHistory */ .C)(task))
            if (judged.push(change) >= PIECE)
                await flush();
        if (judged.length > 0)
            await flush();
        send({ end: true });
    }
    catch (error) {
        const { message, exitCode } = error;
        send({ message, ...(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y && { exitCode }) });
    }
    port.close();
}
/** A thread, as the one sees it that waits for its judgements. */
class Thread {
    #worker;
    #messages = [];
    #judged = [];
    #wake = () => { };
    constructor(worker) {
        this.#worker = worker;
        worker.on("message", (message) => this.#receive(message));
        worker.on("error", ({ message }) => this.#receive({ message }));
        worker.on("exit", () => this.#receive({ message: "a thread stopped before it was done" }));
    }
    /** The next judgement. @throws what stopped the thread */
    async next() {
        while (this.#judged.length === 0) {
            const message = this.#messages.shift();
            if (!message)
                await new Promise((resolve) => {
                    this.#wake = resolve;
                });
            else if ("judged" in message) {
                this.#judged = message.judged.reverse();
                this.#worker.postMessage("taken");
            }
            else if ("end" in message)
                throw new Error("a thread judged too few changes");
            else
                throw message.exitCode ? new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(message.message, message.exitCode) : new Error(message.message);
        }
        return this.#judged.pop();
    }
    async stop() {
        await this.#worker.terminate();
    }
    #receive(message) {
        this.#messages.push(message);
        this.#wake();
    }
}


/***/ }),

/***/ 5493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ judgeHistory)
});

// EXTERNAL MODULE: ./src/check.ts + 5 modules
var check = __webpack_require__(5838);
// EXTERNAL MODULE: ./src/connector/read.ts + 2 modules
var read = __webpack_require__(6472);
;// CONCATENATED MODULE: ./src/history.ts
/** How many changes are judged at once, so that reading one overlaps with judging another. */
const CONCURRENCY = 24;
/**
 * Judges items in their order, several at once, and yields each with its result as soon as all before it are done. Stops
 * where `signal` is aborted; rejects with the first error, of the items or of a judgement, after all before it.
 */
async function* inOrder(items, judge, signal) {
    const source = items[Symbol.asyncIterator]();
    const running = [];
    const judged = async (item) => [item, await judge(item)];
    /** Starts the next judgement; false when there is none. */
    const start = async () => {
        let result;
        try {
            const next = await source.next();
            if (next.done)
                return false;
            result = judged(next.value);
        }
        catch (error) {
            result = Promise.reject(error);
        }
        result.catch(() => { }); // it is reported when its turn comes
        running.push(result);
        return true;
    };
    try {
        for (;;) {
            while (running.length < CONCURRENCY && !signal?.aborted && (await start()))
                ;
            const first = running.shift();
            if (!first)
                return;
            yield await first;
        }
    }
    finally {
        await source.return?.();
    }
}

// EXTERNAL MODULE: ./src/report/backtest.ts
var backtest = __webpack_require__(123);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(2794);
// EXTERNAL MODULE: ./src/repository/git.ts + 6 modules
var git = __webpack_require__(4345);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
// EXTERNAL MODULE: ./src/commands/options.ts
var options = __webpack_require__(6052);
;// CONCATENATED MODULE: ./src/commands/judge-history.ts
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









/** A long history asks a registry for many tags, over a long time (in milliseconds). */
const LIMITS = { requests: 20_000, deadline: 60 * 60_000 };
/** Judges merged changes as pull requests of their days, in their order, until `signal` is aborted. @throws UserError */
async function* judgeHistory(task, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const lookupsOn = byDay(await (0,options/* catalogOption */.$n)(task.catalog, task, LIMITS));
        const policy = task.policy === undefined ? undefined : await (0,options.policyOption)(task.policy, task);
        const reader = (0,read/* createReader */.W)();
        const judge = ({ change: { date, pullRequest }, comparison }) => {
            const options = { lookups: lookupsOn(date), now: date, reader };
            if (pullRequest !== undefined)
                options.pullRequest = pullRequest;
            if (policy)
                options.policy = policy;
            return (0,check/* check */.z)(comparison, options);
        };
        const store = __addDisposableResource(env_1, new git/* GitStore */.W(task.repository), true);
        for await (const [{ change }, report] of inOrder(store.compareEach(task.changes), judge, signal)) {
            const judged = (0,backtest/* judgedChange */.Oi)(change, report);
            if (task.json)
                judged.json = `${(0,json/* jsonText */.s)((0,json/* jsonReport */.L)(report))}\n`;
            yield judged;
        }
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

/***/ 123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ judgedChange),
/* harmony export */   Us: () => (/* binding */ backtestSummary),
/* harmony export */   _Q: () => (/* binding */ BacktestTally),
/* harmony export */   vK: () => (/* binding */ changeLine)
/* harmony export */ });
/* harmony import */ var _connector_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9547);
/* harmony import */ var _text_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6497);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8572);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1791);




/** Sums a report up. */
function judgedChange(change, report) {
    const { commit, date, subject } = change;
    return {
        commit,
        date,
        subject,
        outcome: report.outcome,
        touchesConnectors: report.connectors.length > 0,
        touchesImage: report.connectors.some(_connector_change_js__WEBPACK_IMPORTED_MODULE_0__/* .touchesImage */ .NM),
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
        const month = date.toISOString().slice(0, 7);
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
    const { sign, format } = _style_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE_STYLE */ .wD[outcome];
    const text = `${(0,_text_day_js__WEBPACK_IMPORTED_MODULE_2__/* .isoDay */ .kh)(date)} ${commit.slice(0, 10)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .v)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(subject), 80)}`;
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
            const { sign, format } = _style_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE_STYLE */ .wD[outcome];
            lines.push(`${paint(format, sign)} ${rule}: ${count}`);
            const more = count - examples.length;
            for (const example of examples)
                lines.push(`    ${paint("dim", (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .v)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(example), 100))}`);
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
    return {
        schema: 1,
        outcome,
        base,
        head,
        pullRequest,
        catalog: { ...catalog, asOf: now.toISOString() },
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
        ...(details && { details }),
        path: at.path,
        ...at.range,
        ...(fix && { fix: { title: fix.title, edits: fix.edits.map(jsonEdit) } }),
        ...(exemption && { exemption: { until: exemption.until, reason: exemption.reason } }),
        help: `docs/rules/${rule}.md`,
    };
}
function jsonEdit(edit) {
    if (edit.kind !== "replace")
        return edit;
    const { kind, path, range, text } = edit;
    return { kind, path, ...range, text };
}


/***/ })

};
