import type { MemoryFiles } from "../../src/repository/memory.ts";
import { temporaryFolder } from "../fixtures/git.ts";
import { Gateway } from "./gateway.ts";
import { graphqlAnswers } from "./graphql.ts";
import { GitHost } from "./host.ts";
import { People, ROOT } from "./people.ts";
import { GITHUB_ACTIONS, TOKENS } from "./permissions.ts";
import { checkHandlers } from "./rest-checks.ts";
import { gitHandlers } from "./rest-git.ts";
import { pullHandlers } from "./rest-pulls.ts";
import { reviewHandlers } from "./rest-reviews.ts";
import { forwarder, talkHandlers } from "./rest-talk.ts";
import { type CheckRun, type Pull, type Role, State, type Status } from "./state.ts";
import type { Actor, App, Call, Exchange } from "./wire.ts";

const OWNER = "airbytehq";
const NAME = "airbyte";
const BOTS = Object.values(TOKENS).map(({ login }) => login);
const LOGINS = ["contributor", "outsider", "colleague", "writer", "maintainer", "owner", "octavia[bot]"];
const ROLES: [string, Role][] = [
  ["writer", "write"],
  ["colleague", "triage"],
  ["maintainer", "maintain"],
  ["owner", "admin"],
];

type OnEnd = (end: () => void | Promise<void>) => void;

/** How a pull request is to be opened. The head is `commit`, or a commit of `files` on the tip of the base. */
export interface PullOptions {
  files?: MemoryFiles;
  commit?: string;
  /** The branch that it is to land on: `main`. */
  base?: string;
  /** The head's branch: `feature-<n>`. */
  branch?: string;
  /** A login: the head is in that person's fork. */
  fork?: string;
  /** Who opens it: the fork's owner, or `contributor`. */
  author?: string;
  title?: string;
  draft?: boolean;
}

/** A review as the tests and the API see it. */
export interface Review {
  id: number;
  state: string;
  commit_id: string;
  user: { login: string };
  body: string;
}

/**
 * An emulated GitHub with one repository (`airbytehq/airbyte`) of real git content. People: `contributor` and `outsider`
 * have no role, `colleague` triages, `writer` writes, `maintainer` maintains, `owner` administers; `octavia[bot]` is a bot.
 */
export class GitHub {
  readonly owner = OWNER;
  readonly name = NAME;
  readonly fullName = `${OWNER}/${NAME}`;
  /** The git content; `host.folder` is a bare repository that local git can read. */
  readonly host: GitHost;
  readonly gateway: Gateway;
  readonly state: State;
  /** Limits that a test may lower: git objects and bytes of text in a GraphQL query, entries of a tree. */
  readonly limits = { objects: 5000, textBytes: 512_000, treeEntries: 100_000 };

  private constructor(host: GitHost, gateway: Gateway, state: State) {
    this.host = host;
    this.gateway = gateway;
    this.state = state;
  }

  /** @param onEnd registers what is to be done at the end of the test: vitest's `onTestFinished` or `afterAll` */
  static async start(onEnd: OnEnd): Promise<GitHub> {
    const host = new GitHost(temporaryFolder(onEnd));
    const logins = [...LOGINS, ...BOTS.filter((login, index) => BOTS.indexOf(login) === index)];
    const people = await People.start(OWNER, NAME, logins);
    const gateway = await Gateway.start();
    onEnd(async () => {
      await Promise.all([gateway.close(), people.close(), host.close()]);
    });
    const state = new State(host, people, logins);
    for (const [login, role] of ROLES) state.roles.set(login, role);
    const github = new GitHub(host, gateway, state);
    const forward = forwarder(state);
    const quota = () => ({ ...gateway.quota, used: gateway.quota.limit - gateway.quota.remaining });
    gateway.use({
      forward,
      graphql: graphqlAnswers(state, github.limits, (problem) => gateway.problems.push(problem)),
      handlers: {
        ...gitHandlers(state, github.limits),
        ...pullHandlers(state),
        ...checkHandlers(state),
        ...reviewHandlers(state, (call) => forward(call as Call & { method: string; path: string })),
        ...talkHandlers(state, quota),
      },
    });
    return github;
  }

