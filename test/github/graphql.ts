import { execute, GraphQLError, type GraphQLFieldResolver, parse } from "graphql";
import { githubSchema } from "./contract.ts";
import { connection, type Window } from "./graphql-connection.ts";
import { gitFields } from "./graphql-git.ts";
import { minimize, pullRequestFields, rollupOf, suitesOf } from "./graphql-pull.ts";
import { ROOT } from "./people.ts";
import type { State } from "./state.ts";
import type { Actor } from "./wire.ts";

/** What a query may cost before parts of it come back as errors. */
export interface GraphqlLimits {
  /** Git objects; `RESOURCE_LIMITS_EXCEEDED` beyond (https://github.blog/changelog/2025-09-01-graphql-api-resource-limits). */
  objects: number;
  /** Bytes of a file's text; `isTruncated` beyond. */
  textBytes: number;
}

/** A field that the emulated GitHub has no answer for: a defect of the test bed, or a field that the Action need not ask. */
export type Unanswered = (problem: string) => void;

/** Makes the function that answers valid queries. A field without an answer is an error and is told to `unanswered`. */
export function graphqlAnswers(state: State, limits: GraphqlLimits, unanswered: Unanswered) {
  return async (query: string, variables: Record<string, unknown>, actor: Actor): Promise<unknown> => {
    const result = await execute({
      schema: githubSchema(),
      document: parse(query),
      variableValues: variables,
      rootValue: root(state, limits, actor),
      typeResolver: (value) => (value as { __typename: string }).__typename,
      fieldResolver: resolver(unanswered),
    });
    // GitHub puts the kind of an error beside its message.
    const errors = result.errors?.map(({ message, path, locations, extensions }) => ({
      ...extensions,
      path,
      locations,
      message,
    }));
    return { data: result.data, ...(errors && { errors }) };
  };
}

function root(state: State, limits: GraphqlLimits, actor: Actor) {
  const git = gitFields(state, limits);
  const pull = pullRequestFields(state, git, actor.login);
  return {
    repository: ({ owner, name }: { owner: string; name: string }) => {
      if (owner !== state.owner || name !== state.name)
        throw failure("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return {
        __typename: "Repository",
        id: "R_1",
        name,
        nameWithOwner: `${owner}/${name}`,
        isPrivate: false,
        owner: { __typename: "Organization", login: owner },
        label: async ({ name: label }: { name: string }) => {
          const path = `${state.path}/labels/${encodeURIComponent(label)}`;
          const { status, body } = await state.people.ask(ROOT, "GET", path);
          return status === 200 ? { __typename: "Label", name: (body as { name: string }).name } : null;
        },
        defaultBranchRef: () => git.ref("refs/heads/main"),
        ref: ({ qualifiedName }: { qualifiedName: string }) =>
          git.ref(qualifiedName.startsWith("refs/") ? qualifiedName : `refs/heads/${qualifiedName}`),
        object: async ({ expression, oid }: { expression?: string; oid?: string }) => {
          const object = await git.object(expression ?? oid ?? "");
          return object && { ...object, ...checksOf(state, actor, String(object.oid)) };
        },
        pullRequest: ({ number }: { number: number }) => {
          if (state.pulls.has(number)) return pull(state.pull(number));
          throw failure("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
        },
        pullRequests: (args: Window & { states?: string[]; headRefName?: string; baseRefName?: string }) => {
          const { states, headRefName, baseRefName } = args;
          const found = [...state.pulls.values()].filter(
            (one) =>
              (!states || states.includes(one.open ? "OPEN" : "CLOSED")) &&
              (headRefName === undefined || one.headBranch === headRefName) &&
              (baseRefName === undefined || one.base === baseRefName),
          );
          return connection("pullRequests", found.map(pull))(args);
        },
      };
    },
    organization: ({ login }: { login: string }) => ({
      __typename: "Organization",
      login,
      team: async ({ slug }: { slug: string }) => {
        if (actor.permissions.members === "none") throw failure("FORBIDDEN", "Resource not accessible by integration");
        const path = `/orgs/${login}/teams/${slug}`;
        if ((await state.people.ask(ROOT, "GET", path)).status === 404) return null;
        const all = await state.people.all<{ login: string }>(`${path}/members`);
        const members = (args: Window & { query?: string }) => {
          const found = all.filter((user) => user.login.includes(args.query ?? ""));
          return connection(
            "members",
            found.map((user) => ({ __typename: "User", login: user.login })),
          )(args);
        };
        return { __typename: "Team", slug, name: slug, members };
      },
    }),
    // https://docs.github.com/en/search-github/searching-on-github/searching-issues-and-pull-requests#search-by-commit-sha
    search: ({ query, ...window }: Window & { query: string }) => {
      const [, sha = ""] =
        new RegExp(`^repo:${state.owner}/${state.name} is:pr is:open ([0-9a-f]{40})$`).exec(query) ?? [];
      const found = [...state.pulls.values()].filter((one) => one.open && sha !== "" && state.contains(one, sha));
      return { ...connection("search", found.map(pull))(window), issueCount: found.length };
    },
    viewer: { __typename: "User", login: actor.login },
    rateLimit: { cost: 1, limit: 1000, remaining: 999, used: 1, resetAt: "2025-08-15T13:00:00Z", nodeCount: 1 },
    minimizeComment: ({ input }: Fold) => fold(state, actor, input, true),
    unminimizeComment: ({ input }: Fold) => fold(state, actor, input, false),
  };
}

/** The results on a commit, for a token that may see them. */
function checksOf(state: State, { permissions }: Actor, sha: string) {
  const seen = <T>(value: T): T => {
    if (permissions.checks === "none") throw failure("FORBIDDEN", "Resource not accessible by integration");
    return value;
  };
  return {
    statusCheckRollup: () => seen(rollupOf(state, sha)),
    checkSuites: (args: Parameters<ReturnType<typeof suitesOf>>[0]) => seen(suitesOf(state, sha)(args)),
  };
}

interface Fold {
  input: { subjectId: string; classifier?: string };
}

function fold(state: State, actor: Actor, input: Fold["input"], isFolded: boolean): unknown {
  if (actor.permissions.pull_requests !== "write") throw failure("FORBIDDEN", "Resource not accessible by integration");
  return minimize(state, input, isFolded);
}

/** An error of GitHub's GraphQL API (https://docs.github.com/en/graphql/guides/using-graphql-clients). */
function failure(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

function resolver(unanswered: Unanswered): GraphQLFieldResolver<Record<string, unknown>, unknown> {
  return (source, args, context, info) => {
    const value = source[info.fieldName];
    if (value === undefined) {
      const problem = `the emulated GitHub does not answer ${info.parentType.name}.${info.fieldName}`;
      unanswered(problem);
      throw new GraphQLError(problem);
    }
    return typeof value === "function" ? value(args, context, info) : value;
  };
}
