/** Where the documentation is: the address that pages are published at and the folder that holds them. */
export interface DocsSite {
  "url-prefix": string;
  root: string;
}

/** The path of a page in the repository, or what is wrong with its address. */
export type PagePath = { ok: true; path: string } | { ok: false; problem: string };

const PART = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

/** Maps the address of a documentation page to its file: `<prefix><path>` to `<root>/<path>.md`, without query and fragment. */
export function pagePath(address: string, site: DocsSite): PagePath {
  const outside = { ok: false, problem: `is not below ${site["url-prefix"]}` } as const;
  if (!URL.canParse(address)) return { ok: false, problem: "is not a URL" };
  const prefix = new URL(site["url-prefix"]);
  const url = new URL(address);
  if (url.origin !== prefix.origin || url.username !== "" || url.password !== "") return outside;
  if (!url.pathname.startsWith(prefix.pathname)) return outside;
  const parts = url.pathname.slice(prefix.pathname.length).replace(/\/+$/, "").replace(/\.md$/, "").split("/");
  if (parts.length === 1 && parts[0] === "") return { ok: false, problem: "names no page" };
  const odd = parts.find((part) => !PART.test(part));
  if (odd !== undefined) return { ok: false, problem: `has "${odd}" in its path, which is no name of a page` };
  return { ok: true, path: `${site.root}/${parts.join("/")}.md` };
}
