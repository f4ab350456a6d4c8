/** A literal's value, or what is wrong with it. */
export type Literal<T> = { ok: true; value: T } | { ok: false; problem: string };

const DECIMAL = /^(0+(_?0)*|[1-9](_?\d)*)$/;
const RADIX = /^0([xX](_?[0-9a-fA-F])+|[oO](_?[0-7])+|[bB](_?[01])+)$/;
const FLOAT = /^((\d(_?\d)*)?\.\d(_?\d)*|\d(_?\d)*\.?)([eE][+-]?\d(_?\d)*)?$/;

/** https://docs.python.org/3/reference/lexical_analysis.html#numeric-literals; an int is a bigint, a float a number. */
export function numberLiteral(text: string): Literal<bigint | number> {
  const plain = text.replaceAll("_", "");
  if (DECIMAL.test(text) || RADIX.test(text)) return { ok: true, value: BigInt(plain) };
  if (/[jJ]$/.test(text)) return { ok: false, problem: "complex numbers are no part of a query" };
  if (/^0\d+$/.test(plain)) return { ok: false, problem: "a whole number has no leading zeros; octal is written 0o17" };
  return FLOAT.test(text) ? { ok: true, value: Number(plain) } : { ok: false, problem: "this is no number" };
}

const SIMPLE: Record<string, string> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};
const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g;

/** https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals */
export function stringLiteral(text: string): Literal<string> {
  const [, prefix = "", quote = "", body = ""] = /^([a-zA-Z]*)('''|"""|'|")([\s\S]*)\2$/.exec(text) ?? [];
  if (quote === "") return { ok: false, problem: "this text is not closed" };
  if (/b/i.test(prefix)) return { ok: false, problem: "bytes are no part of a query" };
  if (quote.length === 1 && /(^|[^\\])(\\\\)*\n/.test(body))
    return { ok: false, problem: "this text is not closed on its line" };
  if (/r/i.test(prefix)) return { ok: true, value: body };
  let problem: string | undefined;
  const value = body.replace(ESCAPE, (whole, octal, hex, short, long, single) => {
    if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
    const code = hex ?? short ?? long;
    if (code !== undefined && Number.parseInt(code, 16) <= 0x10ffff)
      return String.fromCodePoint(Number.parseInt(code, 16));
    if (code !== undefined || "xuUN".includes(single)) problem = `${whole} is no character that a query can name`;
    return SIMPLE[single] ?? whole;
  });
  return problem === undefined ? { ok: true, value } : { ok: false, problem };
}
