import { type ConnectorChange, connectorChange, factsOf } from "./connector/change.ts";
import { type Connector, metadataOf, metadataPath } from "./connector/connector.ts";
import { expectedOf } from "./connector/expected.ts";
import { type ConnectorReader, createReader } from "./connector/read.ts";
import { parsePythonConstraint } from "./image/python.ts";
import { CRITERIA, type Criterion, type Effect, type Finding } from "./model/finding.ts";
import { START_OF_FILE } from "./model/location.ts";
import type { Lookups } from "./model/lookups.ts";
import type { ConnectorReport, Report, ReportedFinding } from "./model/report.ts";
import type { Comparison, Entry, FileChange } from "./model/tree.ts";
import type { Criteria, State } from "./model/verdict.ts";
import { applyPolicy, expiredExemptions } from "./policy/apply.ts";
import { type LoadedPolicy, loadPolicy } from "./policy/load.ts";
import { DEFAULT_POLICY, POLICY_PATH, type Policy } from "./policy/policy.ts";
import { connectorsRoot, touchedFolders } from "./policy/scope.ts";
import { heldTo } from "./rules/held.ts";
import { RULE_IDS, RULES } from "./rules/index.ts";
import {
  type ConnectorContext,
  NOT_APPLICABLE,
  type PolicyChange,
  type Remarks,
  type Rule,
  type RuleContext,
} from "./rules/rule.ts";
import { Lines } from "./text/lines.ts";
import { outcomeOf, stateOf } from "./verdict.ts";

/** What a check needs beside the comparison. */
export interface CheckOptions {
  lookups: Lookups;
  now: Date;
  pullRequest?: number;
  /** Judges instead of the base's policy file; from the command line's user, never from the change. */
  policy?: Policy;
  /** Remembers parsed texts over several checks. */
  reader?: ConnectorReader;
}

/** Judges a change: the one pipeline of every command and of the Action. Rejects only where a tree cannot be read at all. */
export async function check(comparison: Comparison, options: CheckOptions): Promise<Report> {
  const policyChange = await readPolicies(comparison, options.policy);
  const policy = options.policy ?? (policyChange.base?.ok ? policyChange.base.policy : DEFAULT_POLICY);
  const { lookups, now, pullRequest } = options;
  const context: RuleContext = { policy, now, lookups, ...(pullRequest !== undefined && { pullRequest }) };

  const touched = touchedFolders(comparison.changes, policy);
  const reader = options.reader ?? createReader();
  const { changes, others } = await readConnectors(comparison, touched.folders, policy, reader);
  const policySubject = { ...policyChange, links: touched.links, optOuts: changes.flatMap(optOut) };
  const [policyJudged, ...judged] = await Promise.all([
    judge(policySubject, context),
    ...changes.map(async (change) => judge(change, await connectorContext(change, context))),
  ]);

  const all = [policyJudged as Judged, ...judged];
  const findings = all.flatMap((one) => one.findings);
  const connectors = changes.map((change, index): ConnectorReport => {
    const own = findings.filter(({ subject }) => subject === change.name);
    return {
      name: change.name,
      path: change.path,
      change: change.change,
      intent: change.intent,
      language: (change.change === "removed" ? change.before : change.after).language,
      supportLevel: metadataOf(change.after)?.supportLevel?.text ?? null,
      facts: factsOf(change),
      criteria: criteriaOf(own, (judged[index] as Judged).applied),
    };
  });
  const states: State[] = [
    ...connectors.flatMap(({ criteria }) => Object.values(criteria)),
    stateOf(
      findings.filter(({ subject }) => subject === undefined),
      false,
    ),
  ];
  return {
    outcome: outcomeOf(states),
    base: comparison.tip.commit,
    head: comparison.after.commit,
    pullRequest: pullRequest ?? null,
    catalog: lookups.catalog,
    now,
    connectors,
    findings: withExcerpts(findings.sort(byImportance), changes),
    notConnectors: others,
  };
}

/** A subject's findings, and the criteria that had something to judge. */
interface Judged {
  findings: Finding[];
  applied: Set<Criterion>;
}

