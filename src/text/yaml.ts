import { Composer, isScalar, Lexer, type Node, type ParsedNode, Parser, type YAMLMap } from "yaml";
import type { Problem } from "../model/location.ts";
import { START_OF_FILE } from "../model/location.ts";
import { Lines } from "./lines.ts";

/** A text with exactly one YAML document. All its scalars are strings. */
export interface YamlText {
  lines: Lines;
  /** The root; `null` for a text without content. */
  root: ParsedNode | null;
}

export type ParsedYaml = { ok: true; value: YamlText } | { ok: false; problems: Problem[] };

const MAX_CHARACTERS = 256 * 1024;
const MAX_DEPTH = 100;
const MAX_PROBLEMS = 5;

/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/) with the failsafe schema. Aliases are not resolved, so that no text can
 * blow up; duplicate keys are left to the reader, who knows which keys matter. Never throws: syntax errors, several
 * documents, nesting of more than 100 levels and texts of more than 256 kB are returned as problems.
 */
export function parseYaml(text: string): ParsedYaml {
  const lines = new Lines(text);
  const refuse = (message: string, range = START_OF_FILE): ParsedYaml => ({
    ok: false,
    problems: [{ message, range }],
  });
  if (text.length > MAX_CHARACTERS)
    return refuse(`is ${Math.ceil(text.length / 1024)} kB large; at most ${MAX_CHARACTERS / 1024} kB are read`);

  const documents = compose(text);
  if (!Array.isArray(documents)) {
    const at = lines.range(documents.deepAt, documents.deepAt + 1);
    return refuse(`is nested more than ${MAX_DEPTH} levels deep`, at);
  }
  const errors = documents.flatMap((document) => document.errors);
  if (errors.length > 0)
    return {
      ok: false,
      problems: errors.slice(0, MAX_PROBLEMS).map(({ message, pos }) => ({
        message: `is no valid YAML: ${sentence(message)}`,
        range: lines.range(...pos),
      })),
    };
  const [first, second] = documents;
  if (second) return refuse("has more than one YAML document", lines.range(second.range[0], second.range[0]));
  return { ok: true, value: { lines, root: (first?.contents as ParsedNode | undefined) ?? null } };
}

/** The nodes of a map whose key is `key`, as they stand in the text; more than one means a duplicate key. */
export function pairsOf(map: YAMLMap<unknown, unknown>, key: string): { key: Node; value: Node | null }[] {
  const pairs: { key: Node; value: Node | null }[] = [];
  for (const pair of map.items)
    if (isScalar(pair.key) && pair.key.value === key)
      pairs.push({ key: pair.key, value: (pair.value as Node | null) ?? null });
  return pairs;
}

type Documents = ReturnType<Composer["end"]> extends Iterable<infer D> ? D[] : never;

/** The documents, or the 0-based offset at which the nesting gets too deep for the recursive composer. */
function compose(text: string): Documents | { deepAt: number } {
  const parser = new Parser();
  const composer = new Composer({
    schema: "failsafe",
    uniqueKeys: false,
    logLevel: "silent",
    prettyErrors: false,
  });
  const documents: Documents = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (parser.stack.length > 2 * MAX_DEPTH) return { deepAt: Math.min(parser.offset, text.length - 1) };
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end());
  return documents;
}

function sentence(message: string): string {
  return message.split("\n")[0]?.replace(/:?\s*$/, "") ?? message;
}
