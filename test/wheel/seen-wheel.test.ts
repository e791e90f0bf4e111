// Tests what is where on a wheel as it is looked at, against the layout that it is drawn from.
import { beforeAll, describe, expect, test } from "vitest";
import {
  besideSector,
  inwards,
  marksInside,
  nearestMark,
  sectorAt,
  type SeenWheel,
} from "../../client/wheel/seen-wheel.ts";
import { pointOf } from "../../client/wheel/wheel-figures.ts";
import { layOutWheel, type WheelLayout } from "../../client/wheel/wheel-layout.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { wheelOfData } from "./a-wheel.ts";

const view = { x: 400, y: 300, unit: 40, markUnit: 40, width: 800, height: 600 };
let wheel: Wheel;
const layouts = new Map<number, WheelLayout>();
beforeAll(async () => {
  wheel = await wheelOfData("test/fixtures/kelp/data");
  layouts.set(1, layOutWheel(wheel, "ltr")).set(-1, layOutWheel(wheel, "rtl"));
});
const seenBy = (turns: number): SeenWheel => {
  const layout = layouts.get(turns);
  if (layout === undefined) throw new Error("no layout");
  return { layout, view, turns };
};
const pointOfMark = ({ layout, view }: SeenWheel, mark: number) => {
  const one = layout.placed.find((placed) => placed.mark === mark);
  if (one === undefined) throw new Error(`no mark ${mark}`);
  return { x: view.x + one.x * view.unit, y: view.y - one.y * view.unit };
};

describe.each([1, -1])("a wheel that turns by %i", (turns) => {
  test("has each sector where its middle is, out to its names", () => {
    const seen = seenBy(turns);
    const { wedges, bands } = seen.layout;
    for (const { sector, from, to } of wedges) {
      const at = (radius: number) => sectorAt(seen, pointOf(view, turns, (from + to) / 2, radius));
      expect(at(bands.claims.inner)).toBe(sector);
      expect(at(bands.names.outer * 0.99)).toBe(sector);
      expect(at(bands.names.outer * 1.01)).toBeUndefined();
    }
    expect(sectorAt(seen, view)).toBeUndefined();
  });

  test("has each mark where it is drawn", () => {
    const seen = seenBy(turns);
    for (const mark of wheel.marks.keys())
      expect(nearestMark(seen, pointOfMark(seen, mark))).toBe(mark);
  });
});

test("a pointer means no mark that is further than a finger's width", () => {
  const seen = seenBy(1);
  const far = Math.max(...seen.layout.placed.map(({ x }) => x)) * view.unit + view.x;
  expect(nearestMark(seen, { x: far + 60, y: 300 })).toBeUndefined();
});

test("a finger takes what answers the question before what lies nearer and does not", () => {
  const seen = { ...seenBy(1), view: { ...view, unit: 5 } };
  const at = (mark: number) => pointOfMark(seen, mark);
  const other = [...wheel.marks.keys()].find((mark) => {
    const apart = Math.hypot(at(mark).x - at(0).x, at(mark).y - at(0).y);
    return mark !== 0 && apart < 20;
  });
  expect(other).toBeDefined();
  expect(nearestMark(seen, at(0), (mark) => mark === other)).toBe(other);
  expect(nearestMark(seen, at(0), () => false)).toBe(0);
});

test("an outline holds the marks inside of it; one that is a press the mark below", () => {
  const seen = seenBy(1);
  const all = { left: -1e4, right: 1e4 };
  const around = (left: number, right: number) => [
    { x: left, y: -1e4 },
    { x: right, y: -1e4 },
    { x: right, y: 1e4 },
    { x: left, y: 1e4 },
  ];
  expect(marksInside(seen, around(all.left, all.right))).toHaveLength(wheel.marks.length);
  const toTheLeft = marksInside(seen, around(all.left, view.x));
  expect(toTheLeft.length).toBeGreaterThan(0);
  for (const mark of toTheLeft) expect(pointOfMark(seen, mark).x).toBeLessThan(view.x);
  expect(marksInside(seen, [pointOfMark(seen, 3)])).toEqual([3]);
  expect(marksInside(seen, [])).toEqual([]);
});

test("what is said of a point lies towards the middle", () => {
  expect(inwards(view, { x: 700, y: 500 })).toMatchObject({ isLeft: true, isAbove: true });
  expect(inwards(view, { x: 100, y: 100 })).toMatchObject({ isLeft: false, isAbove: false });
});

test("what is said of a sector stands outside of it, and in sight", () => {
  const seen = seenBy(1);
  for (const { sector } of seen.layout.wedges) {
    const { x, y } = besideSector({ ...seen, view: { ...view, unit: 400 } }, sector);
    expect(x >= 0 && x <= view.width && y >= 0 && y <= view.height).toBe(true);
  }
  const small = { ...seen, view: { ...view, unit: 1 } };
  for (const { sector, from, to } of seen.layout.wedges) {
    const isOnTheLeft = Math.sin((from + to) / 2) < 0;
    expect(besideSector(small, sector).isLeft).toBe(isOnTheLeft);
  }
});

test("what is said of a sector turns to the other side where the drawing ends", () => {
  const seen = seenBy(1);
  // Its names reach to both edges.
  const edge = view.width / 2 / seen.layout.bands.names.outer;
  for (const { sector } of seen.layout.wedges) {
    const { x, isLeft } = besideSector({ ...seen, view: { ...view, unit: edge } }, sector);
    expect(isLeft ? x : view.width - x).toBeGreaterThanOrEqual(290);
  }
});
