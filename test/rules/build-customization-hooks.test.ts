import { describe, expect, test } from "vitest";
import type { MemoryFile } from "../../src/repository/memory.ts";
import {
  type ConnectorOptions,
  connector,
  edited,
  FOLDER,
  findingsOf,
  judge,
  mended,
  pinned,
  said,
  textAt,
  upgrade,
} from "../fixtures/monorepo.ts";

const rule = "build-customization-hooks";
const PRE = "pre_connector_install";
const FORM = "Expected: `async def pre_connector_install(base_image_container)`";
const GOOD = `async def ${PRE}(base_image_container):\n    return base_image_container\n`;
/** A hook with this body. */
const body = (...lines: string[]) => `async def ${PRE}(c):\n${lines.map((line) => `    ${line}\n`).join("")}`;
const added = (hook: MemoryFile, files: ConnectorOptions["files"] = {}) =>
  edited({}, { files: { ...files, "build_customization.py": hook } });
const python = (text: string) =>
  `error: build_customization.py cannot be read as Python, so the build would fail: ${text}.`;

describe(rule, () => {
  const fine: [name: string, hook: string][] = [
    ["plain", GOOD],
    ["both", `${GOOD}\n\n${GOOD.replace("pre_", "post_")}`],
    [
      "with types",
      `from dagger import Container\n\nasync def ${PRE}(c: Container) -> Container:\n    """Doc."""\n    return c\n`,
    ],
    ["a chain over lines", body("return (", '    c.with_exec(["a"])', '    .with_env_variable("A", "b")', ")")],
    ["a result that is awaited", body("return await (c.with_user('root'))")],
    ["a helper", `def install(c):\n    return c\n\n${body("return install(c)")}`],
    ["an async helper", `async def install(c):\n    return c\n\n${body("return await install(c)")}`],
    [
      "helpers of many names",
      `def setup():\n    pass\n\nPACKAGES = []\n\ndef install_packages(c):\n    return c\n\n${GOOD}`,
    ],
    [
      "a helper with a name like a hook that is used",
      `def _pre_connector_install(c):\n    return c\n\n${body("return _pre_connector_install(c)")}`,
    ],
    ["returns in all branches", body("if x:", "    return c", "elif y:", "    return c", "else:", "    return c")],
    ["a branch that raises", body("if x:", "    return c", "raise ValueError()")],
    ["try and except", body("try:", "    return c", "except ValueError:", "    raise")],
    ["try, except and else", body("try:", "    x = 1", "except ValueError:", "    return c", "else:", "    return c")],
    ["a return in finally", body("try:", "    x = 1", "finally:", "    return c")],
    ["an endless loop", body("while True:", "    return c")],
    ["a with", body("with open('x') as f:", "    return c")],
    ["a whole match", body("match x:", "    case 1:", "        return c", "    case _:", "        return c")],
    ["a default for a second parameter", `async def ${PRE}(c, d=None, *e, f=1, **g):\n    return c\n`],
    ["a result that only the running hook knows", `import helper\n${body("return helper.install(c)")}`],
    ["nothing at all", ""],
    ["comments and a BOM", "\uFEFF# nothing\n"],
    ["a main file", `MAIN_FILE_NAME = "run.py"\n${GOOD}`],
    ["a main file in the package", `MAIN_FILE_NAME: str = 'source_demo/run.py'\n${GOOD}`],
    ["CRLF", GOOD.replaceAll("\n", "\r\n")],
    ["only other names", "async def other(x):\n    pass\n"],
    ["names that differ much", "def install(c):\n    pass\n\ndef connector():\n    pass\n\nMAIN = 1\n"],
  ];
  test.each(fine)("is content with %s", async (_, hook) => {
    expect(said(await judge(added(hook, { "run.py": "#\n" })), rule)).toEqual([]);
  });

  const faults: [name: string, hook: MemoryFile, place: string, said: string[]][] = [
    ["a bracket too many", "x = (1\ny = 2)\n", "2:1", [python("line 2, column 1 has `y` where it cannot stand")]],
    [
      "a file that ends too early",
      `async def ${PRE}(c):\n    return (c\n`,
      "3:1",
      [python("line 3, column 1 is where the file ends in the middle of something")],
    ],
    ["an open string", 'x = "abc\n', "1:5", [python("line 1, column 5 has a string that is not closed")]],
    ["Python 2", 'print "x"\n', "1:1", [python("line 1, column 1 has a print statement of Python 2")]],
    [
      "a try alone",
      "try:\n    x = 1\ny = 2\n",
      "1:1",
      [python("line 1, column 1 has a `try` without `except` or `finally`")],
    ],
    [
      "deep nesting",
      `x = ${"[".repeat(300)}${"]".repeat(300)}\n`,
      "1:",
      [expect.stringContaining("is nested more than 250 levels deep")],
    ],
    [
      "70 kB",
      `x = 1\n${"# 34567\n".repeat(9000)}`,
      "1:1",
      [python("line 1, column 1 is the first of 71 kB; at most 64 kB are read")],
    ],
    [
      "a plain function",
      `def ${PRE}(c):\n    return c\n`,
      "1:5",
      [`error: ${PRE} is a plain function, but the build awaits it. ${FORM}.`],
    ],
    [
      "no parameter",
      `async def ${PRE}():\n    return 1\n`,
      "1:11",
      [
        `error: ${PRE} returns no container, and the build fails on that. Expected: the container.`,
        `error: ${PRE} takes no parameter, but the build calls it with one, the container. ${FORM}.`,
      ],
    ],
    [
      "two parameters",
      `async def ${PRE}(a, b):\n    return a\n`,
      "1:11",
      [`error: ${PRE} needs 2 parameters, but the build calls it with one, the container. ${FORM}.`],
    ],
    [
      "a parameter that needs its name",
      `async def ${PRE}(a, *, b):\n    return a\n`,
      "1:11",
      [`error: ${PRE} needs a parameter by its name, but the build calls it with one, the container. ${FORM}.`],
    ],
    [
      "no return",
      body("c = c.with_user('x')"),
      "1:11",
      [
        `error: ${PRE} can end without a \`return\`, so the build gets nothing. Expected: every way through it returns the container.`,
      ],
    ],
    [
      "a return on one way only",
      body("if x:", "    return c"),
      "1:11",
      [
        `error: ${PRE} can end without a \`return\`, so the build gets nothing. Expected: every way through it returns the container.`,
      ],
    ],
    [
      "a return in a loop",
      body("for x in y:", "    return c"),
      "1:11",
      [expect.stringContaining("can end without a `return`")],
    ],
    [
      "a bare return",
      body("if x:", "    return", "return c"),
      "3:9",
      [`error: ${PRE} returns nothing, and the build fails on that. Expected: the container.`],
    ],
    ["None", body("return None"), "2:5", [expect.stringContaining("returns nothing")]],
    ["a text", body('return "x"'), "2:5", [expect.stringContaining("returns a text")]],
    [
      "a method that is not called",
      body("return c.with_exec"),
      "2:5",
      [expect.stringContaining("returns the method `with_exec` without calling it")],
    ],
    [
      "a name with a typo",
      body("return contianer"),
      "2:5",
      [expect.stringContaining("returns `contianer`, which nothing defines")],
    ],
    [
      "a helper that is not awaited",
      `async def help(c):\n    return c\n\n${body("return help(c)")}`,
      "5:5",
      [expect.stringContaining("returns what an async function gives before it is awaited")],
    ],
    [
      "a generator",
      body("yield c"),
      "2:5",
      [`error: ${PRE} yields, so the build gets a generator. Expected: it returns the container.`],
    ],
    [
      "a hook in a condition",
      `if x:\n    async def ${PRE}(c):\n        return c\n`,
      "2:15",
      [
        `error: ${PRE} is inside a condition, where the build does not look for it. Expected: at the top level of the file.`,
      ],
    ],
    [
      "a hook in a class",
      `class Hooks:\n    async def ${PRE}(self, c):\n        return c\n`,
      "2:15",
      [expect.stringContaining("is inside a class")],
    ],
    [
      "a hook in a function",
      `def outer():\n    async def ${PRE}(c):\n        return c\n`,
      "2:15",
      [expect.stringContaining("is inside a function")],
    ],
    [
      "a hook in a try",
      `try:\n    async def ${PRE}(c):\n        return c\nexcept ValueError:\n    pass\n`,
      "2:15",
      [expect.stringContaining("is inside a `try`")],
    ],
    [
      "a hook twice",
      `${GOOD}\n${GOOD}`,
      "4:11",
      [`error: ${PRE} is already defined in line 1; the build would only see the last one. Keep one.`],
    ],
    [
      "a hook that is assigned over",
      `${GOOD}${PRE} = other\n`,
      "3:1",
      [`error: ${PRE} is assigned, so this file does not say what the build would run. ${FORM} here.`],
    ],
    [
      "a hook that is imported",
      `from helpers import ${PRE}\n`,
      "1:21",
      [`error: ${PRE} is imported, so this file does not say what the build would run. ${FORM} here.`],
    ],
    [
      "a hook that is imported under its name",
      `from helpers import x as ${PRE}\n`,
      "1:26",
      [expect.stringContaining("is imported")],
    ],
    ["a hook that is a lambda", `${PRE} = lambda c: c\n`, "1:1", [expect.stringContaining("is assigned")]],
    [
      "a main file that is no text",
      `MAIN_FILE_NAME = name()\n`,
      "1:1",
      ['error: MAIN_FILE_NAME is not a plain string. Expected: the name of a file, such as "main.py".'],
    ],
    [
      "a main file that is put together",
      `MAIN_FILE_NAME = "run" + ".py"\n`,
      "1:1",
      [expect.stringContaining("is not a plain string")],
    ],
    ["a main file of bytes", `MAIN_FILE_NAME = b"run.py"\n`, "1:1", [expect.stringContaining("is not a plain string")]],
    [
      "a main file that is not there",
      `MAIN_FILE_NAME = "main_dev.py"\n`,
      "1:1",
      [
        "error: MAIN_FILE_NAME names `main_dev.py`, which is not in the connector's folder. Expected: the file that starts the connector.",
      ],
    ],
    [
      "a main file twice",
      'MAIN_FILE_NAME = "run.py"\nMAIN_FILE_NAME = "run.py"\n',
      "2:1",
      ["error: MAIN_FILE_NAME is set twice. Keep one."],
    ],
    [
      "a main file in a condition",
      'if x:\n    MAIN_FILE_NAME = "run.py"\n',
      "2:5",
      [expect.stringContaining("MAIN_FILE_NAME is inside a condition")],
    ],
    [
      "a result that nobody uses",
      body('c.with_exec(["a"])', "return c"),
      "2:7",
      [
        "warning: Nothing uses what with_exec() gives here, so the image goes without it: a container is never changed in place. Return it or assign it.",
      ],
    ],
  ];
  test.each(faults)("says what is wrong with %s", async (_, hook, place, expected) => {
    const report = await judge(added(hook, { "run.py": "#\n" }));
    expect(said(report, rule).sort()).toEqual(expected);
    const places = findingsOf(report, rule).map(
      ({ at: { path, range } }) => `${path} ${range.start.line}:${range.start.column}`,
    );
    expect(places).toContainEqual(expect.stringContaining(`${FOLDER}/build_customization.py ${place}`));
  });

  const misspelt: [name: string, meant: string][] = [
    ["pre_connector_instal", PRE],
    ["preconnector_install", PRE],
    ["pre_connector_Install", PRE],
    ["_pre_connector_install", PRE],
    ["pre_conector_installs", PRE],
    ["pre_install", PRE],
    ["pre_install_connector", PRE],
    ["before_connector_install", PRE],
    ["post_install", "post_connector_install"],
    ["post_connector_installation", "post_connector_install"],
    ["post_connector_install_hook", "post_connector_install"],
    ["past_connector_install", "post_connector_install"],
  ];
  test.each(misspelt)("a function %s is meant to be %s", async (name, meant) => {
    const change = added(`async def ${name}(c):\n    return c\n`);
    const report = await judge(change);
    expect(said(report, rule)).toEqual([
      `error: The build does not know ${name} and would ignore it. Did you mean \`${meant}\`?`,
    ]);
    const after = mended(change.after, findingsOf(report, rule)[0]?.fix);
    expect(textAt(after, `${FOLDER}/build_customization.py`)).toBe(`async def ${meant}(c):\n    return c\n`);
    expect(said(await judge({ ...change, after }), rule)).toEqual([]);
  });

  test.each([
    ["MAIN_FILENAME"],
    ["MAIN_FILE"],
    ["main_file_name"],
    ["MAINFILENAME"],
    ["MAIN_FILE_NAMES"],
    ["MAIN_FLE_NAME"],
  ])("%s is meant to be MAIN_FILE_NAME", async (name) => {
    expect(said(await judge(added(`${name} = "main.py"\n`)), rule)).toEqual([
      `error: The build does not know ${name} and would ignore it. Did you mean \`MAIN_FILE_NAME\`?`,
    ]);
  });

  test("a plain function is made async by its fix", async () => {
    const change = added(`# x\r\ndef ${PRE}(c):\r\n    return c\r\n`);
    const after = mended(change.after, findingsOf(await judge(change), rule)[0]?.fix);
    expect(textAt(after, `${FOLDER}/build_customization.py`)).toBe(`# x\r\nasync def ${PRE}(c):\r\n    return c\r\n`);
  });

  test("other letters in the name of the file", async () => {
    const report = await judge(edited({}, { files: { "Build_Customization.py": GOOD } }));
    expect(said(report, rule)).toEqual([
      "error: The build would ignore Build_Customization.py: it looks for build_customization.py, in these very letters. Rename it.",
    ]);
  });

  test("an older hook in Python has to parse and may have any names", async () => {
    const names = edited({}, { files: { "finalize_build.py": "def pre_install():\n    pass\n" } });
    expect(said(await judge(names), rule)).toEqual([]);
    const broken = edited({}, { files: { "finalize_build.py": "def x(:\n" } });
    expect(said(await judge(broken), rule)).toEqual([
      "error: finalize_build.py cannot be read as Python, so the build would fail: line 1, column 7 has `:` where it cannot stand.",
    ]);
  });

  test("a file that is no text cannot be judged, which no policy softens", async () => {
    const change = added(Buffer.from([0]));
    const report = await judge({ ...change, policy: `rules: { ${rule}: notice }\n` });
    expect(said(report, rule)).toEqual([
      "unverified: build_customization.py cannot be read as text, so its hooks cannot be judged. Expected: Python in UTF-8.",
    ]);
    expect(report.connectors[0]?.criteria["build-customization"]).toBe("unknown");
  });
});

