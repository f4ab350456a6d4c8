#!/usr/bin/env node
// Validates action.yml and workflow files with GitHub's own language service.
//   node scripts/validate-workflows.mjs FILE…
// Prints every error; exit code 1 when there is one.
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";

/** How workflows name this project's own action. */
const OWN = "base-image-gate/base-image-gate";
/** Warnings are about values that the service cannot know. */
const ERROR = 1;

// The service imports JSON files without saying so, which Node asks for.
const hook = `export async function load(url, context, next) {
  const attributes = url.endsWith(".json") ? { ...context.importAttributes, type: "json" } : context.importAttributes;
  return next(url, { ...context, importAttributes: attributes });
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
const { validate } = await import("@actions/languageservice");

const own = parse(readFileSync(new URL("../action.yml", import.meta.url), "utf8"));
const actionsMetadataProvider = {
  // What other actions take would have to be asked for on the network.
  fetchActionMetadata: async ({ owner, name }) => (`${owner}/${name}` === OWN ? own : {}),
};

for (const file of process.argv.slice(2)) {
  // What a file is, the service tells from where it stands.
  const place = /^action\.ya?ml$/.test(basename(file)) ? resolve(file) : `/.github/workflows/${basename(file)}`;
  const document = TextDocument.create(pathToFileURL(place).href, "yaml", 1, readFileSync(file, "utf8"));
  for (const { range, message, severity } of await validate(document, { actionsMetadataProvider })) {
    if (severity > ERROR) continue;
    console.error(`${file}:${range.start.line + 1}: ${message}`);
    process.exitCode = 1;
  }
}
