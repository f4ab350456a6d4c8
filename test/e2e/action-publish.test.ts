import { describe, expect, test } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { CONNECTORS, connector, FOLDER, pinned, upgrade } from "../fixtures/monorepo.ts";
import { mergeGroupEvent, pullRequestEvent } from "../github/events.ts";
import type { GitHub } from "../github/github.ts";
import { TOKENS } from "../github/permissions.ts";
import type { RunOptions, RunResult } from "../github/runner.ts";
import type { Pull } from "../github/state.ts";
import type { Access, Permissions } from "../github/wire.ts";
import { FILES, surprises } from "../report/rendered.ts";
import { act, BAD, branchOff, counts, GOOD, HOOKED, shown, startGitHub } from "./action-run.ts";

const LABEL = "needs-connector-ops-review";
const MARKER = "<!-- base-image-gate -->";
const RUN = "Base image findings";
const BOT = "github-actions[bot]";
/** Nothing held back: `GOOD` names another pull request in its changelog, which is a warning. */
const WELL = (number: number): MemoryFiles =>
  upgrade({
    rows: [
      `| 1.2.4 | 2025-08-14 | [${number}](https://github.com/airbytehq/airbyte/pull/${number}) | Update |`,
      "1.2.3",
    ],
  }).after;
/** Both: something to mend, and something to approve. */
const WRONG_HOOK: MemoryFiles = { ...HOOKED, ...BAD };

async function run(github: GitHub, pull: Pull, options: Partial<RunOptions> = {}): Promise<RunResult> {
  const result = await act(github, await pullRequestEvent(github, pull, "synchronize"), options);
  expect([result.warnings, github.problems]).toEqual([[], []]);
  return result;
}

/** What the log tells beside the verdict. */
function notices({ commands }: RunResult): string[] {
  return commands.filter(({ name }) => name === "notice").map(({ message }) => message);
}

/** The gate's token with other permissions. */
function tokenWith(github: GitHub, permissions: Partial<Permissions>): string {
  return github.token({ ...TOKENS.actions, permissions: { ...TOKENS.actions.permissions, ...permissions } });
}

/** Puts a pull request's branch back on the base with these files and no others. */
function replace(github: GitHub, pull: Pull, files: MemoryFiles): void {
  github.pushTo(pull, github.host.commit(files, [github.state.tip("main") as string], "again", pull.author));
}

const runsOf = (github: GitHub) => github.state.checkRuns.filter(({ name, app }) => name === RUN && app.id === 15368);
const bodies = async (github: GitHub, pull: Pull) => (await github.commentsOf(pull)).map(({ body }) => body);
const requestsFor = (github: GitHub, operation: string) =>
  github.requests.filter((request) => request.operation === operation);

/** The repository has this policy from now on; gives it as part of what pull requests have, too. */
function withPolicy(github: GitHub, text: string): MemoryFiles {
  const policy = { ".github/base-image-policy.yml": text };
  github.push("main", { ...GOOD.before, ...policy });
  return policy;
}

describe("the label", () => {
  test("comes with a missing approval, once, and goes when nothing is flagged", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: HOOKED });
    await run(github, pull);
    await run(github, pull);
    expect(shown(github, pull)).toMatch(/^failure: review: 1 missing approval/);
    expect(await github.labelsOf(pull)).toEqual([LABEL]);
    expect(requestsFor(github, "issues/add-labels")).toHaveLength(1);
    replace(github, pull, GOOD.after);
    await run(github, pull);
    expect([shown(github, pull), await github.labelsOf(pull)]).toEqual([expect.stringMatching(/^success/), []]);
  });

  test("goes with the approval", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: HOOKED });
    await run(github, pull);
    await github.review(pull, "maintainer", "APPROVE");
    await run(github, pull);
    expect([shown(github, pull), await github.labelsOf(pull)]).toEqual([expect.stringMatching(/^success/), []]);
  });

  test("stays where somebody else put it, also after the gate once had", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: GOOD.after });
    await github.label(pull, "colleague", LABEL);
    await run(github, pull);
    expect(await github.labelsOf(pull)).toEqual([LABEL]);
    const other = await github.openPull({ files: GOOD.after });
    github.state.events.push({ pull: other.number, type: "LABELED_EVENT", actor: BOT, label: LABEL });
    github.state.events.push({ pull: other.number, type: "UNLABELED_EVENT", actor: "colleague", label: LABEL });
    await github.label(other, "colleague", LABEL);
    await run(github, other);
    expect(await github.labelsOf(other)).toEqual([LABEL]);
    expect(requestsFor(github, "issues/remove-label")).toEqual([]);
  });

  test("is not another account's that is called alike", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: GOOD.after });
    await github.label(pull, "octavia[bot]", LABEL);
    // A person whose login is the App's slug.
    github.state.events.push({ pull: pull.number, type: "LABELED_EVENT", actor: "github-actions", label: LABEL });
    await run(github, pull);
    expect(await github.labelsOf(pull)).toEqual([LABEL]);
  });

  test("is named by the input before the policy, and others are left alone", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: HOOKED });
    await github.label(pull, "colleague", "area/connectors");
    await run(github, pull, { inputs: { label: "wait: ops" } });
    expect((await github.labelsOf(pull)).sort()).toEqual(["area/connectors", "wait: ops"]);
    replace(github, pull, GOOD.after);
    await run(github, pull, { inputs: { label: "wait: ops" } });
    expect(await github.labelsOf(pull)).toEqual(["area/connectors"]);
  });
});

