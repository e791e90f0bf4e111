// Owns which marks of the wheel are named, and where. Pure.
import type { Wheel } from "../../model/views/wheel.ts";
import {
  linesOf,
  pointOf,
  widthOf,
  type Highlight,
  type TextFigure,
  type View,
} from "./wheel-figures.ts";
import type { Placed, WheelLayout } from "./wheel-layout.ts";

/** Rows this far apart, in pixels, leave room for the names of statements. */
const namesFrom = 92;
const markNameSize = 11;
/** From this unit on, in pixels, sources are named though nothing lights them. */
const nearFrom = 20;
/** So many lit statements at most are named though they stand close together. */
const namedStatements = 16;
/** Which names come first where there is no room for all. */
const rank: Record<Placed["ring"], number> = {
  works: 0,
  references: 1,
  studies: 2,
  advice: 3,
  claims: 4,
};

type Box = { left: number; right: number; top: number; bottom: number };
const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names of marks: of statements when they are near, of sources when they are lit or near. None lies over another. */
export const markNames = (
  layout: WheelLayout,
  wheel: Wheel,
  view: View,
  turns: number,
  { lit, named }: Highlight,
): TextFigure[] => {
  // No name covers a mark that is lit.
  const taken = layout.placed.flatMap((one): Box[] => {
    if (one.mark === undefined || lit?.has(one.mark) !== true) return [];
    const { x, y } = pointOf(view, turns, one.angle, one.radius);
    const r = one.size * view.markUnit * 0.7;
    return [{ left: x - r, right: x + r, top: y - r, bottom: y + r }];
  });
  const litStatements = layout.placed.filter(
    ({ mark, sector }) => mark !== undefined && sector !== undefined && lit?.has(mark) === true,
  ).length;
  const isSparse = litStatements <= namedStatements;
  const isNear = view.unit >= nearFrom;
  // Works first: where there is no room for all, they are what a reader looks for.
  const inOrder = layout.placed.toSorted((a, b) => rank[a.ring] - rank[b.ring]);
  return inOrder.flatMap((one): TextFigure[] => {
    if (one.mark === undefined) return [];
    const label = wheel.marks[one.mark]?.label ?? "";
    const isLit = lit?.has(one.mark) ?? named?.has(one.mark) ?? false;
    if (lit !== undefined && !isLit) return [];
    const centre = pointOf(view, turns, one.angle, one.radius);
    const isOff =
      centre.x < -60 || centre.y < 0 || centre.x > view.width + 60 || centre.y > view.height;
    if (isOff) return [];
    const isStatement = one.ring === "claims" || one.ring === "advice";
    const apart = view.unit * (one.ring === "claims" ? 1 : 1.7);
    if (isStatement && apart >= namesFrom) {
      return linesOf(label, markNameSize, apart - 10, 3).map((text, i) => ({
        text,
        x: centre.x,
        y: centre.y + one.size * view.markUnit * 0.75 + 10 + i * 12.5,
        turned: 0,
        anchor: "middle",
        size: markNameSize,
        colour: "ink",
      }));
    }
    if (isStatement ? !isLit || !isSparse : !isLit && !isNear) return [];
    const text =
      one.ring === "references" && !isNear ? shortReference(label) : shortened(label, 40);
    const width = widthOf(text, markNameSize);
    const isLeft = turns * Math.sin(one.angle) < 0;
    const away = one.size * view.markUnit + 4;
    const wanted = isLeft ? centre.x - away - width : centre.x + away;
    const left = Math.max(2, Math.min(view.width - width - 2, wanted));
    const box = { left, right: left + width, top: centre.y - 7, bottom: centre.y + 7 };
    if (taken.some((other) => overlaps(other, box))) return [];
    taken.push(box);
    return [
      {
        text,
        x: isLeft ? left + width : left,
        y: centre.y,
        turned: 0,
        anchor: isLeft ? "end" : "start",
        size: markNameSize,
        colour: isLit ? "ink" : "soft",
      },
    ];
  });
};

/** A name cut to so many letters. */
const shortened = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;

/** "[13]" of "[13] Birch 2012"; what the text names without a number is cut. */
const shortReference = (label: string): string =>
  /^\[\d+\]/.exec(label)?.[0] ?? shortened(label, 12);
