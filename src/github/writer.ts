import { causeOf, type GitHubApi, type GitHubRepository } from "../repository/github-api.ts";
import { isRecord } from "../text/record.ts";

/** One thing to write. */
export interface Write {
  /** In words, for notices: `add the label "x"`. */
  what: string;
  /** What the token needs for it. */
  permission: string;
  /** What else to say when it is refused; a sentence. */
  advice?: string;
}

/**
 * Writes to GitHub. What cannot be written becomes a notice that says why and what to do, and nothing else stops for it.
 * A dry run writes nothing and says what it would have written.
 */
export class Writer {
  /** In the order in which they came; sentences. */
  readonly notices: string[] = [];
  /** Requests so far, refused ones too. */
  count = 0;
  readonly #api: GitHubApi;
  readonly #repository: GitHubRepository;
  readonly #isDry: boolean;

  constructor(api: GitHubApi, repository: GitHubRepository, isDry: boolean) {
    this.#api = api;
    this.#repository = repository;
    this.#isDry = isDry;
  }

  /** Gives what GitHub answered, or `undefined` where it is not known to be written. */
  rest(write: Write, route: string, parameters: Record<string, unknown>): Promise<Record<string, unknown> | undefined> {
    const { owner, name: repo } = this.#repository;
    return this.#try(write, async () => {
      const { data } = await this.#api.rest(route, { owner, repo, ...parameters });
      // What is deleted has no content. Lists are not looked at.
      const isEmpty = route.startsWith("DELETE ") && (data === "" || data === undefined);
      return isEmpty || Array.isArray(data) ? {} : data;
    });
  }

  /** Like `rest`, for what does no harm when it cannot be written. */
  async attempt(route: string, parameters: Record<string, unknown>): Promise<void> {
    const { owner, name: repo } = this.#repository;
    if (this.#isDry) return;
    this.count++;
    await this.#api.rest(route, { owner, repo, ...parameters }).catch(() => {});
  }

  /** @param query a mutation */
  graphql(write: Write, query: string, variables: Record<string, unknown>): Promise<unknown> {
    return this.#try(write, () => this.#api.graphql(query, variables));
  }

  async #try(write: Write, act: () => Promise<unknown>): Promise<Record<string, unknown> | undefined> {
    const { what, permission, advice } = write;
    if (this.#isDry) {
      this.notices.push(`Dry run: it would ${what}.`);
      return undefined;
    }
    let why: string;
    this.count++;
    try {
      const data = await act();
      // Octokit hands on a page of HTML as text, and a cut body as an empty one.
      if (isRecord(data)) return data;
      why = "GitHub's answer was cut off or is no JSON, so it may be written or not";
    } catch (error) {
      why = causeOf(error, permission);
    }
    this.notices.push(`The gate could not ${what}: ${why}.${advice === undefined ? "" : ` ${advice}`}`);
    return undefined;
  }
}
