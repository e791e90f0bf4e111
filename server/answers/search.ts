// Owns what a search answers: the statements that answer it, or that none does and which come nearest; and hits over all kinds,
// each with the text around what matched.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { GraphNode } from "../../model/nodes.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import { mostRanked } from "../../model/most-ranked.ts";
import type { SearchHit } from "../../model/views/search.ts";
import { isWholeQuestion } from "../../model/whole-question.ts";
import { branchMeeting, excerptOf } from "../judgement/excerpts.ts";
import { isStatement } from "../judgement/subgraph.ts";
import type { EvidenceStore, FoundNode, SearchResult } from "../store/evidence-store.ts";
import { asksForUnknown } from "../search/search-score.ts";
import { searchableKinds } from "../search/words.ts";
import { answerFrom, shareWhenRefused, type Answer } from "./answer-question.ts";
import { findClosest } from "./closest-statements.ts";
import { isOneOf } from "./get-node.ts";
import { findCards, findPapers, statementIds } from "./judged-statements.ts";
import { placePage } from "./list-page.ts";
import { orderFound } from "./order-found.ts";
import { partsOfQuestion, shareOfLongQuestion } from "./question-fallbacks.ts";
import { findDrawnPlaces } from "./places.ts";

/** Hits when the question does not say how many. */
const usualLimit = 20;
/** A statement that covers less may state one of the things that are asked for and nothing of the other. */
const coversAll = 0.8;
/** Kinds that are no statements. */
const otherKinds: readonly NodeKind[] = [...searchableKinds].filter(
  (kind) => kind !== "claim" && kind !== "recommendation",
);

/** What was found, and behind it what comes near without covering enough to be found. */
type Results = Omit<SearchResult, "found"> & { found: (FoundNode & { isNear?: true })[] };

/** A page of hits, and what answers the question. Throws what is wrong with the cursor. */
export const answerSearch = async (
  store: EvidenceStore,
  { q, kind, limit = usualLimit, cursor }: ParametersOf<"search">,
): Promise<ViewOf<"search">> => {
  const { found, answer, ...page } = await placePage(
    store.snapshot,
    "search",
    { q, kind },
    { limit, cursor },
    async (start, length) => {
      const { answer, result } = await searchFor(store, q, kind, start + length);
      return { ...result, found: result.found.slice(start, start + length), answer };
    },
    mostRanked,
  );
  return { items: await hitsOf(store, found), ...page, ...answer };
};

/**
 * At most `most` hits with the statements that answer before them, by their ids; what only comes near is none. `entries` says how many hits
 * were read, of `total`.
 */
export const listHits = async (
  store: EvidenceStore,
  { q, kind }: Pick<ParametersOf<"search">, "q" | "kind">,
  most: number,
): Promise<{ ids: string[]; entries: number; total: number }> => {
  const { answer, result } = await searchFor(store, q, kind, Math.min(most, mostRanked));
  const read = result.found.slice(0, most);
  const hits = read.filter(({ isNear }) => isNear !== true).map(({ node }) => node.id);
  const ids = [...answer.answer.map(({ card }) => card.id), ...hits];
  return { ids: [...new Set(ids)], entries: read.length, total: result.total };
};

const noAnswer: Answer = { answer: [], isRefused: false, nearest: [], ignored: [], parts: [] };

/** Hits and answer together. Where no statement answers, hits are what else goes by the name that was asked for. */
const searchFor = async (
  store: EvidenceStore,
  q: string,
  kind: NodeKind | undefined,
  length: number,
): Promise<{ answer: Answer; result: Results }> => {
  const kinds = kind === undefined ? undefined : [kind];
  // As many as decide whether a statement answers, however few hits are asked for.
  const limit = Math.max(length, usualLimit);
  const alone = await store.search(q, { kinds, limit });
  if (kind !== undefined && otherKinds.includes(kind))
    return { answer: noAnswer, result: inOrder(q, alone) };
  const usual = await answerWith(store, q, kind, alone);
  const { isRefused } = usual.answer;
  if (kind !== undefined || (!isRefused && coversEnough(q, alone))) return usual;
  const apart = await searchInParts(store, q);
  if (apart !== undefined) return apart;
  if (!isRefused) return usual;
  const leastShare = asksForUnknown(alone.missing) ? undefined : shareOfLongQuestion(q);
  if (leastShare !== undefined) {
    const more = await store.search(q, { kinds, limit, leastShare });
    const answered = await answerWith(store, q, kind, more);
    if (!answered.answer.isRefused) return answered;
  }
  const options = { kinds: otherKinds, limit: length, leastShare: shareWhenRefused };
  return { answer: usual.answer, result: await store.search(q, options) };
};

