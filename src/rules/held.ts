import { type ConnectorChange, touchesCode } from "../connector/change.ts";
import type { Policy } from "../policy/policy.ts";
import { inScope } from "../policy/scope.ts";
import type { Held } from "./rule.ts";

/**
 * How strictly a change is held to the rules: one that touches the image to all of them; one that leaves it alone, in
 * scope, to the state of its connector; any other only gets notices.
 */
export function heldTo(change: ConnectorChange, policy: Policy): Held {
  const scope = inScope(change.before, policy) || inScope(change.after, policy);
  const touchesImage = change.intent !== "none" && change.change !== "removed";
  if (touchesImage) return { inScope: scope, touchesImage, state: "error", aged: "error" };
  if (!scope) return { inScope: scope, touchesImage, state: "notice", aged: "notice" };
  return { inScope: scope, touchesImage, state: touchesCode(change) ? "error" : "warning", aged: "notice" };
}
