// Owns what is answered as a map of decisions: the questions of one paper in order, and each statement that they stand on, once.
import { z } from "zod";
import { NodeId, Slug } from "../ids.ts";
import { NodeLink } from "../node-link.ts";
import { DecisionNode } from "../nodes.ts";
import { StatementCard } from "./card.ts";
import { FallenSource, GroundThen } from "./years.ts";

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

const Count = z.number().int();

/** What a branch stood on at the end of a year: the sources of all its statements together. */
export const BranchThen = z.object({
  decision: NodeId,
  branch: Slug,
  ground: GroundThen,
  /** Dated sources known and not fallen by then; fallen by then; not yet known. */
  known: Count,
  fallen: Count,
  later: Count,
  /** Those that had fallen or of which it is not known since when they no longer stand; capped, the other counts say how many. */
  falls: z.array(FallenSource),
});
export type BranchThen = z.infer<typeof BranchThen>;

/** A map as of the end of a year. */
export const MapThen = z.object({
  /** The year asked for, or the nearest in which anything is dated. */
  year: Count,
  /** The first and last year in which a source of the map was published, was granted or fell, and that of the paper, if known. */
  first: Count,
  last: Count,
  paper: Count.optional(),
  /** Each branch that names a statement, in authored order. */
  branches: z.array(BranchThen),
});
export type MapThen = z.infer<typeof MapThen>;

/** The map of one paper. */
export const Pathway = z.object({
  /** The paper; absent where none is named and no paper has a map. */
  dossier: NodeLink.optional(),
  /** In authored order; ways begin at the first. Empty where the paper has no map. */
  decisions: z.array(DecisionNode),
  /** Each statement that a branch names, once, in the order of the paper's text. */
  grounds: z.array(DecisionGround),
  /** How it stood at the end of the year asked for; absent where none was, or where nothing that it stands on has a date. */
  asOf: MapThen.optional(),
});
export type Pathway = z.infer<typeof Pathway>;
