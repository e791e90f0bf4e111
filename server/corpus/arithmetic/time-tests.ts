// Owns the tests of times against each other: survival stated at several times, and what is stated of patients against how long they were
// followed and when they were enrolled.
import {
  atLeast,
  atMost,
  exactly,
  mayBeAtMost,
  meets,
  scaled,
  type Interval,
} from "../../../model/arithmetic/interval.ts";
import { monthsBetween } from "../../../model/arithmetic/partial-date.ts";
import { leftBesideMedian, leftLater } from "../../../model/arithmetic/survival.ts";
import { factorBetween } from "../../../model/arithmetic/units.ts";
import { computedText } from "../../../model/interval-text.ts";
import { eachOnce, groupedBy } from "../../grouped-by.ts";
import { partyOf, type Tested } from "./finding.ts";
import type { GroupTest } from "./grouped-figures.ts";
import {
  amountText,
  givenBy,
  givenIn,
  timeOf,
  timePointText,
  type Scope,
  type StatedFigure,
} from "./stated-figures.ts";

/** Survival to the same outcome, of the same patients. */
const survivalOf = ({ value: { among, arm, outcome, of, factor } }: StatedFigure): string =>
  JSON.stringify([among, arm, outcome, of, factor]);

const isKnownToBeOf = ({ value: { among, outcome } }: StatedFigure): boolean =>
  among !== undefined && outcome !== undefined;

/** Survival does not rise with time, and is half at its median. */
const survivalOverTime: GroupTest = ({ scope }) => {
  const stated = scope.figures.filter(isKnownToBeOf);
  const rates = stated.filter(
    (figure) => figure.measure.quantity === "survival" && timeOf(figure) !== undefined,
  );
  const medians = stated.filter(
    ({ measure, value }) => measure.quantity === "survival-time" && value.statistic === "median",
  );
  return groupedBy(rates, survivalOf).flatMap((group) => {
    const inOrder = group.toSorted((a, b) => (timeOf(a) ?? 0) - (timeOf(b) ?? 0));
    return [
      ...inOrder.flatMap((later, i) => {
        const earlier = inOrder[i - 1];
        return earlier === undefined ? [] : notRisen(earlier, later);
      }),
      ...inOrder.flatMap((rate) =>
        medians
          .filter((median) => survivalOf(median) === survivalOf(rate))
          .flatMap((median) => halfAtMedian(rate, median)),
      ),
    ];
  });
};

const notRisen = (earlier: StatedFigure, later: StatedFigure): Tested[] => {
  const [before, after] = [givenBy(earlier), givenBy(later)];
  if (before === undefined || after === undefined || timeOf(earlier) === timeOf(later)) return [];
  const isRight = mayBeAtMost(after, before);
  return [
    {
      kind: "survival-course",
      outcome: isRight ? "holds" : "fails",
      says: `${amountText(later)} at ${timePointText(later)} is ${isRight ? "no more" : "more"} than ${amountText(earlier)} at ${timePointText(earlier)}.`,
      expected: leftLater(before),
      found: after,
      unit: "%",
      parties: [partyOf(later), partyOf(earlier)],
    },
  ];
};

const halfAtMedian = (rate: StatedFigure, median: StatedFigure): Tested[] => {
  const [left, time, middle] = [givenBy(rate), timeOf(rate), givenIn(median, "d")];
  if (left === undefined || time === undefined || middle === undefined) return [];
  const expected = leftBesideMedian(exactly(time), middle);
  if (expected === undefined) return [];
  const isRight = meets(left, expected);
  const side = expected.high === 50 ? "At or after the median" : "Before the median";
  const half = expected.high === 50 ? "no more than half" : "at least half";
  return [
    {
      kind: "survival-course",
      outcome: isRight ? "holds" : "fails",
      says: `${side}, ${amountText(median)}, ${half} should be left; at ${timePointText(rate)} ${amountText(rate)} is given.`,
      expected,
      found: left,
      unit: "%",
      parties: [partyOf(rate), partyOf(median)],
    },
  ];
};

