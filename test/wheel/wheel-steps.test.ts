// Tests moving about the wheel by keyboard, and what is said on the way.
import { beforeAll, describe, expect, test } from "vitest";
import { askLens } from "../../client/wheel/ask-lens.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import { layOutWheel } from "../../client/wheel/wheel-layout.ts";
import { announce, announceStep, step, type StepInput } from "../../client/wheel/wheel-steps.ts";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import { wheelOfData } from "./a-wheel.ts";

let input: StepInput;
beforeAll(async () => {
  const wheel = await wheelOfData("test/fixtures/kelp/data");
  const ways = findWays(wheel);
  const answer = askLens(lenses.voice, { wheel, ways });
  input = {
    wheel,
    ways,
    layout: layOutWheel(wheel),
    narrowed: undefined,
    classNameOf: (mark) => answer.classOf(mark)?.name,
  };
});

describe("moving", () => {
  test("next and previous go through every sibling once and come back", () => {
    const start = { mark: 0, group: "ring" as const };
    const advice = input.wheel.marks.filter(({ kind }) => kind === "recommendation").length;
    let at = start;
    const met = new Set<number>();
    for (let i = 0; i < advice; i += 1) {
      met.add(at.mark);
      at = { ...step(input, at, "next"), group: "ring" };
    }
    expect(met.size).toBe(advice);
    expect(at).toEqual(start);
    expect(step(input, step(input, start, "next"), "previous")).toEqual(start);
  });

  test("outward comes nearer to the source, inward goes back", () => {
    const claim = input.wheel.marks.findIndex(
      ({ kind }, place) =>
        kind === "claim" && input.ways.out(place).some(({ how }) => how === "cites"),
    );
    const out = step(input, { mark: claim, group: "ring" }, "outward");
    expect(input.wheel.marks[out.mark]?.kind).toBe("reference");
    const back = step(input, out, "inward");
    expect(input.ways.out(back.mark).map(({ to }) => to)).toContain(out.mark);
  });

  test("the group changes to one that holds more than the mark itself, and all in it are siblings", () => {
    const claim = input.wheel.marks.findIndex(({ kind }) => kind === "claim");
    const changed = step(input, { mark: claim, group: "ring" }, "group");
    expect(changed).toEqual({ mark: claim, group: "sector" });
    const sibling = input.wheel.marks[step(input, changed, "next").mark];
    const here = input.wheel.marks[claim];
    expect(sibling !== undefined && "sector" in sibling ? sibling.sector : undefined).toBe(
      here !== undefined && "sector" in here ? here.sector : "none",
    );
  });

  test("keeps to what is left after narrowing down", () => {
    const left = { ...input, narrowed: [0, 1] };
    const at = { mark: 0, group: "ring" as const };
    expect(step(left, at, "next").mark).toBe(step(left, at, "previous").mark);
  });
});

test("a reference goes by what it is matched to, and a count by what it counts", () => {
  const { wheel, ways } = input;
  const { countOf } = askLens(lenses.dependents, { wheel, ways });
  const said = (id: string): string =>
    announce({ ...input, countOf }, { mark: ways.placeOf(id) ?? -1, group: "ring" });
  const count = ways.dependents(ways.placeOf("kelp:ref-5") ?? -1);
  expect(count).toBeGreaterThan(1);
  expect(said("kelp:ref-5")).toMatch(
    new RegExp(`^\\[5\\] Cedar 2014: Reference, match \\w+, ${count} statements depend on it; `),
  );
  expect(said("kelp:ref-6")).toMatch(/^\[6\] not identified: Reference, \d+ statement/);
});

test("each step is told in one sentence", () => {
  const said = announce(input, { mark: 0, group: "ring" });
  const { label } = input.wheel.marks[0] ?? { label: "?" };
  const advice = input.wheel.marks.filter(({ kind }) => kind === "recommendation").length;
  expect(said.startsWith(`${label}: Advice, `)).toBe(true);
  expect(said).toMatch(
    new RegExp(`\\d+ of ${advice} in Advice; \\w+ links? outward, .* inward\\.$`),
  );
});

test("a step that leads nowhere says so", () => {
  const study = input.wheel.marks.findIndex(({ kind }) => kind === "study");
  const at = { mark: study, group: "ring" as const };
  expect(announceStep(input, at, "outward", step(input, at, "outward"))).toBe(
    `No link leads further outward: ${input.wheel.marks[study]?.label ?? "?"}.`,
  );
  const next = step(input, at, "next");
  expect(announceStep(input, at, "next", next)).toBe(announce(input, next));
});
