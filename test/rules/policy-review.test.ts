import { describe, expect, test } from "vitest";
import type { Effect } from "../../src/model/finding.ts";
import type { State } from "../../src/model/verdict.ts";
import type { MemoryFile, MemoryFiles } from "../../src/repository/memory.ts";
import {
  type ConnectorOptions,
  connector,
  edited,
  FOLDER,
  findingsOf,
  type JudgeOptions,
  judge,
  NAME,
  PYTHON,
  pinned,
  said,
  upgrade,
} from "../fixtures/monorepo.ts";

const rule = "policy-review";
const POLICY = ".github/base-image-policy.yml";
const WORKFLOW = ".github/workflows/base-image.yml";
const GATE = "on: pull_request_target\njobs:\n  gate:\n    steps:\n      - uses: my-org/Base-Image-Gate@v1\n";
const approve = (what: string, path: string) =>
  `The change ${what} ${path}, which says how pull requests are judged. Connector Operations has to approve it.`;

/** A change of single files, with the fixture's connector beside them. */
function single(before: MemoryFiles, after: MemoryFiles): JudgeOptions {
  return { before: { ...connector(), ...before }, after: { ...connector(), ...after } };
}
const policy = (before: MemoryFile | null, after: MemoryFile | null) =>
  single(before === null ? {} : { [POLICY]: before }, after === null ? {} : { [POLICY]: after });
const workflow = (before: MemoryFile | null, after: MemoryFile | null) =>
  single(before === null ? {} : { [WORKFLOW]: before }, after === null ? {} : { [WORKFLOW]: after });

