import type { Problem } from "../model/location.ts";
import type { Entry } from "../model/tree.ts";
import { type Connector, metadataPath, type Reading } from "./connector.ts";

/** Reads the text of a file. It never throws. */
export type Parser<T> = (text: string) => { ok: true; value: T } | { ok: false; problems: Problem[] };

/** The reading of a file that is not there. */
export const ABSENT = inOneShape<never>({ kind: "absent" });

/** Parses a regular file; what is no regular file is told apart. */
export function readingOf<T>(entry: Entry, parse: Parser<T>): Reading<T> {
  if (entry.kind === "absent") return ABSENT;
  if (entry.kind === "unreadable") return inOneShape(entry);
  if (entry.kind !== "file")
    return inOneShape({ kind: "irregular", what: entry.kind === "symlink" ? "symbolic link" : entry.kind });
  const { text } = entry;
  const parsed = parse(text);
  return inOneShape(
    parsed.ok ? { kind: "valid", value: parsed.value, text } : { kind: "invalid", problems: parsed.problems, text },
  );
}

/** With all properties that any has: a history asks a million times what a reading is, which is slow where they differ. */
function inOneShape<T>(reading: Reading<T>): Reading<T> {
  const { kind, text, value, problems, what, why } = reading as Partial<Record<string, unknown>>;
  return { kind, text, value, problems, what, why } as Reading<T>;
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
