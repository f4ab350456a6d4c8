import { describe, expect, test } from "vitest";
import type { State } from "../../src/model/verdict.ts";
import type { MemoryFile } from "../../src/repository/memory.ts";
import {
  type ConnectorOptions,
  connector,
  edited,
  FOLDER,
  findingsOf,
  type JudgeOptions,
  judge,
  NAME,
  pinned,
  said,
} from "../fixtures/monorepo.ts";

const rule = "build-customization-review";
const HOOK = "async def post_connector_install(connector_container):\n    return connector_container\n";
const EDITED = `${HOOK}# another line\n`;
const hook = { "build_customization.py": HOOK };
const runs = "and the build will run it with its secrets, so Connector Operations has to approve it.";
const stops = "and the build will no longer do what it did, so Connector Operations has to approve it.";

/** A change of files of the fixture's connector and of nothing else. */
function files(before: ConnectorOptions["files"], after: ConnectorOptions["files"]): JudgeOptions {
  return edited({ files: { ...before } }, { files: { ...after } });
}
const importing = (statement: string, module = "helpers.py") =>
  files({ "build_customization.py": `${statement}\n${HOOK}`, [module]: "x = 1\n" }, { [module]: "x = 2\n" });

describe(rule, () => {
  const cases: [name: string, change: JudgeOptions, said: string[], state: State][] = [
    ["added", files({}, hook), [`review: build_customization.py is new, ${runs}`], "review"],
    [
      "changed",
      files(hook, { "build_customization.py": EDITED }),
      [`review: build_customization.py is changed, ${runs}`],
      "review",
    ],
    [
      "changed in a comment alone",
      files(hook, { "build_customization.py": `# hello\n${HOOK}` }),
      [`review: build_customization.py is changed, ${runs}`],
      "review",
    ],
    [
      "removed",
      files(hook, { "build_customization.py": null }),
      [`review: build_customization.py is removed, ${stops}`],
      "review",
    ],
    ["left alone", files(hook, { "README.md": "#\n" }), [], "pass"],
    ["never there", files({}, { "README.md": "#\n" }), [], "not-applicable"],
    [
      "renamed in letter case only",
      files(hook, { "build_customization.py": null, "Build_Customization.py": HOOK }),
      [`review: Build_Customization.py is new, ${runs}`, `review: build_customization.py is removed, ${stops}`],
      "review",
    ],
    [
      "emptied",
      files(hook, { "build_customization.py": "" }),
      [`review: build_customization.py is changed, ${runs}`],
      "review",
    ],
    [
      "turned to a link",
      files(hook, { "build_customization.py": { symlink: "../x.py" } }),
      [
        "error: build_customization.py is a link, so nobody sees in this folder what the build runs with its secrets. Expected: the hook itself.",
      ],
      "fail",
    ],
    [
      "turned to a submodule",
      files(hook, { "build_customization.py": { submodule: "5".repeat(40) } }),
      [
        "error: build_customization.py is a link, so nobody sees in this folder what the build runs with its secrets. Expected: the hook itself.",
      ],
      "fail",
    ],
    [
      "turned to a package",
      files(hook, { "build_customization.py": null, "build_customization/__init__.py": HOOK }),
      [
        `review: build_customization/__init__.py is new, ${runs}`,
        `review: build_customization.py is removed, ${stops}`,
      ].sort(),
      "review",
    ],
    [
      "one that cannot be read",
      files({}, { "build_customization.py": Buffer.from([0]) }),
      [`review: build_customization.py is new, ${runs}`],
      "review",
    ],
    ["in a folder below", files({}, { "integration_tests/build_customization.py": HOOK }), [], "not-applicable"],
    [
      "of a similar name",
      files({}, { "build_customizations.py": HOOK, "build_customization.py.bak": HOOK }),
      [],
      "not-applicable",
    ],
    [
      "out of scope",
      edited({ supportLevel: "community" }, { files: hook }),
      [`review: build_customization.py is new, ${runs}`],
      "review",
    ],
    [
      "of a Java connector",
      edited({ language: "java", image: null }, { files: { "finalize_build.sh": "" } }),
      [`review: finalize_build.sh is new, ${runs}`],
      "review",
    ],
    [
      "of a new connector",
      { before: {}, after: connector({ image: pinned("4.0.2"), files: hook }) },
      [`review: build_customization.py is new, ${runs}`],
      "review",
    ],
    [
      "of a folder that becomes a connector",
      { before: connector({ files: { ...hook, "metadata.yaml": null } }), after: connector({ files: hook }) },
      [`review: build_customization.py is new, ${runs}`],
      "review",
    ],
    ["deleted with its connector", { before: connector({ files: hook }), after: {} }, [], "not-applicable"],
  ];
  test.each(cases)("a hook %s", async (_, change, expected, state) => {
    const report = await judge({ ...change, alone: rule });
    expect(said(report, rule).sort()).toEqual([...expected].sort());
    for (const { at } of findingsOf(report, rule)) expect(at.range.start).toEqual({ line: 1, column: 1 });
    expect(report.connectors[0]?.criteria["build-customization"]).toBe(state);
  });

  const names: [name: string, file: MemoryFile][] = [
    ["build_customization.py", HOOK],
    ["BUILD_CUSTOMIZATION.PY", HOOK],
    ["finalize_build.sh", "apt-get install -y jq\n"],
    ["Finalize_Build.sh", ""],
    ["finalize_build.py", HOOK],
  ];
  test.each(names)("%s is a hook", async (name, file) => {
    const report = await judge(files({}, { [name]: file }));
    expect(said(report, rule)).toEqual([`review: ${name} is new, ${runs}`]);
    expect(findingsOf(report, rule)[0]?.at.path).toBe(`${FOLDER}/${name}`);
    // The build would ignore it in other letters, which is an error of another rule.
    expect(report.outcome).toBe(name === "BUILD_CUSTOMIZATION.PY" ? "fail" : "review");
  });

  const imports: [statement: string, module?: string][] = [
    ["import helpers"],
    ["import os, helpers as h"],
    ["from helpers import install"],
    ["from . import helpers"],
    ["from .helpers import (\n    install,\n)"],
    ["from . import (\n    helpers,\n)"],
    ["try:\n    import helpers\nexcept ImportError:\n    helpers = None"],
    ['import importlib\nhelpers = importlib.import_module("helpers")'],
    ['helpers = __import__("helpers")'],
    ["import os; import helpers"],
    ["def late():\n\timport helpers"],
    ["from source_demo.build import install", "source_demo/build.py"],
    ["import tools", "tools/__init__.py"],
    ["import os, \\\n    helpers"],
    ['import importlib\nloaded = importlib.import_module(\n    "helpers"\n)'],
    ['from importlib import import_module\nhelpers = import_module("helpers")'],
    ['def load():\n    return __import__("helpers")'],
    ['import importlib\nloaded = importlib.import_module("hel" + "pers")'],
    ["import importlib.util as u\nloaded = u.spec_from_file_location(name, path)"],
    ['exec(open("install").read())'],
    ["import runpy\nrunpy.run_path(which)"],
    ["import subprocess\nsubprocess.run(command)"],
    ['getattr(os, "sys" + "tem")(command)'],
    ["from os import system as run\nrun(command)"],
    ['template = open("steps.txt").read()', "steps.txt"],
    ["template = open(name).read()", "steps.txt"],
    ["from .. import helpers"],
    ['"""We import\nnothing."""\nimport (\nthis does not parse, so helpers may be meant'],
  ];
  test.each(imports)(
    "a changed module that a hook imports with %j needs the review",
    async (statement, module = "helpers.py") => {
      const report = await judge(importing(statement, module));
      expect(said(report, rule)).toEqual([`review: ${module} is changed, ${runs}`]);
      expect(report.connectors[0]?.criteria["build-customization"]).toBe("review");
    },
  );

  test.each([
    ["x = helpers"],
    ["# helpers\nimport os\nx = helpers"],
    ["import os\nimport helpers_of_others"],
    ["import os # and not helpers"],
    ['"""We import\nhelpers."""\nimport textwrap'],
    ['x = "helpers"'],
    ["import other.helpers as o"],
  ])("a changed module that no line of a hook imports, such as %j, needs none", async (text) => {
    const report = await judge(importing(text));
    expect(said(report, rule)).toEqual([]);
    expect(report.connectors[0]?.criteria["build-customization"]).toBe("pass");
  });

  test("what an imported module imports may be any Python file", async () => {
    const change = files(
      { "build_customization.py": `import helpers\n${HOOK}`, "helpers.py": "import deeper\n", "deeper.py": "x = 1\n" },
      { "deeper.py": "x = 2\n", "unit_tests/test_x.py": "x = 1\n", "README.md": "#\n" },
    );
    expect(said(await judge(change), rule)).toEqual([
      `review: deeper.py is changed, ${runs}`,
      `review: unit_tests/test_x.py is new, ${runs}`,
    ]);
  });

  test("a module that shadows what a hook imports needs the review", async () => {
    const before = { "build_customization.py": `import dagger\n${HOOK}` };
    expect(said(await judge(files(before, { "dagger.py": "x = 1\n" })), rule)).toEqual([
      `review: dagger.py is new, ${runs}`,
    ]);
  });

  test("code that no hook imports needs none", async () => {
    const report = await judge(
      files({ "build_customization.py": `import os\n${HOOK}` }, { "source_demo/source.py": "#\n" }),
    );
    expect(said(report, rule)).toEqual([]);
    expect(report.connectors[0]?.criteria["build-customization"]).toBe("pass");
  });

  const added = files({}, hook);
  const approvals: [name: string, more: Partial<JudgeOptions>, said: string, state: State, outcome: State][] = [
    [
      "nobody",
      { approvals: { ok: true, value: [] } },
      `review: build_customization.py is new, ${runs}`,
      "review",
      "review",
    ],
    [
      "someone entitled",
      { approvals: { ok: true, value: [{ login: "grace" }] } },
      `notice: build_customization.py is new, ${runs} grace has approved it.`,
      "pass",
      "pass",
    ],
    [
      "nobody knows whom",
      { approvals: { ok: false, why: "HTTP 403" } },
      `unverified: build_customization.py is new, ${runs} Whether it is approved cannot be told: HTTP 403.`,
      "unknown",
      "unknown",
    ],
    [
      "nobody knows whom, though the catalog's questions are soft",
      { approvals: { ok: false, why: "HTTP 403" }, policy: "latest: { when-unverifiable: warn }\n" },
      `unverified: build_customization.py is new, ${runs} Whether it is approved cannot be told: HTTP 403.`,
      "unknown",
      "unknown",
    ],
    [
      "nobody knows whom, though the rule is exempted",
      { approvals: { ok: false, why: "HTTP 403" }, policy: exempt() },
      `unverified: build_customization.py is new, ${runs} Whether it is approved cannot be told: HTTP 403.`,
      "unknown",
      "unknown",
    ],
    [
      "nobody, which the policy does not ask for",
      { policy: "review: { require-approval: false }\n" },
      `warning: build_customization.py is new, ${runs}`,
      "warn",
      "pass",
    ],
    [
      "someone entitled, which the policy does not ask for",
      { approvals: { ok: true, value: [{ login: "grace" }] }, policy: "review: { require-approval: false }\n" },
      `notice: build_customization.py is new, ${runs} grace has approved it.`,
      "pass",
      "pass",
    ],
    [
      "nobody knows whom, which the policy does not ask for",
      { approvals: { ok: false, why: "HTTP 403" }, policy: "review: { require-approval: false }\n" },
      `warning: build_customization.py is new, ${runs}`,
      "warn",
      "pass",
    ],
    [
      "someone who does not count",
      { approvals: { ok: true, value: [], note: "ada has approved another state of it." } },
      `review: build_customization.py is new, ${runs} ada has approved another state of it.`,
      "review",
      "review",
    ],
    [
      "nobody, which the change does not ask for",
      { policy: "", policyAfter: "review: { require-approval: false }\n" },
      `review: build_customization.py is new, ${runs}`,
      "review",
      "review",
    ],
    [
      "others",
      { policy: "review: { name: Platform }\n" },
      `review: build_customization.py is new, ${runs.replace("Connector Operations", "Platform")}`,
      "review",
      "review",
    ],
    [
      "nobody, softened",
      { policy: `rules: { ${rule}: warning }\n` },
      `warning: build_customization.py is new, ${runs}`,
      "warn",
      "pass",
    ],
    ["nobody, exempted", { policy: exempt() }, `review: build_customization.py is new, ${runs}`, "exempt", "pass"],
  ];
  test.each(approvals)("approved by %s", async (_, more, expected, state, outcome) => {
    const report = await judge({ ...added, ...more });
    expect(said(report, rule)).toEqual([expected]);
    expect(report.connectors[0]?.criteria["build-customization"]).toBe(state);
    expect(report.outcome).toBe(outcome);
  });

  function exempt(): string {
    return `exemptions:\n  - { connector: ${NAME}, rules: [${rule}], until: 2099-01-01, reason: known }\n`;
  }

  // Work that grows faster than the text would not end before the runner gives up; nothing is measured.
  test("a hook with one long line costs no time", async () => {
    const change = files({}, { "build_customization.py": `x = "${"x".repeat(900_000)}"\n` });
    expect(said(await judge(change), rule)).toEqual([`review: build_customization.py is new, ${runs}`]);
  }, 10_000);
});