/** Runs every rule that is about the subject's kind, all at once, so that their lookups can be batched. */
async function judge(subject: ConnectorChange | PolicyChange, context: RuleContext): Promise<Judged> {
  const { policy, now } = context;
  const name = subject.kind === "connector" ? subject.name : undefined;
  const applied = new Set<Criterion>();
  const findings = await Promise.all(
    RULES.filter((rule) => rule.subject === subject.kind && (rule.alwaysRuns || policy.rules[rule.id] !== "off")).map(
      async (rule) => {
        const remarks = await run(rule, subject, context);
        if (remarks === NOT_APPLICABLE) return [];
        const judges = remarks.length === 0 || remarks.some(({ follows }) => !follows);
        if (judges && policy.rules[rule.id] !== "off") applied.add(rule.criterion);
        return remarks.flatMap(({ follows: _, ...remark }) => {
          const owner = remark.subject ?? name;
          const finding: Finding = { rule: rule.id, ...remark, ...(owner !== undefined && { subject: owner }) };
          return applyPolicy(finding, rule.severity, policy, now) ?? [];
        });
      },
    ),
  );
  const expired = subject.kind === "connector" ? expiredNotices(subject, policy, now) : [];
  return { findings: [...findings.flat(), ...expired], applied };
}

/** TypeScript cannot see that a rule's subject and the subject's kind agree; the caller has filtered. */
function run(rule: Rule, subject: ConnectorChange | PolicyChange, context: RuleContext): Remarks | Promise<Remarks> {
  const check = rule.check as (subject: unknown, context: unknown) => Remarks | Promise<Remarks>;
  return check(subject, context);
}

async function connectorContext(change: ConnectorChange, context: RuleContext): Promise<ConnectorContext> {
  const { policy, lookups, now } = context;
  const { before, after } = change;
  const repository = policy["base-images"][(change.change === "removed" ? before : after).language];
  const published =
    repository === undefined || change.change === "removed" ? undefined : await lookups.published(repository);
  const constraint = ({ pyproject }: Connector) => {
    const python = pyproject.kind === "valid" ? pyproject.value.python : undefined;
    return python && policy.latest.compatible ? parsePythonConstraint(python.text) : undefined;
  };
  const pythonAfter = constraint(after);
  const expected = expectedOf(
    change,
    {
      repository,
      published,
      platforms: policy.latest.platforms,
      // An image is chosen for the connector as the base describes it, so that a change cannot choose for itself.
      pythonBefore: change.change === "added" ? pythonAfter : constraint(before),
      pythonAfter,
    },
    now.toISOString().slice(0, 10),
  );
  return { ...context, expected, held: heldTo(change, policy) };
}

async function readConnectors(
  { before, after, tip }: Comparison,
  folders: ReadonlyMap<string, FileChange[]>,
  policy: Policy,
  reader: ConnectorReader,
): Promise<{ changes: ConnectorChange[]; others: string[] }> {
  const root = connectorsRoot(policy);
  const places = [...folders.keys()].sort().map((name) => ({ name, path: `${root}/${name}` }));
  if (places.length === 0) return { changes: [], others: [] };
  const moved = tip.commit !== before.commit;
  const [old, now, latest] = await reader.read(moved ? [before, after, tip] : [before, after], places, policy.docs);
  const changes: ConnectorChange[] = [];
  const others: string[] = [];
  for (const { name, path } of places) {
    const at = (read: typeof old) => read?.connectors.get(path) as Connector;
    const page = (read: typeof old, side: Connector) =>
      (side.page?.ok ? read?.pages.get(side.page.value.path) : undefined) ?? { kind: "absent" as const };
    const change = connectorChange({
      before: at(old),
      after: at(now),
      tip: at(moved ? latest : old),
      files: folders.get(name) ?? [],
      pageBefore: page(old, at(now)),
    });
    if (change) changes.push(change);
    else others.push(path);
  }
  return { changes, others };
}

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;

