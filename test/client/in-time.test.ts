import { describe, expect, test } from "vitest";
import type { AdviceInTime, DatedEvent } from "../../model/views/years.ts";
import { byYear, spanOf, stoodIn } from "../../client/weigh/in-time.ts";

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
const nothing = { advice: [], adviceTotal: 0, undated: [], eventsTotal: events.length };

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

  test.each([
    [2000, [], ["oak", "elm"], []],
    [2001, ["oak"], ["elm"], []],
    [2012, ["oak"], ["elm"], ["ash"]],
    [2014, ["oak", "elm"], [], ["ash"]],
  ])("at the end of %i", (year, known, later, against) => {
    const advice: Pick<AdviceInTime, "sources" | "bearing"> = {
      sources: [work("oak"), work("elm"), work("undated")],
      bearing: [
        { work: work("ash"), direction: "disputes" },
        { work: work("oak"), direction: "supports" },
      ],
    };
    const names = (nodes: readonly { label: string }[]) => nodes.map(({ label }) => label);
    const stood = stoodIn(advice, events, year);
    expect([names(stood.known), names(stood.later), names(stood.against)]).toEqual([
      known,
      later,
      against,
    ]);
  });
});
