export const id = 737;
export const ids = [737];
export const modules = {

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

/***/ 1737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditText: () => (/* binding */ auditText)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8572);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1670);
/* harmony import */ var _audit_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9840);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1791);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2906);





const FORMATS = {
    current: "green",
    outdated: "yellow",
    unknown: "magenta",
    wrong: "red",
    "not-migrated": "red",
    unreadable: "magenta",
};
const MAX_CELL = 60;
const MAX_REMARKS = 160;
const MAX_VERSIONS = 15;
/** The audit for a terminal: every connector on a line, and below them what it adds up to, so that this stays in sight. */
function auditText(audit, color) {
    const paint = (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .painter */ .C2)(color);
    const { connectors, notes, history } = audit;
    const parts = [
        connectorTable(connectors, paint),
        heading("Images in use", paint) + imageTable(audit),
        ...(history.length > 0 ? [heading("Migration, at the end of each month", paint) + historyTable(history)] : []),
        heading("Connectors", paint) + summaryTable(connectors),
        ...(notes.length > 0 ? [heading("Policy", paint) + notes.map((note) => `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(note)}\n`).join("")] : []),
        paint("dim", `${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .capitalized */ .l)((0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .auditSubject */ .K6)(audit))}.\n`),
    ];
    return parts.join("\n");
}
function connectorTable(connectors, paint) {
    if (connectors.length === 0)
        return "There are no connectors at this commit.\n";
    const columns = [
        ["", "left"],
        ["Connector", "left"],
        ["Language", "left"],
        ["Level", "left"],
        ["Image", "left"],
        ["Newest", "left"],
        ["Behind", "right"],
        ["Days", "right"],
        ["", "left"],
    ];
    const rows = connectors.map((connector) => {
        const { name, language, supportLevel, inScope, standing, newest, behind, age } = connector;
        const { sign, word } = _audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .STANDING_WORDS */ .Dg[standing];
        const cells = [name, language, `${supportLevel ?? ""}${inScope ? " *" : ""}`, (0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .shortImage */ .Uq)(connector), newest ?? ""];
        return [
            `${sign} ${word}`,
            ...cells.map((cell) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .v)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(cell), MAX_CELL)),
            String(behind ?? ""),
            String(age ?? ""),
            (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .v)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)((0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .remarks */ .IW)(connector).join("; ")), MAX_REMARKS),
        ];
    });
    const lines = (0,_text_table_js__WEBPACK_IMPORTED_MODULE_4__/* .textTable */ .e)(columns, rows).map((line, index) => {
        const connector = connectors[index - 1];
        return connector ? paint(FORMATS[connector.standing], line) : paint("bold", line);
    });
    return `${lines.join("\n")}\n* in the policy's scope\n`;
}
function imageTable({ images }) {
    if (images.length === 0)
        return "None.\n";
    const rows = (0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .byRepository */ .IH)(images, MAX_VERSIONS).flatMap(({ repository, connectors, shown, others }) => [
        [(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(repository), "", String(connectors), ""],
        ...shown.map(({ version, published, connectors: used, state }) => [
            `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .v)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(version), MAX_CELL)}`,
            published ?? "",
            String(used),
            state === "older" ? "" : state,
        ]),
        ...(others.versions > 0
            ? [[`  ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(others.versions, "older version")}`, "", String(others.connectors), ""]]
            : []),
    ]);
    const columns = [
        ["Version", "left"],
        ["Published", "left"],
        ["Connectors", "right"],
        ["", "left"],
    ];
    return `${(0,_text_table_js__WEBPACK_IMPORTED_MODULE_4__/* .textTable */ .e)(columns, rows).join("\n")}\n`;
}
function historyTable(history) {
    const columns = [
        ["Month", "left"],
        ["Connectors", "right"],
        ["Migrated", "right"],
        ["", "right"],
        ["In scope", "right"],
        ["Migrated", "right"],
        ["", "right"],
    ];
    const rows = history.map(({ month, all, inScope }) => [
        month,
        ...[all, inScope].flatMap(({ connectors, migrated }) => [
            String(connectors),
            String(migrated),
            `${(0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(migrated, connectors)} %`,
        ]),
    ]);
    return `${(0,_text_table_js__WEBPACK_IMPORTED_MODULE_4__/* .textTable */ .e)(columns, rows).join("\n")}\n`;
}
function summaryTable(connectors) {
    const { all, inScope, languages } = (0,_audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summaries */ .v2)(connectors);
    const columns = [
        ["", "left"],
        ..._audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .SUMMARY_COLUMNS */ .x5.map(([title]) => [(0,_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .capitalized */ .l)(title), "right"]),
    ];
    const rows = [...languages, inScope, all].map((summary) => [
        (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .v)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(summary.label), MAX_CELL),
        ..._audit_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .SUMMARY_COLUMNS */ .x5.map(([, value]) => String(value(summary))),
    ]);
    return `${(0,_text_table_js__WEBPACK_IMPORTED_MODULE_4__/* .textTable */ .e)(columns, rows).join("\n")}\n`;
}
function heading(text, paint) {
    return `${paint("bold", text)}\n`;
}


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
