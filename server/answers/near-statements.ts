// Owns the statements that come nearest where few answer: a question in other words than a statement's is often covered better by
// another one, and the right one just misses what a hit must cover.
import { isStatement } from "../judgement/subgraph.ts";
import type { EvidenceStore, FoundNode, SearchResult } from "../store/evidence-store.ts";
import { orderFound } from "./order-found.ts";

/** So many statements are given at least, those that were found among them. */
const leastGiven = 5;
/** What comes near covers this share of what the best statement covers. */
const nearShare = 0.4;

/** Statements of `kinds` that come nearest to those among the hits of a question, best first: none where hits are many, or none is a statement. */
export const findNearStatements = async (
  store: EvidenceStore,
  question: string,
  kinds: readonly ("claim" | "recommendation")[],
  hits: SearchResult["found"],
): Promise<FoundNode[]> => {
  const statements = hits.filter(({ node }) => isStatement(node));
  if (statements.length === 0 || statements.length >= leastGiven) return [];
  const leastShare = nearShare * Math.max(...statements.map(({ share }) => share));
  const { found } = await store.search(question, { kinds, limit: leastGiven, leastShare });
  const known = new Set(statements.map(({ node }) => node.id));
  const others = found.filter(({ node }) => !known.has(node.id));
  return orderFound(question, others).slice(0, leastGiven - known.size);
};
