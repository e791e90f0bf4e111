// Tests tables as comma-separated values.
import { expect, test } from "vitest";
import { csvText } from "../../model/csv-text.ts";

test("puts notes first, then the heads, then the lines, each ended as RFC 4180 has it", () => {
  expect(csvText(["Kelp", "CC BY 4.0"], ["name", "n"], [["bull", 12]])).toBe(
    "# Kelp\r\n# CC BY 4.0\r\nname,n\r\nbull,12\r\n",
  );
});

test("writes a table without notes and lines as its heads", () => {
  expect(csvText([], ["name", "n"], [])).toBe("name,n\r\n");
});

test.each([
  ["a comma", "bull, sugar", '"bull, sugar"'],
  ["a quotation mark, doubled", 'the "bull"', '"the ""bull"""'],
  ["a line feed", "bull\nsugar", '"bull\nsugar"'],
  ["a carriage return", "bull\rsugar", '"bull\rsugar"'],
  ["nothing of these", "bull; sugar", "bull; sugar"],
  ["a number", 0.5, "0.5"],
  ["nought", 0, "0"],
  ["no value", undefined, ""],
])("quotes a field where it must: %s", (_what, field, text) => {
  expect(csvText([], ["x"], [[field]])).toBe(`x\r\n${text}\r\n`);
});

test("quotes heads as it quotes fields", () => {
  expect(csvText([], ["a,b"], [])).toBe('"a,b"\r\n');
});
