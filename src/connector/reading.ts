import type { Problem } from "../model/location.ts";
import type { Entry } from "../model/tree.ts";
import type { Reading } from "./connector.ts";

/** Parses a regular file; what is no regular file is told apart. */
export function readingOf<T>(
  entry: Entry,
  parse: (text: string) => { ok: true; value: T } | { ok: false; problems: Problem[] },
): Reading<T> {
  if (entry.kind === "absent" || entry.kind === "unreadable") return entry;
  if (entry.kind !== "file")
    return { kind: "irregular", what: entry.kind === "symlink" ? "symbolic link" : entry.kind };
  const { text } = entry;
  const parsed = parse(text);
  return parsed.ok
    ? { kind: "valid", value: parsed.value, text }
    : { kind: "invalid", problems: parsed.problems, text };
}
