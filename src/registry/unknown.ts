import { compareTags, isStable } from "../image/version.ts";
import type { PublishedVersion } from "../model/lookups.ts";

/** What can tell whether an unknown version between two known ones matters. */
type Known = Pick<PublishedVersion, "version" | "python">;

/**
 * The stable tags among which the newest version is: those above every known one, newest first. Nothing known, all are.
 */
export function unknownAbove(tags: readonly string[], known: readonly Known[]): string[] {
  const newest = stableOf(known).at(-1)?.version;
  return tags
    .filter((tag) => isStable(tag) && (newest === undefined || compareTags(tag, newest) > 0))
    .sort((a, b) => compareTags(b, a));
}

/**
 * Unknown stable tags behind which the newest version for a line of Python may hide, one for each place: the middle one
 * between two known neighbours with different Pythons, such as a 4.0.3 after 4.0.2 with 3.11 and before 4.1.0 with 3.13.
 * Between neighbours with the same Python nothing hides, as the upper one has overtaken it, and the search ends.
 */
export function mayHide(tags: readonly string[], known: readonly Known[]): string[] {
  const sorted = stableOf(known);
  return sorted.flatMap((above, index) => {
    const below = sorted[index - 1];
    if (!below || lineOf(below) === lineOf(above)) return [];
    const between = tags
      .filter((tag) => isStable(tag) && compareTags(tag, below.version) > 0 && compareTags(tag, above.version) < 0)
      .sort(compareTags);
    return between.slice(between.length >> 1, (between.length >> 1) + 1);
  });
}

function stableOf(known: readonly Known[]): Known[] {
  return known.filter(({ version }) => isStable(version)).sort((a, b) => compareTags(a.version, b.version));
}

/** `3.11` of `3.11.13`: what constraints on Python choose by. */
function lineOf({ python }: Known): string | undefined {
  return /^\d+\.\d+/.exec(python ?? "")?.[0];
}
