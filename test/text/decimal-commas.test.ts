// Tests how a text is read that declares decimal commas, and that none is read so which does not declare them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NumberConvention } from "../../model/vocabulary.ts";
import { printNumber, writeWithPoints } from "../../server/text/decimal-commas.ts";
import { makePlain } from "../../server/text/fold.ts";
import { collectOccurrences } from "../../server/text/quantities.ts";
import { plainReading, type Reading } from "../../server/text/token.ts";
import { canonicalOf, tokenize } from "../../server/text/tokens.ts";
import { buildSample, sampleText } from "./sample-text.ts";

const readingOf = (numbers: NumberConvention, own: Partial<Reading> = {}): Reading => ({
  ...plainReading,
  references: 40,
  numbers,
  cases: 4,
  ...own,
});

/** The numbers of a sentence as "value" for quantities and "value:kind" for the others. */
const numbersIn = (sentence: string, numbers: NumberConvention): readonly (number | string)[] => {
  const reading = readingOf(numbers);
  return collectOccurrences(sentence, tokenize(sentence, reading), reading).occurrences.map(
    ({ value, kind }) => (kind === "quantity" ? value : `${value}:${kind}`),
  );
};
const canonical = (text: string, numbers: NumberConvention): string =>
  canonicalOf(tokenize(text, readingOf(numbers)));

describe("numbers written with points", () => {
  test.each([
    ["12.345,6 kg and 1,5 mm", "12,345.6 kg and 1.5 mm"],
    ["1.900, 1.234.567 and 0,05", "1,900, 1,234,567 and 0.05"],
    ["p = ,05 (,5; <,001)", "p = .05 (.5; <.001)"],
    ["10\u202f000,5 and 1\u00a0234\u2009567", "10,000.5 and 1,234,567"],
    ["1,\u200b5 and \uff11,5", "1.5 and 1.5"],
    ["1, 2 und 3, then 4 ,5", "1, 2 und 3, then 4 ,5"],
    ["0.05 and 1.5 in SPSS 20.0", "0.05 and 1.5 in SPSS 20.0"],
    ["on 12.03.2019, 4.1.2 and 1.234.56", "on 12.03.2019, 4.1.2 and 1.234.56"],
    ["1,3,4-triol, 12,345,678", "1,3,4-triol, 12,345,678"],
    ["al.,5 and (so),5 %,5", "al.,5 and (so),5 %,5"],
  ])("%j become %j", (printed, written) => {
    expect(writeWithPoints(makePlain(printed), printed).text).toBe(written);
  });

  test("stand where they are printed", () => {
    const text = "So 10\u202f000,5 mm, ½ and 1,5 cm.";
    const spans = tokenize(text, readingOf("decimal-comma")).flatMap((token) =>
      token.kind === "number" ? [text.slice(token.start, token.end)] : [],
    );
    expect(spans).toEqual(["10\u202f000,5", "½", "1,5"]);
  });

  test("are printed with the sign of their text", () => {
    const conventions: NumberConvention[] = ["decimal-comma", "decimal-point"];
    expect(conventions.map((numbers) => printNumber(-1234.5, numbers))).toEqual([
      "-1234,5",
      "-1234.5",
    ]);
  });
});

