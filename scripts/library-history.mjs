#!/usr/bin/env node
// Checks every merged change of the base image library and compares the findings about it with those of a table.
//   npm run library-history -- MIRROR [--update]
// MIRROR is a clone of the Airbyte monorepo, bare or not; it is only read. test/real/library-findings.json has for each
// commit what the rules say and a line of judgement; --update writes new findings into it and keeps the judgements.
// Exit code 1 where they differ.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const [mirror, update] = process.argv.slice(2);
if (!mirror) {
  console.error("usage: npm run library-history -- MIRROR [--update]");
  process.exit(2);
}
const TABLE = new URL("../test/real/library-findings.json", import.meta.url);
const LIBRARY = ["airbyte-ci/connectors/base_images", "docker-images"];
const RULES = ["base-image-immutable", "base-image-review"];
const LARGE = { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 };

function findingsOf(commit, day) {
  const args = [
    "check",
    "--repo",
    mirror,
    "--base",
    `${commit}^`,
    "--head",
    commit,
    "--as-of",
    day,
    "--format",
    "json",
  ];
  let text;
  try {
    text = execFileSync("node", ["dist/cli/index.js", ...args], LARGE);
  } catch (error) {
    text = error.stdout; // it ends with its outcome
  }
  return JSON.parse(text)
    .findings.filter(({ rule }) => RULES.includes(rule))
    .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

const log = ["log", "--first-parent", "--reverse", "--until=2025-06-30T23:59:59Z", "--format=%h %cs"];
const commits = execFileSync("git", ["-C", mirror, ...log, "--abbrev=10", "--", ...LIBRARY], LARGE)
  .trim()
  .split("\n");
const table = JSON.parse(readFileSync(TABLE, "utf8"));
let differ = 0;
const rows = commits.map((line) => {
  const [commit, day] = line.split(" ");
  const known = table.find((row) => row.commit === commit) ?? { judgement: "" };
  const findings = findingsOf(commit, day);
  if (JSON.stringify(findings) !== JSON.stringify(known.findings) || known.judgement === "") {
    differ++;
    console.log(`${commit} ${day}\n${findings.map((finding) => `    ${finding}`).join("\n")}`);
  }
  return { commit, day, findings, judgement: known.judgement };
});
if (update) writeFileSync(TABLE, `${JSON.stringify(rows, null, 2)}\n`);
const count = (severity) => rows.flatMap(({ findings }) => findings).filter((text) => text.startsWith(severity)).length;
console.log(
  `${rows.length} changes of the library: ${count("error")} errors, ${count("unverified")} unverified, ${count("review")} reviews, ` +
    `${count("warning")} warnings, ${count("notice")} notices; ${differ} differ from the table or are not judged`,
);
process.exitCode = differ > 0 ? 1 : 0;
