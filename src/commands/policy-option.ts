import { resolve } from "node:path";
import { UserError } from "../model/errors.ts";
import type { Problem } from "../model/location.ts";
import { loadPolicy } from "../policy/load.ts";
import type { Policy } from "../policy/policy.ts";
import { RULE_IDS } from "../rules/index.ts";
import { readInput, type Surroundings } from "./options.ts";

/** The policy of `--policy`. @throws UserError that lists every problem with its line and column */
export async function policyOption(file: string, { cwd }: Surroundings): Promise<Policy> {
  const text = await readInput(resolve(cwd, file), "--policy", "a policy file");
  const loaded = await loadPolicy(text, RULE_IDS);
  if (loaded.ok) return loaded.policy;
  throw invalidPolicy(`The policy ${file} is not valid:`, file, loaded.problems);
}

/** Tells every problem of a policy file, a line each. */
export function invalidPolicy(heading: string, file: string, problems: readonly Problem[]): UserError {
  const lines = problems.map(({ message, range: { start } }) => `  ${file}:${start.line}:${start.column} ${message}`);
  return new UserError([heading, ...lines].join("\n"));
}
