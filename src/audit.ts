import type { LookupsSource } from "./check.ts";
import { isMigrated, metadataOf, namesIn } from "./connector/connector.ts";
import { isHookName } from "./connector/hooks.ts";
import { irregularity } from "./connector/reading.ts";
import { type SurveyedConnector, survey } from "./connector/survey.ts";
import { candidates, graceEnds, newerThan, standing, withinGrace } from "./image/latest.ts";
import type { PythonConstraint } from "./image/python.ts";
import { type ParsedReference, parseReference } from "./image/reference.ts";
import { compareTags, isStable } from "./image/version.ts";
import { type Inventory, policyNote } from "./inventory.ts";
import type { Audit, AuditedConnector, AuditedExemption, ImageInUse } from "./model/audit.ts";
import type { Answer, PublishedVersion } from "./model/lookups.ts";
import type { Tree } from "./model/tree.ts";
import { auditedExemptions, policyNotes } from "./policy/exemptions.ts";
import { officialRepository } from "./policy/official.ts";
import { graceDays, type Policy } from "./policy/policy.ts";
import { inScope } from "./policy/scope.ts";
import { pinProblem } from "./rules/base-image-pinned.ts";
import { daysBetween, isoDay } from "./text/day.ts";
import { memoized } from "./text/memo.ts";
import { compareText } from "./text/order.ts";

const MAX_REMEMBERED = 500;

/** What an audit needs beside the commit. */
export interface AuditOptions {
  lookups: LookupsSource;
  /** Ages, the grace period and exemptions are told for this moment. */
  now: Date;
}

/** Tells where every connector of a commit stands. Rejects only where the tree cannot be read at all. */
export async function audit(tree: Tree, found: Inventory, { lookups: source, now }: AuditOptions): Promise<Audit> {
  const { policy, folders } = found;
  const lookups = typeof source === "function" ? source(policy) : source;
  const connectors = await survey(tree, folders, { pyprojects: policy.latest.compatible });
  const repositories = new Set(connectors.flatMap((connector) => repositoryFor(connector, policy) ?? []));
  const published = new Map(
    await Promise.all([...repositories].map(async (name) => [name, await lookups.published(name)] as const)),
  );
  const names = connectors.map(({ name }) => name);
  const exemptions = auditedExemptions(policy, now, names);
  const context: Context = {
    policy,
    now,
    published,
    catalog: lookups.catalog.name,
    python: await constraints(connectors, [...published.values()]),
    versionOf: rememberedPairs((all, tag) => all.find(({ version }) => version === tag)),
    ageOf: rememberedPairs((known, fitting) => ageOf(known, fitting, policy, now)),
    exemptions,
  };
  const audited = connectors.map((connector) => auditedConnector(connector, context));
  return {
    commit: tree.commit,
    now,
    catalog: { ...lookups.catalog },
    connectors: audited,
    images: imagesInUse(audited, published),
    exemptions,
    notes: [...policyNote(found), ...policyNotes(policy, exemptions, names)],
    history: [],
  };
}

interface Context {
  policy: Policy;
  now: Date;
  published: ReadonlyMap<string, Answer<PublishedVersion[]>>;
  /** What the catalog is called in sentences. */
  catalog: string;
  /** The constraints on Python by the paths of the connectors that have one. */
  python: ReadonlyMap<string, PythonConstraint>;
  versionOf: (published: readonly PublishedVersion[], tag: string) => PublishedVersion | undefined;
  ageOf: AgeOf;
  exemptions: readonly AuditedExemption[];
}

/** How old a version is among those that fit, newest first. */
type AgeOf = (known: PublishedVersion, fitting: readonly PublishedVersion[]) => Partial<Standing>;

/** Remembers answers for pairs: hundreds of connectors share a dozen constraints, and stand on a few versions. */
function rememberedPairs<A, B, V>(answer: (a: A, b: B) => V): (a: A, b: B) => V {
  const known = memoized((a: A) => memoized((b: B) => answer(a, b), MAX_REMEMBERED), MAX_REMEMBERED);
  return (a, b) => known(a)(b);
}

function auditedConnector(connector: SurveyedConnector, context: Context): AuditedConnector {
  const { name, path, language, folder } = connector;
  const metadata = metadataOf(connector);
  const baseImage = metadata?.baseImage?.text ?? null;
  const reference = baseImage === null ? undefined : parseReference(baseImage);
  const image = reference?.ok ? reference.value : undefined;
  const names = namesIn(folder);
  return {
    name,
    path,
    language,
    supportLevel: metadata?.supportLevel?.text ?? null,
    version: metadata?.version?.text ?? null,
    inScope: inScope(connector, context.policy),
    ...standingOf(connector, reference, context),
    baseImage,
    image: image ? { repository: image.repository, tag: image.tag ?? null } : null,
    migrated: isMigrated(connector) ?? null,
    pinned: baseImage === null ? null : image?.tag !== undefined && image.digest !== undefined,
    dockerfile: names.some((file) => file.toLowerCase() === "dockerfile"),
    hooks: names.filter(isHookName),
    exemptions: context.exemptions.filter((exemption) => exemption.connector === name),
  };
}

