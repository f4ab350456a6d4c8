import { expect, onTestFinished, test } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { connector, pinned } from "../fixtures/monorepo.ts";
import { pullRequestEvent } from "../github/events.ts";
import { GitHub } from "../github/github.ts";
import { act, actHere, BAD, counts, GOOD, HOOKED, shown, startGitHub } from "./action-run.ts";

/** A monorepo in which as many connectors are upgraded. */
function monorepo(upgraded: number): { before: MemoryFiles; after: MemoryFiles } {
  const names = Array.from({ length: upgraded }, (_, index) => `source-n${index}`);
  const now = { version: "1.2.4", image: pinned("4.0.2"), rows: ["1.2.4", "1.2.3"] };
  return {
    before: Object.assign({}, ...names.map((name) => connector({ name }))),
    after: Object.assign({}, ...names.map((name) => connector({ name, ...now }))),
  };
}

/** The last read before a success looks whether it still holds, so it belongs to the report. */
test.each([
  [1, 6],
  [100, 15],
  [600, 60],
])(
  "%i connectors: at most %i reads to decide, 2 to report and 6 writes",
  async (upgraded, reads) => {
    const github = await GitHub.start(onTestFinished);
    const { before, after } = monorepo(upgraded);
    github.push("main", before);
    const pull = await github.openPull({ files: after, fork: "outsider" });
    const event = await pullRequestEvent(github, pull, "opened");
    const result = await actHere(github, event);
    expect(shown(github, pull)).toBe(`success: pass: ${upgraded} connector${upgraded === 1 ? "" : "s"} in order`);
    expect(result.warnings).toEqual([]);
    const asked = counts(github);
    expect(asked.reads).toBeLessThanOrEqual(reads + 2);
    expect(asked.writes).toBeLessThanOrEqual(6);
    expect(github.problems).toEqual([]);
  },
  240_000,
);

test("with something to mend and something to approve: at most 6 writes, once the repository has the label", async () => {
  const github = await startGitHub();
  for (const most of [7, 6]) {
    const pull = await github.openPull({ files: { ...HOOKED, ...BAD }, fork: "outsider" });
    const before = counts(github).writes;
    await actHere(github, await pullRequestEvent(github, pull, "opened"));
    expect(counts(github).writes - before).toBe(most);
  }
});

test("requests that can go together do: at most ten rounds", async () => {
  const github = await startGitHub();
  github.gateway.latency = 50;
  const pull = await github.openPull({ files: GOOD.after });
  await act(github, await pullRequestEvent(github, pull, "opened"));
  let [rounds, end] = [0, 0];
  for (const { started, finished } of github.requests) {
    if (started >= end) rounds++;
    end = Math.max(end, finished);
  }
  expect(rounds).toBeLessThanOrEqual(10);
});
