import { ask, type GitHubApi, type GitHubRepository, GitHubTrouble, trouble } from "../repository/github-api.ts";
import { isRecord } from "../text/record.ts";

/** A query whose answer counts only without errors: a pull request that is left out is one that is not judged. */
export async function whole(
  api: GitHubApi,
  { owner, name }: GitHubRepository,
  query: string,
  variables: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { data, root, errors } = await ask(api, query, { owner, name, ...variables });
  if (data === undefined || root === undefined || errors.length > 0)
    throw trouble(errors[0]?.message ?? "the answer is empty");
  return root;
}

/** Why something could not be read, as the end of a sentence. */
export function whyOf(error: unknown): string {
  if (error instanceof GitHubTrouble) return error.why;
  return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
}

/** The fields of a page that {@link wholeList} needs beside its `nodes`. */
export const PAGE = "totalCount pageInfo{hasNextPage endCursor}";

/** More pages of one list are not read, so that nobody can make a run ask for ever. */
const MAX_PAGES = 30;

/**
 * A whole list of GitHub's GraphQL API (https://docs.github.com/en/graphql/guides/using-pagination-in-the-graphql-api).
 * @param first its first page: `totalCount`, `pageInfo { hasNextPage endCursor }` and `nodes`
 * @param more gets the page after a cursor
 * @param what the list in words, for the error
 * @throws UserError where it does not arrive whole
 */
export async function wholeList(
  first: unknown,
  more: (after: string) => Promise<unknown>,
  what: string,
): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let page = first;
  for (let pages = 1; ; pages++) {
    const { totalCount, pageInfo, nodes } = isRecord(page) ? page : {};
    if (typeof totalCount !== "number" || !isRecord(pageInfo) || !Array.isArray(nodes) || !nodes.every(isRecord))
      throw trouble(`${what} arrived incomplete`);
    items.push(...nodes);
    if (pageInfo.hasNextPage === false) {
      if (items.length >= totalCount) return items;
      throw trouble(`${items.length} of ${totalCount} ${what} arrived`);
    }
    if (pages === MAX_PAGES) throw trouble(`there are more than ${items.length} ${what}`);
    if (typeof pageInfo.endCursor !== "string") throw trouble(`${what} arrived incomplete`);
    page = await more(pageInfo.endCursor);
  }
}

/** The part of an answer at a path of names; `undefined` where there is none. */
export function partOf(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((part, name) => (isRecord(part) ? part[name] : undefined), value);
}

/** The items of a page of a list; none where it did not arrive. */
export function nodesOf(value: unknown, ...path: string[]): Record<string, unknown>[] {
  const nodes = partOf(value, ...path, "nodes");
  return Array.isArray(nodes) ? nodes.filter(isRecord) : [];
}

/** Somebody as GraphQL shows who wrote something: an account that is gone is `null` there. */
export interface Account {
  login: string;
  isPerson: boolean;
}

/** The account in a field of type `Actor` or `User`; `undefined` for one that is gone. */
export function accountIn(value: unknown): Account | undefined {
  if (!isRecord(value) || typeof value.login !== "string") return undefined;
  const { login, __typename: type } = value;
  // What GitHub shows in the place of a deleted account is nobody.
  return { login, isPerson: type === "User" && !/\[bot\]$/.test(login) && login.toLowerCase() !== "ghost" };
}

/** Whether two names of GitHub (logins, labels, slugs) are the same: it does not tell capitals apart. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
