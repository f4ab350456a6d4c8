import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../../package.json" with { type: "json" };

/** Where the rules' pages of this version are on the web; a rule's name and `.md` follow. */
export const PAGES_URL = `${packageJson.homepage}/blob/v${packageJson.version}/docs/rules/`;

/** The page of a rule, in markdown. */
export function rulePage(rule: string): Promise<string> {
  return readFile(join(packageFolder(), "docs", "rules", `${rule}.md`), "utf8");
}

/** The package's own folder: two above this file, in the sources as in the bundle. */
function packageFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return [here, "..", ".."].join("/");
}
