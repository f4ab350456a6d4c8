import { userBody } from "./people.ts";
import type { Annotation, CheckRun, State, Status } from "./state.ts";
import { type App, type Call, type Handler, invalid, notFound, paged, Refusal, type Reply } from "./wire.ts";

/** Commit statuses and check runs: the results that branch rules look at. */
export function checkHandlers(state: State): Record<string, Handler> {
  const commitIn = (name: string | undefined): string => {
    const sha = state.host.resolve(name ?? "");
    if (sha === undefined) throw invalid(`No commit found for SHA: ${name}`);
    return sha;
  };
  const runIn = (call: Call): CheckRun => {
    const run = state.checkRuns.find(({ id }) => id === Number(call.params.check_run_id));
    if (!run) throw notFound();
    return run;
  };
  const runPage = (call: Call, runs: CheckRun[], path: string): Reply => {
    const { items, headers } = paged(runs, call, path);
    const check_runs = items.map((run) => runBody(state, run, call.url));
    return { status: 200, headers, body: { total_count: runs.length, check_runs } };
  };

  return {
    // https://docs.github.com/en/rest/commits/statuses#create-a-commit-status
    "repos/create-commit-status": (call) => {
      const sha = commitIn(call.params.sha);
      const { context = "default", description = null, target_url = null } = call.body as unknown as Partial<Status>;
      if (state.statuses.filter((status) => status.sha === sha && status.context === context).length >= 1000)
        throw invalid("This SHA and context has reached the maximum number of statuses.");
      if ((description?.length ?? 0) > 140) throw invalid("", ["description is too long (maximum is 140 characters)"]);
      const made: Status = {
        id: state.id(),
        sha,
        context,
        state: call.body.state as Status["state"],
        description,
        target_url,
        creator: call.actor.login,
        created: state.now(),
      };
      state.statuses.push(made);
      return { status: 201, body: statusBody(state, made, call.url) };
    },

    // https://docs.github.com/en/rest/commits/statuses#get-the-combined-status-for-a-specific-reference
    "repos/get-combined-status-for-ref": async (call) => {
      const sha = commitIn(call.params.ref);
      const newest = state.newest(sha);
      const states = newest.map((status) => status.state);
      const isBad = states.includes("failure") || states.includes("error");
      const isGood = states.length > 0 && !states.includes("pending");
      const { items, headers } = paged(newest, call, `${state.path}/commits/${sha}/status`);
      const statuses = items.map((status) => ({ ...statusBody(state, status, call.url), creator: undefined }));
      const address = `${call.url}${state.path}/commits/${sha}`;
      const body = {
        state: isBad ? "failure" : isGood ? "success" : "pending",
        statuses,
        sha,
        total_count: newest.length,
        repository: await state.repositoryBody(call.url),
        commit_url: address,
        url: `${address}/status`,
      };
      return { status: 200, headers, body };
    },

    "repos/list-commit-statuses-for-ref": (call) => {
      const sha = commitIn(call.params.ref);
      const own = state.statuses.filter((status) => status.sha === sha).reverse();
      const { items, headers } = paged(own, call, `${state.path}/commits/${sha}/statuses`);
      return { status: 200, headers, body: items.map((status) => statusBody(state, status, call.url)) };
    },

    // https://docs.github.com/en/rest/checks/runs#create-a-check-run
    "checks/create": (call) => {
      const { app } = call.actor;
      if (!app) throw new Refusal(403, "You must authenticate via a GitHub App.");
      const run: CheckRun = {
        id: state.id(),
        sha: commitIn(call.body.head_sha as string),
        name: call.body.name as string,
        app,
        external_id: "",
        details_url: null,
        status: "queued",
        conclusion: null,
        started: state.now(),
        completed: null,
        title: null,
        summary: null,
        text: null,
        annotations: [],
      };
      update(state, run, call.body);
      state.checkRuns.push(run);
      return { status: 201, body: runBody(state, run, call.url) };
    },

    // https://docs.github.com/en/rest/checks/runs#update-a-check-run: annotations are added to those that are there
    "checks/update": (call) => {
      const run = runIn(call);
      if (run.app.id !== call.actor.app?.id)
        throw new Refusal(403, "Invalid app_id - check run can only be modified by the GitHub App that created it.");
      update(state, run, call.body);
      return { status: 200, body: runBody(state, run, call.url) };
    },

    "checks/get": (call) => ({ status: 200, body: runBody(state, runIn(call), call.url) }),

    "checks/list-annotations": (call) => {
      const run = runIn(call);
      const { items, headers } = paged(run.annotations, call, `${state.path}/check-runs/${run.id}/annotations`);
      const body = items.map((annotation) => ({
        ...{ start_column: null, end_column: null, title: null, raw_details: null },
        ...annotation,
        blob_href: `${call.url}${state.path}/git/blobs/${run.sha}`,
      }));
      return { status: 200, headers, body };
    },

    // https://docs.github.com/en/rest/checks/runs#list-check-runs-for-a-git-reference
    "checks/list-for-ref": (call) => {
      const sha = commitIn(call.params.ref);
      const { check_name, app_id, status, filter = "latest" } = call.query;
      const seen = new Set<string>();
      const runs = state.checkRuns
        .filter((run) => run.sha === sha)
        .reverse()
        .filter(
          ({ name, app }) => filter === "all" || (!seen.has(`${app.id} ${name}`) && seen.add(`${app.id} ${name}`)),
        )
        .filter((run) => check_name === undefined || run.name === check_name)
        .filter((run) => app_id === undefined || run.app.id === Number(app_id))
        .filter((run) => status === undefined || run.status === status);
      return runPage(call, runs, `${state.path}/commits/${sha}/check-runs`);
    },

    "checks/list-for-suite": (call) => {
      const id = Number(call.params.check_suite_id);
      const runs = state.checkRuns.filter((run) => suiteId(state, run.sha, run.app) === id);
      return runPage(call, runs, `${state.path}/check-suites/${id}/check-runs`);
    },
  };
}

