/** Lines of a text: `count` of them from the 1-based line `start`. A count of 0 is the place before that line. */
export interface Span {
  start: number;
  count: number;
}

/** Lines that were replaced by others; one of the two spans may be empty, never both. */
export interface Change {
  before: Span;
  after: Span;
}

/** How two texts differ. */
export interface LineDiff {
  /** In their order, with at least one equal line between two of them. */
  changes: Change[];
  /** Whether they are as few lines as possible; texts that differ too much are compared by their equal ends only. */
  minimal: boolean;
}

/** The most differing lines that a minimal difference is searched for; time and memory grow with its square. */
const MAX_DIFFERENCES = 2000;

/** Compares two texts, given as lines (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986). */
export function diffLines(before: readonly string[], after: readonly string[]): LineDiff {
  const numbers = new Map<string, number>();
  const numbered = (line: string) => {
    const number = numbers.get(line) ?? numbers.size;
    numbers.set(line, number);
    return number;
  };
  const [a, b] = [before.map(numbered), after.map(numbered)];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (middleA.length === 0 && middleB.length === 0) return { changes: [], minimal: true };
  const path = shortestEdits(middleA, middleB);
  const whole = { before: { start: 1, count: middleA.length }, after: { start: 1, count: middleB.length } };
  const changes = (path ?? [whole]).map((change) => ({
    before: { ...change.before, start: change.before.start + start },
    after: { ...change.after, start: change.after.start + start },
  }));
  return { changes, minimal: path !== undefined };
}

/**
 * The lines of a text, each with its line end, so that LF and CRLF differ, and so does a last line with and without one.
 * An empty text has none.
 */
export function linesWithEnds(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** `undefined` where there are more than MAX_DIFFERENCES. */
function shortestEdits(a: readonly number[], b: readonly number[]): Change[] | undefined {
  const most = Math.min(a.length + b.length, MAX_DIFFERENCES);
  // furthest[k + most + 1] is how far into `a` the best path on the diagonal k comes.
  const furthest = new Int32Array(2 * most + 3);
  const at = (diagonal: number) => diagonal + most + 1;
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    history.push(furthest.slice(at(-edits - 1), at(edits + 1) + 1));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = furthest[at(diagonal + 1)] as number;
      const right = (furthest[at(diagonal - 1)] as number) + 1;
      let x = diagonal === -edits || (diagonal !== edits && right <= down) ? down : right;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      furthest[at(diagonal)] = x;
      if (x >= a.length && x - diagonal >= b.length) return editsOf(history, a.length, b.length);
    }
  }
  return undefined;
}

/** Walks the found path back from its end. */
function editsOf(history: readonly Int32Array[], lengthA: number, lengthB: number): Change[] {
  const changes: Change[] = [];
  let [x, y] = [lengthA, lengthB];
  for (let edits = history.length - 1; edits > 0; edits--) {
    const furthest = history[edits] as Int32Array;
    const of = (diagonal: number) => furthest[diagonal + edits + 1] as number;
    const diagonal = x - y;
    const isDown = diagonal === -edits || (diagonal !== edits && of(diagonal - 1) + 1 <= of(diagonal + 1));
    const fromX = of(isDown ? diagonal + 1 : diagonal - 1);
    const fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1);
    const [latest] = changes;
    const edit = {
      before: { start: fromX + 1, count: isDown ? 0 : 1 },
      after: { start: fromY + 1, count: isDown ? 1 : 0 },
    };
    if (latest && touches(edit, latest)) {
      latest.before = { start: fromX + 1, count: latest.before.count + edit.before.count };
      latest.after = { start: fromY + 1, count: latest.after.count + edit.after.count };
    } else changes.unshift(edit);
    [x, y] = [fromX, fromY];
  }
  return changes;
}

/** Whether no equal line is between a change and the next one. */
function touches({ before, after }: Change, next: Change): boolean {
  return before.start + before.count === next.before.start && after.start + after.count === next.after.start;
}
