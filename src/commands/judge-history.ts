import { type CheckOptions, check } from "../check.ts";
import { createReader } from "../connector/read.ts";
import { inOrder } from "../history.ts";
import type { Report } from "../model/report.ts";
import { type JudgedChange, judgedChange } from "../report/backtest.ts";
import { jsonReport, jsonText } from "../report/json.ts";
import { GitStore } from "../repository/git.ts";
import type { ComparedChange } from "../repository/git-history.ts";
import type { MergedChange } from "../repository/git-log.ts";
import { isoDay } from "../text/day.ts";
import { memoized } from "../text/memo.ts";
import { catalogOption, type LookupsAt, policyOption } from "./options.ts";

/** A long history asks a registry for many tags, over a long time (in milliseconds). */
const LIMITS = { requests: 20_000, deadline: 60 * 60_000 };

/** What a thread needs in order to judge a part of history: plain data. */
export interface BacktestTask {
  repository: string;
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** The options of these names, as they were typed. */
  catalog: string;
  policy?: string;
  /** Whether the reports are wanted. */
  json: boolean;
  /** In their order. */
  changes: MergedChange[];
}

/** A judged change, and its report as a line of JSON where that is wanted. */
export interface JudgedLine extends JudgedChange {
  json?: string;
}

/** Judges merged changes as pull requests of their days, in their order, until `signal` is aborted. @throws UserError */
export async function* judgeHistory(task: BacktestTask, signal?: AbortSignal): AsyncGenerator<JudgedLine> {
  const lookupsOn = byDay(await catalogOption(task.catalog, task, LIMITS));
  const policy = task.policy === undefined ? undefined : await policyOption(task.policy, task);
  const reader = createReader();
  const judge = ({ change: { date, pullRequest }, comparison }: ComparedChange): Promise<Report> => {
    const options: CheckOptions = { lookups: lookupsOn(date), now: date, reader };
    if (pullRequest !== undefined) options.pullRequest = pullRequest;
    if (policy) options.policy = policy;
    return check(comparison, options);
  };
  await using store = new GitStore(task.repository);
  for await (const [{ change }, report] of inOrder(store.compareEach(task.changes), judge, signal)) {
    const judged: JudgedLine = judgedChange(change, report);
    if (task.json) judged.json = `${jsonText(jsonReport(report))}\n`;
    yield judged;
  }
}

/** Lookups are made once for each day in UTC; a catalog does not tell more. */
function byDay(lookupsAt: LookupsAt): LookupsAt {
  const ofDay = memoized((day: string) => lookupsAt(new Date(day)), 8);
  return (moment) => ofDay(isoDay(moment));
}
