import type { Problem } from "../model/location.ts";
import { childrenOf, descendantsOf, type PythonFile, parsePython, type SyntaxNode } from "../text/python.ts";
import type { LibraryFiles } from "./library.ts";

/** What a name of a module stands for when it was imported: a module of the library, or one of its names. */
interface Imported {
  path: string;
  name?: string;
}

/** One Python file of the library. */
export interface Module {
  path: string;
  python: PythonFile;
  /** The statements at its top level, those in `if`, `try` and `with` included. */
  statements: SyntaxNode[];
  /** What defines each name: classes, functions, assignments. */
  definitions: Map<string, SyntaxNode[]>;
  imports: Map<string, Imported>;
  /** Modules all of whose names were imported. */
  stars: Set<string>;
}

/** The Python files of a library that parse, by path, and what keeps the others from it. */
export interface Modules {
  modules: Map<string, Module>;
  problems: (Problem & { path: string })[];
  /** Why the library is not compared: it has more than any real one, and comparing takes longer than its size. */
  excess?: string;
}

/** About ten times what the real library has. */
const MAX_MODULES = 200;
const MAX_DEFINITIONS = 5000;

/** Parses the Python files of a library; nothing is run. */
export function modulesOf(files: LibraryFiles): Modules {
  const modules = new Map<string, Module>();
  const problems: Modules["problems"] = [];
  const sources = [...files].flatMap(([path, entry]) =>
    entry.kind === "file" && path.endsWith(".py") ? [{ path, text: entry.text }] : [],
  );
  if (sources.length > MAX_MODULES) return { modules, problems, excess: `more than ${MAX_MODULES} Python files` };
  const index = pathIndex(sources.map(({ path }) => path));
  let definitions = 0;
  for (const { path, text } of sources) {
    const parsed = parsePython(text);
    if (!parsed.ok) problems.push({ path, ...parsed.problems[0] });
    else {
      const module = moduleOf(path, parsed.value, index);
      modules.set(path, module);
      definitions += module.definitions.size;
    }
  }
  if (definitions > MAX_DEFINITIONS)
    return { modules: new Map(), problems, excess: `more than ${MAX_DEFINITIONS} definitions` };
  return { modules, problems };
}

/** The file for each end of a path: `a/b.py` has `/a/b.py` and `/b.py`. */
type PathIndex = ReadonlyMap<string, string>;

function pathIndex(paths: readonly string[]): PathIndex {
  const index = new Map<string, string>();
  for (const path of paths) {
    const parts = path.split("/");
    for (const at of parts.keys()) {
      const end = `/${parts.slice(at).join("/")}`;
      if (!index.has(end)) index.set(end, path);
    }
  }
  return index;
}

function moduleOf(path: string, python: PythonFile, index: PathIndex): Module {
  const statements = [...statementsOf(python.root)];
  const module: Module = { path, python, statements, definitions: new Map(), imports: new Map(), stars: new Set() };
  for (const statement of statements) {
    if (statement.name === "ImportStatement") addImports(module, statement, index);
    for (const name of definedBy(statement, python)) {
      const known = module.definitions.get(name);
      if (known) known.push(statement);
      else module.definitions.set(name, [statement]);
    }
  }
  return module;
}

/** The statements of a block and of the blocks in it, but not of classes and functions. */
function* statementsOf(block: SyntaxNode): Generator<SyntaxNode> {
  for (const node of childrenOf(block)) {
    if (/^(If|Try|With|For|While)Statement$/.test(node.name))
      for (const body of node.getChildren("Body")) yield* statementsOf(body);
    else if (node.name.endsWith("Statement") || node.name.endsWith("Definition")) yield node;
  }
}

function definedBy(statement: SyntaxNode, { text }: PythonFile): string[] {
  const node = undecorated(statement);
  if (node.name === "ClassDefinition" || node.name === "FunctionDefinition") {
    const name = node.getChild("VariableName");
    return name ? [text(name)] : [];
  }
  if (node.name !== "AssignStatement") return [];
  const children = childrenOf(node);
  const targets = children.slice(
    0,
    children.findLastIndex(({ name }) => name === "AssignOp"),
  );
  return targets.filter(({ name }) => name === "VariableName").map(text);
}

