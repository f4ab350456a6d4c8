import type { Finding } from "./model/finding.ts";
import type { Sources } from "./model/report.ts";
import type { Comparison, Entry } from "./model/tree.ts";

/**
 * Reads the files that findings point at or that their fixes edit, which most report forms show or compare. They were
 * read to judge the change, so a store that remembers them asks for nothing new.
 */
export async function readSources(
  { before, after, changes }: Comparison,
  findings: readonly Finding[],
): Promise<Sources> {
  const paths = [
    ...new Set(findings.flatMap(({ at, fix }) => [at.path, ...(fix?.edits ?? []).map(({ path }) => path)])),
  ];
  const touched = new Set(changes.map(({ path }) => path));
  const changed = paths.filter((path) => touched.has(path));
  const [old, now] = await Promise.all([before.read(changed), after.read(paths)]);
  return new Map(
    paths.map((path) => {
      const text = textOf(now.get(path));
      return [path, { before: touched.has(path) ? textOf(old.get(path)) : text, after: text }];
    }),
  );
}

function textOf(entry: Entry | undefined): string | undefined {
  return entry?.kind === "file" ? entry.text : undefined;
}
