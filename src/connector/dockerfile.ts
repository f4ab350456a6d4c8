import { type Range, START_OF_FILE } from "../model/location.ts";
import type { Lines } from "../text/lines.ts";
import { baseName } from "../text/paths.ts";
import { commandsOf, lineOf } from "./commands.ts";
import {
  isUsualCommand,
  isUsualImage,
  isUsualOutput,
  isUsualSource,
  isUsualVariable,
} from "./dockerfile-boilerplate.ts";
import { type Instruction, readDockerfile } from "./dockerfile-reader.ts";
import { stepsOfRun } from "./dockerfile-run.ts";
import { type UsedStage, usedStages } from "./dockerfile-stages.ts";
import type { HookName } from "./hook-effects.ts";
import { type Provides, pipName, providedBy } from "./hook-provides.ts";

/** Something that an old Dockerfile did for the connector and that its new build would no longer do. */
export interface LostStep {
  /**
   * `apt` and `pip`: a package; `nltk`: a data package of that library; `env`: an environment variable; `copy`: a file of
   * the connector's folder; `main-file`: the file that starts the connector; `run`: a command; `other`: what no hook can do.
   */
  kind: "apt" | "pip" | "nltk" | "env" | "copy" | "main-file" | "run" | "other";
  /**
   * The package by its name in Debian or as pip is told it (`Cython<3.0`), the variable, the source of the copy, the main
   * file, the command as a shell would take it, or the instruction.
   */
  name: string;
  /** The variable's value, the copy's destination (absolute), or the package's name in the Dockerfile where that differs. */
  value?: string;
  /** Which hook has to do it: before or after the connector is installed. */
  hook: HookName;
  /** Where it stands in the Dockerfile. */
  range: Range;
}

/** Something that an old Dockerfile did for the connector, and what does it now. */
export interface DockerfileStep extends LostStep {
  /** Absent where nothing does it any more. */
  keptBy?: "hooks" | "base image";
}

/** What is known while the instructions of one image are read. */
interface Progress {
  workdir: string;
  /** Whether the connector itself is installed by now. */
  isInstalled: boolean;
  entrypoint?: Instruction;
}

/**
 * What a Dockerfile installed, set, copied or ran that neither the hooks nor the base image provide, in the order of the
 * file. Boilerplate is left out. Pure; never throws.
 * @param dockerfile the text of the old Dockerfile
 * @param hooks the text of `build_customization.py` that is to replace it
 * @param baseImage the new value of `baseImage`; what an unknown image provides is not known
 */
export function lostSteps(dockerfile: string, hooks: string | undefined, baseImage?: string): LostStep[] {
  return dockerfileSteps(dockerfile, hooks, baseImage).filter(({ keptBy }) => keptBy === undefined);
}

/** {@link lostSteps} and those that are not lost. */
export function dockerfileSteps(dockerfile: string, hooks: string | undefined, baseImage?: string): DockerfileStep[] {
  const read = readDockerfile(dockerfile);
  const hook = "pre_connector_install";
  if (!read) {
    const name = `${Math.ceil(dockerfile.length / 1024)} kB of instructions, which are too many to be read`;
    return [{ kind: "other", name, hook, range: START_OF_FILE }];
  }
  const [image, custom] = [providedBy(undefined, baseImage), providedBy(hooks, undefined)];
  const stages = usedStages(read);
  const progress: Progress = { workdir: "/", isInstalled: false };
  const found = stages.flatMap((used): LostStep[] => {
    const { parent, range } = used.stage;
    const isOdd = used.role === "image" && parent === undefined && !isUsualImage(used.stage.image);
    const from: LostStep[] = isOdd ? [{ kind: "other", name: `FROM ${used.stage.image}`, hook, range }] : [];
    const own: Progress = used.role === "image" ? progress : { workdir: "/", isInstalled: false };
    return [...from, ...used.stage.instructions.flatMap((one) => stepsOf(one, used, own, read.lines))];
  });
  const main = progress.entrypoint && mainFileStep(progress.entrypoint);
  // The build copies the main file itself.
  const others = found.filter(({ kind, name }) => kind !== "copy" || main?.kind !== "main-file" || name !== main.name);
  const all = [...others, ...(main ? [main] : [])].map((step): DockerfileStep => {
    if (isProvided(step, custom)) return { ...step, keptBy: "hooks" };
    return isProvided(step, image) ? { ...step, keptBy: "base image" } : step;
  });
  const distinct = new Map<string, DockerfileStep>();
  for (const step of all) {
    const key = `${step.kind} ${step.name}`;
    if (!distinct.has(key)) distinct.set(key, step);
  }
  const order = ({ range: { start } }: LostStep) => start.line * 1e6 + start.column;
  return [...distinct.values()].sort((a, b) => order(a) - order(b));
}

