import { describe, expect, test } from "vitest";
import { check } from "../../src/check.ts";
import { catalogLookups, EMBEDDED_CATALOG } from "../../src/image/catalog.ts";
import { GitStore } from "../../src/repository/git.ts";
import { mergeGroupEvent, pullRequestEvent, retargetedEvent } from "../github/events.ts";
import type { GitHub } from "../github/github.ts";
import { guardSuccess } from "../github/invariant.ts";
import { mutate } from "../github/mutations.ts";
import type { Pull } from "../github/state.ts";
import { actHere, BAD, branchOff, CONTEXT, GOOD, HOOKED, shown, startGitHub, written } from "./action-run.ts";

/** Watches that no commit shows success for what was not judged; local git and the same check say what deserves it. */
function guard(github: GitHub) {
  const known = new Map<string, boolean>();
  return guardSuccess(github, CONTEXT, async (base, merge) => {
    const key = `${base} ${merge}`;
    if (!known.has(key)) {
      await using store = new GitStore(github.host.folder);
      const now = new Date();
      const lookups = catalogLookups(EMBEDDED_CATALOG, { kind: "embedded", name: "it" }, now);
      known.set(key, (await check(await store.compare(base, merge), { lookups, now })).outcome === "pass");
    }
    return known.get(key) as boolean;
  });
}

/** What can happen between two requests, and what the commit shows in the end. */
const MOVES: Record<string, { act: (github: GitHub, pull: Pull) => unknown; end: RegExp }> = {
  "a push of something bad": { act: (github, pull) => mutate(github, pull, "push", BAD), end: /^failure: fail/ },
  "a base that takes the version": {
    act: (github, pull) => mutate(github, pull, "base move", GOOD.after),
    end: /^(success: pass: no connector|failure)/,
  },
  "a base that conflicts": {
    act: (github, pull) => mutate(github, pull, "base move", BAD),
    end: /^failure: unknown: it conflicts/,
  },
  "a new base branch": { act: (github, pull) => mutate(github, pull, "retarget", {}), end: /^failure: fail/ },
  "a second pull request": {
    act: (github, pull) => mutate(github, pull, "second pull request", {}),
    end: /^failure: fail: #2/,
  },
};
/** A run of a good pull request has seven requests before it tells. */
const REQUESTS = [1, 2, 3, 4, 5, 6, 7];

describe.each(Object.entries(MOVES))("%s", (_, { act, end }) => {
  test.each(REQUESTS)("before request %i", async (k) => {
    const github = await startGitHub();
    branchOff(github);
    const pull = await github.openPull({ files: GOOD.after });
    const event = await pullRequestEvent(github, pull, "opened");
    const watch = guard(github);
    github.beforeRequest(k, () => act(github, pull));
    await actHere(github, event);
    await watch.look();
    expect(shown(github, pull)).toMatch(end);
    expect(watch.breaches).toEqual([]);
    expect(github.problems).toEqual([]);
  });
});

describe("an approval that is dismissed", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("before request %i", async (k) => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: HOOKED });
    await github.review(pull, "owner", "APPROVE");
    const event = await pullRequestEvent(github, pull, "opened");
    github.beforeRequest(k, () => mutate(github, pull, "dismissal", {}));
    await actHere(github, event);
    expect(github.requests.length).toBeGreaterThanOrEqual(k);
    expect(shown(github, pull)).toMatch(/^failure: review: 1 missing approval/);
    expect(github.problems).toEqual([]);
  });
});

describe("runs that meet", () => {
  test("an old run that comes late does not hide what a newer one has found", async () => {
    const github = await startGitHub();
    branchOff(github);
    const pull = await github.openPull({ files: GOOD.after });
    const opened = await pullRequestEvent(github, pull, "opened");
    const watch = guard(github);
    let isFirst = true;
    // Between the old run's last look and its write, the base changes and a whole new run goes by.
    github.before(
      ({ operation, body }) =>
        operation === "repos/create-commit-status" && (body as { state: string }).state === "success",
      async () => {
        if (!isFirst) return;
        isFirst = false;
        await github.retarget(pull, "release");
        await actHere(github, await retargetedEvent(github, pull, "main"));
      },
    );
    await actHere(github, opened);
    await watch.look();
    expect(written(github, pull)).toEqual(["pending", "pending", "failure", "success", "pending", "failure"]);
    expect(watch.breaches.filter((breach) => !breach.includes("merged into release"))).toEqual([]);
    expect(shown(github, pull)).toMatch(/^failure: fail/);
  });

  test("two at once", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: GOOD.after });
    const event = await pullRequestEvent(github, pull, "opened");
    const watch = guard(github);
    await Promise.all([actHere(github, event), actHere(github, event)]);
    await watch.look();
    expect(shown(github, pull)).toMatch(/^success/);
    expect(watch.breaches).toEqual([]);
  });

  test("what moves again and again is not judged for ever", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: GOOD.after });
    const event = await pullRequestEvent(github, pull, "opened");
    let count = 0;
    github.before(
      ({ operation }) => operation === "graphql",
      () => github.push("main", { ...GOOD.before, count: String(count++) }),
    );
    const result = await actHere(github, event);
    expect(shown(github, pull)).toBe(
      "failure: unknown: head, base or reviews moved 3 times while it was judged: run the gate again",
    );
    expect(result.outputs).toMatchObject({ outcome: "unknown" });
    expect(count).toBeLessThan(20);
  });

  test("a head that is left is not left waiting", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: GOOD.after });
    const head = github.state.head(pull);
    const other = await github.openPull({ commit: head, branch: "other", fork: "outsider" });
    const event = await pullRequestEvent(github, pull, "opened");
    github.beforeRequest(4, () => github.pushTo(pull, BAD));
    await actHere(github, event);
    expect(shown(github, pull)).toMatch(/^failure: fail/);
    expect(shown(github, other)).toBe("failure: unknown: a pull request moved on: run the gate again");
  });

  test("a group of the merge queue", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: GOOD.after });
    const [group] = github.enqueue(pull);
    if (!group) throw new Error("no group");
    const event = await mergeGroupEvent(github, group);
    github.beforeRequest(3, () => github.review(pull, "owner", "REQUEST_CHANGES"));
    await actHere(github, event);
    expect(written(github, group.head_sha)).toEqual(["pending", "pending", "success"]);
  });
});
