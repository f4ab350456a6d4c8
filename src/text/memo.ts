/**
 * Remembers the answers of a pure function, the most recently asked `size` of them. The answers are shared: nobody may
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
