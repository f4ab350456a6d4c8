// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how Dockerfiles write variables
import { describe, expect, test } from "vitest";
import { dockerfileSteps, lostSteps } from "../../src/connector/dockerfile.ts";
import { readDockerfile } from "../../src/connector/dockerfile-reader.ts";
import { hookCodeFor } from "../../src/connector/hook-code.ts";
import { parseHooks } from "../../src/connector/hook-file.ts";
import { pinned } from "../fixtures/monorepo.ts";

const IMAGE = pinned("4.0.2");
const END =
  'ENV AIRBYTE_ENTRYPOINT "python /airbyte/integration_code/main.py"\nENTRYPOINT ["python", "/airbyte/integration_code/main.py"]\n';
/** A Dockerfile of one stage, with these lines before the connector is installed (the first is line 2) and after it. */
const single = (before: string, after = "", image = "python:3.9-slim") =>
  `FROM ${image}\n${before}\nWORKDIR /airbyte/integration_code\nCOPY setup.py ./\nRUN pip install .\n${after}\nCOPY source_demo ./source_demo\nCOPY main.py ./\n${END}`;
/** One of two stages on Alpine, with a line in the builder (line 6) and one in the image. */
const double = (builder: string, image = "") =>
  `FROM python:3.9-alpine as base\nFROM base as builder\nWORKDIR /airbyte/integration_code\nRUN apk --no-cache upgrade \\\n  && pip install --upgrade pip && apk --no-cache add tzdata build-base\n${builder}\nCOPY setup.py ./\nRUN pip install --prefix=/install .\nFROM base\nCOPY --from=builder /install /usr/local\nCOPY --from=builder /usr/share/zoneinfo/Etc/UTC /etc/localtime\nRUN echo "Etc/UTC" > /etc/timezone\nRUN apk --no-cache add bash\n${image}\nCOPY main.py ./\nCOPY source_demo ./source_demo\n${END}LABEL io.airbyte.version=1.2.3\n`;
/** Kind and name of each step, with its value where it has one. */
const told = (text: string, hooks?: string, image = IMAGE) =>
  lostSteps(text, hooks, image).map(
    ({ kind, name, value }) => `${kind} ${name}${value === undefined ? "" : ` = ${value}`}`,
  );

describe("what Dockerfiles of connectors have in common is no loss", () => {
  test.each([
    ["one stage", single("")],
    ["two stages", double("")],
    ["bash", single("RUN apt-get update && apt-get install -y bash && rm -rf /var/lib/apt/lists/*")],
    [
      "other ways to install",
      single(
        "RUN pip install --upgrade pip setuptools wheel poetry\nRUN poetry config virtualenvs.create false && poetry install --no-dev",
      ),
    ],
    [
      "a variable for the folder of the code",
      single('ARG CODE=source_demo\nCOPY $CODE ./$CODE\nCOPY "${CODE}" "./${CODE}"'),
    ],
    ["everything copied", single("COPY . .\nCOPY . /airbyte/integration_code\nADD ./ ./")],
    [
      "comments and case",
      "# syntax=docker/dockerfile:1\nfrom python:3.11\n# RUN apt-get install socat\nrun pip install .\n",
    ],
    ["a stage that nothing uses", `FROM golang AS tools\nRUN apt-get install -y git && make\n\n${single("")}`],
    [
      "a user of the base image",
      single("RUN adduser --system airbyte && chown -R airbyte:airbyte /airbyte\nUSER airbyte"),
    ],
    ["no Dockerfile at all", "hello world\n"],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(dockerfileSteps(text, undefined, IMAGE)).toEqual([]);
  });
});

