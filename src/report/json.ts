import type { Edit } from "../model/finding.ts";
import type { CatalogSource } from "../model/lookups.ts";
import type { Report, ReportedFinding } from "../model/report.ts";

/** The report's version 1 (schema/report.schema.json): additions are allowed, nothing is renamed. */
export function jsonReport(report: Report): object {
  const { outcome, base, head, pullRequest, catalog, now, connectors, findings, notConnectors } = report;
  const { kind, name, until, asked } = catalog;
  // JSON leaves out what is undefined; one shape for all is written several times as fast as many.
  return {
    schema: 1,
    outcome,
    base,
    head,
    pullRequest,
    catalog: { kind, name, until, asked, asOf: now.toISOString() } satisfies Record<keyof CatalogSource, unknown>,
    connectors,
    findings: findings.map(jsonFinding),
    notConnectors,
  };
}

/**
 * A value as JSON text for a program or a log. A log of GitHub Actions takes `##[` for a workflow command wherever it
 * stands, so it is written with an escape; in JSON it can only stand in a string.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replaceAll("##[", "#\\u0023[");
}

function jsonFinding({ rule, effect, subject, message, details, at, fix, exemption }: ReportedFinding): object {
  return {
    rule,
    severity: effect,
    connector: subject ?? null,
    message,
    details,
    path: at.path,
    start: at.range.start,
    end: at.range.end,
    fix: fix && { title: fix.title, edits: fix.edits.map(jsonEdit) },
    exemption: exemption && { until: exemption.until, reason: exemption.reason },
    help: `docs/rules/${rule}.md`,
  };
}

function jsonEdit(edit: Edit): object {
  if (edit.kind !== "replace") return edit;
  const { kind, path, range, text } = edit;
  return { kind, path, ...range, text };
}
