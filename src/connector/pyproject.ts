import { parse, TomlDate, TomlError } from "smol-toml";
import { type Problem, type Range, START_OF_FILE } from "../model/location.ts";
import { Lines } from "../text/lines.ts";

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
  const parsed = parseToml(text);
  if (!parsed.ok) return parsed;
  const { toml } = parsed;
  const lines = new Lines(text);
  const searched = { lines, firstLongText: firstLongText(lines) };
  const versions = ["tool.poetry", "project"].flatMap((table) => {
    const version = at(toml, `${table}.version`);
    return typeof version === "string"
      ? [{ key: `${table}.version`, ...located(searched, table, "version", version) }]
      : [];
  });
  const python = pythonOf(toml);
  const constraint = python && located(searched, python.table, python.key, python.text);
  return { ok: true, value: { versions, ...(constraint && { python: constraint }) } };
}

/** The constraint on Python's version alone, without its place; `undefined` where there is none or the text is not in order. */
export function pythonIn(text: string): string | undefined {
  const parsed = parseToml(text);
  return parsed.ok ? pythonOf(parsed.toml)?.text : undefined;
}

function parseToml(text: string): { ok: true; toml: unknown } | { ok: false; problems: Problem[] } {
  let toml: unknown;
  try {
    toml = parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    return { ok: false, problems: [problemOf(error)] };
  }
  const odd = ["tool.poetry.version", "project.version"].find(
    (key) => !["string", "undefined"].includes(typeof at(toml, key)),
  );
  if (odd === undefined) return { ok: true, toml };
  return { ok: false, problems: [{ message: `has a \`${odd}\` that is not text`, range: START_OF_FILE }] };
}

/** Poetry's constraint on Python's version, or else PEP 621's. */
function pythonOf(toml: unknown): { table: string; key: string; text: string } | undefined {
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
function located(
  { lines, firstLongText }: Searched,
  table: string,
  key: string,
  value: string,
): { text: string; range?: Range } {
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
      if (match?.[2] !== key || match[4] !== value) continue;
      const column = (match[1] as string).length + 1;
      return {
        text: value,
        range: { start: { line: number, column }, end: { line: number, column: column + value.length } },
      };
    }
  }
  return { text: value };
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
