import { code, MARKDOWN_LIMITS, prose } from "../report/markdown-text.ts";
import { STATE_STYLE } from "../report/style.ts";
import type { OwnComment } from "./desk.ts";
import type { Telling } from "./publish.ts";
import { teamOf } from "./reviewers.ts";

/** What every comment of the gate begins with. Only a comment of the same account with it is the gate's. */
export const COMMENT_MARKER = "<!-- base-image-gate -->";

const PERMISSION = "pull-requests: write";

/** Keeps the one comment: written when something is wrong, brought up to date, and folded away when all is well. */
export async function keepComment(telling: Telling): Promise<void> {
  const { desk, writer, pull, report, settings } = telling;
  if (settings.comment === "off" || pull.isDraft || desk.comments === undefined) return;
  const isWell = report.outcome === "pass";
  const [own, ...others] = desk.comments;
  if (!own) {
    if (isWell && settings.comment === "on-failure") return;
    const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const write = { what: "write the comment", permission: PERMISSION };
    await writer.rest(write, route, { issue_number: pull.number, body: fullText(telling) });
    return;
  }
  const isFolded = isWell && settings.comment === "on-failure";
  await Promise.all([
    bringUpToDate(telling, own, isFolded ? allIsWell(pull.headSha) : fullText(telling)),
    own.isFolded === isFolded ? undefined : fold(telling, own, isFolded),
    // Two runs at once can have written one each.
    ...others.map((comment) => remove(telling, comment)),
  ]);
}

async function bringUpToDate({ writer }: Telling, { id, body: old }: OwnComment, body: string): Promise<void> {
  if (old.replaceAll("\r\n", "\n").trim() === body.trim()) return;
  const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
  await writer.rest({ what: "update its comment", permission: PERMISSION }, route, { comment_id: id, body });
}

async function fold({ writer }: Telling, { nodeId }: OwnComment, isFolded: boolean): Promise<void> {
  const [name, reason] = isFolded ? ["minimizeComment", ",classifier:RESOLVED"] : ["unminimizeComment", ""];
  const query = `mutation($id:ID!){${name}(input:{subjectId:$id${reason}}){clientMutationId}}`;
  const what = `${isFolded ? "fold" : "unfold"} its comment`;
  await writer.graphql({ what, permission: PERMISSION }, query, { id: nodeId });
}

async function remove({ writer }: Telling, { id }: OwnComment): Promise<void> {
  const route = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
  await writer.rest({ what: "delete its second comment", permission: PERMISSION }, route, { comment_id: id });
}

const HEADING = `${COMMENT_MARKER}\n### Base Image Gate\n\n`;

function allIsWell(head: string): string {
  return `${HEADING}**${STATE_STYLE.pass.sign} All is well** with ${code(head.slice(0, 10))}.\n`;
}

function fullText(telling: Telling): string {
  const after = [reviewers(telling), link(telling.runUrl)].filter(Boolean).join("\n\n");
  const limit = MARKDOWN_LIMITS.comment - Buffer.byteLength(HEADING + after) - 10;
  return `${HEADING}${telling.markdown(limit).trim()}\n\n${after}`.trim();
}

function link(runUrl: string): string {
  return runUrl === "" ? "" : `[The run, with its log and reports](${runUrl})`;
}

/** The most names that are listed. */
const MAX_NAMES = 10;

/** Who is asked for the review, and whose approval counts. None of them is mentioned, so that nobody gets mail. */
function reviewers({ awaitsReview, policy: { review }, repository }: Telling): string {
  if (!awaitsReview) return "";
  const team = teamOf(review.team, repository);
  const names = review.reviewers.slice(0, MAX_NAMES).map(code);
  if (review.reviewers.length > MAX_NAMES) names.push(`${review.reviewers.length - MAX_NAMES} more`);
  const who = [
    ...(team ? [`members of the team ${code(`${team.organization}/${team.slug}`)}`] : []),
    ...names,
    `anyone with at least the permission ${code(review.permission)}`,
  ].join(", ");
  return (
    `**Reviewers:** ${prose(review.name)}. The approval of one of these counts: ${who}. It stays valid as long as the ` +
    "files that were approved stay as they are."
  );
}
