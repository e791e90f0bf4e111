// Owns the rules that tie numbers in prose to structured figures, and grades to the keys that hold them.
import type { Figure, ReportedFigure } from "../../model/figure.ts";
import { isSameNumber, withoutUnitPower } from "../text/same-number.ts";
import { collectOccurrences } from "../text/quantities.ts";
import { foldStrictly } from "../text/fold.ts";
import { plainReading } from "../text/token.ts";
import { tokenize } from "../text/tokens.ts";
import type { DataPlace } from "../problems/data-problem.ts";
import { statementsOf, type Corpus, type DossierEntries, type Statement } from "./corpus.ts";
import { indexStatements, isClaim } from "./corpus-index.ts";
import { summedUpLists } from "./check-summaries.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import { mayBeStatedUnread } from "./unread-files.ts";
import { wholeName, wordsIn } from "../words-in-text.ts";
import type { DataPath } from "./yaml-document.ts";

/** Every number that a figure gives. Days and years of a date count, its month does not: prose names months. */
const numbersOf = (figure: Figure): number[] => {
  const [year, , day] = figure.date?.split("-") ?? [];
  const stated = [year, day, figure.grade?.value].filter((number) => number !== undefined);
  return [
    ...measuredNumbers(figure),
    ...stated.map(Number).filter((number) => !Number.isNaN(number)),
  ];
};

/** Every number of a figure that is stated in numbers. */
const measuredNumbers = (figure: Figure | ReportedFigure): number[] => {
  const { value, low, high, sd, per, n, ci, p, unit } = figure;
  const measured = [value, low, high, sd, ci?.low, ci?.high].filter(
    (number) => number !== undefined,
  );
  // "2.3 × 10⁹/L" is 2.3 in 10*9/L.
  const whole = measured.map((number) => withoutUnitPower(number, unit));
  return [...measured, ...whole, per, n, ci?.level, p?.value].filter(
    (number) => number !== undefined,
  );
};

/** Texts of a statement that readers see as its prose. */
const proseOf = (statement: Statement): readonly { path: DataPath; text: string }[] => [
  { path: ["statement"], text: statement.statement },
  { path: ["label"], text: statement.label },
  ...statement.caseValues.map(({ value }, i) => ({
    path: ["caseValues", i, "value"],
    text: value,
  })),
  ...(isClaim(statement)
    ? []
    : [
        { path: ["expectedBenefit"], text: statement.expectedBenefit },
        { path: ["expectedHarm"], text: statement.expectedHarm },
        ...(statement.conditions?.items ?? []).map(({ text }, i) => ({
          path: ["conditions", "items", i, "text"],
          text,
        })),
      ]),
];

/** Names with digits that the data know: "EORTC 62012", "Ki-67". Longest first, so that parts do not hide the whole. */
const namesWithDigits = (corpus: Corpus): RegExp[] =>
  [
    ...corpus.concepts.flatMap(({ value }) => [value.name, ...value.synonyms]),
    ...corpus.studies.flatMap(({ value }) => [value.name, ...value.registration]),
  ]
    .filter((name) => /\d/.test(name))
    .sort((a, b) => b.length - a.length)
    .map(wholeName);

const without = (text: string, names: readonly RegExp[]): string =>
  names.reduce((left, name) => left.replaceAll(name, (hit) => "#".repeat(hit.length)), text);

/**
 * Every number in prose is one of the statement's figures: digits, decimals, number words from two on. Numbers that are
 * names ("Ki-67", "4-0", "first-line", names of concepts and studies) need none; numbers of cases are those of `cases` and `mentionsCases`. The figures of a summary's sentence are those of
 * the statements that it sums up, those of a decision's branch of the statements that it names; a decision's question's, of all its
 * branches; those of a reader's question, of the statement that answers it; those of a tour's step, of the statements that it names.
 */
export const proseNumbers: DataRule = {
  name: "prose-numbers",
  requirement:
    "Every number in the prose of a statement, of a summary, of a decision, of a tour or of a question for a statement is a number of one of its figures.",
  check: ({ corpus }) => {
    // A name that is not known would be taken for a number.
    if (mayBeStatedUnread(corpus, ["vocabulary/concepts/", "studies/"])) return [];
    const names = namesWithDigits(corpus);
    return corpus.dossiers.flatMap((dossier) => {
      const cases = dossier.dossier.value.series?.cases ?? 0;
      return [
        ...statementProse(dossier),
        ...summaryProse(dossier),
        ...decisionProse(dossier),
        ...questionProse(dossier),
        ...tourProse(dossier),
      ].flatMap((prose) => proseFindings(prose, names, cases));
    });
  },
};

