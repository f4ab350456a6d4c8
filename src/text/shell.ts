/** A word as the shell would see it: without quotes, with what is known of its variables filled in. */
export interface ShellWord {
  text: string;
  /** The 0-based offset in the script. */
  at: number;
}

/** A simple command of a script (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_09_01). */
export interface ShellCommand {
  words: ShellWord[];
  /** The files that `<` and `>` name, in their order. */
  redirections: { operator: string; target: string }[];
  /** Where it begins and ends in the script: 0-based offsets. */
  start: number;
  end: number;
  /** The command whose output it reads through a pipe. */
  input?: ShellCommand;
  /** The command among whose words its output stands: `$(…)`, backticks, `<(…)`. */
  inside?: ShellCommand;
}

/** Stands in a word for the output of a command. */
export const OUTPUT = "\uFFFC";

const MAX_DEPTH = 20;
/** The longest `${NAME:-value}`. */
const MAX_VARIABLE = 200;
/** The most characters that variables add. */
const MAX_FILLED_IN = 64 * 1024;
/** They open or join commands and are none. */
const RESERVED = new Set(["if", "then", "elif", "else", "fi", "while", "until", "do", "done", "esac", "{", "}", "!"]);
const ASSIGNMENT = /^([A-Za-z_]\w*)=([\s\S]*)$/;

/**
 * Splits a POSIX shell script (and what of bash is common) into its simple commands; those of substitutions and here
 * documents included. Nothing is run, and no text is too odd: what cannot be told stays as it is written. Never throws.
 * @param known variables and their values; others stay as `$NAME`
 */
export function parseShell(script: string, known: ReadonlyMap<string, string> = new Map()): ShellCommand[] {
  const reader = new ShellReader(script, known);
  reader.commands("", 0);
  return reader.found.filter(({ words, redirections }) => words.length > 0 || redirections.length > 0);
}

/** A word as a script has to write it, so that the shell takes it for this very word. */
export function shellQuoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

class ShellReader {
  readonly found: ShellCommand[] = [];
  readonly #text: string;
  readonly #variables: Map<string, string>;
  /** The delimiters of here documents that begin on the next line. */
  #documents: string[] = [];
  /** What ends the substitution that is being read. */
  #closing = "";
  #filledIn = 0;
  #at = 0;

  constructor(text: string, known: ReadonlyMap<string, string>) {
    this.#text = text;
    this.#variables = new Map(known);
  }

