import { describe, expect, test } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import {
  CLASS_CHANGELOG,
  CLASSES,
  classLibrary,
  dockerLibrary,
  ENTRIES,
  entry,
  IMAGES,
  LANGUAGE,
  LIBRARY,
  LIST,
  type ListOptions,
  listLibrary,
  README,
  ROOTS,
  THIRD,
  THIRD_LISTED,
  tableOf,
} from "../fixtures/library.ts";
import { findingsOf, judge, said } from "../fixtures/monorepo.ts";

const rule = "base-image-immutable";
const add = (text: string) => (file: string) => file + text;
const replace = (from: string | RegExp, to: string) => (file: string) => {
  const after = file.replace(from, to);
  if (after === file) throw new Error(`there is no ${from} to replace`);
  return after;
};
const edited = (version: string) =>
  `error: ${version} is published, and the change edits what its image is made of. Expected: a new version, and this one as it was.`;
const without = (files: MemoryFiles, path: string): MemoryFiles => {
  const { [path]: _, ...rest } = files;
  return rest;
};

describe("one class a version", () => {
  const listed = THIRD_LISTED;
  const cases: [name: string, after: MemoryFiles, said: string[]][] = [
    ["a new version, done right", classLibrary(add(THIRD), listed), []],
    [
      "a new version that calls super() in its checks",
      classLibrary(
        add(THIRD.replace("_1_0_1.run_sanity_checks(base_image_version)", "super().run_sanity_checks()")),
        listed,
      ),
      [],
    ],
    ["a new version without checks of its own", classLibrary(add(THIRD.split("\n    async")[0] as string), listed), []],
    [
      "a new version from scratch",
      classLibrary(add(THIRD.replaceAll("_1_0_1", "AirbytePythonConnectorBaseImage").replaceAll("1_0_2", "2_0_0")), {
        [CLASS_CHANGELOG]: "2.0.0, 1.0.1, 1.0.0\n",
      }),
      [],
    ],
    ["a comment and a blank line", classLibrary(replace("    changelog", "    # why\n\n    changelog")), []],
    [
      "a line that is broken",
      classLibrary(
        replace(
          '["pip", "install", "poetry==1.5.1"]',
          '[\n                "pip",\n                "install",\n                "poetry==1.5.1",\n            ]',
        ),
      ),
      [],
    ],
    ["a sanity check of a published version", classLibrary(replace('"ffmpeg")', '"ffprobe")')), []],
    ["a published version", classLibrary(replace("poetry==1.5.1", "poetry==1.6.0")), [edited("1.0.0")]],
    [
      "two published versions",
      classLibrary((text) => text.replace("1.5.1", "1.6.0").replace("-y ffmpeg", "-y socat")),
      [edited("1.0.0"), edited("1.0.1")],
    ],
    ["the changelog text of a published version", classLibrary(replace("Add ffmpeg.", "Add more.")), [edited("1.0.1")]],
    [
      "what a published version inherits from",
      classLibrary(replace("class _1_0_1(_1_0_0)", "class _1_0_1(AirbytePythonConnectorBaseImage)")),
      [edited("1.0.1")],
    ],
    [
      "the class that all inherit from",
      classLibrary(replace("    root = PYTHON_3_9\n", "    root = PYTHON_3_9\n    user = 'root'\n")),
      [edited("1.0.0")],
    ],
    [
      "the same in another file",
      classLibrary(undefined, {
        [`${LIBRARY}/base_images/bases.py`]: "class AirbyteConnectorBaseImage:\n    base_container = evil()\n",
      }),
      [edited("1.0.0")],
    ],
    [
      "the image that all are built from",
      classLibrary(undefined, { [ROOTS]: (classLibrary()[ROOTS] as string).replace("999", "888") }),
      [edited("1.0.0")],
    ],
    [
      "a published version, from outside of its class",
      classLibrary(add("\n_1_0_1.container = evil\n")),
      [edited("1.0.1")],
    ],
    [
      "a published version, by setattr",
      classLibrary(add('\nif True:\n    setattr(_1_0_0, "container", evil)\n')),
      [edited("1.0.0")],
    ],
    [
      "a published version, by a second class of its name",
      classLibrary(add("\nclass _1_0_1(_1_0_0):\n    pass\n")),
      [edited("1.0.1")],
    ],
    [
      "a published version, by a decorator",
      classLibrary(replace("class _1_0_1", "@evil\nclass _1_0_1")),
      [edited("1.0.1")],
    ],
    [
      "a published version that is deleted",
      classLibrary(replace(/\n\nclass _1_0_1[\s\S]*/, "\n")),
      ["error: 1.0.1 is taken out of the library, but it is published. Expected: the class `_1_0_1` as it was."],
    ],
    [
      "a published version that is renamed",
      classLibrary(replace(/_1_0_1/g, "_1_0_2"), listed),
      ["error: 1.0.1 is taken out of the library, but it is published. Expected: the class `_1_0_1` as it was."],
    ],
    [
      "the file that is moved in the library",
      {
        ...without(classLibrary(), CLASSES),
        [`${LIBRARY}/base_images/python/versions.py`]: classLibrary()[CLASSES] as string,
      },
      [],
    ],
    [
      "the file that is moved, and a version with it edited",
      {
        ...without(classLibrary(), CLASSES),
        [`${LIBRARY}/base_images/versions.py`]: (classLibrary()[CLASSES] as string).replace("-y ffmpeg", "-y x"),
      },
      [edited("1.0.1")],
    ],
    [
      "the file that is moved out of the library",
      { ...without(classLibrary(), CLASSES), "elsewhere/python_bases.py": classLibrary()[CLASSES] as string },
      ["1.0.0", "1.0.1"].map(
        (v) =>
          `error: ${v} is taken out of the library, but it is published. Expected: the class \`_${v.replaceAll(".", "_")}\` as it was.`,
      ),
    ],
    [
      "a class whose name is no version",
      classLibrary(add("\n\nclass WithSocat(_1_0_1):\n    pass\n")),
      [
        "error: The class `WithSocat` stands for a version, but its name is none. Expected: a name such as `_1_0_2` for 1.0.2, or `_1_0_2__alpha` for 1.0.2-alpha.",
      ],
    ],
    [
      "a name with two numbers",
      classLibrary(add(THIRD.replace("class _1_0_2", "class _1_2")), listed),
      [
        "error: The class `_1_2` stands for a version, but its name is none. Expected: a name such as `_1_0_2` for 1.0.2, or `_1_0_2__alpha` for 1.0.2-alpha.",
      ],
    ],
    [
      "a version that is not higher",
      classLibrary(add(THIRD.replace("_1_0_2", "_0_9_0")), { [CLASS_CHANGELOG]: "0.9.0\n" }),
      ["error: 0.9.0 is not higher than 1.0.1, the last version. Expected: a version above it, such as 1.0.2."],
    ],
    [
      "a pre-release that comes late",
      classLibrary(add(THIRD.replace("_1_0_2", "_1_0_1__alpha")), { [CLASS_CHANGELOG]: "1.0.1-alpha\n" }),
      ["notice: 1.0.1-alpha is not higher than 1.0.1, the last version."],
    ],
    [
      "no changelog text",
      classLibrary(add(THIRD.replace(/ +changelog.*\n/, "")), listed),
      ["error: 1.0.2 has no changelog text. Expected: what is new in it, in the class attribute `changelog`."],
    ],
    [
      "an empty changelog text",
      classLibrary(add(THIRD.replace("Add socat.", "  ")), listed),
      ["error: 1.0.2 has no changelog text. Expected: what is new in it, in the class attribute `changelog`."],
    ],
    [
      "sanity checks that leave the previous version's out",
      classLibrary(add(THIRD.replace(/ +await _1_0_1.*\n/, "")), listed),
      [
        "error: The sanity checks of 1.0.2 leave out those of 1.0.1. Expected: a call of `run_sanity_checks` of the previous version in them.",
      ],
    ],
    [
      "sanity checks that call an older version's",
      classLibrary(add(THIRD.replace("await _1_0_1", "await _1_0_0")), listed),
      [
        "error: The sanity checks of 1.0.2 leave out those of 1.0.1. Expected: a call of `run_sanity_checks` of the previous version in them.",
      ],
    ],
    [
      "a generated changelog that was not made again",
      classLibrary(add(THIRD)),
      ["error: The generated changelog does not list 1.0.2. Expected: the file that `poetry run build` writes."],
    ],
    [
      "what does not parse",
      classLibrary(add("\nclass _1_0_2(_1_0_1:\n")),
      [
        expect.stringMatching(
          /^error: The file cannot be read: line \d+ has `:` where it cannot stand\. Expected: Python 3\.$/,
        ) as unknown as string,
      ],
    ],
    ["a test", classLibrary(undefined, { [`${LIBRARY}/tests/test_bases.py`]: "x = (\n" }), []],
  ];
  test.each(cases)("%s", async (_, after, expected) => {
    const report = await judge({ before: classLibrary(), after });
    expect(said(report, rule)).toEqual(expected);
    for (const { subject } of findingsOf(report, rule)) expect(subject).toBeUndefined();
  });

  test("the finding stands at the name of the class", async () => {
    const report = await judge({ before: classLibrary(), after: classLibrary(replace("-y ffmpeg", "-y x")) });
    expect(findingsOf(report, rule)[0]?.at).toEqual({
      path: CLASSES,
      range: { start: { line: 23, column: 7 }, end: { line: 23, column: 13 } },
    });
  });

  test("what did not parse before is not taken for new", async () => {
    const report = await judge({
      before: classLibrary(add("x = (\n")),
      after: classLibrary(replace("-y ffmpeg", "-y x")),
    });
    expect(said(report, rule)).toEqual([
      expect.stringMatching(
        /^unverified: Whether the change edits a published version cannot be told: before it, line \d+ /,
      ),
    ]);
    expect(report.outcome).toBe("unknown");
  });
});

