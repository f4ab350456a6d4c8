import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePlainYaml } from "../../src/text/plain-yaml.ts";
import { parseWholeYaml } from "../../src/text/yaml.ts";
import type { YamlNode } from "../../src/text/yaml-node.ts";

/** What a text says and where its scalars stand; where a map or a list ends is not compared. */
function meaning(node: YamlNode | null): unknown {
  if (node === null) return null;
  switch (node.kind) {
    case "map":
      return { flow: node.flow, pairs: node.pairs.map(({ key, value }) => [meaning(key), meaning(value)]) };
    case "seq":
      return node.items.map(meaning);
    case "scalar":
      // The library stands for an empty value with an empty scalar.
      return node.style === "plain" && node.text === "" ? null : [node.text, node.style, node.start, node.end];
    case "alias":
      return { alias: node.name };
  }
}

/** Whatever the plain reader takes, the whole language must mean the same by. Returns whether it took the text. */
function agrees(text: string): boolean {
  const plain = parsePlainYaml(text);
  if (!plain) return false;
  const whole = parseWholeYaml(text);
  expect(whole.ok && meaning(whole.value.root), JSON.stringify(text)).toEqual(meaning(plain));
  return true;
}

const METADATA = `data:
  ab_internal:
    ql: 300
  allowedHosts:
    hosts: []
  # the image
  connectorBuildOptions:
    baseImage: docker.io/airbyte/x:1.0.0@sha256:ab # pinned
  dockerImageTag: "1.2.3"
  documentationUrl: https://docs.airbyte.com/a?b=c&d=e
  name: 'A name'
  releases:
    breakingChanges:
      1.0.0:
        message: Streams are renamed, see the guide
  tags:
  - language:python
  - cdk:low-code
  suites:
    - suite: unitTests
      secrets:
        - name: A
          file: b.json
    - suite: liveTests
metadataSpecVersion: "1.0"
`;

const LONG = `data:
  releases:
    breakingChanges:
      1.0.0:
        message: Streams are renamed, see
          the guide (it's short)

          before you upgrade
        deadline: 2024-01-31
      2.0.0:
        message: >-
          All of it
          is new
      3.0.0:
        message: |  # as it is
          one

          two
        message2: "quoted, goes
          on: here # no comment
          and 'ends' here"
      4.0.0:
        message:
          'on the next line,
          with ''quotes''

          in it' # and a comment
        other:
          plain on the next line
          goes on
  tags: [language:python, cdk]
  names:
    - a name
      goes on
    - "another
      one"
`;

describe("the plain reader", () => {
  test.each([
    ["metadata as nearly all of it is", METADATA],
    ["CRLF", METADATA.replaceAll("\n", "\r\n")],
    ["no newline at the end", METADATA.trimEnd()],
    ["empty values", "a:\nb: # nothing\nc:\n  d:\n"],
    ["numbers as keys", "a:\n  1.0.0:\n    b: c\n"],
    ["scalars of several lines", LONG],
    ["the same with CRLF", LONG.replaceAll("\n", "\r\n")],
    ["the same without a newline at the end", LONG.trimEnd()],
    ["words in brackets", "a: [b, c-d ,e:f]\nb: [ ]\nc: [\"d e\", 'f']\n"],
    ["words in brackets over several lines", "a:\n  b:\n    [\n      c,\n      'd',\n    ] # e\n  f: [g,\n    h]\n"],
    ["no keys in braces", "a: {}\nb: c\n"],
    ["a block with deeper lines", "a: >\n  b\n    c\n\n  d\n  e\n\n\n   f\nb: |\n  c\n   d\n"],
    ["escapes that people use", 'a: "b\\n\\"c\\" \\\\ \\t"\n'],
    ["doubled quotes", "a: 'it''s'\nb: ''\nc: ''''\n"],
  ])("takes %s", (_, text) => {
    expect(agrees(text)).toBe(true);
  });

  test.each([
    ["anchors", "a: &x b\n"],
    ["aliases", "a: *x\n"],
    ["merge keys", "a:\n  <<: *x\n"],
    ["tags", "a: !!str b\n"],
    ["a block with an indentation of its own", "a: |2\n    b\n"],
    ["a block that keeps its end", "a: |+\n  b\n\n"],
    ["maps in braces", "a: {b: c}\n"],
    ["comments in brackets", "a: [b, # c\n  d]\n"],
    ["brackets whose further lines are not indented", "a:\n  b: [c,\n  d]\n"],
    ["a block that starts with a blank line", "a: |\n\n  b\n"],
    ["an empty block", "a: |\nb: c\n"],
    ["a block without a newline at its end", "a: |\n  b"],
    ["a comment in text over several lines", "a: b\n  # c\n  d\n"],
    ["a comment between two lines of text", "a: b # c\n  d\n"],
    ["quotes whose further lines are not indented", 'a:\n  b: "c\n  d"\n'],
    ["a comment before text on the next line", "a:\n  # b\n  c\n"],
    ["numbers in brackets", "a: [1]\n"],
    ["escapes", 'a: "\\u0041"\n'],
    ["text behind quotes", 'a: "b" c\n'],
    ["a quoted key", '"a": b\n'],
    ["a question mark", "? a\n: b\n"],
    ["two documents", "a: b\n---\nc: d\n"],
    ["a directive", "%YAML 1.1\n---\na: b\n"],
    ["tabs", "a:\tb\n"],
    ["a byte order mark", "\uFEFFa: b\n"],
    ["a carriage return alone", "a: b\rc: d\n"],
    ["a line separator in a comment", "a: b # c\u2028d: e\n"],
    ["a colon in text", "a: b: c\n"],
    ["a colon at the end of text", "a: b:\n"],
    ["an indented first line", "  a: b\n"],
    ["a deeper line below a text", "a: b\n    c: d\n"],
    ["a shallower line between two levels", "a:\n    b: c\n  d: e\n"],
    ["a list in a list", "a:\n  - - b\n"],
    ["a dash alone", "a:\n  -\n    b: c\n"],
    ["a list at the top", "- a\n"],
    ["a list below a text", "a: b\n- c\n"],
    ["nothing", "\n# nothing\n"],
    ["a thousand levels", Array.from({ length: 1000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  ])("leaves %s to the library", (_, text) => {
    expect(parsePlainYaml(text)).toBeUndefined();
  });

  test("whatever it takes means the same to the library", () => {
    const piece = fc.constantFrom(
      "a",
      "b-c",
      "1.0.0",
      "data",
      ": ",
      ":",
      "- ",
      "-",
      "\n",
      "\n  ",
      "\n    ",
      "\n      ",
      " ",
      "#",
      " # c",
      '"',
      "'",
      "x y",
      "https://e.org/a",
      "[]",
      "{}",
      "null",
      "~",
      "&",
      "*",
      "|",
      "\r\n",
      "é",
      ",",
      "!",
      "=",
      "<<",
      "\n\n    ",
      "|\n    ",
      ">-\n      ",
      "[a, b-c]",
      "[\"a b\", 'c']",
      "''",
      "\u00a0",
      "[\n      a,\n      b,\n      ]",
      "\\n",
      ", ",
    );
    const noise = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));
    const mutated = fc
      .tuple(fc.constantFrom(METADATA, LONG), fc.nat(METADATA.length), fc.nat(4), piece)
      .map(([whole, at, cut, text]) => whole.slice(0, at) + text + whole.slice(at + cut));
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(noise, mutated), (text) => {
        if (agrees(text)) taken++;
      }),
      { numRuns: 10_000 },
    );
    expect(taken).toBeGreaterThan(500);
  });
});
