import { DockerfileParser, type Instruction as Parsed, PropertyInstruction } from "dockerfile-ast";
import type { Range } from "../model/location.ts";
import { Lines } from "../text/lines.ts";

/** An instruction of a Dockerfile, such as `RUN` with all that belongs to it. */
export interface Instruction {
  /** In capitals. */
  keyword: string;
  /**
   * What stands behind the keyword, on one line: comments, line ends and what continues lines are spaces, so that
   * offsets stay. Here documents keep their lines.
   */
  source: string;
  /** The 0-based offset of `source` in the file. */
  offset: number;
  /** `source` without `--flags`, as words; those of the JSON form where it has that. Variables are filled in. */
  words: string[];
  isJson: boolean;
  flags: ReadonlyMap<string, string>;
  /** Of `ENV` and `ARG`: names and values. A value is absent where none is given. */
  properties: { name: string; value?: string; range: Range }[];
  /** The variables that are known where it stands. */
  variables: ReadonlyMap<string, string>;
  range: Range;
}

/** What begins with a `FROM`. */
export interface Stage {
  /** What it is made from, with variables filled in; where that is an earlier stage, its index. */
  image: string;
  parent?: number;
  name?: string;
  instructions: Instruction[];
  range: Range;
}

/** A Dockerfile, read. */
export interface Dockerfile {
  lines: Lines;
  stages: Stage[];
}

/** The largest Dockerfile that is read, in characters; the largest of 5,747 real ones has 2,436. */
const MAX_DOCKERFILE = 32 * 1024;
/** The longest value that a variable is followed with, in characters. */
const MAX_VALUE = 4096;
const MAX_VARIABLES = 200;

/**
 * Reads a Dockerfile (https://docs.docker.com/reference/dockerfile): stages, instructions, `ARG` and `ENV`. Never throws;
 * `undefined` for a text of more than 32 kB. What is no instruction is left out.
 */
export function readDockerfile(text: string): Dockerfile | undefined {
  if (text.length > MAX_DOCKERFILE) return undefined;
  const lines = new Lines(text);
  // A carriage return alone ends a line for the library and for nobody else.
  const parsed = DockerfileParser.parse(text.replace(/\r(?!\n)/g, " "));
  const escapeCharacter = parsed.getEscapeCharacter();
  const stages: Stage[] = [];
  const globals = new Map<string, string>();
  let variables = new Map<string, string>();
  const known: Map<string, string>[] = [];
  for (const one of parsed.getInstructions()) {
    const instruction = readInstruction(one, text, lines, escapeCharacter, variables);
    const stage = stages.at(-1);
    if (instruction.keyword === "FROM") {
      const next = stageOf({ ...instruction, words: words(instruction.source, globals) }, stages);
      variables = new Map(next.parent === undefined ? [] : known[next.parent]);
      known.push(variables);
      stages.push(next);
      continue;
    }
    if (instruction.keyword === "ARG" || instruction.keyword === "ENV")
      define(instruction, stage ? variables : globals, stage ? globals : undefined);
    stage?.instructions.push(instruction);
  }
  return { lines, stages };
}

function stageOf({ words, range }: Instruction, stages: readonly Stage[]): Stage {
  const [image = "", as = "", name] = words.filter((word) => !word.startsWith("--"));
  const parent = stages.findLastIndex((stage) => stage.name === image.toLowerCase());
  return {
    image,
    ...(parent >= 0 && { parent }),
    ...(/^as$/i.test(as) && name !== undefined && { name: name.toLowerCase() }),
    instructions: [],
    range,
  };
}

/** Takes over the variables of an `ARG` or `ENV`. An `ARG` without a value has that of the one before the first stage. */
function define(
  { keyword, properties }: Instruction,
  into: Map<string, string>,
  globals?: ReadonlyMap<string, string>,
): void {
  for (const { name, value } of properties) {
    const given = value ?? (keyword === "ARG" ? globals?.get(name) : undefined);
    if (given !== undefined && given.length <= MAX_VALUE && into.size < MAX_VARIABLES) into.set(name, given);
  }
}

function readInstruction(
  parsed: Parsed,
  text: string,
  lines: Lines,
  escapeCharacter: string,
  variables: ReadonlyMap<string, string>,
): Instruction {
  const { start, end } = parsed.getRange();
  const at = (place: { line: number; character: number }) =>
    lines.offset({ line: place.line + 1, column: place.character + 1 });
  const offset = at(parsed.getInstructionRange().end);
  const to = at(end);
  const keyword = parsed.getKeyword();
  const source = joined(text.slice(offset, to), escapeCharacter);
  const all = words(source, keyword === "RUN" ? new Map() : variables);
  const flagged = all.findIndex((word) => !/^--[a-z-]+(=|$)/.test(word));
  const flags = all.slice(0, flagged < 0 ? all.length : flagged).map((flag) => {
    const [name = "", ...value] = flag.slice(2).split("=");
    return [name, value.join("=")] as const;
  });
  const json = jsonWords(source);
  const properties =
    parsed instanceof PropertyInstruction && keyword !== "LABEL"
      ? parsed.getProperties().map((property) => {
          const value = property.getValue();
          const { start: from, end: until } = property.getRange();
          return {
            name: property.getName(),
            ...(value !== null && { value: filledIn(value, variables) }),
            range: lines.range(at(from), at(until)),
          };
        })
      : [];
  return {
    keyword,
    source,
    offset,
    words: json ? json.map((word) => filledIn(word, variables)) : all.slice(flags.length),
    isJson: json !== undefined,
    flags: new Map(flags),
    properties,
    variables: new Map(variables),
    range: lines.range(at(start), to),
  };
}

/** Makes one line of an instruction that goes on over several; here documents stay as they are. */
function joined(source: string, escapeCharacter: string): string {
  const pattern =
    escapeCharacter === "`"
      ? /`[^\S\n]*\r?\n(?:[^\S\n]*(?:#[^\n]*)?\r?\n)*/g
      : /\\[^\S\n]*\r?\n(?:[^\S\n]*(?:#[^\n]*)?\r?\n)*/g;
  return source.replace(pattern, (part) => " ".repeat(part.length));
}

/** The words of an instruction that is no `RUN`: split at white space, quotes taken off. */
function words(source: string, variables: ReadonlyMap<string, string>): string[] {
  const [line = ""] = source.split("\n");
  const found = line.match(/(?:"[^"]*"|'[^']*'|[^\s"']+|["'])+/g) ?? [];
  return found.map((word) => filledIn(word.replace(/^(["'])(.*)\1$/, "$2"), variables));
}

function jsonWords(source: string): string[] | undefined {
  const start = /^\s*(?:--[a-z-]+(?:=\S*)?\s+)*(\[)/.exec(source);
  if (!start) return undefined;
  try {
    const value: unknown = JSON.parse(source.slice(start[0].length - 1));
    return Array.isArray(value) && value.every((word) => typeof word === "string") ? value : undefined;
  } catch {
    // Docker takes what is no JSON for a command of the shell.
    return undefined;
  }
}

/** Fills in variables; those that are not known stay as they are. */
function filledIn(text: string, variables: ReadonlyMap<string, string>): string {
  let added = 0;
  return text.replace(/\\\$|\$(?:(\w+)|\{(\w+)(?::([-+])([^{}]*))?\})/g, (whole, plain, braced, operator, other) => {
    const value = variables.get(plain ?? braced);
    const result =
      operator === "+" ? (value === undefined ? "" : other) : (value ?? (operator === "-" ? other : whole));
    added += result.length;
    return added > MAX_VALUE ? whole : result;
  });
}
