// Tests how links, rings and marks of the wheel are outlined: shapes and curves to the hundredth of a pixel, and what each look tells.
import { describe, expect, test } from "vitest";
import { linkFigures } from "../../client/wheel/link-figures.ts";
import { markPath } from "../../client/wheel/mark-path.ts";
import { markRings } from "../../client/wheel/mark-rings.ts";
import { reachOf } from "../../client/wheel/mark-sizes.ts";
import type { Highlight } from "../../client/wheel/wheel-figures.ts";
import { layOutWheel, type Placed, type WheelLayout } from "../../client/wheel/wheel-layout.ts";
import type { WheelLink } from "../../model/views/wheel.ts";
import { largeWheel } from "./a-wheel.ts";

const right = Math.PI / 2;
const placedAt = (angle: number, radius: number, own: Partial<Placed> = {}): Placed => ({
  ...{ ring: "claims", angle, radius, size: 1 },
  ...{ x: radius * Math.sin(angle), y: radius * Math.cos(angle), ...own },
});
/** The inner radius of its claims is 8.2. */
const empty = layOutWheel(largeWheel([1]));
const layoutOf = (placed: Placed[]): WheelLayout => ({ ...empty, placed });
const view = { x: 100, y: 100, unit: 10, markUnit: 10, width: 200, height: 200 };
const nothing: Highlight = { lit: undefined, links: [] };

describe("a link", () => {
  const supports = { how: "based-on", from: 0, to: 1, direction: "supports" } as const;
  /** Advice at the top, and claims above it and to the right. */
  const marks = [
    placedAt(0, 2, { ring: "advice" }),
    placedAt(right, 10),
    placedAt(0, 10),
    placedAt(right, 3),
  ];
  const drawn = (link: WheelLink, own: Partial<Highlight> = {}, turns = 1) =>
    linkFigures(layoutOf([]), (mark) => marks[mark], view, turns, {
      ...nothing,
      links: [link],
      ...own,
    });

  test("leaves and arrives along the radius", () => {
    const [curve, ...others] = drawn(supports);
    expect(curve).toEqual({
      d: "M100 80C100 44 164 100 200 100",
      ...{ stroke: "soft", width: 1.1, opacity: 0.75 },
    });
    expect(others).toEqual([]);
  });

  test("is mirrored where the wheel turns the other way", () => {
    expect(drawn(supports, {}, -1)[0]?.d).toBe("M100 80C100 44 36 100 0 100");
  });

  test("between marks of one ring bends through the inside, never back out of it", () => {
    // 55 % of 8.2 units.
    expect(drawn({ ...supports, from: 2 })[0]?.d).toBe("M100 0C100 54.9 145.1 100 200 100");
    expect(drawn({ ...supports, from: 2, to: 3 })[0]?.d).toBe("M100 0C100 54.9 130 100 130 100");
  });

  test("to what is not drawn is none", () => {
    expect(drawn({ ...supports, to: 9 })).toEqual([]);
    expect(drawn({ ...supports, from: 9 })).toEqual([]);
  });

  test("that warns has a bar across its middle", () => {
    const [curve, bar, ...others] = drawn({ ...supports, to: 2, direction: "disputes" });
    expect(curve).toMatchObject({
      d: "M100 80C100 44 100 36 100 0",
      stroke: "warning",
      width: 1.6,
    });
    expect(bar).toMatchObject({ d: "M95 40L105 40", stroke: "warning", width: 1.6 });
    expect(others).toEqual([]);
  });

  const cites = { ...supports, how: "cites", isDirect: true } as const;
  const conflicts = { how: "conflicts", from: 0, to: 1, tension: "kelp:t" } as const;
  const matched = { how: "identified-as", from: 0, to: 1 } as const;
  const notCited = { ...supports, how: "not-cited", age: "after-paper" } as const;
  test.each<[string, WheelLink, string, number, readonly number[] | undefined, number]>([
    ["to a source of the same", cites, "soft", 0.75, undefined, 1],
    ["to a source of something else", { ...cites, isDirect: false }, "soft", 0.75, [6, 4], 1],
    [
      "to a source that says otherwise",
      { ...cites, audit: "warning" },
      "warning",
      0.75,
      undefined,
      2,
    ],
    [
      "to a source that differs in its wording",
      { ...cites, audit: "note" },
      "soft",
      0.75,
      undefined,
      1,
    ],
    [
      "to a source that disputes",
      { ...cites, direction: "disputes" },
      "warning",
      0.75,
      undefined,
      2,
    ],
    ["to a source that is not cited", notCited, "soft", 0.75, [2, 4], 1],
    [
      "to a source that is not cited and disputes",
      { ...notCited, direction: "disputes" },
      "warning",
      0.75,
      [2, 4],
      2,
    ],
    ["of a match by inference", { ...matched, basis: "inferred" }, "soft", 0.75, [6, 4], 1],
    [
      "of a match that is confirmed",
      { ...matched, basis: "confirmed" },
      "soft",
      0.75,
      undefined,
      1,
    ],
    ["of what cannot both be true", { ...conflicts, kind: "hard" }, "warning", 0.75, undefined, 2],
    [
      "of what can be read in two ways",
      { ...conflicts, kind: "interpretive" },
      "word",
      0.4,
      undefined,
      1,
    ],
  ])("%s looks like that", (_, link, stroke, opacity, dash, figures) => {
    const [curve, ...others] = drawn(link);
    expect([curve?.stroke, curve?.opacity, curve?.dash]).toEqual([stroke, opacity, dash]);
    expect(others).toHaveLength(figures - 1);
  });

  test("is faint unless both its ends are lit", () => {
    const opacity = (...lit: number[]) => drawn(supports, { lit: new Set(lit) })[0]?.opacity;
    expect([opacity(0, 1), opacity(0), opacity(1), opacity()]).toEqual([0.75, 0.06, 0.06, 0.06]);
  });
});

