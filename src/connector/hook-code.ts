import { applyReplacements } from "../text/edits.ts";
import { lineEnd } from "../text/lines.ts";
import { childrenOf, parsePython, type SyntaxNode } from "../text/python.ts";
import { shellQuoted } from "../text/shell.ts";
import type { LostStep } from "./dockerfile.ts";
import { HOOK_NAMES, type HookName, PARAMETERS } from "./hook-effects.ts";
import { type HookFile, hookFunction, parseHooks } from "./hook-file.ts";

const HEAD = `from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dagger import Container
`;
const WHEN: Readonly<Record<HookName, string>> = {
  pre_connector_install: "before the connector is installed",
  post_connector_install: "after the connector is installed",
};

/**
 * The text of a `build_customization.py` that does these steps. Steps of kind `other`, and folders to be copied, are what
 * no hook can do plainly: they are left out.
 * @param existing the text of the file as it is: the steps are added to its hooks. A text that cannot be read, or whose
 *   hooks return nothing that could be added to, comes back as it is.
 */
export function hookCodeFor(steps: readonly LostStep[], existing = ""): string {
  const isNew = existing.trim() === "";
  const calls = new Map(HOOK_NAMES.map((hook) => [hook, callsFor(steps.filter((step) => step.hook === hook))]));
  const mainFile = steps.find(({ kind }) => kind === "main-file")?.name;
  if (mainFile === undefined && [...calls.values()].every((list) => list.length === 0)) return existing;
  const code = isNew ? newFile(calls, steps, mainFile) : extended(existing, calls, steps, mainFile);
  return code !== undefined && parsePython(code).ok ? code : existing;
}

/** The calls of the container that do some steps; packages of the system are installed at once. */
export function callsFor(steps: readonly LostStep[]): string[] {
  const packages = steps.flatMap(({ kind, name }) => (kind === "apt" ? [shellQuoted(name)] : []));
  const install = `apt-get update && apt-get install -y ${packages.join(" ")} && rm -rf /var/lib/apt/lists/*`;
  const first = packages.length > 0 ? [`with_exec(${list("sh", "-c", install)})`] : [];
  return [...first, ...steps.flatMap(callFor)];
}

function callFor({ kind, name, value = "" }: LostStep): string[] {
  switch (kind) {
    case "env":
      return [`with_env_variable(${text(name)}, ${text(value)})`];
    case "pip":
      return [`with_exec(${list("pip", "install", name)})`];
    case "nltk":
      return [`with_exec(${list("python", "-c", `import nltk; nltk.download('${name}')`)})`];
    case "run":
      return [`with_exec(${list("sh", "-c", name)})`];
    case "copy":
      // A hook has no other way to the files of its folder than to read them.
      return isFile(name) ? [`with_new_file(${text(value)}, (Path(__file__).parent / ${text(name)}).read_text())`] : [];
    default:
      return [];
  }
}

function isFile(name: string): boolean {
  return /[^/.]\.\w+$/.test(name) && !/[*?[\]]/.test(name);
}

/** A Python string; JSON's are the same. */
function text(value: string): string {
  return JSON.stringify(value);
}

function list(...words: string[]): string {
  return `[${words.map(text).join(", ")}]`;
}

function readsFiles(steps: readonly LostStep[]): boolean {
  return steps.some(({ kind, name }) => kind === "copy" && isFile(name));
}

function newFile(
  calls: ReadonlyMap<HookName, string[]>,
  steps: readonly LostStep[],
  mainFile: string | undefined,
): string {
  const head = readsFiles(steps) ? HEAD.replace("from typing", "from pathlib import Path\nfrom typing") : HEAD;
  const constant = mainFile === undefined ? [] : [`MAIN_FILE_NAME = ${text(mainFile)}\n`];
  const hooks = [...calls].flatMap(([hook, list]) => (list.length > 0 ? [`\n${functionFor(hook, list, true)}`] : []));
  return [hooks.length > 0 ? head : "", ...constant, ...hooks].filter((part) => part !== "").join("\n");
}

function functionFor(hook: HookName, calls: readonly string[], isTyped: boolean): string {
  const parameter = PARAMETERS[hook];
  const signature = isTyped ? `${parameter}: Container) -> Container` : `${parameter})`;
  const doc = `"""What the Dockerfile did ${WHEN[hook]}, when there was one."""`;
  return `async def ${hook}(${signature}:\n    ${doc}\n    return ${chained(parameter, calls, "    ")}\n`;
}

