import { readFile } from "node:fs/promises";
import { UserError } from "../model/errors.ts";
import type { GitHubRepository } from "../repository/github-api.ts";
import { isRecord } from "../text/record.ts";
import { CHECK_RUN } from "./annotate.ts";
import type { AuditTask } from "./audit.ts";
import { catalogOf } from "./catalog.ts";
import { type ClientOptions, createClient } from "./client.ts";
import { occasionOf } from "./event.ts";
import type { Settings } from "./inputs.ts";
import { whyOf } from "./judge.ts";
import { type Log, workflowLog } from "./log.ts";
import { findPulls } from "./pull.ts";
import { outputsOf, pagesOf, writeReports } from "./reports.ts";
import { type Bench, type Conclusion, conclude, type Progress, runGate } from "./run.ts";
import { commitStatus } from "./status.ts";
import { groupSubject, headSubject, type Subject } from "./subject.ts";

/** What surrounds a run. */
export interface Surroundings {
  /** As the runner sets it. */
  environment: NodeJS.ProcessEnv;
  /** Writes to the workflow's log. */
  write(text: string): void;
  /** Sets an output of the step. */
  setOutput(name: string, value: string): void;
  /** Adds markdown to the job's summary. */
  addSummary(markdown: string): Promise<void>;
  /** The Action's own folder. */
  folder: string;
  /** Makes waiting shorter, for tests. */
  tuning?: Pick<ClientOptions, "timeout" | "patience" | "pause"> & { pauses?: readonly number[] };
}

/** How long the last word may take, when the deadline has passed, in milliseconds. */
const LAST_WORD = 30_000;
const PAUSES = [1000, 2000, 3000, 5000, 8000, 13_000];

/** Does what an event asks for. Resolves with the exit code; never throws. */
export async function runAction(settings: Settings, surroundings: Surroundings): Promise<number> {
  const log = workflowLog(surroundings.write);
  const timer = new AbortController();
  const end = setTimeout(() => timer.abort(), settings.deadline);
  try {
    return await act(settings, surroundings, log, timer.signal);
  } catch (error) {
    log.error(whyOf(error));
    try {
      surroundings.setOutput("outcome", "unknown");
    } catch {
      // The log has the reason, and the code is what counts.
    }
    return 1;
  } finally {
    clearTimeout(end);
  }
}

async function act(settings: Settings, surroundings: Surroundings, log: Log, deadline: AbortSignal): Promise<number> {
  const { environment, tuning = {} } = surroundings;
  const repository = repositoryOf(environment);
  const occasion = occasionOf(
    environment.GITHUB_EVENT_NAME ?? "",
    await payloadOf(environment.GITHUB_EVENT_PATH),
    environment.GITHUB_SHA ?? "",
  );
  const client = (limit: AbortSignal) => {
    const { GITHUB_API_URL: apiUrl = "https://api.github.com", GITHUB_GRAPHQL_URL: graphqlUrl = `${apiUrl}/graphql` } =
      environment;
    return createClient({ token: settings.token, apiUrl, graphqlUrl, deadline: limit, ...tuning });
  };
  const api = client(deadline);
  const runUrl = runUrlOf(environment);
  const status = { context: settings.context, url: runUrl };
  const signal = commitStatus(api, repository, status);
  let subject: Subject;
  switch (occasion.kind) {
    case "none":
      return nothing(occasion.why, log);
    case "audit":
      return auditWithin(deadline, settings, {
        ...{ api, repository, commit: occasion.commit, policyPath: settings.policy, surroundings, log },
        ...{ catalog: catalogOf(settings.catalog, environment), now: new Date() },
      });
    case "retitled": {
      subject = headSubject(api, repository, occasion.hint);
      // What a run should have judged that was cancelled for this one is judged now.
      const [shown, state] = await Promise.all([signal.shown(occasion.sha), subject.read()]);
      if (shown && state?.sha === occasion.sha && state.scope === shown.scope) {
        log.info(`Nothing that is judged has changed. The commit shows "${shown.outcome}: ${shown.reason}".`);
        return shown.outcome === "pass" || !settings.failOn.includes(shown.outcome) ? 0 : 1;
      }
      break;
    }
    case "pull":
      subject = headSubject(api, repository, occasion.hint);
      break;
    case "group":
      subject = groupSubject(api, repository, occasion);
      break;
    case "run": {
      const { sha, branch } = occasion.head;
      const [number] = await findPulls(api, repository, occasion.head);
      if (number === undefined) return nothing(`No open pull request has the head ${branch} at ${sha}.`, log);
      subject = headSubject(api, repository, { number, headSha: sha, headRef: branch });
    }
  }

  const bench: Bench = {
    ...{ api, repository, signal, settings, log, runUrl, pauses: tuning.pauses ?? PAUSES },
    ...{ pages: pagesOf(environment), write: surroundings.write },
    judging: {
      catalog: catalogOf(settings.catalog, environment),
      policyPath: settings.policy,
      own: { names: [settings.context, CHECK_RUN], runUrl },
      now: new Date(),
    },
  };
  const progress: Progress = {};
  const over = whenOver(deadline, async () => {
    if (progress.conclusion) return progress.conclusion;
    const last = commitStatus(client(AbortSignal.timeout(LAST_WORD)), repository, status);
    const reason = `the deadline of ${settings.deadline / 1000} seconds has passed: run the gate again, or raise it`;
    return conclude({ outcome: "unknown", reason, judgements: [] }, { signal: last, settings }, progress.sha);
  });
  // The deadline ends the run's requests, and with them the run, but its last word could not be written any more.
  const run = runGate(subject, bench, progress).then((ended) => (deadline.aborted ? over : ended));
  const conclusion = await Promise.race([run, over]);
  if (!conclusion) return nothing("The pull request is not open.", log);
  const files = await writeReports(conclusion, repository, surroundings, log);
  for (const [name, value] of Object.entries(outputsOf(conclusion, files))) surroundings.setOutput(name, value);
  return exitCodeOf(conclusion, settings, log);
}

