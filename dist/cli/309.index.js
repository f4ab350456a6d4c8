export const id = 309;
export const ids = [309,816];
export const modules = {

/***/ 3214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ START_OF_FILE)
/* harmony export */ });
/** The range that stands for a whole file: its very beginning. */
const START_OF_FILE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };


/***/ }),

/***/ 9309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileQuery: () => (/* binding */ compileQuery)
});

// EXTERNAL MODULE: ./src/text/yaml.ts
var yaml = __webpack_require__(9816);
;// CONCATENATED MODULE: ./src/query/failure.ts
/** Why a query has no result for a connector, as Python would say it. */
class QueryFailure extends Error {
    /** Python's name of the exception, or `Limit` for what this interpreter refuses to do. */
    type;
    /** The 0-based offset in the query of the part that failed. */
    at;
    /** The key that is not there, and those that are. */
    missing;
    constructor(type, message) {
        super(message);
        this.name = "QueryFailure";
        this.type = type;
    }
}
/** @throws QueryFailure always */
function fail(type, message) {
    throw new QueryFailure(type, message);
}
/** Fails for want of a key. @throws QueryFailure always */
function failOnKey(type, message, name, keys) {
    const failure = new QueryFailure(type, message);
    if (typeof name === "string")
        failure.missing = { name, known: keys.filter((key) => typeof key === "string") };
    throw failure;
}

;// CONCATENATED MODULE: ./src/query/budget.ts

