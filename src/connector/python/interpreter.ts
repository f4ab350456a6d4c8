import { childrenOf, descendantsOf, type PythonFile, type SyntaxNode } from "../../text/python.ts";
import { evaluate } from "./expressions.ts";
import { bindParameters, parametersOf } from "./parameters.ts";
import { statement } from "./statements.ts";
import { type Arguments, NONE, oneOf, type Scope, unknown, type Value } from "./value.ts";

/** What lies outside of a file: imports, and objects that it is given. */
export interface World {
  /** What calling an import, a built-in or a method gives. */
  call(target: Value & { kind: "reference" | "member" }, args: Arguments, node: SyntaxNode, run: Run): Value;
  /** What `owner.name` gives. */
  attribute(owner: Value, name: string, node: SyntaxNode): Value;
  /** What `owner[…]` gives, where that is not a list's or a dictionary's matter. */
  item(owner: Value): Value | undefined;
  /** An expression stands alone, so nobody uses its value. */
  unused(value: Value, node: SyntaxNode): void;
  /** Something that could do what cannot be seen, such as an unknown decorator. */
  unfollowed(what: string, node: SyntaxNode): void;
}

/** What a function gives back at one of its ends. */
export interface Ending {
  value: Value;
  node: SyntaxNode;
}

/** One file that is being followed. */
export interface Run {
  readonly file: PythonFile;
  readonly world: World;
  /** The ends of the function that is followed at the moment. */
  endings: Ending[];
  /** Counts work; throws when it was too much, which ends the run. */
  step(cost?: number): void;
  evaluate(node: SyntaxNode, scope: Scope): Value;
  /** Follows statements one after the other; returns whether what comes after them is never reached. */
  follow(nodes: readonly SyntaxNode[], scope: Scope): boolean;
  /** Follows the body of a function. */
  enter(target: Value & { kind: "function" }, args: Arguments): Value;
  /** Calls whatever a value is. */
  call(target: Value, args: Arguments, node: SyntaxNode): Value;
  /** A name as Python reads it. */
  name(node: SyntaxNode): string;
  /** A node's source for a message, in backticks. */
  quoted(node: SyntaxNode): string;
}

/** Bounds for hostile files; real hooks need some hundred steps. */
const MAX_STEPS = 50_000;
const MAX_CALLS = 8;
const FUNCTIONS = new Set(["FunctionDefinition", "LambdaExpression"]);

/** Follows what a Python file would do, without running it: every function and every branch, as far as values are known. */
export class Interpreter implements Run {
  readonly file: PythonFile;
  readonly world: World;
  readonly module: Scope = { names: new Map(), outer: new Set() };
  endings: Ending[] = [];
  readonly #entered = new Set<number>();
  readonly #calls: number[] = [];
  #steps = 0;

  constructor(file: PythonFile, world: World) {
    this.file = file;
    this.world = world;
  }

  /** What the file does when it is imported. @throws Error when it does too much to be followed; so do the others */
  import(): void {
    this.follow(childrenOf(this.file.root), this.module);
  }

  /** Functions that nothing seen calls may be called all the same. */
  enterOthers(): void {
    for (const code of descendantsOf(this.file.root)) {
      if (!FUNCTIONS.has(code.name) || this.#entered.has(code.from)) continue;
      this.enter({ kind: "function", code, scope: this.module }, { positional: [], named: new Map(), isOpen: true });
    }
  }

  step(cost = 1): void {
    this.#steps += cost;
    if (this.#steps > MAX_STEPS) throw new Error("the file does too much to be followed");
  }

  evaluate(node: SyntaxNode, scope: Scope): Value {
    return evaluate(this, node, scope);
  }

  follow(nodes: readonly SyntaxNode[], scope: Scope): boolean {
    return nodes.some((node) => statement(this, node, scope));
  }

  enter(target: Value & { kind: "function" }, args: Arguments): Value {
    const { code } = target;
    if (this.#calls.includes(code.from) || this.#calls.length >= MAX_CALLS) {
      const name = code.getChild("VariableName");
      return unknown(`${name ? this.quoted(name) : "a function"}, whose calls are nested deeply`);
    }
    const value = oneOf(...this.endingsOf(target, args).map((ending) => ending.value));
    return code.firstChild?.name === "async" ? { kind: "coroutine", value } : value;
  }

  /** What a function gives back at each of its ends. */
  endingsOf({ code, scope }: Value & { kind: "function" }, args: Arguments): Ending[] {
    this.#entered.add(code.from);
    const own: Scope = { names: new Map(), outer: new Set(), parent: scope };
    bindParameters(parametersOf(code, this.file), args, own, (fallback) => this.evaluate(fallback, scope));
    const outer = this.endings;
    const endings: Ending[] = [];
    this.endings = endings;
    this.#calls.push(code.from);
    const body = code.getChild("Body");
    if (body && !this.follow(childrenOf(body), own)) endings.push({ value: NONE, node: code });
    else if (!body && code.lastChild) endings.push({ value: this.evaluate(code.lastChild, own), node: code });
    this.#calls.pop();
    this.endings = outer;
    return endings;
  }

  call(target: Value, args: Arguments, node: SyntaxNode): Value {
    this.step();
    switch (target.kind) {
      case "function":
        return this.enter(target, args);
      case "oneOf":
        return oneOf(...target.values.map((way) => this.call(way, args, node)));
      case "partial":
        return target.call(args, node, this);
      case "member":
      case "reference":
        return this.world.call(target, args, node, this);
      default:
        return unknown(this.quoted(node));
    }
  }

  name(node: SyntaxNode): string {
    return this.file.text(node).normalize("NFKC");
  }

  quoted(node: SyntaxNode): string {
    const source = this.file.text(node).replace(/\s+/g, " ");
    return `\`${source.length > 60 ? `${source.slice(0, 59)}…` : source}\``;
  }
}