function stepsOf(instruction: Instruction, { role }: UsedStage, progress: Progress, lines: Lines): LostStep[] {
  const { keyword, words, properties, range } = instruction;
  const isImage = role === "image";
  switch (keyword) {
    case "RUN": {
      const { steps, installs } = stepsOfRun(instruction, role, progress.isInstalled, lines);
      progress.isInstalled ||= installs;
      return steps;
    }
    case "ENV":
      return properties.flatMap(({ name, value = "", range: own }): LostStep[] =>
        isImage && !isUsualVariable(name, value)
          ? [{ kind: "env", name, value, hook: "pre_connector_install", range: own }]
          : [],
      );
    case "WORKDIR":
      progress.workdir = resolved(progress.workdir, words[0] ?? "/");
      return [];
    case "ENTRYPOINT":
      if (isImage) progress.entrypoint = instruction;
      return [];
    case "COPY":
    case "ADD":
      if (instruction.flags.has("from") && words.some(isUsualOutput)) progress.isInstalled = true;
      return isImage ? copySteps(instruction, progress.workdir, range) : [];
    default:
      return [];
  }
}

function copySteps({ keyword, words, flags, source }: Instruction, workdir: string, range: Range): LostStep[] {
  const sources = words.slice(0, -1);
  const target = words.at(-1) ?? "";
  const shown = `${keyword}${source.split("\n")[0]}`.replace(/\s+/g, " ").trim();
  const other: LostStep = { kind: "other", name: shown, hook: "post_connector_install", range };
  if (flags.has("from")) return sources.every(isUsualOutput) ? [] : [other];
  if (sources.some((name) => /^<<|^(https?|git):\/\/|^git@/.test(name))) return [other];
  return sources
    .filter((name) => !isUsualSource(name))
    .map((name) => {
      const isFolder = /(^|\/)\.?$/.test(target) || sources.length > 1;
      const value = resolved(workdir, isFolder ? `${target}/${baseName(name.replace(/\/+$/, ""))}` : target);
      return { kind: "copy", name, value, hook: "post_connector_install", range };
    });
}

/** An absolute path without `.` and `..`. */
function resolved(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${folder}/${path}`).split("/"))
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  return `/${parts.join("/")}`;
}

/** What starts the connector, where that is not `main.py`. */
function mainFileStep({ words, source, range }: Instruction): LostStep | undefined {
  const [program = "", ...rest] = words;
  const hook = "pre_connector_install";
  const file = rest.find((word) => !word.startsWith("-")) ?? "";
  if (/^(.*\/)?python[\d.]*$/.test(program)) {
    if (/(^|\/)main\.py$/.test(file) || (rest[0] === "-m" && isUsualSource(file.split(".")[0] as string)))
      return undefined;
    const name = file.replace(/^(\.\/|\/airbyte\/integration_code\/)/, "");
    if (/^[\w./-]+\.py$/.test(name) && !name.startsWith("/")) return { kind: "main-file", name, hook, range };
  }
  if (/^(.*\/)?((source|destination)-[\w-]+|base\.sh)$/.test(program)) return undefined;
  return { kind: "other", name: `ENTRYPOINT${source.split("\n")[0]}`.replace(/\s+/g, " ").trim(), hook, range };
}

function isProvided({ kind, name, value = "" }: LostStep, provides: Provides): boolean {
  switch (kind) {
    case "apt":
      return provides.apt.has(name);
    case "pip":
      return provides.pip.has(pipName(/^[\w.-]+/.exec(name)?.[0] ?? name));
    case "nltk":
      return provides.nltk.has(name);
    case "env":
      return provides.env.has(name);
    case "run":
      return commandsOf(name).every((command) => {
        const line = lineOf(command);
        return provides.commands.has(line) || isUsualCommand(line);
      });
    case "main-file":
      return provides.mainFile === name;
    case "copy":
      return provides.files.has(baseName(value)) || provides.mainFile === name;
    default:
      return false;
  }
}
