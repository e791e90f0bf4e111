import { describe, expect, test } from "vitest";
import type { AdviceInTime, DatedEvent } from "../../model/views/years.ts";
import {
  adviceIn,
  byYear,
  countsOf,
  groundCounts,
  knownText,
  spanOf,
  wholeYearsText,
} from "../../client/weigh/in-time.ts";

const work = (name: string) => ({ id: `work:${name}`, kind: "work" as const, label: name });
const event = (on: string, name: string, kind: DatedEvent["kind"] = "cited"): DatedEvent => ({
  on,
  kind,
  node: work(name),
});
const events = [
  event("2001-05", "oak"),
  event("2012", "ash", "uncited"),
  event("2014-03-01", "elm"),
  event("2014", "own", "paper"),
];
const nothing = {
  advice: [],
  adviceTotal: 0,
  undated: [],
  eventsTotal: events.length,
  decisionsTotal: 0,
};

describe("the evidence in time", () => {
  test("stands by year, with the paper’s own among them", () => {
    expect(byYear(events).map(([year, of]) => [year, of.length])).toEqual([
      [2001, 1],
      [2012, 1],
      [2014, 2],
    ]);
    expect(spanOf({ events, ...nothing })).toEqual({ first: 2001, last: 2014, paper: 2014 });
    expect(spanOf({ events: [], ...nothing })).toBeUndefined();
  });

  test("of a recommendation: what it stood on, and what disputed it by then", () => {
    const dated = (name: string, from: string) => ({ source: work(name), from });
    const withdrawn = { status: "withdrawn", on: "2019-07", reason: "Why." } as const;
    const advice: Omit<AdviceInTime, "card"> = {
      sources: [dated("oak", "2001"), { ...dated("elm", "2014"), fell: withdrawn }],
      undated: [],
      bearing: [
        { ...dated("ash", "2012"), direction: "disputes" },
        { ...dated("fir", "2012"), direction: "supports" },
      ],
    };
    const stated = [2000, 2012, 2018, 2019].map((year) => {
      const { stood, ground, against } = adviceIn(advice, year);
      return [year, ground, knownText(countsOf(stood)), against.map(({ source }) => source.label)];
    });
    expect(stated).toEqual([
      [2000, "later", "0 of 2 dated sources known", []],
      [2012, "partly", "1 of 2 dated sources known", ["ash"]],
      [2018, "keeps", "2 of 2 dated sources known", ["ash"]],
      [2019, "weakened", "2 of 2 dated sources known, 1 still standing", ["ash"]],
    ]);
  });

  test("is counted by ground", () => {
    expect(groundCounts(["keeps", "fallen", "keeps", "undated"])).toBe(
      "2 keep their ground and 1 no longer stands",
    );
    expect(groundCounts([])).toBe("");
  });
});

test("why nothing is told within a year is told by the dates themselves", () => {
  expect(wholeYearsText(events)).toBe(
    "Time is told in whole years, since 2 of the 4 dates shown here are known to the year only.",
  );
  expect(wholeYearsText(events.slice(0, 2))).toBe(
    "Time is told in whole years, since 1 of the 2 dates shown here is known to the year only.",
  );
  expect(wholeYearsText(events.slice(1, 2))).toBe(
    "Time is told in whole years, since all dates shown here are known to the year only.",
  );
  expect(wholeYearsText(events.slice(0, 1))).toBeUndefined();
});
