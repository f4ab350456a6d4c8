import fc from "fast-check";
import { expect, test } from "vitest";
import type { FileChange } from "../../src/model/tree.ts";
import { KEPT_VERSIONS, TreeVersions } from "../../src/repository/tree-versions.ts";

const PATHS = ["a", "a/b", "a/b/c", "a/d", "e", "f/g/h", "f/g"];
const FOLDERS = ["", "a", "a/b", "f", "f/g", "none"];

type Files = ReadonlyMap<string, string>;

/** What turns one set of files into another, as git tells it. */
function changesBetween(before: Files, after: Files): FileChange[] {
  return PATHS.flatMap((path): FileChange[] => {
    const [old, now] = [before.get(path), after.get(path)].map((oid) => oid && { oid, mode: "100644" });
    if (old && now) return old.oid === now.oid ? [] : [{ path, kind: "modified", before: old, after: now }];
    if (now) return [{ path, kind: "added", after: now }];
    return old ? [{ path, kind: "removed", before: old }] : [];
  });
}

/** Without the files that stand below another file, which no tree has. */
function possible(files: Record<string, string>): Files {
  const paths = Object.keys(files).filter((path) => files[path] !== "");
  const isBelow = (path: string) => paths.some((other) => path.startsWith(`${other}/`));
  return new Map(paths.filter((path) => !isBelow(path)).map((path) => [path, files[path] as string]));
}

function namesIn(files: Files, folder: string): string[] | undefined {
  const prefix = folder === "" ? "" : `${folder}/`;
  const names = [...files.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  return names.length > 0 ? [...new Set(names.map((name) => name.split("/")[0] as string))].sort() : undefined;
}

function check(versions: TreeVersions, version: number, files: Files): void {
  for (const path of [...PATHS, ...FOLDERS]) {
    const oid = files.get(path);
    expect(versions.at(path, version)).toEqual(oid === undefined ? namesIn(files, path) : { oid, mode: "100644" });
  }
}

/** What is at a path and below it. */
function contentAt(files: Files, path: string): [string, string][] {
  return [...files].filter(([file]) => path === "" || file === path || file.startsWith(`${path}/`)).sort();
}

/** Versions that answer with the same object have the same files. */
function checkIdentities(versions: TreeVersions, line: ReadonlyMap<number, Files>): void {
  for (const path of [...FOLDERS, ...PATHS])
    for (const [one, files] of line)
      for (const [other, others] of line) {
        const identity = versions.identity(path, one);
        if (identity !== undefined && identity === versions.identity(path, other))
          expect(contentAt(files, path)).toEqual(contentAt(others, path));
      }
}

const anyFiles = fc
  .record(Object.fromEntries(PATHS.map((path) => [path, fc.constantFrom("", "", "1", "2")])))
  .map(possible);

test("every version that is kept has its own files and folders, whatever came before and after it", () => {
  fc.assert(
    fc.property(fc.array(anyFiles, { minLength: 1, maxLength: 12 }), fc.boolean(), (line, isAskedBetween) => {
      const [first, ...others] = line as [Files, ...Files[]];
      const versions = new TreeVersions([...first].map(([path, oid]) => [path, { oid, mode: "100644" }]));
      for (const [index, files] of others.entries()) {
        if (isAskedBetween) check(versions, index, line[index] as Files);
        versions.add(changesBetween(line[index] as Files, files));
      }
      for (const [version, files] of line.entries()) check(versions, version, files);
      checkIdentities(versions, new Map(line.entries()));
    }),
    { numRuns: 300 },
  );
});

test("older ones are forgotten, and the others stay what they are", () => {
  fc.assert(
    fc.property(fc.array(anyFiles, { minLength: 2, maxLength: 5 }), (cycle) => {
      // Something changes everywhere for a while, and then nowhere for so long that all of it can be forgotten.
      const line = Array.from(
        { length: 4 * KEPT_VERSIONS },
        (_, index) => cycle[Math.min(index, KEPT_VERSIONS + 1) % cycle.length] as Files,
      );
      const versions = new TreeVersions([...(line[0] as Files)].map(([path, oid]) => [path, { oid, mode: "100644" }]));
      for (let next = 1; next < line.length; next++) {
        versions.add(changesBetween(line[next - 1] as Files, line[next] as Files));
        const last = next - KEPT_VERSIONS;
        if (last >= 0 && last % KEPT_VERSIONS === 0) check(versions, last, line[last] as Files);
      }
      const oldest = line.length - 1 - KEPT_VERSIONS;
      for (const version of [oldest, oldest + 1, line.length - 1]) check(versions, version, line[version] as Files);
      checkIdentities(versions, new Map([...line.entries()].slice(-2 * cycle.length)));
      expect(() => versions.at("a", oldest - 1)).toThrow("forgotten");
    }),
    { numRuns: 30 },
  );
});

test("a place that was a folder is another one when a file takes its place, also long after it was forgotten", () => {
  const blob = (oid: string) => ({ oid, mode: "100644" });
  const versions = new TreeVersions([["a/b", blob("1")]]);
  versions.add([
    { path: "a", kind: "added", after: blob("1") },
    { path: "a/b", kind: "removed", before: blob("1") },
  ]);
  let seen = versions.identity("a", 1);
  for (let version = 2; version <= 3 * KEPT_VERSIONS; version++) {
    versions.add([{ path: "a", kind: "modified", before: blob(`${version - 1}`), after: blob(`${version}`) }]);
    const identity = versions.identity("a", version);
    expect(identity === undefined || identity !== seen).toBe(true);
    seen = identity;
  }
});

test("a version that is forgotten is not taken for one in which nothing stood", () => {
  const blob = { oid: "1", mode: "100644" };
  const versions = new TreeVersions([["a/b", blob]]);
  versions.add([{ path: "a/b", kind: "removed", before: blob }]);
  for (let version = 2; version <= 3 * KEPT_VERSIONS; version++) versions.add([]);
  expect(() => versions.at("a/b", 0)).toThrow("forgotten");
  expect(versions.at("a/b", 3 * KEPT_VERSIONS)).toBeUndefined();
});

test("paths may be deeper than functions can call themselves", () => {
  const path = "a/".repeat(20_000);
  const versions = new TreeVersions([[`${path}b`, { oid: "1", mode: "100644" }]]);
  expect(versions.at("", 0)).toEqual(["a"]);
  expect(versions.at("a", 0)).toEqual(["a"]);
});

test("a folder stays the same object as long as nothing below it changes", () => {
  const blob = { oid: "1", mode: "100644" };
  const versions = new TreeVersions([
    ["a/b/c", blob],
    ["e/f", blob],
  ]);
  versions.add([{ path: "e/f", kind: "modified", before: blob, after: { ...blob, oid: "2" } }]);
  expect(versions.identity("a", 1)).toBe(versions.identity("a", 0));
  expect(versions.identity("a/b", 1)).toBeDefined();
  expect(versions.identity("e", 1)).not.toBe(versions.identity("e", 0));
  expect(versions.identity("", 1)).not.toBe(versions.identity("", 0));
  expect(versions.identity("none", 1)).toBeUndefined();
});
