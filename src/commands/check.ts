import { resolve } from "node:path";
import { check } from "../check.ts";
import type { Report } from "../model/report.ts";
import type { Comparison } from "../model/tree.ts";
import { annotationsOf, workflowCommands } from "../report/annotations.ts";
import { jsonReport, jsonText } from "../report/json.ts";
import { markdownReport } from "../report/markdown.ts";
import { MARKDOWN_LIMITS } from "../report/markdown-text.ts";
import { sarifReport } from "../report/sarif.ts";
import { textReport } from "../report/text.ts";
import { GitStore } from "../repository/git.ts";
import { RULE_IDS } from "../rules/index.ts";
import { readSources } from "../sources.ts";
import { EXIT_CODES } from "../verdict.ts";
import { defaultBase } from "./default-base.ts";
import { catalogOption, choiceOption, dayOption, pullRequestOption, writeResult } from "./options.ts";
import { PAGES_URL, rulePage } from "./pages.ts";
import { policyOption } from "./policy-option.ts";
import { patiently } from "./progress.ts";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

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

const FORMATS = ["text", "json", "sarif", "markdown", "github"] as const;

/** Checks what a branch changes on a local clone. Resolves with the exit code. @throws UserError */
export async function checkCommand(given: CheckArguments, terminal: Terminal): Promise<number> {
  const format = choiceOption(given.format, "--format", FORMATS);
  const now = given.asOf === undefined ? new Date() : dayOption(given.asOf, "--as-of");
  const pullRequest = given.pr === undefined ? undefined : pullRequestOption(given.pr);
  const lookups = (await catalogOption(given.catalog, terminal))(now);
  const policy = given.policy === undefined ? undefined : await policyOption(given.policy, terminal);

  await using store = new GitStore(resolve(terminal.cwd, given.repo));
  const comparison = await store.compare(given.base ?? (await defaultBase(store)), given.head);
  const judging = check(comparison, { lookups, now, pullRequest, policy });
  const report = await patiently(
    judging,
    given.catalog === "registry" ? "Asking the registry …" : "Checking …",
    terminal,
  );
  await writeResult(await render(report, comparison, given, format, terminal), given.output, terminal);
  return EXIT_CODES[report.outcome];
}

async function render(
  report: Report,
  comparison: Comparison,
  given: CheckArguments,
  format: (typeof FORMATS)[number],
  { color, columns, program, repositoryUrl }: Terminal,
): Promise<string> {
  const fix = fixCommandFor(given, program);
  const toTerminal = given.output === undefined;
  switch (format) {
    case "text":
      return textReport(report, {
        program,
        fix,
        color: color && toTerminal,
        columns: toTerminal ? columns : undefined,
      });
    case "json":
      return `${jsonText(jsonReport(report), 2)}\n`;
    case "sarif": {
      const pages = await Promise.all(RULE_IDS.map(async (id) => [id, await rulePage(id)] as const));
      return `${sarifReport(report, { version, help: new Map(pages), pages: PAGES_URL })}\n`;
    }
    case "markdown": {
      const sources = await readSources(comparison, report.findings);
      const files = repositoryUrl === undefined ? undefined : `${repositoryUrl}/blob/${report.head}/`;
      return markdownReport(report, { limit: MARKDOWN_LIMITS.summary, program, fix, sources, files, pages: PAGES_URL });
    }
    case "github":
      return workflowCommands(annotationsOf(report, await readSources(comparison, report.findings)));
  }
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
