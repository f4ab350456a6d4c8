import type { AuditedExemption } from "../model/audit.ts";
import { isoDay } from "../text/day.ts";
import { nearest } from "../text/nearest.ts";
import type { Policy } from "./policy.ts";

/** The exemptions of a policy on a day. `names` are those of the connectors that there are. */
export function auditedExemptions(policy: Policy, now: Date, names: readonly string[]): AuditedExemption[] {
  const known = new Set(names);
  return policy.exemptions.map((exemption) => {
    const state = !known.has(exemption.connector)
      ? "no-connector"
      : isoDay(now) > exemption.until
        ? "expired"
        : "active";
    return { ...exemption, state };
  });
}

/** What in a policy should be mended, in sentences: exemptions that do nothing, and languages without a base image. */
export function policyNotes(
  policy: Policy,
  exemptions: readonly AuditedExemption[],
  names: readonly string[],
): string[] {
  const without = policy.enforce.languages.filter((language) => !Object.hasOwn(policy["base-images"], language));
  return [
    ...without.map(
      (language) => `The policy enforces base images for ${language} connectors and names none for that language.`,
    ),
    ...exemptions.flatMap((exemption) => exemptionNote(exemption, names)),
  ];
}

function exemptionNote(
  { connector, rules, until, reason, state }: AuditedExemption,
  names: readonly string[],
): string[] {
  if (state === "active") return [];
  const which = `The exemption of ${connector} from ${rules.join(", ")}`;
  if (state === "expired")
    return [`${which} ran out on ${until} (${reason}). Renew it in the policy, or remove it there.`];
  const near = nearest(connector, names);
  return [
    `${which} is for no connector. ${near === undefined ? "Remove it from the policy." : `The nearest is ${near}.`}`,
  ];
}