const MAX_STEPS = 100_000;
/** The longest text or list that a query makes, in characters or items. */
const MAX_SIZE = 100_000;
/** What one evaluation may still do, so that no query runs for long. */
class Budget {
    #left = MAX_STEPS;
    /** @throws QueryFailure when nothing is left */
    spend(steps = 1) {
        this.#left -= steps;
        if (this.#left < 0)
            fail("Limit", `more than ${MAX_STEPS} steps`);
    }
}

;// CONCATENATED MODULE: ./src/query/dates.ts

/** `datetime.date`. */
class PyDate {
    year;
    month;
    day;
    /** The month and the day count from 1. @throws QueryFailure for a day that the calendar does not have */
    constructor(year, month, day) {
        const date = new Date(Date.UTC(2000, month - 1, day));
        date.setUTCFullYear(year, month - 1, day);
        const exists = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        if (!exists)
            fail("ValueError", `there is no day ${iso(year, month, day)}`);
        this.year = year;
        this.month = month;
        this.day = day;
    }
    /** Sorts as the days do. */
    get order() {
        return BigInt(this.year * 10_000 + this.month * 100 + this.day);
    }
    toString() {
        return iso(this.year, this.month, this.day);
    }
}
/** `datetime.datetime`. */
class PyDateTime {
    date;
    time;
    /** @throws QueryFailure for a time that no clock shows */
    constructor(date, time) {
        if (time.hour > 23 || time.minute > 59 || time.second > 59 || Math.abs(time.offset ?? 0) >= 24 * 60)
            fail("ValueError", "there is no such time of day");
        this.date = date;
        this.time = time;
    }
    /** Microseconds, in UTC where the zone is known. */
    get order() {
        const { hour, minute, second, microsecond, offset = 0 } = this.time;
        const day = Date.parse(`${this.date}T00:00:00Z`) / 60_000;
        return BigInt((day + hour * 60 + minute - offset) * 60 + second) * 1000000n + BigInt(microsecond);
    }
    toString() {
        const { hour, minute, second, microsecond, offset } = this.time;
        const fraction = microsecond === 0 ? "" : `.${padded(microsecond, 6)}`;
        const minutes = Math.abs(offset ?? 0);
        const zone = offset === undefined
            ? ""
            : `${offset < 0 ? "-" : "+"}${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
        return `${this.date} ${padded(hour)}:${padded(minute)}:${padded(second)}${fraction}${zone}`;
    }
}
function iso(year, month, day) {
    return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
}
function padded(number, length = 2) {
    return String(number).padStart(length, "0");
}

;// CONCATENATED MODULE: ./src/query/values.ts


/** `list`. It never changes. */
class PyList {
    items;
    constructor(items) {
        this.items = items;
    }
}
/** `tuple`. */
class PyTuple {
    items;
    constructor(items) {
        this.items = items;
    }
}
/** Keys that are equal in Python are one key: `1`, `1.0` and `True`. */
class PyDict {
    #entries = new Map();
    /** @throws QueryFailure for a key that cannot be hashed */
    set(key, value) {
        const hash = hashOf(key);
        const known = this.#entries.get(hash);
        this.#entries.set(hash, { key: known ? known.key : key, value });
    }
    /** `undefined` where there is no such key. @throws QueryFailure for a key that cannot be hashed */
    get(key) {
        return this.#entries.get(hashOf(key))?.value;
    }
    get size() {
        return this.#entries.size;
    }
    get keys() {
        return [...this.#entries.values()].map(({ key }) => key);
    }
    get entries() {
        return [...this.#entries.values()];
    }
}
/** `set`: members that are equal in Python are one. */
class PySet {
    #members = new PyDict();
    /** @throws QueryFailure for a member that cannot be hashed */
    constructor(members) {
        for (const member of members)
            this.#members.set(member, null);
    }
    has(value) {
        return this.#members.get(value) !== undefined;
    }
    get items() {
        return this.#members.keys;
    }
}
/** What `.keys()`, `.values()` and `.items()` give. */
class PyView {
    of;
    dict;
    constructor(of, dict) {
        this.of = of;
        this.dict = dict;
    }
    get items() {
        if (this.of === "dict_keys")
            return this.dict.keys;
        return this.dict.entries.map(({ key, value }) => (this.of === "dict_values" ? value : new PyTuple([key, value])));
    }
}
/** A method that is bound to its object. */
class PyMethod {
    name;
    self;
    constructor(name, self) {
        this.name = name;
        this.self = self;
    }
}
/** Python's name of a value's type, as its messages have it. */
function typeOf(value) {
    if (value === null)
        return "NoneType";
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
    if (value instanceof PyList)
        return "list";
    if (value instanceof PyTuple)
        return "tuple";
    if (value instanceof PySet)
        return "set";
    if (value instanceof PyDict)
        return "dict";
    if (value instanceof PyView)
        return value.of;
    if (value instanceof PyDate)
        return "datetime.date";
    if (value instanceof PyDateTime)
        return "datetime.datetime";
    return "builtin_function_or_method";
}
/** https://docs.python.org/3/library/stdtypes.html#truth-value-testing */
function isTrue(value) {
    if (value === null || value === false || value === 0 || value === 0n || value === "")
        return false;
    if (value instanceof PyList || value instanceof PyTuple || value instanceof PySet)
        return value.items.length > 0;
    if (value instanceof PyDict)
        return value.size > 0;
    if (value instanceof PyView)
        return value.dict.size > 0;
    return true;
}
/** A number, where the value is one: `True` is 1. */
function numberOf(value) {
    if (typeof value === "boolean")
        return value ? 1n : 0n;
    return typeof value === "bigint" || typeof value === "number" ? value : undefined;
}
/** Equal for values that are equal in Python, and only for them. */
function hashOf(value) {
    const number = numberOf(value);
    if (number !== undefined)
        return Number.isInteger(number) ? `n${BigInt(number)}` : `n${number}`;
    if (value === null)
        return "None";
    if (typeof value === "string")
        return `s${value}`;
    if (value instanceof PyTuple)
        return `t${JSON.stringify(value.items.map(hashOf))}`;
    if (value instanceof PyDate)
        return `d${value}`;
    if (value instanceof PyDateTime)
        return `${value.time.offset === undefined ? "l" : "u"}${value.order}`;
    if (value instanceof PyMethod)
        return fail("Limit", "a method is no key here");
    return fail("TypeError", `unhashable type: '${typeOf(value)}'`);
}

;// CONCATENATED MODULE: ./src/query/arithmetic.ts




const MAX_BITS = 20_000;
/** Above it a float does not have every whole number. */
const EXACT = 2n ** 53n;
/** Calculates as Python does. @throws QueryFailure where Python raises, and for results that are too large */
function calculate(left, operator, right) {
    const [a, b] = [numberOf(left), numberOf(right)];
    if (a !== undefined && b !== undefined) {
        const isInt = typeof a === "bigint" && typeof b === "bigint";
        if (isInt && operator === "/")
            return divided(a, b);
        if (isInt && !(operator === "**" && b < 0n))
            return ofInts(a, operator, b);
        return ofFloats(toFloat(a), operator, toFloat(b));
    }
    if (operator === "+") {
        if (typeof left === "string" && typeof right === "string")
            return limited(left.length + right.length, left + right);
        if (left instanceof PyList && right instanceof PyList)
            return new PyList(joined(left, right));
        if (left instanceof PyTuple && right instanceof PyTuple)
            return new PyTuple(joined(left, right));
    }
    if (operator === "*") {
        if (typeof b === "bigint" && a === undefined)
            return repeated(left, b) ?? unsupported(left, operator, right);
        if (typeof a === "bigint" && b === undefined)
            return repeated(right, a) ?? unsupported(left, operator, right);
    }
    if ([left, right].some((side) => side instanceof PyDate || side instanceof PyDateTime) && "+-".includes(operator))
        fail("Limit", "calculating with dates is no part of a query");
    if (operator === "%" && typeof left === "string")
        fail("Limit", "formatting with % is no part of a query");
    return unsupported(left, operator, right);
}
/** Python's `-value`, and its `+value`. */
function signed(operator, value) {
    const number = numberOf(value);
    if (number === undefined)
        return fail("TypeError", `bad operand type for unary ${operator}: '${typeOf(value)}'`);
    return operator === "-" ? -number : number;
}
function ofInts(a, operator, b) {
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
    if (b === 0n)
        return fail("ZeroDivisionError", "integer division or modulo by zero");
    // Python rounds down, JavaScript towards zero.
    const isDown = a % b !== 0n && a < 0n !== b < 0n;
    if (operator === "//")
        return a / b - (isDown ? 1n : 0n);
    return isDown ? (a % b) + b : a % b;
}
function divided(a, b) {
    if (b === 0n)
        return fail("ZeroDivisionError", "division by zero");
    if ([a, b].some((number) => number > EXACT || number < -EXACT))
        fail("Limit", "a division of very large numbers");
    return Number(a) / Number(b);
}
function ofFloats(a, operator, b) {
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
    if (b === 0)
        return fail("ZeroDivisionError", operator === "/" ? "float division by zero" : "float modulo");
    if (operator === "/")
        return a / b;
    // CPython's float_divmod: the remainder has the sign of the divisor.
    const remainder = a % b;
    const isDown = remainder !== 0 && remainder < 0 !== b < 0;
    if (operator === "%")
        return remainder === 0 ? withSign(0, b) : isDown ? remainder + b : remainder;
    const quotient = (a - remainder) / b - (isDown ? 1 : 0);
    if (quotient === 0)
        return withSign(0, a / b);
    const floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
}
function withSign(zero, like) {
    return like < 0 || Object.is(like, -0) ? -zero : zero;
}
function floatPower(a, b) {
    if (a === 0 && b < 0)
        return fail("ZeroDivisionError", "0.0 cannot be raised to a negative power");
    if (a === 1 || (a === -1 && !Number.isFinite(b) && !Number.isNaN(b)))
        return 1;
    if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b))
        fail("Limit", "complex numbers are no part of a query");
    const result = a ** b;
    if (!Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b))
        fail("OverflowError", "(34, 'Numerical result out of range')");
    return result;
}
function power(a, b) {
    if (a === 0n || a === 1n || a === -1n)
        return b === 0n ? 1n : a === -1n && b % 2n === 0n ? 1n : a;
    if (b > MAX_BITS || BigInt(a.toString(2).length) * b > 2 * MAX_BITS)
        tooLarge();
    return fitting(a ** b);
}
function fitting(value) {
    return BigInt.asIntN(MAX_BITS, value) === value ? value : tooLarge();
}
function tooLarge() {
    return fail("Limit", `a whole number of more than ${MAX_BITS} bits`);
}
function toFloat(number) {
    const result = Number(number);
    if (typeof number === "bigint" && !Number.isFinite(result))
        fail("OverflowError", "int too large to convert to float");
    return result;
}
function joined(left, right) {
    return limited(left.items.length + right.items.length, [...left.items, ...right.items]);
}
function repeated(value, times) {
    const count = times < 0n ? 0 : Number(times);
    if (typeof value === "string")
        return limited(value.length * count, value === "" ? "" : () => value.repeat(count));
    if (!(value instanceof PyList || value instanceof PyTuple))
        return undefined;
    const { items } = value;
    const many = items.length === 0 ? [] : limited(items.length * count, () => Array(count).fill(items).flat());
    return value instanceof PyList ? new PyList(many) : new PyTuple(many);
}
/** A result whose size is known before it is made. */
function limited(size, result) {
    if (size > MAX_SIZE)
        fail("Limit", `a text or list of more than ${MAX_SIZE} parts`);
    return typeof result === "function" ? result() : result;
}
function unsupported(left, operator, right) {
    const name = operator === "**" ? "** or pow()" : operator;
    return fail("TypeError", `unsupported operand type(s) for ${name}: '${typeOf(left)}' and '${typeOf(right)}'`);
}

;// CONCATENATED MODULE: ./src/query/compare.ts



/** Compares as Python does. `is` is only meant for None, True and False. @throws QueryFailure where Python raises */
function compares(left, operator, right, budget) {
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
function areEqual(left, right, budget) {
    budget.spend();
    const [a, b] = [numberOf(left), numberOf(right)];
    // An int is compared with a float by its exact value, as in Python.
    if (a !== undefined && b !== undefined)
        return a <= b && a >= b;
    if (typeof left === "string" || typeof right === "string") {
        budget.spend(typeof left === "string" ? left.length >> 6 : 0);
        return left === right;
    }
    const both = (type) => left instanceof type && right instanceof type ? [left, right] : undefined;
    const sequences = both(PyList) ?? both(PyTuple);
    if (sequences) {
        const [one, other] = [sequences[0].items, sequences[1].items];
        return one.length === other.length && one.every((item, index) => areEqual(item, other[index], budget));
    }
    const sets = setsOf(left, right, budget);
    if (sets)
        return sets[0].items.length === sets[1].items.length && isSubset(...sets);
    const dicts = both(PyDict);
    if (dicts)
        return (dicts[0].size === dicts[1].size &&
            dicts[0].entries.every(({ key, value }) => {
                const other = dicts[1].get(key);
                return other !== undefined && areEqual(value, other, budget);
            }));
    const dates = both(PyDate);
    if (dates)
        return dates[0].order === dates[1].order;
    const times = both(PyDateTime);
    if (times)
        return haveZone(times) !== "mixed" && times[0].order === times[1].order;
    const methods = both(PyMethod);
    return methods ? methods[0].self === methods[1].self && methods[0].name === methods[1].name : left === right;
}
/** Python's `item in container`. */
function contains(container, item, budget) {
    if (typeof container === "string") {
        if (typeof item !== "string")
            return fail("TypeError", `'in <string>' requires string as left operand, not ${typeOf(item)}`);
        budget.spend(container.length >> 6);
        return container.includes(item);
    }
    if (container instanceof PyDict)
        return container.get(item) !== undefined;
    // Python looks a set up as if it were frozen, and a query has no frozen sets to find.
    if (container instanceof PySet)
        return !(item instanceof PySet) && container.has(item);
    if (container instanceof PyView) {
        if (container.of === "dict_keys")
            return container.dict.get(item) !== undefined;
        if (container.of === "dict_items")
            return hasItem(container.dict, item, budget);
    }
    if (container instanceof PyList || container instanceof PyTuple || container instanceof PyView)
        return container.items.some((member) => member === item || areEqual(member, item, budget));
    return fail("TypeError", `argument of type '${typeOf(container)}' is not iterable`);
}
function hasItem(dict, item, budget) {
    if (!(item instanceof PyTuple) || item.items.length !== 2)
        return false;
    const [key, value] = item.items;
    const found = dict.get(key);
    return found !== undefined && (found === value || areEqual(found, value, budget));
}
function isOrdered(left, operator, right, budget) {
    budget.spend();
    const [a, b] = [numberOf(left), numberOf(right)];
    if (a !== undefined && b !== undefined)
        return holds(a, operator, b);
    if (typeof left === "string" && typeof right === "string") {
        budget.spend(left.length >> 6);
        return holds(orderOfTexts(left, right), operator, 0);
    }
    if (left instanceof PyDate && right instanceof PyDate)
        return holds(left.order, operator, right.order);
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
    const isDay = (value) => value instanceof PyDate || value instanceof PyDateTime;
    if (isDay(left) && isDay(right))
        return fail("TypeError", "can't compare datetime.datetime to datetime.date");
    return fail("TypeError", `'${operator}' not supported between instances of '${typeOf(left)}' and '${typeOf(right)}'`);
}
/** The first items that differ decide; where none does, the shorter one comes first. */
function areItemsOrdered(left, operator, right, budget) {
    const length = Math.min(left.length, right.length);
    for (let index = 0; index < length; index++) {
        const [a, b] = [left[index], right[index]];
        if (a !== b && !areEqual(a, b, budget))
            return isOrdered(a, operator, b, budget);
    }
    return holds(left.length, operator, right.length);
}
function holds(a, operator, b) {
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
function orderOfTexts(a, b) {
    const isHigh = (unit) => unit >= 0xd800 && unit <= 0xdfff;
    for (let at = 0; at < a.length && at < b.length; at++) {
        const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
        if (x !== y)
            return isHigh(x) === isHigh(y) ? x - y : isHigh(x) ? 1 : -1;
    }
    return a.length - b.length;
}
function haveZone([a, b]) {
    return (a.time.offset === undefined) === (b.time.offset === undefined) ? "same" : "mixed";
}
/** Two sets, or views that count as sets: those of keys, and those of items where all values can be hashed. */
function setsOf(left, right, budget) {
    const asSet = (value) => {
        if (value instanceof PySet)
            return value;
        if (!(value instanceof PyView) || value.of === "dict_values")
            return undefined;
        budget.spend(value.dict.size);
        return new PySet(value.items);
    };
    const isSetLike = (value) => value instanceof PySet || (value instanceof PyView && value.of !== "dict_values");
    if (!isSetLike(left) || !isSetLike(right))
        return undefined;
    const [one, other] = [asSet(left), asSet(right)];
    return one && other && [one, other];
}
function isSubset(one, other) {
    return one.items.every((member) => other.has(member));
}

;// CONCATENATED MODULE: ./src/query/text.ts




/** Python's `str(value)`. */
function strOf(value, budget) {
    if (typeof value === "string")
        return value;
    return value instanceof PyDate || value instanceof PyDateTime ? String(value) : reprOf(value, budget);
}
/** Python's `repr(value)`. @throws QueryFailure for what has none here, and for more than is worth reading */
function reprOf(value, budget) {
    budget.spend();
    if (value === null)
        return "None";
    if (typeof value === "boolean")
        return value ? "True" : "False";
    if (typeof value === "bigint")
        return intText(value);
    if (typeof value === "number")
        return floatText(value);
    if (typeof value === "string")
        return quoted(value);
    if (value instanceof PyDate)
        return `datetime.date(${value.year}, ${value.month}, ${value.day})`;
    if (value instanceof PyMethod)
        return fail("Limit", "a method has no text here");
    if (value instanceof PyDateTime)
        return fail("Limit", "a time inside of another value has no text here");
    return text_limited(containerText(value, (item) => reprOf(item, budget)));
}
function containerText(value, repr) {
    if (value instanceof PyDict) {
        const entries = value.entries.map(({ key, value: of }) => `${repr(key)}: ${repr(of)}`);
        return `{${entries.join(", ")}}`;
    }
    const items = value.items.map(repr).join(", ");
    if (value instanceof PyTuple)
        return value.items.length === 1 ? `(${items},)` : `(${items})`;
    if (value instanceof PySet)
        return items === "" ? "set()" : `{${items}}`;
    return value instanceof PyView ? `${value.of}([${items}])` : `[${items}]`;
}
/** The number of digits is Python's own limit (https://docs.python.org/3/library/stdtypes.html#int-max-str-digits). */
const MAX_DIGITS = 4300;
function intText(value) {
    const text = String(value);
    if (text.length > MAX_DIGITS)
        fail("ValueError", `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion`);
    return text;
}
/** Both languages write the shortest digits that give the number back; Python goes over to exponents elsewhere. */
function floatText(value) {
    if (Number.isNaN(value))
        return "nan";
    if (!Number.isFinite(value))
        return value > 0 ? "inf" : "-inf";
    const [mantissa, exponent] = value.toExponential().split("e");
    const power = Number(exponent);
    if (power < -4 || power >= 16)
        return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
    const sign = Object.is(value, -0) ? "-" : "";
    const plain = power < 0 ? value.toFixed(Math.max(0, mantissa.replace(/[-.]/g, "").length - 1 - power)) : String(value);
    return `${sign}${plain}${plain.includes(".") ? "" : ".0"}`;
}
const NAMED = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };
function quoted(text) {
    const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
    const inside = text.replace(/[\\'"]|(?! )[\p{C}\p{Z}]/gu, (character) => {
        if (character === "'" || character === '"')
            return character === quote ? `\\${character}` : character;
        const code = character.codePointAt(0);
        const hex = (length) => code.toString(16).padStart(length, "0");
        return NAMED[character] ?? (code < 0x100 ? `\\x${hex(2)}` : code < 0x10000 ? `\\u${hex(4)}` : `\\U${hex(8)}`);
    });
    return quote + inside + quote;
}
function text_limited(text) {
    return text.length > MAX_SIZE ? fail("Limit", `a text of more than ${MAX_SIZE} characters`) : text;
}

;// CONCATENATED MODULE: ./src/query/methods.ts




/** Everything that Python finds on a dict before a query falls back to its keys, called or not. */
const DICT_METHODS = new Set("clear copy fromkeys get items keys pop popitem setdefault update values".split(" "));
const STR_METHODS = new Set(["startswith", "endswith", "lower", "upper"]);
/** `object.name`: the attribute, or else the value of the key. @throws QueryFailure where there is neither */
function attributeOf(object, name) {
    if (object instanceof PyDict) {
        if (DICT_METHODS.has(name))
            return new PyMethod(name, object);
        const value = object.get(name);
        if (value !== undefined)
            return value;
    }
    if (typeof object === "string" && STR_METHODS.has(name))
        return new PyMethod(name, object);
    const date = object instanceof PyDateTime ? object.date : object;
    if (date instanceof PyDate && (name === "year" || name === "month" || name === "day"))
        return BigInt(date[name]);
    if (object instanceof PyDict)
        return failOnKey("AttributeError", `'dict' has no attribute and no key '${name}'`, name, object.keys);
    return fail("AttributeError", `'${typeOf(object)}' has no attribute '${name}'`);
}
/** Calls what {@link attributeOf} gave. The number of arguments is right. */
function callMethod(callee, args, budget) {
    if (!(callee instanceof PyMethod))
        return fail("TypeError", `'${typeOf(callee)}' object is not callable`);
    const { self, name } = callee;
    if (self instanceof PyDict) {
        budget.spend(self.size);
        if (name === "get") {
            const value = self.get(args[0]);
            return value === undefined ? (args[1] ?? null) : value;
        }
        return new PyView(`dict_${name}`, self);
    }
    const text = self;
    budget.spend(text.length >> 6);
    if (name === "lower")
        return text.toLowerCase();
    if (name === "upper")
        return text.toUpperCase();
    return textsOf(args[0], name).some((part) => name === "startswith" ? text.startsWith(part) : text.endsWith(part));
}
function textsOf(value, method) {
    const texts = value instanceof PyTuple ? value.items : [value];
    const odd = texts.find((text) => typeof text !== "string");
    if (odd === undefined)
        return texts;
    return value instanceof PyTuple
        ? fail("TypeError", `tuple for ${method} must only contain str, not ${typeOf(odd)}`)
        : fail("TypeError", `${method} first arg must be str or a tuple of str, not ${typeOf(odd)}`);
}
/** Calls one of the functions. The number of arguments is right. */
function callFunction(name, args, budget) {
    const value = args[0];
    switch (name) {
        case "int":
            return args.length > 1 ? intInBase(value, args[1], budget) : toInt(value, budget);
        case "float":
            return methods_toFloat(value, budget);
        case "str":
            return strOf(value, budget);
        case "len":
            return BigInt(lengthOf(value, budget));
    }
}
function lengthOf(value, budget) {
    if (typeof value === "string") {
        budget.spend(value.length >> 6);
        return characters(value).length;
    }
    if (value instanceof PyList || value instanceof PyTuple || value instanceof PySet)
        return value.items.length;
    if (value instanceof PyDict)
        return value.size;
    if (value instanceof PyView)
        return value.dict.size;
    return fail("TypeError", `object of type '${typeOf(value)}' has no len()`);
}
/** What Python counts and cuts: code points, and halves of surrogate pairs that stand alone. */
function characters(text) {
    return Array.from(text);
}
function toInt(value, budget) {
    if (typeof value === "string")
        return intFromText(value, 10, value, budget);
    const number = numberOf(value);
    if (number === undefined)
        return fail("TypeError", `int() argument must be a string, a bytes-like object or a real number, not '${typeOf(value)}'`);
    if (typeof number === "bigint")
        return number;
    if (Number.isNaN(number))
        return fail("ValueError", "cannot convert float NaN to integer");
    if (!Number.isFinite(number))
        return fail("OverflowError", "cannot convert float infinity to integer");
    return BigInt(Math.trunc(number));
}
function intInBase(value, base, budget) {
    const number = numberOf(base);
    if (typeof number !== "bigint")
        return fail("TypeError", `'${typeOf(base)}' object cannot be interpreted as an integer`);
    if (typeof value !== "string")
        return fail("TypeError", "int() can't convert non-string with explicit base");
    if (number !== 0n && (number < 2n || number > 36n))
        return fail("ValueError", "int() base must be >= 2 and <= 36, or 0");
    return intFromText(value, Number(number), value, budget);
}
const PREFIXES = { "0b": 2, "0o": 8, "0x": 16 };
/** https://docs.python.org/3/library/functions.html#int */
function intFromText(text, base, shown, budget) {
    const invalid = () => fail("ValueError", `invalid literal for int() with base ${base}: ${reprOf(shown.slice(0, 100), budget)}`);
    const [, sign = "", prefix = "", digits = ""] = /^([+-]?)(0[box]_?)?(.*)$/is.exec(stripped(text)) ?? [];
    const own = PREFIXES[prefix.slice(0, 2).toLowerCase()];
    const usesPrefix = own !== undefined && (base === 0 || base === own);
    const radix = base === 0 ? (own ?? 10) : base;
    const body = (usesPrefix ? digits : prefix + digits).toLowerCase();
    if (!/^[0-9a-z]+(_[0-9a-z]+)*$/.test(body))
        return invalid();
    const plain = body.replaceAll("_", "");
    if (base === 0 && !usesPrefix && /^0+[1-9]/.test(plain))
        return invalid();
    if (plain.length > MAX_DIGITS)
        return fail("ValueError", `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion`);
    let value = 0n;
    for (const digit of plain) {
        const worth = Number.parseInt(digit, 36);
        if (worth >= radix)
            return invalid();
        value = value * BigInt(radix) + BigInt(worth);
    }
    return sign === "-" ? -value : value;
}
/** https://docs.python.org/3/library/functions.html#float */
function methods_toFloat(value, budget) {
    if (typeof value === "string") {
        const text = stripped(value).toLowerCase();
        const [, sign, special] = /^([+-]?)(inf|infinity|nan)$/.exec(text) ?? [];
        if (special)
            return special === "nan" ? Number.NaN : sign === "-" ? -Infinity : Infinity;
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
function stripped(text) {
    return text.replace(/^[\s\x1c-\x1f\x85]+|[\s\x1c-\x1f\x85]+$/g, "");
}

;// CONCATENATED MODULE: ./src/query/evaluate.ts







/**
 * The value of a query as Python gives it (https://docs.python.org/3/reference/expressions.html), for one connector.
 * @throws QueryFailure where Python raises, and where it would take too long
 */
function evaluate(query, data) {
    try {
        return new Evaluation(data).value(query);
    }
    catch (error) {
        // Aliases can nest a value deeper than any stack.
        if (error instanceof RangeError)
            return fail("RecursionError", "a value is nested too deep");
        throw error;
    }
}
class Evaluation {
    #data;
    #budget = new Budget();
    constructor(data) {
        this.#data = data;
    }
    value(expression) {
        try {
            this.#budget.spend();
            return this.#value(expression);
        }
        catch (error) {
            // The innermost part that fails is where the message points.
            if (error instanceof QueryFailure)
                error.at ??= expression.at;
            throw error;
        }
    }
    #value(expression) {
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
                return this.#slice(this.value(expression.object), expression.bounds.map((bound) => bound && this.value(bound)));
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
    #values(expressions) {
        return expressions.map((expression) => this.value(expression));
    }
    /** The first operand that decides, as it is: `and` and `or` do not make booleans. */
    #shortcut(kind, operands) {
        let value = null;
        for (const operand of operands) {
            value = this.value(operand);
            if (isTrue(value) === (kind === "or"))
                break;
        }
        return value;
    }
    /** Of a chain each link is compared with the one before, and what comes after a false one is not looked at. */
    #comparison({ first, links }) {
        let left = this.value(first);
        for (const { operator, operand } of links) {
            const right = this.value(operand);
            if (!compares(left, operator, right, this.#budget))
                return false;
            left = right;
        }
        return true;
    }
    #dict(pairs) {
        const dict = new PyDict();
        const values = pairs.map((pair) => [this.value(pair[0]), this.value(pair[1])]);
        for (const [key, value] of values)
            dict.set(key, value);
        return dict;
    }
    #item(object, index) {
        if (object instanceof PyDict) {
            const value = object.get(index);
            if (value !== undefined)
                return value;
            return failOnKey("KeyError", reprOf(index, this.#budget), index, object.keys);
        }
        const items = this.#sequence(object);
        const type = typeOf(object);
        if (!items || object instanceof PySet || object instanceof PyView)
            return fail("TypeError", `'${type}' object is not subscriptable`);
        const number = numberOf(index);
        if (typeof number !== "bigint")
            return fail("TypeError", type === "str"
                ? `string indices must be integers, not '${typeOf(index)}'`
                : `${type} indices must be integers or slices, not ${typeOf(index)}`);
        const item = items.at(clamped(number, items.length));
        const isInside = number < items.length && number >= -items.length;
        return isInside && item !== undefined
            ? item
            : fail("IndexError", `${type === "str" ? "string" : type} index out of range`);
    }
    /** https://docs.python.org/3/library/stdtypes.html#common-sequence-operations */
    #slice(object, bounds) {
        const items = this.#sequence(object);
        if (object instanceof PyDict)
            return fail("TypeError", "unhashable type: 'slice'");
        if (!items)
            return fail("TypeError", `'${typeOf(object)}' object is not subscriptable`);
        const [start, stop, step] = bounds;
        const count = (bound) => {
            if (bound === null)
                return undefined;
            const number = numberOf(bound);
            if (typeof number === "bigint")
                return clamped(number, items.length);
            return fail("TypeError", "slice indices must be integers or None or have an __index__ method");
        };
        const by = count(step) ?? 1;
        if (by === 0)
            return fail("ValueError", "slice step cannot be zero");
        const place = (bound, missing) => {
            if (bound === undefined)
                return missing;
            const [low, high] = by > 0 ? [0, items.length] : [-1, items.length - 1];
            return Math.max(low, Math.min(high, bound < 0 ? bound + items.length : bound));
        };
        const from = place(count(start), by > 0 ? 0 : items.length - 1);
        const to = place(count(stop), by > 0 ? items.length : -1);
        const taken = [];
        for (let at = from; by > 0 ? at < to : at > to; at += by)
            taken.push(items[at]);
        this.#budget.spend(taken.length);
        if (typeof object === "string")
            return taken.join("");
        return object instanceof PyTuple ? new PyTuple(taken) : new PyList(taken);
    }
    #sequence(object) {
        if (typeof object === "string") {
            this.#budget.spend(object.length >> 6);
            return characters(object);
        }
        return object instanceof PyList || object instanceof PyTuple ? object.items : undefined;
    }
}
/** A position or a step, moved so near that it is an exact number and still means the same. */
function clamped(number, length) {
    const limit = BigInt(length) + 1n;
    return Number(number > limit ? limit : number < -limit ? -limit : number);
}

// EXTERNAL MODULE: ./node_modules/@lezer/python/dist/index.js + 3 modules
var dist = __webpack_require__(1283);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
;// CONCATENATED MODULE: ./src/query/ast.ts
/** The functions that a query can call, with the least and the most arguments of each. */
const FUNCTIONS = { int: [1, 2], float: [1, 1], str: [1, 1], len: [1, 1] };
/** The methods that a query can call. */
const METHODS = {
    keys: [0, 0],
    values: [0, 0],
    items: [0, 0],
    get: [1, 2],
    startswith: [1, 1],
    endswith: [1, 1],
    lower: [0, 0],
    upper: [0, 0],
};

;// CONCATENATED MODULE: ./src/query/literals.ts
const DECIMAL = /^(0+(_?0)*|[1-9](_?\d)*)$/;
const RADIX = /^0([xX](_?[0-9a-fA-F])+|[oO](_?[0-7])+|[bB](_?[01])+)$/;
const FLOAT = /^((\d(_?\d)*)?\.\d(_?\d)*|\d(_?\d)*\.?)([eE][+-]?\d(_?\d)*)?$/;
/** https://docs.python.org/3/reference/lexical_analysis.html#numeric-literals; an int is a bigint, a float a number. */
function numberLiteral(text) {
    const plain = text.replaceAll("_", "");
    if (DECIMAL.test(text) || RADIX.test(text))
        return { ok: true, value: BigInt(plain) };
    if (/[jJ]$/.test(text))
        return { ok: false, problem: "complex numbers are no part of a query" };
    if (/^0\d+$/.test(plain))
        return { ok: false, problem: "a whole number has no leading zeros; octal is written 0o17" };
    return FLOAT.test(text) ? { ok: true, value: Number(plain) } : { ok: false, problem: "this is no number" };
}
const SIMPLE = {
    "\n": "",
    "\\": "\\",
    "'": "'",
    '"': '"',
    a: "\x07",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    v: "\v",
};
const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g;
/** https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals */
function stringLiteral(text) {
    const [, prefix = "", quote = "", body = ""] = /^([a-zA-Z]*)('''|"""|'|")([\s\S]*)\2$/.exec(text) ?? [];
    if (quote === "")
        return { ok: false, problem: "this text is not closed" };
    if (/b/i.test(prefix))
        return { ok: false, problem: "bytes are no part of a query" };
    if (quote.length === 1 && /(^|[^\\])(\\\\)*\n/.test(body))
        return { ok: false, problem: "this text is not closed on its line" };
    if (/r/i.test(prefix))
        return { ok: true, value: body };
    let problem;
    const value = body.replace(ESCAPE, (whole, octal, hex, short, long, single) => {
        if (octal !== undefined)
            return String.fromCodePoint(Number.parseInt(octal, 8));
        const code = hex ?? short ?? long;
        if (code !== undefined && Number.parseInt(code, 16) <= 0x10ffff)
            return String.fromCodePoint(Number.parseInt(code, 16));
        if (code !== undefined || "xuUN".includes(single))
            problem = `${whole} is no character that a query can name`;
        return SIMPLE[single] ?? whole;
    });
    return problem === undefined ? { ok: true, value } : { ok: false, problem };
}

;// CONCATENATED MODULE: ./src/query/nodes.ts
/** Carries what is wrong with a query out of its parsing. The offsets are 0-based and refer to the parsed text. */
class Refusal extends Error {
    start;
    end;
    constructor(message, start, end) {
        super(message);
        this.start = start;
        this.end = end;
    }
}
/** @throws Refusal always */
function refuse(node, message) {
    throw new Refusal(message, node.from, node.to);
}
const MAX_DEPTH = 100;
/** @throws Refusal where a query is nested deeper, or has a longer chain, than anyone writes */
function checkDepth(depth, node) {
    if (depth > MAX_DEPTH)
        refuse(node, `it is nested more than ${MAX_DEPTH} levels deep`);
}
/** The parts of a node, without comments. */
function childrenOf(node) {
    const nodes = [];
    for (let child = node.firstChild; child; child = child.nextSibling)
        if (child.name !== "Comment")
            nodes.push(child);
    return nodes;
}

;// CONCATENATED MODULE: ./src/query/operators.ts

const COMPARISONS = new Set(["==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not"]);
const SUMS = new Set(["+", "-"]);
const PRODUCTS = new Set(["*", "/", "//", "%"]);
const COMPOUND = new Set(["BinaryExpression", "UnaryExpression", "ConditionalExpression"]);
const WORDS = new Set(["ArithOp", "CompareOp", "BitOp", "and", "or", "not", "in", "is", "if", "else"]);
/** Whether a node is made of operands and operators. */
function hasOperators(node) {
    return COMPOUND.has(node.name);
}
/**
 * Reads operands and operators by the precedence of Python (https://docs.python.org/3/reference/expressions.html). The
 * parser's own nesting is not used: it takes `not a or b` for `not (a or b)`, and `1 + not a` for correct.
 */
class OperatorReader {
    #parts;
    #operand;
    #whole;
    #next = 0;
    #depth = 0;
    /** @param operand reads what has no operators of its own */
    constructor(whole, text, operand) {
        this.#whole = whole;
        this.#operand = operand;
        this.#parts = withTwoWords(flattened(whole, text));
    }
    /** @throws Refusal where the parts do not fit together */
    read() {
        const expression = this.#conditional();
        const rest = this.#parts[this.#next];
        return rest ? refuse(rest.node, unexpected(rest)) : expression;
    }
    #conditional() {
        const yes = this.#chain("or", () => this.#chain("and", () => this.#negation()));
        const word = this.#taken("if");
        if (!word)
            return yes;
        const test = this.#chain("or", () => this.#chain("and", () => this.#negation()));
        if (!this.#taken("else"))
            refuse(this.#here, "an `else` is expected here");
        return { kind: "conditional", test, yes, no: this.#deeper(() => this.#conditional()), at: word.node.from };
    }
    #chain(kind, operand) {
        const first = operand();
        const operands = [first];
        let at;
        for (let word = this.#taken(kind); word; word = this.#taken(kind)) {
            at ??= word.node.from;
            operands.push(operand());
        }
        return at === undefined ? first : { kind, operands, at };
    }
    #negation() {
        const word = this.#taken("not");
        if (!word)
            return this.#comparison();
        return { kind: "not", operand: this.#deeper(() => this.#negation()), at: word.node.from };
    }
    #comparison() {
        const first = this.#sums(SUMS);
        const links = [];
        let at;
        for (let word = this.#takenOf(COMPARISONS); word; word = this.#takenOf(COMPARISONS)) {
            const left = links.at(-1)?.operand ?? first;
            const operand = this.#sums(SUMS);
            const operator = word.word;
            if (operator.startsWith("is") && !isSingle(left) && !isSingle(operand))
                refuse(word.node, `\`${operator}\` is for None, True and False; compare other values with ${operator === "is" ? "==" : "!="}`);
            links.push({ operator, operand });
            at ??= word.node.from;
        }
        return at === undefined ? first : { kind: "comparison", first, links, at };
    }
    #sums(operators) {
        const operand = () => (operators === SUMS ? this.#sums(PRODUCTS) : this.#sign());
        let left = operand();
        let count = 0;
        for (let word = this.#takenOf(operators); word; word = this.#takenOf(operators)) {
            checkDepth(++count, word.node);
            const operator = word.word;
            left = { kind: "arithmetic", operator, left, right: operand(), at: word.node.from };
        }
        return left;
    }
    #sign() {
        const word = this.#takenOf(SUMS);
        if (!word)
            return this.#power();
        const operator = word.word;
        return { kind: "signed", operator, operand: this.#deeper(() => this.#sign()), at: word.node.from };
    }
    #power() {
        const part = this.#parts[this.#next++];
        if (!part)
            return refuse(this.#whole, "a value is expected here");
        if (part.word !== undefined)
            return refuse(part.node, unexpected(part));
        const left = this.#operand(part.node);
        const word = this.#taken("**");
        if (!word)
            return left;
        return { kind: "arithmetic", operator: "**", left, right: this.#deeper(() => this.#sign()), at: word.node.from };
    }
    #taken(word) {
        return this.#takenOf(new Set([word]));
    }
    #takenOf(words) {
        const part = this.#parts[this.#next];
        if (part?.word === undefined || !words.has(part.word))
            return undefined;
        this.#next++;
        return part;
    }
    #deeper(read) {
        checkDepth(++this.#depth, this.#here);
        const expression = read();
        this.#depth--;
        return expression;
    }
    get #here() {
        return this.#parts[this.#next]?.node ?? this.#whole;
    }
}
function unexpected({ node, word }) {
    if (node.name === "BitOp" || word === "@")
        return `${word} is no part of a query`;
    return word === "not" ? "this `not` needs parentheses around it" : `Python does not expect "${word}" here`;
}
/** Whether there is but one object of that value, so that identity says the same as equality. */
function isSingle(expression) {
    return expression.kind === "constant" && (expression.value === null || typeof expression.value === "boolean");
}
/** The operands and operators from left to right; what stands in parentheses is an operand. */
function flattened(whole, text) {
    const parts = [];
    const left = [whole];
    for (let node = left.pop(); node; node = left.pop()) {
        if (hasOperators(node))
            left.push(...childrenOf(node).reverse());
        else
            parts.push(WORDS.has(node.name) ? { node, word: text.slice(node.from, node.to) } : { node });
    }
    return parts;
}
/** Makes one operator of `not in` and of `is not`. */
function withTwoWords(parts) {
    const joined = [];
    for (const part of parts) {
        const last = joined.at(-1);
        const both = `${last?.word} ${part.word}`;
        if (last && (both === "not in" || both === "is not"))
            joined[joined.length - 1] = { node: last.node, word: both };
        else
            joined.push(part);
    }
    return joined;
}