describe("one class a language and a generated list", () => {
  const third = [entry("1.2.0", "Add nltk"), ...ENTRIES];
  const release = (options: ListOptions = {}) => listLibrary({ entries: third, ...options });
  const published = (version: string, what: string) => `error: The entry of ${version} is ${what}`;
  const cases: [name: string, after: MemoryFiles, said: string[], before?: MemoryFiles][] = [
    ["a new version, done right", release(), []],
    [
      "another image to build from, with its new version",
      release({ entries: [entry("1.2.0", "New root", "8"), ...ENTRIES], roots: replace(/9{64}/, "8".repeat(64)) }),
      [],
    ],
    ["code that changes without a new version", listLibrary({ code: replace("1.6.1", "1.6.2") }), []],
    ["a list that is formatted otherwise", listLibrary({ list: JSON.stringify(ENTRIES) }), []],
    [
      "an entry that is edited",
      listLibrary({ entries: [ENTRIES[0], entry("1.0.0", "Initial release", "8")] as typeof ENTRIES }),
      [
        published(
          "1.0.0",
          "edited, but the version is published. Expected: the entry as it was; what is new gets a new version.",
        ),
      ],
    ],
    [
      "an entry that is deleted",
      listLibrary({ entries: ENTRIES.slice(0, 1), documented: ENTRIES }),
      [published("1.0.0", "deleted, but the version is published. Expected: the entry as it was.")],
    ],
    [
      "a version that is renamed",
      listLibrary({ entries: [{ ...ENTRIES[0], version: "1.1.1" }, ENTRIES[1]] as typeof ENTRIES }),
      [published("1.1.0", "deleted, but the version is published. Expected: the entry as it was.")],
    ],
    [
      "the list that is deleted",
      without(listLibrary(), LIST),
      [
        "error: The changelog of airbyte/python-connector-base is deleted, but its versions up to 1.1.0 are published. Expected: the file as it was.",
      ],
    ],
    [
      "the list that is moved in the library",
      { ...without(listLibrary(), LIST), [LIST.replace("generated/", "lists/")]: listLibrary()[LIST] as string },
      [],
    ],
    [
      "a version that is not higher",
      listLibrary({ entries: [...ENTRIES, entry("1.0.5", "Late")], documented: [...ENTRIES, entry("1.0.5", "Late")] }),
      ["error: 1.0.5 is not higher than 1.1.0, the last version. Expected: a version above it, such as 1.1.1."],
    ],
    [
      "a pre-release that comes late",
      listLibrary({ entries: [...ENTRIES, entry("1.0.0-rc.1", "Early")] }),
      ["notice: 1.0.0-rc.1 is not higher than 1.1.0, the last version."],
    ],
    [
      "no changelog text",
      release({ entries: [entry("1.2.0", " "), ...ENTRIES] }),
      ["error: 1.2.0 has no changelog text. Expected: what is new in it, in `changelog_entry`."],
    ],
    [
      "a version that is listed twice",
      listLibrary({ entries: [...ENTRIES, ENTRIES[0]] as typeof ENTRIES, documented: ENTRIES }),
      ["error: 1.1.0 is listed twice. Expected: one entry for each version."],
    ],
    [
      "a version that is none",
      listLibrary({ entries: [entry("1.2", "x"), ...ENTRIES], documented: ENTRIES }),
      [
        'error: The changelog has `"1.2"` where a version belongs. Expected: the file that `poetry run generate-release` writes.',
      ],
    ],
    [
      "what is nested too deep",
      listLibrary({
        list: `[{"version": "1.2.0", "x": ${"[".repeat(10_000)}${"]".repeat(10_000)}}]`,
        documented: ENTRIES,
      }),
      [
        "error: The changelog is nested too deep in 1.2.0. Expected: the file that `poetry run generate-release` writes.",
      ],
    ],
    [
      "what is no list",
      listLibrary({ list: "{}\n", documented: ENTRIES }),
      ["error: The changelog is not a list of versions. Expected: the file that `poetry run generate-release` writes."],
    ],
    [
      "what is no JSON",
      listLibrary({ list: "[", documented: ENTRIES }),
      [expect.stringMatching(/^error: The changelog is not JSON: /) as unknown as string],
    ],
    [
      "a README that was not made again",
      release({ documented: ENTRIES }),
      [
        "error: README.md does not list 1.2.0 of airbyte/python-connector-base. Expected: the table that `poetry run generate-docs` writes.",
      ],
    ],
    [
      "a README that says something else",
      listLibrary({ documented: [entry("1.1.0", "Nothing"), ENTRIES[1]] as typeof ENTRIES }),
      [
        "error: README.md says something else about 1.1.0 than the changelog. Expected: the table that `poetry run generate-docs` writes.",
      ],
    ],
    [
      "another digest in the README",
      listLibrary({ more: { [README]: tableOf(ENTRIES).replace(/1{64}/, "6".repeat(64)) } }),
      [
        `error: README.md has another address for 1.1.0, which is published. Expected: \`docker.io/airbyte/python-connector-base:1.1.0@sha256:${"1".repeat(64)}\`.`,
      ],
    ],
    [
      "a published version that only the README lists",
      listLibrary(),
      [
        `error: README.md no longer lists 1.0.1, which is published. Expected: \`docker.io/airbyte/python-connector-base:1.0.1@sha256:${"1".repeat(64)}\`.`,
      ],
      listLibrary({ documented: [...ENTRIES, entry("1.0.1", "")] }),
    ],
    [
      "a list that was made before the class was changed",
      listLibrary({ roots: replace(/9{64}/, "8".repeat(64)) }),
      [
        `error: 1.1.0 of airbyte/python-connector-base is documented as built from docker.io/python:3.9.18-slim@sha256:${"9".repeat(64)}, but its class is built from ` +
          `docker.io/python:3.9.18-slim@sha256:${"8".repeat(64)}. Expected: the files that \`poetry run generate-release\` writes.`,
      ],
    ],
    [
      "a check that is dropped with a new version",
      release({ code: replace(/ +await base_sanity_checks.*\n/, "") }),
      [
        "warning: 1.2.0 of airbyte/python-connector-base is no longer checked with check_timezone_is_utc, which 1.1.0 was.",
      ],
    ],
  ];
  test.each(cases)("%s", async (_, after, expected, before = listLibrary()) => {
    expect(said(await judge({ before, after }), rule)).toEqual(expected);
  });

  test("what was wrong before is not this change's", async () => {
    const stale = { documented: ENTRIES.slice(0, 1), roots: replace(/9{64}/, "7".repeat(64)) };
    const after = listLibrary({ ...stale, code: replace("1.6.1", "1.6.2") });
    expect(said(await judge({ before: listLibrary(stale), after }), rule)).toEqual([]);
  });

  test("the finding stands at the version", async () => {
    const after = listLibrary({ entries: [ENTRIES[0], entry("1.0.0", "Other")] as typeof ENTRIES });
    const [finding] = findingsOf(await judge({ before: listLibrary(), after }), rule);
    expect(finding?.at).toEqual({
      path: LIST,
      range: { start: { line: 8, column: 17 }, end: { line: 8, column: 22 } },
    });
  });

  test("a library that is given up as a whole is the reviewers' to judge", async () => {
    const before = { ...listLibrary(), ...dockerLibrary() };
    const report = await judge({ before, after: dockerLibrary() });
    expect(said(report, rule)).toEqual([]);
    expect(report.outcome).toBe("review");
  });
});

