import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { check } from "../src/check.ts";
import { catalogLookups, EMBEDDED_CATALOG } from "../src/image/catalog.ts";
import { GitStore } from "../src/repository/git.ts";
import type { MemoryFiles } from "../src/repository/memory.ts";
import { commit, git, repository, temporaryFolder } from "./fixtures/git.ts";
import {
  CLASSES,
  classLibrary,
  dockerLibrary,
  ENTRIES,
  entry,
  IMAGES,
  LANGUAGE,
  LIBRARY,
  LIST,
  listLibrary,
  ROOTS,
  THIRD,
  THIRD_LISTED,
} from "./fixtures/library.ts";
import {
  type ConnectorOptions,
  changelogPage,
  connector,
  DAY,
  FOLDER,
  type JudgeOptions,
  judge,
  PAGE,
  PYTHON,
  pinned,
  row,
  upgrade,
} from "./fixtures/monorepo.ts";

// Ways to earn a pass without deserving it. None may pass.

const GOOD = pinned("4.0.2");
const EVIL = `evil.example/x:1.0.0@${GOOD.split("@")[1]}`;
/** An upgrade done right but for the text of its metadata. */
const metadata = (edit: (text: string) => string, options: ConnectorOptions = {}): JudgeOptions => {
  const change = upgrade(options);
  const path = `${FOLDER}/metadata.yaml`;
  return { ...change, after: { ...change.after, [path]: edit(change.after[path] as string) } };
};
const image = (text: string): JudgeOptions => upgrade({ image: text });
const page = (text: string): JudgeOptions => upgrade({ page: text });
const hidden = (open: string, close: string) =>
  page(
    changelogPage(["1.2.3"]).replace(
      "| Version",
      `${open}\n\n| Version | Date | Pull Request | Subject |\n| - | - | - | - |\n${row("1.2.4")}\n\n${close}\n\n| Version`,
    ),
  );
const hook = (files: ConnectorOptions["files"], before: ConnectorOptions["files"] = {}): JudgeOptions => ({
  before: connector({ files: before }),
  after: connector({ files: { ...before, ...files } }),
});

