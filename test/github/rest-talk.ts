import { ROOT, userBody } from "./people.ts";
import { associationOf } from "./rest-pulls.ts";
import type { Role, State } from "./state.ts";
import { type Call, type Handler, invalid, notFound, type Reply } from "./wire.ts";

/** Where the emulator answers; everything else is answered by handlers of our own. */
const FORWARDED =
  /^(issues\/|pulls\/(list-reviews|get-review|create-review|request-reviewers|remove-requested-reviewers)$|teams\/|repos\/get$|users\/)/;

/** Whether the emulator answers an operation. */
export function isForwarded(operation: string): boolean {
  return FORWARDED.test(operation);
}

/** Asks the emulator and lays over its answer what it does not know. */
export function forwarder(state: State): (call: Call & { method: string; path: string }) => Promise<Reply> {
  return async ({ operation, actor, method, path, params, query, body, url }) => {
    if (!isForwarded(operation)) throw new Error(`the emulated GitHub does not answer ${operation}`);
    assertLengths(body);
    const search = new URLSearchParams(query).toString();
    const address = search === "" ? path : `${path}?${search}`;
    const labels = await labelsOf(state, params);
    const answer = await state.people.ask(actor.login, method, address, method === "GET" ? undefined : body, url);
    if (answer.status < 300) await record(state, operation, { actor: actor.login, params, body, labels });
    return {
      status: answer.status,
      body: JSON.parse(JSON.stringify(answer.body ?? null), (_, value) => withStanding(state, value)) ?? undefined,
      headers: answer.link === null ? {} : { link: answer.link },
    };
  };
}

/** The labels of the pull request that a request is about. */
async function labelsOf(state: State, { issue_number: number }: Record<string, string>): Promise<string[]> {
  if (number === undefined) return [];
  const labels = await state.people.all<{ name: string }>(`${state.path}/issues/${number}/labels`);
  return labels.map(({ name }) => name);
}

/** Takes note of what the timeline shows. */
async function record(
  state: State,
  operation: string,
  { actor, params, body, labels }: { actor: string; params: Call["params"]; body: Call["body"]; labels: string[] },
): Promise<void> {
  const pull = Number(params.issue_number ?? params.pull_number);
  if (operation === "issues/add-labels")
    for (const label of await labelsOf(state, params))
      if (!labels.includes(label)) state.events.push({ pull, type: "LABELED_EVENT", actor, label });
  if (operation === "issues/remove-label")
    state.events.push({ pull, type: "UNLABELED_EVENT", actor, label: params.name as string });
  if (operation === "pulls/request-reviewers")
    for (const team of (body.team_reviewers as string[] | undefined) ?? [])
      state.events.push({ pull, type: "REVIEW_REQUESTED_EVENT", actor, team });
}

/** Permissions, the rate limit and other answers without git. */
export function talkHandlers(state: State, quota: () => Record<string, number>): Record<string, Handler> {
  return {
    // https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user
    "repos/get-collaborator-permission-level": ({ params, url }) => {
      const login = params.username as string;
      if (!state.knows(login)) throw notFound();
      if (state.gone.has(login)) throw notFound();
      const role = state.roles.get(login) ?? "read";
      return {
        status: 200,
        body: {
          permission: LEGACY[role] ?? role,
          role_name: state.roleNames.get(login) ?? role,
          user: { ...userBody(login, url), role_name: role, permissions: flagsOf(role) },
        },
      };
    },

    "pulls/list-requested-reviewers": async ({ params, url }) => {
      const path = `${state.path}/pulls/${state.pull(Number(params.pull_number)).number}`;
      const pull = (await state.people.ask(ROOT, "GET", path, undefined, url)).body as Record<string, unknown>;
      return { status: 200, body: { users: pull.requested_reviewers, teams: pull.requested_teams } };
    },

    "rate-limit/get": () => {
      const core = quota();
      return { status: 200, body: { resources: { core, search: core, graphql: core }, rate: core } };
    },
  };
}

/** A role as the flags of a user. */
function flagsOf(role: Role): Record<string, boolean> {
  const roles: Role[] = ["read", "triage", "write", "maintain", "admin"];
  const names = ["pull", "triage", "push", "maintain", "admin"];
  return Object.fromEntries(names.map((name, index) => [name, roles.indexOf(role) >= index]));
}

/** The four permissions of old, which the newer roles are told as. */
const LEGACY: Partial<Record<Role, string>> = { maintain: "write", triage: "read" };

/** https://docs.github.com/en/rest/issues/comments and https://docs.github.com/en/rest/issues/labels */
function assertLengths(body: Record<string, unknown>): void {
  const text = body.body;
  if (typeof text === "string" && text.length > 65_536)
    throw invalid("", ["body is too long (maximum is 65536 characters)"]);
  const labels = Array.isArray(body.labels) ? body.labels : [];
  if (labels.some((label) => typeof label === "string" && label.length > 50))
    throw invalid("", [
      { resource: "Label", code: "invalid", field: "name", message: "name is too long (maximum is 50 characters)" },
    ]);
}

function withStanding(state: State, value: unknown): unknown {
  const post = value as { author_association?: unknown; user?: { login?: unknown } | null } | null;
  const login = post?.user?.login;
  if (typeof login !== "string" || post?.author_association === undefined) return value;
  return { ...post, author_association: associationOf(state, login) };
}
