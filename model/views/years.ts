// Owns what is answered on the evidence of a paper in the order of time: what was published, approved and withdrawn when.
import { z } from "zod";
import { PartialDate } from "../ids.ts";
import { NodeLink } from "../node-link.ts";
import { Direction } from "../vocabulary.ts";
import { StatementCard } from "./card.ts";

/** Something that happened at a time. */
export const DatedEvent = z.object({
  /** As exactly as it is known. */
  on: PartialDate,
  /** The paper itself; a publication that it cites; one that bears on it and that it does not cite; what became of an approval. */
  kind: z.enum(["paper", "cited", "uncited", "approval"]),
  /** The work or approval. */
  node: NodeLink,
  /** What happened to an approval, a sentence. */
  what: z.string().optional(),
});
export type DatedEvent = z.infer<typeof DatedEvent>;

/** A recommendation with what it stands on and what bears on it, for telling at any time how it stood. */
export const AdviceInTime = z.object({
  card: StatementCard,
  /** Works and approvals that it stands on. */
  sources: z.array(NodeLink),
  /** Sources without a date of their own: unidentified references and the authors’ own data. */
  undated: z.array(NodeLink),
  /** Works that bear on it without being cited for it. */
  bearing: z.array(z.object({ work: NodeLink, direction: Direction })),
});
export type AdviceInTime = z.infer<typeof AdviceInTime>;

/** The evidence of one paper in time. */
export const Years = z.object({
  /** The paper; absent where there is none. */
  dossier: NodeLink.optional(),
  /** Earliest first. */
  events: z.array(DatedEvent),
  eventsTotal: z.number().int(),
  /** Works and approvals of which no date is known. */
  undated: z.array(NodeLink),
  /** In the order of the text. */
  advice: z.array(AdviceInTime),
  adviceTotal: z.number().int(),
});
export type Years = z.infer<typeof Years>;
