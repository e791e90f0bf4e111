// Owns what the years of a paper's evidence hold, and how the ground of a statement in a year is said. Pure.
import { countText, listText, numberText, pluralOf } from "../../model/formats.ts";
import { groundThen, stoodIn, yearOf, type StoodIn } from "../../model/in-time.ts";
import type { BranchThen } from "../../model/views/pathway.ts";
import type { AdviceInTime, DatedEvent, GroundThen, Years } from "../../model/views/years.ts";

/** Events by year, earliest first; years in which nothing happened are left out. */
export const byYear = (events: readonly DatedEvent[]): [year: number, events: DatedEvent[]][] => {
  const years = new Map<number, DatedEvent[]>();
  for (const event of events) {
    const year = yearOf(event.on);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return [...years].toSorted(([a], [b]) => a - b);
};

/** The year of the paper, and the first and last in which anything happened; undefined where nothing has a date. */
export const spanOf = ({
  events,
}: Years): { first: number; last: number; paper: number } | undefined => {
  const years = events.map(({ on }) => yearOf(on));
  if (years.length === 0) return undefined;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const paper = events.find(({ kind }) => kind === "paper");
  return { first, last, paper: paper === undefined ? last : yearOf(paper.on) };
};

/** Why nothing is stated within a year: how many of the dates are known by their year only. Undefined where all are known better. */
export const wholeYearsText = (events: readonly Pick<DatedEvent, "on">[]): string | undefined => {
  const byYearOnly = events.filter(({ on }) => on === String(yearOf(on))).length;
  if (byYearOnly === 0) return undefined;
  const those =
    byYearOnly === events.length
      ? "all dates shown here are"
      : `${numberText(byYearOnly)} of the ${countText(events.length, "date")} shown here ${pluralOf(byYearOnly, "is", "are")}`;
  return `Time is told in whole years, since ${those} known to the year only.`;
};

/** The ground of a statement in a year in a phrase, with its meaning. */
export const groundWords: Record<GroundThen, { word: string; meaning: string }> = {
  keeps: { word: "keeps its ground", meaning: "All its dated sources were known and stood." },
  partly: { word: "known in part", meaning: "Some of its dated sources were not yet known." },
  weakened: { word: "weakened", meaning: "Some of its sources no longer stood." },
  later: { word: "not yet known", meaning: "None of its dated sources was known." },
  fallen: {
    word: "no longer stands",
    meaning: "None of the sources that were known still stood.",
  },
  undated: { word: "no source with a date", meaning: "What it rests on has no date." },
};

/** How a recommendation stood at the end of a year: its ground, and what disputed it by then. */
export const adviceIn = (
  { sources, undated, bearing }: Omit<AdviceInTime, "card">,
  year: number,
) => {
  const stood = stoodIn(sources, year);
  const disputing = bearing.filter(({ direction }) => direction === "disputes");
  return {
    stood,
    ground: groundThen(stood, undated.length),
    against: stoodIn(disputing, year).known,
  };
};

/** How many statements had which ground, in words, the most firmly grounded first: "six keep their ground". Empty for none. */
export const groundCounts = (grounds: readonly GroundThen[]): string => {
  const said: readonly (readonly [GroundThen, one: string, many: string])[] = [
    ["keeps", "keeps its ground", "keep their ground"],
    ["partly", "is known in part", "are known in part"],
    ["weakened", "is weakened", "are weakened"],
    ["fallen", "no longer stands", "no longer stand"],
    ["later", "is not yet known", "are not yet known"],
  ];
  return listText(
    said.flatMap(([ground, one, many]) => {
      const n = grounds.filter((other) => other === ground).length;
      return n === 0 ? [] : [`${numberText(n)} ${n === 1 ? one : many}`];
    }),
    "and",
  );
};

/** How many of its sources were known, and how many of these still stood: "2 of 2 dated sources known, 1 still standing". */
export const knownText = ({
  known,
  fallen,
  later,
}: Pick<BranchThen, "known" | "fallen" | "later">): string => {
  const all = known + fallen + later;
  if (all === 0) return "It stands on no source with a date";
  return [
    `${numberText(known + fallen)} of ${countText(all, "dated source")} known`,
    ...(fallen === 0 ? [] : [`${known === 0 ? "none" : numberText(known)} still standing`]),
  ].join(", ");
};

/** The same counts of sources that are all at hand. */
export const countsOf = ({ known, fallen, later }: StoodIn) => ({
  known: known.length,
  fallen: fallen.length,
  later: later.length,
});
