import { CRITERIA, type Effect, type RuleId } from "../model/finding.ts";
import type { ConnectorReport, Report, ReportedFinding, Sources } from "../model/report.ts";
import { type Outcome, STATES, type State } from "../model/verdict.ts";
import { counted } from "../text/words.ts";
import { cell, code, codeBlock, encoded, place, prose } from "./markdown-text.ts";
import { fixPatch } from "./patch.ts";
import { EFFECT_STYLE, EXEMPT_STYLE, OUTCOME_STYLE, STATE_STYLE } from "./style.ts";
import { catalogAnd, nextStep } from "./text.ts";

/** What the report is made for. */
export interface MarkdownOptions {
  /** The most bytes of the result. */
  limit: number;
  /** How the reader calls the program, for the command at the end. */
  program: string;
  /** The command that makes the fixes; `fix` without options where none is given. */
  fix?: string;
  /** The texts that fixes edit; without them fixes are shown by their titles. */
  sources: Sources;
  /** Where paths are found, such as `https://github.com/o/r/blob/<sha>/`; without it they are not linked. */
  files?: string | undefined;
  /** Where the rules' pages are found, such as `https://github.com/o/r/blob/v1/docs/rules/`. */
  pages?: string | undefined;
}

/**
 * The report for people on GitHub: the outcome and what to do, a table, the findings with their fixes, the worst first.
 * It is cut to the limit between two rows or findings, and says how many are missing.
 */
export function markdownReport(report: Report, options: MarkdownOptions): string {
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

function introduction({ outcome, findings, connectors }: Report): string {
  const where = (effect: Effect) => {
    const own = findings.filter((finding) => finding.effect === effect && !finding.exemption);
    const subjects = new Set(own.flatMap(({ subject }) => subject ?? [])).size;
    const of = subjects > 0 ? ` in ${subjects} of ${counted(connectors.length, "connector")}` : "";
    return [counted(own.length, effect === "error" ? "error" : "question"), of] as const;
  };
  const todo: Record<Outcome, () => string> = {
    fail: () => `${where("error").join("")}: make the changes below, commit and push.`,
    unknown: () => `${where("unverified").join(" without an answer")}, which is never a pass: what and why is below.`,
    review: () => "The reviewers named below have to; nothing else has to change.",
    pass: () => "Nothing to do.",
  };
  return `**${STATE_STYLE[outcome].sign} ${OUTCOME_STYLE[outcome].words}.** ${todo[outcome]()}`;
}

function closing(report: Report, { program, fix }: MarkdownOptions): string {
  const { base, head, catalog, now, notConnectors } = report;
  const asked = `${now.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const lines = [
    `Compared ${code(base.slice(0, 10))} with ${code(head.slice(0, 10))}. Published images, as of ${asked}: ${prose(catalogAnd(catalog))}.`,
  ];
  if (notConnectors.length > 0) {
    const names = notConnectors.slice(0, 3).map(code).join(", ");
    const more = notConnectors.length > 3 ? ` and ${notConnectors.length - 3} more` : "";
    lines.push(`Not judged, because no ${code("metadata.yaml")} stands there: ${names}${more}.`);
  }
  return [...lines, prose(nextStep(report, program, fix))].join("\n\n");
}

function tableOf(connectors: readonly ConnectorReport[], room: number): string {
  if (connectors.length === 0) return "";
  const header = `| connector | ${CRITERIA.join(" | ")} |\n|${" --- |".repeat(CRITERIA.length + 1)}`;
  const rows = connectors.map(
    ({ name, criteria }) =>
      `| ${cell(name)} | ${CRITERIA.map((criterion) => stateText(criteria[criterion])).join(" | ")} |`,
  );
  const shown = fitting(rows, room - 2 * bytes(header));
  const [open, folded] = [rows.slice(0, Math.min(shown, FOLD.rows)), rows.slice(FOLD.rows, shown)];
  const parts = [[header, ...open].join("\n")];
  if (folded.length > 0) parts.push(details(counted(folded.length, "more connector"), [header, ...folded].join("\n")));
  if (shown < rows.length) parts.push(`${counted(rows.length - shown, "more connector")} left out here.`);
  return parts.join("\n\n");
}

/** Sign and word on one line. */
function stateText(state: State): string {
  const text = `${STATE_STYLE[state].sign}\u00A0${state === "not-applicable" ? "n/a" : state}`;
  return state === "fail" ? `**${text}**` : text;
}

/** A connector's findings under a heading. */
interface Block {
  heading: string;
  findings: string[];
}

function blocksOf({ findings }: Report, connectors: readonly ConnectorReport[], options: MarkdownOptions): Block[] {
  const about = new Map<string | undefined, string[]>();
  for (const finding of findings) {
    const texts = about.get(finding.subject);
    const text = findingText(finding, options);
    if (texts) texts.push(text);
    else about.set(finding.subject, [text]);
  }
  const block = (heading: string, name: string | undefined): Block => ({ heading, findings: about.get(name) ?? [] });
  return [
    block("#### Policy and workflow", undefined),
    ...connectors.map((connector) => block(`#### ${code(connector.name)}${description(connector)}`, connector.name)),
  ].filter((one) => one.findings.length > 0);
}

