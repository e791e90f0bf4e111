// Tests where keys stand in sentences: numbers by what they are, terms by their words, markers by their number.
import { describe, expect, test } from "vitest";
import { isExact, numberOfKey, parseKey, placesIn } from "../../server/text/keys.ts";
import { sampleText } from "./sample-text.ts";

/** What is printed where a key stands in the first sentence of a text. */
const printedAt = (key: string, text: string): string[] => {
  const [sentence] = sampleText(text).sections.flatMap(({ sentences }) => sentences);
  if (sentence === undefined) throw new Error("no sentence");
  return placesIn(parseKey(key), sentence, 0).map(({ start, end }) =>
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
    expect(numberOfKey(key)).toBe(value);
  });

  test.each(["12 mm", "grade 2", "4-0", "[5]", "silk", ""])("%j is none", (key) => {
    expect(numberOfKey(key)).toBeUndefined();
  });

  test("or a marker must stand in a certain place; a term need not", () => {
    expect([isExact(parseKey("12")), isExact(parseKey("[5]"))]).toEqual([true, true]);
    expect(isExact(parseKey("silk thread"))).toBe(false);
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
