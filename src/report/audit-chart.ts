import type { HistoryPoint, ImageInUse, MigrationCount } from "../model/audit.ts";
import { counted } from "../text/words.ts";
import { percent, type RepositoryUse } from "./audit-summary.ts";
import { element, escaped } from "./html.ts";

// Charts are inline SVG (https://www.w3.org/TR/SVG2/) without scripts. All lengths are in the units of their view box,
// which is as wide as a phone, so that the text stays readable when the browser fits it to the page.

const WIDTH = 360;
const ROW = 22;
/** The width of a character at most, and of the longest label. */
const CHARACTER = 7.2;
const LONGEST = 13;
const VALUE = 84;

/** The versions of one repository with a bar as long as they are used. The newest is told by a word, not by colour alone. */
export function versionsChart({ repository, shown, others }: RepositoryUse): string {
  const rows: Bar[] = shown.map(barOf);
  if (others.versions > 0)
    rows.push({ label: `${others.versions} older`, value: others.connectors, state: "older", title: "older versions" });
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const left = Math.min(LONGEST, Math.max(...rows.map(({ label }) => label.length))) * CHARACTER + 8;
  const height = rows.length * ROW + 4;
  const bars = rows.map(({ label, value, state, title }, index) => {
    const y = index * ROW + 2;
    const length = Math.max(2, ((WIDTH - left - VALUE) * value) / most);
    const note = state === "older" ? "" : ` ${state}`;
    return element(
      "g",
      {},
      element("title", {}, escaped(`${title}: ${counted(value, "connector")}`)),
      element("text", { x: left - 8, y: y + 15, class: "label end" }, escaped(fitted(label))),
      element("rect", { x: left, y: y + 3, width: length.toFixed(1), height: ROW - 6, rx: 2, class: `bar ${state}` }),
      element("text", { x: (left + length + 6).toFixed(1), y: y + 15, class: "label" }, `${value}${note}`),
    );
  });
  return svg(height, `Versions of ${repository} by the connectors that use them`, bars);
}

interface Bar {
  label: string;
  value: number;
  state: ImageInUse["state"];
  title: string;
}

function barOf({ version, connectors, published, state }: ImageInUse): Bar {
  const title = published === null ? version : `${version}, published ${published}`;
  return { label: version, value: connectors, state, title };
}

/** Cut to the room that a label has. */
function fitted(label: string): string {
  return label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1)}…`;
}

const HEIGHT = 190;
const TOP = 12;
const BOTTOM = 22;
const LEFT = 34;
const MAX_COLUMN = 28;
/** Half a label has room behind the last column. */
const RIGHT = 10;

/** Connectors at the end of each month: those that declare a base image, and on top of them those that do not. */
export function historyChart(
  history: readonly HistoryPoint[],
  countOf: (point: HistoryPoint) => MigrationCount,
  label: string,
): string {
  const most = niceCeiling(Math.max(1, ...history.map((point) => countOf(point).connectors)));
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, history.length);
  const scale = (value: number) => ((HEIGHT - TOP - BOTTOM) * value) / most;
  const floor = HEIGHT - BOTTOM;
  const lines = [0, 0.5, 1].map((part) => {
    const y = floor - scale(part * most);
    return (
      element("line", { x1: LEFT, x2: WIDTH - RIGHT, y1: y.toFixed(1), y2: y.toFixed(1), class: "grid" }) +
      element("text", { x: LEFT - 5, y: (y + 4).toFixed(1), class: "label end" }, String(part * most))
    );
  });
  const every = Math.ceil(history.length / 6);
  const columns = history.map((point, index) => {
    const { connectors, migrated } = countOf(point);
    const width = Math.min(MAX_COLUMN, step * 0.85);
    const x = LEFT + (index + 0.5) * step - width / 2;
    const rect = (from: number, value: number, name: string) =>
      element("rect", {
        x: x.toFixed(1),
        y: (floor - scale(from + value)).toFixed(1),
        width: width.toFixed(1),
        height: scale(value).toFixed(1),
        class: `bar ${name}`,
      });
    // Counted from the last, which is the month that people look for.
    const isNamed = (history.length - 1 - index) % every === 0;
    const month = { x: (x + width / 2).toFixed(1), y: HEIGHT - 6, class: "label middle" };
    return element(
      "g",
      {},
      element(
        "title",
        {},
        `${point.month}: ${migrated} of ${connectors} migrated (${percent(migrated, connectors)} %)`,
      ),
      rect(0, migrated, "newest"),
      rect(migrated, connectors - migrated, "rest"),
      isNamed ? element("text", month, point.month.slice(2)) : "",
    );
  });
  return svg(HEIGHT, `${label}: connectors with a base image at the end of each month`, [...lines, ...columns]);
}

function svg(height: number, title: string, content: readonly string[]): string {
  const attributes = { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": title };
  return element("svg", attributes, ...content);
}

/** The next number of the kind 10, 20, 50, 100 … that is not below. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 6, 8, 10].find((factor) => factor * power >= value) ?? 10) * power;
}
