// Owns what narrows the wheel down, in words, for what leaves the page. Pure.
import { countText, numberText } from "../../model/formats.ts";
import { facetNames, isFacet, type Facets, type Narrowing } from "./facets.ts";

/** What is seen of a wheel beside its question. */
export type Narrowed = {
  narrowing: Narrowing;
  /** How many items are left, of how many. */
  left: number;
  total: number;
  /** How many are selected together. */
  selected: number;
  /** The name of what is chosen, whose ways are lit. */
  chosen?: string | undefined;
};

/** The numbers of a measure that are looked for, as bounds. */
const sliceText = ({ min, max }: Narrowing): string => {
  if (min !== undefined && max !== undefined)
    return ` from ${numberText(min)} to ${numberText(max)}`;
  if (min !== undefined) return ` of at least ${numberText(min)}`;
  return max === undefined ? "" : ` of at most ${numberText(max)}`;
};

/** "Whose word: Opinion; words “silk”; 4 of 61 items"; empty where all of the wheel is seen alike. */
export const narrowingText = (
  facets: Facets,
  { narrowing, left, total, selected, chosen }: Narrowed,
): string => {
  const { measure, q = "" } = narrowing;
  const facetsChosen = Object.keys(facetNames)
    .filter(isFacet)
    .flatMap((facet) => {
      const id = narrowing[facet];
      if (id === undefined) return [];
      const name = facets.valuesOf(facet, {}).find((value) => value.id === id)?.name ?? `“${id}”`;
      return [`${facetNames[facet]}: ${name}`];
    });
  const narrowed = [
    ...facetsChosen,
    ...(q.trim() === "" ? [] : [`words “${q.trim()}”`]),
    ...(measure === undefined ? [] : [`figure: ${measure}${sliceText(narrowing)}`]),
  ];
  return [
    ...narrowed,
    ...(narrowed.length === 0 ? [] : [`${numberText(left)} of ${countText(total, "item")}`]),
    ...(chosen === undefined ? [] : [`links of “${chosen}”`]),
    ...(selected === 0 ? [] : [`${numberText(selected)} of ${numberText(total)} selected`]),
  ].join("; ");
};
