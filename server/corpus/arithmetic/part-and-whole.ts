// Owns the tests of parts and wholes: concepts, share and number, ratio and share, arms, cases.
import { groupedBy } from "../../grouped-by.ts";
import {
  atMost,
  exactly,
  mayBeAtMost,
  meets,
  ratio,
  sum,
  type Interval,
} from "../../../model/arithmetic/interval.ts";
import { countText, numberText, upperFirst } from "../../../model/formats.ts";
import { computedText, intervalText } from "../../../model/interval-text.ts";
import type { CorpusIndex } from "../corpus-index.ts";
import { partyOf, type Tested } from "./finding.ts";
import { amountText, givenBy, isSizeOf, type Scope, type StatedFigure } from "./stated-figures.ts";
import { isCountOrShare, isWithout, caseOf, within, type GroupTest } from "./grouped-figures.ts";

/** Everything that a concept is a kind or a part of, itself left out. */
const wholesOf = (concept: string, index: CorpusIndex): ReadonlySet<string> => {
  const found = new Set<string>();
  const open = [concept];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { broader = [], partOf = [] } = index.concepts.get(next)?.value ?? {};
    for (const whole of [...broader, ...partOf]) {
      if (whole === concept || found.has(whole)) continue;
      found.add(whole);
      open.push(whole);
    }
  }
  return found;
};

const nameOf = (concept: string | undefined, index: CorpusIndex): string =>
  index.concepts.get(concept ?? "")?.value.name ?? "";

/** A part is not larger than its whole, by the hierarchy of concepts, of the same group. */
export const partInWhole: GroupTest = ({ scope, index }) => {
  const groups = groupedBy(scope.figures, (figure) =>
    isCountOrShare(figure) &&
    figure.value.of !== undefined &&
    figure.value.among !== undefined &&
    !isWithout(figure) &&
    givenBy(figure) !== undefined
      ? JSON.stringify(within(figure))
      : undefined,
  );
  return groups.flatMap((group) =>
    group.flatMap((part) => {
      const wholes = wholesOf(part.value.of ?? "", index);
      return group
        .filter((whole) => wholes.has(whole.value.of ?? ""))
        .flatMap((whole): Tested[] => {
          const [given, most] = [givenBy(part), givenBy(whole)];
          if (given === undefined || most === undefined) return [];
          const isRight = mayBeAtMost(given, most);
          const [small, large] = [nameOf(part.value.of, index), nameOf(whole.value.of, index)];
          return [
            {
              kind: "part-whole",
              outcome: isRight ? "holds" : "fails",
              says: isRight
                ? `${amountText(part)} (${small}) is no more than ${amountText(whole)} (${large}), of which it is a part or a kind.`
                : `${upperFirst(amountText(part))} (${small}) is more than ${amountText(whole)} (${large}), of which it is a part or a kind.`,
              expected: atMost(most.high),
              found: given,
              unit: part.unit,
              parties: [partyOf(part), partyOf(whole)],
            },
          ];
        });
    }),
  );
};

/** The size of a group, where the scope gives one alone. */
const sizeOf = (group: string | undefined, { figures }: Scope): number | undefined => {
  if (group === undefined) return undefined;
  const sizes = figures.filter((figure) => isSizeOf(group, figure));
  const numbers = new Set(sizes.map(({ value }) => value.value));
  return numbers.size === 1 ? [...numbers][0] : undefined;
};

/** A share agrees with the number that stands beside it. */
export const shareOfCount: GroupTest = ({ scope }) =>
  scope.holders.flatMap(({ figures }) =>
    figures.flatMap((share): Tested[] => {
      const given = share.meant("value");
      if (share.measure.quantity !== "share" || given === undefined) return [];
      const alike = ({ value: { of, among, arm } }: StatedFigure): string =>
        JSON.stringify([of, among, arm]);
      const count = figures.find(
        (other) =>
          other.measure.quantity === "count" &&
          other.value.of !== undefined &&
          alike(other) === alike(share) &&
          isWithout(other) === isWithout(share) &&
          other.value.comparator === undefined,
      );
      const number = count?.value.value;
      const size = count?.value.n ?? share.value.n ?? sizeOf(share.value.among, scope);
      if (count === undefined || number === undefined || size === undefined || size < 1) return [];
      const makes = (100 * number) / size;
      const isRight = meets(given, exactly(makes));
      const decimals = share.decimals("value") + (isRight ? 0 : 1);
      const counted = `${numberText(number)} of ${numberText(size)}`;
      return [
        {
          kind: "share-count",
          outcome: isRight ? "holds" : "fails",
          says: isRight
            ? `${counted} is ${computedText(makes, "%", decimals)}, as given.`
            : `${counted} is ${computedText(makes, "%", decimals)}, not ${amountText(share)}.`,
          expected: exactly(makes),
          found: given,
          unit: "%",
          parties: [partyOf(share), partyOf(count)],
        },
      ];
    }),
  );