type Standing = Pick<
  AuditedConnector,
  "standing" | "why" | "behind" | "age" | "outdatedSince" | "acceptedUntil" | "newest"
>;

function standingOf(connector: SurveyedConnector, reference: ParsedReference | undefined, context: Context): Standing {
  const { policy, published, catalog, python } = context;
  const official = repositoryFor(connector, policy);
  const answer = official === undefined ? undefined : published.get(official);
  const constraint = python.get(connector.path);
  const fitting = answer?.ok
    ? candidates(answer.value, { platforms: policy.latest.platforms, python: constraint })
    : [];
  const nothing = {
    behind: null,
    age: null,
    outdatedSince: null,
    acceptedUntil: null,
    newest: fitting[0]?.version ?? null,
  };
  const stands = (standing: Standing["standing"], why: string | null, more: Partial<Standing> = {}): Standing => ({
    ...nothing,
    ...more,
    standing,
    why,
  });

  const unreadable = unreadableBecause(connector);
  if (unreadable !== undefined) return stands("unreadable", unreadable);
  const none = `the policy names no base image for ${connector.language}`;
  if (!reference) return stands("not-migrated", official === undefined ? none : null);
  if (!reference.ok) return stands("wrong", `the value ${reference.problem}`);
  const { repository, tag = "", digest } = reference.value;
  const known = repository === official && answer?.ok ? context.versionOf(answer.value, tag) : undefined;
  const aged = known ? context.ageOf(known, fitting) : {};

  const pin = pinProblem(reference);
  if (pin !== undefined) return stands("wrong", `the value ${pin}`, aged);
  if (official === undefined) return stands("unknown", none);
  if (repository !== official) return stands("wrong", `its repository is not ${official}`);
  if (!answer?.ok) return stands("unknown", answer?.why ?? `${catalog} was not asked`);
  if (!known) return stands("unknown", `${catalog} does not know the version ${tag}`);
  if (known.digest !== digest) return stands("wrong", `${catalog} has another digest for ${tag}`, aged);
  if (!isStable(tag)) return stands("unknown", `${tag} is no stable release`, { ...aged, behind: null });
  if (known.python !== undefined && constraint?.(known.python) === false)
    return stands("wrong", `it has Python ${known.python}, which pyproject.toml excludes`, aged);
  return stands(aged.behind === 0 ? "current" : "outdated", null, aged);
}

/** Why a connector cannot be judged at all. */
function unreadableBecause(connector: SurveyedConnector): string | undefined {
  const [unread] = connector.unread;
  if (unread) return `${unread.path} cannot be read: ${unread.why}`;
  return irregularity(connector);
}

function ageOf(
  known: PublishedVersion,
  fitting: readonly PublishedVersion[],
  policy: Policy,
  now: Date,
): Partial<Standing> {
  const place = standing(known.version, fitting);
  const since = place.kind === "outdated" ? place.since : undefined;
  const days = graceDays(policy);
  const published = known.published === undefined ? Number.NaN : Date.parse(known.published);
  return {
    behind: newerThan(known.version, fitting).length,
    age: Number.isNaN(published) ? null : daysBetween(new Date(published), now),
    outdatedSince: since ? isoDay(since) : null,
    acceptedUntil: since && withinGrace(since, days, now) ? isoDay(graceEnds(since, days)) : null,
  };
}

/** The repository of the official image for a connector. */
function repositoryFor(connector: SurveyedConnector, policy: Policy): string | undefined {
  return officialRepository([connector.language], metadataOf(connector)?.baseImage?.text, policy);
}

/** Reading pyproject.toml needs much code; it is loaded only where the catalog tells the Python of an image. */
async function constraints(
  connectors: readonly SurveyedConnector[],
  published: readonly Answer<PublishedVersion[]>[],
): Promise<ReadonlyMap<string, PythonConstraint>> {
  const isTold = published.some((answer) => answer.ok && answer.value.some(({ python }) => python !== undefined));
  if (!isTold || connectors.every(({ pyproject }) => pyproject === undefined)) return new Map();
  const { pythonConstraints } = await import("./connector/constraints.ts");
  return pythonConstraints(connectors);
}

function imagesInUse(
  connectors: readonly AuditedConnector[],
  published: ReadonlyMap<string, Answer<PublishedVersion[]>>,
): ImageInUse[] {
  const counts = new Map<string, { repository: string; version: string; connectors: number }>();
  for (const { image } of connectors) {
    if (!image || image.tag === null) continue;
    const key = `${image.repository}:${image.tag}`;
    const count = counts.get(key) ?? { repository: image.repository, version: image.tag, connectors: 0 };
    count.connectors++;
    counts.set(key, count);
  }
  const images = [...counts.values()].map((used): ImageInUse => {
    const answer = published.get(used.repository);
    const versions = answer?.ok ? answer.value : [];
    const known = versions.find(({ version }) => version === used.version);
    const isComparable = known !== undefined && isStable(used.version);
    const isNewest = isComparable && candidates(versions)[0]?.version === used.version;
    return {
      ...used,
      published: known?.published?.slice(0, 10) ?? null,
      state: !isComparable ? "unknown" : isNewest ? "newest" : "older",
    };
  });
  return images.sort((a, b) => compareText(a.repository, b.repository) || compareTags(b.version, a.version));
}