const attempts: [name: string, change: JudgeOptions][] = [
  [
    "a comment that only PyYAML ends at a carriage return",
    metadata((text) =>
      text.replace("  dockerImageTag", `  # note\r  connectorBuildOptions: {baseImage: ${EVIL}}\n  dockerImageTag`),
    ),
  ],
  [
    "a comment that only PyYAML ends at a line separator",
    metadata((text) => text.replace("  dockerImageTag", `  # note\u2028  x: y\n  dockerImageTag`)),
  ],
  [
    "a comment that only PyYAML ends at a next-line character",
    metadata((text) => text.replace("  dockerImageTag", `  # note\u0085  x: y\n  dockerImageTag`)),
  ],
  ["a second document", metadata((text) => `${text}---\n${text}`)],
  ["a duplicate key", metadata((text) => text.replace("    baseImage:", `    baseImage: ${EVIL}\n    baseImage:`))],
  [
    "a duplicate key with escapes",
    metadata((text) =>
      text.replace("  dockerImageTag", `  "connectorBuild\\u004fptions": {baseImage: ${EVIL}}\n  dockerImageTag`),
    ),
  ],
  [
    "a key behind an alias",
    metadata(
      (text) =>
        `k: &k baseImage\n${text.replace(`    baseImage: ${GOOD}`, `    baseImage: ${GOOD}\n    *k : ${EVIL}`)}`,
    ),
  ],
  [
    "a merged section under a key with a tag",
    metadata(
      (text) => `e: &e {baseImage: "${EVIL}"}\n${text.replace("    baseImage:", "    <<: *e\n    !!null baseImage:")}`,
    ),
  ],
  [
    "a merge key with a tag",
    metadata((text) => `e: &e {baseImage: "${EVIL}"}\n${text.replace(`    baseImage: ${GOOD}`, "    !!merge x: *e")}`),
  ],
  ["a tag prefix", metadata((text) => `%TAG ! tag:yaml.org,2002:\n---\n${text}`)],
  [
    "an anchor that is defined twice",
    metadata((text) => `a: &a "${GOOD}"\nb: &a "${EVIL}"\n${text.replace(GOOD, "*a")}`),
  ],
  [
    "a chain of a thousand merges",
    metadata(
      (text) =>
        `${Array.from({ length: 1000 }, (_, i) => `a${i}: &a${i} {${i ? `<<: *a${i - 1}` : "x: y"}}`).join("\n")}\n${text.replace(`    baseImage: ${GOOD}`, "    <<: *a999")}`,
    ),
  ],
  ["metadata that is a symbolic link", upgrade({ files: { "metadata.yaml": { symlink: "../other/metadata.yaml" } } })],
  ["metadata that is a submodule", upgrade({ files: { "metadata.yaml": { submodule: "1".repeat(40) } } })],
  ["metadata in Latin-1", upgrade({ files: { "metadata.yaml": Buffer.from([0x64, 0x61, 0xe9]) } })],
  ["metadata of 2 MB", metadata((text) => `${text}${"# x\n".repeat(500_000)}`)],
  [
    "metadata that is deleted while its code stays",
    { before: connector(), after: connector({ files: { "metadata.yaml": null } }) },
  ],
  [
    "a folder that is a symbolic link",
    { before: connector(), after: { [FOLDER]: { symlink: "../elsewhere" }, [PAGE]: "x" } },
  ],
  [
    "a connectors' folder that is a symbolic link",
    { before: connector(), after: { "airbyte-integrations/connectors": { symlink: "../x" } } },
  ],
  ["a Dockerfile in other letters", upgrade({ files: { dockerFILE: "FROM x\n" } })],
  ["a Dockerfile that is a symbolic link", upgrade({ files: { Dockerfile: { symlink: "docker/x" } } })],
  ["a look-alike repository", image(GOOD.replace("airbyte/", "airbyte-io/"))],
  ["a homoglyph", image(GOOD.replace("airbyte/", "airbytе/"))],
  ["another host", image(GOOD.replace("docker.io", "ghcr.io"))],
  ["a host in upper case", image(GOOD.replace("docker.io", "DOCKER.IO"))],
  ["the digest of another version", image(`${PYTHON}:4.0.2@${pinned("4.0.1").split("@")[1]}`)],
  ["a tag that sorts high", image(GOOD.replace("4.0.2", "99.0.0"))],
  ["a tag that is no version", image(GOOD.replace("4.0.2", "latest"))],
  ["no digest", image(`${PYTHON}:4.0.2`)],
  [
    "an image of another language under an unknown one",
    metadata(
      (text) =>
        text.replace("language:python", "language:rust").replace(GOOD, `${PYTHON}:1.0.0@sha256:${"e".repeat(64)}`),
      { files: { "pyproject.toml": null } },
    ),
  ],
  [
    "a new connector of an unknown language with a forged digest",
    {
      before: {},
      after: metadata((text) => text.replace("language:java", "language:rust"), {
        language: "java",
        files: { "src/main/java/source_demo/Source.java": null, x: "y" },
        image: `${PYTHON}:1.0.0@sha256:${"e".repeat(64)}`,
      }).after,
    },
  ],
  [
    "a language that every object has",
    {
      before: {},
      after: metadata((text) => text.replace("language:java", "language:constructor"), {
        language: "java",
        files: { "src/main/java/source_demo/Source.java": null, x: "y" },
        image: EVIL,
      }).after,
    },
  ],
  ["a version with build metadata", upgrade({ version: "1.2.3+new", rows: ["1.2.3+new", "1.2.3"] })],
  ["a higher version with build metadata", upgrade({ version: "1.2.4+new", rows: ["1.2.4+new", "1.2.3"] })],
  ["a pre-release that is no candidate, without a row", upgrade({ version: "1.2.4-final", rows: ["1.2.3"] })],
  ["a bump that another pull request took", { ...upgrade(), tip: connector({ version: "1.2.4" }) }],
  ["a row in a comment", hidden("<!--", "-->")],
  ["a row in an MDX comment", hidden("{/*", "*/}")],
  ["a row in an MDX comment with a space", hidden("{ /*", "*/}")],
  ["a row in a code fence", hidden("```", "```")],
  ["a row in preformatted text", hidden("<pre>", "</pre>")],
  ["a row in a script", hidden("<script>", "</script>")],
  ["a row in a processing instruction", hidden("<?php", "?>")],
  ["a row in character data", hidden("<![CDATA[", "]]>")],
  [
    "a row in front matter",
    page(
      `---\nx: |\n  ## Changelog\n  | Version | Date | Pull Request | Subject |\n  | - | - | - | - |\n  ${row("1.2.4")}\n---\n${changelogPage(["1.2.3"])}`,
    ),
  ],
  [
    "a row in the table of another section",
    page(`${changelogPage(["1.2.3"])}\n## Compatibility\n\n| Version | x |\n| - | - |\n| 1.2.4 | y |\n`),
  ],
  [
    "a row below an underlined heading",
    page(
      `# Demo\n\n## Changelog\n\nNothing yet.\n\nCompatibility\n-------------\n\n| Version | x |\n| - | - |\n| 1.2.4 | y |\n`,
    ),
  ],
  [
    "a row below an HTML heading",
    page(
      `# Demo\n\n## Changelog\n\nNothing yet.\n\n<h2>Compatibility</h2>\n\n| Version | x |\n| - | - |\n| 1.2.4 | y |\n`,
    ),
  ],
  ["a page that already has the row", upgrade({ rows: ["1.2.4", "1.2.3"] }, { rows: ["1.2.4", "1.2.3"] })],
  [
    "a page on another host",
    upgrade({ documentationUrl: "https://docs.airbyte.com.evil.example/integrations/sources/demo" }),
  ],
  ["a page outside of the docs", upgrade({ documentationUrl: "https://docs.airbyte.com/%2e%2e/README" })],
  ["a page that is a symbolic link", upgrade({ page: { symlink: "other.md" } })],
  ["a page of 5 MB", upgrade({ page: "x".repeat(5_000_000) })],
  [
    "a narrowed Python",
    {
      before: connector({ python: "^3.10,<3.12" }),
      after: connector({ version: "1.2.4", image: pinned("3.0.2"), python: "^3.10,<3.11", rows: ["1.2.4", "1.2.3"] }),
    },
  ],
  [
    "a Python that is narrowed above and widened below",
    {
      before: connector({ image: GOOD, python: ">=3.11,<3.12" }),
      after: connector({ image: GOOD, python: ">=3.9,<3.11" }),
    },
  ],
  [
    "an exemption of its own",
    {
      ...upgrade({ version: "1.2.3", rows: ["1.2.3"] }),
      policy: "",
      policyAfter: "exemptions:\n  - { connector: source-demo, rules: [version-bump], until: 2030-01-01, reason: x }\n",
    },
  ],
  ["an edited policy", { ...upgrade(), policy: "", policyAfter: "rules: { version-bump: off }\n" }],
  [
    "a folder where the policy would be",
    { before: connector(), after: { ...connector(), ".github/base-image-policy.yml/x": "y" } },
  ],
  [
    "an edited workflow of the gate",
    {
      before: { ...connector(), ".github/workflows/a.yml": "uses: x/base-image-gate@v1\n" },
      after: { ...connector(), ".github/workflows/a.yml": "on: push\n" },
    },
  ],
  [
    "a workflow that writes the gate's status",
    { before: connector(), after: { ...connector(), ".github/workflows/b.yml": 'context: "Base Image Gate"\n' } },
  ],
  [
    "an opt-out from version bumps",
    upgrade({ data: "  ab_internal:\n    requireVersionIncrementsInPullRequests: false\n" }),
  ],
  ["a new hook", hook({ "build_customization.py": "async def pre_connector_install(c):\n    return c\n" })],
  ["a hook in other letters", hook({ "Build_Customization.PY": "x = 1\n" })],
  ["a hook as a package", hook({ "build_customization/__init__.py": "x = 1\n" })],
  ["an older kind of hook", hook({ "finalize_build.sh": "echo\n" })],
  ["a hook that is a symbolic link", hook({ "build_customization.py": { symlink: "impl.txt" } })],
  [
    "what a linked hook leads to",
    hook({ "impl.txt": "evil\n" }, { "build_customization.py": { symlink: "impl.txt" } }),
  ],
  [
    "a module that the hook imports",
    hook({ "helper.py": "evil()\n" }, { "build_customization.py": "import helper\n", "helper.py": "x = 1\n" }),
  ],
  [
    "a compiled module beside the one that the hook imports",
    hook(
      { "helper.cpython-311-x86_64-linux-gnu.so": "x" },
      { "build_customization.py": "import helper\n", "helper.py": "x = 1\n" },
    ),
  ],
  [
    "a module that the hook imports by another name",
    hook(
      { "helper.py": "evil()\n" },
      {
        "build_customization.py": "from importlib import import_module as load\nh = load('helper')\n",
        "helper.py": "x = 1\n",
      },
    ),
  ],
  [
    "a module in a test folder that an imported one imports",
    hook(
      { "unit_tests/x.py": "evil()\n" },
      {
        "build_customization.py": "import helper\n",
        "helper.py": "from unit_tests import x\n",
        "unit_tests/x.py": "\n",
      },
    ),
  ],
  [
    "a script that a shell hook runs",
    hook({ "lib.sh": "evil\n" }, { "finalize_build.sh": ". ./lib.sh\n", "lib.sh": "echo\n" }),
  ],
  [
    "a hook in a folder that becomes a connector",
    {
      before: { [`${FOLDER}/build_customization.py`]: "x = 1\n" },
      after: connector({ image: GOOD, files: { "build_customization.py": "x = 1\n" } }),
    },
  ],
  [
    "a base that cannot be read",
    {
      before: { ...connector(), [`${FOLDER}/metadata.yaml`]: { unreadable: "it is missing" } },
      after: upgrade().after,
    },
  ],
  [
    "a page before that cannot be read",
    { before: { ...connector(), [PAGE]: { unreadable: "it is missing" } }, after: upgrade().after },
  ],
  [
    "a folder whose name has a line break",
    {
      before: {},
      after: {
        "airbyte-integrations/connectors/source\nx/metadata.yaml": `data:\n  dockerImageTag: 1.0.0\n  connectorBuildOptions: {baseImage: "${EVIL}"}\n  tags: [language:python]\n`,
      },
    },
  ],
];

