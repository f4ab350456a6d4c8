import type { SyntaxNode } from "@lezer/common";

/** Carries what is wrong with a query out of its parsing. The offsets are 0-based and refer to the parsed text. */
export class Refusal extends Error {
  readonly start: number;
  readonly end: number;

  constructor(message: string, start: number, end: number) {
    super(message);
    this.start = start;
    this.end = end;
  }
}

/** @throws Refusal always */
export function refuse(node: SyntaxNode, message: string): never {
  throw new Refusal(message, node.from, node.to);
}

const MAX_DEPTH = 100;

/** @throws Refusal where a query is nested deeper, or has a longer chain, than anyone writes */
export function checkDepth(depth: number, node: SyntaxNode): void {
  if (depth > MAX_DEPTH) refuse(node, `it is nested more than ${MAX_DEPTH} levels deep`);
}

/** The parts of a node, without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (child.name !== "Comment") nodes.push(child);
  return nodes;
}