function description({ language, supportLevel, change, intent, inScope }: ConnectorReport): string {
  const what = language === "unknown" ? "language not recognized" : language;
  const did = change === "modified" ? (intent === "none" ? "image untouched" : intent) : change;
  return `: ${prose([supportLevel ?? "", what].join(" ").trim())}, ${did}${inScope ? "" : ", out of scope"}`;
}

function findingText(finding: ReportedFinding, options: MarkdownOptions): string {
  const { effect, exemption, message, details = [], at, rule, fix } = finding;
  const state = exemption ? "exempt" : STATE_OF[effect];
  const sign = state ? `${STATE_STYLE[state].sign} ` : "";
  const { word } = exemption ? EXEMPT_STYLE : EFFECT_STYLE[effect];
  const isThere = !options.sources.has(at.path) || options.sources.get(at.path)?.after !== undefined;
  const where = place(at.path, at.range.start.line, isThere ? options.files : undefined);
  const lines = [`**${sign}${word}** ${prose(message)}`, `${where} · ${ruleText(rule, options.pages)}`];
  lines.push(...details.map(prose));
  if (exemption) lines.push(`Allowed until ${exemption.until}: ${prose(exemption.reason)}`);
  // In a comment, GitHub breaks a line at its end too, so that a break and an end would be two.
  return [lines.join("<br>"), ...(fix ? fixText(fix, options.sources) : [])].join("\n\n");
}

/** The states that effects lead to, for their signs. */
const STATE_OF: Partial<Record<Effect, State>> = {
  error: "fail",
  unverified: "unknown",
  review: "review",
  warning: "warn",
};

function ruleText(rule: RuleId, pages: string | undefined): string {
  return pages === undefined ? code(rule) : `[${code(rule)}](${pages}${encoded(rule)}.md)`;
}

function fixText(fix: NonNullable<ReportedFinding["fix"]>, sources: Sources): string[] {
  const title = `**Fix:** ${prose(fix.title)}.`;
  const patch = fix.edits.every(({ kind }) => kind === "delete") ? undefined : fixPatch(fix, sources);
  if (!patch) return [title];
  const block = codeBlock("diff", patch);
  if (bytes(block) > MAX_PATCH) return [`${title} Its ${patch.length} lines are too long to be shown here.`];
  return patch.length > FOLD.lines ? [title, details(`The fix in ${patch.length} lines`, block)] : [title, block];
}

/** As many findings as fit, the rest counted. */
function cut(blocks: readonly Block[], room: number): string {
  const total = blocks.reduce((sum, { findings }) => sum + findings.length, 0);
  const isFolded = blocks.length > FOLD.blocks;
  const parts: string[] = [];
  let [left, shown] = [room, 0];
  for (const { heading, findings } of blocks) {
    const frame = (texts: readonly string[]) => {
      const text = texts.join("\n\n");
      return `${heading}\n\n${isFolded ? details(counted(texts.length, "finding"), text) : text}`;
    };
    const count = fitting(findings, left - bytes(frame([])) - 10, 2);
    if (count === 0) break;
    const part = frame(findings.slice(0, count));
    parts.push(part);
    left -= bytes(part) + 2;
    shown += count;
    if (count < findings.length) break;
  }
  if (shown < total) parts.push(`${counted(total - shown, "more finding")} left out here.`);
  return parts.join("\n\n");
}

function details(summary: string, text: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

/** How many of the first texts fit, with `gap` bytes after each. */
function fitting(texts: readonly string[], room: number, gap = 1): number {
  let left = room;
  const end = texts.findIndex((text) => {
    left -= bytes(text) + gap;
    return left < 0;
  });
  return end < 0 ? texts.length : end;
}

function worst({ criteria }: ConnectorReport): number {
  return Math.min(...Object.values(criteria).map((state) => STATES.indexOf(state)));
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