describe("steps", () => {
  const cases: [name: string, text: string, steps: string[]][] = [
    [
      "packages",
      single(
        "RUN apt-get update && apt-get install -y --no-install-recommends git libpq-dev=15.1 && rm -rf /var/lib/apt/lists/*",
      ),
      ["apt git", "apt libpq-dev"],
    ],
    [
      "packages over lines",
      single("RUN apt-get update \\\n  # for later\n  && apt-get install -y \\\n    git \\\n    gcc"),
      ["apt git", "apt gcc"],
    ],
    ["packages in JSON", single('RUN ["apt-get", "install", "-y", "git"]'), ["apt git"]],
    ["packages in a shell", single("RUN /bin/bash -c 'set -e && apt-get install -y git'"), ["apt git"]],
    ["packages in a here document", single("RUN <<EOF\napt-get update\napt-get install -y git\nEOF"), ["apt git"]],
    ["packages behind a mount", single("RUN --mount=type=cache,target=/var/cache apt-get install -y git"), ["apt git"]],
    [
      "packages in a variable",
      single("ENV PACKAGES=git\nRUN apt-get install -y $PACKAGES ${MORE:-gcc}"),
      ["env PACKAGES = git", "apt git", "apt gcc"],
    ],
    ["packages in an argument", single("ARG PACKAGE=git\nRUN apt-get install -y ${PACKAGE}"), ["apt git"]],
    [
      "an argument before the first stage",
      `ARG V=3.9\n${single("ARG V\nENV DEMO=$V", "", "python:${V}-slim")}`,
      ["env DEMO = 3.9"],
    ],
    [
      "packages of Alpine",
      double("RUN apk add --virtual .deps libffi-dev openssl-dev linux-headers"),
      ["apt libffi-dev", "apt libssl-dev = openssl-dev", "apt linux-libc-dev = linux-headers"],
    ],
    [
      "compilers in a builder on Debian",
      double("RUN apt-get install -y build-essential cmake g++"),
      ["apt build-essential", "apt cmake", "apt g++"],
    ],
    ["compilers in the image", double("", "RUN apk add gcc musl-dev"), ["apt gcc", "apt libc6-dev = musl-dev"]],
    ["one package twice", double("RUN apk add git", "RUN apk add git"), ["apt git"]],
    [
      "Python packages",
      single("", 'RUN pip install --no-cache-dir duckdb "Cython<3.0" -r requirements.txt'),
      ["pip duckdb", "pip Cython<3.0"],
    ],
    [
      "Python packages for the builder",
      double('RUN pip install --prefix=/install "pyyaml~=5.4" --no-build-isolation'),
      ["pip pyyaml~=5.4"],
    ],
    [
      "data of nltk",
      single("", "RUN python -c \"import nltk; nltk.download('punkt')\" && \\\n  python -m nltk.downloader stopwords"),
      ["nltk punkt", "nltk stopwords"],
    ],
    [
      "variables",
      single('ENV A=1 B="two words"\nENV C three words'),
      ["env A = 1", "env B = two words", "env C = three words"],
    ],
    [
      "usual variables",
      single("ENV DEBIAN_FRONTEND=noninteractive PIP_NO_CACHE_DIR=1 TZ=UTC\nENV TZ=Europe/Berlin"),
      ["env TZ = Europe/Berlin"],
    ],
    ["variables of a builder", double("ENV DEMO=1"), []],
    [
      "copies",
      single("COPY drivers/odbc.ini /etc/\nCOPY a.txt b.txt ./data/\nADD x.json y.json"),
      [
        "copy drivers/odbc.ini = /etc/odbc.ini",
        "copy a.txt = /data/a.txt",
        "copy b.txt = /data/b.txt",
        "copy x.json = /y.json",
      ],
    ],
    [
      "copies to a folder of their own",
      single("", "COPY secrets ./secrets"),
      ["copy secrets = /airbyte/integration_code/secrets"],
    ],
    [
      "copies from elsewhere",
      single(
        "COPY --from=golang:1.22 /usr/local/go/bin/x /x\nCOPY --from=golang:1.22 /go/bin/y /y\nADD https://example.org/x.tgz /x",
      ),
      ["other COPY --from=golang:1.22 /go/bin/y /y", "other ADD https://example.org/x.tgz /x"],
    ],
    ["a copied here document", single("COPY <<EOF /etc/demo\nline\nEOF"), ["other COPY <<EOF /etc/demo"]],
    [
      "commands",
      single(
        "RUN apt-get install -y git && cd /tmp && git clone https://example.org/x && make -C x > /dev/null && rm -rf /tmp/x",
      ),
      ["apt git", "run cd /tmp && git clone https://example.org/x && make -C x > /dev/null"],
    ],
    ["commands in JSON", single('RUN ["ln", "-s", "/usr/bin/x y", "/z"]'), ["run ln -s '/usr/bin/x y' /z"]],
    [
      "groups of packages",
      double('RUN yum group install -y "Development Tools"'),
      ['run yum group install -y "Development Tools"'],
    ],
    ["packages that only the build knows", double("RUN apk add $(cat list)"), ["run apk add $(cat list)"]],
    ["commands of a builder", double("RUN make install"), []],
    [
      "a script of the network",
      single("RUN curl -fsSL https://example.org/x | sh"),
      ["run curl -fsSL https://example.org/x | sh"],
    ],
    ["other package managers", single("RUN npm install -g demo"), ["run npm install -g demo"]],
    ["another main file", single("").replaceAll("main.py", "main_dev.py"), ["main-file main_dev.py"]],
    [
      "another program",
      single("").replace(/^ENTRYPOINT.*/m, 'ENTRYPOINT ["/start.sh"]'),
      ['other ENTRYPOINT ["/start.sh"]'],
    ],
    [
      "a program in a shell",
      single("").replace(/^ENTRYPOINT.*/m, "ENTRYPOINT exec /start.sh"),
      ["other ENTRYPOINT exec /start.sh"],
    ],
    ["the connector's own program", single("").replace(/^ENTRYPOINT.*/m, 'ENTRYPOINT ["source-demo"]'), []],
    ["another image", single("", "", "ghcr.io/demo/base:1"), ["other FROM ghcr.io/demo/base:1"]],
    ["an image of the library", single("", "", "airbyte/integration-base-java:dev"), []],
    [
      "a stage by its number",
      `FROM python:3.9 AS x\nRUN apt-get install -y git\nFROM python:3.9\nCOPY --from=0 /install /usr/local\n`,
      ["apt git"],
    ],
    ["CRLF", single("RUN apt-get install -y git").replaceAll("\n", "\r\n"), ["apt git"]],
    ["another escape character", "# escape=`\nFROM python:3.9\nRUN apt-get install -y `\n  git\n", ["apt git"]],
  ];
  test.each(cases)("%s", (_, text, steps) => {
    expect(told(text)).toEqual(steps);
  });

  test("each at its place", () => {
    const text = single(
      "RUN apt-get update \\\n  && apt-get install -y git \\\n     'gcc'\nENV A=1 B=2",
      "RUN make it",
    );
    const places = lostSteps(text, undefined, IMAGE).map(({ name, range: { start, end } }) => [
      name,
      start.line,
      start.column,
      end.line,
      end.column,
    ]);
    expect(places).toEqual([
      ["git", 3, 25, 3, 28],
      ["gcc", 4, 7, 4, 10],
      ["A", 5, 5, 5, 8],
      ["B", 5, 9, 5, 12],
      ["make it", 9, 5, 9, 12],
    ]);
  });

  test("before or after the connector is installed", () => {
    const text = single("RUN pip install a\nRUN make b", "RUN apt-get install -y git && pip install c && make d");
    expect(lostSteps(text, undefined).map(({ name, hook }) => `${name}: ${hook}`)).toEqual([
      "a: pre_connector_install",
      "make b: pre_connector_install",
      "git: pre_connector_install",
      "c: post_connector_install",
      "make d: post_connector_install",
    ]);
  });

  test("too large to be read", () => {
    expect(told(`FROM python\n${"RUN a\n".repeat(12_000)}`)).toEqual([
      "other 71 kB of instructions, which are too many to be read",
    ]);
  });
});