/** Attempts about build hooks, on top of an upgrade done right; with an approval, the base image must still be kept. */
const pre = (body: string, before = "") =>
  `${before}async def pre_connector_install(base):\n${body.replace(/^/gm, "    ")}\n`;
const KEPT = pre("return base");
const hooked = (files: ConnectorOptions["files"], before: ConnectorOptions["files"] = {}): JudgeOptions =>
  upgrade({ files: { ...before, ...files } }, { files: before });
const hookFile = (text: string) => hooked({ "build_customization.py": text });

const needReview: [name: string, change: JudgeOptions][] = [
  [
    "a renamed hook",
    hooked({ "build_customization.py": null, "Build_customization.py": KEPT }, { "build_customization.py": KEPT }),
  ],
  ["a hook that is only a comment", hookFile("# nothing\n")],
  [
    "a hook that moves to a package",
    hooked(
      { "build_customization.py": null, "build_customization/__init__.py": KEPT },
      { "build_customization.py": KEPT },
    ),
  ],
  ["a hook of a nearby kind", hooked({ "FINALIZE_BUILD.py": KEPT })],
  [
    "a folder that gets its metadata after its hook",
    {
      before: { [`${FOLDER}/build_customization.py`]: KEPT, [PAGE]: "#\n" },
      after: connector({ image: GOOD, files: { "build_customization.py": KEPT } }),
    },
  ],
  [
    "a file that a hook runs with exec",
    hooked(
      { "steps.txt": "evil()\n" },
      { "build_customization.py": `exec(open("steps.txt").read())\n${KEPT}`, "steps.txt": "x = 1\n" },
    ),
  ],
  [
    "a file that a hook runs with exec by a name that is put together",
    hooked(
      { "steps.txt": "evil()\n" },
      { "build_customization.py": `exec(open("st" + "eps.txt").read())\n${KEPT}`, "steps.txt": "x = 1\n" },
    ),
  ],
  [
    "a file that a hook runs with runpy",
    hooked(
      { "README.md": "evil()\n" },
      { "build_customization.py": `import runpy\nrunpy.run_path("README" + ".md")\n${KEPT}` },
    ),
  ],
  [
    "a script that a hook runs on the builder",
    hooked(
      { "x.sh": "evil\n" },
      { "build_customization.py": `import os\nos.system("sh x.sh")\n${KEPT}`, "x.sh": "echo\n" },
    ),
  ],
  [
    "a template that a hook puts into the image",
    hooked(
      { "x.conf": "evil\n" },
      { "build_customization.py": pre('return base.with_new_file("/x", open("x.conf").read())'), "x.conf": "a\n" },
    ),
  ],
  [
    "a module that a hook imports in a function",
    hooked({ "h.py": "evil()\n" }, { "build_customization.py": pre("import h\nreturn h.f(base)"), "h.py": "x = 1\n" }),
  ],
  [
    "a module that a hook imports by a string",
    hooked({ "h.py": "evil()\n" }, { "build_customization.py": `__import__("h")\n${KEPT}`, "h.py": "x = 1\n" }),
  ],
  [
    "a module that a hook imports by a string in two parts",
    hooked({ "h.py": "evil()\n" }, { "build_customization.py": `__import__("" "h")\n${KEPT}`, "h.py": "x = 1\n" }),
  ],
  [
    "a module that a hook imports by getattr",
    hooked(
      { "h.py": "evil()\n" },
      { "build_customization.py": `getattr(__builtins__, "__imp" + "ort__")("h")\n${KEPT}`, "h.py": "x = 1\n" },
    ),
  ],
  [
    "a module that a hook finds through sys.path",
    hooked(
      { "lib/h.py": "evil()\n" },
      { "build_customization.py": `import sys\nsys.path.append("lib")\nimport h\n${KEPT}`, "lib/h.py": "x = 1\n" },
    ),
  ],
  [
    "a module below one that a hook that does not parse may import",
    hooked({ "h.py": "evil()\n" }, { "build_customization.py": "import h\nx = (\n", "h.py": "x = 1\n" }),
  ],
];
test.each(needReview)("%s needs a review or is an error", async (_, change) => {
  expect((await judge(change)).outcome).not.toBe("pass");
});

