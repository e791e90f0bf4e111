// Tests where words and numbers stand in a text for themselves.
import { expect, test } from "vitest";
import { placesInText, standsIn } from "../../server/learning/places-in-text.ts";

test.each([
  ["12 eels, 12 more", "12", [0, 9]],
  ["12% of 12.5 mm", "12", [0]],
  ["1,200 and 200.", "200", [10]],
  ["5–12 days, 12–15 days", "12", []],
  ["1:12 and 12:1", "12", []],
  ["10/12", "10", []],
  ["p53, PD-1", "1", []],
  ["(12) and “12”", "12", [1, 10]],
  ["ends in 12.", "12", [8]],
  ["12,", "12", [0]],
  ["line\n12", "12", [5]],
  ["a lung; the lung-worm; plunging", "lung", [2]],
  ["seen in the kelp forest", "kelp forest", [12]],
  ["éel, eel", "eel", [5]],
  ["oooo oo", "oo", [5]],
  ["nothing", "12", []],
  ["", "12", []],
])("in %j, %j stands for itself at %j", (text, part, places) => {
  expect(placesInText(text, part)).toEqual(places);
  expect(standsIn(text, part)).toBe(places.length > 0);
});
