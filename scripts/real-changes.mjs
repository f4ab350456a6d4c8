#!/usr/bin/env node
// Checks merged changes of a real monorepo and compares the states of the criteria with expected ones.
//   npm run real-changes -- MIRROR CHANGES.json
// CHANGES.json is a list of { head, base, asOf, pullRequest, subject, expect: { connector: { criterion: state } } }.
// A difference passes only where test/real/expected-differences.json names it with a reason.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";

const [mirror, file] = process.argv.slice(2);
if (!file) {
  console.error("usage: npm run real-changes -- MIRROR CHANGES.json");
  process.exit(2);
}
const run = promisify(execFile);
const changes = JSON.parse(readFileSync(file, "utf8"));
const excuses = JSON.parse(readFileSync(new URL("../test/real/expected-differences.json", import.meta.url), "utf8"));
const isExcused = (head, connector, criterion) =>
  excuses.some(
    (e) => head.startsWith(e.commit) && e.connector === connector && e.fact === `state of ${criterion}` && e.reason,
  );

const count = { compared: 0, agree: 0, excused: 0 };
for (const { head, base, asOf, pullRequest, subject, expect } of changes) {
  const args = [
    "dist/cli/index.js",
    "check",
    "--repo",
    mirror,
    "--base",
    base,
    "--head",
    head,
    "--pr",
    String(pullRequest),
  ];
  const { stdout, stderr } = await run(
    "node",
    [...args, "--as-of", asOf, "--catalog", "embedded", "--format", "json"],
    {
      maxBuffer: 64 * 1024 * 1024,
    },
  ).catch((error) => error);
  if (!stdout) {
    console.log(`${head.slice(0, 10)} ${subject}: no report. ${stderr}`);
    process.exitCode = 1;
    continue;
  }
  const report = JSON.parse(stdout);
  for (const [name, states] of Object.entries(expect)) {
    const criteria = report.connectors.find((connector) => connector.name === name)?.criteria ?? {};
    for (const [criterion, want] of Object.entries(states)) {
      count.compared++;
      if (criteria[criterion] === want) count.agree++;
      else if (isExcused(head, name, criterion)) count.excused++;
      else {
        process.exitCode = 1;
        console.log(
          `${head.slice(0, 10)} ${name} ${criterion}: expected ${want}, got ${criteria[criterion] ?? "no report"} (${subject})`,
        );
        for (const f of report.findings.filter((found) => found.connector === name))
          console.log(`    ${f.severity} ${f.rule}: ${f.message}`);
      }
    }
  }
}
console.log(
  `${changes.length} changes, ${count.compared} states: ${count.agree} agree, ${count.excused} differ with a reason, ${count.compared - count.agree - count.excused} differ`,
);
