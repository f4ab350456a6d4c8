import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Budget } from "../../src/query/budget.ts";
import { QueryFailure } from "../../src/query/failure.ts";
import { compileQuery, type Query } from "../../src/query/query.ts";
import { reprOf } from "../../src/query/text.ts";

interface Row {
  query: string;
  /** Python's `repr()` of the value. */
  result?: string;
  matches?: boolean;
  /** The name of Python's exception. */
  error?: string;
}

// scripts/query-results.py wrote the results with Python and PyYAML.
const table: { metadata: string; results: Row[] } = JSON.parse(
  readFileSync(new URL("results.json", import.meta.url), "utf8"),
);

function compiled(text: string): Query {
  const result = compileQuery(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.query;
}

/** What a query gives, in the form of the table. */
function outcome(query: string, metadata = table.metadata): Row {
  const compiledQuery = compiled(query);
  const match = compiledQuery.matches(metadata);
  if (!match.ok) return { query, error: match.failure.type };
  return { query, result: reprOf(compiledQuery.value(metadata), new Budget()), matches: match.matches };
}

/** The value of `data.x` for a text that stands there. */
const valueAt = (yaml: string, query = "data.x") => outcome(query, `data:\n  x: ${yaml}\n`);

test.each(table.results)("$query", (row) => {
  expect(outcome(row.query)).toEqual(row);
});

describe("what Python says, and where", () => {
  test.each([
    ["data.supportLvl == 'certified'", 5, "AttributeError: 'dict' has no attribute and no key 'supportLvl'"],
    ["data.count > 1 and data.ratio < 'a'", 30, "TypeError: '<' not supported between instances of 'float' and 'str'"],
    ["  data['ab_internal']['x']", 19, "KeyError: 'x'"],
    ["1 in data.count", 2, "TypeError: argument of type 'int' is not iterable"],
    ["data.supportLevel()", null, "there is no method"],
  ])("%s", (query, at, message) => {
    const result = compileQuery(query);
    if (at === null) {
      expect(!result.ok && result.problem.message).toContain(message);
      return;
    }
    const match = compiled(query).matches(table.metadata);
    if (match.ok) throw new Error("a failure was expected");
    expect([match.failure.at, `${match.failure.type}: ${match.failure.message}`]).toEqual([at, message]);
  });
});

describe("what is no part of a query is refused with its place", () => {
  test.each([
    ["", 0, /it is empty; expected: an expression such as/],
    ["   ", 0, /it is empty/],
    ["data.x ==", 9, /more is expected at the end/],
    ["data.x == 'open", 15, /more is expected at the end/],
    ["(data.x", 7, /more is expected at the end/],
    ["data.x)", 6, /does not expect "\)"/],
    ["data.a b", 7, /does not expect/],
    ["lambda x: x", 0, /a lambda is no part of a query/],
    ["[x for x in data.tags]", 0, /a comprehension is no part/],
    ["len(x for x in data.tags)", 6, /one by one/],
    ["f'{data.x}'", 0, /an f-string is no part/],
    ["b'x'", 0, /bytes are no part/],
    ["(y := 1)", 1, /assignment|does not expect/],
    ["x = 1", 0, /a statement is no part/],
    ["import os", 0, /a statement is no part/],
    ["__import__('os').system('id')", 17, /there is no method "system"/],
    ["__import__('os')", 0, /there is no function "__import__"/],
    ["open('/etc/passwd')", 0, /there is no function "open"; known are int, float, str, len/],
    ["lenn(data.tags)", 0, /there is no function "lenn"; the nearest is "len"/],
    ["dat.supportLevel", 0, /there is no name "dat"; the nearest is "data"/],
    ["data.x is true", 10, /there is no name "true"; the nearest is "True"/],
    ["data.name.format(data)", 10, /there is no method "format"; known are keys, values/],
    ["data.name.startwith('a')", 10, /there is no method "startwith"; the nearest is "startswith"/],
    ["data.name.lower(1)", 15, /lower\(\) takes no arguments here/],
    ["data.get()", 8, /get\(\) takes 1 or 2 arguments here/],
    ["data.get(*data.tags)", 9, /one by one and without names/],
    ["data.get(key='x')", 12, /one by one and without names/],
    ["data.__class__", 5, /names that start with _ cannot be reached; write \["__class__"\]/],
    ["data.class", 5, /"class" is a word of Python/],
    ["data.x is data.y", 7, /`is` is for None, True and False; compare other values with ==/],
    ["data.x is not 'a'", 7, /`is not` is for None, True and False; compare other values with !=/],
    ["len", 0, /len has to be called, such as len\(data\.name\)/],
    ["data.x | data.y", 7, /\| is no part of a query/],
    ["~data.x", 0, /~ is no part of a query/],
    ["data.x @ data.y", 7, /@ is no part of a query/],
    ["1 + not data.x", 4, /this `not` needs parentheses around it|does not expect/],
    ["data.x == not data.y", 10, /this `not` needs parentheses around it|does not expect/],
    ["data.x <> 1", 7, /does not expect/],
    ["0777", 0, /no leading zeros; octal is written 0o17/],
    ["1_", 0, /this is no number|does not expect/],
    ["2j", 0, /complex numbers are no part/],
    ["'\\N{DIGIT ONE}'", 0, /no character that a query can name/],
    ["data[1:2, 3]", 0, /a slice has no comma/],
    ["data[]", 5, /does not expect|index is expected/],
    ["{**data}", 1, /unpacking is no part|does not expect/],
    ["[*data.tags]", 1, /unpacking is no part/],
    ["...", 0, /\.\.\. is no part of a query/],
    ["await data", 0, /no part of a query/],
    ["data.x\ndata.y", 7, /one expression is expected, and here a second one begins/],
    ["data.x; data.y", 0, /a statement is no part|does not expect|one expression/],
    ["a if b if c else d else e", 7, /./],
  ])("%s", (query, start, message) => {
    const result = compileQuery(query);
    if (result.ok) throw new Error("a refusal was expected");
    expect(result.problem.message).toMatch(message);
    expect(result.problem.start).toBe(start);
  });
});

describe("limits", () => {
  test.each([
    ["a long text", `data.x == '${"a".repeat(4000)}'`, /it has 4012 characters; at most 4000 are read/],
    ["parentheses", `${"(".repeat(1900)}data${")".repeat(1900)}`, /nested more than 100 levels deep/],
    ["negations", `${"not ".repeat(900)}data`, /nested more than 100 levels deep/],
    ["signs", `${"-".repeat(1000)}1`, /nested more than 100 levels deep/],
    ["attributes", `data${".x".repeat(500)}`, /nested more than 100 levels deep/],
    ["lists", `${"[".repeat(1900)}${"]".repeat(1900)}`, /nested more than 100 levels deep/],
    ["a long sum", Array(1000).fill("1").join("+"), /nested more than 100 levels deep/],
  ])("%s are refused", (_, query, message) => {
    const result = compileQuery(query);
    expect(!result.ok && result.problem.message).toMatch(message);
  });

  test.each([
    ["'a' * 1000000", "a text or list of more than 100000 parts"],
    ["[0] * 10 ** 30", "a text or list of more than 100000 parts"],
    ["2 ** 100000", "a whole number of more than 20000 bits"],
    ["2 ** 2 ** 100", "a whole number of more than 20000 bits"],
    ["'%s' % 1", "formatting with % is no part of a query"],
    ["data.released - data.deadline", "calculating with dates is no part of a query"],
  ])("%s", (query, message) => {
    const match = compiled(query).matches(table.metadata);
    expect(!match.ok && [match.failure.type, match.failure.message]).toEqual(["Limit", message]);
  });

  test("many operands of `and` and `or` are fine", () => {
    expect(outcome(Array(400).fill("1").join(" and ")).result).toBe("1");
    expect(outcome(Array(400).fill("0").join(" or ")).result).toBe("0");
  });

  test("what aliases multiply ends", () => {
    const levels = (name: string) =>
      [`  ${name}0: &${name}0 [x]`]
        .concat(
          Array.from({ length: 30 }, (_, i) => `  ${name}${i + 1}: &${name}${i + 1} [*${name}${i}, *${name}${i}]`),
        )
        .join("\n");
    const bomb = `data:\n${levels("l")}\n${levels("k")}\n`;
    expect(outcome("len(data.l30)", bomb).result).toBe("2");
    expect(outcome("data.l30 == data.k30", bomb).error).toBe("Limit");
    expect(outcome("str(data.l30)", bomb).error).toBe("Limit");
    const merges = Array.from({ length: 30 }, (_, i) => `  m${i + 1}: &m${i + 1} {<<: [*m${i}, *m${i}]}`);
    expect(outcome("data.m30.x", `data:\n  m0: &m0 {x: 1}\n${merges.join("\n")}\n`).error).toBe("Limit");
  });

  test("values that aliases nest deeper than any stack are a failure", () => {
    const levels = Array.from({ length: 9000 }, (_, i) => `  a${i + 1}: &a${i + 1} [*a${i}]`);
    const deep = `data:\n  a0: &a0 [x]\n  b: 1\n${levels.join("\n")}\n`;
    expect(outcome("data.b", deep).result).toBe("1");
    expect(compiled("str(data.a9000)").matches(deep)).toMatchObject({ ok: false });
  });
});

describe("the metadata's values are PyYAML's", () => {
  test.each([
    ["!!str 5", "'5'"],
    ["!!int 5", "5"],
    ["'yes'", "'yes'"],
    ["|\n    a\n    b", "'a\\nb\\n'"],
    ["-.INF", "-inf"],
    ["-1:30.5", "-90.5"],
    ["0b_", "ValueError"],
    ["2024-13-01", "ValueError"],
    ["2024-01-01T25:00:00Z", "ValueError"],
    ["!!binary aGk=", "ConstructorError"],
    ["!python/object:os.system {}", "ConstructorError"],
    ["&a [*a]", "ConstructorError"],
    ["*a", "ComposerError"],
    ["[&a 1, &a 2]", "ComposerError"],
    ["{[1]: 2}", "ConstructorError"],
    ["{<<: 1}", "ConstructorError"],
    ["=", "ConstructorError"],
    ["{1: a, 1.0: b, true: c}", "{1: 'c'}"],
  ])("%s", (yaml, expected) => {
    const { result, error } = valueAt(yaml);
    expect(result ?? error).toBe(expected);
  });

  test.each([
    ["no data", "metadataSpecVersion: 1\n", 'KeyError: metadata.yaml has no "data" section'],
    ["a list", "- data\n", 'KeyError: metadata.yaml has no "data" section'],
    ["nothing", "", 'KeyError: metadata.yaml has no "data" section'],
    ["no YAML", "data:\n\tx: 1\n", expect.stringMatching(/^YAMLError: metadata\.yaml is not valid YAML: Tabs/)],
    ["two documents", "data: {}\n---\ndata: {}\n", expect.stringMatching(/more than one YAML document/)],
  ])("%s", (_, metadata, message) => {
    const match = compiled("data").matches(metadata);
    expect(!match.ok && `${match.failure.type}: ${match.failure.message}`).toEqual(message);
  });
});

test("JavaScript's own names lead nowhere", () => {
  for (const name of ["constructor", "toString", "hasOwnProperty", "prototype", "length", "valueOf"])
    for (const query of [`data.${name}`, `data.name.${name}`, `data['${name}']`, `data.tags.${name}`])
      expect(["AttributeError", "KeyError", "TypeError"]).toContain(outcome(query).error);
  expect(outcome("data['__proto__']").error).toBe("KeyError");
  expect(outcome("data['__proto__'].x", "data: {__proto__: {x: 1}}\n").result).toBe("1");
});

test("a failure is the query's, never a crash", () => {
  expect(() => compiled("data.x").value("data: {}\n")).toThrow(QueryFailure);
});
