// Owns which texts of the data readers see as sentences and labels, each with its place. Judges nothing: rules decide what must hold of them.
import type { DataPlace } from "../problems/data-problem.ts";
import { statementsOf, type Corpus, type DossierEntries, type Entry } from "./corpus.ts";
import { isClaim } from "./corpus-index.ts";
import { summedUpLists } from "./check-summaries.ts";
import type { DataPath } from "./yaml-document.ts";

/** A text that readers see, with the entry that states it. */
type StatedText = {
  readonly entry: Entry<unknown>;
  readonly text: string;
  readonly place: DataPlace;
};

type Field = readonly [path: DataPath, text: string | undefined];

const statedOf = (entry: Entry<unknown>, fields: readonly Field[]): StatedText[] =>
  fields.flatMap(([path, text]) =>
    text === undefined ? [] : [{ entry, text, place: entry.placeOf(path) }],
  );

/**
 * Labels, sentences, notes and conditions of statements, what is stated beside them, on the map of decisions and in tours; what is stated of
 * studies and what works report; names, definitions and notes of concepts.
 */
export const statedTexts = (corpus: Corpus): StatedText[] => [
  ...corpus.concepts.flatMap((entry) =>
    statedOf(entry, [
      [["name"], entry.value.name],
      [["definition"], entry.value.definition],
      [["note"], entry.value.note],
    ]),
  ),
  ...corpus.studies.flatMap((entry) =>
    statedOf(entry, [
      [["name"], entry.value.name],
      [["population"], entry.value.population],
      [["setting"], entry.value.setting],
      [["note"], entry.value.note],
    ]),
  ),
  ...corpus.works.flatMap((entry) => [
    ...statedOf(entry, [[["note"], entry.value.note]]),
    ...entry.value.reports.flatMap(({ label, statement }, i) =>
      statedOf(entry, [
        [["reports", i, "label"], label],
        [["reports", i, "statement"], statement],
      ]),
    ),
  ]),
  ...corpus.dossiers.flatMap(dossierTexts),
];

const dossierTexts = (dossier: DossierEntries): StatedText[] => [
  ...statementsOf(dossier).flatMap((entry) =>
    statedOf(entry, [
      [["label"], entry.value.label],
      [["statement"], entry.value.statement],
      [["note"], entry.value.note],
      ...entry.value.caseValues.map(({ value }, i): Field => [["caseValues", i, "value"], value]),
      ...(isClaim(entry.value)
        ? []
        : ([
            [["forWhom"], entry.value.forWhom],
            ...(entry.value.conditions?.items ?? []).map(({ text }, i): Field => [
              ["conditions", "items", i, "text"],
              text,
            ]),
            [["insteadOf"], entry.value.insteadOf],
            [["expectedBenefit"], entry.value.expectedBenefit],
            [["expectedHarm"], entry.value.expectedHarm],
          ] as const)),
    ]),
  ),
  ...dossier.summaries.flatMap((entry) =>
    summedUpLists.flatMap((list) =>
      statedOf(
        entry,
        entry.value[list].map(({ says }, i): Field => [[list, i, "says"], says]),
      ),
    ),
  ),
  ...dossier.audits.flatMap((entry) =>
    statedOf(entry, [
      [["headline"], entry.value.headline],
      [["explanation"], entry.value.explanation],
    ]),
  ),
  ...dossier.uncited.flatMap((entry) =>
    statedOf(entry, [
      [["finding"], entry.value.finding],
      [["explanation"], entry.value.explanation],
    ]),
  ),
  ...dossier.tensions.flatMap((entry) =>
    statedOf(entry, [
      [["statement"], entry.value.statement],
      [["mayExplain"], entry.value.mayExplain],
      ...entry.value.sides.map(({ says }, i): Field => [["sides", i, "says"], says]),
    ]),
  ),
  ...dossier.decisions.flatMap((entry) =>
    statedOf(entry, [
      [["question"], entry.value.question],
      ...entry.value.branches.flatMap(({ condition, notStated, end }, i): Field[] => [
        [["branches", i, "condition"], condition],
        [["branches", i, "notStated"], notStated],
        [["branches", i, "end"], end],
      ]),
    ]),
  ),
  ...dossier.tours.flatMap((entry) =>
    statedOf(entry, [
      [["title"], entry.value.title],
      [["about"], entry.value.about],
      ...entry.value.steps.map(({ says }, i): Field => [["steps", i, "says"], says]),
    ]),
  ),
  ...dossier.completions.flatMap((entry) =>
    statedOf(
      entry,
      entry.value.distractors.map((text, i): Field => [["distractors", i], text]),
    ),
  ),
];
