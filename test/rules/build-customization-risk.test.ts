import { describe, expect, test } from "vitest";
import type { MemoryFile } from "../../src/repository/memory.ts";
import { type ConnectorOptions, edited, FOLDER, findingsOf, judge, said, upgrade } from "../fixtures/monorepo.ts";

const rule = "build-customization-risk";
const added = (hook: MemoryFile, files: ConnectorOptions["files"] = {}) =>
  edited({}, { files: { ...files, "build_customization.py": hook } });
/** A hook with this body, which starts in line 2; `before` stands above it. */
const body = (lines: string, before = "") =>
  `${before}async def pre_connector_install(base):\n${lines.replace(/^/gm, "    ")}\n`;
const returns = (expression: string, before = "") => body(`return ${expression}`, before);
const exec = (...words: string[]) => returns(`base.with_exec(${JSON.stringify(words)})`);
const sh = (script: string) => exec("sh", "-c", script);
/** What the rule says of a hook: effect, line and message. */
async function risks(hook: MemoryFile): Promise<string[]> {
  const report = await judge(added(hook));
  return findingsOf(report, rule).map(({ effect, at, message }) => `${effect} ${at.range.start.line}: ${message}`);
}

const SO = "so the connector would not be built on the base image of metadata.yaml";
const KEEP = "Expected: customize the container that the hook is given, and return that.";

