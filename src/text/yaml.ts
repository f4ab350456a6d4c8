import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, Parser, Scalar } from "yaml";
import { START_OF_FILE } from "../model/location.ts";
import { Lines } from "./lines.ts";
import { MAX_CHARACTERS, parseQuickly } from "./plain-yaml.ts";
import type { ParsedYaml, Wanted, YamlNode } from "./yaml-node.ts";

/**
 * What PyYAML (YAML 1.1), which reads the file in the build, takes otherwise than YAML 1.2: for it a line, and so a
 * comment, ends at these characters; others it refuses. A tag prefix gives names another meaning.
 */
const NOT_IN_BOTH = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029]|\r(?!\n)|^%TAG/m;
const MAX_DEPTH = 100;
const MAX_PROBLEMS = 5;

/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/) with the failsafe schema. Aliases are not resolved, so that no text can
 * blow up; duplicate keys are left to the reader, who knows which keys matter. Never throws: syntax errors, several
 * documents, nesting of more than 100 levels and texts of more than 256 kB are returned as problems.
 * @param wanted what of the document will be looked at, to read it faster
 */
export function parseYaml(text: string, wanted?: Wanted): ParsedYaml {
  return parseQuickly(text, wanted) ?? parseWholeYaml(text);
}

/** {@link parseYaml} by the library alone, which knows the whole language. */
export function parseWholeYaml(text: string): ParsedYaml {
  const lines = new Lines(text);
  const refuse = (message: string, range = START_OF_FILE): ParsedYaml => ({
    ok: false,
    problems: [{ message, range }],
  });
  if (text.length > MAX_CHARACTERS)
    return refuse(`is ${Math.ceil(text.length / 1024)} kB large; at most ${MAX_CHARACTERS / 1024} kB are read`);

  const odd = NOT_IN_BOTH.exec(text);
  if (odd)
    return refuse(
      `has ${odd[0].startsWith("%") ? "a %TAG directive" : "a character that ends a line for some readers only, or is not allowed"}`,
      lines.range(odd.index, odd.index + odd[0].length),
    );
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
        message: `is not valid YAML: ${sentence(message)}`,
        range: lines.range(...pos),
      })),
    };
  const [first, second] = documents;
  if (second) return refuse("has more than one YAML document", lines.range(second.range[0], second.range[0]));
  return { ok: true, value: { lines, root: nodeOf(first?.contents), hasAnchors: /[&*]/.test(text) } };
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

function nodeOf(node: unknown): YamlNode | null {
  if (isAlias(node)) return { kind: "alias", name: node.source, ...placeOf(node.range) };
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  const place = {
    ...placeOf(node.range),
    ...(node.anchor && { anchor: node.anchor }),
    ...(node.tag && { tag: node.tag }),
  };
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => ({ key: nodeOf(key), value: nodeOf(value) }));
    return { kind: "map", pairs, flow: node.flow === true, ...place };
  }
  if (isSeq(node)) return { kind: "seq", items: node.items.map(nodeOf), ...place };
  const text = typeof node.value === "string" ? node.value : String(node.source ?? "");
  if (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL)
    return { kind: "scalar", text, style: "block", ...place };
  if (node.type === Scalar.PLAIN) return { kind: "scalar", text, style: "plain", ...place };
  return { kind: "scalar", text, style: "quoted", ...place, start: place.start + 1, end: place.end - 1 };
}

function placeOf(range: [number, number, number] | null | undefined): { start: number; end: number } {
  const [start, end] = range ?? [0, 0];
  return { start, end };
}

function sentence(message: string): string {
  return message.split("\n")[0]?.replace(/:?\s*$/, "") ?? message;
}
