// Owns the store that lives in one process: the snapshot's own bytes, and arrays of numbers that lead through them. What
// the first answers do not need is built beside them.
import { setImmediate as turn } from "node:timers/promises";
import { Forwarding, GraphEdge, GraphNode, type Graph } from "../../../model/graph.ts";
import type { NodeKind } from "../../../model/vocabulary.ts";
import { streamSnapshot } from "../../snapshot/read-snapshot.ts";
import type {
  EvidenceSource,
  EvidenceStore,
  ListFilter,
  ListResult,
  SearchResult,
  Slice,
  WalkResult,
} from "../evidence-store.ts";
import { planQuery, wordsMeeting, type QueryPart } from "../query-words.ts";
import { searchableKinds, searchTextOf, wordsOf } from "../words.ts";
import { collectEdges, typeNumberOf, type EdgeTable } from "./edge-table.ts";
import { collectColumns, type NodeColumns } from "./node-columns.ts";
import { collectNodeLines, type NodeLines } from "./node-lines.ts";
import { countReached, prepareWalks } from "./walk-graph.ts";
import { collectWords, inBody, inExtra, inName, inRelated, type WordIndex } from "./word-index.ts";

/** A long build lets others run after this many milliseconds. */
const sliceMilliseconds = 8;

type Loaded = {
  digest: string;
  nodes: NodeLines;
  edges: EdgeTable;
  forwardings: ReadonlyMap<string, Forwarding>;
};
type Indexes = { columns: NodeColumns; words: WordIndex; vocabulary: readonly string[] };

/** Opens the store of a snapshot file. Throws what {@link streamSnapshot} throws. */
export const openSnapshotStore = async (path: string): Promise<EvidenceSource> => {
  let nodes: ReturnType<typeof collectNodeLines> | undefined;
  let edges: ReturnType<typeof collectEdges> | undefined;
  let size = 0;
  const forwardings = new Map<string, Forwarding>();
  const digest = await streamSnapshot(path, {
    header: (counts) => {
      size = counts.nodes;
      nodes = collectNodeLines(counts.nodes);
      edges = collectEdges(counts.edges, counts.nodes, nodes);
    },
    node: (line, damaged) => {
      const why = nodes?.add(line);
      if (why !== undefined) throw damaged(why);
    },
    edge: (line, damaged) => {
      const why = edges?.add(line);
      if (why !== undefined) throw damaged(why);
    },
    forwarding: (line) => {
      const forwarding = Forwarding.parse(JSON.parse(line.toString("utf8")));
      forwardings.set(forwarding.type === "alias" ? forwarding.from : forwarding.id, forwarding);
    },
  });
  const read = (nodes ?? collectNodeLines(size)).finish();
  const table = (edges ?? collectEdges(0, size, { numberAt: () => -1 })).finish(read.idOf);
  return openLoaded({ digest, nodes: read, edges: table, forwardings });
};

/** Opens the store on a graph in memory, ordered as {@link Graph} says; `snapshot` is what it is known by. */
export const openMemoryStore = (graph: Graph, snapshot: string): EvidenceSource => {
  const nodes = collectNodeLines(graph.nodes.length);
  // As the snapshot writes them: the schemas set the order of keys.
  for (const node of graph.nodes) {
    refuse(nodes.add(Buffer.from(JSON.stringify(GraphNode.parse(node)))), node.id);
  }
  const edges = collectEdges(graph.edges.length, graph.nodes.length, nodes);
  for (const edge of graph.edges) {
    refuse(edges.add(Buffer.from(JSON.stringify(GraphEdge.parse(edge)))), edge.from);
  }
  const read = nodes.finish();
  return openLoaded({
    digest: snapshot,
    nodes: read,
    edges: edges.finish(read.idOf),
    forwardings: new Map(
      graph.forwardings.map((f) => [f.type === "alias" ? f.from : f.id, f] as const),
    ),
  });
};

const refuse = (why: string | undefined, id: string): void => {
  if (why !== undefined) throw new TypeError(`${id}: ${why}`);
};

const openLoaded = (loaded: Loaded): EvidenceSource => {
  const store = openStore(loaded);
  return {
    engine: "memory",
    current: () => Promise.resolve(store),
    status: () => ({ answers: true, snapshot: loaded.digest }),
    close: () => Promise.resolve(),
  };
};

