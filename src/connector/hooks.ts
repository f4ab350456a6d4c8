import type { NamedFile } from "./connector.ts";

const HOOK_NAMES = new Set(["build_customization", "build_customization.py", "finalize_build.sh", "finalize_build.py"]);

/** Whether a name in a connector's folder is that of a build hook, in any letter case; a package of that name too. */
export function isHookName(name: string): boolean {
  return HOOK_NAMES.has(name.toLowerCase());
}

/** Files that Python imports, or that a shell script runs; a folder is a package. */
const MODULE = /^[^.]+$|\.(py|pyc|pyd|so|sh)$/i;
/** What imports by a name that is only known when it runs. */
const DYNAMIC = /importlib|import_module|__import__|runpy|\bexec\b/;

/**
 * The names among `local` (files and folders beside a hook) that the hooks may import: those that their import
 * statements mention, or, where a hook imports by name or is a shell script, that stand anywhere in it. The text is only
 * searched, never run, and a mention is enough: a module that is taken for imported gets a review too many, one that is
 * missed would get none.
 */
export function importedModules(hooks: readonly NamedFile[], local: readonly string[]): string[] {
  const modules = local.filter((name) => !isHookName(name) && MODULE.test(name));
  // A package instead of a file, or what cannot be read, may import anything.
  if (hooks.some(({ text }) => text === undefined)) return modules;
  const words = new Set(hooks.flatMap(wordsOf));
  return modules.filter((name) => words.has(normalized(name.split(".")[0] as string)));
}

function wordsOf({ name, text = "" }: NamedFile): string[] {
  const isSearchedWhole = /\.sh$/i.test(name) || DYNAMIC.test(text);
  return isSearchedWhole ? wordsIn(normalized(text)) : importWords(normalized(text));
}

/** The words of all lines that import; of everything below one that goes on in further lines. */
function importWords(text: string): string[] {
  const words: string[] = [];
  let goesOn = false;
  for (const line of text.split("\n")) {
    if (!goesOn && !line.includes("import")) continue;
    words.push(...wordsIn(line));
    goesOn ||= line.includes("(") || line.trimEnd().endsWith("\\");
  }
  return words;
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

/** Python reads names in this form (https://peps.python.org/pep-3131/). */
function normalized(text: string): string {
  return text.normalize("NFKC");
}
