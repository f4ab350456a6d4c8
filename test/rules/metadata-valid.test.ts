import { describe, expect, test } from "vitest";
import type { Effect } from "../../src/model/finding.ts";
import type { State } from "../../src/model/verdict.ts";
import type { MemoryFile, MemoryFiles } from "../../src/repository/memory.ts";
import {
  CONNECTORS,
  connector,
  edited,
  FOLDER,
  findingsOf,
  type JudgeOptions,
  judge,
  NAME,
  pinned,
  said,
  textAt,
  upgrade,
} from "../fixtures/monorepo.ts";

const rule = "metadata-valid";
const METADATA = `${FOLDER}/metadata.yaml`;
const DIGEST = pinned("4.0.2");

/** An upgrade done right, but with another text in metadata.yaml. */
function written(metadata: (text: string) => MemoryFile): JudgeOptions {
  const { before, after } = upgrade();
  return { before, after: { ...after, [METADATA]: metadata(textAt(after, METADATA)) } };
}

/** What the change says in metadata.yaml leaves nothing in doubt: every fact is read as the build reads it. */
const readable: [name: string, metadata: (text: string) => string][] = [
  ["plain", (text) => text],
  ["with CRLF line ends", (text) => text.replaceAll("\n", "\r\n")],
  ["with a byte order mark", (text) => `\uFEFF${text}`],
  ["with a byte order mark and CRLF", (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
  ["between document marks", (text) => `---\n${text}...\n`],
  ["without a line end at the end", (text) => text.trimEnd()],
  [
    "with the spec version first",
    (text) => `metadataSpecVersion: "1.0"\n${text.replace(/metadataSpecVersion.*\n/, "")}`,
  ],
  ["with comments everywhere", (text) => text.replace(/^( *)(\S.*)$/gm, "$1# about it\n$1$2 # why")],
  [
    "with quoted keys",
    (text) => text.replace("dockerImageTag:", '"dockerImageTag":').replace("baseImage:", "'baseImage':"),
  ],
  ["with an escape in a quoted key", (text) => text.replace("dockerImageTag:", '"docker\\x49mageTag":')],
  [
    "with a quoted value on the next line",
    (text) => text.replace(`baseImage: ${DIGEST}`, `baseImage:\n      "${DIGEST}"`),
  ],
  ["with an explicit tag of a string", (text) => text.replace("dockerImageTag: ", "dockerImageTag: !!str ")],
  ["in flow style", () => flow()],
  ["with duplicate keys that are not read", (text) => `${text}allowed: {hosts: a, hosts: b}\nnotes: 1\nnotes: 2\n`],
  [
    "with a duplicate key in an unread part of data",
    (text) => text.replace("data:\n", "data:\n  allowedHosts:\n    hosts: a\n    hosts: b\n"),
  ],
  [
    "with the version again under registryOverrides",
    (text) => text.replace("data:\n", "data:\n  registryOverrides:\n    oss:\n      dockerImageTag: 9.9.9\n"),
  ],
  [
    "with an anchor and its alias",
    (text) => text.replace("dockerImageTag: 1.2.4", "dockerImageTag: &v 1.2.4\n  also: *v"),
  ],
  [
    "with the image through an alias",
    (text) => `image: &image ${DIGEST}\n${text.replace(`baseImage: ${DIGEST}`, "baseImage: *image")}`,
  ],
  [
    "with the options through a merge key",
    (text) =>
      `shared: &shared\n  connectorBuildOptions:\n    baseImage: ${DIGEST}\n${text.replace(/ {2}connectorBuildOptions:\n.*\n/, "  <<: *shared\n")}`,
  ],
  [
    "with merge keys in a list, of which the first wins",
    (text) =>
      `a: &a {dockerImageTag: 1.2.4}\nb: &b {dockerImageTag: 7.0.0}\n${text.replace("  dockerImageTag: 1.2.4", "  <<: [*a, *b]")}`,
  ],
  [
    "with its own key before the merged one",
    (text) => `a: &a {dockerImageTag: 7.0.0}\n${text.replace("data:\n", "data:\n  <<: *a\n")}`,
  ],
  [
    "with the image through an alias of a key",
    (text) => `? &image ${DIGEST}\n: x\n${text.replace(`baseImage: ${DIGEST}`, "baseImage: *image")}`,
  ],
  [
    "with merge keys that lead back to their own section",
    (text) => text.replace("data:\n", "data: &data\n  <<: [*data, *data]\n"),
  ],
  [
    "with two merge keys in a section that is not read",
    (text) => `a: &a {x: 1}\nb: &b {y: 2}\nc:\n  <<: *a\n  <<: *b\n${text}`,
  ],
  ["with nesting of 60 levels", (text) => `${text}deep: ${"[".repeat(60)}${"]".repeat(60)}\n`],
  ["with a bomb of aliases in an unread part", (text) => `${bomb()}${text}`],
];

/** Ten to the power of nine strings, if anyone resolved the aliases. */
function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(", ")}]`);
  return `l0: &l0 boom\n${levels.join("\n")}\n`;
}

function flow(): string {
  return `data: {connectorBuildOptions: {baseImage: "${DIGEST}"}, dockerImageTag: "1.2.4", supportLevel: certified, documentationUrl: "https://docs.airbyte.com/integrations/sources/demo"}\n`;
}

/** What is said about a text, and where: the line and column of the finding. */
const unreadable: [
  name: string,
  metadata: (text: string) => string,
  said: RegExp,
  at: `${number}:${number}` | undefined,
][] = [
  [
    "a tab as indentation",
    (text) => text.replace("  dockerImageTag", "\tdockerImageTag"),
    /is not valid YAML: .*[Tt]ab/,
    undefined,
  ],
  ["an unfinished quote", (text) => `${text}x: "never closed\n`, /is not valid YAML: /, undefined],
  ["an unfinished bracket", (text) => `${text}x: [1\n`, /is not valid YAML: /, undefined],
  [
    "a template",
    (text) => text.replace("1.2.4", "{{ version }}"),
    /"dockerImageTag" has its text|is not valid YAML/,
    undefined,
  ],
  ["two documents", (text) => `${text}---\ndata: {}\n`, /has more than one YAML document/, "11:1"],
  [
    "two documents of which the first is empty",
    (text) => `---\n---\n${text}`,
    /has more than one YAML document/,
    undefined,
  ],
  ["two data sections", (text) => `${text}data:\n  dockerImageTag: 9.9.9\n`, /has the key "data" 2 times/, "11:1"],
  [
    "two connectorBuildOptions",
    (text) => text.replace("data:\n", `data:\n  connectorBuildOptions:\n    baseImage: evil\n`),
    /has the key "connectorBuildOptions" 2 times/,
    "4:3",
  ],
  [
    "two baseImage",
    (text) => text.replace("    baseImage", "    baseImage: evil\n    baseImage"),
    /has the key "baseImage" 2 times/,
    "4:5",
  ],
  [
    "two dockerImageTag",
    (text) => text.replace("  dockerRepository", "  dockerImageTag: 9.9.9\n  dockerRepository"),
    /has the key "dockerImageTag" 2 times/,
    "5:3",
  ],
  [
    "two dockerImageTag, one in quotes",
    (text) => text.replace("  dockerRepository", "  'dockerImageTag': 9.9.9\n  dockerRepository"),
    /has the key "dockerImageTag" 2 times/,
    "5:4",
  ],
  [
    "two dockerImageTag, one with an escape",
    (text) => text.replace("  dockerRepository", '  "docker\\u0049mageTag": 9.9.9\n  dockerRepository'),
    /has the key "dockerImageTag" 2 times/,
    "5:4",
  ],
  [
    "two documentationUrl",
    (text) => text.replace("data:\n", "data:\n  documentationUrl: https://docs.airbyte.com/x\n"),
    /has the key "documentationUrl" 2 times/,
    "7:3",
  ],
  [
    "two supportLevel",
    (text) => text.replace("data:\n", "data:\n  supportLevel: community\n"),
    /has the key "supportLevel" 2 times/,
    "8:3",
  ],
  [
    "two opt-outs",
    (text) =>
      text.replace(
        "data:\n",
        "data:\n  ab_internal:\n    requireVersionIncrementsInPullRequests: true\n    requireVersionIncrementsInPullRequests: false\n",
      ),
    /has the key "requireVersionIncrementsInPullRequests" 2 times/,
    "4:5",
  ],
  [
    "an alias as a key",
    (text) => `k: &k dockerImageTag\n${text.replace("  dockerImageTag:", "  *k :")}`,
    /has a key that is no plain text/,
    "5:3",
  ],
  [
    "a list as a key",
    (text) => text.replace("data:\n", "data:\n  ? [a]\n  : b\n"),
    /has a key that is no plain text/,
    "2:5",
  ],
  [
    "two merge keys",
    (text) =>
      `a: &a {dockerImageTag: 1.2.4}\nb: &b {dockerImageTag: 7.0.0}\n${text.replace("  dockerImageTag: 1.2.4", "  <<: *a\n  <<: *b")}`,
    /has the key "<<" 2 times/,
    "7:3",
  ],
  [
    "an alias whose anchor stands nowhere",
    (text) => text.replace("data:\n", "data:\n  ab_internal: *nowhere\n"),
    /has the alias "\*nowhere" without its anchor before it/,
    "2:16",
  ],
  [
    "an alias whose anchor is below it",
    (text) => `${text.replace("data:\n", "data:\n  ab_internal: *later\n")}later: &later {sl: 100}\n`,
    /has the alias "\*later" without its anchor before it/,
    "2:16",
  ],
  [
    "an alias whose anchor stands nowhere, in an unread part",
    (text) => `${text}extra: *nowhere\n`,
    /has the alias "\*nowhere" without its anchor before it/,
    "11:8",
  ],
  [
    "an alias whose anchor stands nowhere, as a merge key",
    (text) => text.replace("data:\n", "data:\n  <<: *nowhere\n"),
    /has the alias "\*nowhere" without its anchor before it/,
    "2:7",
  ],
  [
    "an alias whose anchor stands nowhere, as a key",
    (text) => `${text}*nowhere : x\n`,
    /has the alias "\*nowhere" without its anchor before it/,
    "11:1",
  ],
  ["an anchor twice, once at a key", (text) => `? &a x\n: 1\nb: &a 2\n${text}`, /has the anchor "&a" twice/, undefined],
  ["an anchor twice", (text) => `a: &a 1\nb: &a 2\n${text}`, /has the anchor "&a" twice/, undefined],
  [
    "a list where data has its keys",
    () => "data:\n  - dockerImageTag: 1.2.4\n",
    /has a list where "data" has its keys/,
    undefined,
  ],
  [
    "a text where data has its keys",
    () => "data: dockerImageTag\n",
    /has a single value where "data" has its keys/,
    "1:7",
  ],
  [
    "a list where the version is",
    (text) => text.replace("dockerImageTag: 1.2.4", "dockerImageTag: [1.2.4]"),
    /has a list where "dockerImageTag" has its text/,
    "4:19",
  ],
  [
    "a section where the image is",
    (text) => text.replace(`baseImage: ${DIGEST}`, "baseImage:\n      image: x"),
    /has a section where "baseImage" has its text/,
    "4:7",
  ],
  [
    "a block of lines as version",
    (text) => text.replace("dockerImageTag: 1.2.4", "dockerImageTag: |\n    1.2.4"),
    /has a block of lines where "dockerImageTag"/,
    "4:3",
  ],
  [
    "a tag that changes the type",
    (text) => text.replace("dockerImageTag: ", "dockerImageTag: !!binary "),
    /has the tag ".*binary" at "dockerImageTag"/,
    "4:3",
  ],
  [
    "a tag of Python",
    (text) => text.replace("dockerImageTag: ", "dockerImageTag: !!python/name:os.system "),
    /has the tag/,
    "4:3",
  ],
  ["no data", () => 'metadataSpecVersion: "1.0"\n', /has no "data" section/, "1:1"],
  ["data under another name", (text) => text.replace("data:", "Data:"), /has no "data" section/, "1:1"],
  ["nothing", () => "", /has no keys at its top level/, "1:1"],
  ["only comments", () => "# later\n", /has no keys at its top level/, "1:1"],
  ["a list at the top", () => "- data\n", /has no keys at its top level/, "1:1"],
  [
    "no version",
    (text) => text.replace(/ {2}dockerImageTag.*\n/, ""),
    /has no `data\.dockerImageTag`\. Expected: .* such as 1\.2\.3\./,
    "1:1",
  ],
  ["an empty version", (text) => text.replace("1.2.4", ""), /has no `data\.dockerImageTag`/, "1:1"],
  ["null as version", (text) => text.replace("1.2.4", "~"), /has no `data\.dockerImageTag`/, "1:1"],
  [
    "a commented-out version",
    (text) => text.replace("  dockerImageTag", "  # dockerImageTag"),
    /has no `data\.dockerImageTag`/,
    "1:1",
  ],
  [
    "the version only under registryOverrides",
    (text) =>
      text.replace("  dockerImageTag: 1.2.4\n", "  registryOverrides:\n    cloud:\n      dockerImageTag: 1.2.4\n"),
    /has no `data\.dockerImageTag`/,
    "1:1",
  ],
  [
    "the version only at the top level",
    (text) => `dockerImageTag: 1.2.4\n${text.replace(/ {2}dockerImageTag.*\n/, "")}`,
    /has no `data\.dockerImageTag`/,
    "2:1",
  ],
  [
    "100,000 brackets",
    (text) => `${text}x: ${"[".repeat(100_000)}\n`,
    /is nested more than 100 levels deep/,
    undefined,
  ],
  [
    "100,000 levels of lists",
    (text) => `${text}x:\n  ${"- ".repeat(100_000)}\n`,
    /is nested more than 100 levels deep/,
    undefined,
  ],
  ["100,000 explicit keys", () => "? ".repeat(100_000), /is nested more than 100 levels deep/, undefined],
  [
    "1 MB of comments",
    (text) => `${text}${"# x\n".repeat(250_000)}`,
    /is \d+ kB large; at most 256 kB are read/,
    "1:1",
  ],
];

