import { getOctokit } from "@actions/github";
import { describe, expect, onTestFinished, test } from "vitest";
import { operations } from "./contract.ts";
import { GRAPHQL_FAULTS, REST_FAULTS } from "./faults.ts";
import { GitHub } from "./github.ts";
import { guardSuccess } from "./invariant.ts";
import { MUTATIONS, mutate } from "./mutations.ts";
import { TOKENS } from "./permissions.ts";
import { isForwarded } from "./rest-talk.ts";
import type { Actor } from "./wire.ts";

const FILES = { "a/one.txt": "1\n2\n3\n", "b.txt": "b\n" };

async function start(): Promise<GitHub> {
  const github = await GitHub.start(onTestFinished);
  github.push("main", FILES);
  return github;
}

function octokit(github: GitHub, actor: Actor = TOKENS.actions) {
  return getOctokit(github.token(actor), { baseUrl: github.url });
}

/** Gives a request up as soon as GitHub leaves it without an answer. */
function abortedOnHang(github: GitHub): AbortSignal {
  const controller = new AbortController();
  github.gateway.onHang = () => controller.abort(new DOMException("aborted due to timeout", "TimeoutError"));
  return controller.signal;
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "accepted",
    (error) => `${error.status} ${error.message}`,
  );

describe("pull requests", () => {
  test("head, base, test merge and files come from git", async () => {
    const github = await start();
    const { owner, name: repo } = github;
    const pull = await github.openPull({ files: { ...FILES, "a/one.txt": "1\n2\n4\n" }, fork: "outsider" });
    const { rest } = octokit(github);
    const { data } = await rest.pulls.get({ owner, repo, pull_number: pull.number });
    expect(data).toMatchObject({
      state: "open",
      mergeable: true,
      changed_files: 1,
      head: { sha: github.state.head(pull), repo: { full_name: "outsider/airbyte" } },
      base: { sha: github.state.tip("main"), ref: "main" },
      user: { login: "outsider" },
      author_association: "NONE",
    });
    const merge = await rest.git.getCommit({ owner, repo, commit_sha: data.merge_commit_sha as string });
    expect(merge.data.parents.map(({ sha }) => sha)).toEqual([github.state.tip("main"), github.state.head(pull)]);
    const files = await rest.pulls.listFiles({ owner, repo, pull_number: pull.number });
    expect(files.data).toMatchObject([{ filename: "a/one.txt", status: "modified", additions: 1, deletions: 1 }]);
    expect(github.problems).toEqual([]);
  });

  test("the base's tip moves on, what GitHub calls the base stays", async () => {
    const github = await start();
    const pull = await github.openPull({ files: { ...FILES, c: "c" } });
    const old = github.state.tip("main");
    github.push("main", { ...FILES, d: "d" });
    const query = `query($n: Int!) { repository(owner: "airbytehq", name: "airbyte") { pullRequest(number: $n) {
      baseRefOid baseRef { target { oid } } headRefOid mergeable potentialMergeCommit { oid ... on Commit { parents(first: 3) { nodes { oid } } } }
      author { __typename login } files(first: 100) { nodes { path } } changedFiles } } }`;
    const { repository } = await octokit(github).graphql<never>(query, { n: pull.number });
    expect(repository).toMatchObject({
      pullRequest: {
        baseRefOid: old,
        baseRef: { target: { oid: github.state.tip("main") } },
        mergeable: "MERGEABLE",
        potentialMergeCommit: {
          parents: { nodes: [{ oid: github.state.tip("main") }, { oid: github.state.head(pull) }] },
        },
        author: { __typename: "User", login: "contributor" },
        files: { nodes: [{ path: "c" }] },
        changedFiles: 1,
      },
    });
    expect(github.problems).toEqual([]);
  });

  test("conflicts, delays and old test merges", async () => {
    const github = await start();
    const { owner, name: repo } = github;
    const pull = await github.openPull({ files: { ...FILES, "b.txt": "mine\n" } });
    const get = async () => (await octokit(github).rest.pulls.get({ owner, repo, pull_number: pull.number })).data;
    const first = await get();
    pull.mergeDelay = 1;
    github.push("main", { ...FILES, "b.txt": "yours\n" });
    expect(await get()).toMatchObject({ mergeable: null, merge_commit_sha: first.merge_commit_sha });
    expect(await get()).toMatchObject({ mergeable: false, mergeable_state: "dirty", merge_commit_sha: null });
    github.push("main", FILES);
    expect((await get()).mergeable).toBe(true);
    pull.mergeFrozen = true;
    github.push("main", { ...FILES, e: "e" });
    const stale = await get();
    const { data } = await octokit(github).rest.git.getCommit({
      owner,
      repo,
      commit_sha: stale.merge_commit_sha as string,
    });
    expect(data.parents[0]?.sha).not.toBe(github.state.tip("main"));
  });

  test("at most 3000 files are listed, 100 a page", async () => {
    const github = await start();
    const { owner, name: repo } = github;
    const many = Object.fromEntries(Array.from({ length: 3100 }, (_, index) => [`many/${index}.txt`, `${index}\n`]));
    const pull = await github.openPull({ files: { ...FILES, ...many } });
    const { rest, paginate } = octokit(github);
    const files = await paginate(rest.pulls.listFiles, { owner, repo, pull_number: pull.number, per_page: 100 });
    expect(files).toHaveLength(3000);
    const { data } = await rest.pulls.get({ owner, repo, pull_number: pull.number });
    expect(data.changed_files).toBe(3100);
    expect(github.requests).toHaveLength(31);
  });

  test("the merge queue", async () => {
    const github = await start();
    const one = await github.openPull({ files: { ...FILES, c: "c" } });
    const two = await github.openPull({ files: { ...FILES, d: "d" } });
    const [first, second] = github.enqueue(one, two);
    expect(first).toMatchObject({ base_sha: github.state.tip("main"), base_ref: "refs/heads/main" });
    expect(second?.base_sha).toBe(first?.head_sha);
    const { owner, name: repo } = github;
    const compared = await octokit(github).rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead: `${second?.base_sha}...${second?.head_sha}`,
    });
    expect(compared.data.files?.map(({ filename }) => filename)).toEqual(["d"]);
    expect(github.problems).toEqual([]);
  });
});

