// Owns what curators expect of figures, computed: formulas in interval arithmetic, and whether they come out as expected.
import {
  atMost,
  difference,
  exactly,
  mayBeAtMost,
  meets,
  scaled,
  sum,
  type Interval,
} from "../../../model/arithmetic/interval.ts";
import { totalOf } from "../../../model/arithmetic/median-range.ts";
import { exponentOf, factorBetween } from "../../../model/arithmetic/units.ts";
import { countsOfShare, leastSize } from "../../../model/arithmetic/whole-counts.ts";
import { decimalsWritten } from "../../../model/arithmetic/written-number.ts";
import { FigurePart } from "../../../model/figure.ts";
import { numbersOf } from "../../../model/figure-numbers.ts";
import { countText, numberText } from "../../../model/formats.ts";
import { intervalText } from "../../../model/interval-text.ts";
import type { Expectation, Term } from "../../../model/kinds/arithmetic-entries.ts";
import type { Entry } from "../corpus.ts";
import { partyOf, type Party, type Tested } from "./finding.ts";
import { amountText, givenBy, type FigureHolder, type StatedFigure } from "./stated-figures.ts";

/** What expectations may name. */
export type Known = {
  readonly figures: ReadonlyMap<string, StatedFigure>;
  readonly holders: ReadonlyMap<string, FigureHolder>;
};

/** What a term comes to: the interval, and what it would be if nothing were rounded. `short` is how it is written: "30% + 23% + 37%". */
type Amount = {
  readonly given: Interval;
  readonly point: Interval;
  readonly unit: string | undefined;
  readonly short: string;
  readonly decimals: number;
  readonly parties: readonly Party[];
  readonly isComputed: boolean;
  /** Whether it is a number of the expectation itself: in whatever unit it is compared in. */
  readonly isBare?: boolean;
};

type Operand = Extract<Term, string | number>;

/** How a number of cases is stated that is counted by the statements about them. */
const casesText = "cases told of";

const partPattern = new RegExp(`\\.(${FigurePart.options.join("|")})$`);

/** The figure that a name means, and which of its numbers; undefined where it has none. */
export const figureNamed = (
  name: string,
  { figures }: Known,
): { figure: StatedFigure; part?: FigurePart } | undefined => {
  const cut = name.indexOf("#");
  const own = name.slice(cut);
  const part = FigurePart.safeParse(partPattern.exec(own)?.[1]).data;
  const figure = figures.get(name.slice(0, cut) + own.replace(partPattern, ""));
  return figure && (part === undefined ? { figure } : { figure, part });
};

const operandOf = (operand: Operand, known: Known): Amount | undefined => {
  if (typeof operand === "number") {
    const decimals = decimalsWritten(operand);
    const given = exactly(operand);
    return {
      given,
      point: given,
      unit: undefined,
      short: numberText(operand),
      decimals,
      parties: [],
      isComputed: false,
      isBare: true,
    };
  }
  const named = figureNamed(operand, known);
  if (named === undefined) return undefined;
  const { figure, part } = named;
  const given = part === undefined ? givenBy(figure) : figure.meant(part);
  if (given === undefined) return undefined;
  const unit = part === "n" ? undefined : figure.unit;
  const point = plainOf(figure, part) ?? given;
  return {
    given,
    point,
    unit,
    short:
      part === undefined || part === "value" ? amountText(figure) : intervalText(point, unit, 8),
    decimals: decimalsOf(figure, part),
    parties: [partyOf(figure)],
    isComputed: false,
  };
};

/** The number of a part as it is written, or the range that stands in place of a value; as if nothing were rounded. */
const plainOf = (figure: StatedFigure, part: FigurePart = "value"): Interval | undefined => {
  const numbers = new Map(numbersOf(figure.value));
  const [number, low, high] = [numbers.get(part), numbers.get("low"), numbers.get("high")];
  if (number !== undefined) return exactly(number);
  return part !== "value" || low === undefined || high === undefined ? undefined : { low, high };
};

