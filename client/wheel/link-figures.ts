// Owns the links of the wheel as curves, with the strokes and bars that links have in every drawing. Pure.
import { isDisputing, strokeOf } from "../../model/connection-text.ts";
import type { WheelLink } from "../../model/views/wheel.ts";
import { pointOf, written, type Highlight, type PathFigure, type View } from "./wheel-figures.ts";
import type { Placed, WheelLayout } from "./wheel-layout.ts";

/** How the strokes of links are broken, in pixels. */
export const dashes = {
  solid: undefined,
  dashed: [6, 4],
  dotted: [2, 4],
} as const satisfies Record<ReturnType<typeof strokeOf>, readonly number[] | undefined>;

/** Whether a link warns: it disputes, cannot be reconciled, or its source says otherwise. */
const isAgainst = (link: WheelLink): boolean =>
  isDisputing(link) ||
  (link.how === "conflicts" && link.kind === "hard") ||
  (link.how === "cites" && link.audit === "warning");

type Point = { x: number; y: number };

/** A short bar across the middle of a cubic curve. */
const crossBar = (a: Point, b: Point, c: Point, d: Point): string => {
  const middle = { x: (a.x + 3 * b.x + 3 * c.x + d.x) / 8, y: (a.y + 3 * b.y + 3 * c.y + d.y) / 8 };
  const along = { x: d.x + c.x - b.x - a.x, y: d.y + c.y - b.y - a.y };
  const length = Math.hypot(along.x, along.y) || 1;
  const [dx, dy] = [(-along.y / length) * barLength, (along.x / length) * barLength];
  return `M${written({ x: middle.x - dx, y: middle.y - dy })}L${written({ x: middle.x + dx, y: middle.y + dy })}`;
};
/** Half of it, in pixels. */
const barLength = 5;

/** A link as a curve that leaves and arrives along the radius; between statements of one ring it bends through the inside. */
export const linkFigures = (
  layout: WheelLayout,
  placedOf: (mark: number) => Placed | undefined,
  view: View,
  turns: number,
  { links, lit }: Highlight,
): PathFigure[] =>
  links.flatMap((link): PathFigure[] => {
    const [a, b] = [placedOf(link.from), placedOf(link.to)];
    if (a === undefined || b === undefined) return [];
    const at = ({ angle }: Placed, radius: number) => pointOf(view, turns, angle, radius);
    const inside = layout.bands.claims.inner * 0.55;
    const [c, d] =
      a.ring === b.ring
        ? [at(a, Math.min(a.radius, inside)), at(b, Math.min(b.radius, inside))]
        : [
            at(a, a.radius + (b.radius - a.radius) * 0.45),
            at(b, b.radius - (b.radius - a.radius) * 0.45),
          ];
    const isOn = lit === undefined || (lit.has(link.from) && lit.has(link.to));
    const isLoud = isAgainst(link);
    const isQuiet = link.how === "conflicts" && !isLoud;
    const [start, end] = [at(a, a.radius), at(b, b.radius)];
    const dash = dashes[strokeOf(link)];
    const look = {
      stroke: isLoud ? ("warning" as const) : isQuiet ? ("word" as const) : ("soft" as const),
      width: isLoud ? 1.6 : 1.1,
      opacity: isOn ? (isQuiet ? 0.4 : 0.75) : 0.06,
    };
    return [
      {
        d: `M${written(start)}C${written(c)} ${written(d)} ${written(end)}`,
        ...look,
        ...(dash === undefined ? {} : { dash }),
      },
      ...(isLoud ? [{ d: crossBar(start, c, d, end), ...look }] : []),
    ];
  });
