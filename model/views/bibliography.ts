// Owns what is answered as a bibliography: the publications that nodes lead to, and the references that lead to none.
import { z } from "zod";
import { NodeId } from "../ids.ts";
import { WorkNode } from "../nodes.ts";
import { NodeLink } from "../node-link.ts";
import { IdentificationBasis } from "../vocabulary.ts";

/** An entry of a reviewed paper's reference list that led here. */
const Citing = z.strictObject({
  reference: NodeLink,
  /** How the paper cites it: "[35]", or the name that the text gives it. */
  citedAs: z.string(),
  /** Short name of the reviewed paper. */
  paper: z.string(),
  basis: IdentificationBasis,
});

/** One entry: a publication, or a reference that no publication is matched to. */
export const BibliographyEntry = z.discriminatedUnion("as", [
  z.strictObject({
    as: z.literal("work"),
    work: WorkNode,
    /** References that are matched to it, as far as they are among what was asked for. */
    citing: z.array(Citing),
    /** Short names of reviewed papers on whose statements it bears without being cited there; absent where that was not asked for. */
    bearsOn: z.array(z.string()).optional(),
  }),
  z.strictObject({ as: z.literal("unmatched"), citing: Citing }),
]);
export type BibliographyEntry = z.infer<typeof BibliographyEntry>;

/** A bibliography, each entry once, in the order in which the nodes lead to them. */
export const Bibliography = z.strictObject({
  /** The nodes that it is of, in the order asked for. */
  of: z.array(NodeLink),
  /** Ids that are no node's. */
  missing: z.array(NodeId),
  entries: z.array(BibliographyEntry),
  /** False where more stands behind the nodes than is read: these entries are the first. */
  isWhole: z.boolean(),
});
export type Bibliography = z.infer<typeof Bibliography>;