/** What is stated of patients after the start of their course is not later than the longest follow-up of the same patients. */
const withinFollowUp: GroupTest = ({ scope, dossier, index }) => {
  const { series: own, profile } = dossier?.dossier.value ?? {};
  const series = own?.population;
  const since = index.profiles.get(profile ?? "")?.value.course?.since;
  return followUps(scope).flatMap((followUp) => {
    const longest = longestOf(followUp);
    if (longest === undefined) return [];
    const { among } = followUp.value;
    return scope.figures
      .filter((figure) => figure.measure.time === "after")
      .filter((figure) => (figure.value.among ?? groupOf(figure, series)) === among)
      .flatMap((figure): Tested[] => {
        const given = givenIn(figure, followUp.unit);
        if (given === undefined) return [];
        const isRight = mayBeAtMost(given, longest);
        return [
          {
            kind: "time-order",
            outcome: isRight ? "holds" : "fails",
            says: `${amountText(figure)} ${since ?? `(${figure.measure.name})`} is ${isRight ? "within" : "later than"} the longest follow-up, ${longestText(followUp)}.`,
            expected: atMost(longest.high),
            found: given,
            unit: followUp.unit,
            parties: [partyOf(figure), partyOf(followUp)],
            place: figure.place,
          },
        ];
      });
  });
};

/** Figures that say how long all patients of a group were followed, and so the longest of it. */
const followUps = ({ figures }: Scope): StatedFigure[] =>
  figures.filter(
    ({ measure, value: { of, among, arm, outcome } }) =>
      measure.quantity === "follow-up" &&
      among !== undefined &&
      [of, arm, outcome].every((field) => field === undefined),
  );

/** The longest follow-up: the upper end of a range over patients, or a maximum. */
const longestOf = (figure: StatedFigure): Interval | undefined =>
  "over" in figure.value && figure.value.over === "patients"
    ? figure.meant("high")
    : figure.value.statistic === "maximum"
      ? figure.meant("value")
      : undefined;

const longestText = ({ value, unit }: StatedFigure): string =>
  computedText(value.high ?? value.value ?? NaN, unit, 8);

/** Whom a figure without a group is of: the own series, where the authors state it of their patients. */
const groupOf = (
  { holder, value }: StatedFigure,
  series: string | undefined,
): string | undefined => {
  const isOwn = holder.statement?.voice.startsWith("own-") ?? false;
  return isOwn && !("derived" in value) ? series : undefined;
};

/** A series begins before it ends, and its longest follow-up fits between its begin and the paper that speaks of it. */
const enrolment: GroupTest = ({ scope, index, dossier }) => {
  // Of those that give the same date of the same thing, the first speaks for all.
  const datesOf = (quantity: string): StatedFigure[] =>
    eachOnce(
      scope.figures.filter(({ measure }) => measure.quantity === quantity),
      (figure) => `${figure.value.of} ${dateOf(figure)}`,
    );
  const [starts, ends] = [datesOf("start"), datesOf("end")];
  const published =
    dossier === undefined
      ? undefined
      : index.works.get(dossier.dossier.value.work)?.value.csl.issued;
  return starts.flatMap((start) => {
    const from = dateOf(start);
    if (from === undefined) return [];
    const own = ends.filter(({ value: { of } }) => of === start.value.of);
    return [
      ...own.flatMap((end): Tested[] => {
        const to = dateOf(end);
        if (to === undefined) return [];
        const length = monthsBetween(from, to);
        const isRight = mayBeAtMost(exactly(0), length);
        return [
          {
            kind: "time-order",
            outcome: isRight ? "holds" : "fails",
            says: `What began in ${from} ended in ${to}${isRight ? "" : ", before it began"}.`,
            expected: atLeast(0),
            found: length,
            unit: "mo",
            parties: [partyOf(start), partyOf(end)],
          },
        ];
      }),
      ...(published === undefined
        ? []
        : followUps(scope)
            .filter(({ value: { among } }) => among === start.value.of)
            .flatMap((followUp): Tested[] => {
              const longest = longestOf(followUp);
              const factor = factorBetween(followUp.unit ?? "1", "mo");
              if (longest === undefined || factor === undefined) return [];
              const most = monthsBetween(from, published);
              const isRight = mayBeAtMost(scaled(longest, factor), most);
              return [
                {
                  kind: "time-order",
                  outcome: isRight ? "holds" : "fails",
                  says: `The longest follow-up, ${longestText(followUp)}, ${isRight ? "fits" : "does not fit"} between the start, ${from}, and publication, ${published}.`,
                  expected: atMost(most.high),
                  found: scaled(longest, factor),
                  unit: "mo",
                  parties: [partyOf(followUp), partyOf(start)],
                },
              ];
            })),
    ];
  });
};

const dateOf = ({ value }: StatedFigure): string | undefined =>
  "date" in value ? value.date : undefined;

/** Every test of times. */
export const timeTests: readonly GroupTest[] = [survivalOverTime, withinFollowUp, enrolment];
