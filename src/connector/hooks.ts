import type { NamedFile } from "./connector.ts";

/** The hook that the build imports, in these very letters. */
export const HOOK_FILE = "build_customization.py";

const HOOK_FILES = new Set(["build_customization", HOOK_FILE, "finalize_build.sh", "finalize_build.py"]);
const HOOK_LENGTHS = new Set([...HOOK_FILES].map(({ length }) => length));

/** Whether a name in a connector's folder is that of a build hook, in any letter case; a package of that name too. */
export function isHookName(name: string): boolean {
  return HOOK_LENGTHS.has(name.length) && HOOK_FILES.has(name.toLowerCase());
}

/** Files that Python imports, or that a shell script runs; a folder is a package. */
const MODULE = /^[^.]+$|\.(py|pyc|pyd|so|sh)$/i;

/**
 * The names among `local` (files and folders beside a hook) that the hooks bring in: what the import statements of a
 * Python hook say, and what it opens or imports by name; for a shell script all that it mentions. A hook that cannot be
 * read or that imports in a way that cannot be followed may mean any module; one that runs other code, any file.
 */
export async function importedModules(hooks: readonly NamedFile[], local: readonly string[]): Promise<string[]> {
  if (hooks.length === 0) return [];
  const beside = local.filter((name) => !isHookName(name));
  const used = new Set<string>();
  for (const hook of hooks) for (const name of await broughtInBy(hook, beside)) used.add(name);
  return beside.filter((name) => used.has(name));
}

async function broughtInBy({ name: hook, text }: NamedFile, beside: readonly string[]): Promise<string[]> {
  const modules = beside.filter((name) => MODULE.test(name));
  // A package instead of a file, or what cannot be read.
  if (text === undefined) return modules;
  if (/\.sh$/i.test(hook)) {
    const words = new Set(normalized(text).match(/[\p{L}\p{M}\p{N}_]+/gu));
    return modules.filter((name) => words.has(moduleName(name)));
  }
  const { importsOf } = await import("./hook-imports.ts");
  const imports = importsOf(text);
  return beside.filter((name) => {
    const isModule = MODULE.test(name) && (imports.modules === "any" || imports.modules.has(moduleName(name)));
    return isModule || imports.files === "any" || imports.files.has(name);
  });
}

function moduleName(name: string): string {
  return normalized(name.split(".")[0] as string);
}

/** Python reads names in this form (https://peps.python.org/pep-3131/). */
function normalized(text: string): string {
  return text.normalize("NFKC");
}
