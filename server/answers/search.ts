// Owns what a search answers: hits over all kinds, the best first, each with the text around what matched.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { SearchHit } from "../../model/views/search.ts";
import { excerptOf } from "../judgement/excerpts.ts";
import type { EvidenceStore, FoundNode } from "../store/evidence-store.ts";
import { findCards, findPapers, statementIds } from "./judged-statements.ts";
import { placePage } from "./list-page.ts";
import { searchRelaxed } from "./relaxed-search.ts";

/** Hits when the question does not say how many. */
const usualLimit = 20;
/** Hits by rank are given up to this one; who looks further is better served by another word. */
const lastHit = 200;

/** A page of hits, and which words of the query were left out or stand nowhere. Throws what is wrong with the cursor. */
export const answerSearch = async (
  store: EvidenceStore,
  { q, kind, limit = usualLimit, cursor }: ParametersOf<"search">,
): Promise<ViewOf<"search">> => {
  const { found, ...page } = await placePage(
    store.snapshot,
    "search",
    { q, kind },
    { limit, cursor },
    async (start, length) => {
      const result = await searchRelaxed(store, q, kind, start + length);
      return { ...result, found: result.found.slice(start) };
    },
    lastHit,
  );
  return { items: await hitsOf(store, found), ...page };
};

const hitsOf = async (store: EvidenceStore, found: readonly FoundNode[]): Promise<SearchHit[]> => {
  const nodes = found.map(({ node }) => node);
  const [cards, papers] = await Promise.all([
    findCards(store, statementIds(nodes)),
    findPapers(store, nodes),
  ]);
  return found.map(({ node, matched }) => {
    const card = cards.get(node.id);
    const paper = "dossier" in node ? papers[node.dossier] : undefined;
    return {
      id: node.id,
      kind: node.kind,
      label: node.label,
      excerpt: excerptOf(node, matched),
      matched,
      ...(paper === undefined ? {} : { paper }),
      ...(card === undefined ? {} : { card }),
    };
  });
};
