export const id = 579;
export const ids = [579];
export const modules = {

/***/ 3579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditMarkdown: () => (/* binding */ auditMarkdown)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8572);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1670);
/* harmony import */ var _audit_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9840);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7141);




/** Room for the sentence that says what was left out. */
const RESERVE = 1000;
const MAX_CELL = 200;
const MAX_VERSIONS = 15;
/**
 * The audit for a job summary on GitHub: what it adds up to, then every connector, those in scope that need something
 * first. Rows that do not fit into `maxBytes` are left out, and counted.
 */
function auditMarkdown(audit, maxBytes = _markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .MARKDOWN_LIMITS */ .JO.summary) {
    const { connectors, history } = audit;
    const { all, inScope } = (0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summaries */ .v2)(connectors);
    const head = [
        "## Base images of the connectors",
        `Looked at: ${code((0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .auditSubject */ .K6)(audit))}.`,
        `**Migrated:** ${(0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .share */ .uM)(all.migrated, all.connectors)}; in scope ${(0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .share */ .uM)(inScope.migrated, inScope.connectors)}.`,
        ...notesList(audit),
        summaryTable(connectors),
        ...(history.length > 0 ? ["### Migration, at the end of each month", historyTable(history)] : []),
        "### Images in use",
        imageTable(audit),
    ];
    const room = { bytes: maxBytes - RESERVE };
    const parts = head.filter((part) => fits(`${part}\n\n`, room));
    const order = [...connectors].sort((a, b) => Number(b.inScope) - Number(a.inScope) || urgency(a) - urgency(b));
    const title = ["### Connectors", `${row(COLUMNS)}\n${row(COLUMNS.map(() => "---"))}`];
    const rows = connectors.length > 0 && fits(title.join("\n\n"), room) ? taken(order.map(connectorRow), room) : [];
    if (rows.length > 0)
        parts.push(title[0], [title[1], ...rows].join("\n"));
    const missing = connectors.length - rows.length;
    if (missing > 0)
        parts.push(`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(missing, "more connector")} left out here; the audit's JSON and HTML have them all.`);
    return `${parts.join("\n\n")}\n`;
}
const COLUMNS = [
    "Connector",
    "Language",
    "Level",
    "In scope",
    "Standing",
    "Image",
    "Newest",
    "Behind",
    "Days",
    "Remarks",
];
function connectorRow(connector) {
    const { name, language, supportLevel, inScope, standing, newest, behind, age } = connector;
    const { sign, word } = _audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .STANDING_WORDS */ .Dg[standing];
    return row([
        code(name),
        code(language),
        code(supportLevel ?? ""),
        inScope ? "yes" : "",
        `${sign} ${word}`,
        code((0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .shortImage */ .Uq)(connector)),
        code(newest ?? ""),
        String(behind ?? ""),
        String(age ?? ""),
        code((0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .remarks */ .IW)(connector).join("; ")),
    ]);
}
function urgency({ standing }) {
    return ["unreadable", "wrong", "not-migrated", "unknown", "outdated", "current"].indexOf(standing);
}
function notesList({ notes }) {
    return notes.length === 0 ? [] : ["### Policy", notes.map((note) => `- ${code(note)}`).join("\n")];
}
function summaryTable(connectors) {
    const { all, inScope, languages } = (0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summaries */ .v2)(connectors);
    return table(["", ..._audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .SUMMARY_COLUMNS */ .x5.map(([title]) => title)], [...languages, inScope, all].map((summary) => [
        code(summary.label),
        ..._audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .SUMMARY_COLUMNS */ .x5.map(([, value]) => String(value(summary))),
    ]));
}
function historyTable(history) {
    return table(["month", "connectors", "migrated", "in scope", "migrated"], history.map(({ month, all, inScope }) => [
        month,
        ...[all, inScope].flatMap(({ connectors, migrated }) => [
            String(connectors),
            `${migrated} (${(0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(migrated, connectors)} %)`,
        ]),
    ]));
}
function imageTable({ images }) {
    const rows = (0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .byRepository */ .IH)(images, MAX_VERSIONS).flatMap(({ repository, connectors, shown, others }) => [
        [code(repository), "", String(connectors), ""],
        ...shown.map(({ version, published, connectors: used, state }) => [
            code(version),
            published ?? "",
            String(used),
            state === "older" ? "" : state,
        ]),
        ...(others.versions > 0 ? [[(0,_text_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(others.versions, "older version"), "", String(others.connectors), ""]] : []),
    ]);
    return table(["version", "published", "connectors", ""], rows);
}
function table(titles, rows) {
    return [row(titles), row(titles.map(() => "---")), ...rows.map(row)].join("\n");
}
function row(cells) {
    return `| ${cells.join(" | ")} |`;
}
/** Takes what a text needs from the room that is left, if it fits. */
function fits(text, room) {
    const bytes = Buffer.byteLength(text) + 1;
    if (bytes > room.bytes)
        return false;
    room.bytes -= bytes;
    return true;
}
/** As many rows from the first as there is room for. */
function taken(rows, room) {
    const end = rows.findIndex((text) => !fits(text, room));
    return end < 0 ? [...rows] : rows.slice(0, end);
}
/** A text that is safe in a table; nothing for an empty one. */
function code(text) {
    const shown = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .v)(text.trim(), MAX_CELL);
    return shown === "" ? "" : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(shown);
}


/***/ }),