  /** The address of the REST API. */
  get url(): string {
    return this.gateway.url;
  }

  /** All requests so far, in their order. */
  get requests(): Exchange[] {
    return this.gateway.requests;
  }

  /** Requests that GitHub does not have or would refuse, and answers that the test bed lacks. A test ends with none. */
  get problems(): string[] {
    return this.gateway.problems;
  }

  /** A token; `GITHUB_TOKEN` with the permissions of the README's workflow unless another actor is given. */
  token(actor: Actor = TOKENS.actions): string {
    return this.gateway.token(actor);
  }

  /** Does something before every request that matches; `number` counts them from 1. */
  before(match: (request: Exchange) => boolean, act: (request: Exchange, number: number) => unknown): void {
    this.gateway.interruptions.push({ match, act, seen: 0 });
  }

  /** Does something before one request: the first to come is 1. */
  beforeRequest(k: number, act: () => unknown): void {
    this.before(
      () => true,
      (_, number) => number === k && act(),
    );
  }

  /** Commits files on top of a branch, or as a new branch, and moves it there. */
  push(branch: string, files: MemoryFiles, { author = "writer", message = "change" } = {}): string {
    return this.#pushTo(`refs/heads/${branch}`, files, author, message);
  }

  /** Commits files on top of a pull request's branch, or replaces what is there by a commit of one's own. */
  pushTo(pull: Pull, files: MemoryFiles | string, { author = pull.author, message = "change" } = {}): string {
    const head = typeof files === "string" ? files : this.#pushTo(pull.headRef, files, author, message);
    this.host.setRef(pull.headRef, head);
    this.host.setRef(`refs/pull/${pull.number}/head`, head);
    pull.recordedBase = this.state.tip(pull.base) as string;
    return head;
  }

