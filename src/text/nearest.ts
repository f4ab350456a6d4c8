import { distance } from "fastest-levenshtein";

/**
 * The known word that a misspelt one most likely meant; `undefined` where none is near: at most three letters, and a third
 * of them, may differ, but one in any case; capitals do not count.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.min(3, word.length / 3));
  for (const candidate of known) {
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    if (far > least || (far === least && best !== undefined)) continue;
    best = candidate;
    least = far;
  }
  return best;
}