describe("results", () => {
  test("the newest status of a context wins", async () => {
    const github = await start();
    const { owner, name: repo } = github;
    const sha = github.state.tip("main") as string;
    const { rest } = octokit(github);
    for (const state of ["success", "pending", "failure", "success"] as const)
      await rest.repos.createCommitStatus({ owner, repo, sha, state, context: "Gate" });
    const { data } = await rest.repos.getCombinedStatusForRef({ owner, repo, ref: sha });
    expect([data.state, data.statuses.map(({ state }) => state)]).toEqual(["success", ["success"]]);
    expect((await rest.repos.listCommitStatusesForRef({ owner, repo, ref: sha })).data).toHaveLength(4);
    expect(github.problems).toEqual([]);
  });

  test("annotations are added to those that are there, 50 a request", async () => {
    const github = await start();
    const { owner, name: repo } = github;
    const { rest } = octokit(github);
    const head_sha = github.state.tip("main") as string;
    const annotation = {
      path: "b.txt",
      start_line: 1,
      end_line: 1,
      annotation_level: "failure" as const,
      message: "no",
    };
    const output = (count: number) => ({ title: "t", summary: "s", annotations: Array(count).fill(annotation) });
    const { data } = await rest.checks.create({ owner, repo, name: "Notes", head_sha, output: output(50) });
    await rest.checks.update({ owner, repo, check_run_id: data.id, conclusion: "failure", output: output(7) });
    const { data: run } = await rest.checks.get({ owner, repo, check_run_id: data.id });
    expect(run).toMatchObject({ status: "completed", conclusion: "failure", output: { annotations_count: 57 } });
    expect(run.app?.slug).toBe("github-actions");
    expect(github.problems).toEqual([]);
    const refused = await refusal(rest.checks.update({ owner, repo, check_run_id: data.id, output: output(51) }));
    expect(refused).toMatch(/^422 .*must NOT have more than 50 items/s);
    expect(github.problems).toHaveLength(1);
  });

  test("reviews with comments on lines", async () => {
    const github = await start();
    const { owner, name: repo } = github;
    const text = Array.from({ length: 40 }, (_, index) => `${index + 1}\n`);
    github.push("main", { ...FILES, long: text.join("") });
    const pull = await github.openPull({ files: { ...FILES, long: text.with(19, "twenty\n").join("") } });
    const { rest } = octokit(github);
    const comment = { path: "long", line: 20, side: "RIGHT", body: "```suggestion\n20\n```" };
    const create = (comments: (typeof comment & { start_line?: number })[]) =>
      rest.pulls.createReview({ owner, repo, pull_number: pull.number, event: "COMMENT", comments });
    await create([comment, { ...comment, start_line: 18 }]);
    expect(await refusal(create([comment, { ...comment, line: 35 }]))).toMatch(/^422 .*must be part of the diff/);
    expect(await refusal(create([{ ...comment, path: "b.txt" }]))).toMatch(/^422/);
    const { data } = await rest.pulls.listReviewComments({ owner, repo, pull_number: pull.number });
    expect(data.map(({ path, line, start_line }) => [path, line, start_line])).toEqual([
      ["long", 20, null],
      ["long", 20, 18],
    ]);
    expect(await refusal(create([]))).toMatch(/^422/);
    expect(github.problems).toEqual([]);
  });
});

