// Owns what the server answers about its own state.
import { z } from "zod";
import { NodeId } from "./ids.ts";

/** State of the server and of what it serves. */
export const Health = z.object({
  status: z.enum(["ok", "unavailable"]),
  store: z.string(),
  /** Digest of the snapshot that is served; absent while none was ever found. */
  snapshot: z.string().optional(),
  /** Nodes per kind; empty while the store does not answer. */
  counts: z.record(z.string(), z.number().int()),
  /** Dossiers whose source text this machine holds. */
  sources: z.array(NodeId),
  /** Where an error in the data can be reported, when the deployer configured it. */
  reportUrl: z.string().optional(),
});
export type Health = z.infer<typeof Health>;
