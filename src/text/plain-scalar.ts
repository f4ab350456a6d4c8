import type { YamlScalar, YamlSeq } from "./yaml-node.ts";

/** A scalar of several lines, and the 0-based offset at which the line after it begins. */
export interface LongScalar {
  node: YamlScalar;
  after: number;
}

/** A line as it stands in the text: where it starts, its content without white space around it, and the next line. */
interface TextLine {
  start: number;
  indent: number;
  /** Empty for a blank line. */
  content: string;
  /** The 0-based offset behind the content. */
  end: number;
  next: number;
}

function lineAt(text: string, start: number): TextLine | undefined {
  if (start >= text.length) return undefined;
  const newline = text.indexOf("\n", start);
  const next = newline < 0 ? text.length : newline + 1;
  const raw = text.slice(start, newline < 0 ? next : newline).replace(/ *\r?$/, "");
  const content = withoutIndent(raw);
  return { start, indent: raw.length - content.length, content, end: start + raw.length, next };
}

/** Only spaces are white space here: a text with tabs is the library's, and any other space is content. */
function withoutIndent(line: string): string {
  return line.replace(/^ +/, "");
}

const SPECIAL = /: | #|:$/;
/** What a further line of plain text can start with and be nothing else by any reading. */
const CONTINUES = /^[A-Za-z0-9_/.~+($*`]/;

/**
 * Plain text that goes on in lines that are further indented than its parent's `indent`. `undefined` where it has
 * anything in it that could be read in another way.
 * @param end the offset behind the text on the first line, which has no comment
 */
export function longPlain(text: string, start: number, end: number, indent: number): LongScalar | undefined {
  const lines = [text.slice(start, end)];
  let last = end;
  let line = nextLine(text, end);
  for (; line && (line.content === "" || line.indent > indent); line = lineAt(text, line.next)) {
    if (line.content.startsWith("#")) return undefined;
    lines.push(line.content);
    if (line.content !== "") last = line.end;
  }
  while (lines.at(-1) === "") lines.pop();
  if (lines.slice(1).some((part) => part !== "" && !CONTINUES.test(part)) || lines.some((part) => SPECIAL.test(part)))
    return undefined;
  return {
    node: { kind: "scalar", text: folded(lines), style: "plain", start, end: last },
    after: line?.start ?? text.length,
  };
}

/**
 * Quoted text whose quote at `start` is not closed on its line. Text with escapes is left to the library; `''` is none.
 */
export function longQuoted(text: string, start: number, indent: number): LongScalar | undefined {
  const quote = text[start] as string;
  let close = text.indexOf(quote, start + 1);
  while (quote === "'" && close >= 0 && text[close + 1] === "'") close = text.indexOf(quote, close + 2);
  const inside = text.slice(start + 1, close);
  if (close < 0 || inside.includes("\\")) return undefined;
  const raw = inside.split(/\r?\n/);
  const isTooNear = raw.some((line, index) => {
    const content = withoutIndent(index === raw.length - 1 ? line + quote : line);
    return index > 0 && content !== "" && line.length - withoutIndent(line).length <= indent;
  });
  if (isTooNear) return undefined;
  const lines = raw.map((line, index) => {
    const left = index === 0 ? line : withoutIndent(line);
    return index === raw.length - 1 ? left : left.replace(/ +$/, "");
  });
  const rest = lineAt(text, close + 1);
  if (rest && !/^( +#.*)?$/.test(text.slice(close + 1, rest.end))) return undefined;
  const value = folded(lines);
  return {
    node: {
      kind: "scalar",
      text: quote === "'" ? value.replaceAll("''", "'") : value,
      style: "quoted",
      start: start + 1,
      end: close,
    },
    after: rest?.next ?? text.length,
  };
}

/** Text below a `|` or a `>`, without an indentation of its own. */
export function blockScalar(text: string, start: number, indent: number): LongScalar | undefined {
  const header = lineAt(text, start);
  const [, style, chomping] = /^([|>])(-?)(?: +#.*)?$/.exec(header?.content ?? "") ?? [];
  if (!header || style === undefined) return undefined;
  const lines: string[] = [];
  let inner: number | undefined;
  let end = header.next;
  let line = lineAt(text, header.next);
  for (; line && (line.content === "" || line.indent > indent); line = lineAt(text, line.next)) {
    if (line.content === "" && (inner === undefined || line.next - line.start > inner)) return undefined;
    inner ??= line.indent;
    const isOdd = line.indent < inner || text[line.end] === " " || text[line.end] === undefined;
    if (line.content !== "" && isOdd) return undefined;
    lines.push(line.content === "" ? "" : " ".repeat(line.indent - inner) + line.content);
    if (line.content !== "") end = line.next;
  }
  while (lines.at(-1) === "") lines.pop();
  if (lines.length === 0) return undefined;
  const value = style === "|" ? lines.join("\n") : folded(lines, true);
  const after = line?.start ?? text.length;
  return { node: { kind: "scalar", text: value + (chomping === "-" ? "" : "\n"), style: "block", start, end }, after };
}

/**
 * Joins lines as YAML does (https://yaml.org/spec/1.2.2/#65-line-folding): with a space, or with as many line ends as
 * there are blank lines between two. In a block all line ends stay around a line that is indented further.
 */
function folded(lines: readonly string[], isBlock = false): string {
  let [result = ""] = lines;
  let [before = ""] = lines;
  let blank = 0;
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (line === "" && index < lines.length - 1) {
      blank++;
      continue;
    }
    const isDeeper = isBlock && (before.startsWith(" ") || line.startsWith(" "));
    const ends = isDeeper ? blank + 1 : blank;
    result += (ends > 0 ? "\n".repeat(ends) : " ") + line;
    before = line;
    blank = 0;
  }
  return result;
}

function nextLine(text: string, offset: number): TextLine | undefined {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? undefined : lineAt(text, newline + 1);
}

const ESCAPES: Record<string, string> = { n: "\n", t: "\t", '"': '"', "\\": "\\" };
const QUOTED_LINE = /^(?:"((?:[^"\\]|\\[nt"\\])*)"|'((?:[^']|'')*)')(?: +#.*)?$/;

/** Quoted text on one line, with the escapes that people use; `undefined` for any other. */
export function quotedLine(text: string, start: number): YamlScalar | undefined {
  const [, double, single] = QUOTED_LINE.exec(text) ?? [];
  const inside = double ?? single;
  if (inside === undefined) return undefined;
  const value =
    double === undefined
      ? inside.replaceAll("''", "'")
      : inside.replace(/\\(.)/g, (_, letter: string) => ESCAPES[letter] as string);
  return { kind: "scalar", text: value, style: "quoted", start: start + 1, end: start + 1 + inside.length };
}

const WORD = /[A-Za-z_][\w./-]*(?::[\w./-]+)*|"[\w ./-]*"|'[\w ./-]*'/g;
const GAP = "(?: *\\r?\\n)* *";
const WORDS = new RegExp(
  `\\[${GAP}(?:(?:${WORD.source})${GAP}(?:,${GAP}(?:${WORD.source})${GAP})*(?:,${GAP})?)?\\](?=(?: +#.*)?\\r?(?:\\n|$))`,
  "y",
);

/**
 * Words between brackets, quoted or not, with commas between them, and the offset behind them; `undefined` for any other
 * list, and where further lines are not indented further than `indent`.
 */
export function wordList(text: string, start: number, indent: number): { node: YamlSeq; after: number } | undefined {
  WORDS.lastIndex = start;
  const [whole] = WORDS.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [, ...further] = whole.split("\n");
  if (further.some((line) => !line.startsWith(" ".repeat(indent + 1)))) return undefined;
  const items = [...whole.matchAll(WORD)].map(({ 0: word, index }): YamlScalar => {
    const quote = /^["']/.test(word) ? 1 : 0;
    return {
      kind: "scalar",
      text: word.slice(quote, word.length - quote),
      style: quote > 0 ? "quoted" : "plain",
      start: start + index + quote,
      end: start + index + word.length - quote,
    };
  });
  const end = start + whole.length;
  return { node: { kind: "seq", items, start, end }, after: end };
}
