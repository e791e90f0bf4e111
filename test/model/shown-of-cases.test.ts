// Tests what a series of cases has to show side by side.
import { expect, test } from "vitest";
import { hasCourses, hasVisits, pairNamesOf } from "../../model/shown-of-cases.ts";
import type { ComparedSeries } from "../../model/views/courses.ts";

type Case = ComparedSeries["cases"][number];
const series = (own: Partial<ComparedSeries> = {}): ComparedSeries => ({
  paper: { id: "dossier:kelp", label: "Ash 2020", attribution: "Ash 2020", licence: "CC BY 4.0" },
  cases: [],
  measures: [],
  followUp: [],
  visits: [],
  things: [],
  ...own,
});
const link = (id: string) => ({ id: `concept:${id}`, kind: "concept" as const, label: id });
const caseOf = (own: Partial<Case> = {}): Case => ({
  case: { id: "kelp:case-1", kind: "case", label: "Case 1" },
  events: [],
  procedures: [],
  ...own,
});

test("courses are shown where one is described and some case has an event of it", () => {
  const course = { start: "the dive", since: "after the dive", events: [] };
  const event = { kind: "seen", claim: "kelp:seen", text: "seen", isAbsent: false };
  const [without, having] = [caseOf(), caseOf({ events: [event] })];
  expect(hasCourses(series({ course, cases: [without, having] }))).toBe(true);
  expect(hasCourses(series({ course, cases: [without] }))).toBe(false);
  expect(hasCourses(series({ course }))).toBe(false);
  expect(hasCourses(series({ cases: [having] }))).toBe(false);
});

test("pairs of steps are named once each, in the order in which cases come to them", () => {
  const pair = (id: string, name: string) => ({
    id,
    name,
    of: "weed",
    begin: "on",
    end: "off",
    rows: [],
  });
  const done = (...pairs: ReturnType<typeof pair>[]) =>
    caseOf({ procedures: [{ procedure: link("patching"), pairs }] });
  const [clamp, lift] = [pair("clamp", "clamping"), pair("lift", "lifting")];
  const names = pairNamesOf(series({ cases: [done(lift), caseOf(), done(clamp, lift)] }));
  expect(names).toEqual([
    { id: "lift", name: "lifting" },
    { id: "clamp", name: "clamping" },
  ]);
  expect(pairNamesOf(series())).toEqual([]);
});

test("visits are shown where any are stated", () => {
  expect(hasVisits(series())).toBe(false);
  expect(hasVisits(series({ visits: [{ statement: "kelp:seen", from: 0, first: 3 }] }))).toBe(true);
});
