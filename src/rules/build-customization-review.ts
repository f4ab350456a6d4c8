import { hookFiles } from "../connector/change.ts";
import { START_OF_FILE } from "../model/location.ts";
import { type ConnectorRule, NOT_APPLICABLE, needsReview } from "./rule.ts";

/** Criterion 6: a build hook runs on the builder with its secrets, so people look at it first. */
export const buildCustomizationReview: ConnectorRule = {
  id: "build-customization-review",
  subject: "connector",
  criterion: "build-customization",
  severity: "review",
  summary: "A build hook that was added, changed or removed is approved by the reviewers.",
  async check(change, context) {
    const touched = hookFiles(change);
    if (touched.length === 0) return change.after.hooks.length > 0 && change.change !== "removed" ? [] : NOT_APPLICABLE;
    const { review } = context.policy;
    return Promise.all(
      touched.map((path) => {
        const file = change.files.find((changed) => changed.path === path);
        const what = { added: "is new", modified: "is changed", removed: "is removed" }[file?.kind ?? "added"];
        const message = `${path.slice(change.path.length + 1)} ${what}. The build runs it with its secrets, so ${review.name} has to approve it.`;
        return needsReview({ message, at: { path, range: START_OF_FILE } }, [path], context);
      }),
    );
  },
};
