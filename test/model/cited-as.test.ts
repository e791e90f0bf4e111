import { describe, expect, test } from "vitest";
import { citedAs, referenceName } from "../../model/cited-as.ts";

const numbered = { marker: 12, label: "Reference 12", basis: "inferred" } as const;
const named = {
  namedInText: "Ash 2018",
  label: "Source named “Ash 2018”",
  basis: "inferred",
} as const;

test("citedAs gives the marker in brackets, or the name in the text", () => {
  expect([citedAs(numbered), citedAs(named)]).toEqual(["[12]", "Ash 2018"]);
});

describe("referenceName", () => {
  test("says what a reference is matched to", () => {
    expect(referenceName(numbered, ["Birch 2012"])).toBe("[12] Birch 2012");
    expect(referenceName(numbered, ["Birch 2012", "Birch 2013"])).toBe(
      "[12] Birch 2012, Birch 2013",
    );
  });
  test("says of a name in the text what it is matched to, where that is called otherwise", () => {
    expect(referenceName(named, ["Ash 2018"])).toBe("Ash 2018");
    expect(referenceName(named, ["Ash 2017"])).toBe("Ash 2018 (Ash 2017)");
  });
  test("says that it is not identified, and gives its label where no work is in sight", () => {
    expect(referenceName({ ...numbered, basis: "unidentified" }, [])).toBe("[12] not identified");
    expect(referenceName(numbered, [])).toBe("Reference 12");
  });
});
