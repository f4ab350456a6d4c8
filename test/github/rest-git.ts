import { parseTree } from "./objects.ts";
import { userBody } from "./people.ts";
import type { State } from "./state.ts";
import { type Call, type Handler, notFound, paged, Refusal } from "./wire.ts";

/** The largest answer of a tree with everything below it (https://docs.github.com/en/rest/git/trees#get-a-tree). */
const MAX_TREE_ENTRIES = 100_000;
/** Files that a comparison lists (https://docs.github.com/en/rest/commits/commits#compare-two-commits). */
const MAX_COMPARED_FILES = 300;

/** Git objects, refs, comparisons and contents, answered from the git host. */
export function gitHandlers(state: State, limits: { treeEntries: number }): Record<string, Handler> {
  const { host } = state;
  const at = (path: string) => `${state.path}${path}`;

  return {
    "git/get-blob": async ({ params, url }) => {
      const sha = params.file_sha as string;
      const object = await host.object(sha);
      if (object?.type !== "blob" || !object.data) throw notFound();
      const content = object.data.toString("base64").replace(/.{60}/g, "$&\n");
      const body = {
        sha,
        node_id: `B_${sha}`,
        size: object.size,
        url: url + at(`/git/blobs/${sha}`),
        content,
        encoding: "base64",
      };
      return { status: 200, body };
    },

    "git/get-tree": async ({ params, query, url }) => {
      const name = params.tree_sha as string;
      const object = await host.object(`${name}^{tree}`);
      if (!object?.data) throw notFound();
      const entries = await listTree(state, object.data, query.recursive !== undefined, limits.treeEntries + 1);
      const truncated = entries.length > Math.min(limits.treeEntries, MAX_TREE_ENTRIES);
      const tree = entries.slice(0, limits.treeEntries).map(({ mode, type, oid, path, size }) => ({
        path,
        mode,
        type,
        sha: oid,
        ...(size !== undefined && { size }),
        ...(type !== "commit" && { url: url + at(`/git/${type}s/${oid}`) }),
      }));
      return { status: 200, body: { sha: object.oid, url: url + at(`/git/trees/${object.oid}`), tree, truncated } };
    },

    "git/get-commit": async ({ params, url }) => ({
      status: 200,
      body: await commitOf(state, params.commit_sha as string, url),
    }),

    "git/get-ref": ({ params, url }) => {
      const ref = `refs/${params.ref}`;
      const sha = isVisible(ref) ? host.resolve(ref) : undefined;
      if (sha === undefined) throw notFound();
      const object = { type: "commit", sha, url: url + at(`/git/commits/${sha}`) };
      return { status: 200, body: { ref, node_id: "REF_1", url: url + at(`/git/${ref}`), object } };
    },

    "repos/get-branch": async ({ params, url }) => {
      const name = params.branch as string;
      const sha = state.tip(name);
      if (sha === undefined) throw new Refusal(404, "Branch not found");
      return { status: 200, body: { name, commit: await repositoryCommit(state, sha, url), protected: false } };
    },

    "repos/get-commit": async ({ params, url }) => {
      const sha = host.resolve(params.ref as string);
      if (sha === undefined) throw new Refusal(422, `No commit found for SHA: ${params.ref}`);
      return { status: 200, body: await repositoryCommit(state, sha, url) };
    },

    "repos/compare-commits-with-basehead": async (call) => {
      const [base, head] = (call.params.basehead as string).split("...").map((name) => host.resolve(name));
      if (base === undefined || head === undefined) throw notFound();
      const mergeBase = host.mergeBase(base, head);
      if (mergeBase === undefined)
        throw new Refusal(404, `No common ancestor between ${call.params.basehead?.replace("...", " and ")}.`);
      return { status: 200, body: await comparison(state, base, head, mergeBase, call) };
    },

    "repos/get-content": async ({ params, query, url }) => {
      const path = params.path as string;
      const commit = host.resolve(query.ref ?? "main");
      const object = commit === undefined ? undefined : await host.object(`${commit}:${path}`);
      if (!object?.data) throw notFound();
      // https://docs.github.com/en/rest/repos/contents#get-repository-content: above 1 MB the content is empty
      const isSmall = object.size <= 1024 * 1024;
      const name = path.slice(path.lastIndexOf("/") + 1);
      const address = url + at(`/contents/${path}`);
      const _links = { self: address, git: null, html: null };
      const common = {
        name,
        path,
        sha: object.oid,
        url: address,
        html_url: null,
        git_url: null,
        download_url: null,
        _links,
      };
      if (object.type !== "blob") {
        const entries = parseTree(object.data).map((entry) => ({
          ...common,
          type:
            entry.type === "tree"
              ? "dir"
              : entry.mode === "120000"
                ? "symlink"
                : entry.type === "commit"
                  ? "submodule"
                  : "file",
          size: 0,
          name: entry.name,
          path: `${path}/${entry.name}`,
          sha: entry.oid,
        }));
        return { status: 200, body: entries };
      }
      const content = isSmall ? object.data.toString("base64") : "";
      const encoding = isSmall ? "base64" : "none";
      return { status: 200, body: { ...common, type: "file", size: object.size, content, encoding } };
    },
  };
}

