import { applyFixes } from "../fix.ts";
import type { Finding } from "../model/finding.ts";
import { type FixedFile, suggestionsFor } from "../report/suggestions.ts";
import { get, trouble } from "../repository/github-api.ts";
import type { Span } from "../text/diff.ts";
import { isRecord } from "../text/record.ts";
import type { Telling } from "./publish.ts";

/**
 * Offers the fixes that lie in the pull request's diff as one review, to be accepted with a click each. None for bots and
 * drafts, and none twice while it is open.
 */
export async function suggest(telling: Telling): Promise<void> {
  const { desk, writer, pull, report, settings } = telling;
  if (!settings.suggestions || pull.isDraft || pull.author.isBot || desk.suggestions === undefined) return;
  const findings = report.findings.filter(isHeld);
  const files = await fixedFiles(telling, findings);
  if (files.size === 0) return;
  const { comments } = suggestionsFor(files, { open: desk.suggestions, findings });
  if (comments.length === 0) return;
  const what = `suggest ${comments.length === 1 ? "a fix" : `${comments.length} fixes`}`;
  await writer.rest(
    { what, permission: "pull-requests: write" },
    "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
    { pull_number: pull.number, commit_id: pull.headSha, event: "COMMENT", body: INTRODUCTION, comments },
  );
}

const INTRODUCTION =
  "Base Image Gate can mend these lines. Accept a suggestion with one click, or several at once under “Files changed”.";

/** What is to be mended, and what follows from it. */
function isHeld({ effect, exemption, follows }: Finding): boolean {
  return (effect !== "notice" || follows === true) && !exemption;
}

/**
 * The files that the fixes edit and the pull request's diff shows, as they are at its head. A file that the test merge
 * made another one of is left out: its fix is no edit of the head.
 */
async function fixedFiles(telling: Telling, findings: readonly Finding[]): Promise<Map<string, FixedFile>> {
  const { after, changes } = telling.comparison;
  const changed = new Set(changes.flatMap(({ path, kind }) => (kind === "removed" ? [] : [path])));
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  if (!fixes.some(({ edits }) => edits.some(({ path }) => changed.has(path)))) return new Map();
  const { files } = await applyFixes(after, fixes);
  const paths = [...files.keys()].filter((path) => changed.has(path));
  if (paths.length === 0) return new Map();
  const [entries, diff] = await Promise.all([after.read(paths), readDiff(telling)]);
  return new Map(
    paths.flatMap((path) => {
      const [entry, fixed, shown] = [entries.get(path), files.get(path), diff.get(path)];
      if (entry?.kind !== "file" || fixed?.kind !== "file" || shown?.oid !== entry.oid) return [];
      return [[path, { before: undefined, after: entry.text, fixed: fixed.text, hunks: shown.hunks }] as const];
    }),
  );
}

/**
 * What GitHub shows of the pull request's files: their ids at the head, and the lines that its diff shows of each. Its
 * comparison lists 300 files at most and leaves out long patches, of which then nothing is known to be shown
 * (https://docs.github.com/en/rest/commits/commits#compare-two-commits).
 */
async function readDiff({
  api,
  repository: { owner, name: repo },
  pull: { baseSha, headSha },
}: Telling): Promise<Map<string, { oid: string; hunks: Span[] }>> {
  const parameters = { owner, repo, basehead: `${baseSha}...${headSha}`, per_page: 1, page: 1 };
  const { files } = await get(api, "GET /repos/{owner}/{repo}/compare/{basehead}", parameters);
  if (!Array.isArray(files)) throw trouble("the comparison has no files");
  return new Map(
    files
      .filter(isRecord)
      .map((file) => [
        String(file.filename),
        { oid: String(file.sha), hunks: hunksIn(typeof file.patch === "string" ? file.patch : "") },
      ]),
  );
}

/** The lines after the change that the hunks of a patch show. Its own lines begin with a sign, never with `@`. */
function hunksIn(patch: string): Span[] {
  return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, count = "1"]) => ({
    start: Number(start),
    count: Number(count),
  }));
}
