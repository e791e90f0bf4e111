// Owns which kinds of claim each comparison is made of, read from their declarations. No zod here: the browser asks it too.
import { claimKinds, type ClaimKind, type ClaimType, type TopicQuestion } from "./claim-kinds.ts";

const isType = (type: string): type is ClaimType => Object.hasOwn(claimKinds, type);
const types: readonly ClaimType[] = Object.keys(claimKinds).filter(isType);
const kindOf = (type: ClaimType): ClaimKind => claimKinds[type];

/** Questions that are answered by stating whom and where it concerns, and how many of them. */
const questionsOfShares: readonly TopicQuestion[] = ["frequency", "distribution"];

/** The kinds of claim that each comparison sets side by side. */
export const comparedTypes = {
  differential: ["differential"],
  regimens: ["regimen-result"],
  shares: types.filter((type) => questionsOfShares.includes(kindOf(type).answers)),
} as const satisfies Record<string, readonly ClaimType[]>;
/** One of the comparisons. */
export type Comparison = keyof typeof comparedTypes;

/** Kinds of claim about the disease itself that may name a feature by which it is distinguished from others. */
export const featureTypes: readonly ClaimType[] = types.filter(
  (type) => type !== "differential" && Object.hasOwn(kindOf(type).fields, "feature"),
);

/** Statements from which on a topic shows a comparison of its own: one result compares its arms, of the others it takes two. */
const fewest = { differential: 2, regimens: 1, shares: 2 } as const satisfies Record<
  Comparison,
  number
>;

/** The comparisons that a topic with so many statements of each type shows, in the order in which it shows them. */
export const comparisonsOf = (
  totals: readonly { readonly type: string; readonly total: number }[],
): Comparison[] => {
  const isMany = (comparison: Comparison): boolean => {
    const wanted: readonly string[] = comparedTypes[comparison];
    const found = totals.filter(({ type }) => wanted.includes(type));
    return found.reduce((sum, { total }) => sum + total, 0) >= fewest[comparison];
  };
  const all = ["shares", "differential", "regimens"] as const;
  return all.filter(isMany);
};