/** The class or function below its decorators; any other statement as it is. */
export function undecorated(statement: SyntaxNode): SyntaxNode {
  if (statement.name !== "DecoratedStatement") return statement;
  return statement.getChild("ClassDefinition") ?? statement.getChild("FunctionDefinition") ?? statement;
}

/** `from a.b import c as d` and `import a.b as c`; names of modules that are not the library's are left out. */
function addImports(module: Module, statement: SyntaxNode, index: PathIndex): void {
  const words = childrenOf(statement).map(module.python.text);
  const at = words.indexOf("import");
  const from = words[0] === "from" ? words.slice(1, at).join("") : undefined;
  const bind = (bound: string, dotted: string) => {
    const found = moduleAt(dotted, module.path, index);
    const [, parent = "", name = ""] = /^(\.+|.*?)\.?([^.]+)$/.exec(dotted) ?? [];
    const owner = found === undefined ? moduleAt(parent, module.path, index) : undefined;
    if (found !== undefined) module.imports.set(bound, { path: found });
    else if (owner !== undefined) module.imports.set(bound, { path: owner, name });
  };
  for (const clause of clausesOf(words.slice(at + 1))) {
    const [dotted = "", bound = dotted.split(".")[0] as string] = clause.split(" as ");
    if (from === undefined) bind(bound, clause.includes(" as ") ? dotted : bound);
    else if (dotted === "*") {
      const path = moduleAt(from, module.path, index);
      if (path !== undefined) module.stars.add(path);
    } else bind(bound, from.endsWith(".") ? from + dotted : `${from}.${dotted}`);
  }
}

/** The parts between commas, `a.b as c` each. */
function clausesOf(words: readonly string[]): string[] {
  const text = words.filter((word) => word !== "(" && word !== ")").map((word) => (word === "as" ? " as " : word));
  return text
    .join("")
    .split(",")
    .filter((clause) => clause !== "");
}

/** The file of a module that is named in full from some folder, or relatively with leading dots. */
function moduleAt(dotted: string, from: string, index: PathIndex): string | undefined {
  const dots = /^\.*/.exec(dotted)?.[0].length ?? 0;
  const folder = from.split("/").slice(0, -dots || undefined);
  const parts = dotted
    .slice(dots)
    .split(".")
    .filter((part) => part !== "");
  if (dots === 0 && parts.length === 0) return undefined;
  const tail = `/${[...(dots > 0 ? folder : []), ...parts].join("/")}`;
  return index.get(`${tail}.py`) ?? index.get(`${tail}/__init__.py`);
}

/** A name in a module. */
export interface Place {
  module: Module;
  name: string;
}

/** Where a name that stands in a module is defined, imports followed; `undefined` where that is not the library. */
export function definitionOf(place: Place, modules: Modules["modules"]): Place | undefined {
  const seen = new Set<string>();
  const open = [place];
  for (let next = open.pop(); next; next = open.pop()) {
    const { module, name } = next;
    const key = `${module.path} ${name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (module.definitions.has(name)) return next;
    const imported = module.imports.get(name);
    const sources = imported
      ? [{ path: imported.path, name: imported.name }]
      : [...module.stars].map((path) => ({ path, name }));
    for (const source of sources) {
      const target = modules.get(source.path);
      if (target && source.name !== undefined) open.push({ module: target, name: source.name });
    }
  }
  return undefined;
}

/** The definitions that a node uses, in the order of the source: `name` and `module.name`. */
export function* usesIn(node: SyntaxNode, module: Module, modules: Modules["modules"]): Generator<Place> {
  for (const one of descendantsOf(node)) {
    if (one.name !== "VariableName") continue;
    const name = module.python.text(one);
    const imported = module.imports.get(name);
    const target = imported && imported.name === undefined ? modules.get(imported.path) : undefined;
    const property = one.parent?.name === "MemberExpression" ? one.parent.getChild("PropertyName") : null;
    const place = target
      ? property && definitionOf({ module: target, name: module.python.text(property) }, modules)
      : definitionOf({ module, name }, modules);
    if (place) yield place;
  }
}