const mustFail: [name: string, change: JudgeOptions][] = [
  ["from_", hookFile(pre('return base.from_("evil")'))],
  ["from_ by getattr", hookFile(pre('return getattr(base, "from_")("evil")'))],
  ["from_ by getattr and two texts", hookFile(pre('return getattr(base, "from" + "_")("evil")'))],
  ["from_ by getattr and escapes", hookFile(pre('return getattr(base, "\\x66rom_")("evil")'))],
  ["from_ by getattr and a slice", hookFile(pre('n = "from_"\nreturn getattr(base, n[:])("evil")'))],
  ["from_ in letters that Python takes for the same", hookFile(pre('return base.𝒻rom_("evil")'))],
  ["from_ in a helper", hookFile(pre("return f(base)", 'def f(c):\n    return c.from_("evil")\n'))],
  ["from_ in a nested function", hookFile(pre('def f(c):\n    return c.from_("evil")\nreturn f(base)'))],
  [
    "from_ in a class",
    hookFile(pre("return X().f(base)", 'class X:\n    def f(self, c):\n        return c.from_("evil")\n')),
  ],
  ["from_ in a default", hookFile(pre("return f(base)", 'def f(c, g=lambda c: c.from_("evil")):\n    return g(c)\n'))],
  [
    "from_ in a decorator",
    hookFile(`def d(f):\n    async def g(c):\n        return (await f(c)).from_("evil")\n    return g\n\n@d\n${KEPT}`),
  ],
  ["from_ in a condition that looks dead", hookFile(pre('if False:\n    return base.from_("evil")\nreturn base'))],
  [
    "from_ in an except",
    hookFile(pre('try:\n    raise ValueError()\nexcept ValueError:\n    return base.from_("evil")')),
  ],
  ["from_ behind an f-string", hookFile(pre('return getattr(base, f"{\'from\'}_")("evil")'))],
  ["from_ with await", hookFile(pre('return await base.from_("evil").sync()'))],
  ["from_ by with_", hookFile(pre('return base.with_(lambda c: c.from_("evil"))'))],
  ["from_ on the class", hookFile(pre('return type(base).from_(base, "evil")'))],
  ["from_ after a method that is kept in a list", hookFile(pre('m = [base.from_]\nreturn m[0]("evil")'))],
  ["from_ after a method that is kept in a dictionary", hookFile(pre('m = {"x": base.from_}\nreturn m["x"]("evil")'))],
  ["from_ behind a walrus", hookFile(pre('return (f := base.from_)("evil")'))],
  ["another root", hookFile(pre("return base.with_rootfs(dag.directory())"))],
  ["a build", hookFile(pre("return base.build(dag.directory())"))],
  ["an import of an archive", hookFile(pre("return base.import_(dag.http('https://evil'))"))],
  ["a folder over everything", hookFile(pre('return base.with_directory("/", dag.directory())'))],
  ["a client's own container", hookFile(pre('import dagger\nx = base\nreturn dagger.dag.container().from_("evil")'))],
  [
    "a client of its own",
    hookFile(pre('import dagger\nasync with dagger.Connection() as c:\n    return c.container().from_("evil")')),
  ],
  ["a container that does not use the given one", hookFile(pre("return client.container()"))],
  [
    "the given one in a comment only",
    hookFile("async def pre_connector_install(base):\n    # base\n    return make()\n"),
  ],
  ["a hook that is no coroutine", hookFile("def pre_connector_install(base):\n    return base\n")],
  [
    "a hook that is imported from another file",
    hooked({ "build_customization.py": "from h import pre_connector_install\n", "h.py": KEPT }),
  ],
  [
    "a hook that is assigned from another file",
    hooked({ "build_customization.py": "import h\npre_connector_install = h.f\n", "h.py": KEPT }),
  ],
  ["a hook that is defined over", hookFile(`${KEPT}\nasync def pre_connector_install(c):\n    return c\n`)],
  ["a hook that is deleted and made again", hookFile(`${KEPT}\ndel pre_connector_install\n`)],
  ["a hook in a condition", hookFile(`if True:\n${KEPT.replace(/^/gm, "    ")}\n`)],
  ["a hook that is too large to be read", hookFile(`${KEPT}${"# x\n".repeat(30_000)}`)],
  ["a hook that does not parse", hookFile(`${KEPT}x = (\n`)],
  [
    "a hook that is a link",
    hooked({ "build_customization.py": { symlink: "../source-other/build_customization.py" } }),
  ],
  ["a main file that is not there", hookFile('MAIN_FILE_NAME = "../../etc/x.py"\n')],
];
test.each(mustFail)("%s is no pass, even with an approval", async (_, change) => {
  const report = await judge({ ...change, approvals: { ok: true, value: [{ login: "maria" }] } });
  expect(report.outcome).toBe("fail");
});

