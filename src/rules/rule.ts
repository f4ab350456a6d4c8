import type { ConnectorChange } from "../connector/change.ts";
import type { Expected } from "../connector/expected.ts";
import type { LibraryChange } from "../library/library.ts";
import type { Criterion, Effect, Finding, RuleId } from "../model/finding.ts";
import type { Lookups } from "../model/lookups.ts";
import type { PolicyChange } from "../policy/change.ts";
import type { Policy } from "../policy/policy.ts";
import type { DeclaredImage } from "./base-image.ts";
import type { NeededRow, OwnChangelog } from "./changelog.ts";

/** What rules are about. */
export type Subject = ConnectorChange | LibraryChange | PolicyChange;

/** How strictly a connector's change is held to the rules. */
export interface Held {
  /** Whether the policy enforces base images for the connector before or after the change, or its judgement is asked for. */
  inScope: boolean;
  touchesImage: boolean;
  /** What a wrong state of the connector counts, such as a Dockerfile that is still there. */
  state: Effect;
  /** What counts that may have been right once, such as an image that has become outdated. */
  aged: Effect;
  /** The connector is to be brought up to date, so no grace counts. */
  asked?: true;
}

/** What a rule knows beside its subject. */
export interface RuleContext {
  policy: Policy;
  /** Publish times, grace and exemptions are compared with this moment. */
  now: Date;
  pullRequest: number | undefined;
  lookups: Lookups;
  /** The connectors that are held to all that a change of the image is held to, whatever the change does to them. */
  asked: ReadonlySet<string> | undefined;
}

/** The context of a rule about a connector. */
export interface ConnectorContext extends RuleContext {
  expected: Expected;
  held: Held;
  /** The base image that it declares after the change. */
  image: DeclaredImage | undefined;
  /** The changelog row that the change needs. */
  row: NeededRow | undefined;
  /** Its changelog after the change. */
  changelog: OwnChangelog | undefined;
}

/** A finding as a rule states it; the rule's name and the connector's are added by the pipeline. */
export type Remark = Omit<Finding, "rule" | "exemption">;

/** The rule has nothing to say about the subject, not even that it is right. */
export const NOT_APPLICABLE = "not-applicable";
/** What a rule answers; no remarks say that all is right. */
export type Remarks = Remark[] | typeof NOT_APPLICABLE;

interface RuleOf<Kind extends Subject["kind"], Context> {
  id: RuleId;
  subject: Kind;
  criterion: Criterion;
  /** What its main finding is by default. */
  severity: "error" | "warning" | "notice" | "review";
  /** It has findings that no policy can switch off, so it runs even then. */
  alwaysRuns?: true;
  /** One line for help, README and SARIF: what holds. */
  summary: string;
  /** Never throws on what a pull request contains. */
  check(subject: Extract<Subject, { kind: Kind }>, context: Context): Remarks | Promise<Remarks>;
}

/** A rule about a connector. */
export type ConnectorRule = RuleOf<"connector", ConnectorContext>;
/** A rule about the base image library. */
export type LibraryRule = RuleOf<"library", RuleContext>;
/** A rule about the policy and what else decides how changes are judged. */
export type PolicyRule = RuleOf<"policy", RuleContext>;
/** A rule: one file, one page in docs/rules, one table test, one line in index.ts. */
export type Rule = ConnectorRule | LibraryRule | PolicyRule;

/**
 * The finding for what needs an approval: nothing more to do once someone entitled has approved the files, `unverified`
 * when that cannot be found out. Where the policy asks for no approval, a warning stands for both.
 */
export async function needsReview(
  remark: Omit<Remark, "effect">,
  paths: readonly string[],
  { lookups, policy: { review } }: RuleContext,
): Promise<Remark> {
  const isRequired = review["require-approval"];
  const approvals = await lookups.approvals(paths);
  const [approval] = approvals.ok ? approvals.value : [];
  if (approval) return { ...remark, effect: "notice", message: `${remark.message} ${approval.login} has approved it.` };
  const missing = { ...remark, awaitsReview: true } as const;
  if (approvals.ok) {
    const message = approvals.note === undefined ? remark.message : `${remark.message} ${approvals.note}`;
    return { ...missing, effect: isRequired ? "review" : "warning", message };
  }
  if (!isRequired) return { ...missing, effect: "warning" };
  const message = `${remark.message} Whether it is approved cannot be told: ${approvals.why}.`;
  return { ...missing, effect: "unverified", message };
}
