#!/usr/bin/env node
// Prints ratios against something measured in the same run, so that the figures mean the same on every machine.
//   npm run bench -- MIRROR [BUNDLE…]
// MIRROR is a clone of the Airbyte monorepo, bare or not; BUNDLE the dist/index.js of another action, to compare the start
// with. Exit code 1 when a budget is missed.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [mirror, ...bundles] = process.argv.slice(2);
if (!mirror) {
  console.error("usage: npm run bench -- MIRROR [BUNDLE…]");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "base-image-gate-bench-"));
const empty = join(folder, "empty.mjs");
writeFileSync(empty, "");

/** Processor seconds, user and system, of a command and all its children. */
function processorTime(command, args) {
  const quoted = [command, ...args].map((part) => `'${part}'`).join(" ");
  const { stderr, status } = spawnSync("bash", ["-c", `TIMEFORMAT='%U %S'; time ${quoted} >/dev/null 2>/dev/null`], {
    encoding: "utf8",
  });
  // A check may end with its outcome, but neither with wrong usage nor by a signal.
  if (![0, 1, 3, 4].includes(status)) throw new Error(`${quoted} ended with ${status}`);
  const [user, system] = stderr.trim().split(/\s+/).map(Number);
  return user + system;
}

/** Seconds on the clock. */
function wallTime(command, args, stdin = "/dev/null") {
  const start = performance.now();
  const input = openSync(stdin, "r");
  const { status } = spawnSync(command, args, { stdio: [input, "ignore", "ignore"] });
  closeSync(input);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}`);
  return (performance.now() - start) / 1000;
}

/** Megabytes that a command needed at its peak, its children not counted. */
function peakMemory(command, args) {
  const script = `process.on("exit", () => console.error("PEAK", process.resourceUsage().maxRSS))`;
  const preload = join(folder, "peak.cjs");
  writeFileSync(preload, script);
  const { stderr } = spawnSync(command, ["--require", preload, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  return Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024;
}

/** Runs something with a git on the PATH that writes down every object that is asked for, a name on each line. */
function rememberNames(file, run) {
  const bin = join(folder, "bin");
  const real = spawnSync("which", ["git"], { encoding: "utf8" }).stdout.trim();
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, "git"),
    `#!/bin/bash\nif [[ " $* " == *" cat-file "* ]]; then tee -a '${file}.asked' | ${real} "$@"; else exec ${real} "$@"; fi\n`,
  );
  chmodSync(join(bin, "git"), 0o755);
  const path = process.env.PATH;
  process.env.PATH = `${bin}:${path}`;
  run();
  process.env.PATH = path;
  const asked = readFileSync(`${file}.asked`, "utf8").split("\n");
  writeFileSync(file, asked.flatMap((line) => (line.startsWith("contents ") ? [`${line.slice(9)}\n`] : [])).join(""));
}

/**
 * Listing the commits of the window with what they change, and reading the objects that a backtest reads.
 * Renames are left out: to find them git reads files that a mirror may lack.
 */
function gitAlone(file) {
  const log = [
    "-C",
    mirror,
    "log",
    "--first-parent",
    "--raw",
    "--no-renames",
    "--since=2023-09-25",
    "--until=2025-07-01",
  ];
  return wallTime("git", log) + wallTime("git", ["-C", mirror, "cat-file", "--batch"], file);
}

/** Listing the files of the connectors at a commit, and reading the objects that a command reads of them. */
function gitAloneAt(commit, file) {
  const list = ["-C", mirror, "ls-tree", "-r", "-t", commit, "--", "airbyte-integrations/connectors"];
  return wallTime("git", list) + wallTime("git", ["-C", mirror, "cat-file", "--batch"], file);
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Medians of both, measured in turns so that a busy machine slows both alike. */
function compared(one, other, runs) {
  const times = [[], []];
  for (let run = 0; run < runs; run++)
    for (const [index, measure] of [one, other].entries()) times[index].push(measure());
  return times.map(median);
}

function report(name, [time, reference], what, budget) {
  const ratio = time / reference;
  const missed = ratio > budget;
  console.log(
    `${missed ? "MISSED" : "ok    "} ${name}: ${time.toFixed(3)} s, ${what}: ${reference.toFixed(3)} s, ratio ${ratio.toFixed(2)} (budget ${budget})`,
  );
  if (missed) process.exitCode = 1;
}

// A change of one connector in the middle of the history: an upgrade with version, changelog and pyproject.toml.
const head = "7e41207a";
const check = [
  "dist/cli/index.js",
  "check",
  "--repo",
  mirror,
  "--base",
  `${head}^`,
  "--head",
  head,
  "--as-of",
  "2025-02-09",
];
report(
  "check of a one-connector change",
  compared(
    () => processorTime("node", check),
    () => processorTime("node", [empty]),
    15,
  ),
  "an empty Node script",
  6,
);

// Twenty-one months of history, next to git listing the same commits and reading the same objects to nowhere.
const names = join(folder, "names");
const backtestSince = (since) => [
  ...["dist/cli/index.js", "backtest", "--repo", mirror],
  ...["--since", since, "--until", "2025-06-30", "--format", "json"],
];
const backtest = backtestSince("2023-09-25");
rememberNames(names, () => wallTime("node", backtest));
report(
  "backtest of 21 months",
  compared(
    () => wallTime("node", backtest),
    () => gitAlone(names),
    3,
  ),
  "git alone",
  3,
);
const [short, long] = ["2025-01-01", "2023-09-25"].map((since) => peakMemory("node", backtestSince(since)));
const tooMuch = long > 500 || long > short * 1.5;
console.log(
  `${tooMuch ? "MISSED" : "ok    "} peak memory of backtest: ${long.toFixed(0)} MB for 21 months, ${short.toFixed(0)} MB for six (budget 500, and 1.5 times)`,
);
if (tooMuch) process.exitCode = 1;

// All connectors at one commit. Node's own start is longer than git needs for all of it, so it stands beside git.
const last = execFileSync("git", [
  "-C",
  mirror,
  "rev-list",
  "-1",
  "--first-parent",
  "--before=2025-07-01T00:00:00Z",
  "HEAD",
])
  .toString()
  .trim();
for (const command of ["list", "audit"]) {
  const asked = join(folder, command);
  const run = ["dist/cli/index.js", command, "--repo", mirror, "--commit", last, "--format", "json"];
  rememberNames(asked, () => wallTime("node", run));
  const git = [];
  const [time, reference] = compared(
    () => wallTime("node", run),
    () => {
      git.push(gitAloneAt(last, asked));
      return git.at(-1) + wallTime("node", [empty]);
    },
    9,
  );
  report(`${command} of all connectors`, [time, reference], "an empty Node script and git alone", 3);
  console.log(
    `       that is ${(time / median(git)).toFixed(1)} times git alone, and the empty script ${((reference - median(git)) / median(git)).toFixed(1)} times`,
  );
}

rmSync(folder, { recursive: true });

// The Action, on its own Node.
const ofAction = ["--yes", "--package", "node@24", "node", "scripts/bench-action.mjs", ...bundles];
if (spawnSync("npx", ofAction, { stdio: "inherit" }).status !== 0) process.exitCode = 1;
