import type { Policy } from "../policy/policy.ts";
import { isSameName } from "./answers.ts";
import type { Publication, Telling } from "./publish.ts";

/** The label of pull requests that wait for the reviewers. */
export function labelOf({ review }: Policy, { label }: Pick<Publication["settings"], "label">): string {
  return label ?? review.label;
}

/** The label as it is made where the repository has none. */
const NEW = { color: "d93f0b", description: "Waits for the reviewers of build hooks and base images" };

/**
 * Adds the label while the reviewers are asked for something, and takes it away when they are not; never one that
 * somebody else has put there.
 */
export async function keepLabel({ desk, writer, awaitsReview, policy, settings, pull }: Telling): Promise<void> {
  const name = labelOf(policy, settings);
  const { labels, hasLabel, isLabelOwn } = desk;
  if (labels === undefined || awaitsReview === undefined) return;
  const isThere = labels.some((label) => isSameName(label, name));
  const permission = "pull-requests: write";
  const issue = { issue_number: pull.number };
  if (awaitsReview && !isThere) {
    // Without a colour of its own it can still be added.
    if (!hasLabel) await writer.attempt("POST /repos/{owner}/{repo}/labels", { name, ...NEW });
    const write = { what: `add the label "${name}"`, permission };
    await writer.rest(write, "POST /repos/{owner}/{repo}/issues/{issue_number}/labels", { ...issue, labels: [name] });
  }
  if (!awaitsReview && isThere && isLabelOwn) {
    const write = { what: `remove the label "${name}"`, permission };
    await writer.rest(write, "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}", { ...issue, name });
  }
}
