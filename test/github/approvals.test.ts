import { execFileSync } from "node:child_process";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { approvalsLookup } from "../../src/github/approvals.ts";
import { readPull } from "../../src/github/pull.ts";
import type { Approvals } from "../../src/model/lookups.ts";
import { DEFAULT_POLICY, type Policy } from "../../src/policy/policy.ts";
import { GitHubStore } from "../../src/repository/github.ts";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { connector, FOLDER } from "../fixtures/monorepo.ts";
import { apiOf } from "../repository/two-ways.ts";
import { type FaultKind, GRAPHQL_FAULTS, REST_FAULTS } from "./faults.ts";
import { GitHub } from "./github.ts";
import { TOKENS } from "./permissions.ts";
import type { Pull } from "./state.ts";
import type { Actor, Exchange } from "./wire.ts";

const HOOK = `${FOLDER}/build_customization.py`;
const OTHER = `${FOLDER}/README.md`;
const V1 = "MAIN_FILE_NAME = 'one.py'\n";
const V2 = "MAIN_FILE_NAME = 'two.py'\n";
const BASE = connector();
const hooked = (hook: MemoryFiles[string], more: MemoryFiles = {}): MemoryFiles => ({ ...BASE, [HOOK]: hook, ...more });

/** Stands for the request for somebody's permission. */
const PERMISSION = { operation: "repos/get-collaborator-permission-level" } as Exchange;

interface Scene {
  github: GitHub;
  pull: Pull;
}

let github: GitHub;
beforeAll(async () => {
  github = await GitHub.start(afterAll);
  await github.team("ops", ["colleague", "owner"]);
  await github.team("others", ["owner"]);
});
afterEach(() => {
  for (const left of [github.state.gone, github.state.roleNames]) left.clear();
  for (const left of [github.gateway.faults, github.gateway.interruptions]) left.length = 0;
  github.state.roles.delete("octavia[bot]");
});

/** A pull request of a fork that adds a hook, on a base of its own. */
async function scene(files: MemoryFiles = hooked(V1), before: MemoryFiles = BASE): Promise<Scene> {
  const base = `base-${github.state.pulls.size}`;
  github.push(base, before);
  return { github, pull: await github.openPull({ files, base, fork: "outsider" }) };
}

interface Question {
  paths?: string[];
  review?: Partial<Policy["review"]>;
  actor?: Actor;
}

async function ask(
  { github, pull }: Scene,
  { paths = [HOOK], review = {}, actor }: Question = {},
): Promise<Approvals & { requests: string[] }> {
  const repository = { owner: github.owner, name: github.name };
  const api = apiOf(github, actor);
  const now = await readPull(api, repository, pull.number);
  const store = new GitHubStore(api, repository);
  const policy = { ...DEFAULT_POLICY, review: { ...DEFAULT_POLICY.review, ...review } };
  const before = github.requests.length;
  const lookup = approvalsLookup({ api, repository, store, pull: now, policy, judged: now.mergeSha as string });
  const answer = await lookup(paths);
  return { ...answer, requests: github.requests.slice(before).map(({ operation }) => operation) };
}

/** Who has approved; why nobody has; or why it cannot be told. */
async function said(from: Scene, question?: Question): Promise<string> {
  const answer = await ask(from, question);
  expect(from.github.problems).toEqual([]);
  if (!answer.ok) return `unknown: ${answer.why}`;
  return answer.value.map(({ login }) => login).join(" ") || `nobody: ${answer.note ?? ""}`;
}

/** A commit made with git itself, so that author and committer can differ. */
function commitAs(
  { github, pull }: Scene,
  { author, committer, files }: { author: string; committer: string; files: MemoryFiles },
): string {
  const { host, state } = github;
  const tree = host.commit(files, []);
  const env = { ...process.env, ...authorOf(author), ...committerOf(committer) };
  const args = ["-C", host.folder, "commit-tree", "-p", state.head(pull), "-m", "x", `${tree}^{tree}`];
  return host.adopt(execFileSync("git", args, { env, encoding: "utf8" }).trim());
}

function authorOf(login: string) {
  return { GIT_AUTHOR_NAME: login, GIT_AUTHOR_EMAIL: "x@example.org", GIT_AUTHOR_DATE: "2025-08-01T12:00:00Z" };
}

