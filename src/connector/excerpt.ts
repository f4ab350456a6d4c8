import { Lines } from "../text/lines.ts";
import { type Connector, metadataPath, type Reading } from "./connector.ts";

/** The lines of a file of a connector or of its page, where its text was read; for showing the line of a finding. */
export function linesOf(
  { path, metadata, pyproject, page, hooks, dockerfiles }: Connector,
  file: string,
): Lines | undefined {
  if (file === metadataPath({ path })) return textOf(metadata);
  if (file === `${path}/pyproject.toml`) return textOf(pyproject);
  if (page?.ok && file === page.value.path) return textOf(page.value.changelog);
  const named = [...hooks, ...dockerfiles].find(({ name }) => file === `${path}/${name}`);
  return named?.text === undefined ? undefined : new Lines(named.text);
}

function textOf(reading: Reading<unknown>): Lines | undefined {
  return reading.kind === "valid" || reading.kind === "invalid" ? new Lines(reading.file.text) : undefined;
}
