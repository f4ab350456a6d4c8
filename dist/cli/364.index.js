export const id = 364;
export const ids = [364];
export const modules = {

/***/ 2364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditHtml: () => (/* binding */ auditHtml)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(1670);
// EXTERNAL MODULE: ./src/report/audit-summary.ts
var audit_summary = __webpack_require__(9840);
// EXTERNAL MODULE: ./src/text/printable.ts
var printable = __webpack_require__(8572);
;// CONCATENATED MODULE: ./src/report/html.ts

/** Text for HTML, safe between tags and in quoted attributes; what cannot be seen is written as its code. */
function escaped(text) {
    return (0,printable/* printable */.g)(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** An element. Attributes are escaped, the content is HTML already; an attribute that is `undefined` or `false` is left out. */
function html_element(name, attributes, ...content) {
    const given = Object.entries(attributes).flatMap(([key, value]) => {
        if (value === undefined || value === false)
            return [];
        return value === true ? [key] : [`${key}="${escaped(String(value))}"`];
    });
    const open = [name, ...given].join(" ");
    return VOID.has(name) ? `<${open}>` : `<${open}>${content.join("")}</${name}>`;
}
/** Elements without an end (https://html.spec.whatwg.org/#void-elements), as far as they are used. */
const VOID = new Set(["meta", "input", "br"]);

;// CONCATENATED MODULE: ./src/report/audit-chart.ts



// Charts are inline SVG (https://www.w3.org/TR/SVG2/) without scripts. All lengths are in the units of their view box,
// which is as wide as a phone, so that the text stays readable when the browser fits it to the page.
const WIDTH = 360;
const ROW = 22;
/** The width of a character at most, and of the longest label. */
const CHARACTER = 7.2;
const LONGEST = 13;
const VALUE = 84;
/** The versions of one repository with a bar as long as they are used. The newest is told by a word, not by colour alone. */
function versionsChart({ repository, shown, others }) {
    const rows = shown.map(barOf);
    if (others.versions > 0)
        rows.push({ label: `${others.versions} older`, value: others.connectors, state: "older", title: "older versions" });
    const most = Math.max(1, ...rows.map(({ value }) => value));
    const left = Math.min(LONGEST, Math.max(...rows.map(({ label }) => label.length))) * CHARACTER + 8;
    const height = rows.length * ROW + 4;
    const bars = rows.map(({ label, value, state, title }, index) => {
        const y = index * ROW + 2;
        const length = Math.max(2, ((WIDTH - left - VALUE) * value) / most);
        const note = state === "older" ? "" : ` ${state}`;
        return html_element("g", {}, html_element("title", {}, escaped(`${title}: ${(0,words/* counted */.h)(value, "connector")}`)), html_element("text", { x: left - 8, y: y + 15, class: "label end" }, escaped(fitted(label))), html_element("rect", { x: left, y: y + 3, width: length.toFixed(1), height: ROW - 6, rx: 2, class: `bar ${state}` }), html_element("text", { x: (left + length + 6).toFixed(1), y: y + 15, class: "label" }, `${value}${note}`));
    });
    return svg(height, `Versions of ${repository} by the connectors that use them`, bars);
}
function barOf({ version, connectors, published, state }) {
    const title = published === null ? version : `${version}, published ${published}`;
    return { label: version, value: connectors, state, title };
}
/** Cut to the room that a label has. */
function fitted(label) {
    return label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1)}…`;
}
const HEIGHT = 190;
const TOP = 12;
const BOTTOM = 22;
const LEFT = 34;
const MAX_COLUMN = 28;
/** Half a label has room behind the last column. */
const RIGHT = 10;
/** Connectors at the end of each month: those that declare a base image, and on top of them those that do not. */
function historyChart(history, countOf, label) {
    const most = niceCeiling(Math.max(1, ...history.map((point) => countOf(point).connectors)));
    const step = (WIDTH - LEFT - RIGHT) / Math.max(1, history.length);
    const scale = (value) => ((HEIGHT - TOP - BOTTOM) * value) / most;
    const floor = HEIGHT - BOTTOM;
    const lines = [0, 0.5, 1].map((part) => {
        const y = floor - scale(part * most);
        return (html_element("line", { x1: LEFT, x2: WIDTH - RIGHT, y1: y.toFixed(1), y2: y.toFixed(1), class: "grid" }) +
            html_element("text", { x: LEFT - 5, y: (y + 4).toFixed(1), class: "label end" }, String(part * most)));
    });
    const every = Math.ceil(history.length / 6);
    const columns = history.map((point, index) => {
        const { connectors, migrated } = countOf(point);
        const width = Math.min(MAX_COLUMN, step * 0.85);
        const x = LEFT + (index + 0.5) * step - width / 2;
        const rect = (from, value, name) => html_element("rect", {
            x: x.toFixed(1),
            y: (floor - scale(from + value)).toFixed(1),
            width: width.toFixed(1),
            height: scale(value).toFixed(1),
            class: `bar ${name}`,
        });
        // Counted from the last, which is the month that people look for.
        const isNamed = (history.length - 1 - index) % every === 0;
        const month = { x: (x + width / 2).toFixed(1), y: HEIGHT - 6, class: "label middle" };
        return html_element("g", {}, html_element("title", {}, `${point.month}: ${migrated} of ${connectors} migrated (${(0,audit_summary/* percent */.KN)(migrated, connectors)} %)`), rect(0, migrated, "newest"), rect(migrated, connectors - migrated, "rest"), isNamed ? html_element("text", month, point.month.slice(2)) : "");
    });
    return svg(HEIGHT, `${label}: connectors with a base image at the end of each month`, [...lines, ...columns]);
}
function svg(height, title, content) {
    const attributes = { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": title };
    return html_element("svg", attributes, ...content);
}
/** The next number of the kind 10, 20, 50, 100 … that is not below. */
function niceCeiling(value) {
    const power = 10 ** Math.floor(Math.log10(value));
    return ([1, 2, 4, 6, 8, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

;// CONCATENATED MODULE: ./src/report/audit-page.ts
// What the audit's page brings along: it loads nothing. Both are text, so that their hashes can stand in its policy.
/** The page's style sheet, for light and dark screens and for paper. */
const STYLE = `
:root {
  color-scheme: light dark;
  --text: #1b1f24; --soft: #57606a; --page: #ffffff; --panel: #f6f8fa; --line: #d0d7de;
  --good: #1a7f37; --fair: #4d72b0; --warn: #9a6700; --bad: #b42318; --rest: #c6cdd5; --focus: #0969da;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --soft: #9aa5b1; --page: #0d1117; --panel: #161b22; --line: #30363d;
    --good: #3fb950; --fair: #6b93d6; --warn: #d29922; --bad: #ff7b72; --rest: #3d444d; --focus: #58a6ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem clamp(.75rem, 3vw, 2rem) 3rem; max-width: 96rem; color: var(--text); background: var(--page);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem; }
h3 { font-size: .95rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h3 .soft { display: block; font-weight: 400; font-size: .86rem; }
p { margin: .25rem 0; }
.soft { color: var(--soft); }
code, td.code { font-family: ui-monospace, "SFMono-Regular", "Liberation Mono", monospace; font-size: .95em; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1.25rem 0 0; padding: 0; }
.figures div, figure { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .75rem .9rem; margin: 0; }
.figures dt { color: var(--soft); font-size: .86rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.3; }
.figures dd small { font-size: .82rem; font-weight: 400; color: var(--soft); white-space: nowrap; }
.notes { border-left: 4px solid var(--warn); background: var(--panel); padding: .6rem 1rem; margin: 0; list-style: none; }
.notes li + li { margin-top: .4rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: .75rem; align-items: start; }
svg { display: block; width: 100%; height: auto; }
.label { fill: var(--text); font-size: 12px; font-variant-numeric: tabular-nums; }
.end { text-anchor: end; } .middle { text-anchor: middle; }
.grid { stroke: var(--line); stroke-width: 1; }
.bar.newest { fill: var(--good); } .bar.older { fill: var(--fair); } .bar.unknown { fill: var(--warn); } .bar.rest { fill: var(--rest); }
.key { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin: 0 .35em 0 .9em; vertical-align: -.05em; }
.key:first-child { margin-left: 0; }
.key.newest { background: var(--good); } .key.rest { background: var(--rest); }
form { display: flex; flex-wrap: wrap; gap: .5rem .9rem; align-items: end; margin: 0 0 .6rem; }
form[hidden] { display: none; }
label { display: grid; gap: .15rem; font-size: .82rem; color: var(--soft); }
label.check { display: flex; align-items: center; gap: .4rem; min-height: 2.2rem; }
input, select, button { font: inherit; color: var(--text); }
input[type=search], select, form button { min-height: 2.2rem; padding: .25rem .5rem; border: 1px solid var(--line); border-radius: 6px; background: var(--page); max-width: 100%; }
input[type=search] { width: 16rem; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; max-width: 100%; }
.scroll.tall { max-height: 85vh; overflow-y: auto; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 13px; line-height: 20px; }
caption { text-align: left; padding: 7px 9px; color: var(--soft); }
/* Whole pixels: the line below a sticky cell would be hidden by its neighbour. */
th, td { padding: 6px 9px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
tbody tr:last-child > * { border-bottom: 0; }
thead th { background: var(--panel); white-space: nowrap; font-weight: 600; }
.tall thead th { position: sticky; top: 0; z-index: 2; }
tbody th { font-weight: 500; white-space: nowrap; background: var(--page); }
.tall tbody th, .tall thead th:first-child { position: sticky; left: 0; z-index: 1; }
.tall thead th:first-child { z-index: 3; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.nowrap { white-space: nowrap; }
td.code { overflow-wrap: anywhere; } .tall td.code { max-width: 14rem; min-width: 7.5rem; }
td.long { max-width: 14rem; overflow-wrap: anywhere; }
.tall tbody th { white-space: normal; min-width: 14rem; overflow-wrap: anywhere; }
td.remarks { min-width: 12rem; overflow-wrap: anywhere; }
th button { all: unset; cursor: pointer; display: inline-flex; gap: .3em; }
th button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
th button::after { content: "\\2195"; color: var(--soft); }
th[aria-sort=ascending] button::after { content: "\\2191"; color: var(--text); }
th[aria-sort=descending] button::after { content: "\\2193"; color: var(--text); }
.standing { white-space: nowrap; font-weight: 600; }
.current { color: var(--good); } .outdated, .unknown { color: var(--warn); } .wrong, .not-migrated, .unreadable { color: var(--bad); }
details { margin-top: .6rem; } summary { cursor: pointer; color: var(--soft); font-size: .86rem; }
@media (max-width: 40rem) {
  body { font-size: 14px; } .figures { grid-template-columns: repeat(2, 1fr); } .figures dd { font-size: 1.25rem; }
  input[type=search] { width: 100%; } form label { flex: 1 1 8rem; } .tall tbody th { min-width: 9rem; }
}
@page { size: landscape; margin: 12mm; }
@media print {
  :root { color-scheme: light; --text: #000; --soft: #444; --page: #fff; --panel: #fff; --line: #bbb;
    --good: #1a7f37; --fair: #4d72b0; --warn: #7a5200; --bad: #b42318; --rest: #ccc; }
  body { max-width: none; padding: 0; font-size: 9pt; } form, th button::after, details:not([open]) { display: none; }
  .scroll, .scroll.tall { overflow: visible; max-height: none; border: 0; } .tall thead th, .tall tbody th { position: static; }
  table { font-size: 7.5pt; line-height: 1.4; } th, td, .tall td.code, .tall tbody th, td.remarks { padding: .15rem .35rem; min-width: 0; overflow-wrap: anywhere; }
  td.remarks { width: 30%; } tr, figure { break-inside: avoid; } thead { display: table-header-group; }
  .bar, .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
/** Sorts and filters the table of connectors. Without it the table is complete, in the order of the names. */
const SCRIPT = `
"use strict";
const table = document.getElementById("connectors");
const form = document.getElementById("filters");
const count = document.getElementById("count");
if (table && form && count) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const field = (name) => form.elements.namedItem(name);
  const filter = () => {
    const words = field("text").value.toLowerCase().split(/\\s+/).filter(Boolean);
    const is = (row, name) => field(name).value === "" || row.dataset[name] === field(name).value;
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !(is(row, "language") && is(row, "level") && is(row, "standing") &&
        (!field("scope").checked || row.dataset.scope === "yes") && words.every((word) => text.includes(word)));
      if (!row.hidden) shown++;
    }
    count.textContent = shown === rows.length ? rows.length + " connectors" : shown + " of " + rows.length + " connectors";
  };
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    const given = cell.dataset.value;
    return given === undefined ? cell.textContent.toLowerCase() : given === "" ? null : Number(given);
  };
  const words = new Intl.Collator("en", { numeric: true });
  const compare = (a, b) => (typeof a === "number" ? a - b : words.compare(a, b));
  const sort = (heading, column) => {
    const order = heading.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
    for (const other of table.tHead.rows[0].cells) other.setAttribute("aria-sort", "none");
    heading.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    rows.sort((left, right) => {
      const [a, b] = [valueOf(left, column), valueOf(right, column)];
      // What is not known comes last in both directions.
      if (a === null || b === null) return a === b ? compare(left.id, right.id) : a === null ? 1 : -1;
      return sign * compare(a, b) || compare(left.id, right.id);
    });
    body.append(...rows);
  };
  for (const [column, heading] of [...table.tHead.rows[0].cells].entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    heading.setAttribute("aria-sort", column === 0 ? "ascending" : "none");
    button.addEventListener("click", () => sort(heading, column));
  }
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
}
`;

;// CONCATENATED MODULE: ./src/model/audit.ts
/**
 * Where a connector stands, worst first: its metadata is not in order; it declares no base image; what it declares is
 * not pinned, not official, or not what it says; its image cannot be compared; there is a newer one that fits; there is none.
 */
const STANDINGS = ["unreadable", "not-migrated", "wrong", "unknown", "outdated", "current"];

// EXTERNAL MODULE: ./src/text/order.ts
var order = __webpack_require__(9891);
;// CONCATENATED MODULE: ./src/report/html-table.ts

/** The titles of a table. One that starts with `#` is that of a column of numbers. */
function tableHead(titles) {
    const cells = titles.map((title) => {
        const isNumber = title.startsWith("#");
        return html_element("th", { scope: "col", class: isNumber && "number" }, escaped(isNumber ? title.slice(1) : title));
    });
    return html_element("thead", {}, html_element("tr", {}, ...cells));
}
/** A table in a box of its own that scrolls where it is too wide. */
function table(caption, titles, rows) {
    return html_element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, html_element("table", {}, html_element("caption", {}, escaped(caption)), tableHead(titles), html_element("tbody", {}, ...rows.map((row) => html_element("tr", {}, ...row)))));
}
/** The cell that names its row. */
function rowTitle(text) {
    return html_element("th", { scope: "row" }, escaped(text));
}
/** A cell of text. Only what is short stays on one line. */
function cell(text, { code = false } = {}) {
    return html_element("td", { class: code ? "code" : text.length <= 24 ? "nowrap" : "long" }, escaped(text));
}
/** A cell of a number, empty for one that is not known. */
function number(value, unit = "") {
    return html_element("td", { class: "number", "data-value": value ?? "" }, value === null ? "" : `${value}${unit}`);
}

;// CONCATENATED MODULE: ./src/report/audit-table.ts





/** The fields that narrow the table; hidden until the page's script has taken hold of them. */
function filters(connectors) {
    const choice = (name, label, values) => html_element("label", {}, label, html_element("select", { name }, html_element("option", { value: "" }, "all"), ...values.map(([value, text]) => html_element("option", { value }, escaped(text)))));
    const distinct = (values) => [...new Set(values)].sort(order/* compareText */.n).map((value) => [value, value]);
    const used = STANDINGS.filter((name) => connectors.some(({ standing }) => standing === name));
    return html_element("form", { id: "filters", hidden: true }, html_element("label", {}, "Search", html_element("input", { type: "search", name: "text", placeholder: "name, version, remark" })), choice("language", "Language", distinct(connectors.map(({ language }) => language))), choice("level", "Support level", distinct(connectors.flatMap(({ supportLevel }) => supportLevel ?? []))), choice("standing", "Standing", used.map((name) => [name, audit_summary/* STANDING_WORDS */.Dg[name].word])), html_element("label", { class: "check" }, html_element("input", { type: "checkbox", name: "scope" }), "in scope only"), html_element("button", { type: "reset" }, "Show all"), html_element("p", { id: "count", class: "soft", role: "status" }));
}
const TITLES = [
    "Connector",
    "Standing",
    "Language",
    "Level",
    "Scope",
    "Image",
    "Newest",
    "#Behind",
    "#Days",
    "Remarks",
];
/** Every connector in a row, in the order of the names, with what the page's script sorts and filters by. */
function connectorTable(connectors) {
    const rows = connectors.map((connector, index) => {
        const { name, language, supportLevel, inScope, standing, newest, behind, age } = connector;
        const data = { "data-language": language, "data-level": supportLevel ?? "", "data-standing": standing };
        return html_element("tr", 
        // A number of fixed length, so that its order as text is that of the names.
        { id: `c${String(index).padStart(6, "0")}`, ...data, "data-scope": inScope ? "yes" : "no" }, rowTitle(name), standingCell(standing), cell(language), cell(supportLevel ?? ""), cell(inScope ? "yes" : ""), imageCell(connector), cell(newest ?? "", { code: true }), number(behind), number(age), html_element("td", { class: "remarks" }, escaped((0,audit_summary/* remarks */.IW)(connector).join("; "))));
    });
    const caption = "Every connector at this commit: the version of its image, the newest one that fits it, how many stable versions that is ahead, and the days since its own was published";
    return html_element("div", { class: "scroll tall", tabindex: 0, role: "region", "aria-label": "Connectors" }, html_element("table", { id: "connectors" }, html_element("caption", {}, caption), tableHead(TITLES), html_element("tbody", {}, ...rows)));
}
function standingCell(standing) {
    const { sign, word, meaning } = audit_summary/* STANDING_WORDS */.Dg[standing];
    return html_element("td", { class: `standing ${standing}`, title: meaning, "data-value": STANDINGS.indexOf(standing) }, `${sign} ${word}`);
}
/** Where nothing is wrong the version is enough: the language tells the image. */
function imageCell(connector) {
    const { standing, image, baseImage } = connector;
    const isPlain = standing === "current" || standing === "outdated";
    const text = (isPlain && image?.tag) || (0,audit_summary/* shortImage */.Uq)(connector);
    return html_element("td", { class: "code", title: baseImage ?? undefined }, escaped(text));
}

;// CONCATENATED MODULE: ./src/report/audit-html.ts









const MAX_VERSIONS = 14;
/**
 * The audit as one page that needs nothing else: it loads nothing, and its policy lets nothing run but its own script,
 * without which it is complete. All texts are escaped.
 */
function auditHtml(audit) {
    const { connectors, history } = audit;
    const { all, inScope, languages } = (0,audit_summary/* summaries */.v2)(connectors);
    const title = "Base images of the connectors";
    const policy = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;
    const body = [
        html_element("header", {}, html_element("h1", {}, title), html_element("p", { class: "soft" }, `${escaped((0,words/* capitalized */.l)((0,audit_summary/* auditSubject */.K6)(audit)))}.`)),
        html_element("main", {}, figures(all, inScope), notesSection(audit), imagesSection(audit), historySection(history), section("By language", summaryTable([...languages, inScope, all])), section("Connectors", filters(connectors), connectorTable(connectors)), exemptionsSection(audit)),
    ];
    const head = [
        html_element("meta", { charset: "utf-8" }),
        html_element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        html_element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
        html_element("meta", { name: "referrer", content: "no-referrer" }),
        html_element("title", {}, `${title}, ${(0,day/* isoDay */.kh)(audit.now)}`),
        `<style>${STYLE}</style>`,
    ];
    return `<!doctype html>
<html lang="en">
<head>${head.join("\n")}</head>
<body>
${body.join("\n")}
<script>${SCRIPT}</script>
</body>
</html>
`;
}
/** How a policy names the text of an inline style or script (https://www.w3.org/TR/CSP3/#match-element-to-source-list). */
function hash(text) {
    return `'sha256-${(0,external_node_crypto_.createHash)("sha256").update(text).digest("base64")}'`;
}
function section(title, ...content) {
    return html_element("section", {}, html_element("h2", {}, escaped(title)), ...content);
}
function figures(all, inScope) {
    const items = [
        ["Connectors", all.connectors, undefined],
        ["Migrated", all.migrated, all.connectors],
        ["Migrated, in scope", inScope.migrated, inScope.connectors],
        ["Pinned by digest", all.pinned, all.migrated],
        ["On the newest that fits", all.standings.current, all.migrated],
    ];
    const cells = items.map(([label, value, total]) => {
        const of = total === undefined ? "" : ` ${html_element("small", {}, `of ${total}, ${(0,audit_summary/* percent */.KN)(value, total)} %`)}`;
        return html_element("div", {}, html_element("dt", {}, label), html_element("dd", {}, `${value}${of}`));
    });
    return html_element("dl", { class: "figures" }, ...cells);
}
function notesSection({ notes }) {
    if (notes.length === 0)
        return "";
    return section("To mend in the policy", html_element("ul", { class: "notes" }, ...notes.map((note) => html_element("li", {}, escaped(note)))));
}
function imagesSection(audit) {
    if (audit.images.length === 0)
        return "";
    const charts = (0,audit_summary/* byRepository */.IH)(audit.images, MAX_VERSIONS).map((use) => html_element("figure", {}, html_element("h3", {}, `${escaped(use.repository)} ${html_element("span", { class: "soft" }, (0,words/* counted */.h)(use.connectors, "connector"))}`), versionsChart(use)));
    const rows = audit.images.map(({ repository, version, published, connectors, state }) => [
        cell(repository, { code: true }),
        cell(version, { code: true }),
        cell(published ?? ""),
        number(connectors),
        cell(state),
    ]);
    return section("Image versions in use", html_element("div", { class: "charts" }, ...charts), details("The same as a table", table("All image versions that connectors declare", ["Repository", "Version", "Published", "#Connectors", "State"], rows)));
}
function historySection(history) {
    if (history.length === 0)
        return "";
    const chart = (label, count) => html_element("figure", {}, html_element("h3", {}, label), historyChart(history, count, label), legend());
    const rows = history.map(({ month, commit, all, inScope }) => [
        cell(month),
        cell(commit.slice(0, 10), { code: true }),
        ...[all, inScope].flatMap(({ connectors, migrated }) => [
            number(connectors),
            number(migrated),
            number((0,audit_summary/* percent */.KN)(migrated, connectors), " %"),
        ]),
    ]);
    const titles = [
        "Month",
        "Commit",
        "#Connectors",
        "#Migrated",
        "#Share",
        "#In scope",
        "#Migrated in scope",
        "#Share in scope",
    ];
    return section("Migration over time", html_element("div", { class: "charts" }, chart("All connectors", ({ all }) => all), chart("In the policy's scope", ({ inScope }) => inScope)), details("The same as a table", table("Connectors at the end of each month, all by today's policy", titles, rows)));
}
function legend() {
    const key = (name, text) => `${html_element("span", { class: `key ${name}` })}${text}`;
    return html_element("p", { class: "soft" }, key("newest", "with a base image"), key("rest", "without"));
}
function summaryTable(rows) {
    return table("Connectors by language, in the policy's scope, and all of them", ["Language", ...audit_summary/* SUMMARY_COLUMNS */.x5.map(([title]) => `#${(0,words/* capitalized */.l)(title)}`)], rows.map((summary) => [rowTitle(summary.label), ...audit_summary/* SUMMARY_COLUMNS */.x5.map(([, value]) => number(value(summary)))]));
}
function exemptionsSection({ exemptions }) {
    if (exemptions.length === 0)
        return "";
    const states = { active: "active", expired: "ran out", "no-connector": "no such connector" };
    const rows = exemptions.map(({ connector, rules, until, reason, state }) => [
        rowTitle(connector),
        cell(rules.join(", ")),
        cell(until),
        cell(states[state]),
        html_element("td", { class: "remarks" }, escaped(reason)),
    ]);
    return section("Exemptions", table("Exemptions of the policy", ["Connector", "Rules", "Until", "State", "Reason"], rows));
}
function details(title, content) {
    return html_element("details", {}, html_element("summary", {}, title), content);
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
