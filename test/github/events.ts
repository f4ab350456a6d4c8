import examples from "@octokit/webhooks-examples" with { type: "json" };
import type { GitHub } from "./github.ts";
import { userBody } from "./people.ts";
import { pullBody } from "./rest-pulls.ts";
import type { Pull } from "./state.ts";

/** What started a workflow: its name, its payload, and what the runner sets `GITHUB_SHA` and `GITHUB_REF` to. */
export interface Event {
  name: string;
  payload: Record<string, unknown>;
  sha: string;
  ref: string;
}

type Payload = Record<string, unknown>;

/**
 * A pull request's event. Under `pull_request_target` the ref is the default branch's, under `pull_request` the test
 * merge's (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows).
 * @param more what the action adds, such as `changes` of `edited` or `before` and `after` of `synchronize`
 */
export async function pullRequestEvent(
  github: GitHub,
  pull: Pull,
  action: "opened" | "synchronize" | "reopened" | "edited" | "ready_for_review" | "labeled",
  more: Payload = {},
  name: "pull_request_target" | "pull_request" = "pull_request_target",
): Promise<Event> {
  const pull_request = await pullBody(github.state, pull, github.url, true);
  const payload = await payloadOf(
    github,
    "pull_request",
    action,
    { number: pull.number, pull_request, ...more },
    pull.author,
  );
  if (name === "pull_request_target") return onDefaultBranch(github, name, payload);
  return { name, payload, sha: String(pull_request.merge_commit_sha), ref: `refs/pull/${pull.number}/merge` };
}

/** `edited` for a new base. */
export async function retargetedEvent(github: GitHub, pull: Pull, from: string): Promise<Event> {
  const changes = { base: { ref: { from }, sha: { from: github.state.tip(from) } } };
  return pullRequestEvent(github, pull, "edited", { changes });
}

/** `edited` for a new title. */
export async function retitledEvent(github: GitHub, pull: Pull, from: string): Promise<Event> {
  return pullRequestEvent(github, pull, "edited", { changes: { title: { from } } });
}

/** A review's event: it runs in the context of the test merge, for forks with a read-only token. */
export async function reviewEvent(
  github: GitHub,
  pull: Pull,
  login: string,
  state: "approved" | "changes_requested" | "commented" | "dismissed",
): Promise<Event> {
  const pull_request = await pullBody(github.state, pull, github.url, false);
  const review = { state, user: userBody(login, github.url), commit_id: github.state.head(pull) };
  const action = state === "dismissed" ? "dismissed" : "submitted";
  const payload = await payloadOf(github, "pull_request_review", action, { review, pull_request }, login);
  return {
    name: "pull_request_review",
    payload,
    sha: String(pull_request.merge_commit_sha),
    ref: `refs/pull/${pull.number}/merge`,
  };
}

/** The queue wants a group checked; the payload names no pull request. */
export async function mergeGroupEvent(github: GitHub, group: ReturnType<GitHub["enqueue"]>[number]): Promise<Event> {
  const payload = await payloadOf(github, "merge_group", "checks_requested", { merge_group: group }, "maintainer");
  return { name: "merge_group", payload, sha: group.head_sha, ref: group.head_ref };
}

/**
 * Another workflow's run is over. `pull_requests` is empty, as it is for forks, unless the run is one of the base's own
 * branches.
 */
export async function workflowRunEvent(
  github: GitHub,
  pull: Pull,
  { event = "pull_request", conclusion = "success", name = "CI" } = {},
): Promise<Event> {
  const head_sha = github.state.head(pull);
  const isFork = pull.headOwner !== github.owner;
  const pull_requests = isFork
    ? []
    : [
        {
          id: pull.number,
          number: pull.number,
          head: { ref: pull.headBranch, sha: head_sha },
          base: { ref: pull.base },
        },
      ];
  const run = {
    id: 4242,
    name,
    event,
    conclusion,
    status: "completed",
    head_sha,
    head_branch: pull.headBranch,
    head_repository: { full_name: `${pull.headOwner}/${github.name}`, owner: { login: pull.headOwner } },
    pull_requests,
  };
  const payload = await payloadOf(github, "workflow_run", "completed", { workflow_run: run }, pull.author);
  return onDefaultBranch(github, "workflow_run", payload);
}

/** Somebody, the clock or a push asks for an audit. */
export async function repositoryEvent(
  github: GitHub,
  name: "workflow_dispatch" | "schedule" | "push",
  more: Payload = {},
): Promise<Event> {
  const after = github.state.tip("main") as string;
  if (name === "schedule") {
    const repository = await github.state.repositoryBody(github.url);
    return onDefaultBranch(github, name, { schedule: "0 6 * * *", repository, ...more });
  }
  const own = name === "push" ? { ref: "refs/heads/main", after } : { ref: "refs/heads/main", inputs: {} };
  return onDefaultBranch(github, name, await payloadOf(github, name, undefined, { ...own, ...more }, "maintainer"));
}

function onDefaultBranch(github: GitHub, name: string, payload: Payload): Event {
  return { name, payload, sha: github.state.tip("main") as string, ref: "refs/heads/main" };
}

/** One of GitHub's own examples with what the test is about laid over it, one level deep. */
async function payloadOf(
  github: GitHub,
  name: string,
  action: string | undefined,
  own: Record<string, unknown>,
  sender: string,
): Promise<Payload> {
  const all = (examples as unknown as { name: string; examples: Payload[] }[]).find(
    (one) => one.name === name,
  )?.examples;
  const example = all?.find((one) => one.action === action) ?? all?.[0];
  if (!example) throw new Error(`there is no example of ${name}`);
  const payload: Payload = structuredClone(example);
  for (const [key, value] of Object.entries(own)) {
    const old = payload[key];
    const isObject = (it: unknown) => typeof it === "object" && it !== null && !Array.isArray(it);
    payload[key] = isObject(old) && isObject(value) ? { ...(old as object), ...(value as object) } : value;
  }
  return {
    ...payload,
    ...(action !== undefined && { action }),
    repository: await github.state.repositoryBody(github.url),
    sender: userBody(sender, github.url),
  };
}
