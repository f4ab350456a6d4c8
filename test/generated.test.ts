import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { run } from "../src/commands/program.ts";
import { policyJsonSchema } from "../src/policy/schema.ts";
import { textReport } from "../src/report/text.ts";
import { RULE_IDS } from "../src/rules/index.ts";
import { demo } from "./report/judged.ts";
import { picture } from "./report/picture.ts";

// Files that are made from the sources; `npm run generate` brings them up to date.

test("schema/policy.schema.json", async () => {
  await expect(`${JSON.stringify(policyJsonSchema(RULE_IDS), null, 2)}\n`).toMatchFileSnapshot(
    "../schema/policy.schema.json",
  );
});

test("docs/report.svg: what the README shows first", async () => {
  const { report } = await demo("forgetful", "hooked");
  const text = textReport(report, { color: true, program: "base-image-gate", columns: 104 });
  const title = "The report of a pull request: one connector has to change, one needs an approval";
  await expect(picture(text, 104, title)).toMatchFileSnapshot("../docs/report.svg");
});

test("README.md: the inputs and outputs of action.yml", async () => {
  const { inputs, outputs } = parse(read("action.yml")) as Manifest;
  const ofInput = ([name, { description, default: value }]: [string, { description: string; default: string }]) =>
    `| \`${name}\` | ${value === "" ? "" : `\`${value}\``} | ${description} |`;
  const ofOutput = ([name, { description }]: [string, { description: string }]) => `| \`${name}\` | ${description} |`;
  const tables = {
    inputs: ["| input | default | |", "| --- | --- | --- |", ...Object.entries(inputs).map(ofInput)],
    outputs: ["| output | |", "| --- | --- |", ...Object.entries(outputs).map(ofOutput)],
  };
  await expect(withTables(read("README.md"), tables)).toMatchFileSnapshot("../README.md");
});

test("docs/policy.md: every key of the policy's schema", async () => {
  const rows = rowsOf(policyJsonSchema(RULE_IDS) as Schema, "");
  const policy = ["| key | default | takes | |", "| --- | --- | --- | --- |", ...rows];
  await expect(withTables(read("docs/policy.md"), { policy })).toMatchFileSnapshot("../docs/policy.md");
});

test("docs/command-line.md: the help of every command", async () => {
  const commands = ["", ...COMMANDS].map(async (command) => {
    const help = await helpOf(command);
    return `## ${command || "All commands"}\n\n\`\`\`text\n${help.trimEnd()}\n\`\`\`\n`;
  });
  const page = [COMMAND_LINE, ...(await Promise.all(commands))].join("\n");
  await expect(page).toMatchFileSnapshot("../docs/command-line.md");
});

test("docs/dependencies.md: what is bundled, and how large", async () => {
  const page = read("docs/dependencies.md");
  const { devDependencies } = JSON.parse(read("package.json")) as { devDependencies: Record<string, string> };
  const bundled = JSON.parse(read("dist/packages.json")) as Record<string, Package>;
  // Why a package is needed is written by hand, in the last column.
  const reasons = new Map([...page.matchAll(/^\| `([^`]+)` .*\| ([^|]*) \|$/gm)].map(([, name, why]) => [name, why]));
  const why = (name: string) => reasons.get(name) || "TODO: say in docs/dependencies.md why it is needed";
  const size = (bytes = 0) => (bytes === 0 ? "–" : `${Math.ceil(bytes / 1000)} kB`);
  const direct = Object.keys(devDependencies);
  const row = (name: string) => {
    const { version, license, bytes } = bundled[name] as Package;
    return `| \`${name}\` ${version} | ${license} | ${size(bytes.action)} | ${size(bytes.cli)} |`;
  };
  const head = ["| package | license | in the Action | in the command line | why |", "| --- | --- | --- | --- | --- |"];
  const [ours, theirs] = [true, false].map((isDirect) =>
    Object.keys(bundled).filter((name) => direct.includes(name) === isDirect),
  ) as [string[], string[]];
  const tools = direct.filter((name) => !(name in bundled));
  const tables = {
    bundled: [...head, ...ours.map((name) => `${row(name)} ${why(name)} |`)],
    transitive: [...head, ...theirs.map((name) => `${row(name)} ${why(name)} |`)],
    tools: ["| package | why |", "| --- | --- |", ...tools.map((name) => `| \`${name}\` | ${why(name)} |`)],
  };
  const current = withTables(page, tables);
  expect(current).not.toContain("TODO");
  await expect(current).toMatchFileSnapshot("../docs/dependencies.md");
});

interface Manifest {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { description: string }>;
}

interface Package {
  version: string;
  license: string;
  /** Of its modules' sources, in each bundle that has it. */
  bytes: { action?: number; cli?: number };
}

