// Tests what is told of how a wheel is narrowed down, where it leaves the page.
import { beforeAll, expect, test } from "vitest";
import { askLens } from "../../client/wheel/ask-lens.ts";
import { openFacets, type Facets, type Narrowing } from "../../client/wheel/facets.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import { narrowingText } from "../../client/wheel/narrowing-text.ts";
import { pickOut } from "../../client/wheel/pick-out.ts";
import { wheelSvg } from "../../client/wheel/wheel-svg.ts";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { palette, wheelOfData } from "./a-wheel.ts";

let wheel: Wheel;
let facets: Facets;
beforeAll(async () => {
  wheel = await wheelOfData("test/fixtures/kelp/data");
  facets = openFacets(wheel, findWays(wheel));
});

const state = (narrowing: Narrowing, selected = 0, chosen?: string): string => {
  const total = wheel.marks.length;
  const left = facets.narrow(narrowing)?.length ?? total;
  return narrowingText(facets, { narrowing, left, total, selected, chosen });
};

test("nothing is told of a wheel that is seen whole", () => {
  expect(state({})).toBe("");
  expect(state({ q: "  " })).toBe("");
});

test("facets are told by their names, with words and how many items are left", () => {
  const narrowing = { voice: "opinion", q: "patch" };
  const left = facets.narrow(narrowing)?.length;
  expect(left).toBeGreaterThan(0);
  expect(state(narrowing)).toBe(
    `Whose word: Authors’ opinion; words “patch”; ${left} of ${wheel.marks.length} items`,
  );
});

test("a value that no mark has is told as the address has it", () => {
  expect(state({ concept: "concept:none" })).toBe(
    `About: “concept:none”; 0 of ${wheel.marks.length} items`,
  );
});

test.each([
  [{ min: 2, max: 8 }, " from 2 to 8"],
  [{ min: 2 }, " of at least 2"],
  [{ max: 8 }, " of at most 8"],
  [{}, ""],
])("a figure with the bounds %j", (bounds, words) => {
  const [measure] = facets.measures({});
  expect(state({ measure: measure?.id, ...bounds })).toMatch(
    new RegExp(`^figure: ${measure?.id.replace(/[()]/g, "\\$&")}${words}; \\d+ of \\d+ items$`),
  );
});

test("what is chosen and how many are selected", () => {
  expect(state({}, 2, "Soft patch")).toBe(
    `links of “Soft patch”; 2 of ${wheel.marks.length} selected`,
  );
});

test("the picture's name and its heading hold it, and a long one leads the wheel down", () => {
  const ways = findWays(wheel);
  const answer = askLens(lenses.voice, { wheel, ways });
  const seen = pickOut({ wheel, ways, answer }, { focus: undefined, narrowed: [0, 1] });
  const caption = { title: "Whose word is it?", note: "A note", source: "Kelp 2024" };
  const draw = (narrowing: string): string =>
    wheelSvg(wheel, answer, seen, palette, { ...caption, narrowing });
  const topOf = (svg: string): number => Number(/translate\(0 (\d+)\)/.exec(svg)?.[1]);
  const svg = draw("Whose word: Authors’ opinion; 2 of 61 items");
  expect(svg).toContain(
    "<title>Whose word is it? Whose word: Authors’ opinion; 2 of 61 items</title>",
  );
  expect(svg).toContain(">Whose word: Authors’ opinion; 2 of 61 items</text>");
  expect(topOf(draw("one word more ".repeat(30)))).toBeGreaterThan(topOf(svg));
  expect(topOf(svg)).toBeGreaterThan(topOf(draw("")));
});
