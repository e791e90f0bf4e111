// Tests that numbers made of texts are the same whenever they are made, and such as Anki takes for ids.
import { expect, test } from "vitest";
import { hashOf, stableNumber } from "../../server/export/stable-numbers.ts";

test("the hash of a text is SHA-256 of its UTF-8 (FIPS 180-2, B.1)", () => {
  expect(hashOf("abc").toString("hex")).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
  expect(hashOf("é").toString("hex")).not.toBe(hashOf("e").toString("hex"));
});

test("the number of a text is always the same, another for another text, and a time between 2001 and 2033", () => {
  const numbers = ["kelp", "silk", ""].map(stableNumber);
  expect(numbers).toEqual(["kelp", "silk", ""].map(stableNumber));
  expect(new Set(numbers).size).toBe(3);
  for (const number of numbers) {
    expect(Number.isSafeInteger(number)).toBe(true);
    const year = new Date(number).getUTCFullYear();
    expect([year >= 2001, year <= 2033]).toEqual([true, true]);
  }
});
