export const id = 355;
export const ids = [355];
export const modules = {

/***/ 1355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCommand: () => (/* binding */ checkCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/check.ts + 6 modules
var check = __webpack_require__(716);
;// CONCATENATED MODULE: ./src/text/diff.ts
/** The most differing lines that a minimal difference is searched for; time and memory grow with its square. */
const MAX_DIFFERENCES = 2000;
/** Compares two texts, given as lines (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986). */
function diffLines(before, after) {
    const numbers = new Map();
    const numbered = (line) => {
        const number = numbers.get(line) ?? numbers.size;
        numbers.set(line, number);
        return number;
    };
    const [a, b] = [before.map(numbered), after.map(numbered)];
    const shorter = Math.min(a.length, b.length);
    let start = 0;
    while (start < shorter && a[start] === b[start])
        start++;
    let end = 0;
    while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end++;
    const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    if (middleA.length === 0 && middleB.length === 0)
        return { changes: [], minimal: true };
    const path = shortestEdits(middleA, middleB);
    const whole = { before: { start: 1, count: middleA.length }, after: { start: 1, count: middleB.length } };
    const changes = (path ?? [whole]).map((change) => ({
        before: { ...change.before, start: change.before.start + start },
        after: { ...change.after, start: change.after.start + start },
    }));
    return { changes, minimal: path !== undefined };
}
/**
 * The lines of a text, each with its line end, so that LF and CRLF differ, and so does a last line with and without one.
 * An empty text has none.
 */
function linesWithEnds(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
/** `undefined` where there are more than MAX_DIFFERENCES. */
function shortestEdits(a, b) {
    const most = Math.min(a.length + b.length, MAX_DIFFERENCES);
    // furthest[k + most + 1] is how far into `a` the best path on the diagonal k comes.
    const furthest = new Int32Array(2 * most + 3);
    const at = (diagonal) => diagonal + most + 1;
    const history = [];
    for (let edits = 0; edits <= most; edits++) {
        history.push(furthest.slice(at(-edits - 1), at(edits + 1) + 1));
        for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
            const down = furthest[at(diagonal + 1)];
            const right = furthest[at(diagonal - 1)] + 1;
            let x = diagonal === -edits || (diagonal !== edits && right <= down) ? down : right;
            while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal])
                x++;
            furthest[at(diagonal)] = x;
            if (x >= a.length && x - diagonal >= b.length)
                return editsOf(history, a.length, b.length);
        }
    }
    return undefined;
}
/** Walks the found path back from its end. */
function editsOf(history, lengthA, lengthB) {
    const changes = [];
    let [x, y] = [lengthA, lengthB];
    for (let edits = history.length - 1; edits > 0; edits--) {
        const furthest = history[edits];
        const of = (diagonal) => furthest[diagonal + edits + 1];
        const diagonal = x - y;
        const isDown = diagonal === -edits || (diagonal !== edits && of(diagonal - 1) + 1 <= of(diagonal + 1));
        const fromX = of(isDown ? diagonal + 1 : diagonal - 1);
        const fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1);
        const [latest] = changes;
        const edit = {
            before: { start: fromX + 1, count: isDown ? 0 : 1 },
            after: { start: fromY + 1, count: isDown ? 1 : 0 },
        };
        if (latest && touches(edit, latest)) {
            latest.before = { start: fromX + 1, count: latest.before.count + edit.before.count };
            latest.after = { start: fromY + 1, count: latest.after.count + edit.after.count };
        }
        else
            changes.unshift(edit);
        [x, y] = [fromX, fromY];
    }
    return changes;
}
/** Whether no equal line is between a change and the next one. */
function touches({ before, after }, next) {
    return before.start + before.count === next.before.start && after.start + after.count === next.after.start;
}

// EXTERNAL MODULE: ./src/text/printable.ts
var printable = __webpack_require__(8572);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(1670);
;// CONCATENATED MODULE: ./src/text/workflow-command.ts
/**
 * A workflow command for a step's log, such as `::error file=a.ts,line=1::text`, without a line end
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). What is `undefined` is left out.
 */
function workflowCommand(name, text, properties = {}) {
    const written = Object.entries(properties).flatMap(([key, value]) => value === undefined ? [] : [`${key}=${escapedProperty(String(value))}`]);
    return `::${[name, written.join(",")].filter(Boolean).join(" ")}::${escapedData(text)}`;
}
/** As the runner unescapes them: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapedData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapedProperty(text) {
    return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

;// CONCATENATED MODULE: ./src/report/hunks.ts

/** Equal lines that GitHub shows around a change. */
const CONTEXT = 3;
/**
 * Finds the lines of a file that a pull request's diff shows. Several differences can be equally small, and git may choose
 * another than we do: only lines that are near a change in each of them count. Where the texts differ too much to be
 * sure, no line does.
 * @param before the text at the merge base; `undefined` for a new file, which is shown whole
 */
function shownLines(before, after) {
    const [old, now] = [linesWithEnds(before ?? ""), linesWithEnds(after)];
    const { changes, minimal } = diffLines(old, now);
    const changed = changes.map(({ after }) => inside({ start: after.start - 1, count: 2 }, now.length, after));
    if (!minimal)
        return { hunks: before === undefined ? [{ start: 1, count: now.length }] : [], changed };
    const forwards = near(old, now);
    // From the end, the search prefers the other one of two equal choices, and up is down.
    const backwards = near(old.toReversed(), now.toReversed()).reverse();
    return { hunks: spans(forwards.map((isNear, line) => isNear && backwards[line] === true)), changed };
}
/** The lines of a change; where lines only went, those beside the gap. */
function inside(gap, count, after) {
    if (after.count > 0)
        return after;
    const start = Math.max(1, gap.start);
    return { start, count: Math.min(count, gap.start + gap.count - 1) - start + 1 };
}
/** For each line of `now` whether a change is near, however far up among equal lines the change is said to be. */
function near(old, now) {
    const result = new Array(now.length).fill(false);
    for (const { before, after } of diffLines(old, now).changes) {
        const up = after.count === 0 ? slide(old, before) : before.count === 0 ? slide(now, after) : 0;
        const from = Math.max(1, after.start - CONTEXT);
        const to = Math.min(now.length, after.start + after.count - 1 - up + CONTEXT);
        for (let line = from; line <= to; line++)
            result[line - 1] = true;
    }
    return result;
}
/** By how many lines an added or removed part could as well stand further up. */
function slide(lines, { start, count }) {
    const at = (line) => lines[line - 1];
    let up = 0;
    while (start - up > 1 && at(start - up - 1) === at(start + count - up - 1))
        up++;
    return up;
}
/** The runs of `true`, with 1-based starts. */
function spans(flags) {
    const result = [];
    for (const [index, flag] of flags.entries()) {
        const last = result.at(-1);
        if (flag && last && last.start + last.count === index + 1)
            last.count++;
        else if (flag)
            result.push({ start: index + 1, count: 1 });
    }
    return result;
}

