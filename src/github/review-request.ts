import { isSameName } from "./answers.ts";
import type { Telling } from "./publish.ts";
import { teamOf } from "./reviewers.ts";

/** Requests the review of the policy's team, once. */
export async function requestReview({ desk, writer, awaitsReview, policy, pull, repository }: Telling): Promise<void> {
  const team = teamOf(policy.review.team, repository);
  if (!awaitsReview || pull.isDraft || !team || desk.teams === undefined) return;
  const { organization, slug } = team;
  if (desk.teams.some((known) => isSameName(known, slug))) return;
  if (!isSameName(organization, repository.owner)) {
    const why = `it is no team of ${repository.owner}, and GitHub takes no others`;
    writer.notices.push(`The gate could not request a review from the team ${organization}/${slug}: ${why}.`);
    return;
  }
  const write = {
    what: `request a review from the team ${organization}/${slug}`,
    permission: "pull-requests: write",
    advice: 'A team takes an App\'s token with "members: read", and has to have access to the repository.',
  };
  const route = "POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers";
  await writer.rest(write, route, { pull_number: pull.number, team_reviewers: [slug] });
}
