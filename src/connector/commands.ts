import { OUTPUT, parseShell, type ShellCommand } from "../text/shell.ts";
import { type Manager, packagesOf } from "./packages.ts";

/** A command, and the place that findings about it point at. */
export interface Run<At> {
  command: ShellCommand;
  at: At;
}

/** What a command does to the image that is built. */
export type Deed<At> = { command: ShellCommand; at: At } & (
  | { kind: "package"; manager: Manager; name: string; spec: string; pinned: boolean }
  /** A data package of the Python library nltk, which has no versions. */
  | { kind: "nltk"; name: string }
  | { kind: "download"; url: string; pinned: boolean }
  /** Something that was downloaded is run; `url` is where it comes from. */
  | { kind: "remote-script"; url: string }
  /** Anything else, as its words. */
  | { kind: "command"; text: string }
);

/** The commands of a shell script, with those that `sh -c`, `sudo` and the like are told to run in their place. */
export function commandsOf(script: string, known?: ReadonlyMap<string, string>): ShellCommand[] {
  return parseShell(script, known).flatMap((command) => unwrapped(command, 0));
}

/** The commands that an argument vector leads to. */
export function commandsOfArguments(words: readonly string[]): ShellCommand[] {
  const command = { words: words.map((text) => ({ text, at: 0 })), redirections: [], start: 0, end: 0 };
  return unwrapped(command, 0);
}

const SHELLS = /^(.*\/)?(sh|bash|dash|ash|zsh|ksh)$/;
const INTERPRETERS = /^(.*\/)?(sh|bash|dash|ash|zsh|ksh|python[\d.]*|perl|ruby|node|php|pwsh|source|\.|eval)$/;
/** They run the command that follows them and their options. */
const PREFIXES = new Set(["sudo", "env", "exec", "command", "nohup", "time", "nice", "xargs", "timeout", "busybox"]);
const MAX_DEPTH = 5;

function unwrapped(command: ShellCommand, depth: number): ShellCommand[] {
  if (depth > MAX_DEPTH) return [command];
  const [first, ...rest] = command.words;
  const name = baseName(first?.text ?? "");
  if (PREFIXES.has(name)) {
    const next = rest.findIndex(({ text }) => !/^(-|\d+[smh]?$|[A-Za-z_]\w*=)/.test(text));
    // In place, because other commands refer to it.
    command.words.splice(0, next < 0 ? 0 : next + 1);
    return next < 0 ? [command] : unwrapped(command, depth + 1);
  }
  const flag = SHELLS.test(name) ? rest.findIndex(({ text }) => /^-[a-z]*c[a-z]*$/.test(text)) : -1;
  const script = name === "eval" ? rest.map(({ text }) => text).join(" ") : rest[flag + 1]?.text;
  if ((flag < 0 && name !== "eval") || script === undefined || script.includes(OUTPUT)) return [command];
  const inner = parseShell(script).flatMap((one) => unwrapped(one, depth + 1));
  const { input, inside } = command;
  return inner.map((one) =>
    Object.assign(one, input && !one.input && { input }, inside && !one.inside && { inside }, {
      start: command.start,
      end: command.end,
    }),
  );
}

/** What commands do, in their order. A file that one downloads and a later one runs is a remote script. */
export function deedsOf<At>(runs: readonly Run<At>[]): Deed<At>[] {
  const history = new History(runs.map(({ command }) => command));
  const deeds = runs.flatMap(({ command, at }): Deed<At>[] => {
    const base = { command, at };
    const words = command.words.map(({ text }) => text);
    const script = history.remoteScript(command, words);
    if (script !== undefined) return [{ ...base, kind: "remote-script", url: script }];
    const download = history.download(command, words);
    if (download) return [{ ...base, kind: "download", url: download.url, pinned: download.pinned }];
    const packages = packagesOf(words)?.map((one) => ({ ...base, kind: "package" as const, ...one }));
    const data = nltkData(words.join(" ")).map((name) => ({ ...base, kind: "nltk" as const, name }));
    if (packages || data.length > 0) return [...(packages ?? []), ...data];
    return [{ ...base, kind: "command", text: words.join(" ") }];
  });
  // What is run is told as that; what is compared with a checksum may come from anywhere.
  return deeds.flatMap((deed): Deed<At>[] => {
    if (deed.kind !== "download") return [deed];
    if (history.isRun(deed.command)) return [];
    return [history.isChecked(deed.command) ? { ...deed, pinned: true } : deed];
  });
}

