import { GraphQLError } from "graphql";

/** The part of a list that a query asks for. */
export interface Window {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/**
 * A list in pages (https://docs.github.com/en/graphql/guides/using-pagination-in-the-graphql-api): `first` or `last` is
 * needed and is 100 at most.
 */
export function connection<T>(name: string, items: readonly T[]) {
  return ({ first, last, after, before }: Window) => {
    if (first == null && last == null)
      throw new GraphQLError(
        `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
        {
          extensions: { type: "MISSING_PAGINATION_BOUNDARIES" },
        },
      );
    const size = first ?? last ?? 0;
    if (size < 1 || size > 100)
      throw new GraphQLError(
        `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`,
        {
          extensions: { type: "EXCESSIVE_PAGINATION" },
        },
      );
    const from = after ? placeOf(after) + 1 : 0;
    const to = before ? placeOf(before) : items.length;
    const start = first == null ? Math.max(from, to - size) : from;
    const end = first == null ? to : Math.min(to, from + size);
    const nodes = items.slice(start, end);
    return {
      nodes,
      edges: nodes.map((node, index) => ({ node, cursor: cursorOf(start + index) })),
      totalCount: items.length,
      pageInfo: {
        hasNextPage: end < items.length,
        hasPreviousPage: start > 0,
        startCursor: nodes.length > 0 ? cursorOf(start) : null,
        endCursor: nodes.length > 0 ? cursorOf(end - 1) : null,
      },
    };
  };
}

function cursorOf(place: number): string {
  return Buffer.from(`cursor:${place}`).toString("base64");
}

function placeOf(cursor: string): number {
  return Number(Buffer.from(cursor, "base64").toString().slice("cursor:".length));
}
