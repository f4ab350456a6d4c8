import { fail } from "./failure.ts";

const MAX_STEPS = 100_000;
/** The longest text or list that a query makes, in characters or items. */
export const MAX_SIZE = 100_000;

/** What one evaluation may still do, so that no query runs for long. */
export class Budget {
  #left = MAX_STEPS;

  /** @throws QueryFailure when nothing is left */
  spend(steps = 1): void {
    this.#left -= steps;
    if (this.#left < 0) fail("Limit", `more than ${MAX_STEPS} steps`);
  }
}
