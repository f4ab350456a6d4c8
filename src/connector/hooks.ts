import type { NamedFile } from "./connector.ts";

const HOOK_NAMES = new Set(["build_customization", "build_customization.py", "finalize_build.sh", "finalize_build.py"]);

/** Whether a name in a connector's folder is that of a build hook, in any letter case; a package of that name too. */
export function isHookName(name: string): boolean {
  return HOOK_NAMES.has(name.toLowerCase());
}

/**
 * The names among `local` (files and folders beside a hook) that the hooks' import statements mention. The text is only
 * searched, never run, and a mention is enough: a module that is taken for imported gets a review too many, one that is
 * missed would get none.
 */
export function importedModules(hooks: readonly NamedFile[], local: readonly string[]): string[] {
  const modules = local.filter((name) => !isHookName(name) && /^[^.]*(\.py)?$/i.test(name));
  // A package instead of a file, or what cannot be read, may import anything.
  if (hooks.some(({ text }) => text === undefined)) return modules;
  const words = new Set(hooks.flatMap(({ text = "" }) => importWords(text)));
  return modules.filter((name) => words.has(normalized(name.replace(/\.py$/i, ""))));
}

/** The words of all lines that import; of everything below one that goes on in further lines. */
function importWords(text: string): string[] {
  const words: string[] = [];
  let goesOn = false;
  for (const line of normalized(text).split("\n")) {
    if (!goesOn && !line.includes("import")) continue;
    words.push(...(line.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []));
    goesOn ||= line.includes("(") || line.trimEnd().endsWith("\\");
  }
  return words;
}

/** Python reads names in this form (https://peps.python.org/pep-3131/). */
function normalized(text: string): string {
  return text.normalize("NFKC");
}