/** A text that readers see, with the statements whose figures and cases it may state. */
type Prose = {
  readonly name: string;
  readonly place: DataPlace;
  readonly text: string;
  readonly from: readonly Statement[];
  /** How it may get a figure where it has none, as a hint's first words; absent where it cannot. */
  readonly toHave?: string;
};

const toName = "name in `from` a statement that gives it, or ";

const statementProse = (dossier: DossierEntries): Prose[] =>
  statementsOf(dossier).flatMap(({ value, placeOf }) =>
    proseOf(value).map(({ path, text }) => ({
      name: value.id,
      place: placeOf(path),
      text,
      from: [value],
      toHave: "add a figure that gives it, or ",
    })),
  );

const summaryProse = (dossier: DossierEntries): Prose[] => {
  const statements = indexStatements(dossier);
  return dossier.summaries.flatMap(({ value, placeOf }) =>
    summedUpLists.flatMap((list) =>
      value[list].flatMap(({ says, from }, i) => {
        const stated = from.flatMap((id) => statements.get(id)?.value ?? []);
        // The figures of a statement that is not there, or could not be read, are not known.
        if (stated.length < from.length) return [];
        const name = `the summary of ${value.topic}`;
        return [
          { name, place: placeOf([list, i, "says"]), text: says, from: stated, toHave: toName },
        ];
      }),
    ),
  );
};

const questionProse = (dossier: DossierEntries): Prose[] => {
  const statements = indexStatements(dossier);
  return dossier.questions.flatMap(({ value, placeOf }): Prose[] => {
    const stated = statements.get(value.statement)?.value;
    if (stated === undefined) return [];
    const name = `a question for ${value.statement}`;
    return (["askedAs", "askedInFull"] as const).flatMap((list) =>
      value[list].map((text, i) => ({ name, place: placeOf([list, i]), text, from: [stated] })),
    );
  });
};

const tourProse = (dossier: DossierEntries): Prose[] => {
  const statements = indexStatements(dossier);
  return dossier.tours.flatMap(({ value, placeOf }) =>
    value.steps.flatMap(({ says, from }, i): Prose[] => {
      const stated = from.flatMap((id) => statements.get(id)?.value ?? []);
      if (stated.length < from.length) return [];
      const name = `the tour ${value.id}`;
      return [
        { name, place: placeOf(["steps", i, "says"]), text: says, from: stated, toHave: toName },
      ];
    }),
  );
};

/** Texts of a branch that readers see. */
const branchTexts = ["condition", "notStated", "end"] as const;

const decisionProse = (dossier: DossierEntries): Prose[] => {
  const statements = indexStatements(dossier);
  const stated = (from: readonly string[]) => from.flatMap((id) => statements.get(id)?.value ?? []);
  return dossier.decisions.flatMap(({ value, placeOf }): Prose[] => {
    const all = value.branches.flatMap(({ from }) => from);
    if (stated(all).length < all.length) return [];
    const name = `the decision ${value.id}`;
    return [
      {
        name,
        place: placeOf(["question"]),
        text: value.question,
        from: stated(all),
        toHave: toName,
      },
      ...value.branches.flatMap((branch, i) =>
        branchTexts.map((key) => ({
          name,
          place: placeOf(["branches", i, key]),
          text: branch[key] ?? "",
          from: stated(branch.from),
          toHave: toName,
        })),
      ),
    ];
  });
};

const proseFindings = (
  { name, place, text, from, toHave = "" }: Prose,
  names: readonly RegExp[],
  cases: number,
): Finding[] => {
  const figures = from.flatMap((statement) => statement.figures);
  const stated = new Set(from.flatMap(({ cases, mentionsCases }) => [...cases, ...mentionsCases]));
  const grades = figures.flatMap(({ grade }) =>
    grade === undefined ? [] : [wholeName(grade.value)],
  );
  const known = [...new Set(figures.flatMap(numbersOf))];
  return numbersIn(text, [...grades, ...names], cases).flatMap(
    ({ printed, value, isCase }): Finding[] => {
      const isKnown = isCase ? stated.has(value) : isGiven(value, known);
      if (isKnown) return [];
      return [
        {
          place,
          found: printed,
          message: isCase
            ? `${name} speaks of case ${value}, which is neither in its \`cases\` nor in its \`mentionsCases\``
            : `${name} says ${JSON.stringify(printed)}, and none of its figures is ${value}`,
          hint: isCase
            ? `add ${value} to \`cases\` if it says something of that patient, to \`mentionsCases\` if it only names it`
            : known.length > 0
              ? `its figures: ${known.join(", ")}`
              : `${toHave}leave the number out`,
        },
      ];
    },
  );
};

const isGiven = (number: number, known: readonly number[]): boolean =>
  known.some((given) => isSameNumber(number, given));

