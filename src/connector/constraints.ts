import { type PythonConstraint, parsePythonConstraint } from "../image/python.ts";
import { pythonIn } from "./pyproject.ts";
import type { SurveyedConnector } from "./survey.ts";

/** The constraints on Python of the connectors whose `pyproject.toml` was surveyed and has one, by path. */
export function pythonConstraints(connectors: readonly SurveyedConnector[]): Map<string, PythonConstraint> {
  const found = new Map<string, PythonConstraint>();
  for (const { path, pyproject } of connectors) {
    const text = pyproject?.kind === "file" ? pythonIn(pyproject.text) : undefined;
    const constraint = text === undefined ? undefined : parsePythonConstraint(text);
    if (constraint) found.set(path, constraint);
  }
  return found;
}
