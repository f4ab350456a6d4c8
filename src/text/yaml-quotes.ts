/** The escapes that occur (https://yaml.org/spec/1.2.2/#57-escaped-characters). */
const ESCAPES: Record<string, string> = { n: "\n", '"': '"', "\\": "\\" };

/** The offset of the quote that closes the one at `start`; `undefined` where none does, or a doubled one follows. */
export function closingQuote(text: string, start: number, quote: string): number | undefined {
  let close = text.indexOf(quote, start + 1);
  while (close > 0 && quote === '"' && isEscaped(text, close)) close = text.indexOf(quote, close + 1);
  return close < 0 || text[close + 1] === quote ? undefined : close;
}

/**
 * What stands between quotes, with its lines folded and its escapes resolved
 * (https://yaml.org/spec/1.2.2/#73-flow-scalar-styles); `undefined` where that takes the whole language.
 */
export function unfolded(raw: string, isDouble: boolean): string | undefined {
  if (!isDouble && raw.includes("\\") && raw.includes("\n")) return undefined;
  let text = raw;
  if (raw.includes("\n")) {
    const lines = raw.split("\n");
    const last = lines.length - 1;
    text = "";
    let blank = -1;
    for (const [index, line] of lines.entries()) {
      const trimmed = index === 0 ? line.trimEnd() : index === last ? line.trimStart() : line.trim();
      if (trimmed.endsWith("\\") || (trimmed === "" && index === 0)) return undefined;
      if (trimmed === "" && index < last) blank++;
      else {
        text += index === 0 ? trimmed : (blank > 0 ? "\n".repeat(blank) : " ") + trimmed;
        blank = 0;
      }
    }
  }
  if (!isDouble || !text.includes("\\")) return text;
  let isKnown = true;
  const resolved = text.replace(/\\(.)/g, (_, name: string) => {
    const meant = ESCAPES[name];
    if (meant === undefined) isKnown = false;
    return meant ?? "";
  });
  return isKnown ? resolved : undefined;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}
