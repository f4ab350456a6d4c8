import { GraphQLError } from "graphql";
import type { GraphqlLimits } from "./graphql.ts";
import { connection, type Window } from "./graphql-connection.ts";
import { parseTree } from "./objects.ts";
import type { State } from "./state.ts";

export type GitFields = ReturnType<typeof gitFields>;

/** Git objects and refs as GraphQL shows them. The limits are counted for one query. */
export function gitFields(state: State, limits: GraphqlLimits) {
  let objects = 0;

  /** @param name an object's id, a revision, or `revision:path` */
  async function object(name: string): Promise<Record<string, unknown> | null> {
    if (++objects > limits.objects)
      throw new GraphQLError("Resource limits for this query exceeded.", {
        extensions: { type: "RESOURCE_LIMITS_EXCEEDED" },
      });
    const found = await state.host.object(name);
    if (!found?.data) return null;
    const { oid, type, data } = found;
    const common = { id: `O_${oid}`, oid, abbreviatedOid: oid.slice(0, 7) };
    if (type === "blob") return { __typename: "Blob", ...common, ...blob(data, limits.textBytes) };
    if (type === "tree") return { __typename: "Tree", ...common, entries: () => entries(data) };
    return { __typename: "Commit", ...common, ...commit(data), associatedPullRequests: pullsWith(oid) };
  }

  /** A commit that is only in a fork has none (https://github.com/orgs/community/discussions/25220). */
  function pullsWith(sha: string) {
    const own = [...state.pulls.values()].filter((pull) => pull.open && pull.headOwner === state.owner);
    const nodes = own
      .filter((pull) => state.contains(pull, sha))
      .map((pull) => ({ __typename: "PullRequest", number: pull.number, headRefOid: state.head(pull) }));
    return connection("associatedPullRequests", nodes);
  }

  async function entries(data: Buffer): Promise<Record<string, unknown>[]> {
    return Promise.all(
      parseTree(data).map(async ({ name, rawName, mode, type, oid }) => ({
        __typename: "TreeEntry",
        name,
        nameRaw: rawName.toString("base64"),
        mode: Number.parseInt(mode, 8),
        type,
        oid,
        size: type === "blob" ? ((await state.host.object(oid))?.size ?? 0) : 0,
        object: () => object(oid),
      })),
    );
  }

  function commit(data: Buffer): Record<string, unknown> {
    const [head = "", ...message] = data.toString("utf8").split("\n\n");
    const ids = (name: string) =>
      [...head.matchAll(new RegExp(`^${name} ([0-9a-f]+)$`, "gm"))].map(([, id]) => id as string);
    return {
      tree: () => object(ids("tree")[0] as string),
      parents: async (args: Window) => connection("parents", await Promise.all(ids("parent").map(object)))(args),
      message: message.join("\n\n"),
      messageHeadline: message.join("\n\n").split("\n")[0],
    };
  }

  /** @param name in full, such as `refs/heads/main` */
  function ref(name: string) {
    const sha = /^refs\/(heads|tags|pull)\//.test(name) ? state.host.resolve(name) : undefined;
    if (sha === undefined) return null;
    const [, , ...short] = name.split("/");
    const prefix = name.split("/").slice(0, 2).join("/");
    return { __typename: "Ref", id: name, name: short.join("/"), prefix: `${prefix}/`, target: () => object(sha) };
  }

  return { object, ref };
}

/**
 * A file as GraphQL shows it: text in UTF-8 with what is no UTF-8 replaced, cut where it is long, and none for what
 * looks binary (https://docs.github.com/en/graphql/reference/objects#blob).
 */
function blob(data: Buffer, limit: number): Record<string, unknown> {
  const isBinary = data.subarray(0, 8000).includes(0);
  return {
    byteSize: data.length,
    isBinary,
    isTruncated: !isBinary && data.length > limit,
    text: isBinary ? null : data.subarray(0, limit).toString("utf8"),
  };
}
