import { connection, type Window } from "./graphql-connection.ts";
import type { GitFields } from "./graphql-git.ts";
import { isBot, ROOT } from "./people.ts";
import { associationOf } from "./rest-pulls.ts";
import type { CheckRun, Pull, ReviewComment, State, Status } from "./state.ts";

interface RestReview {
  id: number;
  state: string;
  body: string;
  commit_id: string;
  submitted_at: string | null;
  user: { login: string };
}

interface RestComment {
  id: number;
  node_id: string;
  body: string;
  created_at: string;
  user: { login: string };
}

interface RestPull {
  labels: { name: string }[];
  requested_reviewers: { login: string }[];
  requested_teams: { slug: string; name: string }[];
}

/** Pull requests as GraphQL shows them. */
export function pullRequestFields(
  state: State,
  git: GitFields,
  viewer: string,
): (pull: Pull) => Record<string, unknown> {
  const path = (pull: Pull) => `${state.path}/pulls/${pull.number}`;
  const discussion = (pull: Pull) => state.people.call<RestPull>(ROOT, "GET", path(pull));

  const reviewsOf = async (pull: Pull) => {
    const reviews = await state.people.all<RestReview>(`${path(pull)}/reviews`);
    return reviews.map((review) => ({
      __typename: "PullRequestReview",
      id: `PRR_${review.id}`,
      databaseId: review.id,
      fullDatabaseId: String(review.id),
      state: review.state,
      body: review.body,
      author: actorIn(state, review.user.login),
      authorAssociation: associationOf(state, review.user.login),
      commit: () => (state.gone.has(review.commit_id) ? null : git.object(review.commit_id)),
      submittedAt: review.submitted_at,
    }));
  };

  return (pull) => {
    const head = state.head(pull);
    return {
      __typename: "PullRequest",
      id: `PR_${pull.number}`,
      number: pull.number,
      title: pull.title,
      url: `https://github.com/${state.owner}/${state.name}/pull/${pull.number}`,
      state: pull.open ? "OPEN" : "CLOSED",
      closed: !pull.open,
      merged: false,
      isDraft: pull.draft,
      author: actorOf(pull.author),
      authorAssociation: associationOf(state, pull.author),
      isCrossRepository: pull.headOwner !== state.owner,
      headRefName: pull.headBranch,
      headRefOid: head,
      headRepositoryOwner: { __typename: "User", login: pull.headOwner },
      headRepository: { __typename: "Repository", nameWithOwner: `${pull.headOwner}/${state.name}`, name: state.name },
      baseRefName: pull.base,
      baseRefOid: pull.recordedBase,
      baseRef: () => git.ref(`refs/heads/${pull.base}`),
      baseRepository: { __typename: "Repository", nameWithOwner: `${state.owner}/${state.name}`, name: state.name },
      ...mergeFields(state, git, pull),
      changedFiles: () => state.changesOf(pull).length,
      // https://docs.github.com/en/graphql/reference/objects#pullrequest: files are those of the three-dot comparison
      files: (args: Window) => {
        const files = state.changesOf(pull).slice(0, 3000);
        const nodes = files.map(({ path: file, status }) => ({
          path: file,
          changeType: status.toUpperCase(),
          additions: 0,
          deletions: 0,
        }));
        return connection("files", nodes)(args);
      },
      labels: async (args: Window) =>
        connection(
          "labels",
          (await discussion(pull)).labels.map(({ name }) => ({ name })),
        )(args),
      reviews: async (args: Window & { states?: string[] }) => {
        const reviews = await reviewsOf(pull);
        return connection(
          "reviews",
          reviews.filter((one) => !args.states || args.states.includes(one.state)),
        )(args);
      },
      latestReviews: async (args: Window) => {
        const newest = new Map((await reviewsOf(pull)).map((review) => [review.author?.login, review]));
        return connection("latestReviews", [...newest.values()])(args);
      },
      reviewRequests: async (args: Window) => {
        const { requested_reviewers, requested_teams } = await discussion(pull);
        const users = requested_reviewers.map(({ login }) => ({ __typename: "User", login }));
        const teams = requested_teams.map(({ slug, name }) => ({ __typename: "Team", slug, name }));
        return connection(
          "reviewRequests",
          [...users, ...teams].map((requestedReviewer) => ({ requestedReviewer })),
        )(args);
      },
      commits: async (args: Window) => {
        const base = state.host.mergeBase(state.tip(pull.base) as string, head) ?? head;
        const commits = state.host.commitsBetween(base, head);
        const nodes = commits.map((sha) => ({
          commit: async () => ({
            ...(await git.object(sha)),
            ...authorsOf(state, sha),
            statusCheckRollup: () => rollupOf(state, sha),
          }),
        }));
        return connection("commits", nodes)(args);
      },
      comments: async (args: Window) => {
        const comments = await state.people.all<RestComment>(`${state.path}/issues/${pull.number}/comments`);
        const nodes = comments.map((comment) => ({
          __typename: "IssueComment",
          id: comment.node_id,
          databaseId: comment.id,
          fullDatabaseId: String(comment.id),
          body: comment.body,
          author: actorOf(comment.user.login),
          viewerDidAuthor: comment.user.login === viewer,
          isMinimized: state.minimized.has(comment.node_id),
          createdAt: comment.created_at,
        }));
        return connection("comments", nodes)(args);
      },
      timelineItems: (args: Window & { itemTypes?: string[] }) => {
        const events = state.events.filter(
          (event) => event.pull === pull.number && (!args.itemTypes || args.itemTypes.includes(event.type)),
        );
        const nodes = events.map(({ type, actor, label, team }) => ({
          __typename: type.toLowerCase().replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase()),
          actor: actorOf(actor),
          label: { name: label },
          requestedReviewer: team === undefined ? null : { __typename: "Team", slug: team },
        }));
        return connection("timelineItems", nodes)(args);
      },
      reviewThreads: (args: Window) => {
        const comments = state.reviewComments.filter((comment) => comment.pull === pull.number);
        const nodes = comments.map((comment) => ({
          id: `PRRT_${comment.id}`,
          isResolved: state.resolved.has(comment.id),
          isOutdated: isOutdated(state, comment, head),
          path: comment.path,
          line: comment.line,
          comments: connection("comments", [
            {
              databaseId: comment.id,
              body: comment.body,
              path: comment.path,
              line: comment.line,
              author: actorOf(comment.login),
              viewerDidAuthor: comment.login === viewer,
            },
          ]),
        }));
        return connection("reviewThreads", nodes)(args);
      },
    };
  };
}

