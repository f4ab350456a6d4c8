import { describe, expect, test } from "vitest";
import type { Effect, Finding } from "../src/model/finding.ts";
import { START_OF_FILE } from "../src/model/location.ts";
import type { Outcome, State } from "../src/model/verdict.ts";
import { EXIT_CODES, outcomeOf, stateOf } from "../src/verdict.ts";

const finding = (effect: Effect | "exempt error" | "exempt review" | "exempt warning"): Finding => {
  const exempt = effect.startsWith("exempt");
  const exemption = { connector: "source-x", rules: ["rule"], until: "2030-01-01", reason: "why" };
  return {
    rule: "rule",
    effect: effect.replace("exempt ", "") as Effect,
    message: "",
    at: { path: "", range: START_OF_FILE },
    ...(exempt && { exemption }),
  };
};

describe("the state of a criterion is the first line that matches", () => {
  test.each<[string, Parameters<typeof finding>[0][], boolean, State]>([
    [
      "an error before everything",
      ["notice", "warning", "review", "unverified", "exempt error", "error"],
      true,
      "fail",
    ],
    ["unverified before a review", ["notice", "warning", "review", "unverified", "exempt error"], true, "unknown"],
    ["a review before a warning", ["notice", "warning", "review", "exempt error"], true, "review"],
    ["a warning before an exemption", ["notice", "warning", "exempt error"], true, "warn"],
    ["an exempted error", ["notice", "exempt error"], true, "exempt"],
    ["an exempted review", ["exempt review"], true, "exempt"],
    ["an exempted warning", ["exempt warning"], true, "exempt"],
    ["notices never count", ["notice"], true, "pass"],
    ["a rule applied", [], true, "pass"],
    ["no rule applied", [], false, "not-applicable"],
  ])("%s", (_, effects, applied, state) => {
    expect(stateOf(effects.map(finding), applied)).toBe(state);
  });
});

describe("the outcome is the worst state that holds a change back", () => {
  test.each<[State[], Outcome, number]>([
    [["pass", "review", "unknown", "fail"], "fail", 1],
    [["pass", "review", "unknown"], "unknown", 3],
    [["pass", "review", "warn"], "review", 4],
    [["pass", "warn", "exempt", "not-applicable"], "pass", 0],
    [[], "pass", 0],
  ])("%j", (states, outcome, exitCode) => {
    expect(outcomeOf(states)).toBe(outcome);
    expect(EXIT_CODES[outcome]).toBe(exitCode);
  });
});
