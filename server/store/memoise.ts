// Owns reading something once: a graph never changes, so what was read of it stays right.

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
