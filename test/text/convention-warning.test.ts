// Tests when a text is said to write numbers in another way than is declared.
import { describe, expect, it } from "vitest";
import { conventionWarning } from "../../server/text/convention-warning.ts";

/** A section of one sentence in which every number is a quantity. */
const section = (raw: string) => ({
  id: "results",
  sentences: [
    {
      raw,
      occurrences: [...raw.matchAll(/\d[\d.,]*/g)].map(({ index }) => ({
        kind: "quantity" as const,
        start: index,
      })),
    },
  ],
});
const warned = (raw: string, declared: "decimal-point" | "decimal-comma"): readonly string[] =>
  conventionWarning([section(raw)], declared);

describe("numbers of the other convention", () => {
  it("are warned of with their places, the first three of them", () => {
    expect(warned("It was 1,5 and 2,25 and 0,5 and 7,75 long.", "decimal-point")).toEqual([
      '4 numbers of the text can only be decimals with a comma ("1,5" in sentence 1 of section "results", "2,25" in sentence 1 of section "results", "0,5" in sentence 1 of section "results" and 1 more), and 0 with a point, as dossier.yaml has it; if the paper prints decimal commas, put `numbers: decimal-comma` into dossier.yaml, and write keys as the paper prints them',
    ]);
  });

  it("are warned of the other way round", () => {
    const [warning, ...more] = warned("It was 1.5 and 2.25 and 0.5 long.", "decimal-comma");
    expect(more).toEqual([]);
    expect(warning).toContain("3 numbers of the text can only be decimals with a point");
    expect(warning).toContain("take `numbers: decimal-comma` out of dossier.yaml");
    expect(warning).not.toContain("more");
  });
});

describe("nothing is said", () => {
  it.each([
    ["of two", "It was 1,5 and 2,25 long.", "decimal-point"],
    ["where as many are of the declared one", "1,5 2,25 0,5 beside 1.5 2.25 0.5", "decimal-point"],
    ["of thousands", "Some 1,900 and 12,345 and 999,999 came.", "decimal-point"],
    ["of thousands with points", "Some 1.900 and 12.345 and 999.999 came.", "decimal-comma"],
    ["of lists of several numbers", "Divers 1,2,3 and 4,5,6 and 7,8,9 came.", "decimal-point"],
    ["of what agrees", "It was 1.5 and 2.25 and 0.5 long.", "decimal-point"],
    ["of an empty text", "", "decimal-point"],
  ] as const)("%s", (_of, raw, declared) => {
    expect(warned(raw, declared)).toEqual([]);
  });

  it("of numbers that are no quantities", () => {
    const { sentences, ...rest } = section("It was 1,5 and 2,25 and 0,5 long.");
    const named = sentences.map(({ raw }) => ({ raw, occurrences: [] }));
    expect(conventionWarning([{ ...rest, sentences: named }], "decimal-point")).toEqual([]);
  });
});
