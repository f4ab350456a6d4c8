import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { UserError } from "../model/errors.ts";
import { type Paint, painter } from "../report/style.ts";
import { gitEnvironment, gitProblem, runGit, spawnProblem } from "../repository/git-process.ts";
import { checkCommand } from "./check.ts";
import { type Sample, sample } from "./sample.ts";
import type { Terminal } from "./terminal.ts";

const LEGEND = "✗ has to change  ? could not be verified  ◉ needs approval  ! warning  ~ exempt  ✓ fine  · not judged";

/** The branch of the sample's pull request. */
const BRANCH = "use-base-image";

/**
 * Builds the sample in a new repository and checks its pull request with the embedded catalog. Resolves with 0, whatever
 * the check says. @throws UserError when git or the folder cannot be used
 */
export async function demoCommand({ keep }: { keep?: string }, terminal: Terminal): Promise<number> {
  const made = sample();
  const folder = await newFolder(keep, terminal);
  const paint = painter(terminal.color);
  try {
    await buildRepository(folder, made, keep !== undefined);
    const check = `check --base main --head ${BRANCH} --pr ${made.pullRequest} --as-of ${made.day}`;
    terminal.out(`${introduction(made, paint)}\n$ ${terminal.program} ${check}\n\n`);
    await checkCommand(
      {
        repo: ".",
        base: "main",
        head: BRANCH,
        pr: String(made.pullRequest),
        catalog: "embedded",
        asOf: made.day,
        format: "text",
      },
      { ...terminal, cwd: folder },
    );
    terminal.out(`\n${outlook(keep, check, terminal, paint)}`);
  } finally {
    if (keep === undefined) await rm(folder, { recursive: true, force: true });
  }
  return 0;
}

async function newFolder(keep: string | undefined, { cwd }: Terminal): Promise<string> {
  if (keep === undefined) return mkdtemp(join(tmpdir(), "base-image-gate-demo-"));
  const folder = resolve(cwd, keep);
  if (existsSync(folder))
    throw new UserError(`--keep ${keep} exists already. Expected: a folder that the demo can make.`);
  await mkdir(folder, { recursive: true });
  return folder;
}

function introduction({ shows }: Sample, paint: Paint): string {
  const width = Math.max(...shows.map(([name]) => name.length));
  const rows = shows.map(([name, what]) => `  ${paint("bold", name.padEnd(width))}  ${what}`);
  return `A sample monorepo with a pull request that changes six connectors:\n\n${rows.join("\n")}\n\n${LEGEND}\n`;
}

function outlook(keep: string | undefined, check: string, { program, cwd }: Terminal, paint: Paint): string {
  // In another folder a relative path would lead nowhere.
  const anywhere = program.startsWith("node ") ? `node ${resolve(cwd, program.slice("node ".length))}` : program;
  const lines =
    keep === undefined
      ? [`The sample is gone again; \`${program} demo --keep ../sample\` leaves it in a folder to play with.`]
      : [`The sample is in ${keep}: \`${program} ${check} --repo ${keep}\` checks it again.`];
  lines.push(
    `${paint("bold", "On your own repository:")} in a clone, on the branch of a pull request,`,
    `  ${anywhere} check                    compares with the remote's default branch`,
    `  ${anywhere} check --base REV --pr N  names the base and the pull request`,
    `  ${anywhere} explain                  lists the rules`,
  );
  return `${lines.join("\n")}\n`;
}

/** Makes a repository with the branches main and use-base-image from nothing but the two sets of files. */
async function buildRepository(folder: string, { before, after }: Sample, checkout: boolean): Promise<void> {
  await git(folder, ["init", "--quiet", "--template=", "--initial-branch=main", "."]);
  const stream = [
    commit("refs/heads/main", "Connectors with their own Dockerfiles", before),
    commit(`refs/heads/${BRANCH}`, "Use the official base image", after, "refs/heads/main"),
    "done\n",
  ].join("");
  await fastImport(folder, stream);
  if (checkout) await git(folder, ["-c", "core.hooksPath=", "checkout", "--quiet", BRANCH]);
}

/** https://git-scm.com/docs/git-fast-import */
function commit(ref: string, message: string, files: Record<string, string>, parent?: string): string {
  const who = "committer Demo <demo@example.org> 1755216000 +0000";
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const content = Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
  const from = parent === undefined ? "" : `from ${parent}\n`;
  return `commit ${ref}\n${who}\n${data(message)}${from}deleteall\n${content.join("")}\n`;
}

async function git(folder: string, args: string[]): Promise<void> {
  const { code, err } = await runGit(folder, args);
  if (code !== 0) throw new UserError(`git ${args[0]} failed: ${gitProblem(err)}.`, 3);
}

function fastImport(folder: string, stream: string): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn("git", ["-C", folder, "fast-import", "--quiet", "--done"], {
      env: gitEnvironment(),
      stdio: ["pipe", "ignore", "pipe"],
    });
    let err = "";
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.on("error", (error) => fail(new UserError(spawnProblem(error), 3)));
    child.on("close", (code) =>
      code === 0 ? done() : fail(new UserError(`git fast-import failed: ${gitProblem(err)}.`, 3)),
    );
    child.stdin.on("error", () => {});
    child.stdin.end(stream);
  });
}