function committerOf(login: string) {
  return {
    GIT_COMMITTER_NAME: login,
    GIT_COMMITTER_EMAIL: "x@example.org",
    GIT_COMMITTER_DATE: "2025-08-01T12:00:00Z",
  };
}

describe("who is entitled", () => {
  const cases: [who: string, login: string, question: Question, expected: string][] = [
    ["somebody with the permission", "maintainer", {}, "maintainer"],
    ["somebody with a higher one", "owner", {}, "owner"],
    ["somebody with a lower one", "writer", {}, "nobody: writer has approved it, but is not among those who can."],
    ["the lowest that the policy takes", "colleague", { review: { permission: "triage" } }, "colleague"],
    [
      "a stranger",
      "contributor",
      { review: { permission: "triage" } },
      "nobody: contributor has approved it, but is not among those who can.",
    ],
    ["a reviewer by name", "colleague", { review: { reviewers: ["Colleague"] } }, "colleague"],
    ["a member of the team", "colleague", { review: { team: "airbytehq/ops" }, actor: TOKENS.app }, "colleague"],
    ["a member of the team by its slug", "colleague", { review: { team: "ops" }, actor: TOKENS.app }, "colleague"],
    [
      "no member, though a login begins alike",
      "colleague",
      { review: { team: "others" }, actor: TOKENS.app },
      "nobody: colleague has approved it, but is not among those who can.",
    ],
    [
      "a member of a team that the token cannot see",
      "colleague",
      { review: { team: "airbytehq/ops" } },
      'unknown: the members of the team airbytehq/ops cannot be read: it says "Resource not accessible by integration". It takes an App\'s token with "members: read"',
    ],
    ["a maintainer, whatever the team is", "maintainer", { review: { team: "airbytehq/ops" } }, "maintainer"],
    [
      "a member of a team that is not there",
      "writer",
      { review: { team: "airbytehq/gone" }, actor: TOKENS.app },
      'unknown: the members of the team airbytehq/gone cannot be read: there is no such team, or the token may not see it. It takes an App\'s token with "members: read"',
    ],
    ["a bot", "octavia[bot]", {}, "nobody: The approval of octavia does not count, because it is no person's."],
    [
      "who opened it",
      "outsider",
      { review: { reviewers: ["outsider"] } },
      "nobody: The approval of outsider does not count, because outsider has opened the pull request.",
    ],
  ];
  test.each(cases)("%s", async (_, login, question, expected) => {
    const from = await scene();
    github.state.roles.set("octavia[bot]", "admin");
    await github.review(from.pull, login, "APPROVE");
    expect(await said(from, question)).toBe(expected);
  });

  test("a role that the organization has made itself is what it is based on", async () => {
    const from = await scene();
    from.github.state.roleNames.set("writer", "release-manager").set("maintainer", "release-manager");
    await from.github.review(from.pull, "writer", "APPROVE");
    expect(await said(from)).toMatch(/^nobody/);
    await from.github.review(from.pull, "maintainer", "APPROVE");
    expect(await said(from)).toBe("maintainer");
  });

  test("an account that is gone", async () => {
    const from = await scene();
    await from.github.review(from.pull, "owner", "APPROVE");
    from.github.state.gone.add("owner");
    expect(await said(from)).toBe("nobody: ");
  });

  test("one who counts is enough among many who do not", async () => {
    const from = await scene();
    for (const login of ["contributor", "colleague", "writer", "maintainer", "octavia[bot]"])
      await from.github.review(from.pull, login, "APPROVE");
    expect(await said(from)).toBe("maintainer");
  });
});

