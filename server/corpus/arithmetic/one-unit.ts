// Owns the test of units: a measure is given in one.
import { groupedBy } from "../../grouped-by.ts";
import { dimensionOf, factorBetween } from "../../../model/arithmetic/units.ts";
import { computedText } from "../../../model/interval-text.ts";
import { partyOf, type Tested } from "./finding.ts";
import { amountText, givenBy, givenIn, type StatedFigure } from "./stated-figures.ts";
import type { GroupTest } from "./grouped-figures.ts";

/** The same measure is given in one unit. Times are let be: weeks and months are read as easily. */
export const oneUnit: GroupTest = ({ scope, dossier }) => {
  if (dossier === undefined) return [];
  const groups = groupedBy(scope.figures, (figure) =>
    figure.unit === undefined ||
    dimensionOf(figure.unit) === "time" ||
    figure.value.value === undefined
      ? undefined
      : JSON.stringify([
          figure.measure.id,
          figure.value.of,
          figure.value.outcome,
          dimensionOf(figure.unit),
        ]),
  );
  return groups.flatMap((group) =>
    group.flatMap((other): Tested[] => {
      const first = group.find((one) => mayBeOfSame(one, other));
      if (first?.unit === undefined) return [];
      const factor = factorBetween(other.unit ?? "1", first.unit);
      const [given, expected] = [givenIn(other, first.unit), givenBy(first)];
      if (other.unit === first.unit || factor === undefined) return [];
      if (given === undefined || expected === undefined || other.value.value === undefined)
        return [];
      const converted = computedText(other.value.value * factor, first.unit, 1);
      return [
        {
          kind: "units-differ",
          outcome: "units",
          says: `${amountText(other)} is ${converted}; elsewhere, ${amountText(first)} is given.`,
          expected,
          found: given,
          unit: first.unit,
          parties: [partyOf(first), partyOf(other)],
          place: other.place,
        },
      ];
    }),
  );
};

/** What the statement of a figure is about: the thing measured, where the figure itself names none. */
const subjectsOf = ({ holder }: StatedFigure): string[] =>
  (holder.statement?.about ?? [])
    .filter(({ role }) => role === "subject")
    .map(({ concept }) => concept);

/** Whether two figures, which name the same or nothing in `of`, may be of one thing: constants of two enzymes are not. */
const mayBeOfSame = (a: StatedFigure, b: StatedFigure): boolean => {
  if (a.value.of !== undefined) return true;
  const [ofOne, ofOther] = [subjectsOf(a), subjectsOf(b)];
  if (ofOne.length === 0 || ofOther.length === 0) return true;
  return ofOne.some((concept) => ofOther.includes(concept));
};