describe(rule, () => {
  test.each(readable)("a metadata.yaml %s is understood", async (_, metadata) => {
    const report = await judge(written(metadata));
    expect(said(report, rule)).toEqual([]);
    expect(report.connectors[0]).toMatchObject({
      intent: "upgrade",
      facts: { version: { before: "1.2.3", after: "1.2.4" }, baseImage: { after: DIGEST } },
      criteria: { "base-image": "pass", version: "pass", changelog: "pass" },
    });
  });

  test.each(unreadable)("a metadata.yaml with %s is an error", async (_, metadata, expected, at) => {
    const report = await judge(written(metadata));
    const [first] = findingsOf(report, rule);
    expect(first?.effect).toBe("error");
    expect(first?.message).toMatch(/^metadata\.yaml /);
    expect(first?.message).toMatch(expected);
    expect(first?.at.path).toBe(METADATA);
    if (at !== undefined) expect(`${first?.at.range.start.line}:${first?.at.range.start.column}`).toBe(at);
    expect(report.connectors[0]?.criteria["base-image"]).toBe("fail");
    expect(report.outcome).toBe("fail");
  });

  test.each(unreadable)("%s in a metadata.yaml that is not touched is only a warning", async (_, metadata) => {
    const broken = { files: { "metadata.yaml": metadata(textAt(upgrade().after, METADATA)) } };
    const report = await judge(edited(broken, { files: { "README.md": "# Another\n" } }));
    const effects = findingsOf(report, rule).map(({ effect }) => effect);
    expect(effects.length).toBeGreaterThan(0);
    expect(new Set(effects)).toEqual(new Set(["warning"]));
    expect(report.connectors[0]?.criteria["base-image"]).toBe("warn");
    expect(report.outcome).toBe("pass");
  });

  const kinds: [name: string, file: MemoryFile, said: RegExp, state: State][] = [
    [
      "a symbolic link",
      { symlink: "../source-other/metadata.yaml" },
      /^error: metadata\.yaml is a symbolic link\. Expected: a regular file/,
      "fail",
    ],
    [
      "a submodule",
      { submodule: "1".repeat(40) },
      /^error: metadata\.yaml is a submodule\. Expected: a regular file/,
      "fail",
    ],
    [
      "binary",
      Buffer.from("data:\n  dockerImageTag: 1.2.4\n\0"),
      /^unverified: metadata\.yaml cannot be read: it is a binary file\./,
      "unknown",
    ],
    ["UTF-16", Buffer.from("data:\n  dockerImageTag: 1.2.4\n", "utf16le"), /^unverified: .*binary/, "unknown"],
    ["Latin-1", Buffer.from("data:\n  name: caf\xe9\n", "latin1"), /^unverified: .*it is not valid UTF-8\./, "unknown"],
    ["2 MB large", "#".repeat(2 * 1024 * 1024), /^unverified: .*it has 2\.0 MB; at most 1\.0 MB are read\./, "unknown"],
    [
      "missing in the repository",
      { unreadable: "the object is missing" },
      /^unverified: .*: the object is missing\./,
      "unknown",
    ],
  ];
  test.each(kinds)("a metadata.yaml that is %s is never a pass", async (_, file, expected, state) => {
    const report = await judge(written(() => file));
    expect(said(report, rule)).toEqual([expect.stringMatching(expected)]);
    expect(report.connectors[0]?.criteria["base-image"]).toBe(state);
    expect(report.outcome).toBe(state);
  });

  const lost: MemoryFile = { unreadable: "the object is missing" };
  const done = upgrade();
  const java = { language: "java", image: null } as const;
  const withoutJava = (side: MemoryFiles): MemoryFiles => ({
    ...Object.fromEntries(Object.entries(side).filter(([path]) => !path.startsWith(`${FOLDER}/src/`))),
    [`${FOLDER}/src/main`]: lost,
  });
  const withoutPackage = (side: MemoryFiles): MemoryFiles => ({
    ...Object.fromEntries(Object.entries(side).filter(([path]) => !path.startsWith(`${FOLDER}/source_demo/`))),
    [`${FOLDER}/source_demo`]: lost,
  });
  const sides: [name: string, change: JudgeOptions, path: string][] = [
    [
      "metadata.yaml at the merge base",
      { ...done, before: { ...done.before, [METADATA]: lost } },
      `${METADATA} on the base branch`,
    ],
    [
      "metadata.yaml at the tip of the base",
      { ...done, tip: { ...done.before, [METADATA]: lost } },
      `${METADATA} on the base branch`,
    ],
    [
      "metadata.yaml at the merge base and at the tip",
      { ...done, before: { ...done.before, [METADATA]: lost }, tip: { ...done.before, [METADATA]: lost, x: "y" } },
      `${METADATA} on the base branch`,
    ],
    [
      "the package's folder before the change",
      { ...done, before: withoutPackage(done.before) },
      `${FOLDER}/source_demo`,
    ],
    ["the package's folder after the change", { ...done, after: withoutPackage(done.after) }, `${FOLDER}/source_demo`],
    ["the connector's folder after the change", { ...done, after: { [FOLDER]: lost } }, FOLDER],
    ["the connector's folder at the tip of the base", { ...done, tip: { [FOLDER]: lost } }, FOLDER],
    ["src/main after the change", { ...done, after: withoutJava(done.after) }, `${FOLDER}/src/main`],
    [
      "src/main on every side",
      {
        before: withoutJava(connector(java)),
        after: withoutJava(connector({ ...java, version: "1.2.4", rows: ["1.2.4", "1.2.3"] })),
      },
      `${FOLDER}/src/main`,
    ],
  ];
  const policies = ["", "latest: { when-unverifiable: warn }\n"];
  test.each(sides)("what cannot be read of %s leaves the change unverified", async (_, change, path) => {
    for (const policy of policies) {
      const report = await judge({ ...change, policy });
      expect(said(report, rule)).toEqual([
        `unverified: ${path} cannot be read: the object is missing. Nothing can be judged without it.`,
      ]);
      expect(findingsOf(report, rule)[0]?.at.path).toBe(METADATA);
      expect(report.connectors[0]?.criteria["base-image"]).toBe("unknown");
      expect(report.outcome).toBe("unknown");
    }
  });

  test("a folder in the place of metadata.yaml is an error", async () => {
    const { before, after } = upgrade({ files: { "metadata.yaml": null, "metadata.yaml/x": "y" } });
    expect(said(await judge({ before, after }), rule)).toEqual([
      expect.stringMatching(/^error: metadata\.yaml is a folder\. Expected: a regular file/),
    ]);
  });

  const links: [name: string, before: MemoryFiles, link: MemoryFile, said: RegExp][] = [
    [
      "a symbolic link",
      connector(),
      { symlink: "../../elsewhere" },
      /^error: source-demo is a symbolic link, not a folder/,
    ],
    ["a submodule", connector(), { submodule: "2".repeat(40) }, /^error: source-demo is a submodule, not a folder/],
    ["a new symbolic link", {}, { symlink: "source-other" }, /^error: source-demo is a symbolic link, not a folder/],
  ];
  test.each(links)("%s in the place of the connector's folder is an error", async (_, before, link, expected) => {
    const report = await judge({ before, after: { [FOLDER]: link } });
    expect(said(report, rule)).toEqual([expect.stringMatching(expected)]);
    expect(findingsOf(report, rule)[0]?.at.path).toBe(FOLDER);
    expect(report.outcome).toBe("fail");
  });

  test("a link that hides the connectors' folder is an error of the whole change", async () => {
    const report = await judge({ after: { [CONNECTORS]: { symlink: "../elsewhere" } } });
    expect(report.outcome).toBe("fail");
    expect(said(report, "policy-review")).toEqual([expect.stringMatching(/^error: .* becomes a link/)]);
  });

  const gone = { "metadata.yaml": null };
  const bare = { ...gone, "pyproject.toml": null, "source_demo/source.py": null };
  const deletions: [name: string, change: JudgeOptions, expected: RegExp | undefined][] = [
    [
      "alone",
      edited({}, { files: gone }),
      /^error: metadata\.yaml is deleted, but (pyproject\.toml|source_demo) is still there\. Keep metadata\.yaml, or delete the whole folder\.$/,
    ],
    [
      "with most of the code",
      edited({}, { files: { ...gone, "pyproject.toml": null } }),
      /but source_demo is still there/,
    ],
    [
      "while a build hook stays",
      edited({ files: { "build_customization.py": "" } }, { files: bare }),
      /build_customization\.py is still there/,
    ],
    [
      "and written in other letters",
      edited({}, { files: { ...bare, "Metadata.yaml": "data: {}\n" } }),
      /Metadata\.yaml is still there/,
    ],
    ["with all but the README and the icon", edited({ files: { "icon.svg": "<svg/>" } }, { files: bare }), undefined],
    ["in an archived connector", edited({ supportLevel: "archived" }, { files: gone }), undefined],
    ["with the whole folder", { after: {} }, undefined],
  ];
  test.each(deletions)("metadata.yaml deleted %s", async (_, change, expected) => {
    const report = await judge(change);
    expect(said(report, rule)).toEqual(expected === undefined ? [] : [expect.stringMatching(expected)]);
    expect(report.connectors).toMatchObject([
      { name: NAME, change: "removed", criteria: { "base-image": expected === undefined ? "pass" : "fail" } },
    ]);
  });

  test("a connector that becomes archived may lose its code", async () => {
    const files = { "pyproject.toml": null, "source_demo/source.py": null };
    const report = await judge(edited({}, { supportLevel: "archived", files }));
    expect(said(report, rule)).toEqual([]);
    expect(report.outcome).toBe("pass");
  });

  test("a change that mends a broken metadata.yaml is not blamed for it", async () => {
    const { after } = upgrade();
    const before = connector({ files: { "metadata.yaml": "data: [\n" } });
    const report = await judge({ before, after });
    expect(said(report, rule)).toEqual([]);
    // The versions cannot be compared, so that rule says nothing.
    expect(said(report, "version-bump")).toEqual([]);
    expect(report.connectors[0]?.criteria["base-image"]).toBe("pass");
  });

  const excuses: [name: string, policy: string][] = [
    ["switched off", `rules: { ${rule}: off }\n`],
    ["exempted", `exemptions:\n  - { connector: ${NAME}, rules: [${rule}], until: 2099-01-01, reason: please }\n`],
  ];
  test.each(excuses)("the rule cannot be %s", async (_, policy) => {
    const report = await judge({ ...written(() => "data: [\n"), policy });
    const effects = findingsOf(report, rule).map(({ effect, exemption }): [Effect, unknown] => [effect, exemption]);
    expect(effects[0]).toEqual(["error", undefined]);
    expect(said(report, "policy-review")).toEqual([
      expect.stringMatching(/^error: The policy on the base branch is not valid/),
    ]);
  });

  test("a folder without metadata.yaml on both sides is no connector", async () => {
    const tutorial = `${CONNECTORS}/source-tutorial/README.md`;
    const report = await judge({ before: { [tutorial]: "a\n" }, after: { [tutorial]: "b\n" } });
    expect(report).toMatchObject({ outcome: "pass", connectors: [], notConnectors: [`${CONNECTORS}/source-tutorial`] });
  });

  test("an image through an alias of a key is an image", async () => {
    const community = { supportLevel: "community", image: null };
    const { before, after } = edited(community, {});
    const text = textAt(after, METADATA)
      .replace("data:\n", "data:\n  connectorBuildOptions:\n    baseImage: *image\n")
      .replace(/^/, "? &image docker.io/someone/else:1.0.0\n: x\n");
    const report = await judge({ before, after: { ...after, [METADATA]: text } });
    expect(report.connectors[0]?.facts.baseImage.after).toBe("docker.io/someone/else:1.0.0");
    expect(report.outcome).toBe("fail");
  });

  const loops: [name: string, metadata: (text: string) => string][] = [
    ["their own section", (text) => text.replace("data:\n", "data: &data\n  <<: [*data, *data, *data, *data]\n")],
    [
      "each other",
      (text) => {
        const all = Array.from({ length: 12 }, (_, i) => `*m${i}`);
        const maps = all.map((_, i) => `m${i}: &m${i} {<<: [${all.slice(0, i + 1).join(", ")}]}\n`);
        return maps.join("") + text.replace("data:\n", `data:\n  <<: [${all.join(", ")}]\n`);
      },
    ],
  ];
  // Work that grows faster than the text would not end before the runner gives up; nothing is measured.
  test.each(loops)(
    "merge keys that lead back to %s cost no time",
    async (_, metadata) => {
      expect((await judge(written(metadata))).connectors).toHaveLength(1);
    },
    10_000,
  );
});

describe("tricky", () => {
  test("of two merge keys PyYAML merges both; the last wins only where both have a key", async () => {
    const merged = (files: MemoryFiles): MemoryFiles => {
      const text = textAt(files, METADATA).replace(/ {2}connectorBuildOptions:\n.*\n/, "  <<: *a\n  <<: *b\n");
      return { ...files, [METADATA]: `a: &a {connectorBuildOptions: {baseImage: "${DIGEST}"}}\nb: &b {x: 1}\n${text}` };
    };
    const { before, after } = edited({ image: DIGEST }, { files: { "source_demo/source.py": "#\n" } });
    const report = await judge({ before: merged(before), after: merged(after) });
    expect(report.connectors[0]?.facts.baseImage.after).toBe(DIGEST);
  });
});
