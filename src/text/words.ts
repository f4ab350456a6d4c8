/** A number and its noun: `1 version`, `2 versions`. Only for nouns whose plural ends with nothing but an s. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A text that starts with a capital, as a sentence does. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
