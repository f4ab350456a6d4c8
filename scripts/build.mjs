#!/usr/bin/env node
// Builds dist/ from nothing, because the names of chunks change with their content. The bytes are the same everywhere.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
const bundles = [
  ["src/action.ts", "dist", "--license", "licenses.txt"],
  ["src/cli.ts", "dist/cli", "--license", "licenses.txt"],
];
for (const [entry, out, ...more] of bundles) {
  if (!existsSync(entry)) continue; // the Action has its own issue
  execFileSync("npx", ["ncc", "build", entry, "-o", out, "--no-cache", "--quiet", ...more], { stdio: "inherit" });
}
chmodSync("dist/cli/index.js", 0o755);
