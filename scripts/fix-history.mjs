#!/usr/bin/env node
// Runs `fix` on the parents of real migrations and upgrades, as of their days, and compares with what people did.
//   npm run fix-history -- MIRROR [MIGRATIONS] [UPGRADES]
// MIRROR is a clone of the Airbyte monorepo, bare or not; it is only read. Each fix is made a commit in a temporary
// repository that borrows the mirror's objects, and judged there by `check`. A difference or a refusal passes only where
// test/real/fix-differences.json names it with a reason. Exit code 1 for any other.
import { execFile, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const [mirror, migrations = "100", upgrades = "300"] = process.argv.slice(2);
if (!mirror) {
  console.error("usage: npm run fix-history -- MIRROR [MIGRATIONS] [UPGRADES]");
  process.exit(2);
}
const SINCE = "2023-09-25";
const UNTIL = "2025-06-30";
const CLI = resolve("dist/cli/index.js");
const run = promisify(execFile);
const LARGE = { maxBuffer: 256 * 1024 * 1024 };
const excuses = JSON.parse(readFileSync(new URL("../test/real/fix-differences.json", import.meta.url), "utf8"));

const objects = execFileSync("git", ["-C", mirror, "rev-parse", "--path-format=absolute", "--git-path", "objects"], {
  encoding: "utf8",
}).trim();
const folder = mkdtempSync(join(tmpdir(), "base-image-gate-history-"));
execFileSync("git", ["init", "--quiet", "--bare", folder]);
mkdirSync(join(folder, "objects/info"), { recursive: true });
writeFileSync(join(folder, "objects/info/alternates"), `${objects}\n`);

/** Every connector that a merged change migrated or upgraded: { name, base, head, day, pullRequest, intent }. */
async function realChanges() {
  const args = ["backtest", "--repo", mirror, "--since", SINCE, "--until", UNTIL, "--format", "json"];
  const child = spawn("node", [CLI, ...args], { stdio: ["ignore", "pipe", "ignore"] });
  const found = { migration: [], upgrade: [] };
  for await (const line of createInterface({ input: child.stdout })) {
    const { base, head, catalog, pullRequest, connectors } = JSON.parse(line);
    for (const { name, intent, change, language } of connectors)
      if (change === "modified" && found[intent])
        found[intent].push({ name, language, base, head, day: catalog.asOf.slice(0, 10), pullRequest, intent });
  }
  return found;
}

/** So many changes, the same number of each language as far as there are, evenly spread over the time. */
function spread(changes, count) {
  const groups = [...new Set(changes.map(({ language }) => language))]
    .map((language) => changes.filter((change) => change.language === language))
    .sort((a, b) => a.length - b.length);
  return groups.flatMap((list, index) => {
    const wanted = Math.min(list.length, Math.round(count / (groups.length - index)));
    count -= wanted;
    return Array.from({ length: wanted }, (_, place) => list[Math.floor((place * list.length) / wanted)]);
  });
}

async function git(args, { input, env } = {}) {
  const pending = run("git", ["-C", folder, ...args], { ...LARGE, env: { ...process.env, ...env } });
  pending.child.stdin.on("error", () => {}); // it needs no input
  pending.child.stdin.end(input ?? "");
  return (await pending).stdout;
}

async function gate(args) {
  const { stdout, stderr } = await run("node", [CLI, ...args], LARGE).catch((error) => error);
  return { stdout, stderr };
}

const WHO = { GIT_AUTHOR_NAME: "T", GIT_AUTHOR_EMAIL: "t@t", GIT_COMMITTER_NAME: "T", GIT_COMMITTER_EMAIL: "t@t" };

/** The commit that the fix makes of the parent; `undefined` and the reason where it refuses. */
async function fixed({ name, base, day, pullRequest }) {
  const number = pullRequest === null ? [] : ["--pr", String(pullRequest)];
  const asOf = ["--as-of", day, ...number];
  const { stdout, stderr } = await gate([
    "fix",
    name,
    "--repo",
    mirror,
    "--base",
    base,
    "--head",
    base,
    "--dry-run",
    ...asOf,
  ]);
  if (stdout === "") return { why: stderr.trim() };
  const env = { ...WHO, GIT_INDEX_FILE: join(folder, `index-${name}-${base}`) };
  await git(["read-tree", base], { env });
  await git(["apply", "--cached", "--unidiff-zero", "-"], { env, input: stdout });
  const tree = (await git(["write-tree"], { env })).trim();
  rmSync(env.GIT_INDEX_FILE);
  const commit = (await git(["commit-tree", tree, "-p", base, "-m", "fix"], { env })).trim();
  const check = await gate(["check", "--repo", folder, "--base", base, "--head", commit, "--format", "json", ...asOf]);
  const { findings } = JSON.parse(check.stdout);
  return { commit, errors: findings.filter((one) => ["error", "unverified"].includes(one.severity)) };
}

/** The changed lines of some files, by file: `-` or `+` and the text, in their order. */
async function changedLines(base, head, paths) {
  const diff = await git(["diff-tree", "-r", "-p", "-U0", "--no-renames", base, head, "--", ...paths]);
  const lines = {};
  let file;
  for (const line of diff.split("\n")) {
    const header = /^diff --git a\/(.*) b\/\1$/.exec(line);
    if (header) {
      file = header[1];
      lines[file] = [];
    } else if (/^[-+]/.test(line) && !/^(---|\+\+\+) /.test(line)) lines[file].push(line);
  }
  for (const [path, changed] of Object.entries(lines)) lines[path] = withoutMoves(changed);
  return lines;
}

/** Without the lines that only moved or got other white space, or another end of the file: tools of the day did that. */
function withoutMoves(lines) {
  const key = (line) =>
    line
      .slice(1)
      .replace(/(?<!\\)\|/g, " | ")
      .replace(/\s+/g, " ")
      .replace(/:?-{2,}:?/g, "---")
      .trim();
  const rest = [...lines];
  for (const line of lines.filter((one) => one.startsWith("-"))) {
    const moved = rest.findIndex((other) => other.startsWith("+") && key(other) === key(line));
    if (moved < 0) continue;
    rest.splice(moved, 1);
    rest.splice(rest.indexOf(line), 1);
  }
  return rest.filter((line) => line.slice(1).trim() !== "");
}

/** The lines of a file as they are compared: their order in the file is a matter of taste. */
function comparable(lines = [], isPage, withImage) {
  const shown = isPage ? lines.map(withoutChoice) : lines;
  return JSON.stringify((withImage ? shown : shown.map((line) => line.replace(/:[^:]*@sha256.*/, ""))).sort());
}

/** A changelog row without what may differ: date, pull request and subject; the white space around cells neither. */
function withoutChoice(line) {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  return cells.length < 4 ? line : `${cells[0]}| ${cells[1]} |`;
}

const METADATA =
  /^[-+]\s*(baseImage:|connectorBuildOptions:|dockerImageTag:|(docker\.io\/)?airbyte\/|["']?docker\.io\/airbyte)/;
const VERSION = /^[-+]version\s*=/;
/** A connector's code, which makes a change more than one of the image. */
const CODE = /^(manifest\.yaml|components\.py|main\.py|src\/main\/.*|(source|destination)_\w+\/.*)$/;

/** The lines of a fix that it should not have touched. */
function strayLines(lines, own, page) {
  const allowed = { [`${own}/metadata.yaml`]: METADATA, [`${own}/pyproject.toml`]: VERSION, [page]: /^\+.*\|/ };
  const whole = [`${own}/Dockerfile`, `${own}/build_customization.py`];
  return Object.entries(lines).flatMap(([path, changed]) =>
    whole.includes(path) ? [] : changed.filter((line) => !allowed[path]?.test(line)).map((line) => `${path}: ${line}`),
  );
}

/** What differs in metadata and changelog between the fix and the real change, where that did nothing else to them. */
async function compare(change, commit) {
  const { name, base, head } = change;
  const own = `airbyte-integrations/connectors/${name}`;
  const metadata = `${own}/metadata.yaml`;
  const mine = await changedLines(base, commit, ["."]);
  const page = Object.keys(mine).find((path) => path.startsWith("docs/")) ?? "";
  const stray = strayLines(mine, own, page);
  const compared = page === "" ? [metadata] : [metadata, page];
  const theirs = await changedLines(base, head, compared);
  const rows = theirs[page] ?? [];
  const files = (await git(["diff-tree", "-r", "--name-only", "--no-renames", base, head, "--", own])).trim();
  const clean =
    !files.split("\n").some((path) => CODE.test(path.slice(own.length + 1))) &&
    (theirs[metadata] ?? []).every((line) => METADATA.test(line)) &&
    (page === "" || (rows.length === 1 && rows[0].startsWith("+") && rows[0].includes("|")));
  const differing = (withImage) =>
    compared.filter((path) => {
      const [left, right] = [mine, theirs].map((lines) => comparable(lines[path], path === page, withImage));
      return left !== right;
    });
  const isOlder = differing(false).length === 0 && newer(imageIn(mine), imageIn(theirs));
  const differences = differing(true).map((path) => ({ path, fix: mine[path] ?? [], real: theirs[path] ?? [] }));
  return { clean, isOlder, differences, stray };
}

/** The version of the image that lines set. */
function imageIn(lines) {
  const set = Object.values(lines)
    .flat()
    .find((line) => line.startsWith("+") && line.includes("@sha256:"));
  return /:([\w.-]+)@sha256:/.exec(set ?? "")?.[1];
}

function newer(one = "", other = "") {
  return one.localeCompare(other, "en", { numeric: true }) > 0;
}

async function judge(change) {
  try {
    const { commit, why, errors } = await fixed(change);
    if (!commit) return { change, kind: "refused", detail: why };
    if (errors.length > 0)
      return { change, kind: "errors", detail: errors.map(({ rule, message }) => `${rule}: ${message}`).join("\n") };
    const { clean, isOlder, differences, stray } = await compare(change, commit);
    if (stray.length > 0) return { change, kind: "stray", detail: stray.join("\n") };
    const kind = !clean ? "passes" : differences.length === 0 ? "equal" : isOlder ? "older" : "differs";
    return { change, kind, detail: kind === "differs" ? JSON.stringify(differences, null, 1) : "" };
  } catch (error) {
    return { change, kind: "broken", detail: error.message };
  }
}

function isExcused({ change: { head, name }, kind }) {
  return excuses.some(
    (one) => head.startsWith(one.commit) && one.connector === name && one.kind === kind && one.reason,
  );
}

const real = await realChanges();
const samples = [...spread(real.migration, Number(migrations)), ...spread(real.upgrade, Number(upgrades))];
console.log(
  `${real.migration.length} migrations and ${real.upgrade.length} upgrades until ${UNTIL}; ${samples.length} are tried`,
);
const results = [];
let next = 0;
const worker = async () => {
  while (next < samples.length) results.push(await judge(samples[next++]));
};
await Promise.all([worker(), worker()]);
rmSync(folder, { recursive: true });

// "passes": the real change did more, so that nothing is compared; "older": it took an image that was not the latest.
const FINE = ["passes", "equal", "older"];
for (const result of results) {
  const { change, kind, detail } = result;
  if (FINE.includes(kind) || isExcused(result)) continue;
  process.exitCode = 1;
  console.log(
    `${kind} ${change.intent} ${change.day} ${change.head.slice(0, 10)} ${change.name}\n${detail.replace(/^/gm, "    ")}`,
  );
}
for (const intent of ["migration", "upgrade"]) {
  const own = results.filter(({ change }) => change.intent === intent);
  const count = (...kinds) => own.filter(({ kind }) => kinds.includes(kind)).length;
  const excused = own.filter((one) => !FINE.includes(one.kind) && isExcused(one)).length;
  console.log(
    `${intent}s: ${own.length} tried, ${count(...FINE, "differs")} pass the check, ${count("refused")} refused, ` +
      `${count("errors", "broken", "stray")} with errors; of ${count("equal", "older", "differs")} that were clean ${count("equal")} have ` +
      `the same lines, ${count("older")} all but an image that was not the latest, ${count("differs")} differ; ${excused} explained`,
  );
}
