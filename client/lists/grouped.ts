// Owns grouping a list by a key. Pure. (Map.groupBy is not in Node 20, where these modules are tested.)

/** Items by key, keys in the order of their first item. */
export const grouped = <T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};
