import { catalogLookups, parseCatalog } from "../image/catalog.ts";
import { compareTags } from "../image/version.ts";
import type { Answer, CatalogSource } from "../model/lookups.ts";
import { type Policy, repositoriesOf } from "../policy/policy.ts";
import { compareWithKnown, inventory, type OnStep } from "../registry/inventory.ts";
import { Registry } from "../registry/registry.ts";
import { catalogFile, catalogJson, catalogText, type ListedRepository } from "../report/catalog.ts";
import { differencesJson, differencesText } from "../report/differences.ts";
import { type Paint, painter } from "../report/style.ts";
import { basePolicy } from "./base-policy.ts";
import { type CatalogArguments, catalogChoice, FORMATS, repositoryOption } from "./catalog-arguments.ts";
import { choiceOption, knownCatalog, writeAtomically } from "./options.ts";
import { Progress } from "./progress.ts";
import { registrySettings } from "./registry.ts";
import type { Terminal } from "./terminal.ts";

/** How many versions of a repository are listed, and how many are described in full where all are. */
const NEWEST = 10;
/** More than a check may cost: a registry can have thousands of tags. The time is in milliseconds. */
const LIMITS = { requests: 20_000, deadline: 10 * 60_000 };
/** What shells return for a program that was interrupted. */
const INTERRUPTED = 130;

/** One run of the command. */
interface Run {
  given: CatalogArguments;
  /** `registry`, `embedded` or a file. */
  choice: string;
  format: (typeof FORMATS)[number];
  policy: Policy;
  repositories: string[];
  terminal: Terminal;
  paint: Paint;
  progress: Progress;
  signal: AbortSignal;
}

/** What a run found. Problems are sentences without a full stop. */
interface Outcome {
  text: string;
  problems: string[];
  differs?: boolean;
}

/**
 * Lists published versions, compares a catalog with the registry, or writes a catalog file. Resolves with 0; with 1 where
 * the two differ, with 3 where a catalog does not answer, and with 130 when it was interrupted. @throws UserError
 */
export async function catalogCommand(
  names: readonly string[],
  given: CatalogArguments,
  terminal: Terminal,
): Promise<number> {
  const format = choiceOption(given.format, "--format", FORMATS);
  const choice = catalogChoice(given);
  const policy = await basePolicy(given, terminal);
  const repositories = names.length > 0 ? names.map((name) => repositoryOption(name, policy)) : repositoriesOf(policy);
  const interrupt = new AbortController();
  terminal.onInterrupt(() => interrupt.abort());
  const run: Run = {
    ...{ given, choice, format, policy, terminal, signal: interrupt.signal },
    repositories: [...new Set(repositories)],
    paint: painter(terminal.color),
    progress: new Progress(terminal, 0, "versions"),
  };
  const { text, problems, differs = false } = given.verify ? await verify(run) : await list(run);
  run.progress.clear();
  if (interrupt.signal.aborted) {
    terminal.err("Interrupted; nothing was written.\n");
    return INTERRUPTED;
  }
  await terminal.out(text);
  for (const problem of problems) terminal.err(`error: ${problem}.\n`);
  return differs ? 1 : problems.length > 0 ? 3 : 0;
}

async function list(run: Run): Promise<Outcome> {
  const { given, format, policy, terminal, signal, paint } = run;
  const { source, found, problems } = run.choice === "registry" ? await fromRegistry(run) : await fromCatalog(run);
  if (given.write !== undefined) {
    if (problems.length > 0) return { text: "", problems: [...problems, `${given.write} was not written`] };
    if (signal.aborted) return { text: "", problems };
    const file = catalogFile(found);
    await parseCatalog(file, given.write);
    await writeAtomically(file, given.write, "--write", terminal);
    const versions = found.reduce((sum, { versions }) => sum + versions.length, 0);
    terminal.err(
      `${given.write} has ${versions} versions of ${found.map(({ repository }) => repository).join(", ")}.\n`,
    );
    return { text: "", problems };
  }
  const context = { source, platforms: policy.latest.platforms, now: new Date() };
  if (format === "text") return { text: found.length > 0 ? catalogText(found, context, paint) : "", problems };
  return { text: `${JSON.stringify({ ...catalogJson(found, context), problems }, null, 2)}\n`, problems };
}

interface Listing {
  source: CatalogSource;
  found: ListedRepository[];
  problems: string[];
}

async function fromRegistry(run: Run): Promise<Listing> {
  const { given, terminal, repositories, signal } = run;
  const registry = new Registry(repositories, { ...(await registrySettings(terminal)), limits: LIMITS, signal });
  const count = given.all || given.write !== undefined ? Number.POSITIVE_INFINITY : NEWEST;
  const listing = await gather(run, registry.source(), async (repository, onStep) =>
    inventory(registry, repository, { count, close: NEWEST, onStep }),
  );
  return { source: registry.source(), ...listing };
}

async function fromCatalog({ given, choice, repositories, terminal }: Run): Promise<Listing> {
  const { catalog, source } = await knownCatalog(choice, terminal);
  const lookups = catalogLookups(catalog, source, new Date());
  const listing: Listing = { source: lookups.catalog, found: [], problems: [] };
  for (const repository of repositories) {
    const published = await lookups.published(repository);
    if (!published.ok) {
      listing.problems.push(`${published.why}; --catalog registry asks its registry`);
      continue;
    }
    const versions = [...published.value].sort((a, b) => compareTags(b.version, a.version));
    const listed = given.all || given.write !== undefined ? versions : versions.slice(0, NEWEST);
    listing.found.push({ repository, versions: listed, older: versions.length - listed.length, others: 0 });
  }
  return listing;
}

async function verify(run: Run): Promise<Outcome> {
  const { choice, format, terminal, repositories, signal, paint } = run;
  const { catalog, source } = await knownCatalog(choice, terminal);
  const settings = { ...(await registrySettings(terminal)), limits: LIMITS, signal, known: catalog };
  const registry = new Registry(repositories, settings);
  const { found, problems } = await gather(run, registry.source(), (repository, onStep) =>
    compareWithKnown(registry, repository, onStep),
  );
  const compared = { catalog: catalogLookups(catalog, source, new Date()).catalog, registry: registry.source() };
  const differs = found.some(({ differences }) => differences.length > 0);
  if (format === "text")
    return { text: found.length > 0 ? differencesText(found, compared, paint) : "", problems, differs };
  return { text: `${JSON.stringify({ ...differencesJson(found, compared), problems }, null, 2)}\n`, problems, differs };
}

/** Asks about all repositories at once and shows how far that is. */
async function gather<T>(
  { repositories, progress }: Run,
  source: CatalogSource,
  ask: (repository: string, onStep: OnStep) => Promise<Answer<T>>,
): Promise<{ found: (T & { repository: string })[]; problems: string[] }> {
  progress.say(`Asking ${source.name} for the tags of ${repositories.join(", ")} …`);
  const steps = new Map<string, [done: number, total: number]>();
  const sum = (index: 0 | 1) => [...steps.values()].reduce((total, step) => total + step[index], 0);
  const answers = await Promise.all(
    repositories.map(async (repository) => {
      const answer = await ask(repository, (done, total) => {
        steps.set(repository, [done, total]);
        progress.update(sum(0), sum(1));
      });
      return { repository, answer };
    }),
  );
  return {
    found: answers.flatMap(({ repository, answer }) => (answer.ok ? [{ repository, ...answer.value }] : [])),
    problems: [...new Set(answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.why])))],
  };
}
