// Owns reading a part of the graph that a store returned: nodes by id, edges by end and type. Never asks a store.
import type { EdgeType, GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";

type NodeOf<K extends GraphNode["kind"]> = Extract<GraphNode, { kind: K }>;
type EdgeOf<T extends EdgeType> = Extract<GraphEdge, { type: T }>;

/** A claim or a recommendation. */
export type StatementNode = NodeOf<"claim"> | NodeOf<"recommendation">;
/** Whether the node is a claim or a recommendation. */
export const isStatement = (node: GraphNode | undefined): node is StatementNode =>
  node?.kind === "claim" || node?.kind === "recommendation";

/** A readable part of the graph. Everything comes in the order in which the store returned it. */
export type SubgraphIndex = {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  find: (id: string) => GraphNode | undefined;
  /** Edges of a type that leave the node. */
  out: <T extends EdgeType>(id: string, type: T) => EdgeOf<T>[];
  /** Edges of a type that reach the node. */
  in: <T extends EdgeType>(id: string, type: T) => EdgeOf<T>[];
  /** Nodes of a kind at the other end of the edges of a type that leave the node. */
  targets: <K extends GraphNode["kind"]>(id: string, type: EdgeType, kind: K) => NodeOf<K>[];
  /** Nodes of a kind at the other end of the edges of a type that reach the node. */
  sources: <K extends GraphNode["kind"]>(id: string, type: EdgeType, kind: K) => NodeOf<K>[];
};

const isKind =
  <K extends GraphNode["kind"]>(kind: K) =>
  (node: GraphNode | undefined): node is NodeOf<K> =>
    node?.kind === kind;
const isType =
  <T extends EdgeType>(type: T) =>
  (edge: GraphEdge): edge is EdgeOf<T> =>
    edge.type === type;

/** Adds a value to those of a key. */
export const append = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
};

/** Indexes a part of the graph. */
export const indexSubgraph = (part: {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}): SubgraphIndex => {
  const byId = new Map(part.nodes.map((node) => [node.id, node] as const));
  const outgoing = new Map<string, GraphEdge[]>();
  const reaching = new Map<string, GraphEdge[]>();
  for (const edge of part.edges) {
    append(outgoing, edge.from, edge);
    append(reaching, edge.to, edge);
  }
  const out = <T extends EdgeType>(id: string, type: T) =>
    (outgoing.get(id) ?? []).filter(isType(type));
  const into = <T extends EdgeType>(id: string, type: T) =>
    (reaching.get(id) ?? []).filter(isType(type));
  return {
    nodes: part.nodes,
    edges: part.edges,
    find: (id) => byId.get(id),
    out,
    in: into,
    targets: (id, type, kind) =>
      out(id, type)
        .map((e) => byId.get(e.to))
        .filter(isKind(kind)),
    sources: (id, type, kind) =>
      into(id, type)
        .map((e) => byId.get(e.from))
        .filter(isKind(kind)),
  };
};

/** The statement and everything it is based on, nearest first, each once. */
export const withBasis = (root: StatementNode, part: SubgraphIndex): StatementNode[] => {
  const seen = new Map<string, StatementNode>();
  let front: StatementNode[] = [root];
  while (front.length > 0) {
    for (const s of front) seen.set(s.id, s);
    front = front
      .flatMap((s) => part.targets(s.id, "BASED_ON", "claim"))
      .filter((s, i, all) => !seen.has(s.id) && all.findIndex((o) => o.id === s.id) === i);
  }
  return [...seen.values()];
};

/** The field of the paper that a node belongs to; undefined when its dossier chooses none. */
export const profileOf = (id: string, part: SubgraphIndex): NodeOf<"profile"> | undefined =>
  part
    .targets(id, "PART_OF", "dossier")
    .flatMap((dossier) => part.targets(dossier.id, "IN_FIELD", "profile"))[0];
