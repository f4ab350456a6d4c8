import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
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
