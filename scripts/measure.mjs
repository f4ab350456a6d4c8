#!/usr/bin/env node
// Prints how large the bundles are, and how long they take to start, as a table in markdown: npm run measure
// Times are medians of seven runs on the clock, next to an empty script in the same run, because machines differ.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";

const RUNS = 7;
const folder = mkdtempSync(join(tmpdir(), "base-image-gate-measure-"));
const empty = join(folder, "empty.mjs");
writeFileSync(empty, "");

function milliseconds(...args) {
  const start = performance.now();
  // No environment of a runner, so the Action ends with its first missing input.
  spawnSync(process.execPath, args, { stdio: "ignore", env: { PATH: process.env.PATH, HOME: folder } });
  return performance.now() - start;
}

function bytesIn(path) {
  const files = readdirSync(path, { withFileTypes: true }).filter((file) => file.isFile() && file.name.endsWith(".js"));
  return files.reduce((sum, { name }) => sum + statSync(join(path, name)).size, 0);
}

const commands = {
  "an empty script": [empty],
  "the Action, until it misses its first input": ["dist/index.js"],
  "`gate --version`": ["dist/cli/index.js", "--version"],
  "`gate demo`": ["dist/cli/index.js", "demo"],
};
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let run = 0; run < RUNS; run++)
  for (const [name, args] of Object.entries(commands)) times[name].push(milliseconds(...args));
rmSync(folder, { recursive: true });

const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;
console.log("| what | at the start | in all |\n| --- | --- | --- |");
for (const [name, path] of Object.entries({ "the Action, `dist`": "dist", "the command line, `dist/cli`": "dist/cli" }))
  console.log(`| ${name} | ${kilobytes(statSync(join(path, "index.js")).size)} | ${kilobytes(bytesIn(path))} |`);
const middle = (values) => values.sort((a, b) => a - b)[(values.length - 1) / 2];
const reference = middle(times["an empty script"]);
console.log("\n| what | time | times an empty script |\n| --- | --- | --- |");
for (const [name, values] of Object.entries(times))
  console.log(`| ${name} | ${middle(values).toFixed(0)} ms | ${(middle(values) / reference).toFixed(1)} |`);
const [cpu] = cpus();
console.log(`\nNode ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim()}`);
