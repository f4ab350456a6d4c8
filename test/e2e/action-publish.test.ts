import { describe, expect, test } from "vitest";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { upgrade } from "../fixtures/monorepo.ts";
import { mergeGroupEvent } from "../github/events.ts";
import type { GitHub } from "../github/github.ts";
import { TOKENS } from "../github/permissions.ts";
import type { Pull } from "../github/state.ts";
import type { Access, Permissions } from "../github/wire.ts";
import {
  BOT,
  bodies,
  MARKER,
  notices,
  requestsFor,
  run,
  runsOf,
  tokenWith,
  WRONG_HOOK,
  withPolicy,
} from "./action-publish.ts";
import { act, BAD, counts, GOOD, HOOKED, shown, startGitHub } from "./action-run.ts";

// What is told on a pull request's page: label, request for a review, comment.

const LABEL = "needs-connector-ops-review";

/** Puts a pull request's branch back on the base with these files and no others. */
function replace(github: GitHub, pull: Pull, files: MemoryFiles): void {
  github.pushTo(pull, github.host.commit(files, [github.state.tip("main") as string], "again", pull.author));
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