describe("links, and what cannot be read", () => {
  const link = { symlink: "/elsewhere" };
  const becomes = (path: string) =>
    `error: ${path} becomes a link, so what the library is made of cannot be seen in it. Expected: the files themselves.`;
  const cases: [name: string, before: MemoryFiles, after: MemoryFiles, said: string[]][] = [
    ["a version file", listLibrary(), { ...listLibrary(), [LANGUAGE]: link }, [becomes(LANGUAGE)]],
    [
      "the library's folder",
      dockerLibrary(),
      {
        ...without(without(dockerLibrary(), `${IMAGES}/Dockerfile.python-connector-base`), `${IMAGES}/README.md`),
        [IMAGES]: link,
      },
      [becomes(IMAGES)],
    ],
    [
      "a folder above it",
      { "docs/x.md": "x" },
      { "docs/x.md": "x", "airbyte-ci": { submodule: "1".repeat(40) } },
      [becomes("airbyte-ci")],
    ],
    ["a document", dockerLibrary(), dockerLibrary({ [`${IMAGES}/README.md`]: link }), []],
    ["a file that is none of its business", dockerLibrary(), { ...dockerLibrary(), "airbyte-ci/x": link }, []],
  ];
  test.each(cases)("a link in place of %s", async (_, before, after, expected) => {
    const report = await judge({ before, after });
    expect(said(report, rule)).toEqual(expected);
    for (const finding of findingsOf(report, rule)) expect(finding.firm).toBe(true);
  });

  test.each([
    ["invalid UTF-8", Buffer.from([0x64, 0xe9, 0x0a]), "it is not valid UTF-8"],
    ["binary", Buffer.from([0, 1, 2]), "it is a binary file"],
    ["2 MB", `# ${"x".repeat(2 * 1024 * 1024)}\n`, "it has 2.0 MB; at most 1.0 MB are read"],
  ])("a version file that is %s", async (_, content, why) => {
    const report = await judge({ before: listLibrary(), after: { ...listLibrary(), [LANGUAGE]: content } });
    expect(said(report, rule)).toEqual([
      `unverified: ${LANGUAGE} cannot be read: ${why}. The versions of the library cannot be compared without it.`,
    ]);
    expect(report.outcome).toBe("unknown");
  });
});

