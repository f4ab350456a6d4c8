import { describe, expect, test } from "vitest";
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
  PYTHON,
  pinned,
  said,
  textAt,
  upgrade,
} from "../fixtures/monorepo.ts";

const rule = "base-image-repository";
const METADATA = `${FOLDER}/metadata.yaml`;
const PIN = `4.0.2@${digestOf("4.0.2")}`;
const IN_2026 = new Date("2026-02-28T12:00:00Z");

/** Repositories that are not the official one, as a reader would name them. */
const foreign: [repository: string, named: string][] = [
  ["docker.io/airbytehq/python-connector-base", "docker.io/airbytehq/python-connector-base"],
  ["docker.io/airbyte/python-connector-bases", "docker.io/airbyte/python-connector-bases"],
  ["docker.io/airbyte/python_connector_base", "docker.io/airbyte/python_connector_base"],
  ["docker.io/airbyte/python-connector-base/x", "docker.io/airbyte/python-connector-base/x"],
  ["docker.io/airbyte.python-connector-base", "docker.io/library/airbyte.python-connector-base"],
  ["docker.io/python-connector-base", "docker.io/library/python-connector-base"],
  ["docker.io/a1rbyte/python-connector-base", "docker.io/a1rbyte/python-connector-base"],
  ["docker.io/airbyte/python-connector-base-rc", "docker.io/airbyte/python-connector-base-rc"],
  ["docker.io/library/airbyte/python-connector-base", "docker.io/library/airbyte/python-connector-base"],
  ["docker.io.evil.example/airbyte/python-connector-base", "docker.io.evil.example/airbyte/python-connector-base"],
  ["dockerio.example/airbyte/python-connector-base", "dockerio.example/airbyte/python-connector-base"],
  ["docker.io:443/airbyte/python-connector-base", "docker.io:443/airbyte/python-connector-base"],
  ["localhost/airbyte/python-connector-base", "localhost/airbyte/python-connector-base"],
  ["ghcr.io/airbytehq/python-connector-base", "ghcr.io/airbytehq/python-connector-base"],
  ["ghcr.io/airbyte/python-connector-base", "ghcr.io/airbyte/python-connector-base"],
  ["evil.example/docker.io/airbyte/python-connector-base", "evil.example/docker.io/airbyte/python-connector-base"],
  [MANIFEST, MANIFEST],
  [JAVA, JAVA],
  ["docker.io/python", "docker.io/library/python"],
];