describe("what is judged", () => {
  const wrong = { "build_customization.py": "def pre_connector_install(c):\n    return c\n" };
  const counts: [name: string, change: ReturnType<typeof edited>, effects: string[]][] = [
    ["added", edited({}, { files: wrong }), ["error"]],
    ["edited", edited({ files: { "build_customization.py": GOOD } }, { files: wrong }), ["error"]],
    ["edited out of scope", edited({ supportLevel: "community" }, { files: wrong }), ["error"]],
    ["left alone", edited({ files: wrong }, { files: { "README.md": "#\n" } }), []],
    ["left alone by an upgrade", upgrade({ files: wrong }, { files: wrong }), []],
    ["removed", edited({ files: wrong }, { files: { "build_customization.py": null } }), []],
    ["of a new connector", { before: {}, after: connector({ image: pinned("4.0.2"), files: wrong }) }, ["error"]],
    [
      "of a folder that becomes a connector",
      { before: connector({ files: { ...wrong, "metadata.yaml": null } }), after: connector({ files: wrong }) },
      ["error"],
    ],
    ["deleted with its connector", { before: connector({ files: wrong }), after: {} }, []],
    ["in a folder below", edited({}, { files: { "tests/build_customization.py": "def x(:" } }), []],
    ["as a link", edited({}, { files: { "build_customization.py": { symlink: "../x.py" } } }), []],
  ];
  test.each(counts)("a hook %s", async (_, change, effects) => {
    expect(findingsOf(await judge(change), rule).map(({ effect }) => effect)).toEqual(effects);
  });

  test("a change that only takes the main file away", async () => {
    const files = { "build_customization.py": `MAIN_FILE_NAME = "run.py"\n${GOOD}`, "run.py": "#\n" };
    const report = await judge(edited({ files }, { files: { "run.py": null } }));
    expect(said(report, rule)).toEqual([expect.stringMatching(/^error: MAIN_FILE_NAME names `run\.py`, which is not/)]);
    const missing = { "build_customization.py": files["build_customization.py"] };
    expect(said(await judge(edited({ files: missing }, { files: { x: "y" } })), rule)).toEqual([]);
  });

  test.each([
    ["warning", "warning"],
    ["off", undefined],
  ])("a policy that says %s", async (severity, effect) => {
    const report = await judge({ ...edited({}, { files: wrong }), policy: `rules: { ${rule}: ${severity} }\n` });
    expect(findingsOf(report, rule)[0]?.effect).toBe(effect);
  });
});
