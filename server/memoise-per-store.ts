// Owns keeping what was made for a store as long as the store lives: a graph never changes, so it stays right.

/** What `make` gives, made once for each store that is asked for; what failed is made again when it is asked for again. */
export const memoisePerStore = <S extends object, T>(
  make: (store: S) => Promise<T>,
): ((store: S) => Promise<T>) => {
  const known = new WeakMap<S, Promise<T>>();
  return (store) => {
    const making = known.get(store) ?? make(store);
    known.set(store, making);
    making.catch(() => known.delete(store));
    return making;
  };
};
