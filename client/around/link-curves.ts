// Owns the lines between the nodes of a neighbourhood: from which box to which, curved, with the place of a cross-bar. Pure.
import { isDisputing, strokeOf } from "../../model/connection-text.ts";
import type { OwnLink } from "./around-columns.ts";

/** The place of a node's box, in CSS pixels from the drawing's top left corner. */
export type Box = { x: number; y: number; width: number; height: number };

/** One line to draw. */
export type Curve = {
  key: string;
  path: string;
  stroke: ReturnType<typeof strokeOf>;
  /** Where a cross-bar stands; absent where nothing is disputed. */
  bar?: { x: number; y: number };
  isLoud: boolean;
};

/** From a box's top to the middle of its name. */
const lineHeight = 30;
/** How far a line between two boxes of one column swings out. */
const swing = 22;

/** The lines of a node's links; what has no box is left out. */
export const curvesOf = (
  id: string,
  links: readonly OwnLink[],
  boxes: ReadonlyMap<string, Box>,
): Curve[] => {
  const here = boxes.get(id);
  if (here === undefined) return [];
  return links.flatMap(({ link, other, isLoud }): Curve[] => {
    const there = boxes.get(other);
    if (there === undefined || other === id) return [];
    const curve = between(here, there);
    return [
      {
        key: `${link.from} ${link.how} ${link.to}`,
        path: curve.path,
        stroke: strokeOf(link),
        ...(isDisputing(link) ? { bar: curve.middle } : {}),
        isLoud,
      },
    ];
  });
};

const between = (a: Box, b: Box): { path: string; middle: { x: number; y: number } } => {
  const [ay, by] = [
    a.y + Math.min(lineHeight, a.height / 2),
    b.y + Math.min(lineHeight, b.height / 2),
  ];
  if (Math.abs(a.x - b.x) < 1) {
    const out = a.x - swing;
    const path = `M${a.x} ${ay}C${out} ${ay} ${out} ${by} ${b.x} ${by}`;
    return { path, middle: { x: a.x - swing * 0.75, y: (ay + by) / 2 } };
  }
  const [left, right, ly, ry] = a.x < b.x ? [a, b, ay, by] : [b, a, by, ay];
  const [from, to] = [left.x + left.width, right.x];
  const half = (from + to) / 2;
  const path = `M${from} ${ly}C${half} ${ly} ${half} ${ry} ${to} ${ry}`;
  return { path, middle: { x: half, y: (ly + ry) / 2 } };
};
