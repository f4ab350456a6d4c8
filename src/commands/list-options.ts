import { type Command, Option } from "commander";
import type { ListArguments } from "./list.ts";

const FORMATS = ["table", "json", "csv", "names"] satisfies ListArguments["format"][];

const EXAMPLES = `
Filters of one kind are alternatives; a connector has to match every kind, and every query.
A query is one Python expression over \`data\`, the section of that name in metadata.yaml; nothing is executed.
A connector for which it has no answer does not match.

Examples:
  list --language=python --not-migrated
  list --metadata-query="'cdk:python' in data.tags and data.ab_internal.ql >= 300" --format names
  connectors --support-level=certified --metadata-query="data.connectorBuildOptions.baseImage is not None" list
  connectors --metadata-query="data.supportLevel == 'certified' and 'connectorBuildOptions' not in data.keys()" list`;

/** Adds the commands `list` and `connectors [filters] list`; the options may stand on either side of the last word. */
export function addListCommands(program: Command, list: (given: ListArguments) => Promise<void>): void {
  const connectors = withOptions(
    program.command("connectors").usage("[options] list").description("choose connectors, then list them"),
  );
  for (const parent of [program, connectors])
    withOptions(
      parent.command("list").description("list the connectors at a commit, all of them or those that match"),
    ).action((_, command: Command) => list(merged(parent === program ? {} : connectors.opts(), command.opts())));
}

function withOptions(command: Command): Command {
  const collect = (value: string, before: string[] = []) => [...before, value];
  return command
    .option("--name <name>", "only the connector of this name (repeatable)", collect)
    .option(
      "--language <language>",
      "only connectors in this language, such as python or low-code (repeatable)",
      collect,
    )
    .option("--support-level <level>", "only connectors of this level, such as certified (repeatable)", collect)
    .option("--modified", "only connectors that the branch modifies, in what is committed")
    .option("--base <revision>", "what modified is told against (default: the remote's default branch)")
    .option("--migrated", "only connectors that declare a base image")
    .option("--not-migrated", "only connectors that declare none")
    .option("--metadata-query <expression>", "only connectors for which it is true (repeatable)", collect)
    .option("--repo <folder>", "the clone; it may be bare (default: the current folder)")
    .option("--commit <revision>", "the commit that is listed (default: HEAD)")
    .option("--policy <file>", "a policy instead of the one at the commit")
    .addOption(new Option("--format <format>", "how to print them (default: table)").choices(FORMATS))
    .option("-o, --output <file>", "also write the names to a file, as a JSON list")
    .addHelpText("after", EXAMPLES);
}

/** The options of both commands; values that may be repeated are put together. */
function merged(outer: ListArguments, inner: ListArguments): ListArguments {
  const both = { ...outer, ...inner };
  for (const key of ["name", "language", "supportLevel", "metadataQuery"] as const) {
    const values = [...(outer[key] ?? []), ...(inner[key] ?? [])];
    if (values.length > 0) both[key] = values;
  }
  return both;
}
