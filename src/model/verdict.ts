import type { Criterion } from "./finding.ts";

/** The state of one criterion, worst first. */
export type State = "fail" | "unknown" | "review" | "warn" | "exempt" | "pass" | "not-applicable";

/** The outcomes of a whole run, worst first. Only `pass` is a success. */
export const OUTCOMES = ["fail", "unknown", "review", "pass"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Criteria = Record<Criterion, State>;
