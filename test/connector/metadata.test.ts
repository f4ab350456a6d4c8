import { describe, expect, test } from "vitest";
import { insertBaseImage, type Metadata, replaceValue } from "../../src/connector/metadata.ts";
import { parseMetadata } from "../../src/connector/parse-metadata.ts";
import type { Edit } from "../../src/model/finding.ts";
import { applyReplacements } from "../../src/text/edits.ts";

const IMAGE = "docker.io/airbyte/python-connector-base:4.0.2@sha256:aa";

function valid(text: string): Metadata {
  const parsed = parseMetadata(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return parsed.value;
}

function problems(text: string): string[] {
  const parsed = parseMetadata(text);
  if (parsed.ok) return [];
  return parsed.problems.map(({ message, range: { start } }) => `${start.line}:${start.column} ${message}`);
}

function applied(text: string, edit: Edit | undefined): string | undefined {
  return edit?.kind === "replace" ? applyReplacements(text, [edit]) : undefined;
}

describe("reading values", () => {
  test("every value has its place, 1-based, without quotes", () => {
    const metadata = valid(
      'metadataSpecVersion: "1.0"\ndata:\n  connectorBuildOptions:\n    baseImage: "x/y:1"\n  dockerImageTag: 1.2.3 # keep\n' +
        "  documentationUrl: https://docs.airbyte.com/a\n  supportLevel: certified\n  tags: [language:python, cdk:python]\n",
    );
    expect(metadata.baseImage).toMatchObject({
      text: "x/y:1",
      range: { start: { line: 4, column: 17 }, end: { line: 4, column: 22 } },
    });
    expect(metadata.version).toMatchObject({
      text: "1.2.3",
      range: { start: { line: 5, column: 19 }, end: { line: 5, column: 24 } },
    });
    expect(metadata.documentationUrl?.text).toBe("https://docs.airbyte.com/a");
    expect(metadata.supportLevel?.text).toBe("certified");
    expect(metadata.tags).toEqual(["language:python", "cdk:python"]);
    expect(metadata.dataRange.start).toEqual({ line: 2, column: 1 });
  });

  test.each([
    ["CRLF", "data:\r\n  dockerImageTag: 1.2.3\r\n", { line: 2, column: 19 }],
    ["a byte order mark", "\uFEFFdata:\n  dockerImageTag: 1.2.3\n", { line: 2, column: 19 }],
    ["a quoted value on the next line", 'data:\n  dockerImageTag:\n    "1.2.3"\n', { line: 3, column: 6 }],
    ["flow style", "data: {dockerImageTag: 1.2.3}\n", { line: 1, column: 24 }],
    ["no newline at the end", "data:\n  dockerImageTag: 1.2.3", { line: 2, column: 19 }],
    [
      "an override of the same name",
      "data:\n  registryOverrides:\n    cloud:\n      dockerImageTag: 9.9.9\n  dockerImageTag: 1.2.3\n",
      { line: 5, column: 19 },
    ],
    [
      "a commented-out line above",
      "data:\n  # dockerImageTag: 0.0.1\n  dockerImageTag: 1.2.3\n",
      { line: 3, column: 19 },
    ],
    ["a document start and end", "---\ndata:\n  dockerImageTag: 1.2.3\n...\n", { line: 3, column: 19 }],
  ])("%s", (_, text, start) => {
    expect(valid(text).version).toMatchObject({ text: "1.2.3", range: { start } });
  });

  test.each(["", "~", "null", "Null", "NULL"])("a base image of `%s` is none, as PyYAML reads it", (nothing) => {
    expect(valid(`data:\n  connectorBuildOptions:\n    baseImage: ${nothing}\n`).baseImage).toBeUndefined();
  });

  test("an escaped value is judged by what it means", () => {
    expect(valid('data:\n  dockerImageTag: "1.2\\u002e3"\n').version?.text).toBe("1.2.3");
  });

  test.each([
    ["no", true],
    ["False", true],
    ["off", true],
    ["true", false],
    ['"maybe"', false],
  ])("requireVersionIncrementsInPullRequests: %s", (value, optsOut) => {
    const text = `data:\n  ab_internal:\n    requireVersionIncrementsInPullRequests: ${value}\n`;
    expect(valid(text).versionBumpOptOut !== undefined).toBe(optsOut);
  });
});

describe("anchors, aliases and merge keys", () => {
  test("an alias is followed, and never edited", () => {
    const metadata = valid("image: &i x/y:1\ndata:\n  connectorBuildOptions:\n    baseImage: *i\n");
    expect(metadata.baseImage).toMatchObject({ text: "x/y:1", editable: false });
    expect(replaceValue("m", metadata.baseImage as never, "z")).toBeUndefined();
  });

  test("a merge key gives what the map itself does not say", () => {
    const text = "defaults: &d\n  baseImage: x/y:1\n  other: 1\ndata:\n  connectorBuildOptions:\n    <<: *d\n";
    expect(valid(text).baseImage).toMatchObject({ text: "x/y:1", editable: false });
    expect(valid(`${text}    baseImage: own\n`).baseImage?.text).toBe("own");
  });

  test("of several merged maps the first wins, and a quoted << merges nothing", () => {
    const maps = "a: &a {baseImage: first}\nb: &b {baseImage: second}\ndata:\n  connectorBuildOptions:\n";
    expect(valid(`${maps}    <<: [*a, *b]\n`).baseImage?.text).toBe("first");
    expect(valid(`${maps}    "<<": *a\n`).baseImage).toBeUndefined();
  });

  test("of two merge keys the last counts, and it is an ambiguity", () => {
    const metadata = valid("a: &a {dockerImageTag: '1'}\nb: &b {dockerImageTag: '2'}\ndata:\n  <<: *a\n  <<: *b\n");
    expect(metadata.version?.text).toBe("2");
    expect(metadata.ambiguities.map(({ message, range }) => `${range.start.line} ${message}`)).toEqual([
      '5 has the key "<<" 2 times in the same section',
    ]);
  });

  test("an anchor at a key is one", () => {
    expect(valid("? &v 1.0.0\n: x\ndata:\n  dockerImageTag: *v\n").version?.text).toBe("1.0.0");
  });

  test("merge keys that lead in a circle end", () => {
    expect(valid("data: &d\n  <<: [*d, *d]\n  supportLevel: x\n")).toMatchObject({ supportLevel: { text: "x" } });
    expect(valid("data: &d\n  <<: [*d, *d]\n  supportLevel: x\n").version).toBeUndefined();
  });

  test("more merged maps than anybody writes are a problem, and the same one many times is looked at once", () => {
    const maps = (count: number) => Array.from({ length: count }, (_, i) => `m${i}: &m${i} {k: v}\n`).join("");
    const merged = (count: number) => Array.from({ length: count }, (_, i) => `*m${i}`).join(", ");
    expect(problems(`${maps(15)}data:\n  <<: [${merged(15)}]\n  supportLevel: x\n`)).toEqual([]);
    expect(problems(`${maps(17)}data:\n  <<: [${merged(17)}]\n  supportLevel: x\n`)[0]).toContain("merges too many");
    const keys = Array.from({ length: 4000 }, (_, i) => `  k${i}: v\n`).join("");
    const aliases = Array.from({ length: 30_000 }, () => "*m").join(",");
    expect(valid(`m: &m\n${keys}data:\n  <<: [${aliases}]\n  supportLevel: x\n`).supportLevel?.text).toBe("x");
  }, 10_000);

  test("an alias bomb is only text", () => {
    const levels = Array.from({ length: 30 }, (_, i) => `l${i}: &l${i} [${i ? `*l${i - 1}, *l${i - 1}` : "x"}]`);
    expect(valid(`${levels.join("\n")}\ndata:\n  dockerImageTag: 1.0.0\n`).version?.text).toBe("1.0.0");
  });

  test.each([
    [
      "an anchor of the same name twice",
      "a: &x 1\nb: &x 2\ndata:\n  dockerImageTag: *x\n",
      'has the anchor "&x" twice',
    ],
    [
      "a key that is an alias",
      "a: &x baseImage\ndata:\n  connectorBuildOptions: {baseImage: good, *x : bad}\n",
      "has a key that is no plain text",
    ],
    [
      "a value with a tag",
      "data:\n  dockerImageTag: !!binary MS4yLjM=\n",
      'has the tag "tag:yaml.org,2002:binary" at "dockerImageTag"',
    ],
    [
      "an alias without an anchor",
      "data:\n  dockerImageTag: *x\n",
      '2:19 has the alias "*x" without its anchor before it',
    ],
    [
      "an alias before its anchor",
      "data:\n  dockerImageTag: *x\nother: &x 1.0.0\n",
      '2:19 has the alias "*x" without its anchor before it',
    ],
    [
      "an alias without an anchor where nothing is read",
      "data:\n  dockerImageTag: 1.0.0\nother: [{a: *x}]\n",
      '3:13 has the alias "*x" without its anchor before it',
    ],
  ])("%s is refused", (_, text, message) => {
    expect(problems(text).join()).toContain(message);
  });
});

describe("what keeps the build from being known", () => {
  test.each([
    ["an empty file", "", "1:1 has no keys at its top level"],
    ["a list", "- a\n", "1:1 has no keys at its top level"],
    ["no data", "other: 1\n", '1:1 has no "data" section'],
    ["data that is a list", "data:\n  - a\n", '2:3 has a list where "data" has its keys'],
    [
      "a base image that is a list",
      "data:\n  connectorBuildOptions:\n    baseImage: [a]\n",
      '3:16 has a list where "baseImage" has its text',
    ],
    [
      "a base image that is a section",
      "data:\n  connectorBuildOptions:\n    baseImage: {a: b}\n",
      '3:16 has a section where "baseImage" has its text',
    ],
    [
      "a base image of many lines",
      "data:\n  connectorBuildOptions:\n    baseImage: |\n      a\n",
      '3:5 has a block of lines where "baseImage" has its text',
    ],
    [
      "build options that are text",
      "data:\n  connectorBuildOptions: x\n",
      '2:26 has a single value where "connectorBuildOptions" has its keys',
    ],
    ["tabs", "data:\n\tdockerImageTag: 1.2.3\n", "2:1 is not valid YAML: Tabs are not allowed as indentation"],
    ["two documents", "data:\n  dockerImageTag: 1.2.3\n---\ndata: {}\n", "3:1 has more than one YAML document"],
    ["a template", "data:\n  dockerImageTag: {{ version }}\n", "2:19 has a section"],
    ["100,000 levels of brackets", `data: ${"[".repeat(100_000)}`, "is nested more than 100 levels deep"],
    ["100,000 levels of dashes", "- ".repeat(100_000), "is nested more than 100 levels deep"],
    ["1 MB", `data:\n${"  # padding\n".repeat(90_000)}`, "1:1 is 1055 kB large; at most 256 kB are read"],
  ])("%s", (_, text, message) => {
    expect(problems(text).join("\n")).toContain(message);
  });

  test("duplicate keys on the paths that are read are ambiguities; the build takes the last", () => {
    const metadata = valid(
      "data:\n  connectorBuildOptions: {baseImage: a}\n  name: x\n  name: y\n  connectorBuildOptions: {baseImage: b}\n",
    );
    expect(metadata.baseImage?.text).toBe("b");
    expect(metadata.ambiguities.map(({ message, range }) => `${range.start.line} ${message}`)).toEqual([
      '5 has the key "connectorBuildOptions" 2 times in the same section',
    ]);
  });
});

describe("edits", () => {
  test.each([
    ["plain", "data:\n  dockerImageTag: 1.2.3  # old\n", "data:\n  dockerImageTag: 1.2.4  # old\n"],
    ["quoted", "data:\r\n  dockerImageTag: '1.2.3'\r\n", "data:\r\n  dockerImageTag: '1.2.4'\r\n"],
    [
      "BOM and unicode",
      '\uFEFF# ünï\ndata: {dockerImageTag: "1.2.3"}\n',
      '\uFEFF# ünï\ndata: {dockerImageTag: "1.2.4"}\n',
    ],
  ])("replacing a %s value leaves every other byte alone", (_, text, expected) => {
    const { version } = valid(text);
    expect(applied(text, version && replaceValue("m", version, "1.2.4"))).toBe(expected);
  });

  test.each([
    [
      "a new section, in the order of the keys",
      "data:\n  allowedHosts: {}\n  dockerImageTag: 1.2.3\n",
      `data:\n  allowedHosts: {}\n  connectorBuildOptions:\n    baseImage: ${IMAGE}\n  dockerImageTag: 1.2.3\n`,
    ],
    [
      "above the comment of the next key",
      "data:\n  allowedHosts: {}\n  # the version\n  dockerImageTag: 1.2.3\n",
      `data:\n  allowedHosts: {}\n  connectorBuildOptions:\n    baseImage: ${IMAGE}\n  # the version\n  dockerImageTag: 1.2.3\n`,
    ],
    [
      "into a section that is there",
      "data:\n    connectorBuildOptions:\n        other: 1\n    dockerImageTag: 1.2.3\n",
      `data:\n    connectorBuildOptions:\n        baseImage: ${IMAGE}\n        other: 1\n    dockerImageTag: 1.2.3\n`,
    ],
    [
      "with the line ends of the file",
      "data:\r\n  dockerImageTag: 1.2.3\r\n",
      `data:\r\n  connectorBuildOptions:\r\n    baseImage: ${IMAGE}\r\n  dockerImageTag: 1.2.3\r\n`,
    ],
  ])("declaring a base image: %s", (_, text, expected) => {
    const edit = insertBaseImage("m", valid(text), IMAGE);
    expect(applied(text, edit)).toBe(expected);
    expect(valid(expected).baseImage?.text).toBe(IMAGE);
  });

  test.each([
    ["flow style", "data: {dockerImageTag: 1.2.3}\n"],
    ["a shared section", "x: &d\n  dockerImageTag: 1.2.3\ndata: *d\n"],
    ["an empty section", "data:\n  connectorBuildOptions:\n  dockerImageTag: 1.2.3\n"],
  ])("nothing is written into %s", (_, text) => {
    expect(insertBaseImage("m", valid(text), IMAGE)).toBeUndefined();
  });
});
