import { expect, test } from "vitest";
import { printable, shortened } from "../../src/text/printable.ts";

test.each([
  ["words stay", "a “b” – ç 漢 🦊", "a “b” – ç 漢 🦊"],
  ["a tab is a space", "a\tb", "a b"],
  ["lines", "a\r\nb\u2028c\u0085d", "a\\u{D}\\u{A}b\\u{2028}c\\u{85}d"],
  ["direction", "a\u202eb\u2066c\u061cd", "a\\u{202E}b\\u{2066}c\\u{61C}d"],
  ["what is not seen", "a\u200bb\u{e0041}c\ufeff\u00ad", "a\\u{200B}b\\u{E0041}c\\u{FEFF}\\u{AD}"],
  ["a terminal's commands", "\u001b[31mx\u009b0m\u0007", "\\u{1B}[31mx\\u{9B}0m\\u{7}"],
  ["half a pair", "\ud83d\udc00 \ud83d", "🐀 \\u{D83D}"],
  ["workflow commands", "  ::error::x ##[add-mask]y", "  \\u{3A}:error::x #\\u{23}[add-mask]y"],
])("%s", (_, text, expected) => {
  expect(printable(text)).toBe(expected);
});

test("a shortened text is no longer than asked, and has no half characters", () => {
  expect(shortened("abcdef", 6)).toBe("abcdef");
  expect(shortened("abcdefg", 6)).toBe("abcde…");
  expect(shortened("abcd🦊fg", 6)).toBe("abcd…");
});
