import { printable } from "../text/printable.ts";

/** Text for HTML, safe between tags and in quoted attributes; what cannot be seen is written as its code. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An element. Attributes are escaped, the content is HTML already; an attribute that is `undefined` or `false` is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
  ...content: readonly string[]
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined || value === false) return [];
    return value === true ? [key] : [`${key}="${escaped(String(value))}"`];
  });
  const open = [name, ...given].join(" ");
  return VOID.has(name) ? `<${open}>` : `<${open}>${content.join("")}</${name}>`;
}

/** Elements without an end (https://html.spec.whatwg.org/#void-elements), as far as they are used. */
const VOID = new Set(["meta", "input", "br"]);
