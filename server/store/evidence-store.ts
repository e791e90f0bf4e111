// Owns what any store of the graph must answer, in words and types. No engine, no judgement: stores keep nodes and edges
// and return them; what they mean is decided in server/judgement over what a store returns, so that all stores agree.
import { z } from "zod";
import type { EdgeType, Forwarding, Graph, GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import {
  Voice,
  type ClaimType,
  type ConceptPart,
  type Force,
  type NodeKind,
  type TensionKind,
} from "../../model/vocabulary.ts";

/** One way a walk may go: from nodes of these kinds over edges of this type, along (`out`) or against (`in`) them. */
export type WalkRule = {
  from: readonly NodeKind[];
  edge: EdgeType;
  direction: "out" | "in";
};

/** All that a walk met, counted, whatever the cap left out of its nodes. */
export type Reached = {
  /** Nodes met per kind, in the order in which the kinds were met; others are absent. */
  kinds: Partial<Record<NodeKind, number>>;
  /** Per type of edge crossed: how many distinct nodes it left (`from`) and how many it reached (`to`), as edges point. */
  ends: Partial<Record<EdgeType, { from: number; to: number }>>;
};

/**
 * Nodes in the order in which the walk met them (breadth first; within one depth by ASCII id), and every edge the rules
 * crossed between them, ordered by from, type, to. `total` counts the nodes the walk would have met without the cap.
 */
export type WalkResult = {
  nodes: GraphNode[];
  edges: GraphEdge[];
  total: number;
  reached: Reached;
};

/** Which nodes a list holds. All given filters must hold. */
export type ListFilter = {
  kinds: readonly NodeKind[];
  /** Claims of this type. */
  type?: ClaimType | undefined;
  /** Tensions of this kind. */
  tension?: TensionKind | undefined;
  voice?: Voice | undefined;
  /** Statements of the stage with this id in their field's profile. */
  stage?: string | undefined;
  force?: Force | undefined;
  dossier?: string | undefined;
  /** Under this topic or a narrower one. */
  topic?: string | undefined;
  /** About this concept, a narrower one or a part of it. */
  concept?: string | undefined;
  /** With an evidence line that cites a reference identified as this work. */
  work?: string | undefined;
  /** With an evidence line that cites a reference identified as a work that describes this study. */
  study?: string | undefined;
  /** With an evidence line that cites this reference. */
  reference?: string | undefined;
  /** Dossiers that review this work. */
  paper?: string | undefined;
  /** A DOI, whatever its letters' case. */
  doi?: string | undefined;
  pmid?: string | undefined;
  /** Concepts that have this. */
  has?: ConceptPart | undefined;
  /** Every word of it, in any of its forms, stands in the node's text; the last word may be the beginning of one. */
  words?: string | undefined;
};

/** Part of a list: at most `limit` nodes whose place (`list-place.ts`) comes after `after`. */
export type Slice = { after?: string | undefined; limit: number };
/** `total` counts the whole list, whatever the slice. */
export type ListResult = { nodes: GraphNode[]; total: number; hasMore: boolean };

/** A node found by words, the best first; ties by ASCII id. */
export type FoundNode = {
  node: GraphNode;
  /** How well it fits, by `fitOf` in search-score.ts: only to be compared with others of the same search. */
  fit: number;
  /** How like the query is to a question that readers ask for it: `likenessOf` in search-score.ts, 0 to 1. */
  likeness: number;
  /** Words of its text that matched, folded, by ASCII. Empty when it is about what was asked, in other words. */
  matched: string[];
  /** The share of the query that it covers, 0 to 1; rare words weigh more than common ones. */
  share: number;
  /** Words of the query, as typed, that neither it nor what it is about holds. */
  unmet: string[];
  /**
   * A whole question that readers ask for it and that a search finds it by: of those that cover nearly all of the query by
   * themselves, the one that covers most, the first of several. Absent when none does.
   */
  question?: string;
};
/** What a search found, best first. */
export type SearchResult = {
  found: FoundNode[];
  /** Nodes that cover enough to be found, whatever the limit. */
  total: number;
  /**
   * Words of the query that stand nowhere: each with similar words that were searched instead, or else with those most like it,
   * which were not.
   */
  missing: { word: string; tried: string[]; near: string[] }[];
};

/** How to search. */
export type SearchOptions = {
  /** Nodes of these kinds only; all that search knows when absent. */
  kinds?: readonly NodeKind[] | undefined;
  limit: number;
  /** The share of the query that a node must cover to be found, whatever the best one covers; in place of the usual. */
  leastShare?: number | undefined;
};

const statements = { claims: z.int(), recommendations: z.int() };

const VoiceCount = z.object({ voice: Voice, ...statements });
/** Statements of one voice. */
export type VoiceCount = z.infer<typeof VoiceCount>;

/** Counts over the whole graph, made once when it is loaded. */
export const Counts = z.object({
  /** Nodes per kind, in ASCII order of the kinds; kinds without nodes are absent. */
  kinds: z.record(z.string(), z.int()),
  /** References per basis of their identification; bases without references are absent. */
  bases: z.record(z.string(), z.int()),
  /** How many statements stand under every topic, narrower topics included, each statement counted once; by ASCII id. */
  topics: z.array(
    z.object({
      topic: z.string(),
      ...statements,
      /** The same by whose word they are, in the order of `Voice`; voices that nothing has are absent. */
      voices: z.array(VoiceCount),
    }),
  ),
});
export type Counts = z.infer<typeof Counts>;

/** A scan gives at most this many nodes, edges or forwardings at a time, whatever the size of the graph. */
export const scanLimit = 2_000;

/**
 * Reads of one graph. A graph never changes: a new snapshot is another store. Where the graph was replaced underneath a
 * read, the read throws `snapshot-moved` and gives nothing; where the engine does not answer, it throws `unavailable`.
 */
export type EvidenceStore = {
  /** Digest of the snapshot it reads. */
  readonly snapshot: string;
  counts: () => Promise<Counts>;
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
  /** Statements, references and cases paper by paper in the paper's order, what has a name by name: see `list-place.ts`. */
  list: (filter: ListFilter, slice: Slice) => Promise<ListResult>;
  /**
   * Nodes that cover enough of the query, the best first: by `fitOf` in search-score.ts, ties by ASCII id. Everything in the answer
   * is the same on every engine.
   */
  search: (query: string, options: SearchOptions) => Promise<SearchResult>;
  /**
   * The whole graph in parts, in the snapshot's order: nodes by ASCII id, then edges by from, type, to, then forwardings
   * by the id they answer for. Joined, the parts are the graph that was loaded; written, they are its snapshot again.
   * A part holds nodes or edges or forwardings, at least one and at most {@link scanLimit}; the next is read only when it
   * is asked for, so that memory does not grow with the graph. Every call begins anew, and several may be under way.
   * Whoever leaves the loop ends the scan, which then holds nothing in the engine. When the graph is replaced meanwhile,
   * an engine that keeps it goes on to its end, another throws `snapshot-moved`: never does a part of the new graph follow
   * one of the old.
   */
  scan: () => AsyncIterable<Graph>;
};

/** What a serving process holds: an engine, and through it the store of the snapshot that is served now. */
export type EvidenceSource = {
  /** Name of the engine, as `/api/health` gives it. */
  readonly engine: string;
  /** The store to answer one request from. Throws `unavailable` while the engine does not answer. */
  current: () => Promise<EvidenceStore>;
  /** Whether the engine answered when it was last asked, and the snapshot that was served then, if any was ever known. */
  status: () => { answers: boolean; snapshot: string | undefined };
  close: () => Promise<void>;
};
