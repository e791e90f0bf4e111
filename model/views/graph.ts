// Owns what is answered for a drawing: nodes and edges as light as they can be drawn from. Their bodies are asked for one by
// one.
import { z } from "zod";
import { edgeTypes } from "../graph.ts";
import { NodeId } from "../ids.ts";
import { CautionLevel } from "../support.ts";
import { ClaimType, ConceptType, NodeKind, TensionKind, Voice } from "../vocabulary.ts";

/** A node to be drawn. */
export const DrawnNode = z.strictObject({
  id: NodeId,
  kind: NodeKind,
  /** Where kinds have kinds: of a claim, concept or tension. */
  type: z.union([ClaimType, ConceptType, TensionKind]).optional(),
  label: z.string(),
  /** The first topic of a claim or recommendation. */
  topic: NodeId.optional(),
  /** Of a claim or recommendation. */
  voice: Voice.optional(),
  /** The loudest of a statement's cautions; absent when it has none. */
  caution: CautionLevel.optional(),
  /** Edges of this drawing that begin or end at it. */
  degree: z.number().int(),
});
export type DrawnNode = z.infer<typeof DrawnNode>;

/** An edge to be drawn. */
export const DrawnEdge = z.strictObject({
  from: NodeId,
  to: NodeId,
  type: z.enum(edgeTypes),
});
export type DrawnEdge = z.infer<typeof DrawnEdge>;

/**
 * A part of the graph to draw: the nearest nodes first, edges by from, type, to. `total` counts what is reached from the
 * statements drawn, and every other statement.
 */
export const Drawing = z.strictObject({
  nodes: z.array(DrawnNode),
  edges: z.array(DrawnEdge),
  shown: z.number().int(),
  total: z.number().int(),
});
export type Drawing = z.infer<typeof Drawing>;
