import type { Lines } from "../text/lines.ts";

/** A published version in the table of the library's README. */
export interface DocumentedVersion {
  version: string;
  /** The address with its digest, as people copy it. */
  address: string;
  text: string;
  /** 1-based. */
  line: number;
}

const ROW = /^\s*\|\s*(\d+\.\d+\.\d+[\w.-]*)\s*\|(.*)$/;
const ADDRESS = /^[\w.-]+(?:\/[\w.-]+)+:[\w.-]+@sha256:[0-9a-f]{64}$/;

/** The rows of the tables of versions, by the heading that they stand below: `airbyte/python-connector-base`. */
export function documentedVersions(lines: Lines): Map<string, DocumentedVersion[]> {
  const tables = new Map<string, DocumentedVersion[]>();
  let repository = "";
  for (let number = 1; number <= lines.count; number++) {
    const line = lines.line(number);
    const heading = /^#+\s*`?([\w.-]+\/[\w.-]+)`?\s*$/.exec(line)?.[1];
    if (line.startsWith("#")) repository = heading ?? "";
    const [, version, rest = ""] = ROW.exec(line) ?? [];
    if (repository === "" || version === undefined) continue;
    const cells = rest.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const [, address = "", text = ""] = cells;
    const row = { version, address: ADDRESS.test(address) ? address : "", text, line: number };
    const rows = tables.get(repository);
    if (rows) rows.push(row);
    else tables.set(repository, [row]);
  }
  return tables;
}
