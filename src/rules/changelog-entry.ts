import type { ConnectorChange } from "../connector/change.ts";
import { type ChangelogTable, rowText } from "../connector/changelog.ts";
import { metadataOf, metadataPath, type Page } from "../connector/connector.ts";
import type { Edit, Effect, Fix } from "../model/finding.ts";
import { type Location, START_OF_FILE } from "../model/location.ts";
import { lineEnd } from "../text/lines.ts";
import { type NeededRow, neededRow, newRows, pullRequestColumn, pullRequestsIn, sectionOf } from "./changelog.ts";
import { type ConnectorContext, type ConnectorRule, NOT_APPLICABLE, type Remark } from "./rule.ts";

/** Criterion 4: users learn of a new version from the connector's documentation page. */
export const changelogEntry: ConnectorRule = {
  id: "changelog-entry",
  subject: "connector",
  criterion: "changelog",
  severity: "error",
  summary: "The changelog of the connector's documentation page has a new row for its new version.",
  check(change, context) {
    const { expected, held, policy } = context;
    const needed = neededRow(change, expected.version, held, policy);
    if (!needed) return NOT_APPLICABLE;
    const effect: Effect = needed.follows ? "notice" : held.inScope || held.touchesImage ? "error" : "notice";
    const found = pageOf(change, effect);
    if (!found.ok) return [found.remark];
    return [...lostRows(change, found.page, effect), ...rowRemarks(change, found.page, needed, effect, context)];
  },
};

function rowRemarks(
  change: ConnectorChange,
  page: Page,
  needed: NeededRow,
  effect: Effect,
  context: ConnectorContext,
): Remark[] {
  const { version, orVersion, mayBeOlder } = needed;
  const { rows, all } = newRows(change, version);
  const [row] = rows;
  if (row) return placeholderRemarks(change, page, row, context);
  if (mayBeOlder && all.length > 0) return [];
  const section = sectionOf(page.changelog, change.name);
  const table = section?.table;
  const line = table?.headerLine ?? section?.headingLine ?? 1;
  const range =
    page.changelog.kind === "valid" ? page.changelog.value.lines.lineRange(all[0]?.line ?? line) : START_OF_FILE;
  const at = { path: page.path, range };
  if (orVersion !== undefined) {
    if (newRows(change, orVersion).all.length > 0) return [];
    return [
      {
        effect: "notice",
        message: `The release candidate ${version} has no row in the changelog of ${page.path}; ${orVersion} will need one.`,
        at,
      },
    ];
  }
  const fix = rowFix(page, table, version, context);
  const where = section
    ? table
      ? ""
      : ` Its section "Changelog" has no table with a column "Version".`
    : ` The page has no section "Changelog".`;
  const message =
    all.length > 0
      ? `The row for ${version} in ${page.path} is not new. Expected is a row of this change; if another connector took the version, take the next one.`
      : `${page.path} has no changelog row for ${version}.${where}${fix ? ` Expected is \`${fixedRow(fix)}\`.` : ""}`;
  return [{ effect, message, at, ...(fix && { fix }) }];
}

/** The page, or the remark about why there is none to look at. */
function pageOf(change: ConnectorChange, effect: Effect): { ok: true; page: Page } | { ok: false; remark: Remark } {
  const metadata = metadataOf(change.after);
  const address = metadata?.documentationUrl;
  const at: Location = { path: metadataPath(change), range: address?.range ?? metadata?.dataRange ?? START_OF_FILE };
  const no = (message: string, as: Effect = effect) => ({ ok: false, remark: { effect: as, message, at } }) as const;
  const { page } = change.after;
  if (!page || !address)
    return no(
      "metadata.yaml has no `data.documentationUrl`. Expected is the address of the connector's documentation page.",
    );
  if (!page.ok)
    return no(
      `The documentationUrl \`${address.text.slice(0, 200)}\` ${page.why}. Expected is the address of the connector's own page.`,
    );
  const { path, changelog } = page.value;
  switch (changelog.kind) {
    case "absent":
      return no(`The documentation page ${path} does not exist. Expected is a page with a section "Changelog" there.`);
    case "irregular":
      return no(`The documentation page ${path} is a ${changelog.what}. Expected is a regular file.`);
    case "unreadable":
      return no(
        `The documentation page ${path} cannot be read: ${changelog.why}.`,
        effect === "error" ? "unverified" : effect,
      );
    default:
      return { ok: true, page: page.value };
  }
}

