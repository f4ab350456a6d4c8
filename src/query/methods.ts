import type { FunctionName } from "./ast.ts";
import type { Budget } from "./budget.ts";
import { PyDate, PyDateTime } from "./dates.ts";
import { fail, failOnKey } from "./failure.ts";
import { MAX_DIGITS, reprOf, strOf } from "./text.ts";
import { numberOf, PyDict, PyList, PyMethod, PySet, PyTuple, PyView, typeOf, type Value } from "./values.ts";

/** Everything that Python finds on a dict before a query falls back to its keys, called or not. */
const DICT_METHODS = new Set("clear copy fromkeys get items keys pop popitem setdefault update values".split(" "));
const STR_METHODS = new Set(["startswith", "endswith", "lower", "upper"]);

/** `object.name`: the attribute, or else the value of the key. @throws QueryFailure where there is neither */
export function attributeOf(object: Value, name: string): Value {
  if (object instanceof PyDict) {
    if (DICT_METHODS.has(name)) return new PyMethod(name, object);
    const value = object.get(name);
    if (value !== undefined) return value;
  }
  if (typeof object === "string" && STR_METHODS.has(name)) return new PyMethod(name, object);
  const date = object instanceof PyDateTime ? object.date : object;
  if (date instanceof PyDate && (name === "year" || name === "month" || name === "day")) return BigInt(date[name]);
  if (object instanceof PyDict)
    return failOnKey("AttributeError", `'dict' has no attribute and no key '${name}'`, name, object.keys);
  return fail("AttributeError", `'${typeOf(object)}' has no attribute '${name}'`);
}

/** Calls what {@link attributeOf} gave. The number of arguments is right. */
export function callMethod(callee: Value, args: readonly Value[], budget: Budget): Value {
  if (!(callee instanceof PyMethod)) return fail("TypeError", `'${typeOf(callee)}' object is not callable`);
  const { self, name } = callee;
  if (self instanceof PyDict) {
    budget.spend(self.size);
    if (name === "get") {
      const value = self.get(args[0] as Value);
      return value === undefined ? (args[1] ?? null) : value;
    }
    return new PyView(`dict_${name as "keys" | "values" | "items"}`, self);
  }
  const text = self as string;
  budget.spend(text.length >> 6);
  if (name === "lower") return text.toLowerCase();
  if (name === "upper") return text.toUpperCase();
  return textsOf(args[0] as Value, name).some((part) =>
    name === "startswith" ? text.startsWith(part) : text.endsWith(part),
  );
}

function textsOf(value: Value, method: string): string[] {
  const texts = value instanceof PyTuple ? value.items : [value];
  const odd = texts.find((text) => typeof text !== "string");
  if (odd === undefined) return texts as string[];
  return value instanceof PyTuple
    ? fail("TypeError", `tuple for ${method} must only contain str, not ${typeOf(odd)}`)
    : fail("TypeError", `${method} first arg must be str or a tuple of str, not ${typeOf(odd)}`);
}

/** Calls one of the functions. The number of arguments is right. */
export function callFunction(name: FunctionName, args: readonly Value[], budget: Budget): Value {
  const value = args[0] as Value;
  switch (name) {
    case "int":
      return args.length > 1 ? intInBase(value, args[1] as Value, budget) : toInt(value, budget);
    case "float":
      return toFloat(value, budget);
    case "str":
      return strOf(value, budget);
    case "len":
      return BigInt(lengthOf(value, budget));
  }
}

function lengthOf(value: Value, budget: Budget): number {
  if (typeof value === "string") {
    budget.spend(value.length >> 6);
    return characters(value).length;
  }
  if (value instanceof PyList || value instanceof PyTuple || value instanceof PySet) return value.items.length;
  if (value instanceof PyDict) return value.size;
  if (value instanceof PyView) return value.dict.size;
  return fail("TypeError", `object of type '${typeOf(value)}' has no len()`);
}

