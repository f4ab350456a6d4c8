#!/usr/bin/env node
// Builds dist/ from nothing, because the names of chunks change with their content. The bytes are the same everywhere.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const temporary = mkdtempSync(join(tmpdir(), "base-image-gate-build-"));
const stats = join(temporary, "stats.json");
rmSync("dist", { recursive: true, force: true });
const bundles = [
  ["src/action.ts", "dist"],
  ["src/cli.ts", "dist/cli"],
];
for (const [entry, out] of bundles) {
  const options = ["--no-cache", "--quiet", "--stats-out", stats];
  execFileSync("npx", ["ncc", "build", entry, "-o", out, ...options], { stdio: "inherit" });
  writeFileSync(`${out}/licenses.txt`, packagesIn(stats).map(licenseOf).join("\n"));
}
chmodSync("dist/cli/index.js", 0o755);
rmSync(temporary, { recursive: true });

/** The packages that a bundle is made of. ncc's own list of licenses misses some, so the modules are asked. */
function packagesIn(file) {
  const matches = readFileSync(file, "utf8").matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g);
  const names = [...matches].map(([, name]) => name).filter((name) => name !== "@vercel/ncc");
  return [...new Set(names)].sort();
}

function licenseOf(name) {
  const folder = `node_modules/${name}`;
  const { license, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!license && !file) throw new Error(`${name} has no license`);
  const text = file ? readFileSync(`${folder}/${file}`, "utf8").replaceAll("\r\n", "\n") : "";
  return `${name} ${version}\n${license ?? ""}\n\n${text}\n`;
}
