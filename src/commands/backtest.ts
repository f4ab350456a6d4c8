import { resolve } from "node:path";
import { type CheckOptions, check } from "../check.ts";
import { touchesImage } from "../connector/change.ts";
import { createReader } from "../connector/read.ts";
import { inOrder } from "../history.ts";
import { UserError } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import { BacktestTally, backtestSummary, changeLine, type JudgedChange } from "../report/backtest.ts";
import { jsonReport } from "../report/json.ts";
import { painter } from "../report/style.ts";
import { GitStore } from "../repository/git.ts";
import { type MergedChange, mergedChanges } from "../repository/git-log.ts";
import { isoDay, startOfDay } from "../text/day.ts";
import { memoized } from "../text/memo.ts";
import { catalogOption, choiceOption, dayOption, type LookupsAt, policyOption } from "./options.ts";
import { Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

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

/** A long history asks a registry for many tags, over a long time (in milliseconds). */
const LIMITS = { requests: 20_000, deadline: 60 * 60_000 };

/**
 * Judges every merged change of a window as a pull request: its parent is the base, its day is the day of the check.
 * Text goes to standard output with tables at its end; with JSON the tables go to standard error. Resolves with 0,
 * whatever the judgements are. @throws UserError
 */
export async function backtestCommand(given: BacktestArguments, terminal: Terminal): Promise<number> {
  const format = choiceOption(given.format, "--format", ["text", "json"] as const);
  const since = dayOption(given.since, "--since");
  const until = given.until === undefined ? startOfDay(new Date()) : dayOption(given.until, "--until");
  if (until < since)
    throw new UserError(
      given.until === undefined
        ? `--since ${given.since} is in the future.`
        : `--until ${given.until} is before --since ${given.since}.`,
    );
  const lookupsOn = byDay(await catalogOption(given.catalog, terminal, LIMITS));
  const policy = given.policy === undefined ? undefined : await policyOption(given.policy, terminal);

  const repository = resolve(terminal.cwd, given.repo);
  await using store = new GitStore(repository);
  const changes = await mergedChanges(repository, await store.commit(given.head), { since, until });
  const reader = createReader();
  const judge = async ({ parent, commit, date, pullRequest }: MergedChange): Promise<Report> => {
    const options: CheckOptions = { lookups: lookupsOn(date), now: date, reader };
    if (pullRequest !== undefined) options.pullRequest = pullRequest;
    if (policy) options.policy = policy;
    return check(await store.between(parent, commit), options);
  };

  const stop = new AbortController();
  terminal.onInterrupt(() => stop.abort());
  const progress = new Progress(terminal, changes.length, "changes");
  const paint = painter(terminal.color);
  const tally = new BacktestTally();
  for await (const { change, result: report } of inOrder(changes, judge, stop.signal)) {
    const judged: JudgedChange = { ...change, touchesImage: report.connectors.some(touchesImage), report };
    tally.add(judged);
    const line = format === "json" ? `${JSON.stringify(jsonReport(report))}\n` : changeLine(judged, paint);
    if (line !== undefined) {
      progress.clear();
      await terminal.out(line);
    }
    progress.update(tally.changes);
  }
  progress.clear();
  const window = `from ${given.since} to ${isoDay(until)}${stop.signal.aborted ? `, stopped after ${tally.changes} of ${changes.length}` : ""}`;
  const summary = backtestSummary(tally, window, paint);
  if (format === "json") terminal.err(summary);
  else await terminal.out(tally.changes > 0 ? `\n${summary}` : summary);
  return 0;
}

/** Lookups are made once for each day in UTC; a catalog does not tell more. */
function byDay(lookupsAt: LookupsAt): LookupsAt {
  const ofDay = memoized((day: string) => lookupsAt(new Date(day)), 8);
  return (moment) => ofDay(isoDay(moment));
}
