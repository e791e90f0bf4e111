// Owns what is answered on whom and where it concerns: figures of papers by their denominators.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import { comparedTypes } from "../../model/kinds/compared-kinds.ts";
import type { ClaimNode } from "../../model/nodes.ts";
import { denominatorsOf, shareGroups } from "../judgement/share-groups.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { isOneOf } from "./get-node.ts";
import { findCards } from "./judged-statements.ts";
import { getNamedInFilter } from "./named-in-question.ts";

/** Claims of each kind that an answer is made of at most. */
const claimsPerKind = 40;

/**
 * The figures of claims that say whom and where it concerns and how many, by denominator; under a topic, or in one paper,
 * where these are given. Throws `not-found` when a parameter names what is not there.
 */
export const answerShares = async (
  store: EvidenceStore,
  { dossier, topic }: ParametersOf<"shares">,
): Promise<ViewOf<"shares">> => {
  const claims: ClaimNode[] = [];
  let total = 0;
  // One after the other: together they would leave a database no time for anybody else.
  for (const type of comparedTypes.shares) {
    const filter = { kinds: ["claim"], type, dossier, topic } as const;
    const page = await store.list(filter, { limit: claimsPerKind });
    claims.push(...page.nodes.filter(isOneOf("claim")));
    total += page.total;
  }
  if (total === 0) await getNamedInFilter(store, { kinds: ["claim"], dossier, topic });
  const inOrder = claims.toSorted(
    (a, b) => (a.dossier < b.dossier ? -1 : a.dossier > b.dossier ? 1 : 0) || a.order - b.order,
  );
  const stating = inOrder.filter(({ figures }) => figures.length > 0);
  const concepts = await store.findNodes(denominatorsOf(stating));
  const cards = await findCards(
    store,
    stating.map(({ id }) => id),
  );
  return {
    groups: shareGroups(stating, concepts.filter(isOneOf("concept"))),
    shown: claims.length,
    total,
    statements: Object.fromEntries(cards),
  };
};
