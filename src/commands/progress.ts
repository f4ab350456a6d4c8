import type { Terminal } from "./terminal.ts";

/** How often the line is written again, in milliseconds. */
const INTERVAL = 200;

/** A line on a watched terminal that says how far long work is, how fast it goes and how long it still takes. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  readonly #unit: string;
  readonly #start = performance.now();
  #shown = 0;

  constructor(terminal: Terminal, total: number, unit: string) {
    this.#terminal = terminal;
    this.#total = total;
    this.#unit = unit;
  }

  /** Says something else until there is progress, such as what is waited for. */
  say(text: string): void {
    if (!this.#terminal.interactive) return;
    this.#shown = performance.now();
    this.#terminal.err(`\r\u001b[K${text}`);
  }

  /** Says that `done` of all are done; writes at most every fifth of a second. */
  update(done: number, total = this.#total): void {
    const now = performance.now();
    if (!this.#terminal.interactive || now - this.#shown < INTERVAL) return;
    this.#shown = now;
    const rate = done / ((now - this.#start) / 1000);
    const left = rate > 0 ? duration((total - done) / rate) : "?";
    const share = Math.floor((100 * done) / total);
    this.#terminal.err(
      `\r\u001b[K${done} of ${total} ${this.#unit} (${share} %), ${rate.toFixed(0)} a second, ${left} left`,
    );
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.#shown > 0) this.#terminal.err("\r\u001b[K");
    this.#shown = 0;
  }
}

/** How long nothing needs to be said, in milliseconds. */
const PATIENCE = 2000;

/** Waits for work, and says on a watched terminal what is going on where that takes longer than people expect. */
export async function patiently<T>(work: Promise<T>, what: string, terminal: Terminal): Promise<T> {
  const progress = new Progress(terminal, 0, "");
  const timer = setTimeout(() => progress.say(what), PATIENCE);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    progress.clear();
  }
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
