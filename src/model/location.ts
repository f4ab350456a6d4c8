/** A place in a text. `line` and `column` are 1-based; a column counts UTF-16 code units, as SARIF and editors do. */
export interface Position {
  line: number;
  column: number;
}

/** From `start` up to, but not including, `end`. An insertion has `start` equal to `end`. */
export interface Range {
  start: Position;
  end: Position;
}

/** A range in a file. `path` is relative to the root of the repository, with `/` between its parts. */
export interface Location {
  path: string;
  range: Range;
}

/** Something wrong at a place in a text that was parsed. */
export interface Problem {
  message: string;
  range: Range;
}

/** The range that stands for a whole file: its very beginning. */
export const START_OF_FILE: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
