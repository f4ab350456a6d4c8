import { HOLE, type PythonFile, type SyntaxNode } from "../text/python.ts";
import { COPYING, CREATING, isKeeping, NAMING, QUERYING, REPLACING } from "./dagger.ts";
import type { Deed, Effect, HookName } from "./hook-effects.ts";
import { attributeNamed, importedCall } from "./imported-call.ts";
import type { Run, World } from "./python/interpreter.ts";
import { methodOf } from "./python/methods.ts";
import {
  type Arguments,
  isKnown,
  OTHER,
  oneOf,
  SECRET,
  text,
  textOf,
  unknown,
  type Value,
  variantsOf,
  waysOf,
} from "./python/value.ts";

/** More than this is not recorded; what comes after counts as not followed. */
const MAX_EFFECTS = 2000;

/** The world of a hook: containers, and what calling their methods does to the image. */
export class ContainerWorld implements World {
  readonly effects: Effect[] = [];
  /** The hook that is followed at the moment. */
  hook: HookName | undefined;
  readonly #file: PythonFile;

  constructor(file: PythonFile) {
    this.#file = file;
  }

  record(deed: Deed, node: SyntaxNode): void {
    if (this.effects.length >= MAX_EFFECTS) throw new Error("the file does too much to be followed");
    this.effects.push({ deed, node, ...(this.hook && { hook: this.hook }) });
  }

  unfollowed(what: string, node: SyntaxNode): void {
    this.record({ kind: "unfollowed", what }, node);
  }

  unused(value: Value, statement: SyntaxNode): void {
    const call = callIn(statement);
    const method = call?.firstChild?.getChild("PropertyName");
    const name = method ? this.#file.text(method) : "";
    if (call && isKeeping(name) && waysOf(value).some(({ kind }) => kind === "container"))
      this.record({ kind: "unused", method: name }, call);
  }

  item(owner: Value): Value | undefined {
    return owner.kind === "reference" && owner.path === "os.environ" ? text(SECRET) : undefined;
  }

  attribute(owner: Value, name: string, node: SyntaxNode): Value {
    if (/^__\w+__$/.test(name) && !/^__(name|file|doc)__$/.test(name))
      this.unfollowed(`\`${this.#file.text(node).slice(-60)}\``, node);
    if (owner.kind === "oneOf") return oneOf(...owner.values.map((way) => this.attribute(way, name, node)));
    return owner.kind === "reference"
      ? { kind: "reference", path: `${owner.path}.${name}` }
      : { kind: "member", of: owner, name };
  }

  call(target: Value & { kind: "reference" | "member" }, args: Arguments, node: SyntaxNode, run: Run): Value {
    return target.kind === "member"
      ? this.method(target.of, target.name, args, node, run)
      : importedCall(target.path, args, node, run, this);
  }

  /** What a method does and gives. An owner that is not known may well be a container. */
  method(owner: Value, name: string, args: Arguments, node: SyntaxNode, run: Run): Value {
    if (owner.kind === "oneOf") return oneOf(...owner.values.map((way) => this.method(way, name, args, node, run)));
    if (owner.kind === "coroutine") return unknown(`${run.quoted(node)}, which lacks an \`await\``);
    if (name === "__getattribute__" || name === "__getattr__")
      return attributeNamed(owner, args.positional[0] ?? unknown(""), node, run, this);
    const known = methodOf(owner, name, args);
    if (known) return known;
    if (owner.kind === "remote") {
      if (name === "commit" || (name === "tag" && /\d/.test(textOf(args.positional[0])))) owner.pin();
      return owner;
    }
    if (REPLACING.has(name) && (owner.kind === "container" || name === "from_")) {
      const from = owner.kind === "container" ? (owner.origin === "other" ? "other" : "given") : "unknown";
      this.record({ kind: "image", method: name, image: textOf(args.positional[0]), owner: from }, node);
      return { kind: "container", origin: from === "given" ? "replaced" : "other" };
    }
    if (CREATING.has(name) && owner.kind !== "container") return OTHER;
    if (name === "with_" && args.positional[0])
      return run.call(args.positional[0], { positional: [owner], named: new Map(), isOpen: false }, node);
    if (name === "http" || name === "git") return this.fetch(args, node);
    if (name === "plaintext") {
      this.record({ kind: "secret", what: "reads a secret as plain text" }, node);
      return text(SECRET);
    }
    this.#customize(owner, name, args, node, run);
    return isKeeping(name) ? owner : unknown(run.quoted(node));
  }

  fetch({ positional: [first], named }: Arguments, node: SyntaxNode): Value {
    const deed: Deed = { kind: "fetch", url: textOf(first ?? named.get("url")), pinned: named.has("checksum") };
    this.record(deed, node);
    return {
      kind: "remote",
      url: deed.url,
      pin: () => {
        deed.pinned = true;
      },
    };
  }

  /** Records what a method puts into the image. */
  #customize(owner: Value, name: string, args: Arguments, node: SyntaxNode, run: Run): void {
    const argument = (index: number, key: string) => args.positional[index] ?? args.named.get(key) ?? unknown(key);
    if (name === "with_exec")
      for (const words of argumentVectors(argument(0, "args"))) this.record({ kind: "run", words }, node);
    else if (NAMING.has(name))
      for (const [key = HOLE, value = HOLE] of variantsOf([argument(0, "name"), argument(1, "value")]))
        this.record({ kind: "variable", name: key, value, isSecret: name === "with_secret_variable" }, node);
    else if (name === "with_new_file") {
      const contents = textOf(argument(1, "contents"));
      this.record({ kind: "file", path: textOf(argument(0, "path")), contents }, node);
    } else if (COPYING.has(name)) {
      const path = textOf(argument(0, "path"));
      // Laid over the whole of the image, a folder replaces whatever it likes of it.
      if (/^\/*\.?\/*$/.test(path) && name.endsWith("directory"))
        this.record({ kind: "image", method: name, image: HOLE, owner: "given" }, node);
      else this.record({ kind: "copy", path }, node);
    } else if (name === "set_secret") {
      const isPlain = isKnown(textOf(argument(1, "plaintext")));
      if (isPlain) this.record({ kind: "secret", what: "has the plain text of a secret" }, node);
    } else if (isKeeping(name) && owner.kind === "container")
      this.record({ kind: "setting", method: name, words: args.positional.map(textOf) }, node);
    else if (QUERYING.test(name)) this.unfollowed(run.quoted(node), node);
  }
}

/** The argument vectors that a value can turn out to be. */
function argumentVectors(value: Value): string[][] {
  return waysOf(value).flatMap((way) => {
    if (way.kind !== "list") return variantsOf([way]);
    return variantsOf(way.items).map((words) => (way.isOpen ? [...words, HOLE] : words));
  });
}

/** The call that an expression statement consists of, without `await` and brackets. */
function callIn(node: SyntaxNode): SyntaxNode | undefined {
  if (node.name === "CallExpression") return node;
  const inner =
    node.name === "ExpressionStatement"
      ? node.firstChild
      : node.name === "AwaitExpression"
        ? node.lastChild
        : node.name === "ParenthesizedExpression"
          ? node.firstChild?.nextSibling
          : undefined;
  return inner ? callIn(inner) : undefined;
}
