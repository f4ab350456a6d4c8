import MarkdownIt, { type Token } from "markdown-it";

const parser = new MarkdownIt({ html: true, linkify: true });

/** Where our own links may lead. */
export const FILES = "https://github.com/o/r/blob/abc/";
export const PAGES = "https://github.com/o/gate/blob/v1/docs/rules/";

/** The only HTML that the report writes. */
const OUR_HTML = /^(<br>|<details>|<\/details>|<details>\n<summary>(\d+ [a-z ]+|The fix in \d+ lines)<\/summary>)\n?$/;
const OUR_BLOCKS = new Set(
  "paragraph_open paragraph_close heading_open heading_close inline fence html_block table_open table_close thead_open thead_close tbody_open tbody_close tr_open tr_close th_open th_close td_open td_close".split(
    " ",
  ),
);
const OUR_INLINE = new Set(
  "text softbreak strong_open strong_close code_inline link_open link_close html_inline".split(" "),
);
const OUR_STRONG =
  /^([✗?◉!~✓][ \u00A0])?(error|could not verify|needs review|warning|notice|exempt|fail|Fix:|pass\.|[a-z]+: [a-z ]+\.)$/;
/** What GitHub makes something of in text that is no code: mentions, references, commits, emoji, formulas, markup. */
const LIVE = /[@#$^~|\\<>&*_[\]{}]|\b[0-9a-f]{7,}\b|:\w+:|\/\/|www\.|\b[A-Za-z]+-\d/;

/** What a reader of the markdown would see or trigger that our own reports never have. */
export function surprises(markdown: string): string[] {
  const found: string[] = [];
  const unsafe = /[^\P{C}\n]|[\p{Zl}\p{Zp}]/u.exec(markdown);
  if (unsafe) found.push(`the character ${unsafe[0].codePointAt(0)?.toString(16)}`);
  if (/^\s*(\/|::)/m.test(markdown) || markdown.includes("##["))
    found.push("a line that a bot or a log takes for a command");
  let cells = 0;
  for (const token of parser.parse(markdown, {})) {
    if (!OUR_BLOCKS.has(token.type)) found.push(`${token.type} ${token.content}`);
    if (token.type === "html_block" && !OUR_HTML.test(token.content)) found.push(`HTML ${token.content}`);
    if (token.type === "heading_open" && token.tag !== "h4") found.push(token.tag);
    if (token.type === "fence" && token.info !== "diff") found.push(`a block of ${token.info}`);
    if (token.type === "tr_open") cells = 0;
    if (/^t[hd]_open$/.test(token.type)) cells++;
    if (token.type === "tr_close" && cells !== 7) found.push(`a row of ${cells} cells`);
    found.push(...inlineSurprises(token.children ?? []));
  }
  return found;
}

function inlineSurprises(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, index) => {
    if (!OUR_INLINE.has(token.type)) return [`${token.type} ${token.content}`];
    if (token.type === "html_inline" && token.content !== "<br>") return [`HTML ${token.content}`];
    if (token.type === "text" && !/^~[ \u00A0]exempt$/.test(token.content) && LIVE.test(token.content))
      return [`text ${token.content}`];
    if (token.type === "strong_open" && !OUR_STRONG.test(tokens[index + 1]?.content ?? ""))
      return [`strong ${tokens[index + 1]?.content}`];
    if (token.type === "link_open") {
      const href = String(token.attrGet("href"));
      if (token.markup !== "" || !(href.startsWith(FILES) || href.startsWith(PAGES))) return [`a link to ${href}`];
    }
    return [];
  });
}

/** The texts of the code spans of a piece of markdown. */
export function codeSpans(markdown: string): string[] {
  const inline = parser.parse(markdown, {}).flatMap(({ children }) => children ?? []);
  return inline.filter(({ type }) => type === "code_inline").map(({ content }) => content);
}

/** The rows of all tables as the texts of their cells. */
export function tableOf(markdown: string): string[][] {
  const rows: string[][] = [];
  let isCell = false;
  for (const { type, children } of parser.parse(markdown, {})) {
    if (type === "tr_open") rows.push([]);
    if (isCell && type === "inline") rows.at(-1)?.push((children ?? []).map(({ content }) => content).join(""));
    isCell = type === "th_open" || type === "td_open";
  }
  return rows;
}
