import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { policyJsonSchema } from "../src/policy/schema.ts";
import { RULE_IDS } from "../src/rules/index.ts";

// Files that are made from the sources; `npm run generate` brings them up to date.

test("schema/policy.schema.json", async () => {
  await expect(`${JSON.stringify(policyJsonSchema(RULE_IDS), null, 2)}\n`).toMatchFileSnapshot(
    "../schema/policy.schema.json",
  );
});

test("README.md: the inputs and outputs of action.yml", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const { inputs, outputs } = parse(readFileSync(new URL("../action.yml", import.meta.url), "utf8")) as Manifest;
  const ofInput = ([name, { description, default: value }]: [string, { description: string; default: string }]) =>
    `| \`${name}\` | ${value === "" ? "" : `\`${value}\``} | ${description} |`;
  const ofOutput = ([name, { description }]: [string, { description: string }]) => `| \`${name}\` | ${description} |`;
  const tables = {
    inputs: ["| input | default | |\n| --- | --- | --- |", ...Object.entries(inputs).map(ofInput)],
    outputs: ["| output | |\n| --- | --- |", ...Object.entries(outputs).map(ofOutput)],
  };
  const current = Object.entries(tables).reduce((text, [name, rows]) => {
    const place = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(?=<!-- /${name} -->)`);
    expect(text).toMatch(place);
    return text.replace(place, (_, start) => `${start}\n${rows.join("\n")}\n\n`);
  }, readme);
  await expect(current).toMatchFileSnapshot("../README.md");
});

interface Manifest {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { description: string }>;
}
