// Tests that reviews come out of a file as they went in, and that a file is taken whole or not at all, with a word on what is wrong.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nothingKept } from "../../client/review/kept-review.ts";
import { parseReviewFile, reviewFileText } from "../../client/review/review-file.ts";
import { aCard, anyReview, learnt } from "./a-review.ts";

const now = new Date("2026-11-29T10:00:00Z");
const problemOf = (text: string): string => {
  const read = parseReviewFile(text);
  return "problem" in read ? read.problem : "none";
};

test("what is saved is read as it was", () => {
  fc.assert(
    fc.property(anyReview, (kept) => {
      expect(parseReviewFile(reviewFileText(kept, now))).toEqual({ kept });
    }),
  );
});

test("any text is read or refused, and nothing is thrown", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(problemOf(text)).toMatch(/^This file .*Expected a file that was saved here/);
    }),
  );
});

describe("a file is refused", () => {
  const kept = { ...nothingKept, cards: [aCard("a?figure", { memory: learnt(5) })] };
  const good = reviewFileText(kept, now);

  test("that is no JSON, or of something else, with what was found and what is expected", () => {
    expect(problemOf("front,back\n")).toBe(
      'This file is no JSON: it begins with "front,back\\n". Expected a file that was saved here by “Save reviews” (format “claimtrail-review”, version 1).',
    );
    expect(problemOf('{"format":"collection"}')).toContain('its format is "collection"');
    expect(problemOf("[]")).toContain("its format is nothing");
  });

  test("of a version to come", () => {
    expect(problemOf(good.replace('"version": 1', '"version": 2'))).toContain("of version 2");
  });

  test("that is damaged, with the place and what stands there", () => {
    expect(problemOf(good.replace('"due": 5', '"due": "soon"'))).toMatch(
      /^This file is damaged at cards\[0\]\.memory\.due: found "soon"\. .+ Nothing was taken over\.$/,
    );
    expect(problemOf(good.replace('"added"', '"text": "x", "added"'))).toContain("cards[0]");
  });

  test("whatever one value in it is replaced by", () => {
    const parsed: unknown = JSON.parse(good);
    const keys = ["decks", "cards", "reviews", "settings", "saved"];
    for (const key of keys) {
      for (const value of [null, 3, "x", {}, [3]]) {
        const broken = JSON.stringify(Object.assign({}, parsed, { [key]: value }));
        expect(problemOf(broken), `${key} ${JSON.stringify(value)}`).toContain("damaged at");
      }
    }
  });
});
