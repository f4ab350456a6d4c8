import { UserError } from "../model/errors.ts";
import type { RegistryOptions } from "./client.ts";
import { findCredentials } from "./credentials.ts";
import { proxyOptions } from "./proxy.ts";

/**
 * The options that the environment sets, which is the operator's and not a pull request's:
 * - logins: see {@link findCredentials};
 * - `HTTPS_PROXY`, `NO_PROXY`, in either letter case;
 * - `BASE_IMAGE_GATE_INSECURE_REGISTRIES`: hosts to speak to in plain HTTP at any address, such as `127.0.0.1:5000`;
 * - `BASE_IMAGE_GATE_PRIVATE_REGISTRIES`: hosts with HTTPS that may have private addresses;
 * - `BASE_IMAGE_GATE_REGISTRY_MIRRORS`: `docker.io=mirror.example:5000`, asked in place of the registry.
 *
 * Several values are separated by commas. @throws UserError for a value that cannot be one
 */
export async function registryOptions(environment: NodeJS.ProcessEnv): Promise<RegistryOptions> {
  const hosts = (name: string) => list(environment[name]).map((host) => checked(host, name));
  const mirrors = list(environment.BASE_IMAGE_GATE_REGISTRY_MIRRORS).map((pair) => {
    const [registry = "", api = ""] = pair.split("=");
    return [
      checked(registry, "BASE_IMAGE_GATE_REGISTRY_MIRRORS"),
      { api: checked(api, "BASE_IMAGE_GATE_REGISTRY_MIRRORS") },
    ];
  });
  return {
    credentials: await findCredentials(environment),
    insecureHosts: hosts("BASE_IMAGE_GATE_INSECURE_REGISTRIES"),
    privateHosts: hosts("BASE_IMAGE_GATE_PRIVATE_REGISTRIES"),
    aliases: Object.fromEntries(mirrors),
    ...proxy(environment),
  };
}

function proxy(environment: NodeJS.ProcessEnv): ReturnType<typeof proxyOptions> {
  try {
    return proxyOptions(environment);
  } catch {
    // The value may hold a password, so it is not shown.
    throw new UserError("HTTPS_PROXY is not a URL; expected is http://proxy.example:3128.");
  }
}

function list(value = ""): string[] {
  return value.split(/[\s,]+/).filter((entry) => entry !== "");
}

function checked(host: string, name: string): string {
  if (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/.test(host)) return host;
  throw new UserError(
    `${name} has "${host}", which is no host; expected is registry.example or registry.example:5000.`,
  );
}