/** Lengths that GitHub takes (https://docs.github.com/en/rest/checks/runs#create-a-check-run). */
const MAX_SUMMARY = 65_535;

function update(state: State, run: CheckRun, body: Record<string, unknown>): void {
  const { name, external_id, details_url, status, conclusion, completed_at } = body as Partial<CheckRun> & {
    completed_at?: string;
  };
  const output = body.output as
    | { title?: string; summary?: string; text?: string; annotations?: Annotation[] }
    | undefined;
  if (output && (output.title === undefined || output.summary === undefined) && run.title === null)
    throw invalid("", ["output.title and output.summary are required"]);
  for (const field of ["summary", "text"] as const)
    if ((output?.[field]?.length ?? 0) > MAX_SUMMARY)
      throw invalid("", [`${field} is too long (maximum is ${MAX_SUMMARY} characters)`]);
  for (const { start_line, end_line, start_column, end_column, message, title, raw_details } of output?.annotations ??
    []) {
    if (start_line < 1 || end_line < start_line) throw invalid("", ["end_line must not be before start_line"]);
    // Columns only where an annotation has one line.
    if (start_line !== end_line && (start_column !== undefined || end_column !== undefined))
      throw invalid("", ["start_column and end_column are only allowed on a single line"]);
    if (
      Buffer.byteLength(message) > 64 * 1024 ||
      (title?.length ?? 0) > 255 ||
      Buffer.byteLength(raw_details ?? "") > 64 * 1024
    )
      throw invalid("", ["annotation is too long"]);
  }
  if (status === "completed" && conclusion === undefined) throw invalid("", ["conclusion is required"]);
  Object.assign(run, JSON.parse(JSON.stringify({ name, external_id, details_url, status, conclusion })));
  // Providing a conclusion sets the status to completed.
  if (conclusion) Object.assign(run, { status: "completed", completed: completed_at ?? state.now() });
  if (!output) return;
  const { annotations = [], ...texts } = output;
  Object.assign(run, texts);
  run.annotations.push(...annotations);
}

function statusBody(state: State, { id, sha, creator, created, ...status }: Status, url: string) {
  return {
    url: `${url}${state.path}/statuses/${sha}`,
    id,
    node_id: `SC_${id}`,
    avatar_url: null,
    ...status,
    created_at: created,
    updated_at: created,
    creator: userBody(creator, url),
  };
}

/** One suite a commit and App. */
function suiteId(state: State, sha: string, app: App): number {
  const keys = [...new Set(state.checkRuns.map((run) => `${run.sha} ${run.app.id}`))];
  const index = keys.indexOf(`${sha} ${app.id}`);
  return 500_000 + (index < 0 ? keys.length : index);
}

function runBody(state: State, run: CheckRun, url: string) {
  const address = `${url}${state.path}/check-runs/${run.id}`;
  const html = `https://github.com/${state.owner}/${state.name}/runs/${run.id}`;
  return {
    id: run.id,
    node_id: `CR_${run.id}`,
    head_sha: run.sha,
    name: run.name,
    external_id: run.external_id,
    url: address,
    html_url: html,
    details_url: run.details_url ?? html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.started,
    completed_at: run.completed,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${address}/annotations`,
    },
    check_suite: { id: suiteId(state, run.sha, run.app) },
    app: appBody(state, run.app, url),
    pull_requests: [],
  };
}

function appBody(state: State, { id, slug, name }: App, url: string) {
  const time = "2018-07-30T09:30:17Z";
  const owner = userBody(state.owner, url);
  const [html_url, external_url] = [`https://github.com/apps/${slug}`, "https://help.github.com/en/actions"];
  const dates = { created_at: time, updated_at: time };
  return {
    id,
    slug,
    node_id: `A_${id}`,
    name,
    owner,
    description: "",
    external_url,
    html_url,
    ...dates,
    permissions: {},
    events: [],
  };
}
