#!/usr/bin/env node
// Makes test/github/openapi.json: the slice of GitHub's OpenAPI description that the Action's requests are held against.
// The description (npm @octokit/openapi, MIT) has 385 MB, so it is fetched into a temporary folder instead of installed.
//   node scripts/github-contract.mjs
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PACKAGE = "@octokit/openapi@23.0.2";
const FILE = "package/generated/api.github.com.json";

/** What the Action uses or may use. Every other path is unknown to the emulated GitHub and fails the test. */
const OPERATIONS = [
  "checks/create checks/get checks/list-annotations checks/list-for-ref checks/list-for-suite",
  "checks/update",
  "git/get-blob git/get-commit git/get-ref git/get-tree",
  "issues/add-labels issues/create-comment issues/create-label issues/delete-comment issues/get-comment issues/get-label",
  "issues/list-comments issues/list-events issues/list-labels-on-issue issues/remove-label",
  "issues/update-comment",
  "pulls/create-review pulls/create-review-comment pulls/get pulls/get-review pulls/list pulls/list-comments-for-review",
  "pulls/list-commits pulls/list-files pulls/list-requested-reviewers pulls/list-review-comments pulls/list-reviews",
  "pulls/remove-requested-reviewers pulls/request-reviewers",
  "rate-limit/get",
  "repos/compare-commits-with-basehead repos/create-commit-status repos/get repos/get-branch",
  "repos/get-collaborator-permission-level repos/get-combined-status-for-ref repos/get-commit repos/get-content",
  "repos/list-commit-statuses-for-ref repos/list-pull-requests-associated-with-commit",
  "teams/get-by-name teams/get-membership-for-user-in-org teams/list-members-in-org",
  "users/get-authenticated",
].flatMap((line) => line.split(" "));

const folder = mkdtempSync(join(tmpdir(), "github-contract-"));
execFileSync("npm", ["pack", PACKAGE, "--silent"], { cwd: folder });
execFileSync("sh", ["-c", `tar -xzf *.tgz ${FILE}`], { cwd: folder });
const description = JSON.parse(readFileSync(join(folder, FILE), "utf8"));
rmSync(folder, { recursive: true });

const paths = {};
for (const [path, { parameters, ...item }] of Object.entries(description.paths))
  for (const [method, operation] of Object.entries(item))
    if (OPERATIONS.includes(operation.operationId))
      paths[path] = { ...paths[path], ...(parameters && { parameters }), [method]: requestOf(operation) };
const found = Object.values(paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
const missing = OPERATIONS.filter((id) => !found.includes(id));
if (missing.length > 0) throw new Error(`GitHub's description has no ${missing.join(", ")}`);

const components = {};
collect(paths);
for (const part of [paths, components]) makeNullable(part);
const slice = { openapi: description.openapi, info: description.info, paths, components };
writeFileSync(
  new URL("../test/github/openapi.json", import.meta.url),
  `${JSON.stringify(slice, (key, value) => (isNoise(key, value) ? undefined : value), 1)}\n`,
);

/** An operation with its request and the one answer of a success. */
function requestOf({ operationId, parameters, requestBody, responses }) {
  const success = Object.entries(responses).filter(([status]) => /^2/.test(status));
  return {
    operationId,
    ...(parameters && { parameters }),
    ...(requestBody && { requestBody }),
    responses: Object.fromEntries(
      success.map(([status, { content, $ref }]) => [status, $ref ? { $ref } : jsonOf(content)]),
    ),
  };
}

function jsonOf(content) {
  const json = content?.["application/json"];
  return { description: "", ...(json && { content: { "application/json": { schema: json.schema } } }) };
}

/** Adds what a part refers to, and what that refers to. */
function collect(part) {
  for (const [, kind, name] of JSON.stringify(part).matchAll(/"#\/components\/([^/"]+)\/([^"]+)"/g)) {
    if (kind === "examples" || components[kind]?.[name]) continue;
    components[kind] = { ...components[kind], [name]: description.components[kind][name] };
    collect(components[kind][name]);
  }
}

/** GitHub's enumerations and alternatives leave out the null that they allow; the validator takes that at its word. */
function makeNullable(part) {
  if (typeof part !== "object" || part === null) return;
  for (const inner of Object.values(part)) makeNullable(inner);
  if (part.nullable !== true) return;
  if (part.enum && !part.enum.includes(null)) part.enum.push(null);
  if (part.type !== undefined) return;
  const { nullable: _, ...alternatives } = part;
  for (const key of Object.keys(part)) delete part[key];
  part.anyOf = [alternatives, { enum: [null] }];
}

/** What says nothing about the form of a request; properties may have the same names. */
function isNoise(key, value) {
  if (key === "examples" || key === "example" || key.startsWith("x-") || key === "externalDocs") return true;
  return ["description", "title", "summary"].includes(key) && typeof value === "string" && value !== "";
}
