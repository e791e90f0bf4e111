// Tests that the digest is SHA-256 as Node has it, whatever the text.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256Of } from "../../server/text/digest.ts";

test("gives the digest of FIPS 180-4 for its own example", () => {
  expect(sha256Of("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("agrees with Node on any text, broken pairs of UTF-16 included", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
      expect(sha256Of(text)).toBe(createHash("sha256").update(text).digest("hex"));
    }),
    { numRuns: 60 },
  );
  expect(sha256Of("\ud800")).toBe(createHash("sha256").update("\ud800").digest("hex"));
});
