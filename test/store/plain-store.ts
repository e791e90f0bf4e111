// Owns what a store answers, in the plainest way there is: every question goes through all nodes and edges. Slow, and so
// short that it can be read against the promises of the interface; every engine is compared with it.
import type { EdgeType, Graph, GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import {
  scanLimit,
  type Counts,
  type EvidenceStore,
  type ListFilter,
  type Reached,
  type WalkResult,
  type WalkRule,
} from "../../server/store/evidence-store.ts";
import {
  queryPartsOf,
  planQuery,
  wordsMatching,
  type QueryPart,
} from "../../server/store/query-words.ts";
import { searchableKinds, searchTextOf, wordsOf } from "../../server/store/words.ts";

const ascii = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const counted = (values: readonly string[]): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => ascii(a, b)));
};

const grouped = <K extends string>(
  edges: readonly GraphEdge[],
  keyOf: (edge: GraphEdge) => K,
): Map<K, GraphEdge[]> => {
  const groups = new Map<K, GraphEdge[]>();
  for (const edge of edges) {
    const group = groups.get(keyOf(edge));
    if (group === undefined) groups.set(keyOf(edge), [edge]);
    else group.push(edge);
  }
  return groups;
};

/** What the plain store says of a search: everything but the order. */
export type PlainSearch = {
  /** Every node found, by id, with the words that matched. */
  readonly found: ReadonlyMap<string, readonly string[]>;
  /** Those whose name holds all that was asked for. */
  readonly named: ReadonlySet<string>;
  readonly missing: readonly { word: string; tried: string[] }[];
};

