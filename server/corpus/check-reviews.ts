// Owns the rule that a second reading is a second reader's. Knows nothing of what was read.
import { statementsOf, type Entry } from "./corpus.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import type { Review } from "../../model/statement.ts";

/** A reading that is not independent is none: the same hand, or a date before the draft. */
export const reviewIndependent: DataRule = {
  name: "review-independent",
  demands: "What was drafted is reviewed by somebody else, and not before.",
  check: ({ corpus }) => {
    const own = [...corpus.works, ...corpus.studies, ...corpus.approvals].map((entry) => ({
      entry,
      review: entry.value.review,
    }));
    const inDossiers = corpus.dossiers.flatMap((d) => [
      { entry: d.dossier, review: d.dossier.value.review },
      ...[
        ...d.references,
        ...statementsOf(d),
        ...d.tensions,
        ...d.waivers,
        ...d.audits,
        ...d.uncited,
      ].map((entry) => ({ entry, review: entry.review })),
    ]);
    const seen = new Set<string>();
    return [...own, ...inDossiers]
      .flatMap(({ entry, review }) => faultsOf(entry, review))
      .filter(({ place: { file }, message }) => {
        // Entries that inherit their file's review share its fault.
        const name = `${file} ${message}`;
        if (seen.has(name)) return false;
        seen.add(name);
        return true;
      });
  },
};

const faultsOf = (entry: Entry<unknown>, { drafted, reviewed }: Review): Finding[] => {
  if (reviewed === undefined) return [];
  const place = entry.placeOf(["review"]);
  const found = `${reviewed.by}, ${reviewed.on}`;
  return [
    ...(reviewed.by === drafted.by
      ? [
          {
            place,
            found,
            message: `${reviewed.by} drafted and reviewed it`,
            hint: "a second reading needs a second reader; take `reviewed` out until then",
          },
        ]
      : []),
    ...(reviewed.on < drafted.on
      ? [
          {
            place,
            found,
            message: `it was reviewed on ${reviewed.on}, before it was drafted on ${drafted.on}`,
            hint: "correct one of the dates",
          },
        ]
      : []),
  ];
};
