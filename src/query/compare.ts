import type { Budget } from "./budget.ts";
import { PyDate, PyDateTime } from "./dates.ts";
import { fail } from "./failure.ts";
import { numberOf, PyDict, PyList, PyMethod, PySet, PyTuple, PyView, typeOf, type Value } from "./values.ts";

/** The comparisons of Python, each a word of the language. */
export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "not in" | "is" | "is not";

/** Compares as Python does. `is` is only meant for None, True and False. @throws QueryFailure where Python raises */
export function compares(left: Value, operator: Comparison, right: Value, budget: Budget): boolean {
  switch (operator) {
    case "is":
      return left === right;
    case "is not":
      return left !== right;
    case "==":
      return areEqual(left, right, budget);
    case "!=":
      return !areEqual(left, right, budget);
    case "in":
      return contains(right, left, budget);
    case "not in":
      return !contains(right, left, budget);
    default:
      return isOrdered(left, operator, right, budget);
  }
}

/** Python's `left == right`. */
function areEqual(left: Value, right: Value, budget: Budget): boolean {
  budget.spend();
  const [a, b] = [numberOf(left), numberOf(right)];
  // An int is compared with a float by its exact value, as in Python.
  if (a !== undefined && b !== undefined) return a <= b && a >= b;
  if (typeof left === "string" || typeof right === "string") {
    budget.spend(typeof left === "string" ? left.length >> 6 : 0);
    return left === right;
  }
  const both = <T>(type: new (...args: never[]) => T): [T, T] | undefined =>
    left instanceof type && right instanceof type ? [left, right] : undefined;
  const sequences = both(PyList) ?? both(PyTuple);
  if (sequences) {
    const [one, other] = [sequences[0].items, sequences[1].items];
    return one.length === other.length && one.every((item, index) => areEqual(item, other[index] as Value, budget));
  }
  const sets = setsOf(left, right, budget);
  if (sets) return sets[0].items.length === sets[1].items.length && isSubset(...sets);
  const dicts = both(PyDict);
  if (dicts)
    return (
      dicts[0].size === dicts[1].size &&
      dicts[0].entries.every(({ key, value }) => {
        const other = dicts[1].get(key);
        return other !== undefined && areEqual(value, other, budget);
      })
    );
  const dates = both(PyDate);
  if (dates) return dates[0].order === dates[1].order;
  const times = both(PyDateTime);
  if (times) return haveZone(times) !== "mixed" && times[0].order === times[1].order;
  const methods = both(PyMethod);
  return methods ? methods[0].self === methods[1].self && methods[0].name === methods[1].name : left === right;
}

/** Python's `item in container`. */
function contains(container: Value, item: Value, budget: Budget): boolean {
  if (typeof container === "string") {
    if (typeof item !== "string")
      return fail("TypeError", `'in <string>' requires string as left operand, not ${typeOf(item)}`);
    budget.spend(container.length >> 6);
    return container.includes(item);
  }
  if (container instanceof PyDict) return container.get(item) !== undefined;
  // Python looks a set up as if it were frozen, and a query has no frozen sets to find.
  if (container instanceof PySet) return !(item instanceof PySet) && container.has(item);
  if (container instanceof PyView) {
    if (container.of === "dict_keys") return container.dict.get(item) !== undefined;
    if (container.of === "dict_items") return hasItem(container.dict, item, budget);
  }
  if (container instanceof PyList || container instanceof PyTuple || container instanceof PyView)
    return container.items.some((member) => member === item || areEqual(member, item, budget));
  return fail("TypeError", `argument of type '${typeOf(container)}' is not iterable`);
}

function hasItem(dict: PyDict, item: Value, budget: Budget): boolean {
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
  const [key, value] = item.items as [Value, Value];
  const found = dict.get(key);
  return found !== undefined && (found === value || areEqual(found, value, budget));
}

type Order = "<" | "<=" | ">" | ">=";

function isOrdered(left: Value, operator: Order, right: Value, budget: Budget): boolean {
  budget.spend();
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== undefined && b !== undefined) return holds(a, operator, b);
  if (typeof left === "string" && typeof right === "string") {
    budget.spend(left.length >> 6);
    return holds(orderOfTexts(left, right), operator, 0);
  }
  if (left instanceof PyDate && right instanceof PyDate) return holds(left.order, operator, right.order);
  if (left instanceof PyDateTime && right instanceof PyDateTime) {
    if (haveZone([left, right]) === "mixed")
      return fail("TypeError", "can't compare offset-naive and offset-aware datetimes");
    return holds(left.order, operator, right.order);
  }
  if ((left instanceof PyList && right instanceof PyList) || (left instanceof PyTuple && right instanceof PyTuple))
    return areItemsOrdered(left.items, operator, right.items, budget);
  const sets = setsOf(left, right, budget);
  if (sets) {
    const [one, other] = operator.startsWith("<") ? sets : [sets[1], sets[0]];
    const isProper = operator.length === 2 || one.items.length < other.items.length;
    return isProper && isSubset(one, other);
  }
  const isDay = (value: Value) => value instanceof PyDate || value instanceof PyDateTime;
  if (isDay(left) && isDay(right)) return fail("TypeError", "can't compare datetime.datetime to datetime.date");
  return fail("TypeError", `'${operator}' not supported between instances of '${typeOf(left)}' and '${typeOf(right)}'`);
}

/** The first items that differ decide; where none does, the shorter one comes first. */
function areItemsOrdered(left: readonly Value[], operator: Order, right: readonly Value[], budget: Budget): boolean {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const [a, b] = [left[index] as Value, right[index] as Value];
    if (a !== b && !areEqual(a, b, budget)) return isOrdered(a, operator, b, budget);
  }
  return holds(left.length, operator, right.length);
}

function holds(a: bigint | number, operator: Order, b: bigint | number): boolean {
  switch (operator) {
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
  }
}

/** Python orders texts by code points, JavaScript by UTF-16 units; they differ where one has surrogates. */
function orderOfTexts(a: string, b: string): number {
  const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
  for (let at = 0; at < a.length && at < b.length; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return isHigh(x) === isHigh(y) ? x - y : isHigh(x) ? 1 : -1;
  }
  return a.length - b.length;
}

function haveZone([a, b]: [PyDateTime, PyDateTime]): "same" | "mixed" {
  return (a.time.offset === undefined) === (b.time.offset === undefined) ? "same" : "mixed";
}

/** Two sets, or views that count as sets: those of keys, and those of items where all values can be hashed. */
function setsOf(left: Value, right: Value, budget: Budget): [PySet, PySet] | undefined {
  const asSet = (value: Value): PySet | undefined => {
    if (value instanceof PySet) return value;
    if (!(value instanceof PyView) || value.of === "dict_values") return undefined;
    budget.spend(value.dict.size);
    return new PySet(value.items);
  };
  const isSetLike = (value: Value) => value instanceof PySet || (value instanceof PyView && value.of !== "dict_values");
  if (!isSetLike(left) || !isSetLike(right)) return undefined;
  const [one, other] = [asSet(left), asSet(right)];
  return one && other && [one, other];
}

function isSubset(one: PySet, other: PySet): boolean {
  return one.items.every((member) => other.has(member));
}
