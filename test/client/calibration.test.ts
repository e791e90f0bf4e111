import { describe, expect, test } from "vitest";
import {
  brierOf,
  confidencesAmong,
  judgedItems,
  mostGuesses,
  parseGuesses,
  stepsOf,
  withGuess,
  type Guess,
} from "../../client/learn/calibration.ts";

const guess = (confidence: Guess["confidence"], isRight: boolean): Guess => ({
  subject: "level",
  confidence,
  isRight,
});

test("guesses are counted by confidence, and those never said are left out", () => {
  expect(stepsOf([guess(80, true), guess(20, false), guess(80, false), guess(80, true)])).toEqual([
    { confidence: 20, guesses: 1, rightShare: 0 },
    { confidence: 80, guesses: 3, rightShare: 200 / 3 },
  ]);
});

test("the Brier score is the mean square of confidence against what came true", () => {
  expect(brierOf([])).toBeUndefined();
  expect(brierOf([guess(80, true)])).toBeCloseTo(0.04);
  expect(brierOf([guess(80, true), guess(80, false)])).toBeCloseTo((0.04 + 0.64) / 2);
});

test.each([
  [2, [50, 60, 80, 95]],
  [3, [33, 60, 80, 95]],
  [5, [20, 40, 60, 80, 95]],
  [8, [13, 40, 60, 80, 95]],
])("among %i options nobody is less sure than chance", (options, offered) => {
  expect(confidencesAmong(options)).toEqual(offered);
  const kept = offered.map((confidence) => guess(confidence, true));
  expect(parseGuesses(kept)).toEqual(kept);
});

describe("kept guesses", () => {
  test("come back as they were", () => {
    const kept = [guess(95, true), guess(40, false)];
    expect(parseGuesses(kept)).toEqual(kept);
  });

  test("without a subject were of verdicts; of subjects that nobody knows they are left out", () => {
    const rest = { confidence: 80, isRight: true } as const;
    expect(parseGuesses([rest, { ...rest, subject: "shoe size" }])).toEqual([
      { ...rest, subject: "verdict" },
    ]);
  });

  test.each([
    ["nothing", undefined],
    ["no list", { confidence: 80 }],
    [
      "entries that are none",
      [
        1,
        null,
        ...[0, 101, 12.5, "80"].map((confidence) => ({ confidence, isRight: true })),
        { confidence: 80, isRight: 1 },
      ],
    ],
  ])("are none where %s is kept", (_, stored) => {
    expect(parseGuesses(stored)).toEqual([]);
  });

  test("count though their confidence is not offered any more", () => {
    const kept = [guess(80, true), guess(9, false), guess(72, true)];
    expect(parseGuesses(kept)).toEqual(kept);
    expect(stepsOf(kept).map(({ confidence }) => confidence)).toEqual([9, 72, 80]);
  });

  test("name what was judged, where they were kept with it", () => {
    const kept = [guess(95, true), { ...guess(40, false), item: "kelp:a@1?report" }];
    expect(parseGuesses([...kept, { ...guess(40, true), item: 7 }])).toEqual([
      ...kept,
      guess(40, true),
    ]);
    expect([...judgedItems(kept)]).toEqual(["kelp:a@1?report"]);
  });

  test("hold the first one of an item, and every one without an item", () => {
    const first = { ...guess(95, true), item: "a" };
    expect(withGuess([first], { ...guess(20, false), item: "a" })).toEqual([first]);
    expect(withGuess([first], { ...first, item: "b" })).toHaveLength(2);
    expect(withGuess([guess(20, true)], guess(20, true))).toHaveLength(2);
  });

  test("are at most as many as are kept, the newest", () => {
    const many = [...Array.from({ length: mostGuesses }, () => guess(20, false)), guess(95, true)];
    const parsed = parseGuesses(many);
    expect(parsed).toHaveLength(mostGuesses);
    expect(parsed.at(-1)).toEqual(guess(95, true));
  });
});