/** The numbers that prose states: not those in `names`, nor "one" in words. */
const numbersIn = (
  text: string,
  names: readonly RegExp[],
  cases: number,
): { printed: string; value: number; isCase: boolean }[] => {
  const plain = without(text, names);
  const reading = { ...plainReading, references: 0, cases };
  return collectOccurrences(plain, tokenize(plain, reading), reading).occurrences.flatMap(
    ({ value, kind, start, end }) => {
      const printed = plain.slice(start, end);
      const isWord = /^[\p{L}\s-]+$/u.test(printed);
      return kind === "name" || (isWord && value < 2)
        ? []
        : [{ printed, value, isCase: kind === "case-label" }];
    },
  );
};

/** Words of a work's title in a row that its finding may not repeat. */
const titleRun = 8;

/** The headline of uncited evidence is ours, and states no number that the work's reports do not hold. */
export const findingFits: DataRule = {
  name: "finding-fits",
  requirement:
    "The finding of uncited evidence has no full stop at its end, is not the report's label and no run of eight words of the work's title, and each of its numbers is in a report of the work.",
  check: ({ corpus, index }) => {
    if (mayBeStatedUnread(corpus, ["vocabulary/concepts/", "studies/"])) return [];
    const names = namesWithDigits(corpus);
    return corpus.dossiers.flatMap((dossier) =>
      dossier.uncited.flatMap(({ value: { finding, report }, placeOf }): Finding[] => {
        const held = index.reports.get(report);
        if (finding === undefined || held === undefined) return [];
        const { report: reported, work } = held;
        const at = { place: placeOf(["finding"]), found: finding };
        const known = [...new Set(work.reports.flatMap(({ figures }) => figures.flatMap(heldIn)))];
        return [
          ...(finding.endsWith(".")
            ? [
                {
                  ...at,
                  message: `the finding of ${report} ends with a full stop`,
                  hint: "take the full stop away",
                },
              ]
            : []),
          ...(bareText(finding) === bareText(reported.label)
            ? [
                {
                  ...at,
                  message: `the finding of ${report} is the label of the report`,
                  hint: "say in whom it was found, and of which treatment; or leave it out",
                },
              ]
            : []),
          ...(repeatsTitle(finding, work.csl.title)
            ? [
                {
                  ...at,
                  message: `the finding of ${report} repeats the title of ${work.id}`,
                  hint: "say in words of your own what was found",
                },
              ]
            : []),
          ...numbersIn(finding, names, 0)
            .filter((stated) => !isGiven(stated.value, known))
            .map(({ printed, value }) => ({
              ...at,
              found: printed,
              message: `the finding of ${report} says ${JSON.stringify(printed)}, and no report of ${work.id} holds ${value}`,
              hint:
                known.length > 0
                  ? `its figures: ${known.join(", ")}`
                  : "enter it in the report that gives it, or leave the number out",
            })),
        ];
      }),
    );
  },
};

/** Every number that a report holds, the time for which it holds included. */
const heldIn = (figure: ReportedFigure): number[] => [
  ...measuredNumbers(figure),
  ...(figure.atTime === undefined ? [] : [figure.atTime.value]),
];

/** A text as its words alone, so that two texts can be compared. */
const bareText = (text: string): string => wordsIn(text.toLowerCase()).join(" ");

const repeatsTitle = (text: string, title: string): boolean => {
  const words = wordsIn(text.toLowerCase());
  const whole = ` ${bareText(title)} `;
  return words.some(
    (_, i) =>
      i + titleRun <= words.length && whole.includes(` ${words.slice(i, i + titleRun).join(" ")} `),
  );
};

/** A grade is bound to a code, so a key of the statement's passages holds it. */
export const gradeInKeys: DataRule = {
  name: "grade-in-keys",
  requirement: "The value of a grade is a word of a key.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) =>
      statementsOf(dossier).flatMap((entry) => {
        const keys = entry.value.where.flatMap((where) => where.keys);
        const words = new Set(keys.flatMap((key) => [key, ...key.split(/[\s,]+/)]).map(codeOf));
        return entry.value.figures.flatMap(({ grade }, i): Finding[] =>
          grade === undefined || words.has(codeOf(grade.value))
            ? []
            : [
                {
                  place: entry.placeOf(["figures", i, "grade", "value"]),
                  found: grade.value,
                  message: `${entry.value.id} gives the grade ${grade.value}, which is in none of its keys`,
                  hint: `correct it, or add it to the keys of \`where\`: ${keys.join(", ")}`,
                },
              ],
        );
      }),
    ),
};

/** A code as keys are compared: case, dashes and lost ligatures make no difference. */
const codeOf = (text: string): string =>
  /\d/.test(text)
    ? text.toLowerCase().replaceAll(/[\u2010-\u2014\u2212]/g, "-")
    : foldStrictly(text);
