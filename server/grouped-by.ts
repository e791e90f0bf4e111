// Owns putting items together by a key.

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
