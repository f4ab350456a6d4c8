import { expect, test } from "vitest";
import type { Finding } from "../src/model/finding.ts";
import { START_OF_FILE } from "../src/model/location.ts";
import { memoryComparison } from "../src/repository/memory.ts";
import { readSources } from "../src/sources.ts";

test("the files that findings point at or that fixes edit, before and after", async () => {
  const before = { same: "1", changed: "1", gone: "1", edited: "1", "not asked for": "1", binary: "1" };
  const after = { same: "1", changed: "2", "new": "2", edited: "1", binary: Buffer.from([0xff]) };
  const finding = (path: string, ...edited: string[]): Finding => ({
    rule: "x",
    effect: "error",
    message: "x",
    at: { path, range: START_OF_FILE },
    fix: { title: "x", edits: edited.map((path) => ({ kind: "replace", path, range: START_OF_FILE, text: "" })) },
  });
  const findings = [
    finding("same", "edited", "binary"),
    finding("changed"),
    finding("gone"),
    finding("new"),
    finding("none"),
  ];
  expect([...(await readSources(memoryComparison(before, after), findings))]).toEqual([
    ["same", { before: "1", after: "1" }],
    ["edited", { before: "1", after: "1" }],
    ["binary", { before: "1", after: undefined }],
    ["changed", { before: "1", after: "2" }],
    ["gone", { before: "1", after: undefined }],
    ["new", { before: undefined, after: "2" }],
    ["none", { before: undefined, after: undefined }],
  ]);
});