/** Reads the policy on both sides and finds the gate's own files among the changed ones. */
async function readPolicies(
  { tip, before, after, changes }: Comparison,
  given: Policy | undefined,
): Promise<PolicyChange> {
  const candidates = changes.filter(({ path }) => path === POLICY_PATH || WORKFLOW.test(path));
  const paths = [POLICY_PATH, ...candidates.map(({ path }) => path)];
  const [atTip, old, now] = await Promise.all([
    tip.read([POLICY_PATH]),
    candidates.length > 0 ? before.read(paths) : new Map<string, Entry>(),
    candidates.length > 0 ? after.read(paths) : new Map<string, Entry>(),
  ]);
  const mentionsGate = (entry: Entry | undefined) => entry?.kind === "file" && /base-image-gate/i.test(entry.text);
  const files = candidates.filter(
    ({ path }) => path === POLICY_PATH || mentionsGate(old.get(path)) || mentionsGate(now.get(path)),
  );
  const base = given ? undefined : await policyIn(atTip.get(POLICY_PATH));
  const head = files.some(({ path }) => path === POLICY_PATH) ? await policyIn(now.get(POLICY_PATH)) : undefined;
  return { kind: "policy", files, links: [], optOuts: [], ...(base && { base }), ...(head && { head }) };
}

async function policyIn(entry: Entry | undefined): Promise<LoadedPolicy | undefined> {
  if (!entry || entry.kind === "absent") return undefined;
  if (entry.kind === "file") return loadPolicy(entry.text, RULE_IDS);
  const message = entry.kind === "unreadable" ? entry.why : `it is a ${entry.kind}, not a regular file`;
  return { ok: false, problems: [{ message, range: START_OF_FILE }] };
}

/** A connector that newly says that it needs no version bumps, be it a new one. */
function optOut(change: ConnectorChange): PolicyChange["optOuts"] {
  const now = metadataOf(change.after)?.versionBumpOptOut;
  if (!now || metadataOf(change.before)?.versionBumpOptOut) return [];
  return [{ connector: change.name, at: { path: metadataPath(change), range: now.range } }];
}

function expiredNotices(change: ConnectorChange, policy: Policy, now: Date): Finding[] {
  return expiredExemptions(change.name, policy, now).flatMap(({ rules, until, reason }) =>
    rules.map((rule) => ({
      rule,
      effect: "notice",
      subject: change.name,
      message: `The exemption of ${change.name} from ${rule} ran out on ${until} (${reason}).`,
      at: { path: metadataPath(change), range: START_OF_FILE },
    })),
  );
}

function criteriaOf(findings: readonly Finding[], applied: ReadonlySet<Criterion>): Criteria {
  const criterion = new Map(RULES.map((rule) => [rule.id, rule.criterion]));
  const states = CRITERIA.map((name) => {
    const own = findings.filter(({ rule }) => criterion.get(rule) === name);
    return [name, stateOf(own, applied.has(name))] as const;
  });
  return Object.fromEntries(states) as Criteria;
}

const ORDER: Effect[] = ["error", "unverified", "review", "warning", "notice"];

function byImportance(a: Finding, b: Finding): number {
  return (
    compareText(a.subject ?? "", b.subject ?? "") ||
    ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect) ||
    compareText(a.at.path, b.at.path) ||
    a.at.range.start.line - b.at.range.start.line ||
    RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const MAX_EXCERPT = 240;

/** Adds the line that each finding points at, from the texts that were read anyway. */
function withExcerpts(findings: readonly Finding[], changes: readonly ConnectorChange[]): ReportedFinding[] {
  const bySubject = new Map(changes.map((change) => [change.name, change]));
  return findings.map((finding) => {
    const change = finding.subject === undefined ? undefined : bySubject.get(finding.subject);
    const lines = change && linesOf(change, finding.at.path);
    const excerpt = lines?.line(finding.at.range.start.line).slice(0, MAX_EXCERPT);
    return excerpt === undefined || excerpt.trim() === "" ? finding : { ...finding, excerpt };
  });
}

function linesOf({ after }: ConnectorChange, path: string): Lines | undefined {
  const { metadata, pyproject, page } = after;
  if (path === metadataPath(after)) return metadata.kind === "valid" ? metadata.value.lines : textOf(metadata);
  if (path === `${after.path}/pyproject.toml`) return textOf(pyproject);
  if (page?.ok && path === page.value.path)
    return page.value.changelog.kind === "valid" ? page.value.changelog.value.lines : undefined;
  const hook = after.hooks.find(({ name }) => path === `${after.path}/${name}`);
  return hook?.text === undefined ? undefined : new Lines(hook.text);
}

function textOf(reading: Connector["metadata"] | Connector["pyproject"]): Lines | undefined {
  return reading.kind === "valid" || reading.kind === "invalid" ? new Lines(reading.text) : undefined;
}
