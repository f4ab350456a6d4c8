import type { ConnectorChange } from "../connector/change.ts";
import { metadataPath } from "../connector/connector.ts";
import { START_OF_FILE } from "../model/location.ts";
import type { CheckState, WantedCheck } from "../model/lookups.ts";
import type { Policy } from "../policy/policy.ts";
import { type ConnectorRule, NOT_APPLICABLE, type Remark } from "./rule.ts";

/** Criterion 5: the connector is built and tested by CI, whose results the gate only reads. */
export const ciPassed: ConnectorRule = {
  id: "ci-passed",
  subject: "connector",
  criterion: "ci",
  severity: "notice",
  summary: "The checks that build and test the connector have succeeded on the head commit.",
  async check(change, { policy: { ci }, lookups }) {
    if (change.change === "removed" || ci.checks.length === 0) return NOT_APPLICABLE;
    const at = { path: metadataPath(change), range: START_OF_FILE };
    const held = (effect: "error" | "unverified", message: string): Remark[] =>
      ci.required ? [{ effect, message, at }] : [{ effect: "notice", message, at, ...told }];

    const answer = await lookups.checks(wantedChecks(ci, change));
    if (!answer.ok) return held("unverified", `Whether CI has passed cannot be told: ${answer.why}.`);
    if (!answer.value)
      return ci.required
        ? [{ effect: "notice", message: "Whether CI has passed is only known on GitHub.", at, ...told }]
        : NOT_APPLICABLE;

    const own = answer.value.filter(({ state }) => state === "own");
    const ownText = `The gate does not wait for itself: take ${own.map(({ name }) => `\`${name}\``).join(", ")} out of \`ci.checks\`.`;
    if (own.length === answer.value.length) return held("unverified", ownText);
    const ill = answer.value.filter(({ state }) => state !== "success" && state !== "own");
    const isOver = ill.some(({ state }) => state === "failure" || state === "skipped");
    const message = `CI has not passed: ${ill.map(described).join(", ")}. Expected: success on the head commit.`;
    return [
      ...(ill.length > 0 ? held(isOver ? "error" : "unverified", message) : []),
      ...(own.length > 0 ? [{ effect: "notice", message: ownText, at, ...(ill.length > 0 && told) } as const] : []),
    ];
  },
};

/** Not judged, because nobody asks for it. */
const told = { follows: true } as const;

/** The checks of the policy, for one connector. */
function wantedChecks(ci: Policy["ci"], { name: connector }: ConnectorChange): WantedCheck[] {
  return ci.checks.map((check) => {
    const { name, ...app } = typeof check === "string" ? { name: check } : check;
    return { name: name.replaceAll("{connector}", connector), ...app };
  });
}

function described({ name, state, said }: CheckState): string {
  const what: Record<CheckState["state"], string> = {
    success: "has succeeded",
    failure: `ended as ${said ?? "failure"}`,
    skipped: `ended as ${said ?? "skipped"}, so it judged nothing`,
    pending: "has not ended yet",
    missing: "has not begun",
    own: "is the gate itself",
  };
  return `\`${name}\` ${what[state]}`;
}
