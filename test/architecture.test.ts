import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../src", import.meta.url));

/** Data flows one way: each part imports only from itself and from those above it. */
const ORDER = [
  "model",
  "text",
  "image",
  "connector",
  "library",
  "policy",
  "rules",
  "verdict.ts",
  "repository",
  "registry",
  "check.ts",
  "sources.ts",
  "fix.ts",
  "history.ts",
  "inventory.ts",
  "query",
  "audit.ts",
  "migration.ts",
  "report",
  "github",
  "action.ts",
  "commands",
  "cli.ts",
];

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const partOf = (file: string) => file.split("/")[0] as string;
const importsOf = (file: string) =>
  [...readFileSync(join(SRC, file), "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, path]) =>
    relative(SRC, join(SRC, dirname(file), path as string)),
  );

test("every part of src/ has its place in the order", () => {
  expect([...new Set(files.map(partOf))].filter((part) => !ORDER.includes(part))).toEqual([]);
});

test("no part imports from one below it", () => {
  const upwards = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !target.startsWith("..") && ORDER.indexOf(partOf(target)) > ORDER.indexOf(partOf(file)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(upwards).toEqual([]);
});

test("only the repository, the registry, the Action and the commands read or write anything", () => {
  const io = /from "(node:(fs|child_process|http|https|net|tls|dns)[^"]*)"/;
  const doers = files.filter((file) => io.test(readFileSync(join(SRC, file), "utf8"))).map(partOf);
  expect([...new Set(doers)].sort()).toEqual(["commands", "github", "registry", "repository"]);
});

test("the only program that is started is git, and no text is run as code", () => {
  const said = files.flatMap((file) => {
    const text = readFileSync(join(SRC, file), "utf8");
    const started = text.match(/(?<= )(spawn|exec|execFile|fork)(Sync)?\((?!"git",).*/g) ?? [];
    const evaluated = text.match(/\beval\(|\bnew Function\b|node:vm\b|\bawait import\((?!").*/g) ?? [];
    return [...started, ...evaluated].map((line) => `${file}: ${line}`);
  });
  expect(said).toEqual([]);
});
