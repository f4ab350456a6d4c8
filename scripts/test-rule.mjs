#!/usr/bin/env node
// Runs the tests of one rule and of its page: npm run test:rule version-bump
import { spawnSync } from "node:child_process";

const [rule, ...more] = process.argv.slice(2);
if (!rule) {
  console.error("usage: npm run test:rule RULE");
  process.exit(2);
}
// All but the tests of other rules' pages.
const names = `^(?!the page of '(?!${rule}'))`;
const quick = ["--pool=threads", "--no-isolate"];
const files = [`test/rules/${rule}.test.ts`, "test/rules/pages.test.ts"];
process.exitCode =
  spawnSync("vitest", ["run", ...quick, ...files, "-t", names, ...more], { stdio: "inherit" }).status ?? 1;