/** A connector that moves to another page takes its history along. */
function lostRows(change: ConnectorChange, page: Page, effect: Effect): Remark[] {
  const old = change.before.page;
  if (!old?.ok || old.value.path === page.path) return [];
  const versions = new Set(sectionOf(page.changelog, change.name)?.table?.rows.map((row) => row.version));
  const lost =
    sectionOf(old.value.changelog, change.name)?.table?.rows.filter((row) => !versions.has(row.version)) ?? [];
  if (lost.length === 0) return [];
  const range = metadataOf(change.after)?.documentationUrl?.range ?? START_OF_FILE;
  const message =
    `The documentationUrl now leads to ${page.path}, which lacks ${lost.length} changelog ${lost.length === 1 ? "row" : "rows"} of ` +
    `${old.value.path}, among them ${lost[0]?.version}. Expected are all of them on the new page.`;
  return [{ effect, message, at: { path: metadataPath(change), range } }];
}

/** A row whose pull request is still a placeholder. */
function placeholderRemarks(
  change: ConnectorChange,
  page: Page,
  row: ReturnType<typeof newRows>["rows"][number],
  context: ConnectorContext,
): Remark[] {
  const table = sectionOf(page.changelog, change.name)?.table;
  const column = table ? pullRequestColumn(table.columns) : -1;
  const cell = column < 0 ? undefined : (row.cells[column] ?? "");
  if (cell === undefined || pullRequestsIn(cell).length > 0) return [];
  const number = context.pullRequest;
  const link = number === undefined ? undefined : pullRequestLink(page, number);
  const start =
    page.changelog.kind === "valid" && cell !== "" ? page.changelog.value.lines.line(row.line).indexOf(cell) + 1 : 0;
  const range = { start: { line: row.line, column: start }, end: { line: row.line, column: start + cell.length } };
  const fix: Fix | undefined =
    link === undefined || start < 1
      ? undefined
      : { title: "Name the pull request", edits: [{ kind: "replace", path: page.path, range, text: link }] };
  const what = cell === "" ? "names no pull request" : `has \`${cell.slice(0, 100)}\` where the pull request belongs`;
  return [
    {
      effect: "warning",
      message: `The changelog row for ${row.version} ${what}. Expected is ${link === undefined ? "a link to the pull request" : `\`${link}\``}.`,
      at: { path: page.path, range: row.range },
      ...(fix && { fix }),
    },
  ];
}

function rowFix(
  page: Page,
  table: ChangelogTable | undefined,
  version: string,
  { expected, pullRequest }: ConnectorContext,
): Fix | undefined {
  if (page.changelog.kind !== "valid" || !table) return undefined;
  const { text } = page.changelog;
  const { lines } = page.changelog.value;
  const pullRequestCell = pullRequest === undefined ? "*PR_NUMBER_PLACEHOLDER*" : pullRequestLink(page, pullRequest);
  const row = rowText(
    table,
    { version, date: expected.date, pullRequest: pullRequestCell, subject: expected.subject },
    text,
  );
  const place = { line: table.insertAt, column: 1 };
  const edit: Edit =
    table.insertAt > lines.count
      ? { kind: "replace", path: page.path, range: endOf(lines), text: lineEnd(text) + row }
      : { kind: "replace", path: page.path, range: { start: place, end: place }, text: row };
  return { title: `Add the changelog row for ${version}`, edits: [edit] };
}

function endOf(lines: { count: number; line(number: number): string }): Location["range"] {
  const end = { line: lines.count, column: lines.line(lines.count).length + 1 };
  return { start: end, end };
}

/** A link in the form of the table's other rows, which name the repository. */
function pullRequestLink(page: Page, number: number): string {
  const text = page.changelog.kind === "valid" ? page.changelog.text : "";
  const repository =
    /https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/pull\//.exec(text)?.[0] ?? "https://github.com/airbytehq/airbyte/pull/";
  return `[${number}](${repository}${number})`;
}

function fixedRow({ edits: [edit] }: Fix): string {
  return edit?.kind === "replace" ? edit.text.trim() : "";
}