/** A comment is outdated when one of its lines is no more. */
function isOutdated(state: State, { commit, path, start_line, line }: ReviewComment, head: string): boolean {
  const first = start_line ?? line;
  return state.host.goneLines(commit, head, path).some(([start, end]) => start <= line && first <= end);
}

/** All of them are decided by one look at the test merge. */
function mergeFields(state: State, git: GitFields, pull: Pull) {
  let seen: ReturnType<State["mergeOf"]> | undefined;
  const merge = () => {
    seen ??= state.mergeOf(pull);
    return seen;
  };
  return {
    mergeable: () => (merge().mergeable === null ? "UNKNOWN" : merge().mergeable ? "MERGEABLE" : "CONFLICTING"),
    // https://docs.github.com/en/graphql/reference/objects#pullrequest: no value while it is being generated
    potentialMergeCommit: () => {
      const { mergeable, commit } = merge();
      return mergeable && commit ? git.object(commit) : null;
    },
    mergeCommit: null,
  };
}

function actorOf(login: string): { __typename: string; login: string } {
  return isBot(login) ? { __typename: "Bot", login: login.replace(/\[bot\]$/, "") } : { __typename: "User", login };
}

/** GitHub finds the users behind a commit by their addresses; the test bed by the names of the trailers. */
function authorsOf(state: State, sha: string) {
  const person = (name: string) => ({
    name,
    email: `${name}@example.org`,
    user: state.knows(name) && !isBot(name) ? actorIn(state, name) : null,
  });
  const authors = state.host.authors(sha).map(person);
  return {
    authors: connection("authors", authors),
    author: authors[0] ?? null,
    committer: person(state.host.committer(sha)),
  };
}

/** Somebody, if the account is still there. */
function actorIn(state: State, login: string) {
  return state.gone.has(login) ? null : actorOf(login);
}

/** All results on a commit: the newest status of each context, and every check run. */
export function rollupOf(state: State, sha: string) {
  const runs = state.checkRuns.filter((run) => run.sha === sha).map(runOf);
  const contexts = [...state.newest(sha).map(contextOf), ...runs];
  return contexts.length === 0 ? null : { state: "PENDING", contexts: connection("contexts", contexts) };
}

/** The check runs on a commit, by their Apps. */
export function suitesOf(state: State, sha: string) {
  return ({ filterBy, ...args }: Window & { filterBy?: { checkName?: string } }) => {
    const runs = state.checkRuns.filter(
      ({ name, ...run }) => run.sha === sha && name === (filterBy?.checkName ?? name),
    );
    const apps = [...new Map(runs.map(({ app }) => [app.id, app])).values()];
    const nodes = apps.map((app) => ({
      __typename: "CheckSuite",
      app: { slug: app.slug, name: app.name, databaseId: app.id },
      checkRuns: ({ filterBy: inner, ...window }: Window & { filterBy?: { checkName?: string } }) => {
        const own = runs.filter((run) => run.app.id === app.id && run.name === (inner?.checkName ?? run.name));
        return connection("checkRuns", own.map(runOf))(window);
      },
    }));
    return connection("checkSuites", nodes)(args);
  };
}

function contextOf(status: Status) {
  const { context, description, target_url: targetUrl } = status;
  return {
    __typename: "StatusContext",
    context,
    description,
    targetUrl,
    state: status.state.toUpperCase(),
    createdAt: status.created,
    creator: actorOf(status.creator),
  };
}

function runOf(run: CheckRun) {
  const { slug, name, id } = run.app;
  return {
    __typename: "CheckRun",
    databaseId: run.id,
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    externalId: run.external_id,
    completedAt: run.completed,
    detailsUrl: run.details_url,
    checkSuite: { app: { slug, name, databaseId: id } },
  };
}

/** Folds a comment away, or unfolds it. */
export function minimize(state: State, input: { subjectId: string; classifier?: string }, isMinimized: boolean) {
  if (isMinimized) state.minimized.add(input.subjectId);
  else state.minimized.delete(input.subjectId);
  const comment = { __typename: "IssueComment", isMinimized, minimizedReason: input.classifier?.toLowerCase() ?? null };
  return { minimizedComment: comment, unminimizedComment: comment, clientMutationId: null };
}
