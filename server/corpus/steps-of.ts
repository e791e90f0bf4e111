// Owns which claims of a dossier are steps of a procedure.
import type { Claim } from "../../model/statement.ts";
import type { DossierEntries, Entry } from "./corpus.ts";

/** A claim that is a step, with its place among the steps; `after` names the procedure that goes before. */
export type Step = {
  entry: Entry<Claim>;
  procedure: string;
  step: number;
  after?: string | undefined;
};

/** The steps of all procedures of a dossier, in the order of their entries. */
export const stepsOf = (dossier: DossierEntries): Step[] =>
  dossier.claims.flatMap((entry) =>
    "sequence" in entry.value && entry.value.sequence !== undefined
      ? [{ entry, ...entry.value.sequence }]
      : [],
  );
