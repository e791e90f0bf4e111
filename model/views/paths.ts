// Owns what is answered where it is asked how two nodes are connected.
import { z } from "zod";
import { ConnectedNode, Connection } from "./connection.ts";

/** One way from the first node to the last. */
export const Way = z.strictObject({
  /** The nodes in their order, both ends included. */
  nodes: z.array(ConnectedNode).min(2),
  /** The link between each node and the next, pointing either way. */
  links: z.array(Connection).min(1),
  /** The way read out. */
  sentence: z.string(),
  /** Whether it holds only if references are the works that they are taken for. */
  isInferred: z.boolean(),
});
export type Way = z.infer<typeof Way>;

/** Ways between two nodes, the nearest by meaning first, no two much alike. */
export const Paths = z.strictObject({
  from: ConnectedNode,
  to: ConnectedNode,
  ways: z.array(Way),
  /** How many steps a way could have at most. */
  steps: z.number().int(),
  /** Nodes whose neighbours were looked at. */
  searched: z.number().int(),
  /** False where the search ended before every way of so many steps was considered. */
  isWhole: z.boolean(),
});
export type Paths = z.infer<typeof Paths>;
