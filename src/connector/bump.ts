import compare from "semver/functions/compare.js";
import parseLoosely from "semver/functions/parse.js";
import type { Bump } from "../model/report.ts";
import { memoized } from "../text/memo.ts";

/** How a version moved, the first that fits. Versions are strict semver (https://semver.org). */
export function bumpOf(before: string | undefined, after: string | undefined): Bump {
  if (before === undefined) return "new";
  if (after === undefined) return "removed";
  if (before === after) return "none";
  const from = parse(before);
  const to = parse(after);
  if (!from || !to) return "other";
  const order = compare(to, from);
  if (order === 0) return "other";
  if (order < 0) return "downgrade";
  if (to.prerelease.length > 0) return "prerelease";
  if (from.prerelease.length > 0 && from.compareMain(to) === 0) return "promote";
  if (from.major !== to.major) return "major";
  if (from.minor !== to.minor) return "minor";
  return to.patch === from.patch + 1 ? "patch" : "patch-jump";
}

/**
 * The version after a patch bump. A release candidate is followed by the next one, because to release it is a decision of
 * its own; any other pre-release by its release. `undefined` for what is no semver.
 */
export function nextPatch(version: string): string | undefined {
  const from = parse(version);
  if (!from) return undefined;
  const [, core, number] = /^(\d+\.\d+\.\d+-rc\.?)(\d{1,9})$/.exec(version) ?? [];
  if (core !== undefined) return `${core}${Number(number) + 1}`;
  return `${from.major}.${from.minor}.${from.prerelease.length > 0 ? from.patch : from.patch + 1}`;
}

/** How many patches a version is above another of the same minor line; `undefined` where there is no such distance. */
export function patchDistance(before: string, after: string): number | undefined {
  const from = parse(before);
  const to = parse(after);
  if (!from || !to || from.major !== to.major || from.minor !== to.minor) return undefined;
  return to.patch - from.patch;
}

/** The release that a release candidate leads to; `undefined` for a release and for what is no semver. */
export function coreOf(version: string): string | undefined {
  const parsed = parse(version);
  return parsed && /^rc\.?\d+$/.test(parsed.prerelease.join("."))
    ? `${parsed.major}.${parsed.minor}.${parsed.patch}`
    : undefined;
}

/** The longest version that the library reads, in characters. */
const MAX_VERSION = 256;

/** The library forgives a leading "v" and white space; the gate does not. */
function parse(version: string): ReturnType<typeof parseLoosely> {
  return version.length > MAX_VERSION ? null : parseStrictly(version);
}

const parseStrictly = memoized((version: string): ReturnType<typeof parseLoosely> => {
  const parsed = parseLoosely(version);
  if (!parsed) return null;
  const build = parsed.build.length > 0 ? `+${parsed.build.join(".")}` : "";
  return parsed.version + build === version ? parsed : null;
}, 1000);
