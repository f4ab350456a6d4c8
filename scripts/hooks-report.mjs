#!/usr/bin/env node
// Prints what the rules say of every build hook in the history of a real monorepo, with our judgement of each.
//   npm run hooks-report -- MIRROR > docs/evidence/hooks.md
import { commitsTouching, gitLines, printTable, reports } from "./real-findings.mjs";

const [mirror, until = "2025-06-30"] = process.argv.slice(2);
if (!mirror) {
  console.error("usage: npm run hooks-report -- MIRROR [UNTIL]");
  process.exit(2);
}
const HOOK = /^airbyte-integrations\/connectors\/([^/]+)\/build_customization\.py$/;
const commits = commitsTouching(mirror, until, [":(glob)airbyte-integrations/connectors/*/build_customization.py"]);
const seen = new Map();
const rows = [];
for (const { id, report } of await reports(mirror, commits)) {
  for (const line of gitLines(mirror, "diff-tree", "-r", "--no-commit-id", "--no-renames", id)) {
    const [, , , , oid, , path] = /^:(\d+) (\d+) (\w+) (\w+) (\w)\t(.+)$/.exec(line) ?? [];
    const connector = HOOK.exec(path ?? "")?.[1];
    if (connector === undefined || /^0+$/.test(oid)) continue;
    const text = oid.slice(0, 10);
    seen.set(text, (seen.get(text) ?? 0) + 1);
    const findings = report.findings.filter(
      (finding) => finding.path === path && /^build-customization-(hooks|risk)$/.test(finding.rule),
    );
    const said = findings.map(
      ({ rule, severity, start, message }) =>
        `${severity} ${rule.slice(20)} ${start.line}: ${message.split(/[,.] /)[0]}`,
    );
    const key = `${text} ${connector}`;
    if (rows.some((row) => row.key === key)) continue;
    rows.push({ key, cells: [text, connector, id.slice(0, 10), said.join("<br>") || "nothing"] });
  }
}
const title = `# Build hooks up to ${until}

Every text that a \`build_customization.py\` of a connector ever had, and what \`build-customization-hooks\` and
\`build-customization-risk\` say of it, shortened. Made by \`npm run hooks-report -- MIRROR > docs/evidence/hooks.md\`.
${seen.size} texts in ${commits.length} commits; all parse.`;
printTable("hooks", title, ["text", "connector", "commit", "said"], rows);
