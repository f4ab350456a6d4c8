import { element, escaped } from "./html.ts";

/** The titles of a table. One that starts with `#` is that of a column of numbers. */
export function tableHead(titles: readonly string[]): string {
  const cells = titles.map((title) => {
    const isNumber = title.startsWith("#");
    return element("th", { scope: "col", class: isNumber && "number" }, escaped(isNumber ? title.slice(1) : title));
  });
  return element("thead", {}, element("tr", {}, ...cells));
}

/** A table in a box of its own that scrolls where it is too wide. */
export function table(caption: string, titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    element(
      "table",
      {},
      element("caption", {}, escaped(caption)),
      tableHead(titles),
      element("tbody", {}, ...rows.map((row) => element("tr", {}, ...row))),
    ),
  );
}

/** The cell that names its row. */
export function rowTitle(text: string): string {
  return element("th", { scope: "row" }, escaped(text));
}

/** A cell of text. Only what is short stays on one line. */
export function cell(text: string, { code = false } = {}): string {
  return element("td", { class: code ? "code" : text.length <= 24 ? "nowrap" : "long" }, escaped(text));
}

/** A cell of a number, empty for one that is not known. */
export function number(value: number | null, unit = ""): string {
  return element("td", { class: "number", "data-value": value ?? "" }, value === null ? "" : `${value}${unit}`);
}