// EXTERNAL MODULE: ./src/text/edits.ts
var text_edits = __webpack_require__(494);
// EXTERNAL MODULE: ./src/text/lines.ts
var lines = __webpack_require__(816);
// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
;// CONCATENATED MODULE: ./src/report/patch.ts





/**
 * What a fix does, as a patch in git's form whose lines can be shown; `undefined` where the texts that it edits are not
 * known. A file that is deleted has no lines in it.
 */
function fixPatch({ edits }, sources) {
    const patches = [...new Set(edits.map(({ path }) => path))].map((path) => {
        const own = edits.filter((edit) => edit.path === path);
        return filePatch(path, sources.get(path)?.after, own);
    });
    return patches.every((patch) => patch !== undefined) ? patches.flat() : undefined;
}
function filePatch(path, text, edits) {
    const [first] = edits;
    if (first?.kind === "delete")
        return [`--- a/${(0,printable/* printable */.g)(path)}`, "+++ /dev/null"];
    if (first?.kind === "create")
        return patchOf(path, undefined, first.text);
    if (text === undefined)
        return undefined;
    const replacements = edits.filter((edit) => edit.kind === "replace");
    const { part, skipped } = partAround(text, replacements);
    const moved = replacements.map(({ text, range }) => ({ text, range: up(range, skipped) }));
    const fixed = (0,text_edits/* applyReplacements */.C)(part, moved);
    return fixed === undefined ? undefined : patchOf(path, part, fixed, skipped);
}
/** Equal lines that are shown around a change. */
const patch_CONTEXT = 1;
/** The lines that edits are in, with their context: the rest of a long page need not be compared. */
function partAround(text, edits) {
    const lines = linesOf(text);
    const first = edits.reduce((line, { range }) => Math.min(line, range.start.line), lines.count);
    const last = edits.reduce((line, { range }) => Math.max(line, range.end.line), 1);
    const skipped = Math.max(0, first - 1 - patch_CONTEXT);
    const end = last + patch_CONTEXT < lines.count ? lines.offset({ line: last + patch_CONTEXT + 1, column: 1 }) : text.length;
    return { part: text.slice(lines.offset({ line: skipped + 1, column: 1 }), end), skipped };
}
/** Several fixes edit the same page. */
const linesOf = (0,memo/* memoized */.x)((text) => new lines/* Lines */.qo(text), 16);
function up({ start, end }, lines) {
    return { start: { ...start, line: start.line - lines }, end: { ...end, line: end.line - lines } };
}
/**
 * The difference of two texts as a patch, line by line without line ends.
 * @param before absent for a new file
 * @param skipped the lines of the file before both texts
 */
