import type { Entry } from "../model/tree.ts";
import { namesIn } from "./connector.ts";

/** The names of a connector's folder and of the two folders below it that tell its language. */
export interface LanguageClues {
  folder: Entry;
  /** `<snake_name>/`, the Python package of the connector. */
  package: Entry;
  /** `src/main/`. */
  main: Entry;
  tags: readonly string[];
}

/** What a connector is written in: files before tags. A tag's language is passed on as it is. */
export function languageOf({ folder, package: packaged, main, tags }: LanguageClues): string {
  if (has(folder, "manifest.yaml")) return "manifest-only";
  if (has(packaged, "manifest.yaml")) return "low-code";
  if (has(folder, "setup.py") || has(folder, "pyproject.toml")) return "python";
  if (has(main, "java") || has(main, "kotlin")) return "java";
  const tag = tags.find((name) => name.startsWith("language:"));
  return tag?.slice("language:".length) || "unknown";
}

/** The name of a connector's Python package: `source-x-y` has `source_x_y`. */
export function packageName(connector: string): string {
  return connector.replaceAll("-", "_");
}

function has(entry: Entry, name: string): boolean {
  return namesIn(entry).includes(name);
}
