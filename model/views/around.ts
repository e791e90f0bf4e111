// Owns what is answered for the neighbourhood of a node.
import { z } from "zod";
import { NodeId } from "../ids.ts";
import { ConnectedNode, Connection } from "./connection.ts";

/** A node of a neighbourhood. */
export const AroundNode = z.strictObject({
  ...ConnectedNode.shape,
  /** What a reference is called by the works that it is matched to, shown or not: "[35] Judson 2014", "[28] not identified". */
  name: z.string().optional(),
  /** Short name of the paper that it is in, where what is shown is from more than one. */
  paper: z.string().optional(),
  /** Steps from the centre. */
  step: z.number().int(),
  /** The node next to which it was met first; absent for the centre. */
  via: NodeId.optional(),
  /** Whether what stands next to it is shown because of it. */
  isOpen: z.boolean(),
  /** How many stand next to it, shown or not. */
  neighbours: z.number().int(),
  /** How many of these are not shown. */
  hidden: z.number().int(),
});
export type AroundNode = z.infer<typeof AroundNode>;

/**
 * The neighbourhood of a node: the centre first, then step by step; every link between what is shown, by from, how, to. `total` counts
 * what stands next to what is open, shown or not.
 */
export const Around = z.strictObject({
  centre: NodeId,
  steps: z.number().int(),
  nodes: z.array(AroundNode),
  links: z.array(Connection),
  shown: z.number().int(),
  total: z.number().int(),
});
export type Around = z.infer<typeof Around>;
