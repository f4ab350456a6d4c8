import { dateColumn, pullRequestColumn, rangeOfRow } from "../connector/changelog.ts";
import { compareTags, parseVersion } from "../image/version.ts";
import { parseDay } from "../text/day.ts";
import { namedIn } from "./changelog.ts";
import { type ConnectorRule, NOT_APPLICABLE } from "./rule.ts";

/** Criterion 4: a row that people can date, follow and find. */
export const changelogFormat: ConnectorRule = {
  id: "changelog-format",
  subject: "connector",
  criterion: "changelog",
  severity: "warning",
  summary: "The new changelog row stands above older ones, has an ISO date and links the pull request.",
  check(_, { expected, held, pullRequest, row: needed, changelog: own }) {
    if (!needed || needed.follows || !own) return NOT_APPLICABLE;
    const { fresh } = needed.rows;
    const table = own.section?.table;
    if (!fresh || !table) return NOT_APPLICABLE;

    const { row, cells } = fresh;
    const said: string[] = [];
    const date = dateColumn(table);
    if (date >= 0 && !parseDay(cells[date] ?? ""))
      said.push(`has the date \`${(cells[date] ?? "").slice(0, 40)}\`. Expected: a day such as ${expected.date}`);
    const named = namedIn(cells[pullRequestColumn(table)] ?? "");
    if (pullRequest !== undefined && named.length > 0 && !named.includes(pullRequest))
      said.push(`names #${named.join(" and #")}. Expected: this pull request, #${pullRequest}`);
    // A newer row above it is another connector's, on a page that two share.
    const above = table.rows.slice(0, table.rows.indexOf(row)).find(({ version }) => isOlder(version, row.version));
    if (above) said.push(`is below ${above.version}. Expected: the newest version at the top`);
    return said.map((what) => ({
      effect: held.inScope || held.touchesImage ? "warning" : "notice",
      message: `The changelog row for ${row.version} ${what}.`,
      at: { path: own.path, range: rangeOfRow(own.changelog, row) },
    }));
  },
};

function isOlder(version: string, than: string): boolean {
  return parseVersion(version) !== undefined && compareTags(version, than) < 0;
}
