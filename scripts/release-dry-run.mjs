#!/usr/bin/env node
// Makes all that a release publishes, and publishes nothing.
//   node scripts/release-dry-run.mjs [--tag v1.2.3] [--out FOLDER]
// Without --tag it is the tag of the version in package.json; without --out a new temporary folder. The release workflow
// runs this too, so what passes here is what it would publish. Exit code 1, with the reason, when something is not right.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { tag: { type: "string" }, out: { type: "string" } } });
const json = (file) => JSON.parse(readFileSync(file, "utf8"));
const { name, version } = json("package.json");
const tag = values.tag ?? `v${version}`;

check("the version", () => {
  if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version)) throw `package.json has "${version}", which is no version.`;
  if (tag !== `v${version}`) throw `The tag is ${tag}, package.json has ${version}. Expected: the tag v${version}.`;
  const { version: own, packages } = json("package-lock.json");
  if (own !== version || packages[""].version !== version)
    throw `package-lock.json has ${own} and ${packages[""].version}. Run npm install --package-lock-only.`;
  return tag;
});

check("the work tree", () => {
  const changed = run("git", "status", "--porcelain").trim();
  if (changed) throw `There are changes that are not committed:\n${changed}`;
  return `clean at ${run("git", "rev-parse", "--short", "HEAD").trim()}`;
});

const notes = check("the changelog", () => {
  const section = sectionOf(readFileSync("CHANGELOG.md", "utf8"), version);
  if (!section) throw `CHANGELOG.md has no text under "## ${version}".`;
  return section;
});

check("dist", () => {
  run("npm", "run", "--silent", "build");
  const changed = run("git", "status", "--porcelain", "--", "dist").trim();
  if (changed) throw `dist is not what the sources build:\n${changed}`;
  return "what the sources build";
});

const out = resolve(values.out ?? mkdtempSync(join(tmpdir(), "base-image-gate-release-")));
mkdirSync(out, { recursive: true });
if (readdirSync(out).length > 0) fail("the folder", `${out} is not empty. Expected: a new folder.`);

check("the package", () => {
  const [packed] = JSON.parse(run("npm", "pack", "--json", "--ignore-scripts", "--pack-destination", out));
  return `${packed.filename}, ${packed.files.length} files, ${packed.size} bytes`;
});

check("the bill of materials", () => {
  const everything = JSON.parse(run("npm", "sbom", "--sbom-format", "cyclonedx", "--package-lock-only"));
  const bill = ofTheBundles(everything, json("dist/packages.json"));
  writeFileSync(join(out, `${name}-${version}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`);
  return `${bill.components.length} packages`;
});

check("the sums", () => {
  const sum = (file) =>
    createHash("sha256")
      .update(readFileSync(join(out, file)))
      .digest("hex");
  const files = readdirSync(out).sort();
  writeFileSync(join(out, "SHA256SUMS"), files.map((file) => `${sum(file)}  ${file}\n`).join(""));
  return files.join(", ");
});

writeFileSync(join(out, "notes.md"), `${notes}\n`);
const prerelease = version.includes("-");
// A candidate does not move the branch that people follow.
const branch = prerelease ? "" : `v${version.split(".")[0]}`;
if (process.env.GITHUB_OUTPUT)
  appendFileSync(process.env.GITHUB_OUTPUT, `prerelease=${prerelease}\nbranch=${branch}\n`);
console.log(
  `\nWould publish ${tag} from ${out}${branch && ` and move the branch ${branch} to it`}. Nothing was published.`,
);

/** The text of a version's section, without its heading; empty where there is none. */
function sectionOf(changelog, version) {
  const [, section = ""] = `\n${changelog}`.split(`\n## ${version}\n`);
  return section.split("\n## ")[0].trim();
}

/** A bill of materials without what only builds and tests: npm takes all for development, because all is bundled. */
function ofTheBundles({ components, dependencies, metadata, ...rest }, packages) {
  const kept = components
    .filter(({ name, version }) => packages[name]?.version === version)
    .map((one) => ({ ...one, scope: "required", properties: [] }));
  const missing = Object.keys(packages).filter((name) => !kept.some((one) => one.name === name));
  if (missing.length > 0) throw `It lacks ${missing.join(", ")}.`;
  const own = metadata.component["bom-ref"];
  const refs = new Set([own, ...kept.map((one) => one["bom-ref"])]);
  return {
    ...rest,
    // npm names the package after its folder.
    metadata: { ...metadata, component: { ...metadata.component, name } },
    components: kept,
    dependencies: dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  };
}

/** Does one step, prints what came of it and returns it. A thrown text ends the program. */
function check(what, step) {
  try {
    const result = step();
    console.log(`ok      ${what}: ${String(result).split("\n")[0]}`);
    return result;
  } catch (error) {
    return fail(what, typeof error === "string" ? error : `${error.stderr ?? ""}${error.message}`);
  }
}

function fail(what, why) {
  console.error(`WRONG   ${what}: ${why}`);
  process.exit(1);
}

function run(command, ...args) {
  return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
}
