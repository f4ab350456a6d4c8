import compareSemver from "semver/functions/compare.js";
import { memoized } from "../text/memo.ts";
import { compareText } from "../text/order.ts";

/** A tag, read as a version. */
export interface ImageVersion {
  tag: string;
  release: [number, number, number];
  /** The identifiers of a pre-release, such as `["rc", "2"]`; empty for a release. */
  prerelease: string[];
  /** The numbers of PEP 440's `.postN` and `.devN`. */
  post?: number;
  dev?: number;
}

const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;
const PEP440 = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:(a|b|rc)(\d+))?(?:\.post(\d+))?(?:\.?dev(\d+))?$/;

/**
 * Reads a tag as a version: semantic versions (https://semver.org, without build metadata, which a tag cannot have)
 * and the development, post and candidate releases of PEP 440. Returns `undefined` for a tag that is no version, or
 * whose numbers are too large to be one.
 */
export const parseVersion = memoized((tag: string): ImageVersion | undefined => {
  const semver = SEMVER.exec(tag);
  const match = semver ?? PEP440.exec(tag);
  if (!match) return undefined;
  const numbers = [match[1], match[2], match[3]].map(Number) as [number, number, number];
  if (!numbers.every(Number.isSafeInteger)) return undefined;
  if (semver) return { tag, release: numbers, prerelease: match[4]?.split(".") ?? [] };
  return {
    tag,
    release: numbers,
    prerelease: match[4] === undefined ? [] : [match[4], match[5] as string],
    ...(match[6] !== undefined && { post: Number(match[6]) }),
    ...(match[7] !== undefined && { dev: Number(match[7]) }),
  };
}, 2000);

/** Whether the tag is a release: no pre-release, no development or post build. Only such a version can be "latest". */
export function isStable(tag: string): boolean {
  const version = parseVersion(tag);
  return version?.prerelease.length === 0 && version.post === undefined && version.dev === undefined;
}

/** Whether the tag is a semantic version without build metadata. */
export function isSemver(tag: string): boolean {
  return SEMVER.test(tag) && parseVersion(tag) !== undefined;
}

/** Whether "newer" and "older" mean something between the two tags: both are semantic versions. */
export function areComparable(a: string, b: string): boolean {
  return [a, b].every(isSemver);
}

/**
 * A total order over all tags, for sorting: tags that are no version first, then by release; within one release
 * development builds, pre-releases, the release, post builds. Negative when `a` comes before `b`, 0 only for equal tags.
 */
export function compareTags(a: string, b: string): number {
  const left = parseVersion(a);
  const right = parseVersion(b);
  if (!left || !right) return Number(left !== undefined) - Number(right !== undefined) || compareText(a, b);
  return (
    byNumbers(left.release, right.release) ||
    byPrerelease(left, right) ||
    (left.post ?? -1) - (right.post ?? -1) ||
    (left.dev ?? Number.POSITIVE_INFINITY) - (right.dev ?? Number.POSITIVE_INFINITY) ||
    compareText(a, b)
  );
}

/** A development build that is neither a candidate nor a post build comes before all candidates (PEP 440). */
function byPrerelease(a: ImageVersion, b: ImageVersion): number {
  const rank = (v: ImageVersion) => (v.prerelease.length > 0 ? 1 : v.dev !== undefined && v.post === undefined ? 0 : 2);
  return rank(a) - rank(b) || byIdentifiers(a.prerelease, b.prerelease);
}

/** https://semver.org/#spec-item-11 */
function byIdentifiers(a: string[], b: string[]): number {
  if (a.length === 0 || b.length === 0) return a.length - b.length;
  return compareSemver(`0.0.0-${a.join(".")}`, `0.0.0-${b.join(".")}`);
}

function byNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return 0;
}
