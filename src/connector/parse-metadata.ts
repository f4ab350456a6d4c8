import { parseYaml } from "../text/yaml.ts";
import { type ParsedMetadata, READ_KEYS, readMetadata } from "./metadata.ts";

/** Reads the text of a `metadata.yaml`, as {@link readMetadata} does. It is apart because it needs the YAML library. */
export function parseMetadata(text: string): ParsedMetadata {
  return readMetadata(parseYaml(text, READ_KEYS));
}