/** What Python counts and cuts: code points, and halves of surrogate pairs that stand alone. */
export function characters(text: string): string[] {
  return Array.from(text);
}

function toInt(value: Value, budget: Budget): bigint {
  if (typeof value === "string") return intFromText(value, 10, value, budget);
  const number = numberOf(value);
  if (number === undefined)
    return fail(
      "TypeError",
      `int() argument must be a string, a bytes-like object or a real number, not '${typeOf(value)}'`,
    );
  if (typeof number === "bigint") return number;
  if (Number.isNaN(number)) return fail("ValueError", "cannot convert float NaN to integer");
  if (!Number.isFinite(number)) return fail("OverflowError", "cannot convert float infinity to integer");
  return BigInt(Math.trunc(number));
}

function intInBase(value: Value, base: Value, budget: Budget): bigint {
  const number = numberOf(base);
  if (typeof number !== "bigint")
    return fail("TypeError", `'${typeOf(base)}' object cannot be interpreted as an integer`);
  if (typeof value !== "string") return fail("TypeError", "int() can't convert non-string with explicit base");
  if (number !== 0n && (number < 2n || number > 36n))
    return fail("ValueError", "int() base must be >= 2 and <= 36, or 0");
  return intFromText(value, Number(number), value, budget);
}

const PREFIXES: Record<string, number> = { "0b": 2, "0o": 8, "0x": 16 };

/** https://docs.python.org/3/library/functions.html#int */
function intFromText(text: string, base: number, shown: string, budget: Budget): bigint {
  const invalid = (): never =>
    fail("ValueError", `invalid literal for int() with base ${base}: ${reprOf(shown.slice(0, 100), budget)}`);
  const [, sign = "", prefix = "", digits = ""] = /^([+-]?)(0[box]_?)?(.*)$/is.exec(stripped(text)) ?? [];
  const own = PREFIXES[prefix.slice(0, 2).toLowerCase()];
  const usesPrefix = own !== undefined && (base === 0 || base === own);
  const radix = base === 0 ? (own ?? 10) : base;
  const body = (usesPrefix ? digits : prefix + digits).toLowerCase();
  if (!/^[0-9a-z]+(_[0-9a-z]+)*$/.test(body)) return invalid();
  const plain = body.replaceAll("_", "");
  if (base === 0 && !usesPrefix && /^0+[1-9]/.test(plain)) return invalid();
  if (plain.length > MAX_DIGITS)
    return fail("ValueError", `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion`);
  let value = 0n;
  for (const digit of plain) {
    const worth = Number.parseInt(digit, 36);
    if (worth >= radix) return invalid();
    value = value * BigInt(radix) + BigInt(worth);
  }
  return sign === "-" ? -value : value;
}

/** https://docs.python.org/3/library/functions.html#float */
function toFloat(value: Value, budget: Budget): number {
  if (typeof value === "string") {
    const text = stripped(value).toLowerCase();
    const [, sign, special] = /^([+-]?)(inf|infinity|nan)$/.exec(text) ?? [];
    if (special) return special === "nan" ? Number.NaN : sign === "-" ? -Infinity : Infinity;
    if (/^[+-]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)(e[+-]?\d+(_\d+)*)?$/.test(text))
      return Number(text.replaceAll("_", ""));
    return fail("ValueError", `could not convert string to float: ${reprOf(value.slice(0, 100), budget)}`);
  }
  const number = numberOf(value);
  if (number === undefined)
    return fail("TypeError", `float() argument must be a string or a real number, not '${typeOf(value)}'`);
  const result = Number(number);
  if (typeof number === "bigint" && !Number.isFinite(result))
    fail("OverflowError", "int too large to convert to float");
  return result;
}

/** Without the white space at both ends that Python takes for such. */
function stripped(text: string): string {
  return text.replace(/^[\s\x1c-\x1f\x85]+|[\s\x1c-\x1f\x85]+$/g, "");
}
