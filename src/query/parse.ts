import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";
import { nearest } from "../text/nearest.ts";
import { type Expression, FUNCTIONS, type FunctionName, METHODS } from "./ast.ts";
import { type Literal, numberLiteral, stringLiteral } from "./literals.ts";
import { checkDepth, childrenOf, Refusal, refuse } from "./nodes.ts";
import { hasOperators, OperatorReader } from "./operators.ts";
import { KEYWORDS, NOT_IN_QUERIES } from "./words.ts";

/** A query, or what is wrong with its text between two 0-based offsets. */
export type ParsedQuery = { ok: true; query: Expression } | { ok: false; problem: QueryProblem };

/** What is wrong with a query, between two 0-based offsets of its text. */
export interface QueryProblem {
  message: string;
  start: number;
  end: number;
}

const MAX_LENGTH = 4000;

/** Parses one Python expression of the part of the language that queries have, without white space around it. Never throws. */
export function parseQuery(text: string): ParsedQuery {
  const refused = (message: string, start: number, end: number): ParsedQuery => ({
    ok: false,
    problem: { message, start, end },
  });
  if (text.length > MAX_LENGTH)
    return refused(`it has ${text.length} characters; at most ${MAX_LENGTH} are read`, MAX_LENGTH, text.length);
  if (text === "")
    return refused("it is empty; expected: an expression such as data.supportLevel == 'certified'", 0, 0);
  try {
    return { ok: true, query: new Builder(text).query(parser.parse(text).topNode) };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message, error.start, error.end);
    throw error;
  }
}

const CONSTANTS: Record<string, null | boolean> = { None: null, True: true, False: false };
const NAMES = ["data", ...Object.keys(FUNCTIONS), ...Object.keys(CONSTANTS)];
class Builder {
  readonly #text: string;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  query(script: SyntaxNode): Expression {
    const [statement, second] = childrenOf(script);
    this.#refuseErrors(script);
    if (!statement) refuse(script, "an expression is expected");
    if (statement.name !== "ExpressionStatement") refuse(statement, "a statement is no part of a query");
    if (second) refuse(second, "one expression is expected, and here a second one begins");
    const parts = childrenOf(statement);
    const [only] = parts;
    if (parts.length === 1 && only) return this.#expression(only);
    return { kind: "tuple", items: this.#list(parts), at: statement.from };
  }

