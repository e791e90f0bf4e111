// Owns putting the figures of a corpus to every test, and finding what answers each finding. Pure.
import type { ArithmeticCheck } from "../../../model/arithmetic-check.ts";
import type { Interval } from "../../../model/arithmetic/interval.ts";
import { Expectation, type Explanation } from "../../../model/kinds/arithmetic-entries.ts";
import { namedIn } from "../../../model/kinds/schema-notes.ts";
import type { DossierEntries, Entry } from "../corpus.ts";
import type { CorpusIndex } from "../corpus-index.ts";
import type { WorkFile } from "../../../model/kinds/shared-files.ts";
import { figureNamed, testExpectation, type Known } from "./expectations.ts";
import type { Tested } from "./finding.ts";
import type { GroupTest, Stated } from "./grouped-figures.ts";
import { oneUnit } from "./one-unit.ts";
import { stepsInPairs } from "./paired-steps.ts";
import {
  armsAndAll,
  casesCounted,
  partInWhole,
  ratioAndShare,
  shareOfCount,
} from "./part-and-whole.ts";
import { pooledAsCited, pooledPatients } from "./pooled-studies.ts";
import { singleTests } from "./single-tests.ts";
import { timeTests } from "./time-tests.ts";
import { scopeOfDossier, scopeOfWork, type Scope } from "./stated-figures.ts";
import { statedTwice } from "./stated-twice.ts";
import { valueInRange } from "./value-in-range.ts";

/** Tests of figures that belong together by their fields. */
const groupTests: readonly GroupTest[] = [
  statedTwice,
  partInWhole,
  shareOfCount,
  ratioAndShare,
  armsAndAll,
  casesCounted,
  valueInRange,
  oneUnit,
];

/** What a test gave, with what answers it; absent where it holds, or where nothing answers it yet. */
export type Answered = Tested & { readonly answer?: ArithmeticCheck["answer"] };

/** What testing one dossier or work gave, with the explanations that explain nothing found there. */
export type Results = {
  readonly tested: readonly Answered[];
  readonly idle: readonly Entry<Explanation>[];
  /** Expectations that could not be tested though their figures are all there: their units cannot be compared. */
  readonly untested: readonly Entry<Expectation>[];
};

const knownIn = (scopes: readonly Scope[]): Known => ({
  figures: new Map(
    scopes.flatMap(({ figures }) => figures.map((figure) => [figure.name, figure] as const)),
  ),
  holders: new Map(
    scopes.flatMap(({ holders }) => holders.map((holder) => [holder.name, holder] as const)),
  ),
});

const allTests = (stated: Stated): Tested[] => [
  ...stated.scope.figures.flatMap((figure) =>
    singleTests.flatMap((test) => test(figure, stated.scope)),
  ),
  ...[...groupTests, ...timeTests, pooledAsCited].flatMap((test) => test(stated)),
  ...stepsInPairs(stated),
];

/** Whether an explanation is of this finding: of its kind, and all that it names takes part. */
const explains = ({ value }: Entry<Explanation>, tested: Tested, known: Known): boolean => {
  const figures = new Set(tested.parties.map(({ figure }) => figure));
  const holders = new Set(tested.parties.map(({ holder }) => holder.name));
  return (
    value.kind === tested.kind &&
    value.figures.length + value.statements.length > 0 &&
    value.figures.every((name) => {
      const figure = figureNamed(name, known)?.figure;
      return figure !== undefined && figures.has(figure);
    }) &&
    value.statements.every((name) => holders.has(name))
  );
};

/** The statements of a finding, where it is between statements alone: a tension can hold these only, on its sides. */
export const statementsApart = ({ parties }: Tested): ReadonlySet<string> | undefined => {
  const holders = new Set(parties.map(({ holder }) => holder.name));
  const isOfStatements = parties.every(({ holder }) => holder.statement !== undefined);
  return isOfStatements && holders.size > 1 ? holders : undefined;
};

/** An inconsistency that is entered, with all the statements of the finding on its sides. */
const tensionFor = (one: Tested, { tensions, folder }: DossierEntries) => {
  const statements = statementsApart(one);
  if (statements === undefined) return undefined;
  const fitting = tensions
    .map(({ value }) => ({ value, named: new Set(value.sides.flatMap((side) => side.statements)) }))
    .filter(({ named }) => [...statements].every((name) => named.has(name)))
    // The one that says least besides.
    .sort((a, b) => a.named.size - b.named.size);
  const found = fitting[0]?.value;
  return found && { tension: `${folder}:${found.id}`, label: found.label };
};

