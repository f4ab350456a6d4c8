import { parseReference } from "../image/reference.ts";
import { UserError } from "../model/errors.ts";
import { type Policy, repositoriesOf } from "../policy/policy.ts";

/** The options of `catalog` as they were typed. */
export interface CatalogArguments {
  catalog?: string;
  verify?: boolean;
  write?: string;
  all?: boolean;
  repo?: string;
  policy?: string;
  format: string;
}

/** How the versions can be printed. */
export const FORMATS = ["text", "json"] as const;

/**
 * Where versions are looked up: what was asked for, else the embedded catalog. A file for elsewhere is of little use if
 * it says what is in every package, so that comes from the registry. @throws UserError for options that exclude each other
 */
export function catalogChoice({ catalog, verify, write }: CatalogArguments): string {
  if (verify && write !== undefined)
    throw new UserError("--verify and --write exclude each other. Expected: one of them.");
  if (verify && catalog === "registry")
    throw new UserError(
      "--verify compares a catalog with the registry, so --catalog cannot be registry. Expected: embedded, or a catalog file.",
    );
  return catalog ?? (write === undefined ? "embedded" : "registry");
}

/**
 * A repository as it was typed: `docker.io/airbyte/python-connector-base`, or for one of the policy's its last part or
 * its language. @throws UserError
 */
export function repositoryOption(text: string, policy: Policy): string {
  const official = repositoriesOf(policy);
  if (!text.includes("/")) {
    const ofLanguage = Object.hasOwn(policy["base-images"], text) ? policy["base-images"][text] : undefined;
    const found = ofLanguage ?? official.find((repository) => repository.endsWith(`/${text}`));
    if (found !== undefined) return found;
    throw new UserError(
      `"${text}" is neither a language nor a base image of the policy. Expected: one of ` +
        `${[...Object.keys(policy["base-images"]), ...official].join(", ")}, or another repository with its host.`,
    );
  }
  const reference = parseReference(text);
  if (!reference.ok) throw new UserError(`The repository "${text}" ${reference.problem}. Expected: host/repository.`);
  const { tag, digest, repository } = reference.value;
  if (tag === undefined && digest === undefined) return repository;
  throw new UserError(`"${text}" has a tag or a digest. Expected: a repository, here ${repository}.`);
}
