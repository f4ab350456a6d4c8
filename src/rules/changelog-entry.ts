import type { ConnectorChange } from "../connector/change.ts";
import { pullRequestColumn, rangeOfRow, rowText } from "../connector/changelog.ts";
import { metadataOf, metadataPath } from "../connector/connector.ts";
import type { Edit, Effect, Fix } from "../model/finding.ts";
import { type Location, START_OF_FILE } from "../model/location.ts";
import { type Lines, lineEnd } from "../text/lines.ts";
import { linkedIn, type NeededRow, namedIn, type OwnChangelog, type Rows, rowsOf, sectionOf } from "./changelog.ts";
import { type ConnectorContext, type ConnectorRule, NOT_APPLICABLE, type Remark } from "./rule.ts";

/** Criterion 4: users learn of a new version from the connector's documentation page. */
export const changelogEntry: ConnectorRule = {
  id: "changelog-entry",
  subject: "connector",
  criterion: "changelog",
  severity: "error",
  summary: "The changelog of the connector's documentation page has a new row for its new version.",
  check(change, context) {
    const { held, row, changelog } = context;
    const effect: Effect = held.inScope || held.touchesImage ? "error" : "notice";
    const lost = lostRows(change, changelog, effect);
    if (!row) return hasMoved(change) ? (changelog ? lost : [pageRemark(change, effect)]) : NOT_APPLICABLE;
    if (!row.follows) return [...lost, ...rowRemarks(change, row, effect, context)];
    return [
      ...lost,
      ...rowRemarks(change, row, "notice", context).map((remark) => ({ ...remark, follows: true as const })),
    ];
  },
};

function rowRemarks(change: ConnectorChange, needed: NeededRow, effect: Effect, context: ConnectorContext): Remark[] {
  const own = context.changelog;
  if (!own) return [pageRemark(change, effect)];
  const unread = unreadableBefore(change);
  if (unread !== undefined) {
    const message = `Whether the changelog row in ${own.path} is new cannot be told: the page before the change cannot be read: ${unread}.`;
    const range = own.changelog.lines.lineRange(own.section?.headingLine ?? 1);
    return [{ effect: effect === "error" ? "unverified" : effect, message, at: { path: own.path, range } }];
  }
  const { version, orVersion, mayBeOlder } = needed;
  const { path, changelog, section } = own;
  const { all, fresh } = needed.rows;
  if (fresh) return placeholderRemarks(own, fresh, effect, context);
  if (mayBeOlder && all.length > 0) return [];

  const line = all[0]?.line ?? (section?.table ? section.table.insertAt - 1 : (section?.headingLine ?? 1));
  const at = { path, range: changelog.lines.lineRange(line) };
  if (orVersion !== undefined) {
    if (rowsOf(change, own, orVersion).all.length > 0) return [];
    const message = `The release candidate ${version} has no row in the changelog of ${path}; ${orVersion} will need one.`;
    return [{ effect: "notice", message, at }];
  }
  const fix = rowFix(own, version, context);
  const isOld = `The row for ${version} in ${path} is not new. Expected: a row of this change; if another connector took the version, take the next one.`;
  const isMissing = `${path} has no changelog row for ${version}.${missingPart(own)}${fix ? ` Expected directly below this line: \`${fixedRow(fix)}\`.` : ""}`;
  return [{ effect, message: all.length > 0 ? isOld : isMissing, at, ...(fix && { fix }) }];
}

/** Why a page that rows are compared with cannot be read, if one cannot. */
function unreadableBefore({ before, pageBefore }: ConnectorChange): string | undefined {
  const pages = [pageBefore, before.page?.ok ? before.page.value.changelog : pageBefore];
  return pages.flatMap((page) => (page.kind === "unreadable" ? [page.why] : []))[0];
}

function missingPart({ section }: OwnChangelog): string {
  if (!section) return ' The page has no section "Changelog".';
  return section.table ? "" : ' Its section "Changelog" has no table with a column "Version".';
}

/** Why there is no page to look at. */
function pageRemark(change: ConnectorChange, effect: Effect): Remark {
  const metadata = metadataOf(change.after);
  const address = metadata?.documentationUrl;
  const at: Location = { path: metadataPath(change), range: address?.range ?? metadata?.dataRange ?? START_OF_FILE };
  const { page } = change.after;
  if (!page || !address) {
    const message =
      "metadata.yaml has no `data.documentationUrl`. Expected: the address of the connector's documentation page.";
    return { effect, message, at };
  }
  if (!page.ok) {
    const message = `The documentationUrl \`${address.text.slice(0, 200)}\` ${page.why}. Expected: the address of the connector's own page.`;
    return { effect, message, at };
  }
  const { path, changelog } = page.value;
  if (changelog.kind === "unreadable")
    return {
      effect: effect === "error" ? "unverified" : effect,
      message: `The documentation page ${path} cannot be read: ${changelog.why}.`,
      at,
    };
  const what = changelog.kind === "irregular" ? `is a ${changelog.what}` : "does not exist";
  return {
    effect,
    message: `The documentation page ${path} ${what}. Expected: a page with a section "Changelog" there.`,
    at,
  };
}