const answered = (
  all: readonly Tested[],
  explanations: readonly Entry<Explanation>[],
  known: Known,
  dossier?: DossierEntries,
): Omit<Results, "untested"> => {
  const used = new Set<Entry<Explanation>>();
  const tested = all.map((one): Answered => {
    if (one.outcome === "holds") return one;
    const entered = dossier === undefined ? undefined : tensionFor(one, dossier);
    if (entered !== undefined) return { ...one, answer: entered };
    const explanation = explanations.find((entry) => explains(entry, one, known));
    if (explanation === undefined) return one;
    used.add(explanation);
    return { ...one, answer: { reason: explanation.value.reason } };
  });
  return { tested, idle: explanations.filter((entry) => !used.has(entry)) };
};

/** Everything that the figures of a dossier's statements give. Its expectations may name figures of works. */
export const testDossier = (dossier: DossierEntries, index: CorpusIndex): Results => {
  const scope = scopeOfDossier(dossier, index);
  const works = worksNamed(dossier).flatMap((work) => index.works.get(work) ?? []);
  const known = knownIn([scope, ...works.map((work) => scopeOfWork(work, index))]);
  const { tested, untested } = expectedOf(dossier.expectations, known);
  const all = [...allTests({ scope, index, dossier }), ...tested];
  return { ...answered(all, dossier.explanations, known, dossier), untested };
};

/** What expectations come to, and those that come to nothing though all that they name is there. */
const expectedOf = (
  expectations: readonly Entry<Expectation>[],
  known: Known,
): { tested: Tested[]; untested: Entry<Expectation>[] } => {
  const results = expectations.map((entry) => ({ entry, tested: testExpectation(entry, known) }));
  return {
    tested: results.flatMap(({ tested }) => tested ?? []),
    untested: results.flatMap(({ entry, tested }) =>
      tested === undefined && figuresNamed(entry).every((name) => figureNamed(name, known))
        ? entry
        : [],
    ),
  };
};

const figuresNamed = ({ value }: Entry<Expectation>): string[] =>
  namedIn(Expectation, value).flatMap(({ names: kind, name }) =>
    kind === "stated figure" ? name : [],
  );

/** Works whose reports the expectations of a dossier name. */
const worksNamed = ({ expectations }: DossierEntries): string[] => {
  const works = expectations
    .flatMap(figuresNamed)
    .flatMap((name) => /^[^.#]+(?=\.[^#]*#)/.exec(name)?.[0] ?? []);
  return [...new Set(works)];
};

/** Everything that the figures of a work's reports give. */
export const testWork = (work: Entry<WorkFile>, index: CorpusIndex): Results => {
  const scope = scopeOfWork(work, index);
  const known = knownIn([scope]);
  const expectations = entriesIn(work, "expectations", work.value.expectations);
  const { tested, untested } = expectedOf(expectations, known);
  const explanations = entriesIn(work, "explanations", work.value.explanations);
  const all = [...allTests({ scope, index }), ...pooledPatients(work, scope, index), ...tested];
  return { ...answered(all, explanations, known), untested };
};

/** The entries of a list within a work's file. */
const entriesIn = <T>(work: Entry<WorkFile>, key: string, list: readonly T[]): Entry<T>[] =>
  list.map((value, n) => ({
    value,
    fileName: work.fileName,
    placeOf: (path = []) => work.placeOf([key, n, ...path]),
    writtenAt: (path) => work.writtenAt([key, n, ...path]),
  }));

const boundsOf = ({ low, high }: Interval): ArithmeticCheck["expected"] => ({
  ...(Number.isFinite(low) ? { low } : {}),
  ...(Number.isFinite(high) ? { high } : {}),
});

/** A test as the graph holds it. */
const checkOf = ({ kind, outcome, says, expected, found, unit, parties, answer }: Answered) => ({
  kind,
  outcome,
  says,
  expected: boundsOf(expected),
  found: boundsOf(found),
  ...(unit === undefined ? {} : { unit }),
  of: parties.map(({ holder, figure }) => ({
    ...holder.link,
    ...(figure === undefined ? {} : { figure: figure.value.id }),
  })),
  ...(answer === undefined ? {} : { answer }),
});

const places = { fails: 0, units: 1, suspect: 2, holds: 3 } as const;

/** The tests by the node whose figures they are of, findings first; nodes without tests are left out. */
export const checksByNode = ({
  tested,
}: Pick<Results, "tested">): ReadonlyMap<string, ArithmeticCheck[]> => {
  const found = new Map<string, ArithmeticCheck[]>();
  const sorted = tested.toSorted((a, b) => places[a.outcome] - places[b.outcome]);
  for (const one of sorted) {
    const check = checkOf(one);
    for (const id of new Set(one.parties.map(({ holder }) => holder.link.id))) {
      const own = found.get(id);
      if (own === undefined) found.set(id, [check]);
      else own.push(check);
    }
  }
  return found;
};
