// Tests when two pictures are the same.
import { expect, test } from "vitest";
import { isSamePicture } from "./expect-picture.ts";

const slack = { places: /(?<=@[^\n]*)-?\d+/g, by: 3 };
const picture = 'circle "12 of 40" fill accent @ 10 20 8 8\nline stroke rule @ 0 5 100 0';

test("a picture is itself, and the same where places differ within the slack", () => {
  expect(isSamePicture(picture, picture, slack)).toBe(true);
  expect(isSamePicture(picture, picture.replace("@ 10 20", "@ 13 17"), slack)).toBe(true);
});

test.each([
  ["a place beyond the slack", picture.replace("@ 10", "@ 14")],
  ["another number in the text", picture.replace("12 of", "13 of")],
  ["another colour", picture.replace("accent", "caution")],
  ["one thing less", picture.replace(/\n.*/, "")],
  ["one thing more", `${picture}\nline stroke rule @ 0 5 100 0`],
])("another picture: %s", (_, other) => {
  expect(isSamePicture(picture, other, slack)).toBe(false);
});
