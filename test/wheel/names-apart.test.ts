// Tests that names of the wheel lie apart however near it is looked at, whichever way, and however narrow the drawing is.
import { describe, expect, test } from "vitest";
import { askLens } from "../../client/wheel/ask-lens.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import { markNames } from "../../client/wheel/mark-names.ts";
import { sizedLayout } from "../../client/wheel/mark-sizes.ts";
import { pickOut } from "../../client/wheel/pick-out.ts";
import { sectorNames } from "../../client/wheel/sector-figures.ts";
import { edgeOf, markGrowth } from "../../client/wheel/wheel-camera.ts";
import {
  boxesOf,
  overlaps,
  widthOf,
  type Box,
  type Highlight,
  type TextFigure,
  type View,
} from "../../client/wheel/wheel-figures.ts";
import { layOutWheel, type WheelLayout } from "../../client/wheel/wheel-layout.ts";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import type { Wheel } from "../../model/views/wheel.ts";
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

/** The least box that holds these circles. */
const boxAround = (circles: ReturnType<typeof circlesOf>): Box => ({
  left: Math.min(...circles.map(({ x, radius }) => x - radius)),
  right: Math.max(...circles.map(({ x, radius }) => x + radius)),
  top: Math.min(...circles.map(({ y, radius }) => y - radius)),
  bottom: Math.max(...circles.map(({ y, radius }) => y + radius)),
});

/** Pairs of lines that lie over each other. */
const touching = (lines: readonly TextFigure[]): string[] => {
  const rooms = lines.map((line) => {
    const circles = circlesOf(line);
    return { text: line.text, circles, box: boxAround(circles) };
  });
  return rooms.flatMap((one, i) =>
    rooms
      .slice(i + 1)
      .filter(
        (other) =>
          overlaps(one.box, other.box) &&
          one.circles.some((a) =>
            other.circles.some((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius - 1),
          ),
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
};

/** The wheel that is asked nothing, and the one that is asked how much depends on each mark, with the marks as large as they are drawn then. */
const drawnUnder = {
  "no question": (wheel: Wheel): { layout: WheelLayout; highlight: Highlight } => ({
    layout: layOutWheel(wheel),
    highlight: { lit: undefined, links: [] },
  }),
  "what depends on it": (wheel: Wheel): { layout: WheelLayout; highlight: Highlight } => {
    const ways = findWays(wheel);
    const answer = askLens(lenses.dependents, { wheel, ways });
    return {
      layout: sizedLayout(wheel, layOutWheel(wheel), answer.sizeOf),
      highlight: pickOut({ wheel, ways, answer }, { focus: undefined, narrowed: undefined }),
    };
  },
} as const;

describe.each(["data", "test/fixtures/kelp/data"])("on the wheel of %s", (folder) => {
  test.each(
    widths.flatMap((width) => Object.entries(drawnUnder).map((one) => [width, ...one] as const)),
  )("no name lies over another, on a drawing of %i pixels under %s", async (width, _, drawn) => {
    const wheel = await wheelOfData(folder);
    const { layout, highlight } = drawn(wheel);
    let [topics, marks] = [0, 0];
    for (const zoom of zooms) {
      for (const place of places) {
        const view = viewOf(layout, width, zoom, place);
        const sectors = sectorNames(layout, wheel, view, 1);
        const names = markNames(layout, wheel, view, 1, highlight, sectors);
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
