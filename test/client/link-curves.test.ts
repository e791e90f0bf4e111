// Tests where the lines of a drawn neighbourhood run.
import { expect, test } from "vitest";
import { ownLinks } from "../../client/around/around-columns.ts";
import { curvesOf, type Box } from "../../client/around/link-curves.ts";
import type { Connection } from "../../model/views/connection.ts";

const boxes = new Map<string, Box>([
  ["k:a", { x: 0, y: 0, width: 100, height: 80 }],
  ["k:b", { x: 0, y: 200, width: 100, height: 80 }],
  ["work:w", { x: 150, y: 100, width: 100, height: 40 }],
]);

const links: Connection[] = [
  { how: "based-on", from: "k:a", to: "k:b", direction: "supports" },
  {
    how: "not-cited",
    from: "k:a",
    to: "work:w",
    direction: "disputes",
    isDirect: true,
    age: "before-paper",
  },
  { how: "under", from: "k:a", to: "topic:elsewhere" },
];
const curves = curvesOf("k:a", ownLinks(links).get("k:a") ?? [], boxes);

test("a line runs from the right of the left box to the left of the right one", () => {
  expect(curves[1]?.path).toBe("M100 30C125 30 125 120 150 120");
});

test("a line within a column swings out to the left", () => {
  expect(curves[0]?.path).toBe("M0 30C-22 30 -22 230 0 230");
});

test("what disputes has a cross-bar in its middle, what is not cited is dotted", () => {
  expect(curves.map(({ stroke, bar }) => [stroke, bar])).toEqual([
    ["solid", undefined],
    ["dotted", { x: 125, y: 75 }],
  ]);
});

test("an end without a box has no line", () => {
  expect(curves).toHaveLength(2);
});
