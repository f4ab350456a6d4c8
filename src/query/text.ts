import type { Budget } from "./budget.ts";
import { MAX_SIZE } from "./budget.ts";
import { PyDate, PyDateTime } from "./dates.ts";
import { fail } from "./failure.ts";
import { PyDict, type PyList, PyMethod, PySet, PyTuple, PyView, type Value } from "./values.ts";

/** Python's `str(value)`. */
export function strOf(value: Value, budget: Budget): string {
  if (typeof value === "string") return value;
  return value instanceof PyDate || value instanceof PyDateTime ? String(value) : reprOf(value, budget);
}

/** Python's `repr(value)`. @throws QueryFailure for what has none here, and for more than is worth reading */
export function reprOf(value: Value, budget: Budget): string {
  budget.spend();
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "bigint") return intText(value);
  if (typeof value === "number") return floatText(value);
  if (typeof value === "string") return quoted(value);
  if (value instanceof PyDate) return `datetime.date(${value.year}, ${value.month}, ${value.day})`;
  if (value instanceof PyMethod) return fail("Limit", "a method has no text here");
  if (value instanceof PyDateTime) return fail("Limit", "a time inside of another value has no text here");
  return limited(containerText(value, (item) => reprOf(item, budget)));
}

function containerText(value: PyList | PyTuple | PySet | PyDict | PyView, repr: (item: Value) => string): string {
  if (value instanceof PyDict) {
    const entries = value.entries.map(({ key, value: of }) => `${repr(key)}: ${repr(of)}`);
    return `{${entries.join(", ")}}`;
  }
  const items = value.items.map(repr).join(", ");
  if (value instanceof PyTuple) return value.items.length === 1 ? `(${items},)` : `(${items})`;
  if (value instanceof PySet) return items === "" ? "set()" : `{${items}}`;
  return value instanceof PyView ? `${value.of}([${items}])` : `[${items}]`;
}

/** The number of digits is Python's own limit (https://docs.python.org/3/library/stdtypes.html#int-max-str-digits). */
export const MAX_DIGITS = 4300;

function intText(value: bigint): string {
  const text = String(value);
  if (text.length > MAX_DIGITS)
    fail("ValueError", `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion`);
  return text;
}

/** Both languages write the shortest digits that give the number back; Python goes over to exponents elsewhere. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  const [mantissa, exponent] = value.toExponential().split("e") as [string, string];
  const power = Number(exponent);
  if (power < -4 || power >= 16)
    return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  const sign = Object.is(value, -0) ? "-" : "";
  const plain =
    power < 0 ? value.toFixed(Math.max(0, mantissa.replace(/[-.]/g, "").length - 1 - power)) : String(value);
  return `${sign}${plain}${plain.includes(".") ? "" : ".0"}`;
}

const NAMED: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inside = text.replace(/[\\'"]|(?! )[\p{C}\p{Z}]/gu, (character) => {
    if (character === "'" || character === '"') return character === quote ? `\\${character}` : character;
    const code = character.codePointAt(0) as number;
    const hex = (length: number) => code.toString(16).padStart(length, "0");
    return NAMED[character] ?? (code < 0x100 ? `\\x${hex(2)}` : code < 0x10000 ? `\\u${hex(4)}` : `\\U${hex(8)}`);
  });
  return quote + inside + quote;
}

function limited(text: string): string {
  return text.length > MAX_SIZE ? fail("Limit", `a text of more than ${MAX_SIZE} characters`) : text;
}
