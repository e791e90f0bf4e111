// Owns which other numbers could stand in place of a figure and are certainly not what the paper says. Pure.
import { numberInWords, numberText, upperFirst } from "../../model/formats.ts";
import type { GraphFigure } from "../../model/nodes.ts";
import { withGap } from "./concept-names.ts";
import { statedPart } from "./drafted-question.ts";
import { placesInText, standsIn } from "./places-in-text.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";
import type { Draw } from "../seeded-draw.ts";

/** A figure with its place in the text of its statement, and what could stand there instead. */
export type FigureVariants = {
  figure: GraphFigure;
  /** The statement with a gap. */
  gapped: string;
  /** As it stands there. */
  right: WrittenFigure;
  /** Two or three others, in no order. */
  wrong: readonly WrittenFigure[];
  /** All of them from the least to the greatest. */
  inOrder: readonly string[];
};

/** A figure as a sentence has it, with the number that varies: of a ratio the second one. */
export type WrittenFigure = { text: string; number: number };

type Printed = { text: string; write: (n: number) => string };

/** Wrong numbers of a figure that are offered. Two will do: see `name-variants.ts`. */
const offered = 3;
const fewest = 2;

/** How many times as large as another number one must be at least to stand beside it: less would be a hair's breadth. */
const leastRatio = 1.5;

/** Of so few patients of a paper's own, nobody need know a figure by heart. */
const fewPatients = 10;

/** Ways to print the figure, the longest first. */
const printedWays = (figure: GraphFigure): Printed[] => {
  const { value, per } = figure;
  const percent = figure.unit === "%" ? "%" : "";
  if (value === undefined) return [];
  if (per !== undefined) {
    return [":", " in ", " per "].map((joint) => ({
      text: `${numberText(value)}${joint}${numberText(per)}`,
      write: (n) => `${numberText(value)}${joint}${numberText(n)}`,
    }));
  }
  const words = numberInWords(value);
  return [
    { text: String(value) + percent, write: (n) => n.toFixed(decimalsOf(value)) + percent },
    { text: numberText(value) + percent, write: (n) => numberText(n) + percent },
    ...(Number.isInteger(value) && value > 0 && value < 10 && percent === ""
      ? [
          { text: words, write: numberInWords },
          { text: upperFirst(words), write: (n: number) => upperFirst(numberInWords(n)) },
        ]
      : []),
  ];
};

const decimalsOf = (n: number): number => /\.(\d+)$/.exec(String(n))?.[1]?.length ?? 0;

/** A number as round as another one. */
const roundLike = (n: number, like: number): number => {
  if (like % 1 === 0.5) return Math.floor(n) + 0.5;
  const decimals = decimalsOf(like);
  if (decimals > 0) return Number(n.toFixed(decimals));
  const step =
    like >= 1000 && like % 100 === 0
      ? 100
      : like >= 100 && like % 50 === 0
        ? 50
        : like >= 30 && like % 10 === 0
          ? 10
          : like >= 20 && like % 5 === 0
            ? 5
            : 1;
  return Math.round(n / step) * step;
};

const factors = [0.4, 0.5, 0.64, 0.8, 1.25, 1.6, 2, 2.5];

const isFarFrom = (one: number, other: number): boolean =>
  Math.max(one, other) >= Math.min(one, other) * leastRatio;

/** Numbers that one could take for the figure's, none near to it. */
const nearNumbers = (figure: GraphFigure): number[] => {
  const { value, low, high, per, n, unit } = figure;
  const most = unit === "%" ? 95 : (n ?? Infinity);
  if (value === undefined) return [];
  if (per !== undefined) {
    return per < 100
      ? [2, 3, 4, 5, 6, 8, 10].filter((one) => one !== value && isFarFrom(one, per))
      : [per / 100, per / 10, per * 10, per * 100];
  }
  if (low !== undefined && high !== undefined) {
    return [0.15, 0.3, 0.45, 0.6, 0.75, 0.9]
      .map((share) => roundLike(low + (high - low) * share, value))
      .filter((one) => one > low && one < high && isFarFrom(one, value));
  }
  const near =
    Number.isInteger(value) && value <= 8 && unit !== "%"
      ? [-3, -2, -1, 1, 2, 3].map((by) => value + by)
      : factors.map((by) => roundLike(value * by, value));
  return near.filter((one) => one > (unit === "%" ? 0 : 1) && one <= most && isFarFrom(one, value));
};

/** Whether a figure, as it is stated, holds for a number. */
const holdsFor = (figure: GraphFigure, number: number): boolean => {
  const { value, low, high, comparator = "=" } = figure;
  // The range around a median is not what is asked for: only the median itself is.
  if (value === undefined)
    return low !== undefined && high !== undefined && number >= low && number <= high;
  if (comparator.startsWith("<")) return number <= value;
  if (comparator.startsWith(">")) return number >= value;
  return comparator === "~" ? number <= value * 1.15 && number >= value * 0.85 : number === value;
};

/** Whether two figures could be of the same thing: one measure, and neither what is counted nor among whom distinguishes them. */
const couldBeSame = (a: GraphFigure, b: GraphFigure, room: LearningRoom): boolean => {
  if (a.measure !== b.measure) return false;
  const apart = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && !room.kinOf(one).has(other);
  return !apart(a.of, b.of) && !apart(a.among, b.among);
};

