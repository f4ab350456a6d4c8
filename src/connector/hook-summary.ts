import { shortened } from "../text/printable.ts";
import { HOLE } from "../text/python.ts";
import { type CommandDeed, commandsOf, commandsOfArguments, deedsOf } from "./commands.ts";
import type { Effect, HookName } from "./hook-effects.ts";
import { parseHooks } from "./hook-file.ts";
import { SECRET } from "./python/value.ts";
import { isSecretName, secretIn } from "./secrets.ts";

/** When something of a hook file happens. */
type When = HookName | "elsewhere";

const TITLES: Readonly<Record<When, string>> = {
  pre_connector_install: "Before the install",
  post_connector_install: "After the install",
  elsewhere: "Elsewhere in the file",
};
const MAX_STEPS = 6;
const MAX_STEP = 90;

/**
 * What a hook file does, in words, five lines at most: before and after the install, and what is new or gone since it was
 * changed. Empty for a file that cannot be read.
 * @param name decides the language: `.sh` is shell, all else Python
 * @param before its text before the change, if it was there
 */
export function summaryOf(name: string, after: string | undefined, before?: string): string[] {
  const now = after === undefined ? new Map() : stepsOf(name, after);
  const old = before === undefined ? undefined : stepsOf(name, before);
  if (!now) return [];
  const lines = (Object.keys(TITLES) as When[]).flatMap((when) => line(TITLES[when], now.get(when) ?? []));
  if (after !== undefined && lines.length === 0) lines.push("It does nothing to the container.");
  if (!old) return lines;
  const [did, does] = [old, now].map((steps) => [...steps.values()].flat());
  const fresh = line("New in this change", without(does ?? [], did ?? []));
  const gone = line("Gone with this change", without(did ?? [], does ?? []));
  const same = fresh.length + gone.length === 0 ? ["Nothing that it does has changed."] : [];
  return [...lines, ...fresh, ...gone, ...same];
}

function line(title: string, steps: readonly string[]): string[] {
  const different = [...new Set(steps)];
  if (different.length === 0) return [];
  const more = different.length > MAX_STEPS ? `; and ${different.length - MAX_STEPS} more` : "";
  return [`${title}: ${different.slice(0, MAX_STEPS).join("; ")}${more}.`];
}

function without(steps: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return steps.filter((step) => !known.has(step));
}

function stepsOf(name: string, text: string): Map<When, string[]> | undefined {
  if (/\.sh$/i.test(name))
    return new Map([["elsewhere", deedSteps(deedsOf(commandsOf(text).map((command) => ({ command, at: 0 }))))]]);
  const parsed = parseHooks(text);
  if (!parsed.ok) return undefined;
  const groups = grouped(parsed.value.followed.effects, ({ hook }): When => hook ?? "elsewhere");
  return new Map([...groups].map(([when, effects]) => [when, effectSteps(effects)]));
}

/** The steps in their order; commands are read together, because one may run what another has downloaded. */
function effectSteps(effects: readonly Effect[]): string[] {
  const runs = effects.flatMap((effect, at) =>
    effect.deed.kind === "run" ? commandsOfArguments(effect.deed.words).map((command) => ({ command, at })) : [],
  );
  const byEffect = grouped(deedsOf(runs), ({ at }) => at);
  return effects.flatMap((effect, at) =>
    effect.deed.kind === "run" ? deedSteps(byEffect.get(at) ?? []) : effectStep(effect),
  );
}

function effectStep({ deed }: Effect): string[] {
  switch (deed.kind) {
    case "variable":
      if (deed.isSecret) return [`hands over the secret ${cut(deed.name)}`];
      return isSecretName(deed.name, deed.value) || secretIn(deed.value)
        ? [`sets ${cut(deed.name)} to what looks like a secret`]
        : [`sets ${cut(`${deed.name}=${deed.value}`)}`];
    case "file":
      return [`writes ${cut(deed.path)} (${deed.contents.length} characters)`];
    case "copy":
      return [`puts files into ${cut(deed.path)}`];
    case "image":
      return [`takes another image with ${deed.method}(${cut(deed.image)})`];
    case "fetch":
      return [`fetches ${cut(deed.url)}`];
    case "secret":
      return [deed.what];
    case "builder":
      return [`${deed.what} on the builder (${cut(deed.call)})`];
    case "opens":
      return [`reads a file on the builder (${cut(deed.call)})`];
    case "setting":
      return [`${deed.method}(${cut(deed.words.join(", "))})`];
    case "unfollowed":
      return [`something that cannot be followed (${cut(deed.what)})`];
    default:
      return [];
  }
}

function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** They leave nothing behind that a reviewer would ask about. */
const QUIET = /^(set|rm|cd|export|true|:|echo|\[|test)( |$)/;

function deedSteps(deeds: readonly CommandDeed<unknown>[]): string[] {
  const steps: string[] = [];
  const packages = grouped(
    deeds.flatMap((deed) => (deed.kind === "package" ? [deed] : [])),
    ({ manager }) => manager,
  );
  for (const deed of deeds)
    if (deed.kind === "remote-script")
      steps.push(
        `runs \`${cut(deed.command.words.map(({ text }) => text).join(" "))}\`, downloaded from ${cut(deed.url)}`,
      );
    else if (deed.kind === "download") steps.push(`downloads ${cut(deed.url)}`);
    else if (deed.kind === "nltk") steps.push(`downloads nltk data (${cut(deed.name)})`);
    else if (deed.kind === "command" && !QUIET.test(deed.text)) steps.push(`runs \`${cut(deed.text)}\``);
  const installs = [...packages].map(
    ([manager, group]) => `installs ${cut([...new Set(group.map(({ spec }) => spec))].join(", "))} with ${manager}`,
  );
  return [...installs, ...steps];
}

/** A text of the hook on one line; what is not known stands as an ellipsis. */
function cut(text: string): string {
  const line = text.replaceAll(HOLE, "…").replaceAll(SECRET, "…").replace(/\s+/g, " ").trim();
  return shortened(line, MAX_STEP);
}
