// Tests what files are called.
import { expect, test } from "vitest";
import { fileNameOf, longestFileName } from "../../model/file-name.ts";

test.each([
  ["Surgical treatment", "surgical-treatment"],
  ["Résection of PDGFRα, “part 2”", "resection-of-pdgfralpha-part-2"],
  ["The patients’ own Œdema", "the-patients-own-oedema"],
  ["Straße", "strasse"],
  ["手术", ""],
  ["…", ""],
])("%j is a file's name in ASCII", (text, name) => {
  expect(fileNameOf(text)).toBe(name);
});

test("is short, and ends with a whole word where it has several", () => {
  expect(fileNameOf("statements on the inferior vena cava and its segments")).toBe(
    "statements-on-the-inferior-vena-cava-and-its",
  );
  expect(fileNameOf("a".repeat(80))).toHaveLength(longestFileName);
});
