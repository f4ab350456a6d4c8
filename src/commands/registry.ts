import { repositoriesOf } from "../policy/policy.ts";
import { cacheFolder, fileCache } from "../registry/cache.ts";
import { registryOptions } from "../registry/environment.ts";
import type { Limits } from "../registry/limits.ts";
import { registryLookups } from "../registry/lookups.ts";
import type { KnowingOptions } from "../registry/registry.ts";
import { isoDay } from "../text/day.ts";
import { memoized } from "../text/memo.ts";
import type { LookupsAt, Surroundings } from "./options.ts";

/** Policies of one history that name different repositories. */
const MAX_POLICIES = 20;

/** Asks the registries of the policy, each question once. A day before today is asked about as it was. @throws UserError */
export async function registryCatalog(terminal: Surroundings, limits: Partial<Limits> = {}): Promise<LookupsAt> {
  const options = { ...(await registrySettings(terminal)), limits };
  const ofPolicy = memoized((list: string) => registryLookups(list.split(" ").filter(Boolean), options), MAX_POLICIES);
  return (now) => (policy) =>
    ofPolicy(repositoriesOf(policy).join(" ")).on(isoDay(now) < isoDay(new Date()) ? now : undefined);
}

/** How registries are asked, as the environment says, with the user's cache. @throws UserError */
export async function registrySettings({ env = {} }: Surroundings): Promise<KnowingOptions> {
  return { ...(await registryOptions(env)), cache: fileCache(cacheFolder(env)) };
}
