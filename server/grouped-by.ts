// Owns putting items together by a key, and saying which of them are the same.

/** Items by a key, in the order of their first one; those without a key are left out. */
export const groupedBy = <T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): T[][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
};

/** Each item once by its key, at the place of the first of its key. */
export const eachOnce = <T>(items: Iterable<T>, keyOf: (item: T) => string): T[] => [
  ...new Map(Array.from(items, (item) => [keyOf(item), item] as const)).values(),
];
