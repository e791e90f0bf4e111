// Owns the rings around marks that are chosen, have the focus or are selected together. Pure.
import { fixed, pointOf, type Highlight, type PathFigure, type View } from "./wheel-figures.ts";
import type { WheelLayout } from "./wheel-layout.ts";

type Ring = Pick<PathFigure, "stroke" | "width" | "opacity"> & {
  /** Its radius against the mark's, and the least in pixels. */
  wide: number;
  least: number;
};

/** Around what is chosen, or has the focus. */
const pickedRing: Ring = { stroke: "ink", width: 1.8, wide: 1.5, least: 7 };
/** Around what is selected: so near and light that the rings of neighbours do not run together. */
const selectedRing: Ring = { stroke: "accent", width: 1.4, opacity: 0.65, wide: 0.92, least: 4 };

/** The rings, those of what is chosen above those of what is selected. */
export const markRings = (
  { placed }: WheelLayout,
  view: View,
  turns: number,
  { chosen, focused, selected = [] }: Highlight,
): PathFigure[] => {
  const around = (marks: readonly (number | undefined)[], ring: Ring): PathFigure[] => {
    const wanted = new Set(marks);
    return placed.flatMap((one) => {
      if (one.mark === undefined || !wanted.has(one.mark)) return [];
      const { wide, least, ...line } = ring;
      const r = Math.max(least, one.size * view.markUnit * wide);
      const { x, y } = pointOf(view, turns, one.angle, one.radius);
      const [size, across] = [fixed(r), fixed(2 * r)];
      return [
        {
          d: `M${fixed(x - r)} ${fixed(y)}a${size} ${size} 0 1 0 ${across} 0a${size} ${size} 0 1 0 -${across} 0`,
          ...line,
        },
      ];
    });
  };
  return [...around(selected, selectedRing), ...around([chosen, focused], pickedRing)];
};
