// Owns choosing ways between two nodes of a part of the graph: the nearest by meaning, and others that are not much the same. Pure and
// deterministic.
import { UndirectedGraph } from "graphology";
import { bidirectional } from "graphology-shortest-path/dijkstra.js";
import type { Connection } from "../../model/views/connection.ts";

/**
 * What passing through a node costs beside the step itself, by how many nodes stand next to it. What nearly everything stands next to
 * connects nothing by meaning: the measure of Adamic and Adar (doi 10.1016/S0378-8733(03)00009-1), as a length.
 */
export const passingCost = (neighbours: number): number => Math.log2(1 + neighbours) / 2;

/**
 * What a step costs by what the link says: what a statement rests on leads on; that something is only named beside it, stands under the
 * same heading, or bears on it without being cited leads on less.
 */
export const stepCost = ({ how }: Pick<Connection, "how">): number => {
  switch (how) {
    case "based-on":
    case "cites":
    case "identified-as":
    case "describes":
    case "rested-on":
      return 0.4;
    case "not-cited":
      return 5;
    case "under":
    case "mentions":
      return 2;
    case "about":
    case "broader":
    case "part-of-whole":
    case "concerns":
    case "concerns-approval":
    case "not-confirmed-by":
    case "overlaps":
    case "party-to":
    case "superseded-by":
      return 1;
  }
};

/** A way: ids of its nodes, and the link between each and the next. */
export type FoundWay = { ids: string[]; links: Connection[]; cost: number };

/** What a way may cost at most beside the nearest: a longer one is none that a reader asked for. */
export const mostCost = (nearest: number): number => nearest * 1.5 + 2;
/** Two ways are too much alike when they share more than this part of the nodes between their ends. */
const mostShared = 0.5;
/** What was passed once costs so much more the next time. */
const penalty = { node: 2.5, link: 1.5 };
/** Ways that are tried for each that is wanted. */
const triesForEach = 8;

type EdgeFields = { link: Connection; extra: number };

/** Shared nodes between the ends, as a part of the shorter way's. */
const sharedPart = (a: readonly string[], b: readonly string[]): number => {
  const [inner, other] = [a.slice(1, -1), new Set(b.slice(1, -1))];
  const fewest = Math.min(inner.length, other.size);
  return fewest === 0 ? 0 : inner.filter((id) => other.has(id)).length / fewest;
};

/**
 * At most `limit` ways of at most `steps` steps, the nearest first; of two that are much alike the nearer. `costs` says what passing through each
 * node costs; a node without a cost is not passed. `links` in the order in which the first between two nodes is stated.
 */
export const chooseWays = (
  links: readonly Connection[],
  costs: ReadonlyMap<string, number>,
  { from, to, steps, limit }: { from: string; to: string; steps: number; limit: number },
): FoundWay[] => {
  const graph = new UndirectedGraph<{ cost: number }, EdgeFields>();
  const costOf = (id: string): number | undefined => (id === from || id === to ? 0 : costs.get(id));
  for (const link of links) {
    const [a, b] = [costOf(link.from), costOf(link.to)];
    if (a === undefined || b === undefined || link.from === link.to) continue;
    graph.mergeNode(link.from, { cost: a });
    graph.mergeNode(link.to, { cost: b });
    if (!graph.hasEdge(link.from, link.to)) graph.addEdge(link.from, link.to, { link, extra: 0 });
  }
  if (!graph.hasNode(from) || !graph.hasNode(to)) return [];
  const weigh = (edge: string, { link, extra }: EdgeFields): number => {
    const [a, b] = graph.extremities(edge);
    return (
      stepCost(link) +
      extra +
      (graph.getNodeAttribute(a, "cost") + graph.getNodeAttribute(b, "cost")) / 2
    );
  };
  const ways: FoundWay[] = [];
  for (let tries = 0; tries < limit * triesForEach && ways.length < limit; tries += 1) {
    const ids = findWay(graph, from, to, weigh);
    if (ids === undefined) break;
    const passed = ids.slice(1, -1);
    const edges = ids.slice(1).map((id, i) => graph.edge(ids[i], id));
    const found = edges.flatMap((edge) =>
      edge === undefined ? [] : [graph.getEdgeAttribute(edge, "link")],
    );
    const between =
      passed.reduce((sum, id) => sum + (costOf(id) ?? 0), 0) +
      found.reduce((sum, link) => sum + stepCost(link), 0);
    const nearest = ways[0]?.cost ?? between;
    const isNew = ways.every((way) => way.ids.join(" ") !== ids.join(" "));
    if (
      isNew &&
      ids.length - 1 <= steps &&
      between <= mostCost(nearest) &&
      ways.every((way) => sharedPart(way.ids, ids) <= mostShared)
    ) {
      ways.push({ ids, links: found, cost: between });
    }
    for (const id of passed) {
      graph.updateNodeAttribute(id, "cost", (cost) => (cost ?? 0) + penalty.node);
    }
    for (const edge of edges) {
      graph.updateEdgeAttribute(edge, "extra", (extra) => (extra ?? 0) + penalty.link);
    }
  }
  return ways.toSorted((a, b) => a.cost - b.cost || (a.ids.join(" ") < b.ids.join(" ") ? -1 : 1));
};

/** The cheapest way; undefined when there is none. */
const findWay = (
  graph: UndirectedGraph<{ cost: number }, EdgeFields>,
  from: string,
  to: string,
  weigh: (edge: string, attributes: EdgeFields) => number,
): string[] | undefined => {
  const found: unknown = bidirectional(graph, from, to, weigh);
  // The library declares no absence and gives null.
  const isWay = (given: unknown): given is string[] => Array.isArray(given);
  return isWay(found) ? found : undefined;
};
