import { PyDate, PyDateTime } from "./dates.ts";
import { fail } from "./failure.ts";

/**
 * A value as Python has it. An `int` is a bigint, a `float` a number, so that the two are never mixed up; `bool`, `str`
 * and `None` are JavaScript's own.
 */
export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | PyList
  | PyTuple
  | PySet
  | PyDict
  | PyView
  | PyDate
  | PyDateTime
  | PyMethod;

/** `list`. It never changes. */
export class PyList {
  readonly items: readonly Value[];

  constructor(items: readonly Value[]) {
    this.items = items;
  }
}

/** `tuple`. */
export class PyTuple {
  readonly items: readonly Value[];

  constructor(items: readonly Value[]) {
    this.items = items;
  }
}

/** Keys that are equal in Python are one key: `1`, `1.0` and `True`. */
export class PyDict {
  readonly #entries = new Map<string, { key: Value; value: Value }>();

  /** @throws QueryFailure for a key that cannot be hashed */
  set(key: Value, value: Value): void {
    const hash = hashOf(key);
    const known = this.#entries.get(hash);
    this.#entries.set(hash, { key: known ? known.key : key, value });
  }

  /** `undefined` where there is no such key. @throws QueryFailure for a key that cannot be hashed */
  get(key: Value): Value | undefined {
    return this.#entries.get(hashOf(key))?.value;
  }

  get size(): number {
    return this.#entries.size;
  }

  get keys(): Value[] {
    return [...this.#entries.values()].map(({ key }) => key);
  }

  get entries(): { key: Value; value: Value }[] {
    return [...this.#entries.values()];
  }
}

/** `set`: members that are equal in Python are one. */
export class PySet {
  readonly #members = new PyDict();

  /** @throws QueryFailure for a member that cannot be hashed */
  constructor(members: readonly Value[]) {
    for (const member of members) this.#members.set(member, null);
  }

  has(value: Value): boolean {
    return this.#members.get(value) !== undefined;
  }

  get items(): Value[] {
    return this.#members.keys;
  }
}

/** What `.keys()`, `.values()` and `.items()` give. */
export class PyView {
  readonly of: "dict_keys" | "dict_values" | "dict_items";
  readonly dict: PyDict;

  constructor(of: PyView["of"], dict: PyDict) {
    this.of = of;
    this.dict = dict;
  }

  get items(): Value[] {
    if (this.of === "dict_keys") return this.dict.keys;
    return this.dict.entries.map(({ key, value }) => (this.of === "dict_values" ? value : new PyTuple([key, value])));
  }
}

/** A method that is bound to its object. */
export class PyMethod {
  readonly name: string;
  readonly self: Value;

  constructor(name: string, self: Value) {
    this.name = name;
    this.self = self;
  }
}

/** Python's name of a value's type, as its messages have it. */
export function typeOf(value: Value): string {
  if (value === null) return "NoneType";
  switch (typeof value) {
    case "boolean":
      return "bool";
    case "bigint":
      return "int";
    case "number":
      return "float";
    case "string":
      return "str";
  }
  if (value instanceof PyList) return "list";
  if (value instanceof PyTuple) return "tuple";
  if (value instanceof PySet) return "set";
  if (value instanceof PyDict) return "dict";
  if (value instanceof PyView) return value.of;
  if (value instanceof PyDate) return "datetime.date";
  if (value instanceof PyDateTime) return "datetime.datetime";
  return "builtin_function_or_method";
}

/** https://docs.python.org/3/library/stdtypes.html#truth-value-testing */
export function isTrue(value: Value): boolean {
  if (value === null || value === false || value === 0 || value === 0n || value === "") return false;
  if (value instanceof PyList || value instanceof PyTuple || value instanceof PySet) return value.items.length > 0;
  if (value instanceof PyDict) return value.size > 0;
  if (value instanceof PyView) return value.dict.size > 0;
  return true;
}

/** A number, where the value is one: `True` is 1. */
export function numberOf(value: Value): bigint | number | undefined {
  if (typeof value === "boolean") return value ? 1n : 0n;
  return typeof value === "bigint" || typeof value === "number" ? value : undefined;
}

/** Equal for values that are equal in Python, and only for them. */
function hashOf(value: Value): string {
  const number = numberOf(value);
  if (number !== undefined) return Number.isInteger(number) ? `n${BigInt(number as number)}` : `n${number}`;
  if (value === null) return "None";
  if (typeof value === "string") return `s${value}`;
  if (value instanceof PyTuple) return `t${JSON.stringify(value.items.map(hashOf))}`;
  if (value instanceof PyDate) return `d${value}`;
  if (value instanceof PyDateTime) return `${value.time.offset === undefined ? "l" : "u"}${value.order}`;
  if (value instanceof PyMethod) return fail("Limit", "a method is no key here");
  return fail("TypeError", `unhashable type: '${typeOf(value)}'`);
}
