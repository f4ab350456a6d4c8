import type { ConnectorChange } from "../connector/change.ts";
import type { ExpectedImage } from "../connector/expected.ts";
import { graceEnds, standing, withinGrace } from "../image/latest.ts";
import { parsePythonConstraint } from "../image/python.ts";
import { compareTags, isStable } from "../image/version.ts";
import type { Location } from "../model/location.ts";
import type { Answer, ImageFacts, PublishedVersion } from "../model/lookups.ts";
import { graceDays } from "../policy/policy.ts";
import { isoDay } from "../text/day.ts";
import { capitalized } from "../text/words.ts";
import {
  byKnown,
  type DeclaredImage,
  fixTo,
  knownVersion,
  notPublished,
  type OfficialImage,
  officialImage,
  unanswered,
} from "./base-image.ts";
import { type ConnectorContext, type ConnectorRule, NOT_APPLICABLE, needsReview, type Remark } from "./rule.ts";

/** Criterion 2: the newest stable version that the connector can run on, with some time to get there. */
export const baseImageLatest: ConnectorRule = {
  id: "base-image-latest",
  subject: "connector",
  criterion: "base-image",
  severity: "error",
  summary: "The base image is the latest published version that fits the connector, or has been until recently.",
  async check(change, context) {
    const { expected, held, lookups, policy } = context;
    const image = officialImage(context);
    if (!image || !expected.image) return NOT_APPLICABLE;
    const { at } = image;
    const { tag } = image.official;
    // What was known before the catalog was asked can prove a violation where it does not answer, and nothing else.
    const chosen = expected.image.ok ? expected.image.value : expected.known;
    const violation = (message: string, basis?: Answer<unknown>): Remark => {
      const fix = chosen?.latest && fixTo(chosen.latest, image);
      return { effect: held.aged, message: message + wanted(image, chosen) + byKnown(basis), at, ...(fix && { fix }) };
    };

    if (!isStable(tag)) {
      const unstable = violation(`\`${tag}\` is not a stable release.`, expected.image);
      // Someone who tries out what is to come is not taken back without being asked.
      if (chosen?.latest && compareTags(tag, chosen.latest.version) > 0) delete unstable.fix;
      return [unstable];
    }
    const facts = await lookups.image(image.official);
    if (facts.ok && !facts.value && lookups.catalog.kind === "registry")
      return [violation(notPublished(image, lookups))];

    const told = facts.ok ? facts.value : knownVersion(image, lookups);
    const remarks: Remark[] = [];
    const narrowed = chosen?.latest && isNarrowed(chosen);
    if (chosen?.latest && narrowed) remarks.push(await narrowing(change, chosen.latest.version, at, context));

    const excluded = policy.latest.compatible && told ? pythonExclusion(change.after.pyproject, told) : undefined;
    if (told && excluded !== undefined) {
      const message = `${tag} has Python ${told.python}, which ${excluded} in pyproject.toml excludes.`;
      return [...remarks, violation(message, facts.ok ? expected.image : facts)];
    }
    const doubt = doubtAbout(image, facts, context);
    const place = chosen && standing(tag, narrowed ? chosen.candidatesAfter : chosen.candidates);
    if (change.intent === "downgrade" && tag !== chosen?.latest?.version) {
      const message = `The change goes back to ${tag}. ${policy.review.name} has to agree.`;
      remarks.push(await needsReview({ message, at }, [at.path], context));
    } else if (place?.kind === "outdated") {
      const { since, latest } = place;
      const inGrace = since && !held.asked && withinGrace(since, graceDays(policy), context.now);
      // When all is answered, an unknown time counts as long ago; else it proves nothing.
      if (!inGrace && (since || doubt === undefined)) {
        const age = since
          ? `a newer version has been available since ${isoDay(since)}`
          : "when a newer version was published is unknown";
        return [...remarks, violation(`${tag} is outdated: ${age}.`, expected.image)];
      }
      if (since && doubt === undefined)
        remarks.push({
          effect: "notice",
          message: `${latest.version} is published; ${tag} is accepted until ${isoDay(graceEnds(since, graceDays(policy)))}.`,
          at,
        });
    }
    return doubt === undefined ? remarks : [...remarks, unanswered(doubt, image, held)];
  },
};

/** Why the catalog's answers do not suffice to say that all is well; `undefined` where they do. */
function doubtAbout(
  image: OfficialImage,
  facts: Answer<ImageFacts | undefined>,
  { expected, lookups }: ConnectorContext,
): string | undefined {
  if (!facts.ok) return `The base image cannot be looked up: ${facts.why}.`;
  const { repository, tag } = image.official;
  const { name } = lookups.catalog;
  if (!facts.value)
    return (
      `${capitalized(name)} does not know ${repository}:${tag}: it is newer than the ` +
      `catalog, or was never published.${wanted(image, expected.image?.ok ? expected.image.value : undefined)}`
    );
  return expected.image?.ok === false ? `The latest version cannot be told: ${expected.image.why}.` : undefined;
}

/** Whether the constraint after the change no longer allows the newest version that the one before it allows. */
function isNarrowed({ latest, candidatesAfter }: ExpectedImage): boolean {
  return candidatesAfter.every(({ version }) => version !== latest?.version);
}

/** A change that narrows the Python versions of its connector chooses an older image that way. */
async function narrowing(
  change: ConnectorChange,
  latest: string,
  at: Location,
  context: ConnectorContext,
): Promise<Remark> {
  const { held, policy } = context;
  const path = `${change.path}/pyproject.toml`;
  const message = `The change narrows the Python versions of the connector, so that ${latest} no longer fits.`;
  const place = pythonPlace(change.after.pyproject, path) ?? at;
  if (!held.inScope && !held.touchesImage) return { effect: "notice", message, at: place };
  return needsReview({ message: `${message} ${policy.review.name} has to agree.`, at: place }, [path], context);
}

/** The sentence that names the image to take, where it is known and another one. */
function wanted({ value }: DeclaredImage, chosen: ExpectedImage | undefined): string {
  const latest = chosen?.latest;
  return latest && latest.reference !== value.text ? ` Expected: \`${latest.reference}\`.` : "";
}

type PyprojectReading = ConnectorChange["after"]["pyproject"];

/** The constraint that keeps the image's Python out, as it is written. */
function pythonExclusion(pyproject: PyprojectReading, { python }: PublishedVersion): string | undefined {
  if (pyproject.kind !== "valid" || python === undefined) return undefined;
  const constraint = pyproject.value.python;
  const allows = constraint && parsePythonConstraint(constraint.text);
  return constraint && allows && !allows(python) ? `"${constraint.text}"` : undefined;
}

function pythonPlace(pyproject: PyprojectReading, path: string): Location | undefined {
  const range = pyproject.kind === "valid" ? pyproject.value.python?.range : undefined;
  return range && { path, range };
}
