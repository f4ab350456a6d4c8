/** https://docs.python.org/3/reference/lexical_analysis.html#keywords: as an attribute they are a syntax error. */
export const KEYWORDS = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global " +
    "if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

/** What people may try, by the name that the grammar has for it. */
export const NOT_IN_QUERIES: Record<string, string> = {
  LambdaExpression: "a lambda",
  ArrayComprehensionExpression: "a comprehension",
  SetComprehensionExpression: "a comprehension",
  DictionaryComprehensionExpression: "a comprehension",
  ComprehensionExpression: "a generator",
  FormatString: "an f-string",
  AwaitExpression: "await",
  YieldExpression: "yield",
  NamedExpression: "an assignment",
  Ellipsis: "...",
};
