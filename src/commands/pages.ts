import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The page of a rule, in markdown. */
export function rulePage(rule: string): Promise<string> {
  return readFile(join(packageFolder(), "docs", "rules", `${rule}.md`), "utf8");
}

/** The package's own folder: two above this file, in the sources as in the bundle. */
function packageFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return [here, "..", ".."].join("/");
}
