import type { Hook } from "./connector.ts";

const HOOK_NAMES = new Set(["build_customization", "build_customization.py", "finalize_build.sh", "finalize_build.py"]);

/** Whether a name in a connector's folder is that of a build hook, in any letter case; a package of that name too. */
export function isHookName(name: string): boolean {
  return HOOK_NAMES.has(name.toLowerCase());
}

/** Import statements, those over several lines in parentheses included. The text is only searched, never run. */
const IMPORT = /\bfrom\s+[.\w]+\s+import\s*(?:\([^)]*\)|[^\n]*)|[^\n]*(?:\bimport|importlib|__import__)\b[^\n]*/g;

/**
 * The names among `local` (files and folders beside a hook) that the hooks' import statements mention. A mention is
 * enough: a module that is taken for imported gets a review too many, one that is missed would get none.
 */
export function importedModules(hooks: readonly Hook[], local: readonly string[]): string[] {
  const words = new Set(
    hooks.flatMap(({ text = "" }) =>
      [...text.matchAll(IMPORT)].flatMap(([statement]) => statement.match(/\w+/g) ?? []),
    ),
  );
  return local.filter((name) => !isHookName(name) && words.has(name.replace(/\.py$/i, "")));
}
