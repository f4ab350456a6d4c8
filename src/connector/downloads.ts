import { baseName } from "../text/paths.ts";
import { OUTPUT, type ShellCommand } from "../text/shell.ts";

const DOWNLOADERS = new Set(["curl", "wget", "fetch", "aria2c", "http", "https", "axel"]);

/** What a command downloads. */
export interface Download {
  url: string;
  file?: string;
  pinned: boolean;
}

/** What a command downloads, and to which file; `undefined` for a command that downloads nothing that way. */
export function downloadOf(
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
  return { url, file: url, pinned: branch !== undefined && /\d+\.\d+/.test(branch) };
}

/** Whether a command moves a repository to a commit or to a version. */
export function isCheckout([name, verb = "", ...rest]: readonly string[]): boolean {
  const isMoved = name === "git" && rest.some((word) => /^[0-9a-f]{7,40}$|^v?\d+\.\d+/.test(word));
  return isMoved && /^(checkout|reset|switch|-C)$/.test(verb);
}

/** The address in a script that a command is told to run, where that downloads something. */
export function mentionedDownload({ words }: ShellCommand): string | undefined {
  const script = words.find(({ text }) => /\b(curl|wget)\s/.test(text))?.text;
  return script === undefined ? undefined : (urlIn(script) ?? OUTPUT);
}

/** The names of the files whose content a command compares with a checksum or a signature. */
export function checkedFiles(command: ShellCommand, words: readonly string[]): string[] {
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

/** The first address in a text. */
export function urlIn(word: string): string | undefined {
  return /(?:https?|ftp|git|ssh):\/\/[^\s'"`)]+|git@[^\s'"`)]+/.exec(word)?.[0];
}