describe("people", () => {
  test("reviews, dismissals, labels, comments and requested reviewers", async () => {
    const github = await start();
    const { owner, name: repo } = github;
    await github.team("Connector Operations", ["maintainer"]);
    const pull = await github.openPull({ files: { ...FILES, c: "c" } });
    const review = await github.review(pull, "maintainer", "APPROVE");
    await github.review(pull, "outsider", "COMMENT");
    await github.dismiss(pull, review);
    const { rest, graphql } = octokit(github, TOKENS.app);
    const pull_number = pull.number;
    const reviews = (await rest.pulls.listReviews({ owner, repo, pull_number })).data;
    expect(reviews.map((one) => [one.user?.login, one.state, one.author_association])).toEqual([
      ["maintainer", "DISMISSED", "MEMBER"],
      ["outsider", "COMMENTED", "NONE"],
    ]);
    await rest.issues.addLabels({ owner, repo, issue_number: pull_number, labels: ["needs review"] });
    await rest.issues.removeLabel({ owner, repo, issue_number: pull_number, name: "needs review" });
    await rest.issues.addLabels({ owner, repo, issue_number: pull_number, labels: ["other"] });
    await rest.issues.createComment({ owner, repo, issue_number: pull_number, body: "hello" });
    await rest.pulls.requestReviewers({ owner, repo, pull_number, team_reviewers: ["connector-operations"] });
    expect(await github.labelsOf(pull)).toEqual(["other"]);
    expect(await github.requestedOf(pull)).toEqual(["connector-operations"]);
    expect(await github.commentsOf(pull)).toMatchObject([
      { body: "hello", user: { login: "base-image-gate[bot]", type: "Bot" } },
    ]);
    const team = { org: owner, team_slug: "connector-operations", username: "maintainer" };
    expect((await rest.teams.getMembershipForUserInOrg(team)).data.state).toBe("active");
    expect(await refusal(rest.teams.getMembershipForUserInOrg({ ...team, username: "writer" }))).toMatch(/^404/);
    const permission = await rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: "maintainer" });
    expect([permission.data.permission, permission.data.role_name]).toEqual(["write", "maintain"]);
    const query = `{ repository(owner: "airbytehq", name: "airbyte") { pullRequest(number: ${pull_number}) {
      labels(first: 10) { nodes { name } } comments(last: 5) { nodes { id body author { login __typename } } }
      reviewRequests(first: 5) { nodes { requestedReviewer { __typename ... on Team { slug } } } }
      reviews(first: 1) { totalCount pageInfo { hasNextPage } nodes { state commit { oid } author { login } } } } } }`;
    expect(await graphql(query)).toMatchObject({
      repository: {
        pullRequest: {
          labels: { nodes: [{ name: "other" }] },
          comments: { nodes: [{ body: "hello", author: { login: "base-image-gate", __typename: "Bot" } }] },
          reviewRequests: { nodes: [{ requestedReviewer: { slug: "connector-operations" } }] },
          reviews: { totalCount: 2, pageInfo: { hasNextPage: true }, nodes: [{ state: "DISMISSED" }] },
        },
      },
    });
    expect(github.problems).toEqual([]);
  });

  test("permissions of tokens", async () => {
    const github = await start();
    const { owner, name: repo } = github;
    await github.team("ops", ["maintainer"]);
    const { number } = await github.openPull({ files: { ...FILES, c: "c" }, fork: "outsider" });
    const sha = github.state.tip("main") as string;
    const fork = octokit(github, TOKENS.fork).rest;
    const denied = /^403 Resource not accessible by integration/;
    expect(await refusal(fork.repos.createCommitStatus({ owner, repo, sha, state: "success" }))).toMatch(denied);
    expect(await refusal(fork.issues.createComment({ owner, repo, issue_number: number, body: "x" }))).toMatch(denied);
    expect(await refusal(fork.checks.create({ owner, repo, name: "x", head_sha: sha }))).toMatch(denied);
    expect((await fork.pulls.get({ owner, repo, pull_number: number })).status).toBe(200);
    const own = octokit(github).rest;
    const member = { org: owner, team_slug: "ops", username: "maintainer" };
    expect(await refusal(own.teams.getMembershipForUserInOrg(member))).toMatch(denied);
    const request = own.pulls.requestReviewers({ owner, repo, pull_number: number, team_reviewers: ["ops"] });
    expect(await refusal(request)).toMatch(/^422 .*Could not resolve to a node/);
    const anonymous = await fetch(`${github.url}/repos/${owner}/${repo}/pulls/${number}`);
    expect(anonymous.status).toBe(401);
  });
});

