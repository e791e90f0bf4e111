// Tests narrowing counted statements down: what the server is asked, what is left to drawn marks, and what is said of it.
import { expect, test } from "vitest";
import {
  isNarrowing,
  leftText,
  servedIn,
  servedText,
  servedValues,
  withoutServed,
} from "../../client/wheel/counted-narrowing.ts";
import type { Narrowing } from "../../model/views/narrowing.ts";
import type { Wheel } from "../../model/views/wheel.ts";

const left: Narrowing = {
  total: 40,
  kinds: [
    { kind: "recommendation", count: 4 },
    { kind: "claim", count: 36 },
  ],
  types: [
    { type: "treatment", count: 9 },
    { type: "risk-factor", count: 20 },
  ],
  voices: [{ voice: "opinion", count: 40 }],
  of: [{ id: "concept:kelp", kind: "concept", label: "kelp" }],
};
const counted: Wheel = {
  sectors: [],
  marks: [],
  links: [],
  dossiers: [],
  concepts: [],
  measures: [],
  shown: 0,
  total: 40,
};
const drawn: Wheel = {
  ...counted,
  marks: [{ id: "study:ash", kind: "study", label: "Ash" }],
  shown: 40,
};

test("the server is asked what it knows, without blanks and without words that it would refuse", () => {
  expect(servedIn({})).toEqual({});
  expect(isNarrowing(servedIn({}))).toBe(false);
  expect(
    servedIn({ find: " kelp ", kind: "work", type: "treatment", voice: "nobody", caution: "note" }),
  ).toEqual({ q: "kelp", type: "treatment" });
  expect(servedIn({ kind: "claim", voice: "opinion", concept: "concept:kelp" })).toEqual({
    kind: "claim",
    voice: "opinion",
    concept: "concept:kelp",
  });
});

test("drawn marks are narrowed down by the rest alone", () => {
  const rest = withoutServed({ q: "kelp", voice: "opinion", caution: "note", min: 3 });
  expect(rest).toMatchObject({ caution: "note", min: 3 });
  expect([rest.q, rest.voice]).toEqual([undefined, undefined]);
});

test("values come with what they would leave, the most frequent first", () => {
  const { kind, type } = servedValues(left);
  expect(kind.map(({ id, count }) => [id, count])).toEqual([
    ["claim", 36],
    ["recommendation", 4],
  ]);
  expect(type.map(({ name }) => name)).toEqual(["Risk factor", "Treatment"]);
});

test("what is left is told, and whether it is drawn, of how many, or not at all", () => {
  expect(leftText(40, 1_000, drawn)).toBe("40 of 1,000 statements.");
  expect(leftText(40, 1_000, counted)).toBe(
    "40 of 1,000 statements: still too many to be drawn one by one.",
  );
  expect(leftText(900, 1_000, drawn)).toBe("900 of 1,000 statements; the first 40 are drawn.");
  expect(leftText(0, 1_000, drawn)).toBe("None of 1,000 statements matches; all are shown.");
});

test("what leaves the page names every condition", () => {
  const conditions = { q: "silk", voice: "opinion", concept: "concept:kelp" } as const;
  expect(servedText({ conditions, left, total: 1_000 }, drawn)).toBe(
    "Whose word: Authors’ opinion; About: kelp; words “silk”; 40 of 1,000 statements",
  );
  expect(servedText({ conditions: {}, left, total: 1_000 }, drawn)).toBe("");
});
