// Owns what a store answers, in the plainest way there is: every question goes through all nodes and edges. Slow, and so
// short that it can be read against the promises of the interface; every engine is compared with it.
import type { EdgeType, Graph, GraphEdge } from "../../model/graph.ts";
import type { ClaimNode, GraphNode, RecommendationNode } from "../../model/nodes.ts";
import { Voice } from "../../model/vocabulary.ts";
import {
  scanLimit,
  type Counts,
  type EvidenceStore,
  type ListFilter,
  type Reached,
  type SearchOptions,
  type SearchResult,
  type WalkResult,
  type WalkRule,
} from "../../server/store/evidence-store.ts";
import { openAnalysis, sensesOf } from "../../server/search/analysis.ts";
import { openRelatedTokens, nodeReadings, tokensOfNode } from "../../server/search/node-tokens.ts";
import {
  figureToken,
  figureWorth,
  isMetBy,
  planQuery,
  strictPartsOf,
  type Lexicon,
  type QueryPart,
} from "../../server/search/query-plan.ts";
import {
  fitOf,
  leastCovered,
  likenessOf,
  measuresAmong,
  offeredQuestion,
  placeWorth,
  resultOf,
} from "../../server/search/search-score.ts";
import { searchableKinds } from "../../server/search/words.ts";
import { listPlaceOf } from "../../model/list-place.ts";

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

