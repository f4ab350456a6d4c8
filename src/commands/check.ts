import { resolve } from "node:path";
import { check } from "../check.ts";
import { UserError } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import { jsonReport } from "../report/json.ts";
import { textReport } from "../report/text.ts";
import { GitStore } from "../repository/git.ts";
import { EXIT_CODES } from "../verdict.ts";
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
  await writeResult(render(report, given, format, terminal), given.output, terminal);
  return EXIT_CODES[report.outcome];
}

function render(
  report: Report,
  given: CheckArguments,
  format: (typeof FORMATS)[number],
  { color, program }: Terminal,
): string {
  if (format === "json") return `${JSON.stringify(jsonReport(report), null, 2)}\n`;
  return textReport(report, {
    color: color && given.output === undefined,
    program,
    fix: fixCommandFor(given, program),
  });
}

/** The command that mends what this check found, as the user would type it. */
function fixCommandFor({ repo, base, pr, policy, catalog, asOf, head }: CheckArguments, program: string): string {
  const options = { repo, base, pr, policy, catalog, "as-of": asOf };
  const usual: Record<string, string> = { repo: ".", catalog: "embedded" };
  const given = Object.entries(options).flatMap(([name, value]) =>
    value === undefined || value === usual[name] ? [] : [`--${name} ${quoted(value)}`],
  );
  const command = [program, "fix", ...given].join(" ");
  const checkout = `git ${repo === "." ? "" : `-C ${quoted(repo)} `}checkout ${quoted(head)}`;
  return head === "HEAD" ? command : `${checkout} && ${command}`;
}

/** An argument as a shell takes it. */
function quoted(text: string): string {
  return /^[\w./:@^~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** In full, so that no branch or tag of such a name is taken for the remote's. */
const DEFAULT_BASES = [
  "refs/remotes/origin/HEAD",
  "refs/remotes/origin/main",
  "refs/remotes/origin/master",
  "refs/heads/main",
  "refs/heads/master",
];

/** The branch that the change most likely lands on: the remote's default branch. @throws UserError where none is there */
export async function defaultBase(store: GitStore): Promise<string> {
  const base = await store.firstKnown(DEFAULT_BASES);
  if (base !== undefined) return base;
  throw new UserError(`No base to compare with: none of ${DEFAULT_BASES.join(", ")} is there. Name it with --base.`);
}
