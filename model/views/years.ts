// Owns what is answered on the evidence of a paper in the order of time: what was published, approved and withdrawn when.
import { z } from "zod";
import { PartialDate } from "../ids.ts";
import { NodeLink } from "../node-link.ts";
import { Direction, StandingStatus } from "../vocabulary.ts";
import { StatementCard } from "./card.ts";

/** Something that happened at a time. */
export const DatedEvent = z.object({
  /** As exactly as it is known. */
  on: PartialDate,
  /**
   * The paper itself; a publication that it cites; one that bears on it and that it does not cite; what became of an approval; since
   * when a publication or study no longer stands.
   */
  kind: z.enum(["paper", "cited", "uncited", "approval", "standing"]),
  /** The work, study or approval. */
  node: NodeLink,
  /** What happened to an approval, or why something no longer stands, a sentence. */
  what: z.string().optional(),
});
export type DatedEvent = z.infer<typeof DatedEvent>;

/** A source with its dates. */
export const SourceInTime = z.object({
  source: NodeLink,
  /** When it was published or granted. */
  from: PartialDate,
  /** That it, or a study that it describes, no longer stands, and why; `on` is absent where it is not known since when. */
  fell: z
    .object({ status: StandingStatus, on: PartialDate.optional(), reason: z.string() })
    .optional(),
});
export type SourceInTime = z.infer<typeof SourceInTime>;

/** A source that no longer stands. */
export const FallenSource = SourceInTime.required({ fell: true });
export type FallenSource = z.infer<typeof FallenSource>;

/**
 * The ground of a statement at the end of a year, by its dated sources: all known and standing; some not yet known; some fallen;
 * none known yet; all that were known fallen; or no source has a date.
 */
export const GroundThen = z.enum(["keeps", "partly", "weakened", "later", "fallen", "undated"]);
export type GroundThen = z.infer<typeof GroundThen>;

/** A recommendation with what it stands on and what bears on it, for saying at any time how it stood. */
export const AdviceInTime = z.object({
  card: StatementCard,
  /** Works and approvals that it stands on. */
  sources: z.array(SourceInTime),
  /** Sources without a date of their own: unidentified references and the authors’ own data. */
  undated: z.array(NodeLink),
  /** Works with a date that bear on it without being cited for it. */
  bearing: z.array(SourceInTime.extend({ direction: Direction })),
});
export type AdviceInTime = z.infer<typeof AdviceInTime>;

/** The evidence of one paper in time. */
export const Years = z.object({
  /** The paper; absent where there is none. */
  dossier: NodeLink.optional(),
  /** Earliest first. */
  events: z.array(DatedEvent),
  eventsTotal: z.number().int(),
  /** Works of which no date is known, and what happened at a time that is not known. */
  undated: z.array(z.object({ node: NodeLink, what: z.string().optional() })),
  /** In the order of the text. */
  advice: z.array(AdviceInTime),
  adviceTotal: z.number().int(),
  /** Questions of the paper’s map of decisions; 0 where it has none. */
  decisionsTotal: z.number().int(),
});
export type Years = z.infer<typeof Years>;
