/** Control characters, line separators and the characters that change the direction of text. */
const UNSAFE =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/** Makes text from a pull request safe to show on one line: what cannot be seen is written as its code. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) =>
    character === "\t" ? " " : `\\u{${(character.codePointAt(0) as number).toString(16).toUpperCase()}}`,
  );
}

/** Cuts a text that is longer than `length` characters. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
