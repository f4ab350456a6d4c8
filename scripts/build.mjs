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
  ["action", "src/action.ts", "dist"],
  ["cli", "src/cli.ts", "dist/cli"],
];
/** Every package in a bundle, with the bytes of its source in each. */
const packages = {};
for (const [bundle, entry, out] of bundles) {
  const options = ["--no-cache", "--quiet", "--stats-out", stats];
  execFileSync("npx", ["ncc", "build", entry, "-o", out, ...options], { stdio: "inherit" });
  const folders = packagesIn(stats);
  writeFileSync(`${out}/licenses.txt`, [...folders.keys()].map(licenseOf).join("\n"));
  for (const [folder, bytes] of folders) {
    const { name, version, license } = manifestOf(folder);
    // A second version of a package stands beside the first.
    const key = (packages[name]?.version ?? version) === version ? name : `${name}@${version}`;
    packages[key] = { version, license, bytes: { ...packages[key]?.bytes, [bundle]: bytes } };
  }
}
const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("dist/packages.json", `${JSON.stringify(sorted, null, 2)}\n`);
chmodSync("dist/cli/index.js", 0o755);
rmSync(temporary, { recursive: true });

/**
 * The folders of the packages that a bundle is made of, with the bytes of their modules, a module that stands in several
 * chunks several times. ncc's own list of licenses misses some.
 */
function packagesIn(file) {
  const sizes = new Map();
  const count = ({ modules, nameForCondition, size }) => {
    if (modules?.length) return modules.forEach(count);
    const [, folder] =
      /.*?(node_modules\/(?:.*node_modules\/)?(?:@[\w.-]+\/)?[\w.-]+)\//.exec(nameForCondition ?? "") ?? [];
    if (folder && folder !== "node_modules/@vercel/ncc") sizes.set(folder, (sizes.get(folder) ?? 0) + size);
  };
  JSON.parse(readFileSync(file, "utf8")).modules.forEach(count);
  return new Map([...sizes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
}

function licenseOf(folder) {
  const { name, license, version } = manifestOf(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!license && !file) throw new Error(`${name} has no license`);
  const text = file ? readFileSync(`${folder}/${file}`, "utf8").replaceAll("\r\n", "\n") : "";
  return `${name} ${version}\n${license ?? ""}\n\n${text}\n`;
}
