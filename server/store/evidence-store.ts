// Owns what any store of the graph must answer, in words and types. No engine, no judgement: stores keep nodes and edges
// and return them; what they mean is decided in server/judgement over what a store returns, so that all stores agree.
import type { EdgeType, Forwarding, GraphEdge, GraphNode } from "../../model/graph.ts";
import type { ClaimType, Force, NodeKind, Stage, Voice } from "../../model/vocabulary.ts";

/** One way a walk may go: from nodes of these kinds over edges of this type, along (`out`) or against (`in`) them. */
export type WalkRule = {
  from: readonly NodeKind[];
  edge: EdgeType;
  direction: "out" | "in";
};

/**
 * Nodes in the order in which the walk met them (breadth first; within one depth by ASCII id), and every edge the rules
 * crossed between them, ordered by from, type, to. `total` counts the nodes the walk would have met without the cap.
 */
export type WalkResult = { nodes: GraphNode[]; edges: GraphEdge[]; total: number };

/** Which nodes a list holds. All given filters must hold. */
export type ListFilter = {
  kinds: readonly NodeKind[];
  type?: ClaimType | undefined;
  voice?: Voice | undefined;
  stage?: Stage | undefined;
  force?: Force | undefined;
  dossier?: string | undefined;
  /** Under this topic or a narrower one. */
  topic?: string | undefined;
  /** About this concept or a narrower one. */
  concept?: string | undefined;
  /** With an evidence line that cites a reference identified as this work. */
  work?: string | undefined;
  /** With an evidence line that cites this reference. */
  reference?: string | undefined;
  doi?: string | undefined;
  pmid?: string | undefined;
  /** Every word of it stands in the node's text; the last word may be the beginning of one. */
  words?: string | undefined;
};

/** Part of a list: at most `limit` nodes with ids after `after` (ASCII order). */
export type Slice = { after?: string | undefined; limit: number };
/** `total` counts the whole list, whatever the slice. */
export type ListResult = { nodes: GraphNode[]; total: number; hasMore: boolean };

/** A node found by words, the best first; ties by ASCII id. */
export type FoundNode = {
  node: GraphNode;
  /** Words of the index that matched. */
  matched: string[];
};
export type SearchResult = {
  found: FoundNode[];
  total: number;
  /** Words of the query that stand nowhere in the index, each with the similar words that were searched instead. */
  missing: { word: string; tried: string[] }[];
};

/** How many statements stand under a topic, narrower topics included, each statement counted once. */
export type TopicCount = { topic: string; claims: number; recommendations: number };

/** A store of one graph. Reads only; a loaded graph never changes, a new snapshot is a new store. */
export type EvidenceStore = {
  /** Engine, as `/api/health` tells it. */
  readonly engine: string;
  /** Digest of the snapshot it holds. */
  readonly snapshot: string;
  /** Nodes per kind. */
  countKinds: () => Promise<Record<string, number>>;
  /** The node, or undefined. */
  findNode: (id: string) => Promise<GraphNode | undefined>;
  /** The nodes with these ids, in the order asked for; unknown ids are left out. */
  findNodes: (ids: readonly string[]) => Promise<GraphNode[]>;
  /** Where an id that is no node went: renamed or dropped. */
  findForwarding: (id: string) => Promise<Forwarding | undefined>;
  /**
   * Everything the rules reach from the roots, breadth first, at most `cap` nodes (roots included), at most `depth` steps
   * away where it is given.
   */
  walk: (
    roots: readonly string[],
    rules: readonly WalkRule[],
    cap: number,
    depth?: number,
  ) => Promise<WalkResult>;
  list: (filter: ListFilter, slice: Slice) => Promise<ListResult>;
  countTopics: () => Promise<TopicCount[]>;
  search: (query: string, kind: NodeKind | undefined, limit: number) => Promise<SearchResult>;
  close: () => Promise<void>;
};
