// Owns the rules that let the line of every figure, of statements and of reports, be read alone and rightly.
import { exponentOf } from "../../model/arithmetic/units.ts";
import type { Figure, ReportedFigure } from "../../model/figure.ts";
import { pMeasure } from "../../model/figure-text.ts";
import type { Measure } from "../../model/kinds/shared-files.ts";
import { statementsOf, type Corpus } from "./corpus.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import type { DataRule, Finding, RuleInput } from "./data-rule.ts";
import type { DataPlace } from "../problems/data-problem.ts";

/** The figures of one statement or report, with what is said in words beside them. */
type Stated = {
  /** Name for messages: the statement's id, or `work.report`. */
  readonly name: string;
  readonly text: string;
  readonly figures: readonly (Figure | ReportedFigure)[];
  readonly placeOf: (figure: number, field: string) => DataPlace;
};

const statedIn = (corpus: Corpus): Stated[] => [
  ...corpus.dossiers.flatMap((dossier) =>
    statementsOf(dossier).map(({ value, placeOf }) => ({
      name: value.id,
      text: value.statement,
      figures: value.figures,
      placeOf: (figure: number, field: string) => placeOf(["figures", figure, field]),
    })),
  ),
  ...corpus.works.flatMap(({ value, placeOf }) =>
    value.reports.map((report, n) => ({
      name: `${value.id}.${report.id}`,
      text: report.statement,
      figures: report.figures,
      placeOf: (figure: number, field: string) => placeOf(["reports", n, "figures", figure, field]),
    })),
  ),
];

/** A rule whose breaches lie in single figures. */
const figureRule = (
  name: string,
  requirement: string,
  check: (stated: Stated, index: CorpusIndex) => Finding[],
): DataRule => ({
  name,
  requirement,
  check: ({ corpus, index }: RuleInput) =>
    statedIn(corpus).flatMap((stated) => check(stated, index)),
});

const measureOf = (figure: Figure | ReportedFigure, index: CorpusIndex): Measure | undefined =>
  index.measures.get(figure.measure)?.value;

/** Among whom is said by the case that the figure belongs to. */
const isOfCase = (figure: Figure | ReportedFigure): boolean =>
  "case" in figure && figure.case !== undefined;

/** A figure says what its measure needs to be understood without the sentence. */
export const figureStated = figureRule(
  "figure-complete",
  "A figure says what its measure requires.",
  ({ name, figures, placeOf }, index) =>
    figures.flatMap((figure, i): Finding[] => {
      const missing = (measureOf(figure, index)?.requires ?? []).filter(
        (field) => figure[field] === undefined && !(field === "among" && isOfCase(figure)),
      );
      if (missing.length === 0) return [];
      return [
        {
          place: placeOf(i, "id"),
          found: figure.id,
          message: `${name}#${figure.id} is a ${figure.measure}, which needs ${missing.join(" and ")} to be read alone`,
          hint: `add ${missing.map((field) => `\`${field}\``).join(" and ")}`,
        },
      ];
    }),
);

/** "Tumour size, size of the tumour" says one thing twice. */
export const countedAdds = figureRule(
  "counted-adds",
  "What a figure counts is not what its measure already names.",
  ({ name, figures, placeOf }) =>
    figures.flatMap(({ id, measure, of }, i): Finding[] =>
      of === measure
        ? [
            {
              place: placeOf(i, "of"),
              found: of,
              message: `${name}#${id} measures ${measure}, and counts ${of} again`,
              hint: "take `of` away; in whom it was measured goes into `among`",
            },
          ]
        : [],
    ),
);

/** What sets a figure apart from its neighbours, its numbers left out. */
const subject = (figure: Figure | ReportedFigure): string => {
  const { measure, statistic, of, polarity, among, outcome, factor, arm, atTime, note } = figure;
  const own = "case" in figure ? figure.case : undefined;
  const scale = "grade" in figure ? figure.grade?.scale : undefined;
  return JSON.stringify([
    [measure, statistic, of, polarity, among, outcome, factor, arm, atTime, note],
    [own, scale],
  ]);
};

/** Two figures of one statement or report never read alike but for their numbers. */
export const figuresApart = figureRule(
  "figures-apart",
  "No two figures of a statement or report read alike but for their numbers.",
  ({ name, figures, placeOf }) =>
    figures.flatMap((figure, i): Finding[] => {
      const first = figures.findIndex((other) => subject(other) === subject(figure));
      const other = figures[first];
      if (first === i || other === undefined) return [];
      return [
        {
          place: placeOf(i, "id"),
          found: figure.id,
          message: `${name}#${figure.id} reads like #${other.id}: only the numbers differ`,
          hint: "say in `of`, `among`, `outcome`, `arm`, `case`, `factor`, `atTime` or `polarity` what sets them apart, or else in `note`",
        },
      ];
    }),
);

