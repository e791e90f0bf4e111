// Owns how large marks are drawn where their sizes mean something: as different as they can be while no two lie over each other. Pure.
import type { Wheel, WheelMark } from "../../model/views/wheel.ts";
import type { WheelLayout } from "./wheel-layout.ts";

/** How far the shape of a kind reaches from its middle, against its size: to its farthest corner, as `mark-path.ts` draws it. */
export const reachOf: Record<WheelMark["kind"], number> = {
  claim: 0.72,
  recommendation: Math.hypot(0.5, 0.32) + 0.34,
  reference: 0.9,
  work: Math.hypot(0.68, 0.68),
  study: Math.hypot(0.72, 0.42),
};

/** Of the distance between two marks, so much may be taken by both: their outlines are seen apart. */
const taken = 0.96;

/**
 * Sizes of marks by their places, from those that are wanted. All growth beyond the smallest is reduced by one share, so that what is larger
 * still stands for more wherever it is on the wheel; where all are alike they stay.
 */
export const fittingSizes = (
  { marks }: Wheel,
  { placed }: WheelLayout,
  sizeOf: (mark: number) => number,
): ((mark: number) => number) => {
  const wanted = marks.map((_, place) => sizeOf(place));
  const least = wanted.reduce((a, b) => Math.min(a, b), Infinity);
  if (wanted.every((size) => size === least)) return sizeOf;
  const sized = placed
    .flatMap(({ mark, x, y, size }) => {
      const kind = mark === undefined ? undefined : marks[mark]?.kind;
      if (mark === undefined || kind === undefined) return [];
      const reach = size * reachOf[kind];
      return [{ x, y, small: reach * least, growth: reach * ((wanted[mark] ?? least) - least) }];
    })
    .sort((a, b) => a.x - b.x);
  const farthest = 2 * sized.reduce((most, { small, growth }) => Math.max(most, small + growth), 0);
  let share = 1;
  for (const [i, a] of sized.entries()) {
    for (let next = i + 1; next < sized.length; next += 1) {
      const b = sized[next];
      if (b === undefined || (b.x - a.x) * taken > farthest) break;
      const growth = a.growth + b.growth;
      const room = Math.hypot(a.x - b.x, a.y - b.y) * taken - a.small - b.small;
      if (growth > 0) share = Math.min(share, Math.max(0, room / growth));
    }
  }
  return (mark) => least + share * ((wanted[mark] ?? least) - least);
};

/** The layout with every mark as large as it is drawn while its size means something: what stands around marks keeps to these sizes. */
export const sizedLayout = (
  wheel: Wheel,
  layout: WheelLayout,
  sizeOf: (mark: number) => number,
): WheelLayout => {
  const drawn = fittingSizes(wheel, layout, sizeOf);
  return {
    ...layout,
    placed: layout.placed.map((one) =>
      one.mark === undefined ? one : { ...one, size: one.size * drawn(one.mark) },
    ),
  };
};
