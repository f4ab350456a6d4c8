import type { GitHubApi, GitHubRepository } from "../repository/github-api.ts";
import type { Settings } from "./inputs.ts";
import { Judge, type Judgement, type JudgeOptions, whyOf } from "./judge.ts";
import type { Log } from "./log.ts";
import { publish } from "./publish.ts";
import { type Signal, type Verdict, type Written, worst } from "./status.ts";
import type { State, Subject } from "./subject.ts";

/** What a run works with. */
export interface Bench {
  api: GitHubApi;
  repository: GitHubRepository;
  signal: Signal;
  settings: Settings;
  judging: JudgeOptions;
  log: Log;
  /** Where the run is found, for links. */
  runUrl: string;
  /** Where the rules' pages are found. */
  pages: string | undefined;
  /** Writes to the workflow's log as it is. */
  write(text: string): void;
  /** Milliseconds to wait before GitHub is asked again whether it has made the test merge. */
  pauses: readonly number[];
}

/** What is known of a run while it goes on, so that somebody else can end it when time is up. */
export interface Progress {
  /** The commit that waits for a verdict. */
  sha?: string | undefined;
  /** The verdict that stands. */
  conclusion?: Conclusion;
}

/** How a run ended. */
export interface Conclusion extends Verdict {
  judgements: Judgement[];
  /** What became of the commit status; `undefined` where none was to be written. */
  written?: Written;
}

const MAX_ROUNDS = 3;

/**
 * Judges a subject and writes the verdict. What was judged is read again before the verdict is written, and after a
 * success once more, because another run may have written a newer verdict in between; when something has moved, all of it
 * starts over. Resolves with `undefined` when there is nothing to judge. Never throws.
 */
export async function runGate(subject: Subject, bench: Bench, progress: Progress): Promise<Conclusion | undefined> {
  progress.sha = subject.hint;
  try {
    return await rounds(subject, bench, progress);
  } catch (error) {
    return conclude({ outcome: "unknown", reason: whyOf(error), judgements: [] }, bench, progress.sha);
  }
}

async function rounds(subject: Subject, bench: Bench, progress: Progress): Promise<Conclusion | undefined> {
  const { log, signal, settings } = bench;
  const judge = new Judge(bench.api, bench.repository, bench.judging);
  let state = await settled(subject, bench);
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    if (!state) return undefined;
    progress.sha = state.sha;
    const judging = Promise.all(state.pulls.map((pull) => subject.judge(judge, pull)));
    const [pending, obstacle] = settings.dryRun
      ? []
      : await Promise.all([signal.pending(state.sha), signal.obstacle(state.sha)]);
    const judgements = await judging;
    if (pending?.ok === false && !pending.isPermission)
      log.warning(`The status "pending" cannot be written: ${pending.why}.`);
    let verdict = verdictOf(judgements);

    // Where no status is written, none has to be taken back.
    const isRefused = pending?.ok === false && pending.isPermission;
    if (verdict.outcome === "pass" && obstacle !== undefined && !isRefused)
      verdict = { outcome: "unknown", reason: obstacle };

    let now = await subject.read();
    if (now?.mark === state.mark && now.sha === state.sha) {
      const conclusion = await conclude({ ...verdict, scope: state.scope, judgements }, bench, state.sha, pending);
      if (verdict.outcome !== "pass" || !conclusion.written?.ok) return told(conclusion, subject, bench, progress);
      now = await subject.read();
      if (now?.mark === state.mark && now.sha === state.sha) return told(conclusion, subject, bench, progress);
    }
    // Another pull request may still have this head, and it is not to wait for ever.
    if (now?.sha !== state.sha && !settings.dryRun)
      await signal.verdict(state.sha, { outcome: "unknown", reason: "a pull request moved on: run the gate again" });
    log.info(`Something moved while it was judged, so it is judged again (round ${round} of ${MAX_ROUNDS}).`);
    state = now?.isSettled ? now : await settled(subject, bench);
  }
  const reason = `head, base or reviews moved ${MAX_ROUNDS} times while it was judged: run the gate again`;
  return conclude({ outcome: "unknown", reason, judgements: [] }, bench, state?.sha ?? progress.sha);
}

/** Waits for the test merges, which GitHub makes only when somebody asks. */
async function settled(subject: Subject, { pauses, log }: Bench): Promise<State | undefined> {
  for (let tries = 0; ; tries++) {
    const state = await subject.read();
    const pause = pauses[tries];
    if (!state || state.isSettled || pause === undefined) return state;
    log.info("GitHub has not made the test merge yet.");
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** All pull requests with a head show one verdict: the worst. */
function verdictOf(judgements: readonly Judgement[]): Verdict {
  const found = worst(judgements);
  if (!found) return { outcome: "unknown", reason: "there is no pull request" };
  const { outcome, reason, pull } = found;
  return { outcome, reason: judgements.length > 1 && outcome !== "pass" ? `#${pull.number}: ${reason}` : reason };
}

/** Writes a verdict, if one is to be written. */
export async function conclude(
  conclusion: Conclusion,
  { signal, settings }: Pick<Bench, "signal" | "settings">,
  sha: string | undefined,
  pending?: Written,
): Promise<Conclusion> {
  if (settings.dryRun || sha === undefined) return conclusion;
  // A token that may not write one status may not write another.
  const written = pending?.ok === false && pending.isPermission ? pending : await signal.verdict(sha, conclusion);
  return { ...conclusion, written };
}

/** Tells the pull requests. The verdict stands by now, so that nothing of this can change it. */
async function told(conclusion: Conclusion, subject: Subject, bench: Bench, progress: Progress): Promise<Conclusion> {
  progress.conclusion = conclusion;
  const { api, repository, settings, runUrl, pages, write, log } = bench;
  if (!subject.isTold) return conclusion;
  for (const { pull, judged } of conclusion.judgements) {
    if (!judged) continue;
    for (const notice of await publish({
      ...{ api, repository, pull, ...judged, settings, runUrl, pages, write },
    }))
      log.notice(notice);
  }
  return conclusion;
}
