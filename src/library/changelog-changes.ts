import { compareTags } from "../image/version.ts";
import { type Location, START_OF_FILE } from "../model/location.ts";
import { Lines } from "../text/lines.ts";
import { isBelow } from "../text/paths.ts";
import { type ChangelogEntry, isChangelogFile, parseEntries, repositoryOf } from "./changelogs.ts";
import { type LibraryProblem, orderProblems } from "./class-changes.ts";
import { type DocumentedVersion, documentedVersions } from "./documents.ts";
import type { LibraryChange, LibraryFiles } from "./library.ts";

/** What is wrong with a change of the generated changelogs and of what is generated from them: the second form. */
export function changelogProblems({ before, after, folders, files }: LibraryChange): LibraryProblem[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter(isChangelogFile).sort();
  const touched = new Set(files.map(({ path }) => path));
  const old = new Map(paths.map((path) => [path, entriesAt(path, before)]));
  return paths.flatMap((path) => {
    const parsed = parsedAt(path, after);
    const known = old.get(path) ?? [];
    if (!parsed)
      return deletedProblems(
        path,
        known,
        paths.filter((other) => !before.has(other)),
        after,
      );
    const readme = readmeProblems(path, parsed.ok ? parsed.entries : [], { before, after, folders, files });
    if (!touched.has(path)) return readme;
    if (!parsed.ok) {
      const { message, range } = parsed.problem;
      return [
        {
          message: `The changelog ${message}. Expected: the file that \`poetry run generate-release\` writes.`,
          at: { path, range },
        },
      ];
    }
    return [...entryProblems(path, known, parsed.entries), ...readme];
  });
}

function parsedAt(path: string, files: LibraryFiles): ReturnType<typeof parseEntries> | undefined {
  const entry = files.get(path);
  return entry?.kind === "file" ? parseEntries(entry.text) : undefined;
}

function entriesAt(path: string, files: LibraryFiles): ChangelogEntry[] {
  const parsed = parsedAt(path, files);
  return parsed?.ok ? parsed.entries : [];
}

/** A changelog that is gone, and not just renamed. */
function deletedProblems(
  path: string,
  known: readonly ChangelogEntry[],
  added: readonly string[],
  after: LibraryFiles,
): LibraryProblem[] {
  const [newest] = newestFirst(known);
  const isMoved = added.some((other) => {
    const contents = new Set(entriesAt(other, after).map(({ content }) => content));
    return known.every(({ content }) => contents.has(content));
  });
  if (!newest || isMoved || after.has(path)) return [];
  const message = `The changelog of ${repositoryOf(path)} is deleted, but its versions up to ${newest.version} are published. Expected: the file as it was.`;
  return [{ message, at: { path, range: START_OF_FILE } }];
}

function entryProblems(
  path: string,
  before: readonly ChangelogEntry[],
  after: readonly ChangelogEntry[],
): LibraryProblem[] {
  const place = (range: Location["range"]): Location => ({ path, range });
  const problems: LibraryProblem[] = [];
  const now = byVersion(after);
  for (const [version, { content }] of byVersion(before)) {
    const entry = now.get(version);
    if (!entry) {
      const message = `The entry of ${version} is deleted, but the version is published. Expected: the entry as it was.`;
      problems.push({ message, at: place(START_OF_FILE) });
    } else if (entry.content !== content) {
      const message = `The entry of ${version} is edited, but the version is published. Expected: the entry as it was; what is new gets a new version.`;
      problems.push({ message, at: place(entry.range) });
    }
  }
  const known = byVersion(before);
  const [last] = newestFirst(before);
  const seen = new Set<string>();
  for (const entry of after) {
    const { version, text } = entry;
    if (seen.has(version))
      problems.push({
        message: `${version} is listed twice. Expected: one entry for each version.`,
        at: place(entry.range),
      });
    else if (!known.has(version)) {
      problems.push(...orderProblems(version, last?.version, place(entry.range)));
      if (text.trim() === "")
        problems.push({
          message: `${version} has no changelog text. Expected: what is new in it, in \`changelog_entry\`.`,
          at: place(entry.range),
        });
    }
    seen.add(version);
  }
  return problems;
}

/** The first of each version. */
function byVersion<T extends { version: string }>(all: readonly T[]): Map<string, T> {
  return new Map([...all].reverse().map((one) => [one.version, one]));
}

/** The table of versions that is generated into the README, where it no longer says what the changelog says. */
function readmeProblems(
  path: string,
  entries: readonly ChangelogEntry[],
  { before, after, folders }: Pick<LibraryChange, "before" | "after" | "folders" | "files">,
): LibraryProblem[] {
  const readme = `${folders.find((folder) => isBelow(path, folder))}/README.md`;
  const repository = repositoryOf(path);
  const rows = rowsIn(readme, repository, after);
  if (!rows) return [];
  const old = rowsIn(readme, repository, before) ?? [];
  const listed = new Set([...entriesAt(path, before), ...entries].map(({ version }) => version));
  const alreadyStale = mismatches(entriesAt(path, before), old);
  // That an entry is edited is told of the changelog.
  const known = new Map(entriesAt(path, before).map(({ version, text }) => [version, text]));
  const kept = entries.filter(({ version, text }) => (known.get(version) ?? text) === text);
  const generated = "Expected: the table that `poetry run generate-docs` writes.";
  const stale = [...mismatches(kept, rows)].flatMap(([version, row]): LibraryProblem[] => {
    if (alreadyStale.has(version)) return [];
    const what = row
      ? `says something else about ${version} than the changelog`
      : `does not list ${version} of ${repository}`;
    return [{ message: `README.md ${what}. ${generated}`, at: placeOf(readme, row) }];
  });
  const rowOf = byVersion(rows);
  const changed = old.flatMap((was): LibraryProblem[] => {
    const now = rowOf.get(was.version);
    if (now === undefined && listed.has(was.version)) return []; // is said of the changelog, or above
    if (now?.address === was.address || was.address === "") return [];
    const what = now
      ? `has another address for ${was.version}, which is published`
      : `no longer lists ${was.version}, which is published`;
    return [{ message: `README.md ${what}. Expected: \`${was.address}\`.`, at: placeOf(readme, now) }];
  });
  return [...stale, ...changed];
}

/** The versions whose row is missing, which is `undefined`, or says something else. */
function mismatches(
  entries: readonly ChangelogEntry[],
  rows: readonly DocumentedVersion[],
): Map<string, DocumentedVersion | undefined> {
  const rowOf = byVersion(rows);
  return new Map(
    entries
      .map(({ version, text }) => ({ version, text, row: rowOf.get(version) }))
      .filter(({ text, row }) => row === undefined || plain(row.text) !== plain(text))
      .map(({ version, row }) => [version, row]),
  );
}

function rowsIn(readme: string, repository: string, files: LibraryFiles): DocumentedVersion[] | undefined {
  const entry = files.get(readme);
  return entry?.kind === "file" ? (documentedVersions(new Lines(entry.text)).get(repository) ?? []) : undefined;
}

function placeOf(path: string, row: DocumentedVersion | undefined): Location {
  if (!row) return { path, range: START_OF_FILE };
  return { path, range: { start: { line: row.line, column: 1 }, end: { line: row.line, column: 1 } } };
}

/** A text as a table shows it: without escapes, and with single spaces. */
function plain(text: string): string {
  return text
    .replace(/\\(?=[^\w\s])/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function newestFirst(entries: readonly ChangelogEntry[]): ChangelogEntry[] {
  return [...entries].sort((a, b) => compareTags(b.version, a.version));
}
