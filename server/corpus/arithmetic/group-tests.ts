// Owns the tests of figures that belong together by their fields: the same thing told twice, part and whole, share and number, ratio
// and share, arms, cases, units.
import { groupedBy } from "../../grouped-by.ts";
import {
  atMost,
  exactly,
  mayBeAtMost,
  meets,
  ratio,
  scaled,
  sum,
  type Interval,
} from "../../../model/arithmetic/interval.ts";
import { dimensionOf, factorBetween } from "../../../model/arithmetic/units.ts";
import { countText, listText, numberText, upperFirst } from "../../../model/formats.ts";
import { computedText, intervalText } from "../../../model/interval-text.ts";
import type { DossierEntries } from "../corpus.ts";
import type { CorpusIndex } from "../corpus-index.ts";
import { partyOf, type Tested } from "./finding.ts";
import {
  amountText,
  givenBy,
  givenIn,
  isSizeOf,
  timeOf,
  type Scope,
  type ToldFigure,
} from "./told-figures.ts";

/** What a test of groups looks at; `dossier` is absent for the reports of a work. */
export type Told = {
  readonly scope: Scope;
  readonly index: CorpusIndex;
  readonly dossier?: DossierEntries | undefined;
};

/** A test of figures among each other. */
export type GroupTest = (told: Told) => Tested[];

const isCountOrShare = ({ measure: { quantity } }: ToldFigure): boolean =>
  quantity === "count" || quantity === "share";

const isWithout = ({ value: { polarity } }: ToldFigure): boolean => polarity === "without";

const isDerived = ({ value }: ToldFigure): boolean =>
  "derived" in value && value.derived !== undefined;

const caseOf = ({ value }: ToldFigure): number | undefined =>
  "case" in value ? value.case : undefined;

/** Among whom, in which arm and when: what must be the same for two figures to be compared. */
const within = (figure: ToldFigure): unknown[] => {
  const { among, arm, outcome } = figure.value;
  return [figure.measure.id, figure.unit, among, arm, outcome, caseOf(figure), timeOf(figure)];
};