/** Whether a number in place of the figure would be right by another figure of the paper. */
const isStatedElsewhere = (
  { node, opposed }: Teachable,
  figure: GraphFigure,
  number: number,
  room: LearningRoom,
): boolean =>
  room.statements.some((other) =>
    other.node.figures.some(
      (one) =>
        (other.node.id !== node.id || one.id !== figure.id) &&
        one.per === undefined &&
        (opposed.has(other.node.id) || couldBeSame(figure, one, room)) &&
        holdsFor(one, number),
    ),
  );

/** Whether shares of the same whole in one statement still come to no more than all of it. */
const keepsWhole = ({ node }: Teachable, figure: GraphFigure, number: number): boolean =>
  figure.unit !== "%" ||
  node.figures
    .filter(({ id, measure, among }) => {
      return id !== figure.id && measure === figure.measure && among === figure.among;
    })
    .filter(({ of }) => of !== figure.of)
    .reduce((sum, { value, low }) => sum + (value ?? low ?? 0), number) <= 100;

/** Whether the number stands to the statement's other figures of the same measure as the right one does: it stays the better arm. */
const keepsSides = ({ node }: Teachable, figure: GraphFigure, number: number): boolean => {
  const { value } = figure;
  return node.figures.every((other) => {
    if (other.id === figure.id || other.measure !== figure.measure) return true;
    if (value === undefined || other.value === undefined) return true;
    return (
      isFarFrom(number, other.value) &&
      Math.sign(number - other.value) === Math.sign(value - other.value)
    );
  });
};

/**
 * Whether examinees may be expected to know a figure: advice gives it or rests on it, or a summary names it as one that matters; and it is
 * more than what a few patients of the authors' own had.
 */
const isWorthKnowing = (
  { part, dossier, figuresThatMatter }: LearningRoom,
  { node }: Teachable,
  figure: GraphFigure,
): boolean => {
  if (node.voice === "own-result" && (dossier.series?.cases ?? 0) < fewPatients) return false;
  // How many a study counted describes the study.
  if (node.kind === "claim" && node.type === "study-design") return false;
  return (
    node.kind === "recommendation" ||
    part.sources(node.id, "BASED_ON", "recommendation").length > 0 ||
    (figuresThatMatter?.has(`${node.id}#${figure.id}`) ?? true)
  );
};

/** The figure of a statement, drawn by lot among those that can be asked for, with wrong numbers in its place. */
export const findFigureVariants = (
  room: LearningRoom,
  of: Teachable,
  draw: Draw,
): FigureVariants | undefined => {
  for (const figure of draw.shuffled(of.node.figures)) {
    if (figure.standsBy !== "bound" || figure.case !== undefined) continue;
    if (!isWorthKnowing(room, of, figure)) continue;
    // Of "more than 70" nothing below is wrong for certain, so that the right one would always be the least.
    if (/^[<>]/.test(figure.comparator ?? "")) continue;
    // The ends of a range are bounds: nobody need know them to a decimal, and another range beside them is guessed at.
    if (figure.value === undefined) continue;
    // What is counted stands in the singular: "1 day" distinguishes itself from "3 days".
    if (figure.value === 1 && figure.per === undefined) continue;
    const variants = variantsOf(room, of, figure, draw);
    if (variants !== undefined) return variants;
  }
  return undefined;
};

const variantsOf = (
  room: LearningRoom,
  of: Teachable,
  figure: GraphFigure,
  draw: Draw,
): FigureVariants | undefined => {
  const statement = statedPart(of);
  for (const { text, write } of printedWays(figure)) {
    const [at, second] = placesInText(statement, text);
    if (at === undefined || second !== undefined) continue;
    const isRate = figure.per !== undefined;
    const wrong = nearNumbers(figure).filter(
      (number) =>
        !standsIn(statement, write(number)) &&
        keepsSides(of, figure, number) &&
        keepsWhole(of, figure, number) &&
        (isRate || !isStatedElsewhere(of, figure, number, room)),
    );
    const right = figure.per ?? figure.value ?? 0;
    const chosen = aroundRight(right, apart(draw.shuffled(wrong)), draw);
    if (chosen.length < fewest || standsAlone(right, chosen)) return undefined;
    return {
      figure,
      gapped: withGap(statement, { start: at, end: at + text.length }),
      right: { text, number: right },
      wrong: chosen.map((number) => ({ text: write(number), number })),
      inOrder: [right, ...chosen].toSorted((a, b) => a - b).map(write),
    };
  }
  return undefined;
};

/** How many times as far apart from all others as they are from each other a number stands alone, by ratio. */
const aloneBy = 1.5;

/** Whether the right number stands apart from the others, which stand together. */
const standsAlone = (right: number, chosen: readonly number[]): boolean => {
  const logs = chosen.map(Math.log).toSorted((a, b) => a - b);
  const widest = Math.max(...logs.slice(1).map((log, i) => log - (logs[i] ?? log)));
  const nearest = Math.min(...logs.map((log) => Math.abs(log - Math.log(right))));
  return nearest > widest * aloneBy;
};

/** So many of them that the right one is the least, the second, the third or the greatest by lot, as far as they allow. */
const aroundRight = (right: number, numbers: readonly number[], draw: Draw): number[] => {
  const [less, more] = [numbers.filter((one) => one < right), numbers.filter((one) => one > right)];
  const wanted = draw.below(offered + 1);
  const fromLess = Math.max(Math.min(wanted, less.length), offered - more.length);
  return [...less.slice(0, fromLess), ...more.slice(0, offered - fromLess)];
};

/** Those that are not too near to one before them. */
const apart = (numbers: readonly number[]): number[] => {
  const kept: number[] = [];
  for (const one of numbers) if (kept.every((other) => isFarFrom(one, other))) kept.push(one);
  return kept;
};
