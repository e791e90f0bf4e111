// Owns what is where on a wheel as it is looked at: the mark or sector at a point, and where something is said of one. Pure.
import type { Point, Size } from "../drawing/camera.ts";
import { isPress, isWithin } from "./outline.ts";
import { pointOf, type View } from "./wheel-figures.ts";
import type { WheelLayout } from "./wheel-layout.ts";
import type { TipPlace } from "./wheel-scene.ts";

/** A wheel as it is looked at now. `turns` is -1 where it turns the other way. */
export type SeenWheel = { layout: WheelLayout; view: View; turns: number };

/** A pointer this near to a mark, in pixels, means it: a finger is not as fine as a mouse. */
const touchRadius = 22;

/** Every mark with its point in pixels. Dots that stand for many are left out. */
const marksAt = ({ layout, view }: SeenWheel): { mark: number; at: Point }[] =>
  layout.placed.flatMap(({ mark, x, y }) =>
    mark === undefined
      ? []
      : [{ mark, at: { x: view.x + x * view.unit, y: view.y - y * view.unit } }],
  );

/** The sector at a point; undefined in the middle of the wheel, between sectors and outside of their names. */
export const sectorAt = ({ layout, view, turns }: SeenWheel, { x, y }: Point) => {
  const [dx, dy] = [((x - view.x) / view.unit) * turns, (view.y - y) / view.unit];
  const [radius, angle] = [Math.hypot(dx, dy), Math.atan2(dx, dy)];
  if (radius > layout.bands.names.outer || radius < layout.bands.claims.inner * 0.4) return;
  const around = angle < 0 ? angle + 2 * Math.PI : angle;
  return layout.wedges.find(({ from, to }) => around >= from && around <= to)?.sector;
};

/** The mark nearest to a point, within a finger's width: one that answers what is asked before any that does not. */
export const nearestMark = (
  seen: SeenWheel,
  { x, y }: Point,
  isAnswer: (mark: number) => boolean = () => true,
): number | undefined => {
  const near = marksAt(seen)
    .map(({ mark, at }) => ({ mark, distance: Math.hypot(at.x - x, at.y - y) }))
    .filter(({ distance }) => distance <= touchRadius)
    .sort((a, b) => a.distance - b.distance);
  return (near.find(({ mark }) => isAnswer(mark)) ?? near[0])?.mark;
};

/** The marks inside an outline; of one that is no more than a press the mark that was pressed. */
export const marksInside = (seen: SeenWheel, outline: readonly Point[]): number[] => {
  const [first] = outline;
  if (first === undefined) return [];
  if (isPress(outline)) return [nearestMark(seen, first)].filter((mark) => mark !== undefined);
  return marksAt(seen).flatMap(({ mark, at }) => (isWithin(at, outline) ? mark : []));
};

/** So much room, in pixels, holds whatever is said beside a point. */
const tipRoom = 290;

/** On which side there is room for what is said at `x`: on the one that is wanted, else where there is more. */
const isLeftOf = ({ width }: Size, x: number, isWanted: boolean): boolean =>
  (isWanted ? x : width - x) >= tipRoom ? isWanted : x > width / 2;

/** What is said of a point lies towards the middle of the drawing. */
export const inwards = ({ width, height }: Size, { x, y }: Point): TipPlace => ({
  x,
  y,
  isLeft: x > width / 2,
  isAbove: y > height * 0.7,
});

/** Outside the names of a sector, in the middle of its width; inside the drawing where that is out of sight, or has no room. */
export const besideSector = ({ layout, view, turns }: SeenWheel, sector: number): TipPlace => {
  const { from, to } = layout.wedges.find((one) => one.sector === sector) ?? { from: 0, to: 0 };
  const angle = (from + to) / 2;
  const { x, y } = pointOf(view, turns, angle, layout.bands.names.outer);
  const [inX, inY] = [Math.min(Math.max(x, 0), view.width), Math.min(Math.max(y, 0), view.height)];
  if (inX !== x || inY !== y) return inwards(view, { x: inX, y: inY });
  return {
    x,
    y,
    isLeft: isLeftOf(view, x, turns * Math.sin(angle) < 0),
    isAbove: Math.cos(angle) < 0,
  };
};
