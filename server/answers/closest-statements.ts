// Owns the statements that come closest where few answer, by the questions that readers ask for them: a question in other words than a
// statement's is often covered better by another one, and the right one just misses what a hit must cover.
import type { NodeKind } from "../../model/vocabulary.ts";
import { isStatement } from "../judgement/subgraph.ts";
import { wordsOf } from "../search/words.ts";
import type { EvidenceStore, FoundNode } from "../store/evidence-store.ts";
import { answeringKinds } from "./answer-question.ts";
import { orderFound } from "./order-found.ts";

/** So many statements are given at least, those that were found among them. */
const leastGiven = 5;
/** What comes near covers this share of what the best statement covers. */
const nearShare = 0.4;
/** A question that is less like the query is another question (decision 15). */
const leastLikeness = 0.3;
/** Where so many statements were found, another one is seldom closer than all of them. */
const enoughFound = 10;
/** Fewer words than these are a subject, and no question. */
const wordsOfQuestion = 3;
/** So many are looked at beside those that were found. */
const mostLookedAt = 10;

/**
 * Beside the hits of a question: statements that readers ask for with a question at least as like it as any of those that were found, however
 * little of it they cover, which answer too; and others that only come near, best first, where statements are few. None of either where no
 * statement was found, or many were.
 */
export const findClosest = async (
  store: EvidenceStore,
  question: string,
  kind: NodeKind | undefined,
  hits: readonly FoundNode[],
): Promise<{ closest: FoundNode[]; near: FoundNode[] }> => {
  const statements = hits.filter(({ node }) => isStatement(node));
  const enough = wordsOf(question).length < wordsOfQuestion ? leastGiven : enoughFound;
  if (statements.length === 0 || statements.length >= enough) return { closest: [], near: [] };
  const kinds = answeringKinds.filter((one) => kind === undefined || one === kind);
  const leastShare = nearShare * Math.max(...statements.map(({ share }) => share));
  const limit = statements.length + mostLookedAt;
  const { found } = await store.search(question, { kinds, limit, leastShare });
  const known = new Set(statements.map(({ node }) => node.id));
  const others = found.filter(({ node }) => !known.has(node.id));
  const least = Math.max(leastLikeness, ...statements.map(({ likeness }) => likeness));
  const closest = others.filter(({ likeness }) => likeness >= least);
  const near = orderFound(
    question,
    others.filter((one) => !closest.includes(one)),
  );
  const room = Math.max(0, leastGiven - statements.length - closest.length);
  return { closest, near: near.slice(0, room) };
};
