// Owns what is answered as a map of decisions: the questions of one paper in order, and each statement that they stand on, once.
import { z } from "zod";
import { NodeId } from "../ids.ts";
import { NodeLink } from "../node-link.ts";
import { DecisionNode } from "../nodes.ts";
import { StatementCard } from "./card.ts";

/** A statement that branches stand on, with where it stands and what it cites: all that a printed way needs. */
export const DecisionGround = z.object({
  card: StatementCard,
  /** Its places in the paper, in authored order. */
  places: z.array(z.object({ id: NodeId, section: z.string(), url: z.string() })),
  /** What it cites itself, in the order of the reference list. */
  references: z.array(
    z.object({
      reference: NodeLink,
      /** The work that it is taken for; absent where it is not identified. */
      work: NodeLink.optional(),
    }),
  ),
  /** Inconsistencies that it is a side of, by name. */
  tensions: z.array(NodeLink),
});
export type DecisionGround = z.infer<typeof DecisionGround>;

/** The map of one paper. */
export const Pathway = z.object({
  /** The paper; absent where none is named and no paper has a map. */
  dossier: NodeLink.optional(),
  /** In authored order; ways begin at the first. Empty where the paper has no map. */
  decisions: z.array(DecisionNode),
  /** Each statement that a branch names, once, in the order of the paper's text. */
  grounds: z.array(DecisionGround),
});
export type Pathway = z.infer<typeof Pathway>;
