// Owns search over the arrays: from a query to nodes in the order in which they fit.
import { nextSlice } from "../../event-loop-slices.ts";
import type { SearchOptions, SearchResult } from "../evidence-store.ts";
import { nodeReadings, tokensOfNode } from "../../search/node-tokens.ts";
import { planQuery } from "../../search/query-plan.ts";
import {
  fitOf,
  leastCovered,
  likenessOf,
  measuresAmong,
  offeredQuestion,
  resultOf,
  type Retrieved,
} from "../../search/search-score.ts";
import { searchableKinds } from "../../search/words.ts";
import type { Indexes } from "./build-indexes.ts";
import type { NodeTable } from "./node-table.ts";

/** Prepares searches over a graph. */
export const prepareSearch =
  (nodes: NodeTable) =>
  async (
    query: string,
    { kinds, limit, leastShare }: SearchOptions,
    { words, lexicon, relatedTokens }: Indexes,
  ): Promise<SearchResult> => {
    const plan = planQuery(query, lexicon);
    const measures = measuresAmong(kinds ?? [...searchableKinds]);
    const isWanted = (number: number): boolean => {
      const has = nodes.kindOf(number);
      return searchableKinds.has(has) && (kinds === undefined || kinds.includes(has));
    };
    const { hits, total } = await words.best({
      plan,
      isWanted,
      isMeasure: (node) => measures.includes(nodes.kindOf(node)),
      fitOf: (node, length, covered, rest) => fitOf(nodes.kindOf(node), length, covered, rest),
      leastCovered: (best) => leastCovered(plan, best, leastShare),
      limit,
    });
    const found: Retrieved[] = [];
    for (const { node: number, covered, fit } of hits) {
      const pause = nextSlice();
      if (pause !== undefined) await pause;
      const node = nodes.node(number);
      const readings = nodeReadings(node, lexicon.analysis);
      const { own, asked } = tokensOfNode(node, lexicon.analysis);
      const tokens = new Set([...own, ...asked, ...relatedTokens(number, node)]);
      const question = offeredQuestion(plan, node, tokens, lexicon);
      const likeness = likenessOf(plan, node, lexicon);
      found.push({ node, covered, fit, readings, tokens, question, likeness });
    }
    return resultOf(plan, found, total);
  };
