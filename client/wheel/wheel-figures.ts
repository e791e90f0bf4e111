// Owns the vocabulary of the wheel's drawing: colours, paths and texts in pixels, where the wheel lies, and what is picked out of it.
// The canvas on the screen and the exported picture draw the same figures. Pure.
import type { WheelLink } from "../../model/views/wheel.ts";
import { wrapText } from "../drawing/wrap-text.ts";

/** Colours of the drawing, by what they are for. */
export type ColourName =
  | "ink"
  | "soft"
  | "rule"
  | "paper"
  | "sunk"
  | "accent"
  | "own"
  | "cited"
  | "word"
  | "warning"
  | "missing";
/** The colours of a theme, as CSS has them. */
export type Palette = Record<ColourName, string>;

/** A line or an area. `d` is a path as SVG writes it. */
export type PathFigure = {
  d: string;
  fill?: ColourName;
  stroke?: ColourName;
  width?: number;
  dash?: readonly number[];
  opacity?: number;
};
/** A line of text around its middle, or from or to a point; `turned` in degrees, clockwise. */
export type TextFigure = {
  text: string;
  x: number;
  y: number;
  turned: number;
  anchor: "start" | "middle" | "end";
  size: number;
  isBold?: boolean;
  colour: ColourName;
  opacity?: number;
  /** What is laid around its letters, so that it is read over what lies below; absent: a little of the paper. */
  ground?: { colour: ColourName; width: number };
};

/** Where the wheel lies on a drawing, in pixels: its centre, the length of its unit, that of the unit of marks, and its size. */
export type View = {
  x: number;
  y: number;
  unit: number;
  /** Marks grow more slowly than the distances between them, so that their names find room. */
  markUnit: number;
  width: number;
  height: number;
};

/** What is picked out of the wheel now. */
export type Highlight = {
  /** Marks that are lit; undefined: all alike. */
  lit: ReadonlySet<number> | undefined;
  links: readonly WheelLink[];
  /** Sources that are named though nothing is picked out: they answer the question. */
  named?: ReadonlySet<number> | undefined;
  /** Marks that are stated with what they are counted by, and that count; absent where the question is not how much. */
  counts?: ReadonlyMap<number, number> | undefined;
  /** The mark that is chosen, and the one that has the focus. */
  chosen?: number | undefined;
  focused?: number | undefined;
  /** The topic that has the focus, where no statement is drawn. */
  sector?: number | undefined;
  /** Marks that are selected together. */
  selected?: readonly number[] | undefined;
};

/** A number of pixels as a path writes it: to a hundredth. */
export const fixed = (n: number): string => (Math.round(n * 100) / 100).toString();

/** A point of the wheel in pixels. `turns` is -1 where the wheel turns the other way. */
export const pointOf = (view: View, turns: number, angle: number, radius: number) => ({
  x: view.x + turns * Math.sin(angle) * radius * view.unit,
  y: view.y - Math.cos(angle) * radius * view.unit,
});

/** A point as a path writes it. */
export const written = ({ x, y }: { x: number; y: number }): string => `${fixed(x)} ${fixed(y)}`;

/** About how wide a sans-serif letter is, against its size. */
const letterWidth = 0.52;
/** About how wide a text is, in pixels. */
export const widthOf = (text: string, size: number): number => text.length * size * letterWidth;

/** A text in lines of at most `width` pixels, at most `most` of them: the last is then cut. */
export const linesOf = (text: string, size: number, width: number, most: number): string[] => {
  const lines = wrapText(text, Math.floor(width / (size * letterWidth)));
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ""}…`];
};

/** A part of the drawing, in pixels. */
export type Box = { left: number; right: number; top: number; bottom: number };

/** Whether two parts share room. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A square around a point. */
export const around = ({ x, y }: { x: number; y: number }, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});

/** The room of a text that stands around its middle: squares along it, since it may be turned. */
export const boxesOf = ({ text, x, y, turned, size }: TextFigure): Box[] => {
  const length = widthOf(text, size);
  const steps = Math.max(1, Math.ceil(length / size));
  const turn = (turned * Math.PI) / 180;
  return Array.from({ length: steps }, (_, i) => {
    const along = ((i + 0.5) / steps - 0.5) * length;
    return around({ x: x + Math.cos(turn) * along, y: y + Math.sin(turn) * along }, size * 0.6);
  });
};
