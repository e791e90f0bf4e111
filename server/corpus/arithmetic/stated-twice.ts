// Owns the test of what is stated twice: the same thing has one number.
import { groupedBy } from "../../grouped-by.ts";
import { meets, scaled } from "../../../model/arithmetic/interval.ts";
import { dimensionOf, factorBetween } from "../../../model/arithmetic/units.ts";
import { listText, upperFirst } from "../../../model/formats.ts";
import { intervalText } from "../../../model/interval-text.ts";
import { partyOf, type Tested } from "./finding.ts";
import { amountText, givenBy, givenIn, type StatedFigure } from "./stated-figures.ts";
import {
  isCountOrShare,
  isWithout,
  isRange,
  caseOf,
  within,
  type GroupTest,
} from "./grouped-figures.ts";

/** Whether a figure follows from others, and proves nothing about them. */
const isDerived = ({ value }: StatedFigure): boolean =>
  "derived" in value && value.derived !== undefined;

/** What a figure is of, where fields say it so well that all such figures are of the same thing; undefined where they do not. */
const thingOf = (figure: StatedFigure): string | undefined => {
  const { of, among, factor, statistic } = figure.value;
  if (isDerived(figure) || givenBy(figure) === undefined) return undefined;
  if (isCountOrShare(figure)) {
    if (of === undefined || factor !== undefined) return undefined;
    return JSON.stringify([...within(figure), of, isWithout(figure)]);
  }
  // Of a group or one patient alone: visits, ports and thresholds are many. So are times after surgery.
  if (among === undefined && caseOf(figure) === undefined) return undefined;
  if (figure.measure.time === "after" || figure.measure.time === "before") return undefined;
  const { what, against } = factor ?? {};
  const unit = dimensionOf(figure.unit ?? "1");
  const [measure, , ...group] = within(figure);
  return JSON.stringify([
    ...[measure, unit, ...group, of, isWithout(figure)],
    ...[statistic, what, against, figure.value.ci?.level],
  ]);
};

/** The same thing has one number wherever it is stated. Two figures of one statement that measure are of two things. */
export const statedTwice: GroupTest = ({ scope }) => {
  const groups = groupedBy(scope.figures, thingOf);
  return groups.flatMap((group): Tested[] => {
    const [first] = group;
    if (first === undefined) return [];
    const isTwo = (one: StatedFigure, other: StatedFigure): boolean =>
      (isCountOrShare(one) || one.holder !== other.holder) && !mayBeSame(one, other);
    const apart = group.filter((one) => group.some((other) => isTwo(one, other)));
    const other = apart.find((one) => apart[0] !== undefined && isTwo(apart[0], one));
    const alike = group.filter(({ holder }) => holder !== first.holder);
    const [one, two] = other === undefined ? [first, alike[0]] : [apart[0], other];
    if (one === undefined || two === undefined) return [];
    const [expected, found] = [givenBy(one), givenIn(two, one.unit)];
    if (expected === undefined || found === undefined) return [];
    const verb = isCountOrShare(one) ? "counted" : "given";
    const amounts = (apart.length > 0 ? apart : group).map(wholeText);
    const isOneText = new Set(amounts).size === 1;
    return [
      {
        kind: "stated-twice",
        outcome: other === undefined ? "holds" : "fails",
        says:
          other !== undefined
            ? `The same thing is ${verb} ${listText(
                amounts.map((amount) => `as ${amount}`),
                "and",
              )}.`
            : isOneText
              ? `The same number is given wherever this is told: ${wholeText(one)}.`
              : `${upperFirst(listText(amounts, "and"))} may be the same, as far as they are written.`,
        expected,
        found,
        unit: one.unit,
        parties: (other === undefined ? group : apart).map(partyOf),
        place: two.place,
      },
    ];
  });
};

/** Whether rounding explains the difference; of ranges over patients, that of both ends. */
const mayBeSame = (a: StatedFigure, b: StatedFigure): boolean => {
  const [one, other] = [givenBy(a), givenIn(b, a.unit)];
  if (one === undefined || other === undefined) return true;
  return meets(one, other) && (!isRange(a) || !isRange(b) || haveSameEnds(a, b));
};

const haveSameEnds = (a: StatedFigure, b: StatedFigure): boolean =>
  (["low", "high"] as const).every((end) => {
    const factor = factorBetween(b.unit ?? "1", a.unit ?? "1");
    const [one, other] = [a.meant(end), b.meant(end)];
    if (one === undefined || other === undefined || factor === undefined) return true;
    return meets(one, scaled(other, factor));
  });

/** What a figure says, with its range: "16 months (13–21 months)". */
const wholeText = (figure: StatedFigure): string => {
  const { value, low, high } = figure.value;
  if (value === undefined || low === undefined || high === undefined) return amountText(figure);
  return `${amountText(figure)} (${intervalText({ low, high }, figure.unit, 8)})`;
};
