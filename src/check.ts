import { type ConnectorChange, factsOf } from "./connector/change.ts";
import { readChanges } from "./connector/changes.ts";
import { metadataOf } from "./connector/connector.ts";
import { linesOf } from "./connector/excerpt.ts";
import { type ConnectorReader, createReader, type Glimpse } from "./connector/read.ts";
import { readLibrary } from "./library/library.ts";
import { UserError } from "./model/errors.ts";
import { CRITERIA, type Criterion, EFFECTS, type Finding } from "./model/finding.ts";
import type { Lookups } from "./model/lookups.ts";
import type { ConnectorReport, Report, ReportedFinding } from "./model/report.ts";
import type { Comparison } from "./model/tree.ts";
import type { Criteria } from "./model/verdict.ts";
import { applyPolicy, expiredNotices } from "./policy/apply.ts";
import { optOutOf, type PolicyChange, readPolicies } from "./policy/change.ts";
import { DEFAULT_POLICY, type Policy } from "./policy/policy.ts";
import { connectorsRoot, touchedFolders } from "./policy/scope.ts";
import { askBeforeReading, askWhileReading } from "./rules/ask-early.ts";
import { connectorContext } from "./rules/context.ts";
import { CRITERION_OF, RULE_IDS, RULES } from "./rules/index.ts";
import { NOT_APPLICABLE, type Remarks, type Rule, type RuleContext, type Subject } from "./rules/rule.ts";
import { compareText } from "./text/order.ts";
import { shortened } from "./text/printable.ts";
import { outcomeOf, stateOf } from "./verdict.ts";

/** Three times the connectors of the largest monorepo. */
const MAX_CONNECTORS = 2000;
/** The longest message, in characters; texts of a pull request stand in some. */
const MAX_MESSAGE = 1000;

/** Lookups, or how to make them for the policy that judges, which names the repositories that may be asked for. */
export type LookupsSource = Lookups | ((policy: Policy) => Lookups);

/** What a check needs beside the comparison. */
export interface CheckOptions {
  lookups: LookupsSource;
  now: Date;
  pullRequest?: number | undefined;
  /** Judges instead of the base's policy file; from the command line's user, never from the change. */
  policy?: Policy | undefined;
  /** Where the base's policy file stands, if not at its usual place. */
  policyPath?: string;
  /** Connectors that are judged even where the change leaves them alone, and held to every rule about their state. */
  asked?: ReadonlySet<string>;
  /** Remembers parsed texts over several checks. */
  reader?: ConnectorReader;
}

/** Judges a change: the one pipeline of every command and of the Action. Rejects only where a tree cannot be read at all. */
export async function check(comparison: Comparison, options: CheckOptions): Promise<Report> {
  const { now, pullRequest, asked, reader = createReader() } = options;
  const policies = await readPolicies(comparison, options.policy, RULE_IDS, options.policyPath);
  const policy = options.policy ?? (policies.base?.ok ? policies.base.policy : DEFAULT_POLICY);
  const lookups = typeof options.lookups === "function" ? options.lookups(policy) : options.lookups;
  const context: RuleContext = { policy, now, lookups, pullRequest, asked };

  const { folders, links } = touchedFolders(comparison.changes, policy);
  for (const name of asked ?? []) if (!folders.has(name)) folders.set(name, []);
  if (folders.size > MAX_CONNECTORS)
    throw new UserError(
      `The change touches ${folders.size} connectors; at most ${MAX_CONNECTORS} are judged at once. Split it.`,
      3,
    );
  askBeforeReading(folders, policy, lookups);
  const ask = (connector: Glimpse) => askWhileReading(connector, policy, lookups);
  const [{ changes, others }, library] = await Promise.all([
    readChanges(comparison, connectorsRoot(policy), folders, policy.docs, reader, ask),
    readLibrary(comparison, policy.library),
  ]);
  const gate: PolicyChange = { kind: "policy", ...policies, links, optOuts: changes.flatMap(optOutOf) };
  const subjects: Subject[] = [...changes, gate, ...(library ? [library] : [])];
  const judged = await Promise.all(subjects.map((subject) => judge(subject, context)));

  const findings: Finding[] = [];
  for (const one of judged) for (const finding of one.findings) findings.push(finding);
  const bySubject = grouped(findings);
  const connectors = changes.map((change, index): ConnectorReport => {
    const { name, path, intent, before, after } = change;
    const { applied, inScope } = judged[index] as Judged;
    return {
      name,
      path,
      change: change.change,
      intent,
      language: (change.change === "removed" ? before : after).language,
      supportLevel: metadataOf(after)?.supportLevel?.text ?? null,
      inScope,
      facts: factsOf(change),
      criteria: criteriaOf(bySubject.get(name) ?? [], applied),
    };
  });
  const states = new Set([stateOf(bySubject.get(undefined) ?? [], false)]);
  for (const { criteria } of connectors) for (const name of CRITERIA) states.add(criteria[name]);
  return {
    outcome: outcomeOf(states),
    base: comparison.tip.commit,
    head: comparison.after.commit,
    pullRequest: pullRequest ?? null,
    catalog: { ...lookups.catalog },
    now,
    connectors,
    findings: withExcerpts(findings, changes).sort(byImportance),
    notConnectors: others,
  };
}

