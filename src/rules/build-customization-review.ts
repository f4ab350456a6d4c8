import { type ConnectorChange, hookFiles } from "../connector/change.ts";
import { START_OF_FILE } from "../model/location.ts";
import { type ConnectorRule, NOT_APPLICABLE, needsReview, type Remark } from "./rule.ts";

const WHAT = {
  added: "is new, and the build will run it with its secrets",
  modified: "is changed, and the build will run it with its secrets",
  removed: "is removed, and the build will no longer do what it did",
};

/** Criterion 6: a build hook runs on the builder with its secrets, so people look at it first. */
export const buildCustomizationReview: ConnectorRule = {
  id: "build-customization-review",
  subject: "connector",
  criterion: "build-customization",
  severity: "review",
  summary: "A build hook that was added, changed or removed is approved by the reviewers.",
  check(change, context) {
    if (change.change === "removed") return NOT_APPLICABLE;
    const links = change.after.hooks.filter(({ isLink }) => isLink);
    if (links.length > 0) return links.map(({ name }) => linkRemark(name, `${change.path}/${name}`));
    const touched = hookFiles(change);
    if (touched.length === 0) return change.after.hooks.length > 0 ? [] : NOT_APPLICABLE;
    const { review } = context.policy;
    return Promise.all(
      touched.map(async (path) => {
        const file = change.files.find((changed) => changed.path === path);
        const name = path.slice(change.path.length + 1);
        const what = WHAT[file?.kind ?? "added"];
        const message = `${name} ${what}, so ${review.name} has to approve it.`;
        const details = await hookSummary(change, name);
        const remark = { message, at: { path, range: START_OF_FILE }, ...(details.length > 0 && { details }) };
        return needsReview(remark, [path], context);
      }),
    );
  },
};

/** What the hook does, for the reviewer; nothing where it is no hook itself or cannot be read. */
async function hookSummary({ before, after }: ConnectorChange, name: string): Promise<string[]> {
  const [now, old] = [after, before].map((side) => side.hooks.find((hook) => hook.name === name)?.text);
  if (now === undefined && old === undefined) return [];
  const { summaryOf } = await import("../connector/hook-summary.ts");
  return summaryOf(name, now, old);
}

function linkRemark(name: string, path: string): Remark {
  const message = `${name} is a link, so nobody sees in this folder what the build runs with its secrets. Expected: the hook itself.`;
  return { effect: "error", firm: true, message, at: { path, range: START_OF_FILE } };
}
