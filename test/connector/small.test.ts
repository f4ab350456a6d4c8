import { describe, expect, test } from "vitest";
import { bumpOf, coreOf, nextPatch } from "../../src/connector/bump.ts";
import { pagePath } from "../../src/connector/docs.ts";
import { importedModules } from "../../src/connector/hooks.ts";
import { parsePyproject } from "../../src/connector/pyproject.ts";

const SITE = { "url-prefix": "https://docs.airbyte.com/", root: "docs" };

describe("pagePath", () => {
  test.each([
    ["https://docs.airbyte.com/integrations/sources/faker", "docs/integrations/sources/faker.md"],
    ["https://docs.airbyte.com/integrations/sources/faker/", "docs/integrations/sources/faker.md"],
    ["https://docs.airbyte.com/integrations/sources/faker?a=b#c", "docs/integrations/sources/faker.md"],
    ["https://docs.airbyte.com/integrations/sources/faker.md", "docs/integrations/sources/faker.md"],
    ["https://DOCS.airbyte.com/a", "docs/a.md"],
  ])("%s", (address, path) => {
    expect(pagePath(address, SITE)).toEqual({ ok: true, path });
  });

  test.each([
    ["https://docs.airbyte.com.evil.example/a", "is not below https://docs.airbyte.com/"],
    ["http://docs.airbyte.com/a", "is not below https://docs.airbyte.com/"],
    ["https://user@docs.airbyte.com/a", "is not below https://docs.airbyte.com/"],
    ["https://docs.airbyte.com/", "names no page"],
    ["https://docs.airbyte.com/a/%2e%2e/%2e%2e/b%2Fc", 'has "b%2Fc" in its path, which is no name of a page'],
    ["https://docs.airbyte.com/a//b", 'has "" in its path, which is no name of a page'],
    ["https://docs.airbyte.com/.git/config", 'has ".git" in its path, which is no name of a page'],
    ["faker", "is not a URL"],
  ])("%s", (address, problem) => {
    expect(pagePath(address, SITE)).toEqual({ ok: false, problem });
  });

  test("a site below a path", () => {
    const site = { "url-prefix": "https://example.org/docs/", root: "website" };
    expect(pagePath("https://example.org/docs/a", site)).toEqual({ ok: true, path: "website/a.md" });
    expect(pagePath("https://example.org/docs/../a", site).ok).toBe(false);
  });
});

