import { parse, TomlDate, TomlError } from "smol-toml";
import { type Problem, type Range, START_OF_FILE } from "../model/location.ts";
import { Lines } from "../text/lines.ts";
import { memoized } from "../text/memo.ts";

/** A version that `pyproject.toml` declares. */
export interface DeclaredVersion {
  /** `tool.poetry.version` or `project.version`. */
  key: string;
  text: string;
  /** The text between the quotes; `undefined` where it stands in a form that cannot be pointed at. */
  range?: Range;
}

/** What the gate reads of a `pyproject.toml`. */
export interface Pyproject {
  /** Poetry's first, then PEP 621's. */
  versions: DeclaredVersion[];
  /** The constraint on Python's version, as it is written. */
  python?: { text: string; range?: Range };
}

/** A `pyproject.toml`, or what is wrong with it. */
export type ParsedPyproject = { ok: true; value: Pyproject } | { ok: false; problems: Problem[] };

/**
 * Reads Poetry's table (https://python-poetry.org/docs/pyproject/) and PEP 621's
 * (https://packaging.python.org/en/latest/specifications/pyproject-toml/). Never throws.
 */
export function parsePyproject(text: string): ParsedPyproject {
  const read = readDeclared(text);
  if (!read.ok) return read;
  const { versions, python } = read.value;
  const lines = new Lines(text);
  const searched = { lines, firstLongText: firstLongText(lines) };
  const constraint = python && located(searched, python);
  return {
    ok: true,
    value: {
      versions: versions.map((one) => ({ key: `${one.table}.${one.key}`, ...located(searched, one) })),
      ...(constraint && { python: constraint }),
    },
  };
}

/** The constraint on Python's version alone, without its place; `undefined` where there is none or the text is not in order. */
export function pythonIn(text: string): string | undefined {
  const read = parseDeclared(text);
  return read.ok ? read.value.python?.text : undefined;
}

/** A text at a key of a table. */
interface Value {
  table: string;
  key: string;
  text: string;
}

/** What is looked at in a file that is in order. */
interface Declared {
  versions: Value[];
  python?: Value;
}

type Read = { ok: true; value: Declared } | { ok: false; problems: Problem[] };

const VERSION_LINE = /^version = "([\w.+-]+)"$/m;
const STAND_IN = "0.0.0-stand-in";
/** The longest text that is remembered, in characters; the longest of 7,519 real ones has 2,435. */
const MAX_TEMPLATE = 8 * 1024;

/** A release mostly changes nothing but the version, so what differs in nothing else is parsed once. */
const readTemplate = memoized(parseDeclared, 1000);

/** {@link parseDeclared}. What stands between the quotes of a version has no part in whether a text is in order. */
function readDeclared(text: string): Read {
  const version = VERSION_LINE.exec(text)?.[1];
  if (version === undefined || text.length > MAX_TEMPLATE || text.includes(STAND_IN)) return parseDeclared(text);
  const read = readTemplate(text.replace(VERSION_LINE, `version = "${STAND_IN}"`));
  if (!read.ok) return parseDeclared(text);
  const { versions, python } = read.value;
  const values = [...versions, ...(python ? [python] : [])];
  // The line was part of a text of many lines.
  if (values.some((value) => value.text !== STAND_IN && value.text.includes(STAND_IN))) return parseDeclared(text);
  const restored = (value: Value) => (value.text === STAND_IN ? { ...value, text: version } : value);
  return { ok: true, value: { versions: versions.map(restored), ...(python && { python: restored(python) }) } };
}

function parseDeclared(text: string): Read {
  let toml: unknown;
  try {
    toml = parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    return { ok: false, problems: [problemOf(error)] };
  }
  const versions: Value[] = [];
  for (const table of ["tool.poetry", "project"]) {
    const version = at(toml, `${table}.version`);
    if (typeof version === "string") versions.push({ table, key: "version", text: version });
    else if (version !== undefined)
      return {
        ok: false,
        problems: [{ message: `has a \`${table}.version\` that is not text`, range: START_OF_FILE }],
      };
  }
  const python = pythonOf(toml);
  return { ok: true, value: { versions, ...(python && { python }) } };
}

/** Poetry's constraint on Python's version, or else PEP 621's. */
function pythonOf(toml: unknown): Value | undefined {
  const poetry = at(toml, "tool.poetry.dependencies.python");
  const python = typeof poetry === "string" ? poetry : at(poetry, "version");
  if (typeof python === "string") return { table: "tool.poetry.dependencies", key: "python", text: python };
  const requires = at(toml, "project.requires-python");
  return typeof requires === "string" ? { table: "project", key: "requires-python", text: requires } : undefined;
}

function at(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split("."))
    found =
      typeof found === "object" && found !== null && !(found instanceof TomlDate) && Object.hasOwn(found, key)
        ? (found as Record<string, unknown>)[key]
        : undefined;
  return found;
}

/** The lines of a text, of which only those before the first text of many lines are searched. */
interface Searched {
  lines: Lines;
  firstLongText: number;
}

/** Finds `key = "value"` below the table's header. The parser tells no places; only the plain form is looked for. */
function located({ lines, firstLongText }: Searched, { table, key, text }: Value): { text: string; range?: Range } {
  let inTable = false;
  for (let number = 1; number < firstLongText; number++) {
    const line = lines.line(number);
    const header = /^\s*\[([^[\]]*)\]/.exec(line)?.[1];
    if (header !== undefined)
      inTable =
        header
          .split(".")
          .map((part) => part.trim())
          .join(".") === table;
    else if (inTable) {
      const match = /^(\s*([A-Za-z-]+)\s*=\s*(["']))([^"'\\]*)\3/.exec(line);
      if (match?.[2] !== key || match[4] !== text) continue;
      const column = (match[1] as string).length + 1;
      return {
        text,
        range: { start: { line: number, column }, end: { line: number, column: column + text.length } },
      };
    }
  }
  return { text };
}

/** The first line that has a text of many lines in it or is below one; places behind it are not looked for. */
function firstLongText(lines: Lines): number {
  const at = lines.text.search(/"""|'''/);
  return at < 0 ? lines.count + 1 : lines.position(at).line;
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof TomlError)) return { message: "is nested too deep", range: START_OF_FILE };
  const message = error.message.split("\n")[0]?.replace(/^Invalid TOML document: /, "") ?? error.message;
  const start = { line: error.line, column: error.column };
  return { message: `is not valid TOML: ${message}`, range: { start, end: start } };
}
