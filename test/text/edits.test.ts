import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insertBaseImage, parseMetadata, replaceValue } from "../../src/connector/metadata.ts";
import { parsePyproject } from "../../src/connector/pyproject.ts";
import type { Edit } from "../../src/model/finding.ts";
import { applyReplacements } from "../../src/text/edits.ts";
import { Lines } from "../../src/text/lines.ts";
import { pinned } from "../fixtures/monorepo.ts";

type Replacement = Extract<Edit, { kind: "replace" }>;

/** What stands before and behind an edit, which has to stay. */
function around(text: string, { range }: Replacement): [before: string, behind: string] {
  const lines = new Lines(text);
  return [text.slice(0, lines.offset(range.start)), text.slice(lines.offset(range.end))];
}

/** Texts with all kinds of line ends, tabs, byte order marks and characters of several code units. */
const wild = fc
  .array(fc.constantFrom("a", " ", "\t", "\n", "\r\n", "\r", "\uFEFF", "é", "🐙", "\u2028", "|", "#"), {
    maxLength: 80,
  })
  .map((parts) => parts.join(""));

describe("replacements", () => {
  test("an edit changes no byte outside of its range", () => {
    const edits = fc.tuple(wild, fc.nat(200), fc.nat(200), wild);
    fc.assert(
      fc.property(edits, ([text, one, other, replacement]) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)].map((at) => Math.min(at, text.length));
        const range = new Lines(text).range(start as number, end as number);
        const expected = text.slice(0, start) + replacement + text.slice(end);
        expect(applyReplacements(text, [{ range, text: replacement }])).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test("edits in any order give the same, and edits that overlap give nothing", () => {
    const line = (number: number, from: number, to: number, text: string) => ({
      range: { start: { line: number, column: from }, end: { line: number, column: to } },
      text,
    });
    const [first, second] = [line(1, 1, 2, "A"), line(2, 2, 3, "D")];
    expect(applyReplacements("ab\r\ncd", [first, second])).toBe("Ab\r\ncD");
    expect(applyReplacements("ab\r\ncd", [second, first])).toBe("Ab\r\ncD");
    expect(applyReplacements("abcd", [line(1, 1, 3, "x"), line(1, 2, 4, "y")])).toBeUndefined();
  });
});

/** A file with its line ends, with or without a byte order mark. */
const dressed = (lines: fc.Arbitrary<string[]>) =>
  fc
    .tuple(lines, fc.constantFrom("\n", "\r\n"), fc.boolean(), fc.boolean())
    .map(([all, end, mark, last]) => `${mark ? "\uFEFF" : ""}${all.join(end)}${last ? end : ""}`);

const comment = fc.constantFrom("", "  # kept as it is", "  # 🐙 ünïcode", " #\ttab");
const noise = fc.array(
  fc.constantFrom(
    "  name: Ünïcode 🐙",
    "  # a comment",
    "",
    "  icon: x.svg # y",
    "  tags: [a, b]",
    "  \"quoted\": 'it''s'",
  ),
  { maxLength: 4 },
);
const quoted = (text: string) => fc.constantFrom(text, `"${text}"`, `'${text}'`);

describe("metadata.yaml", () => {
  const image = pinned("4.0.1");
  const files = dressed(
    fc
      .tuple(noise, noise, noise, quoted(image), quoted("1.2.3"), comment)
      .map(([a, b, c, baseImage, version, remark]) => [
        "data:",
        ...unique(a),
        "  connectorBuildOptions:",
        `    baseImage: ${baseImage}${remark}`,
        ...unique(b, a),
        `  dockerImageTag: ${version}${remark}`,
        ...unique(c, [...a, ...b]),
      ]),
  );

  test("image and version are replaced, and nothing else", () => {
    fc.assert(
      fc.property(files, (text) => {
        const parsed = parseMetadata(text);
        if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join());
        const { baseImage, version } = parsed.value;
        const edits = [
          baseImage && replaceValue("m", baseImage, pinned("4.0.2")),
          version && replaceValue("m", version, "1.2.4"),
        ] as Replacement[];
        expect(applyReplacements(text, edits)).toBe(text.replace(image, pinned("4.0.2")).replace("1.2.3", "1.2.4"));
      }),
      { numRuns: 500 },
    );
  });

  const plain = dressed(
    fc
      .tuple(noise, noise, comment)
      .map(([a, b, remark]) => [
        "data:",
        ...unique(a),
        `  dockerImageTag: 1.2.3${remark}`,
        ...unique(b, a),
        "  zone: x",
      ]),
  );
  test("an image is declared where none was, and nothing else changes", () => {
    fc.assert(
      fc.property(plain, (text) => {
        const parsed = parseMetadata(text);
        if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join());
        const edit = insertBaseImage("m", parsed.value, image) as Replacement;
        const after = applyReplacements(text, [edit]) as string;
        const [before, behind] = around(text, edit);
        expect(after.startsWith(before) && after.endsWith(behind)).toBe(true);
        expect(after.length).toBe(before.length + edit.text.length + behind.length);
        const again = parseMetadata(after);
        expect(again.ok && again.value.baseImage?.text).toBe(image);
        expect(again.ok && again.value.version?.text).toBe("1.2.3");
        expect(/\r\n/.test(edit.text)).toBe(/\r\n/.test(text));
      }),
      { numRuns: 500 },
    );
  });
});

test("pyproject.toml: the version is replaced, and nothing else", () => {
  const extra = fc.array(fc.constantFrom("", "# version = '0'", 'name = "Ü 🐙"', "authors = []", "license = 'x'"), {
    maxLength: 4,
  });
  const files = dressed(
    fc
      .tuple(extra, fc.constantFrom('"', "'"), comment)
      .map(([lines, quote, remark]) => [
        "[tool.poetry]",
        ...unique(lines),
        `version = ${quote}1.2.3${quote}${remark.replace("\t", " ")}`,
      ]),
  );
  fc.assert(
    fc.property(files, (text) => {
      const parsed = parsePyproject(text);
      if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join());
      const edits = parsed.value.versions.flatMap(({ range }) => (range ? [{ range, text: "1.2.4" }] : []));
      expect(edits).toHaveLength(1);
      expect(applyReplacements(text, edits)).toBe(text.replace("1.2.3", "1.2.4"));
    }),
    { numRuns: 500 },
  );
});

/** Lines without those whose key stands already. */
function unique(lines: readonly string[], before: readonly string[] = []): string[] {
  const seen = new Set(before.map((line) => line.split(/[:=]/)[0]));
  return lines.filter((line) => {
    const key = line.split(/[:=]/)[0] as string;
    const isNew = !/\w/.test(key) || line.trimStart().startsWith("#") || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
