import { expect, test } from "vitest";
import { policyJsonSchema } from "../src/policy/schema.ts";
import { RULE_IDS } from "../src/rules/index.ts";

// Files that are made from the sources; `npm run generate` brings them up to date.

test("schema/policy.schema.json", async () => {
  await expect(`${JSON.stringify(policyJsonSchema(RULE_IDS), null, 2)}\n`).toMatchFileSnapshot(
    "../schema/policy.schema.json",
  );
});
