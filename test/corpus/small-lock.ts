// Owns a lock of the small data folder, as verify would write it for a paper of two sections of two sentences.
import { statementsOf } from "../../server/corpus/corpus.ts";
import {
  authoredDigest,
  buildLock,
  printLock,
  summaryDigest,
  summaryName,
  waiverDigest,
  waiverName,
  type LockedPlace,
} from "../../server/text/lock.ts";
import { edited, parseTexts, type Edits } from "./small-data.ts";

const sentence = { digest: "0123456789abcdef", quantities: 1, markers: [] };
/** A count of the ledger. */
export const count = { total: 1, claimed: 1, waived: 0, open: 0 };

/** The lock of the small folder with these edits: every statement stands in the last sentence of its sections. */
export const lockText = (edits: Edits = {}): string => {
  const [dossier] = parseTexts(edited(edits)).corpus.dossiers;
  if (dossier === undefined) throw new Error("the small data hold a dossier");
  const places = new Map<string, LockedPlace>([
    ...statementsOf(dossier).map(({ value }): [string, LockedPlace] => [
      value.id,
      {
        authored: authoredDigest(value),
        at: value.where.map(({ section }) => ({ section, sentences: [1], word: 0 })),
      },
    ]),
    ...dossier.waivers.map(({ value }): [string, LockedPlace] => [
      waiverName(value),
      {
        authored: waiverDigest(value),
        at: [{ section: value.where.section, sentences: [0], word: 0 }],
      },
    ]),
    ...dossier.summaries.map(({ value }): [string, LockedPlace] => {
      const statements = statementsOf(dossier).map((entry) => entry.value);
      return [summaryName(value), { authored: summaryDigest(value, statements), at: [] }];
    }),
  ]);
  const sections = ["background", "results"].map((id) => ({ id, sentences: [sentence, sentence] }));
  return printLock(
    buildLock("ash", sections, places, { sentences: count, quantities: count, markers: count }),
  );
};
