#!/usr/bin/env node
// Makes src/image/embedded-catalog.json from a list of known base images: { repository: [{ version, digest, firstSeen, python? }] }.
// The day on which a digest was first seen in public use stands in for its publish time.
//   node scripts/make-catalog.mjs base-images.json
import { readFileSync, writeFileSync } from "node:fs";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("usage: node scripts/make-catalog.mjs BASE-IMAGES.json");
  process.exit(2);
}
const known = JSON.parse(readFileSync(file, "utf8"));
const lines = Object.entries(known).map(([repository, versions]) => {
  const rows = versions.map(({ firstSeen, ...image }) => {
    const { version, digest, python } = image;
    return `    ${JSON.stringify({ version, digest, published: firstSeen, ...(python && { python }) })}`;
  });
  return `  ${JSON.stringify(repository)}: [\n${rows.join(",\n")}\n  ]`;
});
writeFileSync(new URL("../src/image/embedded-catalog.json", import.meta.url), `{\n${lines.join(",\n")}\n}\n`);
