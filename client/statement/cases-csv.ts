// Owns the records of cases as a file of values: what is stated of whom, whose word it is, and where that leads. Pure.
import { csvText } from "../../model/csv-text.ts";
import type { CaseEntry } from "../../model/views/browse.ts";
import { ownLicence } from "../drawing/drawing-notes.ts";

/** Whose word the claims are, each way of saying it once. */
const wordsOf = (
  claims: readonly (string | undefined)[],
  attributions: CaseEntry["attributions"],
): string =>
  [
    ...new Set(claims.flatMap((claim) => (claim === undefined ? [] : (attributions[claim] ?? [])))),
  ].join("; ");

/**
 * One line for each value, with what must be read with it, whose word it is, and the address of the statement that says so; a row that no
 * statement gives of a patient has one line without a value. `origin`: of the addresses.
 */
export const casesCsv = (records: readonly CaseEntry[], origin: string): string =>
  csvText(
    [
      `From ${[...new Set(records.map(({ dossier }) => dossier.label))].join("; ")}, as entered in Claimtrail.`,
      ownLicence,
    ],
    ["paper", "case", "group", "what", "value", "whose word", "address"],
    records.flatMap(({ case: of, dossier, groups, attributions }) =>
      groups.flatMap(({ name: group, fields }) =>
        fields.flatMap(({ name, values }) => {
          const row = [dossier.label, of.label, group, name];
          if (values.length === 0) return [[...row, "not reported", undefined, undefined]];
          return values.map(({ text, claim, besides = [] }) => [
            ...row,
            [text, ...besides.map((other) => other.text)].join("; "),
            wordsOf([claim, ...besides.map((other) => other.claim)], attributions),
            claim === undefined ? undefined : `${origin}/claim/${claim}`,
          ]);
        }),
      ),
    ),
  );
