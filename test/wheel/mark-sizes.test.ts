// Tests how large marks are drawn: under every question no two lie over each other, and what is larger stands for more.
import { beforeAll, describe, expect, test } from "vitest";
import { askLens } from "../../client/wheel/ask-lens.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import { fittingSizes, reachOf } from "../../client/wheel/mark-sizes.ts";
import { layOutWheel, type WheelLayout } from "../../client/wheel/wheel-layout.ts";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { largeWheel, wheelOfData } from "./a-wheel.ts";

describe.each(["data", "test/fixtures/kelp/data", "test/fixtures/moss/data"])(
  "marks of %s",
  (folder) => {
    let wheel: Wheel;
    let layout: WheelLayout;
    beforeAll(async () => {
      wheel = await wheelOfData(folder);
      layout = layOutWheel(wheel);
    });

    const sizesUnder = (lens: (typeof lenses)[keyof typeof lenses]) => {
      const study = wheel.marks.findIndex(({ kind }) => kind === "study");
      const answer = askLens(lens, { wheel, ways: findWays(wheel), study });
      return fittingSizes(wheel, layout, answer.sizeOf);
    };

    test.each(Object.entries(lenses))("are as far apart as both reach: %s", (_, lens) => {
      const sizeOf = sizesUnder(lens);
      const drawn = layout.placed.flatMap(({ mark, x, y, size }) => {
        const kind = wheel.marks[mark ?? -1]?.kind;
        if (mark === undefined || kind === undefined) return [];
        return [{ mark, x, y, radius: size * sizeOf(mark) * reachOf[kind] }];
      });
      expect(drawn).toHaveLength(wheel.marks.length);
      const over = drawn.flatMap((a, i) =>
        drawn
          .slice(i + 1)
          .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius)
          .map((b) => `${wheel.marks[a.mark]?.id ?? "?"} ${wheel.marks[b.mark]?.id ?? "?"}`),
      );
      expect(over).toEqual([]);
    });

    test("are the larger the more depends on them, and differ to be seen", () => {
      const ways = findWays(wheel);
      const sizeOf = sizesUnder(lenses.dependents);
      const byCount = [...wheel.marks.keys()]
        .map((mark) => ({ count: ways.dependents(mark), size: sizeOf(mark) }))
        .sort((a, b) => a.count - b.count);
      for (const [i, { count, size }] of byCount.entries()) {
        const before = byCount[i - 1];
        if (before === undefined) continue;
        if (count > before.count) expect(size).toBeGreaterThan(before.size);
        else expect(size).toBe(before.size);
      }
      const most = byCount.at(-1)?.count ?? 0;
      const one = byCount.find(({ count }) => count > 0);
      if (one !== undefined && most > 3 * one.count)
        expect(byCount.at(-1)?.size).toBeGreaterThan(1.2 * one.size);
    });
  },
);

test("sizes that are all alike stay as they are, and a wheel of dots has none", () => {
  const dots = largeWheel([3_000]);
  expect(fittingSizes(dots, layOutWheel(dots), () => 1)(0)).toBe(1);
});
