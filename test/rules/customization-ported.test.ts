import { describe, expect, test } from "vitest";
import type { MemoryFile } from "../../src/repository/memory.ts";
import {
  type ConnectorOptions,
  connector,
  edited,
  FOLDER,
  findingsOf,
  type JudgeOptions,
  judge,
  mended,
  pinned,
  said,
  textAt,
  upgrade,
} from "../fixtures/monorepo.ts";

const rule = "customization-ported";
const dockerfile = (...lines: string[]) =>
  `FROM python:3.9-slim\n${lines.map((line) => `${line}\n`).join("")}WORKDIR /airbyte/integration_code\nCOPY . .\nRUN pip install .\nENTRYPOINT ["python", "/airbyte/integration_code/main.py"]\n`;
const HOOK = 'async def pre_connector_install(c):\n    return c.with_exec(["apt-get", "install", "-y", "git"])\n';
/** A migration that deletes this Dockerfile, with these files after it. */
const migration = (
  file: MemoryFile,
  after: ConnectorOptions["files"] = {},
  before: ConnectorOptions = {},
): JudgeOptions & { before: object } =>
  upgrade({ files: { ...after } }, { image: null, files: { Dockerfile: file }, ...before });
const keep = "Keep it in build_customization.py, or leave it out if nothing needs it.";
const nobody = "and neither a hook nor the base image does.";

describe(rule, () => {
  const steps: [line: string, said: string, detail?: string][] = [
    [
      "RUN apt-get install -y git",
      `installed git, ${nobody} ${keep}`,
      'In pre_connector_install: container.with_exec(["sh", "-c", "apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*"])',
    ],
    [
      "RUN apk add openssl-dev",
      `installed libssl-dev (there: openssl-dev), ${nobody} ${keep}`,
      'In pre_connector_install: container.with_exec(["sh", "-c", "apt-get update && apt-get install -y libssl-dev && rm -rf /var/lib/apt/lists/*"])',
    ],
    [
      "RUN pip install 'duckdb<1'",
      `installed the Python package \`duckdb<1\` beside the connector, and no hook does. ${keep} A dependency of the connector belongs in pyproject.toml.`,
      'In pre_connector_install: container.with_exec(["pip", "install", "duckdb<1"])',
    ],
    [
      "RUN python -c \"import nltk; nltk.download('punkt')\"",
      `downloaded the nltk data punkt, ${nobody} ${keep}`,
      'In post_connector_install: container.with_exec(["python", "-c", "import nltk; nltk.download(\'punkt\')"])',
    ],
    [
      "ENV DEMO=fast",
      `set the environment variable DEMO, ${nobody} ${keep}`,
      'In pre_connector_install: container.with_env_variable("DEMO", "fast")',
    ],
    [
      "COPY odbc.ini /etc/",
      `copied odbc.ini to /etc/odbc.ini, which the build does not. ${keep}`,
      'In post_connector_install: container.with_new_file("/etc/odbc.ini", (Path(__file__).parent / "odbc.ini").read_text())',
    ],
    ["COPY data /data", `copied data to /data, which the build does not. ${keep}`],
    [
      "RUN ln -s /a /b",
      `ran \`ln -s /a /b\`, and no hook does. ${keep}`,
      'In pre_connector_install: container.with_exec(["sh", "-c", "ln -s /a /b"])',
    ],
    [
      "COPY --from=golang /x /x",
      "had `COPY --from=golang /x /x`, which the build does not do. Look that the connector can do without it.",
    ],
  ];
  test.each(steps)("%s is lost", async (line, expected, detail) => {
    const report = await judge(migration(dockerfile(line)));
    expect(said(report, rule)).toEqual([`warning: The deleted Dockerfile ${expected}`]);
    const [finding] = findingsOf(report, rule);
    expect(finding?.details).toEqual(detail === undefined ? undefined : [detail]);
    expect(finding?.at).toMatchObject({ path: `${FOLDER}/Dockerfile`, range: { start: { line: 2 } } });
    expect(finding?.excerpt).toBe(line);
    expect(report.connectors[0]?.criteria["build-customization"]).toBe("warn");
    expect(report.outcome).toBe("pass");
  });

  test("another main file is lost", async () => {
    const report = await judge(migration(dockerfile().replace("main.py", "run.py")));
    expect(said(report, rule)).toEqual([
      "warning: The deleted Dockerfile started the connector with run.py, and the build starts main.py. Keep it with MAIN_FILE_NAME in build_customization.py, or rename it to main.py.",
    ]);
    expect(findingsOf(report, rule)[0]?.details).toEqual(['In build_customization.py: MAIN_FILE_NAME = "run.py"']);
  });

  test("each lost step is a finding, and what the base image brings one notice", async () => {
    const report = await judge(migration(dockerfile("RUN apt-get install -y git socat \\\n  gcc tzdata", "ENV A=1")));
    expect(
      findingsOf(report, rule).map(({ effect, at, message }) => [effect, at.range.start, message.slice(0, 60)]),
    ).toEqual([
      ["warning", { line: 2, column: 24 }, "The deleted Dockerfile installed git, and neither a hook nor"],
      ["warning", { line: 3, column: 3 }, "The deleted Dockerfile installed gcc, and neither a hook nor"],
      ["warning", { line: 4, column: 5 }, "The deleted Dockerfile set the environment variable A, and n"],
      ["notice", { line: 2, column: 28 }, "The base image brings what the deleted Dockerfile installed "],
    ]);
    expect(said(report, rule)[3]).toBe(
      "notice: The base image brings what the deleted Dockerfile installed or set: socat, tzdata. Nothing to do.",
    );
  });

  test("the fix writes the hook for all steps, which then are kept and reviewed", async () => {
    const change = migration(dockerfile("RUN apt-get install -y git", "ENV A=1"));
    const report = await judge(change);
    const [first, ...others] = findingsOf(report, rule);
    expect(first?.fix?.title).toBe("Write build_customization.py");
    expect(others.map(({ fix }) => fix)).toEqual([undefined]);
    const after = mended(change.after, first?.fix);
    expect(textAt(after, `${FOLDER}/build_customization.py`)).toContain("apt-get install -y git");
    const again = await judge({ ...change, after });
    expect(again.findings.map(({ rule: id, effect }) => `${effect} ${id}`)).toEqual([
      "review build-customization-review",
      "notice build-customization-risk",
    ]);
  });

  test("the fix adds to a hook that is there", async () => {
    const change = migration(dockerfile("RUN apt-get install -y git", "ENV A=1"), { "build_customization.py": HOOK });
    const [finding] = findingsOf(await judge(change), rule);
    expect(finding?.fix?.title).toBe("Add it to build_customization.py");
    const after = mended(change.after, finding?.fix);
    expect(textAt(after, `${FOLDER}/build_customization.py`)).toBe(
      HOOK.replace('"git"])', '"git"]).with_env_variable("A", "1")'),
    );
    expect(said(await judge({ ...change, after }), rule)).toEqual([]);
  });

  test("there is no fix for a hook that cannot be read", async () => {
    const report = await judge(migration(dockerfile("ENV A=1"), { "build_customization.py": Buffer.from([0]) }));
    expect(findingsOf(report, rule).map(({ effect, fix }) => [effect, fix])).toEqual([["warning", undefined]]);
  });
});