/** What it says, a sentence, its numbers with decimal commas, and with decimal points. */
const sentences: readonly (readonly [string, string, (number | string)[], (number | string)[]])[] =
  [
    ["a comma begins decimals", "It was 1,5 mm.", [1.5], [1, 5]],
    ["a point parts thousands", "It was 12.345,6 kg.", [12345.6], [12.345, 6]],
    ["so does a narrow space", "It was 10\u202f000,25 L.", [10000.25], [10, 0, 25]],
    ["three decimals are decimals", "It was 1,234 mm.", [1.234], [1234]],
    ["three digits behind a point are thousands", "Of 1.900 so.", [1900], [1.9]],
    ["a point that parts no three digits begins decimals", "p = 0.05", [0.05], [0.05]],
    ["commas with spaces part a list", "In 1, 2 und 3 mm.", [1, 2, 3], [1, 2, 3]],
    [
      "cases may be listed",
      "In cases 1, 3, and 4.",
      ["1:case-label", "3:case-label", "4:case-label"],
      ["1:case-label", "3:case-label", "4:case-label"],
    ],
    [
      "a range has two ends",
      "From 1,5–2,5% to 3,2 ± 0,4.",
      [1.5, 2.5, 3.2, 0.4],
      [1, 5, 2, 5, 3, 2, 0, 4],
    ],
    ["a minus stays", "CI −2,3 to −4,1.", [-2.3, -4.1], [-2, 3, -4, 1]],
    [
      "powers are multiplied out",
      "2,3×10⁹/L, 5,8e-8, 1,2 million.",
      [2.3e9, 5.8e-8, 1.2e6],
      [2, 3e9, 5, 8e-8, 1, 2e6],
    ],
    [
      "dates and versions are names",
      "On 12.03.2019 by version 4.1.2.",
      ["12:name", "3:name", "2019:name", "4.1:name", "2:name"],
      ["12:name", "3:name", "2019:name", "4.1:name", "2:name"],
    ],
    [
      "three locants are names",
      "The 1,3,4-oxadiazol.",
      ["1:name", "3:name", "4:name"],
      ["1:name", "3:name", "4:name"],
    ],
    [
      "two locants are a name where theirs is known",
      "The 1,3-dimethyl and 1,3-diol.",
      ["1.3:name", 1.3],
      ["1:name", "3:name", "1:name", "3:name"],
    ],
    ["a unit may follow a hyphen", "A 1,5-fold rise.", [1.5], [1, 5]],
    ["the zero may be left out", "(p < ,05)", [0.05], [5]],
  ];

describe.each(sentences)("%s: %s", (_what, sentence, withCommas, withPoints) => {
  test("declared and not", () => {
    expect(numbersIn(sentence, "decimal-comma")).toEqual(withCommas);
    expect(numbersIn(sentence, "decimal-point")).toEqual(withPoints);
  });
});

describe("the canonical form of a text with decimal commas", () => {
  const printed = (value: number, decimals: number, isGrouped: boolean, locale: "en" | "de") =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: isGrouped,
    }).format(value);
  const joints = [" ", "–", " ± ", "; ", " (", ") ", " mm, ", "%, −", ", ", " of ", "/", " < "];
  const number = fc.record({
    value: fc.double({ min: 0, max: 5_000_000, noNaN: true }),
    decimals: fc.nat(4),
    isGrouped: fc.boolean(),
    joint: fc.constantFrom(...joints),
  });

  test("is that of the same text with decimal points, whatever its numbers", () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 8 }), (numbers) => {
        const text = (locale: "en" | "de") =>
          `It was ${numbers.map((n) => printed(n.value, n.decimals, n.isGrouped, locale) + n.joint).join("")}so.`;
        expect(canonical(text("de"), "decimal-comma")).toBe(canonical(text("en"), "decimal-point"));
        expect(numbersIn(text("de"), "decimal-comma")).toEqual(
          numbersIn(text("en"), "decimal-point"),
        );
      }),
    );
  });

  test("sees where the comma stands, and not whether thousands are parted", () => {
    expect(canonical("1,5", "decimal-comma")).not.toBe(canonical("15", "decimal-comma"));
    expect(canonical("1,50", "decimal-comma")).not.toBe(canonical("1,5", "decimal-comma"));
    expect(canonical("1.900", "decimal-comma")).toBe(canonical("1900", "decimal-comma"));
  });
});

describe("markers of a text with decimal commas", () => {
  const markersIn = (text: string, markers: Reading["markers"]) =>
    tokenize(text, readingOf("decimal-comma", { markers })).flatMap((token) =>
      token.kind === "marker" ? [token.marker] : [],
    );

  test("may be joined by commas without spaces", () => {
    expect(markersIn("So [1,2], [3,5–7] and [8, 9].", "bracketed")).toEqual([
      1, 2, 3, 5, 6, 7, 8, 9,
    ]);
    expect(markersIn("So [12,5].", "linked")).toEqual([12, 5]);
    expect(markersIn("So it was 5,4³,⁴ mm.", "raised")).toEqual([3, 4]);
  });

  test("are none where they fall or semicolons part them: those are decimals", () => {
    const text = "It was 14,7 [10,2–14,7], [1,2; 3,4] and [0,5–1,5], with CI [1,2–1,8].";
    expect(markersIn(text, "bracketed")).toEqual([]);
    expect(numbersIn(text.replaceAll("[", "("), "decimal-comma")).toEqual([
      14.7, 10.2, 14.7, 1.2, 3.4, 0.5, 1.5, 1.2, 1.8,
    ]);
  });
});

