#!/usr/bin/env node
// Prints what customization-ported says of every migration in the history of a real monorepo, and what it would say of
// every text that a Dockerfile there ever had, with our judgement of each.
//   npm run lost-steps -- MIRROR > docs/evidence/lost-steps.md
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commitsTouching, gitLines, printTable, reports } from "./real-findings.mjs";

const [mirror, until = "2025-06-30"] = process.argv.slice(2);
if (!mirror) {
  console.error("usage: npm run lost-steps -- MIRROR [UNTIL]");
  process.exit(2);
}
const DOCKERFILES = [":(glob)airbyte-integrations/connectors/*/Dockerfile"];
const commits = commitsTouching(mirror, until, DOCKERFILES, ["--diff-filter=D"]);
const rows = [];
const migrated = [];
for (const { id, report } of await reports(mirror, commits)) {
  const connectors = report.connectors.filter(
    ({ intent, facts }) => intent === "migration" && facts.dockerfile.before && !facts.dockerfile.after,
  );
  migrated.push(...connectors);
  for (const { rule, connector, severity, message, start } of report.findings) {
    if (rule !== "customization-ported") continue;
    const said = stepOf(message);
    const steps = severity === "warning" ? [said] : (/: (.+)\. Nothing to do/.exec(message)?.[1].split(", ") ?? [said]);
    for (const step of steps) {
      const what = severity === "warning" ? `lost: it ${step}` : `kept by the base image: ${step}`;
      const commit = id.slice(0, 10);
      rows.push({ key: `${commit} ${connector} ${what}`, cells: [commit, connector, start.line, what] });
    }
  }
}
const lost = rows.filter(({ key }) => key.includes(" lost: "));
const title = `# Lost steps of real migrations up to ${until}

Every migration that deleted a \`Dockerfile\`, and what \`customization-ported\` says of it. Lines are those of the deleted
file. Made by \`npm run lost-steps -- MIRROR > docs/evidence/lost-steps.md\`. ${migrated.length} migrations in ${commits.length} commits;
${new Set(lost.map(({ cells }) => `${cells[0]} ${cells[1]}`)).size} of them lost ${lost.length} steps, and the base image kept ${rows.length - lost.length}.`;
printTable("lost-steps", title, ["commit", "connector", "line", "step"], rows);

const all = new Map();
const texts = dockerfileTexts();
for (const { severity, message } of await asMigrations(texts)) {
  const step = stepOf(message)
    .replace(/\b(source|destination)[-_][\w-]+/g, "NAME")
    .replace(/\d+(\.\d+)+/g, "V")
    .slice(0, 160);
  const key = severity === "warning" ? step : `kept: ${message.split(": ")[1]?.replace(". Nothing to do.", "")}`;
  all.set(key, (all.get(key) ?? 0) + 1);
}
const kinds = [...all].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
console.log("");
printTable(
  "dockerfile-steps",
  `## Steps in all Dockerfiles

The same for ${texts.length} different texts, as if each had been deleted for a base image without a hook. Numbers of versions and
names of connectors are left out, and so is how often a text was used.`,
  ["texts", "step"],
  kinds.map(([key, count]) => ({ key, cells: [count, key] })),
);

/** The step in our own words; of what is run and copied there, only the program and the kind. */
function stepOf(message) {
  const step = message.replace(/^The deleted Dockerfile /, "").split(/, (?:and neither|and no|which|and the build)/)[0];
  const [, did, what] = /^(ran|had|copied) `?(.*)$/s.exec(step) ?? [];
  if (did === "ran") return `ran a command (${/^\W*([\w.-]+\/)*([\w.-]+)/.exec(what)?.[2]})`;
  if (did === "had") return `had something that no hook can do (${/^\w+/.exec(what)?.[0]})`;
  return did === "copied" ? "copied a file" : step;
}

function dockerfileTexts() {
  const raw = gitLines(
    mirror,
    "log",
    "--no-renames",
    `--until=${until}`,
    "--raw",
    "--no-abbrev",
    "--format=",
    "--",
    ...DOCKERFILES,
  );
  const ids = new Set(raw.flatMap((line) => line.split(" ").slice(2, 4)).filter((id) => !/^0+$/.test(id)));
  const output = execFileSync("git", ["-C", mirror, "cat-file", "--batch", "--buffer"], {
    input: [...ids].join("\n"),
    maxBuffer: 1 << 30,
  });
  const found = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [, kind, size] = output.toString("utf8", at, end).split(" ");
    at = end + 1;
    if (kind !== "blob") continue;
    found.push(output.toString("utf8", at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** Makes a repository in which every text is deleted for a base image, and gives what the rule says of it. */
async function asMigrations(list) {
  const catalog = JSON.parse(readFileSync(new URL("../src/image/embedded-catalog.json", import.meta.url), "utf8"));
  const image = "docker.io/airbyte/python-connector-base";
  const { digest } = catalog[image].find(({ version }) => version === "4.0.2");
  const findings = [];
  for (let start = 0; start < list.length; start += 1500) {
    const folder = mkdtempSync(join(tmpdir(), "base-image-gate-steps-"));
    const git = (...args) =>
      execFileSync("git", ["-C", folder, "-c", "user.name=x", "-c", "user.email=x@example.org", ...args], {
        stdio: "ignore",
      });
    git("init", "-q");
    for (const after of [false, true]) {
      for (const [index, text] of list.slice(start, start + 1500).entries()) {
        const path = join(folder, `airbyte-integrations/connectors/source-demo-${index}`);
        mkdirSync(path, { recursive: true });
        const build = after ? `  connectorBuildOptions:\n    baseImage: ${image}:4.0.2@${digest}\n` : "";
        writeFileSync(join(path, "metadata.yaml"), `data:\n${build}  dockerImageTag: 1.2.3\n`);
        if (after) rmSync(join(path, "Dockerfile"));
        else writeFileSync(join(path, "Dockerfile"), text);
      }
      git("add", "-A");
      git("commit", "-qm", "x");
    }
    const [{ report }] = await reports(folder, [{ id: gitLines(folder, "rev-parse", "HEAD")[0], day: "2025-08-01" }]);
    findings.push(...report.findings.filter(({ rule }) => rule === "customization-ported"));
    rmSync(folder, { recursive: true });
  }
  return findings;
}