  /** Reads commands up to the character that closes them, which it skips, or to the end. */
  commands(close: string, depth: number, inside?: ShellCommand): void {
    const outer = this.#closing;
    this.#closing = close;
    let command = this.#open(inside);
    const finish = (piped = false) => {
      const done = command;
      this.#close(done);
      command = this.#open(inside);
      if (piped) command.input = done;
    };
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] as string;
      if (char === close) break;
      if (char === "\\" && /^\\\r?\n/.test(this.#text.slice(this.#at, this.#at + 3)))
        this.#at += this.#text[this.#at + 1] === "\r" ? 3 : 2;
      else if (char === "\n") {
        this.#at++;
        finish();
        this.#skipDocuments();
      } else if (/\s/.test(char)) this.#at++;
      else if (char === "#") this.#skipTo("\n");
      else if (/[;&|()]/.test(char)) this.#operator(command, finish);
      else if (/[<>]/.test(char) && !this.#isProcess()) this.#redirection(command, depth);
      else command.words.push(this.#word(command, depth));
      if (this.#at > command.end) command.end = this.#at;
    }
    this.#at++;
    this.#closing = outer;
    this.#close(command);
  }

  #open(inside: ShellCommand | undefined): ShellCommand {
    return { words: [], redirections: [], start: this.#at, end: this.#at, ...(inside && { inside }) };
  }

  #close(command: ShellCommand): void {
    const { words } = command;
    const first = words.findIndex(({ text }) => !RESERVED.has(text));
    words.splice(0, first < 0 ? words.length : first);
    if (words[0]?.text === "case" || words[0]?.text === "for") words.length = 0;
    let assignments = 0;
    for (const { text } of words) {
      if (!ASSIGNMENT.test(text)) break;
      assignments++;
    }
    const isExport = words[0]?.text === "export";
    if (assignments === words.length || isExport)
      for (const { text } of words) {
        const [, name = "", value = ""] = ASSIGNMENT.exec(text) ?? [];
        if (name !== "") this.#variables.set(name, value);
      }
    words.splice(0, assignments);
    command.start = words[0]?.at ?? command.start;
    command.end = Math.min(Math.max(command.start, command.end), this.#text.length);
    this.found.push(command);
  }

  #operator(command: ShellCommand, finish: (piped?: boolean) => void): void {
    const operator = /^(&&|\|\||\|&|;;|&>>?|[;&|()])/.exec(this.#text.slice(this.#at, this.#at + 3))?.[0] ?? ";";
    if (operator.startsWith("&>")) {
      this.#at++;
      return;
    }
    // The brackets of `name()` and of sub-shells only separate.
    if (command.words.length > 0 || command.redirections.length > 0) finish(operator === "|" || operator === "|&");
    this.#at += operator.length;
  }

  #isProcess(): boolean {
    return this.#text[this.#at + 1] === "(";
  }

  #redirection(command: ShellCommand, depth: number): void {
    const operator = /^(<<<|<<-?|<>|>>|>\||[<>]&|[<>])/.exec(this.#text.slice(this.#at, this.#at + 3))?.[0] as string;
    this.#at += operator.length;
    while (/[ \t]/.test(this.#text[this.#at] ?? "")) this.#at++;
    // `2>file`: the number belongs to the redirection.
    const last = command.words.at(-1);
    if (last && /^\d$/.test(last.text) && last.at + 1 === this.#at - operator.length) command.words.pop();
    if (this.#at >= this.#text.length || /[\n;|()]/.test(this.#text[this.#at] as string)) return;
    const target = this.#word(command, depth).text;
    if (operator.startsWith("<<") && operator !== "<<<") this.#documents.push(target);
    command.redirections.push({ operator, target });
  }

  /** The lines of here documents are the input of a command, not commands. */
  #skipDocuments(): void {
    for (const delimiter of this.#documents) {
      while (this.#at < this.#text.length) {
        const newline = this.#text.indexOf("\n", this.#at);
        const end = newline < 0 ? this.#text.length : newline;
        const line = this.#text.slice(this.#at, end).replace(/^\t+|\r$/g, "");
        this.#at = end + 1;
        if (line === delimiter) break;
      }
    }
    this.#documents = [];
  }

  #skipTo(char: string): void {
    const end = this.#text.indexOf(char, this.#at);
    this.#at = end < 0 ? this.#text.length : end;
  }

  #word(command: ShellCommand, depth: number): ShellWord {
    const at = this.#at;
    const parts: string[] = [];
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] as string;
      if (char === "`" && this.#closing === "`") break;
      if (char === "'") parts.push(this.#quoted());
      else if (char === '"') this.#doubleQuoted(parts, command, depth);
      else if (char === "\\") {
        const next = this.#text[this.#at + 1] ?? "";
        if (next !== "\n") parts.push(next);
        this.#at += 2;
      } else if (char === "$" || char === "`") parts.push(this.#substitution(command, depth));
      else if (/[<>]/.test(char) && this.#isProcess() && this.#at === at) {
        this.#at++;
        parts.push(this.#inner(")", command, depth));
      } else if (/[\s;&|()<>]/.test(char)) break;
      else {
        parts.push(char);
        this.#at++;
      }
    }
    if (this.#at === at) this.#at++;
    return { text: parts.join(""), at };
  }

  #quoted(): string {
    const end = this.#text.indexOf("'", this.#at + 1);
    const to = end < 0 ? this.#text.length : end;
    const text = this.#text.slice(this.#at + 1, to);
    this.#at = to + 1;
    return text;
  }

  #doubleQuoted(parts: string[], command: ShellCommand, depth: number): void {
    this.#at++;
    while (this.#at < this.#text.length && this.#text[this.#at] !== '"') {
      const char = this.#text[this.#at] as string;
      if (char === "\\") {
        const next = this.#text[this.#at + 1] ?? "";
        if (next !== "\n") parts.push(/["\\$`]/.test(next) ? next : `\\${next}`);
        this.#at += 2;
      } else if (char === "$" || char === "`") parts.push(this.#substitution(command, depth));
      else {
        parts.push(char);
        this.#at++;
      }
    }
    this.#at++;
  }

  #substitution(command: ShellCommand, depth: number): string {
    const from = this.#at;
    const char = this.#text[this.#at++];
    if (char === "`") return this.#inner("`", command, depth);
    const next = this.#text[this.#at] ?? "";
    if (next === "(") return this.#inner(")", command, depth);
    if (next === "'") return this.#quoted();
    if (next === "{") {
      const written = /^\$\{(\w+)([^}]*)\}/.exec(this.#text.slice(from, from + MAX_VARIABLE));
      const [whole = "${", name = "", rest = ""] = written ?? [];
      this.#at = from + whole.length;
      return this.#value(name) ?? /^:?[-=](.*)$/s.exec(rest)?.[1] ?? whole;
    }
    let end = this.#at;
    while (/\w/.test(this.#text[end] ?? "")) end++;
    const name = this.#text.slice(this.#at, end);
    this.#at = end;
    return this.#value(name) ?? `$${name}`;
  }

  /** A variable's value, as long as all of them together do not blow the script up. */
  #value(name: string): string | undefined {
    const value = this.#variables.get(name);
    this.#filledIn += value?.length ?? 0;
    return this.#filledIn > MAX_FILLED_IN ? undefined : value;
  }

  /** The commands between here and a closing character; what they put out is not known. */
  #inner(close: string, command: ShellCommand, depth: number): string {
    if (this.#text[this.#at] === "(") this.#at++;
    if (depth < MAX_DEPTH) this.commands(close, depth + 1, command);
    else this.#skipTo("\n");
    return OUTPUT;
  }
}
