import { describe, expect, test } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import {
  CLASSES,
  classLibrary,
  dockerLibrary,
  IMAGES,
  LANGUAGE,
  LIBRARY,
  listLibrary,
  README,
} from "../fixtures/library.ts";
import { findingsOf, type JudgeOptions, judge, NAME, said, upgrade } from "../fixtures/monorepo.ts";

const rule = "base-image-review";
const asks = (files: string, folder = LIBRARY) =>
  `review: The change touches ${files} of the base image library in ${folder}, which connectors are built on. Connector Operations has to approve it.`;
const BASE = `${IMAGES}/Dockerfile.python-connector-base`;
const ignored = (path: string) => listLibrary({ more: { [path]: "x = 1\n" } });

describe("version files", () => {
  const cases: [name: string, before: MemoryFiles, after: MemoryFiles, said: string[]][] = [
    ["edited", listLibrary(), listLibrary({ code: (text) => `${text}# x\n` }), [asks("base_images/python/bases.py")]],
    ["added", {}, { [BASE]: "FROM x\n" }, [asks("Dockerfile.python-connector-base", IMAGES)]],
    [
      "removed",
      dockerLibrary(),
      { [`${IMAGES}/README.md`]: "# Images\n" },
      [asks("Dockerfile.python-connector-base", IMAGES)],
    ],
    [
      "of a generated list",
      listLibrary(),
      listLibrary({ list: "[]\n" }),
      [asks("generated/changelogs/airbyte_python_connector_base.json")],
    ],
    [
      "of what uses them",
      listLibrary(),
      ignored(`${LIBRARY}/base_images/publish.py`),
      [asks("base_images/publish.py")],
    ],
    [
      "in both libraries",
      {},
      { [LANGUAGE]: "x\n", [BASE]: "FROM x\n" },
      [asks("base_images/python/bases.py"), asks("Dockerfile.python-connector-base", IMAGES)],
    ],
    [
      "many",
      {},
      classLibrary(),
      [
        asks("CHANGELOG", LIBRARY).replace(
          "CHANGELOG",
          "base_images/__init__.py, base_images/bases.py, base_images/python_bases.py and 3 more files",
        ),
      ],
    ],
    [
      "moved out of the library",
      { [CLASSES]: "x = 1\n" },
      { "elsewhere/python_bases.py": "x = 1\n" },
      [asks("base_images/python_bases.py")],
    ],
    [
      "turned to a link",
      dockerLibrary(),
      dockerLibrary({ [BASE]: { symlink: "x" } }),
      [asks("Dockerfile.python-connector-base", IMAGES)],
    ],
    [
      "hidden behind a link",
      { x: "y" },
      { x: "y", "airbyte-ci": { symlink: "x" } },
      [asks("airbyte-ci", "airbyte-ci")],
    ],
    [
      "of its tests, which may be imported",
      listLibrary(),
      ignored(`${LIBRARY}/tests/test_bases.py`),
      [asks("tests/test_bases.py")],
    ],
    ["left alone", listLibrary(), { ...listLibrary(), "docs/x.md": "x" }, []],
  ];
  test.each(cases)("%s", async (_, before, after, expected) => {
    const report = await judge({ before, after });
    expect(said(report, rule)).toEqual(expected);
    for (const { subject } of findingsOf(report, rule)) expect(subject).toBeUndefined();
  });

  test.each([
    ["a document", README],
    ["a template of one", `${LIBRARY}/base_images/templates/README.md.j2`],
    ["what the tools depend on", `${LIBRARY}/poetry.lock`],
    ["a folder that begins like the library's", `${IMAGES}-old/Dockerfile.python-connector-base`],
  ])("%s is none", async (_, path) => {
    const report = await judge({
      before: listLibrary(),
      after: {
        ...listLibrary(),
        [path]: listLibrary()[path] === undefined ? "x = 1\n" : `${listLibrary()[path]}\nx\n`,
      },
    });
    expect([said(report, rule), report.outcome]).toEqual([[], "pass"]);
  });
});

describe("pyproject.toml", () => {
  const TOML = `${LIBRARY}/pyproject.toml`;
  const text =
    '[tool.poetry]\nversion = "1.0.0"\npackages = [{ include = "base_images" }]\n\n[tool.poetry.dependencies]\nsemver = "^3"\n';
  const cases: [name: string, before: string | null, after: string | null, asked: boolean][] = [
    ["another version", text, text.replace("1.0.0", "1.0.1"), false],
    ["another dependency", text, text.replace("^3", "^4"), false],
    ["another tool", text, `${text}[tool.poe]\ntasks = []\n`, false],
    ["another folder that is packaged", text, text.replace("}]", ', from = "../x" }]'), true],
    ["another program", text, `${text}[tool.poetry.scripts]\npublish = "evil:run"\n`, true],
    ["another build tool", text, `[build-system]\nrequires = ["evil"]\n${text}`, true],
    ["what does not parse", text, "[", true],
    ["one that is new", null, text, true],
    ["one that is gone", text, null, true],
  ];
  test.each(cases)("%s", async (_, before, after, asked) => {
    const side = (file: string | null) => (file === null ? listLibrary() : listLibrary({ more: { [TOML]: file } }));
    const report = await judge({ before: side(before), after: side(after) });
    expect(said(report, rule)).toEqual(asked ? [asks("pyproject.toml")] : []);
  });
});

describe("approvals", () => {
  const change = { before: dockerLibrary(), after: dockerLibrary({ [BASE]: "FROM x\n" }) };
  const cases: [name: string, more: Partial<JudgeOptions>, effect: string, outcome: string][] = [
    ["someone entitled", { approvals: { ok: true, value: [{ login: "grace" }] } }, "notice", "pass"],
    ["nobody", { approvals: { ok: true, value: [] } }, "review", "review"],
    ["nobody knows whom", { approvals: { ok: false, why: "HTTP 502" } }, "unverified", "unknown"],
    ["nobody, where none is required", { policy: "review: { require-approval: false }\n" }, "warning", "pass"],
    ["nobody, where the rule is off", { policy: `rules: { ${rule}: off }\n` }, "", "pass"],
    ["nobody, where another folder is the library", { policy: "library: [elsewhere]\n" }, "", "pass"],
    [
      "nobody, where the change names another library",
      { policy: "", policyAfter: "library: [elsewhere]\n" },
      "review",
      "review",
    ],
  ];
  test.each(cases)("approved by %s", async (_, more, effect, outcome) => {
    const report = await judge({ ...change, ...more });
    expect(
      findingsOf(report, rule)
        .map((finding) => finding.effect)
        .join(),
    ).toBe(effect);
    expect(report.outcome).toBe(outcome);
  });

  test("no exemption of a connector excuses it", async () => {
    const policy = `exemptions:\n  - { connector: ${NAME}, rules: [${rule}], until: 2099-01-01, reason: x }\n`;
    const { before, after } = upgrade();
    const report = await judge({
      before: { ...before, [BASE]: "FROM x\n" },
      after: { ...after, [BASE]: "FROM y\n" },
      policy,
      alone: rule,
    });
    expect(report.outcome).toBe("review");
    expect(report.connectors[0]?.criteria["build-customization"]).toBe("not-applicable");
  });
});
