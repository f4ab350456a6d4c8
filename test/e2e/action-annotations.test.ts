import { describe, expect, test } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { CONNECTORS, connector, FOLDER, pinned, upgrade } from "../fixtures/monorepo.ts";
import type { GitHub } from "../github/github.ts";
import { FILES, surprises } from "../report/rendered.ts";
import {
  BOT,
  bodies,
  MARKER,
  notices,
  RUN,
  requestsFor,
  run,
  runsOf,
  tokenWith,
  WRONG_HOOK,
  withPolicy,
} from "./action-publish.ts";
import { BAD, branchOff, shown, startGitHub } from "./action-run.ts";

// What is told on the lines of a pull request's files: suggestions and annotations; and that no text of it becomes more.

/** Nothing held back: `GOOD` names another pull request in its changelog, which is a warning. */
const WELL = (number: number): MemoryFiles =>
  upgrade({
    rows: [
      `| 1.2.4 | 2025-08-14 | [${number}](https://github.com/airbytehq/airbyte/pull/${number}) | Update |`,
      "1.2.3",
    ],
  }).after;

describe("suggestions", () => {
  const bodiesOf = (github: GitHub) => github.state.reviewComments.map(({ body }) => body);

  test("are one review that fits the hunks, and none comes twice", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: BAD, fork: "outsider" });
    await run(github, pull);
    expect(github.state.reviewComments).toMatchObject([
      {
        path: `${FOLDER}/metadata.yaml`,
        commit: github.state.head(pull),
        login: BOT,
        body: expect.stringContaining("```suggestion\n  dockerImageTag: 1.2.4\n```"),
      },
    ]);
    expect(await github.reviewsOf(pull)).toMatchObject([{ state: "COMMENTED", user: { login: BOT } }]);
    await run(github, pull);
    // Turned down.
    github.state.resolved.add(github.state.reviewComments[0]?.id as number);
    await run(github, pull);
    expect(bodiesOf(github)).toHaveLength(1);
  });

  test("come again when what was suggested is outdated", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: BAD });
    await run(github, pull);
    // It hung on a line that has changed since.
    Object.assign(github.state.reviewComments[0] ?? {}, { commit: github.state.tip("main"), line: 3 });
    await run(github, pull);
    expect(bodiesOf(github)).toEqual([1, 1].map(() => expect.stringContaining("  dockerImageTag: 1.2.4\n")));
  });

  test("somebody else's with the same marker does not stand for one", async () => {
    const github = await startGitHub();
    const [first, second] = [await github.openPull({ files: BAD }), await github.openPull({ files: BAD })];
    await run(github, first);
    const [own] = github.state.reviewComments;
    github.state.reviewComments.push({
      ...own,
      id: 1,
      pull: second.number,
      login: "contributor",
      commit: github.state.head(second),
    } as never);
    await run(github, second);
    const there = github.state.reviewComments.filter(({ pull }) => pull === second.number);
    expect(there.map(({ login }) => login)).toEqual(["contributor", BOT]);
  });

  test("are not for bots, drafts, and those who turn them off", async () => {
    const github = await startGitHub();
    await run(github, await github.openPull({ files: BAD, author: "octavia[bot]" }));
    await run(github, await github.openPull({ files: BAD, draft: true }));
    await run(github, await github.openPull({ files: BAD }), { inputs: { suggestions: "off" } });
    expect(requestsFor(github, "pulls/create-review")).toEqual([]);
  });
});