function patchOf(path, before, after, skipped = 0) {
    const [old, now] = [linesWithEnds(before ?? ""), linesWithEnds(after)];
    const lines = grouped(diffLines(old, now).changes).flatMap((group) => hunk(group, old, now, skipped));
    const from = before === undefined ? "/dev/null" : `a/${(0,printable/* printable */.g)(path)}`;
    return [`--- ${from}`, `+++ b/${(0,printable/* printable */.g)(path)}`, ...lines];
}
/** Changes whose context touches stand in one hunk. */
function grouped(changes) {
    const groups = [];
    for (const change of changes) {
        const last = groups.at(-1)?.at(-1)?.before;
        if (last && change.before.start - (last.start + last.count) <= 2 * patch_CONTEXT)
            groups.at(-1)?.push(change);
        else
            groups.push([change]);
    }
    return groups;
}
function hunk(changes, old, now, skipped) {
    const [first, last] = [changes[0], changes.at(-1)];
    const lead = Math.min(patch_CONTEXT, first.before.start - 1);
    const end = Math.min(old.length, last.before.start + last.before.count - 1 + patch_CONTEXT);
    const start = first.before.start - lead;
    let at = start;
    const parts = changes.flatMap(({ before, after }) => {
        const equal = shown(" ", old, at, before.start);
        at = before.start + before.count;
        return [equal, shown("-", old, before.start, at), shown("+", now, after.start, after.start + after.count)];
    });
    const lines = [...parts, shown(" ", old, at, end + 1)].flat();
    const added = changes.reduce((sum, { before, after }) => sum + after.count - before.count, 0);
    const count = end + 1 - start;
    const from = first.after.start - lead + skipped;
    return [`@@ -${span(start + skipped, count)} +${span(from, count + added)} @@`, ...lines];
}
/** A count of 0 is written with the line before it, as git does. */
function span(start, count) {
    return `${count === 0 ? start - 1 : start}${count === 1 ? "" : `,${count}`}`;
}
/** The lines from one number up to, but not including, another. */
function shown(sign, lines, from, to) {
    return lines.slice(from - 1, to - 1).flatMap((line) => {
        const plain = (0,printable/* printable */.g)(line.replace(/\r?\n$/, ""));
        // Behind a mere space, a bot could take it for a command.
        const text = sign + (sign === " " && /^\s*\//.test(plain) ? "…" : plain);
        return line.endsWith("\n") ? [text] : [text, "\\ No newline at end of file"];
    });
}

// EXTERNAL MODULE: ./src/report/style.ts
var style = __webpack_require__(1791);
;// CONCATENATED MODULE: ./src/report/annotations.ts







/** How many annotations one request takes. */
const ANNOTATION_BATCH = 50;
/** The longest title in characters, and the longest message and details in bytes. */
const MAX_TITLE = 255;
const MAX_TEXT = 64 * 1024;
const LEVELS = {
    error: "failure",
    unverified: "failure",
    review: "warning",
    warning: "warning",
    notice: "notice",
};
/**
 * The findings as annotations, the most severe first. One that points at a line which the pull request's diff does not
 * show moves to the nearest line that the pull request changes in the same part of the file, where there is one, and its
 * message says which line it is about.
 */
function annotationsOf({ findings }, sources) {
    const shown = new Map();
    const shownIn = (path) => {
        const source = sources.get(path);
        if (!shown.has(path))
            shown.set(path, source?.after === undefined ? undefined : shownLines(source.before, source.after));
        return shown.get(path);
    };
    return (0,style/* mostSevereFirst */.QX)(findings).map((finding) => annotation(finding, shownIn(finding.at.path), sources));
}
/** The annotations in lists of at most 50, one for each request. */
function batches(annotations) {
    const count = Math.ceil(annotations.length / ANNOTATION_BATCH);
    return Array.from({ length: count }, (_, index) => annotations.slice(index * ANNOTATION_BATCH, (index + 1) * ANNOTATION_BATCH));
}
function annotation(finding, shown, sources) {
    const { rule, subject, effect, exemption, message, details: more = [], at, fix } = finding;
    const { start, end } = at.range;
    const moved = shown && visibleLine(at.path, start.line, shown, sources.get(at.path)?.after ?? "");
    const isOneLine = start.line === end.line;
    const last = isOneLine || end.column > 1 ? end.line : end.line - 1;
    const lines = moved === undefined
        ? {
            start_line: start.line,
            end_line: last,
            ...(isOneLine && { start_column: start.column, end_column: Math.max(start.column, end.column - 1) }),
        }
        : { start_line: moved, end_line: moved };
    const { word } = exemption ? style/* EXEMPT_STYLE */.sv : style/* EFFECT_STYLE */.u7[effect];
    const about = subject === undefined ? "" : `${(0,printable/* printable */.g)(subject)}: `;
    const excuse = exemption ? ` Allowed until ${exemption.until}: ${(0,printable/* printable */.g)(exemption.reason)}` : "";
    const text = `${moved === undefined ? "" : `About line ${start.line}: `}${[message, ...more].map(printable/* printable */.g).join("\n")}${excuse}`;
    const patch = fix && fixPatch(fix, sources);
    const details = fix && [`Fix: ${(0,printable/* printable */.g)(fix.title)}`, ...(patch ?? [])].join("\n");
    return {
        path: at.path,
        ...lines,
        annotation_level: exemption ? "notice" : LEVELS[effect],
        title: (0,printable/* shortened */.v)(`${about}${rule} (${word})`, MAX_TITLE),
        message: (0,printable/* shortened */.v)(text, MAX_TEXT / 4),
        ...(details !== undefined && Buffer.byteLength(details) <= MAX_TEXT && { raw_details: details }),
    };
}
/** What begins a part of a file, by the end of its name: a section, or a block of a file that is structured by indentation. */
const PARTS = [
    [/\.(md|markdown)$/i, /^#{1,6} /],
    [/\.toml$/i, /^\[/],
    [/\.(ya?ml|py)$/i, /^[^\s#\])}]/],
];
/** The nearest changed line in the same part of the file; `undefined` where the line is shown, or there is none. */
function visibleLine(path, line, { hunks, changed }, text) {
    const isShown = ({ start, count }) => start <= line && line < start + count;
    if (hunks.some(isShown) || changed.some(isShown))
        return undefined;
    const begins = PARTS.find(([name]) => name.test(path))?.[1];
    const lines = linesWithEnds(text);
    const isBegin = (number) => begins?.test(lines[number - 1] ?? "") === true;
    let first = line;
    while (first > 1 && !isBegin(first))
        first--;
    let last = line;
    while (last < lines.length && !isBegin(last + 1))
        last++;
    const nearest = changed
        .map(({ start, count }) => Math.max(start, Math.min(line, start + count - 1)))
        .filter((candidate) => first <= candidate && candidate <= last)
        .sort((a, b) => Math.abs(a - line) - Math.abs(b - line));
    return nearest[0];
}
/** How many annotations of each level GitHub shows of one step. */
const MOST_OF_LEVEL = { failure: 10, warning: 10, notice: 10 };
const COMMANDS = { failure: "error", warning: "warning", notice: "notice" };
/**
 * The annotations as workflow commands, for a step's output; ten of each level, and a last line that counts the others.
 * @param most how many of each level, where the step prints others as well
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
function workflowCommands(annotations, most = MOST_OF_LEVEL) {
    const levels = Object.keys(COMMANDS);
    const byLevel = levels.map((level) => annotations.filter((one) => one.annotation_level === level));
    const lines = byLevel.flatMap((all, index) => all.slice(0, most[levels[index]]).map(command));
    const rest = levels.flatMap((level, index) => {
        const count = byLevel[index].length - most[level];
        return count > 0 ? [(0,words/* counted */.h)(count, `more ${COMMANDS[level]}`)] : [];
    });
    if (rest.length > 0)
        lines.push(`Not shown, because GitHub takes 10 of each kind: ${rest.join(", ")}.`);
    return lines.map((line) => `${line}\n`).join("");
}
function command(one) {
    const { path, start_line, end_line, start_column, end_column, annotation_level, title, message } = one;
    const properties = {
        file: path,
        line: start_line,
        endLine: end_line,
        col: start_column,
        endColumn: end_column,
        title,
    };
    return workflowCommand(COMMANDS[annotation_level], message, properties);
}

// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(2794);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
// EXTERNAL MODULE: ./src/model/verdict.ts
var verdict = __webpack_require__(7088);
// EXTERNAL MODULE: ./src/report/markdown-text.ts
var markdown_text = __webpack_require__(7141);
// EXTERNAL MODULE: ./src/report/text.ts + 1 modules
var report_text = __webpack_require__(5942);
;// CONCATENATED MODULE: ./src/report/markdown.ts







/**
 * The report for people on GitHub: the outcome and what to do, a table, the findings with their fixes, the worst first.
 * It is cut to the limit between two rows or findings, and says how many are missing.
 */