  #pushTo(ref: string, files: MemoryFiles, author: string, message: string): string {
    const tip = this.host.resolve(ref);
    const commit = this.host.commit(files, tip === undefined ? [] : [tip], message, author);
    this.host.setRef(ref, commit);
    return commit;
  }

  async openPull(options: PullOptions): Promise<Pull> {
    const { base = "main", fork, author = fork ?? "contributor", title = "A change", draft = false } = options;
    const { state, host } = this;
    const branch = options.branch ?? `feature-${state.pulls.size + 1}`;
    const tip = state.tip(base);
    if (tip === undefined) throw new Error(`there is no branch ${base}; push to it first`);
    const commit = options.commit ?? host.commit(options.files ?? {}, [tip], "change", author);
    if (fork !== undefined) await this.#forkFor(fork);
    const { number } = await state.people.call<{ number: number }>(author, "POST", `${state.path}/pulls`, {
      title,
      head: fork === undefined ? branch : `${fork}:${branch}`,
      base,
      draft,
    });
    const headRef = fork === undefined ? `refs/heads/${branch}` : `refs/forks/${fork}/${branch}`;
    host.setRef(headRef, commit);
    host.setRef(`refs/pull/${number}/head`, commit);
    const pull: Pull = {
      ...{ number, author, title, draft, base, headRef, headBranch: branch },
      open: true,
      recordedBase: tip,
      headOwner: fork ?? OWNER,
      mergeDelay: 0,
      mergeFrozen: false,
    };
    state.pulls.set(number, pull);
    return pull;
  }

  async #forkFor(login: string): Promise<void> {
    const path = `/repos/${login}/${NAME}`;
    const known = await this.state.people.ask(ROOT, "GET", path);
    if (known.status === 404) await this.state.people.call(login, "POST", `${this.state.path}/forks`, {});
  }

  async retarget(pull: Pull, base: string): Promise<void> {
    await this.state.people.call(pull.author, "PATCH", `${this.state.path}/pulls/${pull.number}`, { base });
    Object.assign(pull, { base, recordedBase: this.state.tip(base) });
  }

  async closePull(pull: Pull): Promise<void> {
    await this.state.people.call(pull.author, "PATCH", `${this.state.path}/pulls/${pull.number}`, { state: "closed" });
    pull.open = false;
  }

  /** Submits a review of a commit: the head unless another is given. */
  async review(
    pull: Pull,
    login: string,
    event: "APPROVE" | "REQUEST_CHANGES" | "COMMENT",
    commit = this.state.head(pull),
  ): Promise<Review> {
    const body = { event, body: "a review", commit_id: commit };
    return this.state.people.call(login, "POST", `${this.state.path}/pulls/${pull.number}/reviews`, body);
  }

  async dismiss(pull: Pull, review: Review): Promise<void> {
    const path = `${this.state.path}/pulls/${pull.number}/reviews/${review.id}/dismissals`;
    await this.state.people.call(ROOT, "PUT", path, { message: "no longer" });
  }

  /** Makes a team of the organization. */
  async team(name: string, members: readonly string[]): Promise<void> {
    const { slug } = await this.state.people.call<{ slug: string }>(ROOT, "POST", `/orgs/${OWNER}/teams`, { name });
    for (const login of members)
      await this.state.people.call(ROOT, "PUT", `/orgs/${OWNER}/teams/${slug}/memberships/${login}`, {
        role: "member",
      });
  }

  async comment(pull: Pull, login: string, body: string): Promise<void> {
    await this.state.people.call(login, "POST", `${this.state.path}/issues/${pull.number}/comments`, { body });
  }

  async label(pull: Pull, login: string, name: string): Promise<void> {
    await this.state.people.call(login, "POST", `${this.state.path}/issues/${pull.number}/labels`, { labels: [name] });
    this.state.events.push({ pull: pull.number, type: "LABELED_EVENT", actor: login, label: name });
  }

  /**
   * Puts pull requests into the merge queue, in their order: each gets the commit that merges it into the one before
   * (https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue).
   */
  enqueue(...pulls: Pull[]): { head_sha: string; head_ref: string; base_sha: string; base_ref: string }[] {
    let base = this.state.tip(pulls[0]?.base ?? "main") as string;
    return pulls.map((pull) => {
      const merge = this.host.testMerge(base, this.state.head(pull));
      if (!merge.clean) throw new Error(`pull request ${pull.number} cannot be merged`);
      const head_ref = `refs/heads/gh-readonly-queue/${pull.base}/pr-${pull.number}-${base}`;
      this.host.setRef(head_ref, merge.commit);
      const group = { head_sha: merge.commit, head_ref, base_sha: base, base_ref: `refs/heads/${pull.base}` };
      base = merge.commit;
      return group;
    });
  }

  /** Another App's or workflow's result on a commit. */
  checkRun(sha: string, name: string, conclusion: string | null, app: App = GITHUB_ACTIONS): CheckRun {
    const { state } = this;
    const [id, started] = [state.id(), state.now()];
    const texts = { external_id: "", details_url: null, title: null, summary: null, text: null, annotations: [] };
    const status = conclusion === null ? "in_progress" : "completed";
    const completed = conclusion === null ? null : state.now();
    const run: CheckRun = { id, sha, name, app, status, conclusion, started, completed, ...texts };
    state.checkRuns.push(run);
    return run;
  }

  status(sha: string, context: string, value: Status["state"], creator = "writer"): void {
    const { state } = this;
    const [id, created] = [state.id(), state.now()];
    state.statuses.push({ id, sha, context, state: value, description: null, target_url: null, creator, created });
  }

  async labelsOf({ number }: Pull): Promise<string[]> {
    return (await this.state.people.all<{ name: string }>(`${this.state.path}/issues/${number}/labels`)).map(
      ({ name }) => name,
    );
  }

  async commentsOf({
    number,
  }: Pull): Promise<{ id: number; node_id: string; body: string; user: { login: string } }[]> {
    return this.state.people.all(`${this.state.path}/issues/${number}/comments`);
  }

  async reviewsOf({ number }: Pull): Promise<Review[]> {
    return this.state.people.all(`${this.state.path}/pulls/${number}/reviews`);
  }

  /** The logins and team slugs whose review is requested. */
  async requestedOf({ number }: Pull): Promise<string[]> {
    const pull = await this.state.people.call<{
      requested_reviewers: { login: string }[];
      requested_teams: { slug: string }[];
    }>(ROOT, "GET", `${this.state.path}/pulls/${number}`);
    return [...pull.requested_reviewers.map(({ login }) => login), ...pull.requested_teams.map(({ slug }) => slug)];
  }
}
