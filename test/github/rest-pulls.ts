import { isBot, ROOT } from "./people.ts";
import { fileEntry, repositoryCommit } from "./rest-git.ts";
import type { Pull, State } from "./state.ts";
import { type Call, type Handler, notFound, paged } from "./wire.ts";

/** The most files that a pull request lists (https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files). */
export const MAX_LISTED_FILES = 3000;

/** Pull requests: the emulator's discussion with the git host's commits. */
export function pullHandlers(state: State): Record<string, Handler> {
  const { host } = state;
  const pullIn = (call: Call) => state.pull(Number(call.params.pull_number));

  return {
    "pulls/get": async (call) => ({ status: 200, body: await pullBody(state, pullIn(call), call.url, true) }),

    "pulls/list": async (call) => {
      const { state: wanted = "open", base, head, direction = "desc" } = call.query;
      const pulls = [...state.pulls.values()].filter(
        (pull) =>
          (wanted === "all" || pull.open === (wanted === "open")) &&
          (base === undefined || pull.base === base) &&
          (head === undefined || `${pull.headOwner}:${pull.headBranch}` === head),
      );
      if (direction === "desc") pulls.reverse();
      return pullPage(state, pulls, call, `${state.path}/pulls`);
    },

    // https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit
    "repos/list-pull-requests-associated-with-commit": async (call) => {
      const sha = host.resolve(call.params.commit_sha as string);
      if (sha === undefined) throw notFound();
      const pulls = [...state.pulls.values()].filter((pull) => {
        const base = host.mergeBase(state.tip(pull.base) as string, state.head(pull));
        return pull.open && base !== undefined && host.commitsBetween(base, state.head(pull)).includes(sha);
      });
      return pullPage(state, pulls, call, `${state.path}/commits/${sha}/pulls`);
    },

    "pulls/list-files": async (call) => {
      const pull = pullIn(call);
      const head = state.head(pull);
      const base = host.mergeBase(state.tip(pull.base) as string, head) ?? head;
      const { items, headers } = paged(
        state.changesOf(pull).slice(0, MAX_LISTED_FILES),
        call,
        `${state.path}/pulls/${pull.number}/files`,
      );
      const body = items.map((change) => fileEntry(state, change, base, head, call.url, items.length <= 50));
      return { status: 200, headers, body };
    },

    "pulls/list-commits": async (call) => {
      const pull = pullIn(call);
      const head = state.head(pull);
      const base = host.mergeBase(state.tip(pull.base) as string, head) ?? head;
      // https://docs.github.com/en/rest/pulls/pulls#list-commits-on-a-pull-request: 250 at most
      const commits = host.commitsBetween(base, head).slice(0, 250);
      const { items, headers } = paged(commits, call, `${state.path}/pulls/${pull.number}/commits`);
      const body = await Promise.all(items.map((sha) => repositoryCommit(state, sha, call.url)));
      return { status: 200, headers, body };
    },
  };
}

async function pullPage(state: State, pulls: readonly Pull[], call: Call, path: string) {
  const { items, headers } = paged(pulls, call, path);
  const body = await Promise.all(items.map((pull) => pullBody(state, pull, call.url, false)));
  return { status: 200, headers, body };
}

/** A pull request as REST shows it. @param inFull whether mergeability and counts are in it; lists lack them */
export async function pullBody(
  state: State,
  pull: Pull,
  url: string,
  inFull: boolean,
): Promise<Record<string, unknown>> {
  const answer = await state.people.ask(ROOT, "GET", `${state.path}/pulls/${pull.number}`, undefined, url);
  const { mergeable, commit } = state.mergeOf(pull);
  const body = answer.body as Record<string, Record<string, unknown>>;
  const { rebaseable, mergeable_state, merged, merged_by, ...discussion } = body;
  const { comments, review_comments, maintainer_can_modify, commits, additions, deletions, changed_files, ...listed } =
    discussion;
  const head = state.head(pull);
  const common = {
    ...listed,
    merge_commit_sha: commit ?? null,
    author_association: associationOf(state, pull.author),
    head: { ...listed.head, sha: head, ref: pull.headBranch, label: `${pull.headOwner}:${pull.headBranch}` },
    base: { ...listed.base, sha: pull.recordedBase, ref: pull.base },
  };
  if (!inFull) return common;
  const base = state.host.mergeBase(state.tip(pull.base) as string, head) ?? head;
  return {
    ...common,
    merged,
    merged_by,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: mergeable === null ? "unknown" : mergeable ? "clean" : "dirty",
    comments,
    review_comments,
    maintainer_can_modify,
    commits: state.host.commitsBetween(base, head).length,
    additions: 0,
    deletions: 0,
    changed_files: state.changesOf(pull).length,
  };
}

/** How somebody stands to the repository (https://docs.github.com/en/graphql/reference/enums#commentauthorassociation). */
export function associationOf(state: State, login: string): string {
  const role = state.roles.get(login);
  if (isBot(login) || role === undefined) return "NONE";
  return role === "read" || role === "none" ? "CONTRIBUTOR" : "MEMBER";
}
