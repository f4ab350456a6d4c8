import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Event } from "./events.ts";
import { type Command, commandsIn } from "./workflow-commands.ts";

/** What came of a run. */
export interface RunResult {
  code: number;
  outputs: Record<string, string>;
  /** The job summary in markdown. */
  summary: string;
  /** In their order; without those between `::stop-commands::` and its end. */
  commands: Command[];
  /** Standard output and standard error. */
  log: string;
  /** What the runner would warn of. */
  warnings: string[];
}

export interface RunOptions {
  event: Event;
  /** The address of the emulated GitHub. */
  api: string;
  /** `github.token` of the workflow. */
  token: string;
  repository: string;
  inputs?: Record<string, string>;
  /** The folder with `action.yml`; the project's own unless given. */
  action?: string;
  /** The program that runs the Action; that of the environment's `ACTION_NODE`, or this Node, unless given. */
  node?: readonly string[];
  env?: Record<string, string>;
  /** Does the Action's work in this process instead of its own; the rest is the same. Resolves with the exit code. */
  inProcess?: (env: Record<string, string>, write: (text: string) => void) => Promise<number>;
}

interface Manifest {
  inputs?: Record<string, { default?: unknown; required?: boolean }>;
  outputs?: Record<string, unknown>;
  runs: { main: string };
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Above it the upload of the summary is aborted (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits). */
const MAX_SUMMARY = 1024 * 1024;

/** Runs an Action's `main` as the runner does: a clean environment, inputs and defaults of action.yml, file commands. */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const { action = ROOT, inputs = {}, node = [process.env.ACTION_NODE || process.execPath] } = options;
  const manifest = parse(readFileSync(join(action, "action.yml"), "utf8")) as Manifest;
  const folder = mkdtempSync(join(tmpdir(), "runner-"));
  try {
    const files = fileCommands(folder);
    const environment = {
      ...surroundings(folder, options),
      ...files,
      ...inputsOf(manifest, inputs, options),
      ...options.env,
    };
    const [program, ...args] = [...node, resolve(action, manifest.runs.main)];
    const { code, out, log } = options.inProcess
      ? await called(options.inProcess, environment)
      : await run(program as string, args, environment);
    const outputs = keyValues(readFileSync(files.GITHUB_OUTPUT as string, "utf8"));
    const summary = readFileSync(files.GITHUB_STEP_SUMMARY as string, "utf8");
    const commands = commandsIn(out);
    return {
      code,
      outputs,
      summary,
      commands,
      log,
      warnings: warningsOf(manifest, inputs, outputs, summary, commands),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fileCommands(folder: string): Record<string, string> {
  const place = join(folder, "_temp", "_runner_file_commands");
  mkdirSync(place, { recursive: true });
  const names = ["OUTPUT", "ENV", "PATH", "STATE", "STEP_SUMMARY"];
  for (const name of names) writeFileSync(join(place, name.toLowerCase()), "");
  return Object.fromEntries(names.map((name) => [`GITHUB_${name}`, join(place, name.toLowerCase())]));
}

/** The variables of every step (https://docs.github.com/en/actions/reference/workflows-and-actions/variables). */
function surroundings(folder: string, { event, api, repository }: RunOptions): Record<string, string> {
  const file = join(folder, "event.json");
  writeFileSync(file, JSON.stringify(event.payload));
  const workspace = join(folder, "work");
  mkdirSync(workspace);
  return {
    PATH: process.env.PATH ?? "",
    HOME: folder,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__self",
    GITHUB_ACTOR: "contributor",
    GITHUB_API_URL: api,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: file,
    GITHUB_GRAPHQL_URL: `${api}/graphql`,
    GITHUB_JOB: "gate",
    GITHUB_REF: event.ref,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split("/")[0] as string,
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "77",
    GITHUB_RUN_NUMBER: "7",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: event.sha,
    GITHUB_WORKFLOW: "Base images",
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/base-images.yml@${event.ref}`,
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: "X64",
    RUNNER_NAME: "test",
    RUNNER_OS: "Linux",
    RUNNER_TEMP: join(folder, "_temp"),
    RUNNER_TOOL_CACHE: join(folder, "_tool"),
  };
}

/** Every input is set, the ones without a value to the empty text; `${{ github.… }}` in defaults is filled in. */
function inputsOf(manifest: Manifest, inputs: Record<string, string>, { token, repository }: RunOptions) {
  const context: Record<string, string> = { token, repository };
  const filled = (value: unknown) =>
    String(value).replace(/\$\{\{\s*github\.(\w+)\s*\}\}/g, (_, name) => context[name] ?? "");
  const names = [...new Set([...Object.keys(manifest.inputs ?? {}), ...Object.keys(inputs)])];
  return Object.fromEntries(
    names.map((name) => [
      `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
      inputs[name] ?? filled(manifest.inputs?.[name]?.default ?? ""),
    ]),
  );
}

function run(
  program: string,
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number; out: string; log: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { env, cwd: env.GITHUB_WORKSPACE, stdio: ["ignore", "pipe", "pipe"] });
    let [out, log] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      log += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      log += text;
    });
    child.on("error", fail);
    child.on("close", (code) => done({ code: code ?? -1, out, log }));
  });
}

async function called(work: NonNullable<RunOptions["inProcess"]>, env: Record<string, string>) {
  let out = "";
  const code = await work(env, (text) => {
    out += text;
  });
  return { code, out, log: out };
}

/** `name=value` and `name<<DELIMITER` of a file command. */
function keyValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const [, name, delimiter] = /^(.+?)<<(.+?)\r?$/.exec(lines[at] as string) ?? [];
    if (name !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter, at + 1);
      values[name] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else if (lines[at]?.includes("=")) {
      const equals = (lines[at] as string).indexOf("=");
      values[(lines[at] as string).slice(0, equals)] = (lines[at] as string).slice(equals + 1);
    }
  }
  return values;
}

/** At most 10 annotations of a level and step are shown; the rest is dropped in silence. */
const MAX_ANNOTATIONS = 10;

function warningsOf(
  manifest: Manifest,
  inputs: Record<string, string>,
  outputs: Record<string, string>,
  summary: string,
  commands: readonly Command[],
): string[] {
  const unexpected = Object.keys(inputs).filter((name) => !Object.hasOwn(manifest.inputs ?? {}, name));
  const undeclared = Object.keys(outputs).filter((name) => !Object.hasOwn(manifest.outputs ?? {}, name));
  const many = ["error", "warning", "notice"].filter(
    (level) => commands.filter(({ name }) => name === level).length > MAX_ANNOTATIONS,
  );
  return [
    ...unexpected.map((name) => `Unexpected input '${name}'`),
    ...undeclared.map((name) => `Undeclared output '${name}'`),
    ...many.map((level) => `More than ${MAX_ANNOTATIONS} ${level} annotations: the rest is dropped`),
    ...(Buffer.byteLength(summary) > MAX_SUMMARY ? ["The summary has more than 1024k: its upload is aborted"] : []),
  ];
}
