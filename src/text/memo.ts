/**
 * Remembers the answers of a pure function to the last questions, at most `size` different ones. The answers are shared:
 * nobody may change them.
 */
export function memoized<K, V>(answer: (key: K) => V, size: number): (key: K) => V {
  const known = new Recent<K, { value: V }>(size);
  return (key) => {
    let found = known.get(key);
    if (!found) {
      found = { value: answer(key) };
      known.set(key, found);
    }
    return found.value;
  };
}

/**
 * Values by key, in two generations. What is asked for or set belongs to the young one; when that weighs half of what all
 * may weigh, it becomes the old one, and what was old is forgotten. So half of that is sure to be kept, and nothing is taken
 * out to make room: a map from which the oldest is taken again and again has to pass over all the gaps in front.
 */
export class Recent<K, V> {
  /** What the young ones may weigh. */
  readonly #most: number;
  readonly #weightOf: (value: V) => number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();
  /** What they weigh. */
  #weight = 0;

  /** @param most what all of them may weigh together; without `weightOf` it is their number, and at least 2 */
  constructor(most: number, weightOf: (value: V) => number = () => 1) {
    this.#most = most / 2;
    this.#weightOf = weightOf;
  }

  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  /** A value that alone weighs more than half of what all may weigh is not kept. */
  set(key: K, value: V): void {
    const weight = this.#weightOf(value);
    if (this.#young.has(key) || weight > this.#most) this.delete(key);
    if (weight > this.#most) return;
    if (this.#weight + weight > this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = 0;
    }
    this.#young.set(key, value);
    this.#weight += weight;
  }

  delete(key: K): void {
    const young = this.#young.get(key);
    if (young !== undefined) this.#weight -= this.#weightOf(young);
    this.#young.delete(key);
    this.#old.delete(key);
  }
}
