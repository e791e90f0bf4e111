// Owns the records of cases as a file of values: what is told of whom, and where that leads. Pure.
import { csvText } from "../../model/csv-text.ts";
import type { CaseEntry } from "../../model/views/browse.ts";
import { ownLicence } from "../drawing/drawing-notes.ts";

/**
 * One line for each value, with what must be read with it and the address of the statement that says so; a row that no statement tells of
 * a patient has one line without a value. `origin`: of the addresses.
 */
export const casesCsv = (records: readonly CaseEntry[], origin: string): string =>
  csvText(
    [
      `From ${[...new Set(records.map(({ dossier }) => dossier.label))].join("; ")}, as entered in Claimtrail.`,
      ownLicence,
    ],
    ["paper", "case", "group", "what", "value", "address"],
    records.flatMap(({ case: of, dossier, groups }) =>
      groups.flatMap(({ name: group, fields }) =>
        fields.flatMap(({ name, values }) => {
          const row = [dossier.label, of.label, group, name];
          if (values.length === 0) return [[...row, "not reported", undefined]];
          return values.map(({ text, claim, besides = [] }) => [
            ...row,
            [text, ...besides.map((other) => other.text)].join("; "),
            claim === undefined ? undefined : `${origin}/claim/${claim}`,
          ]);
        }),
      ),
    ),
  );
