#!/usr/bin/env node
import { basename, relative } from "node:path";
import { run } from "./commands/program.ts";

const { argv, env, stdout, stderr } = process;

// A reader that goes away early, such as `head`, is no error.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

/** How the program was called, for hints that can be pasted. */
function program(script = ""): string {
  return basename(script) === "base-image-gate" ? "base-image-gate" : `node ${relative(process.cwd(), script)}`;
}

process.exitCode = await run(argv.slice(2), {
  out: (text) => (stdout.write(text) ? undefined : new Promise<void>((resolve) => stdout.once("drain", resolve))),
  err: (text) => void stderr.write(text),
  color: env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== "0" : stdout.isTTY === true,
  interactive: stderr.isTTY === true,
  onInterrupt: (callback) => void process.once("SIGINT", callback),
  cwd: process.cwd(),
  env,
  program: program(argv[1]),
  columns: stdout.isTTY ? stdout.columns : undefined,
  ...(env.GITHUB_SERVER_URL &&
    env.GITHUB_REPOSITORY && { repositoryUrl: `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}` }),
});
