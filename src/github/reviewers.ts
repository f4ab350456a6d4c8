import type { Policy } from "../policy/policy.ts";
import { causeOf, type GitHubApi, type GitHubRepository, NO_JSON } from "../repository/github-api.ts";
import { isRecord } from "../text/record.ts";
import { isSameName, partOf, whole, whyOf } from "./answers.ts";

/** Whether somebody's approval counts, as far as it can be told. `why` is the end of a sentence. */
export type Right = { entitled: true } | { entitled: false } | { entitled: undefined; why: string };

/**
 * Who may approve: who is named in `review.reviewers`, is a member of `review.team`, or has at least `review.permission`
 * on the repository. One that says so is enough; one that cannot be read matters only when no other says so. Everybody is
 * asked about once.
 */
export function rightsOf(
  api: GitHubApi,
  repository: GitHubRepository,
  { review }: Policy,
): (login: string) => Promise<Right> {
  const known = new Map<string, Promise<Right>>();
  const team = teamOf(review.team, repository);
  const ask = async (login: string): Promise<Right> => {
    if (review.reviewers.some((reviewer) => isSameName(reviewer, login))) return { entitled: true };
    const answers = await Promise.all([
      hasPermission(api, repository, login, review.permission),
      ...(team ? [isMember(api, repository, team, login)] : []),
    ]);
    if (answers.some(({ entitled }) => entitled)) return { entitled: true };
    const whys = answers.flatMap((answer) => (answer.entitled === undefined ? [answer.why] : []));
    return whys.length > 0 ? { entitled: undefined, why: whys.join("; ") } : { entitled: false };
  };
  return (login) => {
    const key = login.toLowerCase();
    const right = known.get(key) ?? ask(login);
    known.set(key, right);
    return right;
  };
}

/** A team of an organization. */
export interface Team {
  organization: string;
  slug: string;
}

/** The policy's team: `organization/slug`, or the slug alone for a team of the repository's owner. */
export function teamOf(team: string | null, { owner }: GitHubRepository): Team | undefined {
  if (team === null) return undefined;
  const slash = team.indexOf("/");
  return { organization: slash < 0 ? owner : team.slice(0, slash), slug: team.slice(slash + 1) };
}

/** From the least to the most. */
const ROLES = ["none", "read", "triage", "write", "maintain", "admin"];
/** The same as the flags of a user, for roles that an organization has made itself. */
const FLAGS = { triage: "triage", write: "push", maintain: "maintain", admin: "admin" } as const;

/** https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
async function hasPermission(
  api: GitHubApi,
  { owner, name: repo }: GitHubRepository,
  login: string,
  needed: keyof typeof FLAGS,
): Promise<Right> {
  const unknown = (cause: string): Right => ({
    entitled: undefined,
    why: `the permission of ${login} on the repository cannot be read: ${cause}`,
  });
  try {
    const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
    const { data } = await api.rest(route, { owner, repo, username: login });
    const role = isRecord(data) ? data.role_name : undefined;
    if (typeof role !== "string") return unknown(NO_JSON);
    const flag = partOf(data, "user", "permissions", FLAGS[needed]);
    const rank = ROLES.indexOf(role);
    return { entitled: rank < 0 ? flag === true : rank >= ROLES.indexOf(needed) };
  } catch (error) {
    // An account that is gone has no permission.
    if ((error as { status?: unknown }).status === 404) return { entitled: false };
    return unknown(causeOf(error, "metadata: read"));
  }
}

/** Members of child teams count, as they do for GitHub's own rules. */
async function isMember(
  api: GitHubApi,
  repository: GitHubRepository,
  { organization, slug }: Team,
  login: string,
): Promise<Right> {
  const unknown = (cause: string): Right => ({
    entitled: undefined,
    why: `the members of the team ${organization}/${slug} cannot be read: ${cause}. It takes an App's token with "members: read"`,
  });
  const query = `query($owner:String!,$name:String!,$organization:String!,$slug:String!,$login:String!){
repository(owner:$owner,name:$name){id}
organization(login:$organization){team(slug:$slug){members(query:$login,first:100){nodes{login}}}}}`;
  try {
    const root = await whole(api, repository, query, { organization, slug, login });
    const nodes = partOf(root, "organization", "team", "members", "nodes");
    if (!Array.isArray(nodes)) return unknown("there is no such team, or the token may not see it");
    return { entitled: nodes.some((node) => isRecord(node) && isSameName(String(node.login), login)) };
  } catch (error) {
    return unknown(whyOf(error));
  }
}
