import type { Location, Range } from "./location.ts";

/** The six items of the migration guide's "definition of a successful migration", in its order. */
export const CRITERIA = ["dockerfile", "base-image", "version", "changelog", "ci", "build-customization"] as const;
/** One of {@link CRITERIA}. */
export type Criterion = (typeof CRITERIA)[number];

/** The name of a rule, as it stands in reports, in the policy and in the name of its page. */
export type RuleId = string;

/** What a policy can set for a rule. */
export const SEVERITIES = ["error", "warning", "notice", "off"] as const;
/** One of {@link SEVERITIES}. */
export type Severity = (typeof SEVERITIES)[number];

/** The effects, the most severe first. */
export const EFFECTS = ["error", "unverified", "review", "warning", "notice"] as const;

/**
 * What a finding does to the verdict. `review` asks for an approval; `unverified` says that the question
 * could not be answered, which is neither a violation nor a pass.
 */
export type Effect = (typeof EFFECTS)[number];

/** One change of one file. Ranges refer to the text as it is at the judged commit. */
export type Edit =
  | { kind: "replace"; path: string; range: Range; text: string }
  | { kind: "create"; path: string; text: string }
  | { kind: "delete"; path: string };

/** Edits that mend a finding. They are applied all together or not at all. */
export interface Fix {
  title: string;
  edits: Edit[];
}

/** Permission in the policy for one connector to break some rules until a day. `until` is `YYYY-MM-DD`, inclusive, UTC. */
export interface Exemption {
  connector: string;
  rules: RuleId[];
  until: string;
  reason: string;
}

/** What a rule says about a place. */
export interface Finding {
  rule: RuleId;
  effect: Effect;
  /** The connector's name; absent where the finding is about the library, the policy or the repository. */
  subject?: string;
  message: string;
  /** More for people, a line each, such as what a hook does that is to be reviewed. */
  details?: string[];
  at: Location;
  fix?: Fix;
  exemption?: Exemption;
  /** Set where an `unverified` finding is a question to a catalog, the only kind that a policy can soften or exempt. */
  about?: "catalog";
  /** The policy can neither soften nor exempt nor switch it off. */
  firm?: true;
  /** It is only told: it follows from another rule's error, or nobody asks for it. The rule has judged nothing with it. */
  follows?: true;
  /** It is about something that the reviewers have not approved yet, be their approval required or not. */
  awaitsReview?: true;
}
