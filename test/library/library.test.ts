import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEntries } from "../../src/library/changelogs.ts";
import { versionClasses, versionOfName } from "../../src/library/classes.ts";
import { documentedVersions } from "../../src/library/documents.ts";
import type { LibraryFiles } from "../../src/library/library.ts";
import { modulesOf } from "../../src/library/modules.ts";
import { versionProblems } from "../../src/library/problems.ts";
import { fileEntry } from "../../src/repository/entries.ts";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { Lines } from "../../src/text/lines.ts";
import { CLASSES, classLibrary, LIBRARY, LIST, listLibrary, README, THIRD } from "../fixtures/library.ts";

/** The library's files among those of a fixture. */
function library(files: MemoryFiles): LibraryFiles {
  const own = Object.entries(files).filter(([path]) => path.startsWith(`${LIBRARY}/`));
  return new Map(own.map(([path, text]) => [path, fileEntry(path, "100644", Buffer.from(text as string))]));
}

const content = (files: MemoryFiles, name: string) =>
  versionClasses(modulesOf(library(files)))?.find((one) => one.name === name)?.content;

test.each([
  ["_1_0_2", "1.0.2"],
  ["_10_20_30__alpha", "10.20.30-alpha"],
  ["_1_0_0__rc_1", "1.0.0-rc.1"],
  ["_1_0", undefined],
  ["_01_0_0", undefined],
  ["_1_0_0__rc_01x", "1.0.0-rc.01x"],
  ["_1_0_0_", undefined],
  ["Version", undefined],
])("the class name %s is the version %s", (name, version) => {
  expect(versionOfName(name)).toBe(version);
});

describe("how a name of another file is found", () => {
  const image = "class X:\n    y = 1\n";
  const other = "class X:\n    y = 2\n";
  const forms: [statement: string, parent: string, path: string][] = [
    ["from base_images.root import X", "X", "root.py"],
    ["from base_images.root import X as Y", "Y", "root.py"],
    ["from base_images.root import (A, X,)", "X", "root.py"],
    ["from base_images import root", "root.X", "root.py"],
    ["from base_images import root as r", "r.X", "root.py"],
    ["import base_images.root as r", "r.X", "root.py"],
    ["from .root import X", "X", "root.py"],
    ["from . import root", "root.X", "root.py"],
    ["from .root import *", "X", "root.py"],
    ["from .deep.root import X", "X", "deep/root.py"],
    ["from base_images.deep import X", "X", "deep/__init__.py"],
  ];
  test.each(forms)("%s", (statement, parent, path) => {
    const with_ = (text: string) =>
      content(
        {
          [`${LIBRARY}/base_images/__init__.py`]: "",
          [`${LIBRARY}/base_images/python_bases.py`]: `${statement}\nclass _1_0_0(${parent}):\n    pass\n`,
          [`${LIBRARY}/base_images/${path}`]: text,
        },
        "_1_0_0",
      );
    expect(with_(image)).not.toBe(with_(other));
    expect(with_(image)).toBe(with_(`# a comment\n\n${image}`));
  });

  test("names that import each other in a circle come to an end", () => {
    const files = {
      [`${LIBRARY}/base_images/a.py`]: "from .b import X\nfrom .b import *\nclass _1_0_0(X, Z): pass\n",
      [`${LIBRARY}/base_images/b.py`]: "from .a import X\nfrom .a import *\n",
    };
    expect(content(files, "_1_0_0")).toMatch(/^[0-9a-f]{64}$/);
  });
});

test("format strings and strings count to the letter, white space around them does not", () => {
  const of = (expression: string) =>
    content(
      classLibrary((text) => text.replace('"pip"', expression)),
      "_1_0_0",
    );
  expect(of('f"a {x} b"')).not.toBe(of('f"a {x} c"'));
  expect(of('f"a {x} b"')).not.toBe(of('f"a {y} b"'));
  expect(of('"a"  "b"')).toBe(of('"a" "b"'));
  expect(of('"a  b"')).not.toBe(of('"a b"'));
});

