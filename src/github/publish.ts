import type { Finding } from "../model/finding.ts";
import type { Report, Sources } from "../model/report.ts";
import type { Comparison } from "../model/tree.ts";
import type { Policy } from "../policy/policy.ts";
import { type MarkdownOptions, markdownReport } from "../report/markdown.ts";
import type { GitHubApi, GitHubRepository } from "../repository/github-api.ts";
import { readSources } from "../sources.ts";
import { annotate, CHECK_RUN } from "./annotate.ts";
import { whyOf } from "./answers.ts";
import { COMMENT_MARKER, keepComment } from "./comment.ts";
import { type Desk, readDesk } from "./desk.ts";
import type { Settings } from "./inputs.ts";
import { keepLabel, labelOf } from "./label.ts";
import type { PullRequest } from "./pull.ts";
import { requestReview } from "./review-request.ts";
import { suggest } from "./suggest.ts";
import { Writer } from "./writer.ts";

/** What is to be told on a pull request. */
export interface Publication {
  api: GitHubApi;
  repository: GitHubRepository;
  pull: PullRequest;
  report: Report;
  comparison: Comparison;
  policy: Policy;
  settings: Pick<Settings, "context" | "label" | "annotations" | "comment" | "suggestions" | "dryRun">;
  /** Where the run is found, for links; empty when it is not known. */
  runUrl: string;
  /** Where the rules' pages are found. */
  pages?: string | undefined;
  /** Writes to the workflow's log. */
  write(text: string): void;
}

/** What every part of the telling works with. */
export interface Telling extends Publication {
  desk: Desk;
  writer: Writer;
  sources: Sources;
  /** Whether the reviewers are asked for something; `undefined` where it cannot be told whether they have approved. */
  awaitsReview: boolean | undefined;
  /** How many requests the annotations may take. */
  batches: number;
  /** The report in at most so many bytes of markdown. */
  markdown(limit: number): string;
}

type Part = [what: string, tell: (telling: Telling) => Promise<void>];

/** Each part writes things of its own, so none waits for another or stops because of it. */
const PARTS: Part[] = [
  ["keep the label", keepLabel],
  ["request the review", requestReview],
  ["write the comment", keepComment],
  ["suggest the fixes", suggest],
];

/** The most writes on one pull request; with the two of the status they are six. The annotations take what is left. */
const MAX_WRITES = 4;

/**
 * Tells a pull request what was found: annotations, label, request for a review, comment, suggestions. Resolves with a
 * notice, a sentence or two, for each thing that could not be written. Never throws, and changes no verdict.
 */
export async function publish(publication: Publication): Promise<string[]> {
  const { api, repository, pull, report, comparison, policy, settings } = publication;
  try {
    const [desk, sources] = await Promise.all([
      readDesk({
        ...{ api, repository, number: pull.number, sha: pull.headSha },
        ...{ label: labelOf(policy, settings), run: CHECK_RUN, marker: COMMENT_MARKER },
      }),
      readSources(comparison, report.findings),
    ]);
    const awaitsReview = reviewIn(report.findings);
    const markdown = (limit: number) => markdownReport(report, markdownOptions(publication, sources, limit));
    const told = async ([what, tell]: Part, batches: number): Promise<Writer> => {
      const writer = new Writer(api, repository, settings.dryRun);
      try {
        await tell({ ...publication, desk, sources, writer, awaitsReview, batches, markdown });
      } catch (error) {
        writer.notices.push(`The gate could not ${what}: ${whyOf(error)}.`);
      }
      return writer;
    };
    const writers = await Promise.all(PARTS.map((part) => told(part, 0)));
    const writes = writers.reduce((sum, { count }) => sum + count, 0);
    writers.push(await told(["write the annotations", annotate], Math.max(1, MAX_WRITES - writes)));
    return [...unknownParts(desk), ...writers.flatMap(({ notices }) => notices)];
  } catch (error) {
    return [`The gate could not tell the pull request what it found: ${whyOf(error)}.`];
  }
}

function markdownOptions({ pull, runUrl, pages }: Publication, sources: Sources, limit: number): MarkdownOptions {
  const [, web] = /^(.+)\/actions\/runs\/\d+$/.exec(runUrl) ?? [];
  const files = web === undefined ? undefined : `${web}/blob/${pull.headSha}/`;
  return { limit, program: "base-image-gate", sources, files, pages };
}

function reviewIn(findings: readonly Finding[]): boolean | undefined {
  const waiting = findings.filter(({ awaitsReview, exemption }) => awaitsReview && !exemption);
  if (waiting.some(({ effect }) => effect === "review" || effect === "warning")) return true;
  return waiting.some(({ effect }) => effect === "unverified") ? undefined : false;
}

/** What is not known is left alone, so people are told. */
function unknownParts({ labels, teams, comments, suggestions, trouble }: Desk): string[] {
  const parts = Object.entries({ label: labels, "review request": teams, comment: comments, suggestions }).flatMap(
    ([name, part]) => (part === undefined ? [name] : []),
  );
  if (parts.length === 0) return [];
  return [
    `GitHub does not tell what is on the pull request already, so the gate leaves ${parts.join(", ")} alone: ${trouble}.`,
  ];
}
