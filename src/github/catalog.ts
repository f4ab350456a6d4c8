import { catalogLookups, EMBEDDED_CATALOG, parseCatalog } from "../image/catalog.ts";
import { UserError } from "../model/errors.ts";
import type { Lookups } from "../model/lookups.ts";
import type { Tree } from "../model/tree.ts";
import { type Policy, repositoriesOf } from "../policy/policy.ts";

/** Makes lookups for a change that is to land on a base. What registries answered is not asked again. */
export type Catalog = (base: Tree, now: Date) => Promise<(policy: Policy) => Lookups>;

/**
 * Where published images are looked up: `registry`, `embedded`, or a file at the base.
 * @param environment configures how registries are asked
 */
export function catalogOf(choice: string, environment: NodeJS.ProcessEnv): Catalog {
  if (choice === "registry") return registryCatalog(environment);
  if (choice === "embedded") {
    const source = { kind: "embedded", name: "the embedded catalog" } as const;
    return async (_base, now) => () => catalogLookups(EMBEDDED_CATALOG, source, now);
  }
  return async (base, now) => {
    const entry = (await base.read([choice])).get(choice);
    if (entry?.kind !== "file") {
      const what = entry?.kind === "unreadable" ? `cannot be read: ${entry.why}` : `is ${entry?.kind ?? "absent"}`;
      throw new UserError(`The input catalog is "${choice}", which ${what} at the base ${base.commit}.`);
    }
    const lookups = catalogLookups(
      await parseCatalog(entry.text, choice),
      { kind: "file", name: `the catalog ${choice}` },
      now,
    );
    return () => lookups;
  };
}

function registryCatalog(environment: NodeJS.ProcessEnv): Catalog {
  const known = new Map<string, Lookups>();
  return async () => {
    const [{ registryOptions }, { registryLookups }] = await Promise.all([
      import("../registry/environment.ts"),
      import("../registry/lookups.ts"),
    ]);
    const options = await registryOptions(environment);
    return (policy) => {
      const repositories = repositoriesOf(policy);
      const key = repositories.join(" ");
      const lookups = known.get(key) ?? registryLookups(repositories, options);
      known.set(key, lookups);
      return lookups;
    };
  };
}
