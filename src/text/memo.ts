/**
 * Remembers the answers of a pure function to the last `size` different questions. The answers are shared: nobody may
 * change them.
 */
export function memoized<K, V>(answer: (key: K) => V, size: number): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (known.has(key)) return known.get(key) as V;
    const value = answer(key);
    known.set(key, value);
    if (known.size > size) known.delete(known.keys().next().value as K);
    return value;
  };
}

/** Values by key, of which those that were used last are kept. */
export class Recent<K, V> {
  readonly #values = new Map<K, V>();
  readonly #most: number;
  readonly #weightOf: (value: V) => number;
  #weight = 0;

  /** @param most what all of them may weigh together; without `weightOf` it is their number */
  constructor(most: number, weightOf: (value: V) => number = () => 1) {
    this.#most = most;
    this.#weightOf = weightOf;
  }

  get(key: K): V | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.delete(key);
    this.#values.set(key, value);
    this.#weight += this.#weightOf(value);
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.#most) break;
      this.delete(oldest);
    }
  }

  delete(key: K): void {
    const value = this.#values.get(key);
    if (this.#values.delete(key)) this.#weight -= this.#weightOf(value as V);
  }
}
