import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Certificate } from "./certificate.ts";
import { start, stop } from "./server.ts";

/** Debian's package docker-registry (https://github.com/distribution/distribution). */
const PROGRAM = "docker-registry";

export const hasDockerRegistry = spawnSync(PROGRAM, ["--version"]).status === 0;

/** Says that tests were skipped; the default reporter counts what is skipped and does not name it. */
export function skippedWithout(what: string): string {
  const message = `docker-registry is not installed (apt-get install docker-registry), so ${what} was not tested with it`;
  process.stderr.write(`SKIPPED: ${message}\n`);
  return message;
}

export interface DockerRegistry extends AsyncDisposable {
  host: string;
  base: string;
}

/** `pusher:s3cret`, in bcrypt. */
const HTPASSWD = "pusher:$2y$05$abcdefghijklmnopqrstuuLK7U1u6pVRmL7L1BBM2aS35PSZnDXlK\n";

/** Starts a registry on 127.0.0.1 that keeps its images in memory. Resolves once it answers. */
export async function startDockerRegistry(
  auth: { kind: "none" } | { kind: "basic" } | { kind: "bearer"; realm: string; certificate: Certificate },
): Promise<DockerRegistry> {
  const folder = await mkdtemp(join(tmpdir(), "docker-registry-"));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  await writeFile(join(folder, "htpasswd"), HTPASSWD);
  if (auth.kind === "bearer") await writeFile(join(folder, "token.crt"), auth.certificate.certPem);
  const checks = {
    none: "",
    basic: `auth: { htpasswd: { realm: test, path: ${folder}/htpasswd } }`,
    bearer: `auth: { token: { realm: "${auth.kind === "bearer" ? auth.realm : ""}", service: test-registry, issuer: test-issuer, rootcertbundle: ${folder}/token.crt } }`,
  };
  const config = [
    "version: 0.1",
    "log: { level: error, accesslog: { disabled: true } }",
    "storage: { inmemory: {} }",
    `http: { addr: "127.0.0.1:${port}", secret: test }`,
    checks[auth.kind],
  ];
  await writeFile(join(folder, "config.yml"), `${config.join("\n")}\n`);
  const program = spawn(PROGRAM, ["serve", join(folder, "config.yml")], { stdio: ["ignore", "ignore", "pipe"] });
  const close = async () => {
    if (program.exitCode === null && program.signalCode === null) {
      const ended = once(program, "exit");
      program.kill("SIGKILL");
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answers(base, program);
  } catch (error) {
    await close();
    throw error;
  }
  return { host: `127.0.0.1:${port}`, base, [Symbol.asyncDispose]: close };
}

async function answers(base: string, program: ChildProcess): Promise<void> {
  let errors = "";
  program.stderr?.on("data", (chunk) => {
    errors += chunk;
  });
  for (let tries = 0; tries < 400; tries++) {
    if (program.exitCode !== null) break;
    try {
      await (await fetch(`${base}/v2/`)).arrayBuffer();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  throw new Error(`docker-registry does not answer: ${errors}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await start(server);
  await stop(server);
  return port;
}