/** Answers about a graph. */
export const openPlainStore = (graph: Graph) => {
  const byId = new Map(graph.nodes.map((node) => [node.id, node] as const));
  const forwardings = new Map(
    graph.forwardings.map((f) => [f.type === "alias" ? f.from : f.id, f] as const),
  );
  const outgoing = grouped(graph.edges, (edge) => edge.from);
  const reaching = grouped(graph.edges, (edge) => edge.to);
  const out = (id: string, type: EdgeType): string[] =>
    (outgoing.get(id) ?? []).filter((e) => e.type === type).map((e) => e.to);

  /** The ids and everything broader, and every whole, however far. */
  const upwards = (ids: readonly string[]): Set<string> => {
    const seen = new Set<string>();
    const open = [...ids];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...out(id, "BROADER"), ...out(id, "PART_OF_WHOLE"));
    }
    return seen;
  };
  const cited = (id: string): string[] =>
    out(id, "HAS_EVIDENCE_LINE").flatMap((evidenceLine) => out(evidenceLine, "CITES"));
  const citedWorks = (id: string): string[] =>
    cited(id).flatMap((ref) => out(ref, "IDENTIFIED_AS"));
  const citedStudies = (id: string): string[] =>
    citedWorks(id).flatMap((work) => out(work, "DESCRIBES"));

  const analysis = openAnalysis(graph.nodes.flatMap(sensesOf));
  const isStatement = (node: GraphNode): node is ClaimNode | RecommendationNode =>
    node.kind === "claim" || node.kind === "recommendation";
  /** Statements with the topics that they stand under, at whatever depth. */
  const placed = graph.nodes
    .filter(isStatement)
    .map((node) => ({ node, topics: upwards(out(node.id, "UNDER")) }));
  const relatedTokens = openRelatedTokens<string>(
    analysis,
    (id) => byId.get(id),
    (id) => out(id, "BROADER"),
  );
  /** Tokens of the node's own, of its name, of questions for it, and borrowed ones. */
  const tokensOf = (node: GraphNode) => {
    const own = tokensOfNode(node, analysis);
    if (!isStatement(node)) return { ...own, related: new Set<string>() };
    const [about, under] = [out(node.id, "ABOUT"), out(node.id, "UNDER")];
    return { ...own, related: relatedTokens(node, about, under) };
  };
  const indexed = graph.nodes.map((node) => {
    const of = tokensOf(node);
    return { node, ...of, tokens: new Set([...of.own, ...of.asked, ...of.related]) };
  });
  const known = indexed.filter(({ node }) => searchableKinds.has(node.kind));
  const frequencies = new Map<string, number>();
  for (const { node, tokens } of known) {
    for (const token of tokens) {
      frequencies.set(token, (frequencies.get(token) ?? 0) + (isStatement(node) ? 1 : 0));
    }
  }
  const ownTokens = new Map(indexed.map(({ node, own }) => [node.id, own] as const));
  const lexicon: Lexicon = {
    analysis,
    words: [...new Set(known.flatMap(({ words }) => [...words]))].sort(),
    frequencyOf: (token) => frequencies.get(token),
    statements: graph.nodes.filter(isStatement).length,
  };
  const meets = (tokens: ReadonlySet<string>, part: QueryPart): boolean => {
    if (part.tokens.some((token) => tokens.has(token))) return true;
    if (part.prefix === undefined) return false;
    for (const token of tokens) if (isMetBy(part, token)) return true;
    return false;
  };

  const planned = new Map<string, readonly QueryPart[]>();
  const partsOf = (words: string): readonly QueryPart[] => {
    const parts = planned.get(words) ?? strictPartsOf(words, lexicon);
    planned.set(words, parts);
    return parts;
  };

  const holds = (node: GraphNode, filter: ListFilter): boolean => {
    const parts = partsOf(filter.words ?? "");
    const field = (name: string): unknown => Reflect.get(node, name);
    const isOrUnset = (wanted: string | undefined, held: unknown): boolean =>
      wanted === undefined || wanted === held;
    const isAmong = (wanted: string | undefined, held: () => Iterable<string>): boolean =>
      wanted === undefined || [...held()].includes(wanted);
    const work = node.kind === "work" ? node.csl : undefined;
    return (
      filter.kinds.includes(node.kind) &&
      isOrUnset(filter.type, node.kind === "claim" ? node.type : undefined) &&
      (filter.has === undefined || (node.kind === "concept" && node[filter.has] !== undefined)) &&
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
      (parts.length === 0 ||
        parts.every((part) => meets(ownTokens.get(node.id) ?? new Set(), part)))
    );
  };

  const search = (query: string, { kinds, limit, leastShare }: SearchOptions): SearchResult => {
    const plan = planQuery(query, lexicon);
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    const touched = known
      .filter(({ node }) => kinds?.includes(node.kind) ?? true)
      .map(({ node, own, name, asked, tokens }) => {
        const met = plan.parts.filter((part) => meets(tokens, part));
        const covered = sum(met.map(({ weight }) => weight));
        const places = met.map(
          (part) =>
            part.weight *
            ((meets(own, part) ? placeWorth.own : 0) +
              (meets(asked, part) ? placeWorth.asked : 0) +
              (meets(name, part) ? placeWorth.name : 0) +
              (own.has(part.literal ?? "") ? placeWorth.literal : 0)),
        );
        const figure = plan.asksForFigure && tokens.has(figureToken) ? figureWorth : 0;
        const fit = fitOf(node.kind, own.size, covered, sum(places) + figure);
        return { node, covered, fit, tokens };
      })
      .filter(({ covered }) => covered > 0);
    const measures = measuresAmong(kinds ?? [...searchableKinds]);
    const measured = touched.filter(({ node }) => measures.includes(node.kind));
    const best = Math.max(0, ...measured.map(({ covered }) => covered));
    const least = leastCovered(plan, best, leastShare);
    const found = touched
      .filter(({ covered }) => covered >= least)
      .sort((a, b) => b.fit - a.fit || ascii(a.node.id, b.node.id));
    const read = found.slice(0, limit).map((one) => ({
      ...one,
      readings: nodeReadings(one.node, analysis),
      question: offeredQuestion(plan, one.node, one.tokens, lexicon),
      likeness: likenessOf(plan, one.node, lexicon),
    }));
    return resultOf(plan, read, found.length);
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
      if (kind !== "topic") return [];
      const under = placed.filter(({ topics }) => topics.has(id));
      const countsOf = (voice?: Voice) => {
        const count = (of: GraphNode["kind"]): number =>
          under.filter(({ node }) => node.kind === of && (voice ?? node.voice) === node.voice)
            .length;
        return { claims: count("claim"), recommendations: count("recommendation") };
      };
      const voices = Voice.options
        .map((voice) => ({ voice, ...countsOf(voice) }))
        .filter(({ claims, recommendations }) => claims + recommendations > 0);
      return [{ topic: id, ...countsOf(), voices }];
    }),
  });

  const list: EvidenceStore["list"] = (filter, { after = "", limit }) => {
    const all = graph.nodes
      .filter((node) => holds(node, filter))
      .sort((a, b) => (listPlaceOf(a) < listPlaceOf(b) ? -1 : 1));
    const rest = all.filter((node) => listPlaceOf(node) > after);
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