describe(rule, () => {
  const VALID = "version-bump: patch\n";
  const INVALID = "version-bmp: patch\n";
  const unknownKey = '"version-bmp" is no key of the policy; the nearest is "version-bump"';
  const cases: [name: string, change: JudgeOptions, said: string[], outcome: State][] = [
    ["added", policy(null, VALID), [`review: ${approve("adds", POLICY)}`], "review"],
    ["changed", policy(VALID, "version-bump: increase\n"), [`review: ${approve("edits", POLICY)}`], "review"],
    ["changed in a comment", policy(VALID, `# why\n${VALID}`), [`review: ${approve("edits", POLICY)}`], "review"],
    ["removed", policy(VALID, null), [`review: ${approve("removes", POLICY)}`], "review"],
    ["left alone", policy(VALID, VALID), [], "pass"],
    [
      "broken by the change",
      policy(VALID, INVALID),
      [`error: The policy would not be valid: ${unknownKey}.`, `review: ${approve("edits", POLICY)}`],
      "fail",
    ],
    [
      "added broken",
      policy(null, INVALID),
      [`error: The policy would not be valid: ${unknownKey}.`, `review: ${approve("adds", POLICY)}`],
      "fail",
    ],
    [
      "broken on the base",
      { ...edited({}, { files: { "README.md": "#\n" } }), policy: INVALID },
      [
        `error: The policy on the base branch is not valid, so the built-in one judged: ${unknownKey}. Mend it in a pull request of its own.`,
      ],
      "fail",
    ],
    ["mended", policy(INVALID, VALID), [`review: ${approve("edits", POLICY)}`], "review"],
    ["mended by its removal", policy(INVALID, null), [`review: ${approve("removes", POLICY)}`], "review"],
    [
      "edited and still broken",
      policy(INVALID, `${INVALID}# x\n`),
      [`error: The policy would not be valid: ${unknownKey}.`, `review: ${approve("edits", POLICY)}`],
      "fail",
    ],
    [
      "turned to a link",
      policy(VALID, { symlink: "../policy.yml" }),
      [
        "error: The policy would not be valid: it is a symlink, not a regular file.",
        `review: ${approve("edits", POLICY)}`,
      ],
      "fail",
    ],
    [
      "turned binary",
      policy(VALID, Buffer.from([0])),
      ["error: The policy would not be valid: it is a binary file.", `review: ${approve("edits", POLICY)}`],
      "fail",
    ],
    [
      "in another place",
      single({}, { "base-image-policy.yml": INVALID, ".github/base-image-policy.yaml": INVALID }),
      [],
      "pass",
    ],
  ];
  test.each(cases)("a policy %s", async (_, change, expected, outcome) => {
    const report = await judge(change);
    expect(said(report, rule)).toEqual(expected);
    for (const finding of findingsOf(report, rule)) {
      expect(finding.at).toMatchObject({ path: POLICY, range: { start: { line: 1, column: 1 } } });
      expect(finding.subject).toBeUndefined();
    }
    expect(report.outcome).toBe(outcome);
  });

  const invalid: [name: string, text: string, said: RegExp, line: number][] = [
    ["no YAML", "rules: [\n", /^The policy would not be valid: it is not valid YAML: /, 2],
    [
      "a rule that nobody knows",
      "# mine\nrules:\n  base-image-lates: off\n",
      /"rules › base-image-lates" is not a rule; the nearest is "base-image-latest"\.$/,
      3,
    ],
    [
      "a severity that nobody knows",
      "rules:\n  base-image-latest: ignore\n",
      /"rules › base-image-latest" is "ignore"; known are "error", "warning", "notice", "off"\.$/,
      2,
    ],
    [
      "metadata-valid softened",
      "rules:\n  metadata-valid: off\n",
      /"rules › metadata-valid" can be neither softened nor exempted\.$/,
      2,
    ],
    [
      "metadata-valid exempted",
      `exemptions:\n  - { connector: ${NAME}, rules: [metadata-valid], until: 2099-01-01, reason: x }\n`,
      /exemptions/,
      2,
    ],
    [
      "an exemption without an end",
      `exemptions:\n  - { connector: ${NAME}, rules: [base-image-latest], reason: x }\n`,
      /until/,
      2,
    ],
    [
      "an exemption without a reason",
      `exemptions:\n  - { connector: ${NAME}, rules: [base-image-latest], until: 2099-01-01, reason: " " }\n`,
      /reason/,
      2,
    ],
    [
      "a day that is none",
      `exemptions:\n  - { connector: ${NAME}, rules: [base-image-latest], until: 2025-02-30, reason: x }\n`,
      /until/,
      2,
    ],
    ["a grace period without a unit", "latest:\n  grace-period: 14\n", /grace-period.*14d/, 2],
    ["a repository with a tag", "base-images:\n  python: docker.io/x/y:1\n", /base-images › python/, 2],
    ["a key twice", "version-bump: patch\nversion-bump: increase\n", /"version-bump" appears twice/, 2],
    ["an alias", "library: &a [x]\nx: *a\n", /./, 2],
    ["a list", "- version-bump\n", /./, 1],
  ];
  test.each(invalid)("a policy with %s is an error at its place", async (_, text, expected, line) => {
    const report = await judge(policy(null, text));
    const errors = findingsOf(report, rule).filter(({ effect }) => effect === "error");
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]?.message).toMatch(expected);
    expect(errors[0]?.at.range.start.line).toBe(line);
    expect(report.outcome).toBe("fail");
  });

  const outdated = upgrade({ image: pinned("4.0.1") }, { image: pinned("4.0.0") });
  const exemption = `exemptions:\n  - { connector: ${NAME}, rules: [base-image-latest], until: 2099-01-01, reason: please }\n`;
  const excuses: [name: string, policyAfter: string][] = [
    ["an exemption", exemption],
    ["a softer rule", "rules: { base-image-latest: off }\n"],
    ["a longer grace", "latest: { grace-period: 9999d }\n"],
    ["a smaller scope", "connectors: elsewhere/*\n"],
  ];
  test.each(excuses)("%s that comes with the change excuses nothing", async (_, policyAfter) => {
    const report = await judge({ ...outdated, policy: "", policyAfter });
    expect(said(report, rule)).toEqual([`review: ${approve("edits", POLICY)}`]);
    expect(said(report, "base-image-latest")).toEqual([expect.stringMatching(/^error: /)]);
    expect(report.outcome).toBe("fail");
  });

  test("a change that removes an exemption is still judged with it", async () => {
    const report = await judge({ ...outdated, policy: exemption, policyAfter: "" });
    expect(report.connectors[0]?.criteria["base-image"]).toBe("exempt");
    expect(report.outcome).toBe("review");
  });

  test("the policy is that of the base branch's tip", async () => {
    const report = await judge({
      ...outdated,
      tip: { ...outdated.before, [POLICY]: "rules: { base-image-latest: off }\n" },
    });
    expect(said(report, "base-image-latest")).toEqual([]);
    expect(said(report, rule)).toEqual([]);
  });

  test("where the base's policy is broken the built-in one judges", async () => {
    const report = await judge({ ...outdated, policy: `rules: { base-image-latest: off }\n${INVALID}` });
    expect(said(report, "base-image-latest")).toEqual([expect.stringMatching(/^error: 4\.0\.1 is outdated/)]);
  });

  test("a policy of the command line's user makes the base's no matter", async () => {
    const report = await judge({ ...outdated, policy: INVALID, givenPolicy: "rules: { base-image-latest: notice }\n" });
    expect(said(report, rule)).toEqual([]);
    expect(report.outcome).toBe("pass");
  });

  const workflows: [name: string, change: JudgeOptions, said: string[]][] = [
    ["added", workflow(null, GATE), [`review: ${approve("adds", WORKFLOW)}`]],
    ["changed", workflow(GATE, `${GATE}# x\n`), [`review: ${approve("edits", WORKFLOW)}`]],
    ["emptied", workflow(GATE, ""), [`review: ${approve("edits", WORKFLOW)}`]],
    ["deleted", workflow(GATE, null), [`review: ${approve("removes", WORKFLOW)}`]],
    ["turned to a link", workflow(GATE, { symlink: "x" }), [`review: ${approve("edits", WORKFLOW)}`]],
    ["made from another workflow", workflow("on: push\n", GATE), [`review: ${approve("edits", WORKFLOW)}`]],
    ["left alone", workflow(GATE, GATE), []],
    ["of another job", workflow("on: push\n", "on: [push]\n"), []],
    [
      "renamed",
      single({ [WORKFLOW]: GATE }, { ".github/workflows/z.yaml": GATE }),
      [`review: ${approve("removes", WORKFLOW)}`, `review: ${approve("adds", ".github/workflows/z.yaml")}`],
    ],
    ["in a folder where none runs", single({}, { ".github/workflows/old/gate.yml": GATE, "docs/gate.yml": GATE }), []],
  ];
  test.each(workflows)("a workflow of the gate that is %s", async (_, change, expected) => {
    const report = await judge(change);
    expect(said(report, rule)).toEqual(expected);
    expect(report.outcome).toBe(expected.length > 0 ? "review" : "pass");
  });

  const optOut = (value: string) => ({
    data: `  ab_internal:\n    requireVersionIncrementsInPullRequests: ${value}\n`,
  });
  const flagged = `review: The change exempts ${NAME} from version bumps. Connector Operations has to approve it.`;
  const flags: [name: string, before: ConnectorOptions, after: ConnectorOptions, said: string[]][] = [
    ["set", {}, optOut("false"), [flagged]],
    ["set in other words", {}, optOut("No"), [flagged]],
    ["turned", optOut("true"), optOut("false"), [flagged]],
    ["set in a change of the image", { version: "1.2.3" }, { ...optOut("off"), image: pinned("4.0.2") }, [flagged]],
    ["set out of scope", { supportLevel: "community" }, optOut("false"), [flagged]],
    ["kept", optOut("false"), { ...optOut("false"), files: { "README.md": "#\n" } }, []],
    ["set to yes", {}, optOut("true"), []],
    ["taken back", optOut("false"), { data: "" }, []],
    ["set to what is no answer", {}, optOut("0"), []],
  ];
  test.each(flags)("a connector's opt-out that is %s", async (_, before, after, expected) => {
    const report = await judge({ ...edited(before, after), alone: rule });
    expect(said(report, rule)).toEqual(expected);
    expect(report.connectors[0]?.criteria["build-customization"]).toBe(
      expected.length > 0 ? "review" : "not-applicable",
    );
    if (expected.length > 0)
      expect(findingsOf(report, rule)[0]).toMatchObject({
        subject: NAME,
        at: { path: `${FOLDER}/metadata.yaml`, range: { start: { line: 11, column: 45 } } },
      });
  });

  test("a new connector that opts out is flagged as well", async () => {
    const report = await judge({ before: {}, after: connector({ ...optOut("false"), image: pinned("4.0.2") }) });
    expect(said(report, rule)).toEqual([flagged]);
    expect(findingsOf(report, rule)[0]).toMatchObject({ subject: NAME, at: { path: `${FOLDER}/metadata.yaml` } });
    expect(report.connectors[0]?.criteria["build-customization"]).toBe("review");
  });

  test("an opt-out can be exempted, for its connector only", async () => {
    const policyOf = (name: string) =>
      `exemptions:\n  - { connector: ${name}, rules: [${rule}], until: 2099-01-01, reason: known }\n`;
    const outcome = async (name: string) =>
      (await judge({ ...edited({}, optOut("false")), policy: policyOf(name) })).outcome;
    expect(await outcome(NAME)).toBe("pass");
    expect(await outcome("source-other")).toBe("review");
  });

  const links: [path: string, said: string[]][] = [
    [
      "airbyte-integrations",
      ["error: airbyte-integrations becomes a link, so the connectors behind it cannot be judged. Expected: a folder."],
    ],
    [
      "airbyte-integrations/connectors",
      [
        "error: airbyte-integrations/connectors becomes a link, so the connectors behind it cannot be judged. Expected: a folder.",
      ],
    ],
    ["airbyte-integrations-x", []],
  ];
  test.each(links)("a link at %s", async (path, expected) => {
    for (const link of [{ symlink: "elsewhere" }, { submodule: "7".repeat(40) }]) {
      const report = await judge({ before: {}, after: { [path]: link } });
      expect(said(report, rule)).toEqual(expected);
      expect(report.outcome).toBe(expected.length > 0 ? "fail" : "pass");
    }
  });

  const changed = policy(VALID, "version-bump: increase\n");
  const approvals: [name: string, more: Partial<JudgeOptions>, effect: Effect, outcome: State][] = [
    ["someone entitled", { approvals: { ok: true, value: [{ login: "grace" }] } }, "notice", "pass"],
    ["nobody", { approvals: { ok: true, value: [] } }, "review", "review"],
    ["nobody knows whom", { approvals: { ok: false, why: "HTTP 502" } }, "unverified", "unknown"],
  ];
  test.each(approvals)("a change of the policy that is approved by %s", async (_, more, effect, outcome) => {
    const report = await judge({ ...changed, ...more });
    expect(findingsOf(report, rule).map((finding) => finding.effect)).toEqual([effect]);
    expect(report.outcome).toBe(outcome);
  });

  test("a change cannot lift the need of approvals for itself", async () => {
    const report = await judge(policy("", "review: { require-approval: false }\n"));
    expect(report.outcome).toBe("review");
    const lifted = "review: { require-approval: false }\n";
    expect((await judge(policy(lifted, `${lifted}${VALID}`))).outcome).toBe("pass");
  });

  test("an unknown image under a broken policy stays unknown, not softened", async () => {
    const image = `${PYTHON}:9.9.9@sha256:${"0".repeat(64)}`;
    const report = await judge({ ...upgrade({ image }), policy: `latest: { when-unverifiable: warn }\n${INVALID}` });
    expect(said(report, "base-image-latest")).toEqual([expect.stringMatching(/^unverified: /)]);
  });

  const wrong = `error: The policy would not be valid: ${unknownKey}.`;
  const lenient = `exemptions:\n  - { connector: ${NAME}, rules: [${rule}], until: 2099-01-01, reason: x }\n`;
  const firm: [name: string, base: string, said: string[]][] = [
    ["made an error", `rules: { ${rule}: error }\n`, [wrong, `review: ${approve("edits", POLICY)}`]],
    ["made a warning", `rules: { ${rule}: warning }\n`, [wrong, `warning: ${approve("edits", POLICY)}`]],
    ["made a notice", `rules: { ${rule}: notice }\n`, [wrong, `notice: ${approve("edits", POLICY)}`]],
    ["switched off", `rules: { ${rule}: off }\n`, [wrong]],
    ["exempted", lenient, [wrong, `review: ${approve("edits", POLICY)}`]],
  ];
  test.each(firm)("an edit that breaks the policy is an error although the rule is %s", async (_, base, expected) => {
    const report = await judge(policy(base, `${base}${INVALID}`));
    expect(said(report, rule)).toEqual(expected);
    expect(findingsOf(report, rule).map(({ exemption }) => exemption)).toEqual(expected.map(() => undefined));
    expect(report.outcome).toBe("fail");
  });
  test.each(firm)("a link in place of the connectors is an error although the rule is %s", async (_, base) => {
    const report = await judge({ before: {}, after: { "airbyte-integrations": { symlink: "x" } }, policy: base });
    expect(said(report, rule)).toEqual([links[0]?.[1][0]]);
    expect(report.outcome).toBe("fail");
  });

  test("a rule that is off does not even say that an approval cannot be told", async () => {
    const off = `rules: { ${rule}: off }\n`;
    const report = await judge({ ...policy(off, `${off}# x\n`), approvals: { ok: false, why: "HTTP 502" } });
    expect(said(report, rule)).toEqual([]);
    expect(report.outcome).toBe("pass");
  });

  test("more files than a function takes arguments are all told", async () => {
    const workflows = (text: string) =>
      Object.fromEntries(Array.from({ length: 130_000 }, (_, at) => [`.github/actions/${at}.yml`, text]));
    const report = await judge(single(workflows(GATE), workflows(`${GATE}# 2\n`)));
    expect(report.outcome).toBe("review");
    expect(findingsOf(report, rule)).toHaveLength(130_000);
  }, 60_000);
});
