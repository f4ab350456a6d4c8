import type { SyntaxNode } from "@lezer/common";
import type { ArithmeticOperator } from "./arithmetic.ts";
import type { Expression } from "./ast.ts";
import type { Comparison } from "./compare.ts";
import { checkDepth, childrenOf, refuse } from "./nodes.ts";

/** An operand or a word between operands. */
interface Part {
  node: SyntaxNode;
  /** The operator, such as `not in`; absent for an operand. */
  word?: string;
}

const COMPARISONS = new Set(["==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not"]);
const SUMS = new Set(["+", "-"]);
const PRODUCTS = new Set(["*", "/", "//", "%"]);
const COMPOUND = new Set(["BinaryExpression", "UnaryExpression", "ConditionalExpression"]);
const WORDS = new Set(["ArithOp", "CompareOp", "BitOp", "and", "or", "not", "in", "is", "if", "else"]);

/** Whether a node is made of operands and operators. */
export function hasOperators(node: SyntaxNode): boolean {
  return COMPOUND.has(node.name);
}

/**
 * Reads operands and operators by the precedence of Python (https://docs.python.org/3/reference/expressions.html). The
 * parser's own nesting is not used: it takes `not a or b` for `not (a or b)`, and `1 + not a` for correct.
 */
export class OperatorReader {
  readonly #parts: Part[];
  readonly #operand: (node: SyntaxNode) => Expression;
  readonly #whole: SyntaxNode;
  #next = 0;
  #depth = 0;

  /** @param operand reads what has no operators of its own */
  constructor(whole: SyntaxNode, text: string, operand: (node: SyntaxNode) => Expression) {
    this.#whole = whole;
    this.#operand = operand;
    this.#parts = withTwoWords(flattened(whole, text));
  }

  /** @throws Refusal where the parts do not fit together */
  read(): Expression {
    const expression = this.#conditional();
    const rest = this.#parts[this.#next];
    return rest ? refuse(rest.node, unexpected(rest)) : expression;
  }

  #conditional(): Expression {
    const yes = this.#chain("or", () => this.#chain("and", () => this.#negation()));
    const word = this.#taken("if");
    if (!word) return yes;
    const test = this.#chain("or", () => this.#chain("and", () => this.#negation()));
    if (!this.#taken("else")) refuse(this.#here, "an `else` is expected here");
    return { kind: "conditional", test, yes, no: this.#deeper(() => this.#conditional()), at: word.node.from };
  }

  #chain(kind: "and" | "or", operand: () => Expression): Expression {
    const first = operand();
    const operands = [first];
    let at: number | undefined;
    for (let word = this.#taken(kind); word; word = this.#taken(kind)) {
      at ??= word.node.from;
      operands.push(operand());
    }
    return at === undefined ? first : { kind, operands, at };
  }

  #negation(): Expression {
    const word = this.#taken("not");
    if (!word) return this.#comparison();
    return { kind: "not", operand: this.#deeper(() => this.#negation()), at: word.node.from };
  }

  #comparison(): Expression {
    const first = this.#sums(SUMS);
    const links: { operator: Comparison; operand: Expression }[] = [];
    let at: number | undefined;
    for (let word = this.#takenOf(COMPARISONS); word; word = this.#takenOf(COMPARISONS)) {
      const left = links.at(-1)?.operand ?? first;
      const operand = this.#sums(SUMS);
      const operator = word.word as Comparison;
      if (operator.startsWith("is") && !isSingle(left) && !isSingle(operand))
        refuse(
          word.node,
          `\`${operator}\` is for None, True and False; compare other values with ${operator === "is" ? "==" : "!="}`,
        );
      links.push({ operator, operand });
      at ??= word.node.from;
    }
    return at === undefined ? first : { kind: "comparison", first, links, at };
  }

  #sums(operators: ReadonlySet<string>): Expression {
    const operand = () => (operators === SUMS ? this.#sums(PRODUCTS) : this.#sign());
    let left = operand();
    let count = 0;
    for (let word = this.#takenOf(operators); word; word = this.#takenOf(operators)) {
      checkDepth(++count, word.node);
      const operator = word.word as ArithmeticOperator;
      left = { kind: "arithmetic", operator, left, right: operand(), at: word.node.from };
    }
    return left;
  }

  #sign(): Expression {
    const word = this.#takenOf(SUMS);
    if (!word) return this.#power();
    const operator = word.word as "+" | "-";
    return { kind: "signed", operator, operand: this.#deeper(() => this.#sign()), at: word.node.from };
  }

  #power(): Expression {
    const part = this.#parts[this.#next++];
    if (!part) return refuse(this.#whole, "a value is expected here");
    if (part.word !== undefined) return refuse(part.node, unexpected(part));
    const left = this.#operand(part.node);
    const word = this.#taken("**");
    if (!word) return left;
    return { kind: "arithmetic", operator: "**", left, right: this.#deeper(() => this.#sign()), at: word.node.from };
  }

  #taken(word: string): Part | undefined {
    return this.#takenOf(new Set([word]));
  }

  #takenOf(words: ReadonlySet<string>): Part | undefined {
    const part = this.#parts[this.#next];
    if (part?.word === undefined || !words.has(part.word)) return undefined;
    this.#next++;
    return part;
  }

  #deeper(read: () => Expression): Expression {
    checkDepth(++this.#depth, this.#here);
    const expression = read();
    this.#depth--;
    return expression;
  }

  get #here(): SyntaxNode {
    return this.#parts[this.#next]?.node ?? this.#whole;
  }
}

function unexpected({ node, word }: Part): string {
  if (node.name === "BitOp" || word === "@") return `${word} is no part of a query`;
  return word === "not" ? "this `not` needs parentheses around it" : `Python does not expect "${word}" here`;
}

/** Whether there is but one object of that value, so that identity says the same as equality. */
function isSingle(expression: Expression): boolean {
  return expression.kind === "constant" && (expression.value === null || typeof expression.value === "boolean");
}

/** The operands and operators from left to right; what stands in parentheses is an operand. */
function flattened(whole: SyntaxNode, text: string): Part[] {
  const parts: Part[] = [];
  const left = [whole];
  for (let node = left.pop(); node; node = left.pop()) {
    if (hasOperators(node)) left.push(...childrenOf(node).reverse());
    else parts.push(WORDS.has(node.name) ? { node, word: text.slice(node.from, node.to) } : { node });
  }
  return parts;
}

/** Makes one operator of `not in` and of `is not`. */
function withTwoWords(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const both = `${last?.word} ${part.word}`;
    if (last && (both === "not in" || both === "is not")) joined[joined.length - 1] = { node: last.node, word: both };
    else joined.push(part);
  }
  return joined;
}
