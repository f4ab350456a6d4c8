import type { Effect } from "../model/finding.ts";
import type { Report, ReportedFinding, Sources } from "../model/report.ts";
import type { Span } from "../text/diff.ts";
import { linesWithEnds } from "../text/diff.ts";
import { printable, shortened } from "../text/printable.ts";
import { counted } from "../text/words.ts";
import { workflowCommand } from "../text/workflow-command.ts";
import { type ShownLines, shownLines } from "./hunks.ts";
import { fixPatch } from "./patch.ts";
import { EFFECT_STYLE, EXEMPT_STYLE, mostSevereFirst } from "./style.ts";

/** GitHub's words for how much an annotation matters. */
export type AnnotationLevel = "failure" | "warning" | "notice";

/** An annotation of a check run, as GitHub's API takes it: POST /repos/{owner}/{repo}/check-runs, `output.annotations`. */
export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  /** Columns are 1-based and inclusive, and only there where it is one line. */
  start_column?: number;
  end_column?: number;
  annotation_level: AnnotationLevel;
  title: string;
  message: string;
  /** What the fix does, as a patch. */
  raw_details?: string;
}

/** How many annotations one request takes. */
const ANNOTATION_BATCH = 50;
/** The longest title in characters, and the longest message and details in bytes. */
const MAX_TITLE = 255;
const MAX_TEXT = 64 * 1024;

const LEVELS: Record<Effect, AnnotationLevel> = {
  error: "failure",
  unverified: "failure",
  review: "warning",
  warning: "warning",
  notice: "notice",
};

/**
 * The findings as annotations, the most severe first. One that points at a line which the pull request's diff does not
 * show moves to the nearest line that the pull request changes in the same part of the file, where there is one, and its
 * message says which line it is about.
 */
export function annotationsOf({ findings }: Report, sources: Sources): Annotation[] {
  const shown = new Map<string, ShownLines | undefined>();
  const shownIn = (path: string): ShownLines | undefined => {
    const source = sources.get(path);
    if (!shown.has(path))
      shown.set(path, source?.after === undefined ? undefined : shownLines(source.before, source.after));
    return shown.get(path);
  };
  return mostSevereFirst(findings).map((finding) => annotation(finding, shownIn(finding.at.path), sources));
}

/** The annotations in lists of at most 50, one for each request. */
export function batches(annotations: readonly Annotation[]): Annotation[][] {
  const count = Math.ceil(annotations.length / ANNOTATION_BATCH);
  return Array.from({ length: count }, (_, index) =>
    annotations.slice(index * ANNOTATION_BATCH, (index + 1) * ANNOTATION_BATCH),
  );
}

function annotation(finding: ReportedFinding, shown: ShownLines | undefined, sources: Sources): Annotation {
  const { rule, subject, effect, exemption, message, details: more = [], at, fix } = finding;
  const { start, end } = at.range;
  const moved = shown && visibleLine(at.path, start.line, shown, sources.get(at.path)?.after ?? "");
  const isOneLine = start.line === end.line;
  const last = isOneLine || end.column > 1 ? end.line : end.line - 1;
  const lines =
    moved === undefined
      ? {
          start_line: start.line,
          end_line: last,
          ...(isOneLine && { start_column: start.column, end_column: Math.max(start.column, end.column - 1) }),
        }
      : { start_line: moved, end_line: moved };
  const { word } = exemption ? EXEMPT_STYLE : EFFECT_STYLE[effect];
  const about = subject === undefined ? "" : `${printable(subject)}: `;
  const excuse = exemption ? ` Allowed until ${exemption.until}: ${printable(exemption.reason)}` : "";
  const text = `${moved === undefined ? "" : `About line ${start.line}: `}${[message, ...more].map(printable).join("\n")}${excuse}`;
  const patch = fix && fixPatch(fix, sources);
  const details = fix && [`Fix: ${printable(fix.title)}`, ...(patch ?? [])].join("\n");
  return {
    path: at.path,
    ...lines,
    annotation_level: exemption ? "notice" : LEVELS[effect],
    title: shortened(`${about}${rule} (${word})`, MAX_TITLE),
    message: shortened(text, MAX_TEXT / 4),
    ...(details !== undefined && Buffer.byteLength(details) <= MAX_TEXT && { raw_details: details }),
  };
}

/** What begins a part of a file, by the end of its name: a section, or a block of a file that is structured by indentation. */
const PARTS: readonly (readonly [RegExp, RegExp])[] = [
  [/\.(md|markdown)$/i, /^#{1,6} /],
  [/\.toml$/i, /^\[/],
  [/\.(ya?ml|py)$/i, /^[^\s#\])}]/],
];

/** The nearest changed line in the same part of the file; `undefined` where the line is shown, or there is none. */
function visibleLine(path: string, line: number, { hunks, changed }: ShownLines, text: string): number | undefined {
  const isShown = ({ start, count }: Span) => start <= line && line < start + count;
  if (hunks.some(isShown) || changed.some(isShown)) return undefined;
  const begins = PARTS.find(([name]) => name.test(path))?.[1];
  const lines = linesWithEnds(text);
  const isBegin = (number: number) => begins?.test(lines[number - 1] ?? "") === true;
  let first = line;
  while (first > 1 && !isBegin(first)) first--;
  let last = line;
  while (last < lines.length && !isBegin(last + 1)) last++;
  const nearest = changed
    .map(({ start, count }) => Math.max(start, Math.min(line, start + count - 1)))
    .filter((candidate) => first <= candidate && candidate <= last)
    .sort((a, b) => Math.abs(a - line) - Math.abs(b - line));
  return nearest[0];
}

/** How many annotations of each level GitHub shows of one step. */
const MOST_OF_LEVEL: Record<AnnotationLevel, number> = { failure: 10, warning: 10, notice: 10 };
const COMMANDS: Record<AnnotationLevel, string> = { failure: "error", warning: "warning", notice: "notice" };

/**
 * The annotations as workflow commands, for a step's output; ten of each level, and a last line that counts the others.
 * @param most how many of each level, where the step prints others as well
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function workflowCommands(annotations: readonly Annotation[], most = MOST_OF_LEVEL): string {
  const levels = Object.keys(COMMANDS) as AnnotationLevel[];
  const byLevel = levels.map((level) => annotations.filter((one) => one.annotation_level === level));
  const lines = byLevel.flatMap((all, index) => all.slice(0, most[levels[index] as AnnotationLevel]).map(command));
  const rest = levels.flatMap((level, index) => {
    const count = (byLevel[index] as Annotation[]).length - most[level];
    return count > 0 ? [counted(count, `more ${COMMANDS[level]}`)] : [];
  });
  if (rest.length > 0) lines.push(`Not shown, because GitHub takes 10 of each kind: ${rest.join(", ")}.`);
  return lines.map((line) => `${line}\n`).join("");
}

function command(one: Annotation): string {
  const { path, start_line, end_line, start_column, end_column, annotation_level, title, message } = one;
  const properties = {
    file: path,
    line: start_line,
    endLine: end_line,
    col: start_column,
    endColumn: end_column,
    title,
  };
  return workflowCommand(COMMANDS[annotation_level], message, properties);
}
