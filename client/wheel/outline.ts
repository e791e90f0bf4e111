// Owns what lies within an outline that was drawn around marks. Pure.
import type { Point } from "../drawing/camera.ts";

/** Whether a point lies inside an outline that is closed by its first point (even-odd rule). */
export const isWithin = ({ x, y }: Point, outline: readonly Point[]): boolean => {
  let isInside = false;
  for (const [i, a] of outline.entries()) {
    const b = outline.at(i - 1) ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x)
      isInside = !isInside;
  }
  return isInside;
};

/** A pointer that moved less than this, in pixels, pressed on one place. */
const stillness = 5;

/** Whether an outline is no more than a press on one place. */
export const isPress = (outline: readonly Point[]): boolean => {
  const [first] = outline;
  return (
    first === undefined ||
    outline.every(({ x, y }) => Math.hypot(x - first.x, y - first.y) < stillness)
  );
};
