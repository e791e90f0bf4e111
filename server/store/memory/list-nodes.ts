// Owns lists over the tables: which nodes a filter holds, as rising places of the order in which lists have them.
import { LRUCache } from "lru-cache";
import type { GraphNode } from "../../../model/nodes.ts";
import type { ListFilter, ListResult, Slice } from "../evidence-store.ts";
import { strictPartsOf, type Lexicon } from "../../search/query-plan.ts";
import { listPlaceOf } from "../../../model/list-place.ts";
import { countTopics } from "./count-topics.ts";
import { typeSet, type EdgeTable } from "./edge-table.ts";
import { keysAsked, type FiledUnder } from "./list-keys.ts";
import type { ListOrder } from "./list-order.ts";
import type { NodeTable } from "./node-table.ts";
import { firstWhere } from "../../first-where.ts";
import { openReach } from "./open-reach.ts";
import { inAll, inAny, type Rising } from "./rising.ts";
import type { WordIndex } from "./word-index.ts";

/** What stands under a topic or about a concept is kept for this many of them, those asked for lately. */
const keptLinks = 32;
/** So many sets of kinds are kept as one list: pages ask for a handful, and putting the claims of a large graph together takes long. */
const keptKinds = 8;
/** What words stand in is kept for so many of them, those asked for lately: counts of one question ask for the same words again and again. */
const keptWords = 4;
/** Nodes that are read in one step: about a millisecond. */
const nodesPerStep = 32;

const under = typeSet("UNDER");
const about = typeSet("ABOUT");
/** The edges from a statement to what a filter names, last edge first. */
const citing = {
  reference: ["CITES", "HAS_EVIDENCE_LINE"],
  work: ["IDENTIFIED_AS", "CITES", "HAS_EVIDENCE_LINE"],
  study: ["DESCRIBES", "IDENTIFIED_AS", "CITES", "HAS_EVIDENCE_LINE"],
} as const;
const citedNames = ["reference", "work", "study"] as const;

/** Prepares lists over a graph. */
export const prepareLists = (
  nodes: NodeTable,
  edges: EdgeTable,
  filed: FiledUnder,
  { rankOf, numberAt }: ListOrder,
) => {
  const { known, downFrom, sourcesOf } = openReach(nodes, edges);
  const links = new LRUCache<string, Rising>({ max: keptLinks });
  const ofKinds = new LRUCache<string, Rising>({ max: keptKinds });
  const withWords = new LRUCache<string, Rising>({ max: keptWords });

  const ranked = (numbers: ArrayLike<number>): Uint32Array =>
    // Uint32Array.from with a function goes through an iterator, which takes several times as long.
    new Uint32Array(numbers.length).map((_, at) => rankOf[numbers[at] ?? 0] ?? 0).sort();
  const linkedTo = (id: string, types: number): Rising => {
    const key = `${types} ${id}`;
    const linked = links.get(key) ?? ranked(sourcesOf(downFrom(id), types));
    links.set(key, linked);
    return linked;
  };

  const ofAnyKind = (kinds: ListFilter["kinds"]): Rising => {
    const key = kinds.join(" ");
    const known = ofKinds.get(key) ?? inAny(kinds.map(filed));
    ofKinds.set(key, known);
    return known;
  };

  /** The nodes of a list. Yields where others may run. */
  function* listNodes(
    filter: ListFilter,
    { after = "", limit }: Slice,
    words: WordIndex,
    lexicon: Lexicon,
  ): Generator<undefined, ListResult> {
    const parts = strictPartsOf(filter.words ?? "", lexicon);
    const sets: Rising[] = [ofAnyKind(filter.kinds), ...keysAsked(filter).map(filed)];
    if (filter.topic !== undefined) sets.push(linkedTo(filter.topic, under));
    if (filter.concept !== undefined) sets.push(linkedTo(filter.concept, about));
    for (const name of citedNames) {
      const id = filter[name];
      if (id === undefined) continue;
      const cited = citing[name].reduce(
        (found, type) => sourcesOf(found, typeSet(type)),
        known(id),
      );
      sets.push(ranked(cited));
    }
    if (parts.length > 0) {
      const key = filter.words ?? "";
      const holding = withWords.get(key) ?? ranked(yield* words.holding(parts));
      withWords.set(key, holding);
      sets.push(holding);
      yield;
    }
    const all = inAll(sets);
    yield;
    const numberOf = (rank: number | undefined): number => numberAt[rank ?? 0] ?? 0;
    const placeAt = (at: number): string => listPlaceOf(nodes.nodeUncached(numberOf(all[at])));
    const start = after === "" ? 0 : firstWhere(0, all.length, (at) => placeAt(at) > after);
    const listed: GraphNode[] = [];
    for (const rank of all.slice(start, start + limit)) {
      listed.push(nodes.node(numberOf(rank)));
      if (listed.length % nodesPerStep === 0) yield;
    }
    return { nodes: listed, total: all.length, hasMore: start + limit < all.length };
  }
  return {
    list: listNodes,
    /** Called before the files are ranked. */
    countTopics: () => countTopics(nodes, filed, (topic) => sourcesOf(downFrom(topic), under)),
  };
};

/** Files nodes under their keys, as they come in rising number. */
export const openFiles = () => {
  const files = new Map<string, number[] | Uint32Array>();
  return {
    file: (key: string, number: number): void => {
      const held = files.get(key);
      if (Array.isArray(held)) held.push(number);
      else files.set(key, [number]);
    },
    filed: (key: string): Rising => files.get(key) ?? [],
    /** Turns numbers into places, once and for all. */
    rank: async (rankOf: Uint32Array, nextSlice: () => Promise<void> | undefined) => {
      for (const [key, numbers] of files) {
        const ranks = Uint32Array.from(numbers, (number) => rankOf[number] ?? 0);
        files.set(key, ranks.sort());
        await nextSlice();
      }
    },
  };
};
