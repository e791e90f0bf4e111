// Owns keeping what was used lately, within a bound. Knows nothing of what it keeps.

/** Values by number or text; the ones not asked for lately go first. */
export type Cache<K, V> = {
  get: (key: K) => V | undefined;
  set: (key: K, value: V) => V;
};

/**
 * A cache of between `bound` and twice `bound` values. Two halves instead of a list in order of use: a hit costs one look,
 * and what was not asked for while a whole half filled up is dropped with its half.
 */
export const openCache = <V, K = number>(bound: number): Cache<K, V> => {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  const set = (key: K, value: V): V => {
    if (young.size >= bound) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
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
