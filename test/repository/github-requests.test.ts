import { describe, expect, onTestFinished, test } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { changelogPage, connector, PAGE, pinned, upgrade } from "../fixtures/monorepo.ts";
import { changeOf, foresightOf, localReports, reportOn, storeOf } from "./two-ways.ts";

/** A row of a changelog is about this long; pages of the real monorepo have some 20 kB. */
const ROWS = Array.from({ length: 150 }, (_, index) => `1.1.${150 - index}`);

/** A monorepo with as many upgraded connectors among `all`; no two files of it are the same. */
function monorepo(upgraded: number, all = 700): { before: MemoryFiles; after: MemoryFiles } {
  const [before, after]: [MemoryFiles, MemoryFiles] = [{}, {}];
  for (let index = 0; index < all; index++) {
    const name = `source-n${index}`;
    const rows = index < upgraded ? ["1.2.3", ...ROWS] : ["1.2.3"];
    const page = (newest: string[]) => `# ${name}\n${changelogPage([...newest, ...rows])}`;
    const old = connector({ name, page: page([]) });
    const now = { name, version: "1.2.4", image: pinned("4.0.2"), page: page(["1.2.4"]) };
    Object.assign(before, old);
    Object.assign(after, index < upgraded ? connector(now) : old);
  }
  return { before, after };
}

/** The requests to compare and judge, and how many rounds of them waited for the one before. */
async function cost(upgraded: number): Promise<{ requests: number; rounds: number }> {
  const change = await changeOf(onTestFinished, monorepo(upgraded));
  const { github, base, head, merge } = change;
  const local = await localReports(change);
  github.gateway.latency = 50;
  expect(await reportOn(await storeOf(github).compareMerge(base, head, merge, foresightOf(change)))).toBe(local.merge);
  expect(JSON.parse(local.merge).connectors).toHaveLength(upgraded);
  expect(github.problems).toEqual([]);
  let [rounds, end] = [0, 0];
  for (const { started, finished } of github.requests) {
    if (started > end) rounds++;
    end = Math.max(end, finished);
  }
  return { requests: github.requests.length, rounds };
}

describe("the budget of requests", () => {
  test("1 connector: one request, whatever the monorepo's size", async () => {
    expect(await cost(1)).toEqual({ requests: 1, rounds: 1 });
  });

  test("1 connector whose page is not among the changed files: two", async () => {
    const { before, after } = upgrade();
    const change = await changeOf(onTestFinished, { before, after: { ...after, [PAGE]: before[PAGE] as string } });
    const { github, base, head, merge } = change;
    await reportOn(await storeOf(github).compareMerge(base, head, merge, foresightOf(change)));
    expect(github.requests.length).toBeLessThanOrEqual(2);
  });

  test("1 connector from the merge base: one more, at the same time", async () => {
    const change = await changeOf(onTestFinished, upgrade());
    const { github, base, head } = change;
    await reportOn(await storeOf(github).compare(base, head, foresightOf(change)));
    expect(github.requests.length).toBe(2);
  });

  test("100 connectors", async () => {
    const { requests, rounds } = await cost(100);
    expect(requests).toBeLessThanOrEqual(12);
    expect(rounds).toBeLessThanOrEqual(6);
  });

  test("600 connectors", async () => {
    const { requests, rounds } = await cost(600);
    expect(requests).toBeLessThanOrEqual(45);
    expect(rounds).toBeLessThanOrEqual(6);
  }, 120_000);

  test("nothing is asked for twice", async () => {
    const change = await changeOf(onTestFinished, upgrade());
    const { github, base, head, merge } = change;
    const store = storeOf(github);
    const first = await store.compareMerge(base, head, merge, foresightOf(change));
    const report = await reportOn(first);
    const { length } = github.requests;
    expect(await reportOn(await store.compareMerge(base, head, merge))).toBe(report);
    expect(github.requests).toHaveLength(length);
  });
});

describe("bounds", () => {
  test("too many requests end the run with the number", async () => {
    const deep = `${"d/".repeat(40)}x`;
    const { before, after } = upgrade();
    const change = await changeOf(onTestFinished, { before, after: { ...after, [deep]: "1\n" } });
    const { github, base, head } = change;
    const compare = storeOf(github, { requests: 20 }).compare(base, head, foresightOf(change));
    await expect(compare).rejects.toThrow("more than 20 times");
    expect(github.requests).toHaveLength(20);
  });

  test("too many bytes end the run with the number", async () => {
    const { before, after } = upgrade();
    const change = await changeOf(onTestFinished, { before, after: { ...after, [PAGE]: "x".repeat(900_000) } });
    const { github, base, head } = change;
    const comparison = await storeOf(github, { bytes: 0.5 * 1024 * 1024 }).compare(base, head, foresightOf(change));
    await expect(reportOn(comparison)).rejects.toThrow("more than 0.5 MB");
  });

  test("a file that is too large is not even asked for", async () => {
    const { before, after } = upgrade();
    const change = await changeOf(onTestFinished, { before, after: { ...after, [PAGE]: "x".repeat(1_100_000) } });
    const { github, base, head } = change;
    await reportOn(await storeOf(github).compare(base, head));
    expect(github.requests.filter(({ operation }) => operation === "git/get-blob")).toEqual([]);
  });

  test("a commit that is not one, or not named in full", async () => {
    const change = await changeOf(onTestFinished, upgrade());
    const { github, base, head } = change;
    const store = storeOf(github);
    await expect(store.compare("main", head)).rejects.toThrow('"main" is not a commit\'s id');
    await expect(store.compare(base, "1".repeat(40))).rejects.toThrow(/cannot compare|there is no commit/);
    const other = github.host.commit({ a: "1" });
    await expect(storeOf(github).compare(base, other)).rejects.toThrow("share no history");
  });

  test("a test merge of something else", async () => {
    const change = await changeOf(onTestFinished, upgrade());
    const { github, base, head } = change;
    const newer = github.host.commit({ a: "1" }, [head]);
    const merge = github.host.testMerge(base, newer);
    const compare = storeOf(github).compareMerge(base, head, merge.clean ? merge.commit : "");
    await expect(compare).rejects.toThrow(/is not one of the base .* and the head/);
  });
});
