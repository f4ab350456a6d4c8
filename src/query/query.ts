import { parseYaml } from "../text/yaml.ts";
import { evaluate } from "./evaluate.ts";
import { fail, QueryFailure } from "./failure.ts";
import { parseQuery, type QueryProblem } from "./parse.ts";
import { isTrue, PyDict, type Value } from "./values.ts";
import { yamlValue } from "./yaml-value.ts";

/** A query that was understood. */
export interface Query {
  /** Its value for the text of a `metadata.yaml`. @throws QueryFailure where it has none */
  value(metadata: string): Value;
  /** Whether that value is true in Python's sense, or why it cannot be told. */
  matches(metadata: string): { ok: true; matches: boolean } | { ok: false; failure: QueryFailure };
}

/**
 * Reads a query: one Python expression over `data`, the section of a connector's metadata that PyYAML makes of it.
 * Nothing is executed; what the expression may contain is all in ast.ts. Never throws. Offsets are those in the trimmed text.
 */
export function compileQuery(text: string): { ok: true; query: Query } | { ok: false; problem: QueryProblem } {
  const parsed = parseQuery(text.trim());
  if (!parsed.ok) return parsed;
  const value = (metadata: string) => evaluate(parsed.query, dataOf(metadata));
  return {
    ok: true,
    query: {
      value,
      matches(metadata) {
        try {
          return { ok: true, matches: isTrue(value(metadata)) };
        } catch (failure) {
          if (failure instanceof QueryFailure) return { ok: false, failure };
          throw failure;
        }
      },
    },
  };
}

/** @throws QueryFailure for a text without a `data` section */
function dataOf(metadata: string): Value {
  const parsed = parseYaml(metadata);
  if (!parsed.ok) return fail("YAMLError", `metadata.yaml ${parsed.problems[0]?.message}`);
  const root = yamlValue(parsed.value);
  const data = root instanceof PyDict ? root.get("data") : undefined;
  return data instanceof PyDict ? data : fail("KeyError", 'metadata.yaml has no "data" section');
}
