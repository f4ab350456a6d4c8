import type { Report } from "../model/report.ts";
import type { Comparison } from "../model/tree.ts";
import type { Policy } from "../policy/policy.ts";
import type { GitHubApi, GitHubRepository } from "../repository/github-api.ts";
import type { PullRequest } from "./pull.ts";

/** The name of the check run that carries the annotations; never that of the status. */
export const CHECK_RUN = "Base image findings";

/** What is to be told on a pull request. */
export interface Publication {
  api: GitHubApi;
  repository: GitHubRepository;
  pull: PullRequest;
  report: Report;
  comparison: Comparison;
  policy: Policy;
  settings: {
    label?: string;
    annotations: boolean;
    comment: "on-failure" | "on" | "off";
    suggestions: boolean;
    dryRun: boolean;
  };
  runUrl: string;
}

/** Tells it; what could not be told becomes a notice. */
export async function publish(_publication: Publication): Promise<string[]> {
  return [];
}
