import { START_OF_FILE } from "../model/location.ts";
import { changelogProblems } from "./changelog-changes.ts";
import { classProblems, type LibraryProblem } from "./class-changes.ts";
import { versionClasses } from "./classes.ts";
import { imageProblems } from "./image-changes.ts";
import type { LibraryChange } from "./library.ts";
import { type Modules, modulesOf } from "./modules.ts";

/** What is wrong with a change of the library, in all the forms that it had over time. */
export function versionProblems(change: LibraryChange): LibraryProblem[] {
  const [before, after] = [modulesOf(change.before), modulesOf(change.after)];
  return [
    ...classFormProblems(change, before, after),
    ...changelogProblems(change),
    ...imageProblems(change, before, after),
  ];
}

function classFormProblems(change: LibraryChange, before: Modules, after: Modules): LibraryProblem[] {
  const touched = new Set(change.files.map(({ path }) => path));
  const broken = after.problems.filter(({ path }) => touched.has(path));
  const unknown = before.problems.filter(({ path }) => touched.has(path));
  const unread = [
    ...broken.map(({ path, message, range }) => ({
      message: `The file cannot be read: line ${range.start.line} ${message}. Expected: Python 3.`,
      at: { path, range },
    })),
    ...unknown.map(({ path, message, range }) => notCompared(`before it, line ${range.start.line} ${message}`, path)),
  ];
  if (unread.length > 0) return unread;
  const [old, now] = [versionClasses(before), versionClasses(after)];
  const excess = before.excess ?? after.excess ?? (old && now ? undefined : "more than 500 versions");
  if (!old || !now || excess !== undefined)
    return [notCompared(`the library has ${excess}`, change.files[0]?.path ?? "")];
  return classProblems(old, now, change.after);
}

function notCompared(why: string, path: string): LibraryProblem {
  const message = `Whether the change edits a published version cannot be told: ${why}.`;
  return { effect: "unverified", message, at: { path, range: START_OF_FILE } };
}
