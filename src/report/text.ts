import { CRITERIA } from "../model/finding.ts";
import type { Range } from "../model/location.ts";
import type { CatalogSource } from "../model/lookups.ts";
import type { ConnectorReport, Report, ReportedFinding } from "../model/report.ts";
import type { State } from "../model/verdict.ts";
import { isoDay } from "../text/day.ts";
import { printable, shortened } from "../text/printable.ts";
import { counted } from "../text/words.ts";
import { EFFECT_STYLE, EXEMPT_STYLE, OUTCOME_STYLE, type Paint, painter, STATE_STYLE } from "./style.ts";
import { wrapped } from "./wrap.ts";

/** What the report is made for. */
export interface TextOptions {
  color: boolean;
  /** How the user calls the program, for the line that says what to do next. */
  program: string;
  /** The width of the screen in characters; without it no line is broken. */
  columns?: number | undefined;
  /** The command that makes the fixes; `fix` without options where none is given. */
  fix?: string;
}

/** The report for a terminal: by connector, each finding with its line and a caret; the last line says what to do. */
export function textReport(report: Report, { color, program, columns, fix = `${program} fix` }: TextOptions): string {
  const paint = painter(color);
  const about = (name: string | undefined) => report.findings.filter(({ subject }) => subject === name);
  const room = columns === undefined ? WIDTH : Math.max(20, columns - GUTTER);
  const show = (finding: ReportedFinding) => findingBlock(finding, paint, room);
  const blocks = [
    ...report.connectors.map((connector) => connectorBlock(connector, about(connector.name).map(show), paint)),
    ...generalBlock(about(undefined).map(show), paint),
  ];
  return `${wrapped([...blocks, summary(report, paint, program, fix)].join("\n\n"), columns)}\n`;
}

function connectorBlock(connector: ConnectorReport, findings: readonly string[], paint: Paint): string {
  const { name, language, supportLevel, intent, change, inScope, criteria } = connector;
  const what = [supportLevel, language === "unknown" ? "language not recognized" : language]
    .filter(Boolean)
    .map((word) => printable(word as string))
    .join(" ");
  const did = change === "modified" ? (intent === "none" ? "image untouched" : intent) : change;
  const scope = inScope ? "" : ", out of scope";
  const heading = `${paint("bold", printable(name))}  ${paint("dim", `${shortened(what, 60)}, ${did}${scope}`)}`;
  const states = CRITERIA.map((criterion) => stateWord(criteria[criterion], criterion, paint)).join(" ");
  return [heading, `  ${states}`, ...findings].join("\n");
}

function stateWord(state: State, criterion: string, paint: Paint): string {
  const { sign, format } = STATE_STYLE[state];
  return paint(format, `${sign} ${criterion}`);
}

function generalBlock(findings: readonly string[], paint: Paint): string[] {
  return findings.length === 0
    ? []
    : [[paint("bold", "Policy, workflow and base image library"), ...findings].join("\n")];
}

function findingBlock(finding: ReportedFinding, paint: Paint, room: number): string {
  const { effect, rule, message, details = [], at, excerpt, fix, exemption } = finding;
  const { word, format } = exemption ? EXEMPT_STYLE : EFFECT_STYLE[effect];
  const { line, column } = at.range.start;
  const lines = [
    "",
    `  ${paint(format, word)} ${printable(message)} ${paint("dim", `[${rule}]`)}`,
    `    ${paint("dim", `${printable(at.path)}:${line}:${column}`)}`,
    ...details.map((detail) => `    ${printable(detail)}`),
  ];
  if (excerpt !== undefined) lines.push(...caret(excerpt, at.range, room, (text) => paint(format, text), paint));
  if (exemption) lines.push(`    ${paint(format, `until ${exemption.until}: ${printable(exemption.reason)}`)}`);
  if (fix) lines.push(`    ${paint("green", `fix: ${printable(fix.title)}`)}`);
  return lines.join("\n");
}

/** The room for a line of a file where the screen's width is not known, and the room that its number takes. */
const WIDTH = 110;
const GUTTER = 11;

/** The line with a caret below what is meant; a long line is cut so that the place stays in sight. */
function caret(
  excerpt: string,
  { start, end }: Range,
  room: number,
  marked: (text: string) => string,
  paint: Paint,
): string[] {
  const lead = Math.min(20, Math.floor(room / 2));
  const shift = start.column > room - lead ? Math.max(0, start.column - lead) : 0;
  const shown = printable(printable(excerpt.slice(shift)).slice(0, room));
  const offset = Math.min(printable(excerpt.slice(shift, start.column - 1)).length, room - 1);
  const length = end.line === start.line ? end.column - start.column : excerpt.length - start.column + 1;
  const number = String(start.line).padStart(6);
  const mark = "^".repeat(Math.max(1, Math.min(length, shown.length - offset)));
  return [
    `  ${paint("dim", `${number} │`)} ${shown}`,
    `  ${paint("dim", `${" ".repeat(6)} │`)} ${" ".repeat(offset)}${marked(mark)}`,
  ];
}

function summary(report: Report, paint: Paint, program: string, fix: string): string {
  const { outcome, connectors, catalog, now, notConnectors, base, head } = report;
  const { words, format } = OUTCOME_STYLE[outcome];
  const lines = [];
  if (notConnectors.length > 0) {
    const names = notConnectors.slice(0, 3).map(printable).join(", ");
    const more = notConnectors.length > 3 ? ` and ${notConnectors.length - 3} more` : "";
    lines.push(paint("dim", `Not judged, because no metadata.yaml stands there: ${names}${more}`));
  }
  lines.push(
    paint(
      "dim",
      `Compared ${base.slice(0, 10)} … ${head.slice(0, 10)}, as of ${isoDay(now)}, with ${printable(catalogAnd(catalog))}.`,
    ),
    `${paint(format, words)} ${paint("dim", `(${counted(connectors.length, "connector")})`)}`,
  );
  lines.push(nextStep(report, program, fix));
  return lines.join("\n");
}

/** A catalog, and from when its answers are. */
export function catalogAnd({ kind, name, until, asked }: CatalogSource): string {
  if (kind !== "registry") return until === undefined ? name : `${name}, which ends ${until}`;
  return asked === undefined
    ? `${name}, which was not asked`
    : `${name}, asked on ${asked.slice(0, 10)} at ${asked.slice(11, 16)} UTC`;
}

/** The one thing to do next. */
export function nextStep(
  { outcome, findings, connectors, notConnectors, base, head }: Report,
  program: string,
  fix = `${program} fix`,
): string {
  const blocking = findings.filter(({ exemption }) => !exemption);
  const first = (effect: string) => blocking.find((finding) => finding.effect === effect);
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
      if (connectors.length > 0) return "Nothing to do.";
      if (base === head)
        return "The head is the base itself, so there is nothing to compare. Name other revisions with --base and --head.";
      return notConnectors.length > 0
        ? "No connector was judged. A folder is one as soon as it has a metadata.yaml."
        : "No connector is touched: nothing to do. Only commits are judged, not what is uncommitted.";
  }
}
