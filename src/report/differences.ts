import type { CatalogSource } from "../model/lookups.ts";
import type { Difference } from "../registry/inventory.ts";
import { counted } from "../text/words.ts";
import type { Paint } from "./style.ts";
import { catalogAnd } from "./text.ts";

/** What a catalog and a registry tell differently about one repository. */
export interface ComparedRepository {
  repository: string;
  compared: number;
  differences: readonly Difference[];
  /** How many more versions the registry has, on which nothing turns. */
  others: number;
}

/** The two that were compared. */
export interface Compared {
  catalog: CatalogSource;
  registry: CatalogSource;
}

/** A line for each difference, and how many there are. */
export function differencesText(
  all: readonly ComparedRepository[],
  { catalog, registry }: Compared,
  paint: Paint,
): string {
  const blocks = all.map(({ repository, compared, differences, others }) => {
    const more = others > 0 ? `; ${counted(others, "more version")} in the registry, on which nothing turns` : "";
    const summary = `${counted(compared, "version")} compared, ${counted(differences.length, "difference")}${more}`;
    const lines = differences.map(
      (difference) => `${paint(COLORS[difference.kind], difference.kind.padEnd(WIDTH))}  ${told(difference)}`,
    );
    return [paint("bold", repository), ...[...lines, paint("dim", summary)].map((line) => `  ${line}`)].join("\n");
  });
  const sources = `Compared ${catalogAnd(catalog)}, with ${catalogAnd(registry)}.`;
  const differ = all.reduce((sum, { differences }) => sum + differences.length, 0);
  const result = differ === 0 ? paint("green", "They agree.") : paint("red", `${counted(differ, "difference")}.`);
  return `${[...blocks, `${paint("dim", sources)}\n${result}`].join("\n\n")}\n`;
}

const COLORS = { missing: "red", moved: "red", "digest differs": "red", new: "yellow" } as const;
const WIDTH = "digest differs".length;

function told({ kind, version, catalog, registry }: Difference): string {
  switch (kind) {
    case "missing":
      return `${version}: the registry has no such tag; the catalog has ${catalog}`;
    case "moved":
      return `${version}: the tag had ${catalog} and now has ${registry}`;
    case "digest differs":
      return `${version}: the registry has ${registry}, and not the catalog's ${catalog}`;
    case "new":
      return `${version}: the catalog lacks it${registry === undefined ? "" : `; the registry has ${registry}`}`;
  }
}

/** The differences for programs. */
export function differencesJson(all: readonly ComparedRepository[], { catalog, registry }: Compared): object {
  return {
    schema: 1,
    catalog: { ...catalog },
    registry: { ...registry },
    repositories: all.map(({ repository, compared, differences, others }) => ({
      repository,
      compared,
      differences: differences.map(({ version, kind, catalog: ours, registry: theirs }) => ({
        version,
        kind,
        catalog: ours ?? null,
        registry: theirs ?? null,
      })),
      otherVersions: others,
    })),
  };
}
