import { describe, expect, test } from "vitest";
import { loadPolicy } from "../../src/policy/load.ts";
import { DEFAULT_POLICY } from "../../src/policy/policy.ts";
import { touchedFolders } from "../../src/policy/scope.ts";
import { RULE_IDS } from "../../src/rules/index.ts";
import {
  type ConnectorOptions,
  connector,
  type JudgeOptions,
  judge,
  pinned,
  said,
  upgrade,
} from "../fixtures/monorepo.ts";

async function problems(text: string): Promise<string[]> {
  const loaded = await loadPolicy(text, RULE_IDS);
  return loaded.ok
    ? []
    : loaded.problems.map(({ message, range: { start } }) => `${start.line}:${start.column} ${message}`);
}

describe("the policy file", () => {
  test.each(["", "# nothing\n", "{}\n"])("%j is the default policy", async (text) => {
    expect(await loadPolicy(text, RULE_IDS)).toEqual({ ok: true, policy: DEFAULT_POLICY });
  });

  test("keys that are given are taken, all others keep their defaults", async () => {
    const loaded = await loadPolicy(
      "latest: { grace-period: 3d }\nreview:\n  team: my-org/ops\n  require-approval: false\n",
      RULE_IDS,
    );
    expect(loaded).toEqual({
      ok: true,
      policy: {
        ...DEFAULT_POLICY,
        latest: { ...DEFAULT_POLICY.latest, "grace-period": "3d" },
        review: { ...DEFAULT_POLICY.review, team: "my-org/ops", "require-approval": false },
      },
    });
  });

  test.each([
    ["enforced: {}\n", '1:1 "enforced" is no key of the policy; the nearest is "enforce"'],
    [
      "latest:\n  grace_period: 3d\n",
      '2:3 "latest › grace_period" is no key of the policy; the nearest is "grace-period"',
    ],
    ["docs:\n  zzzzzzzz: 1\n", '2:3 "docs › zzzzzzzz" is no key of the policy; known are "url-prefix", "root"'],
    [
      "docs:\n  rot: x\n",
      '2:3 "docs › rot" is no key of the policy; the nearest is "root"; known are "url-prefix", "root"',
    ],
    [
      "latest:\n  grace-period: 3 weeks\n",
      '2:17 "latest › grace-period" is wrong: expected a number of days, such as 14d',
    ],
    ["version-bump: minor\n", '1:15 "version-bump" is "minor"; known are "patch", "increase"'],
    ["rules:\n  version-bum: error\n", '2:3 "rules › version-bum" is not a rule; the nearest is "version-bump"'],
    ["rules:\n  metadata-valid: warning\n", '2:3 "rules › metadata-valid" can be neither softened nor exempted'],
    [
      "rules:\n  version-bump: loud\n",
      '2:17 "rules › version-bump" is "loud"; known are "error", "warning", "notice", "off"',
    ],
    [
      "rules:\n  version-bump: warnin\n",
      '2:17 "rules › version-bump" is "warnin"; the nearest is "warning"; known are "error", "warning", "notice", "off"',
    ],
    [
      "enforce: { support-levels: [certified, gold] }\n",
      '1:40 "enforce › support-levels › 1" is "gold"; known are "certified", "community", "archived"',
    ],
    [
      "enforce: { support-levels: [certifed] }\n",
      '1:29 "enforce › support-levels › 0" is "certifed"; the nearest is "certified"; known are "certified", "community", "archived"',
    ],
    [
      "exemptions:\n  - connector: a\n    rules: [version-bump]\n    until: soon\n    reason: b\n",
      '4:12 "exemptions › 0 › until" is wrong: expected a day',
    ],
    [
      "exemptions:\n  - connector: a\n    rules: [version-bump]\n    until: 2025-02-30\n    reason: b\n",
      '4:12 "exemptions › 0 › until" is wrong: expected a day',
    ],
    [
      "exemptions:\n  - connector: a\n    rules: [version-bump]\n    until: 2025-02-03\n",
      '2:5 "exemptions › 0 › reason" is missing',
    ],
    [
      'exemptions:\n  - connector: a\n    rules: [version-bump]\n    until: 2025-02-03\n    reason: " "\n',
      '5:14 "exemptions › 0 › reason" is empty',
    ],
    [
      "exemptions:\n  - connector: a\n    rules: []\n    until: 2025-02-03\n    reason: b\n",
      '3:12 "exemptions › 0 › rules" is empty',
    ],
    [
      "exemptions:\n  - connector: a\n    rules: [version-bum]\n    until: 2025-02-03\n    reason: b\n",
      '3:13 "exemptions › 0 › rules › 0": "version-bum" is not a rule; the nearest is "version-bump"',
    ],
    [
      "exemptions:\n  - connector: a\n    rules: [metadata-valid]\n    until: 2025-02-03\n    reason: b\n",
      '3:13 "exemptions › 0 › rules › 0": "metadata-valid" cannot be exempted',
    ],
    ["connectors: everything\n", '1:13 "connectors" is wrong: expected a folder and a pattern'],
    [
      "base-images: { python: 'docker.io/a/b:1.0' }\n",
      '"base-images › python" is wrong: expected host/repository without a tag',
    ],
    ["review: { reviewers: ['@grace'] }\n", '"review › reviewers › 0" is wrong: expected a login, without @'],
    [
      "review: { team: '@my-org/ops' }\n",
      '"review › team" is wrong: expected a team\'s slug, such as my-org/reviewers',
    ],
    ["ci: { required: true }\n", '1:17 "ci › required" is wrong: it takes the names of checks in ci.checks'],
    [
      "ci: { checks: [{ name: build, ap: x }] }\n",
      '"ci › checks › 0 › ap" is no key of the policy; the nearest is "app"; known are "name", "app"',
    ],
    [
      "ci: { checks: [[build]] }\n",
      '"ci › checks › 0" is wrong: expected the name of a check, or { name: …, app: <the App\'s slug> }',
    ],
    ["latest: &x {}\nci: *x\n", "aliases are not allowed"],
    ["version-bump: !foo patch\n", '1:20 the tag "!foo" is not allowed in the policy'],
    ["ci: !foo { required: true }\n", '1:10 the tag "!foo" is not allowed in the policy'],
    ["ci: { checks: !foo [a] }\n", '1:20 the tag "!foo" is not allowed in the policy'],
    ["!foo ci: { required: true }\n", '1:6 the tag "!foo" is not allowed in the policy'],
    ["ci: {}\nci: {}\n", '2:1 "ci" appears twice'],
    ["ci: [\n", "it is not valid YAML: "],
    ["ci: {}\n---\nci: {}\n", "2:1 it has more than one YAML document"],
    ["[".repeat(200), "it is nested more than 100 levels deep"],
    ["- a\n", "1:1 it is wrong: expected object"],
    ["ci: { required: maybe }\n", '"ci › required" is wrong: expected boolean'],
  ])("%j", async (text, message) => {
    expect((await problems(text)).join("\n")).toContain(message);
  });
});

