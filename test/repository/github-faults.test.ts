import { describe, expect, onTestFinished, test } from "vitest";
import { UserError } from "../../src/model/errors.ts";
import { GitHubStore } from "../../src/repository/github.ts";
import type { GitHubApi } from "../../src/repository/github-api.ts";
import { connector, FOLDER, PAGE, upgrade } from "../fixtures/monorepo.ts";
import { type FaultKind, GRAPHQL_FAULTS, REST_FAULTS } from "../github/faults.ts";
import type { Exchange } from "../github/wire.ts";
import { apiOf, type Change, changeOf, foresightOf, localReports, reportOn, storeOf } from "./two-ways.ts";

const { before, after } = upgrade();
const METADATA = `${FOLDER}/metadata.yaml`;
/** Its requests are of every kind: a comparison, folders and files by GraphQL, a file by REST. */
const SHAPE = {
  before: { ...before, "other/a.txt": "1\n" },
  after: {
    ...after,
    [`${FOLDER}/metadata.yaml`]: Buffer.concat([
      Buffer.from(after[`${FOLDER}/metadata.yaml`] as string),
      Buffer.of(0xff),
    ]),
    [PAGE]: `${after[PAGE]}\n`,
    "other/a.txt": "2\n",
  },
  tip: { ...before, ...connector({ name: "source-second" }), "other/a.txt": "1\n" },
};

/** What the cause sounds like in the message; `graphql-partial` is mended by asking again. */
const CAUSES: Record<FaultKind, RegExp> = {
  "500": /500.*Server Error/,
  "502": /502/,
  "rate-limit": /used up until 20\d\d-.*rate limit exceeded/,
  permission: /needs the permission "contents: read".*Resource not accessible/,
  "404": /no such thing.*404|is not in|there is no/,
  "429": /asked again in 60 seconds.*429/,
  "secondary-limit": /asked again in 60 seconds.*secondary rate limit/,
  timeout: /aborted|timeout/,
  "cut-body": /cut off or is no JSON/,
  html: /cut off or is no JSON/,
  "graphql-error": /Something went wrong/,
  "graphql-rate-limit": /API rate limit already exceeded/,
  "graphql-partial": /Resource limits/,
};

const kindsFor = ({ operation }: Exchange) => (operation === "graphql" ? GRAPHQL_FAULTS : REST_FAULTS);

/** The report, or the message of the error that a user would see. */
async function outcome(change: Change, withForesight: boolean): Promise<{ report: string } | { error: string }> {
  const { github, base, head } = change;
  try {
    const store = storeOf(github);
    return { report: await reportOn(await store.compare(base, head, withForesight ? foresightOf(change) : {})) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.exitCode).toBe(3);
    return { error: error.message };
  }
}

describe.each([
  ["with foresight", true],
  ["folder by folder", false],
])("every fault on every request, %s", (_, withForesight) => {
  test("the report is right or there is an error with the cause", async () => {
    const change = await changeOf(onTestFinished, SHAPE);
    const { github } = change;
    const right = (await localReports(change)).threeDot;
    expect(await outcome(change, withForesight)).toEqual({ report: right });
    const usual = [...github.requests];
    expect(usual.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(["graphql", "repos/compare-commits-with-basehead", "git/get-blob"]),
    );
    for (const [place, request] of usual.entries())
      for (const kind of kindsFor(request)) {
        let seen = 0;
        github.gateway.faults.splice(0);
        github.gateway.faults.push({ kind, match: () => seen++ === place });
        const once = await outcome(change, withForesight);
        const what = `${kind} on request ${place} (${request.operation})`;
        if ("error" in once) expect(once.error, what).toMatch(CAUSES[kind]);
        else expect(once.report, what).toBe(right);
      }
    expect(github.problems).toEqual([]);
  }, 240_000);

  test.each(GRAPHQL_FAULTS)("%s from the first request on", async (kind) => {
    const change = await changeOf(onTestFinished, SHAPE);
    const { github } = change;
    const right = (await localReports(change)).threeDot;
    github.gateway.faults.push({ kind, match: ({ operation }) => operation === "graphql" });
    const always = await outcome(change, withForesight);
    // What GraphQL gives in part only comes in smaller parts; a single object comes by REST.
    if ("error" in always) expect(always.error).toMatch(CAUSES[kind]);
    else expect(always.report).toBe(right);
    expect(github.requests.length).toBeLessThan(60);
  });
});

