import type { Edit } from "../model/finding.ts";
import { Lines } from "./lines.ts";

type Replacement = Pick<Extract<Edit, { kind: "replace" }>, "range" | "text">;

/**
 * Applies replacements to a text. Every byte outside their ranges stays as it is; insertions at one place keep their
 * order. Returns `undefined` when two ranges overlap, because then no order of applying them is right.
 */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string | undefined {
  const lines = new Lines(text);
  const pieces = replacements
    .map(({ range, text }) => ({ start: lines.offset(range.start), end: lines.offset(range.end), text }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let at = 0;
  for (const piece of pieces) {
    if (piece.start < at || piece.end < piece.start) return undefined;
    result += text.slice(at, piece.start) + piece.text;
    at = piece.end;
  }
  return result + text.slice(at);
}
