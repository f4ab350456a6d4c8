import type { Problem } from "../model/location.ts";
import type { Entry, FileEntry } from "../model/tree.ts";
import { type Connector, metadataPath, type Reading } from "./connector.ts";

/** What was found in a text. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** All that any reading has: a history asks a million times what a reading is, which is slow where objects differ in shape. */
class AnyReading<T> {
  readonly kind: Reading<T>["kind"];
  readonly file: FileEntry | undefined;
  readonly value: T | undefined;
  readonly problems: Problem[] | undefined;
  readonly what: string | undefined;
  readonly why: string | undefined;

  constructor(kind: Reading<T>["kind"], { file, value, problems, what, why }: Partial<AnyReading<T>> = {}) {
    this.kind = kind;
    this.file = file;
    this.value = value;
    this.problems = problems;
    this.what = what;
    this.why = why;
  }
}

/** The reading of a file that is not there. */
export const ABSENT = readingAs<never>("absent");

/** Parses a regular file; what is no regular file is told apart. @param parse never throws */
export function readingOf<T>(entry: Entry, parse: (file: FileEntry) => Parsed<T>): Reading<T> {
  if (entry.kind === "absent") return ABSENT;
  if (entry.kind === "unreadable") return readingAs("unreadable", { why: entry.why });
  if (entry.kind !== "file")
    return readingAs("irregular", { what: entry.kind === "symlink" ? "symbolic link" : entry.kind });
  const parsed = parse(entry);
  return parsed.ok
    ? readingAs("valid", { file: entry, value: parsed.value })
    : readingAs("invalid", { file: entry, problems: parsed.problems });
}

function readingAs<T>(kind: Reading<T>["kind"], parts?: Partial<AnyReading<T>>): Reading<T> {
  return new AnyReading(kind, parts) as Reading<T>;
}

/** What is wrong with the metadata of a connector, as a sentence without a full stop; `undefined` where it is in order. */
export function irregularity(connector: Pick<Connector, "path" | "metadata" | "folder">): string | undefined {
  const { metadata, folder } = connector;
  const path = metadataPath(connector);
  switch (metadata.kind) {
    case "valid":
      return undefined;
    case "invalid":
      return `${path} ${metadata.problems[0]?.message}`;
    case "unreadable":
      return `${path} cannot be read: ${metadata.why}`;
    case "irregular":
      return `${path} is a ${metadata.what}`;
    case "absent":
      return `${connector.path} is a ${folder.kind === "symlink" ? "symbolic link" : folder.kind}`;
  }
}
