import { satisfies, validRange } from "@renovatebot/pep440";

import { memoized } from "../text/memo.ts";

/** Whether a version of Python, such as `3.11.13` or only `3.11`, may run the connector. */
export type PythonConstraint = (python: string) => boolean;

/** Constraints and versions that are remembered: a monorepo has dozens of them for hundreds of connectors. */
const MAX_REMEMBERED = 200;
const MAX_LENGTH = 200;

/**
 * Reads a constraint on Python's version: PEP 440 specifiers (https://peps.python.org/pep-0440/#version-specifiers)
 * and what Poetry adds to them (https://python-poetry.org/docs/dependency-specification/): `^3.9`, `~3.9`, `3.*`, `*`,
 * bare versions, spaces for commas, and alternatives with `||`. Returns `undefined` for a text that is neither.
 */
export const parsePythonConstraint = memoized((text: string): PythonConstraint | undefined => {
  if (text.length > MAX_LENGTH) return undefined;
  const alternatives = text.split(/\|\|?/).map(toSpecifier);
  if (alternatives.some((specifier) => specifier === undefined)) return undefined;
  return memoized(
    (python) => alternatives.some((specifier) => specifier === "" || allows(specifier as string, python)),
    MAX_REMEMBERED,
  );
}, MAX_REMEMBERED);

/** A catalog may tell only `3.11`: any patch release of it may be meant, so one that is allowed is enough. */
function allows(specifier: string, python: string): boolean {
  const isMinor = /^\d+\.\d+$/.test(python);
  const versions = isMinor ? [...patchesAround(specifier)].map((patch) => `${python}.${patch}`) : [python];
  return versions.some((version) => satisfies(version, specifier, { prereleases: true }));
}

/** The patch releases that a specifier can tell apart: what it says changes only next to a number that stands in it. */
function patchesAround(specifier: string): Set<number> {
  const numbers = (specifier.match(/\d+/g) ?? []).map(Number);
  return new Set([0, ...numbers.flatMap((number) => [Math.max(0, number - 1), number, number + 1])]);
}

function toSpecifier(alternative: string): string | undefined {
  const parts = alternative
    .trim()
    .replace(/([<>=!~^])\s+/g, "$1")
    .split(/[\s,]+/)
    .filter((part) => part !== "" && part !== "*")
    .map(toPep440);
  if (alternative.trim() === "" || parts.some((part) => part === undefined)) return undefined;
  const specifier = parts.join(",");
  return specifier === "" || validRange(specifier) ? specifier : undefined;
}

function toPep440(part: string): string | undefined {
  const [, operator, version] = /^(\^|~(?!=)|)v?(\d+(?:\.\d+){0,3})$/.exec(part) ?? [];
  if (version !== undefined) {
    const numbers = version.split(".").map(Number);
    if (operator === "^") return `>=${version},<${next(numbers, Math.max(0, firstNonZero(numbers)))}`;
    if (operator === "~") return `>=${version},<${next(numbers, Math.min(1, numbers.length - 1))}`;
    return numbers.length < 3 ? `==${version}.*` : `==${version}`;
  }
  if (/^\d+(\.\d+)*\.\*$/.test(part)) return `==${part}`;
  return /^(~=|==|!=|<=|>=|<|>|===)/.test(part) ? part : undefined;
}

/** The first version that differs from `numbers` at `index`: the upper bound of a caret or tilde. */
function next(numbers: number[], index: number): string {
  return [...numbers.slice(0, index), (numbers[index] ?? 0) + 1].join(".");
}

function firstNonZero(numbers: number[]): number {
  const at = numbers.findIndex((number) => number !== 0);
  return at < 0 ? numbers.length - 1 : at;
}