describe("the team's review", () => {
  async function withTeam(): Promise<{ github: GitHub; hooked: MemoryFiles; bad: MemoryFiles }> {
    const github = await startGitHub();
    await github.team("connector-ops", ["maintainer"]);
    const policy = withPolicy(github, "review: { team: airbytehq/connector-ops }\n");
    return { github, hooked: { ...HOOKED, ...policy }, bad: { ...BAD, ...policy } };
  }

  test("is requested once", async () => {
    const { github, hooked } = await withTeam();
    const pull = await github.openPull({ files: hooked });
    const token = github.token(TOKENS.app);
    expect(notices(await run(github, pull, { token }))).toEqual([]);
    await run(github, pull, { token });
    expect(await github.requestedOf(pull)).toEqual(["connector-ops"]);
    expect(requestsFor(github, "pulls/request-reviewers")).toHaveLength(1);
  });

  test("takes a permission that one notice names", async () => {
    const { github, hooked } = await withTeam();
    const result = await run(github, await github.openPull({ files: hooked }));
    expect(notices(result)).toEqual([
      expect.stringMatching(
        /^The gate could not request a review from the team airbytehq\/connector-ops: .*"members: read"/,
      ),
    ]);
    expect(result.outputs.outcome).toBe("review");
  });

  test("is not requested for a draft, nor where nothing is to be approved", async () => {
    const { github, hooked, bad } = await withTeam();
    const token = github.token(TOKENS.app);
    for (const options of [{ files: hooked, draft: true }, { files: bad }])
      await run(github, await github.openPull(options), { token });
    expect(requestsFor(github, "pulls/request-reviewers")).toEqual([]);
  });
});

