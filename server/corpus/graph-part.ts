// Owns the shape of a part of the graph while it is built.
import type { GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";

/** Nodes and edges of a part of the corpus, in any order. */
export interface GraphPart {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}
