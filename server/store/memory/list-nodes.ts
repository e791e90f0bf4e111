// Owns lists over the tables: which nodes a filter holds, as rising numbers, since rising numbers are ids in ASCII order.
import { LRUCache } from "lru-cache";
import type { Counts, ListFilter, ListResult, Slice } from "../evidence-store.ts";
import { queryPartsOf } from "../query-words.ts";
import { typeSet, type EdgeTable } from "./edge-table.ts";
import { keysAsked } from "./list-keys.ts";
import type { NodeTable } from "./node-table.ts";
import { firstWhere } from "../../first-where.ts";
import { inAll, inAny, type Rising } from "./rising.ts";
import type { WordIndex } from "./word-index.ts";

/** What stands under a topic or about a concept is kept for this many of them, those asked for lately. */
const keptLinks = 32;

/** Numbers of the nodes that are filed under a key of `list-keys.ts`; rising, empty when there are none. */
export type FiledUnder = (key: string) => Rising;

const broader = typeSet("BROADER");
const under = typeSet("UNDER");
const about = typeSet("ABOUT");
/** The edges from a statement to what a filter names, last edge first. */
const citing = {
  reference: ["CITES", "HAS_LINE"],
  work: ["IDENTIFIED_AS", "CITES", "HAS_LINE"],
  study: ["DESCRIBES", "IDENTIFIED_AS", "CITES", "HAS_LINE"],
} as const;
const citedNames = ["reference", "work", "study"] as const;

/** Prepares lists over a graph. */
export const prepareLists = (nodes: NodeTable, edges: EdgeTable, filed: FiledUnder) => {
  const isTaken = new Uint8Array(nodes.size);
  const links = new LRUCache<string, Rising>({ max: keptLinks });

  /** Nodes that edges of a type lead from to any of these nodes, each once. */
  const sourcesOf = (targets: Iterable<number>, types: number): number[] => {
    const sources: number[] = [];
    for (const target of targets) {
      edges.forEach(target, "in", types, (source) => {
        if (isTaken[source] === 1) return;
        isTaken[source] = 1;
        sources.push(source);
      });
    }
    for (const source of sources) isTaken[source] = 0;
    return sources;
  };
  const known = (id: string): number[] => [nodes.numberOf(id)].filter((number) => number >= 0);
  /** A topic or concept and everything narrower. */
  const downFrom = (id: string): Set<number> => {
    const seen = new Set(known(id));
    for (const wider of seen) {
      edges.forEach(wider, "in", broader, (narrower) => seen.add(narrower));
    }
    return seen;
  };
  const linkedTo = (id: string, types: number): Rising => {
    const key = `${types} ${id}`;
    const linked = links.get(key) ?? Uint32Array.from(sourcesOf(downFrom(id), types)).sort();
    links.set(key, linked);
    return linked;
  };

  /** Statements under each topic, narrower topics included. */
  const countTopics = (): Counts["topics"] =>
    Array.from(filed("topic"), (topic) => {
      const id = nodes.idOf(topic);
      const counts = { topic: id, claims: 0, recommendations: 0 };
      for (const statement of sourcesOf(downFrom(id), under)) {
        const kind = nodes.kindOf(statement);
        if (kind === "claim") counts.claims += 1;
        if (kind === "recommendation") counts.recommendations += 1;
      }
      return counts;
    });

  const list = (filter: ListFilter, { after = "", limit }: Slice, words: WordIndex): ListResult => {
    const parts = queryPartsOf(filter.words ?? "");
    const sets: Rising[] = [inAny(filter.kinds.map(filed)), ...keysAsked(filter).map(filed)];
    if (filter.topic !== undefined) sets.push(linkedTo(filter.topic, under));
    if (filter.concept !== undefined) sets.push(linkedTo(filter.concept, about));
    for (const name of citedNames) {
      const id = filter[name];
      if (id === undefined) continue;
      const cited = citing[name].reduce(
        (found, type) => sourcesOf(found, typeSet(type)),
        known(id),
      );
      sets.push(cited.sort((a, b) => a - b));
    }
    if (parts.length > 0) sets.push(words.holding(parts));
    const all = inAll(sets);
    const start = firstWhere(0, all.length, (place) => nodes.idOf(all[place] ?? 0) > after);
    return {
      nodes: Array.from(all.slice(start, start + limit), nodes.node),
      total: all.length,
      hasMore: start + limit < all.length,
    };
  };
  return { list, countTopics };
};

/** Files nodes under their keys, as they come in rising number. */
export const openFiles = () => {
  const files = new Map<string, number[]>();
  return {
    file: (key: string, number: number): void => {
      const held = files.get(key);
      if (held === undefined) files.set(key, [number]);
      else held.push(number);
    },
    filed: (key: string): Rising => files.get(key) ?? [],
  };
};
