// Owns how nodes and the links between them are answered where the graph is looked at as a graph: around a node, and on the ways
// between two. Evidence lines and reports are folded into the links that they qualify; places are left to the pages.
import { z } from "zod";
import { NodeId } from "../ids.ts";
import { CautionLevel } from "../support.ts";
import {
  AboutRole,
  ClaimType,
  ConceptType,
  Direction,
  EvidenceAge,
  Force,
  IdentificationBasis,
  NodeKind,
  StandingStatus,
  TensionKind,
  Voice,
} from "../vocabulary.ts";

/** Kinds that stand in the graph as it is looked at: those that have a page and hold no paper together. */
export const ConnectedKind = NodeKind.extract([
  "recommendation",
  "claim",
  "topic",
  "tension",
  "concept",
  "reference",
  "work",
  "study",
  "approval",
  "case",
]);
export type ConnectedKind = z.infer<typeof ConnectedKind>;

/** A node as light as it can be shown from. */
export const ConnectedNode = z.strictObject({
  id: NodeId,
  kind: ConnectedKind,
  /** Where kinds have kinds: of a claim, concept or tension. */
  type: z.union([ClaimType, ConceptType, TensionKind]).optional(),
  label: z.string(),
  /** How the paper points to a reference: "[35]". */
  cited: z.string().optional(),
  /** How sure it is which work a reference is. */
  basis: IdentificationBasis.optional(),
  /** Of a claim or recommendation. */
  voice: Voice.optional(),
  force: Force.optional(),
  /** Whose word a statement is, as a badge says it. */
  word: z.string().optional(),
  /** The loudest of a statement's cautions; absent when it has none. */
  caution: CautionLevel.optional(),
  /** What a statement's warnings come to; absent when it has none. */
  but: z.string().optional(),
  isDraft: z.boolean().optional(),
  /** What became of a work, study or approval; absent where nothing entered calls it into question. */
  standing: StandingStatus.optional(),
});
export type ConnectedNode = z.infer<typeof ConnectedNode>;

const link = <const H extends string, S extends z.core.$ZodLooseShape>(how: H, own: S) =>
  z.strictObject({ how: z.literal(how), from: NodeId, to: NodeId, ...own });

/** A link, pointing as its words do: a statement is about a concept, cites a reference, a work describes a study. */
export const Connection = z.discriminatedUnion("how", [
  link("based-on", { direction: Direction }),
  link("cites", {
    direction: Direction,
    /** False where the source differs on an axis of directness, or where it is not known. */
    isDirect: z.boolean(),
    /** How loud the comparison with the source's own report is; absent where it found nothing. */
    audit: CautionLevel.optional(),
  }),
  link("identified-as", { basis: IdentificationBasis }),
  link("describes", {}),
  /** A statement and a work that bears on it and is not cited for it. */
  link("not-cited", { direction: Direction, isDirect: z.boolean(), age: EvidenceAge }),
  link("party-to", {}),
  link("concerns-approval", {}),
  link("rested-on", {}),
  link("superseded-by", {}),
  link("not-confirmed-by", {}),
  link("overlaps", {}),
  link("about", { roles: z.array(AboutRole) }),
  link("concerns", {}),
  link("mentions", {}),
  link("broader", {}),
  link("part-of-whole", {}),
  link("under", {}),
]);
export type Connection = z.infer<typeof Connection>;
