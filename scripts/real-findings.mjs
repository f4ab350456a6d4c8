// What the command line says of real commits, for the scripts that judge it.
import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);
const BIG = { maxBuffer: 256 * 1024 * 1024 };

/** Runs git in a repository and gives its lines. */
export function gitLines(repository, ...args) {
  return execFileSync("git", ["-C", repository, ...args], { ...BIG, encoding: "utf8" })
    .split("\n")
    .filter(Boolean);
}

/** Commits that touch paths, oldest first: id and day. */
export function commitsTouching(repository, until, pathspecs, more = []) {
  const args = ["log", "--reverse", "--no-renames", `--until=${until}`, "--format=%H %as", ...more, "--", ...pathspecs];
  return gitLines(repository, ...args).map((line) => {
    const [id, day] = line.split(" ");
    return { id, day };
  });
}

/** The report of `check` on each commit against its parent, two at a time, in their order. */
export async function reports(repository, commits) {
  const results = [];
  const pending = commits.entries();
  const work = async () => {
    for (const [index, { id, day }] of pending) {
      const place = ["--repo", repository, "--base", `${id}^`, "--head", id];
      const args = [
        "dist/cli/index.js",
        "check",
        ...place,
        "--as-of",
        day,
        "--catalog",
        "embedded",
        "--format",
        "json",
      ];
      const { stdout, stderr } = await run("node", args, BIG).catch((error) => error);
      if (!stdout) throw new Error(`${id}: ${stderr}`);
      results[index] = { id, day, report: JSON.parse(stdout) };
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

/**
 * Prints rows as a table, each with the judgement that stands for it in a file beside the tables; without one, or with
 * one for a row that is not there, the script fails.
 */
export function printTable(name, title, columns, rows) {
  const judgements = JSON.parse(readFileSync(new URL("../docs/evidence/judgements.json", import.meta.url), "utf8"))[
    name
  ];
  const cell = (text) => String(text).replaceAll("|", "\\|");
  console.log(`${title}\n\n| ${[...columns, "judgement"].join(" | ")} |\n|${" --- |".repeat(columns.length + 1)}`);
  const keys = new Set();
  const counts = new Map();
  for (const { key, cells } of rows) {
    keys.add(key);
    const judgement = judgements[key];
    if (judgement === undefined) {
      console.error(`no judgement of: ${key}`);
      process.exitCode = 1;
    }
    const verdict = (judgement ?? "none").split(":")[0];
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    console.log(`| ${[...cells, judgement ?? ""].map(cell).join(" | ")} |`);
  }
  for (const key of Object.keys(judgements))
    if (!keys.has(key)) {
      console.error(`a judgement of what is not there: ${key}`);
      process.exitCode = 1;
    }
  console.log(`\n${[...counts].map(([verdict, count]) => `${verdict}: ${count}`).join(", ")}`);
}
