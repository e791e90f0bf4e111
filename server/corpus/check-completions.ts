// Owns the rule that what learners are asked for stands in its statement, and nothing that is offered in its place does.
import type { DossierEntries } from "./corpus.ts";
import { indexStatements } from "./corpus-index.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import { wholeName } from "../words-in-text.ts";

/** How often words stand in a text as such, and not as part of longer ones. */
const timesIn = (text: string, words: string): number => text.match(wholeName(words))?.length ?? 0;

/** A completion asks for words of its statement, beside words that are not of it. */
export const completionFits: DataRule = {
  name: "completion-fits",
  requirement:
    "The key of a completion stands once in its statement; its distractors differ and stand nowhere in it.",
  check: ({ corpus }) => corpus.dossiers.flatMap(findingsIn),
};

const findingsIn = (dossier: DossierEntries): Finding[] => {
  const statements = indexStatements(dossier);
  return dossier.completions.flatMap(({ value, placeOf }) => {
    const stated = statements.get(value.statement)?.value.statement;
    if (stated === undefined) return [];
    const { statement, key, distractors } = value;
    const times = timesIn(stated, key);
    const offered = distractors.map((one) => one.toLowerCase());
    return [
      ...(times === 1
        ? []
        : [
            {
              place: placeOf(["key"]),
              found: key,
              message: `the key of ${statement} stands ${times} times in it`,
              hint: "take words that stand there once, as they stand there",
            },
          ]),
      ...distractors.flatMap((one, i): Finding[] => {
        const isRepeated = offered.indexOf(one.toLowerCase()) !== i;
        if (!isRepeated && timesIn(stated, one) === 0) return [];
        return [
          {
            place: placeOf(["distractors", i]),
            found: one,
            message: isRepeated
              ? `a distractor of ${statement} is offered twice`
              : `a distractor of ${statement} stands in the statement itself`,
            hint: "offer something else, or leave it out",
          },
        ];
      }),
    ];
  });
};
