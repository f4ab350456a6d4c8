import { calculate, signed } from "./arithmetic.ts";
import type { Expression } from "./ast.ts";
import { Budget } from "./budget.ts";
import { compares } from "./compare.ts";
import { fail, failOnKey, QueryFailure } from "./failure.ts";
import { attributeOf, callFunction, callMethod, characters } from "./methods.ts";
import { reprOf } from "./text.ts";
import { isTrue, numberOf, PyDict, PyList, PySet, PyTuple, PyView, typeOf, type Value } from "./values.ts";

/**
 * The value of a query as Python gives it (https://docs.python.org/3/reference/expressions.html), for one connector.
 * @throws QueryFailure where Python raises, and where it would take too long
 */
export function evaluate(query: Expression, data: Value): Value {
  try {
    return new Evaluation(data).value(query);
  } catch (error) {
    // Aliases can nest a value deeper than any stack.
    if (error instanceof RangeError) return fail("RecursionError", "a value is nested too deep");
    throw error;
  }
}

class Evaluation {
  readonly #data: Value;
  readonly #budget = new Budget();

  constructor(data: Value) {
    this.#data = data;
  }

  value(expression: Expression): Value {
    try {
      this.#budget.spend();
      return this.#value(expression);
    } catch (error) {
      // The innermost part that fails is where the message points.
      if (error instanceof QueryFailure) error.at ??= expression.at;
      throw error;
    }
  }

  #value(expression: Expression): Value {
    const budget = this.#budget;
    switch (expression.kind) {
      case "constant":
        return expression.value;
      case "data":
        return this.#data;
      case "attribute":
        return attributeOf(this.value(expression.object), expression.name);
      case "subscript":
        return this.#item(this.value(expression.object), this.value(expression.index));
      case "slice":
        return this.#slice(
          this.value(expression.object),
          expression.bounds.map((bound) => bound && this.value(bound)),
        );
      case "function":
        return callFunction(expression.name, this.#values(expression.args), budget);
      case "method":
        return callMethod(this.value(expression.callee), this.#values(expression.args), budget);
      case "and":
      case "or":
        return this.#shortcut(expression.kind, expression.operands);
      case "not":
        return !isTrue(this.value(expression.operand));
      case "signed":
        return signed(expression.operator, this.value(expression.operand));
      case "comparison":
        return this.#comparison(expression);
      case "arithmetic":
        return calculate(this.value(expression.left), expression.operator, this.value(expression.right));
      case "conditional":
        return this.value(isTrue(this.value(expression.test)) ? expression.yes : expression.no);
      case "list":
        return new PyList(this.#values(expression.items));
      case "tuple":
        return new PyTuple(this.#values(expression.items));
      case "set":
        return new PySet(this.#values(expression.items));
      case "dict":
        return this.#dict(expression.pairs);
    }
  }

  #values(expressions: readonly Expression[]): Value[] {
    return expressions.map((expression) => this.value(expression));
  }

  /** The first operand that decides, as it is: `and` and `or` do not make booleans. */
  #shortcut(kind: "and" | "or", operands: readonly Expression[]): Value {
    let value: Value = null;
    for (const operand of operands) {
      value = this.value(operand);
      if (isTrue(value) === (kind === "or")) break;
    }
    return value;
  }

  /** Of a chain each link is compared with the one before, and what comes after a false one is not looked at. */
  #comparison({ first, links }: Extract<Expression, { kind: "comparison" }>): boolean {
    let left = this.value(first);
    for (const { operator, operand } of links) {
      const right = this.value(operand);
      if (!compares(left, operator, right, this.#budget)) return false;
      left = right;
    }
    return true;
  }

  #dict(pairs: readonly [Expression, Expression][]): PyDict {
    const dict = new PyDict();
    const values = pairs.map((pair): [Value, Value] => [this.value(pair[0]), this.value(pair[1])]);
    for (const [key, value] of values) dict.set(key, value);
    return dict;
  }

  #item(object: Value, index: Value): Value {
    if (object instanceof PyDict) {
      const value = object.get(index);
      if (value !== undefined) return value;
      return failOnKey("KeyError", reprOf(index, this.#budget), index, object.keys);
    }
    const items = this.#sequence(object);
    const type = typeOf(object);
    if (!items || object instanceof PySet || object instanceof PyView)
      return fail("TypeError", `'${type}' object is not subscriptable`);
    const number = numberOf(index);
    if (typeof number !== "bigint")
      return fail(
        "TypeError",
        type === "str"
          ? `string indices must be integers, not '${typeOf(index)}'`
          : `${type} indices must be integers or slices, not ${typeOf(index)}`,
      );
    const item = items.at(clamped(number, items.length));
    const isInside = number < items.length && number >= -items.length;
    return isInside && item !== undefined
      ? item
      : fail("IndexError", `${type === "str" ? "string" : type} index out of range`);
  }

  /** https://docs.python.org/3/library/stdtypes.html#common-sequence-operations */
  #slice(object: Value, bounds: readonly (Value | null)[]): Value {
    const items = this.#sequence(object);
    if (object instanceof PyDict) return fail("TypeError", "unhashable type: 'slice'");
    if (!items) return fail("TypeError", `'${typeOf(object)}' object is not subscriptable`);
    const [start, stop, step] = bounds as [Value, Value, Value];
    const count = (bound: Value): number | undefined => {
      if (bound === null) return undefined;
      const number = numberOf(bound);
      if (typeof number === "bigint") return clamped(number, items.length);
      return fail("TypeError", "slice indices must be integers or None or have an __index__ method");
    };
    const by = count(step) ?? 1;
    if (by === 0) return fail("ValueError", "slice step cannot be zero");
    const place = (bound: number | undefined, missing: number) => {
      if (bound === undefined) return missing;
      const [low, high] = by > 0 ? [0, items.length] : [-1, items.length - 1];
      return Math.max(low, Math.min(high, bound < 0 ? bound + items.length : bound));
    };
    const from = place(count(start), by > 0 ? 0 : items.length - 1);
    const to = place(count(stop), by > 0 ? items.length : -1);
    const taken: Value[] = [];
    for (let at = from; by > 0 ? at < to : at > to; at += by) taken.push(items[at] as Value);
    this.#budget.spend(taken.length);
    if (typeof object === "string") return taken.join("");
    return object instanceof PyTuple ? new PyTuple(taken) : new PyList(taken);
  }

  #sequence(object: Value): readonly Value[] | undefined {
    if (typeof object === "string") {
      this.#budget.spend(object.length >> 6);
      return characters(object);
    }
    return object instanceof PyList || object instanceof PyTuple ? object.items : undefined;
  }
}

/** A position or a step, moved so near that it is an exact number and still means the same. */
function clamped(number: bigint, length: number): number {
  const limit = BigInt(length) + 1n;
  return Number(number > limit ? limit : number < -limit ? -limit : number);
}
