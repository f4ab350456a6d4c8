import { createEmulator, type Emulator } from "emulate";

/**
 * What npm `emulate` keeps: users, the organization and its teams, pull requests as discussions (title, state, draft,
 * requested reviewers), labels, comments and reviews. What depends on git, permissions or Apps is laid over its answers.
 */
export class People {
  readonly #emulator: Emulator;
  readonly owner: string;
  readonly name: string;

  private constructor(emulator: Emulator, owner: string, name: string) {
    this.#emulator = emulator;
    this.owner = owner;
    this.name = name;
  }

  /** @param logins everybody who will ever act; the emulator cannot add any later */
  static async start(owner: string, name: string, logins: readonly string[]): Promise<People> {
    const all = [ROOT, ...logins];
    const tokens = Object.fromEntries(all.map((login) => [tokenOf(login), { login, scopes: ["repo", "admin:org"] }]));
    const github = {
      users: all.map((login) => ({ login })),
      orgs: [{ login: owner, members: [{ login: ROOT, role: "admin" }] }],
      repos: [{ owner, name, auto_init: true }],
    };
    const people = new People(
      await createEmulator({ service: "github", port: 0, seed: { tokens, github } }),
      owner,
      name,
    );
    // The gateway decides who may do what, so that nobody is refused here.
    for (const login of logins)
      await people.call(ROOT, "PUT", `/repos/${owner}/${name}/collaborators/${encodeURIComponent(login)}`, {
        permission: "push",
      });
    return people;
  }

  /** Asks the emulator as somebody. Addresses in the answer are made those of `url`. */
  async ask(
    login: string,
    method: string,
    path: string,
    body?: unknown,
    url = "",
  ): Promise<{ status: number; body: unknown; link: string | null }> {
    const response = await fetch(this.#emulator.url + path, {
      method,
      headers: { authorization: `Bearer ${tokenOf(login)}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = (await response.text()).replaceAll(this.#emulator.url, url);
    const link = response.headers.get("link")?.replaceAll(this.#emulator.url, url) ?? null;
    const inFull = (_: string, value: unknown) => withUser(value, url);
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text, inFull), link };
  }

  /** Like `ask`, for the preparation of a test: throws where the emulator refuses. */
  async call<T>(login: string, method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask(login, method, path, body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }

  /** Like `call`, with every page of a list. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    for (let page = 1; ; page++) {
      const some = await this.call<T[]>(ROOT, "GET", `${path}?per_page=100&page=${page}`);
      items.push(...some);
      if (some.length < 100) return items;
    }
  }

  async close(): Promise<void> {
    await this.#emulator.close();
  }
}

/** The owner of everything; acts only in the preparation of tests. */
export const ROOT = "octo-root";

function tokenOf(login: string): string {
  return `token-of-${Buffer.from(login).toString("hex")}`;
}

/** The emulator knows no bots, and organizations only in part. */
function withUser(value: unknown, url: string): unknown {
  const user = value as { login?: unknown; type?: unknown } | null;
  if (typeof user?.login !== "string" || (user.type !== "User" && user.type !== "Organization")) return value;
  return { ...userBody(user.login, url), ...user, type: isBot(user.login) ? "Bot" : user.type };
}

/** Somebody as REST shows users. */
export function userBody(login: string, url: string): Record<string, unknown> {
  const address = `${url}/users/${login}`;
  const links = "followers following gists starred subscriptions organizations repos events received_events";
  return {
    login,
    id: 1 + [...login].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7),
    node_id: `U_${login}`,
    avatar_url: `${address}/avatar`,
    gravatar_id: "",
    url: address,
    html_url: `https://github.com/${login}`,
    ...Object.fromEntries(links.split(" ").map((name) => [`${name}_url`, `${address}/${name}`])),
    type: isBot(login) ? "Bot" : "User",
    site_admin: false,
  };
}

/** Whether a login is that of an App. */
export function isBot(login: string): boolean {
  return login.endsWith("[bot]");
}
