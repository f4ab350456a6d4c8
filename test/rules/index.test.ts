import { expect, test } from "vitest";
import { RULES } from "../../src/rules/index.ts";

test("docs/rules/README.md: the index lists every rule as it is", async () => {
  const rows = RULES.map(
    ({ id, criterion, severity, summary }) => `| [\`${id}\`](${id}.md) | ${criterion} | ${severity} | ${summary} |`,
  );
  await expect(`${INTRODUCTION}\n${rows.join("\n")}\n`).toMatchFileSnapshot("../../docs/rules/README.md");
});

const INTRODUCTION = `<!-- Made by test/rules/index.test.ts. Refresh it with: npm run generate -->

# Rules

Every rule belongs to one criterion of a successful migration, and has a page with examples and what to do.

- **error** holds the pull request back until it is mended.
- **review** holds it back until someone entitled has approved it.
- **warning** and **notice** are only shown.

A severity is what the rule's main finding counts where a change touches the connector's base image. A change that
leaves the image alone is often held to less; the pages say when. Some words that they use:

- A connector is *in scope* when the policy's \`enforce\` names its language and its support level, before or after the
  change. By default these are certified Python and low-code connectors.
- A change *touches the image* when it adds, changes or removes \`data.connectorBuildOptions.baseImage\` in
  \`metadata.yaml\`. A new connector that declares an image does so too, and so does a change where the file cannot be
  read on one side.
- A change *touches code* when it changes more of the connector's folder than documents, icons and tests.

| Rule | Criterion | Severity | What holds |
| --- | --- | --- | --- |`;
