import { describe, expect, test } from "vitest";
import { type Catalog, EMBEDDED_CATALOG } from "../../src/image/catalog.ts";
import type { CatalogSource, Lookups, PublishedVersion } from "../../src/model/lookups.ts";
import type { State } from "../../src/model/verdict.ts";
import {
  type ConnectorOptions,
  connector,
  digestOf,
  edited,
  FOLDER,
  findingsOf,
  JAVA,
  type JudgeOptions,
  judge,
  MANIFEST,
  mended,
  NAME,
  PYTHON,
  pinned,
  said,
  textAt,
  upgrade,
} from "../fixtures/monorepo.ts";

const rule = "base-image-latest";
const METADATA = `${FOLDER}/metadata.yaml`;
const LATEST = `Expected: \`${pinned("4.0.2")}\`.`;
const day = (text: string) => new Date(`${text}T12:00:00Z`);
/** After 4.1.0, which has Python 3.13, was published. */
const IN_2026 = day("2026-02-28");
const community = { supportLevel: "community" };

/** A digest for an invented version. */
const digest = (number: number) => `sha256:${String(number).padStart(64, "0")}`;
function catalogOf(...versions: (Partial<PublishedVersion> & { version: string })[]): Catalog {
  return { [PYTHON]: versions.map((version, index) => ({ digest: digest(index), ...version })) };
}
/** A connector that the invented catalog's version is set in. */
function setsTo(catalog: Catalog, version: string, more: Partial<JudgeOptions> = {}): JudgeOptions {
  const found = catalog[PYTHON]?.find((image) => image.version === version);
  return {
    ...upgrade({ image: `${PYTHON}:${version}@${found?.digest ?? digest(99)}` }, { image: null }),
    catalog,
    ...more,
  };
}

