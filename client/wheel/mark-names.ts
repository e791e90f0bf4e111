// Owns which marks of the wheel are named, and where. Pure.
import { numberText } from "../../model/formats.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import type { Point } from "../drawing/camera.ts";
import {
  around,
  boxesOf,
  linesOf,
  overlaps,
  pointOf,
  widthOf,
  type Box,
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

/** Distance of lines of a name, in pixels. */
const lineApart = 12.5;
/** How wide a name beside a mark may become before it is broken, and into how many lines. */
const besideWidth = { statement: 190, source: 150 } as const;
const besideLines = 2;
/** Room that a name keeps at its sides, in pixels: two that stand in one line are not read as one. */
const besideRoom = 2;
/** Lines of a name below a statement that is near. */
const nearLines = 5;

/** Where a name stands: the middle of its middle line, or the end of it that is nearer to the mark. */
type NamePlace = Point & { anchor: TextFigure["anchor"] };

/** The name of a mark in lines, and the room that it takes. */
type Name = { lines: TextFigure[]; box: Box };

const nameAt = (
  lines: readonly string[],
  { x, y, anchor }: NamePlace,
  colour: "ink" | "soft",
): Name => {
  const width = wide(lines);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const half = (lines.length * lineApart) / 2;
  return {
    lines: lines.map((text, i) => ({
      text,
      x,
      y: y + (i - (lines.length - 1) / 2) * lineApart,
      turned: 0,
      anchor,
      size: markNameSize,
      colour,
    })),
    box: {
      left: left - besideRoom,
      right: left + width + besideRoom,
      top: y - half - 1,
      bottom: y + half + 1,
    },
  };
};

/** The width of the widest line. */
const wide = (lines: readonly string[]): number =>
  Math.max(...lines.map((line) => widthOf(line, markNameSize)));

/** The same place, moved so that a name of this width does not leave the drawing at its sides. */
const insideOf = (view: View, width: number, { x, y, anchor }: NamePlace): NamePlace => {
  const before = anchor === "start" ? 0 : anchor === "end" ? width : width / 2;
  const left = Math.max(2, Math.min(view.width - width - 2, x - before));
  return { x: left + before, y, anchor };
};

/** Takes the room of the first of the names that shares none with what is taken, if possible of one that is off the others too. */
const placeName = (
  names: readonly Name[],
  taken: Box[],
  others: readonly Box[] = [],
): TextFigure[] => {
  const isOff = ({ box }: Name, boxes: readonly Box[]): boolean =>
    !boxes.some((other) => overlaps(other, box));
  const free = names.filter((name) => isOff(name, taken));
  const found = free.find((name) => isOff(name, others)) ?? free[0];
  if (found === undefined) return [];
  taken.push(found.box);
  return found.lines;
};

/**
 * Names of marks: of statements when they are near, of sources when they are lit or near. None lies over another, over the names of
 * sectors, or over what is lit: it stands beside its mark, else above or below it, else nowhere. A count keeps off the other marks too where it can.
 */
export const markNames = (
  layout: WheelLayout,
  wheel: Wheel,
  view: View,
  turns: number,
  { lit, named, counts }: Highlight,
  sectors: readonly TextFigure[],
): TextFigure[] => {
  const isPicked = (mark: number): boolean =>
    lit?.has(mark) ?? (named?.has(mark) === true || counts?.has(mark) === true);
  const marksWhere = (isMeant: (mark: number) => boolean): Box[] =>
    layout.placed.flatMap((one) =>
      one.mark === undefined || !isMeant(one.mark)
        ? []
        : [around(pointOf(view, turns, one.angle, one.radius), one.size * view.markUnit * 0.7)],
    );
  const taken = [...sectors.flatMap(boxesOf), ...marksWhere(isPicked)];
  // A number reads as that of the mark that it lies over.
  const unlit = counts === undefined ? [] : marksWhere((mark) => !isPicked(mark));
  const litStatements = layout.placed.filter(
    ({ mark, sector }) => mark !== undefined && sector !== undefined && lit?.has(mark) === true,
  ).length;
  const isSparse = litStatements <= namedStatements;
  const isNear = view.unit >= nearFrom;
  // What is counted highest first, then works: where there is no room for all, they are what a reader looks for.
  const inOrder = layout.placed.toSorted(
    (a, b) => countAt(counts, b) - countAt(counts, a) || rank[a.ring] - rank[b.ring],
  );
  return inOrder.flatMap((one): TextFigure[] => {
    if (one.mark === undefined) return [];
    const label = wheel.marks[one.mark]?.label ?? "";
    const isLit = isPicked(one.mark);
    if (lit !== undefined && !isLit) return [];
    const centre = pointOf(view, turns, one.angle, one.radius);
    const isOff =
      centre.x < -60 || centre.y < 0 || centre.x > view.width + 60 || centre.y > view.height;
    if (isOff) return [];
    const isStatement = one.ring === "claims" || one.ring === "advice";
    const apart = view.unit * (one.ring === "claims" ? 1 : 1.7);
    if (isStatement && apart >= namesFrom && !(isLit && isSparse)) {
      const lines = linesOf(label, markNameSize, apart - 10, nearLines);
      const away = one.size * view.markUnit * 0.75 + 10 + ((lines.length - 1) * lineApart) / 2;
      const below = [away, -away].map((by) =>
        nameAt(lines, { x: centre.x, y: centre.y + by, anchor: "middle" }, "ink"),
      );
      return placeName(below, taken);
    }
    const count = counts?.get(one.mark);
    if (count === undefined && (isStatement ? !isLit || !isSparse : !isLit && !isNear)) return [];
    const most = besideWidth[isStatement ? "statement" : "source"];
    const isShort = one.ring === "references" && !isNear;
    const name = isShort ? shortReference(label) : label;
    const lines =
      count === undefined
        ? isShort
          ? [name]
          : linesOf(name, markNameSize, most, besideLines)
        : [isStatement ? numberText(count) : `${name}: ${numberText(count)}`];
    const isLeft = turns * Math.sin(one.angle) < 0;
    const away = one.size * view.markUnit + 4;
    const beyond = away + (lines.length * lineApart) / 2;
    const before: NamePlace = { x: centre.x - away, y: centre.y, anchor: "end" };
    const after: NamePlace = { x: centre.x + away, y: centre.y, anchor: "start" };
    const places: NamePlace[] = [
      ...(isLeft ? [before, after] : [after, before]),
      { x: centre.x, y: centre.y + beyond, anchor: "middle" },
      { x: centre.x, y: centre.y - beyond, anchor: "middle" },
    ];
    const width = wide(lines);
    const names = places.map((place) =>
      nameAt(lines, insideOf(view, width, place), isLit ? "ink" : "soft"),
    );
    return placeName(names, taken, count === undefined ? [] : unlit);
  });
};

/** The count that is shown with a mark; 0 where none is. */
const countAt = (counts: Highlight["counts"], { mark }: Placed): number =>
  (mark === undefined ? undefined : counts?.get(mark)) ?? 0;

/** A name cut to so many letters. */
const shortened = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;

/** "[13]" of "[13] Birch 2012"; what the text names without a number is cut. */
const shortReference = (label: string): string =>
  /^\[\d+\]/.exec(label)?.[0] ?? shortened(label, 12);
