// Tests the course of a case: which claims are events, when each was, until when it was followed, and when visits were due.
import { describe, expect, test } from "vitest";
import { Course } from "../../model/kinds/course.ts";
import { GraphFigure, type ClaimNode } from "../../model/nodes.ts";
import { courseOf, followUpOf, visitsOf } from "../../server/judgement/case-courses.ts";
import { indexSubgraph } from "../../server/judgement/subgraph.ts";
import { claimOf, edge, first } from "../graphs/hand-made.ts";

const course = Course.parse({
  start: "Operation",
  since: "after surgery",
  after: ["time-after"],
  before: ["time-before"],
  followUp: ["followed"],
  schedule: { types: ["follow-up"], interval: ["interval"], lasting: ["duration"] },
  events: [
    {
      id: "illness",
      name: "Illness",
      sign: "bar",
      claims: { types: ["presentation"] },
      lastsBefore: ["duration"],
    },
    { id: "death", name: "Death", sign: "cross", claims: { under: ["death"] }, ends: "closed" },
    { id: "relapse", name: "Relapse", sign: "diamond", claims: { under: ["relapse"] } },
    { id: "visit", name: "Visit", sign: "ring", claims: { under: ["visits"] }, onlyTimed: true },
  ],
});

const node = first("case");
const figure = (measure: string, own: object = {}): GraphFigure =>
  GraphFigure.parse({
    id: measure,
    measure,
    measureName: measure,
    standsBy: "bound",
    unit: "mo",
    ...own,
  });
const claim = (label: string, figures: GraphFigure[], type = "outcome"): ClaimNode =>
  claimOf(label.replaceAll(" ", "-"), {
    type,
    label: `Case 1: ${label}`,
    voice: "own-result",
    figures,
  });

/** The course of claims that each stand under a topic of the name given. */
const courseWith = (claims: readonly (readonly [topic: string, claim: ClaimNode])[]) => {
  const edges = claims.map(([topic, { id }]) => edge("UNDER", id, `topic:${topic}`, { order: 0 }));
  const nodes = claims.map(([, one]) => one);
  return courseOf(node, nodes, course, indexSubgraph({ nodes, edges }));
};
const after = (value: number, own: object = {}) => figure("time-after", { value, ...own });

describe("an event", () => {
  test("is of the first sort that picks the claim, and stands at the time that a figure tells", () => {
    const { events } = courseWith([
      ["relapse", claim("it came back", [after(7)])],
      ["weather", claim("it rained", [after(2)])],
    ]);
    expect(events).toMatchObject([
      { kind: "relapse", text: "it came back", isAbsent: false, time: { from: 7, to: 7 } },
    ]);
  });

  test.each([
    [{ value: 2, unit: "a" }, 24, 24],
    [{ value: 365.25, unit: "d" }, 12, 12],
    [{ low: 3, high: 5 }, 3, 5],
  ])("told as %j is placed in months", (stated, from, to) => {
    const [event] = courseWith([["relapse", claim("a", [figure("time-after", stated)])]]).events;
    expect(event?.time?.from).toBeCloseTo(from);
    expect(event?.time?.to).toBeCloseTo(to);
  });

  test("before the start has a time below zero; what lasted up to the start reaches it", () => {
    const { events } = courseWith([
      ["relapse", claim("earlier", [figure("time-before", { value: 3 })])],
      ["any", claim("pain", [figure("duration", { value: 6 })], "presentation")],
    ]);
    expect(events.map(({ time }) => [time?.from, time?.to])).toEqual([
      [-6, 0],
      [-3, -3],
    ]);
  });

  test("has no time from a figure of another case, of no time, or of another measure", () => {
    const { events } = courseWith([
      [
        "relapse",
        claim("a", [after(7, { case: 2 }), figure("size", { value: 3 }), after(5, { unit: "cm" })]),
      ],
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]).not.toHaveProperty("time");
  });

  test("that is told to be missing is told so; one that counts only with a time is left out without", () => {
    const { events } = courseWith([
      ["relapse", claim("none", [after(7, { polarity: "without" })])],
      ["visits", claim("seen", [])],
    ]);
    expect(events).toMatchObject([{ kind: "relapse", isAbsent: true }]);
  });

  test("stands in the order of time; without a time behind, what ends the course last", () => {
    const { events } = courseWith([
      ["death", claim("died", [])],
      ["relapse", claim("undated", [])],
      ["relapse", claim("late", [after(9)])],
      ["relapse", claim("early", [after(1)])],
    ]);
    expect(events.map(({ text }) => text)).toEqual(["early", "late", "undated", "died"]);
  });
});

test("a case was last seen where a figure of its own says how long it was followed", () => {
  const seen = (own: object) =>
    courseWith([["any", claim("a", [figure("followed", { value: 11, ...own })])]]).lastSeen;
  expect(seen({ case: 1 })).toMatchObject({ from: 11, to: 11, claim: "kelp:a" });
  expect(seen({})).toBeUndefined();
  expect(seen({ case: 2 })).toBeUndefined();
  expect(seen({ case: 1, of: "concept:relapse" })).toBeUndefined();
});

test("a series was followed as figures among all of it say", () => {
  const among = { among: "concept:series", value: 2, low: 1, high: 4, unit: "a" };
  const stated = claim("a", [
    figure("followed", among),
    figure("followed", { value: 9, among: "concept:some" }),
  ]);
  expect(followUpOf([stated], "concept:series", course)).toMatchObject([
    { claim: "kelp:a", value: 24, low: 12, high: 48 },
  ]);
});

describe("visits", () => {
  const visits = (...figures: GraphFigure[]) =>
    visitsOf([claim("a", figures)], course).map(({ statement: _, ...visit }) => visit);
  const every = figure("interval", { value: 3 });

  test("are due at their interval: the start itself is none", () => {
    expect(visits(every)).toEqual([{ from: 0, first: 3, every: 3 }]);
  });

  test("begin with the time that is told, or one interval behind it where it says after", () => {
    expect(visits(every, after(24))).toEqual([{ from: 24, first: 24, every: 3 }]);
    expect(visits(every, after(24, { comparator: ">" }))).toEqual([
      { from: 24, first: 27, every: 3 },
    ]);
  });

  test("end where it is told how long they go on", () => {
    expect(visits(every, figure("duration", { value: 2, unit: "a" }))).toEqual([
      { from: 0, first: 3, every: 3, until: 24 },
    ]);
  });

  test("may be a single one", () => {
    expect(visits(after(1))).toEqual([{ from: 1, first: 1 }]);
  });

  test("of a single case are no schedule, nor is anything in a field without one", () => {
    expect(visits(figure("interval", { value: 3, case: 1 }))).toEqual([]);
    const { schedule: _, ...without } = course;
    expect(visitsOf([claim("a", [every])], without)).toEqual([]);
  });

  test("stand in the order of the first", () => {
    const statements = [claim("late", [every, after(24)]), claim("early", [every])];
    expect(visitsOf(statements, course).map(({ first }) => first)).toEqual([3, 24]);
  });
});
