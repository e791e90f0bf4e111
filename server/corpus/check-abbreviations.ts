// Owns the rules about abbreviations: each is a name, so that what texts explain can be looked up and leads to one concept, and none
// stands unexplained in a text.
import { statementsOf, type Corpus } from "./corpus.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import { statedTexts } from "./reader-texts.ts";
import { mayBeStatedUnread } from "./unread-files.ts";
import { wordsIn } from "../words-in-text.ts";

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

/** Words with two capitals, or one before digits: "IVC", "PDGFRα", "GeDDiS", "R0"; parts of words that a hyphen joins count alone. */
const abbreviation =
  /(?<![\p{L}\p{N}])(?:\p{L}*\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*|\p{Lu}\p{N}+)(?![\p{L}\p{N}])/gu;

const romanNumber = /^[IVX]+$/;

/** Abbreviations that need no words beside them: explained ones, words of names that the glossary defines or that studies go by, units, grades. */
const explainedIn = (corpus: Corpus): ReadonlySet<string> => {
  const concepts = corpus.concepts.map(({ value }) => value);
  const defined = concepts.filter(({ definition }) => definition !== undefined);
  const figures = corpus.dossiers.flatMap((dossier) =>
    statementsOf(dossier).flatMap(({ value }) => value.figures),
  );
  const units = [...corpus.measures.map(({ value }) => value), ...figures].flatMap(
    ({ unit }) => unit?.replaceAll(/[[\]]/g, "") ?? [],
  );
  return new Set([
    ...concepts.flatMap(({ abbreviations }) => abbreviations.map(({ short }) => short)),
    ...defined.flatMap(({ name, synonyms }) => [name, ...synonyms].flatMap(wordsIn)),
    ...corpus.studies.flatMap(({ value }) => [value.name, ...value.registration].flatMap(wordsIn)),
    ...units,
    ...figures.flatMap(({ grade }) => grade?.value ?? []),
  ]);
};

/** Whether the text states in brackets what words before them are shortened to. */
const isSpelledOut = (short: string, text: string): boolean =>
  new RegExp(String.raw` \(${short}[-\p{L}\p{N}]*\)`, "u").test(text);

/** What a text shortens is explained in it or in the glossary. Not checked while a file of vocabulary, studies or dossiers is unread: what it names and explains is unknown. */
export const abbreviationExplained: DataRule = {
  name: "abbreviation-explained",
  requirement:
    "Each abbreviation in a text is one of a concept, stands in the name of a study or of a concept that has a definition, is a unit or a grade of figures, or is spelled out there.",
  check: ({ corpus }) => {
    if (mayBeStatedUnread(corpus, ["vocabulary/", "studies/", "dossiers/"])) return [];
    const explained = explainedIn(corpus);
    return statedTexts(corpus).flatMap(({ text, place }): Finding[] =>
      [...new Set(text.match(abbreviation))].flatMap((found): Finding[] => {
        const short = found.replace(/(?<=\p{Lu})s$/u, "");
        if (explained.has(short) || romanNumber.test(short) || isSpelledOut(short, text)) return [];
        return [
          {
            place,
            found: short,
            message: `nothing explains ${short}`,
            hint: "add it to the `synonyms` and `abbreviations` of a concept, or write it out",
          },
        ];
      }),
    );
  },
};
