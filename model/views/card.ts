// Owns how a node is shown where it is only named, and a statement where it is listed.
import { z } from "zod";
import { NodeId } from "../ids.ts";
import { Caution } from "../support.ts";
import { ClaimType, Force, NodeKind, Stage, Voice } from "../vocabulary.ts";

/** A node by name only. */
export const NodeLink = z.object({ id: NodeId, kind: NodeKind, label: z.string() });
export type NodeLink = z.infer<typeof NodeLink>;

/** A claim or recommendation as lists show it. */
export const StatementCard = z.object({
  id: NodeId,
  kind: z.enum(["claim", "recommendation"]),
  /** Claim type; absent for recommendations. */
  type: ClaimType.optional(),
  label: z.string(),
  statement: z.string(),
  voice: Voice,
  force: Force.optional(),
  stage: Stage.optional(),
  topics: z.array(NodeLink),
  dossier: NodeId,
  /** Short name of the reviewed paper: "Zhang 2021". */
  paper: z.string(),
  /** One phrase on how firmly it stands: "rests on 3 references, 1 identified". */
  supportPhrase: z.string(),
  /** The most serious first. */
  cautions: z.array(Caution),
});
export type StatementCard = z.infer<typeof StatementCard>;
