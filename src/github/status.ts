import type { Report } from "../model/report.ts";
import { OUTCOMES, type Outcome } from "../model/verdict.ts";
import { causeOf, type GitHubApi, type GitHubRepository, NO_JSON } from "../repository/github-api.ts";
import { printable, shortened } from "../text/printable.ts";
import { isRecord } from "../text/record.ts";
import { counted } from "../text/words.ts";

/** What became of the wish to write a commit status. */
export type Written = { ok: true } | { ok: false; isPermission: boolean; why: string };

/** What a commit is to show: pass is success, everything else failure. */
export interface Verdict {
  outcome: Outcome;
  /** One line, the most important first. */
  reason: string;
  /** What was judged: the same for the same pull requests onto the same branches. */
  scope?: string | undefined;
}

/** Writes what a commit shows in the context that branch rules require. */
export interface Signal {
  pending(sha: string): Promise<Written>;
  verdict(sha: string, verdict: Verdict): Promise<Written>;
  /** What the commit shows now; `undefined` where it shows no verdict. */
  shown(sha: string): Promise<Verdict | undefined>;
  /** Why a success could not be taken back later; `undefined` where it could. */
  obstacle(sha: string): Promise<string | undefined>;
}

/** https://docs.github.com/en/rest/commits/statuses#create-a-commit-status takes at most so many characters. */
const MAX_DESCRIPTION = 140;
/** GitHub takes 1000 statuses of one context on a commit, and then keeps the last. A run writes two or three. */
const FULL = 900;
/** An answer that does not say that the status was written is no yes. Writing it twice changes nothing. */
const MAX_TRIES = 2;

/** @param url where the run's summary is found */
export function commitStatus(
  api: GitHubApi,
  { owner, name: repo }: GitHubRepository,
  { context, url }: { context: string; url: string },
): Signal {
  const write = async (
    sha: string,
    state: "pending" | "success" | "failure",
    text: string,
    scope?: string,
  ): Promise<Written> => {
    const description = shortened(printable(text), MAX_DESCRIPTION);
    const target_url = scope === undefined ? url : `${url}#${scope}`;
    const parameters = { owner, repo, sha, state, context, description, ...(url !== "" && { target_url }) };
    try {
      for (let tries = 0; tries < MAX_TRIES; tries++) {
        const { data } = await api.rest("POST /repos/{owner}/{repo}/statuses/{sha}", parameters);
        if (isRecord(data) && data.state === state) return { ok: true };
      }
      return { ok: false, isPermission: false, why: NO_JSON };
    } catch (error) {
      return { ok: false, isPermission: isRefusal(error), why: causeOf(error, "statuses: write") };
    }
  };
  return {
    pending: (sha) => write(sha, "pending", "Judging the change"),
    verdict: (sha, { outcome, reason, scope }) =>
      write(sha, outcome === "pass" ? "success" : "failure", `${outcome}: ${reason}`, scope),
    async shown(sha) {
      const route = "GET /repos/{owner}/{repo}/commits/{ref}/status";
      const { data } = await api.rest(route, { owner, repo, ref: sha, per_page: 100 });
      const { statuses } = (data ?? {}) as { statuses?: unknown };
      const all = Array.isArray(statuses) ? (statuses as Record<string, unknown>[]) : [];
      const own = all.find((status) => status.context === context);
      const said = /^(\w+): (.*)$/.exec(String(own?.description));
      const outcome = OUTCOMES.find((one) => one === said?.[1]);
      const isVerdict = outcome && own?.state === (outcome === "pass" ? "success" : "failure");
      const [, scope] = /#([0-9a-f]+)$/.exec(String(own?.target_url)) ?? [];
      return isVerdict ? { outcome, reason: said?.[2] ?? "", scope } : undefined;
    },
    async obstacle(sha) {
      const route = "GET /repos/{owner}/{repo}/commits/{ref}/statuses";
      const unknown = (why: string) => `the commit's statuses cannot be read from GitHub: ${why}`;
      try {
        const { data } = await api.rest(route, { owner, repo, ref: sha, per_page: 1, page: FULL });
        if (!Array.isArray(data)) return unknown(NO_JSON);
        return data.length > 0
          ? "the commit has 900 or more statuses, and GitHub may soon take no more: push another commit"
          : undefined;
      } catch (error) {
        return unknown(causeOf(error, "statuses: read"));
      }
    },
  };
}

/** Whether the token may not do it at all. Limits of rate answer 403 as well, but with headers that say when to come back. */
function isRefusal(error: unknown): boolean {
  const { status, message = "" } = error as { status?: number; message?: string };
  return status === 403 && /not accessible|must have|permission/i.test(message);
}

/** The worst of several verdicts. */
export function worst<T extends Verdict>(verdicts: readonly T[]): T | undefined {
  return [...verdicts].sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome))[0];
}

/** A report in one line: what holds the change back, and where. */
export function reasonOf({ outcome, connectors, findings }: Report): string {
  const effect = ({ fail: "error", unknown: "unverified", review: "review", pass: undefined } as const)[outcome];
  if (effect === undefined)
    return connectors.length === 0 ? "no connector is touched" : `${counted(connectors.length, "connector")} in order`;
  const own = findings.filter((finding) => finding.effect === effect && !finding.exemption);
  const subjects = [...new Set(own.map(({ subject }) => subject ?? "the policy"))];
  const noun = { error: "error", unverified: "open question", review: "missing approval" }[effect];
  const where = subjects.length > 2 ? `${subjects[0]} and ${subjects.length - 1} more` : subjects.join(" and ");
  return `${counted(own.length, noun)} in ${where}: ${own[0]?.message ?? ""}`;
}