describe("the contract", () => {
  test.each([
    ["GET", "/repos/airbytehq/airbyte/pulls/1/merges", undefined, "no such operation"],
    ["GET", "/repos/airbytehq/airbyte/pulls/1/files?page_size=100", undefined, "page_size"],
    ["POST", "/repos/airbytehq/airbyte/check-runs", { name: "x" }, "head_sha"],
    ["PUT", "/repos/airbytehq/airbyte/issues/1/labels", { labels: [] }, "no such operation"],
    ["POST", "/graphql", { query: "{ repository(owner: 1) { nothing } }" }, "nothing"],
    [
      "POST",
      "/graphql",
      { query: '{ repository(owner: "airbytehq", name: "airbyte") { stargazerCount } }' },
      "stargazerCount",
    ],
  ])("%s %s is a problem", async (method, path, body, problem) => {
    const github = await start();
    await github.openPull({ files: { ...FILES, c: "c" } });
    await fetch(github.url + path, {
      method,
      headers: { authorization: `token ${github.token()}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(github.problems.join("\n")).toContain(problem);
  });
});

test("every operation of the contract has an answer", async () => {
  const github = await start();
  const [handled, all] = [github.gateway.operations, await operations()];
  expect(all.filter((name) => !handled.includes(name) && !isForwarded(name))).toEqual([]);
  expect(handled.filter((name) => !all.includes(name))).toEqual([]);
});

describe("what goes wrong", () => {
  test.each(REST_FAULTS)("%s on REST", async (kind) => {
    const github = await start();
    const { owner, name: repo } = github;
    github.gateway.faults.push({ kind, match: ({ operation }) => operation === "pulls/get", times: 1 });
    const { number: pull_number } = await github.openPull({ files: { ...FILES, c: "c" } });
    const { rest } = octokit(github);
    const request = { signal: abortedOnHang(github) };
    const first = await rest.pulls.get({ owner, repo, pull_number, request }).then(
      ({ status, data }) => `${status} ${typeof data}`,
      (error) => `${error.status} ${error.response?.headers["retry-after"] ?? ""} ${error.message}`,
    );
    expect(first).toMatch(FAULTS[kind] as RegExp);
    expect((await rest.pulls.get({ owner, repo, pull_number })).data.number).toBe(pull_number);
    expect(github.requests.map(({ faulty }) => faulty)).toEqual([true, false]);
  });

  const FAULTS: Record<string, RegExp> = {
    "500": /^500 /,
    "502": /^502 /,
    "rate-limit": /^403 .*API rate limit/,
    permission: /^403 .*Resource not accessible/,
    "404": /^404 /,
    "429": /^429 60 /,
    "secondary-limit": /^403 60 .*secondary/,
    timeout: /timeout|aborted/,
    // Octokit hands a cut body and HTML on as text, without an error.
    "cut-body": /^200 string/,
    html: /^200 string/,
  };

  test.each(GRAPHQL_FAULTS)("%s on GraphQL", async (kind) => {
    const github = await start();
    github.gateway.faults.push({ kind, match: ({ operation }) => operation === "graphql" });
    const query =
      '{ repository(owner: "airbytehq", name: "airbyte") { a: object(expression: "main:b.txt") { oid } b: object(expression: "main:a") { oid } } }';
    const answer = await fetch(`${github.url}/graphql`, {
      method: "POST",
      headers: { authorization: `token ${github.token()}` },
      body: JSON.stringify({ query }),
      signal: abortedOnHang(github),
    })
      .then(
        async (response) => `${response.status} ${await response.text()}`,
        (error) => String(error),
      )
      .catch(String);
    if (kind === "graphql-partial") expect(answer).toMatch(/"b":null.*RESOURCE_LIMITS_EXCEEDED/);
    else expect(answer).not.toMatch(/"oid":.*"oid":/);
  });

  test("latency, interruptions and the record", async () => {
    const github = await start();
    const { owner, name: repo } = github;
    const pull = await github.openPull({ files: { ...FILES, c: "c" } });
    github.gateway.latency = 20;
    const heads = [github.state.head(pull)];
    github.before(
      ({ operation }) => operation === "pulls/get",
      (_, number) => number === 2 && heads.push(github.pushTo(pull, { ...FILES, c: "d" })),
    );
    const { rest } = octokit(github);
    const get = async () => (await rest.pulls.get({ owner, repo, pull_number: pull.number })).data.head.sha;
    expect([await get(), await get()]).toEqual(heads);
    expect(github.requests.every(({ started, finished }) => finished - started >= 19)).toBe(true);
  });

  test.each(MUTATIONS)("%s before the k-th request", async (name) => {
    const github = await start();
    const { owner, name: repo } = github;
    github.push("release", FILES);
    const pull = await github.openPull({ files: { ...FILES, c: "c" } });
    await github.review(pull, "maintainer", "APPROVE");
    github.beforeRequest(2, () => mutate(github, pull, name, { ...FILES, bad: "x" }));
    const { rest } = octokit(github);
    const look = async () => {
      const { data } = await rest.pulls.get({ owner, repo, pull_number: pull.number });
      const pulls = [...github.state.pulls.values()].filter((one) => github.state.head(one) === data.head.sha);
      const reviews = (await github.reviewsOf(pull)).map(({ state }) => state);
      return JSON.stringify([data.head.sha, data.base.ref, data.merge_commit_sha, pulls.length, reviews]);
    };
    const [first, second, third] = [await look(), await look(), await look()];
    expect([first === second, second === third]).toEqual([false, true]);
    expect(github.problems).toEqual([]);
  });

  test("a success for content that was not judged is a breach", async () => {
    const github = await start();
    const { owner, name: repo } = github;
    const good = new Set<string>();
    const guard = guardSuccess(github, "Gate", (_, merge) => good.has(merge));
    const pull = await github.openPull({ files: { ...FILES, c: "c" } });
    const sha = github.state.head(pull);
    good.add(github.state.mergeOf(pull).commit as string);
    const write = () =>
      octokit(github).rest.repos.createCommitStatus({ owner, repo, sha, state: "success", context: "Gate" });
    await write();
    expect(guard.breaches).toEqual([]);
    github.push("main", { ...FILES, d: "d" });
    await write();
    expect(guard.breaches).toHaveLength(1);
  });
});
