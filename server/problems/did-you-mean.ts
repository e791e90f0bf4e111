// Owns guessing which known word a mistyped one was meant to be. Knows no data.

/** How many letters must be added, dropped, changed or swapped with their neighbour to get from `a` to `b`. */
export const editDistance = (a: string, b: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
};

const partsOf = (word: string): string =>
  word
    .toLowerCase()
    .split(/[-_\s]+/)
    .sort()
    .join("-");

/** The known word nearest to `word`, or undefined when none is near enough to be meant. Ties go to the first in order. */
export const nearestWord = (word: string, known: Iterable<string>): string | undefined => {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  const parts = partsOf(word);
  for (const candidate of [...known].sort()) {
    // The same parts in another order are one slip, however long they are.
    const steps =
      partsOf(candidate) === parts
        ? 1
        : Math.abs(candidate.length - word.length) >= least
          ? least
          : editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
};

/** A hint for a problem: `did you mean "…"?`, or undefined. */
export const didYouMean = (word: string, known: Iterable<string>): string | undefined => {
  const nearest = nearestWord(word, known);
  return nearest === undefined ? undefined : `did you mean ${JSON.stringify(nearest)}?`;
};
