import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Edit, Effect, Fix, RuleId } from "../model/finding.ts";
import type { Range } from "../model/location.ts";
import type { Report, ReportedFinding } from "../model/report.ts";
import { RULES } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { printable } from "../text/printable.ts";
import { jsonText } from "./json.ts";
import { encoded } from "./markdown-text.ts";
import { mostSevereFirst } from "./style.ts";

/** What GitHub takes at most: results of a run, and bytes of the file when it is compressed. */
const SARIF_LIMITS = { results: 25_000, compressed: 10_000_000 } as const;

/** What the log tells beside the report. */
export interface SarifOptions {
  /** The version of the gate. */
  version: string;
  /** The rules' pages in markdown, by rule; a rule without one is described by its summary. */
  help: ReadonlyMap<RuleId, string>;
  /** Where the rules' pages are found, such as `https://github.com/o/r/blob/v1/docs/rules/`. */
  pages?: string | undefined;
  /** Smaller ones than GitHub's. */
  limits?: { results: number; compressed: number };
}

/**
 * The report as a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), as text. Where it
 * would be more than the limits, the least severe findings are left out, and a notification counts them.
 */
export function sarifReport(report: Report, options: SarifOptions): string {
  const { results: most, compressed } = options.limits ?? SARIF_LIMITS;
  const all = resultsOf(report.findings);
  let count = Math.min(all.length, most);
  for (;;) {
    const text = jsonText(sarifLog(report, all.slice(0, count), all.length - count, options));
    // What is small enough as it is need not be compressed to know.
    const size = Buffer.byteLength(text) <= compressed ? 0 : gzipSync(text).length;
    if (size <= compressed || count === 0) return text;
    count = Math.min(count - 1, Math.floor((count * compressed * 0.95) / size));
  }
}

function sarifLog(report: Report, results: object[], left: number, options: SarifOptions): object {
  const { outcome, base, head, pullRequest, catalog, now } = report;
  const notification = {
    level: "warning",
    message: {
      text: `${left} more ${left === 1 ? "finding is" : "findings are"} left out, because GitHub takes no more.`,
    },
  };
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Base Image Gate",
            semanticVersion: options.version,
            rules: RULES.map((rule) => ruleDescriptor(rule, options)),
          },
        },
        automationDetails: { id: "base-image-gate/" },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: true, ...(left > 0 && { toolExecutionNotifications: [notification] }) }],
        properties: { outcome, base, head, pullRequest, catalog: { ...catalog, asOf: now.toISOString() } },
        results,
      },
    ],
  };
}

const LEVEL_OF = { error: "error", review: "warning", warning: "warning", notice: "note" } as const;

function ruleDescriptor({ id, criterion, severity, summary }: Rule, { help, pages }: SarifOptions): object {
  const text = summary.replaceAll("`", "");
  return {
    id,
    name: id.replace(/(^|-)(.)/g, (_, _dash, letter: string) => letter.toUpperCase()),
    shortDescription: { text },
    fullDescription: { text },
    help: { text, markdown: withLinks(help.get(id) ?? summary, pages) },
    ...(pages !== undefined && { helpUri: `${pages}${id}.md` }),
    defaultConfiguration: { level: LEVEL_OF[severity] },
    properties: { tags: [criterion] },
  };
}

/** A page leads to its neighbours, which are not there beside an alert. */
function withLinks(page: string, pages: string | undefined): string {
  return page.replace(/\[([^\]]+)\]\(([\w-]+\.md[^)]*)\)/g, (_, text: string, target: string) =>
    pages === undefined ? text : `[${text}](${pages}${target})`,
  );
}

/**
 * "open" could not be decided and "review" needs people (SARIF 3.27.9). They have no level of their own; GitHub, which
 * knows no kinds, then shows the rule's. It knows no suppressions either, so what is exempt is only a note.
 */
const KIND_OF: Record<Effect, object> = {
  error: { kind: "fail", level: "error" },
  unverified: { kind: "open" },
  review: { kind: "review" },
  warning: { kind: "fail", level: "warning" },
  notice: { kind: "fail", level: "note" },
};

/** The most severe first. */
function resultsOf(findings: readonly ReportedFinding[]): object[] {
  const seen = new Map<string, number>();
  return mostSevereFirst(findings).map((finding) => {
    const { rule, subject, effect, exemption, message, details = [], at, fix } = finding;
    const identity = identityOf(finding);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    const sarifFix = fix && fixOf(fix);
    return {
      ruleId: rule,
      ruleIndex: RULES.findIndex(({ id }) => id === rule),
      ...(exemption ? { kind: "fail", level: "note" } : KIND_OF[effect]),
      message: { text: [message, ...details].map(plain).join("\n") },
      locations: [
        {
          physicalLocation: { artifactLocation: artifact(at.path), region: regionOf(at.range) },
          ...(subject !== undefined && { logicalLocations: [{ name: printable(subject), kind: "module" }] }),
        },
      ],
      // The one that GitHub tells alerts apart by.
      partialFingerprints: { primaryLocationLineHash: `${identity}:${count}` },
      ...(sarifFix && { fixes: [sarifFix] }),
      ...(exemption && {
        suppressions: [
          {
            kind: "external",
            status: "accepted",
            justification: `Until ${exemption.until}: ${printable(exemption.reason)}`,
          },
        ],
      }),
    };
  });
}

/** Tells findings apart wherever their lines move to: neither line number nor message, which can name a newer version. */
function identityOf({ rule, subject, at, excerpt }: ReportedFinding): string {
  const parts = [rule, subject ?? null, at.path, excerpt?.trim() ?? null];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

/** Without what a viewer would read as a link or a placeholder (SARIF 3.11.5, 3.11.6). */
function plain(message: string): string {
  return printable(message)
    .replaceAll("](", "] (")
    .replace(/\{(\d+)\}/g, "{ $1 }");
}

function artifact(path: string): object {
  return { uri: path.split("/").map(encoded).join("/"), uriBaseId: "%SRCROOT%" };
}

/** `end` is exclusive in SARIF too. */
function regionOf({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** `undefined` where a file is to be deleted, which SARIF cannot say. */
function fixOf({ title, edits }: Fix): object | undefined {
  if (edits.some(({ kind }) => kind === "delete")) return undefined;
  const paths = [...new Set(edits.map(({ path }) => path))];
  return {
    description: { text: plain(title) },
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifact(path),
      replacements: edits.filter((edit) => edit.path === path).map(replacement),
    })),
  };
}

function replacement(edit: Edit): object {
  if (edit.kind === "delete") return {};
  const range = edit.kind === "create" ? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } : edit.range;
  return { deletedRegion: regionOf(range), insertedContent: { text: edit.text } };
}
