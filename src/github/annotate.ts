import { createHash } from "node:crypto";
import type { Effect } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { type Annotation, annotationsOf, batches, workflowCommands } from "../report/annotations.ts";
import { code, MARKDOWN_LIMITS } from "../report/markdown-text.ts";
import { counted } from "../text/words.ts";
import { runPrefix } from "./desk.ts";
import type { Telling } from "./publish.ts";

/** The name of the check run that carries the annotations; never that of the status. */
export const CHECK_RUN = "Base image findings";

/** The gate's own words take up some of the ten that GitHub shows of each level. */
const MOST_COMMANDS = { failure: 9, warning: 10, notice: 4 };

/**
 * Puts the findings on their lines by a check run, a new one where there is something new to say. Where check runs cannot
 * be written, by the workflow's log. The annotations that no request is left for are counted.
 */
export async function annotate(telling: Telling): Promise<void> {
  const { desk, report, sources, settings, pull, writer, write } = telling;
  if (!settings.annotations) return;
  const annotations = annotationsOf(report, sources);
  const isWell = report.outcome === "pass";
  const id = idOf(pull.number, report, annotations);
  // All is well, and nothing is to be taken back.
  if (isWell && annotations.length === 0 && !desk.run) return;
  if (desk.run === id) return;

  const [first = [], ...more] = batches(annotations).slice(0, telling.batches);
  const left = annotations.length - [first, ...more].flat().length;
  const output = { title: titleOf(report), summary: summaryOf(telling, left) };
  const permission = "checks: write";
  const advice = "The annotations are in the workflow's log instead.";
  const run = await writer.rest(
    { what: "write the annotations", permission, advice },
    "POST /repos/{owner}/{repo}/check-runs",
    {
      ...{ name: CHECK_RUN, head_sha: pull.headSha, status: "completed" },
      // Whoever requires this run by mistake: no other conclusion than that of a pass lets a change land.
      conclusion: isWell ? "neutral" : "failure",
      // Only the last request makes it whole, so that one that broke off is not taken for told.
      external_id: more.length === 0 ? id : `${id}:part`,
      ...(telling.runUrl !== "" && { details_url: telling.runUrl }),
      output: { ...output, annotations: first },
    },
  );
  if (!run) {
    if (!settings.dryRun) write(workflowCommands(annotations, MOST_COMMANDS));
    return;
  }
  for (const [index, batch] of more.entries()) {
    const isLast = index === more.length - 1;
    const done = await writer.rest(
      {
        what: `write ${annotations.length - (index + 1) * first.length} of ${annotations.length} annotations`,
        permission,
      },
      "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
      { check_run_id: run.id, ...(isLast && { external_id: id }), output: { ...output, annotations: batch } },
    );
    if (!done) return;
  }
}

/** The same for the same verdict on the same pull request. */
function idOf(pull: number, { outcome }: Report, annotations: readonly Annotation[]): string {
  const content = createHash("sha256")
    .update(JSON.stringify([outcome, annotations]))
    .digest("hex");
  return `${runPrefix(pull)}${content.slice(0, 16)}`;
}

const NOUNS: Record<Effect, string> = {
  error: "error",
  unverified: "open question",
  review: "missing approval",
  warning: "warning",
  notice: "notice",
};

function titleOf({ findings }: Report): string {
  const counts = Object.entries(NOUNS).flatMap(([effect, noun]) => {
    const count = findings.filter((finding) => finding.effect === effect && !finding.exemption).length;
    return count > 0 ? [counted(count, noun)] : [];
  });
  return counts.length > 0 ? counts.join(", ") : "Nothing to say";
}

function summaryOf({ settings, markdown }: Telling, left: number): string {
  const text =
    `This check only carries annotations. Do not require it: it is missing or neutral when all is well, and any workflow ` +
    `can give a job its name. The verdict is the commit status ${code(settings.context)}.` +
    (left > 0 ? `\n\n${counted(left, "more annotation")} left out here; the findings are listed below.` : "");
  return `${text}\n\n${markdown(MARKDOWN_LIMITS.checkRun - Buffer.byteLength(text) - 10)}`;
}