test("an unknown key that is near to none of many is told without a list", async () => {
  expect(await problems("zzzzzzzz: 1\n")).toEqual(['1:1 "zzzzzzzz" is no key of the policy']);
});

describe("severities and exemptions", () => {
  const unbumped = upgrade({ version: "1.2.3", rows: ["1.2.3"] });

  test.each([
    ["rules: { version-bump: warning }\n", ["warning"], "warn"],
    ["rules: { version-bump: notice }\n", ["notice"], "pass"],
    ["rules: { version-bump: off }\n", [], "pass"],
  ])("%s", async (policy, effects, state) => {
    const report = await judge({ ...unbumped, policy });
    expect(said(report, "version-bump").map((text) => text.split(":")[0])).toEqual(effects);
    expect(report.connectors[0]?.criteria.version).toBe(state);
  });

  test("a rule can be made stricter", async () => {
    const change = upgrade({ rows: ["| 1.2.4 | yesterday | [512](https://github.com/o/r/pull/512) | x |", "1.2.3"] });
    expect((await judge(change)).outcome).toBe("pass");
    expect((await judge({ ...change, policy: "rules: { changelog-format: error }\n" })).outcome).toBe("fail");
  });

  const exemption = (until: string) =>
    `exemptions:\n  - { connector: source-demo, rules: [version-bump], until: ${until}, reason: waits }\n`;

  test("an exemption holds on its last day and not after it", async () => {
    const last = await judge({ ...unbumped, policy: exemption("2025-08-15") });
    expect(last.connectors[0]?.criteria.version).toBe("exempt");
    expect(last.outcome).toBe("pass");
    const over = await judge({ ...unbumped, policy: exemption("2025-08-14") });
    expect(over.connectors[0]?.criteria.version).toBe("fail");
    expect(said(over, "version-bump")).toContainEqual(
      "notice: The exemption of source-demo from version-bump ran out on 2025-08-14 (waits). Renew it in the policy, or remove it there.",
    );
  });

  test("an exemption is for its connector and its rules only", async () => {
    const policy =
      "exemptions:\n  - { connector: source-other, rules: [version-bump], until: 2030-01-01, reason: waits }\n";
    expect((await judge({ ...unbumped, policy })).outcome).toBe("fail");
  });

  test("an exemption of the change itself excuses nothing", async () => {
    const report = await judge({ ...unbumped, policy: "", policyAfter: exemption("2030-01-01") });
    expect(report.connectors[0]?.criteria.version).toBe("fail");
  });

  test("an unanswered question to the catalog can be softened, an unreadable file cannot", async () => {
    const policy = "latest: { when-unverifiable: warn }\n";
    const unheard = upgrade({ image: pinned("4.0.2").replace(":4.0.2", ":4.0.9") });
    expect((await judge(unheard)).outcome).toBe("unknown");
    expect((await judge({ ...unheard, policy })).connectors[0]?.criteria["base-image"]).toBe("warn");
    const binary = upgrade({ files: { "metadata.yaml": Buffer.from([0, 1, 2]) } });
    expect((await judge({ ...binary, policy })).outcome).toBe("unknown");
  });
});

