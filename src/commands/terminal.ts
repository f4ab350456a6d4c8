/** What a command sees of the world: made from the process by cli.ts, from nothing by tests. */
export interface Terminal {
  /** Writes a result. */
  out(text: string): void;
  /** Writes what is not the result: progress, hints, errors. */
  err(text: string): void;
  /** Whether results may be coloured. */
  color: boolean;
  /** The folder that relative paths start from. */
  cwd: string;
  /** How the user calls the program. */
  program: string;
}
