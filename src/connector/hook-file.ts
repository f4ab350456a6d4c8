import { distance } from "fastest-levenshtein";
import type { Problem } from "../model/location.ts";
import { memoized } from "../text/memo.ts";
import { descendantsOf, type PythonFile, parsePython, type SyntaxNode } from "../text/python.ts";
import { HOOK_NAMES, type HookName } from "./hook-effects.ts";
import { type FollowedHooks, followHooks } from "./hook-run.ts";

/** A place where a hook file gives a name its meaning. */
export interface Definition {
  name: string;
  /** The name itself. */
  node: SyntaxNode;
  kind: "function" | "class" | "value" | "import";
  /** The statement. */
  statement: SyntaxNode;
  /** What it stands in, where the build would not find it, or not always. */
  inside?: string;
}

/** A `build_customization.py`, read. */
export interface HookFile {
  file: PythonFile;
  definitions: Definition[];
  /** How often each name stands anywhere but where it gets its meaning. */
  uses: ReadonlyMap<string, number>;
  followed: FollowedHooks;
}

/** A hook file, or what keeps it from being read as Python. */
export type ParsedHooks = { ok: true; value: HookFile } | { ok: false; problems: [Problem, ...Problem[]] };

/** Reads the text of a hook file. Never throws; what is no Python is a problem. */
export const parseHooks: (text: string) => ParsedHooks = memoized((text) => {
  const parsed = parsePython(text);
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  return { ok: true, value: { file, ...namesIn(file), followed: followHooks(file) } };
}, 50);

const INSIDE: Readonly<Partial<Record<string, string>>> = {
  IfStatement: "a condition",
  MatchStatement: "a condition",
  TryStatement: "a `try`",
  WithStatement: "a `with`",
  ForStatement: "a loop",
  WhileStatement: "a loop",
  ClassDefinition: "a class",
  FunctionDefinition: "a function",
  LambdaExpression: "a function",
};

/** Every place where a module's name may get its meaning; the names of a function's own variables have none. */
function namesIn(file: PythonFile): Pick<HookFile, "definitions" | "uses"> {
  const definitions: Definition[] = [];
  const uses = new Map<string, number>();
  for (const node of descendantsOf(file.root)) {
    const statement = node.parent;
    if (node.name !== "VariableName" || !statement) continue;
    const name = file.text(node).normalize("NFKC");
    const kind = kindOf(node, statement);
    const inside = surroundingsOf(statement);
    if (!kind) uses.set(name, (uses.get(name) ?? 0) + 1);
    else if (inside !== INSIDE.FunctionDefinition || kind === "function")
      definitions.push({ name, node, kind, statement, ...(inside !== undefined && { inside }) });
  }
  return { definitions, uses };
}

function kindOf(node: SyntaxNode, statement: SyntaxNode): Definition["kind"] | undefined {
  switch (statement.name) {
    case "FunctionDefinition":
      return "function";
    case "ClassDefinition":
      return "class";
    case "ImportStatement":
      return isBound(node) ? "import" : undefined;
    case "AssignStatement":
    case "NamedExpression":
      return followedBy(node, "AssignOp") ? "value" : undefined;
    case "DeleteStatement":
      return "value";
    case "TupleExpression":
    case "ForStatement":
    case "WithStatement":
      return statement.parent?.name === "AssignStatement" || statement.name !== "TupleExpression" ? "value" : undefined;
    default:
      return undefined;
  }
}

/** Whether an import gives this very name a meaning: `import a`, `import x as a`, `from x import a`. */
function isBound(node: SyntaxNode): boolean {
  if (node.nextSibling?.name === "as") return false;
  for (let before = node.prevSibling; before; before = before.prevSibling) if (before.name === "import") return true;
  return false;
}

/** Whether the target of an assignment and not its value. */
function followedBy(node: SyntaxNode, name: string): boolean {
  for (let after = node.nextSibling; after; after = after.nextSibling) if (after.name === name) return true;
  return false;
}

function surroundingsOf(statement: SyntaxNode): string | undefined {
  for (let outer = statement.parent; outer; outer = outer.parent) {
    const what = INSIDE[outer.name];
    if (what !== undefined) return what;
  }
  return undefined;
}

/** The function that the build calls as a hook: the last one of that name at the top level. */
export function hookFunction({ definitions }: HookFile, hook: HookName): Definition | undefined {
  return definitions.findLast(({ name, kind, inside }) => name === hook && kind === "function" && inside === undefined);
}

/** How many letters may differ. */
const MAX_DISTANCE = 4;
const HOOK_WORDS = /^(pre|post|before|after|connector|install|installs|installation|image|base|build|hook)$/;

/** The name that the build knows and that this one seems to mean; `undefined` for a helper and for a known name. */
export function meantName(name: string): string | undefined {
  if ((HOOK_NAMES as readonly string[]).includes(name) || name === "MAIN_FILE_NAME") return undefined;
  if (/^main_?file(_?name|_?path)?s?$/i.test(name)) return "MAIN_FILE_NAME";
  const plain = name.toLowerCase().replace(/^_+|_+$/g, "");
  const words = plain.split("_");
  const isPost = words.includes("post") || words.includes("after");
  const isHook = words.every((word) => HOOK_WORDS.test(word)) && words.some((word) => word.startsWith("install"));
  if (isHook && (isPost || words.includes("pre") || words.includes("before"))) return HOOK_NAMES[isPost ? 1 : 0];
  if (distance(name.toUpperCase(), "MAIN_FILE_NAME") <= 2) return "MAIN_FILE_NAME";
  const [nearest] = HOOK_NAMES.map((hook) => ({ hook, by: distance(plain, hook) })).sort((a, b) => a.by - b.by);
  return nearest && nearest.by <= MAX_DISTANCE ? nearest.hook : undefined;
}