const decimalsOf = (figure: StatedFigure, part: FigurePart = "value"): number =>
  part === "value" && figure.value.value === undefined
    ? Math.max(figure.decimals("low"), figure.decimals("high"))
    : figure.decimals(part);

/** Whether an amount is a plain number where it stands beside `unit`: one of the data that has no unit, and so no power of ten. */
const isPlainBeside = ({ unit: own, isBare }: Amount, unit: string | undefined): boolean =>
  own === undefined && isBare !== true && unit !== undefined && exponentOf(unit) !== undefined;

/** By what an amount is multiplied to be in another unit: 1 where one of them has none, but for powers of ten. */
const factorOf = (amount: Amount, unit: string | undefined): number | undefined => {
  if (unit === undefined) return 1;
  if (amount.unit === undefined) return isPlainBeside(amount, unit) ? factorBetween("1", unit) : 1;
  return factorBetween(amount.unit, unit);
};

const inUnit = (amount: Amount, unit: string | undefined): Interval | undefined => {
  const factor = factorOf(amount, unit);
  return factor === undefined ? undefined : scaled(amount.given, factor);
};

const totalAmount = (operands: readonly Operand[], known: Known): Amount | undefined => {
  const [name, size] = operands;
  const figure = typeof name === "string" ? figureNamed(name, known)?.figure : undefined;
  const n = size === undefined ? undefined : operandOf(size, known)?.given.low;
  const [median, least, greatest] = [
    figure?.meant("value"),
    figure?.meant("low"),
    figure?.meant("high"),
  ];
  if (figure === undefined || n === undefined || !Number.isInteger(n) || n < 2) return undefined;
  if (median === undefined || least === undefined || greatest === undefined) return undefined;
  const given = totalOf({ median, least, greatest }, n);
  return {
    given,
    point: exactly((given.low + given.high) / 2),
    unit: figure.unit,
    short: `all ${numberText(n)} together`,
    decimals: figure.decimals("value"),
    // How many they are is no part of what may disagree.
    parties: [partyOf(figure)],
    isComputed: true,
  };
};

const formulaAmount = (
  by: "sum" | "difference",
  operands: readonly Operand[],
  known: Known,
): Amount | undefined => {
  const amounts = operands.map((operand) => operandOf(operand, known));
  const held = amounts.filter((amount) => amount !== undefined);
  const unit = held.find((amount) => amount.unit !== undefined)?.unit;
  const terms = held.map((amount) => inUnit(amount, unit)).filter((term) => term !== undefined);
  const [first, ...rest] = terms;
  if (first === undefined || terms.length < operands.length) return undefined;
  const points = held.map((amount) => scaled(amount.point, factorOf(amount, unit) ?? 1));
  const [start = exactly(0), ...others] = points;
  return {
    given: by === "sum" ? sum(terms) : difference(first, sum(rest)),
    point: by === "sum" ? sum(points) : difference(start, sum(others)),
    unit,
    short: held.map(({ short }) => short).join(by === "sum" ? " + " : " − "),
    decimals: Math.max(...held.map(({ decimals }) => decimals)),
    parties: held.flatMap(({ parties }) => parties),
    isComputed: true,
  };
};

const amountOfTerm = (term: Term, known: Known): Amount | undefined => {
  if (typeof term !== "object") return operandOf(term, known);
  if (term.by === "cases") {
    const casesOf = (names: readonly string[]): number[] =>
      names.flatMap((name) => known.holders.get(name)?.statement?.cases ?? []);
    const apart = new Set(casesOf(term.without));
    const cases = new Set(casesOf(term.of).filter((number) => !apart.has(number)));
    return {
      given: exactly(cases.size),
      point: exactly(cases.size),
      unit: undefined,
      short: casesText,
      decimals: 0,
      parties: [...term.of, ...term.without].flatMap((name) => {
        const holder = known.holders.get(name);
        return holder === undefined ? [] : [{ holder }];
      }),
      isComputed: true,
    };
  }
  return term.by === "total" ? totalAmount(term.of, known) : formulaAmount(term.by, term.of, known);
};

