// Tests the curves of links that are drawn as one: where the trunk meets the rail, and that the rail has an arm to every row.
import { describe, expect, test } from "vitest";
import { placeColumns } from "../../client/drawing/columns-layout.ts";
import { bundleLinks } from "../../client/drawing/link-bundle.ts";

const rowsOf = (...ids: string[]) => ids.map((id) => ({ id, item: id }));
const column = (id: string, ...ids: string[]) => ({
  id,
  name: id,
  shown: ids.length,
  total: ids.length,
  rows: rowsOf(...ids),
});
const layout = placeColumns(
  [
    column("left", "l0", "l1", "l2", "l3"),
    column("middle", "m0", "m1", "m2", "m3"),
    column("right", "r0", "r1"),
  ],
  [
    ...["l0", "l1", "l2", "l3"].map((from) => ({ from, to: "m1", link: "from the left" })),
    ...["m0", "m1", "m2", "m3"].map((to) => ({ from: "l0", to, link: "to the right" })),
    ...["l1", "l2", "l3"].map((to) => ({ from: "l0", to, link: "within" })),
    ...["m2", "m3", "m0"].map((to) => ({ from: "m1", to, link: "on both sides" })),
    { from: "m1", to: "r0", link: "elsewhere" },
  ],
  { width: 900, heightOf: () => 40 },
  { widths: { least: 160, most: 200 }, columnGap: 52, rowGap: 40, topRoom: 20, isAligned: false },
);
const pathsOf = (link: string) => layout.paths.filter((path) => path.link === link);
const heightsOf = (...ids: string[]): number[] =>
  ids.map((id) => (layout.rows.find((row) => row.id === id)?.y ?? Number.NaN) + 13);
/** Heights of the arms of a rail, and where it runs. */
const railOf = (rail: string) => {
  const [, x, top, bottom] = /^M([\d.-]+) ([\d.-]+)V([\d.-]+)/.exec(rail)?.map(Number) ?? [];
  const arms = [...rail.matchAll(/M[\d.-]+ ([\d.-]+)H/g)].map(([, y]) => Number(y));
  return { x, span: [top ?? Number.NaN, bottom ?? Number.NaN].toSorted((a, b) => a - b), arms };
};

describe("links of one row as one", () => {
  test.each([
    ["to the right", "l0", ["m0", "m1", "m2", "m3"]],
    ["from the left", "m1", ["l0", "l1", "l2", "l3"]],
    ["within", "l0", ["l1", "l2", "l3"]],
  ] as const)("have an arm to each row at their other ends: %s", (link, row, ends) => {
    const bundle = bundleLinks(layout, pathsOf(link), row);
    const { span, arms } = railOf(bundle?.rail ?? "");
    const heights = heightsOf(...ends);
    expect(arms).toEqual(heights);
    expect(span).toEqual([heights[0], heights.at(-1)]);
  });

  test("meet the rail beside the rows, between their column and that of the row", () => {
    const left = layout.columns[0]?.x ?? Number.NaN;
    const middle = layout.columns[1]?.x ?? Number.NaN;
    for (const [link, row] of [
      ["to the right", "l0"],
      ["from the left", "m1"],
    ] as const) {
      const bundle = bundleLinks(layout, pathsOf(link), row);
      const { x } = railOf(bundle?.rail ?? "");
      expect(x).toBeGreaterThan(left + layout.columnWidth);
      expect(x).toBeLessThan(middle);
      expect(bundle?.count.x).toBeGreaterThan(left + layout.columnWidth);
      expect(bundle?.count.x).toBeLessThan(middle);
    }
  });

  test("are not one where they are on both sides of the row, in several columns, or none", () => {
    expect(bundleLinks(layout, pathsOf("on both sides"), "m1")).toBeUndefined();
    const two = [...pathsOf("elsewhere"), ...pathsOf("from the left")];
    expect(bundleLinks(layout, two, "m1")).toBeUndefined();
    expect(bundleLinks(layout, [], "m1")).toBeUndefined();
  });
});
