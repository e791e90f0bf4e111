// Tests how evidence stood at the end of a year.
import { describe, expect, test } from "vitest";
import { fallsIn, groundThen, stoodIn } from "../../model/in-time.ts";
import type { SourceInTime } from "../../model/views/years.ts";

const source = (name: string, from: string, fellOn?: string): SourceInTime => ({
  source: { id: `work:${name}`, kind: "work", label: name },
  from,
  ...(fellOn === undefined ? {} : { fell: { status: "withdrawn", on: fellOn, reason: "Why." } }),
});
const names = (sources: readonly SourceInTime[]) => sources.map(({ source: { label } }) => label);

describe("sources at the end of a year", () => {
  const sources = [source("oak", "2001-05"), source("elm", "2014", "2019-04-25")];
  test.each([
    [2000, [], [], ["oak", "elm"], "later"],
    [2001, ["oak"], [], ["elm"], "partly"],
    [2014, ["oak", "elm"], [], [], "keeps"],
    [2018, ["oak", "elm"], [], [], "keeps"],
    [2019, ["oak"], ["elm"], [], "weakened"],
  ])("of %i", (year, known, fallen, later, ground) => {
    const stood = stoodIn(sources, year);
    expect(names(stood.known)).toEqual(known);
    expect(names(stood.fallen)).toEqual(fallen);
    expect(names(stood.later)).toEqual(later);
    expect(groundThen(stood, 0)).toBe(ground);
  });

  test("leave no ground when all that were known have fallen, whatever comes later", () => {
    const stood = stoodIn([source("elm", "2014", "2019"), source("ash", "2024")], 2020);
    expect(groundThen(stood, 0)).toBe("fallen");
  });

  test("are not said to be all gone while there are others without a date", () => {
    expect(groundThen(stoodIn([source("elm", "2014", "2019")], 2020), 1)).toBe("weakened");
    expect(groundThen(stoodIn([], 2020), 1)).toBe("undated");
  });

  test("that fell nobody knows when count as known, and are told", () => {
    const elm: SourceInTime = {
      ...source("elm", "2014"),
      fell: { status: "superseded", reason: "Why." },
    };
    const stood = stoodIn([elm, source("oak", "2001", "2030")], 2020);
    expect(names(stood.known)).toEqual(["elm", "oak"]);
    expect(names(fallsIn(stood))).toEqual(["elm"]);
  });
});
