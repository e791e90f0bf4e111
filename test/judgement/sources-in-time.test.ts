// Tests since when sources were there, and since when they no longer stand.
import { describe, expect, test } from "vitest";
import { dateIn, inTime } from "../../server/judgement/sources-in-time.ts";
import { indexSubgraph } from "../../server/judgement/subgraph.ts";
import { fallsIn, groundThen, stoodIn, yearOf } from "../../model/in-time.ts";
import { edge, handMadeGraph, node } from "../graphs/hand-made.ts";

test.each([
  ["2016", "2016"],
  ["2016-10-19", "2016-10-19"],
  ["not known", undefined],
  ["not stated", undefined],
  [undefined, undefined],
])("the date in %j is %s", (stated, date) => {
  expect(dateIn(stated)).toBe(date);
});

test.each([
  ["2016", 2016],
  ["2016-10", 2016],
  ["0999-01-01", 999],
])("the year of %s is %d", (date, year) => {
  expect(yearOf(date)).toBe(year);
});

describe("a source in time", () => {
  const found = handMadeGraph().nodes.find(({ id }) => id === "work:cedar-2018");
  if (found?.kind !== "work") throw new Error("the graph has no such work");
  const work = (own: object) =>
    node({ ...found, csl: { ...found.csl, issued: "2018-05" }, ...own });
  const trial = (standing?: object) => {
    const study = handMadeGraph().nodes.find(({ id }) => id === "study:dune");
    return node({ ...study, ...(standing === undefined ? {} : { standing }) });
  };
  const fallen = (status: string, on?: string) => ({
    status,
    reason: `It is ${status}.`,
    ...(on === undefined ? {} : { on }),
  });
  const alone = indexSubgraph({ nodes: [], edges: [] });
  const describing = (standing?: object) =>
    indexSubgraph({
      nodes: [trial(standing)],
      edges: [edge("DESCRIBES", "work:cedar-2018", "study:dune")],
    });

  test("begins when it was published", () => {
    expect(inTime(work({}), alone)).toEqual({
      source: { id: "work:cedar-2018", kind: "work", label: "cedar-2018" },
      from: "2018-05",
    });
  });

  test("has no place in time without a date, and nothing has none", () => {
    expect(inTime(found, alone)).toBeUndefined();
    expect(inTime(undefined, alone)).toBeUndefined();
    expect(inTime(trial(), alone)).toBeUndefined();
  });

  test("falls by its own standing or that of its study, whichever was first", () => {
    const retracted = { standing: fallen("retracted", "2021") };
    expect(inTime(work(retracted), alone)?.fell).toEqual(fallen("retracted", "2021"));
    expect(inTime(work({}), describing(fallen("not-confirmed", "2020-07")))?.fell).toEqual(
      fallen("not-confirmed", "2020-07"),
    );
    expect(inTime(work(retracted), describing(fallen("not-confirmed", "2020-07")))?.fell?.on).toBe(
      "2020-07",
    );
    expect(inTime(work(retracted), describing(fallen("not-confirmed", "2022")))?.fell?.on).toBe(
      "2021",
    );
  });

  test("falls at a time that nobody entered only where no other is known", () => {
    expect(inTime(work({ standing: fallen("retracted") }), alone)?.fell).toEqual(
      fallen("retracted"),
    );
    expect(
      inTime(work({ standing: fallen("retracted") }), describing(fallen("superseded", "2022")))
        ?.fell?.on,
    ).toBe("2022");
  });

  test("does not fall where it is said to stand", () => {
    const stands = inTime(
      work({ standing: fallen("stands", "2021") }),
      describing(fallen("stands")),
    );
    expect(stands).toBeDefined();
    expect(stands).not.toHaveProperty("fell");
  });
});

describe("the ground at the end of a year", () => {
  const source = (from: string, on?: string, isFallen = on !== undefined) => ({
    source: { id: `work:x${from}`, kind: "work" as const, label: from },
    from,
    ...(isFallen && {
      fell: {
        status: "retracted" as const,
        reason: "It was.",
        ...(on === undefined ? {} : { on }),
      },
    }),
  });

  test.each([
    ["undated where it has none", [], 0, "undated"],
    ["kept where all were known", [source("2018"), source("2019-12-31")], 0, "keeps"],
    ["not there where all came later", [source("2021")], 0, "later"],
    ["there in part where some came later", [source("2018"), source("2021")], 0, "partly"],
    ["fallen where all had fallen", [source("2018", "2020-12")], 0, "fallen"],
    ["weakened where some had fallen", [source("2018", "2020"), source("2019")], 0, "weakened"],
    [
      "weakened where all dated ones had fallen and others have no date",
      [source("2018", "2020")],
      1,
      "weakened",
    ],
    ["kept where it falls a year later", [source("2018", "2021")], 0, "keeps"],
    ["kept where nobody entered when it fell", [source("2018", undefined, true)], 0, "keeps"],
  ])("is %s", (_what, sources, undated, ground) => {
    expect(groundThen(stoodIn(sources, 2020), undated)).toBe(ground);
  });

  test("tells what had fallen, and what no longer stands since nobody entered when", () => {
    const stood = stoodIn(
      [source("2016"), source("2017", undefined, true), source("2018", "2020")],
      2020,
    );
    expect(fallsIn(stood).map(({ from }) => from)).toEqual(["2018", "2017"]);
    expect(fallsIn(stoodIn([source("2018", "2021")], 2020))).toEqual([]);
  });
});
