import type { ConnectorChange } from "../connector/change.ts";
import { metadataPath } from "../connector/connector.ts";
import type { Effect, Exemption, Finding, RuleId, Severity } from "../model/finding.ts";
import { START_OF_FILE } from "../model/location.ts";
import { isoDay } from "../text/day.ts";
import type { Policy } from "./policy.ts";

const STRENGTH: Record<Severity, number> = { off: 0, notice: 1, warning: 2, error: 3 };

/**
 * Applies the policy's severities and exemptions to a finding; `undefined` for one whose rule is switched off. What
 * could not be verified is softened or exempted only where it was a question to a catalog, and what is firm never.
 * @param severity what the rule's main finding is by default
 */
export function applyPolicy(
  finding: Finding,
  severity: Severity | "review",
  policy: Policy,
  now: Date,
): Finding | undefined {
  if (finding.firm) return finding;
  if (policy.rules[finding.rule] === "off") return undefined;
  if (finding.effect === "unverified" && finding.about !== "catalog") return finding;
  const effect = softened(finding, severity, policy);
  const exemption = effect === "notice" ? undefined : exemptionFor(finding, policy, now);
  if (effect === finding.effect && !exemption) return finding;
  return { ...finding, effect, ...(exemption && { exemption }) };
}

/** Whether a rule can hold a connector back: the policy neither softens it nor exempts the connector. */
export function isHeldTo(rule: RuleId, connector: string, policy: Policy, now: Date): boolean {
  const severity = policy.rules[rule] ?? "error";
  return severity === "error" && !exemptionFor({ rule, subject: connector }, policy, now);
}

/** Notices about exemptions of a connector that have run out. */
export function expiredNotices(change: ConnectorChange, policy: Policy, now: Date): Finding[] {
  const expired = policy.exemptions.filter(
    (exemption) => exemption.connector === change.name && hasRunOut(exemption, now),
  );
  return expired.flatMap(({ rules, until, reason }) =>
    rules.map((rule) => ({
      rule,
      effect: "notice",
      subject: change.name,
      message: `The exemption of ${change.name} from ${rule} ran out on ${until} (${reason}). Renew it in the policy, or remove it there.`,
      at: { path: metadataPath(change), range: START_OF_FILE },
    })),
  );
}

function softened({ rule, effect, about }: Finding, severity: Severity | "review", policy: Policy): Effect {
  const asked = policy.rules[rule];
  const softer =
    about === "catalog" && effect === "unverified" && policy.latest["when-unverifiable"] === "warn"
      ? "warning"
      : effect;
  if (asked === undefined || asked === "off") return softer;
  if (softer === "review" || softer === "unverified") return asked === "error" ? softer : asked;
  if (softer === severity) return asked;
  return STRENGTH[asked] < STRENGTH[softer] ? asked : softer;
}

function exemptionFor(
  { rule, subject }: Pick<Finding, "rule" | "subject">,
  policy: Policy,
  now: Date,
): Exemption | undefined {
  return policy.exemptions.find(
    (exemption) => exemption.connector === subject && exemption.rules.includes(rule) && !hasRunOut(exemption, now),
  );
}

function hasRunOut({ until }: Exemption, now: Date): boolean {
  return isoDay(now) > until;
}
