// Owns lists over the arrays: which nodes a filter holds, as rising numbers, since rising numbers are ids in ASCII order.
import { LRUCache } from "lru-cache";
import { NodeKind } from "../../../model/vocabulary.ts";
import type { ListFilter, ListResult, Slice } from "../evidence-store.ts";
import { demandsOf } from "../query-words.ts";
import { typeNumberOf, type EdgeTable } from "./edge-table.ts";
import type { NodeColumns } from "./node-columns.ts";
import type { NodeLines } from "./node-lines.ts";
import type { WordIndex } from "./word-index.ts";

/** What stands under a topic or about a concept is kept for this many of them, those asked for lately. */
const keptLinks = 32;

/** Calls with nodes, in any order and perhaps more than once. */
type Members = (take: (node: number) => void) => void;
/** Rising numbers, each once. */
type Rising = Uint32Array | readonly number[];

const types = {
  broader: typeNumberOf("BROADER"),
  under: typeNumberOf("UNDER"),
  about: typeNumberOf("ABOUT"),
  identifiedAs: typeNumberOf("IDENTIFIED_AS"),
  describes: typeNumberOf("DESCRIBES"),
  cites: typeNumberOf("CITES"),
  hasLine: typeNumberOf("HAS_LINE"),
};

/** Prepares lists over a graph. */
export const prepareLists = (nodes: NodeLines, edges: EdgeTable) => {
  const isTaken = new Uint8Array(nodes.size);
  const links = new LRUCache<string, Uint32Array>({ max: keptLinks });

  /** Those of the members that are of the kinds. */
  const rising = (members: Members, kinds: number): Uint32Array => {
    const taken: number[] = [];
    members((node) => {
      if (isTaken[node] === 1 || (kinds & (1 << nodes.kindNumberOf(node))) === 0) return;
      isTaken[node] = 1;
      taken.push(node);
    });
    for (const node of taken) isTaken[node] = 0;
    return Uint32Array.from(taken).sort();
  };

  /** What is joined by edges of a type to a node or to anything narrower. */
  const linkedTo = (id: string, type: number, kinds: number): Uint32Array => {
    const key = `${type} ${kinds} ${id}`;
    const known = links.get(key);
    if (known !== undefined) return known;
    const linked = rising(allLinkedTo(id, type), kinds);
    links.set(key, linked);
    return linked;
  };
  const allLinkedTo =
    (id: string, type: number): Members =>
    (take) => {
      const seen = new Set<number>();
      const open = [nodes.numberOf(id)];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (next < 0 || seen.has(next)) continue;
        seen.add(next);
        edges.forEachIn(next, type, take);
        edges.forEachIn(next, types.broader, (narrower) => open.push(narrower));
      }
    };

  const citing =
    (reference: number): Members =>
    (take) => {
      edges.forEachIn(reference, types.cites, (line) => {
        edges.forEachIn(line, types.hasLine, take);
      });
    };
  const citingWork =
    (work: number): Members =>
    (take) => {
      edges.forEachIn(work, types.identifiedAs, (reference) => {
        citing(reference)(take);
      });
    };
  const citingStudy =
    (study: number): Members =>
    (take) => {
      edges.forEachIn(study, types.describes, (work) => {
        citingWork(work)(take);
      });
    };
  const fromNode = (id: string, members: (node: number) => Members): Members => {
    const number = nodes.numberOf(id);
    return number < 0 ? () => undefined : members(number);
  };

  /** One set for each of the filter's links; a node must be in all of them. */
  const setsOf = (filter: ListFilter, kinds: number, words: WordIndex): Rising[] => {
    const sets: Rising[] = [];
    const parts = demandsOf(filter.words ?? "");
    const add = (id: string | undefined, members: (node: number) => Members): void => {
      if (id !== undefined) sets.push(rising(fromNode(id, members), kinds));
    };
    if (filter.topic !== undefined) sets.push(linkedTo(filter.topic, types.under, kinds));
    if (filter.concept !== undefined) sets.push(linkedTo(filter.concept, types.about, kinds));
    add(filter.reference, citing);
    add(filter.work, citingWork);
    add(filter.study, citingStudy);
    if (parts.length > 0) {
      sets.push(
        rising((take) => {
          words.forEachHolding(parts, take);
        }, kinds),
      );
    }
    return sets;
  };

  return (filter: ListFilter, slice: Slice, columns: NodeColumns, words: WordIndex): ListResult => {
    const kinds = filter.kinds.reduce((bits, kind) => bits | (1 << kindNumber(kind)), 0);
    const sets = setsOf(filter, kinds, words).sort((a, b) => a.length - b.length);
    const [first, ...others] = sets;
    const candidates =
      first === undefined
        ? mergeRising(filter.kinds.map(columns.ofKind))
        : others.reduce(intersect, first);
    const holds = columns.matcher(filter);
    const all = holds === undefined ? candidates : candidates.filter(holds);
    const start = slice.after === undefined ? 0 : placeAfter(all, nodes, slice.after);
    return {
      nodes: Array.from(all.slice(start, start + slice.limit), nodes.node),
      total: all.length,
      hasMore: start + slice.limit < all.length,
    };
  };
};

const kindNumber = (kind: NodeKind): number => NodeKind.options.indexOf(kind);

/** What is in both; the first is the smaller. */
const intersect = (small: Rising, large: Rising): Rising => {
  const both: number[] = [];
  let place = 0;
  for (const node of small) {
    place = firstNotBelow(large, node, place);
    if (large[place] === node) both.push(node);
  }
  return both;
};

/** Place of the first number from `from` on that is not smaller, by steps that double. */
const firstNotBelow = (numbers: Rising, least: number, from: number): number => {
  let step = 1;
  let high = from;
  while (high < numbers.length && (numbers[high] ?? 0) < least) {
    high += step;
    step *= 2;
  }
  let low = Math.max(from, high - step / 2);
  high = Math.min(high, numbers.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};

const mergeRising = (lists: readonly (readonly number[])[]): Rising => {
  const [first = [], ...rest] = lists;
  return rest.length === 0 ? first : Uint32Array.from(lists.flat()).sort();
};

/** Place of the first node whose id comes after `id`. */
const placeAfter = (numbers: Rising, nodes: NodeLines, id: string): number => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes.idOf(numbers[middle] ?? 0) <= id) low = middle + 1;
    else high = middle;
  }
  return low;
};
