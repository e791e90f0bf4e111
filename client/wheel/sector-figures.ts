// Owns the sectors of the wheel as areas, and their names. Pure.
import type { Wheel } from "../../model/views/wheel.ts";
import {
  around,
  boxesOf,
  fixed,
  linesOf,
  overlaps,
  pointOf,
  widthOf,
  written,
  type Box,
  type PathFigure,
  type TextFigure,
  type View,
} from "./wheel-figures.ts";
import type { Wedge, WheelLayout } from "./wheel-layout.ts";

const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** Part of a ring as a path. */
const wedgePath = (
  view: View,
  turns: number,
  { from, to }: Pick<Wedge, "from" | "to">,
  { inner, outer }: { inner: number; outer: number },
): string => {
  const long = to - from > Math.PI ? 1 : 0;
  const sweep = turns > 0 ? 1 : 0;
  const at = (angle: number, radius: number) => written(pointOf(view, turns, angle, radius));
  const arc = (radius: number, angle: number, way: number): string =>
    `A${fixed(radius * view.unit)} ${fixed(radius * view.unit)} 0 ${long} ${way} ${at(angle, radius)}`;
  return `M${at(from, outer)}${arc(outer, to, sweep)}L${at(to, inner)}${arc(inner, from, 1 - sweep)}Z`;
};

/** Distance of lines, against the size of their letters. */
const leading = 1.1;
/** Names of sectors are as large as fits all of them, within these sizes in pixels; below, numbers stand in their place. */
const nameSizes = [11, 10.5, 10, 9.5, 9] as const;

/**
 * Links pass below the names of topics: so much of the sector's own colour, in pixels, closes the spaces between their letters, and does not
 * reach the letters of the line above.
 */
const nameGround = { colour: "sunk", width: 5 } as const;

/** Sectors as areas, from the centre to the names; around the one that has the focus there is a line. */
export const sectorFigures = (
  { wedges, bands }: WheelLayout,
  view: View,
  turns: number,
  focused?: number,
): PathFigure[] =>
  wedges.map((wedge) => ({
    d: wedgePath(view, turns, wedge, { inner: bands.claims.inner, outer: bands.names.outer }),
    fill: "sunk",
    ...(wedge.sector === focused ? { stroke: "ink", width: 1.8 } : {}),
  }));

/** Room that is left at the edge of the drawing around a name that is kept in sight, in pixels. */
const edgeRoom = 10;
/** Where in a sector such a name is looked for: from its middle to its sides, in parts of its width. */
const besideMiddle = [0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3, -0.4, 0.4];

/**
 * The name of a sector whose own place is out of sight, level and as far outwards as the drawing shows the sector, off its marks
 * where that is possible; none where nothing of the sector is in sight, or where it would lie over other names of sectors.
 */
const nameInSight = (
  name: string,
  { sector, from, to }: Wedge,
  { bands, placed }: WheelLayout,
  view: View,
  turns: number,
  taken: readonly Box[],
): TextFigure[] => {
  const size = nameSizes[0];
  const lines = linesOf(name, size, 110, 3);
  const half = {
    x: Math.max(...lines.map((line) => widthOf(line, size))) / 2 + edgeRoom,
    y: (lines.length * size * leading) / 2 + edgeRoom,
  };
  const roomAt = ({ x, y }: { x: number; y: number }): Box => ({
    left: x - half.x,
    right: x + half.x,
    top: y - half.y,
    bottom: y + half.y,
  });
  const step = Math.max(0.2, 8 / view.unit);
  const rows = Math.floor((bands.names.outer - bands.claims.inner) / step);
  const isInside = ({ left, right, top, bottom }: Box): boolean =>
    [left, right].every((x) =>
      [top, bottom].every((y) => {
        const [dx, dy] = [((x - view.x) * turns) / view.unit, (view.y - y) / view.unit];
        const angle = (Math.atan2(dx, dy) + 2 * Math.PI) % (2 * Math.PI);
        return angle >= from && angle <= to && Math.hypot(dx, dy) >= bands.claims.inner;
      }),
    );
  const drawing = { left: 0, right: view.width, top: 0, bottom: view.height };
  const marks = placed
    .filter((one) => one.sector === sector)
    .map((one) => around(pointOf(view, turns, one.angle, one.radius), one.size * view.markUnit))
    .filter((mark) => overlaps(mark, drawing));
  // The first place off the marks and inside the sector; else one that crosses its edge; else one over marks.
  const findPlace = (): { x: number; y: number } | undefined => {
    let overMarks: { x: number; y: number } | undefined;
    let overEdge: { x: number; y: number } | undefined;
    for (const part of besideMiddle) {
      const angle = (from + to) / 2 + part * (to - from);
      for (let row = 0; row < rows; row += 1) {
        const one = pointOf(view, turns, angle, bands.names.outer - (row + 0.5) * step);
        if (one.x <= half.x || one.x >= view.width - half.x) continue;
        if (one.y <= half.y || one.y >= view.height - half.y) continue;
        const room = roomAt(one);
        if (taken.some((other) => overlaps(other, room))) continue;
        if (marks.some((mark) => overlaps(mark, room))) overMarks ??= one;
        else if (isInside(room)) return one;
        else overEdge ??= one;
      }
    }
    return overEdge ?? overMarks;
  };
  const place = findPlace();
  if (place === undefined) return [];
  return lines.map((text, i) => ({
    text,
    x: place.x,
    y: place.y + (i - (lines.length - 1) / 2) * size * leading,
    turned: 0,
    anchor: "middle",
    size,
    isBold: true,
    colour: "ink",
    ground: nameGround,
  }));
};

