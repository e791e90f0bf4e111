// Owns search in one process: MiniSearch over the words of words.ts. Every word must match; the last may be a beginning;
// only words that stand nowhere are replaced by similar ones, and only as far as that stays quick.
import MiniSearch from "minisearch";
import type { GraphNode } from "../../../model/graph.ts";
import type { SearchResult } from "../evidence-store.ts";
import { searchableKinds, searchTextOf, wordsOf } from "../words.ts";

/** More words than this make no better question; the rest is left out of the query. */
const maxWords = 12;
/** How many similar words stand in for one that stands nowhere. */
const maxSimilar = 5;

type Entry = { id: string; name: string; body: string; extra: string; related: string };

/**
 * Builds the index and returns the search over it. `relatedOf` gives the concepts and topics of a statement, whose names
 * and synonyms find it too.
 */
export const buildSearchIndex = (
  nodes: readonly GraphNode[],
  relatedOf: (id: string) => GraphNode[],
): ((query: string, kind: GraphNode["kind"] | undefined, limit: number) => SearchResult) => {
  const index = new MiniSearch<Entry>({
    fields: ["name", "body", "extra", "related"],
    tokenize: wordsOf,
    processTerm: (word) => word,
    searchOptions: { boost: { name: 4, body: 3, related: 1.5, extra: 1 } },
  });
  const kept = new Map<string, GraphNode>();
  const known = new Set<string>();
  for (const node of nodes) {
    if (!searchableKinds.has(node.kind)) continue;
    kept.set(node.id, node);
    const isStatement = node.kind === "claim" || node.kind === "recommendation";
    const related = isStatement
      ? relatedOf(node.id)
          .map((n) => searchTextOf(n))
          .map((t) => `${t.name} ${t.body}`)
          .join(" ")
      : "";
    const entry = { id: node.id, ...searchTextOf(node), related };
    for (const word of wordsOf(`${entry.name} ${entry.body} ${entry.extra} ${related}`)) {
      known.add(word);
    }
    index.add(entry);
  }
  const knownWords = [...known].sort();

  const similarTo = (word: string): string[] =>
    word.length < 4
      ? []
      : index
          .autoSuggest(word, { fuzzy: word.length < 6 ? 1 : 2, prefix: false, combineWith: "OR" })
          .slice(0, maxSimilar)
          .map((s) => s.suggestion);

  return (query, kind, limit) => {
    const words = [...new Set(wordsOf(query))].slice(0, maxWords);
    if (words.length === 0) return { found: [], total: 0, missing: [] };
    const last = words[words.length - 1];
    const missing: { word: string; tried: string[] }[] = [];
    const parts = words.flatMap((word) => {
      if (known.has(word) || (word === last && hasPrefix(knownWords, word))) {
        return [{ queries: [word], prefix: word === last, combineWith: "OR" as const }];
      }
      const tried = similarTo(word);
      missing.push({ word, tried });
      return tried.length === 0
        ? []
        : [{ queries: tried, prefix: false, combineWith: "OR" as const }];
    });
    if (parts.length === 0) return { found: [], total: 0, missing };
    const hits = index
      .search(
        { combineWith: "AND", queries: parts },
        {
          ...(kind === undefined
            ? {}
            : { filter: ({ id }) => kept.get(String(id))?.kind === kind }),
          boostDocument: (id) => (kept.get(String(id))?.kind === "recommendation" ? 1.3 : 1),
        },
      )
      .sort((a, b) => b.score - a.score || (String(a.id) < String(b.id) ? -1 : 1));
    const found = hits.slice(0, limit).flatMap((hit) => {
      const node = kept.get(String(hit.id));
      return node === undefined ? [] : [{ node, matched: hit.terms.slice().sort() }];
    });
    return { found, total: hits.length, missing };
  };
};

/** Whether any word of the sorted list begins with `prefix`, by binary search. */
const hasPrefix = (sorted: readonly string[], prefix: string): boolean => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  return (sorted[low] ?? "").startsWith(prefix);
};