function markdownReport(report, options) {
    const connectors = [...report.connectors].sort((a, b) => worst(a) - worst(b));
    const blocks = blocksOf(report, connectors, options);
    const [head, tail] = [introduction(report), closing(report, options)];
    const room = options.limit - bytes(head) - bytes(tail) - MAX_NOTES;
    const table = tableOf(connectors, room / 2);
    const findings = cut(blocks, room - bytes(table));
    return `${[head, table, findings, tail].filter(Boolean).join("\n\n")}\n`;
}
/** Room for the line breaks between parts and for what is said about what is missing, in bytes. */
const MAX_NOTES = 500;
/** What is longer than this is folded. */
const FOLD = { rows: 20, blocks: 10, lines: 16 };
/** The longest patch that is shown, in bytes. */
const MAX_PATCH = 16_384;
function introduction({ outcome, findings, connectors }) {
    const where = (effect) => {
        const own = findings.filter((finding) => finding.effect === effect && !finding.exemption);
        const subjects = new Set(own.flatMap(({ subject }) => subject ?? [])).size;
        const of = subjects > 0 ? ` in ${subjects} of ${(0,words/* counted */.h)(connectors.length, "connector")}` : "";
        return [(0,words/* counted */.h)(own.length, effect === "error" ? "error" : "question"), of];
    };
    const todo = {
        fail: () => `${where("error").join("")}: make the changes below, commit and push.`,
        unknown: () => `${where("unverified").join(" without an answer")}, which is never a pass: what and why is below.`,
        review: () => "The reviewers named below have to; nothing else has to change.",
        pass: () => "Nothing to do.",
    };
    return `**${style/* STATE_STYLE */.wD[outcome].sign} ${style/* OUTCOME_STYLE */.ho[outcome].words}.** ${todo[outcome]()}`;
}
function closing(report, { program, fix }) {
    const { base, head, catalog, now, notConnectors } = report;
    const asked = `${now.toISOString().slice(0, 16).replace("T", " ")} UTC`;
    const lines = [
        `Compared ${(0,markdown_text/* code */.aY)(base.slice(0, 10))} with ${(0,markdown_text/* code */.aY)(head.slice(0, 10))}. Published images, as of ${asked}: ${(0,markdown_text/* prose */.CS)((0,report_text/* catalogAnd */.LL)(catalog))}.`,
    ];
    if (notConnectors.length > 0) {
        const names = notConnectors.slice(0, 3).map(markdown_text/* code */.aY).join(", ");
        const more = notConnectors.length > 3 ? ` and ${notConnectors.length - 3} more` : "";
        lines.push(`Not judged, because no ${(0,markdown_text/* code */.aY)("metadata.yaml")} stands there: ${names}${more}.`);
    }
    return [...lines, (0,markdown_text/* prose */.CS)((0,report_text/* nextStep */.sk)(report, program, fix))].join("\n\n");
}
function tableOf(connectors, room) {
    if (connectors.length === 0)
        return "";
    const header = `| connector | ${finding/* CRITERIA */.wf.join(" | ")} |\n|${" --- |".repeat(finding/* CRITERIA */.wf.length + 1)}`;
    const rows = connectors.map(({ name, criteria }) => `| ${(0,markdown_text/* cell */.Hn)(name)} | ${finding/* CRITERIA */.wf.map((criterion) => stateText(criteria[criterion])).join(" | ")} |`);
    const shown = fitting(rows, room - 2 * bytes(header));
    const [open, folded] = [rows.slice(0, Math.min(shown, FOLD.rows)), rows.slice(FOLD.rows, shown)];
    const parts = [[header, ...open].join("\n")];
    if (folded.length > 0)
        parts.push(details((0,words/* counted */.h)(folded.length, "more connector"), [header, ...folded].join("\n")));
    if (shown < rows.length)
        parts.push(`${(0,words/* counted */.h)(rows.length - shown, "more connector")} left out here.`);
    return parts.join("\n\n");
}
/** Sign and word on one line. */
function stateText(state) {
    const text = `${style/* STATE_STYLE */.wD[state].sign}\u00A0${state === "not-applicable" ? "n/a" : state}`;
    return state === "fail" ? `**${text}**` : text;
}
function blocksOf({ findings }, connectors, options) {
    const about = new Map();
    for (const finding of findings) {
        const texts = about.get(finding.subject);
        const text = findingText(finding, options);
        if (texts)
            texts.push(text);
        else
            about.set(finding.subject, [text]);
    }
    const block = (heading, name) => ({ heading, findings: about.get(name) ?? [] });
    return [
        block("#### Policy and workflow", undefined),
        ...connectors.map((connector) => block(`#### ${(0,markdown_text/* code */.aY)(connector.name)}${description(connector)}`, connector.name)),
    ].filter((one) => one.findings.length > 0);
}
function description({ language, supportLevel, change, intent, inScope }) {
    const what = language === "unknown" ? "language not recognized" : language;
    const did = change === "modified" ? (intent === "none" ? "image untouched" : intent) : change;
    return `: ${(0,markdown_text/* prose */.CS)([supportLevel ?? "", what].join(" ").trim())}, ${did}${inScope ? "" : ", out of scope"}`;
}
function findingText(finding, options) {
    const { effect, exemption, message, details = [], at, rule, fix } = finding;
    const state = exemption ? "exempt" : STATE_OF[effect];
    const sign = state ? `${style/* STATE_STYLE */.wD[state].sign} ` : "";
    const { word } = exemption ? style/* EXEMPT_STYLE */.sv : style/* EFFECT_STYLE */.u7[effect];
    const isThere = !options.sources.has(at.path) || options.sources.get(at.path)?.after !== undefined;
    const where = (0,markdown_text/* place */.ik)(at.path, at.range.start.line, isThere ? options.files : undefined);
    const lines = [`**${sign}${word}** ${(0,markdown_text/* prose */.CS)(message)}`, `${where} · ${ruleText(rule, options.pages)}`];
    lines.push(...details.map(markdown_text/* prose */.CS));
    if (exemption)
        lines.push(`Allowed until ${exemption.until}: ${(0,markdown_text/* prose */.CS)(exemption.reason)}`);
    // In a comment, GitHub breaks a line at its end too, so that a break and an end would be two.
    return [lines.join("<br>"), ...(fix ? fixText(fix, options.sources) : [])].join("\n\n");
}
/** The states that effects lead to, for their signs. */
const STATE_OF = {
    error: "fail",
    unverified: "unknown",
    review: "review",
    warning: "warn",
};
function ruleText(rule, pages) {
    return pages === undefined ? (0,markdown_text/* code */.aY)(rule) : `[${(0,markdown_text/* code */.aY)(rule)}](${pages}${(0,markdown_text/* encoded */.dS)(rule)}.md)`;
}
function fixText(fix, sources) {
    const title = `**Fix:** ${(0,markdown_text/* prose */.CS)(fix.title)}.`;
    const patch = fix.edits.every(({ kind }) => kind === "delete") ? undefined : fixPatch(fix, sources);
    if (!patch)
        return [title];
    const block = (0,markdown_text/* codeBlock */.DV)("diff", patch);
    if (bytes(block) > MAX_PATCH)
        return [`${title} Its ${patch.length} lines are too long to be shown here.`];
    return patch.length > FOLD.lines ? [title, details(`The fix in ${patch.length} lines`, block)] : [title, block];
}
/** As many findings as fit, the rest counted. */
function cut(blocks, room) {
    const total = blocks.reduce((sum, { findings }) => sum + findings.length, 0);
    const isFolded = blocks.length > FOLD.blocks;
    const parts = [];
    let [left, shown] = [room, 0];
    for (const { heading, findings } of blocks) {
        const frame = (texts) => {
            const text = texts.join("\n\n");
            return `${heading}\n\n${isFolded ? details((0,words/* counted */.h)(texts.length, "finding"), text) : text}`;
        };
        const count = fitting(findings, left - bytes(frame([])) - 10, 2);
        if (count === 0)
            break;
        const part = frame(findings.slice(0, count));
        parts.push(part);
        left -= bytes(part) + 2;
        shown += count;
        if (count < findings.length)
            break;
    }
    if (shown < total)
        parts.push(`${(0,words/* counted */.h)(total - shown, "more finding")} left out here.`);
    return parts.join("\n\n");
}
function details(summary, text) {
    return `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`;
}
/** How many of the first texts fit, with `gap` bytes after each. */
function fitting(texts, room, gap = 1) {
    let left = room;
    const end = texts.findIndex((text) => {
        left -= bytes(text) + gap;
        return left < 0;
    });
    return end < 0 ? texts.length : end;
}
function worst({ criteria }) {
    return Math.min(...Object.values(criteria).map((state) => verdict/* STATES */.x.indexOf(state)));
}
function bytes(text) {
    return Buffer.byteLength(text);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/rules/index.ts + 18 modules
var rules = __webpack_require__(6071);
;// CONCATENATED MODULE: ./src/report/sarif.ts







/** What GitHub takes at most: results of a run, and bytes of the file when it is compressed. */
const SARIF_LIMITS = { results: 25_000, compressed: 10_000_000 };
/**
 * The report as a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), as text. Where it
 * would be more than the limits, the least severe findings are left out, and a notification counts them.
 */
function sarifReport(report, options) {
    const { results: most, compressed } = options.limits ?? SARIF_LIMITS;
    const all = resultsOf(report.findings);
    let count = Math.min(all.length, most);
    for (;;) {
        const text = (0,json/* jsonText */.s)(sarifLog(report, all.slice(0, count), all.length - count, options));
        // What is small enough as it is need not be compressed to know.
        const size = Buffer.byteLength(text) <= compressed ? 0 : (0,external_node_zlib_.gzipSync)(text).length;
        if (size <= compressed || count === 0)
            return text;
        count = Math.min(count - 1, Math.floor((count * compressed * 0.95) / size));
    }
}
function sarifLog(report, results, left, options) {
    const { outcome, base, head, pullRequest, catalog, now } = report;
    const notification = {
        level: "warning",
        message: {
            text: `${left} more ${left === 1 ? "finding is" : "findings are"} left out, because GitHub takes no more.`,
        },
    };
    return {
        $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "Base Image Gate",
                        semanticVersion: options.version,
                        rules: rules/* RULES */.y.map((rule) => ruleDescriptor(rule, options)),
                    },
                },
                automationDetails: { id: "base-image-gate/" },
                columnKind: "utf16CodeUnits",
                invocations: [{ executionSuccessful: true, ...(left > 0 && { toolExecutionNotifications: [notification] }) }],
                properties: { outcome, base, head, pullRequest, catalog: { ...catalog, asOf: now.toISOString() } },
                results,
            },
        ],
    };
}
const LEVEL_OF = { error: "error", review: "warning", warning: "warning", notice: "note" };
function ruleDescriptor({ id, criterion, severity, summary }, { help, pages }) {
    const text = summary.replaceAll("`", "");
    return {
        id,
        name: id.replace(/(^|-)(.)/g, (_, _dash, letter) => letter.toUpperCase()),
        shortDescription: { text },
        fullDescription: { text },
        help: { text, markdown: withLinks(help.get(id) ?? summary, pages) },
        ...(pages !== undefined && { helpUri: `${pages}${id}.md` }),
        defaultConfiguration: { level: LEVEL_OF[severity] },
        properties: { tags: [criterion] },
    };
}
/** A page leads to its neighbours, which are not there beside an alert. */
function withLinks(page, pages) {
    return page.replace(/\[([^\]]+)\]\(([\w-]+\.md[^)]*)\)/g, (_, text, target) => pages === undefined ? text : `[${text}](${pages}${target})`);
}
/**
 * "open" could not be decided and "review" needs people (SARIF 3.27.9). They have no level of their own; GitHub, which
 * knows no kinds, then shows the rule's. It knows no suppressions either, so what is exempt is only a note.
 */
