// Tests which marks of the wheel are named, and that no name lies over another or over what is lit.
import { beforeAll, expect, test } from "vitest";
import { askLens } from "../../client/wheel/ask-lens.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import { markNames } from "../../client/wheel/mark-names.ts";
import { sizedLayout } from "../../client/wheel/mark-sizes.ts";
import { pickOut } from "../../client/wheel/pick-out.ts";
import { sectorNames } from "../../client/wheel/sector-figures.ts";
import {
  around,
  boxesOf,
  overlaps,
  pointOf,
  widthOf,
  type Box,
  type Highlight,
  type TextFigure,
} from "../../client/wheel/wheel-figures.ts";
import { layOutWheel } from "../../client/wheel/wheel-layout.ts";
import { findWays, sourcesAt } from "../../client/wheel/wheel-ways.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { wheelOfData } from "./a-wheel.ts";

let wheel: Wheel;
beforeAll(async () => {
  wheel = await wheelOfData("test/fixtures/kelp/data");
});

/** The room of a level name, whichever end of it stands at its place. */
const roomOf = (name: TextFigure): Box => {
  const width = widthOf(name.text, name.size);
  const left = name.x - (name.anchor === "start" ? 0 : name.anchor === "end" ? width : width / 2);
  return { left, right: left + width, top: name.y - 5, bottom: name.y + 5 };
};

const drawn = (highlight: Highlight, layout = layOutWheel(wheel), side = 690) => {
  const unit = side / 2 / layout.radius;
  const view = { x: side / 2, y: side / 2, unit, markUnit: unit, width: side, height: side };
  const sectors = sectorNames(layout, wheel, view, 1);
  const names = markNames(layout, wheel, view, 1, highlight, sectors);
  return { layout, view, sectors, names };
};

test("names of what is lit lie over nothing that is lit, over no topic and over no other name", () => {
  const ways = findWays(wheel);
  for (const place of wheel.marks.keys()) {
    const lit = ways.through(place);
    const { layout, view, sectors, names } = drawn({ lit, links: [] });
    const marks = layout.placed.flatMap((one) =>
      one.mark !== undefined && lit.has(one.mark)
        ? [around(pointOf(view, 1, one.angle, one.radius), one.size * view.markUnit * 0.5)]
        : [],
    );
    const rooms = names.map(roomOf);
    const taken = [...sectors.flatMap(boxesOf), ...marks];
    expect(rooms.filter((room) => taken.some((other) => overlaps(room, other)))).toEqual([]);
    for (const [i, room] of rooms.entries())
      expect(rooms.slice(i + 1).some((other) => overlaps(room, other))).toBe(false);
  }
});

test("the sources that answer a question are named though nothing is picked out", () => {
  const { links } = askLens(lenses["not-cited"], { wheel, ways: findWays(wheel) });
  const named = sourcesAt(wheel, links);
  const words = drawn({ lit: undefined, links, named }).names.map(({ text }) => text);
  const works = [...named].map((place) => wheel.marks[place]?.label ?? "");
  expect(works.length).toBeGreaterThan(0);
  for (const work of works) expect(words.join(" ")).toContain(work);
  expect(drawn({ lit: undefined, links }).names).toEqual([]);
});

test("where the question is how much, the largest are told with how much", () => {
  const ways = findWays(wheel);
  const answer = askLens(lenses.dependents, { wheel, ways });
  const highlight = pickOut({ wheel, ways, answer }, { focus: undefined, narrowed: undefined });
  const counts = [...(highlight.counts ?? [])];
  const most = Math.max(...[...wheel.marks.keys()].map((place) => ways.dependents(place)));
  expect(counts).toHaveLength(8);
  expect(counts[0]?.[1]).toBe(most);
  const { names } = drawn(highlight);
  const stated = counts.filter(([, count]) =>
    names.some(({ text }) => new RegExp(`(^|: )${count}$`).test(text)),
  );
  expect(stated.length).toBeGreaterThan(3);
  expect(stated[0]?.[1]).toBe(most);
});

test.each([358, 690, 1100])("a number lies over no mark where there is room: %i pixels", (side) => {
  const ways = findWays(wheel);
  const answer = askLens(lenses.dependents, { wheel, ways });
  const highlight = pickOut({ wheel, ways, answer }, { focus: undefined, narrowed: undefined });
  const sized = sizedLayout(wheel, layOutWheel(wheel), answer.sizeOf);
  const { layout, view, names } = drawn(highlight, sized, side);
  const numbers = names.filter(({ text }) => /(?:^|: )\d+$/.test(text));
  expect(numbers).toHaveLength(highlight.counts?.size ?? 0);
  const marks = layout.placed.flatMap((one) => {
    const label = wheel.marks[one.mark ?? -1]?.label;
    if (label === undefined) return [];
    return [
      {
        label,
        room: around(pointOf(view, 1, one.angle, one.radius), one.size * view.markUnit * 0.7),
      },
    ];
  });
  const over = numbers.flatMap((number) =>
    marks
      .filter(({ room }) => overlaps(room, roomOf(number)))
      .map(({ label }) => `${number.text} / ${label}`),
  );
  expect(over).toEqual([]);
});
