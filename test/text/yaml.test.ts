import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePlainYaml } from "../../src/text/plain-yaml.ts";
import { parseWholeYaml } from "../../src/text/yaml.ts";
import type { Wanted, YamlNode } from "../../src/text/yaml-node.ts";

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

/** What a document says below the wanted keys. */
function wantedOf(node: YamlNode | null | undefined, wanted: Wanted): unknown {
  if (!node || wanted === "all" || node.kind !== "map") return node && meaning(node);
  return node.pairs.map(({ key, value }) => {
    const inside = key?.kind === "scalar" ? wanted.get(key.text) : undefined;
    return [meaning(key), inside ? wantedOf(value, inside) : "not wanted"];
  });
}

const SOME: Wanted = new Map<string, Wanted>([
  ["a", "all"],
  ["data", new Map<string, Wanted>([["tags", "all"]])],
]);

/** Whatever the plain reader takes, the whole language must mean the same by. Returns whether it took the text. */
function agrees(text: string): boolean {
  const plain = parsePlainYaml(text);
  const some = parsePlainYaml(text, SOME);
  expect(wantedOf(some, SOME), JSON.stringify(text)).toEqual(wantedOf(plain, SOME));
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

const LONG_TEXTS = `data:
  releases:
    breakingChanges:
      1.0.0:
        message: >
          Streams are renamed: see
          the guide. # no comment

          Then go on.
            Deeper: text

          And back.

        upgradeDeadline: "2024-01-01"
      2.0.0:
        message: |-
          * one
            * two
          - three
      3.0.0:
        message: "**Do not** upgrade \\"yet\\".\\n
          Wait: a while
          # still text

          or two."
      4.0.0:
        message: Several lines
          of text
      5.0.0:
        message:
          'simple
          too

          '
      6.0.0:
        message:
          Below
          its key
  words: [a, "b", c-d]
  more:
    [
      a,
      "b",
    ]
  tags:
    - one
      more
    - "two
      more"
`;

describe("the plain reader", () => {
  test.each([
    ["metadata as nearly all of it is", METADATA],
    ["CRLF", METADATA.replaceAll("\n", "\r\n")],
    ["no newline at the end", METADATA.trimEnd()],
    ["empty values", "a:\nb: # nothing\nc:\n  d:\n"],
    ["texts over several lines", LONG_TEXTS],
    ["lists of words", 'a: [b, "c d"]\nd: [ e,f , ]\ng:\n  [h]\ni:\n  [\n    "j",\n  k\n  ]\n'],
    ["text on the next line", "a:\n  b\n   c\n  d\nb:\n   'c'\n"],
    ["text at the end of the file", "a: >-\n  b\n  c"],
    ["folded text with deeper lines", "a: >\n  b\n    c\n   d\n\n   e\n\n  f\n  g\n"],
    ["closing quotes on a line of their own", "a:\n  \"b\n  c\n\n  \"\nd: 'e\n  '\n"],
    ["numbers as keys", "a:\n  1.0.0:\n    b: c\n"],
    ["a space that is none to YAML at the end of text", "a: b\u00a0\nc: d\u00a0 # e\n"],
  ])("takes %s", (_, text) => {
    expect(agrees(text)).toBe(true);
  });

  test.each([
    ["anchors", "a: &x b\n"],
    ["aliases", "a: *x\n"],
    ["merge keys", "a:\n  <<: *x\n"],
    ["tags", "a: !!str b\n"],
    ["flow maps", "a: {b: c}\n"],
    ["flow lists of anything but words", "a: [b, c: d]\n"],
    ["flow lists with a comment", "a: [b,\n  # d\n  c]\n"],
    ["flow lists without indentation", "a: [b,\nc]\n"],
    ["block scalars with an indicator", "a: |2\n  b\n"],
    ["folded text with a shallower line", "a: >\n    b\n  c\n"],
    ["a text without indentation", "a: |\nb\n"],
    ["text with an empty line", "a: b\n\n  c\n"],
    ["text with a comment in it", "a: b\n  # c\n  d\n"],
    ["a block scalar on the next line", "a:\n  >\n  b\n"],
    ["quotes on lines without indentation", 'a: "b\nc"\n'],
    ["escapes", 'a: "\\u0041"\n'],
    ["doubled quotes", "a: 'it''s'\n"],
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
  ])("leaves %s to the library, wanted or not", (_, text) => {
    expect(parsePlainYaml(text)).toBeUndefined();
    expect(parsePlainYaml(text, new Map())).toBeUndefined();
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
      "a: >\n  b\n\n",
      "|-",
      "[a",
      ",",
      "]",
      ">",
      "\\",
      '\\"',
      "\n\n",
    );
    const noise = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));
    const mutated = fc
      .tuple(fc.nat(METADATA.length), fc.nat(4), piece)
      .map(([at, cut, text]) => METADATA.slice(0, at) + text + METADATA.slice(at + cut));
    const mutatedLong = fc
      .tuple(fc.nat(LONG_TEXTS.length), fc.nat(4), piece)
      .map(([at, cut, text]) => LONG_TEXTS.slice(0, at) + text + LONG_TEXTS.slice(at + cut));
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(noise, mutated, mutatedLong), (text) => {
        if (agrees(text)) taken++;
      }),
      { numRuns: Number(process.env.RUNS ?? 15_000) },
    );
    expect(taken).toBeGreaterThan(500);
  }, 600_000);
});
