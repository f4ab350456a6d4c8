import { distance } from "fastest-levenshtein";

/**
 * The known word that a misspelt one most likely meant; `undefined` where none is near: at most two letters, and a third
 * of them, may differ, in whatever case they are.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(2, word.length / 3);
  for (const candidate of known) {
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    if (far > least || (far === least && best !== undefined)) continue;
    best = candidate;
    least = far;
  }
  return best;
}
