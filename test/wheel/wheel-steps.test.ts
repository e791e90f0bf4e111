// Tests moving about the wheel by keyboard, and what is said on the way.
import { beforeAll, describe, expect, test } from "vitest";
import { askLens } from "../../client/wheel/ask-lens.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import { layOutWheel } from "../../client/wheel/wheel-layout.ts";
import {
  announce,
  announceStep,
  sayMark,
  step,
  type StepInput,
} from "../../client/wheel/wheel-steps.ts";
import { cautionWord } from "../../client/marks/words.ts";
import { findWays, isStatementMark } from "../../client/wheel/wheel-ways.ts";
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

  /** A claim that cites several references. */
  const citing = () => {
    const { wheel, ways } = input;
    const claim = wheel.marks.findIndex(
      ({ kind }, place) =>
        kind === "claim" &&
        ways.out(place).length > 1 &&
        ways.out(place).every(({ how }) => how === "cites"),
    );
    return { claim, cited: ways.out(claim).map(({ to }) => to) };
  };

  test("outward where several links lead: the arrows then go through all of their ends, each once", () => {
    const { claim, cited } = citing();
    let at = step(input, { mark: claim, group: "ring" }, "outward");
    expect(at).toMatchObject({ group: "linked", come: { from: claim, way: "outward" } });
    const met = new Array<number>();
    while (met.length < cited.length) {
      met.push(at.mark);
      at = step(input, at, "next");
    }
    expect(met.toSorted((a, b) => a - b)).toEqual(cited.toSorted((a, b) => a - b));
    expect(at.mark).toBe(met[0]);
  });

  test("each of several is told by its place among them, and that the arrows go to the others", () => {
    const { claim, cited } = citing();
    const first = step(input, { mark: claim, group: "ring" }, "outward");
    const from = input.wheel.marks[claim]?.label ?? "?";
    expect(announce(input, first)).toContain(
      `; 1 of ${cited.length} references outward from ${from}, arrow keys for the others; `,
    );
    expect(announce(input, step(input, first, "next"))).toContain(
      `; 2 of ${cited.length} references `,
    );
  });

  test("the way back leads to where one came from, though others depend on the same", () => {
    for (const [place, { kind }] of input.wheel.marks.entries()) {
      if (kind !== "claim" && kind !== "recommendation") continue;
      const out = step(input, { mark: place, group: "ring" }, "outward");
      if (out.mark !== place) expect(step(input, out, "inward").mark).toBe(place);
    }
  });

  test("where one link leads the group stays as it was", () => {
    const { wheel, ways } = input;
    const reference = wheel.marks.findIndex(
      ({ kind }, place) => kind === "reference" && ways.out(place).length === 1,
    );
    expect(step(input, { mark: reference, group: "ring" }, "outward").group).toBe("ring");
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

  test("what a step led to is no group of a mark that was come to along its ring", () => {
    const { claim, cited } = citing();
    const first = step(input, { mark: claim, group: "ring" }, "outward");
    let at: typeof first = { ...first, group: "ring" };
    while (cited.includes(at.mark)) at = step(input, at, "next");
    const met: string[] = [];
    do {
      at = step(input, at, "group");
      met.push(at.group);
    } while (at.group !== "ring" && met.length < 9);
    expect(met).not.toContain("linked");
    expect(met.at(-1)).toBe("ring");
    expect(announce(input, at)).not.toContain(" 0 of ");
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

test("a mark says which warning it carries", () => {
  const warned = input.wheel.marks.filter(
    (mark) => isStatementMark(mark) && mark.caution === "warning",
  );
  expect(warned.length).toBeGreaterThan(0);
  for (const mark of warned) {
    const [code] = isStatementMark(mark) ? mark.codes : [];
    const word = code === undefined ? "?" : cautionWord({ code }).word;
    expect(sayMark(mark)).toMatch(new RegExp(`, warning: ${word}$`));
  }
});
