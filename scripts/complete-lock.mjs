#!/usr/bin/env node
// Adds the platform packages of Biome that a registry without them leaves out of package-lock.json; `npm ci` refuses a
// lock file in which an optional dependency is missing. Run it after `npm install` has written the lock file anew.
import { readFileSync, writeFileSync } from "node:fs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const { version, optionalDependencies, license, engines } = lock.packages["node_modules/@biomejs/biome"];
for (const name of Object.keys(optionalDependencies)) {
  const [, os, cpu, musl] = /cli-([a-z0-9]+)-([a-z0-9]+)(-musl)?$/.exec(name);
  const libc = os === "linux" ? { libc: [musl ? "musl" : "glibc"] } : {};
  lock.packages[`node_modules/${name}`] ??= {
    version,
    cpu: [cpu],
    dev: true,
    ...libc,
    license,
    optional: true,
    os: [os],
    engines,
  };
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync("package-lock.json", `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