describe("tricky", () => {
  test("a module whose name has other letters than English ones needs the review", async () => {
    const report = await judge(importing("import hélpers", "hélpers.py"));
    expect(said(report, rule)).toEqual([`review: hélpers.py is changed, ${runs}`]);
  });

  test("a module that a hook in the form of a package imports needs the review", async () => {
    const before = { "build_customization/__init__.py": `import helpers\n${HOOK}`, "helpers.py": "x = 1\n" };
    expect(said(await judge(files(before, { "helpers.py": "x = 2\n" })), rule)).toEqual([
      `review: helpers.py is changed, ${runs}`,
    ]);
  });
});

describe("the summary for the reviewer", () => {
  const details = async (change: JudgeOptions) =>
    findingsOf(await judge(change), rule).map((finding) => finding.details);
  const steps = (...calls: string[]) =>
    `async def pre_connector_install(base):\n    return base${calls.map((call) => `.${call}`).join("")}\n`;
  const docker = (version: string) => [
    'with_exec(["sh", "-c", "apt-get update && apt-get install -y curl jq"])',
    'with_exec(["curl", "-fsSL", "https://get.example.org", "-o", "/tmp/x.sh"])',
    `with_exec(["sh", "/tmp/x.sh"${version}])`,
    'with_exec(["rm", "/tmp/x.sh"])',
  ];

  test("says what a new hook does, before and after the install and elsewhere", async () => {
    const text = `import os\nos.system("x")\n${steps('with_env_variable("A", "b")', 'with_user("root")')}
async def post_connector_install(c):
    return c.with_new_file("/x", "abc").with_file("/y", z).with_exec(["make", "it"])
`;
    expect(await details(files({}, { "build_customization.py": text }))).toEqual([
      [
        "Before the install: sets A=b; with_user(root).",
        "After the install: writes /x (3 characters); puts files into /y; runs `make it`.",
        "Elsewhere in the file: runs a program on the builder (os.system).",
      ],
    ]);
  });

  test("says what is new and what is gone", async () => {
    const [before, after] = [', "--version", "25.0"', ""].map((version) => steps(...docker(version)));
    expect(
      await details(files({ "build_customization.py": before ?? "" }, { "build_customization.py": after ?? "" })),
    ).toEqual([
      [
        "Before the install: installs curl, jq with apt; runs `sh /tmp/x.sh`, downloaded from https://get.example.org.",
        "New in this change: runs `sh /tmp/x.sh`, downloaded from https://get.example.org.",
        "Gone with this change: runs `sh /tmp/x.sh --version 25.0`, downloaded from https://get.example.org.",
      ],
    ]);
  });

  test.each<[string, string, (string | null)[], string[] | undefined]>([
    [
      "a comment",
      "build_customization.py",
      [steps(), `# x\n${steps()}`],
      ["It does nothing to the container.", "Nothing that it does has changed."],
    ],
    [
      "a removed hook",
      "build_customization.py",
      [steps('with_user("x")'), null],
      ["Gone with this change: with_user(x)."],
    ],
    ["a hook that does not parse", "build_customization.py", ["", "x = ("], undefined],
    [
      "a secret",
      "build_customization.py",
      ["", steps('with_env_variable("API_KEY", "abc")')],
      [
        "Before the install: sets API_KEY to what looks like a secret.",
        "New in this change: sets API_KEY to what looks like a secret.",
      ],
    ],
    [
      "a script",
      "finalize_build.sh",
      ["echo\n", "apt-get install -y jq\n"],
      ["Elsewhere in the file: installs jq with apt.", "New in this change: installs jq with apt."],
    ],
    [
      "many steps",
      "build_customization.py",
      [steps(), steps(...Array.from({ length: 9 }, (_, i) => `with_env_variable("V${i}", "${"x".repeat(200)}")`))],
      [
        expect.stringMatching(/^Before the install: sets V0=x{86}…; .*; and 3 more\.$/),
        expect.stringMatching(/^New in this change: .*; and 3 more\.$/),
      ],
    ],
  ])("of %s", async (_, name, [before, after], expected) => {
    expect(await details(files({ [name]: before ?? "" }, { [name]: after ?? null }))).toEqual([expected]);
  });
});
