import type { ImageReference } from "../model/image.ts";
import { memoized } from "../text/memo.ts";

/** The outcome of reading a reference; `problem` completes "…, but" and says what is wrong with this very text. */
export type ParsedReference = { ok: true; value: ImageReference } | { ok: false; problem: string };

const HOST =
  /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::[0-9]{1,5})?$/;
const PATH_PART = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const SHA256 = /^sha256:[0-9a-f]{64}$/;
const MAX_REFERENCE_LENGTH = 512;

/**
 * Reads an image reference by the grammar of the OCI distribution specification
 * (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests) with Docker's defaults:
 * no host means `docker.io`, a single name there means `library/<name>`. Only sha256 digests are accepted.
 */
export const parseReference: (text: string) => ParsedReference = memoized(parse, 500);

function parse(text: string): ParsedReference {
  const problem = shapeProblem(text);
  if (problem) return { ok: false, problem };

  const at = text.indexOf("@");
  const named = at < 0 ? text : text.slice(0, at);
  const digest = at < 0 ? undefined : text.slice(at + 1);
  if (digest !== undefined && !SHA256.test(digest)) return { ok: false, problem: digestProblem(digest) };

  const lastSlash = named.lastIndexOf("/");
  const colon = named.indexOf(":", lastSlash + 1);
  const name = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  if (tag === "") return { ok: false, problem: "has nothing after the `:` where the tag belongs" };
  if (tag !== undefined && !TAG.test(tag))
    return { ok: false, problem: "has a tag with characters that a tag cannot have" };

  const parts = name.split("/");
  const host = isHost(parts[0] as string) && parts.length > 1 ? (parts.shift() as string) : undefined;
  if (host !== undefined && host !== host.toLowerCase())
    return { ok: false, problem: "has upper-case letters in its host" };
  if (host !== undefined && !HOST.test(host))
    return { ok: false, problem: `has "${host}" where the registry's host belongs` };
  const wrong = parts.find((part) => !PATH_PART.test(part));
  if (wrong !== undefined) return { ok: false, problem: pathProblem(wrong) };

  return {
    ok: true,
    value: {
      text,
      ...(host !== undefined && { host }),
      repository: canonicalRepository(host, parts),
      ...(tag !== undefined && { tag }),
      ...(digest !== undefined && { digest }),
    },
  };
}

/** Docker takes the first part for a host only if it looks like one. */
function isHost(part: string): boolean {
  return part.includes(".") || part.includes(":") || part === "localhost";
}

function canonicalRepository(host: string | undefined, parts: string[]): string {
  const registry = host === undefined || host === "index.docker.io" ? "docker.io" : host;
  const path = registry === "docker.io" && parts.length === 1 ? ["library", ...parts] : parts;
  return [registry, ...path].join("/");
}

function shapeProblem(text: string): string | undefined {
  if (text === "") return "is empty";
  if (text.length > MAX_REFERENCE_LENGTH) return `is ${text.length} characters long (at most ${MAX_REFERENCE_LENGTH})`;
  if (/\s/.test(text)) return "has white space in it";
  if (/^[a-z][a-z+.-]*:\/\//i.test(text)) return "starts with a URL scheme, which an image reference does not have";
  const odd = /[^A-Za-z0-9_.\-/:@]/u.exec(text)?.[0];
  if (odd !== undefined) {
    const code = (odd.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
    return `has the character U+${code}, which an image reference cannot have`;
  }
  if (text.indexOf("@") !== text.lastIndexOf("@")) return "has more than one `@`";
  return undefined;
}

function digestProblem(digest: string): string {
  if (digest === "") return "has nothing after the `@` where the digest belongs";
  const colon = digest.indexOf(":");
  if (colon < 0) return "has a digest without its algorithm (`sha256:`)";
  const algorithm = digest.slice(0, colon);
  if (algorithm !== "sha256") return `has a digest of the algorithm "${algorithm}" (only sha256 is accepted)`;
  const hex = digest.slice(colon + 1);
  if (/^[0-9a-fA-F]{64}$/.test(hex)) return "has a digest with upper-case letters";
  if (/^[0-9a-fA-F]*$/.test(hex)) return `has a digest of ${hex.length} hexadecimal digits instead of 64`;
  return "has a digest with characters that are no hexadecimal digits";
}

function pathProblem(part: string): string {
  if (part === "") return "has an empty part in its path";
  if (/[A-Z]/.test(part)) return `has upper-case letters in its path ("${part}")`;
  return `has "${part}" in its path, which is no valid name`;
}
