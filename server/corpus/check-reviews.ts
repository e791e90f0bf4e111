// Owns the rule that a second reading is a second reader's. Knows nothing of what was read.
import { fieldIn } from "../../model/unknown-value.ts";
import { Review } from "../../model/statement.ts";
import type { Entry } from "./corpus.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import { everyEntry } from "./every-entry.ts";

/** A reading that is not independent is none: the same hand, or a date before the draft. */
export const reviewIndependent: DataRule = {
  name: "review-independent",
  requirement: "What was drafted is reviewed by somebody else, and not before.",
  check: ({ corpus }) => {
    const seen = new Set<string>();
    return everyEntry(corpus)
      .flatMap(({ entry }) => faultsOf(entry))
      .filter(({ place: { file }, message }) => {
        // Entries that inherit their file's review share its fault.
        const name = `${file} ${message}`;
        if (seen.has(name)) return false;
        seen.add(name);
        return true;
      });
  },
};

const faultsOf = (entry: Entry<unknown>): Finding[] => {
  // That of the file where the entry has none of its own; topics, concepts and measures have neither.
  const given = fieldIn(entry, "review") ?? fieldIn(entry.value, "review");
  const review = Review.safeParse(given).data;
  if (review?.reviewed === undefined) return [];
  const { drafted, reviewed } = review;
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