describe("what is judged", () => {
  const GIT = dockerfile("RUN apt-get install -y git");
  const cases: [name: string, change: JudgeOptions, effects: string[]][] = [
    ["a migration", migration(GIT), ["warning"]],
    ["a migration with the hook for it", migration(GIT, { "build_customization.py": HOOK }), []],
    ["a migration out of scope", migration(GIT, {}, { supportLevel: "community" }), ["warning"]],
    ["a migration that keeps the Dockerfile", migration(GIT, { Dockerfile: GIT }), []],
    ["a migration of a Dockerfile with nothing of its own", migration(dockerfile()), []],
    [
      "a Dockerfile that was left behind",
      edited({ files: { Dockerfile: GIT } }, { files: { Dockerfile: null } }),
      ["notice"],
    ],
    [
      "a Dockerfile that goes while no base image comes",
      edited({ image: null, files: { Dockerfile: GIT } }, { files: { Dockerfile: null } }),
      [],
    ],
    ["a connector that goes", { before: connector({ image: null, files: { Dockerfile: GIT } }), after: {} }, []],
    [
      "a Dockerfile of tests",
      edited(
        { image: null, files: { "tests/Dockerfile": GIT } },
        { image: pinned("4.0.2"), files: { "tests/Dockerfile": null } },
      ),
      [],
    ],
    ["another file", edited({ files: { "x.Dockerfile": GIT } }, { files: { "x.Dockerfile": null } }), []],
    [
      "an edited Dockerfile",
      edited({ image: null, files: { Dockerfile: GIT } }, { files: { Dockerfile: dockerfile() } }),
      [],
    ],
    ["other letters", migration(GIT, {}, { files: { dockerfile: GIT } }), ["warning"]],
  ];
  test.each(cases)("%s", async (_, change, effects) => {
    expect(findingsOf(await judge(change), rule).map(({ effect }) => effect)).toEqual(effects);
  });

  test("a Dockerfile that cannot be read is not passed in silence", async () => {
    expect(said(await judge(migration(Buffer.from([0]))), rule)).toEqual([
      "warning: The deleted Dockerfile cannot be read, so what it did for the connector is not known. Look that nothing of it is lost.",
    ]);
    expect(said(await judge(migration({ symlink: "../x/Dockerfile" })), rule)).toHaveLength(1);
  });

  test("a Dockerfile without customization leaves the criterion not applicable", async () => {
    const report = await judge({ ...migration(dockerfile()), alone: rule });
    expect(report.connectors[0]?.criteria["build-customization"]).toBe("not-applicable");
    expect(
      (await judge(migration(GIT, { "build_customization.py": HOOK }))).connectors[0]?.criteria["build-customization"],
    ).toBe("review");
  });

  test.each([
    ["error", "error", "fail"],
    ["notice", "notice", "pass"],
    ["off", undefined, "not-applicable"],
  ])("a policy that says %s", async (severity, effect, state) => {
    const report = await judge({ ...migration(GIT), policy: `rules: { ${rule}: ${severity} }\n`, alone: rule });
    expect(findingsOf(report, rule)[0]?.effect).toBe(effect);
    expect(report.connectors[0]?.criteria["build-customization"]).toBe(state);
  });
});