describe(rule, () => {
  test.each(foreign)("%s is not official", async (repository, named) => {
    const report = await judge(upgrade({ image: `${repository}:${PIN}` }));
    expect(said(report, rule)).toEqual([
      `error: The base image is from ${named}. Expected for a python connector: ${PYTHON}.`,
    ]);
    expect(findingsOf(report, rule)[0]?.at).toMatchObject({
      path: METADATA,
      range: { start: { line: 3, column: 16 } },
    });
    // An image that is not official is looked up nowhere.
    expect(said(report, "base-image-latest")).toEqual([]);
    expect(said(report, "base-image-digest")).toEqual([]);
    expect(report.connectors[0]?.criteria["base-image"]).toBe("fail");
  });

  const official: [name: string, options: ConnectorOptions][] = [
    ["python", { image: pinned("4.0.2") }],
    ["low-code", { language: "low-code", image: pinned("4.0.2") }],
    ["manifest-only", { language: "manifest-only", image: pinned("7.10.1", MANIFEST) }],
    ["java", { language: "java", image: pinned("2.0.4", JAVA) }],
    ["another name of Docker Hub", { image: `index.docker.io/airbyte/python-connector-base:${PIN}` }],
  ];
  test.each(official)("the official image of %s", async (_, options) => {
    const report = await judge({ ...upgrade(options, { ...options, image: null }), now: IN_2026 });
    expect(said(report, rule)).toEqual([]);
  });

  const mixed: [language: "low-code" | "manifest-only" | "java", image: string, expected: string][] = [
    ["low-code", pinned("7.10.1", MANIFEST), PYTHON],
    ["manifest-only", pinned("4.0.2"), MANIFEST],
    ["java", pinned("4.0.2"), JAVA],
  ];
  test.each(mixed)("a %s connector on %s", async (language, image, expected) => {
    const report = await judge({ ...upgrade({ language, image }, { language, image: null }), now: IN_2026 });
    expect(said(report, rule)).toEqual([
      `error: The base image is from ${image.split(":")[0]}. Expected for a ${language} connector: ${expected}.`,
    ]);
  });

  test("the language is that of the files, not of the tag", async () => {
    const { before, after } = upgrade({ image: pinned("4.0.2"), language: "python" });
    const tagged = { ...after, [METADATA]: textAt(after, METADATA).replace("language:python", "language:java") };
    expect(said(await judge({ before, after: tagged }), rule)).toEqual([]);
  });

  test("a connector that becomes manifest-only has to switch its image", async () => {
    const report = await judge(upgrade({ language: "manifest-only", image: pinned("4.0.2") }));
    expect(said(report, rule)).toEqual([
      expect.stringMatching(/^error: .* for a manifest-only connector: .*source-declarative-manifest\.$/),
    ]);
  });

  test("a commented-out official image does not help", async () => {
    const { before, after } = upgrade({ image: `docker.io/someone/else:${PIN} # baseImage: ${pinned("4.0.2")}` });
    const text = textAt(after, METADATA).replace("    baseImage", `    # baseImage: ${pinned("4.0.2")}\n    baseImage`);
    const report = await judge({ before, after: { ...after, [METADATA]: text } });
    expect(said(report, rule)).toEqual([
      expect.stringMatching(/^error: The base image is from docker\.io\/someone\/else\./),
    ]);
    expect(findingsOf(report, rule)[0]?.at.range.start).toEqual({ line: 4, column: 16 });
  });

  const homoglyphs: [character: string, image: string][] = [
    ["Cyrillic a", `docker.io/\u0430irbyte/python-connector-base:${PIN}`],
    ["Cyrillic o in the host", `d\u043Ecker.io/airbyte/python-connector-base:${PIN}`],
    ["a non-breaking hyphen", `docker.io/airbyte/python\u2011connector-base:${PIN}`],
  ];
  test.each(homoglyphs)("%s is told by base-image-pinned, once", async (_, image) => {
    const report = await judge(upgrade({ image }));
    expect(said(report, rule)).toEqual([]);
    expect(said(report, "base-image-pinned")).toEqual([expect.stringMatching(/^error: .* has the character U\+/)]);
  });

  const other = { image: `docker.io/someone/else:1.0.0@${digestOf("4.0.2")}` };
  const community = { supportLevel: "community" };
  const cases: [name: string, change: JudgeOptions, effect: string | undefined, state: State][] = [
    ["in scope, code touched", edited(other, { files: { "source_demo/source.py": "#\n" } }), "error", "fail"],
    ["in scope, README touched", edited(other, { files: { "README.md": "#\n" } }), "warning", "warn"],
    [
      "out of scope, code touched",
      edited({ ...other, ...community }, { files: { "source_demo/source.py": "#\n" } }),
      "notice",
      "pass",
    ],
    ["out of scope, set by the change", edited(community, other), "error", "fail"],
    ["a new connector out of scope", { before: {}, after: connector({ ...community, ...other }) }, "error", "fail"],
    ["replaced by the change", upgrade({}, other), undefined, "pass"],
  ];
  test.each(cases)("a foreign image: %s", async (_, change, effect, state) => {
    const report = await judge(change);
    expect(findingsOf(report, rule).map((finding) => finding.effect)).toEqual(effect === undefined ? [] : [effect]);
    expect(report.connectors[0]?.criteria["base-image"]).toBe(state);
  });

  test("the policy of the base names the official image, in the letter case of its host or not", async () => {
    const policy = "base-images: { python: registry.example:5000/base/python }\n";
    const own = `Registry.Example:5000/base/python:${PIN}`;
    expect(said(await judge({ ...upgrade({ image: own }), policy }), rule)).toEqual([]);
    expect(said(await judge({ ...upgrade(), policy }), rule)).toEqual([
      `error: The base image is from ${PYTHON}. Expected for a python connector: registry.example:5000/base/python.`,
    ]);
  });

  test("a change cannot make its image official by editing the policy", async () => {
    const policyAfter = "base-images: { python: docker.io/someone/else }\n";
    const report = await judge({ ...upgrade({ image: `docker.io/someone/else:${PIN}` }), policy: "", policyAfter });
    expect(said(report, rule)).toEqual([expect.stringMatching(/^error: /)]);
  });

  test("where the language has no official image any official one will do", async () => {
    const policy = `base-images: { java: ${JAVA}, rust: ${JAVA} }\n`;
    expect(said(await judge({ ...upgrade(), policy }), rule)).toEqual([
      `error: The base image is from ${PYTHON}, which is none of the official images: ${JAVA}.`,
    ]);
    expect(said(await judge({ ...upgrade({ image: pinned("2.0.3", JAVA) }), policy }), rule)).toEqual([]);
  });

  test("the fix puts the official image there and touches no other byte", async () => {
    const change = upgrade({
      image: `'ghcr.io/airbytehq/python-connector-base:draft@${digestOf("4.0.2")}' # for a while`,
    });
    const [finding] = findingsOf(await judge(change), rule);
    const fixed = mended(change.after, finding?.fix);
    expect(fixed).toEqual({
      ...change.after,
      [METADATA]: textAt(upgrade({ image: `'${pinned("4.0.2")}' # for a while` }).after, METADATA),
    });
    expect((await judge({ ...change, after: fixed })).outcome).toBe("pass");
  });
});
