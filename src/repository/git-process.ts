import { spawn } from "node:child_process";
import { UserError } from "../model/errors.ts";

/** What git runs with: no prompt, no replaced objects, messages in English. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    LC_ALL: "C",
  };
}

/**
 * What git is called with in a repository. Of the texts that others are made from it remembers 16 MB: more, such as its
 * own default of 96 MB, is slower for reading a history, because it does not fit into a processor's caches.
 */
export function gitArguments(repository: string, args: readonly string[]): string[] {
  return ["-C", repository, "-c", "core.deltaBaseCacheLimit=16m", ...args];
}

/** What to tell a user whose git cannot be started. */
export function spawnProblem(error: Error): string {
  return (error as NodeJS.ErrnoException).code === "ENOENT"
    ? "git is not installed or not on the PATH"
    : `git cannot be started: ${error.message}`;
}

/** What to tell a user who is not inside a clone. */
export function notARepository(folder: string): UserError {
  return new UserError(`${folder} is not a git repository. Run the command inside a clone, or name one with --repo.`);
}

/** The first thing that git complained about, as one line. */
export function gitProblem(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const first = lines.find((line) => line.startsWith("fatal:")) ?? lines[0];
  return first?.replace(/^fatal: /, "") ?? "git stopped without saying why";
}

/** What to tell where git's answer is not the one to the question: an object is missing, or not what it says. */
export function outOfTurn(listed: string): UserError {
  return new UserError(
    `git listed ${JSON.stringify(listed)} out of turn; an object may be missing. \`git fsck\` tells more.`,
    3,
  );
}

/** Whether older commits were left out of a clone. */
export async function isShallow(repository: string): Promise<boolean> {
  return (await runGit(repository, ["rev-parse", "--is-shallow-repository"])).out.trim() === "true";
}

/** Runs git once. @throws UserError when git cannot be started */
export async function runGit(
  repository: string,
  args: readonly string[],
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", gitArguments(repository, args), {
      env: gitEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      err += chunk;
    });
    child.on("error", (error) => reject(new UserError(spawnProblem(error), 3)));
    child.on("close", (code) => resolve({ code: code ?? 1, out, err }));
  });
}

/**
 * What git writes, piece by piece. git is stopped when nobody wants more of it.
 * @param failed makes the error for what git complained about
 * @param input what git reads
 */
export async function* streamGit(
  repository: string,
  args: readonly string[],
  failed: (problem: string) => UserError,
  input = "",
): AsyncGenerator<Buffer> {
  // Otherwise git writes each commit on its own, and each is a round of the event loop.
  const env = { ...gitEnvironment(), GIT_FLUSH: "0" };
  const child = spawn("git", gitArguments(repository, args), { env, detached: true });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-2000);
  });
  const ended = new Promise<string | undefined>((resolve) => {
    child.on("error", (error) => resolve(spawnProblem(error)));
    child.on("close", (code) => resolve(code === 0 ? undefined : gitProblem(errors)));
  });
  child.stdin.on("error", () => {}); // git is gone, which its end tells
  child.stdin.end(input);
  try {
    yield* child.stdout;
    const problem = await ended;
    if (problem !== undefined) throw failed(problem);
  } finally {
    child.kill();
  }
}
