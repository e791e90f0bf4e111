// Owns that sides which are compared take turns: whatever else the machine does meets all of them alike.

/** What a side measures with an item: a round, or what is asked. */
type Measure<Item> = (item: Item) => number | Promise<number>;

/** Lets every side measure with an item before the next one; gives per side what it measured, in the order of the items. */
export const inTurns = async <Item>(
  items: readonly Item[],
  sides: readonly Measure<Item>[],
): Promise<number[][]> => {
  const measured = sides.map((): number[] => []);
  for (const item of items) {
    for (const [side, measure] of sides.entries()) measured[side]?.push(await measure(item));
  }
  return measured;
};
