import type { Criterion } from "./finding.ts";

/** The states that a criterion can have, worst first. */
export const STATES = ["fail", "unknown", "review", "warn", "exempt", "pass", "not-applicable"] as const;
/** The state of one criterion. */
export type State = (typeof STATES)[number];

/** The outcomes of a whole run, worst first. Only `pass` is a success. */
export const OUTCOMES = ["fail", "unknown", "review", "pass"] as const;
/** The outcome of a whole run. */
export type Outcome = (typeof OUTCOMES)[number];

/** The state of each criterion. */
export type Criteria = Record<Criterion, State>;
