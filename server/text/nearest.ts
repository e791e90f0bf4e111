// Owns finding words or titles that are spelled nearly alike, for hints. Decides nothing.

/** Edit distance of two words: insertions, deletions and exchanges of a letter (Levenshtein 1966). */
const distanceOf = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** Up to `count` of the candidates that are spelled like `wanted`, nearest first; empty when none is near. */
export const nearestTo = (
  wanted: string,
  candidates: readonly string[],
  count: number,
): readonly string[] => {
  const target = wanted.toLowerCase();
  const reach = Math.max(2, Math.floor(target.length / 3));
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: distanceOf(candidate.toLowerCase(), target) }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
};
