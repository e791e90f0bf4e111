// Tests how citations in markup become bracketed markers.
import { describe, expect, it } from "vitest";
import { bracketCitations, hidesCitation, holdCitation } from "../../server/text/cited-markers.ts";

/** A citation that is a link on what is printed. */
const link = (printed: string, ...targets: number[]): string => holdCitation({ printed, targets });

describe("citations become", () => {
  it.each([
    ["one in brackets", `so ${link("13", 13)}.`, "so [13]."],
    ["one whose brackets are in the markup", `so [${link("13", 13)}].`, "so [13]."],
    ["one whose brackets are in the link", `so ${link("[13]", 13)}.`, "so [13]."],
    ["several that a comma joins", `so [${link("13")}, ${link("17")}].`, "so [13, 17]."],
    ["several without brackets", `so ${link("13")},${link("17")}.`, "so [13,17]."],
    ["several without anything between them", `so ${link("13")}${link("17")}.`, "so [13, 17]."],
    ["a range of two links", `so [${link("19")}–${link("22")}].`, "so [19–22]."],
    ["a range of one link", `so ${link("19–22", 19, 20, 21, 22)}.`, "so [19–22]."],
    [
      "a number that lost its link, with those around it",
      `so [12, ${link("13")}].`,
      "so [12, 13].",
    ],
    ["one behind it likewise", `so [${link("13")}, 14].`, "so [13, 14]."],
    ["two apart where words part them", `${link("1")} and ${link("2")}`, "[1] and [2]"],
  ])("%s", (_what, text, expected) => {
    expect(bracketCitations(text, false)).toBe(expected);
  });
});

describe("a link that prints no number", () => {
  it.each([
    ["keeps the names and loses the year", "Smith et al., 2010", [4], "Smith et al. [4]"],
    ["loses the letter of the year", "Smith, 2010a", [4], "Smith [4]"],
    ["names several references", "Smith 2010; Ash 2012", [4, 9], "Smith; Ash [4, 9]"],
    ["is a marker alone where a year is all that it prints", "(2010)", [4], "[4]"],
    ["is several alone where two years are", "2003, 2005", [4, 9], "[4, 9]"],
    ["is the number that it prints where that is its own", "1999", [1999], "[1999]"],
    ["stays a year where it leads nowhere", "2010", [], "2010"],
    ["stays as it is where it leads nowhere", "Smith et al., 2010", [], "Smith et al., 2010"],
  ])("%s", (_what, printed, targets, expected) => {
    expect(bracketCitations(holdCitation({ printed, targets }), true)).toBe(expected);
  });
});

describe("other numbers in brackets", () => {
  const text = `F[1, 12] = 8.4, as in ${link("3")}`;

  it("are hidden where an article's citations are links", () => {
    const told = bracketCitations(text, true);
    expect(told.replace("\u2060", "")).toBe("F[1, 12] = 8.4, as in [3]");
    expect(hidesCitation(told, told.indexOf("["))).toBe(true);
    expect(hidesCitation(told, told.lastIndexOf("["))).toBe(false);
  });

  it("stay where they may be citations", () => {
    const told = bracketCitations(text, false);
    expect(told).toBe("F[1, 12] = 8.4, as in [3]");
    expect(hidesCitation(told, told.indexOf("["))).toBe(false);
  });

  it("are words as before where they hold a word", () => {
    expect(bracketCitations("[sic] and [4 of 5]", true)).toBe("[sic] and [4 of 5]");
  });
});
