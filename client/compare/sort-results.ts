// Owns the orders in which results can be read. Pure.
import type { RegimenResult } from "../../model/views/compare.ts";

/** What results can be sorted by, as the address and the columns name it. */
export const sortings = {
  result: "Result",
  outcome: "Outcome",
  people: "People",
  p: "p value",
} as const;
/** One of them. */
export type Sorting = keyof typeof sortings;

/** A column to sort by and which way. */
export type SortOrder = { by: Sorting; isDown: boolean };

/** The smallest p value that the paper or a source gives; undefined where none does. */
export const leastP = ({ arms, between }: RegimenResult): number | undefined => {
  const values = [...arms, between]
    .flatMap(({ cited, reported }) => [...cited, ...reported.map(({ figure }) => figure)])
    .flatMap(({ p }) => p?.value ?? []);
  return values.length === 0 ? undefined : Math.min(...values);
};

const keyOf = (result: RegimenResult, by: Sorting): string | number | undefined => {
  switch (by) {
    case "result":
      return result.study?.label ?? result.label;
    case "outcome":
      return result.outcome.label;
    case "people":
      return result.participants;
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
