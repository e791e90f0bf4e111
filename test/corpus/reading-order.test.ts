// Tests the order of a dossier's statements: that of the text, with the steps of a procedure in their own order.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readingOrder } from "../../server/corpus/reading-order.ts";
import type { DossierEntries } from "../../server/corpus/corpus.ts";
import { edited, parseTexts, type Edits, background, results } from "./small-data.ts";

const dossierOf = (edits: Edits = {}): DossierEntries => {
  const [dossier] = parseTexts(edited(edits)).corpus.dossiers;
  if (dossier === undefined) throw new Error("no dossier");
  return dossier;
};
const orderOf = (dossier: DossierEntries): string[] =>
  [...readingOrder(dossier)].toSorted(([, a], [, b]) => a - b).map(([id]) => id);

const asWritten = [
  ...["relief-share", "kelpinol-approved", "two-arms"],
  ...["soaked-first", "patch-set", "case-2-relief", "rec-soak"],
];

test("statements stand section by section, and without a lock as they are written", () => {
  expect(orderOf(dossierOf())).toEqual(asWritten);
});

test("the section is that of the first place", () => {
  const edits: Edits = {
    [background]: [
      [
        "where: [{ section: background, keys: [Kelpinol",
        "where: [{ section: results, keys: [Kelpinol",
      ],
    ],
  };
  const order = orderOf(dossierOf(edits));
  expect(order.slice(0, 2)).toEqual(["relief-share", "two-arms"]);
});

test("steps of one procedure change places among themselves only", () => {
  const edits: Edits = {
    [results]: [
      ["procedure: patch-operation, step: 1", "procedure: patch-operation, step: 3"],
      ["procedure: patch-operation, step: 2", "procedure: patch-operation, step: 1"],
    ],
  };
  expect(orderOf(dossierOf(edits))).toEqual([
    ...["relief-share", "kelpinol-approved", "two-arms"],
    ...["patch-set", "soaked-first", "case-2-relief", "rec-soak"],
  ]);
});

test("the order is the same, whatever the order of the files and entries, and has no holes", () => {
  const dossier = dossierOf();
  const shuffled = fc.shuffledSubarray([...dossier.claims], { minLength: dossier.claims.length });
  fc.assert(
    fc.property(shuffled, (claims) => {
      const order = readingOrder({ ...dossier, claims });
      expect(orderOf({ ...dossier, claims })).toEqual(asWritten);
      expect([...order.values()].toSorted((a, b) => a - b)).toEqual(asWritten.map((_, i) => i));
    }),
    { numRuns: 50 },
  );
});
