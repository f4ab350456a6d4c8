import type { Answer } from "../model/lookups.ts";

const LINK = /<([^<>]*)>([^<]*)/g;

/**
 * The next page of a tag listing, as `tags/list?…`, from a `Link` header
 * (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags); `undefined` on the last one.
 * A link may be relative or, behind a proxy, have the wrong scheme; so only its query is taken, and only if it is a
 * listing of the same repository, `path`, on the host that was asked.
 */
export function nextPage(link: string | null, path: string, host: string): Answer<string | undefined> {
  for (const [, target, parameters] of (link ?? "").slice(0, 8192).matchAll(LINK)) {
    if (!/;\s*rel\s*=\s*"?next"?\s*(?:[;,]|$)/i.test(parameters as string)) continue;
    const base = `https://${host}/v2/${path}/tags/list`;
    if (!URL.canParse(target as string, base)) return { ok: false, why: "sent a broken link to the next page" };
    const next = new URL(target as string, base);
    if (next.hostname !== new URL(base).hostname || next.pathname !== new URL(base).pathname)
      return { ok: false, why: "sent a link to another host or path as the next page" };
    return { ok: true, value: `tags/list${next.search}` };
  }
  return { ok: true, value: undefined };
}