describe("what people say later", () => {
  type Step = (from: Scene) => Promise<unknown>;
  const approve: Step = ({ github, pull }) => github.review(pull, "owner", "APPROVE");
  const refuse: Step = ({ github, pull }) => github.review(pull, "owner", "REQUEST_CHANGES");
  const comment: Step = ({ github, pull }) => github.review(pull, "owner", "COMMENT");
  const dismissLast: Step = async ({ github, pull }) =>
    github.dismiss(pull, (await github.reviewsOf(pull)).at(-1) as Awaited<ReturnType<GitHub["reviewsOf"]>>[number]);
  const cases: [name: string, steps: Step[], counts: boolean][] = [
    ["an approval", [approve], true],
    ["a comment afterwards", [approve, comment], true],
    ["a request for changes afterwards", [approve, refuse], false],
    ["an approval after a request for changes", [refuse, approve], true],
    ["a dismissal", [approve, dismissLast], false],
    ["a dismissal of the second of two approvals", [approve, approve, dismissLast], false],
    ["an approval after a dismissal", [approve, dismissLast, approve], true],
    ["a dismissed request for changes", [approve, refuse, dismissLast], false],
    ["only a comment", [comment], false],
    ["a comment between two opinions", [approve, comment, refuse, comment], false],
  ];
  test.each(cases)("%s", async (_, steps, counts) => {
    const from = await scene();
    for (const step of steps) await step(from);
    const answer = await ask(from);
    expect(answer.ok && answer.value.map(({ login }) => login)).toEqual(counts ? ["owner"] : []);
  });

  test("somebody else's request for changes does not take it back", async () => {
    const from = await scene();
    await approve(from);
    await from.github.review(from.pull, "maintainer", "REQUEST_CHANGES");
    expect(await said(from)).toBe("owner");
  });
});

describe("what was approved", () => {
  const another = "nobody: owner has approved another state of it.";
  const cases: [name: string, act: (from: Scene) => unknown, expected: string][] = [
    [
      "a later commit leaves it alone",
      ({ github, pull }) => github.pushTo(pull, hooked(V1, { [OTHER]: "new\n" })),
      "owner",
    ],
    ["a later commit changes it", ({ github, pull }) => github.pushTo(pull, hooked(V2)), another],
    [
      "a later commit makes a link of it, with the same bytes",
      ({ github, pull }) => github.pushTo(pull, hooked({ symlink: V1 })),
      another,
    ],
    ["a later commit removes it", ({ github, pull }) => github.pushTo(pull, BASE), another],
    [
      "it was changed and changed back",
      ({ github, pull }) => [github.pushTo(pull, hooked(V2)), github.pushTo(pull, hooked(V1))],
      "owner",
    ],
    ["the base moves on elsewhere", ({ github, pull }) => github.push(pull.base, { ...BASE, "x.txt": "x\n" }), "owner"],
    [
      "the branch is rewritten on a newer base with the same content",
      ({ github, pull }) => {
        const base = github.push(pull.base, { ...BASE, "x.txt": "x\n" });
        github.pushTo(pull, github.host.commit(hooked(V1, { "x.txt": "x\n" }), [base], "again", "outsider"));
      },
      "owner",
    ],
    [
      "the branch is rewritten with other content",
      ({ github, pull }) =>
        github.pushTo(
          pull,
          github.host.commit(hooked(V2), [github.state.tip(pull.base) as string], "again", "outsider"),
        ),
      another,
    ],
    [
      "the approved commit is gone",
      ({ github, pull }) => {
        github.state.gone.add(github.state.head(pull));
        github.pushTo(
          pull,
          github.host.commit(hooked(V1, { [OTHER]: "n\n" }), [github.state.tip(pull.base) as string]),
        );
      },
      "nobody: The commit that owner has approved is gone.",
    ],
  ];
  test.each(cases)("%s", async (_, act, expected) => {
    const from = await scene();
    await from.github.review(from.pull, "owner", "APPROVE");
    act(from);
    expect(await said(from)).toBe(expected);
  });

  test("a removal", async () => {
    const from = await scene(BASE, hooked(V1));
    await from.github.review(from.pull, "owner", "APPROVE");
    expect(await said(from)).toBe("owner");
  });

  test("all of several files, or none", async () => {
    const second = `${FOLDER}/finalize_build.sh`;
    const from = await scene(hooked(V1));
    await from.github.review(from.pull, "owner", "APPROVE");
    from.github.pushTo(from.pull, hooked(V1, { [second]: "echo\n" }));
    expect(await said(from)).toBe("owner");
    expect(await said(from, { paths: [HOOK, second] })).toBe(another);
    await from.github.review(from.pull, "owner", "APPROVE");
    expect(await said(from, { paths: [HOOK, second] })).toBe("owner");
  });

  test("a merge with the base that changes the file is another state", async () => {
    const [top, bottom] = ["a\n".repeat(5), "z\n".repeat(5)];
    const from = await scene(hooked(`${top}one\n${bottom}`), hooked(`${top}${bottom}`));
    await from.github.review(from.pull, "owner", "APPROVE");
    expect(await said(from)).toBe("owner");
    from.github.push(from.pull.base, hooked(`first\n${top}${bottom}`));
    expect(await said(from)).toBe(another);
  });

  // What an approved commit already had from its base was not looked at.
  const leaves = "nobody: owner has approved a commit that leaves it as it was.";
  test("a commit that had the content from its base is no approval of going back to it", async () => {
    const from = await scene(hooked(V1, { [OTHER]: "new\n" }), hooked(V1));
    const { github, pull } = from;
    await github.review(pull, "owner", "APPROVE");
    const base = github.push(pull.base, hooked(V2));
    const merge = github.host.commit(
      hooked(V2, { [OTHER]: "new\n" }),
      [github.state.head(pull), base],
      "m",
      "outsider",
    );
    github.pushTo(pull, merge);
    github.pushTo(pull, hooked(V1, { [OTHER]: "new\n" }));
    expect(await said(from)).toBe(leaves);
  });

  test("nor is one of a branch that was rewritten since", async () => {
    const from = await scene(hooked(V1, { [OTHER]: "new\n" }), hooked(V1));
    const { github, pull } = from;
    await github.review(pull, "owner", "APPROVE");
    const base = github.push(pull.base, hooked(V2));
    github.pushTo(pull, github.host.commit(hooked(V1), [base], "back", "outsider"));
    expect(await said(from)).toBe(leaves);
  });
});