test("an upgrade done right passes, so that the rest of this page means something", async () => {
  expect((await judge(upgrade())).outcome).toBe("pass");
});

test.each(attempts)("%s", async (_, change) => {
  expect((await judge(change)).outcome).not.toBe("pass");
});

describe("the base image library", () => {
  const approvals: JudgeOptions["approvals"] = { ok: true, value: [{ login: "maria" }] };
  const BASE_DOCKERFILE = `${IMAGES}/Dockerfile.python-connector-base`;
  const classes = classLibrary();
  const lists = listLibrary();
  const moved = (files: MemoryFiles, from: string, to: string): MemoryFiles => {
    const { [from]: text, ...rest } = files;
    return { ...rest, [to]: text as string };
  };
  const evil = (text: string) => text.replace("-y ffmpeg", "-y ffmpeg evil");

  // What edits a published version: nobody's approval makes it right.
  const edits: [name: string, before: MemoryFiles, after: MemoryFiles][] = [
    ["a published version edited in its class", classes, classLibrary(evil)],
    ["one edited together with a new version", classes, classLibrary((text) => evil(text) + THIRD, THIRD_LISTED)],
    [
      "one edited through what it inherits from",
      classes,
      classLibrary(undefined, {
        [`${LIBRARY}/base_images/bases.py`]: "class AirbyteConnectorBaseImage:\n    base_container = 1\n",
      }),
    ],
    [
      "one edited through a new parent",
      classes,
      classLibrary((text) => `${text.replace("_1_0_1(_1_0_0)", "_1_0_1(Mixin, _1_0_0)")}\nclass Mixin: x = 1\n`),
    ],
    [
      "one edited through a constant",
      classes,
      classLibrary(undefined, { [ROOTS]: `${classes[ROOTS]}\nPYTHON_3_9 = evil\n` }),
    ],
    [
      "one edited through an import of another file",
      classes,
      classLibrary((text) => text.replace("base_images.root_images", "base_images.evil"), {
        [`${LIBRARY}/base_images/evil.py`]: "PYTHON_3_9 = 1\n",
      }),
    ],
    [
      "one edited from below",
      classes,
      classLibrary((text) => `${text}\n_1_0_0.container = property(lambda self: evil)\n`),
    ],
    [
      "one edited below a condition",
      classes,
      classLibrary((text) => `${text}\ntry:\n    setattr(_1_0_0, "container", 1)\nfinally:\n    pass\n`),
    ],
    [
      "one defined a second time",
      classes,
      classLibrary((text) => `${text}\nif x:\n    class _1_0_0(Base):\n        pass\n`),
    ],
    ["one renamed", classes, classLibrary((text) => text.replaceAll("_1_0_1", "_1_0_2"), THIRD_LISTED)],
    ["one deleted", classes, classLibrary((text) => text.slice(0, text.indexOf("class _1_0_1")))],
    ["the file of them moved out of the library", classes, moved(classes, CLASSES, "tools/python_bases.py")],
    ["the file of them renamed to what is no Python", classes, moved(classes, CLASSES, CLASSES.replace(".py", ".pyx"))],
    [
      "the file of them hidden from Python by its letter case",
      classes,
      moved(classes, CLASSES, CLASSES.replace(".py", ".PY")),
    ],
    ["the file of them made a link", classes, { ...classes, [CLASSES]: { symlink: "/tmp/x.py" } }],
    ["the library made a link", classes, { [LIBRARY]: { symlink: "/tmp/x" } }],
    ["the folder above made a submodule", classes, { "airbyte-ci": { submodule: "1".repeat(40) } }],
    ["a class that does not parse", classes, classLibrary((text) => `${evil(text)}\nprint "x"\n`)],
    [
      "a listed version edited",
      lists,
      listLibrary({ entries: [ENTRIES[0], entry("1.0.0", "Initial release", "6")] as typeof ENTRIES }),
    ],
    [
      "a listed version edited behind a duplicate key",
      lists,
      listLibrary({
        list: JSON.stringify(ENTRIES)
          .replace('"version":"1.0.0"', '"version":"1.0.0","changelog_entry":"x","version":"1.0.0"')
          .replace("Initial", "Other"),
      }),
    ],
    [
      "a listed version listed twice",
      lists,
      listLibrary({ entries: [entry("1.1.0", "Other", "6"), ...ENTRIES], documented: ENTRIES }),
    ],
    ["a list that is emptied", lists, listLibrary({ list: "[]\n", documented: ENTRIES })],
    [
      "a list in another form",
      lists,
      listLibrary({ list: `{"versions": ${JSON.stringify(ENTRIES)}}`, documented: ENTRIES }),
    ],
    ["a list made a link", lists, { ...lists, [LIST]: { symlink: "x.json" } }],
    [
      "the image below edited without a version",
      lists,
      listLibrary({ roots: (text) => text.replace(/9{64}/, "6".repeat(64)) }),
    ],
  ];
  test.each(edits)("%s, and approved", async (_, before, after) => {
    expect(["fail", "unknown"]).toContain((await judge({ before, after, approvals })).outcome);
  });

  // What people have to look at.
  const reviews: [name: string, change: JudgeOptions][] = [
    [
      "the code of a language's image",
      { before: lists, after: listLibrary({ code: (text) => text.replace("1.6.1", "1.6.2") }) },
    ],
    [
      "a file that the code imports",
      { before: lists, after: { ...lists, [`${LIBRARY}/base_images/utils/docker.py`]: "x = 1\n" } },
    ],
    ["a file among the tests", { before: lists, after: { ...lists, [`${LIBRARY}/tests/helper.py`]: "x = 1\n" } }],
    [
      "another folder that is packaged",
      {
        before: lists,
        after: { ...lists, [`${LIBRARY}/pyproject.toml`]: '[tool.poetry]\npackages = [{ include = "../x" }]\n' },
      },
    ],
    [
      "the library moved away as a whole",
      {
        before: { ...classes, x: "y" },
        after: { ...connector({ image: GOOD }), x: "y", "tools/python_bases.py": classes[CLASSES] as string },
      },
    ],
    ["a Dockerfile", { before: dockerLibrary(), after: dockerLibrary({ [BASE_DOCKERFILE]: "FROM evil\n" }) }],
    ["a Dockerfile that is deleted", { before: dockerLibrary(), after: moved(dockerLibrary(), BASE_DOCKERFILE, "x") }],
    [
      "a new Dockerfile that is empty",
      { before: dockerLibrary(), after: dockerLibrary({ [`${IMAGES}/Dockerfile.x`]: "" }) },
    ],
    [
      "what is left out of a build",
      {
        before: dockerLibrary(),
        after: dockerLibrary({ [`${IMAGES}/Dockerfile.python-connector.dockerignore`]: "x\n" }),
      },
    ],
    [
      "the library in the policy of the same change",
      {
        before: lists,
        after: listLibrary({ code: (text) => `${text}# x\n` }),
        policy: "",
        policyAfter: "library: [x]\n",
      },
    ],
    [
      "the rule switched off in the same change",
      {
        before: lists,
        after: listLibrary({ code: (text) => `${text}# x\n` }),
        policy: "",
        policyAfter: "rules: { base-image-review: off }\n",
      },
    ],
    [
      "a file whose name only looks like a document",
      { before: lists, after: { ...lists, [`${LANGUAGE}.md.py`]: "x = 1\n" } },
    ],
  ];
  test.each(reviews)("%s", async (_, change) => {
    expect((await judge(change)).outcome).not.toBe("pass");
  });

  test("a new version done right passes once it is approved, so that these mean something", async () => {
    const change = { before: classes, after: classLibrary((text) => text + THIRD, THIRD_LISTED) };
    expect((await judge({ ...change, approvals })).outcome).toBe("pass");
    expect((await judge(change)).outcome).toBe("review");
  });
});

