// What the audit's page brings along: it loads nothing. Both are text, so that their hashes can stand in its policy.

/** The page's style sheet, for light and dark screens and for paper. */
export const STYLE = `
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
export const SCRIPT = `
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
