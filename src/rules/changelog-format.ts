import { neededRow, newRows, pullRequestColumn, pullRequestsIn, sectionOf } from "./changelog.ts";
import { type ConnectorRule, NOT_APPLICABLE, type Remark } from "./rule.ts";

/** Criterion 4: a row that people can date, follow and find. */
export const changelogFormat: ConnectorRule = {
  id: "changelog-format",
  subject: "connector",
  criterion: "changelog",
  severity: "warning",
  summary: "The new changelog row is the first, has an ISO date and links the pull request.",
  check(change, { expected, held, policy, pullRequest }) {
    const needed = neededRow(change, expected.version, held, policy);
    const page = change.after.page;
    if (!needed || needed.follows || !page?.ok) return NOT_APPLICABLE;
    const [row] = newRows(change, needed.version).rows;
    const table = sectionOf(page.value.changelog, change.name)?.table;
    if (!row || !table) return NOT_APPLICABLE;
    const effect = held.inScope || held.touchesImage ? "warning" : "notice";
    const remark = (message: string): Remark => ({ effect, message, at: { path: page.value.path, range: row.range } });
    const remarks: Remark[] = [];

    const date = row.cells[table.columns.indexOf("date")];
    if (date !== undefined && !isIsoDate(date))
      remarks.push(
        remark(
          `The changelog row for ${row.version} has the date \`${date.slice(0, 40)}\`. Expected is a day such as ${expected.date}.`,
        ),
      );

    const named = pullRequestsIn(row.cells[pullRequestColumn(table.columns)] ?? "");
    if (pullRequest !== undefined && named.length > 0 && !named.includes(pullRequest))
      remarks.push(
        remark(
          `The changelog row for ${row.version} names #${named.join(" and #")}. Expected is this pull request, #${pullRequest}.`,
        ),
      );

    if (table.rows[0] !== row)
      remarks.push(
        remark(
          `The changelog row for ${row.version} stands below ${table.rows[0]?.version}. Expected is the newest version at the top.`,
        ),
      );
    return remarks;
  },
};

function isIsoDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