describe("what is kept", () => {
  const text = single(
    "RUN apt-get install -y socat tesseract-ocr git tzdata libstdc++6",
    "RUN python -c \"import nltk; nltk.download('punkt')\"",
  );
  test.each([
    ["1.0.0", ["socat", "tesseract-ocr", "git", "punkt"]],
    ["1.1.0", ["tesseract-ocr", "git", "punkt"]],
    ["1.2.0", ["git"]],
    ["4.0.0", ["git"]],
    ["4.0.2", ["git", "punkt"]],
  ])("by the base image %s", (version, lost) => {
    expect(lostSteps(text, undefined, pinned(version)).map(({ name }) => name)).toEqual(lost);
  });

  test("not by an image that nobody knows", () => {
    const all = ["socat", "tesseract-ocr", "git", "tzdata", "libstdc++6", "punkt"];
    for (const image of [
      undefined,
      "",
      "ghcr.io/x/y:1",
      "not a reference",
      "docker.io/airbyte/python-connector-base-x:4.0.2",
    ])
      expect(lostSteps(text, undefined, image).map(({ name }) => name)).toEqual(all);
  });

  const hook = (calls: string) => `async def pre_connector_install(c):\n    return c${calls}\n`;
  const kept: [name: string, dockerfile: string, hooks: string][] = [
    [
      "a package",
      single("RUN apt-get install -y git gcc"),
      hook('.with_exec(["sh", "-c", "apt-get update && apt-get install -y gcc git"])'),
    ],
    [
      "a package of Alpine",
      double("RUN apk add openssl-dev"),
      hook('.with_exec(["apt-get", "install", "-y", "libssl-dev"])'),
    ],
    [
      "a package of another version",
      single("RUN apt-get install -y git=1"),
      hook('.with_exec(["apt-get", "install", "git=2"])'),
    ],
    ["a Python package", single("RUN pip install My_Demo==1"), hook('.with_exec(["pip", "install", "my-demo==2"])')],
    ["a variable", single("ENV A=1"), hook('.with_env_variable("A", "2")')],
    ["a copied file", single("COPY odbc.ini /etc/odbc.ini"), hook('.with_new_file("/etc/odbc.ini", "x")')],
    [
      "data of nltk",
      single("RUN python -c \"import nltk; nltk.download('x')\""),
      hook('.with_new_file("/x.py", "nltk.download(\'x\')").with_exec(["python", "/x.py"])'),
    ],
    ["a command", single("RUN ln -s /a /b"), hook('.with_exec(["ln", "-s", "/a", "/b"])')],
    ["commands", single("RUN cd /x && make it && make that"), hook('.with_exec(["sh", "-c", "make it && make that"])')],
    ["another main file", single("").replaceAll("main.py", "main_dev.py"), `MAIN_FILE_NAME = "main_dev.py"\n`],
    [
      "a step in a helper",
      single("RUN apt-get install -y git"),
      `def install(c):\n    return c.with_exec(["apt-get", "install", "git"])\n\n${hook("").replace("return c", "return install(c)")}`,
    ],
  ];
  test.each(kept)("by a hook: %s", (_, dockerfile, hooks) => {
    expect(lostSteps(dockerfile, undefined)).not.toEqual([]);
    expect(lostSteps(dockerfile, hooks)).toEqual([]);
    expect(dockerfileSteps(dockerfile, hooks).every(({ keptBy }) => keptBy === "hooks")).toBe(true);
  });

  const notKept: [name: string, hooks: string][] = [
    ["that installs something else", hook('.with_exec(["apt-get", "install", "gitk"])')],
    ["that only mentions it", `# apt-get install git\n${hook("")}`],
    ["that nothing calls", `def helper(c):\n    return c.with_exec(["apt-get", "install", "git"])\n${hook("")}`],
    ["under another name", hook('.with_exec(["apt-get", "install", "git"])').replace("pre_", "pra_")],
    ["that does not parse", 'x = ( "apt-get install git"\n'],
  ];
  test.each(notKept)("not by a hook %s", (_, hooks) => {
    expect(told(single("RUN apt-get install -y git"), hooks)).toEqual(["apt git"]);
  });
});