describe("a replaced base image", () => {
  const replaced: [name: string, hook: string, image?: string][] = [
    ["plainly", returns('base.from_("evil:1")')],
    ["after other steps", returns('base.with_user("root").from_("evil:1").with_user("x")')],
    ["by a name that is put together", returns('getattr(base, "fr" + "om_")("evil:1")')],
    ["by a name in a variable", body('name = "from" + "_"\nreturn getattr(base, name)("evil:1")')],
    ["by a name in a format", returns(`getattr(base, f"{'from'}_")("evil:1")`)],
    ["by a name that is joined", returns('getattr(base, "".join(["fr", "om_"]))("evil:1")')],
    ["by __getattribute__", returns('base.__getattribute__("from_")("evil:1")')],
    ["by a method that is kept first", body('swap = base.from_\nreturn swap("evil:1")')],
    ["on the class", returns('Container.from_(base, "evil:1")', "from dagger import Container\n")],
    ["by operator.methodcaller", returns('operator.methodcaller("from_", "evil:1")(base)', "import operator\n")],
    ["by operator.attrgetter", returns('attrgetter("from_")(base)("evil:1")', "from operator import attrgetter\n")],
    ["by functools.partial", returns('partial(base.from_, "evil:1")()', "from functools import partial\n")],
    ["in a lambda", returns('(lambda c: c.from_("evil:1"))(base)')],
    ["by with_ and a lambda", returns('base.with_(lambda c: c.from_("evil:1"))')],
    ["in a helper", returns("swap(base)", 'def swap(c):\n    return c.from_("evil:1")\n')],
    ["in an async helper", returns("await swap(base)", 'async def swap(c):\n    return c.from_("evil:1")\n')],
    ["on one way", body('if x:\n    base = base.from_("evil:1")\nreturn base')],
    ["in an expression", returns('base if x else base.from_("evil:1")')],
    ["in a loop", body('for name in ["evil:1"]:\n    base = base.from_(name)\nreturn base')],
    ["in a comprehension", returns('[c.from_("evil:1") for c in [base]][0]')],
    ["with a constant", returns("base.from_(IMAGE)", 'IMAGE = "evil" + ":" + "1"\n')],
    ["after an assignment", body('c = (d := base)\nc = c.from_("evil:1")\nreturn c')],
    ["after unpacking", body('c, n = base, "evil:1"\nreturn c.from_(n)')],
    ["by reduce", returns('reduce(lambda c, n: c.from_(n), ["evil:1"], base)', "from functools import reduce\n")],
    ["with other letters of the same name", returns('base.ｆrom_("evil:1")')],
  ];
  test.each(replaced)("is an error: %s", async (_, hook) => {
    const found = await risks(hook);
    expect(found).toContainEqual(
      expect.stringMatching(/^error \d+: from_\(\) makes the container from `evil:1`, so the connector would not/),
    );
    expect(found.filter((risk) => risk.startsWith("error"))).toHaveLength(1);
  });

  const others: [name: string, hook: string, said: string][] = [
    ["build", returns("base.build(folder)"), `error 2: build() makes the container from another image, ${SO}. ${KEEP}`],
    [
      "import",
      returns("base.import_(file)"),
      `error 2: import_() makes the container from another image, ${SO}. ${KEEP}`,
    ],
    [
      "another root",
      returns("base.with_rootfs(folder)"),
      `error 2: with_rootfs() makes the container from another image, ${SO}. ${KEEP}`,
    ],
    [
      "a folder over all",
      returns('base.with_directory("/", folder)'),
      `error 2: with_directory() lays a folder over the whole container, ${SO}. ${KEEP}`,
    ],
    [
      "a container of its own",
      body("x = base\nreturn dag.container()", "from dagger import dag\n"),
      `error 4: pre_connector_install returns a container that is not made from base_image_container, ${SO}. ${KEEP}`,
    ],
    [
      "a parameter that is not used",
      returns("dag.container()", "from dagger import dag\n"),
      `error 2: pre_connector_install never uses base, the container that it is given, ${SO}. ${KEEP}`,
    ],
    [
      "one of its own on one way",
      body("if x:\n    return client.container()\nreturn base"),
      `error 3: pre_connector_install returns a container that is not made from base_image_container, ${SO}. ${KEEP}`,
    ],
    [
      "a name in a text",
      body('names = {"x": "from_"}\nreturn make(base, names)'),
      `error 2: \`from_\` stands here in a way that cannot be followed. It replaces the base image of metadata.yaml. ${KEEP}`,
    ],
    [
      "in a function that nothing seen calls",
      `class X:\n    def y(self, c):\n        return c.from_("evil:1")\n${returns("base")}`,
      `error 3: from_() makes the container from \`evil:1\`, ${SO}. ${KEEP}`,
    ],
  ];
  test.each(others)("is an error: %s", async (_, hook, expected) => {
    expect((await risks(hook)).filter((risk) => risk.startsWith("error"))).toEqual([expected]);
  });

  const beside: [name: string, hook: string, said: string][] = [
    [
      "without a digest",
      body(
        'tools = dag.container().from_("golang:1.22")\nreturn base.with_file("/x", tools.file("/x"))',
        "from dagger import dag\n",
      ),
      "warning 3: from_() brings in `golang:1.22` beside the base image. Expected: only what the connector needs of it, pinned by its digest.",
    ],
    [
      "with a digest",
      body(
        `tools = dag.container().from_("golang@sha256:${"a".repeat(64)}")\nreturn base.with_file("/x", tools.file("/x"))`,
        "from dagger import dag\n",
      ),
      `notice 3: from_() brings in \`golang@sha256:${"a".repeat(64)}\` beside the base image. Expected: only what the connector needs of it, pinned by its digest.`,
    ],
  ];
  test.each(beside)("is not an image for its files: %s", async (_, hook, expected) => {
    expect(await risks(hook)).toEqual([expected]);
  });
});

