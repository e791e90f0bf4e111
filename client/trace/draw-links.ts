// Owns how links look: solid where the source studied the same, dashed where something else, dotted where that is not known;
// a cross-bar where it disputes; an open end where nothing follows. Draws on a 2D canvas, in CSS pixels.
import type { Path, Point, Row } from "./trace-layout.ts";
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

/** A cubic curve: two ends with their control points. */
type Curve = readonly [start: Point, c1: Point, c2: Point, end: Point];

/** 1 when a link within a column leads down, -1 when it leads up. */
const towards = (start: Point, end: Point): 1 | -1 => (end.y < start.y ? -1 : 1);

/** A curve that leaves and arrives level; within a column it bulges to the left of the shapes. */
const curveBetween = (start: Point, end: Point, isWithinColumn: boolean): Curve => {
  if (isWithinColumn) {
    const bulge = 14;
    const lift = 14 * towards(start, end);
    return [
      start,
      { x: start.x - bulge, y: start.y + lift },
      { x: end.x - bulge, y: end.y - lift },
      end,
    ];
  }
  const reach = Math.min(90, (end.x - start.x) * 0.55);
  return [start, { x: start.x + reach, y: start.y }, { x: end.x - reach, y: end.y }, end];
};

const at = (a: number, b: number, c: number, d: number, t: number): number => {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
};

const pointOn = ([a, b, c, d]: Curve, t: number): Point => ({
  x: at(a.x, b.x, c.x, d.x, t),
  y: at(a.y, b.y, c.y, d.y, t),
});

/** Draws one link. `isLit`: it is highlighted; `isDim`: another one is. */
export const drawLink = (
  context: CanvasRenderingContext2D,
  path: Path,
  colours: TraceColours,
  { isLit, isDim }: { isLit: boolean; isDim: boolean },
): void => {
  const { link, isWithinColumn } = path;
  const room = glyphRoom * towards(path.start, path.end);
  const start = isWithinColumn ? { x: path.start.x, y: path.start.y + room } : path.start;
  const end = isWithinColumn
    ? { x: path.end.x, y: path.end.y - room }
    : { x: path.end.x - glyphRoom, y: path.end.y };
  const stops = [start, ...path.lanes.flatMap((lane) => [lane.from, lane.to]), end];
  // Odd stretches are level lanes; even ones curve from one column to the next.
  const curves = stops.slice(1).flatMap((stop, i): Curve[] => {
    const before = stops[i];
    if (before === undefined) return [];
    return [
      i % 2 === 1 ? [before, before, stop, stop] : curveBetween(before, stop, isWithinColumn),
    ];
  });
  const needsCare = link.direction === "disputes" || link.verdicts.length > 0;
  context.save();
  context.globalAlpha = isDim ? 0.18 : 1;
  context.strokeStyle = needsCare ? colours.caution : isLit ? colours.accent : colours.line;
  context.lineWidth = isLit ? 2 : 1.25;
  context.lineCap = link.closeness === "unknown" ? "round" : "butt";
  context.setLineDash(dashes[link.closeness]);
  context.beginPath();
  context.moveTo(start.x, start.y);
  for (const [, c1, c2, to] of curves) context.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, to.x, to.y);
  context.stroke();
  const last = curves.at(-1);
  if (last !== undefined && link.direction === "disputes") drawCrossBar(context, last);
  if (last !== undefined && link.verdicts.length > 0) drawWarning(context, last, colours);
  context.restore();
};

const drawCrossBar = (context: CanvasRenderingContext2D, curve: Curve): void => {
  const point = (t: number): Point => pointOn(curve, t);
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

/** A small triangle on the line: the source says otherwise. */
const drawWarning = (
  context: CanvasRenderingContext2D,
  curve: Curve,
  colours: TraceColours,
): void => {
  const { x, y } = pointOn(curve, 0.5);
  context.setLineDash([]);
  context.lineWidth = 1.5;
  context.lineJoin = "round";
  context.fillStyle = colours.paper;
  context.beginPath();
  context.moveTo(x, y - 7);
  context.lineTo(x + 7, y + 5);
  context.lineTo(x - 7, y + 5);
  context.closePath();
  context.fill();
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