/** An expression with calls, one a line where there are several. */
function chained(expression: string, calls: readonly string[], indent: string): string {
  const [first, ...rest] = calls;
  if (rest.length === 0) return `${expression}.${first}`;
  return `(\n${indent}    ${expression}.${[first, ...rest].join(`\n${indent}    .`)}\n${indent})`;
}

function extended(
  existing: string,
  calls: ReadonlyMap<HookName, string[]>,
  steps: readonly LostStep[],
  mainFile: string | undefined,
): string | undefined {
  const parsed = parseHooks(existing);
  if (!parsed.ok) return undefined;
  const hooks = parsed.value;
  const end = lineEnd(existing);
  const replacements: { range: ReturnType<typeof hooks.file.range>; text: string }[] = [];
  let added = "";
  for (const [hook, list] of calls) {
    if (list.length === 0) continue;
    const code = hookFunction(hooks, hook);
    if (!code) {
      added += `${end}${end}${functionFor(hook, list, isKnown(hooks, "Container")).replaceAll("\n", end)}`;
      continue;
    }
    const returned = returnsIn(code.statement);
    if (returned.length === 0) return undefined;
    for (const node of returned) {
      const indent = " ".repeat(hooks.file.range(node.parent as SyntaxNode).start.column - 1);
      const longer = lengthened(hooks, node, list, indent);
      replacements.push({ range: hooks.file.range(node), text: longer.replaceAll(/\r?\n/g, end) });
    }
  }
  if (mainFile !== undefined && !isKnown(hooks, "MAIN_FILE_NAME"))
    added += `${end}${end}MAIN_FILE_NAME = ${text(mainFile)}${end}`;
  if (readsFiles(steps) && !isKnown(hooks, "Path")) {
    const place = importPlace(hooks);
    replacements.push({ range: { start: place, end: place }, text: `from pathlib import Path${end}` });
  }
  const edited = applyReplacements(existing, replacements);
  return edited === undefined ? undefined : added === "" ? edited : edited.replace(/\s*$/, end) + added;
}

const PLAIN = /^(VariableName|CallExpression|MemberExpression)$/;

/** What is returned with calls added; a chain in brackets grows inside of them. */
function lengthened({ file }: HookFile, node: SyntaxNode, calls: readonly string[], indent: string): string {
  const inner = node.name === "ParenthesizedExpression" ? node.firstChild?.nextSibling : undefined;
  if (inner && PLAIN.test(inner.name) && inner.nextSibling?.name === ")" && file.text(node).includes("\n"))
    return `(\n${indent}    ${[file.text(inner), ...calls].join(`\n${indent}    .`)}\n${indent})`;
  const source = file.text(node);
  return chained(inner || PLAIN.test(node.name) ? source : `(${source})`, calls, indent);
}

function isKnown({ definitions }: HookFile, wanted: string): boolean {
  return definitions.some(({ name }) => name === wanted);
}

/** Imports may stand after the docstring and what is imported from the future. */
function importPlace({ file }: HookFile): { line: number; column: number } {
  const first = childrenOf(file.root).find(
    (node) => node.name === "ImportStatement" && !file.text(node).includes("__future__"),
  );
  const node =
    first ??
    childrenOf(file.root).find(
      ({ name }) => name !== "ExpressionStatement" && name !== "ImportStatement" && name !== "Comment",
    );
  return node ? file.range(node).start : { line: 1, column: 1 };
}

/** What a function returns, at each of its own returns; nothing where one returns no value. */
function returnsIn(code: SyntaxNode): SyntaxNode[] {
  const values: SyntaxNode[] = [];
  const pending = childrenOf(code.getChild("Body") ?? code);
  for (let node = pending.shift(); node; node = pending.shift()) {
    if (node.name === "FunctionDefinition" || node.name === "LambdaExpression" || node.name === "ClassDefinition")
      continue;
    if (node.name === "ReturnStatement") {
      const [, value, ...more] = childrenOf(node);
      if (!value || more.length > 0) return [];
      values.push(value);
    } else pending.push(...childrenOf(node));
  }
  return values;
}
