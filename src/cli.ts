#!/usr/bin/env node
import { basename } from "node:path";
import { run } from "./commands/program.ts";

const { argv, env, stdout, stderr } = process;

// A reader that goes away early, such as `head`, is no error.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const script = argv[1] ?? "";
process.exitCode = await run(argv.slice(2), {
  out: (text) => (stdout.write(text) ? undefined : new Promise<void>((resolve) => stdout.once("drain", resolve))),
  err: (text) => void stderr.write(text),
  color: env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== "0" : stdout.isTTY === true,
  interactive: stderr.isTTY === true,
  onInterrupt: (callback) => void process.once("SIGINT", callback),
  cwd: process.cwd(),
  program:
    basename(script) === "base-image-gate"
      ? "base-image-gate"
      : `node ${script.includes("dist/cli") ? "dist/cli/index.js" : script}`,
});
