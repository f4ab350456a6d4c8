import { HOLE } from "../../text/python.ts";
import { type Arguments, itemsOf, list, MAX_ITEMS, NONE, PLAIN, text, textOf, unknown, type Value } from "./value.ts";

/** What a method of a text, list or dictionary gives; `undefined` for methods of other values. */
export function methodOf(value: Value, name: string, args: Arguments): Value | undefined {
  const [first, second] = args.positional;
  if (value.kind === "text")
    return name === "format" ? text(formatted(value.text, args)) : textMethod(value.text, name, first, second);
  if (value.kind === "list") return listMethod(value, name, first);
  return value.kind === "dict" ? dictMethod(value, name, first, second) : undefined;
}

function formatted(own: string, { positional, named }: Arguments): string {
  let next = 0;
  return own.replace(/\{\{|\}\}|\{(\w*)[^{}]*\}/g, (whole, name: string | undefined) => {
    if (name === undefined) return whole[0] as string;
    return textOf(name === "" ? positional[next++] : (named.get(name) ?? positional[Number(name)]));
  });
}

function textMethod(own: string, name: string, first: Value | undefined, second: Value | undefined): Value {
  switch (name) {
    case "strip":
    case "lstrip":
    case "rstrip":
      return text(first ? HOLE : own.trim());
    case "lower":
      return text(own.toLowerCase());
    case "upper":
      return text(own.toUpperCase());
    case "encode":
    case "decode":
    case "as_posix":
    case "expanduser":
    case "resolve":
    case "absolute":
      return text(own);
    case "join": {
      const items = first && itemsOf(first);
      return text(
        items
          ? items.map(textOf).join(own)
          : first?.kind === "list"
            ? [...first.items.map(textOf), HOLE].join(own)
            : HOLE,
      );
    }
    case "joinpath":
      return text(`${own}/${textOf(first)}`);
    case "split":
      return list((first ? own.split(textOf(first)) : own.trim().split(/\s+/)).map(text));
    case "splitlines":
      return list(own.split(/\r?\n/).map(text));
    case "replace":
      return text(own.replaceAll(textOf(first), textOf(second)));
    case "removeprefix":
      return text(own.startsWith(textOf(first)) ? own.slice(textOf(first).length) : own);
    case "startswith":
    case "endswith":
    case "exists":
    case "is_file":
      return PLAIN;
    default:
      return text(HOLE);
  }
}

function listMethod(own: Value & { kind: "list" }, name: string, first: Value | undefined): Value {
  switch (name) {
    case "append":
    case "add":
      if (first && own.items.length < MAX_ITEMS) own.items.push(first);
      else own.isOpen = true;
      return NONE;
    case "extend":
    case "update": {
      const items = first && itemsOf(first);
      if (items && own.items.length + items.length <= MAX_ITEMS) own.items.push(...items);
      else own.isOpen = true;
      return NONE;
    }
    case "copy":
      return list([...own.items], own.isOpen);
    default:
      own.isOpen = true;
      return unknown(`a list's ${name}()`);
  }
}

function dictMethod(
  own: Value & { kind: "dict" },
  name: string,
  first: Value | undefined,
  second: Value | undefined,
): Value {
  const pairs = [...own.entries];
  switch (name) {
    case "items":
      return list(
        pairs.map(([key, value]) => list([text(key), value])),
        own.isOpen,
      );
    case "keys":
      return list(
        pairs.map(([key]) => text(key)),
        own.isOpen,
      );
    case "values":
      return list(
        pairs.map(([, value]) => value),
        own.isOpen,
      );
    case "get":
      return own.entries.get(textOf(first)) ?? (own.isOpen ? unknown("a dictionary's get()") : (second ?? NONE));
    default:
      own.isOpen = true;
      return unknown(`a dictionary's ${name}()`);
  }
}
