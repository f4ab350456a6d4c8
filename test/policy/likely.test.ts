import { expect, test } from "vitest";
import { likelyPaths } from "../../src/policy/likely.ts";
import { DEFAULT_POLICY } from "../../src/policy/policy.ts";

const FOLDER = "airbyte-integrations/connectors/source-x-y";
const ALWAYS = ".github/base-image-policy.yml";
const READ = [
  FOLDER,
  `${FOLDER}/metadata.yaml`,
  `${FOLDER}/pyproject.toml`,
  `${FOLDER}/source_x_y`,
  `${FOLDER}/src/main`,
];

test.each([
  ["nothing", [], [ALWAYS]],
  ["a connector's code", [`${FOLDER}/source_x_y/source.py`], [ALWAYS, ...READ]],
  [
    "its Dockerfile and hooks",
    [`${FOLDER}/Dockerfile`, `${FOLDER}/finalize_build.sh`],
    [ALWAYS, ...READ, `${FOLDER}/Dockerfile`, `${FOLDER}/finalize_build.sh`],
  ],
  ["a page, and what is none", ["docs/a/b.md", "docs/a/b.png", "README.md"], [ALWAYS, "docs/a/b.md"]],
  ["workflows", [".github/workflows/a.yml", ".github/CODEOWNERS"], [ALWAYS, ".github/workflows/a.yml"]],
  ["a file beside the connectors", ["airbyte-integrations/connectors/README.md"], [ALWAYS]],
])("%s", (_, changed, expected) => {
  expect(likelyPaths(changed)).toEqual(expected);
});

test("another policy has other folders", () => {
  const policy = { ...DEFAULT_POLICY, connectors: "lib/*", docs: { ...DEFAULT_POLICY.docs, root: "pages" } };
  expect(likelyPaths(["lib/a/x", "docs/x.md", "pages/x.md"], policy)).toEqual([
    ...[ALWAYS, "lib/a", "lib/a/metadata.yaml", "lib/a/pyproject.toml", "lib/a/a", "lib/a/src/main", "pages/x.md"],
  ]);
});
