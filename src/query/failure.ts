/** Why a query has no result for a connector, as Python would say it. */
export class QueryFailure extends Error {
  /** Python's name of the exception, or `Limit` for what this interpreter refuses to do. */
  readonly type: string;
  /** The 0-based offset in the query of the part that failed. */
  at: number | undefined;
  /** The key that is not there, and those that are. */
  missing: { name: string; known: string[] } | undefined;

  constructor(type: string, message: string) {
    super(message);
    this.name = "QueryFailure";
    this.type = type;
  }
}

/** @throws QueryFailure always */
export function fail(type: string, message: string): never {
  throw new QueryFailure(type, message);
}

/** Fails for want of a key. @throws QueryFailure always */
export function failOnKey(type: string, message: string, name: unknown, keys: readonly unknown[]): never {
  const failure = new QueryFailure(type, message);
  if (typeof name === "string")
    failure.missing = { name, known: keys.filter((key): key is string => typeof key === "string") };
  throw failure;
}
