// Owns what is answered for nodes that a reader has put together: each as lists show it, what its statements cite, and every
// publication that is needed to cite them.
import { z } from "zod";
import { NodeId } from "../ids.ts";
import { WorkNode } from "../nodes.ts";
import { NodeLink } from "../node-link.ts";
import { IdentificationBasis } from "../vocabulary.ts";
import { StatementCard } from "./card.ts";

/** A reference that a statement stands on, itself or through what it is based on. */
export const CitedReference = z.strictObject({
  reference: NodeLink,
  /** How the paper cites it: "[35]", or the name that the text gives it. */
  citedAs: z.string(),
  basis: IdentificationBasis,
  /** The publication that it is matched to; absent where none is. */
  work: NodeId.optional(),
});
export type CitedReference = z.infer<typeof CitedReference>;

/** What a node that is no statement says, as far as it is carried along: in sentences, and how many there are of them. */
const Says = z.strictObject({ sentences: z.array(z.string()), total: z.number().int() });

/** One entry. `id` is the one that was asked for; a node that was renamed stands under it with its new id. */
export const CollectedItem = z.discriminatedUnion("as", [
  z.strictObject({
    as: z.literal("statement"),
    id: NodeId,
    card: StatementCard,
    /** In the order of the reference list. */
    cites: z.array(CitedReference),
    /** The reviewed paper that says it. */
    source: NodeId,
  }),
  /** `says`: what it reports itself. */
  z.strictObject({ as: z.literal("work"), id: NodeId, work: WorkNode, says: Says }),
  /** Any other kind, by name. `says`: a topic's answers, each with whose it is; a definition; whom and what a study studied. */
  z.strictObject({ as: z.literal("node"), id: NodeId, node: NodeLink, says: Says }),
  /** What is not there: never was, or was dropped for the reason given. */
  z.strictObject({ as: z.literal("missing"), id: NodeId, reason: z.string().optional() }),
]);
export type CollectedItem = z.infer<typeof CollectedItem>;

/** A collection, in the order asked for. */
export const Collection = z.strictObject({
  items: z.array(CollectedItem),
  /** Works among the items, works that their references are matched to or cautions name, and the reviewed papers: each once, by id. */
  works: z.array(WorkNode),
  /**
   * Publications that are named in saying why something warns or no longer stands: by the id of the report, study, approval or work
   * that shows it. They are among `works`.
   */
  behind: z.record(NodeId, z.array(NodeId)),
});
export type Collection = z.infer<typeof Collection>;
