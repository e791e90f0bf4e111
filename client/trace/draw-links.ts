// Owns how links look: solid where the source studied the same, dashed where something else, dotted where that is not known;
// a cross-bar where it disputes; an open end where nothing follows. Draws on a 2D canvas, in CSS pixels.
import type { Path, Row } from "./trace-layout.ts";
import { columnWidth, glyphOffset } from "./trace-layout.ts";
import type { Closeness } from "./trace-graph.ts";

/** Colours of one theme, as CSS colours. */
export type TraceColours = {
  ink: string;
  line: string;
  accent: string;
  caution: string;
  paper: string;
};

const dashes: Record<Closeness, number[]> = { direct: [], indirect: [7, 5], unknown: [1.5, 4] };
const glyphRoom = 11;

type Point = { x: number; y: number };

/** Control points of the curve from start to end; curves within a column bulge to the left of their shapes. */
const controls = ({ start, end, isWithinColumn }: Path): [Point, Point] => {
  if (isWithinColumn) {
    const bulge = 14;
    return [
      { x: start.x - bulge, y: start.y + 14 },
      { x: end.x - bulge, y: end.y - 14 },
    ];
  }
  const reach = Math.min(90, (end.x - start.x) * 0.55);
  return [
    { x: start.x + reach, y: start.y },
    { x: end.x - reach, y: end.y },
  ];
};

const at = (a: number, b: number, c: number, d: number, t: number): number => {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
};

/** Draws one link. `isLit` tells whether it is to stand out, `isDim` whether another one does. */
export const drawLink = (
  context: CanvasRenderingContext2D,
  path: Path,
  colours: TraceColours,
  { isLit, isDim }: { isLit: boolean; isDim: boolean },
): void => {
  const { link, isWithinColumn } = path;
  const start = isWithinColumn ? { x: path.start.x, y: path.start.y + glyphRoom } : path.start;
  const end = isWithinColumn
    ? { x: path.end.x, y: path.end.y - glyphRoom }
    : { x: path.end.x - glyphRoom, y: path.end.y };
  const [c1, c2] = controls({ ...path, start, end });
  const needsCare = link.direction === "disputes" || link.verdicts.length > 0;
  context.save();
  context.globalAlpha = isDim ? 0.18 : 1;
  context.strokeStyle = needsCare ? colours.caution : isLit ? colours.accent : colours.line;
  context.lineWidth = isLit ? 2 : 1.25;
  context.lineCap = "round";
  context.setLineDash(dashes[link.closeness]);
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, end.x, end.y);
  context.stroke();
  if (link.direction === "disputes") drawCrossBar(context, start, c1, c2, end);
  context.restore();
};

const drawCrossBar = (
  context: CanvasRenderingContext2D,
  start: Point,
  c1: Point,
  c2: Point,
  end: Point,
): void => {
  const point = (t: number): Point => ({
    x: at(start.x, c1.x, c2.x, end.x, t),
    y: at(start.y, c1.y, c2.y, end.y, t),
  });
  const [before, middle, after] = [point(0.48), point(0.5), point(0.52)];
  const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
  const normal = { x: -(after.y - before.y) / length, y: (after.x - before.x) / length };
  const half = 7;
  context.setLineDash([]);
  context.lineWidth = 2.25;
  context.beginPath();
  context.moveTo(middle.x - normal.x * half, middle.y - normal.y * half);
  context.lineTo(middle.x + normal.x * half, middle.y + normal.y * half);
  context.stroke();
};

/** Draws where a row's support ends: a short line that leads to an open ring. Its text stands beside it in HTML. */
export const drawDeadEnd = (
  context: CanvasRenderingContext2D,
  row: Row,
  colours: TraceColours,
  { isDim }: { isDim: boolean },
): void => {
  const y = row.y + glyphOffset.y;
  const from = row.x + columnWidth + 6;
  context.save();
  context.globalAlpha = isDim ? 0.18 : 1;
  context.strokeStyle = colours.ink;
  context.lineWidth = 1.25;
  context.beginPath();
  context.moveTo(from, y);
  context.lineTo(from + 16, y);
  context.stroke();
  context.beginPath();
  context.arc(from + 20, y, 4, 0, Math.PI * 2);
  context.stroke();
  context.restore();
};
