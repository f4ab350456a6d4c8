/**
 * What is no character to see: control and format characters (among them those that change the direction of text), line
 * separators, halves of surrogate pairs, what is unassigned or private. And what starts a workflow command in a log: `##[`
 * anywhere, `::` at the start (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}]|(?<=#)#(?=\[)|(?<=^\s*):(?=:)/gu;

/** Makes text from a pull request safe to show on one line: what cannot be seen is written as its code. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) =>
    character === "\t" ? " " : `\\u{${(character.codePointAt(0) as number).toString(16).toUpperCase()}}`,
  );
}

/** Cuts a text that is longer than `length` UTF-16 code units; no character is cut in two. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
