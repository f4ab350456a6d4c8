/** At which side of its column a text stands. */
export type Align = "left" | "right";

/** The lines of a table with columns of equal width: its titles, then its rows. Cells are shown as they are. */
export function textTable(
  columns: readonly (readonly [title: string, align: Align])[],
  rows: readonly (readonly string[])[],
): string[] {
  const all = [columns.map(([title]) => title), ...rows];
  const widths = columns.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    columns
      .map(([, align], column) => {
        const cell = row[column] ?? "";
        const width = widths[column] ?? 0;
        return align === "left" ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