;// CONCATENATED MODULE: ./src/query/words.ts
/** https://docs.python.org/3/reference/lexical_analysis.html#keywords: as an attribute they are a syntax error. */
const KEYWORDS = new Set(("False None True and as assert async await break class continue def del elif else except finally for from global " +
    "if import in is lambda nonlocal not or pass raise return try while with yield").split(" "));
/** What people may try, by the name that the grammar has for it. */
const NOT_IN_QUERIES = {
    LambdaExpression: "a lambda",
    ArrayComprehensionExpression: "a comprehension",
    SetComprehensionExpression: "a comprehension",
    DictionaryComprehensionExpression: "a comprehension",
    ComprehensionExpression: "a generator",
    FormatString: "an f-string",
    AwaitExpression: "await",
    YieldExpression: "yield",
    NamedExpression: "an assignment",
    Ellipsis: "...",
};

;// CONCATENATED MODULE: ./src/query/parse.ts







const MAX_LENGTH = 4000;
/** Parses one Python expression of the part of the language that queries have, without white space around it. Never throws. */
function parseQuery(text) {
    const refused = (message, start, end) => ({
        ok: false,
        problem: { message, start, end },
    });
    if (text.length > MAX_LENGTH)
        return refused(`it has ${text.length} characters; at most ${MAX_LENGTH} are read`, MAX_LENGTH, text.length);
    if (text === "")
        return refused("it is empty; expected: an expression such as data.supportLevel == 'certified'", 0, 0);
    try {
        return { ok: true, query: new Builder(text).query(dist/* parser */.K.parse(text).topNode) };
    }
    catch (error) {
        if (error instanceof Refusal)
            return refused(error.message, error.start, error.end);
        throw error;
    }
}
const CONSTANTS = { None: null, True: true, False: false };
const NAMES = ["data", ...Object.keys(FUNCTIONS), ...Object.keys(CONSTANTS)];
class Builder {
    #text;
    #depth = 0;
    constructor(text) {
        this.#text = text;
    }
    query(script) {
        const [statement, second] = childrenOf(script);
        this.#refuseErrors(script);
        if (!statement)
            refuse(script, "an expression is expected");
        if (statement.name !== "ExpressionStatement")
            refuse(statement, "a statement is no part of a query");
        if (second)
            refuse(second, "one expression is expected, and here a second one begins");
        const parts = childrenOf(statement);
        const [only] = parts;
        if (parts.length === 1 && only)
            return this.#expression(only);
        return { kind: "tuple", items: this.#list(parts), at: statement.from };
    }
    #expression(node) {
        checkDepth(++this.#depth, node);
        const expression = hasOperators(node)
            ? new OperatorReader(node, this.#text, (operand) => this.#expression(operand)).read()
            : this.#build(node);
        this.#depth--;
        return expression;
    }
    #build(node) {
        const at = node.from;
        const parts = childrenOf(node);
        const [first, second] = parts;
        const inside = parts.slice(1, -1);
        switch (node.name) {
            case "ParenthesizedExpression":
                return inside.length === 1 ? this.#expression(second) : refuse(node, "one expression is expected here");
            case "VariableName":
                return this.#name(node);
            case "None":
                return { kind: "constant", value: null, at };
            case "Boolean":
                return { kind: "constant", value: CONSTANTS[this.#textOf(node)], at };
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
    #name(node) {
        const name = this.#textOf(node);
        if (name === "data")
            return { kind: "data", at: node.from };
        if (Object.hasOwn(FUNCTIONS, name))
            refuse(node, `${name} has to be called, such as ${name}(data.name)`);
        return refuse(node, unknown("name", name, NAMES));
    }
    #member(node, [object, mark, ...rest]) {
        const of = object;
        if (mark?.name === ".") {
            const property = rest[0];
            const name = this.#textOf(property);
            const instead = `write ["${name}"] for a key of that name`;
            if (name.startsWith("_"))
                refuse(property, `names that start with _ cannot be reached; ${instead}`);
            if (KEYWORDS.has(name))
                refuse(property, `"${name}" is a word of Python; ${instead}`);
            return { kind: "attribute", object: this.#expression(of), name, at: property.from };
        }
        const inside = rest.slice(0, -1);
        const at = (mark ?? node).from;
        if (inside.some(({ name }) => name === ":")) {
            if (inside.some(({ name }) => name === ","))
                refuse(node, "a slice has no comma in it");
            return { kind: "slice", object: this.#expression(of), bounds: this.#bounds(inside), at };
        }
        const [index] = inside;
        if (!index)
            return refuse(node, "an index is expected in the brackets");
        if (inside.length === 1)
            return { kind: "subscript", object: this.#expression(of), index: this.#expression(index), at };
        const key = { kind: "tuple", items: this.#list(inside), at: index.from };
        return { kind: "subscript", object: this.#expression(of), index: key, at };
    }
    #bounds(nodes) {
        const bounds = [null];
        for (const node of nodes) {
            if (node.name === ":")
                bounds.push(null);
            else
                bounds[bounds.length - 1] = this.#expression(node);
        }
        return [bounds[0] ?? null, bounds[1] ?? null, bounds[2] ?? null];
    }
    #call(node, callee, list) {
        const isMethod = callee.name === "MemberExpression" && callee.lastChild?.name === "PropertyName";
        if (!isMethod && callee.name !== "VariableName")
            refuse(callee, "only methods and functions can be called");
        const word = isMethod ? callee.lastChild : callee;
        const name = this.#textOf(word);
        const known = isMethod ? METHODS : FUNCTIONS;
        const [least, most] = (Object.hasOwn(known, name) && known[name]) ||
            refuse(word, unknown(isMethod ? "method" : "function", name, Object.keys(known)));
        const parts = childrenOf(list).slice(1, -1);
        const odd = parts.find((part) => ["*", "**", "AssignOp", "for"].includes(part.name));
        if (odd)
            refuse(odd, "arguments are given one by one and without names");
        const args = this.#list(parts);
        if (args.length < least || args.length > most) {
            const expected = least === most ? `${most === 0 ? "no" : most}` : `${least} or ${most}`;
            refuse(list, `${name}() takes ${expected} ${most === 1 ? "argument" : "arguments"} here`);
        }
        if (isMethod)
            return { kind: "method", callee: this.#expression(callee), args, at: word.from };
        return { kind: "function", name: name, args, at: node.from };
    }
    #list(parts) {
        return parts.flatMap((part, index) => {
            const isComma = part.name === ",";
            if (isComma !== (index % 2 === 1))
                refuse(part, isComma ? "a value is expected before this comma" : "this is no part of a query");
            if (part.name === "*")
                refuse(part, "unpacking is no part of a query");
            return isComma ? [] : [this.#expression(part)];
        });
    }
    #pairs(parts) {
        const pairs = [];
        for (let at = 0; at < parts.length; at += 4) {
            const [key, colon, value] = parts.slice(at, at + 3);
            if (colon?.name !== ":" || !value)
                refuse(key, "unpacking is no part of a query");
            pairs.push([this.#expression(key), this.#expression(value)]);
        }
        return pairs;
    }
    #piece(node) {
        if (node.name !== "String")
            refuse(node, "an f-string is no part of a query");
        return this.#literal(node, stringLiteral);
    }
    #literal(node, read) {
        const literal = read(this.#textOf(node));
        return literal.ok ? literal.value : refuse(node, literal.problem);
    }
    #refuseErrors(script) {
        script.cursor().iterate((node) => {
            if (!node.type.isError)
                return;
            const found = this.#text.slice(node.from, node.to).trim();
            const isEnd = this.#text.slice(node.from).trim() === "";
            const message = isEnd
                ? "more is expected at the end"
                : `Python does not expect ${found === "" ? "this" : `"${found}"`} here`;
            throw new Refusal(message, node.from, Math.max(node.to, node.from + 1));
        });
    }
    #textOf(node) {
        return this.#text.slice(node.from, node.to);
    }
}
function unknown(what, name, known) {
    const near = (0,nearest/* nearest */.p)(name, known);
    const hint = near === undefined ? "" : `; the nearest is "${near}"`;
    return `there is no ${what} "${name}"${hint}; known are ${known.join(", ")}`;
}

;// CONCATENATED MODULE: ./src/query/yaml-value.ts




/** Merge keys can multiply what a text says; this many keys are more than any metadata has. */
const MAX_PAIRS = 50_000;
/**
 * The value of a document as PyYAML's `safe_load` makes it (YAML 1.1, https://yaml.org/type/): `on` is True, `010` is
 * 8, `2024-01-31` a date, merge keys are merged, of keys that stand twice the last counts.
 * @throws QueryFailure for what `safe_load` refuses, and for tags of other types than text, lists and maps
 */
function yamlValue({ root }) {
    return root === null ? null : new Constructor().value(root);
}
class Constructor {
    #anchors = new Map();
    /** Values of nodes with an anchor, so that an alias leads to the same object. */
    #values = new Map();
    #open = new Set();
    #pairs = 0;
    value(node) {
        if (node === null)
            return null;
        if (node.kind === "alias")
            return this.#aliased(node.name);
        this.#remember(node);
        if (this.#open.has(node))
            fail("ConstructorError", "a part contains itself");
        this.#open.add(node);
        const value = this.#construct(node);
        this.#open.delete(node);
        if (node.anchor !== undefined)
            this.#values.set(node, value);
        return value;
    }
    #aliased(name) {
        const node = this.#anchor(name);
        const known = this.#values.get(node);
        return known === undefined ? this.value(node) : known;
    }
    #remember(node) {
        if (node.anchor === undefined)
            return;
        if ((this.#anchors.get(node.anchor) ?? node) !== node)
            fail("ComposerError", `the anchor "&${node.anchor}" stands twice`);
        this.#anchors.set(node.anchor, node);
    }
    #anchor(name) {
        return this.#anchors.get(name) ?? fail("ComposerError", `the alias "*${name}" has no anchor before it`);
    }
    #construct(node) {
        const tag = node.tag?.replace("tag:yaml.org,2002:", "");
        if (node.kind === "scalar")
            return scalarValue(node, tag);
        if (tag !== undefined && tag !== node.kind)
            fail("ConstructorError", `the tag "${node.tag}" is none that a query understands`);
        if (node.kind === "seq")
            return new PyList(node.items.map((item) => this.value(item)));
        const dict = new PyDict();
        for (const [key, value] of this.#flattened(node, new Set()))
            dict.set(key, value);
        return dict;
    }
    /** The pairs of a map in the order in which PyYAML puts them into a dict: those that are merged come first. */
    #flattened(map, merging) {
        if (merging.has(map))
            fail("ConstructorError", "a part merges itself");
        merging.add(map);
        const own = [];
        const merged = [];
        for (const { key, value } of map.pairs) {
            if (++this.#pairs > MAX_PAIRS)
                fail("Limit", `more than ${MAX_PAIRS} keys`);
            const isMerge = key?.kind === "scalar" && key.style === "plain" && key.text === "<<" && key.tag === undefined;
            if (isMerge)
                merged.push(...this.#sources(value).flatMap((source) => this.#flattened(source, merging)));
            else
                own.push([this.#key(key), this.value(value)]);
        }
        merging.delete(map);
        return [...merged, ...own];
    }
    /** The maps that a merge key names. Of several in a list the first wins, so it comes last. */
    #sources(node) {
        const target = node?.kind === "alias" ? this.#anchor(node.name) : node;
        if (target)
            this.#remember(target);
        const sources = target?.kind === "seq" ? target.items.toReversed() : [target];
        return sources.map((source) => {
            const map = source?.kind === "alias" ? this.#anchor(source.name) : source;
            return map?.kind === "map" ? map : fail("ConstructorError", "a merge key leads to something else than keys");
        });
    }
    /** A plain `=` is text where it is a key. */
    #key(node) {
        const isEquals = node?.kind === "scalar" && node.style === "plain" && node.text === "=";
        const key = isEquals ? "=" : this.value(node);
        return key instanceof PyList || key instanceof PyDict
            ? fail("ConstructorError", `found unhashable key: a ${typeOf(key)}`)
            : key;
    }
}
const NULL = /^(~|null|Null|NULL|)$/;
const TRUE = /^(yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const INT = /^[-+]?(0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(:[0-5]?[0-9])+)$/;
const yaml_value_FLOAT = /^([-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+][0-9]+)?|\.[0-9][0-9_]*([eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(Z|([-+])(\d\d?)(?::(\d\d))?))?$/;
/** What a scalar is, by its tag or else by how it is written. */
function scalarValue({ text, style }, tag) {
    if (tag === undefined)
        return style === "plain" ? plainValue(text) : text;
    if (tag === "str" || tag === "!")
        return text;
    const value = ["null", "bool", "int", "float", "timestamp"].includes(tag) ? plainValue(text) : undefined;
    const names = {
        null: ["NoneType"],
        bool: ["bool"],
        int: ["int"],
        float: ["float"],
        timestamp: ["datetime.date", "datetime.datetime"],
    };
    if (value !== undefined && names[tag]?.includes(typeOf(value)))
        return value;
    return fail("ConstructorError", `the tag "${tag}" is none that a query understands at "${text.slice(0, 40)}"`);
}
function plainValue(text) {
    if (NULL.test(text))
        return null;
    if (TRUE.test(text))
        return true;
    if (FALSE.test(text))
        return false;
    if (INT.test(text))
        return intValue(text.replaceAll("_", ""));
    if (yaml_value_FLOAT.test(text))
        return floatValue(text.replaceAll("_", "").toLowerCase());
    if (DAY.test(text))
        return new PyDate(...text.split("-").map(Number));
    if (text === "=" || text === "<<")
        fail("ConstructorError", `PyYAML does not read "${text}" as a value`);
    return timeValue(text) ?? text;
}
function intValue(text) {
    const digits = text.replace(/^[-+]/, "");
    const sign = text.startsWith("-") ? -1n : 1n;
    if (digits.length > MAX_DIGITS || /^0[bx]$/.test(digits))
        fail("ValueError", "a whole number that cannot be read");
    if (digits.includes(":"))
        return sign * digits.split(":").reduce((sum, part) => sum * 60n + BigInt(part), 0n);
    const isOctal = /^0\d/.test(digits);
    return sign * BigInt(isOctal ? `0o${digits}` : digits);
}
function floatValue(text) {
    const digits = text.replace(/^[-+]/, "");
    const sign = text.startsWith("-") ? -1 : 1;
    if (digits === ".inf")
        return sign * Number.POSITIVE_INFINITY;
    if (digits === ".nan")
        return Number.NaN;
    const parts = digits.split(":").reverse();
    return sign * parts.reduce((sum, part, place) => sum + Number(part) * 60 ** place, 0);
}
function timeValue(text) {
    const match = TIME.exec(text);
    if (!match)
        return undefined;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
    const microsecond = Number((match[7] ?? "").slice(0, 6).padEnd(6, "0"));
    const [zone, sign, hours, minutes = "0"] = match.slice(8);
    const offset = (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes));
    const time = { hour, minute, second, microsecond, ...(zone !== undefined && { offset }) };
    return new PyDateTime(new PyDate(year, month, day), time);
}

;// CONCATENATED MODULE: ./src/query/query.ts






/**
 * Reads a query: one Python expression over `data`, the section of a connector's metadata that PyYAML makes of it.
 * Nothing is executed; what the expression may contain is all in ast.ts. Never throws. Offsets are those in the trimmed text.
 */
function compileQuery(text) {
    const parsed = parseQuery(text.trim());
    if (!parsed.ok)
        return parsed;
    const value = (metadata) => evaluate(parsed.query, dataOf(metadata));
    return {
        ok: true,
        query: {
            value,
            matches(metadata) {
                try {
                    return { ok: true, matches: isTrue(value(metadata)) };
                }
                catch (failure) {
                    if (failure instanceof QueryFailure)
                        return { ok: false, failure };
                    throw failure;
                }
            },
        },
    };
}
/** @throws QueryFailure for a text without a `data` section */
function dataOf(metadata) {
    const parsed = (0,yaml/* parseYaml */.h)(metadata);
    if (!parsed.ok)
        return fail("YAMLError", `metadata.yaml ${parsed.problems[0]?.message}`);
    const root = yamlValue(parsed.value);
    const data = root instanceof PyDict ? root.get("data") : undefined;
    return data instanceof PyDict ? data : fail("KeyError", 'metadata.yaml has no "data" section');
}


/***/ }),

/***/ 9816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml),
/* harmony export */   parseWholeYaml: () => (/* binding */ parseWholeYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3214);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(816);
/* harmony import */ var _plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4994);




/**
 * What PyYAML (YAML 1.1), which reads the file in the build, takes otherwise than YAML 1.2: for it a line, and so a
 * comment, ends at these characters; others it refuses. A tag prefix gives names another meaning.
 */
const NOT_IN_BOTH = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029]|\r(?!\n)|^%TAG/m;
const MAX_DEPTH = 100;
const MAX_PROBLEMS = 5;
/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/) with the failsafe schema. Aliases are not resolved, so that no text can
 * blow up; duplicate keys are left to the reader, who knows which keys matter. Never throws: syntax errors, several
 * documents, nesting of more than 100 levels and texts of more than 256 kB are returned as problems.
 * @param wanted what of the document will be looked at, to read it faster
 */
function parseYaml(text, wanted) {
    return (0,_plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseQuickly */ .E5)(text, wanted) ?? parseWholeYaml(text);
}
/** {@link parseYaml} by the library alone, which knows the whole language. */
function parseWholeYaml(text) {
    const lines = new _lines_js__WEBPACK_IMPORTED_MODULE_3__/* .Lines */ .qo(text);
    const refuse = (message, range = _model_location_js__WEBPACK_IMPORTED_MODULE_1__/* .START_OF_FILE */ .a) => ({
        ok: false,
        problems: [{ message, range }],
    });
    if (text.length > _plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CHARACTERS */ .SF)
        return refuse(`is ${Math.ceil(text.length / 1024)} kB large; at most ${_plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CHARACTERS */ .SF / 1024} kB are read`);
    const odd = NOT_IN_BOTH.exec(text);
    if (odd)
        return refuse(`has ${odd[0].startsWith("%") ? "a %TAG directive" : "a character that ends a line for some readers only, or is not allowed"}`, lines.range(odd.index, odd.index + odd[0].length));
    const documents = compose(text);
    if (!Array.isArray(documents)) {
        const at = lines.range(documents.deepAt, documents.deepAt + 1);
        return refuse(`is nested more than ${MAX_DEPTH} levels deep`, at);
    }
    const errors = documents.flatMap((document) => document.errors);
    if (errors.length > 0)
        return {
            ok: false,
            problems: errors.slice(0, MAX_PROBLEMS).map(({ message, pos }) => ({
                message: `is not valid YAML: ${sentence(message)}`,
                range: lines.range(...pos),
            })),
        };
    const [first, second] = documents;
    if (second)
        return refuse("has more than one YAML document", lines.range(second.range[0], second.range[0]));
    return { ok: true, value: { lines, root: nodeOf(first?.contents), hasAnchors: /[&*]/.test(text) } };
}
/** The documents, or the 0-based offset at which the nesting gets too deep for the recursive composer. */
function compose(text) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({
        schema: "failsafe",
        uniqueKeys: false,
        logLevel: "silent",
        prettyErrors: false,
    });
    const documents = [];
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        for (const token of parser.next(lexeme))
            documents.push(...composer.next(token));
        if (parser.stack.length > 2 * MAX_DEPTH)
            return { deepAt: Math.min(parser.offset, text.length - 1) };
    }
    for (const token of parser.end())
        documents.push(...composer.next(token));
    documents.push(...composer.end());
    return documents;
}
function nodeOf(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return { kind: "alias", name: node.source, ...placeOf(node.range) };
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return null;
    const place = {
        ...placeOf(node.range),
        ...(node.anchor && { anchor: node.anchor }),
        ...(node.tag && { tag: node.tag }),
    };
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        const pairs = node.items.map(({ key, value }) => ({ key: nodeOf(key), value: nodeOf(value) }));
        return { kind: "map", pairs, flow: node.flow === true, ...place };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return { kind: "seq", items: node.items.map(nodeOf), ...place };
    const text = typeof node.value === "string" ? node.value : String(node.source ?? "");
    if (node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_FOLDED || node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_LITERAL)
        return { kind: "scalar", text, style: "block", ...place };
    if (node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN)
        return { kind: "scalar", text, style: "plain", ...place };
    return { kind: "scalar", text, style: "quoted", ...place, start: place.start + 1, end: place.end - 1 };
}
function placeOf(range) {
    const [start, end] = range ?? [0, 0];
    return { start, end };
}
function sentence(message) {
    return message.split("\n")[0]?.replace(/:?\s*$/, "") ?? message;
}


/***/ })

};
