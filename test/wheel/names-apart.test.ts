// Tests that names of the wheel lie apart however near it is looked at, whichever way, and however narrow the drawing is.
import { describe, expect, test } from "vitest";
import { markNames } from "../../client/wheel/mark-names.ts";
import { sectorNames } from "../../client/wheel/sector-figures.ts";
import { edgeOf, markGrowth } from "../../client/wheel/wheel-camera.ts";
import { boxesOf, widthOf, type TextFigure, type View } from "../../client/wheel/wheel-figures.ts";
import { layOutWheel, type WheelLayout } from "../../client/wheel/wheel-layout.ts";
import { wheelOfData } from "./a-wheel.ts";

const widths = [358, 700, 1100];
const zooms = [1, 1.3, 1.6, 1.8, 2, 3, 4.5, 6, 9, 12, 15];
/** Where on the wheel the middle of the drawing is: a direction, and how far outwards. */
const places = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((turn) =>
  [0, 0.4, 0.7, 0.95].map((out) => ({ angle: (turn * Math.PI) / 4, out })),
);

const viewOf = (
  layout: WheelLayout,
  width: number,
  zoom: number,
  { angle, out }: { angle: number; out: number },
): View => {
  const whole = width / 2 / edgeOf(layout);
  const away = out * layout.radius * whole * zoom;
  return {
    x: width / 2 - Math.sin(angle) * away,
    y: width / 2 + Math.cos(angle) * away,
    unit: whole * zoom,
    markUnit: whole * zoom ** markGrowth,
    width,
    height: width,
  };
};

/** The room of a line as circles along it, half as wide as its letters are large: lines of one name, set closely, do not touch. */
const circlesOf = (line: TextFigure) => {
  const half = widthOf(line.text, line.size) / 2;
  const shift = line.anchor === "start" ? half : line.anchor === "end" ? -half : 0;
  return boxesOf(line).map(({ left, right, top, bottom }) => ({
    x: (left + right) / 2 + shift,
    y: (top + bottom) / 2,
    radius: line.size / 2,
  }));
};

/** Pairs of lines that lie over each other. */
const touching = (lines: readonly TextFigure[]): string[] => {
  const rooms = lines.map((line) => ({ text: line.text, circles: circlesOf(line) }));
  return rooms.flatMap((one, i) =>
    rooms
      .slice(i + 1)
      .filter((other) =>
        one.circles.some((a) =>
          other.circles.some((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius - 1),
        ),
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
};

describe.each(["data", "test/fixtures/kelp/data"])("on the wheel of %s", (folder) => {
  test.each(widths)("no name lies over another, on a drawing of %i pixels", async (width) => {
    const wheel = await wheelOfData(folder);
    const layout = layOutWheel(wheel);
    let [topics, marks] = [0, 0];
    for (const zoom of zooms) {
      for (const place of places) {
        const view = viewOf(layout, width, zoom, place);
        const sectors = sectorNames(layout, wheel, view, 1);
        const names = markNames(layout, wheel, view, 1, { lit: undefined, links: [] }, sectors);
        expect
          .soft(touching([...sectors, ...names]), `zoom ${zoom}, ${JSON.stringify(place)}`)
          .toEqual([]);
        topics += sectors.length;
        marks += names.length;
      }
    }
    expect(topics).toBeGreaterThan(places.length);
    expect(marks).toBeGreaterThan(0);
  });
});
