// Owns that verification betrays each change of what a number says: digits wherever they stand, signs, markers.
import { describe, expect, it } from "vitest";
import { parseSource } from "../../server/text/parse-source.ts";
import { tryMutations } from "../../server/text/mutations.ts";
import { plainSample, sampleDossier } from "./sample-text.ts";

const text = [
  "The change was −1.2 kg (95% CI −2.3, −0.1; range, −4 to −0.5).",
  "We held 2.3×10⁹ cells, 5.8 × 10⁻⁸ g and 3·10³ units.",
  "They went 10½ miles and ⅔ of a mile, [−7] and “−8”, r = − 0.5.",
  "Two saw it on 12.03.2019 by version 4.1.2 [13, 17–19].",
].join(" ");

describe("tryMutations", () => {
  const claims = ["change", "held", "went", "Two"].map((key, i) => ({
    id: `claim-${i}`,
    where: [{ section: "findings", keys: [key] }],
  }));
  const source = parseSource(new TextEncoder().encode(plainSample(text, "Nothing.")), "sample");
  const outcomes = tryMutations(source, sampleDossier(claims), "sample");

  it("finds each changed digit, fraction, sign, number word and marker noticed, by the claims on its sentence", () => {
    const faults = outcomes.filter(({ result }) => result !== "noticed");
    expect(faults).toEqual([]);
  });

  it("tries each kind of change", () => {
    const counts = new Map<string, number>();
    for (const { mutation } of outcomes) {
      counts.set(mutation.kind, (counts.get(mutation.kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      digit: 50,
      minus: 9,
      "number word": 1,
      marker: 1,
    });
  });
});
