import { commandsOf, commandsOfArguments, deedsOf, type Run } from "../connector/commands.ts";
import { type Deed, type Effect, HOOK_NAMES, type HookName, PARAMETERS } from "../connector/hook-effects.ts";
import { type HookFile, hookFunction, parseHooks } from "../connector/hook-file.ts";
import { placeOf } from "../connector/hook-run.ts";
import { parametersOf } from "../connector/python/parameters.ts";
import { waysOf } from "../connector/python/value.ts";
import { type Range, START_OF_FILE } from "../model/location.ts";
import { Lines } from "../text/lines.ts";
import { descendantsOf, HOLE, type SyntaxNode, stringValue } from "../text/python.ts";
import { commandRisks, deedRisks, type Risk } from "./deed-risks.ts";

const KEEP = "Expected: customize the container that the hook is given, and return that.";
const REPLACED = "so the connector would not be built on the base image of metadata.yaml";

/** The risks of a hook file in Python; `undefined` where it cannot be parsed. */
export function pythonRisks(text: string): Risk[] | undefined {
  const parsed = parseHooks(text);
  if (!parsed.ok) return undefined;
  const hooks = parsed.value;
  const at = (node: SyntaxNode) => hooks.file.range(placeOf(node));
  const runs = hooks.followed.effects.flatMap(({ deed, node }) =>
    deed.kind === "run"
      ? commandsOfArguments(deed.words).map((command): Run<Range> => ({ command, at: at(node) }))
      : [],
  );
  const risks = [
    ...replacements(hooks),
    ...hooks.followed.effects.flatMap((effect) =>
      deedRisks(effect.deed).map((risk) => ({ ...risk, range: at(effect.node) })),
    ),
    ...commandRisks(deedsOf(runs)),
    ...incomplete(hooks),
  ];
  return distinct(risks);
}

/** The risks of a hook that is a shell script. */
export function shellRisks(text: string): Risk[] {
  const lines = new Lines(text);
  const runs = commandsOf(text).map((command) => ({ command, at: lines.range(command.start, command.end) }));
  return distinct(commandRisks(deedsOf(runs)));
}

/** Ways out of the container that the build hands to a hook. */
function replacements(hooks: HookFile): Risk[] {
  const { file, followed } = hooks;
  const range = (node: SyntaxNode) => file.range(placeOf(node));
  const ends = [...followed.endings].flatMap(([hook, endings]) =>
    endings.flatMap(({ value, node }) => waysOf(value).map((way) => ({ hook, node, way }))),
  );
  const keepsImage =
    followed.isComplete &&
    ends.length > 0 &&
    ends.every(({ way }) => way.kind === "container" && way.origin === "given");
  const images = followed.effects.filter(
    (effect): effect is Effect<Deed & { kind: "image" }> => effect.deed.kind === "image",
  );
  const risks = images.map(({ deed: { method, image, owner }, node }): Risk => {
    const which = image === "" || image.includes(HOLE) ? "another image" : `\`${image.slice(0, 200)}\``;
    if (owner === "other" && keepsImage) {
      const message = `${method}() brings in ${which} beside the base image. Expected: only what the connector needs of it, pinned by its digest.`;
      return { effect: image.includes("@sha256:") ? "notice" : "warning", message, range: range(node) };
    }
    const what = method.endsWith("directory")
      ? "lays a folder over the whole container"
      : `makes the container from ${which}`;
    return { effect: "error", message: `${method}() ${what}, ${REPLACED}. ${KEEP}`, range: range(node) };
  });
  if (!risks.some(({ effect }) => effect === "error"))
    for (const node of mentionsOfFrom(hooks)) {
      if (images.some((image) => image.node.from <= node.from && node.to <= image.node.to)) continue;
      const message = `\`from_\` stands here in a way that cannot be followed. It replaces the base image of metadata.yaml. ${KEEP}`;
      risks.push({ effect: "error", message, range: range(node) });
    }
  for (const hook of HOOK_NAMES) {
    const code = hookFunction(hooks, hook);
    const parameter = code && parametersOf(code.statement, file)[0]?.name;
    if (code && parameter !== undefined && !uses(hooks, code.statement, parameter)) {
      const message = `${hook} never uses ${parameter}, the container that it is given, ${REPLACED}. ${KEEP}`;
      risks.push({ effect: "error", message, range: file.range(code.node) });
    } else
      risks.push(
        ...endRisks(
          hook,
          ends.filter((end) => end.hook === hook),
          range,
        ),
      );
  }
  return risks;
}

function endRisks(
  hook: HookName,
  ends: readonly { way: ReturnType<typeof waysOf>[number]; node: SyntaxNode }[],
  range: (node: SyntaxNode) => Range,
): Risk[] {
  return ends.flatMap(({ way, node }): Risk[] => {
    if (way.kind === "container" && way.origin === "other") {
      const message = `${hook} returns a container that is not made from ${PARAMETERS[hook]}, ${REPLACED}. ${KEEP}`;
      return [{ effect: "error", message, range: range(node) }];
    }
    if (way.kind !== "unknown" && way.kind !== "member" && way.kind !== "reference" && way.kind !== "remote") return [];
    const what = way.kind === "unknown" && way.why !== "" ? way.why : "this value";
    const message = `${hook} returns what ${what} gives, which cannot be followed here. It could be another container; look that it is made from ${PARAMETERS[hook]}.`;
    return [{ effect: "notice", message, range: range(node) }];
  });
}

/** Places that name `from_`, in code or in a text. */
function mentionsOfFrom({ file }: HookFile): SyntaxNode[] {
  return [...descendantsOf(file.root)].filter(({ name, node }) => {
    if (name === "String") return stringValue(file, node, () => "") === "from_";
    return (name === "PropertyName" || name === "VariableName") && file.text(node).normalize("NFKC") === "from_";
  });
}

function uses({ file }: HookFile, code: SyntaxNode, parameter: string): boolean {
  const body = code.getChild("Body");
  return (
    body !== null &&
    [...descendantsOf(body)].some(
      (node) => node.name === "VariableName" && file.text(node).normalize("NFKC") === parameter,
    )
  );
}

function incomplete({ followed }: HookFile): Risk[] {
  if (followed.isComplete) return [];
  const message =
    "The file does too much to be followed to its end, so what it does to the container is not known. Look at all of it.";
  return [{ effect: "notice", message, range: START_OF_FILE }];
}

/** What a helper does twice is told once. */
function distinct(risks: readonly Risk[]): Risk[] {
  const seen = new Map(risks.map((risk) => [`${risk.range.start.line} ${risk.message}`, risk]));
  return [...seen.values()];
}
