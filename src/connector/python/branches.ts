import { childrenOf, descendantsOf, type SyntaxNode } from "../../text/python.ts";
import { evaluateAll, MAX_ROUNDS, someItem } from "./expressions.ts";
import type { Run } from "./interpreter.ts";
import { assign, bind } from "./targets.ts";
import { itemsOf, NONE, oneOf, type Scope, unknown, type Value } from "./value.ts";

// Statements with bodies. Each returns whether what comes after it is never reached.

/** Conditions that do not hold in the build. */
const NEVER = /^((typing\.)?TYPE_CHECKING|__name__\s*==\s*["']__main__["'])$/;
const BRANCH = /^(if|elif|else|try|except|finally)$/;

/** Follows each way that a statement can take; afterwards a name is what any of them made of it. */
export function branches(run: Run, children: readonly SyntaxNode[], scope: Scope): boolean {
  const before = new Map(scope.names);
  let ways: Map<string, Value>[] = [];
  const keywords = children.map(({ name }) => name);
  const isTry = keywords.includes("try");
  let tried: Map<string, Value> | undefined;
  let isSkipped = false;
  for (const [index, node] of children.entries()) {
    if (node.name !== "Body") {
      if (keywords[index - 1] === "as") assign(run, node, unknown("an exception"), scope);
      else if (/^[A-Z]/.test(node.name)) {
        run.evaluate(node, scope);
        isSkipped = NEVER.test(run.file.text(node));
      }
      continue;
    }
    const keyword = keywords.slice(0, index).findLast((word) => BRANCH.test(word));
    run.step(1 + before.size / 10);
    // What was done before an exception stays done; `else` and `finally` of a `try` come after all of it.
    scope.names = isTry && keyword !== "try" ? merged([before, scope.names, ...ways]) : new Map(before);
    if (keyword === "else" && tried) ways = ways.filter((way) => way !== tried);
    if (isSkipped) ways.push(scope.names);
    else if (!run.follow(childrenOf(node), scope)) ways.push(scope.names);
    else if (keyword === "finally") return true;
    if (keyword === "try") tried = ways[0];
    isSkipped = false;
  }
  if (!isTry && !keywords.includes("else")) ways.push(before);
  scope.names = merged(ways);
  return ways.length === 0;
}

/** Follows a loop once; afterwards a name is what it was or what the round made of it. */
export function whileLoop(run: Run, node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): boolean {
  const [body, otherwise] = children.filter(({ name }) => name === "Body");
  const before = new Map(scope.names);
  run.step(1 + before.size / 10);
  evaluateAll(
    run,
    children.filter(({ name }) => name !== "Body"),
    scope,
  );
  if (body) run.follow(childrenOf(body), scope);
  scope.names = merged([before, scope.names]);
  if (otherwise) run.follow(childrenOf(otherwise), scope);
  const isEndless = /^(True|1)$/.test(children[1] ? run.file.text(children[1]) : "");
  return isEndless && !/\bbreak\b/.test(run.file.text(node));
}

/** Follows each clause of a `match`. */
export function match(run: Run, node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): boolean {
  const before = new Map(scope.names);
  const ways: Map<string, Value>[] = [];
  const clauses = node.getChild("MatchBody")?.getChildren("MatchClause") ?? [];
  if (children[1]) run.evaluate(children[1], scope);
  for (const clause of clauses) {
    run.step(1 + before.size / 10);
    scope.names = new Map(before);
    const parts = childrenOf(clause);
    for (const pattern of parts.filter(({ name }) => name.endsWith("Pattern")))
      for (const name of descendantsOf(pattern))
        if (name.name === "VariableName") assign(run, name, unknown("a part of a match"), scope);
    for (const guard of clause.getChildren("Guard")) evaluateAll(run, childrenOf(guard), scope);
    if (!run.follow(childrenOf(clause.getChild("Body") ?? clause), scope)) ways.push(scope.names);
  }
  const isExhaustive = clauses.some((clause) => clause.getChild("CapturePattern") && !clause.getChild("Guard"));
  if (!isExhaustive) ways.push(before);
  scope.names = merged(ways);
  return ways.length === 0;
}

/** Follows a `for`, item by item where these are known. */
export function loop(run: Run, children: readonly SyntaxNode[], scope: Scope): void {
  const inAt = children.findIndex(({ name }) => name === "in");
  const source = children[inAt + 1];
  const [body, otherwise] = children.filter(({ name }) => name === "Body");
  if (!source || !body) return;
  const targets = children.slice(0, inAt).filter(({ name }) => name !== "for" && name !== "async" && name !== ",");
  const values = run.evaluate(source, scope);
  const items = itemsOf(values);
  const known = items && items.length > 0 && items.length <= MAX_ROUNDS ? items : undefined;
  for (const item of known ?? [someItem(values)]) {
    const before = new Map(scope.names);
    run.step(1 + before.size / 10);
    bind(run, targets, item, scope);
    const ended = run.follow(childrenOf(body), scope);
    if (!known || ended) scope.names = merged([before, scope.names]);
  }
  if (otherwise) run.follow(childrenOf(otherwise), scope);
}

/** Follows a `with`; what it binds is the context manager itself. */
export function withStatement(run: Run, children: readonly SyntaxNode[], scope: Scope): boolean {
  let value: Value = NONE;
  for (const [index, node] of children.entries()) {
    if (node.name === "Body") return run.follow(childrenOf(node), scope);
    if (children[index - 1]?.name === "as") assign(run, node, value, scope);
    else if (/^[A-Z]/.test(node.name)) value = run.evaluate(node, scope);
  }
  return false;
}

function merged(ways: readonly ReadonlyMap<string, Value>[]): Map<string, Value> {
  const [first, ...rest] = ways;
  const names = new Map(first);
  for (const way of rest)
    for (const [name, value] of way) {
      const known = names.get(name);
      if (known !== value) names.set(name, known ? oneOf(known, value) : value);
    }
  return names;
}
