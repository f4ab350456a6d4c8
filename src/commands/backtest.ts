import { resolve } from "node:path";
import { UserError } from "../model/errors.ts";
import { BacktestTally, backtestSummary, changeLine } from "../report/backtest.ts";
import { painter } from "../report/style.ts";
import { GitStore } from "../repository/git.ts";
import { isoDay, startOfDay } from "../text/day.ts";
import { judgeInThreads, threadsFor } from "./backtest-threads.ts";
import { type BacktestTask, judgeHistory } from "./judge-history.ts";
import { catalogOption, choiceOption, countOption, dayOption, policyOption } from "./options.ts";
import { Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** Reports for programs are written in pieces of about so many characters. */
const MAX_BUFFERED = 16 * 1024;

/** The options of `backtest` as they were typed. */
export interface BacktestArguments {
  since: string;
  until?: string;
  repo: string;
  head: string;
  policy?: string;
  catalog: string;
  format: string;
  jobs?: string;
}

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
  const jobs = given.jobs === undefined ? undefined : countOption(given.jobs, "--jobs");
  const { cwd, env } = terminal;
  await catalogOption(given.catalog, terminal); // a wrong one is told before the history is listed
  if (given.policy !== undefined) await policyOption(given.policy, terminal);

  const repository = resolve(cwd, given.repo);
  await using store = new GitStore(repository);
  const changes = await store.history(given.head, { since, until });
  const { policy, catalog } = given;
  const task: BacktestTask = {
    repository,
    cwd,
    catalog,
    changes,
    json: format === "json",
    ...(env && { env }),
    ...(policy && { policy }),
  };

  const stop = new AbortController();
  terminal.onInterrupt(() => stop.abort());
  // Threads share nothing, so each would ask a registry all that the others ask.
  const threads = catalog === "registry" ? 1 : threadsFor(changes.length, jobs);
  const judged =
    threads > 1 && terminal.script !== undefined
      ? judgeInThreads(task, threads, terminal.script, stop.signal)
      : judgeHistory(task, stop.signal);
  const progress = new Progress(terminal, changes.length, "changes");
  const paint = painter(terminal.color);
  const tally = new BacktestTally();
  let lines = "";
  const flush = async () => {
    progress.clear();
    await terminal.out(lines);
    lines = "";
  };
  for await (const change of judged) {
    tally.add(change);
    const line = change.json ?? changeLine(change, paint);
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
