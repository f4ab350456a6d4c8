import type { Audit, AuditedConnector, AuditStanding, HistoryPoint } from "../model/audit.ts";
import { printable, shortened } from "../text/printable.ts";
import { capitalized, counted } from "../text/words.ts";
import {
  auditSubject,
  byRepository,
  percent,
  remarks,
  STANDING_WORDS,
  SUMMARY_COLUMNS,
  shortImage,
  summaries,
} from "./audit-summary.ts";
import { type Paint, painter } from "./style.ts";
import { type Align, textTable } from "./text-table.ts";

const FORMATS: Record<AuditStanding, Parameters<Paint>[0]> = {
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
export function auditText(audit: Audit, color: boolean): string {
  const paint = painter(color);
  const { connectors, notes, history } = audit;
  const parts = [
    connectorTable(connectors, paint),
    heading("Images in use", paint) + imageTable(audit),
    ...(history.length > 0 ? [heading("Migration, at the end of each month", paint) + historyTable(history)] : []),
    heading("Connectors", paint) + summaryTable(connectors),
    ...(notes.length > 0 ? [heading("Policy", paint) + notes.map((note) => `${printable(note)}\n`).join("")] : []),
    paint("dim", `${capitalized(auditSubject(audit))}.\n`),
  ];
  return parts.join("\n");
}

function connectorTable(connectors: readonly AuditedConnector[], paint: Paint): string {
  if (connectors.length === 0) return "There are no connectors at this commit.\n";
  const columns: [title: string, align: Align][] = [
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
    const { sign, word } = STANDING_WORDS[standing];
    const cells = [name, language, `${supportLevel ?? ""}${inScope ? " *" : ""}`, shortImage(connector), newest ?? ""];
    return [
      `${sign} ${word}`,
      ...cells.map((cell) => shortened(printable(cell), MAX_CELL)),
      String(behind ?? ""),
      String(age ?? ""),
      shortened(printable(remarks(connector).join("; ")), MAX_REMARKS),
    ];
  });
  const lines = textTable(columns, rows).map((line, index) => {
    const connector = connectors[index - 1];
    return connector ? paint(FORMATS[connector.standing], line) : paint("bold", line);
  });
  return `${lines.join("\n")}\n* in the policy's scope\n`;
}

function imageTable({ images }: Audit): string {
  if (images.length === 0) return "None.\n";
  const rows = byRepository(images, MAX_VERSIONS).flatMap(({ repository, connectors, shown, others }) => [
    [printable(repository), "", String(connectors), ""],
    ...shown.map(({ version, published, connectors: used, state }) => [
      `  ${shortened(printable(version), MAX_CELL)}`,
      published ?? "",
      String(used),
      state === "older" ? "" : state,
    ]),
    ...(others.versions > 0
      ? [[`  ${counted(others.versions, "older version")}`, "", String(others.connectors), ""]]
      : []),
  ]);
  const columns: [string, Align][] = [
    ["Version", "left"],
    ["Published", "left"],
    ["Connectors", "right"],
    ["", "left"],
  ];
  return `${textTable(columns, rows).join("\n")}\n`;
}

function historyTable(history: readonly HistoryPoint[]): string {
  const columns: [string, Align][] = [
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
      `${percent(migrated, connectors)} %`,
    ]),
  ]);
  return `${textTable(columns, rows).join("\n")}\n`;
}

function summaryTable(connectors: readonly AuditedConnector[]): string {
  const { all, inScope, languages } = summaries(connectors);
  const columns: [string, Align][] = [
    ["", "left"],
    ...SUMMARY_COLUMNS.map(([title]): [string, Align] => [capitalized(title), "right"]),
  ];
  const rows = [...languages, inScope, all].map((summary) => [
    shortened(printable(summary.label), MAX_CELL),
    ...SUMMARY_COLUMNS.map(([, value]) => String(value(summary))),
  ]);
  return `${textTable(columns, rows).join("\n")}\n`;
}

function heading(text: string, paint: Paint): string {
  return `${paint("bold", text)}\n`;
}
