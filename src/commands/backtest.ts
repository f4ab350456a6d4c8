import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { check } from "../check.ts";
import { createReader } from "../connector/read.ts";
import { inOrder } from "../history.ts";
import { UserError } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import type { Policy } from "../policy/policy.ts";
import { BacktestTally, backtestSummary, changeLine, judgedChange } from "../report/backtest.ts";
import { jsonReport, jsonText } from "../report/json.ts";
import { painter } from "../report/style.ts";
import { GitStore } from "../repository/git.ts";
import type { ComparedChange } from "../repository/git-history.ts";
import { isoDay, startOfDay } from "../text/day.ts";
import { memoized } from "../text/memo.ts";
import { catalogOption, choiceOption, dayOption, type LookupsAt } from "./options.ts";
import { policyOption } from "./policy-option.ts";
import { Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** Reports for programs are written in pieces of about so many characters. */
const MAX_BUFFERED = 16 * 1024;

/** A long history asks a registry for many tags, over a long time (in milliseconds). */
const LIMITS = { requests: 20_000, deadline: 60 * 60_000 };

/** The options of `backtest` as they were typed. */
export interface BacktestArguments {
  since: string;
  until?: string;
  repo: string;
  head: string;
  policy?: string;
  catalog: string;
  format: string;
}

/**
 * Judges every merged change of a window as a pull request: its parent is the base, its day is the day of the check.
 * Text goes to standard output with tables at its end; with JSON the tables go to standard error. Resolves with 0,
 * whatever the judgements are. @throws UserError
 */
export async function backtestCommand(given: BacktestArguments, terminal: Terminal): Promise<number> {
  tuneV8();
  const format = choiceOption(given.format, "--format", ["text", "json"] as const);
  const since = dayOption(given.since, "--since");
  const until = given.until === undefined ? startOfDay(new Date()) : dayOption(given.until, "--until");
  if (until < since)
    throw new UserError(
      given.until === undefined
        ? `--since ${given.since} is in the future.`
        : `--until ${given.until} is before --since ${given.since}.`,
    );
  // Wrong options are told before the history is listed.
  const lookupsAt = await catalogOption(given.catalog, terminal, LIMITS);
  const policy = given.policy === undefined ? undefined : await policyOption(given.policy, terminal);
  await using store = new GitStore(resolve(terminal.cwd, given.repo));
  const changes = await store.history(given.head, { since, until });

  const stop = new AbortController();
  terminal.onInterrupt(() => stop.abort());
  const progress = new Progress(terminal, changes.length, "changes");
  const paint = painter(terminal.color);
  const tally = new BacktestTally();
  let lines = "";
  const flush = async () => {
    progress.clear();
    await terminal.out(lines);
    lines = "";
  };
  for await (const [{ change }, report] of inOrder(
    store.compareEach(changes),
    judgeOn(lookupsAt, policy),
    stop.signal,
  )) {
    const judged = judgedChange(change, report);
    tally.add(judged);
    const line = format === "json" ? `${jsonText(jsonReport(report))}\n` : changeLine(judged, paint);
    if (line !== undefined) {
      lines += line;
      if (format === "text" || lines.length > MAX_BUFFERED) await flush();
    }
    progress.update(tally.changes);
  }
  await flush();
  const window = `from ${given.since} to ${isoDay(until)}${stop.signal.aborted ? `, stopped after ${tally.changes} of ${changes.length}` : ""}`;
  const summary = backtestSummary(tally, window, paint);
  if (format === "json") terminal.err(summary);
  else await terminal.out(tally.changes > 0 ? `\n${summary}` : summary);
  return 0;
}

/**
 * Fits V8 to a history (https://nodejs.org/api/v8.html#v8setflagsfromstringflags); no result depends on it. What many
 * changes at once are made of outlives the first, short collections of garbage. V8 would take it for what stays, put all
 * that follows where garbage is seldom collected, and keep and copy the texts that hang on it. And it would spend more on
 * compiling a run of a few seconds than that saves, on processors that git needs.
 */
function tuneV8(): void {
  setFlagsFromString("--no-allocation-site-pretenuring");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=200");
}

/** Judges a merged change as a pull request of its day. Each text of all changes is parsed once. */
function judgeOn(lookupsAt: LookupsAt, policy: Policy | undefined): (change: ComparedChange) => Promise<Report> {
  // Lookups are made once for each day in UTC; a catalog does not tell more.
  const lookupsOn = memoized((day: string) => lookupsAt(new Date(day)), 8);
  const reader = createReader();
  return ({ change: { date, pullRequest }, comparison }) =>
    check(comparison, { lookups: lookupsOn(isoDay(date)), now: date, pullRequest, policy, reader });
}