/** Names of the sectors along the circle; their numbers where the names do not fit. What is out of sight is named where it is seen. */
export const sectorNames = (
  layout: WheelLayout,
  { sectors }: Wheel,
  view: View,
  turns: number,
): TextFigure[] => {
  const { wedges, bands } = layout;
  const middle = (bands.names.inner + bands.names.outer) / 2;
  // Lines are straight: one across the middle of the band leaves the circle beyond this length.
  const across = 2 * Math.sqrt(bands.names.outer ** 2 - middle ** 2) * view.unit;
  const height = (bands.names.outer - bands.names.inner) * view.unit + 4;
  const named = wedges.map((wedge) => ({
    wedge,
    angle: (wedge.from + wedge.to) / 2,
    name: sectors[wedge.sector]?.topic.label ?? "",
    arc: Math.min((wedge.to - wedge.from) * middle * view.unit + 4, across),
  }));
  const linesAt = (name: string, arc: number, size: number): string[] | undefined => {
    const lines = linesOf(name, size, arc, 9);
    const fits =
      lines.length * size * leading <= height && lines.every((line) => widthOf(line, size) <= arc);
    return fits ? lines : undefined;
  };
  const fitting = nameSizes.find((one) =>
    named.every(({ name, arc }) => linesAt(name, arc, one) !== undefined),
  );
  const size = fitting ?? Math.min(...nameSizes);
  const own = named.map(({ wedge, angle, name, arc }) => {
    const isBelow = Math.cos(angle) < 0;
    const shown = linesAt(name, arc, size) ?? [String(wedge.sector + 1)];
    // Along the circle, to both ends of its longest line.
    const half = Math.max(...shown.map((line) => widthOf(line, size))) / 2;
    const at = pointOf(view, turns, angle, middle);
    const isInSight = [-half, half].every((along) => {
      const x = at.x + turns * Math.cos(angle) * along;
      const y = at.y + Math.sin(angle) * along;
      return x >= 0 && x <= view.width && y >= 0 && y <= view.height;
    });
    if (!isInSight) return undefined;
    return shown.map((text, i): TextFigure => {
      const offset = ((shown.length - 1) / 2 - i) * size * leading * (isBelow ? -1 : 1);
      const { x, y } = pointOf(view, turns, angle, middle + offset / view.unit);
      return {
        text,
        x,
        y,
        turned: turns * degrees(angle) + (isBelow ? 180 : 0),
        anchor: "middle",
        size,
        isBold: true,
        colour: "ink",
        ground: nameGround,
      };
    });
  });
  // Those that stand at their own places come first: the others are kept off them, and off each other.
  const taken = own.flatMap((lines) => lines?.flatMap(boxesOf) ?? []);
  return named.flatMap(({ wedge, name }, i): TextFigure[] => {
    const there = own[i];
    if (there !== undefined) return there;
    const lines = nameInSight(name, wedge, layout, view, turns, taken);
    taken.push(...lines.flatMap(boxesOf));
    return lines;
  });
};
