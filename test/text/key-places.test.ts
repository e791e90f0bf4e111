// Tests where the keys of a passage are looked for, and how a passage that is lost is reported.
import { describe, expect, it } from "vitest";
import {
  candidatesOf,
  isAfter,
  nearRarest,
  placesOf,
  widestWindow,
  within,
} from "../../server/text/key-places.ts";
import { parseKey } from "../../server/text/keys.ts";
import { findPassage } from "../../server/text/passages.ts";
import { passageProblem, positionOf } from "../../server/text/verify-problem.ts";
import { sampleText } from "./sample-text.ts";

const place = (sentence: number, from: number, to = from + 1) => ({
  key: "kelp",
  sentence,
  from,
  to,
  start: 0,
  end: 1,
});

describe("a place is behind another", () => {
  it.each([
    ["in a later sentence", place(2, 0), place(1, 9), true],
    ["later in the sentence", place(1, 3), place(1, 1, 3), true],
    ["not where they overlap", place(1, 2), place(1, 1, 3), false],
    ["not where it is before", place(1, 0), place(1, 1), false],
    ["not in an earlier sentence", place(0, 9), place(1, 0), false],
    ["not itself", place(1, 0), place(1, 0), false],
  ])("%s", (_where, a, b, expected) => {
    expect(isAfter(a, b)).toBe(expected);
  });
});

describe("sentences near the rarest key", () => {
  it("are those within a passage's width of it, for each key", () => {
    expect(nearRarest([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [5]])).toEqual([[2, 3, 4, 5, 6, 7, 8], [5]]);
    expect(widestWindow).toBe(4);
  });

  it("are near any place of it", () => {
    expect(
      nearRarest([
        [0, 20],
        [0, 3, 4, 16, 17, 23, 24],
      ]),
    ).toEqual([
      [0, 20],
      [0, 3, 17, 23],
    ]);
  });

  it("are none where a key stands nowhere", () => {
    expect(nearRarest([[1, 2], []])).toEqual([[], []]);
    expect(nearRarest([])).toEqual([]);
  });
});

describe("places", () => {
  const [section] = sampleText("Kelp met 12 divers. Silk met none. Kelp met kelp.").sections;
  if (section === undefined) throw new Error("no section");
  const keys = ["kelp", "12", "wool"].map((key) => parseKey(key, section.numbers));
  const found = placesOf(keys, section, candidatesOf(keys, section));

  it("are told for each key by sentence", () => {
    expect(found.map((bySentence) => [...bySentence].map(([at, all]) => [at, all.length]))).toEqual(
      [
        [
          [0, 1],
          [2, 2],
        ],
        [[0, 1]],
        [],
      ],
    );
  });

  it("are those of some sentences, both ends included", () => {
    const counts = (first: number, last: number) =>
      within(found, first, last).map(({ length }) => length);
    expect([counts(0, 0), counts(0, 1), counts(1, 2), counts(1, 1)]).toEqual([
      [1, 1, 0],
      [1, 1, 0],
      [2, 0, 0],
      [0, 0, 0],
    ]);
  });
});

describe("a passage that is lost", () => {
  const problem = (text: string, keys: readonly string[], section = "findings") => {
    const lost = findPassage({ section, keys: [...keys] }, sampleText(text).sections);
    if (lost.isFound) throw new Error("it was found");
    return passageProblem(lost, keys, "kelp-share", { file: "results.yaml", line: 3, column: 5 });
  };

  it.each([
    [
      "by a section that is not there",
      () => problem("Kelp swells.", ["kelp"], "finding"),
      "passage-not-found",
      'the dossier has no section "finding"; did you mean findings?',
    ],
    [
      "by a key that stands nowhere",
      () => problem("Kelp swells.", ["kelps"]),
      "passage-not-found",
      'key "kelps" stands nowhere in section "findings", but Kelp does. Keys: [kelps]',
    ],
    [
      "by a number with the other sign",
      () => problem("It fell to -5 units.", ["5"]),
      "passage-not-found",
      'key "5" stands nowhere in section "findings", but -5 does. Keys: [5]',
    ],
    [
      "by keys in another order",
      () => problem("Kelp swells in brine.", ["brine", "kelp"]),
      "passage-not-found",
      'the keys do not stand in this order within four sentences of section "findings"; the first that fails at the nearest place is "brine". Keys: [brine | kelp]',
    ],
    [
      "by several places",
      () => problem("Kelp swells. So it is. Kelp tears. One. Two. Three.", ["kelp"]),
      "passage-ambiguous",
      'the keys stand in 2 places of section "findings"; add a key that only the right one has. Keys: [kelp]',
    ],
  ])("%s", (_how, made, rule, message) => {
    expect(made()).toMatchObject({ rule, names: ["kelp-share"], message });
  });

  it("has its position where that is known", () => {
    const position = { file: "results.yaml", line: 3, column: 5 };
    expect(problem("Kelp swells.", ["wool"]).position).toEqual(position);
    expect(positionOf(position)).toEqual({ position });
    expect(positionOf(undefined)).toEqual({});
  });
});
