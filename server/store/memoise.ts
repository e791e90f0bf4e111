// Owns reading something once: a graph never changes, so what was read of it stays right.

/** Gives what `read` gave first. What failed is forgotten, and read again when it is asked for again. */
export const memoise = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let known: Promise<T> | undefined;
  return () => {
    const reading = (known ??= read());
    reading.catch(() => (known = undefined));
    return reading;
  };
};

/** Memoises `read` by its store. */
export const memoisePerStore = <S extends object, T>(
  read: (store: S) => Promise<T>,
): ((store: S) => Promise<T>) => {
  const known = new WeakMap<S, () => Promise<T>>();
  return (store) => {
    const reading = known.get(store) ?? memoise(() => read(store));
    known.set(store, reading);
    return reading();
  };
};
