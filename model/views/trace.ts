// Owns what is answered where a statement is followed to its sources, or a source to what rests on it.
import { z } from "zod";
import { GraphEdge } from "../graph.ts";
import { GraphNode } from "../nodes.ts";
import { NodeId } from "../ids.ts";
import { Caution, Support, VerdictLine } from "../support.ts";
import { NodeKind } from "../vocabulary.ts";
import { Papers } from "./page.ts";

/** An end of a trace where support is missing. */
export const DeadEnd = z.object({
  from: NodeId,
  reason: z.enum(["no-source-given", "not-identified", "own-series", "opinion"]),
  text: z.string(),
});
export type DeadEnd = z.infer<typeof DeadEnd>;

/**
 * The subgraph below a statement, or above a work, with the answer in words. Below, the nearest nodes stay when it is
 * capped; above, whole ways: advice first, the most firmly worded first, then claims.
 */
export const Trace = z.object({
  root: NodeId,
  direction: z.enum(["down", "up"]),
  answer: z.array(z.string()).min(1),
  /** Absent upward, as is the verdict. */
  support: Support.optional(),
  verdict: VerdictLine.optional(),
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  deadEnds: z.array(DeadEnd),
  /** Cautions per statement shown. */
  cautions: z.record(z.string(), z.array(Caution)),
  papers: Papers,
  shown: z.number().int(),
  total: z.number().int(),
  /** Nodes per kind over the whole, whatever the cap left out; kinds that do not occur are absent. */
  kinds: z.partialRecord(NodeKind, z.number().int()),
});
export type Trace = z.infer<typeof Trace>;
