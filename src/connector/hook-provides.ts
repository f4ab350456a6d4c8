import { baseName } from "../text/paths.ts";
import { contentsOf } from "./base-image-contents.ts";
import { type CommandDeed, commandsOfArguments, deedsOf, lineOf, nltkData } from "./commands.ts";
import { debianName } from "./debian-names.ts";
import { parseHooks } from "./hook-file.ts";
import { textOf } from "./python/value.ts";

/** What the new build of a connector does for it: its base image and its hooks together. */
export interface Provides {
  /** By their names in Debian. */
  apt: Set<string>;
  /** By their names in lower case, with `-` for `_`. */
  pip: Set<string>;
  nltk: Set<string>;
  env: Set<string>;
  /** As `lineOf` writes them. */
  commands: Set<string>;
  /** The names of the files that are put into the image. */
  files: Set<string>;
  mainFile?: string;
}

/** What hooks (the text of a `build_customization.py`) and base image (the value of `baseImage`) provide, as far as known. */
export function providedBy(hooks: string | undefined, baseImage: string | undefined): Provides {
  const { apt, nltk, env } = contentsOf(baseImage);
  const provides: Provides = {
    apt: new Set(apt),
    pip: new Set(),
    nltk: new Set(nltk),
    env: new Set(env),
    commands: new Set(),
    files: new Set(),
  };
  const parsed = hooks === undefined ? undefined : parseHooks(hooks);
  if (!parsed?.ok) return provides;
  const { effects, names } = parsed.value.followed;
  // What nothing calls provides nothing.
  const reached = effects.flatMap(({ deed, hook }) => (hook === undefined ? [] : [deed]));
  for (const deed of reached)
    if (deed.kind === "variable") provides.env.add(deed.name);
    else if (deed.kind === "copy") provides.files.add(baseName(deed.path));
    else if (deed.kind === "file") {
      provides.files.add(baseName(deed.path));
      for (const name of nltkData(deed.contents)) provides.nltk.add(name);
    }
  const commands = reached.flatMap((deed) => (deed.kind === "run" ? commandsOfArguments(deed.words) : []));
  for (const deed of deedsOf(commands.map((command) => ({ command, at: 0 })))) take(deed, provides);
  const mainFile = textOf(names.get("MAIN_FILE_NAME"));
  return { ...provides, ...(names.has("MAIN_FILE_NAME") && { mainFile }) };
}

function take(deed: CommandDeed<unknown>, { apt, pip, nltk, commands }: Provides): void {
  commands.add(lineOf(deed.command));
  if (deed.kind === "nltk") nltk.add(deed.name);
  if (deed.kind !== "package") return;
  if (deed.manager === "pip") pip.add(pipName(deed.name));
  else apt.add(deed.manager === "apk" ? debianName(deed.name) : deed.name);
}

/** The form in which names of Python packages are compared (https://peps.python.org/pep-0503/). */
export function pipName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}
