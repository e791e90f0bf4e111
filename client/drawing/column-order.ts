// Owns putting columns into an order with few crossings: the barycentre sweeps of Sugiyama, Tagawa and Toda
// (doi 10.1109/TSMC.1981.4308636). Pure and deterministic: the same columns give the same order.

import { grouped } from "../lists/grouped.ts";

/** A connection between two items. */
export type Pair = { from: string; to: string };

/** How many pairs of links cross, given the order of the items in their columns. Links within a column never count. */
export const countCrossings = (
  columns: readonly (readonly string[])[],
  links: readonly Pair[],
): number => {
  const at = positionsOf(columns);
  const drawn = links.flatMap(({ from, to }) => {
    const [a, b] = [at.get(from), at.get(to)];
    return a === undefined || b === undefined || a.column === b.column ? [] : [{ a, b }];
  });
  let crossings = 0;
  for (const between of grouped(drawn, ({ a, b }) => `${a.column} ${b.column}`).values()) {
    const sorted = between.sort((x, y) => x.a.row - y.a.row || x.b.row - y.b.row);
    crossings += countInversions(sorted.map(({ b }) => b.row));
  }
  return crossings;
};

/** Pairs in which the greater number comes first, counted while the numbers are merged into order. */
const countInversions = (numbers: number[]): number => {
  let inversions = 0;
  let from = numbers;
  let into = new Array<number>(numbers.length);
  for (let width = 1; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        const [a, b] = [from[left], from[right]];
        const takesLeft = left < middle && (right >= end || (a ?? 0) <= (b ?? 0));
        if (!takesLeft) inversions += middle - left;
        into[at] = (takesLeft ? a : b) ?? 0;
        if (takesLeft) left += 1;
        else right += 1;
      }
    }
    [from, into] = [into, from];
  }
  return inversions;
};

const positionsOf = (columns: readonly (readonly string[])[]) =>
  new Map(
    columns.flatMap((column, c) => column.map((id, row) => [id, { column: c, row }] as const)),
  );

const maxSweeps = 12;

/** The columns with their items reordered, never with more crossings than they came with. */
export const orderColumns = (
  columns: readonly (readonly string[])[],
  links: readonly Pair[],
): string[][] => {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    const known = neighbours.get(a);
    if (known === undefined) neighbours.set(a, [b]);
    else known.push(b);
  };
  for (const { from, to } of links) {
    join(from, to);
    join(to, from);
  }
  let current = columns.map((column) => [...column]);
  let best = current;
  let fewest = countCrossings(best, links);
  for (let sweep = 0; sweep < maxSweeps && fewest > 0; sweep += 1) {
    const isRightward = sweep % 2 === 0;
    const indices = current.map((_, i) => i);
    if (!isRightward) indices.reverse();
    for (const index of indices.slice(1)) {
      const at = positionsOf(current);
      current = current.map((column, c) =>
        c === index ? byBarycentre(column, c, isRightward, neighbours, at) : column,
      );
    }
    const crossings = countCrossings(current, links);
    if (crossings < fewest) {
      best = current;
      fewest = crossings;
    }
  }
  return best;
};

const byBarycentre = (
  column: readonly string[],
  index: number,
  isRightward: boolean,
  neighbours: ReadonlyMap<string, readonly string[]>,
  at: ReturnType<typeof positionsOf>,
): string[] => {
  const keyed = column.map((id, row) => {
    const rows = (neighbours.get(id) ?? []).flatMap((other) => {
      const place = at.get(other);
      if (place === undefined) return [];
      const isAhead = isRightward ? place.column < index : place.column > index;
      return isAhead ? [place.row] : [];
    });
    // An item without neighbours on that side keeps its place.
    const key = rows.length === 0 ? row : rows.reduce((sum, r) => sum + r, 0) / rows.length;
    return { id, row, key };
  });
  return keyed.sort((a, b) => a.key - b.key || a.row - b.row).map(({ id }) => id);
};
