// Owns keeping what was used lately, within a bound. Knows nothing of what it keeps.

/** Values by key; the ones not asked for lately go first. */
export type Cache<K, V> = {
  get: (key: K) => V | undefined;
  set: (key: K, value: V) => V;
};

const one = (): number => 1;

/**
 * A cache of at most twice `bound` values, or of values that together weigh at most twice `bound` where `weightOf` is
 * given; a value heavier than `bound` is not kept. Two halves instead of a list in order of use: a hit costs one look, and
 * what was not asked for while a whole half filled up is dropped with its half.
 */
export const openCache = <V, K = number>(
  bound: number,
  weightOf: (value: V) => number = one,
): Cache<K, V> => {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  let weight = 0;
  const set = (key: K, value: V): V => {
    const own = weightOf(value);
    if (own > bound) return value;
    if (weight + own > bound) {
      old = young;
      young = new Map();
      weight = 0;
    }
    young.set(key, value);
    weight += own;
    return value;
  };
  return {
    get: (key) => {
      const found = young.get(key);
      if (found !== undefined) return found;
      const kept = old.get(key);
      return kept === undefined ? undefined : set(key, kept);
    },
    set,
  };
};
