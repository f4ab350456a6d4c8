import { nextPatch } from "../connector/bump.ts";
import { compareTags, isStable } from "../image/version.ts";
import type { Effect } from "../model/finding.ts";
import { type Location, START_OF_FILE } from "../model/location.ts";
import type { VersionClass } from "./classes.ts";
import type { LibraryFiles } from "./library.ts";

/** What is wrong with a change of the library; an error where no effect is told. */
export interface LibraryProblem {
  message: string;
  at: Location;
  effect?: Effect;
}

/** What is wrong with a change of the classes that stand for versions: the first form of the library. */
export function classProblems(
  before: readonly VersionClass[],
  after: readonly VersionClass[],
  filesAfter: LibraryFiles,
): LibraryProblem[] {
  const pairs = before.map((old) => ({ old, now: successor(old, before, after) }));
  const known = new Set(pairs.map(({ now }) => now));
  const added = after.filter((one) => !known.has(one));
  const isEdited = ({ old, now }: (typeof pairs)[number]) => now !== undefined && now.content !== old.content;
  const edited = new Set(pairs.filter(isEdited).map(({ old }) => old.name));
  return [
    ...pairs.flatMap((pair) => {
      const { old, now } = pair;
      if (now === undefined) return old.version === undefined ? [] : [deleted(old, filesAfter)];
      // What only follows from an edit of the version below is told there.
      const follows = old.previous !== undefined && edited.has(old.previous) && old.own === now.own;
      return isEdited(pair) && !follows ? [editedProblem(now)] : [];
    }),
    ...added.flatMap((one) => newClassProblems(one, before, filesAfter)),
  ];
}

/** The class as it is after the change, also where its file was moved. */
function successor(
  old: VersionClass,
  before: readonly VersionClass[],
  after: readonly VersionClass[],
): VersionClass | undefined {
  const same = after.filter(({ name }) => name === old.name);
  const isTaken = ({ at, name }: VersionClass) =>
    before.some((one) => one !== old && one.name === name && one.at.path === at.path);
  return same.find(({ at }) => at.path === old.at.path) ?? same.find((one) => !isTaken(one));
}

function deleted({ version, name, at }: VersionClass, filesAfter: LibraryFiles): LibraryProblem {
  const message = `${version} is taken out of the library, but it is published. Expected: the class \`${name}\` as it was.`;
  return { message, at: filesAfter.has(at.path) ? { path: at.path, range: START_OF_FILE } : at };
}

function editedProblem({ version, name, at }: VersionClass): LibraryProblem {
  return {
    message: `${version ?? name} is published, and the change edits what its image is made of. Expected: a new version, and this one as it was.`,
    at,
  };
}

function newClassProblems(
  one: VersionClass,
  before: readonly VersionClass[],
  filesAfter: LibraryFiles,
): LibraryProblem[] {
  const { name, version, changelog, skips, at } = one;
  if (version === undefined) {
    const message = `The class \`${name}\` stands for a version, but its name is none. Expected: a name such as \`_1_0_2\` for 1.0.2, or \`_1_0_2__alpha\` for 1.0.2-alpha.`;
    return [{ message, at }];
  }
  const sameFile = before.filter((old) => old.at.path === at.path);
  const problems = orderProblems(version, lastOf(sameFile.length > 0 ? sameFile : before), at);
  if (!changelog?.trim())
    problems.push({
      message: `${version} has no changelog text. Expected: what is new in it, in the class attribute \`changelog\`.`,
      at,
    });
  if (skips !== undefined)
    problems.push({
      message: `The sanity checks of ${version} leave out those of ${skips}. Expected: a call of \`run_sanity_checks\` of the previous version in them.`,
      at,
    });
  if (!isListed(version, filesAfter))
    problems.push({
      message: `The generated changelog does not list ${version}. Expected: the file that \`poetry run build\` writes.`,
      at,
    });
  return problems;
}

function lastOf(classes: readonly VersionClass[]): string | undefined {
  return classes.flatMap(({ version }) => version ?? []).sort((a, b) => compareTags(b, a))[0];
}

/** Whether a new version follows on the last that is there. A pre-release is never the latest, so it may come late. */
export function orderProblems(version: string, last: string | undefined, at: Location): LibraryProblem[] {
  if (last === undefined || compareTags(version, last) > 0) return [];
  const message = `${version} is not higher than ${last}, the last version.`;
  if (!isStable(version)) return [{ effect: "notice", message, at }];
  return [{ message: `${message} Expected: a version above it, such as ${nextPatch(last) ?? "the next one"}.`, at }];
}

/** Whether a changelog of the library, in whatever form, names a version. */
function isListed(version: string, files: LibraryFiles): boolean {
  const named = new RegExp(`(?<![\\w.-])${version.replaceAll(".", "\\.")}(?![\\w-]|\\.\\w)`);
  return [...files].some(
    ([path, entry]) =>
      /changelog/i.test(path) && !path.endsWith(".py") && entry.kind === "file" && named.test(entry.text),
  );
}