describe("annotations", () => {
  test("ride on a check run of another name, a new one for a new verdict and none for the same", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: BAD });
    await run(github, pull);
    await run(github, pull);
    expect(runsOf(github)).toMatchObject([
      {
        sha: github.state.head(pull),
        status: "completed",
        conclusion: "failure",
        title: "1 error, 1 notice",
        annotations: [{ annotation_level: "failure", path: `${FOLDER}/metadata.yaml`, start_line: 4 }, {}],
      },
    ]);
    // Another verdict on the same commit.
    withPolicy(github, "rules: { version-bump: off }\n");
    await run(github, pull);
    expect(shown(github, pull)).toMatch(/^success/);
    expect(runsOf(github).map(({ conclusion }) => conclusion)).toEqual(["failure", "neutral"]);
  });

  test("nothing is said where nothing was said and all is well", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: WELL(1) });
    await run(github, pull);
    expect([shown(github, pull), runsOf(github)]).toEqual([expect.stringMatching(/^success/), []]);
    await run(github, await github.openPull({ files: BAD }), { inputs: { annotations: "off" } });
    expect(runsOf(github)).toEqual([]);
  });

  test("of two pull requests with one head are each told once", async () => {
    const github = await startGitHub();
    branchOff(github);
    const first = await github.openPull({ files: BAD });
    await github.openPull({ commit: github.state.head(first), base: "release", branch: "other" });
    await run(github, first);
    await run(github, first);
    expect(runsOf(github).map(({ external_id }) => external_id.replace(/\w+$/, ""))).toEqual([
      "base-image-gate:1:",
      "base-image-gate:2:",
    ]);
  });

  test("are not taken for told because of a job or another App's run of the same name", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: BAD });
    const [sha, other] = [github.state.head(pull), { id: 99, slug: "other", name: "Other" }];
    await run(github, pull);
    const [own] = runsOf(github);
    github.state.checkRuns.length = 0;
    Object.assign(github.checkRun(sha, RUN, "success", other), { external_id: own?.external_id });
    github.checkRun(sha, RUN, "success");
    await run(github, pull);
    expect(runsOf(github).map(({ conclusion }) => conclusion)).toEqual(["success", "failure"]);
    // A job that ends later hides nothing, and is no reason to tell it again.
    github.checkRun(sha, RUN, "success");
    await run(github, pull);
    expect(runsOf(github).filter(({ conclusion }) => conclusion === "failure")).toHaveLength(1);
  });

  test("come 50 a request, the others are counted, and what broke off is told again", async () => {
    const github = await startGitHub();
    const names = Array.from({ length: 230 }, (_, index) => `source-n${index}`);
    const now = { version: "1.2.4", image: pinned("4.0.2"), rows: ["1.2.4", "1.2.3"] };
    github.push("main", Object.assign({}, ...names.map((name) => connector({ name }))));
    const pull = await github.openPull({
      files: Object.assign({}, ...names.map((name) => connector({ name, ...now }))),
    });
    github.gateway.faults.push({ kind: "500", match: ({ operation }) => operation === "checks/update", times: 1 });
    const broken = await run(github, pull);
    expect(notices(broken)).toEqual([expect.stringMatching(/could not write 180 of 230 annotations: it answered 500/)]);
    await run(github, pull);
    expect(runsOf(github).map(({ annotations }) => annotations.length)).toEqual([50, 200]);
    expect(runsOf(github)[1]?.summary).toContain("30 more annotations left out here");
    await run(github, pull);
    expect(runsOf(github)).toHaveLength(2);
  });

  test("are written to the log where check runs cannot be", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: BAD });
    const result = await run(github, pull, { token: tokenWith(github, { checks: "read" }) });
    expect(result.commands).toContainEqual({
      name: "error",
      properties: expect.objectContaining({ file: `${FOLDER}/metadata.yaml`, line: "4" }),
      message: expect.stringContaining("The version is not bumped"),
    });
    expect(notices(result)).toContainEqual(expect.stringMatching(/could not write the annotations: .*"checks: write"/));
  });
});

describe("hostile text", () => {
  const EVIL = "zq@octavia-squad|`x`--><img src=x>##[error]a \u202e #1 ::error::b";

  test("injects nothing into what is published", async () => {
    const github = await startGitHub();
    const name = `source-${EVIL}`;
    const quoted = JSON.stringify(`docker.io/evil:${EVIL}\n::error::owned\n/approve\n# owned\n${MARKER}`);
    github.push("main", { ...connector({ name, version: "1.2.3" }) });
    const files = {
      ...WRONG_HOOK,
      ...connector({ name, image: quoted, version: JSON.stringify(EVIL), supportLevel: JSON.stringify(EVIL) }),
      [`${CONNECTORS}/${name}/build_customization.py`]: "x\n",
    };
    const pull = await github.openPull({ files, fork: "outsider", title: `title-zq ${EVIL}` });
    const result = await run(github, pull);
    expect(notices(result)).toEqual([]);
    expect(result.commands.map((command) => command.name)).toEqual(["error"]);

    const [body = ""] = await bodies(github, pull);
    const blob = `https://github.com/airbytehq/airbyte/blob/${github.state.head(pull)}/`;
    const plain = body
      .replace(`${MARKER}\n### Base Image Gate\n\n`, "")
      .replace("**Reviewers:** ", "")
      .replace(
        /\n\n\[The run, with its log and reports\]\(https:\/\/github\.com\/airbytehq\/airbyte\/actions\/runs\/77\)$/,
        "",
      )
      .replaceAll(blob, FILES);
    expect(plain).toContain("zq@octavia");
    expect(surprises(plain)).toEqual([]);
    const [check] = runsOf(github);
    const [, report = ""] = /^This check only carries[^\n]*\n\n([\s\S]*)$/.exec(check?.summary ?? "") ?? [];
    expect(surprises(report.replaceAll(blob, FILES))).toEqual([]);
    for (const { title = "", message, raw_details = "" } of check?.annotations ?? [])
      expect((title + message + raw_details).replaceAll("\n", "")).not.toMatch(/\p{C}/u);
    for (const comment of github.state.reviewComments) expect(comment.body).not.toContain("zq");
    expect(
      JSON.stringify(github.requests.filter(({ method }) => method !== "GET").map((one) => one.body)),
    ).not.toContain("title-zq");

    // The log instead of the check run.
    const token = tokenWith(github, { checks: "read" });
    const logged = await run(github, await github.openPull({ files }), { token });
    const annotated = logged.commands.filter(({ properties }) => properties.file !== undefined);
    expect(annotated.map(({ properties }) => properties.file)).toEqual(check?.annotations.map(({ path }) => path));
    expect(logged.commands.map(({ message }) => message)).not.toContain("owned");
    expect(new Set(logged.commands.map((command) => command.name))).toEqual(new Set(["error", "warning", "notice"]));
  });
});
