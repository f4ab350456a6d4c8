import { describe, expect, test } from "vitest";
import type { Answer, CheckState, WantedCheck } from "../../src/model/lookups.ts";
import type { Outcome, State } from "../../src/model/verdict.ts";
import { connector, edited, type JudgeOptions, judge, NAME, said, upgrade } from "../fixtures/monorepo.ts";

const rule = "ci-passed";

/** A good upgrade on a commit whose checks are in these states. */
function checked(states: Record<string, CheckState["state"] | CheckState>, ci: string, rest = ""): JudgeOptions {
  const checks = async (wanted: readonly WantedCheck[]): Promise<Answer<CheckState[]>> => ({
    ok: true,
    value: wanted.map(({ name }) => {
      const state = states[name] ?? "missing";
      return typeof state === "string" ? { name, state } : state;
    }),
  });
  return { ...upgrade(), lookups: { checks }, policy: `ci: ${ci}\n${rest}` };
}
const required = "{ checks: [build, test], required: true }";
const optional = "{ checks: [build, test] }";
const answering = (answer: Answer<CheckState[] | undefined>, ci: string): JudgeOptions => ({
  ...upgrade(),
  lookups: { checks: async () => answer },
  policy: `ci: ${ci}\n`,
});
const expected = "Expected: success on the head commit.";

describe(rule, () => {
  const cases: [name: string, change: JudgeOptions, said: string[], state: State, outcome: Outcome][] = [
    ["no checks are named", { ...upgrade() }, [], "not-applicable", "pass"],
    ["all have succeeded", checked({ build: "success", test: "success" }, required), [], "pass", "pass"],
    [
      "all have succeeded, which nobody requires",
      checked({ build: "success", test: "success" }, optional),
      [],
      "pass",
      "pass",
    ],
    [
      "one has failed",
      checked({ build: "success", test: { name: "test", state: "failure", said: "timed out" } }, required),
      [`error: CI has not passed: \`test\` ended as timed out. ${expected}`],
      "fail",
      "fail",
    ],
    [
      "one was skipped",
      checked({ build: "success", test: { name: "test", state: "skipped", said: "neutral" } }, required),
      [`error: CI has not passed: \`test\` ended as neutral, so it judged nothing. ${expected}`],
      "fail",
      "fail",
    ],
    [
      "one has not ended",
      checked({ build: "success", test: "pending" }, required),
      [`unverified: CI has not passed: \`test\` has not ended yet. ${expected}`],
      "unknown",
      "unknown",
    ],
    [
      "one has not begun",
      checked({ build: "success" }, required),
      [`unverified: CI has not passed: \`test\` has not begun. ${expected}`],
      "unknown",
      "unknown",
    ],
    [
      "one has failed and one goes on",
      checked({ build: "pending", test: "failure" }, required),
      [`error: CI has not passed: \`build\` has not ended yet, \`test\` ended as failure. ${expected}`],
      "fail",
      "fail",
    ],
    [
      "one has failed, which nobody requires",
      checked({ build: "success", test: "failure" }, optional),
      [`notice: CI has not passed: \`test\` ended as failure. ${expected}`],
      "not-applicable",
      "pass",
    ],
    [
      "one has failed, softened",
      checked({ build: "success", test: "failure" }, required, `rules: { ${rule}: warning }\n`),
      [`warning: CI has not passed: \`test\` ended as failure. ${expected}`],
      "warn",
      "pass",
    ],
    [
      "one has not ended, which nothing softens",
      checked({ build: "success", test: "pending" }, required, `rules: { ${rule}: warning }\n`),
      [`unverified: CI has not passed: \`test\` has not ended yet. ${expected}`],
      "unknown",
      "unknown",
    ],
    ["switched off", checked({ test: "failure" }, required, `rules: { ${rule}: off }\n`), [], "not-applicable", "pass"],
    [
      "GitHub does not tell",
      answering({ ok: false, why: "HTTP 502" }, required),
      ["unverified: Whether CI has passed cannot be told: HTTP 502."],
      "unknown",
      "unknown",
    ],
    [
      "GitHub does not tell, which nobody requires",
      answering({ ok: false, why: "HTTP 502" }, optional),
      ["notice: Whether CI has passed cannot be told: HTTP 502."],
      "not-applicable",
      "pass",
    ],
    [
      "there is no GitHub",
      answering({ ok: true, value: undefined }, required),
      ["notice: Whether CI has passed is only known on GitHub."],
      "not-applicable",
      "pass",
    ],
    [
      "there is no GitHub, and nobody requires it",
      answering({ ok: true, value: undefined }, optional),
      [],
      "not-applicable",
      "pass",
    ],
    [
      "the gate is named among others",
      checked({ build: "success", test: "own" }, required),
      ["notice: The gate does not wait for itself: take `test` out of `ci.checks`."],
      "pass",
      "pass",
    ],
    [
      "the gate is named among others that have failed",
      checked({ build: "failure", test: "own" }, optional),
      [
        `notice: CI has not passed: \`build\` ended as failure. ${expected}`,
        "notice: The gate does not wait for itself: take `test` out of `ci.checks`.",
      ],
      "not-applicable",
      "pass",
    ],
    [
      "nothing but the gate is named",
      checked({ build: "own", test: "own" }, required),
      ["unverified: The gate does not wait for itself: take `build`, `test` out of `ci.checks`."],
      "unknown",
      "unknown",
    ],
  ];
  test.each(cases)("%s", async (_, change, expectedSaid, state, outcome) => {
    const report = await judge({ ...change, alone: rule });
    expect(said(report, rule)).toEqual(expectedSaid);
    expect(report.connectors[0]?.criteria.ci).toBe(state);
    expect(report.outcome).toBe(outcome);
  });

  test("asks for the connector's own checks, and for those of an App", async () => {
    const asked: (readonly WantedCheck[])[] = [];
    const checks = async (wanted: readonly WantedCheck[]): Promise<Answer<CheckState[]>> => {
      asked.push(wanted);
      return { ok: true, value: wanted.map(({ name }) => ({ name, state: "success" })) };
    };
    const policy = 'ci: { checks: ["Test {connector} ({connector})", { name: build, app: github-actions }] }\n';
    const report = await judge({ ...upgrade(), lookups: { checks }, policy });
    expect(asked).toEqual([[{ name: `Test ${NAME} (${NAME})` }, { name: "build", app: "github-actions" }]]);
    expect(report.connectors[0]?.criteria.ci).toBe("pass");
  });

  test("a connector that is deleted needs no CI, one that only its page changed does", async () => {
    const gone = await judge({ ...checked({ build: "failure" }, required), before: connector(), after: {} });
    expect(said(gone, rule)).toEqual([]);
    const { before, after } = edited({}, { files: { "README.md": "# new\n" } });
    const touched = await judge({ ...checked({ build: "failure", test: "success" }, required), before, after });
    expect(touched.outcome).toBe("fail");
  });

  test("the checks are those that the base names", async () => {
    const change = checked({ build: "failure" }, "{ checks: [build], required: true }");
    const report = await judge({ ...change, policyAfter: "ci: { checks: [other], required: false }\n" });
    expect(said(report, rule)).toEqual([`error: CI has not passed: \`build\` ended as failure. ${expected}`]);
  });
});
