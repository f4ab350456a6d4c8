import { MAX_SIZE } from "./budget.ts";
import { PyDate, PyDateTime } from "./dates.ts";
import { fail } from "./failure.ts";
import { numberOf, PyList, PyTuple, typeOf, type Value } from "./values.ts";

/** Python's operators that calculate. */
export type ArithmeticOperator = "+" | "-" | "*" | "/" | "//" | "%" | "**";

const MAX_BITS = 20_000;
/** Above it a float does not have every whole number. */
const EXACT = 2n ** 53n;

/** Calculates as Python does. @throws QueryFailure where Python raises, and for results that are too large */
export function calculate(left: Value, operator: ArithmeticOperator, right: Value): Value {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== undefined && b !== undefined) {
    const isInt = typeof a === "bigint" && typeof b === "bigint";
    if (isInt && operator === "/") return divided(a, b);
    if (isInt && !(operator === "**" && b < 0n)) return ofInts(a, operator, b);
    return ofFloats(toFloat(a), operator, toFloat(b));
  }
  if (operator === "+") {
    if (typeof left === "string" && typeof right === "string") return limited(left.length + right.length, left + right);
    if (left instanceof PyList && right instanceof PyList) return new PyList(joined(left, right));
    if (left instanceof PyTuple && right instanceof PyTuple) return new PyTuple(joined(left, right));
  }
  if (operator === "*") {
    if (typeof b === "bigint" && a === undefined) return repeated(left, b) ?? unsupported(left, operator, right);
    if (typeof a === "bigint" && b === undefined) return repeated(right, a) ?? unsupported(left, operator, right);
  }
  if ([left, right].some((side) => side instanceof PyDate || side instanceof PyDateTime) && "+-".includes(operator))
    fail("Limit", "calculating with dates is no part of a query");
  if (operator === "%" && typeof left === "string") fail("Limit", "formatting with % is no part of a query");
  return unsupported(left, operator, right);
}

/** Python's `-value`, and its `+value`. */
export function signed(operator: "+" | "-", value: Value): Value {
  const number = numberOf(value);
  if (number === undefined) return fail("TypeError", `bad operand type for unary ${operator}: '${typeOf(value)}'`);
  return operator === "-" ? -number : number;
}

function ofInts(a: bigint, operator: ArithmeticOperator, b: bigint): bigint {
  switch (operator) {
    case "+":
      return fitting(a + b);
    case "-":
      return fitting(a - b);
    case "*":
      return fitting(a * b);
    case "**":
      return power(a, b);
  }
  if (b === 0n) return fail("ZeroDivisionError", "integer division or modulo by zero");
  // Python rounds down, JavaScript towards zero.
  const isDown = a % b !== 0n && a < 0n !== b < 0n;
  if (operator === "//") return a / b - (isDown ? 1n : 0n);
  return isDown ? (a % b) + b : a % b;
}

function divided(a: bigint, b: bigint): number {
  if (b === 0n) return fail("ZeroDivisionError", "division by zero");
  if ([a, b].some((number) => number > EXACT || number < -EXACT)) fail("Limit", "a division of very large numbers");
  return Number(a) / Number(b);
}

function ofFloats(a: number, operator: ArithmeticOperator, b: number): number {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "**":
      return floatPower(a, b);
  }
  if (b === 0) return fail("ZeroDivisionError", operator === "/" ? "float division by zero" : "float modulo");
  if (operator === "/") return a / b;
  // CPython's float_divmod: the remainder has the sign of the divisor.
  const remainder = a % b;
  const isDown = remainder !== 0 && remainder < 0 !== b < 0;
  if (operator === "%") return remainder === 0 ? withSign(0, b) : isDown ? remainder + b : remainder;
  const quotient = (a - remainder) / b - (isDown ? 1 : 0);
  if (quotient === 0) return withSign(0, a / b);
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

function withSign(zero: 0, like: number): number {
  return like < 0 || Object.is(like, -0) ? -zero : zero;
}

function floatPower(a: number, b: number): number {
  if (a === 0 && b < 0) return fail("ZeroDivisionError", "0.0 cannot be raised to a negative power");
  if (a === 1 || (a === -1 && !Number.isFinite(b) && !Number.isNaN(b))) return 1;
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b))
    fail("Limit", "complex numbers are no part of a query");
  const result = a ** b;
  if (!Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b))
    fail("OverflowError", "(34, 'Numerical result out of range')");
  return result;
}

function power(a: bigint, b: bigint): bigint {
  if (a === 0n || a === 1n || a === -1n) return b === 0n ? 1n : a === -1n && b % 2n === 0n ? 1n : a;
  if (b > MAX_BITS || BigInt(a.toString(2).length) * b > 2 * MAX_BITS) tooLarge();
  return fitting(a ** b);
}

function fitting(value: bigint): bigint {
  return BigInt.asIntN(MAX_BITS, value) === value ? value : tooLarge();
}

function tooLarge(): never {
  return fail("Limit", `a whole number of more than ${MAX_BITS} bits`);
}

function toFloat(number: bigint | number): number {
  const result = Number(number);
  if (typeof number === "bigint" && !Number.isFinite(result))
    fail("OverflowError", "int too large to convert to float");
  return result;
}

function joined(left: PyList | PyTuple, right: PyList | PyTuple): Value[] {
  return limited(left.items.length + right.items.length, [...left.items, ...right.items]);
}

function repeated(value: Value, times: bigint): Value | undefined {
  const count = times < 0n ? 0 : Number(times);
  if (typeof value === "string") return limited(value.length * count, value === "" ? "" : () => value.repeat(count));
  if (!(value instanceof PyList || value instanceof PyTuple)) return undefined;
  const { items } = value;
  const many =
    items.length === 0 ? [] : limited(items.length * count, () => Array(count).fill(items).flat() as Value[]);
  return value instanceof PyList ? new PyList(many) : new PyTuple(many);
}

/** A result whose size is known before it is made. */
function limited<T extends string | Value[]>(size: number, result: T | (() => T)): T {
  if (size > MAX_SIZE) fail("Limit", `a text or list of more than ${MAX_SIZE} parts`);
  return typeof result === "function" ? result() : result;
}

function unsupported(left: Value, operator: string, right: Value): never {
  const name = operator === "**" ? "** or pow()" : operator;
  return fail("TypeError", `unsupported operand type(s) for ${name}: '${typeOf(left)}' and '${typeOf(right)}'`);
}
