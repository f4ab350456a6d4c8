import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import packageJson from "../../package.json" with { type: "json" };
import type { RuleId } from "../model/finding.ts";
import type { ConnectorReport } from "../model/report.ts";
import { STATES, type State } from "../model/verdict.ts";
import { jsonReport, jsonText } from "../report/json.ts";
import { markdownReport } from "../report/markdown.ts";
import { MARKDOWN_LIMITS, prose } from "../report/markdown-text.ts";
import { sarifReport } from "../report/sarif.ts";
import { OUTCOME_STYLE, STATE_STYLE } from "../report/style.ts";
import type { GitHubRepository } from "../repository/github-api.ts";
import { RULE_IDS } from "../rules/index.ts";
import { readSources } from "../sources.ts";
import type { Judgement } from "./judge.ts";
import type { Log } from "./log.ts";
import type { Surroundings } from "./main.ts";
import type { Conclusion } from "./run.ts";
import { worst } from "./status.ts";

/** Where the reports of the pull request are that decided; none where nothing could be judged. */
export interface ReportFiles {
  json?: string;
  sarif?: string;
}

/** Writes the job summary, and the reports as files. What cannot be written becomes a warning. */
export async function writeReports(
  conclusion: Conclusion,
  repository: GitHubRepository,
  surroundings: Surroundings,
  log: Log,
): Promise<ReportFiles> {
  const { environment } = surroundings;
  try {
    await surroundings.addSummary(await summaryOf(conclusion, repository, environment));
    const report = worst(conclusion.judgements)?.judged?.report;
    if (!report) return {};
    const folder = await mkdtemp(join(environment.RUNNER_TEMP || tmpdir(), "base-image-gate-"));
    const files = { json: join(folder, "report.json"), sarif: join(folder, "report.sarif") };
    const help = await rulePages(surroundings.folder);
    const pages = pagesOf(environment);
    await writeFile(files.json, `${jsonText(jsonReport(report), 2)}\n`);
    await writeFile(files.sarif, `${sarifReport(report, { version: packageJson.version, help, pages })}\n`);
    return files;
  } catch (error) {
    log.warning(`The reports cannot be written: ${(error as Error).message}.`);
    return {};
  }
}

async function summaryOf(
  { judgements, outcome, reason }: Conclusion,
  { owner, name }: GitHubRepository,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  if (judgements.length === 0) return verdictLine({ outcome, reason });
  const limit = Math.floor(MARKDOWN_LIMITS.summary / judgements.length) - 1000;
  const { GITHUB_SERVER_URL: server = "https://github.com" } = environment;
  const parts = judgements.map(async (judgement) => {
    const { pull, judged } = judgement;
    const heading = judgements.length > 1 ? `## #${pull.number}\n\n` : "";
    if (!judged) return heading + verdictLine(judgement);
    const { report, comparison } = judged;
    const sources = await readSources(comparison, report.findings);
    const files = `${server}/${owner}/${name}/blob/${pull.headSha}/`;
    const program = "base-image-gate";
    return heading + markdownReport(report, { limit, program, sources, files, pages: pagesOf(environment) });
  });
  return (await Promise.all(parts)).join("\n");
}

function verdictLine({ outcome, reason }: Pick<Conclusion, "outcome" | "reason">): string {
  return `**${STATE_STYLE[outcome].sign} ${OUTCOME_STYLE[outcome].words}.** ${prose(reason)}\n`;
}

/** Where the rules' pages are on the web, if the runner tells where the Action comes from. */
export function pagesOf(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref } = environment;
  return server && action && ref ? `${server}/${action}/blob/${ref}/docs/rules/` : undefined;
}

async function rulePages(folder: string): Promise<Map<RuleId, string>> {
  const page = async (id: RuleId) => [id, await readFile(join(folder, "docs", "rules", `${id}.md`), "utf8")] as const;
  return new Map(await Promise.all(RULE_IDS.map(page)));
}

/** The states that a whole connector can have. */
const CONNECTOR_STATES = STATES.filter((state) => state !== "not-applicable");

/** The step's outputs; the same names stand in action.yml. */
export function outputsOf({ outcome, judgements }: Conclusion, { json, sarif }: ReportFiles): Record<string, string> {
  const connectors = judgements.flatMap(({ judged }) => judged?.report.connectors ?? []);
  const inState = (state: State) => [
    ...new Set(connectors.filter((one) => stateOf(one) === state).map(({ name }) => name)),
  ];
  return {
    outcome,
    "needs-review": String(needsReview(judgements)),
    json: json ?? "",
    sarif: sarif ?? "",
    ...Object.fromEntries(CONNECTOR_STATES.map((state) => [`connectors-${state}`, jsonText(inState(state))])),
  };
}

/** Whether an approval is missing, whatever else is. */
function needsReview(judgements: readonly Judgement[]): boolean {
  const findings = judgements.flatMap(({ judged }) => judged?.report.findings ?? []);
  return findings.some(({ effect, exemption }) => effect === "review" && !exemption);
}

/** The worst state of a connector's criteria; `pass` where none applies. */
function stateOf({ criteria }: ConnectorReport): State {
  const states = new Set(Object.values(criteria));
  return CONNECTOR_STATES.find((state) => states.has(state)) ?? "pass";
}
