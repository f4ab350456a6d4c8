import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { isRecord } from "../text/record.ts";

/** What a registry accepts as a login. */
export interface Credentials {
  username: string;
  password: string;
}

/** Logins by registry as repositories name it: `docker.io`, `ghcr.io`, `registry.example:5000`. */
export type CredentialsByRegistry = Readonly<Record<string, Credentials>>;

/**
 * Logins from the environment, which win, and from the `auths` of Docker's configuration file:
 * - `BASE_IMAGE_GATE_REGISTRY_USERNAME` and `BASE_IMAGE_GATE_REGISTRY_PASSWORD`, for the registry in
 *   `BASE_IMAGE_GATE_REGISTRY` (`docker.io` if that is not set);
 * - `$DOCKER_CONFIG/config.json`, or `~/.docker/config.json`. Credential helpers are not run.
 *
 * A file that is missing or cannot be read holds no logins.
 */
export async function findCredentials(environment: NodeJS.ProcessEnv): Promise<CredentialsByRegistry> {
  const found = await fromDockerConfig(environment);
  const username = environment.BASE_IMAGE_GATE_REGISTRY_USERNAME;
  const password = environment.BASE_IMAGE_GATE_REGISTRY_PASSWORD;
  if (!username || !password) return found;
  return {
    ...found,
    [canonicalRegistry(environment.BASE_IMAGE_GATE_REGISTRY || "docker.io")]: { username, password },
  };
}

async function fromDockerConfig(environment: NodeJS.ProcessEnv): Promise<CredentialsByRegistry> {
  const folder = environment.DOCKER_CONFIG || join(environment.HOME || homedir(), ".docker");
  let config: unknown;
  try {
    config = JSON.parse(await readFile(join(folder, "config.json"), "utf8"));
  } catch {
    return {};
  }
  return dockerLogins(config);
}

/** The logins in Docker's configuration (https://docs.docker.com/reference/cli/docker/login/); others are left out. */
export function dockerLogins(config: unknown): CredentialsByRegistry {
  const auths = isRecord(config) && isRecord(config.auths) ? config.auths : {};
  const logins = Object.entries(auths).flatMap(([registry, entry]) => {
    const credentials = isRecord(entry) ? loginOf(entry) : undefined;
    return credentials ? [[canonicalRegistry(registry), credentials] as const] : [];
  });
  return Object.fromEntries(logins);
}

function loginOf({ auth, username, password }: Record<string, unknown>): Credentials | undefined {
  if (typeof username === "string" && typeof password === "string" && username !== "") return { username, password };
  if (typeof auth !== "string") return undefined;
  const text = Buffer.from(auth, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon > 0 && colon < text.length - 1
    ? { username: text.slice(0, colon), password: text.slice(colon + 1) }
    : undefined;
}

/** Docker writes registries as hosts or URLs, and Docker Hub as `https://index.docker.io/v1/`. */
function canonicalRegistry(written: string): string {
  const host = written
    .replace(/^https?:\/\//i, "")
    .replace(/\/.*$/s, "")
    .toLowerCase();
  return ["index.docker.io", "registry-1.docker.io", "registry.hub.docker.com"].includes(host) ? "docker.io" : host;
}

/** The value of an `Authorization` header of the Basic scheme (https://www.rfc-editor.org/rfc/rfc7617). */
export function basic({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
}
