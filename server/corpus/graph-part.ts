// Owns the shape of a part of the graph while it is built.
import type { GraphEdge, GraphNode } from "../../model/graph.ts";

/** Nodes and edges of a part of the corpus, in any order. */
export interface GraphPart {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}