describe("a rule that is off", () => {
  const change = (options: ConnectorOptions): JudgeOptions => upgrade(options);
  const unread = Buffer.from([0]);
  const cases: [rule: string, change: JudgeOptions][] = [
    ["version-consistent", change({ files: { "pyproject.toml": unread } })],
    ["changelog-entry", change({ page: unread })],
    [
      "build-customization-review",
      { ...change({ files: { "build_customization.py": "" } }), approvals: { ok: false, why: "HTTP 502" } },
    ],
  ];
  test.each(cases)("%s: not even what cannot be verified is said", async (rule, change) => {
    const usual = await judge(change);
    expect(said(usual, rule)).toEqual([expect.stringMatching(/^unverified: /)]);
    expect(usual.outcome).toBe("unknown");
    const off = await judge({ ...change, policy: `rules: { ${rule}: off }\n` });
    expect(said(off, rule)).toEqual([]);
    expect(off.outcome).toBe("pass");
  });
  test("base-image-latest: who need not have the latest image has to have a real one, unless that is off too", async () => {
    const unknown = change({ image: pinned("4.0.2").replace(":4.0.2", ":4.0.9") });
    const off = await judge({ ...unknown, policy: "rules: { base-image-latest: off }\n" });
    expect(said(off, "base-image-latest")).toEqual([]);
    expect(said(off, "base-image-digest")).toEqual([expect.stringMatching(/^unverified: /)]);
    const both = "rules: { base-image-latest: off, base-image-digest: off }\n";
    expect((await judge({ ...unknown, policy: both })).outcome).toBe("pass");
  });
  test.each(["notice", "warning"])("but one that is a %s still says what cannot be verified", async (severity) => {
    const [rule, unreadable] = cases[0] as (typeof cases)[number];
    const report = await judge({ ...unreadable, policy: `rules: { ${rule}: ${severity} }\n` });
    expect(said(report, rule)).toEqual([expect.stringMatching(/^unverified: /)]);
    expect(report.outcome).toBe("unknown");
  });
});

describe("scope", () => {
  const touching = { "source_demo/source.py": "# changed\n" };
  const withDockerfile = { Dockerfile: "FROM x\n" };
  test.each([
    ["certified python", {}, "fail"],
    ["community python", { supportLevel: "community" }, "pass"],
    ["certified java", { language: "java" as const }, "pass"],
  ])(
    "a Dockerfile that was there before, beside a change of the code of a %s connector",
    async (_, options, outcome) => {
      const before = connector({ ...options, files: withDockerfile });
      const after = connector({ ...options, files: { ...withDockerfile, ...touching } });
      expect((await judge({ before, after })).outcome).toBe(outcome);
    },
  );

  test("a connector that leaves the scope in the change is still held to it", async () => {
    const before = connector({ files: withDockerfile });
    const after = connector({ supportLevel: "community", files: { ...withDockerfile, ...touching } });
    expect((await judge({ before, after })).outcome).toBe("fail");
  });

  test("changed files are sorted into the folders that the pattern names", () => {
    const added = (path: string, mode = "100644") => ({ path, kind: "added" as const, after: { oid: "1", mode } });
    const { folders, links } = touchedFolders(
      [
        added("c/source-a/x"),
        added("c/source-a/y/z"),
        added("c/other/x"),
        added("c/source-b", "120000"),
        added("c/source-c"),
        added("c", "160000"),
      ],
      { ...DEFAULT_POLICY, connectors: "c/source-*" },
    );
    expect([...folders].map(([name, files]) => [name, files.length])).toEqual([
      ["source-a", 2],
      ["source-b", 1],
    ]);
    expect(links.map(({ path }) => path)).toEqual(["c"]);
  });
});
