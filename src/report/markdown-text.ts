import { printable, shortened } from "../text/printable.ts";

// Text that a pull request may have written, made inert for GitHub's markdown: nothing of it becomes markup, HTML, a
// link, a mention of a person, a reference to an issue or a commit, or a command to a bot. None of it starts a line.

/** What GitHub takes at most, in bytes of UTF-8; for the last two GitHub counts characters, which are never more. */
export const MARKDOWN_LIMITS = { summary: 1024 * 1024, checkRun: 65_535, comment: 65_536 } as const;

/** The longest text in a code span that stands for a name or a value. */
const MAX_CODE = 300;

/** Any text as a code span (https://github.github.com/gfm/#code-spans), where GitHub looks for nothing. */
export function code(text: string): string {
  return span(printable(text));
}

function span(safe: string): string {
  const shown = safe.trim() === "" ? "(empty)" : shortened(safe, MAX_CODE);
  const fence = fenceAround(shown, 1);
  const pad = shown.includes("`") || /^ .* $/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Any text as a code span in a table. A `|` is written as its code: parsers disagree on how to escape it. */
export function cell(text: string): string {
  return span(printable(text).replaceAll("|", "\\u{7C}"));
}

/** A word with the punctuation around it. */
const WORD = /^(["“(]*)(.*?)([.,;:?!)"”…]*)$/u;
/** Words of a sentence, small numbers, days, dashes; nothing that could be a commit's id. */
const PLAIN = /^(?!(?:[0-9a-f]{7,})$)(?:[A-Za-z]+(?:['’-][A-Za-z]+)*|\d{1,6}|\d{4}-\d\d-\d\d|[–—→]|)$/;

/**
 * A sentence of ours with text from elsewhere in it: plain words stay as they are, all else – versions, paths,
 * addresses, markup – stands in code spans, and so does what is between two backticks already.
 */
export function prose(text: string): string {
  const parts: { isCode: boolean; text: string }[] = [];
  const add = (isCode: boolean, text: string) => {
    const last = parts.at(-1);
    // Two code spans side by side would be read as one with other ends.
    if (last?.isCode === isCode) last.text += text;
    else if (text !== "") parts.push({ isCode, text });
  };
  for (const [index, piece] of printable(text).trim().split("`").entries()) {
    if (index % 2 === 1) add(true, piece);
    else
      for (const word of piece.split(/( +)/)) {
        const [, lead = "", core = "", trail = ""] = WORD.exec(word) ?? [];
        add(false, lead);
        add(!PLAIN.test(core) && core.trim() !== "", core);
        add(false, trail);
      }
  }
  return parts.map((part) => (part.isCode ? span(part.text) : part.text)).join("");
}

/** A code block whose fence is longer than any in its lines (https://github.github.com/gfm/#fenced-code-blocks). */
export function codeBlock(language: string, lines: readonly string[]): string {
  const fence = fenceAround(lines.join("\n"), 3);
  return [`${fence}${language}`, ...lines, fence].join("\n");
}

/** More backticks than stand together anywhere in a text, and at least as many as asked. */
export function fenceAround(text: string, least: number): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), least - 1);
  return "`".repeat(longest + 1);
}

/** The longest path that is linked, and the longest that is shown from its beginning, in characters. */
const MAX_LINKED = 1000;
const MAX_PATH = 200;

/**
 * A place in a file, `path:line`, linked to where `base` leads, such as `https://github.com/o/r/blob/<sha>/`. GitHub shows
 * the lines of a markdown file only with `?plain=1`.
 */
export function place(path: string, line: number, base: string | undefined): string {
  const text = code(`${path.length > MAX_PATH ? `…${path.slice(-MAX_PATH)}` : path}:${line}`);
  if (base === undefined || path.length > MAX_LINKED) return text;
  const plain = /\.(md|markdown)$/i.test(path) ? "?plain=1" : "";
  return `[${text}](${base}${path.split("/").map(encoded).join("/")}${plain}#L${line})`;
}

/** One part of a path, as RFC 3986 wants it; parentheses too, which would end a link. */
export function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, "\uFFFD")).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
