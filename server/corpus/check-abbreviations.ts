// Owns the rule that an abbreviation is a name: what texts explain can be looked up, and leads to one concept.
import type { DataRule, Finding } from "./data-rule.ts";

/** Since no two concepts share a name, no two share an abbreviation either. */
export const abbreviationNamed: DataRule = {
  name: "abbreviation-named",
  requirement: "Each abbreviation of a concept is its name or one of its synonyms, told once.",
  check: ({ corpus }) =>
    corpus.concepts.flatMap((entry) => {
      const { id, name, synonyms, abbreviations } = entry.value;
      const known = abbreviations.map(({ short }) => short);
      return known.flatMap((short, i): Finding[] => {
        const isRepeated = known.indexOf(short) !== i;
        if (!isRepeated && (short === name || synonyms.includes(short))) return [];
        return [
          {
            place: entry.placeOf(["abbreviations", i, "short"]),
            found: short,
            message: isRepeated
              ? `${id} explains ${short} twice`
              : `${id} explains ${short}, which is none of its names`,
            hint: isRepeated ? "keep one of them" : "add it to `synonyms`, or correct it",
          },
        ];
      });
    }),
};
