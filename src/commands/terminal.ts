/** What a command sees of the world: made from the process by cli.ts, from nothing by tests. */
export interface Terminal {
  /** Writes a result. Resolves when more can be written without filling the memory. */
  out(text: string): void | Promise<void>;
  /** Writes what is not the result: progress, hints, errors. */
  err(text: string): void;
  /** Whether results may be coloured. */
  color: boolean;
  /** The width of the screen in characters; absent where the results do not go to a screen. */
  columns: number | undefined;
  /** The folder that relative paths start from. */
  cwd: string;
  /** Whether someone watches what is written to `err`, so that progress helps. */
  interactive: boolean;
  /** Calls back when the user asks to stop (Ctrl-C); without it, that ends the program at once. */
  onInterrupt(callback: () => void): void;
  /** The environment, which configures how registries are asked; nothing is set where it is absent. */
  env?: NodeJS.ProcessEnv;
  /** Where the repository is on the web, such as `https://github.com/o/r`, if the environment tells. */
  repositoryUrl?: string;
  /** How the user calls the program. */
  program: string;
}
