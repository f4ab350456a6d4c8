import type { Criterion } from "./finding.ts";

/** The state of one criterion, worst first. */
export type State = "fail" | "unknown" | "review" | "warn" | "exempt" | "pass" | "not-applicable";

/** The outcome of a whole run. Only `pass` is a success. */
export type Outcome = "fail" | "unknown" | "review" | "pass";

export type Criteria = Record<Criterion, State>;
