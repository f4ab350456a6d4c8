import { candidates } from "../image/latest.ts";
import { isStable } from "../image/version.ts";
import type { CatalogSource, PublishedVersion } from "../model/lookups.ts";
import { daysBetween } from "../text/day.ts";
import { printable } from "../text/printable.ts";
import type { Paint } from "./style.ts";
import { catalogAnd } from "./text.ts";
import { textTable } from "./text-table.ts";

/** The listed versions of one repository. */
export interface ListedRepository {
  repository: string;
  /** Newest first. */
  versions: readonly PublishedVersion[];
  /** How many older ones are not listed, and how many tags are no version. */
  older: number;
  others: number;
}

/** What a listing was made from, and for whom. */
export interface ListingContext {
  source: CatalogSource;
  /** What an image must have to be the latest. */
  platforms: readonly string[];
  now: Date;
}

/** A table of versions by repository; the last line says where they are from. */
export function catalogText(listed: readonly ListedRepository[], context: ListingContext, paint: Paint): string {
  const blocks = listed.map((repository) => repositoryBlock(repository, context, paint));
  const { source } = context;
  const hint = source.kind === "registry" ? "" : " `--catalog registry` asks the registry itself.";
  return `${[...blocks, paint("dim", `From ${catalogAnd(source)}.${hint}`)].join("\n\n")}\n`;
}

function repositoryBlock(
  { repository, versions, older, others }: ListedRepository,
  context: ListingContext,
  paint: Paint,
): string {
  const latest = latestOf(versions, context);
  const rows = versions.map((version) => [
    version.version,
    version.published?.slice(0, 10) ?? UNTOLD,
    ageOf(version, context.now)?.toString() ?? UNTOLD,
    version.python ?? UNTOLD,
    version.platforms?.join(" ") ?? UNTOLD,
    version.digest,
    markOf(version, latest, context),
  ]);
  const titles = ["version", "published", "days", "python", "platforms", "digest", ""];
  const [header = "", ...table] = textTable(
    titles.map((title) => [title, title === "days" ? "right" : "left"]),
    rows,
  );
  const lines = [
    paint("bold", repository),
    paint("dim", header),
    ...table.map((row, index) => (versions[index] === latest ? paint("green", printable(row)) : printable(row))),
  ];
  const rest = [
    ...(older > 0 ? [`${older} older ${older === 1 ? "version" : "versions"} with --all`] : []),
    ...(others > 0 ? [`${others} ${others === 1 ? "tag that is" : "tags that are"} no version`] : []),
  ];
  if (rest.length > 0) lines.push(paint("dim", `and ${rest.join(", ")}`));
  return lines.map((text, index) => (index === 0 ? text : `  ${text}`)).join("\n");
}

/** What the catalog does not tell. */
const UNTOLD = "?";

/** The newest version that the policy accepts as the latest, for a connector that runs on any Python. */
function latestOf(versions: readonly PublishedVersion[], { platforms }: ListingContext): PublishedVersion | undefined {
  return candidates(versions, { platforms })[0];
}

function markOf(
  version: PublishedVersion,
  latest: PublishedVersion | undefined,
  { platforms }: ListingContext,
): string {
  if (version === latest) return "latest";
  if (!isStable(version.version)) return "pre-release";
  const missing = platforms.filter((platform) => version.platforms?.includes(platform) === false);
  return missing.length > 0 ? `not for ${missing.join(" ")}` : "";
}

/** Whole days since a version was published. */
function ageOf({ published }: PublishedVersion, now: Date): number | undefined {
  return published === undefined ? undefined : daysBetween(new Date(published), now);
}

/** The listing for programs. `null` stands for what the catalog does not tell. */
export function catalogJson(listed: readonly ListedRepository[], context: ListingContext): object {
  return {
    schema: 1,
    catalog: { ...context.source },
    repositories: listed.map(({ repository, versions, older, others }) => {
      const latest = latestOf(versions, context);
      return {
        repository,
        latest: latest?.version ?? null,
        versions: versions.map((version) => ({
          version: version.version,
          digest: version.digest,
          published: version.published ?? null,
          ageDays: ageOf(version, context.now) ?? null,
          platforms: version.platforms ?? null,
          python: version.python ?? null,
          latest: version === latest,
          prerelease: !isStable(version.version),
        })),
        older,
        otherTags: others,
      };
    }),
  };
}

/** The text of a catalog file, one version a line, oldest first. */
export function catalogFile(listed: readonly ListedRepository[]): string {
  const entries = listed.map(({ repository, versions }) => {
    const lines = [...versions].reverse().map((version) => `    ${JSON.stringify(version)}`);
    return `  ${JSON.stringify(repository)}: [\n${lines.join(",\n")}\n  ]`;
  });
  return `{\n${entries.join(",\n")}\n}\n`;
}
