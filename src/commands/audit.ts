import { resolve } from "node:path";
import { audit } from "../audit.ts";
import { migrationHistory, monthEnds } from "../migration.ts";
import type { Audit } from "../model/audit.ts";
import { UserError } from "../model/errors.ts";
import { mergedChanges } from "../repository/git-log.ts";
import { type CommitArguments, type OpenCommit, openCommit } from "./commit.ts";
import { catalogOption, dayOption, writeResult } from "./options.ts";
import { Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** The options of `audit` as they were typed. */
export interface AuditArguments extends CommitArguments {
  catalog: string;
  asOf?: string;
  history?: string;
  format: "text" | "json" | "markdown" | "html";
  output?: string;
}

const MAX_MONTHS = 120;

/** Tells where every connector at a commit stands. Resolves with 0, whatever it finds. @throws UserError */
export async function auditCommand(given: AuditArguments, terminal: Terminal): Promise<number> {
  const months = given.history === undefined ? 0 : monthsOption(given.history);
  const asOf = given.asOf === undefined ? undefined : dayOption(given.asOf, "--as-of");
  const lookupsAt = await catalogOption(given.catalog, terminal);
  await using commit = await openCommit(given, terminal);
  const now = asOf ?? (given.commit === undefined ? new Date() : await commit.store.date(commit.tree.commit));
  const report = await audit(commit.tree, commit, { lookups: lookupsAt(now), now });
  if (months > 0) await addHistory(report, months, commit, given, terminal);
  await writeResult(await rendered(report, given, terminal), given.output, terminal);
  return 0;
}

async function addHistory(
  report: Audit,
  months: number,
  { store, tree, policy }: OpenCommit,
  { repo = "." }: AuditArguments,
  terminal: Terminal,
): Promise<void> {
  const ends = monthEnds(await mergedChanges(resolve(terminal.cwd, repo), tree.commit), months);
  const progress = new Progress(terminal, ends.length, "months");
  report.history = await migrationHistory(
    ends,
    (commit) => store.tree(commit),
    policy,
    (done) => progress.update(done),
  );
  progress.clear();
  if (report.history.length < months)
    report.notes.push(
      `The history of ${months} months was asked for, and the connectors of ${report.history.length} were found in the clone.`,
    );
}

/** Each form is loaded only when it is wanted. */
async function rendered(report: Audit, { format, output }: AuditArguments, { color }: Terminal): Promise<string> {
  switch (format) {
    case "json":
      return `${JSON.stringify((await import("../report/audit-json.ts")).auditJson(report), null, 2)}\n`;
    case "markdown":
      return (await import("../report/audit-markdown.ts")).auditMarkdown(report);
    case "html":
      return (await import("../report/audit-html.ts")).auditHtml(report);
    case "text":
      return (await import("../report/audit-text.ts")).auditText(report, color && output === undefined);
  }
}

function monthsOption(text: string): number {
  const months = Number(text);
  if (/^\d{1,4}$/.test(text) && months >= 1 && months <= MAX_MONTHS) return months;
  throw new UserError(`--history is "${text}". Expected: a number of months from 1 to ${MAX_MONTHS}.`);
}