describe(rule, () => {
  const cases: [name: string, change: JudgeOptions, said: (string | RegExp)[], state: State][] = [
    ["the latest", upgrade(), [], "pass"],
    [
      "an outdated one",
      upgrade({ image: pinned("4.0.1") }, { image: pinned("4.0.0") }),
      [`error: 4.0.1 is outdated: a newer version has been available since 2025-07-12. ${LATEST}`],
      "fail",
    ],
    [
      "an outdated one of a migration",
      upgrade({ image: pinned("2.0.0") }, { image: null }),
      [/^error: 2\.0\.0 is outdated: a newer version has been available since 2024-11-22\./],
      "fail",
    ],
    [
      "an outdated one out of scope",
      upgrade({ ...community, image: pinned("4.0.1") }, { ...community, image: null }),
      [/^error: 4\.0\.1 is outdated/],
      "fail",
    ],
    [
      "an outdated one of a new connector",
      { before: {}, after: connector({ ...community, image: pinned("4.0.1") }) },
      [/^error: 4\.0\.1 is outdated/],
      "fail",
    ],
    [
      "an outdated one that is left alone",
      edited({}, { files: { "source_demo/source.py": "#\n" } }),
      [/^notice: 4\.0\.1 is outdated/],
      "pass",
    ],
    [
      "an outdated one that is left alone, out of scope",
      edited(community, { files: { "README.md": "#\n" } }),
      [/^notice: 4\.0\.1 is outdated/],
      "pass",
    ],
    [
      "a pre-release",
      upgrade({ image: pinned("4.0.1-rc.1") }),
      [`error: \`4.0.1-rc.1\` is not a stable release. ${LATEST}`],
      "fail",
    ],
    [
      "a pre-release that sorts above all",
      upgrade({ image: `${PYTHON}:99.0.0-rc.1@${digestOf("4.0.2")}` }),
      [/^error: `99\.0\.0-rc\.1` is not a stable release\./],
      "fail",
    ],
    [
      "a pre-release that is left alone",
      edited({ image: pinned("4.0.1-rc.1") }, { files: { "source_demo/source.py": "#\n" } }),
      [/^notice: `4\.0\.1-rc\.1` is not a stable release\./],
      "pass",
    ],
    [
      "latest as a tag",
      upgrade({ image: `${PYTHON}:latest@${digestOf("4.0.2")}` }),
      [/^error: `latest` is not a stable release\./],
      "fail",
    ],
    [
      "a leading v",
      upgrade({ image: `${PYTHON}:v4.0.2@${digestOf("4.0.2")}` }),
      [/^error: `v4\.0\.2` is not a stable release\./],
      "fail",
    ],
    [
      "a shortened version",
      upgrade({ image: `${PYTHON}:4.0@${digestOf("4.0.2")}` }),
      [/^error: `4\.0` is not a stable release\./],
      "fail",
    ],
    [
      "a leading zero",
      upgrade({ image: `${PYTHON}:4.0.02@${digestOf("4.0.2")}` }),
      [/^error: `4\.0\.02` is not a stable release\./],
      "fail",
    ],
    [
      "build metadata, with an underscore",
      upgrade({ image: `${PYTHON}:4.0.2_1@${digestOf("4.0.2")}` }),
      [/^error: `4\.0\.2_1` is not a stable release\./],
      "fail",
    ],
    [
      "a post release",
      upgrade({ image: `${PYTHON}:4.0.2.post1@${digestOf("4.0.2")}` }),
      [/^error: `4\.0\.2\.post1` is not a stable release\./],
      "fail",
    ],
    [
      "a tag that nobody published, but that sorts above all",
      upgrade({ image: `${PYTHON}:99.9.9@${digestOf("4.0.2")}` }),
      [
        `unverified: The embedded catalog does not know ${PYTHON}:99.9.9: it is newer than the catalog, or was never published. ${LATEST}`,
      ],
      "unknown",
    ],
    [
      "a tag beyond all numbers",
      upgrade({ image: `${PYTHON}:${"9".repeat(30)}.0.0@${digestOf("4.0.2")}` }),
      [/^error: `9+\.0\.0` is not a stable release\./],
      "fail",
    ],
    [
      "a version of the future",
      upgrade({ image: pinned("4.1.0") }),
      [
        /^unverified: The embedded catalog does not know .*:4\.1\.0: it is newer than the catalog, or was never published\./,
      ],
      "unknown",
    ],
    ["a tag without a digest", upgrade({ image: `${PYTHON}:4.0.1` }), [/^error: 4\.0\.1 is outdated/], "fail"],
    ["a digest without a tag", upgrade({ image: `${PYTHON}@${digestOf("4.0.1")}` }), [], "fail"],
  ];
  test.each(cases)("%s", async (_, change, expected, state) => {
    const report = await judge(change);
    expect(said(report, rule)).toEqual(
      expected.map((text) => (typeof text === "string" ? text : expect.stringMatching(text))),
    );
    for (const { at } of findingsOf(report, rule))
      expect(at).toMatchObject({ path: METADATA, range: { start: { line: 3, column: 16 } } });
    expect(report.connectors[0]?.criteria["base-image"]).toBe(state);
  });

  const odd = ["7.4.2dev0", "7.6.5.post3.dev21398747886", "7.8.1.post50.dev22418146992"];
  test.each(odd)("a connector on %s is told, not held back", async (tag) => {
    const options: ConnectorOptions = { language: "manifest-only", image: pinned(tag, MANIFEST) };
    const quiet = await judge({ ...edited(options, { files: { "manifest.yaml": "version: 2\n" } }), now: IN_2026 });
    expect(said(quiet, rule)).toEqual([expect.stringMatching(/^notice: `.*` is not a stable release\./)]);
    expect(quiet.outcome).toBe("pass");
    const set = await judge({ ...upgrade(options, { language: "manifest-only", image: null }), now: IN_2026 });
    expect(said(set, rule)).toEqual([
      expect.stringMatching(
        /^error: `.*` is not a stable release\. Expected: `docker\.io\/airbyte\/source-declarative-manifest:7\.10\.1@/,
      ),
    ]);
  });

  test("versions are compared as numbers", async () => {
    const on = (version: string) =>
      judge({
        ...upgrade(
          { language: "manifest-only", image: pinned(version, MANIFEST) },
          { language: "manifest-only", image: null },
        ),
        now: IN_2026,
      });
    expect(said(await on("7.10.1"), rule)).toEqual([]);
    expect(said(await on("5.8.1"), rule)).toEqual([expect.stringMatching(/^error: 5\.8\.1 is outdated/)]);
  });

  test("a pre-release is never the latest", async () => {
    const report = await judge({
      ...upgrade({ language: "java", image: pinned("2.0.4", JAVA) }, { language: "java", image: null }),
      now: IN_2026,
    });
    expect(said(report, rule)).toEqual([]); // in spite of 2.1.0-test
  });

  const sources: [kind: "embedded" | "file" | "registry", said: RegExp, state: State][] = [
    [
      "embedded",
      /^unverified: The packaged one does not know .*:9\.9\.9: it is newer than the catalog, or was never published\. Expected: /,
      "unknown",
    ],
    [
      "file",
      /^unverified: The packaged one does not know .*:9\.9\.9: it is newer than the catalog, or was never published\. Expected: /,
      "unknown",
    ],
    ["registry", /^error: .*:9\.9\.9 is not published: its registry has no such tag\. Expected: /, "fail"],
  ];
  test.each(sources)("a tag that is unknown to a catalog of kind %s", async (kind, expected, state) => {
    const change = upgrade({ image: `${PYTHON}:9.9.9@${digestOf("4.0.2")}` });
    const report = await judge({ ...change, source: { kind, name: "the packaged one" } });
    expect(said(report, rule)).toEqual([expect.stringMatching(expected)]);
    expect(report.connectors[0]?.criteria["base-image"]).toBe(state);
    expect(report.outcome).toBe(state);
  });

  test("an unknown tag that is left alone holds nobody back", async () => {
    const report = await judge(
      edited({ image: `${PYTHON}:9.9.9@${digestOf("4.0.2")}` }, { files: { "source_demo/source.py": "#\n" } }),
    );
    expect(said(report, rule)).toEqual([expect.stringMatching(/^notice: The embedded catalog does not know/)]);
    expect(report.outcome).toBe("pass");
  });

  const soft = "latest: { when-unverifiable: warn }\n";
  const unverifiable: [name: string, change: JudgeOptions, effects: string[], outcome: State][] = [
    ["an unknown tag", upgrade({ image: `${PYTHON}:9.9.9@${digestOf("4.0.2")}` }), ["unverified"], "unknown"],
    [
      "an unknown tag, softened",
      { ...upgrade({ image: `${PYTHON}:9.9.9@${digestOf("4.0.2")}` }), policy: soft },
      ["warning"],
      "pass",
    ],
    [
      "an unknown tag, softened by the change itself",
      { ...upgrade({ image: `${PYTHON}:9.9.9@${digestOf("4.0.2")}` }), policy: "", policyAfter: soft },
      ["unverified"],
      "unknown",
    ],
    ["no answer", { ...upgrade(), catalog: {} }, ["unverified"], "unknown"],
    ["no answer, softened", { ...upgrade(), catalog: {}, policy: soft }, ["warning"], "pass"],
    [
      "no answer, softened for a violation",
      { ...upgrade({ image: pinned("4.0.1") }, { image: null }), policy: soft },
      ["error"],
      "fail",
    ],
    // Who need not have the latest image has to have a real one: base-image-digest cannot tell either.
    ["no answer, exempted", { ...upgrade(), catalog: {}, policy: exempt("2025-08-15") }, ["unverified"], "unknown"],
  ];
  test.each(unverifiable)("what the catalog cannot answer: %s", async (_, change, effects, outcome) => {
    const report = await judge(change);
    expect(findingsOf(report, rule).map(({ effect }) => effect)).toEqual(effects);
    expect(report.outcome).toBe(outcome);
  });

  const DOWN = { ok: false as const, why: "r.example answered HTTP 503 when asked for x (4 attempts)" };
  const known = (repository: string) =>
    (EMBEDDED_CATALOG[repository] ?? []).filter(({ published = "" }) => published <= "2025-08-15");
  const live: Partial<Lookups> = { catalog: { kind: "registry", name: "the registry r.example" }, known };
  const down: Partial<Lookups> = { ...live, image: async () => DOWN, published: async () => DOWN };
  const since = "4.0.1 is outdated: a newer version has been available since 2025-07-12.";
  const BY_KNOWN = `This is by the embedded catalog, because ${DOWN.why}.`;
  const unlisted = `unverified: The latest version cannot be told: ${DOWN.why}.`;
  const unseen = `unverified: The base image cannot be looked up: ${DOWN.why}.`;
  const proofs: [name: string, change: JudgeOptions, lookups: Partial<Lookups>, said: string[], fix?: string][] = [
    ["the latest that was known", upgrade(), down, [unseen]],
    ["the latest that was known, without the listing", upgrade(), { ...live, published: async () => DOWN }, [unlisted]],
    ["the latest, without the tag", upgrade(), { ...live, image: async () => DOWN }, [unseen]],
    [
      "an outdated one",
      upgrade({ image: pinned("4.0.1") }, { image: null }),
      down,
      [`error: ${since} ${LATEST} ${BY_KNOWN}`],
      "4.0.2",
    ],
    [
      "an outdated one, without the tag only",
      upgrade({ image: pinned("4.0.1") }, { image: null }),
      { ...live, image: async () => DOWN },
      [`error: ${since} ${LATEST}`],
      "4.0.2",
    ],
    [
      "an outdated one, within its grace",
      { ...upgrade({ image: pinned("4.0.1") }, { image: null }), policy: "latest: { grace-period: 60d }\n" },
      down,
      [unseen],
    ],
    [
      "one outdated since nobody knows when",
      upgrade({ image: pinned("4.0.1") }, { image: null }),
      { ...down, known: (repository) => known(repository).map(({ published: _, ...version }) => version) },
      [unseen],
    ],
    [
      "one that is left alone",
      edited({ image: pinned("4.0.2") }, { files: { "source_demo/source.py": "#\n" } }),
      down,
      [`notice: The base image cannot be looked up: ${DOWN.why}.`],
    ],
    [
      "an excluded Python",
      upgrade({ python: "<3.10", image: pinned("4.0.2") }, { python: "<3.10", image: null }),
      down,
      [
        `error: 4.0.2 has Python 3.11.13, which "<3.10" in pyproject.toml excludes. Expected: \`${pinned("1.2.3")}\`. ${BY_KNOWN}`,
      ],
      "1.2.3",
    ],
    [
      "a downgrade",
      upgrade({ image: pinned("4.0.0") }, { image: pinned("4.0.2") }),
      down,
      [unseen, "review: The change goes back to 4.0.0. Connector Operations has to agree."],
    ],
    ["what was not known", upgrade({ image: `${PYTHON}:4.0.9@${digestOf("4.0.2")}` }), down, [unseen]],
    [
      "what was not known, and is older than what was",
      upgrade({ image: `${PYTHON}:3.9.9@${digestOf("4.0.2")}` }, { image: null }),
      down,
      [`error: 3.9.9 is outdated: a newer version has been available since 2025-02-09. ${LATEST} ${BY_KNOWN}`],
      "4.0.2",
    ],
    [
      "a pre-release",
      upgrade({ image: pinned("4.0.1-rc.1") }),
      down,
      [`error: \`4.0.1-rc.1\` is not a stable release. ${LATEST} ${BY_KNOWN}`],
      "4.0.2",
    ],
    ["an image of which nothing was known", upgrade(), { ...down, known: () => [] }, [unseen]],
  ];
  test.each(proofs)("a registry that does not answer about %s", async (_, change, lookups, expected, fix) => {
    const report = await judge({ ...change, lookups });
    expect(said(report, rule)).toEqual(expected);
    expect(findingsOf(report, rule)[0]?.fix?.title).toBe(fix && `Set the base image to ${fix}`);
    const isProven = expected[0]?.startsWith("error");
    if (!expected[0]?.startsWith("notice")) expect(report.outcome).toBe(isProven ? "fail" : "unknown");
    // Softening takes the doubt away, and nothing that is proven.
    if (change.policy !== undefined) return;
    const softened = await judge({ ...change, lookups, policy: soft });
    const effects = expected.map((text) => text.split(":")[0]?.replace("unverified", "warning"));
    expect(
      findingsOf(softened, rule)
        .map(({ effect }) => effect as string)
        .sort(),
    ).toEqual(effects.sort());
  });

  const tags: [name: string, tag: string, source: CatalogSource, said: string][] = [
    [
      "was never published",
      "9.9.9",
      live.catalog as CatalogSource,
      `${PYTHON}:9.9.9 is not published: its registry has no such tag.`,
    ],
    [
      "was deleted",
      "4.0.1",
      live.catalog as CatalogSource,
      `${PYTHON}:4.0.1 is deleted: it was published once, and its registry no longer has it.`,
    ],
    [
      "was not there on a day",
      "9.9.9",
      { ...(live.catalog as CatalogSource), asOf: "2025-08-15" },
      `${PYTHON}:9.9.9 was not published on 2025-08-15: its registry has no such tag, or got it later.`,
    ],
  ];
  test.each(tags)("a tag that %s", async (_, tag, catalog, expected) => {
    const change = upgrade({ image: `${PYTHON}:${tag}@${digestOf("4.0.2")}` });
    const lookups = { ...live, catalog, image: async () => ({ ok: true as const, value: undefined }) };
    const report = await judge({ ...change, lookups, policy: soft });
    expect(said(report, rule)).toEqual([`error: ${expected} ${LATEST}`]);
    expect(report.outcome).toBe("fail");
  });

  const now = "2025-08-15";
  const graces: [published: string | undefined, policy: string, said: RegExp | undefined][] = [
    ["2025-08-15", "", /^notice: 2\.0\.0 is published; 1\.0\.0 is accepted until 2025-08-29\.$/],
    ["2025-08-02T23:59:59Z", "", /^notice: .* until 2025-08-16\.$/],
    ["2025-08-01", "", /^notice: .* until 2025-08-15\.$/],
    ["2025-08-01T00:00:00Z", "", /^notice: .* until 2025-08-15\.$/],
    ["2025-07-31T23:59:59Z", "", /^error: 1\.0\.0 is outdated: a newer version has been available since 2025-07-31\./],
    ["2025-07-31", "", /^error: /],
    [undefined, "", /^error: 1\.0\.0 is outdated: when a newer version was published is unknown\./],
    ["2025-08-15", "latest: { grace-period: 0d }\n", /^notice: .* until 2025-08-15\.$/],
    ["2025-08-14", "latest: { grace-period: 0d }\n", /^error: /],
    ["2025-01-01", "latest: { grace-period: 365d }\n", /^notice: .* until 2026-01-01\.$/],
    ["2025-08-16", "", undefined],
  ];
  test.each(graces)("a newer version of %s, judged on 2025-08-15 with %j", async (published, policy, expected) => {
    const catalog = catalogOf(
      { version: "1.0.0", published: "2025-01-01" },
      { version: "2.0.0", ...(published && { published }) },
    );
    const report = await judge({ ...setsTo(catalog, "1.0.0"), policy, now: day(now) });
    expect(said(report, rule)).toEqual(expected ? [expect.stringMatching(expected)] : []);
    expect(report.connectors[0]?.criteria["base-image"]).toBe(expected?.source.startsWith("^error") ? "fail" : "pass");
  });

  test.each(["2025-08-15T00:00:00Z", "2025-08-15T23:59:59.999Z"])(
    "the grace ends with its day in UTC: %s",
    async (moment) => {
      const catalog = catalogOf({ version: "1.0.0" }, { version: "2.0.0", published: "2025-08-01T18:00:00Z" });
      expect(said(await judge({ ...setsTo(catalog, "1.0.0"), now: new Date(moment) }), rule)).toEqual([
        expect.stringMatching(/^notice: /),
      ]);
    },
  );

  test("grace counts from the first newer version, not from the newest", async () => {
    const catalog = catalogOf(
      { version: "1.0.0" },
      { version: "1.0.1", published: "2025-07-01" },
      { version: "1.0.2", published: "2025-08-14" },
    );
    expect(said(await judge(setsTo(catalog, "1.0.0")), rule)).toEqual([
      expect.stringMatching(/^error: 1\.0\.0 is outdated: .* since 2025-07-01/),
    ]);
    expect(said(await judge(setsTo(catalog, "1.0.1")), rule)).toEqual([
      expect.stringMatching(/^notice: 1\.0\.2 is published/),
    ]);
  });

  test("a version in its grace is let through, but the fix of another rule still names the latest", async () => {
    const report = await judge({ ...upgrade({ image: pinned("4.0.1") }, { image: null }), now: day("2025-07-26") });
    expect(said(report, rule)).toEqual(["notice: 4.0.2 is published; 4.0.1 is accepted until 2025-07-26."]);
    expect(report.outcome).toBe("pass");
  });

  const pythons: [constraint: string, version: string, said: RegExp | undefined][] = [
    ["^3.9,<3.12", "4.0.2", undefined],
    ["^3.10,<3.12", "4.0.2", undefined],
    ["~3.11", "4.0.2", undefined],
    [">=3.10,<3.14", "4.1.0", undefined],
    [">=3.10,<3.14", "4.0.2", /^error: 4\.0\.2 is outdated: .* since 2025-10-27\. Expected: `.*:4\.1\.0@/],
    ["^3.10", "4.0.2", /^error: 4\.0\.2 is outdated/],
    [
      "^3.10,<3.12",
      "4.1.0",
      /^error: 4\.1\.0 has Python 3\.13\.9, which "\^3\.10,<3\.12" in pyproject\.toml excludes\. Expected: `.*:4\.0\.2@/,
    ],
    [
      "<3.10",
      "4.0.2",
      /^error: 4\.0\.2 has Python 3\.11\.13, which "<3\.10" in pyproject\.toml excludes\. Expected: `.*:1\.2\.3@/,
    ],
    ["<3.10", "1.2.3", undefined],
    ["~3.10", "3.0.2", undefined],
    ["no constraint at all", "4.1.0", undefined],
    // Of 4.0.1 the catalog tells only "3.11", so each patch release of it may be meant.
    ["3.11.11", "4.0.1", undefined],
    ["~3.11.5", "4.0.1", /^error: 4\.0\.1 is outdated: .*Expected: `.*:4\.0\.2@/],
    [">3.11.5,<3.11.7", "4.0.1", undefined],
    [
      "<3.11",
      "4.0.1",
      /^error: 4\.0\.1 has Python 3\.11, which "<3\.11" in pyproject\.toml excludes\. Expected: `.*:3\.0\.2@/,
    ],
    [
      ">=3.12,<3.13",
      "4.0.1",
      /^error: 4\.0\.1 has Python 3\.11, which ">=3\.12,<3\.13" in pyproject\.toml excludes\.$/,
    ],
    [">=3.14", "4.1.0", /^error: 4\.1\.0 has Python 3\.13\.9, which ">=3\.14" in pyproject\.toml excludes\.$/],
  ];
  test.each(pythons)("python %s on %s", async (python, version, expected) => {
    const change = upgrade({ python, image: pinned(version) }, { python, image: null });
    const report = await judge({ ...change, now: IN_2026 });
    expect(said(report, rule)).toEqual(expected ? [expect.stringMatching(expected)] : []);
  });

  test("a policy can ask for the latest whatever Python it has", async () => {
    const policy = "latest: { compatible: false }\n";
    const on = (version: string) =>
      judge({ ...upgrade({ image: pinned(version) }, { image: null }), policy, now: IN_2026 });
    expect(said(await on("4.1.0"), rule)).toEqual([]);
    expect(said(await on("4.0.2"), rule)).toEqual([expect.stringMatching(/^error: 4\.0\.2 is outdated: .*:4\.1\.0@/)]);
  });

  const wide = { python: ">=3.10,<3.14" };
  const narrow = { python: "^3.10,<3.12" };
  const narrowing: [name: string, before: ConnectorOptions, after: ConnectorOptions, said: RegExp[], state: State][] = [
    [
      "narrowed to stay on an older image",
      { ...wide, image: pinned("4.0.1") },
      { ...narrow, image: pinned("4.0.2") },
      [
        /^review: The change narrows the Python versions of the connector, so that 4\.1\.0 no longer fits\. Connector Operations has to agree\.$/,
      ],
      "review",
    ],
    [
      "narrowed without touching the image",
      { ...wide, image: pinned("4.0.2") },
      { ...narrow, image: pinned("4.0.2") },
      [/^review: The change narrows/],
      "review",
    ],
    [
      "narrowed in a migration",
      { ...wide, image: null },
      { ...narrow, image: pinned("4.0.2") },
      [/^review: The change narrows/],
      "review",
    ],
    [
      "a constraint that appears",
      { files: { "pyproject.toml": '[tool.poetry]\nversion = "1.2.3"\n' } },
      {
        files: {
          "pyproject.toml": '[tool.poetry]\nversion = "1.2.4"\n\n[tool.poetry.dependencies]\npython = "<3.12"\n',
        },
      },
      [/^review: The change narrows/],
      "review",
    ],
    [
      "a constraint that appears with its pyproject.toml",
      { image: pinned("4.0.1"), files: { "pyproject.toml": null } },
      { ...narrow, image: pinned("4.0.2") },
      [/^review: The change narrows/],
      "review",
    ],
    ["narrowed below what matters", wide, { python: ">=3.11,<3.14", image: pinned("4.1.0") }, [], "pass"],
    ["widened", narrow, { ...wide, image: pinned("4.1.0") }, [], "pass"],
    ["widened, but not needed", narrow, { ...wide, image: pinned("4.0.2") }, [], "pass"],
  ];
  test.each(narrowing)("a constraint that is %s", async (_, before, after, expected, state) => {
    const report = await judge({ ...upgrade(after, before), now: IN_2026 });
    expect(said(report, rule)).toEqual(expected.map((text) => expect.stringMatching(text)));
    expect(report.connectors[0]?.criteria["base-image"]).toBe(state);
    if (expected.length > 0) expect(findingsOf(report, rule)[0]?.at.path).toBe(`${FOLDER}/pyproject.toml`);
  });

  test("a review of a narrowed constraint points at the constraint", async () => {
    const report = await judge({ ...upgrade(narrow, { ...wide, image: pinned("4.0.2") }), now: IN_2026 });
    expect(findingsOf(report, rule)[0]?.at.range).toEqual({
      start: { line: 6, column: 11 },
      end: { line: 6, column: 22 },
    });
  });

  const shut = { python: "^3.10,<3.11" };
  const shutOut = '4.0.2 has Python 3.11.13, which "^3.10,<3.11" in pyproject.toml excludes.';
  const shutting = "The change narrows the Python versions of the connector, so that 4.0.2 no longer fits.";
  const itself: [name: string, change: JudgeOptions, said: string[], state: State][] = [
    [
      "left alone",
      edited({ ...narrow, image: pinned("4.0.2") }, shut),
      [`review: ${shutting} Connector Operations has to agree.`, `notice: ${shutOut}`],
      "review",
    ],
    [
      "set",
      upgrade(shut, narrow),
      [`error: ${shutOut}`, `review: ${shutting} Connector Operations has to agree.`],
      "fail",
    ],
    [
      "left alone, out of scope",
      edited({ ...community, ...narrow, image: pinned("4.0.2") }, shut),
      [`notice: ${shutOut}`, `notice: ${shutting}`],
      "pass",
    ],
    [
      "set, out of scope",
      upgrade({ ...community, ...shut }, { ...community, ...narrow }),
      [`error: ${shutOut}`, `review: ${shutting} Connector Operations has to agree.`],
      "fail",
    ],
  ];
  test.each(itself)("a constraint that shuts out the very image that is %s", async (_, change, expected, state) => {
    const report = await judge(change);
    expect(said(report, rule)).toEqual(expected);
    expect(report.connectors[0]?.criteria["base-image"]).toBe(state);
  });

  test("a constraint that is narrowed out of scope without touching the image is only told", async () => {
    const change = edited({ ...community, ...wide, image: pinned("4.0.2") }, narrow);
    const report = await judge({ ...change, now: IN_2026 });
    expect(said(report, rule)).toEqual([
      "notice: The change narrows the Python versions of the connector, so that 4.1.0 no longer fits.",
    ]);
    expect(findingsOf(report, rule)[0]?.at.path).toBe(`${FOLDER}/pyproject.toml`);
    expect(report.outcome).toBe("pass");
  });

  test("a new connector is held to its own constraint", async () => {
    const judged = async (options: ConnectorOptions) =>
      said(await judge({ before: {}, after: connector({ ...options, image: pinned("4.0.2") }), now: IN_2026 }), rule);
    expect(await judged(narrow)).toEqual([]);
    expect(await judged(wide)).toEqual([expect.stringMatching(/^error: 4\.0\.2 is outdated: .*:4\.1\.0@/)]);
  });

  test("an existing connector without a constraint on the base is held to none", async () => {
    const files = { "pyproject.toml": null };
    const change = upgrade({ ...narrow, image: pinned("4.0.1") }, { image: null, files });
    const report = await judge({ ...change, now: IN_2026 });
    expect(said(report, rule)).toEqual([
      expect.stringMatching(/^error: 4\.0\.1 is outdated: .* Expected: `.*:4\.1\.0@/),
      expect.stringMatching(/^review: The change narrows .* 4\.1\.0 no longer fits\./),
    ]);
  });

  const back = (version: string): JudgeOptions => ({
    ...upgrade({ image: pinned(version) }, { image: pinned("4.0.2") }),
  });
  const downgrades: [name: string, change: JudgeOptions, said: RegExp, state: State][] = [
    [
      "to a stable version",
      back("4.0.0"),
      /^review: The change goes back to 4\.0\.0\. Connector Operations has to agree\.$/,
      "review",
    ],
    [
      "that is approved",
      { ...back("4.0.0"), approvals: { ok: true, value: [{ login: "ada" }] } },
      /^notice: .* ada has approved it\.$/,
      "pass",
    ],
    [
      "whose approval nobody can tell",
      { ...back("4.0.0"), approvals: { ok: false, why: "HTTP 403" } },
      /^unverified: .* Whether it is approved cannot be told: HTTP 403\.$/,
      "unknown",
    ],
    [
      "whose approval nobody can tell, softened",
      { ...back("4.0.0"), policy: soft, approvals: { ok: false, why: "HTTP 403" } },
      /^unverified: /,
      "unknown",
    ],
    [
      "without required approvals",
      { ...back("4.0.0"), policy: "review: { require-approval: false, name: The builders }\n" },
      /^warning: .* The builders has to agree\.$/,
      "warn",
    ],
    ["to a pre-release", back("4.0.1-rc.1"), /^error: `4\.0\.1-rc\.1` is not a stable release\./, "fail"],
    ["to a Python that is excluded", back("1.2.3"), /^error: 1\.2\.3 has Python 3\.9\.19, which/, "fail"],
    ["from a pre-release", upgrade({ image: pinned("4.0.0") }, { image: pinned("4.0.1-rc.1") }), /^review: /, "review"],
    [
      "between images is none",
      upgrade({ language: "manifest-only", image: pinned("3.10.2", MANIFEST) }, { image: pinned("4.0.2") }),
      /^error: 3\.10\.2 is outdated/,
      "fail",
    ],
  ];
  test.each(downgrades)("a downgrade %s", async (_, change, expected, state) => {
    const report = await judge(change);
    expect(said(report, rule)).toEqual([expect.stringMatching(expected)]);
    expect(report.connectors[0]?.criteria["base-image"]).toBe(state);
  });

  test("a downgrade to what nobody published needs the review too, also where the question is softened", async () => {
    const change = upgrade({ image: `${PYTHON}:3.9.9@${digestOf("4.0.0")}` }, { image: pinned("4.0.2") });
    expect(said(await judge(change), rule)).toEqual([
      expect.stringMatching(/^unverified: The embedded catalog does not know/),
      expect.stringMatching(/^review: The change goes back to 3\.9\.9\./),
    ]);
    expect((await judge({ ...change, policy: soft })).outcome).toBe("review");
  });

  test("a downgrade to the very image that is expected needs no review", async () => {
    const from = (python: string) => ({ python, image: pinned("4.1.0") });
    const fits = upgrade({ ...narrow, image: pinned("4.0.2") }, from("^3.10,<3.12"));
    const report = await judge({ ...fits, now: IN_2026 });
    expect(said(report, rule)).toEqual([]);
    expect(report.outcome).toBe("pass");
    const older = upgrade({ ...narrow, image: pinned("4.0.1") }, from("^3.10,<3.12"));
    expect(said(await judge({ ...older, now: IN_2026 }), rule)).toEqual([
      expect.stringMatching(/^review: The change goes back to 4\.0\.1\./),
    ]);
    const narrowed = upgrade({ ...narrow, image: pinned("4.0.2") }, from(">=3.10,<3.14"));
    expect(said(await judge({ ...narrowed, now: IN_2026 }), rule)).toEqual([
      expect.stringMatching(/^review: The change goes back to 4\.0\.2\./),
      expect.stringMatching(/^review: The change narrows/),
    ]);
  });

  function exempt(until: string): string {
    return `exemptions:\n  - { connector: ${NAME}, rules: [${rule}], until: ${until}, reason: needs Python 3.9 }\n`;
  }
  const outdated = upgrade({ image: pinned("4.0.1") }, { image: null });
  const policies: [name: string, change: Partial<JudgeOptions>, effects: string[], state: State][] = [
    ["nothing", {}, ["error"], "fail"],
    ["warning", { policy: `rules: { ${rule}: warning }\n` }, ["warning"], "warn"],
    ["notice", { policy: `rules: { ${rule}: notice }\n` }, ["notice"], "pass"],
    ["off", { policy: `rules: { ${rule}: off }\n` }, [], "pass"],
    ["an exemption", { policy: exempt("2025-08-15") }, ["error"], "exempt"],
    ["an exemption that ran out", { policy: exempt("2025-08-14") }, ["error", "notice"], "fail"],
    ["an exemption of the same change", { policy: "", policyAfter: exempt("2099-01-01") }, ["error"], "fail"],
    ["a policy of the command line's user", { givenPolicy: `rules: { ${rule}: notice }\n` }, ["notice"], "pass"],
  ];
  test.each(policies)("an outdated image under a policy that says %s", async (_, more, effects, state) => {
    const report = await judge({ ...outdated, ...more });
    expect(findingsOf(report, rule).map(({ effect }) => effect)).toEqual(effects);
    expect(report.connectors[0]?.criteria["base-image"]).toBe(state);
  });

  test("only what has the required platforms is a candidate", async () => {
    const catalog = catalogOf(
      { version: "1.0.0" },
      { version: "2.0.0", published: "2025-01-01", platforms: ["linux/amd64"] },
    );
    expect(said(await judge(setsTo(catalog, "1.0.0")), rule)).toEqual([]);
    const policy = "latest: { platforms: [linux/amd64] }\n";
    expect(said(await judge(setsTo(catalog, "1.0.0", { policy })), rule)).toEqual([
      expect.stringMatching(/^error: 1\.0\.0 is outdated/),
    ]);
  });

  test("the fix sets the latest image and touches no other byte", async () => {
    const [finding] = findingsOf(await judge(outdated), rule);
    expect(finding?.fix?.title).toBe("Set the base image to 4.0.2");
    const fixed = mended(outdated.after, finding?.fix);
    expect(fixed).toEqual({ ...outdated.after, [METADATA]: textAt(upgrade().after, METADATA) });
    expect((await judge({ ...outdated, after: fixed })).outcome).toBe("pass");
  });
});
