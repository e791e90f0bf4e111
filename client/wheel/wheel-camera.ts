// Owns how the wheel is looked at as a part of an address: three short numbers that mean the same in every window. Pure.
import type { WheelLayout } from "./wheel-layout.ts";

/** How the wheel is looked at: the place in the middle, in widths of the whole from its top left corner, and how many times nearer. */
export type WheelCamera = { x: number; y: number; zoom: number };

/** The whole wheel. */
export const wholeWheel: WheelCamera = { x: 0.5, y: 0.5, zoom: 1 };

/** Marks grow with this power of the zoom, so that their names find room. */
export const markGrowth = 0.65;

/** So far beyond the wheel nothing of it is in sight, whatever the zoom. */
const farthest = 3;
/** Between these the drawing keeps its zoom. */
const zooms = { least: 0.6, most: 15 };

/** A camera as an address holds it, such as "0.412_0.633_2.86": to a thousandth of the wheel and a hundredth of the zoom. */
export const cameraText = ({ x, y, zoom }: WheelCamera): string =>
  [x.toFixed(3), y.toFixed(3), zoom.toFixed(2)].map((text) => String(Number(text))).join("_");

/** The camera of an address; undefined where there is none that can be looked through. */
export const parseCamera = (text: string | undefined): WheelCamera | undefined => {
  const numbers = (text ?? "").split("_");
  const [x = Number.NaN, y = Number.NaN, zoom = Number.NaN] = numbers.map((one) =>
    one === "" ? Number.NaN : Number(one),
  );
  const isSeen =
    numbers.length === 3 &&
    Math.abs(x) <= farthest &&
    Math.abs(y) <= farthest &&
    zoom >= zooms.least &&
    zoom <= zooms.most;
  return isSeen ? { x, y, zoom } : undefined;
};

/** Half of the square that holds the whole wheel, in the layout's units. */
export const edgeOf = ({ radius }: Pick<WheelLayout, "radius">): number => radius * 1.01;

/** How large a part of the wheel is shown at least, and how much room is left around what is looked for. */
const part = { least: 0.15, room: 1.25 };

/** How all of these marks are seen, as near as they allow; the whole where none of them is drawn. */
export const cameraAt = (layout: WheelLayout, marks: readonly number[]): WheelCamera => {
  const wanted = new Set(marks);
  const placed = layout.placed.filter(({ mark }) => mark !== undefined && wanted.has(mark));
  if (placed.length === 0) return wholeWheel;
  const length = 2 * edgeOf(layout);
  const span = (values: number[]): { middle: number; size: number } => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { middle: (low + high) / 2 / length, size: (high - low) / length };
  };
  const x = span(placed.map((one) => one.x));
  const y = span(placed.map((one) => one.y));
  const size = Math.max(x.size, y.size, part.least) * part.room;
  return { x: 0.5 + x.middle, y: 0.5 - y.middle, zoom: 1 / Math.min(1, size) };
};

/** How it stands where nobody has moved it: with all of it in sight, or what it is narrowed down to. */
export const restingCamera = (
  layout: WheelLayout,
  narrowed: readonly number[] | undefined,
): WheelCamera => (narrowed === undefined ? wholeWheel : cameraAt(layout, narrowed));
