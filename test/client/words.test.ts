import { expect, test } from "vitest";
import { cautionWord, notesOf, spoken, warningsOf } from "../../client/marks/words.ts";
import type { Caution } from "../../model/support.ts";
import { verdicts } from "../../model/words.ts";

test("words of closed lists are said as people say them", () => {
  expect([spoken("own-practice"), spoken("citesAsEvidence")]).toEqual([
    "own practice",
    "cites as evidence",
  ]);
});

test("what the verdict beside them says already is neither a warning nor a note", () => {
  const of = (code: Caution["code"], level: Caution["level"]): Caution => ({
    code,
    level,
    text: "so",
    because: [],
    conditional: false,
  });
  const cautions = [
    of("overtaken", "warning"),
    of("tension", "note"),
    of("none-identified", "note"),
  ];
  expect(warningsOf(cautions)).toEqual([cautions[0]]);
  expect(notesOf([...cautions, of("no-source", "detail")])).toEqual([cautions[1]]);
});

test("an audit is named by its verdict and explained by it", () => {
  expect(cautionWord({ code: "audit", verdict: "setting-differs" })).toEqual({
    word: "setting differs",
    meaning: verdicts["setting-differs"],
  });
});
