import { createHash } from "node:crypto";
import { isSemver } from "../image/version.ts";
import type { Location } from "../model/location.ts";
import { childrenOf, descendantsOf, type PythonFile, type SyntaxNode, stringValue } from "../text/python.ts";
import { type Module, type Modules, type Place, undecorated, usesIn } from "./modules.ts";

/** A class that stands for one published version, as the library's first form has them: `class _1_0_1(_1_0_0)`. */
export interface VersionClass {
  name: string;
  /** `1.0.1`, or `1.0.1-alpha` for `_1_0_1__alpha`; absent where the name is no version. */
  version?: string;
  at: Location;
  /** The text of the attribute `changelog`; absent where the class has none of its own. */
  changelog?: string;
  /** The previous version whose sanity checks its own ones leave out. */
  skips?: string;
  /** The version that it inherits from, by the name of its class. */
  previous?: string;
  /** What the class says of the image, without comments, white space and sanity checks. */
  own: string;
  /** A digest of the same with all that the class uses in the library. */
  content: string;
}

/** Ten times what any library has. */
const MAX_VERSIONS = 500;
const SANITY_CHECKS = "run_sanity_checks";
const VERSION_NAME = /^_(\d+)_(\d+)_(\d+)(?:__([0-9A-Za-z]+(?:_[0-9A-Za-z]+)*))?$/;

/** The version that a class name stands for. */
export function versionOfName(name: string): string | undefined {
  const [, major, minor, patch, prerelease] = VERSION_NAME.exec(name) ?? [];
  if (patch === undefined) return undefined;
  const version = `${major}.${minor}.${patch}${prerelease === undefined ? "" : `-${prerelease.replaceAll("_", ".")}`}`;
  return isSemver(version) ? version : undefined;
}

/** A class of a module. */
interface Class {
  name: string;
  node: SyntaxNode;
  module: Module;
  /** The names of the classes that it inherits from, as they are written. */
  parents: string[];
}

/**
 * The classes of versions: those that are named like one, those that inherit from one, and those that stand beside one
 * below a common parent. Classes that versions inherit from are their bases, not versions. `undefined` for more than 500.
 */
export function versionClasses({ modules }: Modules): VersionClass[] | undefined {
  const classes = [...modules.values()].flatMap(classesIn);
  const isVersion = ({ name }: Class) => /^_\d/.test(name);
  const versions = classes.filter(isVersion);
  const parents = new Set(versions.flatMap((one) => one.parents));
  const others = classes.filter(
    (one) =>
      !isVersion(one) &&
      !parents.has(one.name) &&
      one.parents.some((parent) => parents.has(parent) || /^_\d/.test(parent)),
  );
  const all = [...versions, ...others];
  const ingredientsOf = ingredientsReader(modules);
  return all.length > MAX_VERSIONS ? undefined : all.map((one) => versionClass(one, ingredientsOf));
}

function classesIn(module: Module): Class[] {
  return [...module.definitions].flatMap(([name, statements]) =>
    statements.slice(-1).flatMap((statement) => {
      const node = undecorated(statement);
      return node.name === "ClassDefinition" ? [{ name, node, module, parents: parentsOf(node, module.python) }] : [];
    }),
  );
}

/** The last part of each name between the parentheses: `C` for `bases.C`. */
function parentsOf(node: SyntaxNode, { text }: PythonFile): string[] {
  const list = node.getChild("ArgList");
  return (list ? childrenOf(list) : []).flatMap((one) => {
    if (one.name === "VariableName" && one.nextSibling?.name !== "AssignOp") return [text(one)];
    const property = one.name === "MemberExpression" ? one.getChild("PropertyName") : null;
    return property ? [text(property)] : [];
  });
}

function versionClass(one: Class, ingredientsOf: (place: Place) => Ingredients): VersionClass {
  const { name, node, module, parents } = one;
  const version = versionOfName(name);
  const changelog = changelogOf(node, module.python);
  const previous = parents.find((parent) => /^_\d/.test(parent));
  const skips = previous !== undefined && skipsChecks(node, parents, module.python) ? previous : undefined;
  return {
    name,
    at: { path: module.path, range: module.python.range(node.getChild("VariableName") ?? node) },
    ...(version !== undefined && { version }),
    ...(changelog !== undefined && { changelog }),
    ...(skips !== undefined && { skips: versionOfName(skips) ?? skips }),
    ...(previous !== undefined && { previous }),
    own: ingredientsOf({ module, name }).tokens,
    content: contentOf({ module, name }, ingredientsOf),
  };
}

function changelogOf(node: SyntaxNode, python: PythonFile): string | undefined {
  for (const statement of node.getChild("Body")?.getChildren("AssignStatement") ?? []) {
    const [target, ...rest] = childrenOf(statement);
    if (!target || python.text(target) !== "changelog") continue;
    const value = rest.at(-1);
    const strings = value?.name === "ContinuedString" ? childrenOf(value) : value ? [value] : [];
    // What is put together when it runs is some text; which one is not known.
    return strings.map((one) => (/String$/.test(one.name) ? stringValue(python, one, () => "…") : "…")).join("");
  }
  return undefined;
}