interface Schema {
  type?: string;
  description?: string;
  default?: unknown;
  enum?: string[];
  items?: Schema;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | false;
}

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
}

/** A page whose tables stand between `<!-- name -->` and `<!-- /name -->`. */
function withTables(page: string, tables: Record<string, string[]>): string {
  return Object.entries(tables).reduce((text, [name, rows]) => {
    const place = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(?=<!-- /${name} -->)`);
    expect(text).toMatch(place);
    return text.replace(place, (_, start) => `${start}\n${rows.join("\n")}\n\n`);
  }, page);
}

/** A row for each key; a section's keys follow it. */
function rowsOf({ properties = {} }: Schema, prefix: string): string[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const name = `${prefix}${key}`;
    const inner = schema.properties ? rowsOf(schema, `${name}.`) : rowsOf(schema.items ?? {}, `${name}[].`);
    const value =
      schema.default === undefined || schema.properties
        ? ""
        : `\`${JSON.stringify(schema.default).replaceAll(/(?<=[,:])(?=["[])/g, " ")}\``;
    return [`| \`${name}\` | ${value} | ${takes(schema)} | ${schema.description ?? ""} |`, ...inner];
  });
}

/** What a key takes, in words. */
function takes({ type, enum: values, items, anyOf, properties, additionalProperties }: Schema): string {
  if (values) return values.map((value) => `\`${value}\``).join(", ");
  if (anyOf) return [...new Set(anyOf.map(takes))].join(" or ");
  if (items?.enum?.includes(RULE_IDS.at(-1) as string)) return "a list of rules";
  if (items) return items.enum ? `a list of ${takes(items)}` : `a list, each ${takes(items)}`;
  if (properties) return "a section";
  if (additionalProperties) return `for each name ${takes(additionalProperties)}`;
  return { string: "a text", boolean: "`true` or `false`", null: "`null`" }[type ?? ""] ?? type ?? "";
}

const COMMANDS = ["demo", "check", "fix", "list", "connectors", "audit", "backtest", "catalog", "explain"];

async function helpOf(command: string): Promise<string> {
  let help = "";
  const out = (text: string): void => {
    help += text;
  };
  const args = command === "" ? ["--help"] : [command, "--help"];
  const terminal = { out, err: out, color: false, interactive: false, cwd: "/", env: {}, program: "base-image-gate" };
  await run(args, { ...terminal, columns: undefined, onInterrupt: () => {} });
  return help;
}

const COMMAND_LINE = `<!-- Made by test/generated.test.ts from the program's own help. Refresh it with: npm run generate -->

# The command line

\`node path/to/base-image-gate/dist/cli/index.js <command>\`, or \`base-image-gate <command>\` where the package is installed.
Results go to stdout, progress and errors to stderr; errors say what was found, what is expected and what to do.

| exit code | means |
| --- | --- |
| 0 | pass: warnings, notices and exemptions included; every other command's success |
| 1 | fail: something has to change; \`catalog --verify\`: the catalog differs |
| 2 | wrong usage or a wrong policy |
| 3 | unknown: something could not be verified, or the gate itself could not go on |
| 4 | review: someone has to approve |

**The forms of a report** (\`check --format\`):

| form | is for |
| --- | --- |
| \`text\` | people at a terminal; lines are broken at its width |
| \`markdown\` | people on GitHub: a table of the criteria, the findings with their fixes as patches; at most 1 MiB, so \`check --format markdown >> "$GITHUB_STEP_SUMMARY"\` works |
| \`github\` | annotations in a workflow's log: workflow commands, ten of each level, the most severe first |
| \`sarif\` | code scanning and editors: [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html) with rules, fixes and fingerprints; what needs a review has the kind \`review\`, what could not be verified \`open\` |
| \`json\` | programs: the [report](../schema/report.schema.json); additions are allowed, nothing is renamed |

Text that a pull request brings along stays text in every form: it becomes no markup, link, mention or command, and what
cannot be seen is written as its code. \`audit --format json\` has a [schema](../schema/audit.schema.json) too, and its page
loads nothing.

**What is compared.** \`check\` compares the commit \`HEAD\` with the remote's default branch, or else with the local \`main\` or
\`master\`; what is not committed is not judged. No work tree is needed: \`--repo\` may be a bare or a partial clone.

**Queries** of \`list\` and \`connectors\` are one Python expression over \`data\`, the section of that name in \`metadata.yaml\` as
PyYAML reads it: attributes (or else keys), subscripts, \`and or not\`, comparisons and their chains, \`in\`, \`is\`, arithmetic,
conditions, literals, \`int float str len\`, and the methods \`keys values items get startswith endswith lower upper\`. It
means what it means in Python, but nothing is executed. A connector for which it has no answer does not match, and a note
says why.
`;
