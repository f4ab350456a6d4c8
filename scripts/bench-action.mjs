#!/usr/bin/env node
// The Action's part of the bench, on the Action's own Node, which also reads the emulated GitHub's sources as they are.
//   npx -y -p node@24 node scripts/bench-action.mjs [BUNDLE…]
// BUNDLE is the dist/index.js of another action, to compare the start with. Exit code 1 when a budget is missed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { upgrade } from "../test/fixtures/monorepo.ts";
import { pullRequestEvent } from "../test/github/events.ts";
import { GitHub } from "../test/github/github.ts";
import { runAction } from "../test/github/runner.ts";

const LATENCY = 50;
const ROUNDS = 10;
const folder = mkdtempSync(join(tmpdir(), "base-image-gate-bench-"));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Prints a line; a budget that is missed makes the exit code 1. */
function report(isMissed, text) {
  console.log(`${isMissed ? "MISSED" : "ok    "} ${text}`);
  if (isMissed) process.exitCode = 1;
}

/** Milliseconds on the clock that the Action needs for a new pull request with these files, and what it came to. */
async function judged(github, files, latency) {
  const pull = await github.openPull({ files, fork: "outsider" });
  const event = await pullRequestEvent(github, pull, "opened");
  github.gateway.latency = latency;
  const requests = github.requests.length;
  const start = performance.now();
  const { outputs } = await runAction({
    ...{ event, api: github.url, repository: github.fullName, token: github.token() },
    inputs: { catalog: "embedded" },
  });
  const time = performance.now() - start;
  github.gateway.latency = 0;
  await github.closePull(pull);
  return { time, outcome: outputs.outcome, requests: github.requests.length - requests };
}

/** A one-connector pull request, with and without a delay of each request; all that is beyond the one without is waiting. */
async function latency(outcome, files, runs) {
  const ends = [];
  const github = await GitHub.start((end) => ends.push(end));
  github.push("main", upgrade().before);
  await judged(github, files, 0);
  const [with_, without] = [[], []];
  for (let run = 0; run < runs; run++) {
    without.push(await judged(github, files, 0));
    with_.push(await judged(github, files, LATENCY));
  }
  for (const end of ends.reverse()) await end();
  const wrong = [...with_, ...without].find((one) => one.outcome !== outcome);
  if (wrong || github.problems.length > 0)
    throw new Error(`the outcome is ${wrong?.outcome}, not ${outcome}; ${github.problems}`);
  const [slow, quick] = [with_, without].map((all) => median(all.map(({ time }) => time)));
  const waiting = slow - quick;
  report(
    waiting > ROUNDS * LATENCY,
    `a one-connector pull request (${outcome}, ${with_[0].requests} requests), each request ${LATENCY} ms later: ` +
      `${slow.toFixed(0)} ms, without: ${quick.toFixed(0)} ms, so ${waiting.toFixed(0)} ms of waiting, ` +
      `${(waiting / LATENCY).toFixed(1)} × ${LATENCY} ms (budget ${ROUNDS})`,
  );
}

/** Milliseconds until a bundle has ended. None of its inputs is set. */
function started(file) {
  const env = { PATH: process.env.PATH, GITHUB_ACTIONS: "true", GITHUB_REPOSITORY: "o/r", GITHUB_EVENT_NAME: "push" };
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { env, cwd: folder, encoding: "utf8" });
  const time = performance.now() - start;
  if (status === null || /ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND/.test(stderr)) throw new Error(`${file}: ${stderr}`);
  return { time, said: (stdout + stderr).trim().split("\n")[0]?.slice(0, 100) ?? "" };
}

function starts(bundles, runs) {
  const empty = join(folder, "empty.mjs");
  writeFileSync(empty, "");
  const own = { name: "dist/index.js", file: resolve("dist/index.js") };
  const all = [own, ...bundles.map((file) => ({ name: file, file: resolve(file) })), { name: "an empty script", file: empty }];
  const times = all.map(() => []);
  for (let run = 0; run < runs; run++) for (const [at, { file }] of all.entries()) times[at].push(started(file).time);
  const medians = times.map(median);
  for (const [at, { name, file }] of all.entries())
    console.log(`       ${medians[at].toFixed(0).padStart(5)} ms  ${name}: ${started(file).said}`);
  const fastest = Math.min(...medians.slice(1, -1));
  const text = `start with a missing input: ${medians[0].toFixed(0)} ms`;
  if (bundles.length === 0) return console.log(`       ${text}; no other action was given to compare it with`);
  const ratio = medians[0] / fastest;
  report(ratio > 1, `${text}, the fastest other action: ${fastest.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (budget 1)`);
}

try {
  console.log(`On Node ${process.versions.node}:`);
  await latency("pass", upgrade().after, 7);
  await latency("fail", upgrade({ version: "1.2.3", rows: ["1.2.3"] }).after, 7);
  starts(process.argv.slice(2), 21);
} finally {
  rmSync(folder, { recursive: true });
}
