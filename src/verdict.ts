import type { Finding } from "./model/finding.ts";
import { OUTCOMES, type Outcome, type State } from "./model/verdict.ts";

/** What a criterion's state is decided by: the first line that matches. */
const STATES: readonly (readonly [State, (finding: Finding) => boolean])[] = [
  ["fail", ({ effect, exemption }) => effect === "error" && !exemption],
  ["unknown", ({ effect, exemption }) => effect === "unverified" && !exemption],
  ["review", ({ effect, exemption }) => effect === "review" && !exemption],
  ["warn", ({ effect, exemption }) => effect === "warning" && !exemption],
  ["exempt", ({ exemption }) => exemption !== undefined],
];

/** The state of one criterion. `applied` says whether any of its rules had something to judge. */
export function stateOf(findings: readonly Finding[], applied: boolean): State {
  const match = STATES.find(([, matches]) => findings.some(matches));
  return match?.[0] ?? (applied ? "pass" : "not-applicable");
}

/** The outcome of a run: the worst of its states, where only `fail`, `unknown` and `review` hold a change back. */
export function outcomeOf(states: Iterable<State>): Outcome {
  const all = new Set(states);
  return OUTCOMES.find((outcome) => all.has(outcome)) ?? "pass";
}

/** The exit codes of the command line; 2 is wrong usage or policy. */
export const EXIT_CODES: Record<Outcome, number> = { pass: 0, fail: 1, unknown: 3, review: 4 };
