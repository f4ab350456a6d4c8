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

/** A value that is kept. */
class Slot<V> {
  readonly value: V;
  readonly weight: number;
  /** Whether it was asked for since it came or was last passed over. */
  isUsed = false;

  constructor(value: V, weight: number) {
    this.value = value;
    this.weight = weight;
  }
}

/**
 * Values by key. The oldest go when they are too many, but for those that were asked for, which get a second chance
 * (https://en.wikipedia.org/wiki/Page_replacement_algorithm#Second-chance): to ask for one costs no more than to find it.
 */
export class Recent<K, V> {
  readonly #slots = new Map<K, Slot<V>>();
  readonly #most: number;
  readonly #weightOf: (value: V) => number;
  #weight = 0;

  /** @param most what all of them may weigh together; without `weightOf` it is their number */
  constructor(most: number, weightOf: (value: V) => number = () => 1) {
    this.#most = most;
    this.#weightOf = weightOf;
  }

  get(key: K): V | undefined {
    const slot = this.#slots.get(key);
    if (slot) slot.isUsed = true;
    return slot?.value;
  }

  /** A value that alone weighs more than all may weigh is not kept. */
  set(key: K, value: V): void {
    this.delete(key);
    const weight = this.#weightOf(value);
    if (weight > this.#most) return;
    for (const [oldest, slot] of this.#slots) {
      if (this.#weight + weight <= this.#most) break;
      this.delete(oldest);
      if (slot.isUsed) this.#put(oldest, slot);
    }
    this.#put(key, new Slot(value, weight));
  }

  delete(key: K): void {
    const slot = this.#slots.get(key);
    if (!slot) return;
    this.#slots.delete(key);
    this.#weight -= slot.weight;
  }

  #put(key: K, slot: Slot<V>): void {
    slot.isUsed = false;
    this.#slots.set(key, slot);
    this.#weight += slot.weight;
  }
}
