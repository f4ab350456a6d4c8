import type { AuditedConnector, AuditStanding } from "../model/audit.ts";
import { STANDINGS } from "../model/audit.ts";
import { compareText } from "../text/order.ts";
import { remarks, STANDING_WORDS, shortImage } from "./audit-summary.ts";
import { element, escaped } from "./html.ts";
import { cell, number, rowTitle, tableHead } from "./html-table.ts";

/** The fields that narrow the table; hidden until the page's script has taken hold of them. */
export function filters(connectors: readonly AuditedConnector[]): string {
  const choice = (name: string, label: string, values: readonly (readonly [value: string, text: string])[]) =>
    element(
      "label",
      {},
      label,
      element(
        "select",
        { name },
        element("option", { value: "" }, "all"),
        ...values.map(([value, text]) => element("option", { value }, escaped(text))),
      ),
    );
  const distinct = (values: readonly string[]) =>
    [...new Set(values)].sort(compareText).map((value) => [value, value] as const);
  const used = STANDINGS.filter((name) => connectors.some(({ standing }) => standing === name));
  return element(
    "form",
    { id: "filters", hidden: true },
    element(
      "label",
      {},
      "Search",
      element("input", { type: "search", name: "text", placeholder: "name, version, remark" }),
    ),
    choice("language", "Language", distinct(connectors.map(({ language }) => language))),
    choice("level", "Support level", distinct(connectors.flatMap(({ supportLevel }) => supportLevel ?? []))),
    choice(
      "standing",
      "Standing",
      used.map((name) => [name, STANDING_WORDS[name].word]),
    ),
    element("label", { class: "check" }, element("input", { type: "checkbox", name: "scope" }), "in scope only"),
    element("button", { type: "reset" }, "Show all"),
    element("p", { id: "count", class: "soft", role: "status" }),
  );
}

const TITLES = [
  "Connector",
  "Standing",
  "Language",
  "Level",
  "Scope",
  "Image",
  "Newest",
  "#Behind",
  "#Days",
  "Remarks",
];

/** Every connector in a row, in the order of the names, with what the page's script sorts and filters by. */
export function connectorTable(connectors: readonly AuditedConnector[]): string {
  const rows = connectors.map((connector, index) => {
    const { name, language, supportLevel, inScope, standing, newest, behind, age } = connector;
    const data = { "data-language": language, "data-level": supportLevel ?? "", "data-standing": standing };
    return element(
      "tr",
      // A number of fixed length, so that its order as text is that of the names.
      { id: `c${String(index).padStart(6, "0")}`, ...data, "data-scope": inScope ? "yes" : "no" },
      rowTitle(name),
      standingCell(standing),
      cell(language),
      cell(supportLevel ?? ""),
      cell(inScope ? "yes" : ""),
      imageCell(connector),
      cell(newest ?? "", { code: true }),
      number(behind),
      number(age),
      element("td", { class: "remarks" }, escaped(remarks(connector).join("; "))),
    );
  });
  const caption =
    "Every connector at this commit: the version of its image, the newest one that fits it, how many stable versions that is ahead, and the days since its own was published";
  return element(
    "div",
    { class: "scroll tall", tabindex: 0, role: "region", "aria-label": "Connectors" },
    element(
      "table",
      { id: "connectors" },
      element("caption", {}, caption),
      tableHead(TITLES),
      element("tbody", {}, ...rows),
    ),
  );
}

function standingCell(standing: AuditStanding): string {
  const { sign, word, meaning } = STANDING_WORDS[standing];
  return element(
    "td",
    { class: `standing ${standing}`, title: meaning, "data-value": STANDINGS.indexOf(standing) },
    `${sign} ${word}`,
  );
}

/** Where nothing is wrong the version is enough: the language tells the image. */
function imageCell(connector: AuditedConnector): string {
  const { standing, image, baseImage } = connector;
  const isPlain = standing === "current" || standing === "outdated";
  const text = (isPlain && image?.tag) || shortImage(connector);
  return element("td", { class: "code", title: baseImage ?? undefined }, escaped(text));
}
