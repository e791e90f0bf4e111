// Owns the tests of what pools studies against them: its patients against theirs, and what a statement says of pooled studies and
// their patients against the meta-analyses that it cites. Which studies are pooled is read from the studies' own files.
import {
  atMost,
  exactly,
  mayBeAtMost,
  meets,
  type Interval,
} from "../../../model/arithmetic/interval.ts";
import { countText, numberText } from "../../../model/formats.ts";
import type { StudyFile, WorkFile } from "../../../model/kinds/shared-files.ts";
import type { CorpusIndex } from "../corpus-index.ts";
import type { DossierEntries, Entry } from "../corpus.ts";
import { labelOfWork } from "../work-label.ts";
import { partyOf, type Tested } from "./finding.ts";
import type { GroupTest } from "./grouped-figures.ts";
import {
  amountText,
  givenBy,
  isSizeOf,
  scopeOfWork,
  type Scope,
  type StatedFigure,
} from "./stated-figures.ts";

/** A study with its patients, and a work that describes it. */
type Pool = { study: StudyFile; patients: number; work: Entry<WorkFile> };

const poolOf = (work: Entry<WorkFile>, index: CorpusIndex): Pool | undefined => {
  const study = index.studies.get(work.value.study ?? "")?.value;
  return study?.participants === undefined
    ? undefined
    : { study, patients: study.participants, work };
};

/** The studies of known size that a study holds whole, those left out that share patients with another of them. */
const pooledIn = ({ overlaps }: StudyFile, index: CorpusIndex): StudyFile[] => {
  const held = overlaps
    .filter(({ includesAll }) => includesAll)
    .flatMap(({ study }) => index.studies.get(study)?.value ?? []);
  const shares = (one: StudyFile, other: StudyFile): boolean =>
    one.overlaps.some(({ study }) => study === other.id);
  return held.filter(
    (one) =>
      one.participants !== undefined &&
      !held.some((other) => other !== one && (shares(one, other) || shares(other, one))),
  );
};

/** What pools studies has at least the patients of those that it holds whole. */
export const pooledPatients = (
  work: Entry<WorkFile>,
  { figures }: Scope,
  index: CorpusIndex,
): Tested[] => {
  const pool = poolOf(work, index);
  const held = pool === undefined ? [] : pooledIn(pool.study, index);
  const own = figures.find(
    (figure) =>
      figure.value.n === pool?.patients ||
      (isCountOfAll(figure) && figure.value.value === pool?.patients),
  );
  if (pool === undefined || own === undefined || held.length === 0) return [];
  const least = held.reduce((all, { participants = 0 }) => all + participants, 0);
  const isRight = least <= pool.patients;
  const names = held.map(({ name, participants = 0 }) => `${name}: ${numberText(participants)}`);
  return [
    {
      kind: "pooled",
      outcome: isRight ? "holds" : "fails",
      says: `${numberText(pool.patients)} are ${isRight ? "no fewer" : "fewer"} than the ${numberText(least)} of what it includes (${names.join("; ")}).`,
      expected: { low: least, high: Infinity },
      found: exactly(pool.patients),
      parties: [partyOf(own)],
    },
  ];
};

/** How many studies the reports of a work count, by the concept under which a statement counts them. */
const studiesIn = (
  work: Entry<WorkFile>,
  concept: string,
  index: CorpusIndex,
): number | undefined =>
  scopeOfWork(work, index).figures.find((figure) => isSizeOf(concept, figure))?.value.value;

/** What so many studies can have, given the meta-analyses that a statement cites. */
type Limit = { readonly patients: Interval; readonly says: string };

const limitFor = (
  studies: number,
  concept: string,
  { study, patients, work }: Pool,
  index: CorpusIndex,
): Limit | undefined => {
  const all = studiesIn(work, concept, index);
  const name = labelOfWork(work.value, index);
  if (all === undefined || studies > all) return undefined;
  if (studies === all) {
    return {
      patients: exactly(patients),
      says: `${name} has ${numberText(patients)} patients in ${numberText(all)} studies`,
    };
  }
  for (const { study: id, includesAll } of study.overlaps) {
    if (includesAll !== true) continue;
    const earlier = [...index.works.values()].find((other) => other.value.study === id);
    const pool = earlier === undefined ? undefined : poolOf(earlier, index);
    const before = pool === undefined ? undefined : studiesIn(pool.work, concept, index);
    if (pool === undefined || before === undefined || all - before !== studies) continue;
    const more = patients - pool.patients;
    return {
      patients: atMost(more),
      says: `${name} adds ${countText(studies, "study", "studies")} to ${labelOfWork(pool.work.value, index)}, and ${numberText(more)} patients (${numberText(patients)} − ${numberText(pool.patients)})`,
    };
  }
  return {
    patients: atMost(patients),
    says: `${name} has ${numberText(patients)} patients in ${numberText(all)} studies`,
  };
};

/** So many studies, with so many patients, can be those of the meta-analysis that is cited for them. */
export const pooledAsCited: GroupTest = ({ scope, index, dossier }) =>
  dossier === undefined
    ? []
    : scope.holders.flatMap(({ statement, figures }) => {
        const counts = figures.filter(isCountOfAll);
        const patients = counts.find((figure) => isOfPopulation(figure, index));
        const studies = counts.find((figure) => figure !== patients);
        const given = patients === undefined ? undefined : givenBy(patients);
        const number = studies?.value.value;
        const concept = studies?.value.of;
        if (patients === undefined || given === undefined) return [];
        if (number === undefined || concept === undefined) return [];
        return worksCited(statement?.cites ?? [], dossier, index).flatMap((work): Tested[] => {
          const pool = poolOf(work, index);
          const limit = pool && limitFor(number, concept, pool, index);
          if (limit === undefined) return [];
          const isRight =
            limit.patients.low === -Infinity
              ? mayBeAtMost(given, limit.patients)
              : meets(given, limit.patients);
          return [
            {
              kind: "pooled",
              outcome: isRight ? "holds" : "fails",
              says: `${limit.says}; for ${countText(number, "study", "studies")}, ${amountText(patients)} is given.`,
              expected: limit.patients,
              found: given,
              parties: [partyOf(patients), ...(studies === undefined ? [] : [partyOf(studies)])],
            },
          ];
        });
      });

const isCountOfAll = ({ measure, value: { of, among, arm } }: StatedFigure): boolean =>
  measure.quantity === "count" && of !== undefined && among === undefined && arm === undefined;

const isOfPopulation = ({ value: { of } }: StatedFigure, index: CorpusIndex): boolean =>
  index.concepts.get(of ?? "")?.value.type === "population";

const worksCited = (
  cites: readonly { ref: string | number }[],
  { references }: DossierEntries,
  index: CorpusIndex,
): Entry<WorkFile>[] =>
  cites.flatMap(({ ref }) => {
    const { work } = references.find(({ value }) => value.marker === ref)?.value ?? {};
    return index.works.get(work ?? "") ?? [];
  });
