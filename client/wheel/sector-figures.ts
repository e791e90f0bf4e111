// Owns the sectors of the wheel as areas, and their names. Pure.
import type { Wheel } from "../../model/views/wheel.ts";
import {
  fixed,
  linesOf,
  pointOf,
  widthOf,
  written,
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

/** Sectors as areas, from the centre to the names. */
export const sectorFigures = (
  { wedges, bands }: WheelLayout,
  view: View,
  turns: number,
): PathFigure[] =>
  wedges.map((wedge) => ({
    d: wedgePath(view, turns, wedge, { inner: bands.claims.inner, outer: bands.names.outer }),
    fill: "sunk",
  }));

/** Names of the sectors along the circle; their numbers where the names do not fit. */
export const sectorNames = (
  { wedges, bands }: WheelLayout,
  { sectors }: Wheel,
  view: View,
  turns: number,
): TextFigure[] => {
  const middle = (bands.names.inner + bands.names.outer) / 2;
  // Lines are straight: one across the middle of the band leaves the circle beyond this length.
  const across = 2 * Math.sqrt(bands.names.outer ** 2 - middle ** 2) * view.unit;
  const height = (bands.names.outer - bands.names.inner) * view.unit + 4;
  const named = wedges.map(({ sector, from, to }) => ({
    sector,
    angle: (from + to) / 2,
    name: sectors[sector]?.topic.label ?? "",
    arc: Math.min((to - from) * middle * view.unit + 4, across),
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
  return named.flatMap(({ sector, angle, name, arc }): TextFigure[] => {
    const isBelow = Math.cos(angle) < 0;
    const shown = linesAt(name, arc, size) ?? [String(sector + 1)];
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
      };
    });
  });
};
