import type { ConnectorChange } from "../connector/change.ts";
import { graceEnds, standing, withinGrace } from "../image/latest.ts";
import { parsePythonConstraint } from "../image/python.ts";
import { compareTags, isStable } from "../image/version.ts";
import type { Effect } from "../model/finding.ts";
import type { Location } from "../model/location.ts";
import type { ImageFacts } from "../model/lookups.ts";
import { graceDays } from "../policy/policy.ts";
import { isoDay } from "../text/day.ts";
import { type DeclaredImage, officialImage } from "./base-image.ts";
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
    const image = officialImage(change, expected);
    if (!image || !expected.image) return NOT_APPLICABLE;
    const { official, at } = image;
    const { tag } = official;
    const remark = (effect: Effect, message: string): Remark => ({
      effect,
      message,
      at,
      ...(image.fix && { fix: image.fix }),
    });

    if (!isStable(tag)) {
      const unstable = remark(held.aged, `\`${tag}\` is not a stable release.${wanted(image, context)}`);
      // Someone who tries out what is to come is not taken back without being asked.
      const latest = expected.image.ok ? expected.image.value.latest : undefined;
      if (latest && compareTags(tag, latest.version) > 0) delete unstable.fix;
      return [unstable];
    }

    const facts = await lookups.image(official);
    if (!facts.ok) return [unanswered(`The base image cannot be looked up: ${facts.why}.`, image, context)];
    if (!facts.value) {
      const { name, kind } = lookups.catalog;
      const why =
        kind === "registry"
          ? "it was never published there, or is deleted"
          : "it is newer than the catalog, or was never published";
      const message = `${name.charAt(0).toUpperCase()}${name.slice(1)} does not know ${official.repository}:${tag}: ${why}.${wanted(image, context)}`;
      return lookups.catalog.kind === "registry" ? [remark(held.aged, message)] : [unanswered(message, image, context)];
    }
    if (!expected.image.ok)
      return [unanswered(`The latest version cannot be told: ${expected.image.why}.`, image, context)];

    const { candidates, candidatesAfter } = expected.image.value;
    const [latest] = candidates;
    const remarks: Remark[] = [];
    const isNarrowed = latest !== undefined && candidatesAfter.every(({ version }) => version !== latest.version);
    if (isNarrowed) remarks.push(await narrowing(change, latest.version, at, context));

    const excluded = policy.latest.compatible ? pythonExclusion(change.after.pyproject, facts.value) : undefined;
    if (excluded !== undefined) {
      const message = `${tag} has Python ${facts.value.python}, which ${excluded} in pyproject.toml excludes.`;
      return [...remarks, remark(held.aged, message + wanted(image, context))];
    }
    if (change.intent === "downgrade" && tag !== latest?.version) {
      const message = `The change goes back to ${tag}. ${policy.review.name} has to agree.`;
      return [...remarks, await needsReview({ message, at }, [at.path], context)];
    }
    const place = standing(tag, isNarrowed ? candidatesAfter : candidates);
    if (place.kind === "latest") return remarks;
    const { since, latest: newest } = place;
    if (since && !held.asked && withinGrace(since, graceDays(policy), context.now))
      remarks.push({
        effect: "notice",
        message: `${newest.version} is published; ${tag} is accepted until ${isoDay(graceEnds(since, graceDays(policy)))}.`,
        at,
      });
    else {
      const age = since
        ? `a newer version has been available since ${isoDay(since)}`
        : "when a newer version was published is unknown";
      remarks.push(remark(held.aged, `${tag} is outdated: ${age}.${wanted(image, context)}`));
    }
    return remarks;
  },
};

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
function wanted({ value }: DeclaredImage, { expected }: ConnectorContext): string {
  const latest = expected.image?.ok ? expected.image.value.latest : undefined;
  return latest && latest.reference !== value.text ? ` Expected: \`${latest.reference}\`.` : "";
}

/** A question to the catalog without an answer matters only where the change sets the image, or someone asks. */
function unanswered(message: string, { at }: DeclaredImage, { held }: ConnectorContext): Remark {
  return { effect: held.touchesImage || held.asked ? "unverified" : "notice", message, at, about: "catalog" };
}

type PyprojectReading = ConnectorChange["after"]["pyproject"];

/** The constraint that keeps the image's Python out, as it is written. */
function pythonExclusion(pyproject: PyprojectReading, { python }: ImageFacts): string | undefined {
  if (pyproject.kind !== "valid" || python === undefined) return undefined;
  const constraint = pyproject.value.python;
  const allows = constraint && parsePythonConstraint(constraint.text);
  return constraint && allows && !allows(python) ? `"${constraint.text}"` : undefined;
}

function pythonPlace(pyproject: PyprojectReading, path: string): Location | undefined {
  const range = pyproject.kind === "valid" ? pyproject.value.python?.range : undefined;
  return range && { path, range };
}
