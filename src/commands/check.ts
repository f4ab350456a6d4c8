import { resolve } from "node:path";
import { check } from "../check.ts";
import type { Report } from "../model/report.ts";
import { jsonReport } from "../report/json.ts";
import { textReport } from "../report/text.ts";
import { GitStore } from "../repository/git.ts";
import { EXIT_CODES } from "../verdict.ts";
import { defaultBase } from "./default-base.ts";
import { catalogOption, choiceOption, dayOption, policyOption, pullRequestOption, writeResult } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** The options of `check` as they were typed. */
export interface CheckArguments {
  repo: string;
  base?: string;
  head: string;
  pr?: string;
  policy?: string;
  catalog: string;
  asOf?: string;
  format: string;
  output?: string;
}

const FORMATS = ["text", "json"] as const;

/** Checks what a branch changes on a local clone. Resolves with the exit code. @throws UserError */
export async function checkCommand(given: CheckArguments, terminal: Terminal): Promise<number> {
  const format = choiceOption(given.format, "--format", FORMATS);
  const now = given.asOf === undefined ? new Date() : dayOption(given.asOf, "--as-of");
  const pullRequest = given.pr === undefined ? undefined : pullRequestOption(given.pr);
  const lookups = (await catalogOption(given.catalog, terminal))(now);
  const policy = given.policy === undefined ? undefined : await policyOption(given.policy, terminal);

  await using store = new GitStore(resolve(terminal.cwd, given.repo));
  const comparison = await store.compare(given.base ?? (await defaultBase(store)), given.head);
  const report = await check(comparison, {
    lookups,
    now,
    ...(pullRequest !== undefined && { pullRequest }),
    ...(policy && { policy }),
  });
  await writeResult(render(report, format, terminal, given.output === undefined), given.output, terminal);
  return EXIT_CODES[report.outcome];
}

function render(
  report: Report,
  format: (typeof FORMATS)[number],
  { color, program }: Terminal,
  toTerminal: boolean,
): string {
  if (format === "json") return `${JSON.stringify(jsonReport(report), null, 2)}\n`;
  return textReport(report, { color: color && toTerminal, program });
}
