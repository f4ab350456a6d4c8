import { describe, expect, test } from "vitest";
import { EMBEDDED_CATALOG } from "../../src/image/catalog.ts";
import type { ImageFacts, Lookups } from "../../src/model/lookups.ts";
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

const rule = "base-image-digest";
const METADATA = `${FOLDER}/metadata.yaml`;
const UNKNOWN = `sha256:${"0".repeat(64)}`;
const RIGHT = digestOf("4.0.2");
const community = { supportLevel: "community" };
const wrong = { image: `${PYTHON}:4.0.2@${UNKNOWN}` };
const CODE = { files: { "source_demo/source.py": "#\n" } };

describe(rule, () => {
  const cases: [name: string, change: JudgeOptions, said: string[], state: State][] = [
    ["of the tag", upgrade(), [], "pass"],
    [
      "of nothing known",
      upgrade(wrong),
      [`error: The digest is not that of 4.0.2. Expected for 4.0.2: \`${RIGHT}\`.`],
      "fail",
    ],
    [
      "of another version",
      upgrade({ image: `${PYTHON}:4.0.2@${digestOf("4.0.1")}` }),
      [`error: The digest is not that of 4.0.2 but of 4.0.1. Expected for 4.0.2: \`${RIGHT}\`.`],
      "fail",
    ],
    [
      "of a version of the future",
      upgrade({ image: `${PYTHON}:4.0.2@${digestOf("4.1.0")}` }),
      [`error: The digest is not that of 4.0.2. Expected for 4.0.2: \`${RIGHT}\`.`],
      "fail",
    ],
    [
      "of another image",
      upgrade({ image: `${PYTHON}:4.0.2@${digestOf("2.0.3", JAVA)}` }),
      [`error: The digest is not that of 4.0.2. Expected for 4.0.2: \`${RIGHT}\`.`],
      "fail",
    ],
    [
      "of a repin",
      upgrade(wrong, { image: pinned("4.0.2") }),
      [`error: The digest is not that of 4.0.2. Expected for 4.0.2: \`${RIGHT}\`.`],
      "fail",
    ],
    ["repaired by a repin", upgrade({}, wrong), [], "pass"],
    [
      "of a migration out of scope",
      upgrade({ ...community, ...wrong }, { ...community, image: null }),
      [expect.stringMatching(/^error: /)],
      "fail",
    ],
    [
      "of a downgrade",
      upgrade({ image: `${PYTHON}:4.0.0@${RIGHT}` }, { image: pinned("4.0.2") }),
      [`error: The digest is not that of 4.0.0 but of 4.0.2. Expected for 4.0.0: \`${digestOf("4.0.0")}\`.`],
      "fail",
    ],
    [
      "of a new connector",
      { before: {}, after: connector({ ...community, ...wrong }) },
      [expect.stringMatching(/^error: /)],
      "fail",
    ],
    [
      "that was wrong before",
      edited(wrong, CODE),
      [expect.stringMatching(/^notice: The digest is not that of 4\.0\.2\./)],
      "pass",
    ],
    ["of a pre-release", upgrade({ image: pinned("4.0.1-rc.1") }), [], "fail"],
    [
      "of a pre-release, and wrong",
      upgrade({ image: `${PYTHON}:4.0.1-rc.1@${UNKNOWN}` }),
      [expect.stringMatching(/^error: The digest is not that of 4\.0\.1-rc\.1\./)],
      "fail",
    ],
    ["of a tag that nobody knows", upgrade({ image: `${PYTHON}:9.9.9@${RIGHT}` }), [], "unknown"],
    ["missing", upgrade({ image: `${PYTHON}:4.0.2` }), [], "fail"],
    ["without a tag", upgrade({ image: `${PYTHON}@${UNKNOWN}` }), [], "fail"],
    ["of a foreign image", upgrade({ image: `docker.io/someone/else:4.0.2@${UNKNOWN}` }), [], "fail"],
    ["with a catalog that does not answer", { ...upgrade(wrong), catalog: {} }, [], "unknown"],
  ];
  test.each(cases)("a digest %s", async (_, change, expected, state) => {
    const report = await judge(change);
    expect(said(report, rule)).toEqual(expected);
    for (const { at } of findingsOf(report, rule))
      expect(at).toMatchObject({ path: METADATA, range: { start: { line: 3, column: 16 } } });
    expect(report.connectors[0]?.criteria["base-image"]).toBe(state);
  });

  test("one digest of two tags is right for both", async () => {
    expect(digestOf("1.2.2-rc.1")).toBe(digestOf("1.2.3"));
    const python = "<3.10";
    const report = await judge(upgrade({ python, image: pinned("1.2.3") }, { python, image: null }));
    expect(said(report, rule)).toEqual([]);
    expect(report.outcome).toBe("pass");
  });

  const manifestOnly: ConnectorOptions = { language: "manifest-only" };
  test("the wrong digest of an older manifest image is told beside its age", async () => {
    const image = `${MANIFEST}:5.7.3@${digestOf("5.7.4", MANIFEST)}`;
    const report = await judge(upgrade({ ...manifestOnly, image }, { ...manifestOnly, image: null }));
    expect(said(report, rule)).toEqual([
      expect.stringMatching(/^error: The digest is not that of 5\.7\.3 but of 5\.7\.4\./),
    ]);
    expect(said(report, "base-image-latest")).toEqual([expect.stringMatching(/^error: 5\.7\.3 is outdated/)]);
  });

  const platforms: [known: string[] | undefined, required: string | undefined, said: RegExp | undefined][] = [
    [undefined, undefined, undefined],
    [["linux/amd64", "linux/arm64"], undefined, undefined],
    [["linux/amd64", "linux/arm64", "linux/s390x"], undefined, undefined],
    [
      ["linux/amd64"],
      undefined,
      /^error: 4\.0\.2 is not published for linux\/arm64, which connectors have to run on\.$/,
    ],
    [[], undefined, /^error: 4\.0\.2 is not published for linux\/amd64 and linux\/arm64,/],
    [["linux/arm64/v8", "linux/amd64"], undefined, /^error: .* for linux\/arm64,/],
    [["linux/amd64"], "[linux/amd64]", undefined],
    [["linux/amd64"], "[]", undefined],
    [["linux/amd64"], "[linux/amd64, linux/s390x]", /^error: .* for linux\/s390x,/],
  ];
  test.each(platforms)("an image for %j where %j are required", async (known, required, expected) => {
    const versions = EMBEDDED_CATALOG[PYTHON]?.map((image) =>
      image.version === "4.0.2" && known ? { ...image, platforms: known } : image,
    );
    const policy = required === undefined ? "" : `latest: { platforms: ${required} }\n`;
    const report = await judge({ ...upgrade(), catalog: { [PYTHON]: versions ?? [] }, policy });
    expect(said(report, rule)).toEqual(expected ? [expect.stringMatching(expected)] : []);
    expect(report.connectors[0]?.criteria["base-image"]).toBe(expected ? "fail" : "pass");
  });

  /** What a registry answers about the image; `known` is the embedded catalog, as of the day of the check. */
  const registry = (facts: Partial<ImageFacts> | "down", listing = facts !== "down"): Partial<Lookups> => ({
    catalog: { kind: "registry", name: "the registry r.example" },
    known: (repository) =>
      (EMBEDDED_CATALOG[repository] ?? []).filter(({ published = "" }) => published <= "2025-08-15"),
    image: async () => (facts === "down" ? DOWN : { ok: true, value: { version: "4.0.2", digest: RIGHT, ...facts } }),
    ...(!listing && { published: async () => DOWN }),
  });
  const DOWN = { ok: false as const, why: "r.example answered HTTP 503 when asked for x (4 attempts)" };
  const NOW = `sha256:${"1".repeat(64)}`;
  const OWN = upgrade({ image: `${PYTHON}:4.0.2@${NOW}` });
  const found: [
    name: string,
    change: JudgeOptions,
    facts: Partial<ImageFacts> | "down",
    said: string[],
    fix?: string,
  ][] = [
    ["an index with its platforms", upgrade(), { kind: "index", platforms: ["linux/amd64", "linux/arm64"] }, []],
    [
      "one platform's child",
      upgrade(wrong),
      { kind: "index", platforms: ["linux/amd64", "linux/arm64"], platformOfPin: "linux/arm64" },
      [
        `error: The digest is that of 4.0.2 for linux/arm64 alone. Expected its index for linux/amd64 and linux/arm64: \`${pinned("4.0.2")}\`.`,
      ],
      pinned("4.0.2"),
    ],
    [
      "one platform's child of an index that tells no platforms",
      upgrade(wrong),
      { kind: "index", platformOfPin: "linux/amd64" },
      [`error: The digest is that of 4.0.2 for linux/amd64 alone. Expected its index: \`${pinned("4.0.2")}\`.`],
      pinned("4.0.2"),
    ],
    [
      "one platform's child of an outdated tag",
      upgrade({ image: `${PYTHON}:4.0.1@${UNKNOWN}` }),
      { version: "4.0.1", digest: digestOf("4.0.1"), platformOfPin: "linux/amd64" },
      [`error: The digest is that of 4.0.1 for linux/amd64 alone. Expected its index: \`${pinned("4.0.1")}\`.`],
      pinned("4.0.2"),
    ],
    [
      "no index",
      upgrade(),
      { kind: "manifest", platforms: ["linux/amd64"] },
      [
        "error: 4.0.2 is one image for linux/amd64, not an index of images for linux/amd64 and linux/arm64, which connectors have to run on.",
      ],
    ],
    [
      "no index, of unknown platforms",
      upgrade(),
      { kind: "manifest" },
      [
        "error: 4.0.2 is one image, not an index of images for linux/amd64 and linux/arm64, which connectors have to run on.",
      ],
    ],
    [
      "no index, where one platform is enough",
      { ...upgrade(), policy: "latest: { platforms: [linux/amd64] }\n" },
      { kind: "manifest", platforms: ["linux/amd64"] },
      [],
    ],
    [
      "a tag that was moved from the pinned digest",
      upgrade(),
      { kind: "index", digest: NOW },
      [
        "error: The tag 4.0.2 was moved: it had this digest when the embedded catalog was made, and has another one now. " +
          `A published version should never change, so find out why before you take the new one. Expected for 4.0.2: \`${NOW}\`.`,
      ],
    ],
    ["a tag that was moved to the pinned digest", OWN, { kind: "index", digest: NOW }, []],
    [
      "a tag that was moved, and the pin is neither digest",
      upgrade(wrong),
      { kind: "index", digest: NOW },
      [
        `error: The digest is not that of 4.0.2, neither now nor before its tag was moved, when it had \`${RIGHT}\`. ` +
          `A published version should never change, so find out why before you take the new one. Expected for 4.0.2: \`${NOW}\`.`,
      ],
    ],
    [
      "a tag that was moved, and the pin is another version's",
      upgrade({ image: `${PYTHON}:4.0.2@${digestOf("4.0.1")}` }),
      { kind: "index", digest: NOW },
      [`error: The digest is not that of 4.0.2 but of 4.0.1. Expected for 4.0.2: \`${NOW}\`.`],
      `${PYTHON}:4.0.2@${NOW}`,
    ],
    [
      "an outdated tag that was moved",
      upgrade({ image: pinned("4.0.1") }, { image: null }),
      { version: "4.0.1", kind: "index", digest: NOW },
      [expect.stringMatching(/^error: The tag 4\.0\.1 was moved: /)],
      pinned("4.0.2"),
    ],
    ["no answer, and the digest that was known", upgrade(), "down", []],
    [
      "no answer, and another digest than was known",
      upgrade(wrong),
      "down",
      [
        `error: The digest is not that of 4.0.2. Expected for 4.0.2: \`${RIGHT}\`. This is by the embedded catalog, because ${DOWN.why}.`,
      ],
      pinned("4.0.2"),
    ],
    [
      "no answer, and the digest of another version",
      upgrade({ image: `${PYTHON}:4.0.2@${digestOf("4.0.1")}` }),
      "down",
      [expect.stringMatching(/^error: The digest is not that of 4\.0\.2 but of 4\.0\.1\. .*HTTP 503/)],
      pinned("4.0.2"),
    ],
    ["no answer, and a tag that was not known", upgrade({ image: `${PYTHON}:4.0.9@${RIGHT}` }), "down", []],
  ];
  test.each(found)("a registry with %s", async (_, change, facts, expected, fix) => {
    const report = await judge({ ...change, lookups: registry(facts) });
    expect(said(report, rule)).toEqual(expected);
    const edit = findingsOf(report, rule)[0]?.fix?.edits[0];
    expect(edit?.kind === "replace" ? edit.text : undefined).toBe(fix);
    if (facts === "down") expect(report.outcome).toBe(expected.length > 0 ? "fail" : "unknown");
  });

  const soft = "latest: { when-unverifiable: warn }\n";
  const elsewhere = `exemptions:\n  - { connector: ${NAME}, rules: [base-image-latest], until: 2025-12-31, reason: known }\n`;
  const alone: [name: string, policy: string, lookups: Partial<Lookups>, said: string[], outcome: string][] = [
    [
      "a softened base-image-latest",
      "rules: { base-image-latest: notice }\n",
      registry("down"),
      ["unverified"],
      "unknown",
    ],
    ["no base-image-latest", "rules: { base-image-latest: off }\n", registry("down"), ["unverified"], "unknown"],
    ["an exemption from base-image-latest", elsewhere, registry("down"), ["unverified"], "unknown"],
    ["an exemption, softened", soft + elsewhere, registry("down"), ["warning"], "pass"],
    ["an exemption, softened, for a wrong digest", soft + elsewhere, registry({ digest: NOW }), ["error"], "fail"],
  ];
  test.each(alone)("no answer under %s holds back all the same", async (_, policy, lookups, effects, outcome) => {
    const report = await judge({ ...upgrade(), policy, lookups });
    expect(findingsOf(report, rule).map(({ effect }) => effect)).toEqual(effects);
    expect(report.outcome).toBe(outcome);
  });

  test.each([
    [
      "embedded",
      /^unverified: The digest of .*:4\.0\.9 cannot be looked up: the embedded catalog does not know that version\.$/,
    ],
    ["registry", /^error: .*:4\.0\.9 is not published: its registry has no such tag\.$/],
  ] as const)(
    "a tag that the catalog of kind %s does not know is no way around the digest for who is exempt",
    async (kind, expected) => {
      const change = upgrade({ image: `${PYTHON}:4.0.9@${UNKNOWN}` });
      const lookups: Partial<Lookups> =
        kind === "embedded" ? {} : { ...registry({}), image: async () => ({ ok: true, value: undefined }) };
      const report = await judge({ ...change, policy: elsewhere, lookups });
      expect(said(report, rule)).toEqual([expect.stringMatching(expected)]);
      expect(report.outcome).toBe(kind === "embedded" ? "unknown" : "fail");
    },
  );

  const policies: [policy: string, effects: string[], state: State][] = [
    [`rules: { ${rule}: warning }\n`, ["warning"], "warn"],
    [`rules: { ${rule}: off }\n`, [], "pass"],
    ["latest: { when-unverifiable: warn }\n", ["error"], "fail"],
    [
      `exemptions:\n  - { connector: ${NAME}, rules: [${rule}], until: 2025-12-31, reason: known }\n`,
      ["error"],
      "exempt",
    ],
    [
      `exemptions:\n  - { connector: ${NAME}, rules: [base-image-latest], until: 2025-12-31, reason: known }\n`,
      ["error"],
      "fail",
    ],
  ];
  test.each(policies)("a wrong digest under %j", async (policy, effects, state) => {
    const report = await judge({ ...upgrade(wrong), policy });
    expect(findingsOf(report, rule).map(({ effect }) => effect)).toEqual(effects);
    expect(report.connectors[0]?.criteria["base-image"]).toBe(state);
  });

  test("the fix sets tag and digest together and touches no other byte", async () => {
    const change = upgrade({ image: `"${wrong.image}" # pinned` });
    const [finding] = findingsOf(await judge(change), rule);
    const fixed = mended(change.after, finding?.fix);
    expect(fixed).toEqual({
      ...change.after,
      [METADATA]: textAt(upgrade({ image: `"${pinned("4.0.2")}" # pinned` }).after, METADATA),
    });
    expect((await judge({ ...change, after: fixed })).outcome).toBe("pass");
  });
});