/** Reads every node once, in slices, for what lists and searches need. */
const buildIndexes = async ({ nodes, edges }: Loaded): Promise<Indexes> => {
  let until = performance.now() + sliceMilliseconds;
  const pause = async (): Promise<void> => {
    if (performance.now() < until) return;
    await turn();
    until = performance.now() + sliceMilliseconds;
  };
  const columns = collectColumns(nodes, edges);
  const words = collectWords(nodes.size);
  const searchable = new Set<number>();
  const numbersOf = (text: string): number[] => wordsOf(text).map(words.numberOf);
  // Concepts and topics are few beside the statements that name them.
  const relatedWords = new Map<number, number[]>();
  const relatedOf = (number: number): number[] => {
    const known = relatedWords.get(number);
    if (known !== undefined) return known;
    const { name, body } = searchTextOf(nodes.readOnce(number));
    const found = [...new Set(numbersOf(`${name} ${body}`))];
    relatedWords.set(number, found);
    return found;
  };
  const about = typeNumberOf("ABOUT");
  const under = typeNumberOf("UNDER");
  for (let number = 0; number < nodes.size; number += 1) {
    const node = nodes.readOnce(number);
    columns.add(number, node);
    const places = new Map<number, number>();
    const mark = (found: readonly number[], bit: number): void => {
      for (const word of found) places.set(word, (places.get(word) ?? 0) | bit);
    };
    const text = searchTextOf(node);
    mark(numbersOf(text.name), inName);
    mark(numbersOf(text.body), inBody);
    mark(numbersOf(text.extra), inExtra);
    if (searchableKinds.has(node.kind)) for (const word of places.keys()) searchable.add(word);
    if (node.kind === "claim" || node.kind === "recommendation") {
      const take = (other: number): void => {
        mark(relatedOf(other), inRelated);
      };
      edges.forEachOut(number, about, take);
      edges.forEachOut(number, under, take);
    }
    if (places.size > 0) words.add(number, places);
    await pause();
  }
  const finished = await columns.finish(pause);
  const names = words.wordsOf(searchable);
  return { columns: finished, words: await words.finish(pause), vocabulary: names };
};

