// Owns the small dossiers with figures of their own that tests of arithmetic put together, and what it then says.
import { expect } from "vitest";
import type { ArithmeticKind } from "../../model/kinds/arithmetic-kinds.ts";
import { testDossier, testWork } from "../../server/corpus/arithmetic/test-figures.ts";
import { indexCorpus } from "../../server/corpus/corpus-index.ts";
import type { Corpus } from "../../server/corpus/corpus.ts";
import { edited, parseTexts, type Edits } from "./small-data.ts";

/** Measures of every quantity that is compared. */
export const measures = `measures:
  - { id: share, name: share, unit: "%", quantity: share }
  - { id: count, name: count, quantity: count }
  - { id: grade, name: grade }
  - { id: date, name: date }
  - { id: ratio, name: ratio }
  - { id: hazard, name: hazard ratio, noEffect: 1 }
  - { id: gap, name: difference, quantity: difference }
  - { id: size, name: size, unit: cm }
  - { id: depth, name: depth, unit: cm }
  - { id: rate, name: survival rate, unit: "%", quantity: survival }
  - { id: months, name: survival time, unit: mo, quantity: survival-time }
  - { id: watched, name: length of follow-up, unit: mo, quantity: follow-up }
  - { id: since-surgery, name: time after surgery, time: after, unit: mo }
  - { id: from, name: start date, quantity: start }
  - { id: until, name: end date, quantity: end }
`;

/** A statement: its figures as a list in YAML, and where wanted more of its fields, indented as they are in a file. */
export type StatedClaim = { figures: string; more?: string; type?: string };

/** A file of statements of the authors about their divers. */
export const claimsText = (
  stated: readonly StatedClaim[],
): string => `review: { drafted: { by: first reader, on: 2026-01-05 } }
claims:
${stated
  .map(
    ({ figures, more = "", type = "outcome" }, i) => `  - id: told-${i + 1}
    type: ${type}
    statement: It was told.
    label: Told
    voice: own-result
    topics: [care]
    about: [{ concept: divers, role: population }]
    where: [{ section: results, keys: [told] }]
${more}    figures: [${figures}]
`,
  )
  .join("")}`;

/** Such statements beside all others, each with one list of figures. */
export const claimsWith = (...figures: string[]): Edits => ({
  "vocabulary/measures.yaml": measures,
  "dossiers/ash/claims/more.yaml": claimsText(figures.map((list) => ({ figures: list }))),
});

/** Reports of the trial by Birch, each with one list of figures. */
export const reportsWith = (...figures: string[]): Edits => ({
  "vocabulary/measures.yaml": measures,
  "works/birch-2015.yaml": [
    [
      "reports:\n",
      `reports:
${figures
  .map(
    (list, i) => `  - id: more-${i + 1}
    label: More of Birch
    statement: It was told.
    figures: [${list}]
    readFrom: { depth: abstract, what: invented record }
`,
  )
  .join("")}`,
    ],
  ],
});

/** What the tests of a kind say of a corpus: outcome and sentence. */
export const saidOf = (corpus: Corpus, kind: ArithmeticKind): string[] => {
  const index = indexCorpus(corpus);
  return [
    ...corpus.dossiers.map((dossier) => testDossier(dossier, index)),
    ...corpus.works.map((work) => testWork(work, index)),
  ]
    .flatMap(({ tested }) => tested)
    .filter((one) => one.kind === kind)
    .map(({ outcome, says }) => `${outcome}: ${says}`);
};

/** The same of the small data with these edits, which must be sound. */
export const found = (kind: ArithmeticKind, edits: Edits): string[] => {
  const { corpus, problems } = parseTexts(edited(edits));
  expect(problems).toEqual([]);
  return saidOf(corpus, kind);
};

/** A statement with these figures, each without its id. */
export type StatedAlone = { figures: string[]; more?: string; type?: string };

/** What the tests of one kind say of statements with these figures, and of no others. */
export const foundAlone = (kind: ArithmeticKind, ...stated: StatedAlone[]): string[] =>
  foundBeside({}, kind, ...stated);

/** The same with edits of other files of the small data. */
export const foundBeside = (
  edits: Edits,
  kind: ArithmeticKind,
  ...stated: StatedAlone[]
): string[] => {
  const claims = stated.map(({ figures, ...rest }) => ({
    ...rest,
    figures: figures.map((figure, n) => `{ id: f${n + 1}, ${figure} }`).join(", "),
  }));
  const { corpus, problems } = parseTexts(
    edited({
      "dossiers/ash/claims/results.yaml": claimsText(claims),
      "dossiers/ash/claims/background.yaml": undefined,
      "dossiers/ash/recommendations.yaml": undefined,
      "vocabulary/measures.yaml": measures,
      ...edits,
    }),
  );
  expect(problems.filter(({ file }) => file.endsWith("results.yaml"))).toEqual([]);
  return saidOf(corpus, kind);
};
