import { type ConnectorChange, touchesCode, touchesImage } from "../connector/change.ts";
import { type Connector, metadataOf } from "../connector/connector.ts";
import { expectedOf } from "../connector/expected.ts";
import { type PythonConstraint, parsePythonConstraint } from "../image/python.ts";
import { officialRepository } from "../policy/official.ts";
import type { Policy } from "../policy/policy.ts";
import { inScope } from "../policy/scope.ts";
import { isoDay } from "../text/day.ts";
import { declaredImage } from "./base-image.ts";
import { neededRow, ownChangelog } from "./changelog.ts";
import type { ConnectorContext, Held, RuleContext } from "./rule.ts";

/** What rules about one connector know beside its change. */
export async function connectorContext(change: ConnectorChange, context: RuleContext): Promise<ConnectorContext> {
  const { policy, lookups, now, pullRequest, asked } = context;
  const { before, after } = change;
  const isGone = change.change === "removed";
  const repository = repositoryFor(change, policy);
  const published = repository === undefined || isGone ? undefined : await lookups.published(repository);
  const pythonAfter = constraintOf(after, policy);
  // An image is chosen for the connector as the base describes it, so that a change cannot choose for itself.
  const pythonBefore = change.change === "added" ? pythonAfter : constraintOf(before, policy);
  const known = repository === undefined || published?.ok !== false ? undefined : lookups.known?.(repository);
  const choice = { repository, published, known, platforms: policy.latest.platforms, pythonBefore, pythonAfter };
  const expected = expectedOf(change, choice, isoDay(now));
  const held = heldTo(change, context);
  const changelog = ownChangelog(change);
  // Written out, because a copy with `...` takes several times as long, and a history has many.
  return {
    policy,
    now,
    pullRequest,
    lookups,
    asked,
    expected,
    held,
    image: declaredImage(change, expected),
    row: neededRow(change, changelog, expected.version, held, policy),
    changelog,
  };
}

/**
 * How strictly a change is held to the rules: one that touches the image to all of them; one that leaves it alone, in
 * scope, to the state of its connector; any other only gets notices.
 */
function heldTo(change: ConnectorChange, { policy, asked }: RuleContext): Held {
  const scope = inScope(change.before, policy) || inScope(change.after, policy);
  const touches = touchesImage(change);
  if (asked?.has(change.name))
    return { inScope: true, touchesImage: touches, state: "error", aged: "error", asked: true };
  if (touches) return { inScope: scope, touchesImage: touches, state: "error", aged: "error" };
  if (!scope) return { inScope: scope, touchesImage: touches, state: "notice", aged: "notice" };
  return { inScope: scope, touchesImage: touches, state: touchesCode(change) ? "error" : "warning", aged: "notice" };
}

/** The repository of the official image: by the language, else by that before the change. */
function repositoryFor({ before, after, change }: ConnectorChange, policy: Policy): string | undefined {
  const languages = (change === "removed" ? [before] : [after, before]).map(({ language }) => language);
  return officialRepository(languages, metadataOf(after)?.baseImage?.text, policy);
}

function constraintOf({ pyproject }: Connector, policy: Policy): PythonConstraint | undefined {
  const python = pyproject.kind === "valid" ? pyproject.value.python : undefined;
  return python && policy.latest.compatible ? parsePythonConstraint(python.text) : undefined;
}