/** Whether the change leads readers to another page. */
function hasMoved({ before, after, change }: ConnectorChange): boolean {
  const [old, now] = [before, after].map((side) => metadataOf(side)?.documentationUrl?.text);
  return change === "modified" && metadataOf(after) !== undefined && old !== undefined && old !== now;
}

/** A connector that moves to another page takes its history along. */
function lostRows(change: ConnectorChange, own: OwnChangelog | undefined, effect: Effect): Remark[] {
  const old = change.before.page;
  if (!old?.ok || !own || old.value.path === own.path) return [];
  const versions = new Set(own.section?.table?.rows.map(({ version }) => version));
  const rows = sectionOf(old.value.changelog, change.name)?.table?.rows ?? [];
  const lost = rows.filter(({ version }) => !versions.has(version));
  if (lost.length === 0) return [];
  const range = metadataOf(change.after)?.documentationUrl?.range ?? START_OF_FILE;
  const message =
    `The documentationUrl now leads to ${own.path}, which lacks ${lost.length} changelog ${lost.length === 1 ? "row" : "rows"} of ` +
    `${old.value.path}, among them ${lost[0]?.version}. Expected: all of them on the new page.`;
  return [{ effect, message, at: { path: metadataPath(change), range } }];
}

/** A row that names no pull request, or has a placeholder for it. */
function placeholderRemarks(
  { path, changelog, section }: OwnChangelog,
  { row, cells, columns }: NonNullable<Rows["fresh"]>,
  effect: Effect,
  context: ConnectorContext,
): Remark[] {
  const column = section?.table ? pullRequestColumn(section.table) : -1;
  const cell = cells[column] ?? "";
  if ((column < 0 ? linkedIn(cells.join(" ")) : namedIn(cell)).length > 0) return [];
  const link = context.pullRequest === undefined ? undefined : pullRequestLink(changelog, context.pullRequest);
  const start = columns[column] ?? 0;
  const range = { start: { line: row.line, column: start }, end: { line: row.line, column: start + cell.length } };
  const fix: Fix | undefined =
    link === undefined || cell === ""
      ? undefined
      : { title: "Name the pull request", edits: [{ kind: "replace", path, range, text: link }] };
  const what = cell === "" ? "names no pull request" : `has \`${cell.slice(0, 100)}\` where the pull request belongs`;
  return [
    {
      effect: effect === "error" ? "warning" : effect,
      message: `The changelog row for ${row.version} ${what}. Expected: ${link === undefined ? "a link to the pull request" : `\`${link}\``}.`,
      at: { path, range: rangeOfRow(changelog, row) },
      ...(fix && { fix }),
    },
  ];
}

/** Inserts a row at the top of the table; none where there is no table. */
function rowFix(
  { path, changelog, section }: OwnChangelog,
  version: string,
  { expected, pullRequest }: ConnectorContext,
): Fix | undefined {
  const table = section?.table;
  if (!table) return undefined;
  const { lines } = changelog;
  const link = pullRequest === undefined ? "*PR_NUMBER_PLACEHOLDER*" : pullRequestLink(changelog, pullRequest);
  const row = rowText(changelog, table, { version, date: expected.date, pullRequest: link, subject: expected.subject });
  const place = { line: table.insertAt, column: 1 };
  const edit: Edit =
    table.insertAt > lines.count
      ? { kind: "replace", path, range: endOf(lines), text: lineEnd(lines.text) + row }
      : { kind: "replace", path, range: { start: place, end: place }, text: row };
  return { title: `Add the changelog row for ${version}`, edits: [edit] };
}

function endOf(lines: Lines): Location["range"] {
  const end = { line: lines.count, column: lines.line(lines.count).length + 1 };
  return { start: end, end };
}

/** A link in the form of the page's other rows, which name the repository; without any, the number alone. */
function pullRequestLink({ lines }: Changelog, number: number): string {
  const known = /https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/pull\//.exec(lines.text)?.[0];
  return known === undefined ? `#${number}` : `[${number}](${known}${number})`;
}

type Changelog = OwnChangelog["changelog"];

function fixedRow({ edits: [edit] }: Fix): string {
  return edit?.kind === "replace" ? edit.text.trim() : "";
}