/** What earlier commands have downloaded, and what later ones do with it. */
class History {
  readonly #outputs = new Map<ShellCommand, string | undefined>();
  /** The downloads among the words of a command. */
  readonly #within = new Map<ShellCommand, ShellCommand>();
  /** By the name of the file that they are stored in. */
  readonly #stored = new Map<string, { url: string; by: ShellCommand }>();
  readonly #files = new Map<ShellCommand, string>();
  readonly #run = new Set<ShellCommand>();
  readonly #checked = new Set<string>();

  constructor(commands: readonly ShellCommand[]) {
    for (const command of commands)
      if (command.inside && this.#output(command) !== undefined) this.#within.set(command.inside, command);
  }

  download(command: ShellCommand, words: readonly string[]): Download | undefined {
    for (const name of checkedFiles(command, words)) this.#checked.add(name);
    const download = downloadOf(command, words);
    if (download?.file !== undefined) {
      const name = baseName(download.file);
      this.#stored.set(name, { url: download.url, by: command });
      this.#files.set(command, name);
    }
    return download;
  }

  isRun(command: ShellCommand): boolean {
    return this.#run.has(command);
  }

  isChecked(command: ShellCommand): boolean {
    const name = this.#files.get(command);
    return name !== undefined && this.#checked.has(name);
  }

  /** Where what a command runs comes from, if it was downloaded. */
  remoteScript(command: ShellCommand, [name = "", ...rest]: readonly string[]): string | undefined {
    if (!INTERPRETERS.test(name)) return name.includes("/") ? this.#runStored(name) : undefined;
    const piped = command.input && this.#output(command.input);
    if (command.input && piped !== undefined) {
      this.#run.add(command.input);
      return piped;
    }
    const within = this.#within.get(command);
    if (within) {
      this.#run.add(within);
      return this.#output(within);
    }
    const code = rest.join(" ");
    if (/\b(exec|eval)\b/.test(code) && /\b(urlopen|urllib|requests|https?:)/.test(code)) return urlIn(code) ?? OUTPUT;
    return this.#runStored(rest.find((word) => !word.startsWith("-")) ?? "");
  }

  #runStored(path: string): string | undefined {
    const stored = this.#stored.get(baseName(path));
    if (stored) this.#run.add(stored.by);
    return stored?.url;
  }

  /** What a command has downloaded itself or through what is piped into it. */
  #output(command: ShellCommand): string | undefined {
    const chain: ShellCommand[] = [];
    let source: string | undefined;
    for (let one: ShellCommand | undefined = command; one; one = one.input) {
      if (this.#outputs.has(one)) {
        source = this.#outputs.get(one);
        break;
      }
      chain.push(one);
      source = downloadOf(one)?.url ?? mentionedDownload(one);
      if (source !== undefined) break;
    }
    for (const one of chain) this.#outputs.set(one, source);
    return source;
  }
}

const DOWNLOADERS = new Set(["curl", "wget", "fetch", "aria2c", "http", "https", "axel"]);

interface Download {
  url: string;
  file?: string;
  pinned: boolean;
}