/** A ratio of two groups agrees with the share of one of them. */
export const ratioAndShare: GroupTest = ({ scope, index }) => {
  const named = (concept: string | undefined): readonly string[] => {
    const held = index.concepts.get(concept ?? "")?.value;
    return held === undefined ? [] : [held.name, ...held.synonyms];
  };
  const shares = scope.figures.filter(
    (figure) => figure.measure.quantity === "share" && !isWithout(figure),
  );
  return scope.figures.flatMap((stated): Tested[] => {
    const { value, per, factor, among } = stated.value;
    // The 1 of "1 : 4" is what the other side is counted by.
    const sideOf = (part: "value" | "per"): Interval | undefined =>
      stated.value[part] === 1 ? exactly(1) : stated.meant(part);
    const [first, second] = [sideOf("value"), sideOf("per")];
    if (factor?.against === undefined || first === undefined || second === undefined) return [];
    if (value === undefined || per === undefined || per <= 0) return [];
    const { what, against } = factor;
    return shares
      .filter((share) => share.value.among === among)
      .flatMap((share): Tested[] => {
        const names = named(share.value.of);
        const given = share.meant("value");
        const side = names.includes(against) ? second : names.includes(what) ? first : undefined;
        const other = side === second ? first : second;
        if (side === undefined || given === undefined || side.low <= 0) return [];
        const makes = shareIn(side, other);
        const point = (100 * (side === second ? per : value)) / (value + per);
        const isRight = meets(given, makes);
        const text = computedText(point, "%", share.decimals("value") + 1);
        return [
          {
            kind: "ratio-share",
            outcome: isRight ? "holds" : "fails",
            says: isRight
              ? `A ratio of ${amountText(stated)} is a share of ${text}, and ${amountText(share)} is given.`
              : `A ratio of ${amountText(stated)} is a share of ${text} (${intervalText(makes, "%", 1)} within rounding), not ${amountText(share)}.`,
            expected: makes,
            found: given,
            unit: "%",
            parties: [partyOf(stated), partyOf(share)],
          },
        ];
      });
  });
};

/** The share in per cent of one side of a ratio: it grows with its own side, and falls with the other. */
const shareIn = (side: Interval, other: Interval): Interval => {
  const rest = ratio(other, side);
  return { low: 100 / (1 + Math.max(0, rest.high)), high: 100 / (1 + Math.max(0, rest.low)) };
};

/** The arms of a trial together are all its participants. */
export const armsAndAll: GroupTest = ({ scope }) =>
  scope.holders.flatMap(({ figures, arms }) => {
    const groups = groupedBy(figures, ({ measure, value: { of, among, value } }) =>
      measure.quantity === "count" && of !== undefined && value !== undefined
        ? JSON.stringify([measure.id, of, among])
        : undefined,
    );
    return groups.flatMap((group): Tested[] => {
      const all = group.find(({ value: { arm } }) => arm === undefined);
      const parts = group.filter(({ value: { arm } }) => arm !== undefined);
      const isEvery = arms.length > 1 && parts.length === arms.length;
      const whole = all === undefined ? undefined : givenBy(all);
      if (all === undefined || whole === undefined || !isEvery) return [];
      const given = sum(parts.map((part) => givenBy(part) ?? exactly(0)));
      const isRight = meets(given, whole);
      const added = parts.map(amountText).join(" + ");
      return [
        {
          kind: "arms-whole",
          outcome: isRight ? "holds" : "fails",
          says: `${added} = ${intervalText(given, all.unit, 0)}${isRight ? ", all participants." : `, not ${amountText(all)}.`}`,
          expected: whole,
          found: given,
          unit: all.unit,
          parties: [all, ...parts].map(partyOf),
        },
      ];
    });
  });

/** A number of patients of the own series is that of the cases which the statement is about. */
export const casesCounted: GroupTest = ({ scope, dossier }) => {
  const series = dossier?.dossier.value.series?.population;
  if (series === undefined) return [];
  return scope.holders.flatMap(({ statement, figures }) => {
    const cases = statement?.cases.length ?? 0;
    if (cases === 0) return [];
    return figures
      .filter(
        (figure) =>
          figure.measure.quantity === "count" &&
          figure.value.among === series &&
          caseOf(figure) === undefined,
      )
      .flatMap((figure): Tested[] => {
        const given = givenBy(figure);
        if (given === undefined) return [];
        const isRight = meets(given, exactly(cases));
        const about = countText(cases, "case");
        return [
          {
            kind: "cases-counted",
            outcome: isRight ? "holds" : "fails",
            says: isRight
              ? `The number given is that of the ${about} concerned.`
              : `${amountText(figure)} are counted, but the statement is about ${about}.`,
            expected: exactly(cases),
            found: given,
            parties: [partyOf(figure)],
          },
        ];
      });
  });
};
