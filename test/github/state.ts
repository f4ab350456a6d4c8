import type { GitHost } from "./host.ts";
import { type People, ROOT } from "./people.ts";
import { type App, notFound } from "./wire.ts";

/** The git side of a pull request; its discussion is kept by the emulator under the same number. */
export interface Pull {
  number: number;
  author: string;
  title: string;
  open: boolean;
  draft: boolean;
  /** The branch that it is to land on. */
  base: string;
  /**
   * The tip of the base when the pull request was opened or last pushed to: what GitHub shows as `base.sha`, which lags
   * behind the branch (https://github.com/github/rest-api-description/issues/5978).
   */
  recordedBase: string;
  /** Owner of the head's repository; the base's owner where it is no fork. */
  headOwner: string;
  headBranch: string;
  /** The ref of the head branch in the git host. */
  headRef: string;
  /** How many more reads answer that the test merge is still being made. */
  mergeDelay: number;
  /** The test merge is not made again when head or base move. */
  mergeFrozen: boolean;
  /** The newest test merge. */
  merge?: { base: string; head: string; commit: string | undefined };
}

export interface Status {
  id: number;
  sha: string;
  context: string;
  state: "error" | "failure" | "pending" | "success";
  description: string | null;
  target_url: string | null;
  creator: string;
  created: string;
}

export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: string;
  message: string;
  title?: string;
  raw_details?: string;
  start_column?: number;
  end_column?: number;
}

export interface CheckRun {
  id: number;
  sha: string;
  name: string;
  app: App;
  external_id: string;
  details_url: string | null;
  status: string;
  conclusion: string | null;
  started: string;
  completed: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  annotations: Annotation[];
}

export interface ReviewComment {
  id: number;
  review: number;
  pull: number;
  login: string;
  path: string;
  body: string;
  commit: string;
  line: number;
  side: "LEFT" | "RIGHT";
  start_line: number | null;
  start_side: "LEFT" | "RIGHT" | null;
  hunk: string;
  created: string;
}

/** What happened to a pull request, as its timeline has it. */
export interface TimelineEvent {
  pull: number;
  type: "LABELED_EVENT" | "UNLABELED_EVENT" | "REVIEW_REQUESTED_EVENT";
  actor: string;
  label?: string;
  /** The slug of a team. */
  team?: string;
}

export type Role = "admin" | "maintain" | "write" | "triage" | "read" | "none";

/** All that the emulated GitHub knows beside what `emulate` keeps. */
export class State {
  readonly host: GitHost;
  readonly people: People;
  readonly pulls = new Map<number, Pull>();
  readonly statuses: Status[] = [];
  readonly checkRuns: CheckRun[] = [];
  readonly reviewComments: ReviewComment[] = [];
  /** What people may do in the repository; everybody else reads. */
  readonly roles = new Map<string, Role>();
  /** The names of roles that the organization has made itself, by login; `roles` says what they are based on. */
  readonly roleNames = new Map<string, string>();
  /** The logins of accounts and the ids of commits that GitHub does not have any more. */
  readonly gone = new Set<string>();
  readonly events: TimelineEvent[] = [];
  /** The ids of review comments whose threads are resolved. */
  readonly resolved = new Set<number>();
  /** The ids of comments that are folded away. */
  readonly minimized = new Set<string>();
  readonly #logins: Set<string>;
  #id = 1000;
  #time = Date.parse("2025-08-15T12:00:00Z");

  constructor(host: GitHost, people: People, logins: readonly string[]) {
    this.host = host;
    this.people = people;
    this.#logins = new Set(logins);
  }

  get owner(): string {
    return this.people.owner;
  }

  get name(): string {
    return this.people.name;
  }

  get path(): string {
    return `/repos/${this.owner}/${this.name}`;
  }

  id(): number {
    return this.#id++;
  }

  /** A moment, always a second after the one before. */
  now(): string {
    this.#time += 1000;
    return new Date(this.#time).toISOString().replace(".000Z", "Z");
  }

  pull(number: number): Pull {
    const pull = this.pulls.get(number);
    if (!pull) throw notFound();
    return pull;
  }

  head(pull: Pull): string {
    return this.host.resolve(pull.headRef) as string;
  }

  tip(branch: string): string | undefined {
    return this.host.resolve(`refs/heads/${branch}`);
  }

  /**
   * The test merge as GitHub tells of it (https://docs.github.com/en/rest/guides/using-the-rest-api-to-interact-with-your-git-database#checking-mergeability-of-pull-requests):
   * `mergeable` is null while it is being made in the background; `commit` may then be that of an older head.
   */
  mergeOf(pull: Pull): { mergeable: boolean | null; commit: string | undefined } {
    const [base, head] = [this.tip(pull.base) as string, this.head(pull)];
    const isCurrent = pull.merge?.base === base && pull.merge.head === head;
    if (!isCurrent && pull.mergeFrozen) return { mergeable: true, commit: pull.merge?.commit };
    if (pull.mergeDelay > 0) {
      pull.mergeDelay--;
      return { mergeable: null, commit: pull.merge?.commit };
    }
    if (!isCurrent) {
      const merge = this.host.testMerge(base, head);
      // A conflict leaves the old test merge where it was.
      if (merge.clean) this.host.setRef(`refs/pull/${pull.number}/merge`, merge.commit);
      pull.merge = { base, head, commit: merge.clean ? merge.commit : undefined };
    }
    const commit = pull.merge?.commit;
    return { mergeable: commit !== undefined, commit };
  }

  /** The files of a pull request: from the merge base to the head, whatever the test merge says. */
  changesOf(pull: Pull): ReturnType<GitHost["changes"]> {
    const head = this.head(pull);
    const base = this.host.mergeBase(this.tip(pull.base) as string, head);
    return base === undefined ? [] : this.host.changes(base, head);
  }

  /** Whether a commit is one of the pull request's. */
  contains(pull: Pull, sha: string): boolean {
    const head = this.head(pull);
    if (head === sha) return true;
    const base = this.host.mergeBase(this.tip(pull.base) as string, head);
    return base !== undefined && this.host.commitsBetween(base, head).includes(sha);
  }

  /** Whether there is a user of that name. */
  knows(login: string): boolean {
    return this.#logins.has(login);
  }

  /** The users behind a commit: its author, and those of its trailers. A name that is no user's has none. */
  authorsOf(sha: string): string[] {
    return this.host.authors(sha).filter((login) => this.knows(login));
  }

  /** The repository as REST shows it. */
  async repositoryBody(url: string): Promise<unknown> {
    return (await this.people.ask(ROOT, "GET", this.path, undefined, url)).body;
  }

  /** The newest status of each context, the newest first. */
  newest(sha: string): Status[] {
    const seen = new Set<string>();
    return this.statuses
      .filter((status) => status.sha === sha)
      .reverse()
      .filter(({ context }) => !seen.has(context) && seen.add(context));
  }
}
