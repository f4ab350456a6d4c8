import { touchesImage } from "../connector/change.ts";
import type { Effect } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { Outcome } from "../model/verdict.ts";
import { isoDay } from "../text/day.ts";
import { printable, shortened } from "../text/printable.ts";
import { type Paint, STATE_STYLE } from "./style.ts";
import { textTable } from "./text-table.ts";

/** What is told of a merged change: plain data of a fixed size, which another thread can send. */
export interface JudgedChange {
  commit: string;
  date: Date;
  subject: string;
  outcome: Outcome;
  touchesConnectors: boolean;
  touchesImage: boolean;
  /** What holds the change back: the name of a rule, a space and the outcome that it leads to. */
  heldBackBy: string[];
}

/** Sums a report up. */
export function judgedChange(change: Pick<JudgedChange, "commit" | "date" | "subject">, report: Report): JudgedChange {
  const { commit, date, subject } = change;
  return {
    commit,
    date,
    subject,
    outcome: report.outcome,
    touchesConnectors: report.connectors.length > 0,
    touchesImage: report.connectors.some(touchesImage),
    heldBackBy: [...new Set(report.findings.flatMap(heldBackBy))],
  };
}

const OUTCOMES: readonly Outcome[] = ["pass", "fail", "review", "unknown"];
/** The effects that hold a change back, with what they are called in the tables. */
const HOLDING: Partial<Record<Effect, Outcome>> = { error: "fail", review: "review", unverified: "unknown" };
const EXAMPLES = 3;

/** How many changes had each outcome. */
type Counts = Record<Outcome, number>;

interface RuleTally {
  rule: string;
  outcome: Outcome;
  changes: number;
  examples: string[];
}

/** Counts judged changes; its size does not grow with their number, but for the months. */
export class BacktestTally {
  changes = 0;
  readonly withConnectors = emptyCounts();
  readonly touchingImage = emptyCounts();
  readonly #months = new Map<string, Counts>();
  readonly #rules = new Map<string, RuleTally>();

  /** Counts one change. A change that leaves all images alone counts, but stays out of the tables by rule and month. */
  add({ commit, date, subject, outcome, touchesConnectors, touchesImage, heldBackBy }: JudgedChange): void {
    this.changes++;
    if (touchesConnectors) this.withConnectors[outcome]++;
    if (!touchesImage) return;
    this.touchingImage[outcome]++;
    const month = isoDay(date).slice(0, 7);
    const counts = this.#months.get(month) ?? emptyCounts();
    counts[outcome]++;
    this.#months.set(month, counts);
    for (const key of heldBackBy) this.#count(key, `${commit.slice(0, 10)} ${subject}`);
  }

  /** By month, the earliest first. */
  get months(): [month: string, counts: Counts][] {
    return [...this.#months].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** The rules that held changes back, the most frequent first. */
  get rules(): RuleTally[] {
    return [...this.#rules.values()].sort((a, b) => b.changes - a.changes || (a.rule < b.rule ? -1 : 1));
  }

  #count(key: string, example: string): void {
    const [rule, outcome] = key.split(" ") as [string, Outcome];
    const tally = this.#rules.get(key) ?? { rule, outcome, changes: 0, examples: [] };
    tally.changes++;
    if (tally.examples.length < EXAMPLES) tally.examples.push(example);
    this.#rules.set(key, tally);
  }
}

/** A line for a change that the gate would have held back; `undefined` for one that would have passed. */
export function changeLine(change: JudgedChange, paint: Paint): string | undefined {
  const { commit, date, subject, outcome } = change;
  if (outcome === "pass") return undefined;
  const rules = change.heldBackBy.map((key) => key.split(" ")[0]);
  const { sign, format } = STATE_STYLE[outcome];
  const text = `${isoDay(date)} ${commit.slice(0, 10)} ${shortened(printable(subject), 80)}`;
  return `${paint(format, `${sign} ${outcome.padEnd(7)}`)} ${text} ${paint("dim", `[${[...new Set(rules)].join(", ")}]`)}\n`;
}

/** The tables at the end: what a required gate would have done. */
export function backtestSummary(tally: BacktestTally, window: string, paint: Paint): string {
  const { changes, withConnectors, touchingImage, months, rules } = tally;
  const total = sum(touchingImage);
  if (changes === 0) return `There are no merged changes ${window}.\n`;
  const lines = [
    paint("bold", `Merged changes ${window}`),
    "",
    table(
      ["", "changes", ...OUTCOMES],
      [
        ["all", String(changes)],
        ["with connectors", String(sum(withConnectors)), ...cells(withConnectors)],
        ["that touch an image", String(total), ...cells(touchingImage)],
        ["  share of these", "", ...OUTCOMES.map((outcome) => percent(touchingImage[outcome], total))],
      ],
    ),
  ];
  if (months.length > 0)
    lines.push(
      "",
      paint("bold", "Changes that touch an image, by month"),
      "",
      table(
        ["month", "changes", ...OUTCOMES],
        months.map(([month, counts]) => [month, String(sum(counts)), ...cells(counts)]),
      ),
    );
  if (rules.length > 0) {
    lines.push("", paint("bold", "What would have held them back; one change can count under several rules"), "");
    for (const { rule, outcome, changes: count, examples } of rules) {
      const { sign, format } = STATE_STYLE[outcome];
      lines.push(`${paint(format, sign)} ${rule}: ${count}`);
      const more = count - examples.length;
      for (const example of examples) lines.push(`    ${paint("dim", shortened(printable(example), 100))}`);
      if (more > 0) lines.push(`    ${paint("dim", `… and ${more} more`)}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

function heldBackBy({ rule, effect, exemption }: Report["findings"][number]): string[] {
  const outcome = HOLDING[effect];
  return outcome === undefined || exemption ? [] : [`${rule} ${outcome}`];
}

function emptyCounts(): Counts {
  return { pass: 0, fail: 0, review: 0, unknown: 0 };
}

function sum(counts: Counts): number {
  return OUTCOMES.reduce((total, outcome) => total + counts[outcome], 0);
}

function cells(counts: Counts): string[] {
  return OUTCOMES.map((outcome) => String(counts[outcome]));
}

function percent(part: number, total: number): string {
  return total === 0 ? "" : `${((100 * part) / total).toFixed(1)} %`;
}

/** The first column is aligned left, the others right. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return textTable(
    header.map((title, column) => [title, column === 0 ? "left" : "right"]),
    rows,
  ).join("\n");
}
