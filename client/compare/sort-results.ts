// Owns the orders in which results can be read. Pure.
import type { RegimenResult } from "../../model/views/compare.ts";
import { directnessGrades, readingDepths, standings } from "../../model/words.ts";
import type { Sorting } from "../address.ts";

/** What results can be sorted by, as the columns name it. */
export const sortings = {
  result: "Result",
  outcome: "Outcome",
  people: "People",
  setting: "setting",
  p: "p value",
  depth: "reading depth",
  directness: "directness",
  standing: "standing",
} as const satisfies Record<Sorting, string>;

/** A column to sort by and which way. */
export type SortOrder = { by: Sorting; isDown: boolean };

/** The order that a press on a column asks for: upwards first, then the other way. */
export const nextOrder = (old: SortOrder | undefined, by: Sorting): SortOrder => ({
  by,
  isDown: old?.by === by && !old.isDown,
});

/** The order in words; undefined: the order of the papers. */
export const orderText = (order: SortOrder | undefined): string =>
  order === undefined
    ? "In the order of the papers."
    : `Sorted by ${sortings[order.by].replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}, ${order.isDown ? "descending" : "ascending"}.`;

/** The smallest p value that the paper or a source gives; undefined where none does. */
export const leastP = ({ arms, between }: RegimenResult): number | undefined => {
  const values = [...arms, between]
    .flatMap(({ cited, reported }) => [...cited, ...reported.map(({ figure }) => figure)])
    .flatMap(({ p }) => p?.value ?? []);
  return values.length === 0 ? undefined : Math.min(...values);
};

/** In which setting it was studied: as the study is described, else as the claim has it. */
export const settingOf = ({ studied, setting }: RegimenResult): string | undefined =>
  studied?.setting ?? (setting === "not stated" ? undefined : setting);

/** The place of the word that comes first, or last, in its list; undefined where there is none. */
const placeOf = (
  list: object,
  words: readonly string[],
  pick: "first" | "last",
): number | undefined => {
  const places = words.map((word) => Object.keys(list).indexOf(word));
  if (places.length === 0) return undefined;
  return pick === "first" ? Math.min(...places) : Math.max(...places);
};

/** How deeply a source was read, at the deepest. */
export const deepestReading = ({ sources }: RegimenResult): string | undefined =>
  wordAt(readingDepths, readingPlace(sources));
const readingPlace = (sources: RegimenResult["sources"]): number | undefined =>
  placeOf(
    readingDepths,
    sources.flatMap(({ reports }) => reports.map(({ depth }) => depth)),
    "first",
  );

/** The most direct of the sources: of each the worst of its axes decides. */
export const bestDirectness = ({ sources }: RegimenResult): string | undefined =>
  wordAt(directnessGrades, directnessPlace(sources));
const directnessPlace = (sources: RegimenResult["sources"]): number | undefined => {
  const worst = sources.flatMap(
    ({ directness }) =>
      placeOf(
        directnessGrades,
        directness.map(({ grade }) => grade),
        "last",
      ) ?? [],
  );
  return worst.length === 0 ? undefined : Math.min(...worst);
};

/** The most serious standing of its works; undefined where no work is identified. */
export const worstStanding = ({ sources }: RegimenResult): string | undefined =>
  wordAt(standings, standingPlace(sources));
const standingPlace = (sources: RegimenResult["sources"]): number | undefined =>
  placeOf(
    standings,
    sources.flatMap(({ work, standing }) =>
      work === undefined && standing === undefined ? [] : (standing?.status ?? "stands"),
    ),
    "last",
  );

const wordAt = (list: object, place: number | undefined): string | undefined =>
  place === undefined ? undefined : Object.keys(list)[place];

const keyOf = (result: RegimenResult, by: Sorting): string | number | undefined => {
  switch (by) {
    case "result":
      return result.study?.label ?? result.label;
    case "outcome":
      return result.outcome.label;
    case "people":
      return result.participants;
    case "setting":
      return settingOf(result);
    case "depth":
      return readingPlace(result.sources);
    case "directness":
      return directnessPlace(result.sources);
    case "standing":
      return standingPlace(result.sources);
    case "p":
      return leastP(result);
  }
};

/** Results by a column, those without a value in it last whichever way; in the given order where nothing is asked or equal. */
export const sortResults = (
  results: readonly RegimenResult[],
  order: SortOrder | undefined,
): RegimenResult[] => {
  if (order === undefined) return [...results];
  const compare = (a: string | number, b: string | number): number =>
    typeof a === "number" && typeof b === "number"
      ? a - b
      : String(a).localeCompare(String(b), "en", { numeric: true });
  return results.toSorted((one, other) => {
    const [a, b] = [keyOf(one, order.by), keyOf(other, order.by)];
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    return order.isDown ? compare(b, a) : compare(a, b);
  });
};
