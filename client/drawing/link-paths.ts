// Owns the curves of a drawing in columns as SVG paths: from row to row, through the lanes, and the place of what stands on them. Pure.
import type { Point } from "./camera.ts";
import type { Path } from "./columns-layout.ts";

/** A link's curve, and the point on it where a cross-bar or a warning stands, with the angle of the curve there in degrees. */
export type LinkPath = { d: string; middle: Point & { angle: number } };

/** From the middle of a shape to where a link ends. */
export const glyphRoom = 12;
/** How far a link within a column swings out to the left of the shapes, and how soon. */
const bulge = 14;
/** How far a curve leaves level at most. */
const mostReach = 90;

/** A cubic curve: two ends with their control points. */
type Curve = readonly [start: Point, c1: Point, c2: Point, end: Point];

/** 1 when a link within a column leads down, -1 when it leads up. */
const towards = (start: Point, end: Point): 1 | -1 => (end.y < start.y ? -1 : 1);

/** A curve that leaves and arrives level; within a column it bulges to the left of the shapes. */
const curveBetween = (start: Point, end: Point, isWithinColumn: boolean): Curve => {
  if (isWithinColumn) {
    const lift = bulge * towards(start, end);
    return [
      start,
      { x: start.x - bulge, y: start.y + lift },
      { x: end.x - bulge, y: end.y - lift },
      end,
    ];
  }
  const reach = Math.min(mostReach, (end.x - start.x) * 0.55);
  return [start, { x: start.x + reach, y: start.y }, { x: end.x - reach, y: end.y }, end];
};

/** The curves of a link one after the other: level lanes, and what leads from one to the next. */
const curvesOf = ({ start: from, end: to, lanes, isWithinColumn }: Path<unknown>): Curve[] => {
  const room = glyphRoom * towards(from, to);
  const start = isWithinColumn ? { x: from.x, y: from.y + room } : from;
  const end = isWithinColumn ? { x: to.x, y: to.y - room } : { x: to.x - glyphRoom, y: to.y };
  const stops = [start, ...lanes.flatMap((lane) => [lane.from, lane.to]), end];
  return stops.slice(1).flatMap((stop, i): Curve[] => {
    const before = stops[i];
    if (before === undefined) return [];
    return [
      i % 2 === 1 ? [before, before, stop, stop] : curveBetween(before, stop, isWithinColumn),
    ];
  });
};

/** The middle of a cubic curve and its direction there. */
const middleOf = ([a, b, c, d]: Curve): LinkPath["middle"] => {
  const rise = d.y + c.y - b.y - a.y;
  const run = d.x + c.x - b.x - a.x;
  return {
    x: (a.x + 3 * b.x + 3 * c.x + d.x) / 8,
    y: (a.y + 3 * b.y + 3 * c.y + d.y) / 8,
    angle: (Math.atan2(rise, run) * 180) / Math.PI,
  };
};

/** A point as these paths write it: to a tenth. */
export const written = ({ x, y }: Point): string =>
  `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** The path of a link. What stands on it stands on its last curve, before the source. */
export const linkPathOf = (path: Path<unknown>): LinkPath => {
  const curves = curvesOf(path);
  const [first] = curves;
  const last = curves.at(-1);
  if (first === undefined || last === undefined) return { d: "", middle: { x: 0, y: 0, angle: 0 } };
  const parts = curves.map(([, c1, c2, to]) => `C${written(c1)} ${written(c2)} ${written(to)}`);
  return { d: `M${written(first[0])}${parts.join("")}`, middle: middleOf(last) };
};
