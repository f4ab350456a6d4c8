import { describe, expect, test } from "vitest";
import type { State } from "../../src/model/verdict.ts";
import {
  type ConnectorOptions,
  connector,
  digestOf,
  edited,
  FOLDER,
  findingsOf,
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

const rule = "base-image-pinned";
const METADATA = `${FOLDER}/metadata.yaml`;
const DIGEST = digestOf("4.0.2");
const HEX = DIGEST.slice("sha256:".length);

/** A value as it stands in YAML, and what is wrong with it. */
const malformed: [value: string, problem: string][] = [
  ['""', "is empty"],
  [PYTHON, "has neither a tag nor a digest"],
  ["airbyte/python-connector-base", "has neither a tag nor a digest"],
  [`${PYTHON}:4.0.2`, "is not pinned: it has no digest"],
  [`${PYTHON}:latest`, "is not pinned: it has no digest"],
  ["airbyte/python-connector-base:4.0.2", "is not pinned: it has no digest"],
  [`${PYTHON}@${DIGEST}`, "has no tag, so nobody can see which version it is"],
  [`airbyte/python-connector-base:4.0.2@${DIGEST}`, "does not name its registry's host"],
  [`python-connector-base:4.0.2@${DIGEST}`, "does not name its registry's host"],
  [`${PYTHON}:4.0.2@`, "has nothing after the `@` where the digest belongs"],
  [`${PYTHON}:4.0.2@${HEX}`, "has a digest without its algorithm (`sha256:`)"],
  [`"${PYTHON}:4.0.2@sha256:"`, "has a digest of 0 hexadecimal digits instead of 64"],
  [`${PYTHON}:4.0.2@sha256:${HEX.slice(1)}`, "has a digest of 63 hexadecimal digits instead of 64"],
  [`${PYTHON}:4.0.2@sha256:${HEX}0`, "has a digest of 65 hexadecimal digits instead of 64"],
  [`${PYTHON}:4.0.2@sha256:${HEX.toUpperCase()}`, "has a digest with upper-case letters"],
  [`${PYTHON}:4.0.2@sha256:${HEX.slice(1)}g`, "has a digest with characters that are no hexadecimal digits"],
  [`${PYTHON}:4.0.2@sha512:${HEX}${HEX}`, 'has a digest of the algorithm "sha512" (only sha256 is accepted)'],
  [`${PYTHON}:4.0.2@SHA256:${HEX}`, 'has a digest of the algorithm "SHA256" (only sha256 is accepted)'],
  [`${PYTHON}:4.0.2@${DIGEST}@${DIGEST}`, "has more than one `@`"],
  [`${PYTHON}:@${DIGEST}`, "has nothing after the `:` where the tag belongs"],
  [`${PYTHON}:-4.0.2@${DIGEST}`, "has a tag with characters that a tag cannot have"],
  [`${PYTHON}:4.0:2@${DIGEST}`, "has a tag with characters that a tag cannot have"],
  [`${PYTHON}:4.0.2 @${DIGEST}`, "has white space in it"],
  [`"${PYTHON}:4.0.2@${DIGEST} "`, "has white space in it"],
  [`"${PYTHON}:4.0.2@${DIGEST}\\n"`, "has white space in it"],
  [`${PYTHON}:4.0.2\n      @${DIGEST}`, "has white space in it"],
  [`https://${PYTHON}:4.0.2@${DIGEST}`, "starts with a URL scheme, which an image reference does not have"],
  [`docker://${PYTHON}:4.0.2@${DIGEST}`, "starts with a URL scheme, which an image reference does not have"],
  [`docker.io//airbyte/python-connector-base:4.0.2@${DIGEST}`, "has an empty part in its path"],
  [`docker.io/Airbyte/python-connector-base:4.0.2@${DIGEST}`, 'has upper-case letters in its path ("Airbyte")'],
  [
    `docker.io/airbyte/python-connector-base-:4.0.2@${DIGEST}`,
    'has "python-connector-base-" in its path, which is no valid name',
  ],
  [`docker.io/airbyte/../python-connector-base:4.0.2@${DIGEST}`, 'has ".." in its path, which is no valid name'],
  [`-docker.io/airbyte/python-connector-base:4.0.2@${DIGEST}`, 'has "-docker.io" where the registry\'s host belongs'],
  [
    `docker.io:port/airbyte/python-connector-base:4.0.2@${DIGEST}`,
    'has "docker.io:port" where the registry\'s host belongs',
  ],
  [
    `docker.io/аirbyte/python-connector-base:4.0.2@${DIGEST}`,
    "has the character U+0430, which an image reference cannot have",
  ],
  [
    `docker.io/airbyte/python-connector-base:4.0.2@sha256：${HEX}`,
    "has the character U+FF1A, which an image reference cannot have",
  ],
  [
    `docker.io/airbyte/python-connector-base:4.0.\u200B2@${DIGEST}`,
    "has the character U+200B, which an image reference cannot have",
  ],
  [`"{{ image }}"`, "has white space in it"],
  [`"\${BASE_IMAGE}"`, "has the character U+0024, which an image reference cannot have"],
  [`docker.io/${"a".repeat(600)}:4.0.2@${DIGEST}`, "is 688 characters long (at most 512)"],
];

/** Values that say all that a pin has to say; whether it is the right image is not this rule's to judge. */
const pins: [name: string, value: string][] = [
  ["the official image", pinned("4.0.2")],
  ["in double quotes", `"${pinned("4.0.2")}"`],
  ["in single quotes", `'${pinned("4.0.2")}'`],
  ["in quotes on the next line", `\n      "${pinned("4.0.2")}"`],
  ["with a comment behind it", `${pinned("4.0.2")} # the newest`],
  ["a registry with a port", `localhost:5000/airbyte/python-connector-base:4.0.2@${DIGEST}`],
  ["a look-alike", `docker.io/airbytehq/python-connector-base:4.0.2@${DIGEST}`],
  ["a development build", pinned("7.8.1.post50.dev22418146992", MANIFEST)],
  ["a draft", `ghcr.io/airbytehq/python-connector-base:draft-pr-1@${DIGEST}`],
  ["the wrong digest", `${PYTHON}:4.0.2@sha256:${"0".repeat(64)}`],
];

describe(rule, () => {
  test.each(malformed.map(([value, problem]) => [problem, value] as const))(
    "a value that %s (%#)",
    async (problem, value) => {
      const report = await judge(upgrade({ image: value }));
      const [finding, ...more] = findingsOf(report, rule);
      expect(more).toEqual([]);
      expect(finding?.effect).toBe("error");
      expect(finding?.message).toContain(
        `\` ${problem}. Expected: \`host/repository:tag@sha256:<64 hexadecimal digits>\`, here \`${pinned("4.0.2")}\`.`,
      );
      expect(finding?.at.path).toBe(METADATA);
      expect(finding?.at.range.start).toEqual({ line: 3, column: value.startsWith('"') ? 17 : 16 });
      expect(report.connectors[0]?.criteria["base-image"]).toBe("fail");
    },
  );

  test.each(pins)("a pin: %s", async (_, value) => {
    const report = await judge(upgrade({ image: value }));
    expect(said(report, rule)).toEqual([]);
  });

  test("every malformed shape has a message of its own", () => {
    const messages = new Set(malformed.map(([, problem]) => problem.replace(/".*"|\d+|U\+\w+/, "…")));
    expect(messages.size).toBeGreaterThanOrEqual(19);
  });

  const unpinned = { image: `${PYTHON}:4.0.1` };
  const community = { supportLevel: "community" };
  const cases: [name: string, change: JudgeOptions, effect: string | undefined, state: State][] = [
    ["in scope, code touched", edited(unpinned, { files: { "source_demo/source.py": "#\n" } }), "error", "fail"],
    ["in scope, README touched", edited(unpinned, { files: { "README.md": "#\n" } }), "warning", "warn"],
    [
      "out of scope, code touched",
      edited({ ...unpinned, ...community }, { files: { "source_demo/source.py": "#\n" } }),
      "notice",
      "pass",
    ],
    ["out of scope, set by the change", edited(community, unpinned), "error", "fail"],
    ["a new connector out of scope", { before: {}, after: connector({ ...community, ...unpinned }) }, "error", "fail"],
    ["mended by the change", upgrade({}, unpinned), undefined, "pass"],
    ["deleted with the connector", { before: connector(unpinned), after: {} }, undefined, "pass"],
  ];
  test.each(cases)("an image without a digest: %s", async (_, change, effect, state) => {
    const report = await judge(change);
    expect(findingsOf(report, rule).map((finding) => finding.effect)).toEqual(effect === undefined ? [] : [effect]);
    expect(report.connectors[0]?.criteria["base-image"]).toBe(state);
  });

  test("where no image is declared there is nothing to pin", async () => {
    expect(said(await judge(upgrade({ image: null })), rule)).toEqual([]);
  });

  test("a long value is shown in part", async () => {
    const [finding] = findingsOf(await judge(upgrade({ image: `docker.io/${"a".repeat(600)}` })), rule);
    expect(finding?.message).toContain(`\`docker.io/${"a".repeat(290)}\` is`);
  });

  /** What follows `baseImage:` before and after the fix. */
  const SET = "Set the base image to 4.0.2";
  const PIN = "Pin the base image 4.0.2 by its digest";
  const fixes: [name: string, before: string, after: string, title: string][] = [
    ["a plain value", ` ${PYTHON}:4.0.2`, ` ${pinned("4.0.2")}`, PIN],
    ["a value in quotes", ` "${PYTHON}:4.0.2" # keep`, ` "${pinned("4.0.2")}" # keep`, PIN],
    ["a quoted value on the next line", `\n      '${PYTHON}:4.0.2'`, `\n      '${pinned("4.0.2")}'`, PIN],
    ["another tag", ` ${PYTHON}:4.0.1`, ` ${pinned("4.0.2")}`, SET],
    ["a value over two lines", ` ${PYTHON}:4.0.2\n      @${DIGEST}`, ` ${pinned("4.0.2")}`, SET],
    ["an empty value in quotes", ' ""', ` "${pinned("4.0.2")}"`, SET],
    ["a value with a tag", " !!str docker.io/x", ` !!str ${pinned("4.0.2")}`, SET],
  ];
  test.each(fixes)("the fix replaces %s and no other byte", async (_, before, after, title) => {
    for (const end of ["\n", "\r\n"]) {
      const text = (value: string) =>
        `# old: # baseImage: docker.io/x\ndata:\n  connectorBuildOptions:\n    # baseImage: ${PYTHON}:4.0.0\n    baseImage:${value}\n  dockerImageTag: 1.2.4   \n  supportLevel: certified\n`.replaceAll(
          "\n",
          end,
        );
      const change = upgrade({ files: { "metadata.yaml": text(before) } });
      const [finding] = findingsOf(await judge(change), rule);
      expect(finding?.fix?.title).toBe(title);
      const fixed = mended(change.after, finding?.fix);
      expect(textAt(fixed, METADATA)).toBe(text(after));
      expect(said(await judge({ ...change, after: fixed }), rule)).toEqual([]);
    }
  });

  test("a value that is shared by an alias is not edited", async () => {
    const { before, after } = upgrade({ image: "*image" } satisfies ConnectorOptions);
    const shared = { ...after, [METADATA]: `image: &image ${PYTHON}:4.0.2\n${textAt(after, METADATA)}` };
    const [finding] = findingsOf(await judge({ before, after: shared }), rule);
    expect(finding).toMatchObject({ effect: "error" });
    expect(finding?.fix).toBeUndefined();
  });

  test("without an answer of the catalog there is an error but no example", async () => {
    const [finding] = findingsOf(await judge({ ...upgrade({ image: `${PYTHON}:4.0.2` }), catalog: {} }), rule);
    expect(finding?.message).toMatch(/Expected: `host\/repository:tag@sha256:<64 hexadecimal digits>`\.$/);
    expect(finding?.fix).toBeUndefined();
  });
});
