// Tests which candidates are spelled nearly alike.
import { expect, it } from "vitest";
import { nearestTo } from "../../server/text/nearest.ts";

it("names those that are near, nearest first, whatever their capitals", () => {
  expect(nearestTo("Resuls", ["Method", "Rezults", "RESULTS"], 3)).toEqual(["RESULTS", "Rezults"]);
});

it("puts those that are equally near in the order of their letters, each once", () => {
  expect(nearestTo("kelp", ["kelt", "help", "kelt"], 5)).toEqual(["help", "kelt"]);
});

it("names at most so many", () => {
  expect(nearestTo("kelp", ["kelt", "help", "kelps"], 1)).toEqual(["help"]);
});

it("reaches two letters in a short word and a third of a long one", () => {
  expect(nearestTo("kelp", ["keel", "kilt", "silk"], 3)).toEqual(["keel", "kilt"]);
  expect(nearestTo("nine words", ["nine birds", "nine bir"], 3)).toEqual(["nine birds"]);
});

it("names none where none is near", () => {
  expect(nearestTo("kelp", ["sponge"], 3)).toEqual([]);
  expect(nearestTo("kelp", [], 3)).toEqual([]);
});
