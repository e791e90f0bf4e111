// Owns reading something once for each store: a graph never changes, so what was read of it stays right.

/** What `read` gives, read once for each store that is asked for; what failed is read again when it is asked for again. */
export const oncePerStore = <S extends object, T>(
  read: (store: S) => Promise<T>,
): ((store: S) => Promise<T>) => {
  const known = new WeakMap<S, Promise<T>>();
  return (store) => {
    const reading = known.get(store) ?? read(store);
    known.set(store, reading);
    reading.catch(() => known.delete(store));
    return reading;
  };
};
