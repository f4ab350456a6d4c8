import { expect, onTestFinished, test } from "vitest";
import { connector, upgrade } from "../fixtures/monorepo.ts";
import { pullRequestEvent } from "../github/events.ts";
import { GitHub } from "../github/github.ts";
import { act, shown } from "./action-run.ts";

test("a good change passes", async () => {
  const github = await GitHub.start(onTestFinished);
  const { before, after } = upgrade();
  github.push("main", before);
  const pull = await github.openPull({ files: after, fork: "outsider" });
  const result = await act(github, await pullRequestEvent(github, pull, "opened"));
  console.log(result, github.requests.map((r) => [r.operation, r.status, r.login]), shown(github, pull), github.problems);
  expect(github.problems).toEqual([]);
});
