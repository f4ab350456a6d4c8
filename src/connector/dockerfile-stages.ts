import type { Dockerfile, Stage } from "./dockerfile-reader.ts";

/** A stage that the image is made with: `image` is what the image consists of, `builder` what is only copied from. */
export interface UsedStage {
  stage: Stage;
  role: "image" | "builder";
}

/** The stages that the last one needs, in the order of the file; the builder of a Dockerfile skips all others. */
export function usedStages({ stages }: Dockerfile): UsedStage[] {
  const image = lineage(stages, stages.length - 1);
  const used = new Set(image);
  const pending = [...image];
  for (let index = pending.pop(); index !== undefined; index = pending.pop())
    for (const source of sourcesOf(stages, index))
      for (const needed of lineage(stages, source))
        if (!used.has(needed)) {
          used.add(needed);
          pending.push(needed);
        }
  return stages.flatMap((stage, index): UsedStage[] =>
    used.has(index) ? [{ stage, role: image.has(index) ? "image" : "builder" }] : [],
  );
}

/** A stage and those that it is made from. */
function lineage(stages: readonly Stage[], index: number): Set<number> {
  const found = new Set<number>();
  for (let at: number | undefined = index; at !== undefined && stages[at]; at = stages[at]?.parent) found.add(at);
  return found;
}

/** The stages that instructions of one copy from or mount. */
function sourcesOf(stages: readonly Stage[], index: number): number[] {
  const names = (stages[index]?.instructions ?? []).flatMap(({ flags }) => [
    flags.get("from"),
    /(?:^|,)from=([^,]+)/.exec(flags.get("mount") ?? "")?.[1],
  ]);
  return names.flatMap((name) => {
    if (name === undefined) return [];
    const found = /^\d+$/.test(name) ? Number(name) : stages.findIndex((stage) => stage.name === name.toLowerCase());
    return found >= 0 && found < index ? [found] : [];
  });
}
