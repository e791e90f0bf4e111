// Owns the order of lists as numbers: which place each node takes among all, sorted without keeping others from running.
/** Places run from 0; both tables have one entry for each node. */
export type ListOrder = {
  /** The place of a node. */
  readonly rankOf: Uint32Array;
  /** The node at a place. */
  readonly numberAt: Uint32Array;
};

/** Sorted at once before others may run. */
const runLength = 2_048;

/** The order of nodes by the texts that say where they stand in lists; `nextSlice` says when others must run. */
export const sortByPlace = async (
  places: readonly string[],
  nextSlice: () => Promise<void> | undefined,
): Promise<ListOrder> => {
  const placeOf = (number: number | undefined): string => places[number ?? 0] ?? "";
  const isBefore = (a: number | undefined, b: number | undefined): boolean =>
    placeOf(a) <= placeOf(b);
  let from = Uint32Array.from(places.keys());
  let into = new Uint32Array(from.length);
  for (let start = 0; start < from.length; start += runLength) {
    from.subarray(start, start + runLength).sort((a, b) => (isBefore(a, b) ? -1 : 1));
    await nextSlice();
  }
  // Neighbouring runs are merged until one is left.
  for (let width = runLength; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at += 1) {
        const takesLeft = right >= end || (left < middle && isBefore(from[left], from[right]));
        into[at] = from[takesLeft ? left++ : right++] ?? 0;
        if (at % runLength === 0) await nextSlice();
      }
    }
    [from, into] = [into, from];
  }
  const rankOf = new Uint32Array(from.length);
  for (const [rank, number] of from.entries()) rankOf[number] = rank;
  return { rankOf, numberAt: from };
};
