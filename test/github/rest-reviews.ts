import { userBody } from "./people.ts";
import { associationOf } from "./rest-pulls.ts";
import type { ReviewComment, State } from "./state.ts";
import { type Call, type Handler, invalid, paged, type Reply } from "./wire.ts";

/** A review comment as a request has it. */
interface Draft {
  path: string;
  body: string;
  line?: number;
  side?: "LEFT" | "RIGHT";
  start_line?: number;
  start_side?: "LEFT" | "RIGHT";
  position?: number;
}

/** Reviews are the emulator's; the comments on lines are held here, because it knows neither lines nor hunks. */
export function reviewHandlers(state: State, forward: (call: Call) => Promise<Reply>): Record<string, Handler> {
  const pullIn = (call: Call) => state.pull(Number(call.params.pull_number));
  const list = (call: Call, comments: ReviewComment[], path: string): Reply => {
    const { items, headers } = paged(comments, call, path);
    return { status: 200, headers, body: items.map((comment) => commentBody(state, comment, call.url)) };
  };

  return {
    // https://docs.github.com/en/rest/pulls/reviews#create-a-review-for-a-pull-request
    "pulls/create-review": async (call) => {
      const pull = pullIn(call);
      const { comments: drafts = [], ...review } = call.body as { comments?: Draft[]; event?: string; body?: string };
      const commit = (call.body.commit_id as string | undefined) ?? state.head(pull);
      if (state.host.resolve(commit) === undefined) throw invalid("", ["commit_id is not part of the pull request"]);
      if (review.event === "APPROVE" && call.actor.login === pull.author)
        throw invalid("", ["Can not approve your own pull request"]);
      const needsText = review.event === "REQUEST_CHANGES" || (review.event === "COMMENT" && drafts.length === 0);
      if (needsText && !review.body?.trim()) throw invalid("", ["Body can't be blank"]);
      // One comment outside the diff rejects the whole review.
      const hunks = drafts.map((draft) => hunkFor(state, pull.number, draft));
      const answer = await forward({ ...call, body: { ...review, commit_id: commit } });
      const { id } = answer.body as { id: number };
      for (const [index, draft] of drafts.entries())
        state.reviewComments.push(commentOf(state, call, draft, { review: id, commit, hunk: hunks[index] as string }));
      return answer;
    },

    "pulls/create-review-comment": async (call) => {
      const draft = call.body as unknown as Draft;
      const hunk = hunkFor(state, pullIn(call).number, draft);
      const commit = call.body.commit_id as string;
      const path = `${state.path}/pulls/${call.params.pull_number}/reviews`;
      const review = await state.people.call<{ id: number }>(call.actor.login, "POST", path, {
        event: "COMMENT",
        commit_id: commit,
      });
      const comment = commentOf(state, call, draft, { review: review.id, commit, hunk });
      state.reviewComments.push(comment);
      return { status: 201, body: commentBody(state, comment, call.url) };
    },

    "pulls/list-review-comments": (call) => {
      const { number } = pullIn(call);
      const own = state.reviewComments.filter(({ pull }) => pull === number);
      return list(call, own, `${state.path}/pulls/${number}/comments`);
    },

    "pulls/list-comments-for-review": (call) => {
      const id = Number(call.params.review_id);
      const own = state.reviewComments.filter(({ review }) => review === id);
      return list(call, own, `${state.path}/pulls/${call.params.pull_number}/reviews/${id}/comments`);
    },
  };
}

/**
 * The hunk that a comment lies in.
 * @throws Refusal 422 where a line is outside the diff (https://docs.github.com/en/rest/pulls/comments#create-a-review-comment-for-a-pull-request)
 */
function hunkFor(state: State, number: number, draft: Draft): string {
  const pull = state.pull(number);
  const refuse = (message: string) =>
    invalid("", [
      { resource: "PullRequestReviewComment", code: "custom", field: "pull_request_review_thread.line", message },
    ]);
  if (!draft.body?.trim()) throw invalid("", ["Body can't be blank"]);
  if (draft.line === undefined) throw refuse("line is missing; `position` is closing down and not emulated");
  const head = state.head(pull);
  const base = state.host.mergeBase(state.tip(pull.base) as string, head) ?? head;
  if (!state.changesOf(pull).some(({ path }) => path === draft.path))
    throw refuse("pull_request_review_thread.path is not part of the pull request");
  const { line, side = "RIGHT", start_line: first = line, start_side = side } = draft;
  if (first > line || start_side !== side) throw refuse("start_line must precede the end line.");
  for (const hunk of state.host.patch(base, head, draft.path).split(/^(?=@@ )/m)) {
    const [, left = "", leftCount = "1", right = "", rightCount = "1"] =
      /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(hunk) ?? [];
    const [start, count] = side === "LEFT" ? [Number(left), Number(leftCount)] : [Number(right), Number(rightCount)];
    if (hunk !== "" && first >= start && line < start + count) return hunk;
  }
  throw refuse("pull_request_review_thread.line must be part of the diff");
}

function commentOf(
  state: State,
  call: Call,
  draft: Draft,
  { review, commit, hunk }: { review: number; commit: string; hunk: string },
): ReviewComment {
  const { path, body, line, side = "RIGHT", start_line = null } = draft;
  return {
    id: state.id(),
    review,
    pull: Number(call.params.pull_number),
    login: call.actor.login,
    path,
    body,
    commit,
    line: line as number,
    side,
    start_line,
    start_side: start_line === null ? null : (draft.start_side ?? side),
    hunk,
    created: state.now(),
  };
}

function commentBody(state: State, comment: ReviewComment, url: string) {
  const address = `${url}${state.path}/pulls/comments/${comment.id}`;
  const pull = `${url}${state.path}/pulls/${comment.pull}`;
  const html = `https://github.com/${state.owner}/${state.name}/pull/${comment.pull}#discussion_r${comment.id}`;
  return {
    id: comment.id,
    node_id: `PRRC_${comment.id}`,
    url: address,
    html_url: html,
    pull_request_url: pull,
    _links: { self: { href: address }, html: { href: html }, pull_request: { href: pull } },
    pull_request_review_id: comment.review,
    diff_hunk: comment.hunk,
    path: comment.path,
    commit_id: comment.commit,
    original_commit_id: comment.commit,
    body: comment.body,
    user: userBody(comment.login, url),
    line: comment.line,
    original_line: comment.line,
    side: comment.side,
    start_line: comment.start_line,
    original_start_line: comment.start_line,
    start_side: comment.start_side,
    created_at: comment.created,
    updated_at: comment.created,
    author_association: associationOf(state, comment.login),
    subject_type: "line",
  };
}