/** Answers about a graph. `search` tells what is found, not in which order. */
export const openPlainStore = (graph: Graph) => {
  const byId = new Map(graph.nodes.map((node) => [node.id, node] as const));
  const forwardings = new Map(
    graph.forwardings.map((f) => [f.type === "alias" ? f.from : f.id, f] as const),
  );
  const outgoing = grouped(graph.edges, (edge) => edge.from);
  const reaching = grouped(graph.edges, (edge) => edge.to);
  const out = (id: string, type: EdgeType): string[] =>
    (outgoing.get(id) ?? []).filter((e) => e.type === type).map((e) => e.to);

  /** The ids and everything broader, however far. */
  const upwards = (ids: readonly string[]): Set<string> => {
    const seen = new Set<string>();
    const open = [...ids];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...out(id, "BROADER"));
    }
    return seen;
  };
  const cited = (id: string): string[] => out(id, "HAS_LINE").flatMap((line) => out(line, "CITES"));
  const citedWorks = (id: string): string[] =>
    cited(id).flatMap((ref) => out(ref, "IDENTIFIED_AS"));
  const citedStudies = (id: string): string[] =>
    citedWorks(id).flatMap((work) => out(work, "DESCRIBES"));

  const ownWords = (node: GraphNode): string[] => {
    const { name, body, extra } = searchTextOf(node);
    return wordsOf([name, body, extra].join(" "));
  };
  const holdsAll = (words: Iterable<string>, parts: readonly QueryPart[]): boolean => {
    const held = [...words];
    return parts.every((part) => wordsMatching(part, held).length > 0);
  };

  const holds = (node: GraphNode, filter: ListFilter): boolean => {
    const parts = queryPartsOf(filter.words ?? "");
    const field = (name: string): unknown =>
      Object.entries(node).find(([key]) => key === name)?.[1];
    const isOrUnset = (wanted: string | undefined, held: unknown): boolean =>
      wanted === undefined || wanted === held;
    const isAmong = (wanted: string | undefined, held: () => Iterable<string>): boolean =>
      wanted === undefined || [...held()].includes(wanted);
    const work = node.kind === "work" ? node.csl : undefined;
    return (
      filter.kinds.includes(node.kind) &&
      isOrUnset(filter.type, node.kind === "claim" ? node.type : undefined) &&
      isOrUnset(filter.tension, node.kind === "tension" ? node.type : undefined) &&
      isOrUnset(filter.voice, field("voice")) &&
      isOrUnset(filter.stage, "stage" in node ? node.stage?.id : undefined) &&
      isOrUnset(filter.force, field("force")) &&
      isOrUnset(filter.dossier, field("dossier")) &&
      isOrUnset(filter.paper, node.kind === "dossier" ? node.paper : undefined) &&
      isOrUnset(filter.doi?.toLowerCase(), work?.DOI?.toLowerCase()) &&
      isOrUnset(filter.pmid, work?.PMID) &&
      isAmong(filter.topic, () => upwards(out(node.id, "UNDER"))) &&
      isAmong(filter.concept, () => upwards(out(node.id, "ABOUT"))) &&
      isAmong(filter.reference, () => cited(node.id)) &&
      isAmong(filter.work, () => citedWorks(node.id)) &&
      isAmong(filter.study, () => citedStudies(node.id)) &&
      (parts.length === 0 || holdsAll(ownWords(node), parts))
    );
  };

  const vocabulary = [
    ...new Set(graph.nodes.filter((n) => searchableKinds.has(n.kind)).flatMap(ownWords)),
  ].sort();
  const search = (query: string, kind: GraphNode["kind"] | undefined): PlainSearch => {
    const { parts, missing } = planQuery(query, vocabulary);
    const found = new Map<string, string[]>();
    const named = new Set<string>();
    for (const node of parts.length === 0 ? [] : graph.nodes) {
      if (!searchableKinds.has(node.kind) || (kind !== undefined && kind !== node.kind)) continue;
      const isStatement = node.kind === "claim" || node.kind === "recommendation";
      const related = isStatement ? [...out(node.id, "ABOUT"), ...out(node.id, "UNDER")] : [];
      const relatedWords = related.flatMap((id) => {
        const other = byId.get(id);
        if (other === undefined) return [];
        const { name, body } = searchTextOf(other);
        return wordsOf(`${name} ${body}`);
      });
      const words = new Set([...ownWords(node), ...relatedWords]);
      if (!holdsAll(words, parts)) continue;
      found.set(node.id, [...new Set(parts.flatMap((part) => wordsMatching(part, words)))].sort());
      if (holdsAll(wordsOf(searchTextOf(node).name), parts)) named.add(node.id);
    }
    return { found, named, missing };
  };

  const walk = (
    roots: readonly string[],
    rules: readonly WalkRule[],
    cap: number,
    depth = Infinity,
  ): WalkResult => {
    const met: string[] = [];
    const crossed = new Set<GraphEdge>();
    let front = [...new Set(roots)].filter((id) => byId.has(id));
    for (let step = 0; front.length > 0; step += 1) {
      met.push(...front);
      if (step >= depth) break;
      const next = new Set<string>();
      for (const id of front) {
        for (const { from, edge, direction } of rules) {
          if (!from.some((kind) => kind === byId.get(id)?.kind)) continue;
          for (const one of (direction === "out" ? outgoing : reaching).get(id) ?? []) {
            if (one.type !== edge) continue;
            crossed.add(one);
            next.add(direction === "out" ? one.to : one.from);
          }
        }
      }
      front = [...next].filter((id) => !met.includes(id)).sort(ascii);
    }
    const kept = new Set(met.slice(0, cap));
    const all = graph.edges.filter((edge) => crossed.has(edge));
    const kinds: Reached["kinds"] = {};
    for (const id of met) {
      const kind = byId.get(id)?.kind;
      if (kind !== undefined) kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    const ends: Reached["ends"] = {};
    for (const [type, edges] of grouped(all, (edge) => edge.type)) {
      ends[type] = {
        from: new Set(edges.map((e) => e.from)).size,
        to: new Set(edges.map((e) => e.to)).size,
      };
    }
    return {
      nodes: [...kept].flatMap((id) => byId.get(id) ?? []),
      edges: all.filter((e) => kept.has(e.from) && kept.has(e.to)),
      total: met.length,
      reached: { kinds, ends },
    };
  };

  const counts = (): Counts => ({
    kinds: counted(graph.nodes.map((node) => node.kind)),
    bases: counted(graph.nodes.flatMap((n) => (n.kind === "reference" ? [n.basis] : []))),
    topics: graph.nodes.flatMap(({ id, kind }) => {
      const under = (kindUnder: GraphNode["kind"]): number =>
        graph.nodes.filter((n) => holds(n, { kinds: [kindUnder], topic: id })).length;
      if (kind !== "topic") return [];
      return [{ topic: id, claims: under("claim"), recommendations: under("recommendation") }];
    }),
  });

  const list: EvidenceStore["list"] = (filter, { after = "", limit }) => {
    const all = graph.nodes.filter((node) => holds(node, filter));
    const rest = all.filter(({ id }) => id > after);
    return Promise.resolve({
      nodes: rest.slice(0, limit),
      total: all.length,
      hasMore: rest.length > limit,
    });
  };

  const scan = async function* (): AsyncGenerator<Graph> {
    for (const name of ["nodes", "edges", "forwardings"] as const) {
      for (let from = 0; from < graph[name].length; from += scanLimit) {
        const part: Graph = { nodes: [], edges: [], forwardings: [] };
        yield { ...part, [name]: graph[name].slice(from, from + scanLimit) };
        await Promise.resolve();
      }
    }
  };

  return { byId, forwardings, counts, list, walk, search, scan };
};