const escaped = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);

const denialWords = "no|without|free of|free from|neither|nor|not have";
const denial = new RegExp(String.raw`\b(?:${denialWords})\s`, "iu");

/** "no", "without", "free of" and the like, close before the name, with no other clause between. */
const denies = (text: string, names: readonly string[]): boolean =>
  denial.test(text) &&
  names.some((name) =>
    new RegExp(
      String.raw`\b(?:${denialWords})\s+(?!differ)(?:[\p{L}-]+\s+){0,2}?${escaped(name)}\b(?![^.;]*\bdiffer)`,
      "iu",
    ).test(text),
  );

/** A figure that counts those without something says so. */
export const polarityStated = figureRule(
  "polarity-holds",
  "Where a statement denies what a figure counts, the figure's polarity is without.",
  ({ name, text, figures, placeOf }, index) =>
    figures.flatMap((figure, i): Finding[] => {
      const concept = index.concepts.get(figure.of ?? "")?.value;
      if (concept === undefined || figure.polarity !== undefined) return [];
      if (!denies(text, [concept.name, ...concept.synonyms])) return [];
      return [
        {
          place: placeOf(i, "of"),
          found: concept.name,
          message: `${name} denies ${concept.name}, and its figure ${figure.id} counts those with it`,
          hint: "say `polarity: without`; or `polarity: with` where the figure does count those who have it",
        },
      ];
    }),
);

const timeWords: Readonly<Record<string, string>> = {
  a: "year",
  mo: "month",
  wk: "week",
  d: "day",
};
const smallNumbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** How the text uses a time: the word that follows the amount, unless "for" stands before it. */
const useOf = (text: string, value: number, unit: string): "before" | "after" | undefined => {
  const word = timeWords[unit];
  if (word === undefined) return undefined;
  const amount = [String(value), smallNumbers[value] ?? ""].filter((one) => one !== "").join("|");
  const [, lead, use] =
    new RegExp(
      String.raw`(?:\b(for|over|during|first|last)\s+)?(?<![\d.])(?:${amount})\s+${word}s?\s+(before|after)\b`,
      "iu",
    ).exec(text) ?? [];
  if (lead !== undefined) return undefined;
  return use === "before" || use === "after" ? use : undefined;
};

/** A time before or after something is no duration. */
export const timeFits = figureRule(
  "time-fits",
  "A time told as before or after something has a measure of such a time.",
  ({ name, text, figures, placeOf }, index) =>
    figures.flatMap((figure, i): Finding[] => {
      const measure = measureOf(figure, index);
      const { value } = figure;
      if (measure?.time === undefined || value === undefined) return [];
      const use = useOf(text, value, figure.unit ?? measure.unit ?? "");
      if (use === undefined || use === measure.time) return [];
      return [
        {
          place: placeOf(i, "measure"),
          found: measure.id,
          message: `${name} tells of a time ${use} something, and its figure ${figure.id} measures ${measure.name}`,
          hint: `name a measure whose \`time\` is ${use}`,
        },
      ];
    }),
);

/** With which power of ten a number is printed differs from paper to paper, and must be known where it is bound to the text. */
export const powerPrinted: DataRule = {
  name: "power-printed",
  requirement: "The unit of a measure begins with no power of ten; that of a figure may.",
  check: ({ corpus }) =>
    corpus.measures.flatMap(({ value: { id, unit = "" }, placeOf }): Finding[] =>
      exponentOf(unit) === undefined
        ? []
        : [
            {
              place: placeOf(["unit"]),
              found: unit,
              message: `the measure ${id} has the unit ${unit}, which would hold for figures that are printed without this power of ten`,
              hint: `leave \`unit\` out here, and give each figure of the measure the unit that is printed with it: \`unit: ${unit}\``,
            },
          ],
    ),
};

/** Readers are shown p values without their measure, which is known by its id. */
export const pNamed: DataRule = {
  name: "p-named",
  requirement: "The measure of p values has the id p-value, and no other measure has it.",
  check: ({ corpus }) =>
    corpus.measures.flatMap(({ value: { id, name }, placeOf }): Finding[] => {
      const isNamedP = /^p(?:[ -]?values?\b|$)/i.test(name);
      if (isNamedP === (id === pMeasure)) return [];
      return [
        {
          place: placeOf(["id"]),
          found: id,
          message: isNamedP
            ? `the measure ${id} is named ${name}, and its figures would not be told as p values`
            : `the measure ${id} is named ${name}, and its figures would be told as p values`,
          hint: isNamedP ? `give it the id ${pMeasure}` : "give it another id",
        },
      ];
    }),
};
