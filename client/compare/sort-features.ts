// Owns the orders in which the features of a matrix can be read. Pure: what is empty comes last whichever way, and nothing is scored.
import type { ComparedFeature, DifferentialMatrix } from "../../model/views/compare.ts";
import type { FeatureSorting } from "../address.ts";
import { saysOf } from "./weigh-conditions.ts";

/** What features are sorted by, and which way. */
export type FeatureOrder = { by: FeatureSorting; isDown: boolean };

/** The order that a press asks for: names and directions upwards first, the number of claims from the most; then the other way. */
export const nextFeatureOrder = (
  old: FeatureOrder | undefined,
  by: FeatureSorting,
): FeatureOrder => ({
  by,
  isDown: old?.by === by ? !old.isDown : by === "claims",
});

/** The order in words; undefined: by examination, as the paper has it. */
export const featureOrderText = (
  order: FeatureOrder | undefined,
  conditions: DifferentialMatrix["conditions"],
): string => {
  if (order === undefined) return "Sorted by examination.";
  const { by, isDown } = order;
  if (by === "feature") return `Sorted by feature, ${isDown ? "descending" : "ascending"}.`;
  if (by === "claims")
    return `Sorted by how many claims state it, the ${isDown ? "most" : "fewest"} first.`;
  const name = conditions.find(({ condition }) => condition.id === by)?.condition.label ?? by;
  const first = isDown ? "what has no direction or occurs in both" : "what points to it";
  return `Sorted by ${name}: ${first} first, nothing entered last.`;
};

/** How many claims say something of a feature, whatever the condition. */
export const claimsOf = ({ cells }: ComparedFeature): number =>
  new Set(cells.flatMap(({ says }) => says.map(({ claim }) => claim))).size;

const directions = ["for", "against", "shared"] as const;

/** The place of the first direction that a feature has in a condition, behind all of them where it has none; undefined where nothing is entered. */
const directionIn = (row: ComparedFeature, condition: string): number | undefined => {
  const says = saysOf(row, condition);
  if (says.length === 0) return undefined;
  const place = directions.findIndex((one) => says.some(({ points }) => points === one));
  return place < 0 ? directions.length : place;
};

const keyOf = (row: ComparedFeature, by: FeatureSorting): string | number | undefined => {
  if (by === "feature") return row.feature.label;
  return by === "claims" ? claimsOf(row) : directionIn(row, by);
};

/** Entries in an order, those of which nothing is entered last whichever way; in the given order where they are equal. */
export const sortFeatures = <T extends { row: ComparedFeature }>(
  entries: readonly T[],
  { by, isDown }: FeatureOrder,
): T[] => {
  const compare = (a: string | number, b: string | number): number =>
    typeof a === "number" && typeof b === "number"
      ? a - b
      : String(a).localeCompare(String(b), "en");
  return entries.toSorted((one, other) => {
    const [a, b] = [keyOf(one.row, by), keyOf(other.row, by)];
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    return isDown ? compare(b, a) : compare(a, b);
  });
};
