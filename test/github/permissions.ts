import { type Access, type Actor, invalid, type Permissions, Refusal } from "./wire.ts";

/** What each operation needs (https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps). */
const NEEDS: [RegExp, keyof Permissions, Access][] = [
  [/^repos\/create-commit-status$/, "statuses", "write"],
  [/^repos\/(get-combined-status-for-ref|list-commit-statuses-for-ref)$/, "statuses", "read"],
  [/^checks\/(create|update)$/, "checks", "write"],
  [/^checks\//, "checks", "read"],
  [/^pulls\/(create|request|remove)-/, "pull_requests", "write"],
  [/^pulls\//, "pull_requests", "read"],
  [
    /^(git|repos)\/(get-(blob|commit|ref|tree|content|branch)|list-(commits|matching-refs)|compare-)/,
    "contents",
    "read",
  ],
  [/^teams\//, "members", "read"],
];

const RANK: Access[] = ["none", "read", "write"];

/** @throws Refusal as GitHub refuses a token of an App or of a workflow */
export function assertPermitted(operation: string, actor: Actor, body: Record<string, unknown>): void {
  const has = (part: keyof Permissions, access: Access) =>
    RANK.indexOf(actor.permissions[part]) >= RANK.indexOf(access);
  // The header names what is missing (https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible).
  const refuse = (needed: string) =>
    new Refusal(403, "Resource not accessible by integration", {}, { "x-accepted-github-permissions": needed });
  const need = NEEDS.find(([pattern]) => pattern.test(operation));
  if (need && !has(need[1], need[2])) throw refuse(`${need[1]}=${need[2]}`);
  // Labels and comments of a pull request go by either permission.
  const access = /^issues\/(add|create|remove|update|delete)/.test(operation) ? "write" : "read";
  if (operation.startsWith("issues/") && !has("issues", access) && !has("pull_requests", access))
    throw refuse(`issues=${access}; pull_requests=${access}`);
  // A token that cannot see teams cannot name one (https://github.com/actions/github-script/issues/284).
  const teams = body.team_reviewers;
  if (operation === "pulls/request-reviewers" && Array.isArray(teams) && teams.length > 0 && !has("members", "read"))
    throw invalid("", [`Could not resolve to a node with the global id of 'T_${teams[0]}'.`]);
  if (operation === "users/get-authenticated" && actor.app) throw refuse("");
}

const READ_ONLY: Permissions = {
  contents: "read",
  pull_requests: "read",
  issues: "read",
  statuses: "read",
  checks: "read",
  members: "none",
};

/** `GITHUB_TOKEN` belongs to this App. */
export const GITHUB_ACTIONS = { id: 15368, slug: "github-actions", name: "GitHub Actions" };
const ACTIONS_BOT = { login: "github-actions[bot]", app: GITHUB_ACTIONS };
const GATE_APP = { id: 4711, slug: "base-image-gate", name: "Base Image Gate" };

/** The tokens that an Action may be given. */
export const TOKENS = {
  /** `GITHUB_TOKEN` with the permissions that the README's workflow asks for. */
  actions: {
    ...ACTIONS_BOT,
    permissions: { ...READ_ONLY, pull_requests: "write", statuses: "write", checks: "write" },
  },
  /** `GITHUB_TOKEN` of a `pull_request` run for a fork. */
  fork: { ...ACTIONS_BOT, permissions: READ_ONLY },
  /** An App's own token, which may read the teams' members. */
  app: {
    login: "base-image-gate[bot]",
    app: GATE_APP,
    permissions: { ...READ_ONLY, pull_requests: "write", statuses: "write", checks: "write", members: "read" },
  },
} satisfies Record<string, Actor>;
