import { expect, test } from "vitest";
import { asSentence, cautionWord, spoken } from "../../client/marks/words.ts";
import { verdicts } from "../../model/words.ts";

test("words of closed lists are said as people say them", () => {
  expect([spoken("own-practice"), spoken("citesAsEvidence")]).toEqual([
    "own practice",
    "cites as evidence",
  ]);
});

test("a clause becomes a sentence once", () => {
  expect([asSentence("no source is given"), asSentence("Ends already.")]).toEqual([
    "No source is given.",
    "Ends already.",
  ]);
});

test("an audit is named by its verdict and explained by it", () => {
  expect(cautionWord({ code: "audit", verdict: "setting-differs" })).toEqual({
    word: "setting differs",
    meaning: verdicts["setting-differs"],
  });
});
