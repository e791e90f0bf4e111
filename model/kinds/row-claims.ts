// Owns by what a field's profile picks claims about a case: for rows of its record, and for the events of its course.
import { z } from "zod";
import { AboutRole, ClaimType } from "../vocabulary.ts";
import { nameOf, described } from "./schema-notes.ts";

/** Which claims are picked: those for which all that is given holds. */
export const RowClaims = z.strictObject({
  types: described(z.array(ClaimType).min(1), "Of one of these types.", ["imaging"]).optional(),
  under: described(z.array(nameOf("topic")).min(1), "Under one of these topics.", [
    "approach",
  ]).optional(),
  notUnder: described(z.array(nameOf("topic")).min(1), "Under none of these topics.", [
    "own-operations",
  ]).optional(),
  about: described(z.array(nameOf("concept")).min(1), "About one of these concepts.", [
    "tumour-thrombus",
  ]).optional(),
  as: described(
    z.array(AboutRole).min(1),
    "In which `about` has one of them in one of these roles.",
    ["outcome"],
  ).optional(),
  ofOneCase: described(z.literal(true), "About this case alone.").optional(),
  steps: described(z.literal(false), "Not a step of a procedure.").optional(),
});
export type RowClaims = z.infer<typeof RowClaims>;