test("after a failure the same store asks again", async () => {
  const change = await changeOf(onTestFinished, SHAPE);
  const { github, base, head } = change;
  const store = storeOf(github);
  github.gateway.faults.push({ kind: "429", match: ({ operation }) => operation === "graphql", times: 1 });
  await expect(store.compare(base, head, foresightOf(change))).rejects.toThrow("asked again in 60 seconds");
  const comparison = await store.compare(base, head, foresightOf(change));
  expect(await reportOn(comparison)).toBe((await localReports(change)).threeDot);
});

describe("what is not as it should be", () => {
  test("a query that is too much is halved until it is not", async () => {
    const change = await changeOf(onTestFinished, SHAPE);
    change.github.limits.objects = 5;
    expect(await outcome(change, true)).toEqual({ report: (await localReports(change)).threeDot });
    expect(change.github.requests.length).toBeGreaterThan(5);
  });

  test("a query that GitHub never gets done is halved until it does", async () => {
    const change = await changeOf(onTestFinished, SHAPE);
    const objects = ({ body }: Exchange) => JSON.stringify(body).match(/o\d+:/g)?.length ?? 0;
    change.github.gateway.faults.push({
      kind: "502",
      match: (request) => request.operation === "graphql" && objects(request) > 12,
    });
    expect(await outcome(change, true)).toEqual({ report: (await localReports(change)).threeDot });
  });

  test("text that GraphQL cuts off comes by REST", async () => {
    const change = await changeOf(onTestFinished, SHAPE);
    change.github.limits.textBytes = 100;
    expect(await outcome(change, true)).toEqual({ report: (await localReports(change)).threeDot });
  });

  test.each([
    ["a file with other text", (text: string) => text.replaceAll("1.2.4", "1.2.5")],
    [
      "a folder without one of its entries",
      (text: string) => text.replaceAll(/\{"nameRaw":"[^"]+","mode":33188,"oid":"[^"]+","size":\d+\},/g, ""),
    ],
    [
      "other ids",
      (text: string) => text.replaceAll(/"oid":"(.)/g, (_, digit) => `"oid":"${digit === "0" ? "1" : "0"}`),
    ],
    ["no ids", (text: string) => text.replaceAll('"oid"', '"id"')],
    ["numbers for texts", (text: string) => text.replaceAll(/"nameRaw":"[^"]*"/g, '"nameRaw":5')],
  ])("%s is never judged", async (_, lie) => {
    await expectNoHarm((honest) => ({
      graphql: async (query, variables) => JSON.parse(lie(JSON.stringify(await honest.graphql(query, variables)))),
      rest: honest.rest,
    }));
  });

  test.each<[string, (data: Record<string, unknown>) => unknown]>([
    [
      "other bytes of a file",
      (data) => ({ ...data, content: Buffer.from(String(after[METADATA])).toString("base64") }),
    ],
    ["a file in another encoding", (data) => ({ ...data, encoding: "utf-8" })],
    ["nothing of a file", ({ content: _, ...data }) => data],
    ["a list", () => []],
  ])("%s by REST is never judged", async (_, lie) => {
    const error = await expectNoHarm((honest) => ({
      graphql: honest.graphql,
      rest: async (route, parameters) => {
        const answer = await honest.rest(route, parameters);
        return route.includes("/blobs/") ? { data: lie(answer.data as Record<string, unknown>) } : answer;
      },
    }));
    expect(error).toMatch(/arrived incomplete or changed|is no JSON/);
  });

  test("a folder that GraphQL and REST give in part", async () => {
    const error = await expectNoHarm((honest) => ({
      graphql: async (query, variables) =>
        JSON.parse(JSON.stringify(await honest.graphql(query, variables)).replaceAll("nameRaw", "name")),
      rest: async (route, parameters) => {
        const { data } = (await honest.rest(route, parameters)) as { data: { tree?: unknown[] } };
        return {
          data: data.tree && data.tree.length > 1 ? { ...data, tree: data.tree.slice(1), truncated: true } : data,
        };
      },
    }));
    expect(error).toMatch(/the tree .* arrived incomplete or changed/);
  });
});

/** Judges by way of a GitHub that lies. The report is right, or there is an error, whose message is returned. */
async function expectNoHarm(lying: (honest: GitHubApi) => GitHubApi): Promise<string | undefined> {
  const change = await changeOf(onTestFinished, SHAPE);
  const { github, base, head } = change;
  const store = new GitHubStore(lying(apiOf(github)), { owner: github.owner, name: github.name });
  const result = await store
    .compare(base, head)
    .then(reportOn, (error: unknown) => error)
    .catch((error) => error);
  if (typeof result !== "string") expect(result).toBeInstanceOf(UserError);
  else expect(result).toBe((await localReports(change)).threeDot);
  return result instanceof UserError ? result.message : undefined;
}
