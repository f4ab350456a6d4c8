import {
  childrenOf,
  descendantsOf,
  type PythonFile,
  parsePython,
  type SyntaxNode,
  stringValue,
} from "../text/python.ts";

/** What a Python file brings in beside itself, by name; `any` where that need not stand in it. */
export interface Imports {
  /** The first parts of the modules' dotted names. */
  modules: Set<string> | "any";
  /** The names in strings of a file that opens others. */
  files: Set<string> | "any";
}

const ANY_MODULE: Imports = { modules: "any", files: new Set() };
const ANYTHING: Imports = { modules: "any", files: "any" };

/** Modules with which code can be brought in that no import names. */
const LOADERS = new Set([
  ...["builtins", "cffi", "cloudpickle", "code", "codeop", "ctypes", "dill", "gc", "imp", "inspect", "marshal"],
  ...["multiprocessing", "pickle", "pkgutil", "pty", "runpy", "shelve", "site", "subprocess", "sys", "types"],
  ...["zipfile", "zipimport"],
]);
/** Functions that do so, and ways to them. */
const LOADING =
  /^(exec([lv]\w*|file)?|eval|compile|globals|locals|vars|setattr|attrgetter|methodcaller|system|popen|chdir|fork|(posix_)?spawn\w*|create_subprocess_\w+|__\w+__)$/;
const HARMLESS = new Set(["__name__", "__file__", "__doc__", "__future__", "__all__", "__init__", "__import__"]);
const IMPORTING = new Set(["__import__", "import_module", "importlib"]);
const OPENING = new Set(["open", "Path", "read_text", "read_bytes", "host", "current_module"]);

/** Finds what a hook imports, from the parsed text and from nothing else; what cannot be parsed may import any module. */
export function importsOf(text: string): Imports {
  const parsed = parsePython(text);
  return parsed.ok ? importsIn(parsed.value) : ANY_MODULE;
}

function importsIn(file: PythonFile): Imports {
  let modules: Imports["modules"] = new Set<string>();
  const strings = new Set<string>();
  let opens = false;
  const add = (names: readonly string[] | undefined) => {
    if (!names) modules = "any";
    else if (modules !== "any") for (const name of names) modules.add(name);
    return names?.some((name) => LOADERS.has(name)) ?? false;
  };
  for (const node of descendantsOf(file.root)) {
    if (node.name === "ImportStatement" && (add(importedBy(file, node)) || hidesImportlib(file.text(node))))
      return ANYTHING;
    if (node.name === "String") {
      const value = literal(file, node);
      for (const part of value.split("/")) strings.add(part);
      // A name in a string is as good as the name, for `getattr` and the like.
      if (isLoading(value) || value === "__import__") return ANYTHING;
    }
    if (node.name !== "VariableName" && node.name !== "PropertyName") continue;
    const name = file.text(node).normalize("NFKC");
    const isImported = node.parent?.name === "ImportStatement";
    if (isLoading(name)) return ANYTHING;
    if (name === "getattr" && callOf(node)?.[1]?.name !== "String") return ANYTHING;
    if (OPENING.has(name) && !isImported && node.parent?.name !== "TypeDef") {
      opens = true;
      if (!callOf(node)?.every((argument) => argument.name === "String")) return ANYTHING;
    }
    if (IMPORTING.has(name) && !isImported) add(dynamicallyImported(file, node));
  }
  return { modules, files: opens ? strings : new Set() };
}

function isLoading(name: string): boolean {
  return LOADING.test(name) && !HARMLESS.has(name);
}

/** The modules that an import statement names; `undefined` where it may bring in anything. */
function importedBy(file: PythonFile, node: SyntaxNode): string[] | undefined {
  const parts = childrenOf(node).map((part) => ({ kind: part.name, text: file.text(part).normalize("NFKC") }));
  const importAt = parts.findIndex(({ kind }) => kind === "import");
  const [first] = parts;
  if (first?.kind === "from") {
    const source = parts.slice(1, importAt);
    const dots = source.findIndex(({ kind }) => kind !== ".");
    const level = source.slice(0, dots < 0 ? undefined : dots).reduce((sum, { text }) => sum + text.length, 0);
    // Above the connector's own folder, what is meant cannot be seen from it.
    if (level > 1) return undefined;
    const module = source.find(({ kind }) => kind === "VariableName");
    if (module) return [module.text];
    return parts.some(({ kind }) => kind === "*") ? undefined : firstNames(parts.slice(importAt + 1));
  }
  return firstNames(parts.slice(importAt + 1));
}

/** Whether an import brings in `importlib` under another name, or more of it than is looked for. */
function hidesImportlib(statement: string): boolean {
  return (
    /\bimportlib\b/.test(statement.normalize("NFKC")) &&
    (/\bas\b|importlib\s*\./.test(statement) ||
      (/^from\b/.test(statement) && !/^from\s+importlib\s+import\s+import_module$/.test(statement)))
  );
}

/** The first name of each dotted one in `a.b as c, d`. */
function firstNames(parts: readonly { kind: string; text: string }[]): string[] {
  return parts.flatMap(({ kind, text }, index) => {
    const before = parts[index - 1]?.kind;
    return kind === "VariableName" && before !== "." && before !== "as" ? [text] : [];
  });
}

/** The module in `importlib.import_module("x")` or `__import__("x")`; `undefined` for any other use of these names. */
function dynamicallyImported(file: PythonFile, node: SyntaxNode): string[] | undefined {
  // The module itself is followed by the name of its function, which is looked at in its turn.
  const isModule = file.text(node) === "importlib";
  if (isModule)
    return node.nextSibling?.name === "." && file.text(node.parent as SyntaxNode) === "importlib.import_module"
      ? []
      : undefined;
  const [module, ...more] = callOf(node) ?? [];
  if (module?.name !== "String" || more.length > 0) return undefined;
  return [literal(file, module).replace(/^\.+/, "").split(".")[0] as string];
}

/** The arguments that a function or method is called with; `undefined` where its name stands for anything else. */
function callOf(node: SyntaxNode): SyntaxNode[] | undefined {
  const callee = node.name === "PropertyName" ? node.parent : node;
  const call = callee?.parent;
  if (call?.name !== "CallExpression" || call.firstChild?.to !== callee?.to) return undefined;
  const list = call.getChild("ArgList");
  // The name of a keyword is none of the arguments.
  return (list ? childrenOf(list) : []).filter(
    ({ name, nextSibling }) => /^[A-Z]/.test(name) && name !== "AssignOp" && nextSibling?.name !== "AssignOp",
  );
}

function literal(file: PythonFile, node: SyntaxNode): string {
  return stringValue(file, node, () => "");
}
