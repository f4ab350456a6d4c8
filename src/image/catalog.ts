import { UserError } from "../model/errors.ts";
import type { Answer, CatalogSource, Lookups, PublishedVersion } from "../model/lookups.ts";
import { startOfNextDay } from "../text/day.ts";
import { memoized } from "../text/memo.ts";
import embedded from "./embedded-catalog.json" with { type: "json" };

/** Published versions by repository, such as `docker.io/airbyte/python-connector-base`. */
export type Catalog = Record<string, PublishedVersion[]>;

/** The catalog in the package. Its publish times are the days on which a digest was first seen in public use. */
export const EMBEDDED_CATALOG: Catalog = embedded;

/**
 * Reads a catalog file (its shape: README, "Catalog files").
 * @throws UserError that names the place in the file and what belongs there
 */
export async function parseCatalog(text: string, name: string): Promise<Catalog> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UserError(`The catalog ${name} is not JSON: ${(error as Error).message}.`);
  }
  const { z } = await import("zod");
  const catalog = z.record(
    z.string(),
    z.array(
      z.looseObject({
        version: z.string().min(1),
        digest: z.string().regex(/^sha256:[0-9a-f]{64}$/, "expected sha256: and 64 lower-case hexadecimal digits"),
        published: z
          .string()
          .refine((time) => !Number.isNaN(Date.parse(time)), "expected a day or a time")
          .optional(),
        platforms: z.array(z.string()).optional(),
        python: z.string().optional(),
      }),
    ),
  );
  const result = catalog.safeParse(data);
  if (result.success) return result.data as Catalog;
  const [issue] = result.error.issues;
  const where = issue?.path.length ? ` at ${JSON.stringify(issue.path.join(" › "))}` : "";
  throw new UserError(
    `The catalog ${name} is wrong${where}: ${issue?.message}. Expected: ` +
      `{ "host/repository": [ { "version": "1.2.3", "digest": "sha256:…" } ] }.`,
  );
}

/** What there is to know of approvals and checks where nobody can be asked: nothing. */
export const OFF_GITHUB: Pick<Lookups, "approvals" | "checks"> = {
  async approvals() {
    return { ok: true, value: [] };
  },
  async checks() {
    return { ok: true, value: undefined };
  },
};

/** The day on which the newest version of a catalog was published; `undefined` where it does not tell. */
const lastDayOf = memoized((catalog: Catalog): string | undefined => {
  const times = Object.values(catalog).flatMap((versions) => versions.map(({ published = "" }) => published));
  return times.sort().at(-1)?.slice(0, 10);
}, 4);

/**
 * Answers questions about images from a catalog, as it was at `now`: versions published after that day do not exist
 * yet. Approvals and checks are not a catalog's to know.
 */
export function catalogLookups(catalog: Catalog, source: CatalogSource, now: Date): Lookups {
  const end = startOfNextDay(now).getTime();
  const exists = ({ published }: PublishedVersion) => published === undefined || Date.parse(published) < end;
  const versions = new Map(Object.entries(catalog));
  const versionsOf = memoized((repository: string): Answer<PublishedVersion[]> => {
    const value = versions.get(repository)?.filter(exists);
    return value ? { ok: true, value } : { ok: false, why: `${source.name} has no image ${repository}` };
  }, 64);
  const until = lastDayOf(catalog);
  return {
    catalog: { ...source, ...(until && { until }) },
    async published(repository) {
      return versionsOf(repository);
    },
    async image({ repository, tag }) {
      const known = versionsOf(repository);
      return known.ok ? { ok: true, value: known.value.find(({ version }) => version === tag) } : known;
    },
    ...OFF_GITHUB,
  };
}
