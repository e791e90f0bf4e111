// Owns how a statement is shown where it is listed.
import { z } from "zod";
import { NodeId } from "../ids.ts";
import { StageName } from "../nodes.ts";
import { NodeLink } from "../node-link.ts";
import { Caution, VerdictLine } from "../support.ts";
import { ClaimType, Force, Voice } from "../vocabulary.ts";

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
  stage: StageName.optional(),
  topics: z.array(NodeLink),
  dossier: NodeId,
  /** Short name of the reviewed paper: "Zhang 2021". */
  paper: z.string(),
  /** Whose word it is, to be said before the statement wherever it is quoted: "According to Zhang 2021, citing [13]". */
  attribution: z.string(),
  verdict: VerdictLine,
  /** The most serious first. */
  cautions: z.array(Caution),
});
export type StatementCard = z.infer<typeof StatementCard>;
