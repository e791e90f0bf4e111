// Owns what is answered on places: the drawing of a paper, how much is stated of each of its parts, and all that is stated of one.
import { z } from "zod";
import { ConceptNode, DrawingNode, GraphFigure } from "../nodes.ts";
import { NodeLink } from "../node-link.ts";
import { FrequencyWord } from "../vocabulary.ts";
import { StatementCard } from "./card.ts";

/** Where a concept is a part of a drawing, and the paper whose places are shown on that drawing. */
export const DrawnPlace = z.object({ drawing: NodeLink, dossier: NodeLink });
export type DrawnPlace = z.infer<typeof DrawnPlace>;

/** All that a paper says of one place, narrower ones and parts included. */
export const PlaceDetail = z.object({
  concept: ConceptNode,
  /** Where definitions of the paper have it begin and end. Empty: not given. */
  bounds: z.array(
    z.object({
      statement: NodeLink,
      name: z.string(),
      from: NodeLink.optional(),
      to: NodeLink.optional(),
      /** Whether the paper only names landmarks, and their order is the curator's reading. */
      isReading: z.boolean(),
    }),
  ),
  /** How often something occurs there: figures of the place itself, those that are not stated among them. */
  figures: z.array(z.object({ statement: NodeLink, figure: GraphFigure })),
  /** Statements by the question that they answer, in the order of the paper's text. */
  groups: z.array(
    z.object({
      question: z.string(),
      items: z.array(
        z.object({
          card: StatementCard,
          /** How often, in the paper's own word; absent where it gives none. */
          frequency: FrequencyWord.optional(),
        }),
      ),
    }),
  ),
  /** Patients whom these statements describe. */
  cases: z.array(NodeLink),
  /** What these statements cite, in the order of the reference list. */
  references: z.array(z.object({ reference: NodeLink, work: NodeLink.optional() })),
  /** What these statements lack. */
  gaps: z.array(z.object({ statement: NodeLink, lacks: z.array(z.string()) })),
  total: z.number().int(),
  shown: z.number().int(),
});
export type PlaceDetail = z.infer<typeof PlaceDetail>;

/** The places of a paper. */
export const Places = z.object({
  /** The paper; absent where none is named and no paper has a drawing. */
  dossier: NodeLink.optional(),
  /** Absent where the paper has none. */
  drawing: DrawingNode.optional(),
  /** How many statements of the paper are about each part, in the drawing's order. */
  parts: z.array(z.object({ concept: NodeLink, total: z.number().int() })),
  /** The place that was asked for. */
  at: PlaceDetail.optional(),
});
export type Places = z.infer<typeof Places>;
