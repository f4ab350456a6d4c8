import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import MarkdownIt from "markdown-it";
import { beforeAll, describe, expect, test } from "vitest";
import type { Audit, HistoryPoint } from "../../src/model/audit.ts";
import { auditHtml } from "../../src/report/audit-html.ts";
import { auditJson } from "../../src/report/audit-json.ts";
import { auditMarkdown } from "../../src/report/audit-markdown.ts";
import { auditText } from "../../src/report/audit-text.ts";
import { MARKDOWN_LIMITS } from "../../src/report/markdown-text.ts";
import { audited, EVERY_STANDING, HISTORY, HOSTILE_POLICY } from "../fixtures/audit.ts";
import { connector } from "../fixtures/monorepo.ts";

const schema = JSON.parse(readFileSync(new URL("../../schema/audit.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ allowUnionTypes: true, strict: true, formats: { "date-time": true } }).compile(schema);

let all: Audit;
beforeAll(async () => {
  all = { ...(await audited(EVERY_STANDING, { policy: HOSTILE_POLICY })), history: HISTORY };
});

/** An audit with so many connectors that are like the first one of another. */
const many = (audit: Audit, count: number): Audit => ({
  ...audit,
  connectors: Array.from({ length: count }, (_, index) => ({
    ...(audit.connectors[0] as Audit["connectors"][0]),
    name: `source-${index}`,
  })),
});

describe("JSON", () => {
  test("is as its schema says", () => {
    const report = JSON.parse(JSON.stringify(auditJson(all)));
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report).toMatchObject({
      schema: 1,
      commit: "a".repeat(40),
      catalog: { kind: "embedded", asOf: "2025-08-15T12:00:00.000Z" },
    });
    expect(validate({ ...report, connectors: [{ name: "x" }] })).toBe(false);
  });
});

describe("text", () => {
  test("a line for each connector, and what it adds up to at the end", () => {
    const text = auditText(all, false);
    expect(text).toMatch(
      /^✓ current +source-current +python +certified \* +python-connector-base:4\.0\.2 +4\.0\.2 +0 +34 +exemption from version-bump ran out on 2025-01-31$/m,
    );
    expect(text).toMatch(/^! outdated +source-grace .* 5 +14 +accepted until 2025-08-16$/m);
    expect(text).toMatch(/^✗ wrong +source-foreign .*ghcr\.io\/airbyte\/python-connector-base:4\.0\.2 /m);
    expect(text).toMatch(/^✗ not migrated +source-old .*Dockerfile still there$/m);
    expect(text).toMatch(/^2025-08 +6 +3 +50 % +4 +3 +75 %$/m);
    expect(text).toMatch(/^all +14 +10 +8 +1 +3 +4 +4$/m);
    expect(text).toMatch(
      /\nCommit aaaaaaaaaa, as of 2025-08-15, with the embedded catalog, which ends 2026-02-25\.\n$/,
    );
  });

  test("hostile values stay on their line", () => {
    const text = auditText(all, false);
    expect(text).not.toMatch(/[\u202E\u001B]/);
    expect(text).toContain("source-<img src=x onerror=alert(1)>");
    expect(auditText(all, true)).toContain("\u001B[");
  });

  test("without connectors", async () => {
    const none = await audited({ "airbyte-integrations/connectors/README.md": "x" });
    expect(auditText(none, false)).toMatch(/^There are no connectors at this commit\.\n/);
    expect(auditMarkdown(none)).toContain("**Migrated:** 0; in scope 0.");
    expect(auditHtml(none)).toContain("<tbody></tbody>");
  });
});

describe("markdown", () => {
  const html = (audit: Audit) => new MarkdownIt({ html: true, linkify: true }).render(auditMarkdown(audit));

  test("what adds up, then every connector, those in scope that need something first", () => {
    const text = auditMarkdown(all);
    expect(text).toContain("**Migrated:** 10 of 14 (71 %); in scope ");
    expect(text).toContain(
      "| `source-current` | `python` | `certified` | yes | ✓ current | `python-connector-base:4.0.2` | `4.0.2` | 0 | 34 | `exemption from version-bump ran out on 2025-01-31` |",
    );
    const order = [...text.matchAll(/^\| `(source-[\w-]+)` \|/gm)].map(([, name]) => name);
    expect(order.indexOf("source-unpinned")).toBeLessThan(order.indexOf("source-outdated"));
    expect(order.indexOf("source-outdated")).toBeLessThan(order.indexOf("source-current"));
    expect(order.indexOf("source-current")).toBeLessThan(order.indexOf("source-rust"));
  });

  test("nothing hostile becomes markup, a mention or another cell", () => {
    const rendered = html(all);
    expect(rendered).not.toMatch(/<(img|script|b|a)\b/);
    expect(rendered).toContain("<code>source-&lt;img src=x onerror=alert(1)&gt;</code>");
    const outsideCode = rendered.replace(/<code>.*?<\/code>/gs, "");
    expect(outsideCode).not.toMatch(/@octocat|#123|https?:/);
    const cells = [...rendered.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => (row.match(/<t[dh]/g) ?? []).length);
    expect(new Set(cells.slice(-14))).toEqual(new Set([10]));
  });

  test("what does not fit is left out, and counted", () => {
    const audit = many(all, 20_000);
    const text = auditMarkdown(audit);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MARKDOWN_LIMITS.summary);
    expect(Buffer.byteLength(text)).toBeGreaterThan(MARKDOWN_LIMITS.summary * 0.98);
    const rows = [...text.matchAll(/^\| `source-\d+` \|/gm)].length;
    expect(text).toContain(
      `\n${20_000 - rows} more connectors left out here; the audit's JSON and HTML have them all.\n`,
    );
    expect(auditMarkdown(audit, 3000)).toMatch(/\n1999\d more connectors left out here/);
    expect(Buffer.byteLength(auditMarkdown(audit, 3000))).toBeLessThanOrEqual(3000);
    expect(auditMarkdown(all)).not.toContain("left out");
  });
});

describe("HTML", () => {
  test("escapes whatever stands in a repository or a policy", () => {
    const page = auditHtml(all);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<img|onerror=alert\(1\)>|<b>/);
    expect(page).toContain("source-&#60;img src=x onerror=alert(1)&#62;");
    expect(page).not.toMatch(/[\u202E\u001B]/);
  });

  test("loads nothing and allows only its own script and style", () => {
    const page = auditHtml(all);
    expect(page).toMatch(
      /default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]{44}&#39;; script-src &#39;sha256-[\w+/=]{44}&#39;/,
    );
    expect(page).not.toMatch(/(src|href)="|url\(|@import/);
    expect(page).not.toMatch(/ style="| on\w+="/);
  });

  test("the same audit makes the same bytes", async () => {
    const again = { ...(await audited(EVERY_STANDING, { policy: HOSTILE_POLICY })), history: HISTORY };
    expect(auditHtml(again)).toBe(auditHtml(all));
    expect(auditMarkdown(again)).toBe(auditMarkdown(all));
  });

  test("a history of one month, and of ten years", async () => {
    const audit = await audited(connector());
    const months = Array.from({ length: 120 }, (_, index): HistoryPoint => {
      const count = { connectors: index + 1, migrated: index, unreadable: 0 };
      const month = `${2016 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
      return { month, commit: "a".repeat(40), all: count, inScope: count };
    });
    for (const history of [months.slice(0, 1), months]) {
      const page = auditHtml({ ...audit, history });
      expect(page.match(/<title>20\d\d-\d\d: /g)).toHaveLength(2 * history.length);
      expect(page).not.toMatch(/NaN|Infinity|="-/);
    }
  });
});
