// Owns which texts of the data readers see, each with its place. Judges nothing: rules decide what must hold of them.
import type { DataPlace } from "../problems/data-problem.ts";
import { statementsOf, type Corpus, type DossierEntries, type Entry } from "./corpus.ts";
import { isClaim } from "./corpus-index.ts";
import { summedUpLists } from "./check-summaries.ts";
import type { DataPath } from "./yaml-document.ts";

/** A text that readers see, with the entry that tells it. */
type ToldText = {
  readonly entry: Entry<unknown>;
  readonly text: string;
  readonly place: DataPlace;
};

type Field = readonly [path: DataPath, text: string | undefined];

const toldOf = (entry: Entry<unknown>, fields: readonly Field[]): ToldText[] =>
  fields.flatMap(([path, text]) =>
    text === undefined ? [] : [{ entry, text, place: entry.placeOf(path) }],
  );

/** Labels and sentences of statements, of what is told beside them, and of what works report; definitions and notes of concepts. */
export const toldTexts = (corpus: Corpus): ToldText[] => [
  ...corpus.concepts.flatMap((entry) =>
    toldOf(entry, [
      [["name"], entry.value.name],
      [["definition"], entry.value.definition],
      [["note"], entry.value.note],
    ]),
  ),
  ...corpus.studies.flatMap((entry) =>
    toldOf(entry, [
      [["name"], entry.value.name],
      [["population"], entry.value.population],
      [["setting"], entry.value.setting],
      [["note"], entry.value.note],
    ]),
  ),
  ...corpus.works.flatMap((entry) => [
    ...toldOf(entry, [[["note"], entry.value.note]]),
    ...entry.value.reports.flatMap(({ label, statement }, i) =>
      toldOf(entry, [
        [["reports", i, "label"], label],
        [["reports", i, "statement"], statement],
      ]),
    ),
  ]),
  ...corpus.dossiers.flatMap(dossierTexts),
];

const dossierTexts = (dossier: DossierEntries): ToldText[] => [
  ...statementsOf(dossier).flatMap((entry) =>
    toldOf(entry, [
      [["label"], entry.value.label],
      [["statement"], entry.value.statement],
      [["note"], entry.value.note],
      ...entry.value.caseValues.map(({ value }, i): Field => [["caseValues", i, "value"], value]),
      ...(isClaim(entry.value)
        ? []
        : ([
            [["forWhom"], entry.value.forWhom],
            [["expectedBenefit"], entry.value.expectedBenefit],
            [["expectedHarm"], entry.value.expectedHarm],
          ] as const)),
    ]),
  ),
  ...dossier.summaries.flatMap((entry) =>
    summedUpLists.flatMap((list) =>
      toldOf(
        entry,
        entry.value[list].map(({ says }, i): Field => [[list, i, "says"], says]),
      ),
    ),
  ),
  ...dossier.audits.flatMap((entry) =>
    toldOf(entry, [
      [["headline"], entry.value.headline],
      [["explanation"], entry.value.explanation],
    ]),
  ),
  ...dossier.uncited.flatMap((entry) =>
    toldOf(entry, [
      [["finding"], entry.value.finding],
      [["explanation"], entry.value.explanation],
    ]),
  ),
  ...dossier.tensions.flatMap((entry) =>
    toldOf(entry, [
      [["statement"], entry.value.statement],
      [["mayExplain"], entry.value.mayExplain],
      ...entry.value.sides.map(({ says }, i): Field => [["sides", i, "says"], says]),
    ]),
  ),
  ...dossier.completions.flatMap((entry) =>
    toldOf(
      entry,
      entry.value.distractors.map((text, i): Field => [["distractors", i], text]),
    ),
  ),
];
