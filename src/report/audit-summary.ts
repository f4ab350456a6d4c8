import type { Audit, AuditedConnector, AuditStanding, ImageInUse } from "../model/audit.ts";
import { isoDay } from "../text/day.ts";

/** What a standing is called, and what it means. */
export const STANDING_WORDS: Record<AuditStanding, { word: string; sign: string; meaning: string }> = {
  current: { word: "current", sign: "✓", meaning: "on the newest version that fits" },
  outdated: { word: "outdated", sign: "!", meaning: "a newer version fits" },
  unknown: { word: "unknown", sign: "?", meaning: "cannot be compared" },
  wrong: { word: "wrong", sign: "✗", meaning: "not pinned, not official, or not what it says" },
  "not-migrated": { word: "not migrated", sign: "✗", meaning: "declares no base image" },
  unreadable: { word: "unreadable", sign: "?", meaning: "its files cannot be read" },
};

/** How many connectors of a group stand where. */
export interface Summary {
  label: string;
  connectors: number;
  migrated: number;
  pinned: number;
  standings: Record<AuditStanding, number>;
}

/** All connectors, those in scope, and each language, the most frequent first. */
export function summaries(connectors: readonly AuditedConnector[]): {
  all: Summary;
  inScope: Summary;
  languages: Summary[];
} {
  const languages = [...new Set(connectors.map(({ language }) => language))]
    .map((language) =>
      summary(
        language,
        connectors.filter((connector) => connector.language === language),
      ),
    )
    .sort((a, b) => b.connectors - a.connectors || (a.label < b.label ? -1 : 1));
  return {
    all: summary("all", connectors),
    inScope: summary(
      "in scope",
      connectors.filter(({ inScope }) => inScope),
    ),
    languages,
  };
}

function summary(label: string, connectors: readonly AuditedConnector[]): Summary {
  const count = (matches: (connector: AuditedConnector) => boolean) => connectors.filter(matches).length;
  const of = (name: AuditStanding) => count(({ standing }) => standing === name);
  return {
    label,
    connectors: connectors.length,
    migrated: count(({ migrated }) => migrated === true),
    pinned: count(({ pinned }) => pinned === true),
    standings: {
      current: of("current"),
      outdated: of("outdated"),
      unknown: of("unknown"),
      wrong: of("wrong"),
      "not-migrated": of("not-migrated"),
      unreadable: of("unreadable"),
    },
  };
}

/** The columns of a summary in every form. */
export const SUMMARY_COLUMNS: readonly [title: string, value: (summary: Summary) => number][] = [
  ["connectors", ({ connectors }) => connectors],
  ["migrated", ({ migrated }) => migrated],
  ["pinned", ({ pinned }) => pinned],
  ["current", ({ standings }) => standings.current],
  ["outdated", ({ standings }) => standings.outdated],
  ["wrong", ({ standings }) => standings.wrong],
  ["unknown", ({ standings }) => standings.unknown + standings.unreadable],
];

/** `212 of 660 (32 %)`; only the first number where there is nothing to divide by. */
export function share(part: number, total: number): string {
  return total === 0 ? String(part) : `${part} of ${total} (${percent(part, total)} %)`;
}

/** Rounded down, so that only all is 100. */
export function percent(part: number, total: number): number {
  return total === 0 ? 0 : Math.floor((100 * part) / total);
}

/** What was looked at: the commit, the day, and where published images were looked up. */
export function auditSubject({ commit, now, catalog }: Audit): string {
  const ends = catalog.until === undefined ? "" : `, which ends ${catalog.until}`;
  return `commit ${commit.slice(0, 10)}, as of ${isoDay(now)}, with ${catalog.name}${ends}`;
}

/**
 * The last part of a repository's name and the version: `python-connector-base:4.0.2`. In full where something is wrong
 * with it, because a look-alike has the same last part; the value itself where it is no reference.
 */
export function shortImage({ image, baseImage, standing }: AuditedConnector): string {
  if (!image) return baseImage ?? "";
  const name = standing === "wrong" ? image.repository : image.repository.split("/").at(-1);
  return `${name}${image.tag === null ? "" : `:${image.tag}`}`;
}

/** What else there is to know about a connector, each as a short phrase. */
export function remarks({ why, acceptedUntil, dockerfile, hooks, exemptions }: AuditedConnector): string[] {
  return [
    ...(why === null ? [] : [why]),
    ...(acceptedUntil === null ? [] : [`accepted until ${acceptedUntil}`]),
    ...(dockerfile ? ["Dockerfile still there"] : []),
    ...(hooks.length > 0 ? [`build hook ${hooks.join(", ")}`] : []),
    ...exemptions.map(({ rules, until, state }) =>
      state === "expired"
        ? `exemption from ${rules.join(", ")} ran out on ${until}`
        : `exempt from ${rules.join(", ")} until ${until}`,
    ),
  ];
}

/** The versions of one repository; those past `most` are put together, the newest of them first. */
export interface RepositoryUse {
  repository: string;
  connectors: number;
  shown: ImageInUse[];
  others: { versions: number; connectors: number };
}

/** The images in use by repository, the most used first. */
export function byRepository(images: readonly ImageInUse[], most: number): RepositoryUse[] {
  const sum = (list: readonly ImageInUse[]) => list.reduce((total, { connectors }) => total + connectors, 0);
  return [...new Set(images.map(({ repository }) => repository))]
    .map((repository) => {
      const own = images.filter((image) => image.repository === repository);
      // One that is left out would take no more room than the line that says so.
      const cut = own.length <= most + 1 ? own.length : most;
      const rest = own.slice(cut);
      return {
        repository,
        connectors: sum(own),
        shown: own.slice(0, cut),
        others: { versions: rest.length, connectors: sum(rest) },
      };
    })
    .sort((a, b) => b.connectors - a.connectors);
}
