import { baseName } from "../text/paths.ts";
import { OUTPUT, parseShell, type ShellCommand } from "../text/shell.ts";
import { checkedFiles, type Download, downloadOf, isCheckout, mentionedDownload, urlIn } from "./downloads.ts";
import { type Manager, packagesOf } from "./packages.ts";

/** A command, and the place that findings about it point at. */
export interface Run<At> {
  command: ShellCommand;
  at: At;
}

/** What a command does to the image that is built. */
export type CommandDeed<At> = { command: ShellCommand; at: At } & (
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

/** A command as its words and where they are sent. */
export function lineOf({ words, redirections }: ShellCommand): string {
  const sent = redirections.map(({ operator, target }) => `${operator} ${target}`);
  return [...words.map(({ text }) => text), ...sent].join(" ");
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
export function deedsOf<At>(runs: readonly Run<At>[]): CommandDeed<At>[] {
  const history = new History(runs.map(({ command }) => command));
  const deeds = runs.flatMap(({ command, at }): CommandDeed<At>[] => {
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
  return deeds.flatMap((deed): CommandDeed<At>[] => {
    if (deed.kind !== "download") return [deed];
    if (history.isRun(deed.command)) return [];
    return [history.isChecked(deed.command) ? { ...deed, pinned: true } : deed];
  });
}

/** An address, and the command that downloads from it. */
interface Source {
  url: string;
  by: ShellCommand;
}

/** What earlier commands have downloaded, and what later ones do with it. */
class History {
  readonly #outputs = new Map<ShellCommand, Source | undefined>();
  /** The downloads among the words of a command. */
  readonly #within = new Map<ShellCommand, ShellCommand>();
  /** By the name of the file that they are stored in. */
  readonly #stored = new Map<string, Source>();
  readonly #files = new Map<ShellCommand, string>();
  readonly #run = new Set<ShellCommand>();
  readonly #checked = new Set<string>();
  #clone: string | undefined;

  constructor(commands: readonly ShellCommand[]) {
    for (const command of commands)
      if (command.inside && this.#output(command) !== undefined) this.#within.set(command.inside, command);
  }

  download(command: ShellCommand, words: readonly string[]): Download | undefined {
    for (const name of checkedFiles(command, words)) this.#checked.add(name);
    // A clone that is moved to a commit is as good as one of that commit.
    if (this.#clone !== undefined && isCheckout(words)) this.#checked.add(this.#clone);
    const download = downloadOf(command, words);
    if (words[0] === "git" && download?.file !== undefined) this.#clone = baseName(download.file);
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
    const within = this.#within.get(command);
    const source = (command.input && this.#output(command.input)) ?? (within && this.#output(within));
    if (source) {
      this.#run.add(source.by);
      return source.url;
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
  #output(command: ShellCommand): Source | undefined {
    const chain: ShellCommand[] = [];
    let source: Source | undefined;
    for (let one: ShellCommand | undefined = command; one; one = one.input) {
      if (this.#outputs.has(one)) {
        source = this.#outputs.get(one);
        break;
      }
      chain.push(one);
      const url = downloadOf(one)?.url ?? mentionedDownload(one);
      source = url === undefined ? undefined : { url, by: one };
      if (source) break;
    }
    for (const one of chain) this.#outputs.set(one, source);
    return source;
  }
}

const NLTK = /nltk\.download\(\s*\[?\s*['"]([\w.-]+)['"]/g;

/** The data packages of nltk that a piece of Python or a command line downloads. */
export function nltkData(text: string): string[] {
  const byModule = /\bnltk\.downloader\s+([\w .-]+)/.exec(text)?.[1]?.split(/\s+/) ?? [];
  const named = [...text.matchAll(NLTK)].map(([, name]) => name as string);
  return [...named, ...byModule.filter((word) => /^\w/.test(word))];
}
