import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { run } from "../../src/commands/program.ts";
import { inOrder } from "../../src/history.ts";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { commit, git, repository, temporaryFolder } from "../fixtures/git.ts";
import { CONNECTORS, connector, FOLDER, pinned, upgrade } from "../fixtures/monorepo.ts";

interface Result {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line; `interruptAt` asks to stop as soon as that many pieces of output were written. */
async function cli(
  cwd: string,
  args: string[],
  more: { interactive?: boolean; interruptAt?: number } = {},
): Promise<Result> {
  const result = { out: "", err: "" };
  let written = 0;
  let interrupt = () => {};
  const code = await run(args, {
    out: (text) => {
      result.out += text;
      if (++written === more.interruptAt) interrupt();
    },
    err: (text) => {
      result.err += text;
    },
    color: false,
    interactive: more.interactive ?? false,
    onInterrupt: (callback) => {
      interrupt = callback;
    },
    cwd,
    columns: undefined,
    program: "base-image-gate",
  });
  return { code, ...result };
}

/** A branch with a merged change a day from 2025-08-01 on; the first only lays the ground. */
function history(changes: [subject: string, files: MemoryFiles][]): string {
  const folder = repository(join(temporaryFolder(onTestFinished), "clone"));
  for (const [index, [subject, files]] of changes.entries()) {
    const day = new Date(Date.UTC(2025, 7, index + 1, 12)).toISOString();
    process.env.GIT_COMMITTER_DATE = day;
    rmSync(join(folder, CONNECTORS), { recursive: true, force: true });
    commit(folder, files, subject, day);
  }
  delete process.env.GIT_COMMITTER_DATE;
  return folder;
}

const { before, after } = upgrade();
const unbumped = upgrade({ version: "1.2.4", image: pinned("4.0.1"), rows: ["1.2.4", "1.2.3"] }).after;
const CHANGES: [string, MemoryFiles][] = [
  ["Start", before],
  ["Upgrade the image (#512)", after],
  ["Docs only", { ...after, "docs/other.md": "x" }],
  ["Go back, Revert (#512) (#513)", unbumped],
];
const SINCE = ["backtest", "--since", "2025-08-01", "--until", "2025-08-31"];

describe("backtest", () => {
  test("judges each merged change on its day, with its parent as the base", async () => {
    const folder = history(CHANGES);
    const { code, out, err } = await cli(folder, [...SINCE, "--format", "json"]);
    const reports = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(reports.map(({ pullRequest, outcome, connectors }) => [pullRequest, outcome, connectors.length])).toEqual([
      [512, "pass", 1],
      [null, "pass", 0],
      [513, "fail", 1],
    ]);
    expect(reports[1].base).toBe(reports[0].head);
    expect(err).toContain("Merged changes from 2025-08-01 to 2025-08-31");
  });

  test("text names what would have been held back, then counts by month and rule", async () => {
    const { out } = await cli(history(CHANGES), SINCE);
    expect(out).toMatch(/^✗ fail {4}2025-08-04 [0-9a-f]{10} Go back, Revert \(#512\) \(#513\) +\[version-bump/);
    expect(out).toMatch(/^all +3$/m);
    expect(out).toMatch(/^with connectors +2 +1 +1 +0 +0$/m);
    expect(out).toMatch(/^that touch an image +2 +1 +1 +0 +0$/m);
    expect(out).toMatch(/^2025-08 +2 +1 +1 +0 +0$/m);
    expect(out).toMatch(/^✗ version-bump: 1\n {4}[0-9a-f]{10} Go back/m);
  });

  test("the same output twice is the same bytes", async () => {
    const folder = history(CHANGES);
    const twice = [
      await cli(folder, [...SINCE, "--format", "json"]),
      await cli(folder, [...SINCE, "--format", "json"]),
    ];
    expect(twice[0]).toEqual(twice[1]);
  });

  test("the window is of whole days, both included", async () => {
    const folder = history(CHANGES);
    const { out } = await cli(folder, [
      "backtest",
      "--since",
      "2025-08-02",
      "--until",
      "2025-08-03",
      "--format",
      "json",
    ]);
    expect(out.trim().split("\n")).toHaveLength(2);
    expect((await cli(folder, ["backtest", "--since", "2025-09-01", "--until", "2025-09-02"])).out).toBe(
      "There are no merged changes from 2025-09-01 to 2025-09-02.\n",
    );
  });

  test("clocks that went wrong hide no change, unless a thousand in a row say that the window is over", async () => {
    const folder = history(CHANGES);
    const older = (count: number) => {
      const commits = Array.from({ length: count }, (_, i) =>
        [
          `commit refs/heads/main`,
          `committer a <a@b.c> ${i} +0000`,
          "data 1",
          "x",
          i === 0 ? "from refs/heads/main^0" : "",
        ].join("\n"),
      );
      execFileSync("git", ["-C", folder, "fast-import", "--quiet", "--force"], { input: `${commits.join("\n")}\n` });
    };
    older(999);
    expect((await cli(folder, SINCE)).out).toMatch(/^all +3$/m);
    older(1);
    expect((await cli(folder, SINCE)).out).toContain("There are no merged changes");
  });

  test("a change is judged as it is alone, whatever stood there before", async () => {
    const without = Object.fromEntries(Object.entries(before).filter(([path]) => !path.startsWith(FOLDER)));
    const link = { ...without, [FOLDER]: { symlink: "../../elsewhere" } };
    const other = { ...without, [FOLDER]: { symlink: "../../elsewhere2" } };
    const file = { ...without, [FOLDER]: "no folder" };
    const states = [
      before,
      without,
      link,
      without,
      before,
      link,
      other,
      without,
      file,
      other,
      file,
      before,
      file,
      link,
    ];
    const folder = history(states.map((files, index) => [`Change ${index}`, files]));
    const judge = async (since: number, until: number) => {
      const day = (number: number) => `2025-08-${String(number).padStart(2, "0")}`;
      const window = ["--since", day(since), "--until", day(until)];
      return (await cli(folder, ["backtest", ...window, "--format", "json"])).out;
    };
    const alone: string[] = [];
    for (let day = 2; day <= states.length; day++) alone.push(await judge(day, day));
    expect(await judge(2, states.length)).toBe(alone.join(""));
  });

  test("asked to stop, it prints what is known so far", async () => {
    const folder = history(Array.from({ length: 50 }, (_, i) => [`Change ${i}`, i % 2 === 0 ? before : unbumped]));
    const { out, code } = await cli(folder, [...SINCE, "--until", "2025-10-31"], { interruptAt: 2 });
    const [, judged] = /stopped after (\d+) of 49/.exec(out) ?? [];
    expect(code).toBe(0);
    expect(Number(judged)).toBeLessThan(49);
    expect(out).toMatch(new RegExp(`^all +${judged}$`, "m"));
  });

  test("progress is for people who watch, and is gone at the end", async () => {
    const folder = history(CHANGES);
    const { err } = await cli(folder, SINCE, { interactive: true });
    expect(err).toMatch(/\r\u001b\[K1 of 3 changes \(33 %\), \d+ a second, \d+ s left/);
    expect(err).toMatch(/\r\u001b\[K$/);
    expect((await cli(folder, SINCE)).err).toBe("");
  });

  test("a policy of the caller judges all of it", async () => {
    const folder = history(CHANGES);
    git(folder, "config", "core.autocrlf", "false");
    const { out } = await cli(folder, [...SINCE, "--policy", "/dev/null"]);
    expect(out).toMatch(/^that touch an image +2 +1 +1/m);
  });

  test.each([
    [["backtest"], /required option '--since <day>' not specified/],
    [["backtest", "--since", "2999-01-01"], /--since 2999-01-01 is in the future\./],
    [
      ["backtest", "--since", "2025-08-02", "--until", "2025-08-01"],
      /--until 2025-08-01 is before --since 2025-08-02\./,
    ],
    [[...SINCE, "--head", "nonsense"], /There is no commit "nonsense"/],
  ])("%j", async (args, message) => {
    const { code, err } = await cli(history([["Start", connector()]]), args);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe("inOrder", () => {
  const changes = Array.from({ length: 50 }, (_, i) => ({ commit: String(i) }));
  async function* given<T>(items: readonly T[], error?: Error): AsyncGenerator<Iterable<T>> {
    yield items.slice(0, 7);
    yield [];
    yield items.slice(7);
    if (error) throw error;
  }

  test("keeps the order though later changes are done earlier, and runs several at once", async () => {
    let [running, most] = [0, 0];
    const seen: string[] = [];
    const judge = async ({ commit: id }: { commit: string }) => {
      most = Math.max(most, ++running);
      for (let turn = 50 - Number(id); turn > 0; turn--) await null;
      running--;
      return id;
    };
    for await (const [change, result] of inOrder(given(changes), judge)) seen.push(`${change.commit} ${result}`);
    expect(seen).toEqual(changes.map(({ commit: id }) => `${id} ${id}`));
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThan(50);
  });

  test("an error comes in its turn", async () => {
    const seen: string[] = [];
    const judge = async ({ commit: id }: { commit: string }) => {
      if (id === "3") throw new Error("third");
      return id;
    };
    await expect(
      (async () => {
        for await (const [, result] of inOrder(given(changes), judge)) seen.push(result);
      })(),
    ).rejects.toThrow("third");
    expect(seen).toEqual(["0", "1", "2"]);
  });

  test("an error of the items comes after what was there before", async () => {
    const seen: string[] = [];
    const judge = async ({ commit: id }: { commit: string }) => id;
    await expect(
      (async () => {
        for await (const [, result] of inOrder(given(changes, new Error("no more")), judge)) seen.push(result);
      })(),
    ).rejects.toThrow("no more");
    expect(seen).toHaveLength(50);
  });
});
