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
  mended,
  NAME,
  pinned,
  said,
  upgrade,
} from "../fixtures/monorepo.ts";

const rule = "dockerfile-removed";
const DOCKERFILE = "FROM python:3.9-slim\nRUN apt-get install -y gcc\n";
const withDockerfile = { Dockerfile: DOCKERFILE };
const README = { "README.md": "# Another\n" };
const CODE = { "source_demo/source.py": "# more code\n" };
const community = { supportLevel: "community" };

/** A migration of the fixture's connector, done right but for these files. */
function migration(files: ConnectorOptions["files"] = {}): JudgeOptions {
  return upgrade({ files: { ...files } }, { image: null, files: withDockerfile });
}

describe(rule, () => {
  const spellings: [name: string, file: MemoryFile][] = [
    ["Dockerfile", DOCKERFILE],
    ["dockerfile", DOCKERFILE],
    ["DOCKERFILE", DOCKERFILE],
    ["DockerFile", DOCKERFILE],
    ["Dockerfile", ""],
    ["Dockerfile", { symlink: "../source-other/Dockerfile" }],
    ["Dockerfile", { submodule: "3".repeat(40) }],
    ["Dockerfile", Buffer.from([0, 1, 2])],
  ];
  test.each(spellings)("a migration that leaves %s (%j) is an error", async (name, file) => {
    const report = await judge(migration({ [name]: file }));
    expect(said(report, rule)).toEqual([
      `error: ${name} is in the connector's folder. The build uses \`baseImage\` of metadata.yaml instead: delete ${name}, and move what it installs or sets to build_customization.py.`,
    ]);
    const [finding] = findingsOf(report, rule);
    expect(finding?.at).toEqual({
      path: `${FOLDER}/${name}`,
      range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    });
    expect(finding?.fix?.edits).toEqual([{ kind: "delete", path: `${FOLDER}/${name}` }]);
    expect(report.connectors[0]?.criteria.dockerfile).toBe("fail");
  });

  test("each of several spellings is named", async () => {
    const report = await judge(migration({ ...withDockerfile, dockerfile: "" }));
    expect(findingsOf(report, rule).map(({ at }) => at.path)).toEqual([`${FOLDER}/Dockerfile`, `${FOLDER}/dockerfile`]);
  });

  const others = [
    "integration_tests/Dockerfile",
    "Dockerfile/Dockerfile",
    "dockerfile/notes.txt",
    "src/test-integration/resources/Dockerfile",
    "Dockerfile.test",
    "test.Dockerfile",
    "Dockerfiles",
    "docker-compose.yaml",
    ".dockerignore",
  ];
  test.each(others)("a migration may leave and edit %s", async (path) => {
    const report = await judge(migration({ [path]: DOCKERFILE }));
    expect(said(report, rule)).toEqual([]);
    expect(report.connectors[0]?.criteria.dockerfile).toBe("pass");
  });

  const becoming: JudgeOptions = {
    before: connector({ ...community, image: null, files: { ...withDockerfile, "metadata.yaml": null } }),
    after: connector({ ...community, image: null, files: withDockerfile }),
  };
  const cases: [name: string, change: JudgeOptions, effect: string | undefined, state: State][] = [
    ["in scope, code touched", edited({ files: withDockerfile }, { files: CODE }), "error", "fail"],
    ["in scope, only README touched", edited({ files: withDockerfile }, { files: README }), "warning", "warn"],
    [
      "in scope, only tests touched",
      edited({ files: withDockerfile }, { files: { "unit_tests/test_a.py": "" } }),
      "warning",
      "warn",
    ],
    [
      "in scope, only the Dockerfile edited",
      edited({ files: withDockerfile }, { files: { Dockerfile: "FROM alpine\n" } }),
      "error",
      "fail",
    ],
    [
      "in scope, only the integration tests' Dockerfile edited",
      edited({ files: withDockerfile }, { files: { "integration_tests/Dockerfile": "" } }),
      "warning",
      "warn",
    ],
    ["low-code", edited({ language: "low-code", files: withDockerfile }, { files: CODE }), "error", "fail"],
    [
      "leaving the scope with the change",
      edited({ files: withDockerfile }, { ...community, files: CODE }),
      "error",
      "fail",
    ],
    [
      "entering the scope with the change",
      edited({ ...community, files: withDockerfile }, { supportLevel: "certified" }),
      "error",
      "fail",
    ],
    ["out of scope, code touched", edited({ ...community, files: withDockerfile }, { files: CODE }), "notice", "pass"],
    [
      "out of scope, README touched",
      edited({ ...community, files: withDockerfile }, { files: README }),
      "notice",
      "pass",
    ],
    [
      "out of scope, edited",
      edited({ ...community, files: withDockerfile }, { files: { Dockerfile: "FROM alpine\n" } }),
      "error",
      "fail",
    ],
    ["out of scope, added", edited(community, { files: withDockerfile }), "error", "fail"],
    [
      "out of scope, only renamed",
      edited({ ...community, files: withDockerfile }, { files: { Dockerfile: null, dockerfile: DOCKERFILE } }),
      "error",
      "fail",
    ],
    [
      "out of scope, image touched",
      edited({ ...community, files: withDockerfile }, { image: pinned("4.0.2"), version: "1.2.4" }),
      "error",
      "fail",
    ],
    [
      "a language out of scope, untouched",
      edited({ language: "manifest-only", image: null, files: withDockerfile }, { files: README }),
      "notice",
      "pass",
    ],
    [
      "an archived connector, untouched",
      edited({ supportLevel: "archived", files: withDockerfile }, { files: CODE }),
      "notice",
      "pass",
    ],
    [
      "a new connector out of scope",
      { before: {}, after: connector({ ...community, image: null, files: withDockerfile }) },
      "error",
      "fail",
    ],
    ["a folder that becomes a connector", becoming, "error", "fail"],
    [
      "no official image to move to",
      edited({ language: "rust", image: null, files: withDockerfile }, { files: README }),
      "notice",
      "pass",
    ],
    [
      "added where there is no official image to move to",
      edited({ language: "rust", image: null }, { files: withDockerfile }),
      "notice",
      "pass",
    ],
    [
      "edited where there is no official image to move to",
      edited({ language: "rust", image: null, files: withDockerfile }, { files: { Dockerfile: "FROM alpine\n" } }),
      "notice",
      "pass",
    ],
    [
      "added where there is no official image, but one is declared",
      edited({ language: "rust" }, { files: withDockerfile }),
      "error",
      "fail",
    ],
    [
      "added where there is no official image, and the declared one is taken away",
      edited({ language: "rust" }, { image: null, files: withDockerfile }),
      "error",
      "fail",
    ],
    [
      "added while the connector gets a language without an official image",
      {
        before: connector({ ...community, image: null }),
        after: connector({ ...community, image: null, language: "rust", files: withDockerfile }),
      },
      "error",
      "fail",
    ],
    [
      "added while the connector gets a language with an official image",
      {
        before: connector({ ...community, image: null, language: "rust" }),
        after: connector({ ...community, image: null, files: withDockerfile }),
      },
      "error",
      "fail",
    ],
    [
      "deleted alone",
      edited({ ...community, image: null, files: withDockerfile }, { files: { Dockerfile: null } }),
      undefined,
      "pass",
    ],
    [
      "deleted with the connector",
      { before: connector({ files: withDockerfile }), after: {} },
      undefined,
      "not-applicable",
    ],
    ["never there", edited({}, { files: CODE }), undefined, "pass"],
  ];
  test.each(cases)("a Dockerfile: %s", async (_, change, effect, state) => {
    const report = await judge({ ...change, alone: rule });
    expect(findingsOf(report, rule).map((finding) => finding.effect)).toEqual(effect === undefined ? [] : [effect]);
    expect(report.connectors[0]?.criteria.dockerfile).toBe(state);
  });

  test("the fix deletes the file and nothing else", async () => {
    const change = migration(withDockerfile);
    const [finding] = findingsOf(await judge(change), rule);
    const { [`${FOLDER}/Dockerfile`]: _, ...rest } = change.after;
    expect(mended(change.after, finding?.fix)).toEqual(rest);
    expect(said(await judge({ ...change, after: rest }), rule)).toEqual([]);
  });

  const policies: [name: string, policy: string, effect: string, state: State][] = [
    ["softened", `rules: { ${rule}: warning }\n`, "warning", "warn"],
    [
      "exempted",
      `exemptions:\n  - { connector: ${NAME}, rules: [${rule}], until: 2025-08-15, reason: soon }\n`,
      "error",
      "exempt",
    ],
    [
      "exempted until yesterday",
      `exemptions:\n  - { connector: ${NAME}, rules: [${rule}], until: 2025-08-14, reason: soon }\n`,
      "error",
      "fail",
    ],
    [
      "exempted for another connector",
      `exemptions:\n  - { connector: source-other, rules: [${rule}], until: 2099-01-01, reason: soon }\n`,
      "error",
      "fail",
    ],
  ];
  test.each(policies)("%s by the policy", async (_, policy, effect, state) => {
    const report = await judge({ ...migration(withDockerfile), policy });
    expect(findingsOf(report, rule)[0]?.effect).toBe(effect);
    expect(report.connectors[0]?.criteria.dockerfile).toBe(state);
  });

  test("an exemption that ran out is told once", async () => {
    const policy = policies[2]?.[1] as string;
    expect(said(await judge({ ...migration(withDockerfile), policy }), rule)).toEqual([
      expect.stringMatching(/^error: /),
      "notice: The exemption of source-demo from dockerfile-removed ran out on 2025-08-14 (soon). Renew it in the policy, or remove it there.",
    ]);
  });

  test("a rule that is off says nothing about its criterion", async () => {
    const report = await judge({ ...migration(withDockerfile), policy: `rules: { ${rule}: off }\n`, alone: rule });
    expect(said(report, rule)).toEqual([]);
    expect(report.connectors[0]?.criteria.dockerfile).toBe("not-applicable");
  });
});
