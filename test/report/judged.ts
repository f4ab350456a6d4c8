import { sample } from "../../src/commands/sample.ts";
import type { Report, Sources } from "../../src/model/report.ts";
import { type MemoryFiles, memoryComparison } from "../../src/repository/memory.ts";
import { readSources } from "../../src/sources.ts";
import { connector, type JudgeOptions, judge } from "../fixtures/monorepo.ts";

/** A judged change and the texts that its findings are about. */
export async function judged(options: JudgeOptions): Promise<{ report: Report; sources: Sources }> {
  const report = await judge(options);
  const comparison = memoryComparison(options.before ?? connector(), options.after);
  return { report, sources: await readSources(comparison, report.findings) };
}

/** The demo's pull request, judged: all of it, or only what it does to these connectors. */
export function demo(...names: string[]): Promise<{ report: Report; sources: Sources }> {
  const { before, after, day, pullRequest } = sample();
  const wanted = (files: MemoryFiles) =>
    names.length === 0
      ? files
      : Object.fromEntries(Object.entries(files).filter(([path]) => names.some((name) => path.includes(name))));
  return judged({ before: wanted(before), after: wanted(after), now: new Date(`${day}T00:00:00Z`), pullRequest });
}
