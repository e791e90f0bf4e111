// Tests where keys stand in sentences: numbers by what they are, terms by their words, markers by their number.
import { describe, expect, test } from "vitest";
import { isExact, numberOfKey, parseKey, placesIn } from "../../server/text/keys.ts";
import { sampleText, type OwnOutline } from "./sample-text.ts";

/** What is printed where a key stands in the first sentence of a text. */
const printedAt = (key: string, text: string, own: OwnOutline = {}): string[] => {
  const [section] = sampleText(text, "", own).sections;
  const [sentence] = section?.sentences ?? [];
  if (section === undefined || sentence === undefined) throw new Error("no sentence");
  return placesIn(parseKey(key, section.numbers), sentence, 0).map(({ start, end }) =>
    sentence.raw.slice(start, end),
  );
};

describe("the number of a key", () => {
  test.each([
    ["50.8", 50.8],
    ["1,900", 1900],
    ["−2", -2],
    ["Three", 3],
    ["5.8e-8", 5.8e-8],
    ["10½", 10.5],
  ])("%s is %d", (key, value) => {
    expect(numberOfKey(key, "decimal-point")).toBe(value);
  });

  test.each(["12 mm", "grade 2", "4-0", "[5]", "silk", ""])("%j is none", (key) => {
    expect(numberOfKey(key, "decimal-point")).toBeUndefined();
  });

  test("or a marker must stand in a certain place; a term need not", () => {
    const isCertain = (key: string) => isExact(parseKey(key, "decimal-point"));
    expect([isCertain("12"), isCertain("[5]")]).toEqual([true, true]);
    expect(isCertain("silk thread")).toBe(false);
  });
});

describe("a key stands", () => {
  test.each([
    ["12", "Of 12 and 12.5 there were twelve.", ["12", "twelve"]],
    ["−2", "It fell by −2, not 2.", ["−2"]],
    ["2.3", "It was 2.3×10⁹/L.", ["2.3×10⁹"]],
    ["62012", "In trial No. 62012 so.", ["62012"]],
    ["2", "In cmH2O it was.", []],
    ["4-0", "With 4–0 silk.", ["4–0"]],
    ["silk thread", "A silk, thread and silk.", ["silk, thread"]],
    ["silk thread", "A silk fine thread.", []],
    ["tumor-specific", "A tumorspecifc sign.", ["tumorspecifc"]],
    ["grade 3", "At grade three and grade 4.", ["grade three"]],
    ["[2]", "So it is [1, 2].", ["[1, 2]"]],
    ["[3]", "So it is [1, 2].", []],
    ["thread silk", "A silk thread.", []],
    ["thread", "Threads only.", []],
  ])("%s in %j at %j", (key, text, printed) => {
    expect(printedAt(key, text)).toEqual(printed);
  });
});

describe("a key of a text with decimal commas", () => {
  test.each([
    ["1,5", 1.5],
    ["1.900", 1900],
    ["12.345,6", 12345.6],
    ["−0,25", -0.25],
    ["1.5", 1.5],
  ])("%s is %d", (key, value) => {
    expect(numberOfKey(key, "decimal-comma")).toBe(value);
  });

  test.each([
    ["1,5", "Of 1, 5 and 15 it was 1,5 mm.", ["1,5"]],
    ["1.900", "Of 1,900 and 1.900 so.", ["1.900"]],
    ["5", "It was 1,5 to 0,5 in 5.", ["5"]],
    ["1,5 mm", "It was 1,5 mm.", ["1,5 mm"]],
    ["2,3", "It was 2,3×10⁹/L.", ["2,3×10⁹"]],
  ])("stands as %s in %j at %j", (key, text, printed) => {
    expect(printedAt(key, text, { numbers: "decimal-comma" })).toEqual(printed);
  });
});