const openStore = (loaded: Loaded): EvidenceStore => {
  const { nodes, edges, forwardings, digest } = loaded;
  const walkFrom = prepareWalks(edges, nodes.size, nodes.kindNumberOf);
  const building = buildIndexes(loaded);
  // Whoever needs the indexes awaits them and sees the error; nobody may be waiting yet.
  building.catch(() => undefined);

  const walk: EvidenceStore["walk"] = (roots, rules, cap, depth = Infinity) => {
    const known = roots.map(nodes.numberOf).filter((number) => number >= 0);
    const met = walkFrom(known, rules, depth);
    const kept = met.nodes.slice(0, cap);
    const isWhole = kept.length === met.nodes.length;
    const inside = isWhole ? undefined : new Set(kept);
    const result: WalkResult = {
      nodes: kept.map(nodes.node),
      edges: [],
      total: met.nodes.length,
      reached: countReached(met, edges, nodes.kindOf),
    };
    for (const edge of met.edges) {
      if (
        inside === undefined ||
        (inside.has(edges.from[edge] ?? 0) && inside.has(edges.to[edge] ?? 0))
      ) {
        result.edges.push(edges.edge(edge));
      }
    }
    return Promise.resolve(result);
  };

  const types = {
    broader: typeNumberOf("BROADER"),
    under: typeNumberOf("UNDER"),
    about: typeNumberOf("ABOUT"),
    identifiedAs: typeNumberOf("IDENTIFIED_AS"),
    describes: typeNumberOf("DESCRIBES"),
    cites: typeNumberOf("CITES"),
    hasLine: typeNumberOf("HAS_LINE"),
  };
  type Members = (take: (node: number) => void) => void;
  /** The statements joined by edges of a type to a node or anything narrower. */
  const linkedTo =
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
  const membersOf = (filter: ListFilter, words: WordIndex): Members[] => {
    const sets: Members[] = [];
    const { topic, concept, reference, work, study } = filter;
    const asked = filter.words === undefined ? [] : wordsOf(filter.words);
    if (topic !== undefined) sets.push(linkedTo(topic, types.under));
    if (concept !== undefined) sets.push(linkedTo(concept, types.about));
    if (reference !== undefined) {
      const number = nodes.numberOf(reference);
      sets.push(number < 0 ? () => undefined : citing(number));
    }
    if (work !== undefined) {
      const number = nodes.numberOf(work);
      sets.push(number < 0 ? () => undefined : citingWork(number));
    }
    if (study !== undefined) {
      const number = nodes.numberOf(study);
      sets.push((take) => {
        if (number < 0) return;
        edges.forEachIn(number, types.describes, (described) => {
          citingWork(described)(take);
        });
      });
    }
    if (asked.length > 0) {
      const parts = asked.map((word, i): QueryPart => ({
        words: [word],
        isPrefix: i === asked.length - 1,
      }));
      sets.push((take) => {
        words.forEachHolding(parts, take);
      });
    }
    return sets;
  };

  // How many of a filter's sets a node is in; all zero between lists.
  const levels = new Uint8Array(nodes.size);
  /** Numbers that are in every set, rising. */
  const inAll = (sets: readonly Members[]): number[] => {
    const members: number[] = [];
    sets.forEach((each, k) => {
      each((node) => {
        if (levels[node] !== k) return;
        levels[node] = k + 1;
        if (k === 0) members.push(node);
      });
    });
    const found = members.filter((node) => levels[node] === sets.length);
    for (const node of members) levels[node] = 0;
    return [...Uint32Array.from(found).sort()];
  };

  const list = async (filter: ListFilter, slice: Slice): Promise<ListResult> => {
    const { columns, words } = await building;
    const sets = membersOf(filter, words);
    const kinds = new Set(filter.kinds);
    const holds = columns.matcher(filter);
    const candidates =
      sets.length > 0
        ? inAll(sets).filter((node) => kinds.has(nodes.kindOf(node)))
        : mergeRising(filter.kinds.map(columns.ofKind));
    const all = holds === undefined ? candidates : candidates.filter(holds);
    const start = slice.after === undefined ? 0 : firstAfter(all, nodes, slice.after);
    return {
      nodes: Array.from(all.slice(start, start + slice.limit), nodes.node),
      total: all.length,
      hasMore: start + slice.limit < all.length,
    };
  };

  /** Words that a statement is found by beside its own. */
  const relatedText = (number: number): string => {
    const texts: string[] = [];
    const take = (other: number): void => {
      const { name, body } = searchTextOf(nodes.node(other));
      texts.push(name, body);
    };
    const kind = nodes.kindOf(number);
    if (kind === "claim" || kind === "recommendation") {
      edges.forEachOut(number, types.about, take);
      edges.forEachOut(number, types.under, take);
    }
    return texts.join(" ");
  };
  const matchedIn = (number: number, node: GraphNode, parts: readonly QueryPart[]): string[] => {
    const { name, body, extra } = searchTextOf(node);
    const held = new Set(wordsOf(`${name} ${body} ${extra} ${relatedText(number)}`));
    return [...new Set(parts.flatMap((part) => wordsMeeting(part, held)))].sort();
  };
  const search = async (
    query: string,
    kind: NodeKind | undefined,
    limit: number,
  ): Promise<SearchResult> => {
    const { words, vocabulary } = await building;
    const { parts, missing } = planQuery(query, vocabulary);
    if (parts.length === 0) return { found: [], total: 0, missing };
    const { hits, total } = words.best(
      parts,
      (node) => {
        const has = nodes.kindOf(node);
        return kind === undefined
          ? searchableKinds.has(has)
          : has === kind && searchableKinds.has(kind);
      },
      (node) => (nodes.kindOf(node) === "recommendation" ? 1.3 : 1),
      limit,
    );
    return {
      found: hits.map((hit) => {
        const node = nodes.node(hit.node);
        return { node, matched: matchedIn(hit.node, node, parts) };
      }),
      total,
      missing,
    };
  };

  const find = (id: string): GraphNode[] => {
    const number = nodes.numberOf(id);
    return number < 0 ? [] : [nodes.node(number)];
  };
  return {
    snapshot: digest,
    counts: async () => (await building).columns.counts,
    findNode: (id) => Promise.resolve(find(id)[0]),
    findNodes: (ids) => Promise.resolve(ids.flatMap(find)),
    findForwarding: (id) => Promise.resolve(forwardings.get(id)),
    walk,
    list,
    search,
  };
};

/** Rising lists as one rising list. */
const mergeRising = (lists: readonly (readonly number[])[]): readonly number[] => {
  const [first = [], ...rest] = lists;
  return rest.length === 0 ? first : [...Uint32Array.from(lists.flat()).sort()];
};

/** Place of the first node whose id comes after `id`. */
const firstAfter = (numbers: readonly number[], nodes: NodeLines, id: string): number => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes.idOf(numbers[middle] ?? 0) <= id) low = middle + 1;
    else high = middle;
  }
  return low;
};