describe("the hook code for lost steps", () => {
  const many = single(
    'RUN apt-get install -y git gcc\nENV A="a \\"b\\""\nRUN ln -s /a /b',
    "RUN pip install duckdb\nCOPY odbc.ini /etc/",
  ).replaceAll("main.py", "run.py");

  test("is a whole file where there is none", () => {
    expect(hookCodeFor(lostSteps(many, undefined, IMAGE))).toBe(`from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dagger import Container

MAIN_FILE_NAME = "run.py"


async def pre_connector_install(base_image_container: Container) -> Container:
    """What the Dockerfile did before the connector is installed, when there was one."""
    return (
        base_image_container.with_exec(["sh", "-c", "apt-get update && apt-get install -y git gcc && rm -rf /var/lib/apt/lists/*"])
        .with_env_variable("A", "a \\"b\\"")
        .with_exec(["sh", "-c", "ln -s /a /b"])
    )


async def post_connector_install(connector_container: Container) -> Container:
    """What the Dockerfile did after the connector is installed, when there was one."""
    return (
        connector_container.with_exec(["pip", "install", "duckdb"])
        .with_new_file("/etc/odbc.ini", (Path(__file__).parent / "odbc.ini").read_text())
    )
`);
  });

  test("is one line where it is one step, and a constant where it is only that", () => {
    expect(hookCodeFor(lostSteps(single("ENV A=1"), undefined))).toContain(
      '    return base_image_container.with_env_variable("A", "1")\n',
    );
    expect(hookCodeFor(lostSteps(single("").replaceAll("main.py", "run.py"), undefined))).toBe(
      'MAIN_FILE_NAME = "run.py"\n',
    );
  });

  const existing: [name: string, before: string, after: string][] = [
    [
      "a name",
      "async def pre_connector_install(c):\n    return c\n",
      'async def pre_connector_install(c):\n    return c.with_env_variable("A", "1")\n',
    ],
    [
      "a chain",
      "async def pre_connector_install(c):\n    return (\n        c.with_user('x')\n        .with_user('y')\n    )\n",
      "async def pre_connector_install(c):\n    return (\n        c.with_user('x')\n        .with_user('y')\n        .with_env_variable(\"A\", \"1\")\n    )\n",
    ],
    [
      "what is awaited",
      "async def pre_connector_install(c):\n    return await f(c)\n",
      'async def pre_connector_install(c):\n    return (await f(c)).with_env_variable("A", "1")\n',
    ],
    [
      "several returns",
      "async def pre_connector_install(c):\n    if x:\n        return c\n    return c\n",
      'async def pre_connector_install(c):\n    if x:\n        return c.with_env_variable("A", "1")\n    return c.with_env_variable("A", "1")\n',
    ],
    [
      "returns of its own helpers",
      "async def pre_connector_install(c):\n    def f(x):\n        return x\n    return f(c)\n",
      'async def pre_connector_install(c):\n    def f(x):\n        return x\n    return f(c).with_env_variable("A", "1")\n',
    ],
    [
      "only the other hook",
      "async def post_connector_install(c):\r\n    return c\r\n",
      'async def post_connector_install(c):\r\n    return c\r\n\r\n\r\nasync def pre_connector_install(base_image_container):\r\n    """What the Dockerfile did before the connector is installed, when there was one."""\r\n    return base_image_container.with_env_variable("A", "1")\r\n',
    ],
  ];
  test.each(existing)("is added to %s", (_, before, after) => {
    expect(hookCodeFor(lostSteps(single("ENV A=1"), undefined), before)).toBe(after);
  });

  test.each([
    ["does not parse", "x = (\n"],
    ["returns nothing", "async def pre_connector_install(c):\n    pass\n"],
    ["returns two things", "async def pre_connector_install(c):\n    return c, 1\n"],
  ])("leaves a file alone that %s", (_, before) => {
    expect(hookCodeFor(lostSteps(single("ENV A=1"), undefined), before)).toBe(before);
  });

  test("leaves out what no hook can do, and is nothing for nothing", () => {
    expect(hookCodeFor([])).toBe("");
    expect(hookCodeFor(lostSteps(single("COPY --from=x /a /b\nCOPY data ./data\nCOPY *.ini /etc/"), undefined))).toBe(
      "",
    );
    expect(hookCodeFor([], "x = 1\n")).toBe("x = 1\n");
  });

  test("adds an import where files are read", () => {
    const before =
      '"""Doc."""\nfrom __future__ import annotations\nimport os\n\nasync def post_connector_install(c):\n    return c\n';
    expect(hookCodeFor(lostSteps(single("", "COPY odbc.ini /etc/"), undefined), before)).toContain(
      "from __future__ import annotations\nfrom pathlib import Path\nimport os\n",
    );
  });

  test.each([
    [many],
    [single('RUN a \'b c\' && d | e > /f\nRUN <<X\ng\nh\nX\nRUN ["i j", "k"]\nRUN cd /x && ./configure --y')],
    [double("RUN apk add openssl-dev git", "ENV A=1\nRUN x && y")],
  ])("keeps all that it can: %j", (text) => {
    const code = hookCodeFor(lostSteps(text, undefined, IMAGE));
    expect(parseHooks(code).ok).toBe(true);
    expect(told(text, code)).toEqual([]);
  });
});

test("a Dockerfile is read in stages, with flags and variables", () => {
  const read = readDockerfile(
    "FROM --platform=linux/amd64 python:3.9 AS Base\nENV A=1\nFROM base\nCOPY --chown=a:b --from=base $A ${B} \\$A ./x\n",
  );
  expect(read?.stages.map(({ image, name, parent }) => ({ image, name, parent }))).toEqual([
    { image: "python:3.9", name: "base", parent: undefined },
    { image: "base", name: undefined, parent: 0 },
  ]);
  const [copy] = read?.stages[1]?.instructions ?? [];
  expect(copy?.words).toEqual(["1", "${B}", "\\$A", "./x"]);
  expect([...(copy?.flags ?? [])]).toEqual([
    ["chown", "a:b"],
    ["from", "base"],
  ]);
});
