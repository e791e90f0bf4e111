// Owns reading something once: a graph never changes, so what was read of it stays right, and goes when its store goes.
import { LRUCache } from "lru-cache";

/** Gives what `read` gave first. What failed is forgotten, and read again when it is asked for again. */
export const memoise = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  const known = {};
  const readOnce = memoisePerStore(read);
  return () => readOnce(known);
};

/** Memoises `read` by its store. */
export const memoisePerStore = <S extends object, T>(
  read: (store: S) => Promise<T>,
): ((store: S) => Promise<T>) => {
  const known = new WeakMap<S, Promise<T>>();
  return (store) => {
    const begun = known.get(store);
    if (begun !== undefined) return begun;
    const reading = read(store);
    known.set(store, reading);
    reading.catch(() => known.delete(store));
    return reading;
  };
};

/** A cache for each store, by name, of what was used lately: at most `max` values. */
export const cachePerStore = <T extends object>(
  max: number,
): ((store: object) => LRUCache<string, T>) => {
  const caches = new WeakMap<object, LRUCache<string, T>>();
  return (store) => {
    const known = caches.get(store) ?? new LRUCache<string, T>({ max });
    caches.set(store, known);
    return known;
  };
};

/** Memoises `read` by its store and the id of what is read about, for those asked for lately: at most `max` of a store. */
export const memoiseById = <S extends object, I extends { id: string }, T>(
  max: number,
  read: (store: S, item: I) => Promise<T>,
): ((store: S, item: I) => Promise<T>) => {
  const keptOf = cachePerStore<Promise<T>>(max);
  return (store, item) => {
    const kept = keptOf(store);
    const begun = kept.get(item.id);
    if (begun !== undefined) return begun;
    const reading = read(store, item);
    kept.set(item.id, reading);
    reading.catch(() => kept.delete(item.id));
    return reading;
  };
};