/** A number of a term, in its unit or in that of the other side. */
const pointText = ({ point, unit, decimals }: Amount, other: string | undefined): string =>
  intervalText(point, unit ?? other, decimals);

const shareText = (left: Amount, n: number, counts: Interval | undefined): string => {
  const nearest = numberText(Math.round((left.point.low * n) / 100));
  if (counts !== undefined) return `${left.short} is ${nearest} of ${numberText(n)}`;
  const least = leastSize(left.given);
  const needs = least === undefined ? "" : `; it needs at least ${numberText(least)}`;
  return `${left.short} is no whole number of ${numberText(n)}${needs}`;
};

/** What an expectation comes to; undefined where it names what is not there, or units that cannot be compared. */
export const testExpectation = (
  { value: { expects, figure, is, to }, placeOf }: Entry<Expectation>,
  known: Known,
): Tested | undefined => {
  const [left, right] = [amountOfTerm(figure, known), amountOfTerm(to, known)];
  if (left === undefined || right === undefined) return undefined;
  const parties = uniqueParties([...left.parties, ...right.parties]);
  const shared = { kind: "expected", parties, place: placeOf(["id"]) } as const;
  if (is === "share-of") {
    const n = right.point.low;
    const counts = countsOfShare(left.given, n);
    return {
      ...shared,
      outcome: counts === undefined ? "fails" : "holds",
      says: `${expects} ${shareText(left, n, counts)}.`,
      expected: exactly((100 * Math.round((left.point.low * n) / 100)) / n),
      found: left.given,
      unit: "%",
    };
  }
  const unit = right.unit ?? (isPlainBeside(right, left.unit) ? "1" : left.unit);
  const found = inUnit(left, unit);
  if (found === undefined) return undefined;
  const isRight = is === "at-most" ? mayBeAtMost(found, right.given) : meets(found, right.given);
  return {
    ...shared,
    outcome: isRight ? "holds" : "fails",
    says: `${expects} ${leftText(left, found, unit, is)}${verdictText(left, right, is, isRight)}.`,
    expected: is === "at-most" ? atMost(right.given.high) : right.given,
    found,
    unit,
  };
};

/** The side that is tested: a formula with what it comes to, a single figure in the unit of the other side too. */
const leftText = (
  left: Amount,
  found: Interval,
  unit: string | undefined,
  is: Expectation["is"],
): string => {
  if (left.unit !== undefined && left.unit !== unit) {
    const factor = factorBetween(left.unit, unit ?? "1") ?? 1;
    return `${left.short} (${intervalText(scaled(left.point, factor), unit, 1)})`;
  }
  if (!left.isComputed) return left.short;
  if (left.short === casesText)
    return `${countText(left.given.low, "case is", "cases are")} told of`;
  const within = intervalText(found, unit, left.decimals + 1);
  const isRounded = is === "equal-to" && found.low < found.high;
  return `${left.short} = ${pointText(left, unit)}${isRounded ? ` (${within} within rounding)` : ""}`;
};

/** How it stands to the other side: ", as expected", " is more than 1,200 ml". */
const verdictText = (
  left: Amount,
  right: Amount,
  is: Expectation["is"],
  isRight: boolean,
): string => {
  if (isRight && is === "equal-to") return ", as expected";
  const point = pointText(right, left.unit);
  const other = right.isComputed ? `${point} (${right.short})` : point;
  const verb = is === "equal-to" ? "not" : isRight ? "no more than" : "more than";
  return `${left.isComputed ? "," : " is"} ${verb} ${other}`;
};

const uniqueParties = (parties: readonly Party[]): Party[] => {
  const seen = new Set<string>();
  return parties.filter(({ holder, figure }) => {
    const name = figure?.name ?? holder.name;
    // A statement that stands there with its figure needs not stand there by itself.
    const isThere = seen.has(name) || (figure === undefined && hasFigure(parties, holder));
    seen.add(name);
    return !isThere;
  });
};

const hasFigure = (parties: readonly Party[], holder: FigureHolder): boolean =>
  parties.some((party) => party.holder === holder && party.figure !== undefined);