const KIND_OF = {
    error: { kind: "fail", level: "error" },
    unverified: { kind: "open" },
    review: { kind: "review" },
    warning: { kind: "fail", level: "warning" },
    notice: { kind: "fail", level: "note" },
};
/** The most severe first. */
function resultsOf(findings) {
    const seen = new Map();
    return (0,style/* mostSevereFirst */.QX)(findings).map((finding) => {
        const { rule, subject, effect, exemption, message, details = [], at, fix } = finding;
        const identity = identityOf(finding);
        const count = (seen.get(identity) ?? 0) + 1;
        seen.set(identity, count);
        const sarifFix = fix && fixOf(fix);
        return {
            ruleId: rule,
            ruleIndex: rules/* RULES */.y.findIndex(({ id }) => id === rule),
            ...(exemption ? { kind: "fail", level: "note" } : KIND_OF[effect]),
            message: { text: [message, ...details].map(plain).join("\n") },
            locations: [
                {
                    physicalLocation: { artifactLocation: artifact(at.path), region: regionOf(at.range) },
                    ...(subject !== undefined && { logicalLocations: [{ name: (0,printable/* printable */.g)(subject), kind: "module" }] }),
                },
            ],
            // The one that GitHub tells alerts apart by.
            partialFingerprints: { primaryLocationLineHash: `${identity}:${count}` },
            ...(sarifFix && { fixes: [sarifFix] }),
            ...(exemption && {
                suppressions: [
                    {
                        kind: "external",
                        status: "accepted",
                        justification: `Until ${exemption.until}: ${(0,printable/* printable */.g)(exemption.reason)}`,
                    },
                ],
            }),
        };
    });
}
/** Tells findings apart wherever their lines move to: neither line number nor message, which can name a newer version. */
function identityOf({ rule, subject, at, excerpt }) {
    const parts = [rule, subject ?? null, at.path, excerpt?.trim() ?? null];
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
/** Without what a viewer would read as a link or a placeholder (SARIF 3.11.5, 3.11.6). */
function plain(message) {
    return (0,printable/* printable */.g)(message)
        .replaceAll("](", "] (")
        .replace(/\{(\d+)\}/g, "{ $1 }");
}
function artifact(path) {
    return { uri: path.split("/").map(markdown_text/* encoded */.dS).join("/"), uriBaseId: "%SRCROOT%" };
}
/** `end` is exclusive in SARIF too. */
function regionOf({ start, end }) {
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
/** `undefined` where a file is to be deleted, which SARIF cannot say. */
function fixOf({ title, edits }) {
    if (edits.some(({ kind }) => kind === "delete"))
        return undefined;
    const paths = [...new Set(edits.map(({ path }) => path))];
    return {
        description: { text: plain(title) },
        artifactChanges: paths.map((path) => ({
            artifactLocation: artifact(path),
            replacements: edits.filter((edit) => edit.path === path).map(replacement),
        })),
    };
}
function replacement(edit) {
    if (edit.kind === "delete")
        return {};
    const range = edit.kind === "create" ? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } : edit.range;
    return { deletedRegion: regionOf(range), insertedContent: { text: edit.text } };
}

// EXTERNAL MODULE: ./src/repository/git.ts + 6 modules
var git = __webpack_require__(2494);
;// CONCATENATED MODULE: ./src/sources.ts
/**
 * Reads the files that findings point at or that their fixes edit, which most report forms show or compare. They were
 * read to judge the change, so a store that remembers them asks for nothing new.
 */
async function readSources({ before, after, changes }, findings) {
    const paths = [
        ...new Set(findings.flatMap(({ at, fix }) => [at.path, ...(fix?.edits ?? []).map(({ path }) => path)])),
    ];
    const touched = new Set(changes.map(({ path }) => path));
    const changed = paths.filter((path) => touched.has(path));
    const [old, now] = await Promise.all([before.read(changed), after.read(paths)]);
    return new Map(paths.map((path) => {
        const text = textOf(now.get(path));
        return [path, { before: touched.has(path) ? textOf(old.get(path)) : text, after: text }];
    }));
}
function textOf(entry) {
    return entry?.kind === "file" ? entry.text : undefined;
}

// EXTERNAL MODULE: ./src/verdict.ts
var src_verdict = __webpack_require__(3138);
// EXTERNAL MODULE: ./src/commands/default-base.ts
var default_base = __webpack_require__(4221);
// EXTERNAL MODULE: ./src/commands/options.ts
var options = __webpack_require__(6052);
// EXTERNAL MODULE: ./src/commands/pages.ts
var commands_pages = __webpack_require__(1790);
// EXTERNAL MODULE: ./src/commands/policy-option.ts
var policy_option = __webpack_require__(2778);
// EXTERNAL MODULE: ./src/commands/progress.ts
var progress = __webpack_require__(7111);
// EXTERNAL MODULE: ./src/commands/version.ts
var version = __webpack_require__(4086);
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


















const FORMATS = ["text", "json", "sarif", "markdown", "github"];
/** Checks what a branch changes on a local clone. Resolves with the exit code. @throws UserError */
async function checkCommand(given, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const format = (0,options/* choiceOption */.zu)(given.format, "--format", FORMATS);
        const now = given.asOf === undefined ? new Date() : (0,options/* dayOption */.Sm)(given.asOf, "--as-of");
        const pullRequest = given.pr === undefined ? undefined : (0,options/* pullRequestOption */.mL)(given.pr);
        const lookups = (await (0,options/* catalogOption */.$n)(given.catalog, terminal))(now);
        const policy = given.policy === undefined ? undefined : await (0,policy_option.policyOption)(given.policy, terminal);
        const store = __addDisposableResource(env_1, new git/* GitStore */.W((0,external_node_path_.resolve)(terminal.cwd, given.repo)), true);
        const comparison = await store.compare(given.base ?? (await (0,default_base/* defaultBase */.p)(store)), given.head);
        const judging = (0,check/* check */.z)(comparison, { lookups, now, pullRequest, policy });
        const report = await (0,progress/* patiently */.d)(judging, given.catalog === "registry" ? "Asking the registry …" : "Checking …", terminal);
        await (0,options/* writeResult */.Zk)(await render(report, comparison, given, format, terminal), given.output, terminal);
        return src_verdict/* EXIT_CODES */.ai[report.outcome];
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
async function render(report, comparison, given, format, { color, columns, program, repositoryUrl }) {
    const fix = fixCommandFor(given, program);
    const toTerminal = given.output === undefined;
    switch (format) {
        case "text":
            return (0,report_text/* textReport */.Mf)(report, {
                program,
                fix,
                color: color && toTerminal,
                columns: toTerminal ? columns : undefined,
            });
        case "json":
            return `${(0,json/* jsonText */.s)((0,json/* jsonReport */.L)(report), 2)}\n`;
        case "sarif": {
            const pages = await Promise.all(rules.RULE_IDS.map(async (id) => [id, await (0,commands_pages/* rulePage */.g)(id)]));
            return `${sarifReport(report, { version: version/* version */.r, help: new Map(pages), pages: commands_pages/* PAGES_URL */.b })}\n`;
        }
        case "markdown": {
            const sources = await readSources(comparison, report.findings);
            const files = repositoryUrl === undefined ? undefined : `${repositoryUrl}/blob/${report.head}/`;
            return markdownReport(report, { limit: markdown_text/* MARKDOWN_LIMITS */.JO.summary, program, fix, sources, files, pages: commands_pages/* PAGES_URL */.b });
        }
        case "github":
            return workflowCommands(annotationsOf(report, await readSources(comparison, report.findings)));
    }
}
/** The command that mends what this check found, as the user would type it. */
function fixCommandFor({ repo, base, pr, policy, catalog, asOf, head }, program) {
    const options = { repo, base, pr, policy, catalog, "as-of": asOf };
    const usual = { repo: ".", catalog: "embedded" };
    const given = Object.entries(options).flatMap(([name, value]) => value === undefined || value === usual[name] ? [] : [`--${name} ${quoted(value)}`]);
    const command = [program, "fix", ...given].join(" ");
    const checkout = `git ${repo === "." ? "" : `-C ${quoted(repo)} `}checkout ${quoted(head)}`;
    return head === "HEAD" ? command : `${checkout} && ${command}`;
}
/** An argument as a shell takes it. */
function quoted(text) {
    return /^[\w./:@^~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 4221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ knownBase),
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
/** The remote's default branch, if there is one. */
function knownBase(store) {
    return store.firstKnown(DEFAULT_BASES);
}
/** The branch that a change most likely lands on: the remote's default branch. @throws UserError where none is there */
async function defaultBase(store) {
    const base = await knownBase(store);
    if (base !== undefined)
        return base;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`No base to compare with: none of ${DEFAULT_BASES.join(", ")} is there. Name it with --base.`);
}


/***/ }),

