import type { ArithmeticOperator } from "./arithmetic.ts";
import type { Comparison } from "./compare.ts";
import type { Value } from "./values.ts";

/** The functions that a query can call, with the least and the most arguments of each. */
export const FUNCTIONS = { int: [1, 2], float: [1, 1], str: [1, 1], len: [1, 1] } as const;
/** One of {@link FUNCTIONS}. */
export type FunctionName = keyof typeof FUNCTIONS;

/** The methods that a query can call. */
export const METHODS = {
  keys: [0, 0],
  values: [0, 0],
  items: [0, 0],
  get: [1, 2],
  startswith: [1, 1],
  endswith: [1, 1],
  lower: [0, 0],
  upper: [0, 0],
} as const;

/** A part of a query. `at` is the 0-based offset that a message about it points at. */
export type Expression = { at: number } & (
  | { kind: "constant"; value: Value }
  /** The name `data`. */
  | { kind: "data" }
  | { kind: "attribute"; object: Expression; name: string }
  | { kind: "subscript"; object: Expression; index: Expression }
  | {
      kind: "slice";
      object: Expression;
      bounds: [start: Expression | null, stop: Expression | null, step: Expression | null];
    }
  | { kind: "function"; name: FunctionName; args: Expression[] }
  /** A call of what an attribute leads to. */
  | { kind: "method"; callee: Expression; args: Expression[] }
  | { kind: "and" | "or"; operands: Expression[] }
  | { kind: "not"; operand: Expression }
  | { kind: "signed"; operator: "+" | "-"; operand: Expression }
  /** A chain: `a < b <= c` has two links. */
  | { kind: "comparison"; first: Expression; links: { operator: Comparison; operand: Expression }[] }
  | { kind: "arithmetic"; operator: ArithmeticOperator; left: Expression; right: Expression }
  | { kind: "conditional"; test: Expression; yes: Expression; no: Expression }
  | { kind: "list" | "tuple" | "set"; items: Expression[] }
  | { kind: "dict"; pairs: [key: Expression, value: Expression][] }
);
