import type { Range } from "../model/location.ts";
import type { Lines } from "../text/lines.ts";
import { type ShellCommand, shellQuoted } from "../text/shell.ts";
import { type CommandDeed, commandsOf, commandsOfArguments, deedsOf, lineOf, type Run } from "./commands.ts";
import { debianName } from "./debian-names.ts";
import type { LostStep } from "./dockerfile.ts";
import { isUsualCommand, isUsualPackage } from "./dockerfile-boilerplate.ts";
import type { Instruction } from "./dockerfile-reader.ts";
import type { UsedStage } from "./dockerfile-stages.ts";
import { isUnknown } from "./downloads.ts";
import { packagesOf } from "./packages.ts";

/** What a `RUN` does beside installing the connector, and whether it does that. */
export interface RunSteps {
  steps: LostStep[];
  installs: boolean;
}

/**
 * Reads a `RUN`: its packages one by one, everything else that stays in the image as one command.
 * @param isInstalled whether the connector was installed before it
 */
export function stepsOfRun(
  instruction: Instruction,
  role: UsedStage["role"],
  isInstalled: boolean,
  lines: Lines,
): RunSteps {
  const { script, offset } = scriptOf(instruction);
  const commands = instruction.isJson
    ? commandsOfArguments(instruction.words)
    : commandsOf(script, instruction.variables);
  const runs = commands.map((command): Run<Range> => {
    const at = lines.range(offset + command.start, offset + command.end);
    return { command, at: instruction.isJson ? instruction.range : at };
  });
  const installAt = commands.findIndex(installsConnector);
  const places = new Map(commands.map((command, index) => [command, index]));
  const hookFor = (command: ShellCommand): LostStep["hook"] => {
    const isAfter = isInstalled || (installAt >= 0 && (places.get(command) ?? 0) > installAt);
    return role === "image" && isAfter ? "post_connector_install" : "pre_connector_install";
  };
  const deeds = deedsOf(runs);
  const steps = deeds.flatMap((deed): LostStep[] => {
    if (deed.kind === "nltk")
      return [{ kind: "nltk", name: deed.name, hook: "post_connector_install", range: deed.at }];
    if (deed.kind !== "package" || !isListed(deed) || isUsualPackage(deed.name, deed.manager, role === "builder"))
      return [];
    const word = deed.command.words.find(({ text }) => text === deed.spec);
    const start = offset + (word?.at ?? 0);
    const at = start + (/["']/.test(lines.text[start] ?? "") ? 1 : 0);
    const isThere = word !== undefined && lines.text.startsWith(deed.spec, at);
    const range = isThere ? lines.range(at, at + deed.spec.length) : deed.at;
    if (deed.manager === "pip") return [{ kind: "pip", name: deed.spec, hook: hookFor(deed.command), range }];
    const name = deed.manager === "apk" ? debianName(deed.name) : deed.name;
    const value = name === deed.name ? {} : { value: deed.name };
    return [{ kind: "apt", name, ...value, hook: "pre_connector_install", range }];
  });
  // What is run in a builder is only in the image as far as it is copied, which is told there. Its packages are needed.
  const others = deeds.filter((deed) => isOther(deed) && (role === "image" || deed.kind === "package"));
  const run = otherSteps(others, commands, script, instruction);
  if (run) {
    const range = instruction.isJson ? instruction.range : lines.range(offset + run.from, offset + run.to);
    steps.push({ kind: "run", name: run.text, hook: hookFor(run.last), range });
  }
  return { steps, installs: installAt >= 0 };
}

/** The script without flags, or the body of a here document that is all there is of it. */
function scriptOf({ source, offset }: Instruction): { script: string; offset: number } {
  const script = source.replace(/^\s*(?:--[a-z-]+(?:=\S*)?\s+)+/, (flags) => " ".repeat(flags.length));
  const opening = /^\s*<<-?(["']?)(\w+)\1[^\S\n]*\n/.exec(script);
  if (!opening) return { script, offset };
  const body = script.slice(opening[0].length);
  const end = body.search(new RegExp(`^\\t*${opening[2]}[^\\S\\n]*$`, "m"));
  return { script: end < 0 ? body : body.slice(0, end), offset: offset + opening[0].length };
}

function installsConnector({ words }: ShellCommand): boolean {
  const texts = words.map(({ text }) => text);
  const line = texts.join(" ");
  if (/^poetry install\b|\bsetup\.py (install|develop)\b|^uv (sync|pip install \.)/.test(line)) return true;
  const isPip = /\bpip[\d.]* (.* )?install\b/.test(line) && packagesOf(texts) !== undefined;
  return isPip && texts.some((word) => /^(\.|\.\/.*|\.\[.*|\/airbyte\/.*)$/.test(word));
}

/** Whether a package is told by its name: groups, and what only the build knows, are commands like any other. */
function isListed({ manager, name }: CommandDeed<Range> & { kind: "package" }): boolean {
  if (manager === "pip") return !isUnknown(name);
  return /^(apt|apk|yum)$/.test(manager) && /^[A-Za-z0-9][\w+.~-]*$/.test(name);
}

function isOther(deed: CommandDeed<Range>): boolean {
  if (deed.kind === "nltk") return false;
  if (deed.kind === "package") return !isListed(deed);
  return !isUsualCommand(lineOf(deed.command));
}

interface OtherSteps {
  text: string;
  from: number;
  to: number;
  last: ShellCommand;
}

/** From the first to the last command that is told of, with the change of folder that the first needs. */
function otherSteps(
  deeds: readonly CommandDeed<Range>[],
  commands: readonly ShellCommand[],
  script: string,
  { isJson, words }: Instruction,
): OtherSteps | undefined {
  const [first] = deeds;
  const last = deeds.at(-1)?.command;
  if (!first || !last) return undefined;
  let index = commands.indexOf(first.command);
  while (/^(cd|export|set)$/.test(commands[index - 1]?.words[0]?.text ?? "")) index--;
  let begin = commands[index] ?? first.command;
  while (begin.input) begin = begin.input;
  const from = begin.start;
  const to = Math.max(...deeds.map(({ command }) => command.end));
  const slice = script.slice(from, to).trim();
  const text = isJson ? words.map(shellQuoted).join(" ") : slice.includes("\n") ? slice : slice.replace(/\s+/g, " ");
  return { text, from, to, last };
}
