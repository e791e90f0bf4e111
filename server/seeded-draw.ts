// Owns drawing by lot from a seed: the same seed gives the same draw on every machine. Pure.

/** Draws by lot, each depending on the seed and on the draws before it. */
export type Draw = {
  /** A whole number from 0 up to but not including `n`. */
  below: (n: number) => number;
  /** The items in a drawn order; the list given stays as it is. */
  shuffled: <T>(items: readonly T[]) => T[];
};

/**
 * At most `limit` items, one from each group in turn as far as there are any, so that the largest group does not come most. `isFit` says
 * whether an item may come beside those drawn so far.
 */
export const drawInTurn = <T>(
  groups: readonly (readonly T[])[],
  limit: number,
  isFit: (item: T, drawn: readonly T[]) => boolean = () => true,
): T[] => {
  const waiting = groups.map((group) => [...group]);
  const drawn: T[] = [];
  for (let turn = 0, idle = 0; drawn.length < limit && idle < waiting.length; turn += 1) {
    const left = waiting[turn % waiting.length] ?? [];
    const at = left.findIndex((item) => isFit(item, drawn));
    const [next] = at < 0 ? [] : left.splice(at, 1);
    idle = next === undefined ? idle + 1 : 0;
    if (next !== undefined) drawn.push(next);
  }
  return drawn;
};

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): 32 bits of a text, so that similar seeds begin apart. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
};

/** Opens draws from a seed: Mulberry32, a generator of 32 bits of state, which is enough to shuffle lists of this length. */
export const openDraw = (seed: string): Draw => {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const shuffled = <T>(items: readonly T[]): T[] => {
    const drawn = [...items];
    // Fisher-Yates, from the end.
    for (let i = drawn.length - 1; i > 0; i--) {
      const j = below(i + 1);
      const [one, other] = [drawn[i], drawn[j]];
      if (one === undefined || other === undefined) continue;
      drawn[i] = other;
      drawn[j] = one;
    }
    return drawn;
  };
  return { below, shuffled };
};
