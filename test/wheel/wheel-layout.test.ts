// Tests where things stand on the wheel: in their sector, on their ring, apart from each other, at the same place each time.
import { beforeAll, describe, expect, test } from "vitest";
import { layOutWheel, rings, type Placed } from "../../client/wheel/wheel-layout.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { largeWheel, wheelOfData } from "./a-wheel.ts";

let wheels: { kelp: Wheel; shipped: Wheel };
beforeAll(async () => {
  wheels = {
    kelp: await wheelOfData("test/fixtures/kelp/data"),
    shipped: await wheelOfData("data"),
  };
});

/** The smallest distance between any two, against the space that both have. */
const tightest = (placed: readonly Placed[]): number => {
  let least = Infinity;
  for (const [i, a] of placed.entries())
    for (const b of placed.slice(i + 1))
      least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y) / (a.size * 0.72 + b.size * 0.72));
  return least;
};

describe.each(["kelp", "shipped"] as const)("the wheel of %s", (name) => {
  test("places every mark once, the same each time", () => {
    const layout = layOutWheel(wheels[name]);
    expect(layout.placed.map(({ mark }) => mark).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual([
      ...wheels[name].marks.keys(),
    ]);
    expect(layOutWheel(structuredClone(wheels[name]))).toEqual(layout);
  });

  test("lets no shape lie over another", () => {
    expect(tightest(layOutWheel(wheels[name]).placed)).toBeGreaterThan(1);
  });

  test("keeps statements inside their sector, and rings outside each other", () => {
    const { placed, wedges, bands, radius } = layOutWheel(wheels[name]);
    for (const one of placed) {
      expect(one.radius).toBeLessThanOrEqual(bands[one.ring].outer + 1e-9);
      expect(one.radius).toBeGreaterThanOrEqual(bands[one.ring].inner - 1e-9);
      expect(one.radius).toBeLessThan(radius);
      if (one.sector === undefined) continue;
      const wedge = wedges[one.sector];
      expect(one.angle).toBeGreaterThanOrEqual((wedge?.from ?? 0) - 1e-9);
      expect(one.angle).toBeLessThanOrEqual((wedge?.to ?? 0) + 1e-9);
    }
    const outwards = rings.map((ring) => bands[ring]);
    for (const [i, band] of outwards.entries())
      expect(band.inner).toBeGreaterThanOrEqual((outwards[i - 1]?.outer ?? 0) - 1e-9);
  });

  test("turns the other way for readers from right to left", () => {
    const [ltr, rtl] = [layOutWheel(wheels[name], "ltr"), layOutWheel(wheels[name], "rtl")];
    expect(rtl.placed.map(({ x, y }) => [-x, y])).toEqual(ltr.placed.map(({ x, y }) => [x, y]));
  });
});

test("sectors are sized by what they hold and go around once, in their order", () => {
  const { wedges } = layOutWheel(wheels.shipped);
  const widths = wedges.map(({ from, to }) => to - from);
  const held = wheels.shipped.sectors.map(
    ({ claims, recommendations }) => claims + recommendations,
  );
  expect(widths.indexOf(Math.max(...widths))).toBe(held.indexOf(Math.max(...held)));
  for (const [i, { from }] of wedges.entries())
    expect(from).toBeGreaterThan(wedges[i - 1]?.to ?? 0);
  expect(wedges.at(-1)?.to).toBeLessThan(2 * Math.PI);
});

test("statements of a sector go around in the order of the text", () => {
  const { placed } = layOutWheel(wheels.shipped);
  const claims = placed.filter(({ ring }) => ring === "claims");
  for (const [i, one] of claims.entries()) {
    const before = claims[i - 1];
    if (before?.sector !== one.sector) continue;
    expect(one.mark).toBe((before?.mark ?? 0) + 1);
    expect(one.angle).toBeGreaterThanOrEqual((before?.angle ?? 0) - 1e-9);
  }
});

test("a wheel too large for its statements shows dots that each stand for as many", () => {
  const { placed, perDot } = layOutWheel(largeWheel([60_000, 30_000, 10]));
  expect(perDot).toBe(Math.ceil(90_010 / 600));
  const bySector = [0, 1, 2].map((sector) => placed.filter((one) => one.sector === sector).length);
  expect(bySector).toEqual([60_000, 30_000, 10].map((n) => Math.ceil(n / perDot)));
  expect(placed.every(({ mark }) => mark === undefined)).toBe(true);
});