/** What a command downloads, and to which file; `undefined` for a command that downloads nothing that way. */
function downloadOf(
  command: ShellCommand,
  words: readonly string[] = command.words.map(({ text }) => text),
): Download | undefined {
  const [name = "", ...rest] = words;
  if (baseName(name) === "git" && rest[0] === "clone") return cloneOf(rest.slice(1));
  if (!DOWNLOADERS.has(baseName(name))) return undefined;
  const url = rest.map((word) => urlIn(word)).find((found) => found !== undefined) ?? rest.find(isUnknown);
  if (url === undefined) return undefined;
  const flag = rest.findIndex((word) => /^(-[a-zA-Z]*o|-[a-zA-Z]*O|--output|--output-document)$/.test(word));
  const joined = rest.map((word) => /^--output(?:-document)?=(.+)$/.exec(word)?.[1]).find(Boolean);
  const named = flag < 0 || (baseName(name) === "curl" && /O$/.test(rest[flag] as string)) ? undefined : rest[flag + 1];
  const redirected = command.redirections.find(({ operator }) => operator.startsWith(">"))?.target;
  const file = joined ?? named ?? redirected ?? url.split(/[?#]/)[0];
  return { url, pinned: isPinned(url), ...(file !== undefined && file !== "-" && { file }) };
}

function cloneOf(rest: readonly string[]): Download | undefined {
  const url = rest.map((word) => urlIn(word)).find((found) => found !== undefined) ?? rest.find(isUnknown);
  if (url === undefined) return undefined;
  const flag = rest.findIndex((word) => word === "-b" || word === "--branch");
  const branch = flag < 0 ? rest.map((word) => /^--branch=(.+)$/.exec(word)?.[1]).find(Boolean) : rest[flag + 1];
  return { url, pinned: branch !== undefined && /\d+\.\d+/.test(branch) };
}

/** The address in a script that a command is told to run, where that downloads something. */
function mentionedDownload({ words }: ShellCommand): string | undefined {
  const script = words.find(({ text }) => /\b(curl|wget)\s/.test(text))?.text;
  return script === undefined ? undefined : (urlIn(script) ?? OUTPUT);
}

/** The names of the files whose content a command compares with a checksum or a signature. */
function checkedFiles(command: ShellCommand, words: readonly string[]): string[] {
  const [name = "", ...rest] = words;
  const isSum =
    /^(sha(1|224|256|384|512)?sum|shasum|b2sum)$/.test(baseName(name)) &&
    rest.some((word) => /^(-c|--check)/.test(word));
  const isSignature = /^(gpg|cosign|minisign)$/.test(baseName(name)) && rest.some((word) => /^(--)?verify/.test(word));
  if (!isSum && !isSignature) return [];
  const told = [...rest, ...(command.input?.words.map(({ text }) => text) ?? [])];
  return [...told, ...command.redirections.map(({ target }) => target)].flatMap((word) =>
    word.split(/\s+/).map(baseName),
  );
}

const NLTK = /nltk\.download\(\s*\[?\s*['"]([\w.-]+)['"]/g;

/** The data packages of nltk that a piece of Python or a command line downloads. */
export function nltkData(text: string): string[] {
  const byModule = /\bnltk\.downloader\s+([\w .-]+)/.exec(text)?.[1]?.split(/\s+/) ?? [];
  const named = [...text.matchAll(NLTK)].map(([, name]) => name as string);
  return [...named, ...byModule.filter((word) => /^\w/.test(word))];
}

/** Whether an address names one state of what it leads to: a version, a commit or a digest. */
export function isPinned(url: string): boolean {
  const path = url.replace(/^[a-z+]+:\/\/[^/]*/i, "");
  if (isUnknown(path) || /\b(latest|main|master|HEAD|nightly|stable|current)\b/.test(path)) return false;
  return /\d+[._]\d+|\b[0-9a-f]{40}\b|sha256/.test(path);
}

/** Whether a word has parts that only the running build knows. */
export function isUnknown(word: string): boolean {
  return word.includes(OUTPUT) || /\$\w|\$\{/.test(word);
}

function urlIn(word: string): string | undefined {
  return /(?:https?|ftp|git|ssh):\/\/[^\s'"`)]+|git@[^\s'"`)]+/.exec(word)?.[0];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
