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

export class PyList {
  readonly items: readonly Value[];

  constructor(items: readonly Value[]) {
    this.items = items;
  }
}

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

/** `datetime.date`. */
export class PyDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;

  /** The month and the day count from 1. @throws QueryFailure for a day that the calendar does not have */
  constructor(year: number, month: number, day: number) {
    const date = new Date(Date.UTC(2000, month - 1, day));
    date.setUTCFullYear(year, month - 1, day);
    const exists = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    if (!exists) fail("ValueError", `there is no day ${iso(year, month, day)}`);
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** Sorts as the days do. */
  get order(): bigint {
    return BigInt(this.year * 10_000 + this.month * 100 + this.day);
  }

  toString(): string {
    return iso(this.year, this.month, this.day);
  }
}

/** The time of day of a {@link PyDateTime}. `offset` is in minutes east of UTC, absent for a time without a zone. */
export interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
  offset?: number;
}

/** `datetime.datetime`. */
export class PyDateTime {
  readonly date: PyDate;
  readonly time: TimeOfDay;

  /** @throws QueryFailure for a time that no clock shows */
  constructor(date: PyDate, time: TimeOfDay) {
    if (time.hour > 23 || time.minute > 59 || time.second > 59 || Math.abs(time.offset ?? 0) >= 24 * 60)
      fail("ValueError", "there is no such time of day");
    this.date = date;
    this.time = time;
  }

  /** Microseconds, in UTC where the zone is known. */
  get order(): bigint {
    const { hour, minute, second, microsecond, offset = 0 } = this.time;
    const day = Date.parse(`${this.date}T00:00:00Z`) / 60_000;
    return BigInt((day + hour * 60 + minute - offset) * 60 + second) * 1_000_000n + BigInt(microsecond);
  }

  toString(): string {
    const { hour, minute, second, microsecond, offset } = this.time;
    const fraction = microsecond === 0 ? "" : `.${padded(microsecond, 6)}`;
    const minutes = Math.abs(offset ?? 0);
    const zone =
      offset === undefined
        ? ""
        : `${offset < 0 ? "-" : "+"}${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
    return `${this.date} ${padded(hour)}:${padded(minute)}:${padded(second)}${fraction}${zone}`;
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

function iso(year: number, month: number, day: number): string {
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
}

function padded(number: number, length = 2): string {
  return String(number).padStart(length, "0");
}