describe("what cannot be followed is said", () => {
  const notices: [name: string, hook: string, said: (string | RegExp)[]][] = [
    [
      "a name that only the running hook knows",
      returns("getattr(base, name())()"),
      [
        /^notice 2: pre_connector_install returns what/,
        /^notice 2: What `getattr\(base, name\(\)\)` does cannot be followed/,
      ],
    ],
    [
      "an imported helper",
      returns("helpers.install(base)", "import helpers\n"),
      [
        "notice 3: pre_connector_install returns what `helpers.install(base)` gives, which cannot be followed here. It could be another container; look that it is made from base_image_container.",
      ],
    ],
    [
      "a star import",
      returns("base", "from helpers import *\n"),
      [
        "notice 1: What `from helpers import *` does cannot be followed. It could do anything to the container, and replace its image.",
      ],
    ],
    [
      "a decorator",
      `@swap\n${returns("base")}`,
      [
        "notice 1: What the decorator `swap` does cannot be followed. It could do anything to the container, and replace its image.",
      ],
    ],
    [
      "a method that is replaced",
      returns("base", "import dagger\ndagger.Container.with_exec = swap\n"),
      [/^notice 2: What setting `dagger\.Container\.with_exec` does/],
    ],
    [
      "globals()",
      body('globals()["x"] = swap\nreturn base'),
      [/^notice 2: What `globals\(\)` does/, /^notice 2: What setting `globals\(\)\["x"\]` does/],
    ],
    [
      "a query",
      body('await base._ctx.execute("x")\nreturn base'),
      [/^notice 2: What `base\._ctx\.execute\("x"\)` does/],
    ],
    [
      "a class of a class",
      body("base.__class__.__mro__\nreturn base"),
      [/^notice 2: What `base\.__class__` does/, /^notice 2: What `base\.__class__\.__mro__` does/],
    ],
    [
      "a command that only the running hook knows",
      returns("base.with_exec(words())"),
      ["notice 2: This command has parts that are only known when the hook runs. Look what it can become."],
    ],
    [
      "a script that only the running hook knows",
      returns('base.with_exec(["sh", "-c", f"install {x()}"])'),
      ["notice 2: This command has parts that are only known when the hook runs. Look what it can become."],
    ],
    [
      "a package that only the running hook knows",
      returns('base.with_exec(["pip", "install", x()])'),
      ["notice 2: What pip installs here is only known when the hook runs."],
    ],
    [
      "a file of the builder",
      returns('base.with_new_file("/x", open("x").read())'),
      [/^notice 2: `open\("x"\)` reads a file on the builder\./],
    ],
    [
      "too much to follow",
      `${returns("base")}${Array.from({ length: 12 }, (_, i) => `def f${i}():\n    return ${i ? `f${i - 1}() + `.repeat(20) : ""}"x"\n`).join("")}`,
      [/^notice 1: The file does too much to be followed to its end/],
    ],
  ];
  test.each(notices)("%s", async (_, hook, expected) => {
    const found = await risks(hook);
    expect(found).toEqual(expected.map((one) => (typeof one === "string" ? one : expect.stringMatching(one))));
  });
});

