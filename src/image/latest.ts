import type { PublishedVersion } from "../model/lookups.ts";
import { DAY, startOfDay } from "../text/day.ts";
import { memoized } from "../text/memo.ts";
import type { PythonConstraint } from "./python.ts";
import { compareTags, isStable } from "./version.ts";

/** What a version must have to be a candidate for "latest". What a catalog does not tell is not held against it. */
export interface Requirements {
  platforms?: readonly string[];
  python?: PythonConstraint | undefined;
}

const ANY_PLATFORM: readonly string[] = [];

/**
 * The stable versions that meet the requirements, newest first. Hundreds of connectors share a list and a dozen
 * requirements, so the answer for the same list, platforms and constraint is the same array.
 */
export function candidates(
  published: readonly PublishedVersion[],
  { platforms = ANY_PLATFORM, python }: Requirements = {},
): readonly PublishedVersion[] {
  return fittingOf(published)(platforms)(python);
}

const fittingOf = memoized((published: readonly PublishedVersion[]) => {
  const stable = published.filter(({ version }) => isStable(version)).sort((a, b) => compareTags(b.version, a.version));
  return memoized((platforms: readonly string[]) => {
    const covering = stable.filter((image) => platforms.every((name) => image.platforms?.includes(name) ?? true));
    return memoized(
      (python: PythonConstraint | undefined) =>
        covering.filter((image) => !python || image.python === undefined || python(image.python)),
      200,
    );
  }, 8);
}, 32);

/** Those of the candidates, newest first, that are newer than a version. */
export function newerThan(version: string, newestFirst: readonly PublishedVersion[]): PublishedVersion[] {
  const end = newestFirst.findIndex((candidate) => compareTags(candidate.version, version) <= 0);
  return newestFirst.slice(0, end < 0 ? undefined : end);
}

/** How a version stands among the candidates. */
export type Standing =
  | { kind: "latest" }
  /** `since`: when the first newer candidate was published; absent when a newer one does not tell. */
  | { kind: "outdated"; latest: PublishedVersion; since?: Date };

/**
 * Compares a version with the candidates, newest first, of {@link candidates}. It became outdated when the first of the
 * newer ones was published; one that does not tell its time may have been the first.
 */
export function standing(version: string, newestFirst: readonly PublishedVersion[]): Standing {
  const newer = newerThan(version, newestFirst);
  const [latest] = newer;
  if (!latest) return { kind: "latest" };
  const times = newer.map(({ published }) => (published === undefined ? Number.NaN : Date.parse(published)));
  const since = Math.min(...times);
  return Number.isNaN(since) ? { kind: "outdated", latest } : { kind: "outdated", latest, since: new Date(since) };
}

/** The last day, inclusive, on which a version that became outdated at `since` is still accepted. */
export function graceEnds(since: Date, graceDays: number): Date {
  return new Date(startOfDay(since).getTime() + graceDays * DAY);
}

/** Whether `now` is still on or before the last day of grace, in UTC days. */
export function withinGrace(since: Date, graceDays: number, now: Date): boolean {
  return startOfDay(now).getTime() <= graceEnds(since, graceDays).getTime();
}