describe("what would take too long is not compared", () => {
  const many = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join("\n");
  const judged = (files: MemoryFiles) => {
    const after = library({ ...classLibrary(), ...files });
    const removed = { path: CLASSES, kind: "removed" as const, before: { oid: "", mode: "" } };
    const before = library(classLibrary());
    return versionProblems({ kind: "library", folders: [LIBRARY], links: [], files: [removed], before, after });
  };
  const excess = (what: string) => [
    {
      effect: "unverified",
      message: `Whether the change edits a published version cannot be told: the library has ${what}.`,
    },
  ];

  test("too many versions, files and definitions", () => {
    expect(judged({ [CLASSES]: many(600, (i) => `class _1_0_${i}(_1_0_${i - 1}): pass`) })).toMatchObject(
      excess("more than 500 versions"),
    );
    const files = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`${LIBRARY}/f${i}.py`, ""]));
    expect(judged(files)).toMatchObject(excess("more than 200 Python files"));
    expect(judged({ [CLASSES]: many(6000, (i) => `a${i} = 1`) })).toMatchObject(excess("more than 5000 definitions"));
  });

  test("a chain of definitions and a maze of imports end", () => {
    const chain = many(2500, (i) => `def f${i}(): f${i + 1}()`);
    expect(judged({ [CLASSES]: `${chain}\nclass _1_0_0: x = f0()\nclass _1_0_1: x = f1()\n` })).not.toEqual([]);
    const stars = many(3000, (i) => `from .${"abc"[i % 3]} import *`);
    const maze = Object.fromEntries(["a", "b", "c"].map((name) => [`${LIBRARY}/${name}.py`, stars]));
    expect(judged({ ...maze, [`${LIBRARY}/v.py`]: "from .a import *\nclass _9_0_0(X): pass\n" })).not.toEqual([]);
  });
});

describe("nothing throws, whatever the files are", () => {
  /** A text with parts taken out, repeated and swapped for others. */
  const mutated = (text: string) =>
    fc
      .array(
        fc.tuple(fc.nat(text.length), fc.nat(40), fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(...SCRAPS))),
        { minLength: 1, maxLength: 4 },
      )
      .map((edits) =>
        edits.reduce((now, [at, length, scrap]) => now.slice(0, at) + scrap + now.slice(at + length), text),
      );
  const SCRAPS = [
    "(",
    ")",
    "[",
    "{",
    '"',
    "'",
    '"""',
    "\n",
    "\n    ",
    "class _1_0_0(",
    "import ",
    "\\",
    "f'{",
    "\u2028",
    "\uFEFF",
    "null",
    ",",
    "}]",
  ];
  const runs = { numRuns: 10_000 };

  test("classes", () => {
    const { [CLASSES]: classes } = classLibrary((text) => text + THIRD);
    const before = library(classLibrary());
    fc.assert(
      fc.property(mutated(classes as string), (text) => {
        const after = library({ ...classLibrary(), [CLASSES]: text });
        const files = [{ path: CLASSES, kind: "removed" as const, before: { oid: "", mode: "" } }];
        versionProblems({ kind: "library", folders: [LIBRARY], links: [], files, before, after });
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(mutated(THIRD), (text) => void versionClasses(modulesOf(library({ [CLASSES]: text })))),
      runs,
    );
  });

  test("lists", () => {
    fc.assert(
      fc.property(mutated(listLibrary()[LIST] as string), (text) => void parseEntries(text)),
      runs,
    );
    fc.assert(
      fc.property(fc.json(), (text) => void parseEntries(text)),
      runs,
    );
  });

  test("documents", () => {
    fc.assert(
      fc.property(mutated(listLibrary()[README] as string), (text) => void documentedVersions(new Lines(text))),
      runs,
    );
  });
});
