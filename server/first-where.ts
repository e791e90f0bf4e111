// Owns finding a place in what is sorted, by halving.

/** The first number from `from` up to `to` for which `holds`, which holds for all after one for which it does; `to` where none is. */
export const firstWhere = (
  from: number,
  to: number,
  holds: (number: number) => boolean,
): number => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Where `word` stands in a list sorted by ASCII, or where it would: the number of words before it. */
export const placeOfWord = (sorted: readonly string[], word: string): number =>
  firstWhere(0, sorted.length, (at) => (sorted[at] ?? "") >= word);