/**
 * Whether what answers a question states all of it. The parts of a whole sentence share what they are asked of, and after a comma there is
 * as often the same thing once more: "renal vein, left". Among the hits that decide, so that every page says the same.
 */
const coversEnough = (q: string, { found }: SearchResult): boolean =>
  isWholeQuestion(q) ||
  q.includes(",") ||
  deciding(found).some(({ node, share }) => isStatement(node) && share >= coversAll);

/**
 * What answers a question, and its hits in order, with the statements whose question is most like it, and behind them what comes near. None is
 * added where hits are more than those that decide: every page must say the same.
 */
const answerWith = async (
  store: EvidenceStore,
  q: string,
  kind: NodeKind | undefined,
  alone: SearchResult,
): Promise<{ answer: Answer; result: Results }> => {
  if (alone.total > usualLimit) {
    const result = inOrder(q, alone);
    return { answer: await answerFrom(store, q, deciding(result.found)), result };
  }
  const { closest, near } = await findClosest(store, q, kind, alone.found);
  const found = orderFound(q, [...alone.found, ...closest]);
  return {
    answer: await answerFrom(store, q, found),
    result: {
      ...alone,
      found: [...found, ...near.map((one) => ({ ...one, isNear: true as const }))],
      total: alone.total + closest.length + near.length,
    },
  };
};

/** Only the hits that decide whether a statement answers are put in order, so that every page of hits has the same. */
const inOrder = (q: string, result: SearchResult): SearchResult => ({
  ...result,
  found: [...orderFound(q, deciding(result.found)), ...result.found.slice(usualLimit)],
});

/** The hits that decide what answers: the same however many are asked for, and from whichever on. */
const deciding = (found: SearchResult["found"]): SearchResult["found"] =>
  found.slice(0, usualLimit);

/** What answers each of the things that are asked for at once, by what covers it alone; undefined where one of them is not answered, or there is only one. */
const searchInParts = async (
  store: EvidenceStore,
  q: string,
): Promise<{ answer: Answer; result: SearchResult } | undefined> => {
  const parts = partsOfQuestion(q);
  const limit = Math.floor(mostRanked / Math.max(1, parts.length));
  const results: SearchResult[] = [];
  const answers: Answer[] = [];
  for (const part of parts) {
    const result = inOrder(part, await store.search(part, { limit }));
    const answer = await answerFrom(store, part, deciding(result.found));
    if (answer.isRefused) return undefined;
    results.push(result);
    answers.push(answer);
  }
  if (parts.length === 0) return undefined;
  const found = inTurn(
    results.map((result) => result.found),
    ({ node }) => node.id,
  );
  return {
    answer: {
      answer: inTurn(
        answers.map(({ answer }) => answer),
        ({ card }) => card.id,
      ),
      isRefused: false,
      nearest: [],
      ignored: answers.flatMap(({ ignored }) => ignored),
      parts,
    },
    result: { found, total: found.length, missing: results.flatMap(({ missing }) => missing) },
  };
};

/** The first of each list, then the second of each; each thing once. */
const inTurn = <T>(lists: readonly (readonly T[])[], idOf: (item: T) => string): T[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const taken = new Map<string, T>();
  for (let at = 0; at < longest; at += 1) {
    for (const list of lists) {
      const item = list[at];
      if (item !== undefined && !taken.has(idOf(item))) taken.set(idOf(item), item);
    }
  }
  return [...taken.values()];
};

const hitsOf = async (store: EvidenceStore, found: Results["found"]): Promise<SearchHit[]> => {
  const nodes = found.map(({ node }) => node);
  const concepts = nodes.filter(isOneOf("concept")).map(({ id }) => id);
  const [cards, papers, places] = await Promise.all([
    findCards(store, statementIds(nodes)),
    findPapers(store, nodes),
    findDrawnPlaces(store, concepts),
  ]);
  return found.map(({ node, matched, question, isNear }) => {
    const card = cards.get(node.id);
    const paper = "dossier" in node ? papers[node.dossier] : undefined;
    const branch = branchMeeting(node, matched);
    const place = places.get(node.id);
    return {
      id: node.id,
      kind: node.kind,
      label: node.label,
      excerpt: excerptOf(node, matched),
      matched,
      ...(paper === undefined ? {} : { paper }),
      ...(card === undefined ? {} : { card }),
      ...(isNear === undefined ? {} : { isNear }),
      ...(isDraft(node) ? { isDraft: true } : {}),
      ...(question === undefined ? {} : { question }),
      ...(branch === undefined ? {} : { branch: branch.id }),
      ...(place === undefined ? {} : { place }),
    };
  });
};

/** Works and studies are of no paper: whether they were read again is stated where they are used. */
const isDraft = (node: GraphNode): boolean =>
  (node.kind === "dossier" || "dossier" in node) &&
  "review" in node &&
  node.review.reviewed === undefined;