describe("the comment", () => {
  test("comes on failure, is brought up to date, folded away when all is well, and unfolded", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: BAD, fork: "outsider" });
    await run(github, pull);
    const [first] = await github.commentsOf(pull);
    expect(first?.body).toMatch(
      /^<!-- base-image-gate -->\n### Base Image Gate\n\n\*\*✗ fail[\s\S]*The version is not bumped/,
    );
    github.pushTo(pull, upgrade({ version: "1.2.2" }).after);
    await run(github, pull);
    expect(await bodies(github, pull)).toEqual([expect.stringContaining("`1.2.2`")]);
    expect(github.state.minimized.size).toBe(0);
    github.pushTo(pull, GOOD.after);
    await run(github, pull);
    expect(await bodies(github, pull)).toEqual([expect.stringMatching(/^<!-- base-image-gate -->[\s\S]*All is well/)]);
    expect([...github.state.minimized]).toEqual([first?.node_id]);
    github.pushTo(pull, BAD);
    await run(github, pull);
    expect(await bodies(github, pull)).toEqual([expect.stringContaining("The version is not bumped")]);
    expect(github.state.minimized.size).toBe(0);
    expect((await github.commentsOf(pull)).map(({ id, user }) => [id, user.login])).toEqual([[first?.id, BOT]]);
  });

  test("is not written while all is well, nor on drafts, nor when it is off", async () => {
    const github = await startGitHub();
    const well = await github.openPull({ files: GOOD.after });
    const draft = await github.openPull({ files: BAD, draft: true });
    const off = await github.openPull({ files: BAD });
    await run(github, well);
    await run(github, draft);
    await run(github, off, { inputs: { comment: "off" } });
    expect(requestsFor(github, "issues/create-comment")).toEqual([]);
    // A draft is judged and annotated all the same.
    expect([shown(github, draft), runsOf(github).some(({ sha }) => sha === github.state.head(draft))]).toEqual([
      expect.stringMatching(/^failure: fail/),
      true,
    ]);
    await run(github, well, { inputs: { comment: "on" } });
    expect(await bodies(github, well)).toEqual([expect.stringContaining("✓ pass")]);
  });

  test("is the gate's own: others' with the marker are left alone, a second one of its own goes", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: BAD });
    const spoofed = `${MARKER}\n### Base Image Gate\n\n**✓ All is well**`;
    await github.comment(pull, "contributor", spoofed);
    await github.comment(pull, "octavia[bot]", spoofed);
    await github.comment(pull, BOT, `A word of another workflow about ${MARKER}`);
    await github.comment(pull, BOT, `${MARKER}\nold`);
    await github.comment(pull, BOT, `${MARKER}\nold again`);
    await run(github, pull);
    expect((await github.commentsOf(pull)).map(({ user, body }) => [user.login, body])).toEqual([
      ["contributor", spoofed],
      ["octavia[bot]", spoofed],
      [BOT, `A word of another workflow about ${MARKER}`],
      [BOT, expect.stringContaining("The version is not bumped")],
    ]);
  });

  test("is found among more than a hundred others", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: BAD });
    for (let count = 0; count < 101; count++) await github.comment(pull, "contributor", `Comment ${count}`);
    await github.comment(pull, BOT, `${MARKER}\nold`);
    await run(github, pull);
    const own = (await github.commentsOf(pull)).filter(({ user }) => user.login === BOT);
    expect(own.map(({ body }) => body)).toEqual([expect.stringContaining("The version is not bumped")]);
  });

  test("names who may approve, and mentions nobody", async () => {
    const github = await startGitHub();
    const policy = withPolicy(
      github,
      "review: { name: The Ops, team: connector-ops, reviewers: [maintainer, owner] }\n",
    );
    const pull = await github.openPull({ files: { ...HOOKED, ...policy } });
    await run(github, pull);
    const [body = ""] = await bodies(github, pull);
    expect(body).toContain(
      "**Reviewers:** The Ops. The approval of one of these counts: members of the team `airbytehq/connector-ops`, " +
        "`maintainer`, `owner`, anyone with at least the permission `maintain`.",
    );
    expect(body).not.toContain("@maintainer");
  });
});

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

describe("what must not be written", () => {
  const REFUSED: [keyof Permissions, Access, RegExp[]][] = [
    ["checks", "read", [/write the annotations: .*"checks: write"/]],
    [
      "pull_requests",
      "read",
      [
        /add the label "needs-connector-ops-review": .*"pull-requests: write"/,
        /write the comment: .*"pull-requests: write"/,
        /suggest a fix: .*"pull-requests: write"/,
      ],
    ],
  ];
  test.each(REFUSED)(
    "without %s one notice each names the permission, and the verdict stays",
    async (part, access, said) => {
      const github = await startGitHub();
      const pull = await github.openPull({ files: WRONG_HOOK });
      const result = await run(github, pull, { token: tokenWith(github, { [part]: access }) });
      const told = notices(result).filter((text) => text.startsWith("The gate could not"));
      expect(told).toEqual(said.map((pattern) => expect.stringMatching(pattern)));
      expect([result.outputs.outcome, result.code, shown(github, pull)]).toEqual([
        "fail",
        1,
        expect.stringMatching(/^failure: fail/),
      ]);
    },
  );

  test("a dry run writes nothing and says what it would", async () => {
    const github = await startGitHub();
    const pull = await github.openPull({ files: WRONG_HOOK });
    const result = await run(github, pull, { inputs: { "dry-run": "true" } });
    expect(counts(github).writes).toBe(0);
    expect(notices(result)).toEqual([
      `Dry run: it would add the label "${LABEL}".`,
      "Dry run: it would write the comment.",
      "Dry run: it would suggest a fix.",
      "Dry run: it would write the annotations.",
    ]);
  });

  test("a group of the merge queue is told by its status alone", async () => {
    const github = await startGitHub();
    const [group] = github.enqueue(await github.openPull({ files: WRONG_HOOK }));
    if (!group) throw new Error("no group");
    await act(github, await mergeGroupEvent(github, group));
    expect(shown(github, group.head_sha)).toMatch(/^failure/);
    expect(counts(github).writes).toBe(2);
    expect(github.problems).toEqual([]);
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
