// Owns what curators write about arithmetic: which figures should follow from others where their fields cannot tell, and what explains
// a finding that is no inconsistency of the paper.
import { z } from "zod";
import { StatedFigureRef } from "../figure.ts";
import { Slug } from "../ids.ts";
import { ArithmeticKind } from "../vocabulary.ts";
import { described, nameOf, naming } from "./schema-notes.ts";

const StatedFigure = naming("stated figure", StatedFigureRef);
const Operand = z.union([z.number(), StatedFigure]);
const Statements = z.array(nameOf("statement"));

/** A number that figures give, in interval arithmetic. */
const Term = z.union([
  Operand,
  z.strictObject({
    by: described(
      z.enum(["sum", "difference", "total"]),
      "The formula. `difference`: the first minus the rest; `total`: what so many values sum up to, of a median with its range and their number.",
    ),
    of: described(
      z.array(Operand).min(2),
      "Its operands: figures of claims or of reports, or plain numbers.",
      ["kelp-share#met", "ash-2018.share#met"],
    ),
  }),
  z.strictObject({
    by: described(z.literal("cases"), "How many cases the statements are about, each once."),
    of: described(Statements.min(1), "The statements whose cases count.", ["kelp-share"]),
    without: described(Statements, "Statements whose cases do not count.", [
      "one-diver-out",
    ]).default([]),
  }),
]);
export type Term = z.infer<typeof Term>;

/** Figures that should agree. */
export const Expectation = z.strictObject({
  id: described(Slug, "Name of the expectation.", "outcomes-make-the-whole"),
  expects: described(
    z.string().min(15).max(240),
    "What should hold, as one sentence of our own for readers; it gives no figure.",
    "The three outcomes should account for all divers.",
  ),
  figure: described(Term, "What is given: a figure, a number, or a formula of them.", {
    by: "sum",
    of: ["kelp-share#met", "silk-share#met"],
  }),
  is: described(
    z.enum(["equal-to", "at-most", "share-of"]),
    "How it stands to the other. `share-of`: a share in per cent that is a whole number of so many.",
    "equal-to",
  ),
  to: described(Term, "What it is compared with, in its own unit.", 100),
});
export type Expectation = z.infer<typeof Expectation>;

/** Why a finding is no inconsistency that is entered. */
export const Explanation = z.strictObject({
  kind: described(ArithmeticKind, "The kind of test that found it.", "part-whole"),
  figures: described(
    z.array(StatedFigure),
    "Figures of the finding, as many as tell it from others of its kind.",
    ["kelp-share#met"],
  ).default([]),
  statements: described(Statements, "Statements of the finding, likewise.", ["kelp-share"]).default(
    [],
  ),
  reason: described(
    z.string().min(15).max(300),
    "Why it is none, or is none of the paper's: shown to readers, as one or two sentences.",
    "Three divers were never examined.",
  ),
});
export type Explanation = z.infer<typeof Explanation>;
