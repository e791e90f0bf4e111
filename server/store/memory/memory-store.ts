// Owns the store that lives in one process: graphology holds the graph, an index of words beside it answers search.
import { MultiDirectedGraph } from "graphology";
import type { Graph, GraphEdge, GraphNode } from "../../../model/graph.ts";
import type {
  EvidenceStore,
  ListFilter,
  ListResult,
  Slice,
  TopicCount,
  WalkResult,
  WalkRule,
} from "../evidence-store.ts";
import { searchTextOf, wordsOf } from "../words.ts";
import { buildSearchIndex } from "./search-index.ts";

type NodeAttributes = { node: GraphNode };
type EdgeAttributes = { edge: GraphEdge };

/** ASCII order, the order of every list. */
const byAscii = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byEnds = (a: GraphEdge, b: GraphEdge): number =>
  byAscii(a.from, b.from) || byAscii(a.type, b.type) || byAscii(a.to, b.to);

/** Opens the store on a graph that has been read whole. `snapshot` is the digest it was read with. */
export const openMemoryStore = (graph: Graph, snapshot: string): EvidenceStore => {
  const net = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const node of graph.nodes) net.addNode(node.id, { node });
  for (const edge of graph.edges) {
    net.addDirectedEdgeWithKey(`${edge.type} ${edge.from} ${edge.to}`, edge.from, edge.to, {
      edge,
    });
  }
  const forwardings = new Map(
    graph.forwardings.map((f) => [f.type === "alias" ? f.from : f.id, f] as const),
  );
  const nodeOf = (id: string): GraphNode => net.getNodeAttribute(id, "node");

  const edgesOf = (id: string, type: GraphEdge["type"], direction: "out" | "in"): GraphEdge[] => {
    const found: GraphEdge[] = [];
    const keep = (_key: string, { edge }: EdgeAttributes) => {
      if (edge.type === type) found.push(edge);
    };
    if (direction === "out") net.forEachOutEdge(id, keep);
    else net.forEachInEdge(id, keep);
    return found;
  };
  const neighbours = (id: string, type: GraphEdge["type"], direction: "out" | "in"): string[] =>
    edgesOf(id, type, direction).map((e) => (direction === "out" ? e.to : e.from));
  const search = buildSearchIndex(graph.nodes, (id) =>
    neighbours(id, "ABOUT", "out")
      .concat(neighbours(id, "UNDER", "out"))
      .map(nodeOf),
  );

  /** The id and everything narrower, over BROADER against its direction. */
  const withNarrower = (id: string): Set<string> => {
    const seen = new Set<string>();
    const open = net.hasNode(id) ? [id] : [];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...neighbours(next, "BROADER", "in"));
    }
    return seen;
  };

  const walk = (
    roots: readonly string[],
    rules: readonly WalkRule[],
    cap: number,
    depth = Infinity,
  ): WalkResult => {
    const met = new Set<string>();
    const crossed = new Map<string, GraphEdge>();
    let front = [...new Set(roots)].filter((id) => net.hasNode(id));
    for (let step = 0; front.length > 0; step += 1) {
      for (const id of front) met.add(id);
      if (step >= depth) break;
      const next = new Set<string>();
      for (const id of front) {
        const kind = nodeOf(id).kind;
        for (const rule of rules) {
          if (!rule.from.includes(kind)) continue;
          for (const edge of edgesOf(id, rule.edge, rule.direction)) {
            crossed.set(`${edge.type} ${edge.from} ${edge.to}`, edge);
            const other = rule.direction === "out" ? edge.to : edge.from;
            if (!met.has(other)) next.add(other);
          }
        }
      }
      front = [...next].sort(byAscii);
    }
    const kept = new Set([...met].slice(0, cap));
    return {
      nodes: [...kept].map(nodeOf),
      edges: [...crossed.values()].filter((e) => kept.has(e.from) && kept.has(e.to)).sort(byEnds),
      total: met.size,
    };
  };

  const sortedIds = new Map<GraphNode["kind"], string[]>();
  for (const { id, kind } of graph.nodes) {
    const ids = sortedIds.get(kind) ?? [];
    ids.push(id);
    sortedIds.set(kind, ids);
  }
  for (const ids of sortedIds.values()) ids.sort(byAscii);

  /** Ids of statements that cite any of these references. */
  const statementsCiting = (references: readonly string[]): Set<string> =>
    new Set(
      references
        .flatMap((r) => neighbours(r, "CITES", "in"))
        .flatMap((line) => neighbours(line, "HAS_LINE", "in")),
    );

  /** The sets of ids that the filter's links allow; a node must be in each. */
  const linkSets = (filter: ListFilter): Set<string>[] => {
    const sets: Set<string>[] = [];
    const linked = (ids: Iterable<string>, type: GraphEdge["type"]) =>
      new Set([...ids].flatMap((id) => neighbours(id, type, "in")));
    if (filter.topic !== undefined) sets.push(linked(withNarrower(filter.topic), "UNDER"));
    if (filter.concept !== undefined) sets.push(linked(withNarrower(filter.concept), "ABOUT"));
    if (filter.reference !== undefined) {
      sets.push(net.hasNode(filter.reference) ? statementsCiting([filter.reference]) : new Set());
    }
    if (filter.work !== undefined) {
      const references = net.hasNode(filter.work)
        ? neighbours(filter.work, "IDENTIFIED_AS", "in")
        : [];
      sets.push(statementsCiting(references));
    }
    return sets;
  };

  const list = (filter: ListFilter, slice: Slice): ListResult => {
    const sets = linkSets(filter);
    const words = filter.words === undefined ? [] : wordsOf(filter.words);
    const ids = filter.kinds.flatMap((kind) => sortedIds.get(kind) ?? []);
    if (filter.kinds.length > 1) ids.sort(byAscii);
    const all = ids.filter(
      (id) =>
        sets.every((set) => set.has(id)) &&
        hasOwnValues(nodeOf(id), filter) &&
        (words.length === 0 || holdsWords(nodeOf(id), words)),
    );
    const after = slice.after;
    const start = after === undefined ? 0 : all.findIndex((id) => id > after);
    const page = start < 0 ? [] : all.slice(start, start + slice.limit);
    return {
      nodes: page.map(nodeOf),
      total: all.length,
      hasMore: start >= 0 && start + slice.limit < all.length,
    };
  };

  const countTopics = (): TopicCount[] =>
    (sortedIds.get("topic") ?? []).map((topic) => {
      const statements = new Set(
        [...withNarrower(topic)].flatMap((id) => neighbours(id, "UNDER", "in")),
      );
      const recommendations = [...statements].filter(
        (id) => nodeOf(id).kind === "recommendation",
      ).length;
      return { topic, claims: statements.size - recommendations, recommendations };
    });

  return {
    engine: "memory",
    snapshot,
    countKinds: () =>
      Promise.resolve(
        Object.fromEntries(
          [...sortedIds]
            .map(([kind, ids]) => [kind, ids.length] as const)
            .sort(([a], [b]) => byAscii(a, b)),
        ),
      ),
    findNode: (id) => Promise.resolve(net.hasNode(id) ? nodeOf(id) : undefined),
    findNodes: (ids) => Promise.resolve(ids.filter((id) => net.hasNode(id)).map(nodeOf)),
    findForwarding: (id) => Promise.resolve(forwardings.get(id)),
    walk: (roots, rules, cap, depth) => Promise.resolve(walk(roots, rules, cap, depth)),
    list: (filter, slice) => Promise.resolve(list(filter, slice)),
    countTopics: () => Promise.resolve(countTopics()),
    search: (query, kind, limit) => Promise.resolve(search(query, kind, limit)),
    close: () => Promise.resolve(),
  };
};

/** Whether the node's own fields are what the filter asks for. */
const hasOwnValues = (node: GraphNode, filter: ListFilter): boolean => {
  const asked: [unknown, unknown][] = [
    [filter.type, "type" in node ? node.type : undefined],
    [filter.voice, "voice" in node ? node.voice : undefined],
    [filter.stage, "stage" in node ? node.stage : undefined],
    [filter.force, "force" in node ? node.force : undefined],
    [filter.dossier, "dossier" in node ? node.dossier : undefined],
    [filter.doi?.toLowerCase(), node.kind === "work" ? node.csl.DOI?.toLowerCase() : undefined],
    [filter.pmid, node.kind === "work" ? node.csl.PMID : undefined],
  ];
  return asked.every(([want, has]) => want === undefined || want === has);
};

const holdsWords = (node: GraphNode, words: readonly string[]): boolean => {
  const { name, body, extra } = searchTextOf(node);
  const held = wordsOf(`${name} ${body} ${extra}`);
  return words.every((word, i) =>
    i === words.length - 1 ? held.some((h) => h.startsWith(word)) : held.includes(word),
  );
};