/** What a figure is of, where fields tell it so well that all such figures are of the same thing; undefined where they do not. */
const thingOf = (figure: ToldFigure): string | undefined => {
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

/** The same thing has one number wherever it is told. Two figures of one statement that measure are of two things. */
const toldTwice: GroupTest = ({ scope }) => {
  const groups = groupedBy(scope.figures, thingOf);
  return groups.flatMap((group): Tested[] => {
    const [first] = group;
    if (first === undefined) return [];
    const isTwo = (one: ToldFigure, other: ToldFigure): boolean =>
      (isCountOrShare(one) || one.teller !== other.teller) && !mayBeSame(one, other);
    const apart = group.filter((one) => group.some((other) => isTwo(one, other)));
    const other = apart.find((one) => apart[0] !== undefined && isTwo(apart[0], one));
    const alike = group.filter(({ teller }) => teller !== first.teller);
    const [one, two] = other === undefined ? [first, alike[0]] : [apart[0], other];
    if (one === undefined || two === undefined) return [];
    const [expected, found] = [givenBy(one), givenIn(two, one.unit)];
    if (expected === undefined || found === undefined) return [];
    const verb = isCountOrShare(one) ? "counted" : "given";
    const amounts = (apart.length > 0 ? apart : group).map(wholeText);
    const isOneText = new Set(amounts).size === 1;
    return [
      {
        kind: "told-twice",
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
const mayBeSame = (a: ToldFigure, b: ToldFigure): boolean => {
  const [one, other] = [givenBy(a), givenIn(b, a.unit)];
  if (one === undefined || other === undefined) return true;
  return meets(one, other) && (!isRange(a) || !isRange(b) || haveSameEnds(a, b));
};

const isRange = ({ value }: ToldFigure): boolean => "over" in value && value.over === "patients";

const haveSameEnds = (a: ToldFigure, b: ToldFigure): boolean =>
  (["low", "high"] as const).every((end) => {
    const factor = factorBetween(b.unit ?? "1", a.unit ?? "1");
    const [one, other] = [a.meant(end), b.meant(end)];
    if (one === undefined || other === undefined || factor === undefined) return true;
    return meets(one, scaled(other, factor));
  });

/** What a figure says, with its range: "16 months (13–21 months)". */
const wholeText = (figure: ToldFigure): string => {
  const { value, low, high } = figure.value;
  if (value === undefined || low === undefined || high === undefined) return amountText(figure);
  return `${amountText(figure)} (${intervalText({ low, high }, figure.unit, 8)})`;
};

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
const partInWhole: GroupTest = ({ scope, index }) => {
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

/** The size of a group, where the scope tells one alone. */
const sizeOf = (group: string | undefined, { figures }: Scope): number | undefined => {
  if (group === undefined) return undefined;
  const sizes = figures.filter((figure) => isSizeOf(group, figure));
  const numbers = new Set(sizes.map(({ value }) => value.value));
  return numbers.size === 1 ? [...numbers][0] : undefined;
};

/** A share agrees with the number that stands beside it. */
const shareOfCount: GroupTest = ({ scope }) =>
  scope.tellers.flatMap(({ figures }) =>
    figures.flatMap((share): Tested[] => {
      const given = share.meant("value");
      if (share.measure.quantity !== "share" || given === undefined) return [];
      const alike = ({ value: { of, among, arm } }: ToldFigure): string =>
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
const ratioAndShare: GroupTest = ({ scope, index }) => {
  const named = (concept: string | undefined): readonly string[] => {
    const held = index.concepts.get(concept ?? "")?.value;
    return held === undefined ? [] : [held.name, ...held.synonyms];
  };
  const shares = scope.figures.filter(
    (figure) => figure.measure.quantity === "share" && !isWithout(figure),
  );
  return scope.figures.flatMap((told): Tested[] => {
    const { value, per, factor, among } = told.value;
    // The 1 of "1 : 4" is what the other side is counted by.
    const sideOf = (part: "value" | "per"): Interval | undefined =>
      told.value[part] === 1 ? exactly(1) : told.meant(part);
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
              ? `A ratio of ${amountText(told)} is a share of ${text}, and ${amountText(share)} is given.`
              : `A ratio of ${amountText(told)} is a share of ${text} (${intervalText(makes, "%", 1)} within rounding), not ${amountText(share)}.`,
            expected: makes,
            found: given,
            unit: "%",
            parties: [partyOf(told), partyOf(share)],
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
const armsAndAll: GroupTest = ({ scope }) =>
  scope.tellers.flatMap(({ figures, arms }) => {
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
const casesCounted: GroupTest = ({ scope, dossier }) => {
  const series = dossier?.dossier.value.series?.population;
  if (series === undefined) return [];
  return scope.tellers.flatMap(({ statement, figures }) => {
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

/** Statistics of a group that lie within its range, and where the greatest and the least do. */
const summaries: ReadonlySet<string> = new Set(["mean", "median", "maximum", "minimum"]);

/** What one patient has lies within the range of the series, wherever that is told; so do means, medians, the least and the greatest. */
const valueInRange: GroupTest = ({ scope, dossier }) => {
  const series = dossier?.dossier.value.series?.population;
  const ranges = scope.figures.filter((figure) => {
    const { low, among, statistic } = figure.value;
    const isOfSeries = series !== undefined && among === series && statistic === "median";
    return low !== undefined && among !== undefined && (isRange(figure) || isOfSeries);
  });
  const alike = ({ measure, value: { of, polarity, outcome, arm } }: ToldFigure): string =>
    JSON.stringify([measure.id, of, polarity, outcome, arm]);
  return ranges.flatMap((range) => {
    const { among, statistic } = range.value;
    const isOfGroup = (other: ToldFigure): boolean =>
      caseOf(other) === undefined
        ? other.value.among === among &&
          other.teller !== range.teller &&
          other.value.statistic !== statistic &&
          summaries.has(other.value.statistic ?? "")
        : among === series;
    return scope.figures
      .filter((other) => isOfGroup(other) && alike(other) === alike(range))
      .filter((other) => timeOf(other) === timeOf(range))
      .flatMap((other) => inRange(other, range));
  });
};

const inRange = (other: ToldFigure, range: ToldFigure): Tested[] => {
  const [least, greatest] = [range.meant("low"), range.meant("high")];
  const given = givenIn(other, range.unit);
  if (least === undefined || greatest === undefined || given === undefined) return [];
  const isCase = caseOf(other) !== undefined;
  const { statistic } = other.value;
  const written = { low: range.value.low ?? NaN, high: range.value.high ?? NaN };
  const ends = new Map<string | undefined, { meant: Interval; written: number }>([
    ["maximum", { meant: greatest, written: written.high }],
    ["minimum", { meant: least, written: written.low }],
  ]);
  const end = isCase ? undefined : ends.get(statistic);
  const expected = end?.meant ?? { low: least.low, high: greatest.high };
  const isRight = meets(given, expected);
  const { value } = other.value;
  const factor = factorBetween(other.unit ?? "1", range.unit ?? "1");
  const isAsWritten =
    value === undefined ||
    factor === undefined ||
    meets(exactly(value * factor), end === undefined ? written : exactly(end.written));
  const saved = isRight && !isAsWritten ? ", allowing for rounding" : "";
  const text = intervalText(written, range.unit, 8);
  const place =
    end === undefined
      ? isRight
        ? "lies within"
        : "lies outside"
      : isRight
        ? "ends"
        : "does not end";
  return [
    {
      kind: "range-holds",
      outcome: isRight ? "holds" : "fails",
      says: `${isCase ? "" : `The ${statistic}, `}${amountText(other)}${isCase ? "" : ","} ${place} the range of the ${isCase ? "series" : "same group"}, ${text}${saved}.`,
      expected,
      found: given,
      unit: range.unit,
      parties: [partyOf(other), partyOf(range)],
    },
  ];
};

/** The same measure is given in one unit. Times are let be: weeks and months are read as easily. */
const oneUnit: GroupTest = ({ scope, dossier }) => {
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
const subjectsOf = ({ teller }: ToldFigure): string[] =>
  (teller.statement?.about ?? [])
    .filter(({ role }) => role === "subject")
    .map(({ concept }) => concept);

/** Whether two figures, which name the same or nothing in `of`, may be of one thing: constants of two enzymes are not. */
const mayBeOfSame = (a: ToldFigure, b: ToldFigure): boolean => {
  if (a.value.of !== undefined) return true;
  const [ofOne, ofOther] = [subjectsOf(a), subjectsOf(b)];
  if (ofOne.length === 0 || ofOther.length === 0) return true;
  return ofOne.some((concept) => ofOther.includes(concept));
};

/** Every test of figures among each other. */
export const groupTests: readonly GroupTest[] = [
  toldTwice,
  partInWhole,
  shareOfCount,
  ratioAndShare,
  armsAndAll,
  casesCounted,
  valueInRange,
  oneUnit,
];