/***/ 1790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ PAGES_URL),
/* harmony export */   g: () => (/* binding */ rulePage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _package_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8330);




/** Where the rules' pages of this version are on the web; a rule's name and `.md` follow. */
const PAGES_URL = `${_package_json__WEBPACK_IMPORTED_MODULE_3__/* .homepage */ .TB}/blob/v${_package_json__WEBPACK_IMPORTED_MODULE_3__/* .version */ .rE}/docs/rules/`;
/** The page of a rule, in markdown. */
function rulePage(rule) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(packageFolder(), "docs", "rules", `${rule}.md`), "utf8");
}
/** The package's own folder: two above this file, in the sources as in the bundle. */
function packageFolder() {
    const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url));
    return [here, "..", ".."].join("/");
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

/***/ 7141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   JO: () => (/* binding */ MARKDOWN_LIMITS),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   dS: () => (/* binding */ encoded),
/* harmony export */   ik: () => (/* binding */ place)
/* harmony export */ });
/* unused harmony export fenceAround */
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8572);

// Text that a pull request may have written, made inert for GitHub's markdown: nothing of it becomes markup, HTML, a
// link, a mention of a person, a reference to an issue or a commit, or a command to a bot. None of it starts a line.
/** What GitHub takes at most, in bytes of UTF-8; for the last two GitHub counts characters, which are never more. */
const MARKDOWN_LIMITS = { summary: 1024 * 1024, checkRun: 65_535, comment: 65_536 };
/** The longest text in a code span that stands for a name or a value. */
const MAX_CODE = 300;
/** Any text as a code span (https://github.github.com/gfm/#code-spans), where GitHub looks for nothing. */
function code(text) {
    return span((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text));
}
function span(safe) {
    const shown = safe.trim() === "" ? "(empty)" : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v)(safe, MAX_CODE);
    const fence = fenceAround(shown, 1);
    const pad = shown.includes("`") || /^ .* $/.test(shown) ? " " : "";
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** Any text as a code span in a table. A `|` is written as its code: parsers disagree on how to escape it. */
function cell(text) {
    return span((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text).replaceAll("|", "\\u{7C}"));
}
/** A word with the punctuation around it. */
const WORD = /^(["“(]*)(.*?)([.,;:?!)"”…]*)$/u;
/** Words of a sentence, small numbers, days, dashes; nothing that could be a commit's id. */
const PLAIN = /^(?!(?:[0-9a-f]{7,})$)(?:[A-Za-z]+(?:['’-][A-Za-z]+)*|\d{1,6}|\d{4}-\d\d-\d\d|[–—→]|)$/;
/**
 * A sentence of ours with text from elsewhere in it: plain words stay as they are, all else – versions, paths,
 * addresses, markup – stands in code spans, and so does what is between two backticks already.
 */
function prose(text) {
    const parts = [];
    const add = (isCode, text) => {
        const last = parts.at(-1);
        // Two code spans side by side would be read as one with other ends.
        if (last?.isCode === isCode)
            last.text += text;
        else if (text !== "")
            parts.push({ isCode, text });
    };
    for (const [index, piece] of (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text).trim().split("`").entries()) {
        if (index % 2 === 1)
            add(true, piece);
        else
            for (const word of piece.split(/( +)/)) {
                const [, lead = "", core = "", trail = ""] = WORD.exec(word) ?? [];
                add(false, lead);
                add(!PLAIN.test(core) && core.trim() !== "", core);
                add(false, trail);
            }
    }
    return parts.map((part) => (part.isCode ? span(part.text) : part.text)).join("");
}
/** A code block whose fence is longer than any in its lines (https://github.github.com/gfm/#fenced-code-blocks). */
function codeBlock(language, lines) {
    const fence = fenceAround(lines.join("\n"), 3);
    return [`${fence}${language}`, ...lines, fence].join("\n");
}
/** More backticks than stand together anywhere in a text, and at least as many as asked. */
function fenceAround(text, least) {
    const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), least - 1);
    return "`".repeat(longest + 1);
}
/** The longest path that is linked, and the longest that is shown from its beginning, in characters. */
const MAX_LINKED = 1000;
const MAX_PATH = 200;
/**
 * A place in a file, `path:line`, linked to where `base` leads, such as `https://github.com/o/r/blob/<sha>/`. GitHub shows
 * the lines of a markdown file only with `?plain=1`.
 */
function place(path, line, base) {
    const text = code(`${path.length > MAX_PATH ? `…${path.slice(-MAX_PATH)}` : path}:${line}`);
    if (base === undefined || path.length > MAX_LINKED)
        return text;
    const plain = /\.(md|markdown)$/i.test(path) ? "?plain=1" : "";
    return `[${text}](${base}${path.split("/").map(encoded).join("/")}${plain}#L${line})`;
}
/** One part of a path, as RFC 3986 wants it; parentheses too, which would end a link. */
function encoded(part) {
    return encodeURIComponent(part.replace(/\p{Cs}/gu, "\uFFFD")).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 5942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LL: () => (/* binding */ catalogAnd),
  sk: () => (/* binding */ nextStep),
  Mf: () => (/* binding */ textReport)
});

// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/printable.ts
var printable = __webpack_require__(8572);
// EXTERNAL MODULE: ./src/text/words.ts
var text_words = __webpack_require__(1670);
// EXTERNAL MODULE: ./src/report/style.ts
var style = __webpack_require__(1791);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/report/wrap.ts

/**
 * Breaks the lines that are wider than a screen at their spaces, and indents what continues a line by two more. A word
 * that is wider than the screen stays whole, so that paths can be clicked and values copied. Colours take no room.
 * @param columns in characters; without it nothing is broken
 */
function wrapped(text, columns) {
    if (columns === undefined)
        return text;
    return text
        .split("\n")
        .map((line) => wrappedLine(line, columns))
        .join("\n");
}
/** A space, but not the one between a state's sign and its word. */
const BREAK = /(?<!(?:^|[ m])[✗?◉!~✓·]) /u;
function wrappedLine(line, columns) {
    const start = /^ */.exec(line)?.[0] ?? "";
    if (width(line) <= columns)
        return line;
    const lines = [];
    let current = "";
    for (const word of line.slice(start.length).split(BREAK)) {
        const indent = lines.length === 0 ? start : `${start}  `;
        const longer = current === "" ? indent + word : `${current} ${word}`;
        // At the start of a line, "::" could be a workflow command.
        if (current === "" || width(longer) <= columns || word.startsWith("::"))
            current = longer;
        else {
            lines.push(current);
            current = `${start}  ${word}`;
        }
    }
    return [...lines, current].join("\n");
}
function width(text) {
    return (0,external_node_util_.stripVTControlCharacters)(text).length;
}