describe("the third form", () => {
  test.each([
    ["edited", { [`${IMAGES}/Dockerfile.python-connector-base`]: "FROM x\n" }],
    ["added", { [`${IMAGES}/Dockerfile.java-connector-base`]: "FROM x\n" }],
  ])("a Dockerfile that is %s tells no version", async (_, files) => {
    const report = await judge({ before: dockerLibrary(), after: dockerLibrary(files) });
    expect([said(report, rule), report.outcome]).toEqual([[], "review"]);
  });
});

describe("the policy", () => {
  const change = { before: classLibrary(), after: classLibrary(replace("poetry==1.5.1", "poetry==2.0.0")) };
  test.each([
    ["library: [elsewhere]\n", []],
    ["library: [docker-images, airbyte-ci/connectors/base_images/base_images]\n", [edited("1.0.0")]],
    [`rules: { ${rule}: warning }\n`, [edited("1.0.0").replace("error", "warning")]],
    [`rules: { ${rule}: off }\n`, []],
  ])("%s", async (policy, expected) => {
    expect(said(await judge({ ...change, policy }), rule)).toEqual(expected);
  });

  test("a change cannot name another library for itself", async () => {
    const report = await judge({ ...change, policy: "", policyAfter: "library: [elsewhere]\n" });
    expect(said(report, rule)).toEqual([edited("1.0.0")]);
  });

  test("no policy lets a link pass", async () => {
    const report = await judge({
      before: listLibrary(),
      after: { ...listLibrary(), [LANGUAGE]: { symlink: "x" } },
      policy: `rules: { ${rule}: off, base-image-review: off }\n`,
    });
    expect(report.outcome).toBe("fail");
  });
});
