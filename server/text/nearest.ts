// Owns finding words or titles that are spelled nearly alike, for hints. Decides nothing.
import { editDistance } from "../problems/did-you-mean.ts";

/** Up to `count` of the candidates that are spelled like `wanted`, nearest first; empty when none is near. */
export const nearestTo = (
  wanted: string,
  candidates: readonly string[],
  count: number,
): readonly string[] => {
  const target = wanted.toLowerCase();
  const reach = Math.max(2, Math.floor(target.length / 3));
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: editDistance(candidate.toLowerCase(), target) }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
};
