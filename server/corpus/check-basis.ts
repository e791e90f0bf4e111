// Owns the rules about statements that stand in one sentence: what supports what, and what they share. The lock says which
// sentences those are; a dossier without one is not looked at.
import { statementsOf, type DossierEntries, type Entry, type Statement } from "./corpus.ts";
import { indexStatements } from "./corpus-index.ts";
import type { DataRule, Finding } from "./data-rule.ts";

/** The sentences in which a statement stands, each by its section and number; none where the lock does not know it. */
const sentencesOf = ({ id, where }: Statement, { lock }: DossierEntries): ReadonlySet<string> =>
  new Set(
    lock?.value.places[id]?.at.flatMap(({ sentences }, order) =>
      sentences.map((number) => `${where[order]?.section ?? ""} ${number}`),
    ),
  );

const isShared = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((sentence) => others.has(sentence));

/**
 * A sentence cannot support itself: what stands beside a statement in its own sentence supports it only where the sentence
 * argues so, and then the word that does it is kept, as a key that verify finds in the text.
 */
export const basisArgued: DataRule = {
  name: "basis-argued",
  requirement:
    "A claim of the same sentence supports a statement only by a word that joins them, a key of the statement.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) => {
      const byId = indexStatements(dossier);
      return statementsOf(dossier).flatMap(({ value, placeOf }) => {
        const own = sentencesOf(value, dossier);
        const keys = value.where.flatMap((passage) => passage.keys);
        return value.basedOn.flatMap(({ claim, direction, joinedBy }, i): Finding[] => {
          const basis = byId.get(claim)?.value;
          if (basis === undefined) return [];
          if (joinedBy !== undefined && !keys.includes(joinedBy)) {
            return [
              {
                place: placeOf(["basedOn", i, "joinedBy"]),
                found: joinedBy,
                message: `${value.id} is joined to ${claim} by ${JSON.stringify(joinedBy)}, which is none of its keys`,
                hint: "add it to the keys of `where`, in the order of the text",
              },
            ];
          }
          if (direction !== "supports" || joinedBy !== undefined) return [];
          if (!isShared(own, sentencesOf(basis, dossier))) return [];
          return [
            {
              place: placeOf(["basedOn", i, "claim"]),
              found: claim,
              message: `${value.id} is supported by ${claim}, which stands in the same sentence`,
              hint: "give the word by which the sentence argues as `joinedBy`, or take the basis out",
            },
          ];
        });
      });
    }),
};

/** The source of a scale holds for each grade that its sentence gives. */
export const gradeSourced: DataRule = {
  name: "grade-sourced",
  requirement:
    "A claim with a grade cites what another claim of its sentence cites for the method.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) => {
      const citing = statementsOf(dossier).filter(({ value }) => methodsOf(value).length > 0);
      return statementsOf(dossier)
        .filter(({ value }) => value.figures.some(({ grade }) => grade !== undefined))
        .flatMap((entry) => {
          const own = sentencesOf(entry.value, dossier);
          const given = citing
            .filter(({ value }) => isShared(own, sentencesOf(value, dossier)))
            .flatMap(({ value }) => methodsOf(value));
          return [...new Set(given)].flatMap((ref) => sourceMissing(entry, ref));
        });
    }),
};

const methodsOf = ({ cites }: Statement): (string | number)[] =>
  cites.filter(({ intent }) => intent === "usesMethodIn").map(({ ref }) => ref);

const sourceMissing = ({ value, placeOf }: Entry<Statement>, ref: string | number): Finding[] =>
  value.cites.some((citation) => citation.ref === ref)
    ? []
    : [
        {
          place: placeOf(["figures"]),
          found: value.id,
          message: `${value.id} gives a grade without the source [${ref}] that its sentence gives for the scale`,
          hint: `cite ${ref} with intent usesMethodIn`,
        },
      ];
