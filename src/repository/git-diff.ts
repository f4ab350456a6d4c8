import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { UserError } from "../model/errors.ts";
import type { Entry } from "../model/tree.ts";
import { gitProblem, runGit } from "./git-process.ts";
import type { FileWrite } from "./work-tree.ts";

/** What files would become, as git's own unified diff, which `git apply` takes. Links are left out. */
export async function unifiedDiff(files: readonly FileWrite[], color: boolean): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "base-image-gate-diff-"));
  try {
    for (const side of ["a", "b"]) await mkdir(join(folder, side));
    for (const { path, before, after } of files) {
      await writeSide(join(folder, "a", path), before);
      await writeSide(join(folder, "b", path), after);
    }
    const options = ["--no-index", "--no-prefix", "--no-ext-diff", "--no-textconv", color ? "--color" : "--no-color"];
    // Outside of any repository, so that none's attributes count; 1 says that there are differences.
    const { code, out, err } = await runGit(folder, ["-c", "core.quotePath=true", "diff", ...options, "a", "b"]);
    if (code > 1) throw new UserError(`git cannot tell the differences: ${gitProblem(err)}.`, 3);
    // Of a file that is on one side only git names that side twice.
    return out.replace(/^((?:\u001B\[1m)?diff --git )[ab]\/(.+) [ab]\/\2/gm, "$1a/$2 b/$2");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeSide(path: string, entry: Entry): Promise<void> {
  if (entry.kind !== "file") return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, entry.text, { mode: entry.mode === "100755" ? 0o755 : 0o644 });
}