describe("a ring", () => {
  const layout = layoutOf([
    placedAt(0, 5, { mark: 0 }),
    placedAt(right, 5, { mark: 1 }),
    placedAt(0, 8),
  ]);
  const rings = (own: Partial<Highlight>, markUnit = 10) =>
    markRings(layout, { ...view, markUnit }, 1, { ...nothing, ...own });

  test("around what is chosen is half as wide again as the mark", () => {
    expect(rings({ chosen: 0 })).toEqual([
      { d: "M85 50a15 15 0 1 0 30 0a15 15 0 1 0 -30 0", stroke: "ink", width: 1.8 },
    ]);
  });

  test("around what is selected lies close", () => {
    expect(rings({ selected: [1] })).toEqual([
      {
        d: "M140.8 100a9.2 9.2 0 1 0 18.4 0a9.2 9.2 0 1 0 -18.4 0",
        ...{ stroke: "accent", width: 1.4, opacity: 0.65 },
      },
    ]);
  });

  test("can be seen however small its mark is", () => {
    expect(rings({ chosen: 0 }, 1)[0]?.d).toMatch(/^M93 50a7 7 /);
    expect(rings({ selected: [0] }, 1)[0]?.d).toMatch(/^M96 50a4 4 /);
  });

  test("is one where a mark is chosen and has the focus, and lies above those of what is selected", () => {
    const strokes = rings({ chosen: 0, focused: 0, selected: [0, 1] }).map(({ stroke }) => stroke);
    expect(strokes).toEqual(["accent", "accent", "ink"]);
    expect(rings({ chosen: 0, focused: 1 })).toHaveLength(2);
  });

  test("is around no dot, and around nothing that is not drawn", () => {
    expect(rings({})).toEqual([]);
    expect(rings({ chosen: 7, selected: [8] })).toEqual([]);
  });
});

describe("the shape of", () => {
  test.each([
    ["claim", "M2.8 20a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0 -14.4 0Z"],
    [
      "recommendation",
      "M5 13.4L15 13.4A3.4 3.4 0 0 1 18.4 16.8L18.4 23.2A3.4 3.4 0 0 1 15 26.6L5 26.6A3.4 3.4 0 0 1 1.6 23.2L1.6 16.8A3.4 3.4 0 0 1 5 13.4Z",
    ],
    ["reference", "M10 11L19 20L10 29L1 20Z"],
    ["work", "M3.2 13.2L16.8 13.2L16.8 26.8L3.2 26.8Z"],
    ["study", "M10 11.7L17.2 15.8L17.2 24.2L10 28.3L2.8 24.2L2.8 15.8Z"],
  ] as const)("a %s is around its point", (kind, path) => {
    expect(markPath(kind, 10, 20, 10)).toBe(path);
  });

  test.each(["reference", "work", "study"] as const)(
    "a %s reaches no further than is told",
    (kind) => {
      const corners = markPath(kind, 0, 0, 100).match(/-?[\d.]+ -?[\d.]+/g) ?? [];
      const far = corners.map((corner) => Math.hypot(...corner.split(" ").map(Number)));
      expect(Math.max(...far) / 100).toBeCloseTo(reachOf[kind], 2);
    },
  );
});