/** Its code is loaded only where it is needed. */
async function auditWithin(deadline: AbortSignal, { deadline: time }: Settings, task: AuditTask): Promise<number> {
  const { auditCommit } = await import("./audit.ts");
  const over = whenOver(deadline, async () => {
    throw new UserError(`The deadline of ${time / 1000} seconds has passed. Run the audit again, or raise it.`);
  });
  return Promise.race([auditCommit(task), over]);
}

function whenOver<T>(deadline: AbortSignal, act: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => act().then(resolve, reject);
    if (deadline.aborted) end();
    else deadline.addEventListener("abort", end);
  });
}

function nothing(why: string, log: Log): number {
  log.info(`${why} Nothing is judged.`);
  return 0;
}

/** Says how it ended. What cannot be shown on the commit is told by the job's own result. */
function exitCodeOf({ outcome, reason, written }: Conclusion, { failOn, context }: Settings, log: Log): number {
  const isFailure = failOn.includes(outcome);
  const said = `${outcome}: ${reason}`;
  if (isFailure) log.error(said);
  else log.info(said);
  if (!written || written.ok) return isFailure ? 1 : 0;
  if (!written.isPermission) {
    log.error(`The status "${context}" cannot be written, so the job fails: ${written.why}.`);
    return 1;
  }
  log.notice(
    `The status "${context}" cannot be written: ${written.why}. The result of this job stands for it. It cannot guarantee ` +
      "that a later approval, another base branch or a second pull request with the same commit is judged, nor that no " +
      "other job has the same name. The README shows a workflow on pull_request_target, which can write the status.",
  );
  return outcome === "pass" ? 0 : 1;
}

function repositoryOf({ GITHUB_REPOSITORY: text = "" }: NodeJS.ProcessEnv): GitHubRepository {
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(text) ?? [];
  if (owner !== undefined && name !== undefined) return { owner, name };
  throw new UserError(`GITHUB_REPOSITORY is ${JSON.stringify(text)}. Expected: owner/name, as the runner sets it.`);
}

function runUrlOf(environment: NodeJS.ProcessEnv): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = environment;
  return server && id ? `${server}/${repository}/actions/runs/${id}` : "";
}

async function payloadOf(path: string | undefined): Promise<Record<string, unknown>> {
  const text = await readFile(path ?? "", "utf8").catch(() => "");
  try {
    const payload: unknown = JSON.parse(text);
    if (isRecord(payload)) return payload;
  } catch {
    // Told below.
  }
  throw new UserError(`The event's payload cannot be read from GITHUB_EVENT_PATH (${path}). Expected: a JSON file.`);
}
