import { describe, expect, test } from "vitest";
import { EMBEDDED_CATALOG } from "../../src/image/catalog.ts";
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