describe("every rendering", () => {
  const findings = "It weighed 12.345,6 kg [1, 2] and fell by −1,5 (p < 0,05).";
  const jats = `<article><body><sec><title>Findings</title><p>It weighed 12.345,6 kg [<xref ref-type="bibr" rid="B1">1</xref>, <xref ref-type="bibr" rid="B2">2</xref>] and fell by <italic>−1,5</italic> (p &lt; 0,05).</p></sec><sec><title>Talk</title><p>No.</p></sec></body></article>`;
  const html = `<html><body><h2>Findings</h2><p>It weighed 12.345,6&nbsp;kg [<a href="#CR1">1</a>, <a href="#CR2">2</a>] and fell by <i>−1,5</i> (p&nbsp;&lt;&nbsp;0,05).</p><h2>Talk</h2><p>No.</p></body></html>`;

  test("is read so: plain text, JATS and HTML", () => {
    const own = { numbers: "decimal-comma" } as const;
    const read = [sampleText(findings, "No.", own), buildSample(jats, own), buildSample(html, own)];
    for (const { sections } of read) {
      const [first] = sections[0]?.sentences ?? [];
      expect(first?.occurrences.map(({ value }) => value)).toEqual([12345.6, -1.5, 0.05]);
      expect(first?.markers.map(({ marker }) => marker)).toEqual([1, 2]);
      expect(first?.digest).toBe(read[0]?.sections[0]?.sentences[0]?.digest);
    }
  });
});

describe("a text that looks as if it had the other convention", () => {
  const warningsOf = (text: string, numbers?: NumberConvention) =>
    sampleText(text, "", { references: 0, ...(numbers && { numbers }) }).warnings;
  const commas = "It was 1,5 mm and 0,05 g. Then 12,25 came, and 1.5 once, and 2,75.";
  const points = "It was 1.5 mm and 0.05 g. Then 12.25 came, and 2,5 once.";

  test("is told once, with places and what to declare", () => {
    expect(warningsOf(commas)).toEqual([
      '4 numbers of the text can only be decimals with a comma ("1,5" in sentence 1 of section "findings", "0,05" in sentence 1 of section "findings", "12,25" in sentence 2 of section "findings" and 1 more), and 1 with a point, as dossier.yaml has it; if the paper prints decimal commas, put `numbers: decimal-comma` into dossier.yaml, and write keys as the paper prints them',
    ]);
    expect(warningsOf(points, "decimal-comma")).toEqual([
      '3 numbers of the text can only be decimals with a point ("1.5" in sentence 1 of section "findings", "0.05" in sentence 1 of section "findings", "12.25" in sentence 2 of section "findings"), and 1 with a comma, as dossier.yaml has it; if the paper prints decimal points, take `numbers: decimal-comma` out of dossier.yaml',
    ]);
  });

  test("is not told where it has what is declared", () => {
    expect(warningsOf(commas, "decimal-comma")).toEqual([]);
    expect(warningsOf(points)).toEqual([]);
  });

  test.each([
    "Of 1,900, 12,345 and 10,000 so.",
    "The 1,3-diol, 2,3-diol and 1,3,4-triol of Fig. 1,2 in x1,2.",
    "So [1,2], [3,5] and [7,12] in all.",
    "It was 1,5 or 2,5.",
    "Of 1,2 and 3,4 and 5,6 it was 1.5, 2.5 and 3.5.",
  ])("is none: %s", (text) => {
    expect(warningsOf(text)).toEqual([]);
  });

  test.each(["Of 1.900, 12.345 and 1.234.567 so.", "On 12.03.2019 and 1.2.2020 by 4.1.2, 5.1.1."])(
    "is none with decimal commas: %s",
    (text) => {
      expect(warningsOf(text, "decimal-comma")).toEqual([]);
    },
  );
});
