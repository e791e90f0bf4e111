// Owns which figures have one denominator, and in which order denominators stand. Pure.
import type { ClaimNode, ConceptNode } from "../../model/nodes.ts";
import type { SharesAmong } from "../../model/views/compare.ts";
import { linkTo } from "./statement-page.ts";
import { append } from "./subgraph.ts";

/** The denominators that the figures of claims name, each once, as they are met. */
export const denominatorsOf = (claims: readonly ClaimNode[]): string[] => [
  ...new Set(claims.flatMap(({ figures }) => figures.flatMap(({ among }) => among ?? []))),
];

/**
 * The figures of claims by what they are among, denominators as they are met and figures without one last. `claims` come in reading
 * order; `concepts` are the denominators.
 */
export const shareGroups = (
  claims: readonly ClaimNode[],
  concepts: readonly ConceptNode[],
): SharesAmong[] => {
  const by = new Map<string, SharesAmong["figures"]>();
  for (const claim of claims) {
    for (const figure of claim.figures) {
      append(by, figure.among ?? "", { claim: claim.id, figure });
    }
  }
  const none = by.get("");
  const named = denominatorsOf(claims).flatMap((id): SharesAmong[] => {
    const concept = concepts.find((one) => one.id === id);
    const figures = by.get(id);
    if (concept === undefined || figures === undefined) return [];
    const { definition } = concept;
    return [
      { among: linkTo(concept), ...(definition === undefined ? {} : { definition }), figures },
    ];
  });
  return none === undefined ? named : [...named, { figures: none }];
};
