// Owns lists of rising numbers, each once: what is in all of several, or in any.
import { firstWhere } from "../../first-where.ts";

/** Rising numbers, each once. */
export type Rising = Uint32Array | readonly number[];

/** What is in both; quick when the first is short. */
const intersect = (short: Rising, long: Rising): Rising => {
  const both: number[] = [];
  let place = 0;
  for (const number of short) {
    // By steps that double: lists of equal length are gone through once, long ones are jumped over.
    let step = 1;
    while (place + step < long.length && (long[place + step] ?? 0) < number) step *= 2;
    const end = Math.min(place + step + 1, long.length);
    place = firstWhere(place, end, (at) => (long[at] ?? 0) >= number);
    if (long[place] === number) both.push(number);
  }
  return both;
};

/** What is in all of the lists, of which there is at least one. */
export const inAll = (lists: readonly Rising[]): Rising => {
  const [first = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  return others.reduce(intersect, first);
};

/** What is in any of the lists, which have nothing in common. */
export const inAny = (lists: readonly Rising[]): Rising => {
  const [first = [], ...others] = lists.filter(({ length }) => length > 0);
  if (others.length === 0) return first;
  return Uint32Array.from(lists.flatMap((list) => [...list])).sort();
};
