import { isMigrated, metadataOf } from "../connector/connector.ts";
import type { SurveyedConnector } from "../connector/survey.ts";
import { printable, shortened } from "../text/printable.ts";
import type { Paint } from "./style.ts";
import { textTable } from "./text-table.ts";

/** A connector of a list. What cannot be told is `null`. */
export interface ListedConnector {
  name: string;
  path: string;
  language: string;
  supportLevel: string | null;
  version: string | null;
  baseImage: string | null;
  migrated: boolean | null;
  modified: boolean | null;
}

/** @param modified the names of the modified connectors; absent where there was nothing to compare with */
export function listed(connector: SurveyedConnector, modified: ReadonlySet<string> | undefined): ListedConnector {
  const { name, path, language } = connector;
  const metadata = metadataOf(connector);
  return {
    name,
    path,
    language,
    supportLevel: metadata?.supportLevel?.text ?? null,
    version: metadata?.version?.text ?? null,
    baseImage: metadata?.baseImage?.text ?? null,
    migrated: isMigrated(connector) ?? null,
    modified: modified ? modified.has(name) : null,
  };
}

type Column = [title: string, text: (connector: ListedConnector) => string | null];

/** The columns of airbyte-ci's list. */
const COLUMNS: readonly Column[] = [
  ["Modified", ({ modified }) => (modified ? "yes" : null)],
  ["Connector", ({ name }) => name],
  ["Language", ({ language }) => language],
  ["Support level", ({ supportLevel }) => supportLevel],
  ["Version", ({ version }) => version],
  ["Folder", ({ path }) => path],
];
const MAX_CELL = 80;

/** A table for people, with a line for each connector. Empty where there is none. */
export function listTable(connectors: readonly ListedConnector[], paint: Paint): string {
  if (connectors.length === 0) return "";
  const rows = connectors.map((connector) =>
    COLUMNS.map(([, text]) => shortened(printable(text(connector) ?? ""), MAX_CELL)),
  );
  const [header = "", ...lines] = textTable(
    COLUMNS.map(([title]) => [title, "left"]),
    rows,
  );
  return `${[paint("bold", header), ...lines].join("\n")}\n`;
}

const FIELDS = ["name", "language", "supportLevel", "version", "baseImage", "migrated", "modified", "path"] as const;

/** Comma-separated values (https://www.rfc-editor.org/rfc/rfc4180), with a line of titles. */
export function listCsv(connectors: readonly ListedConnector[]): string {
  const rows = connectors.map((connector) => FIELDS.map((field) => csvCell(connector[field])));
  return [FIELDS, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

/** A spreadsheet takes a text with one of these at its start for a formula; an apostrophe before it prevents that. */
const FORMULA = /^[=+\-@]/;

function csvCell(value: string | boolean | null): string {
  const text = value === null ? "" : printable(String(value));
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The names, one a line. */
export function listNames(connectors: readonly ListedConnector[]): string {
  return connectors.map(({ name }) => `${printable(name)}\n`).join("");
}