describe("what is brought in", () => {
  const script = (url: string) =>
    `What is downloaded from ${url} is run as a script, so whoever can change it there decides what is in the image. Expected: packages of a fixed version, or a script that is compared with its checksum first.`;
  const URL = "https://get.example.org/install.sh";
  const scripts: [name: string, hook: string][] = [
    ["a pipe", sh(`curl -fsSL ${URL} | sh`)],
    ["a pipe with sudo", sh(`curl -fsSL ${URL} | sudo -E bash -s -- --x`)],
    ["a pipe through another program", sh(`wget -qO- ${URL} | tee /tmp/x | bash`)],
    ["a pipe to Python", sh(`curl ${URL} | python3 -`)],
    ["a substitution", sh(`sh -c "$(curl -fsSL ${URL})"`)],
    ["backticks", sh(`eval \`wget -O - ${URL}\``)],
    ["a process", exec("bash", "-c", `bash <(curl ${URL})`)],
    ["source", exec("bash", "-c", `source <(curl ${URL})`)],
    ["a file", sh(`curl -o /tmp/x.sh ${URL} && sh /tmp/x.sh`)],
    ["a file that is made executable", sh(`wget ${URL}; chmod +x install.sh; ./install.sh`)],
    ["a file that is redirected", sh(`curl ${URL} > /tmp/x; bash /tmp/x`)],
    [
      "two commands",
      returns(`base.with_exec(["curl", "-fsSL", "${URL}", "-o", "/tmp/x.sh"]).with_exec(["sh", "/tmp/x.sh"])`),
    ],
    [
      "two commands and a variable",
      body(`url = "${URL}"\nbase = base.with_exec(["curl", "-o", "/x", url])\nreturn base.with_exec(["sh", "/x"])`),
    ],
    [
      "helpers",
      returns(
        "install(base, '/x')",
        `URL = "${URL}"\ndef install(c, path):\n    return c.with_exec(["curl", "-o", path, URL]).with_exec(["sh", path])\n`,
      ),
    ],
    ["Python that runs it", exec("python", "-c", `import urllib.request as u; exec(u.urlopen('${URL}').read())`)],
    ["a script in a script", sh(`bash -c 'curl ${URL} | sh'`)],
    ["a variable of the shell", sh(`U=${URL}; curl $U | sh`)],
  ];
  test.each(scripts)("a script of the network: %s", async (_, hook) => {
    const found = await risks(hook);
    expect(found.map((one) => one.replace(/^(\w+) \d+/, "$1"))).toEqual([`warning: ${script(`\`${URL}\``)}`]);
  });

  const downloads: [name: string, hook: string, said: string[]][] = [
    [
      "a file without version",
      sh("curl -o /x https://example.org/latest/tool.tgz"),
      [
        "warning 2: `https://example.org/latest/tool.tgz` is downloaded without a version or a checksum. Expected: an address that names a version, or a checksum that is compared.",
      ],
    ],
    ["a file with a version", sh("curl -o /x https://example.org/tool-1.2.3.tgz"), []],
    [
      "a file of a branch",
      sh("curl -o /x https://example.org/main/tool-1.2.3.tgz"),
      [expect.stringContaining("is downloaded without a version")],
    ],
    [
      "a file with a checksum",
      sh(`curl -o /x.tgz https://example.org/tool.tgz && echo "${"a".repeat(64)}  /x.tgz" | sha256sum -c -`),
      [],
    ],
    [
      "a file with the checksum of another",
      sh(`curl -o /x.tgz https://example.org/tool.tgz && echo "${"a".repeat(64)}  /y.tgz" | sha256sum -c -`),
      [expect.stringContaining("is downloaded without a version")],
    ],
    [
      "a file of Dagger",
      returns('base.with_file("/x", dag.http("https://example.org/x"))', "from dagger import dag\n"),
      [expect.stringContaining("`https://example.org/x` is downloaded without a version")],
    ],
    [
      "a repository of Dagger",
      returns(
        'base.with_directory("/x", dag.git("https://example.org/x").tag("v1.2").tree())',
        "from dagger import dag\n",
      ),
      [],
    ],
    [
      "a repository",
      sh("git clone https://example.org/x.git"),
      [expect.stringContaining("is downloaded without a version")],
    ],
    ["a tag of a repository", sh("git clone --depth 1 -b v1.2.3 https://example.org/x.git"), []],
    [
      "a commit of a repository",
      sh("git clone https://example.org/x.git && cd x && git checkout 0123456789abcdef"),
      [],
    ],
    [
      "a package of pip",
      exec("pip", "install", "demo"),
      [
        "warning 2: pip installs `demo` in whatever version is newest when the image is built. Expected: one version, such as `demo==1.2.3`.",
      ],
    ],
    [
      "a range of pip",
      exec("pip", "install", "demo>=1,<2"),
      [expect.stringContaining("pip installs `demo>=1,<2` in whatever")],
    ],
    ["a pinned package of pip", exec("pip", "install", "--no-cache-dir", "demo[x]==1.2.3", "other === 2"), []],
    [
      "the connector and its list",
      sh("pip install . && pip install -r requirements.txt && python -m pip install -e /x"),
      [],
    ],
    [
      "a package of npm",
      exec("npm", "install", "-g", "demo", "@a/b@1.2.3"),
      [
        "warning 2: npm installs `demo` in whatever version is newest when the image is built. Expected: one version, such as `demo@1.2.3`.",
      ],
    ],
    [
      "packages of the system",
      sh("apt-get update && apt-get install -y --no-install-recommends curl jq=1.6"),
      ["notice 2: curl is installed in whatever version is newest when the image is built."],
    ],
    [
      "many packages of the system",
      returns(
        'base.with_exec(["apt-get", "install", "a"]).with_exec(["apk", "add", "b"]).with_exec(["yum", "install", "-y", "c"])',
      ),
      ["notice 2: a, b, c are installed in whatever version is newest when the image is built."],
    ],
    [
      "packages from a list",
      body(
        'for name in PACKAGES:\n    base = base.with_exec(["apt-get", "install", "-y", name])\nreturn base',
        'PACKAGES = ["a", *["b"]]\n',
      ),
      ["notice 4: a, b are installed in whatever version is newest when the image is built."],
    ],
    ["pinned packages of the system", sh("apt-get install -y socat=1.7.4.4-2"), []],
    [
      "data of nltk",
      returns(
        'base.with_new_file("/x.py", SCRIPT).with_exec(["python", "/x.py"])',
        'import textwrap\nSCRIPT = textwrap.dedent("""\n    import nltk\n    nltk.download(\'punkt\')\n""")\n',
      ),
      [
        "warning 7: nltk downloads punkt, which has no versions, when the image is built. Newer base images may bring it; else copy it from a fixed place.",
      ],
    ],
    [
      "data of nltk on the command line",
      exec("python", "-c", "import nltk; nltk.download('punkt')"),
      [expect.stringContaining("nltk downloads punkt")],
    ],
  ];
  test.each(downloads)("%s", async (_, hook, expected) => {
    expect(await risks(hook)).toEqual(expected);
  });
});

