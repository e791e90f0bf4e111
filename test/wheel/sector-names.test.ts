// Tests the names along the circle of the wheel.
import { expect, test } from "vitest";
import { sectorNames } from "../../client/wheel/sector-figures.ts";
import { widthOf } from "../../client/wheel/wheel-figures.ts";
import { layOutWheel } from "../../client/wheel/wheel-layout.ts";
import { largeWheel } from "./a-wheel.ts";

test("a long name of a wide sector stays within the circle, on a small drawing too", () => {
  const wheel = largeWheel([40_000, 30_000, 20_000]);
  const long = "Brown algae of sheltered northern shores and what lives among them";
  for (const sector of wheel.sectors) sector.topic.label = long;
  const layout = layOutWheel(wheel);
  for (const side of [640, 900]) {
    const unit = side / 2 / layout.radius;
    const view = { x: 0, y: 0, unit, markUnit: unit, width: side, height: side };
    const names = sectorNames(layout, wheel, view, 1);
    expect(names.map(({ text }) => text).join(" ")).toContain("algae");
    for (const { text, x, y, size } of names) {
      const end = Math.hypot(Math.hypot(x, y), widthOf(text, size) / 2);
      // The letters' own height is not counted where lines stand one above the other.
      expect(end).toBeLessThanOrEqual(layout.bands.names.outer * unit + 2 * size);
    }
  }
});
