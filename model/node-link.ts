// Owns how one node names another: by id, with the name that readers know, so that no page turns an id into words.
import { z } from "zod";
import { NodeId } from "./ids.ts";
import { NodeKind } from "./vocabulary.ts";

/** A node by name only. */
export const NodeLink = z.strictObject({ id: NodeId, kind: NodeKind, label: z.string() });
export type NodeLink = z.infer<typeof NodeLink>;