describe("parsePyproject", () => {
  test.each([
    ["poetry", '[tool.poetry]\nname = "x"\nversion = "1.2.3"\n', { line: 3, column: 12 }],
    ["PEP 621", "[project]\nversion = '1.2.3'\n", { line: 2, column: 12 }],
    ["CRLF and BOM", '\uFEFF[tool.poetry]\r\nversion = "1.2.3"\r\n', { line: 2, column: 12 }],
    ["spaces in the header", '[ tool . poetry ]\n  version="1.2.3" # here\n', { line: 2, column: 12 }],
  ])("%s", (_, text, start) => {
    const parsed = parsePyproject(text);
    expect(parsed.ok && parsed.value.versions[0]).toMatchObject({ text: "1.2.3", range: { start } });
  });

  test.each([
    ["an inline table", 'tool = { poetry = { version = "1.2.3" } }\n'],
    ["a dotted key", '[tool]\npoetry.version = "1.2.3"\n'],
    ["an escaped text", '[tool.poetry]\nversion = "1.2\\u002e3"\n'],
    ["a key below a text of many lines", '[tool.poetry]\nx = """\nversion = "1.2.3"\n"""\nversion = "1.2.3"\n'],
    ["a key below a literal text of many lines", "x = '''\n'''\n[tool.poetry]\nversion = '1.2.3'\n"],
  ])("%s has a value but no place", (_, text) => {
    const parsed = parsePyproject(text);
    expect(parsed.ok && parsed.value.versions).toEqual([{ key: "tool.poetry.version", text: "1.2.3" }]);
  });

  test.each<[string, (version: string) => string, (version: string) => string[]]>([
    ["of Poetry", (version) => `[tool.poetry]\nversion = "${version}"\n`, (version) => [version]],
    ["of another table", (version) => `[tool.x]\nversion = "${version}"\n[project]\nversion = "7.0"\n`, () => ["7.0"]],
    [
      "of two tables",
      (version) => `[tool.poetry]\nversion = "${version}"\n[project]\nversion = "7.0"\n`,
      (version) => [version, "7.0"],
    ],
    [
      "in a text of many lines",
      (version) => `[tool.poetry]\nversion = """\nversion = "${version}"\n"""\n`,
      (version) => [`version = "${version}"\n`],
    ],
    [
      "of a constraint",
      (version) => `[tool.poetry.dependencies.python]\nversion = "${version}"\n`,
      (version) => [version],
    ],
    [
      "beside what stands in for it",
      (version) => `[tool.poetry]\nversion = "${version}"\n[project]\nversion = "0.0.0-stand-in"\n`,
      (version) => [version, "0.0.0-stand-in"],
    ],
  ])("files that differ in nothing but a version, %s, have their own", (_, text, expected) => {
    for (const version of ["1.2.3", "1.2.4", "0.0.0-stand-in", "1.2.3"]) {
      const parsed = parsePyproject(text(version));
      const values = parsed.ok ? [...parsed.value.versions, ...(parsed.value.python ? [parsed.value.python] : [])] : [];
      expect(values.map((value) => value.text)).toEqual(expected(version));
    }
  });

  test("a file that differs from one in order in more than its version is not in order", () => {
    const text = (rest: string) => `[tool.poetry]\nversion = "1.2.3"\n${rest}`;
    expect(["", 'version = "2"\n', "x\n", ""].map((rest) => parsePyproject(text(rest)).ok)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test("a version of another table is none", () => {
    const parsed = parsePyproject('[tool.other]\nversion = "9.9.9"\n[tool.poetry.dependencies.x]\nversion = "8.8.8"\n');
    expect(parsed).toEqual({ ok: true, value: { versions: [] } });
  });

  test.each([
    ['[tool.poetry.dependencies]\npython = "^3.9,<3.12"\n', "^3.9,<3.12"],
    ['[tool.poetry.dependencies]\npython = { version = "^3.9" }\n', "^3.9"],
    ['[project]\nrequires-python = ">=3.10"\n', ">=3.10"],
  ])("%s", (text, constraint) => {
    const parsed = parsePyproject(text);
    expect(parsed.ok && parsed.value.python?.text).toBe(constraint);
  });

  test.each([
    ["[tool.poetry\n", /^is not valid TOML: /],
    ["a = 1\na = 2\n", /^is not valid TOML: /],
    [`a = ${"[".repeat(100_000)}`, /./],
  ])("%j is a problem with a place", (text, message) => {
    const parsed = parsePyproject(text);
    expect(parsed.ok ? "valid" : parsed.problems[0]?.message).toMatch(message);
  });
});

describe("bumpOf", () => {
  test.each([
    [undefined, "1.0.0", "new"],
    ["1.0.0", undefined, "removed"],
    ["1.0.0", "1.0.0", "none"],
    ["1.0.0", "1.0", "other"],
    ["1.0.0", "v1.0.1", "other"],
    ["1.0.0", "1.0.0+b", "other"],
    ["1.0.1", "1.0.0", "downgrade"],
    ["1.0.0", "1.0.1-rc.1", "prerelease"],
    ["1.0.1-rc1", "1.0.1", "promote"],
    ["1.0.1-rc.1", "1.0.2", "patch"],
    ["1.0.0", "1.0.1", "patch"],
    ["1.0.0", "1.0.5", "patch-jump"],
    ["1.0.9", "1.1.0", "minor"],
    ["1.9.9", "2.0.0", "major"],
  ])("%s → %s is %s", (before, after, bump) => {
    expect(bumpOf(before, after)).toBe(bump);
  });

  test("the next patch and the core of a candidate", () => {
    const versions = ["1.2.3", "1.2.3-rc.1", "1.2.3-rc9", "1.2.3-beta", "x"];
    expect(versions.map(nextPatch)).toEqual(["1.2.4", "1.2.3-rc.2", "1.2.3-rc10", "1.2.3", undefined]);
    expect([coreOf("1.2.3-rc.1"), coreOf("1.2.3")]).toEqual(["1.2.3", undefined]);
  });
});

describe("importedModules", () => {
  const local = ["helper.py", "tools", "main.py", "build_customization.py", "source_x", "steps.txt", "README.md"];
  const modules = ["helper.py", "tools", "main.py", "source_x"];
  const everything = [...modules, "steps.txt", "README.md"];
  const importing = (text: string, name = "build_customization.py") => importedModules([{ name, text }], local);

  test.each([
    ["import helper\n", ["helper.py"]],
    ["import helper as h, os, tools.apt\n", ["helper.py", "tools"]],
    ["from tools.apt import install\n", ["tools"]],
    ["from . import (\n  helper,\n  tools as t,\n)\n", ["helper.py", "tools"]],
    ["from .tools import *\n", ["tools"]],
    ["def late():\n  import helper\n", ["helper.py"]],
    ["class X:\n  import helper\n", ["helper.py"]],
    ["if x: import helper\n", ["helper.py"]],
    ["import os; import helper\n", ["helper.py"]],
    ["import os, \\\n  helper\n", ["helper.py"]],
    ["import ｈelper\n", ["helper.py"]],
    ['x = __import__("helper")\n', ["helper.py"]],
    ['import importlib\nimportlib.import_module("tools")\n', ["tools"]],
    ['from importlib import import_module\nload = import_module(\n  "tools.apt"\n)\n', ["tools"]],
    ['x = open("steps.txt").read()\n', ["steps.txt"]],
    ['from pathlib import Path\nx = Path("tools/steps.txt").read_text()\n', ["tools", "steps.txt"]],
  ])("%j brings in %j", async (text, expected) => {
    expect(await importing(text)).toEqual(expected);
  });

  test.each([
    ["import os\nx = helper\n"],
    ["from x import (\n  y\n)\nz = helper\n"],
    ["# this imports the helper\n"],
    ['"""import helper"""\n'],
    ["import helpers, toolset\n"],
    ["import x.helper\n"],
    ["import x as helper\n"],
    ["from x import helper\n"],
    ['MAIN_FILE_NAME = "main.py"\nfrom dagger import Container\n'],
    ["from typing import TYPE_CHECKING\nimport textwrap\nx = __name__\n"],
  ])("%j brings in nothing", async (text) => {
    expect(await importing(text)).toEqual([]);
  });

  test.each([
    ["import helper as\n"],
    ["__import__(name)\n"],
    ['__import__("hel" "per")\n'],
    ["x = __import__\n"],
    ["import importlib\nimportlib.import_module(f'{x}')\n"],
    ["from . import *\n"],
    ["from .. import x\n"],
  ])("%j may mean any module", async (text) => {
    expect(await importing(text)).toEqual(modules);
  });

  test.each([
    ['exec(open("steps.txt").read())\n'],
    ["x = eval\n"],
    ["import runpy\n"],
    ["import sys\nsys.path.append(x)\n"],
    ["from subprocess import run\n"],
    ["import os\nos.system(x)\n"],
    ["import os\nos.execvp(x)\n"],
    ["from os import popen as p\n"],
    ["import importlib.util\n"],
    ["import importlib as i\n"],
    ["from importlib import import_module as load\n"],
    ["from importlib import machinery\n"],
    ["open(name)\n"],
    ["x = open\n"],
    ['getattr(os, "sys" + "tem")\n'],
    ['getattr(os, "system")\n'],
    ["x.__class__\n"],
    ["from pathlib import Path\nx = Path(__file__).read_text()\n"],
    ["from operator import methodcaller\n"],
    ["from ｓubprocess import run\n"],
  ])("%j may mean any file", async (text) => {
    expect(await importing(text)).toEqual(everything);
  });

  test("a script of the shell brings in what it mentions", async () => {
    expect(await importing(". ./helper.sh # and tools\n", "finalize_build.sh")).toEqual(["helper.py", "tools"]);
  });

  test("without a hook nothing is looked at, and one that cannot be read may mean any module", async () => {
    expect(await importedModules([], local)).toEqual([]);
    expect(await importedModules([{ name: "build_customization.py" }], local)).toEqual(modules);
  });
});