describe("secrets", () => {
  const token = `ghp_${"a".repeat(36)}`;
  const secrets: [name: string, hook: string, said: string][] = [
    [
      "a name",
      returns('base.with_env_variable("DEMO_API_KEY", "abc")'),
      "warning 2: DEMO_API_KEY looks like a secret, and everybody who has the image can read it. Expected: no secrets in the image; the connector gets them in its configuration.",
    ],
    ["a value", returns(`base.with_env_variable("DEMO", "${token}")`), "warning 2: DEMO looks like a secret"],
    [
      "a value in an address",
      returns('base.with_env_variable("PIP_INDEX_URL", "https://me:abc123@example.org/")'),
      "warning 2: PIP_INDEX_URL looks like a secret",
    ],
    [
      "named arguments",
      returns('base.with_env_variable(name="PASSWORD", value="abc")'),
      "warning 2: PASSWORD looks like a secret",
    ],
    [
      "a dictionary",
      body(
        "for k, v in ENV.items():\n    base = base.with_env_variable(k, v)\nreturn base",
        'ENV = {"A": "b", "AUTH_TOKEN": "abc"}\n',
      ),
      "warning 4: AUTH_TOKEN looks like a secret",
    ],
    [
      "the builder's environment",
      returns('base.with_env_variable("X", os.environ["X"])', "import os\n"),
      "warning 3: X gets a value of the builder's environment",
    ],
    [
      "the builder's environment in a text",
      returns('base.with_env_variable("X", f"a{os.getenv(\'X\')}")', "import os\n"),
      "warning 3: X gets a value of the builder's environment",
    ],
    [
      "a secret of the build",
      returns('base.with_secret_variable("DEMO", secret)'),
      "warning 2: The secret DEMO is handed to the container",
    ],
    [
      "a secret as plain text",
      returns('base.with_env_variable("X", await secret.plaintext())'),
      "warning 2: The hook reads a secret as plain text.",
    ],
    [
      "the plain text of a secret",
      body('s = client.set_secret("x", "abc")\nreturn base'),
      "warning 2: The hook has the plain text of a secret.",
    ],
    [
      "a command",
      exec("curl", "-H", `Authorization: ${token}`, "https://example.org/v1.2.3"),
      "warning 2: A command is given a secret",
    ],
    [
      "a file",
      returns(`base.with_new_file("/x", "-----BEGIN " + "PRIVATE KEY-----")`),
      "warning 2: /x gets what looks like a secret",
    ],
  ];
  test.each(secrets)("%s", async (_, hook, expected) => {
    expect(await risks(hook)).toContainEqual(expect.stringContaining(expected));
  });

  test.each([
    ['base.with_env_variable("AIRBYTE_IMPL_PATH", "SourceDemo")'],
    ['base.with_env_variable("TOKENIZERS_PARALLELISM", "false")'],
    ['base.with_env_variable("SECRETS", "/secrets")'],
    ['base.with_env_variable("DISABLE_TOKEN", "true")'],
    ['base.with_env_variable("KEYBOARD", "de")'],
    ['base.with_env_variable("URL", "https://example.org:8080/x@y")'],
  ])("%s is none", async (expression) => {
    expect(await risks(returns(expression))).toEqual([]);
  });
});