describe("who has worked on it", () => {
  const own = (login: string) =>
    `nobody: The approval of ${login} does not count, because ${login} has worked on it in this pull request.`;
  const cases: [name: string, act: (from: Scene) => unknown, expected: string][] = [
    [
      "the author of a commit that touches it",
      ({ github, pull }) => github.pushTo(pull, hooked(V2), { author: "owner" }),
      own("owner"),
    ],
    [
      "a co-author",
      ({ github, pull }) =>
        github.pushTo(pull, hooked(V2), {
          author: "outsider",
          message: "x\n\nCo-authored-by: owner <owner@example.org>",
        }),
      own("owner"),
    ],
    [
      "the committer",
      (from) =>
        from.github.pushTo(from.pull, commitAs(from, { author: "outsider", committer: "owner", files: hooked(V2) })),
      own("owner"),
    ],
    [
      "the author of a commit elsewhere",
      ({ github, pull }) => github.pushTo(pull, hooked(V1, { [OTHER]: "n\n" }), { author: "owner" }),
      "owner",
    ],
    [
      "who merged the base into it",
      (from) => {
        const { github, pull } = from;
        const base = github.push(pull.base, { ...BASE, "x.txt": "x\n" });
        const files = hooked(V1, { "x.txt": "x\n" });
        github.pushTo(pull, github.host.commit(files, [github.state.head(pull), base], "update", "owner"));
      },
      "owner",
    ],
    [
      "who changed it in a merge",
      (from) => {
        const { github, pull } = from;
        const base = github.push(pull.base, { ...BASE, "x.txt": "x\n" });
        const files = hooked(V2, { "x.txt": "x\n" });
        github.pushTo(pull, github.host.commit(files, [github.state.head(pull), base], "update", "owner"));
      },
      own("owner"),
    ],
    [
      "who wrote it in a first version that is overwritten",
      ({ github, pull }) => [github.pushTo(pull, hooked(V2), { author: "owner" }), github.pushTo(pull, hooked("3\n"))],
      own("owner"),
    ],
  ];
  test.each(cases)("%s", async (_, act, expected) => {
    const from = await scene();
    act(from);
    await from.github.review(from.pull, "owner", "APPROVE");
    expect(await said(from)).toBe(expected);
  });
});