interface Listed {
  path: string;
  mode: string;
  type: "blob" | "tree" | "commit";
  oid: string;
  size?: number;
}

/** The entries of a tree in git's order; of everything below it where that is asked for, folders before their content. */
async function listTree(state: State, data: Buffer, recursive: boolean, limit: number, prefix = ""): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (const { name, mode, type, oid } of parseTree(data)) {
    if (listed.length >= limit) break;
    const size = type === "blob" ? (await state.host.object(oid))?.size : undefined;
    const path = prefix + name;
    listed.push({ path, mode: mode.padStart(6, "0"), type, oid, ...(size !== undefined && { size }) });
    if (!recursive || type !== "tree") continue;
    const below = (await state.host.object(oid))?.data ?? Buffer.alloc(0);
    listed.push(...(await listTree(state, below, true, limit - listed.length, `${path}/`)));
  }
  return listed;
}

/** Forks' branches are not refs of the base repository. */
function isVisible(ref: string): boolean {
  return /^refs\/(heads|tags|pull)\//.test(ref);
}

async function commitOf(state: State, sha: string, url: string) {
  const object = await state.host.object(sha);
  if (object?.type !== "commit" || !object.data) throw notFound();
  const [head = "", ...message] = object.data.toString("utf8").split("\n\n");
  const ids = (name: string) =>
    [...head.matchAll(new RegExp(`^${name} ([0-9a-f]+)$`, "gm"))].map(([, id]) => id as string);
  const person = (name: string) => {
    const [, who = "", email = "", seconds = "0"] = new RegExp(`^${name} (.*) <(.*)> (\\d+)`, "m").exec(head) ?? [];
    return { name: who, email, date: new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z") };
  };
  const link = (kind: string, id: string) => `${url}${state.path}/git/${kind}/${id}`;
  return {
    sha,
    node_id: `C_${sha}`,
    url: link("commits", sha),
    html_url: `https://github.com/${state.owner}/${state.name}/commit/${sha}`,
    author: person("author"),
    committer: person("committer"),
    tree: { sha: ids("tree")[0] as string, url: link("trees", ids("tree")[0] as string) },
    message: message.join("\n\n").trimEnd(),
    parents: ids("parent").map((id) => ({ sha: id, url: link("commits", id), html_url: link("commits", id) })),
    verification: { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null },
  };
}

/** A commit as the repository's API shows it. */
export async function repositoryCommit(state: State, sha: string, url: string) {
  const { node_id, tree, author, committer, message, parents, verification } = await commitOf(state, sha, url);
  const address = `${url}${state.path}/commits/${sha}`;
  const [login] = state.authorsOf(sha);
  return {
    url: address,
    sha,
    node_id,
    html_url: address,
    comments_url: `${address}/comments`,
    commit: { url: address, author, committer, message, comment_count: 0, tree, verification },
    author: login === undefined ? null : userBody(login, url),
    committer: login === undefined ? null : userBody(login, url),
    parents,
  };
}

async function comparison(state: State, base: string, head: string, mergeBase: string, call: Call) {
  const { host } = state;
  const commits = host.commitsBetween(mergeBase, head);
  const behind = host.commitsBetween(head, base).length;
  const status = commits.length > 0 ? (behind > 0 ? "diverged" : "ahead") : behind > 0 ? "behind" : "identical";
  // Files come with the first page of commits only.
  const isFirst = Number(call.query.page ?? 1) === 1;
  const files = isFirst ? host.changes(mergeBase, head).slice(0, MAX_COMPARED_FILES) : [];
  const { items } = paged(commits, { ...call, query: { per_page: "250", ...call.query } }, "");
  const address = `${call.url}${state.path}/compare/${base}...${head}`;
  return {
    url: address,
    html_url: address,
    permalink_url: address,
    diff_url: address,
    patch_url: address,
    base_commit: await repositoryCommit(state, base, call.url),
    merge_base_commit: await repositoryCommit(state, mergeBase, call.url),
    status,
    ahead_by: commits.length,
    behind_by: behind,
    total_commits: commits.length,
    commits: await Promise.all(items.map((sha) => repositoryCommit(state, sha, call.url))),
    files: files.map((change) => fileEntry(state, change, mergeBase, head, call.url, files.length <= 50)),
  };
}

/** A changed file. As on GitHub, the patch is left out of large lists. */
export function fileEntry(
  state: State,
  { status, path, previous, oid }: ReturnType<State["changesOf"]>[number],
  before: string,
  after: string,
  url: string,
  withPatch = false,
) {
  const patch = withPatch ? state.host.patch(before, after, path) : "";
  const count = (sign: string) => patch.split("\n").filter((line) => line.startsWith(sign)).length;
  const [additions, deletions] = [count("+"), count("-")];
  return {
    sha: oid,
    filename: path,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `https://github.com/${state.owner}/${state.name}/blob/${after}/${path}`,
    raw_url: `https://github.com/${state.owner}/${state.name}/raw/${after}/${path}`,
    contents_url: `${url}${state.path}/contents/${path}?ref=${after}`,
    ...(patch !== "" && { patch }),
    ...(previous !== undefined && { previous_filename: previous }),
  };
}
