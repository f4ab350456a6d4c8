/**
 * The user's mistake or the machine's trouble, told in a message that needs no stack trace: what was found, what is
 * expected, what to do. `exitCode` is 2 for wrong usage or policy and 3 for what could not be read.
 */
export class UserError extends Error {
  readonly exitCode: 2 | 3;

  constructor(message: string, exitCode: 2 | 3 = 2) {
    super(message);
    this.name = "UserError";
    this.exitCode = exitCode;
  }
}
