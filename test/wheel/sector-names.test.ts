// Tests the names along the circle of the wheel.
import { expect, test } from "vitest";
import { sectorFigures, sectorNames } from "../../client/wheel/sector-figures.ts";
import { around, boxesOf, overlaps, pointOf, widthOf } from "../../client/wheel/wheel-figures.ts";
import { layOutWheel } from "../../client/wheel/wheel-layout.ts";
import { largeWheel, wheelOfData } from "./a-wheel.ts";

test("a long name of a wide sector stays within the circle, on a small drawing too", () => {
  const wheel = largeWheel([40_000, 30_000, 20_000]);
  const long = "Brown algae of sheltered northern shores and what lives among them";
  for (const sector of wheel.sectors) sector.topic.label = long;
  const layout = layOutWheel(wheel);
  for (const side of [640, 900]) {
    const unit = side / 2 / layout.radius;
    const half = side / 2;
    const view = { x: half, y: half, unit, markUnit: unit, width: side, height: side };
    const names = sectorNames(layout, wheel, view, 1);
    expect(names.map(({ text }) => text).join(" ")).toContain("algae");
    for (const { text, x, y, size } of names) {
      const end = Math.hypot(Math.hypot(x - half, y - half), widthOf(text, size) / 2);
      // The letters' own height is not counted where lines stand one above the other.
      expect(end).toBeLessThanOrEqual(layout.bands.names.outer * unit + 2 * size);
    }
  }
});

test("a sector whose name is out of sight is named where the drawing shows it, off its marks", async () => {
  const wheel = await wheelOfData("test/fixtures/kelp/data");
  const layout = layOutWheel(wheel);
  const side = 700;
  const unit = (4 * side) / 2 / layout.radius;
  const [wedge] = layout.wedges;
  if (wedge === undefined) throw new Error("the article has topics");
  // The innermost claims of the first sector are in the middle of the drawing.
  const angle = (wedge.from + wedge.to) / 2;
  const view = {
    x: side / 2 - Math.sin(angle) * layout.bands.claims.inner * unit,
    y: side / 2 + Math.cos(angle) * layout.bands.claims.inner * unit,
    unit,
    markUnit: unit / 2,
    width: side,
    height: side,
  };
  const names = sectorNames(layout, wheel, view, 1);
  const shown = names.map(({ text }) => text).join(" ");
  expect(shown).toContain(wheel.sectors[0]?.topic.label);
  const marks = layout.placed.map((one) =>
    around(pointOf(view, 1, one.angle, one.radius), one.size * view.markUnit),
  );
  for (const name of names) {
    for (const box of boxesOf(name)) {
      expect(marks.some((mark) => overlaps(mark, box))).toBe(false);
      expect(box.left >= 0 && box.right <= side && box.top >= 0 && box.bottom <= side).toBe(true);
    }
  }
});

test("names of topics stand on a ground of their own, in sight and out of it, so that links below them do not run through them", async () => {
  const wheel = await wheelOfData("data");
  const layout = layOutWheel(wheel);
  for (const zoom of [1, 4]) {
    const [side, unit] = [700, (zoom * 700) / 2 / layout.radius];
    // Near by, claims at the top of the circle are in the middle.
    const y = zoom === 1 ? side / 2 : side / 2 + layout.bands.claims.inner * unit;
    const view = { x: side / 2, y, unit, markUnit: unit, width: side, height: side };
    const names = sectorNames(layout, wheel, view, 1);
    expect(names.length).toBeGreaterThan(0);
    for (const { ground, size } of names) {
      // As its sector is coloured, and wide enough to close the space between two letters and two lines.
      expect(ground?.colour).toBe(sectorFigures(layout, view, 1)[0]?.fill);
      expect(ground?.width).toBeGreaterThan(0.4 * size);
    }
  }
});