;// CONCATENATED MODULE: ./src/report/text.ts






/** The report for a terminal: by connector, each finding with its line and a caret; the last line says what to do. */
function textReport(report, { color, program, columns, fix = `${program} fix` }) {
    const paint = (0,style/* painter */.C2)(color);
    const about = (name) => report.findings.filter(({ subject }) => subject === name);
    const room = columns === undefined ? WIDTH : Math.max(20, columns - GUTTER);
    const show = (finding) => findingBlock(finding, paint, room);
    const blocks = [
        ...report.connectors.map((connector) => connectorBlock(connector, about(connector.name).map(show), paint)),
        ...generalBlock(about(undefined).map(show), paint),
    ];
    return `${wrapped([...blocks, summary(report, paint, program, fix)].join("\n\n"), columns)}\n`;
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
    const states = finding/* CRITERIA */.wf.map((criterion) => stateWord(criteria[criterion], criterion, paint)).join(" ");
    return [heading, `  ${states}`, ...findings].join("\n");
}
function stateWord(state, criterion, paint) {
    const { sign, format } = style/* STATE_STYLE */.wD[state];
    return paint(format, `${sign} ${criterion}`);
}
function generalBlock(findings, paint) {
    return findings.length === 0
        ? []
        : [[paint("bold", "Policy, workflow and base image library"), ...findings].join("\n")];
}
function findingBlock(finding, paint, room) {
    const { effect, rule, message, details = [], at, excerpt, fix, exemption } = finding;
    const { word, format } = exemption ? style/* EXEMPT_STYLE */.sv : style/* EFFECT_STYLE */.u7[effect];
    const { line, column } = at.range.start;
    const lines = [
        "",
        `  ${paint(format, word)} ${(0,printable/* printable */.g)(message)} ${paint("dim", `[${rule}]`)}`,
        `    ${paint("dim", `${(0,printable/* printable */.g)(at.path)}:${line}:${column}`)}`,
        ...details.map((detail) => `    ${(0,printable/* printable */.g)(detail)}`),
    ];
    if (excerpt !== undefined)
        lines.push(...caret(excerpt, at.range, room, (text) => paint(format, text), paint));
    if (exemption)
        lines.push(`    ${paint(format, `until ${exemption.until}: ${(0,printable/* printable */.g)(exemption.reason)}`)}`);
    if (fix)
        lines.push(`    ${paint("green", `fix: ${(0,printable/* printable */.g)(fix.title)}`)}`);
    return lines.join("\n");
}
/** The room for a line of a file where the screen's width is not known, and the room that its number takes. */
const WIDTH = 110;
const GUTTER = 11;
/** The line with a caret below what is meant; a long line is cut so that the place stays in sight. */
function caret(excerpt, { start, end }, room, marked, paint) {
    const lead = Math.min(20, Math.floor(room / 2));
    const shift = start.column > room - lead ? Math.max(0, start.column - lead) : 0;
    const shown = (0,printable/* printable */.g)((0,printable/* printable */.g)(excerpt.slice(shift)).slice(0, room));
    const offset = Math.min((0,printable/* printable */.g)(excerpt.slice(shift, start.column - 1)).length, room - 1);
    const length = end.line === start.line ? end.column - start.column : excerpt.length - start.column + 1;
    const number = String(start.line).padStart(6);
    const mark = "^".repeat(Math.max(1, Math.min(length, shown.length - offset)));
    return [
        `  ${paint("dim", `${number} │`)} ${shown}`,
        `  ${paint("dim", `${" ".repeat(6)} │`)} ${" ".repeat(offset)}${marked(mark)}`,
    ];
}
function summary(report, paint, program, fix) {
    const { outcome, connectors, catalog, now, notConnectors, base, head } = report;
    const { words, format } = style/* OUTCOME_STYLE */.ho[outcome];
    const lines = [];
    if (notConnectors.length > 0) {
        const names = notConnectors.slice(0, 3).map(printable/* printable */.g).join(", ");
        const more = notConnectors.length > 3 ? ` and ${notConnectors.length - 3} more` : "";
        lines.push(paint("dim", `Not judged, because no metadata.yaml stands there: ${names}${more}`));
    }
    lines.push(paint("dim", `Compared ${base.slice(0, 10)} … ${head.slice(0, 10)}, as of ${(0,day/* isoDay */.kh)(now)}, with ${(0,printable/* printable */.g)(catalogAnd(catalog))}.`), `${paint(format, words)} ${paint("dim", `(${(0,text_words/* counted */.h)(connectors.length, "connector")})`)}`);
    lines.push(nextStep(report, program, fix));
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
function nextStep({ outcome, findings, connectors, notConnectors, base, head }, program, fix = `${program} fix`) {
    const blocking = findings.filter(({ exemption }) => !exemption);
    const first = (effect) => blocking.find((finding) => finding.effect === effect);
    switch (outcome) {
        case "fail":
            return blocking.some((finding) => finding.effect === "error" && finding.fix)
                ? `Next: \`${fix}\` mends what has a fix above; then commit and run the same again. \`${program} explain ${first("error")?.rule}\` says why and how.`
                : `Next: make the changes above, commit, and run the same again. \`${program} explain ${first("error")?.rule}\` says why and how.`;
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


/***/ }),

/***/ 494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ applyReplacements)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(816);

/**
 * Applies replacements to a text. Every byte outside their ranges stays as it is; insertions at one place keep their
 * order. Returns `undefined` when two ranges overlap, because then no order of applying them is right.
 */
function applyReplacements(text, replacements) {
    const lines = new _lines_js__WEBPACK_IMPORTED_MODULE_0__/* .Lines */ .qo(text);
    const pieces = replacements
        .map(({ range, text }) => ({ start: lines.offset(range.start), end: lines.offset(range.end), text }))
        .sort((a, b) => a.start - b.start || a.end - b.end);
    let result = "";
    let at = 0;
    for (const piece of pieces) {
        if (piece.start < at || piece.end < piece.start)
            return undefined;
        result += text.slice(at, piece.start) + piece.text;
        at = piece.end;
    }
    return result + text.slice(at);
}


/***/ })

};
