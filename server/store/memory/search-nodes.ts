// Owns search over the arrays: from a query to nodes in the order in which they fit.
import type { GraphNode } from "../../../model/nodes.ts";
import type { NodeKind } from "../../../model/vocabulary.ts";
import type { SearchResult } from "../evidence-store.ts";
import { planQuery, preferences, wordsMatching, type QueryPart } from "../query-words.ts";
import { searchableKinds, searchTextOf, wordsOf } from "../words.ts";
import { relatedText, relatedTo, type Indexes } from "./build-indexes.ts";
import type { EdgeTable } from "./edge-table.ts";
import type { NodeTable } from "./node-table.ts";

/** Prepares searches over a graph. */
export const prepareSearch = (nodes: NodeTable, edges: EdgeTable) => {
  const matchedIn = (number: number, node: GraphNode, parts: readonly QueryPart[]): string[] => {
    const { name, body, extra } = searchTextOf(node);
    const related = relatedTo(number, nodes, edges).map((other) =>
      relatedText(searchTextOf(nodes.node(other))),
    );
    const held = new Set(wordsOf([name, body, extra, ...related].join(" ")));
    return [...new Set(parts.flatMap((part) => wordsMatching(part, held)))].sort();
  };
  return (
    query: string,
    kind: NodeKind | undefined,
    limit: number,
    { words, vocabulary }: Indexes,
  ): SearchResult => {
    const { parts, missing } = planQuery(query, vocabulary);
    if (parts.length === 0) return { found: [], total: 0, missing };
    const isWanted = (number: number): boolean => {
      const has = nodes.kindOf(number);
      return (kind === undefined || has === kind) && searchableKinds.has(has);
    };
    const preference = (number: number): number => preferences[nodes.kindOf(number)] ?? 1;
    const { hits, total } = words.best(parts, isWanted, preference, limit);
    const found = hits.map((hit) => {
      const node = nodes.node(hit.node);
      return { node, matched: matchedIn(hit.node, node, parts) };
    });
    return { found, total, missing };
  };
};
