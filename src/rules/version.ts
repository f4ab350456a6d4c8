import { bumpOf, nextPatch, patchDistance } from "../connector/bump.ts";
import { type ConnectorChange, doesMoreThanImage } from "../connector/change.ts";
import { metadataOf } from "../connector/connector.ts";
import type { Policy } from "../policy/policy.ts";
import type { Held } from "./rule.ts";

/** How a connector's version moved, measured against the tip of the base branch. */
export type Step =
  | { kind: "fine" | "none" | "lower" | "no-version" }
  | { kind: "skips"; patches: number }
  | { kind: "too-far"; patches: number }
  | { kind: "larger"; bump: "minor" | "major"; justified: boolean };

/** A version bump that was needed, and what became of it. */
export interface JudgedBump {
  step: Step;
  /** The version at the tip of the base branch. */
  from: string;
  to: string;
  /** The base says that the connector needs no bumps. */
  optedOut: boolean;
}

/** Patches that may be skipped before a bump is no longer plausible. */
const MAX_PATCHES = 20;

/**
 * Judges the bump that a change of the image needs. `undefined` where none is needed: the image is left
 * alone, the connector is new or gone, or a side cannot be read.
 */
export function judgeBump(change: ConnectorChange, held: Held, policy: Policy): JudgedBump | undefined {
  const before = metadataOf(change.tip) ?? metadataOf(change.before);
  const from = before?.version?.text;
  const to = metadataOf(change.after)?.version?.text;
  // A removal is to be taken back, and then there is nothing to bump for.
  if (
    !held.touchesImage ||
    change.intent === "removal" ||
    change.change !== "modified" ||
    from === undefined ||
    to === undefined
  )
    return undefined;
  const optedOut = before?.versionBumpOptOut !== undefined;
  return { step: stepOf(change, from, to, policy), from, to, optedOut };
}

/** Whether the version still has to be bumped, so that nothing can be said about it yet. */
export function isMissing({ step, optedOut }: JudgedBump): boolean {
  return !optedOut && (step.kind === "none" || step.kind === "lower");
}

function stepOf(change: ConnectorChange, from: string, to: string, policy: Policy): Step {
  const bump = bumpOf(from, to);
  if (bump === "none") return { kind: "none" };
  if (bump === "downgrade") return { kind: "lower" };
  if (bump === "other" && from.split("+")[0] === to.split("+")[0]) return { kind: "none" };
  if (nextPatch(to) === undefined || to.includes("+")) return { kind: "no-version" };
  if (bump === "other") return { kind: "fine" }; // the base has no semantic version, so any is a step forward
  if (policy["version-bump"] === "increase") return { kind: "fine" };
  const patches = patchDistance(from, to);
  if (patches !== undefined) {
    if (patches <= 1) return { kind: "fine" };
    return { kind: patches > MAX_PATCHES ? "too-far" : "skips", patches };
  }
  const larger = from.split(".")[0] === to.split(".")[0] ? "minor" : "major";
  return { kind: "larger", bump: larger, justified: change.intent === "switch" || doesMoreThanImage(change) };
}
