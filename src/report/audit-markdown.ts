import type { Audit, AuditedConnector, HistoryPoint } from "../model/audit.ts";
import { shortened } from "../text/printable.ts";
import { counted } from "../text/words.ts";
import {
  auditSubject,
  byRepository,
  percent,
  remarks,
  STANDING_WORDS,
  SUMMARY_COLUMNS,
  share,
  shortImage,
  summaries,
} from "./audit-summary.ts";
import { cell, MARKDOWN_LIMITS } from "./markdown-text.ts";

/** Room for the sentence that says what was left out. */
const RESERVE = 1000;
const MAX_CELL = 200;
const MAX_VERSIONS = 15;

/**
 * The audit for a job summary on GitHub: what it adds up to, then every connector, those in scope that need something
 * first. Rows that do not fit into `maxBytes` are left out, and counted.
 */
export function auditMarkdown(audit: Audit, maxBytes: number = MARKDOWN_LIMITS.summary): string {
  const { connectors, history } = audit;
  const { all, inScope } = summaries(connectors);
  const head = [
    "## Base images of the connectors",
    `Looked at: ${code(auditSubject(audit))}.`,
    `**Migrated:** ${share(all.migrated, all.connectors)}; in scope ${share(inScope.migrated, inScope.connectors)}.`,
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
  if (rows.length > 0) parts.push(title[0] as string, [title[1], ...rows].join("\n"));
  const missing = connectors.length - rows.length;
  if (missing > 0)
    parts.push(`${counted(missing, "more connector")} left out here; the audit's JSON and HTML have them all.`);
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

function connectorRow(connector: AuditedConnector): string {
  const { name, language, supportLevel, inScope, standing, newest, behind, age } = connector;
  const { sign, word } = STANDING_WORDS[standing];
  return row([
    code(name),
    code(language),
    code(supportLevel ?? ""),
    inScope ? "yes" : "",
    `${sign} ${word}`,
    code(shortImage(connector)),
    code(newest ?? ""),
    String(behind ?? ""),
    String(age ?? ""),
    code(remarks(connector).join("; ")),
  ]);
}

function urgency({ standing }: AuditedConnector): number {
  return ["unreadable", "wrong", "not-migrated", "unknown", "outdated", "current"].indexOf(standing);
}

function notesList({ notes }: Audit): string[] {
  return notes.length === 0 ? [] : ["### Policy", notes.map((note) => `- ${code(note)}`).join("\n")];
}

function summaryTable(connectors: readonly AuditedConnector[]): string {
  const { all, inScope, languages } = summaries(connectors);
  return table(
    ["", ...SUMMARY_COLUMNS.map(([title]) => title)],
    [...languages, inScope, all].map((summary) => [
      code(summary.label),
      ...SUMMARY_COLUMNS.map(([, value]) => String(value(summary))),
    ]),
  );
}

function historyTable(history: readonly HistoryPoint[]): string {
  return table(
    ["month", "connectors", "migrated", "in scope", "migrated"],
    history.map(({ month, all, inScope }) => [
      month,
      ...[all, inScope].flatMap(({ connectors, migrated }) => [
        String(connectors),
        `${migrated} (${percent(migrated, connectors)} %)`,
      ]),
    ]),
  );
}

function imageTable({ images }: Audit): string {
  const rows = byRepository(images, MAX_VERSIONS).flatMap(({ repository, connectors, shown, others }) => [
    [code(repository), "", String(connectors), ""],
    ...shown.map(({ version, published, connectors: used, state }) => [
      code(version),
      published ?? "",
      String(used),
      state === "older" ? "" : state,
    ]),
    ...(others.versions > 0 ? [[counted(others.versions, "older version"), "", String(others.connectors), ""]] : []),
  ]);
  return table(["version", "published", "connectors", ""], rows);
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(titles), row(titles.map(() => "---")), ...rows.map(row)].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Takes what a text needs from the room that is left, if it fits. */
function fits(text: string, room: { bytes: number }): boolean {
  const bytes = Buffer.byteLength(text) + 1;
  if (bytes > room.bytes) return false;
  room.bytes -= bytes;
  return true;
}

/** As many rows from the first as there is room for. */
function taken(rows: readonly string[], room: { bytes: number }): string[] {
  const end = rows.findIndex((text) => !fits(text, room));
  return end < 0 ? [...rows] : rows.slice(0, end);
}

/** A text that is safe in a table; nothing for an empty one. */
function code(text: string): string {
  const shown = shortened(text.trim(), MAX_CELL);
  return shown === "" ? "" : cell(shown);
}