describe("all pages are read", () => {
  test("of reviews: a request for changes after a hundred others", async () => {
    const from = await scene();
    const { github, pull } = from;
    await github.review(pull, "maintainer", "APPROVE");
    for (let count = 0; count < 101; count++) await github.review(pull, "colleague", "REQUEST_CHANGES");
    expect(await said(from)).toBe("maintainer");
    await github.review(pull, "maintainer", "REQUEST_CHANGES");
    await github.review(pull, "writer", "APPROVE");
    expect(await said(from)).toMatch(/^nobody: writer/);
  });

  test("of commits: the approver's own after a hundred others", async () => {
    const from = await scene();
    const { github, pull } = from;
    const loop = 'c=$1; for i in $(seq 101); do c=$(git commit-tree -p "$c" -m "$i" "$1^{tree}"); done; echo "$c"';
    const env = { ...process.env, ...authorOf("outsider"), ...committerOf("outsider") };
    const options = { cwd: github.host.folder, env, encoding: "utf8" } as const;
    github.pushTo(
      pull,
      github.host.adopt(execFileSync("sh", ["-c", loop, "sh", github.state.head(pull)], options).trim()),
    );
    github.pushTo(pull, hooked(V2), { author: "maintainer" });
    await github.review(pull, "maintainer", "APPROVE");
    expect(await said(from)).toMatch(/has worked on it/);
  });
});

describe("what it costs", () => {
  test("nothing while nobody has approved", async () => {
    const from = await scene();
    await from.github.review(from.pull, "owner", "COMMENT");
    expect((await ask(from)).requests).toEqual([]);
  });

  test("three requests for an approval, be it of an older commit, and none for a second question", async () => {
    const from = await scene();
    await from.github.review(from.pull, "owner", "APPROVE");
    from.github.pushTo(from.pull, hooked(V1, { [OTHER]: "n\n" }), { author: "owner" });
    expect((await ask(from)).requests).toEqual(["graphql", "graphql", "repos/get-collaborator-permission-level"]);
  });
});

describe("what goes wrong is never an approval", () => {
  type Match = (request: Exchange) => boolean;
  const asks =
    (text: string): Match =>
    ({ body }) =>
      (body as { query?: string } | undefined)?.query?.includes(text) === true;
  const sources: [source: string, match: Match, kinds: FaultKind[], login: string, expected: RegExp][] = [
    ["reviews", asks("reviews(states:[APPROVED,"), GRAPHQL_FAULTS, "owner", /./],
    ["team", asks("organization("), GRAPHQL_FAULTS, "colleague", /team/],
    ["permission", ({ operation }) => /permission/.test(operation), REST_FAULTS, "owner", /permission|^$/],
  ];
  const cases = sources.flatMap(([source, match, kinds, login, expected]) =>
    kinds.map((kind) => [source, kind, match, login, expected] as const),
  );
  test.each(cases)("%s: %s", async (_, kind, match, login, expected) => {
    const from = await scene();
    await github.review(from.pull, login, "APPROVE");
    github.gateway.faults.push({ kind, match });
    const answer = await ask(from, { review: { team: login === "owner" ? null : "ops" }, actor: TOKENS.app });
    expect(github.requests.some(({ faulty }) => faulty)).toBe(true);
    expect(answer.ok ? answer.value : []).toEqual([]);
    expect(answer.ok ? "" : answer.why).toMatch(expected);
    // A 404 says that the account is gone; everything else that nobody knows.
    expect(answer.ok).toBe(kind === "404" && match(PERMISSION));
  });

  test.each(GRAPHQL_FAULTS)("files: %s", async (kind) => {
    const from = await scene();
    await github.review(from.pull, "owner", "APPROVE");
    github.pushTo(from.pull, hooked(V2));
    github.gateway.faults.push({ kind, match: asks("GitObjectID"), times: 1 });
    const answer = await ask(from);
    expect(answer.ok ? answer.value : []).toEqual([]);
  });

  test("a push while the reviews are read", async () => {
    const from = await scene();
    const { github, pull } = from;
    await github.review(pull, "owner", "APPROVE");
    const isReviews = (body: unknown) => JSON.stringify(body).includes("reviews(states:[APPROVED,CHANGES_REQUESTED");
    github.before(
      ({ operation, body }) => operation === "graphql" && isReviews(body),
      () => github.pushTo(pull, hooked(V2)),
    );
    expect(await said(from)).toBe("unknown: the pull request was pushed to meanwhile");
  });
});