/** Whether its own sanity checks call neither `super()`'s nor those of a class that it inherits from. */
function skipsChecks(node: SyntaxNode, parents: readonly string[], { text }: PythonFile): boolean {
  const own = methodsOf(node).find((method) => nameOf(method, text) === SANITY_CHECKS);
  if (!own) return false;
  const calls = [...descendantsOf(own)].flatMap((one) => {
    const property = one.name === "MemberExpression" ? one.getChild("PropertyName") : null;
    return property && text(property) === SANITY_CHECKS && one.firstChild ? [text(one.firstChild)] : [];
  });
  return !calls.some((callee) => /^super\(/.test(callee) || parents.includes(callee.split(".").at(-1) as string));
}

function methodsOf(node: SyntaxNode): SyntaxNode[] {
  const body = node.getChild("Body");
  return (body ? childrenOf(body) : []).map(undecorated).filter(({ name }) => name === "FunctionDefinition");
}

function nameOf(definition: SyntaxNode, text: PythonFile["text"]): string {
  const name = definition.getChild("VariableName");
  return name ? text(name) : "";
}

/** What a definition says itself, and which definitions it uses. */
interface Ingredients {
  tokens: string;
  uses: Place[];
}

/** Tells what definitions are made of, each once. */
function ingredientsReader(modules: Modules["modules"]): (place: Place) => Ingredients {
  const known = new Map<string, Ingredients>();
  const changes = new Map<Module, Map<string, SyntaxNode[]>>();
  return ({ module, name }) => {
    const key = `${module.path} ${name}`;
    const found = known.get(key);
    if (found) return found;
    const outside = changes.get(module) ?? changesIn(module);
    changes.set(module, outside);
    const statements = [...(module.definitions.get(name) ?? []), ...(outside.get(name) ?? [])];
    const ingredients: Ingredients = {
      tokens: statements.map((one) => tokensOf(one, module.python)).join("\n"),
      uses: statements.flatMap((one) =>
        imageParts(one, module.python).flatMap((part) => [...usesIn(part, module, modules)]),
      ),
    };
    known.set(key, ingredients);
    return ingredients;
  };
}

/** A digest of a definition, of all that it uses in the library, and of what is done to these from outside. */
function contentOf(place: Place, ingredientsOf: (place: Place) => Ingredients): string {
  const digest = createHash("sha256");
  const seen = new Set<string>();
  const open = [place];
  for (let next = open.pop(); next; next = open.pop()) {
    const key = `${next.module.path} ${next.name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { tokens, uses } = ingredientsOf(next);
    digest.update(`${tokens}\0`);
    open.push(...uses);
  }
  return digest.digest("hex");
}

/** Statements such as `_1_0_0.container = x` and `setattr(_1_0_0, …)` that stand beside definitions, by the names in them. */
function changesIn({ statements, python }: Module): Map<string, SyntaxNode[]> {
  const changes = new Map<string, SyntaxNode[]>();
  for (const statement of statements) {
    const isChange =
      /^(Expression|Delete)Statement$/.test(statement.name) ||
      (/^(Assign|Update)Statement$/.test(statement.name) && statement.firstChild?.name !== "VariableName");
    const words = isChange
      ? [...descendantsOf(statement)].filter((one) => /^(Variable|Property)Name$/.test(one.name))
      : [];
    for (const name of new Set(words.map(python.text))) changes.set(name, [...(changes.get(name) ?? []), statement]);
  }
  return changes;
}

/** A statement without the sanity checks in it, which do not change the image. */
function imageParts(statement: SyntaxNode, { text }: PythonFile): SyntaxNode[] {
  const node = undecorated(statement);
  const body = node.name === "ClassDefinition" ? node.getChild("Body") : null;
  if (!body) return [statement];
  const isCheck = (one: SyntaxNode) => nameOf(undecorated(one), text) === SANITY_CHECKS;
  const head = childrenOf(node).filter(({ name }) => name !== "Body");
  const decorators = statement === node ? [] : childrenOf(statement).filter((one) => one.from !== node.from);
  return [...decorators, ...head, ...childrenOf(body).filter((one) => !isCheck(one))];
}

/** The words of a statement, but for comments, texts that only document, and commas that a formatter adds. */
function tokensOf(statement: SyntaxNode, python: PythonFile): string {
  const tokens = imageParts(statement, python).flatMap((part) =>
    [...descendantsOf(part)].filter((one) => isToken(one) && !isDocumentation(one)).map(python.text),
  );
  return tokens.filter((token, index) => token !== "," || !/^[)\]}]$/.test(tokens[index + 1] ?? "")).join(" ");
}

function isToken(node: SyntaxNode): boolean {
  if (node.name === "Comment") return false;
  // The words between the replacements of a format string are no nodes of their own.
  return /String$/.test(node.name) ? node.name !== "ContinuedString" : !node.firstChild && !isInString(node);
}

function isInString(node: SyntaxNode): boolean {
  for (let one = node.parent; one; one = one.parent) if (one.name === "FormatString") return true;
  return false;
}

function isDocumentation(node: SyntaxNode): boolean {
  return node.name === "String" && node.parent?.name === "ExpressionStatement";
}

/** The names of the sanity checks that the classes of a library call on their images, without repetition. */
export function sanityChecks({ modules }: Modules): Map<string, Set<string>> {
  const checks = new Map<string, Set<string>>();
  for (const { name, node, module } of [...modules.values()].flatMap(classesIn)) {
    const own = methodsOf(node).find((method) => nameOf(method, module.python.text) === SANITY_CHECKS);
    const calls = own ? [...descendantsOf(own)].filter((one) => one.name === "CallExpression") : [];
    const names = calls.map(
      (call) => (module.python.text(call).split("(")[0] as string).split(".").at(-1)?.trim() ?? "",
    );
    checks.set(name, new Set(names.filter((call) => call.startsWith("check_"))));
  }
  return checks;
}