describe("with git", () => {
  const lookups = catalogLookups(EMBEDDED_CATALOG, { kind: "embedded", name: "the embedded catalog" }, DAY);
  const newRepository = () => repository(join(temporaryFolder(onTestFinished), "clone"));
  async function outcome(folder: string, base: string, head: string): Promise<string> {
    await using store = new GitStore(folder);
    return (await check(await store.compare(base, head), { lookups, now: DAY })).outcome;
  }

  test("branches that were merged crosswise have no single base", async () => {
    const folder = newRepository();
    const forged = connector({ image: EVIL, files: { Dockerfile: "FROM x\n" } });
    commit(folder, forged, "start");
    git(folder, "checkout", "-q", "-f", "-b", "a");
    const a = commit(folder, { ...forged, a: "1" });
    git(folder, "checkout", "-q", "-f", "-B", "b", "main");
    const b = commit(folder, connector({ image: GOOD }));
    git(folder, "checkout", "-q", "-f", "-B", "main", a);
    git(folder, "merge", "-q", "--no-edit", b);
    git(folder, "checkout", "-q", "-f", "-B", "head", a);
    git(folder, "merge", "-q", "-s", "ours", "--no-edit", b);
    await expect(outcome(folder, "main", "head")).rejects.toThrow("were merged crosswise");
  });

  test("names that are not valid UTF-8 are not judged away", async () => {
    const folder = newRepository();
    const base = commit(folder, connector());
    const blob = execFileSync("git", ["-C", folder, "hash-object", "-w", "--stdin"], { input: "x" }).toString().trim();
    const entry = Buffer.concat([Buffer.from(`100644 blob ${blob}\tsource-`), Buffer.from([0xff]), Buffer.from("\0")]);
    const tree = execFileSync("git", ["-C", folder, "mktree", "-z"], { input: entry }).toString().trim();
    const head = git(folder, "commit-tree", tree, "-p", base, "-m", "x");
    await expect(outcome(folder, base, head)).rejects.toThrow("Expected: a name in UTF-8");
  });

  test("a tree that refers to itself over and over is given up", async () => {
    const folder = newRepository();
    const base = commit(folder, connector());
    let tree = git(folder, "rev-parse", `${base}:docs`);
    for (let level = 0; level < 8; level++) {
      const entries = Array.from({ length: 10 }, (_, i) => `040000 tree ${tree}\td${i}`).join("\n");
      tree = execFileSync("git", ["-C", folder, "mktree"], { input: `${entries}\n` })
        .toString()
        .trim();
    }
    const head = git(folder, "commit-tree", tree, "-p", base, "-m", "x");
    await expect(outcome(folder, base, head)).rejects.toThrow("more than can be judged");
  });

  test("a replaced object replaces nothing", async () => {
    const folder = newRepository();
    const { before, after } = upgrade({ image: EVIL });
    const base = commit(folder, before);
    const head = commit(folder, after);
    git(folder, "checkout", "-q", "--detach", base);
    const good = commit(folder, upgrade().after);
    git(folder, "replace", head, good);
    expect(await outcome(folder, base, head)).toBe("fail");
  });
});
