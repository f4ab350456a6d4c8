import { describe, expect, test } from "vitest";
import type { State } from "../../src/model/verdict.ts";
import {
  connector,
  edited,
  FOLDER,
  findingsOf,
  type JudgeOptions,
  judge,
  mended,
  pinned,
  said,
  textAt,
  upgrade,
} from "../fixtures/monorepo.ts";

const rule = "base-image-declared";
const METADATA = `${FOLDER}/metadata.yaml`;
const community = { supportLevel: "community" };
const README = { "README.md": "# Another\n" };
const CODE = { "source_demo/source.py": "# more code\n" };
const none = { image: null };
const missing = `metadata.yaml declares no base image. Expected: \`data.connectorBuildOptions.baseImage: ${pinned("4.0.2")}\`.`;
const removed = `The change removes the base image ${pinned("4.0.1")}. Expected: \`data.connectorBuildOptions.baseImage: ${pinned("4.0.2")}\`.`;

/** A change that writes metadata.yaml anew. */
function rewritten(options: Parameters<typeof connector>[0], metadata: (text: string) => string): JudgeOptions {
  const files = connector(options);
  return { before: files, after: { ...files, [METADATA]: metadata(textAt(files, METADATA)) } };
}

describe(rule, () => {
  const cases: [name: string, change: JudgeOptions, said: string[], state: State][] = [
    ["a migration", upgrade({}, none), [], "pass"],
    ["a removal", edited({}, { ...none, version: "1.2.4" }), [`error: ${removed}`], "fail"],
    ["a removal out of scope", edited(community, none), [`error: ${removed}`], "fail"],
    [
      "a removal by a comment mark",
      rewritten(community, (text) => text.replace("    baseImage", "    # baseImage")),
      [`error: ${removed}`],
      "fail",
    ],
    [
      "a removal by an empty value",
      rewritten(community, (text) => text.replace(/baseImage: .*/, "baseImage:")),
      [`error: ${removed}`],
      "fail",
    ],
    [
      "a removal by null",
      rewritten(community, (text) => text.replace(/baseImage: .*/, "baseImage: null")),
      [`error: ${removed}`],
      "fail",
    ],
    [
      "a removal by a move to another section",
      rewritten(community, (text) => text.replace("connectorBuildOptions", "buildOptions")),
      [`error: ${removed}`],
      "fail",
    ],
    [
      "a removal by a move under registryOverrides",
      rewritten(community, (text) => text.replace("  connectorBuildOptions:\n", "  registryOverrides:\n")),
      [`error: ${removed}`],
      "fail",
    ],
    [
      "a removal by another case of the key",
      rewritten(community, (text) => text.replace("baseImage", "baseimage")),
      [`error: ${removed}`],
      "fail",
    ],
    ["in scope, code touched", edited(none, { files: CODE }), [`error: ${missing}`], "fail"],
    ["in scope, only README touched", edited(none, { files: README }), [`warning: ${missing}`], "warn"],
    [
      "in scope, Dockerfile deleted and nothing declared",
      edited({ ...none, files: { Dockerfile: "FROM x\n" } }, { files: { Dockerfile: null } }),
      [`error: ${missing}`],
      "fail",
    ],
    ["out of scope, code touched", edited({ ...none, ...community }, { files: CODE }), [`notice: ${missing}`], "pass"],
    ["a new connector in scope", { before: {}, after: connector(none) }, [`error: ${missing}`], "fail"],
    [
      "a new connector out of scope",
      { before: {}, after: connector({ ...none, ...community }) },
      [`notice: ${missing}`],
      "pass",
    ],
    ["a connector that leaves the scope", edited(none, { ...community, files: CODE }), [`error: ${missing}`], "fail"],
    [
      "only a commented-out image",
      rewritten({ ...none, ...community }, (text) =>
        text.replace("data:\n", "data:\n  # connectorBuildOptions:\n  #   baseImage: x\n"),
      ),
      [`notice: ${missing}`],
      "pass",
    ],
    ["a language without an official image", edited({ language: "rust", ...none }, { files: README }), [], "pass"],
    [
      "a removal in a language without an official image",
      edited({ language: "rust" }, none),
      [
        `error: The change removes the base image ${pinned("4.0.1")}. Expected: \`data.connectorBuildOptions.baseImage: ${pinned("4.0.1")}\`.`,
      ],
      "fail",
    ],
    ["deleted with the connector", { after: {} }, [], "pass"],
  ];
  test.each(cases)("%s", async (_, change, expected, state) => {
    const report = await judge(change);
    expect(said(report, rule)).toEqual(expected);
    expect(report.connectors[0]?.criteria["base-image"]).toBe(state);
  });

  test("a removal where no official image is known asks for the old one", async () => {
    const report = await judge({
      ...edited({}, none),
      policy: "base-images: { java: docker.io/airbyte/java-connector-base }\n",
    });
    expect(said(report, rule)).toEqual([
      `error: The change removes the base image ${pinned("4.0.1")}. Expected: \`data.connectorBuildOptions.baseImage: ${pinned("4.0.1")}\`.`,
    ]);
  });

  test("nothing is asked for where the policy knows no official image", async () => {
    const report = await judge({ ...edited(none, { files: CODE }), policy: "base-images: {}\n" });
    expect(said(report, rule)).toEqual([]);
    expect(report.connectors[0]?.criteria["base-image"]).toBe("pass"); // of metadata-valid alone
  });

  test("a catalog without an answer still leaves the violation", async () => {
    const report = await judge({ ...edited(none, { files: CODE }), catalog: {} });
    expect(said(report, rule)).toEqual([
      "error: metadata.yaml declares no base image. Expected: `data.connectorBuildOptions.baseImage: an image of the registry, pinned by its digest`.",
    ]);
    expect(findingsOf(report, rule)[0]?.fix).toBeUndefined();
  });

  const IMAGE = pinned("4.0.2");
  const texts: [name: string, before: string, line: number, after: string][] = [
    [
      "first where the keys are sorted",
      "data:\n  dockerImageTag: 1.2.3\n  supportLevel: certified\n",
      1,
      `data:\n  connectorBuildOptions:\n    baseImage: ${IMAGE}\n  dockerImageTag: 1.2.3\n  supportLevel: certified\n`,
    ],
    [
      "between the keys that it belongs between",
      "data:\n  allowedHosts:\n    hosts: [a]\n  # the version\n  # of the connector\n  dockerImageTag: 1.2.3\n  supportLevel: certified\n",
      1,
      `data:\n  allowedHosts:\n    hosts: [a]\n  connectorBuildOptions:\n    baseImage: ${IMAGE}\n  # the version\n  # of the connector\n  dockerImageTag: 1.2.3\n  supportLevel: certified\n`,
    ],
    [
      "with the line ends and the indentation of the file",
      "\uFEFFmetadataSpecVersion: 1.0\r\ndata:\r\n    dockerImageTag: 1.2.3 # now\r\n    supportLevel: certified\r\n",
      2,
      `\uFEFFmetadataSpecVersion: 1.0\r\ndata:\r\n    connectorBuildOptions:\r\n        baseImage: ${IMAGE}\r\n    dockerImageTag: 1.2.3 # now\r\n    supportLevel: certified\r\n`,
    ],
    [
      "in the options that are there",
      "data:\n  dockerImageTag: 1.2.3\n  supportLevel: certified\n  connectorBuildOptions:\n    # for the build\n    other: 1\n",
      1,
      `data:\n  dockerImageTag: 1.2.3\n  supportLevel: certified\n  connectorBuildOptions:\n    baseImage: ${IMAGE}\n    # for the build\n    other: 1\n`,
    ],
    [
      "above a commented-out old one",
      "data:\n  connectorBuildOptions:\n    # baseImage: docker.io/old:1\n    other: 1\n  dockerImageTag: 1.2.3\n  supportLevel: certified\n",
      1,
      `data:\n  connectorBuildOptions:\n    baseImage: ${IMAGE}\n    # baseImage: docker.io/old:1\n    other: 1\n  dockerImageTag: 1.2.3\n  supportLevel: certified\n`,
    ],
  ];
  test.each(texts)("the fix writes the image %s", async (_, before, line, after) => {
    const files = connector({ files: { "metadata.yaml": before } });
    const changed = { ...files, [`${FOLDER}/source_demo/source.py`]: "# more\n" };
    const [finding] = findingsOf(await judge({ before: files, after: changed }), rule);
    expect(finding?.at.path).toBe(METADATA);
    expect(finding?.at.range.start).toEqual({ line, column: 1 });
    const fixed = mended(changed, finding?.fix);
    expect(fixed).toEqual({ ...changed, [METADATA]: after });
    expect(said(await judge({ before: files, after: fixed }), rule)).toEqual([]);
    expect(said(await judge({ before: files, after: fixed }), "metadata-valid")).toEqual([]);
  });

  const fixless: [name: string, text: string][] = [
    ["flow style", "data: {dockerImageTag: 1.2.3, supportLevel: certified}\n"],
    [
      "options in flow style",
      "data:\n  connectorBuildOptions: {}\n  dockerImageTag: 1.2.3\n  supportLevel: certified\n",
    ],
    ["empty options", "data:\n  connectorBuildOptions:\n  dockerImageTag: 1.2.3\n  supportLevel: certified\n"],
    [
      "shared options",
      "x: &x {other: 1}\ndata:\n  connectorBuildOptions: *x\n  dockerImageTag: 1.2.3\n  supportLevel: certified\n",
    ],
  ];
  test.each(fixless)("there is an error but no fix for %s", async (_, text) => {
    const report = await judge(edited({ files: { "metadata.yaml": text } }, { files: CODE }));
    expect(said(report, rule)).toEqual([`error: ${missing}`]);
    expect(findingsOf(report, rule)[0]?.fix).toBeUndefined();
  });

  test("the fix of a removal brings the latest image, not the old one", async () => {
    const change = edited({}, none);
    const [finding] = findingsOf(await judge(change), rule);
    const fixed = mended(change.after, finding?.fix);
    expect(textAt(fixed, METADATA)).toBe(textAt(connector({ image: IMAGE }), METADATA));
  });

  test.each([
    ["warning", "warn"],
    ["notice", "pass"],
  ] as const)("the policy can soften it to %s", async (severity, state) => {
    const report = await judge({ ...edited(none, { files: CODE }), policy: `rules: { ${rule}: ${severity} }\n` });
    expect(said(report, rule)).toEqual([`${severity}: ${missing}`]);
    expect(report.connectors[0]?.criteria["base-image"]).toBe(state);
  });
});