  #expression(node: SyntaxNode): Expression {
    checkDepth(++this.#depth, node);
    const expression = hasOperators(node)
      ? new OperatorReader(node, this.#text, (operand) => this.#expression(operand)).read()
      : this.#build(node);
    this.#depth--;
    return expression;
  }

  #build(node: SyntaxNode): Expression {
    const at = node.from;
    const parts = childrenOf(node);
    const [first, second] = parts as [SyntaxNode, SyntaxNode];
    const inside = parts.slice(1, -1);
    switch (node.name) {
      case "ParenthesizedExpression":
        return inside.length === 1 ? this.#expression(second) : refuse(node, "one expression is expected here");
      case "VariableName":
        return this.#name(node);
      case "None":
        return { kind: "constant", value: null, at };
      case "Boolean":
        return { kind: "constant", value: CONSTANTS[this.#textOf(node)] as boolean, at };
      case "Number":
        return { kind: "constant", value: this.#literal(node, numberLiteral), at };
      case "String":
        return { kind: "constant", value: this.#literal(node, stringLiteral), at };
      case "ContinuedString":
        return { kind: "constant", value: parts.map((part) => this.#piece(part)).join(""), at };
      case "MemberExpression":
        return this.#member(node, parts);
      case "CallExpression":
        return this.#call(node, first, second);
      case "ArrayExpression":
        return { kind: "list", items: this.#list(inside), at };
      case "TupleExpression":
        return { kind: "tuple", items: this.#list(inside), at };
      case "SetExpression":
        return { kind: "set", items: this.#list(inside), at };
      case "DictionaryExpression":
        return { kind: "dict", pairs: this.#pairs(inside), at };
    }
    return refuse(node, `${NOT_IN_QUERIES[node.name] ?? "this"} is no part of a query`);
  }

  #name(node: SyntaxNode): Expression {
    const name = this.#textOf(node);
    if (name === "data") return { kind: "data", at: node.from };
    if (Object.hasOwn(FUNCTIONS, name)) refuse(node, `${name} has to be called, such as ${name}(data.name)`);
    return refuse(node, unknown("name", name, NAMES));
  }

  #member(node: SyntaxNode, [object, mark, ...rest]: readonly SyntaxNode[]): Expression {
    const of = object as SyntaxNode;
    if (mark?.name === ".") {
      const property = rest[0] as SyntaxNode;
      const name = this.#textOf(property);
      const instead = `write ["${name}"] for a key of that name`;
      if (name.startsWith("_")) refuse(property, `names that start with _ cannot be reached; ${instead}`);
      if (KEYWORDS.has(name)) refuse(property, `"${name}" is a word of Python; ${instead}`);
      return { kind: "attribute", object: this.#expression(of), name, at: property.from };
    }
    const inside = rest.slice(0, -1);
    const at = (mark ?? node).from;
    if (inside.some(({ name }) => name === ":")) {
      if (inside.some(({ name }) => name === ",")) refuse(node, "a slice has no comma in it");
      return { kind: "slice", object: this.#expression(of), bounds: this.#bounds(inside), at };
    }
    const [index] = inside;
    if (!index) return refuse(node, "an index is expected in the brackets");
    if (inside.length === 1)
      return { kind: "subscript", object: this.#expression(of), index: this.#expression(index), at };
    const key: Expression = { kind: "tuple", items: this.#list(inside), at: index.from };
    return { kind: "subscript", object: this.#expression(of), index: key, at };
  }

  #bounds(nodes: readonly SyntaxNode[]): Extract<Expression, { kind: "slice" }>["bounds"] {
    const bounds: (Expression | null)[] = [null];
    for (const node of nodes) {
      if (node.name === ":") bounds.push(null);
      else bounds[bounds.length - 1] = this.#expression(node);
    }
    return [bounds[0] ?? null, bounds[1] ?? null, bounds[2] ?? null];
  }

  #call(node: SyntaxNode, callee: SyntaxNode, list: SyntaxNode): Expression {
    const isMethod = callee.name === "MemberExpression" && callee.lastChild?.name === "PropertyName";
    if (!isMethod && callee.name !== "VariableName") refuse(callee, "only methods and functions can be called");
    const word = isMethod ? (callee.lastChild as SyntaxNode) : callee;
    const name = this.#textOf(word);
    const known: Record<string, readonly [number, number]> = isMethod ? METHODS : FUNCTIONS;
    const [least, most] =
      (Object.hasOwn(known, name) && known[name]) ||
      refuse(word, unknown(isMethod ? "method" : "function", name, Object.keys(known)));
    const parts = childrenOf(list).slice(1, -1);
    const odd = parts.find((part) => ["*", "**", "AssignOp", "for"].includes(part.name));
    if (odd) refuse(odd, "arguments are given one by one and without names");
    const args = this.#list(parts);
    if (args.length < least || args.length > most) {
      const expected = least === most ? `${most === 0 ? "no" : most}` : `${least} or ${most}`;
      refuse(list, `${name}() takes ${expected} ${most === 1 ? "argument" : "arguments"} here`);
    }
    if (isMethod) return { kind: "method", callee: this.#expression(callee), args, at: word.from };
    return { kind: "function", name: name as FunctionName, args, at: node.from };
  }

  #list(parts: readonly SyntaxNode[]): Expression[] {
    return parts.flatMap((part, index) => {
      const isComma = part.name === ",";
      if (isComma !== (index % 2 === 1))
        refuse(part, isComma ? "a value is expected before this comma" : "this is no part of a query");
      if (part.name === "*") refuse(part, "unpacking is no part of a query");
      return isComma ? [] : [this.#expression(part)];
    });
  }

  #pairs(parts: readonly SyntaxNode[]): [Expression, Expression][] {
    const pairs: [Expression, Expression][] = [];
    for (let at = 0; at < parts.length; at += 4) {
      const [key, colon, value] = parts.slice(at, at + 3) as [SyntaxNode, SyntaxNode?, SyntaxNode?];
      if (colon?.name !== ":" || !value) refuse(key, "unpacking is no part of a query");
      pairs.push([this.#expression(key), this.#expression(value)]);
    }
    return pairs;
  }

  #piece(node: SyntaxNode): string {
    if (node.name !== "String") refuse(node, "an f-string is no part of a query");
    return this.#literal(node, stringLiteral);
  }

  #literal<T>(node: SyntaxNode, read: (text: string) => Literal<T>): T {
    const literal = read(this.#textOf(node));
    return literal.ok ? literal.value : refuse(node, literal.problem);
  }

  #refuseErrors(script: SyntaxNode): void {
    script.cursor().iterate((node) => {
      if (!node.type.isError) return;
      const found = this.#text.slice(node.from, node.to).trim();
      const isEnd = this.#text.slice(node.from).trim() === "";
      const message = isEnd
        ? "more is expected at the end"
        : `Python does not expect ${found === "" ? "this" : `"${found}"`} here`;
      throw new Refusal(message, node.from, Math.max(node.to, node.from + 1));
    });
  }

  #textOf(node: SyntaxNode): string {
    return this.#text.slice(node.from, node.to);
  }
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const hint = near === undefined ? "" : `; the nearest is "${near}"`;
  return `there is no ${what} "${name}"${hint}; known are ${known.join(", ")}`;
}
