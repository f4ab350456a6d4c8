import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { audit } from "../audit.ts";
import { inventory, policyNote } from "../inventory.ts";
import type { Audit } from "../model/audit.ts";
import { UserError } from "../model/errors.ts";
import type { Lookups } from "../model/lookups.ts";
import { DEFAULT_POLICY } from "../policy/policy.ts";
import { connectorsRoot } from "../policy/scope.ts";
import { auditHtml } from "../report/audit-html.ts";
import { auditJson } from "../report/audit-json.ts";
import { auditMarkdown } from "../report/audit-markdown.ts";
import { GitHubStore } from "../repository/github.ts";
import type { GitHubApi, GitHubRepository } from "../repository/github-api.ts";
import { counted } from "../text/words.ts";
import type { Catalog } from "./catalog.ts";
import type { Log } from "./log.ts";
import type { Surroundings } from "./main.ts";

/** All connectors are read, so more often than for a change; the client's own limit is the same. */
const LIMITS = { requests: 400, advice: "Run `base-image-gate audit` in a clone instead." };

/** What an audit in a workflow works with. */
export interface AuditTask {
  api: GitHubApi;
  repository: GitHubRepository;
  /** The commit that is looked at, in full. */
  commit: string;
  catalog: Catalog;
  /** The path of the policy file. */
  policyPath: string;
  surroundings: Surroundings;
  log: Log;
  /** Ages, the grace period and exemptions are told for this moment. */
  now: Date;
}

/**
 * Tells where every connector of a commit stands: as markdown in the job summary, as JSON and as a page in files that
 * outputs name. Nothing is written on GitHub. Resolves with 0 whatever is found, with 1 where a part could not be told: a
 * policy that is not valid, a repository of images that cannot be looked up.
 * @throws UserError where the commit cannot be read, or the reports cannot be written
 */
export async function auditCommit(task: AuditTask): Promise<number> {
  const { api, repository, commit, catalog, policyPath, surroundings, log, now } = task;
  const store = new GitHubStore(api, repository, LIMITS);
  const tree = await store.tree(commit, { read: [policyPath, connectorsRoot(DEFAULT_POLICY)] });
  const [found, images] = await Promise.all([inventory(tree, undefined, policyPath), catalog(tree, now)]);
  const troubles = policyNote(found);
  const lookups = images(found.policy);
  const report = await audit(tree, found, { lookups: noting(lookups, troubles), now });
  const outcome = troubles.length > 0 ? "unknown" : "";
  const outputs = { outcome, ...(await written(report, surroundings)) };
  for (const [name, value] of Object.entries(outputs)) surroundings.setOutput(name, value);
  const migrated = report.connectors.filter((connector) => connector.migrated).length;
  log.info(`${counted(report.connectors.length, "connector")} at ${commit}, ${migrated} of them migrated.`);
  for (const trouble of troubles) log.error(trouble);
  return troubles.length > 0 ? 1 : 0;
}

/** The same lookups, which write down what they could not tell. */
function noting(lookups: Lookups, troubles: string[]): Lookups {
  const published: Lookups["published"] = async (name) => {
    const answer = await lookups.published(name);
    if (!answer.ok) troubles.push(`The published versions of ${name} cannot be told: ${answer.why}.`);
    return answer;
  };
  return { ...lookups, published };
}

async function written(
  report: Audit,
  { environment, addSummary }: Surroundings,
): Promise<{ json: string; html: string }> {
  try {
    const folder = await mkdtemp(join(environment.RUNNER_TEMP || tmpdir(), "base-image-gate-"));
    const files = { json: join(folder, "audit.json"), html: join(folder, "audit.html") };
    await writeFile(files.json, `${JSON.stringify(auditJson(report), null, 2)}\n`);
    await writeFile(files.html, auditHtml(report));
    await addSummary(auditMarkdown(report));
    return files;
  } catch (error) {
    throw new UserError(`The audit cannot be written: ${(error as Error).message}.`);
  }
}