describe("on the builder", () => {
  const calls: [hook: string, said: string][] = [
    [body('os.system("x")\nreturn base', "import os\n"), "`os.system` runs a program on the builder"],
    [body('run(["x"])\nreturn base', "from subprocess import run\n"), "`subprocess.run` runs a program on the builder"],
    [
      body('requests.get("https://example.org")\nreturn base', "import requests\n"),
      "`requests.get` uses the network on the builder",
    ],
    [body('exec("x = 1")\nreturn base'), "`exec` runs other code on the builder"],
    [body('shutil.rmtree("/")\nreturn base', "import shutil\n"), "`shutil.rmtree` changes the builder on the builder"],
    [`import os\nos.system("x")\n${returns("base")}`, "`os.system` runs a program on the builder"],
    [`import os\nclass X:\n    y = os.system("x")\n${returns("base")}`, "`os.system` runs a program on the builder"],
    [
      `import os\n${returns("base").replace("base)", 'base, x=os.system("x"))')}`,
      "`os.system` runs a program on the builder",
    ],
  ];
  test.each(calls)("%j", async (hook, expected) => {
    expect(await risks(hook)).toContainEqual(
      expect.stringMatching(new RegExp(`^warning \\d+: ${expected.replaceAll(".", "\\.")}`)),
    );
  });
});

describe("what is judged", () => {
  const fine: [name: string, hook: string][] = [
    ["the container itself", returns("base")],
    ["settings", returns('base.with_user("root").with_workdir("/x").without_user()')],
    [
      "types only",
      returns("base", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from dagger import Container\n"),
    ],
    [
      "other code below a main guard",
      `${returns("base")}if __name__ == "__main__":\n    import os\n    os.system("x")\n`,
    ],
    ["a main file", 'MAIN_FILE_NAME = "main.py"\n'],
    ["nothing", ""],
  ];
  test.each(fine)("has nothing to say about %s", async (_, hook) => {
    expect(await risks(hook)).toEqual([]);
  });

  const bad = { "build_customization.py": returns('base.from_("evil:1")') };
  const touched: [name: string, change: ReturnType<typeof edited>, count: number][] = [
    ["edited", edited({ files: { "build_customization.py": "" } }, { files: bad }), 1],
    ["added out of scope", edited({ supportLevel: "community" }, { files: bad }), 1],
    ["left alone", edited({ files: bad }, { files: { "README.md": "#\n" } }), 0],
    ["left alone by an upgrade", upgrade({ files: bad }, { files: bad }), 0],
    ["removed", edited({ files: bad }, { files: { "build_customization.py": null } }), 0],
  ];
  test.each(touched)("a hook %s", async (_, change, count) => {
    expect(findingsOf(await judge(change), rule)).toHaveLength(count);
  });

  test("an approval does not let a replaced base image pass", async () => {
    const report = await judge({ ...edited({}, { files: bad }), approvals: { ok: true, value: [{ login: "maria" }] } });
    expect(report.outcome).toBe("fail");
  });

  test("what cannot be parsed is the other rule's error", async () => {
    const report = await judge(added("x = (\n"));
    expect(said(report, rule)).toEqual([
      "notice: What build_customization.py does cannot be judged until it is valid Python.",
    ]);
  });

  test("an older hook is a script of the shell", async () => {
    const report = await judge(
      edited({}, { files: { "finalize_build.sh": "set -e\n\ncurl https://example.org/x | sh\n" } }),
    );
    const [finding] = findingsOf(report, rule);
    expect(finding).toMatchObject({
      effect: "warning",
      at: { path: `${FOLDER}/finalize_build.sh`, range: { start: { line: 3 } } },
    });
  });

  test("an older hook in Python is followed as well", async () => {
    const report = await judge(
      edited({}, { files: { "finalize_build.py": 'async def finalize(context, c):\n    return c.from_("evil:1")\n' } }),
    );
    expect(said(report, rule)).toEqual([expect.stringMatching(/^error: from_\(\) makes the container from `evil:1`/)]);
  });
});
