import { createHash } from "node:crypto";
import type { Audit, HistoryPoint } from "../model/audit.ts";
import { isoDay } from "../text/day.ts";
import { capitalized, counted } from "../text/words.ts";
import { historyChart, versionsChart } from "./audit-chart.ts";
import { SCRIPT, STYLE } from "./audit-page.ts";
import { auditSubject, byRepository, percent, SUMMARY_COLUMNS, type Summary, summaries } from "./audit-summary.ts";
import { connectorTable, filters } from "./audit-table.ts";
import { element, escaped } from "./html.ts";
import { cell, number, rowTitle, table } from "./html-table.ts";

const MAX_VERSIONS = 14;

/**
 * The audit as one page that needs nothing else: it loads nothing, and its policy lets nothing run but its own script,
 * without which it is complete. All texts are escaped.
 */
export function auditHtml(audit: Audit): string {
  const { connectors, history } = audit;
  const { all, inScope, languages } = summaries(connectors);
  const title = "Base images of the connectors";
  const policy = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;
  const body = [
    element(
      "header",
      {},
      element("h1", {}, title),
      element("p", { class: "soft" }, `${escaped(capitalized(auditSubject(audit)))}.`),
    ),
    element(
      "main",
      {},
      figures(all, inScope),
      notesSection(audit),
      imagesSection(audit),
      historySection(history),
      section("By language", summaryTable([...languages, inScope, all])),
      section("Connectors", filters(connectors), connectorTable(connectors)),
      exemptionsSection(audit),
    ),
  ];
  const head = [
    element("meta", { charset: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("title", {}, `${title}, ${isoDay(audit.now)}`),
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
function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function section(title: string, ...content: string[]): string {
  return element("section", {}, element("h2", {}, escaped(title)), ...content);
}

function figures(all: Summary, inScope: Summary): string {
  const items: [string, number, number | undefined][] = [
    ["Connectors", all.connectors, undefined],
    ["Migrated", all.migrated, all.connectors],
    ["Migrated, in scope", inScope.migrated, inScope.connectors],
    ["Pinned by digest", all.pinned, all.migrated],
    ["On the newest that fits", all.standings.current, all.migrated],
  ];
  const cells = items.map(([label, value, total]) => {
    const of = total === undefined ? "" : ` ${element("small", {}, `of ${total}, ${percent(value, total)} %`)}`;
    return element("div", {}, element("dt", {}, label), element("dd", {}, `${value}${of}`));
  });
  return element("dl", { class: "figures" }, ...cells);
}

function notesSection({ notes }: Audit): string {
  if (notes.length === 0) return "";
  return section(
    "To mend in the policy",
    element("ul", { class: "notes" }, ...notes.map((note) => element("li", {}, escaped(note)))),
  );
}

function imagesSection(audit: Audit): string {
  if (audit.images.length === 0) return "";
  const charts = byRepository(audit.images, MAX_VERSIONS).map((use) =>
    element(
      "figure",
      {},
      element(
        "h3",
        {},
        `${escaped(use.repository)} ${element("span", { class: "soft" }, counted(use.connectors, "connector"))}`,
      ),
      versionsChart(use),
    ),
  );
  const rows = audit.images.map(({ repository, version, published, connectors, state }) => [
    cell(repository, { code: true }),
    cell(version, { code: true }),
    cell(published ?? ""),
    number(connectors),
    cell(state),
  ]);
  return section(
    "Image versions in use",
    element("div", { class: "charts" }, ...charts),
    details(
      "The same as a table",
      table(
        "All image versions that connectors declare",
        ["Repository", "Version", "Published", "#Connectors", "State"],
        rows,
      ),
    ),
  );
}

function historySection(history: readonly HistoryPoint[]): string {
  if (history.length === 0) return "";
  const chart = (label: string, count: (point: HistoryPoint) => HistoryPoint["all"]) =>
    element("figure", {}, element("h3", {}, label), historyChart(history, count, label), legend());
  const rows = history.map(({ month, commit, all, inScope }) => [
    cell(month),
    cell(commit.slice(0, 10), { code: true }),
    ...[all, inScope].flatMap(({ connectors, migrated }) => [
      number(connectors),
      number(migrated),
      number(percent(migrated, connectors), " %"),
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
  return section(
    "Migration over time",
    element(
      "div",
      { class: "charts" },
      chart("All connectors", ({ all }) => all),
      chart("In the policy's scope", ({ inScope }) => inScope),
    ),
    details("The same as a table", table("Connectors at the end of each month, all by today's policy", titles, rows)),
  );
}

function legend(): string {
  const key = (name: string, text: string) => `${element("span", { class: `key ${name}` })}${text}`;
  return element("p", { class: "soft" }, key("newest", "with a base image"), key("rest", "without"));
}

function summaryTable(rows: readonly Summary[]): string {
  return table(
    "Connectors by language, in the policy's scope, and all of them",
    ["Language", ...SUMMARY_COLUMNS.map(([title]) => `#${capitalized(title)}`)],
    rows.map((summary) => [rowTitle(summary.label), ...SUMMARY_COLUMNS.map(([, value]) => number(value(summary)))]),
  );
}

function exemptionsSection({ exemptions }: Audit): string {
  if (exemptions.length === 0) return "";
  const states = { active: "active", expired: "ran out", "no-connector": "no such connector" };
  const rows = exemptions.map(({ connector, rules, until, reason, state }) => [
    rowTitle(connector),
    cell(rules.join(", ")),
    cell(until),
    cell(states[state]),
    element("td", { class: "remarks" }, escaped(reason)),
  ]);
  return section(
    "Exemptions",
    table("Exemptions of the policy", ["Connector", "Rules", "Until", "State", "Reason"], rows),
  );
}

function details(title: string, content: string): string {
  return element("details", {}, element("summary", {}, title), content);
}