function grouped(findings: readonly Finding[]): Map<string | undefined, Finding[]> {
  const groups = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.subject);
    if (group) group.push(finding);
    else groups.set(finding.subject, [finding]);
  }
  return groups;
}

/** A subject's findings, and the criteria that had something to judge. */
interface Judged {
  findings: Finding[];
  applied: Set<Criterion>;
  /** Whether base images are enforced for the connector; false for what is none. */
  inScope: boolean;
}

/** Runs every rule that is about the subject's kind, all at once, so that their lookups can be batched. */
async function judge(subject: Subject, general: RuleContext): Promise<Judged> {
  const { policy, now } = general;
  const connector = subject.kind === "connector" ? subject : undefined;
  const own = connector && (await connectorContext(connector, general));
  const isOff = ({ id }: Rule) => policy.rules[id] === "off";
  const applied = new Set<Criterion>();
  const rules = RULES.filter((rule) => rule.subject === subject.kind && (rule.alwaysRuns || !isOff(rule)));
  const answers = rules.map((rule) => run(rule, subject, own ?? general));
  // Most rules answer at once, and a history has hundreds of thousands of answers.
  const late = await Promise.all(answers.filter((answer) => answer instanceof Promise));
  const findings: Finding[] = [];
  for (const [index, rule] of rules.entries()) {
    const answer = answers[index] as (typeof answers)[number];
    const remarks = answer instanceof Promise ? (late.shift() as Remarks) : answer;
    if (remarks === NOT_APPLICABLE) continue;
    const judges = remarks.length === 0 || remarks.some(({ follows }) => !follows);
    if (judges && !isOff(rule)) applied.add(rule.criterion);
    for (const remark of remarks) {
      const owner = remark.subject ?? connector?.name;
      const message = shortened(remark.message, MAX_MESSAGE);
      const finding: Finding = { rule: rule.id, ...remark, message, ...(owner !== undefined && { subject: owner }) };
      const kept = applyPolicy(finding, rule.severity, policy, now);
      if (kept) findings.push(kept);
    }
  }
  if (connector) findings.push(...expiredNotices(connector, policy, now));
  return { findings, applied, inScope: own?.held.inScope ?? false };
}

/** TypeScript cannot see that a rule's subject and the subject's kind agree; the caller has filtered. */
function run(rule: Rule, subject: Subject, context: RuleContext): Remarks | Promise<Remarks> {
  const check = rule.check as (subject: unknown, context: unknown) => Remarks | Promise<Remarks>;
  return check(subject, context);
}

/** Not by `Object.fromEntries`, whose objects are slow to read and to write as JSON; a history has many of them. */
function criteriaOf(findings: readonly Finding[], applied: ReadonlySet<Criterion>): Criteria {
  const criteria = {} as Criteria;
  for (const name of CRITERIA) {
    const own = findings.filter(({ rule }) => CRITERION_OF.get(rule) === name);
    criteria[name] = stateOf(own, applied.has(name));
  }
  return criteria;
}

function byImportance(a: Finding, b: Finding): number {
  return (
    compareText(a.subject ?? "", b.subject ?? "") ||
    EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) ||
    compareText(a.at.path, b.at.path) ||
    a.at.range.start.line - b.at.range.start.line ||
    RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule)
  );
}

const MAX_EXCERPT = 240;

/** Adds the line that each finding points at, from the texts that were read anyway. */
function withExcerpts(findings: readonly Finding[], changes: readonly ConnectorChange[]): ReportedFinding[] {
  const byName = new Map(changes.map((change) => [change.name, change]));
  return findings.map((finding) => {
    const change = finding.subject === undefined ? undefined : byName.get(finding.subject);
    const isGone = change?.files.some(({ path, kind }) => path === finding.at.path && kind === "removed");
    const excerpt =
      change && linesOf(isGone ? change.before : change.after, finding.at.path)?.line(finding.at.range.start.line);
    return excerpt?.trim() ? { ...finding, excerpt: excerpt.slice(0, MAX_EXCERPT) } : finding;
  });
}
