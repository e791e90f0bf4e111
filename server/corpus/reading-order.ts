// Owns the order of a dossier's statements: that of the paper's text. Decided once, here; lists and pages follow it.
import { byCodeUnit } from "../../model/by-code-unit.ts";
import type { DossierEntries, ReviewedEntry, Statement } from "./corpus.ts";
import { statementsOf } from "./corpus.ts";

/** Where a statement is said first. Without a lock nothing is known beyond the section. */
type Place = { section: number; sentence: number; word: number };

/**
 * The 0-based place of each statement of a dossier, by its id: by the section of its first passage, then by sentence and
 * by the word at which its first key begins, as the lock has them; what begins at the same word, or has no lock, as it was
 * written. Steps of one procedure stand in their own order among the places that they take.
 */
export const readingOrder = (dossier: DossierEntries): ReadonlyMap<string, number> => {
  const { sections } = dossier.dossier.value;
  const placed = statementsOf(dossier).map((entry) => {
    const at = dossier.lock?.value.places[entry.value.id]?.at[0];
    const section = at?.section ?? entry.value.where[0]?.section;
    const place: Place = {
      section: sections.findIndex(({ id }) => id === section),
      sentence: at?.sentences[0] ?? 0,
      word: at?.word ?? 0,
    };
    return { entry, place };
  });
  const inText = placed
    .toSorted(
      (a, b) =>
        a.place.section - b.place.section ||
        a.place.sentence - b.place.sentence ||
        a.place.word - b.place.word ||
        asWritten(a.entry, b.entry),
    )
    .map(({ entry }) => entry);
  return new Map(withStepsInOrder(inText).map(({ value }, place) => [value.id, place]));
};

const asWritten = (a: ReviewedEntry<Statement>, b: ReviewedEntry<Statement>): number => {
  const [one, other] = [a.placeOf(["id"]), b.placeOf(["id"])];
  return byCodeUnit(one.file, other.file) || one.line - other.line || one.column - other.column;
};

const sequenceOf = ({ value }: ReviewedEntry<Statement>) =>
  "sequence" in value ? value.sequence : undefined;

/** The same list, in which the steps of each procedure have changed places until they stand in their own order. */
const withStepsInOrder = (
  entries: readonly ReviewedEntry<Statement>[],
): ReviewedEntry<Statement>[] => {
  const waiting = new Map<string, ReviewedEntry<Statement>[]>();
  for (const entry of entries) {
    const sequence = sequenceOf(entry);
    if (sequence === undefined) continue;
    const steps = waiting.get(sequence.procedure) ?? [];
    steps.push(entry);
    waiting.set(sequence.procedure, steps);
  }
  for (const steps of waiting.values()) {
    steps.sort((a, b) => (sequenceOf(a)?.step ?? 0) - (sequenceOf(b)?.step ?? 0));
  }
  return entries.map((entry) => {
    const sequence = sequenceOf(entry);
    return (sequence && waiting.get(sequence.procedure)?.shift()) ?? entry;
  });
};
