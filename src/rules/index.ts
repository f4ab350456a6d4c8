import type { Criterion } from "../model/finding.ts";
import { baseImageDeclared } from "./base-image-declared.ts";
import { baseImageDigest } from "./base-image-digest.ts";
import { baseImageImmutable } from "./base-image-immutable.ts";
import { baseImageLatest } from "./base-image-latest.ts";
import { baseImagePinned } from "./base-image-pinned.ts";
import { baseImageRepository } from "./base-image-repository.ts";
import { baseImageReview } from "./base-image-review.ts";
import { buildCustomizationHooks } from "./build-customization-hooks.ts";
import { buildCustomizationReview } from "./build-customization-review.ts";
import { buildCustomizationRisk } from "./build-customization-risk.ts";
import { changelogEntry } from "./changelog-entry.ts";
import { changelogFormat } from "./changelog-format.ts";
import { ciPassed } from "./ci-passed.ts";
import { customizationPorted } from "./customization-ported.ts";
import { dockerfileRemoved } from "./dockerfile-removed.ts";
import { metadataValid } from "./metadata-valid.ts";
import { policyReview } from "./policy-review.ts";
import type { Rule } from "./rule.ts";
import { versionBump } from "./version-bump.ts";
import { versionConsistent } from "./version-consistent.ts";

/** Every rule, in the order of the criteria. A new rule is a file beside this one, a page in docs/rules and a line here. */
export const RULES: readonly Rule[] = [
  metadataValid,
  dockerfileRemoved,
  baseImageDeclared,
  baseImagePinned,
  baseImageRepository,
  baseImageLatest,
  baseImageDigest,
  versionBump,
  versionConsistent,
  changelogEntry,
  changelogFormat,
  ciPassed,
  buildCustomizationReview,
  buildCustomizationHooks,
  buildCustomizationRisk,
  customizationPorted,
  baseImageImmutable,
  baseImageReview,
  policyReview,
];

/** The criterion of each rule. */
export const CRITERION_OF: ReadonlyMap<string, Criterion> = new Map(RULES.map(({ id, criterion }) => [id, criterion]));

/** The names that a policy can use. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);
