import { START_OF_FILE } from "../model/location.ts";
import { NOT_APPLICABLE, needsReview, type PolicyRule, type Remark } from "./rule.ts";

/** Who changes the rules is not the one who says that they are kept. */
export const policyReview: PolicyRule = {
  id: "policy-review",
  subject: "policy",
  criterion: "build-customization",
  severity: "review",
  alwaysRuns: true,
  summary: "Changes of the policy, of the gate's workflow and of opt-outs are approved; the policy is valid.",
  check({ path: policyPath, base, head, files, links, optOuts }, context) {
    const { review } = context.policy;
    const remarks: (Remark | Promise<Remark>)[] = [];
    const edited = files.some(({ path }) => path.startsWith(policyPath));
    const invalid = edited ? head : base;
    if (invalid && !invalid.ok)
      for (const { message, range } of invalid.problems)
        remarks.push({
          effect: "error",
          firm: true,
          message: edited
            ? `The policy would not be valid: ${message}.`
            : `The policy on the base branch is not valid, so the built-in one judged: ${message}. Mend it in a pull request of its own.`,
          at: { path: policyPath, range },
        });
    for (const { path, kind } of files) {
      const what = { added: "adds", modified: "edits", removed: "removes" }[kind];
      const message = `The change ${what} ${path}, which says how pull requests are judged. ${review.name} has to approve it.`;
      remarks.push(needsReview({ message, at: { path, range: START_OF_FILE } }, [path], context));
    }
    for (const { connector, at } of optOuts) {
      const message = `The change exempts ${connector} from version bumps. ${review.name} has to approve it.`;
      remarks.push(needsReview({ subject: connector, message, at }, [at.path], context));
    }
    for (const { path } of links)
      remarks.push({
        effect: "error",
        firm: true,
        message: `${path} becomes a link, so the connectors behind it cannot be judged. Expected: a folder.`,
        at: { path, range: START_OF_FILE },
      });
    return remarks.length > 0 ? Promise.all(remarks) : NOT_APPLICABLE;
  },
};
