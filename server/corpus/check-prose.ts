// Owns the rules that tie numbers in prose to structured figures, and grades to the keys that hold them.
import type { Figure } from "../../model/figure.ts";
import { isSameNumber, withoutUnitPower } from "../text/figure-numbers.ts";
import { collectOccurrences } from "../text/quantities.ts";
import { foldStrictly } from "../text/fold.ts";
import { plainReading } from "../text/token.ts";
import { tokenize } from "../text/tokens.ts";
import { statementsOf, type Corpus, type Entry, type Statement } from "./corpus.ts";
import { isClaim } from "./corpus-index.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import { mayBeStatedUnread } from "./unread-files.ts";
import type { DataPath } from "./yaml-document.ts";

/** Every number that a figure gives. Days and years of a date count, its month does not: prose names months. */
const numbersOf = (figure: Figure): number[] => {
  const { value, low, high, per, n, ci, p, date, grade, unit } = figure;
  const [year, , day] = date?.split("-") ?? [];
  const measured = [value, low, high, ci?.low, ci?.high].filter((number) => number !== undefined);
  // "2.3 × 10⁹/L" is 2.3 in 10*9/L.
  const whole = measured.map((number) => withoutUnitPower(number, unit));
  return [...measured, ...whole, per, n, ci?.level, p?.value, year, day, grade?.value]
    .filter((number) => number !== undefined)
    .map(Number)
    .filter((number) => !Number.isNaN(number));
};

/** Texts of a statement that readers see as its prose. */
const proseOf = (statement: Statement): readonly { path: DataPath; text: string }[] => [
  { path: ["statement"], text: statement.statement },
  { path: ["label"], text: statement.label },
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

const wholeName = (name: string): RegExp => {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, "giu");
};

const without = (text: string, names: readonly RegExp[]): string =>
  names.reduce((left, name) => left.replaceAll(name, (hit) => "#".repeat(hit.length)), text);

/**
 * Every number in prose is one of the statement's figures: digits, decimals, number words from two on. Numbers that are
 * names ("Ki-67", "4-0", "first-line", names of concepts and studies) need none; numbers of cases are those of `cases`.
 */
export const proseNumbers: DataRule = {
  name: "prose-numbers",
  requirement: "Every number in a statement's prose is a number of one of its figures.",
  check: ({ corpus }) => {
    // A name that is not known would be taken for a number.
    if (mayBeStatedUnread(corpus, ["vocabulary/concepts/", "studies/"])) return [];
    const names = namesWithDigits(corpus);
    return corpus.dossiers.flatMap((dossier) =>
      statementsOf(dossier).flatMap((entry) =>
        proseOf(entry.value).flatMap(({ path, text }) =>
          proseFindings(entry, path, text, names, dossier.dossier.value.series?.cases ?? 0),
        ),
      ),
    );
  },
};

const proseFindings = (
  entry: Entry<Statement>,
  path: DataPath,
  text: string,
  names: readonly RegExp[],
  cases: number,
): Finding[] => {
  const { figures } = entry.value;
  const grades = figures.flatMap(({ grade }) =>
    grade === undefined ? [] : [wholeName(grade.value)],
  );
  const plain = without(text, [...grades, ...names]);
  const reading = { ...plainReading, references: 0, cases };
  const tokens = tokenize(plain, reading);
  const known = [...new Set(figures.flatMap(numbersOf))];
  const isGiven = (number: number) => known.some((given) => isSameNumber(number, given));
  return collectOccurrences(plain, tokens, reading).occurrences.flatMap(
    ({ value, kind, start, end }): Finding[] => {
      const printed = plain.slice(start, end);
      const isWord = /^[\p{L}\s-]+$/u.test(printed);
      if (kind === "name" || (isWord && value < 2)) return [];
      const isKnown = kind === "case-label" ? entry.value.cases.includes(value) : isGiven(value);
      if (isKnown) return [];
      return [
        {
          place: entry.placeOf(path),
          found: printed,
          message:
            kind === "case-label"
              ? `${entry.value.id} speaks of case ${value}, which is not in its \`cases\``
              : `${entry.value.id} says ${JSON.stringify(printed)}, and none of its figures is ${value}`,
          hint:
            kind === "case-label"
              ? `add ${value} to \`cases\``
              : `its figures: ${known.join(", ") || "none"}`,
        },
      ];
    },
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
                  hint: `its keys: ${keys.join(", ")}`,
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