/***/ 9840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ STANDING_WORDS),
/* harmony export */   IH: () => (/* binding */ byRepository),
/* harmony export */   IW: () => (/* binding */ remarks),
/* harmony export */   K6: () => (/* binding */ auditSubject),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Uq: () => (/* binding */ shortImage),
/* harmony export */   uM: () => (/* binding */ share),
/* harmony export */   v2: () => (/* binding */ summaries),
/* harmony export */   x5: () => (/* binding */ SUMMARY_COLUMNS)
/* harmony export */ });
/* harmony import */ var _text_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6497);

/** What a standing is called, and what it means. */
const STANDING_WORDS = {
    current: { word: "current", sign: "✓", meaning: "on the newest version that fits" },
    outdated: { word: "outdated", sign: "!", meaning: "a newer version fits" },
    unknown: { word: "unknown", sign: "?", meaning: "cannot be compared" },
    wrong: { word: "wrong", sign: "✗", meaning: "not pinned, not official, or not what it says" },
    "not-migrated": { word: "not migrated", sign: "✗", meaning: "declares no base image" },
    unreadable: { word: "unreadable", sign: "?", meaning: "its files cannot be read" },
};
/** All connectors, those in scope, and each language, the most frequent first. */
function summaries(connectors) {
    const languages = [...new Set(connectors.map(({ language }) => language))]
        .map((language) => summary(language, connectors.filter((connector) => connector.language === language)))
        .sort((a, b) => b.connectors - a.connectors || (a.label < b.label ? -1 : 1));
    return {
        all: summary("all", connectors),
        inScope: summary("in scope", connectors.filter(({ inScope }) => inScope)),
        languages,
    };
}
function summary(label, connectors) {
    const count = (matches) => connectors.filter(matches).length;
    const of = (name) => count(({ standing }) => standing === name);
    return {
        label,
        connectors: connectors.length,
        migrated: count(({ migrated }) => migrated === true),
        pinned: count(({ pinned }) => pinned === true),
        standings: {
            current: of("current"),
            outdated: of("outdated"),
            unknown: of("unknown"),
            wrong: of("wrong"),
            "not-migrated": of("not-migrated"),
            unreadable: of("unreadable"),
        },
    };
}
/** The columns of a summary in every form. */
const SUMMARY_COLUMNS = [
    ["connectors", ({ connectors }) => connectors],
    ["migrated", ({ migrated }) => migrated],
    ["pinned", ({ pinned }) => pinned],
    ["current", ({ standings }) => standings.current],
    ["outdated", ({ standings }) => standings.outdated],
    ["wrong", ({ standings }) => standings.wrong],
    ["unknown", ({ standings }) => standings.unknown + standings.unreadable],
];
/** `212 of 660 (32 %)`; only the first number where there is nothing to divide by. */
function share(part, total) {
    return total === 0 ? String(part) : `${part} of ${total} (${percent(part, total)} %)`;
}
/** Rounded down, so that only all is 100. */
function percent(part, total) {
    return total === 0 ? 0 : Math.floor((100 * part) / total);
}
/** What was looked at: the commit, the day, and where published images were looked up. */
function auditSubject({ commit, now, catalog }) {
    const ends = catalog.until === undefined ? "" : `, which ends ${catalog.until}`;
    return `commit ${commit.slice(0, 10)}, as of ${(0,_text_day_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDay */ .kh)(now)}, with ${catalog.name}${ends}`;
}
/**
 * The last part of a repository's name and the version: `python-connector-base:4.0.2`. In full where something is wrong
 * with it, because a look-alike has the same last part; the value itself where it is no reference.
 */
function shortImage({ image, baseImage, standing }) {
    if (!image)
        return baseImage ?? "";
    const name = standing === "wrong" ? image.repository : image.repository.split("/").at(-1);
    return `${name}${image.tag === null ? "" : `:${image.tag}`}`;
}
/** What else there is to know about a connector, each as a short phrase. */
function remarks({ why, acceptedUntil, dockerfile, hooks, exemptions }) {
    return [
        ...(why === null ? [] : [why]),
        ...(acceptedUntil === null ? [] : [`accepted until ${acceptedUntil}`]),
        ...(dockerfile ? ["Dockerfile still there"] : []),
        ...(hooks.length > 0 ? [`build hook ${hooks.join(", ")}`] : []),
        ...exemptions.map(({ rules, until, state }) => state === "expired"
            ? `exemption from ${rules.join(", ")} ran out on ${until}`
            : `exempt from ${rules.join(", ")} until ${until}`),
    ];
}
/** The images in use by repository, the most used first. */
function byRepository(images, most) {
    const sum = (list) => list.reduce((total, { connectors }) => total + connectors, 0);
    return [...new Set(images.map(({ repository }) => repository))]
        .map((repository) => {
        const own = images.filter((image) => image.repository === repository);
        // One that is left out would take no more room than the line that says so.
        const cut = own.length <= most + 1 ? own.length : most;
        const rest = own.slice(cut);
        return {
            repository,
            connectors: sum(own),
            shown: own.slice(0, cut),
            others: { versions: rest.length, connectors: sum(rest) },
        };
    })
        .sort((a, b) => b.connectors - a.connectors);
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

/***/ 1670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted),
/* harmony export */   l: () => (/* binding */ capitalized)
/* harmony export */ });
/** A number and its noun: `1 version`, `2 versions`. Only for nouns whose plural ends with nothing but an s. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** A text that starts with a capital, as a sentence does. */
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ })

};
