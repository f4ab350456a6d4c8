import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { LookupsSource } from "../check.ts";
import { type Catalog, catalogLookups, EMBEDDED_CATALOG, parseCatalog } from "../image/catalog.ts";
import { UserError } from "../model/errors.ts";
import type { CatalogSource } from "../model/lookups.ts";
import type { Limits } from "../registry/limits.ts";
import { parseDay } from "../text/day.ts";
import type { Terminal } from "./terminal.ts";

/** What options are read with: the folder that files are named from, and the environment. */
export type Surroundings = Pick<Terminal, "cwd" | "env">;

/** A day given on the command line, as its start in UTC. @throws UserError */
export function dayOption(text: string, option: string): Date {
  const day = parseDay(text);
  if (!day) throw new UserError(`${option} is "${text}". Expected: a day, such as 2026-03-01.`);
  return day;
}

/** The number of a pull request. @throws UserError */
export function pullRequestOption(text: string): number {
  if (!/^#?[1-9]\d{0,9}$/.test(text))
    throw new UserError(`--pr is "${text}". Expected: the number of a pull request, such as 12345.`);
  return Number(text.replace("#", ""));
}

/** One of a few words. @throws UserError that names the nearest and all of them */
export function choiceOption<T extends string>(text: string, option: string, choices: readonly T[]): T {
  if (choices.includes(text as T)) return text as T;
  throw new UserError(`${option} is "${text}". Expected: one of ${choices.join(", ")}.`);
}

/** Looks images up as of a moment. */
export type LookupsAt = (now: Date) => LookupsSource;

/**
 * The lookups of `--catalog`: `registry`, `embedded` or a catalog file. Registries are those of the policy that judges;
 * nothing is asked twice. `limits` are for a run that may ask more than a check. @throws UserError
 */
export async function catalogOption(
  choice: string,
  terminal: Surroundings,
  limits: Partial<Limits> = {},
): Promise<LookupsAt> {
  if (choice === "registry") return (await import("./registry.ts")).registryCatalog(terminal, limits);
  const { catalog, source } = await knownCatalog(choice, terminal);
  return (now) => catalogLookups(catalog, source, now);
}

/** The catalog of `--catalog` where that is `embedded` or a file. @throws UserError */
export async function knownCatalog(
  choice: string,
  { cwd }: Surroundings,
): Promise<{ catalog: Catalog; source: CatalogSource }> {
  if (choice === "embedded")
    return { catalog: EMBEDDED_CATALOG, source: { kind: "embedded", name: "the embedded catalog" } };
  const text = await readInput(resolve(cwd, choice), "--catalog", "a catalog file, or the word embedded or registry");
  return { catalog: await parseCatalog(text, choice), source: { kind: "file", name: `the catalog ${choice}` } };
}

/**
 * Writes a result to `--output`, or else to standard output.
 * @param what begins the sentence that says where it is
 * @throws UserError when the file cannot be written
 */
export async function writeResult(
  text: string,
  file: string | undefined,
  terminal: Terminal,
  what = "The report is",
): Promise<void> {
  if (file === undefined) {
    await terminal.out(text);
    return;
  }
  try {
    await writeFile(resolve(terminal.cwd, file), text);
  } catch (error) {
    throw new UserError(`--output ${file} cannot be written: ${(error as Error).message}.`);
  }
  terminal.err(`${what} in ${file}.\n`);
}

/** Writes a file all or nothing, so that nobody reads half of it. @throws UserError when it cannot be written */
export async function writeAtomically(text: string, file: string, option: string, { cwd }: Terminal): Promise<void> {
  const path = resolve(cwd, file);
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "its folder does not exist" : code;
    throw new UserError(`${option} ${file} cannot be written: ${why}.`);
  }
}

/** The text of a file that an option names. @throws UserError that says what was expected */
export async function readInput(path: string, option: string, expected: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const what = code === "ENOENT" ? "does not exist" : code === "EISDIR" ? "is a folder" : `cannot be read (${code})`;
    throw new UserError(`${option} ${path} ${what}. Expected: ${expected}.`);
  }
}
