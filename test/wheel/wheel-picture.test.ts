// Guards the drawing of the wheel: the picture of the fictional article, in its first question and in one with links.
import { beforeAll, expect, test } from "vitest";
import { askLens } from "../../client/wheel/ask-lens.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import { pickOut } from "../../client/wheel/pick-out.ts";
import { wheelSvg } from "../../client/wheel/wheel-svg.ts";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { expectPicture } from "../pictures/expect-picture.ts";
import { palette, wheelOfData } from "./a-wheel.ts";

let wheel: Wheel;
beforeAll(async () => {
  wheel = await wheelOfData("test/fixtures/kelp/data");
});

/** Numbers to a tenth: sines differ in their last digits from one engine to the next. */
const rounded = (svg: string): string =>
  svg.replace(/-?\d+\.\d+/g, (n) => (Math.round(Number(n) * 10) / 10 + 0).toString());

test.each(["voice", "conflicts"] as const)("the wheel under %s is drawn as before", async (id) => {
  const lens = lenses[id];
  const ways = findWays(wheel);
  const answer = askLens(lens, { wheel, ways });
  const highlight = pickOut({ wheel, ways, answer }, { focus: undefined, narrowed: undefined });
  const caption = { title: lens.question, note: lens.note, source: "Ash 2018" };
  const svg = rounded(wheelSvg(wheel, answer, highlight, palette, caption));
  expect(svg).toContain(lens.question);
  await expectPicture(`wheel-${id}.svg`, svg, { places: /-?\d+(?:\.\d+)?/g, by: 0.15 });
});
