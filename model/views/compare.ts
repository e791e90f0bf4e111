// Owns what is answered where statements are set side by side: conditions by features, results of regimens, shares by
// denominator. Each part names the claim or report that says so.
import { z } from "zod";
import { NodeId } from "../ids.ts";
import { NodeLink } from "../node-link.ts";
import {
  ConceptType,
  Direction,
  FeaturePointer,
  FrequencyWord,
  PointerReading,
  ReadingDepth,
  StudyDesign,
  Verdict,
} from "../vocabulary.ts";
import { GraphFigure, GraphReportedFigure } from "../nodes.ts";
import { Standing } from "../kinds/shared-files.ts";
import { StatementCard } from "./card.ts";
import { DirectnessView } from "./statement.ts";

/** The statements that a comparison is made of, by id, with whose word each is and how it stands. */
const statements = { statements: z.record(z.string(), StatementCard) };
/** How many statements there are to compare, and how many of them the answer is made of. */
const extent = { shown: z.number().int(), total: z.number().int() };

/** What one claim says of a feature in one condition. */
export const FeatureSaying = z.object({
  claim: NodeId,
  /** What the feature is there; absent where the claim only says that it is compared. */
  value: z.string().optional(),
  /** What shows it, where the claim says so. */
  modality: NodeLink.optional(),
  /** Which way it points; absent in claims about the disease itself. */
  points: FeaturePointer.optional(),
  pointsBy: PointerReading.optional(),
  frequency: FrequencyWord.optional(),
  /** How often, in figures: those of the claim that count the feature. */
  figures: z.array(GraphFigure),
});
export type FeatureSaying = z.infer<typeof FeatureSaying>;

/** A row of a matrix: a feature with what is said of it, condition by condition. Conditions without an entry are absent. */
export const ComparedFeature = z.object({
  feature: NodeLink,
  /** What it is entered as, each once, in the order of the vocabulary. */
  values: z.array(z.string()),
  cells: z.array(z.object({ condition: NodeId, says: z.array(FeatureSaying) })),
});
export type ComparedFeature = z.infer<typeof ComparedFeature>;

/** A column of a matrix. */
export const ComparedCondition = z.object({
  condition: NodeLink,
  /** Whether it is what the paper is about, from which the others are distinguished. */
  isDisease: z.boolean(),
  /** The nearest of the other columns that it is a kind of. */
  kindOf: NodeId.optional(),
});
export type ComparedCondition = z.infer<typeof ComparedCondition>;

/** The conditions that one paper distinguishes: the disease first, kinds behind what they are kinds of. */
export const DifferentialMatrix = z.object({
  dossier: NodeLink,
  conditions: z.array(ComparedCondition),
  /** Features that an examination shows, where a claim names it; the others by what kind of thing they are. */
  groups: z.array(
    z.object({
      modality: NodeLink.optional(),
      type: ConceptType.optional(),
      features: z.array(ComparedFeature),
    }),
  ),
});
export type DifferentialMatrix = z.infer<typeof DifferentialMatrix>;

/** One matrix for each paper that distinguishes conditions, paper by paper; capped, and `total` counts claims that do so. */
export const Differential = z.object({
  matrices: z.array(DifferentialMatrix),
  ...extent,
  ...statements,
});
export type Differential = z.infer<typeof Differential>;

/** A figure with the claim that gives it. */
const ClaimedFigure = z.object({ claim: NodeId, figure: GraphFigure });

/** Figures with one denominator. */
export const SharesAmong = z.object({
  /** Among whom or what; absent for figures that name no denominator. */
  among: NodeLink.optional(),
  /** What the denominator means, where the vocabulary says so. */
  definition: z.string().optional(),
  /** In the order of the papers' text. */
  figures: z.array(ClaimedFigure),
});
export type SharesAmong = z.infer<typeof SharesAmong>;

/** Whom and where it concerns, and how many, by denominator; capped, and `total` counts the claims. */
export const Shares = z.object({ groups: z.array(SharesAmong), ...extent, ...statements });
export type Shares = z.infer<typeof Shares>;

/** Figures of one arm, or of a comparison of arms: as the paper cites them, and as sources report them. */
const CitedAndReported = z.object({
  cited: z.array(GraphFigure),
  reported: z.array(z.object({ report: NodeId, figure: GraphReportedFigure })),
});
export type CitedAndReported = z.infer<typeof CitedAndReported>;

/** A report that a result was compared with, or that is the result itself. */
const ResultReport = z.object({
  id: NodeId,
  statement: z.string(),
  work: NodeLink,
  depth: ReadingDepth,
  /** Of comparing the claim with it; absent where nothing cites it. */
  verdict: Verdict.optional(),
  headline: z.string().optional(),
  /** Whether that holds only if the reference is the work that it is taken for. */
  conditional: z.boolean(),
});

/** Where a result is from: a reference that the claim cites, or a work that bears on statements without being cited there. */
const ResultSource = z.object({
  /** How the paper points to it: "[35]"; absent where it is not cited. */
  cited: z.string().optional(),
  reference: NodeId.optional(),
  work: NodeLink.optional(),
  /** The standing of the work or its study, where one no longer stands. */
  standing: Standing.optional(),
  directness: z.array(DirectnessView),
  reports: z.array(ResultReport),
});
export type ResultSource = z.infer<typeof ResultSource>;

/** One result: an outcome, arm by arm. */
export const RegimenResult = z.object({
  /** Of the claim, or of the report where no claim gives the result. */
  id: NodeId,
  /** The claim that gives it; absent for a result that the papers do not give. */
  claim: NodeId.optional(),
  label: z.string(),
  /** Statements on which it bears without being cited there; for results without a claim. */
  bearsOn: z.array(z.object({ statement: NodeLink, direction: Direction })),
  study: NodeLink.optional(),
  design: StudyDesign.optional(),
  participants: z.number().int().optional(),
  /** As the claim has it; absent where it says nothing. */
  setting: z.string().optional(),
  population: z.string().optional(),
  /** As the study is described. */
  studied: z.object({ setting: z.string(), population: z.string() }).optional(),
  outcome: z.object({ id: NodeId.optional(), label: z.string() }),
  arms: z.array(z.object({ id: z.string(), name: z.string() }).extend(CitedAndReported.shape)),
  /** Figures of no single arm: time gained, hazard ratio. */
  between: CitedAndReported,
  sources: z.array(ResultSource),
});
export type RegimenResult = z.infer<typeof RegimenResult>;

/** Results of regimens as papers give them, then those of trials that bear on statements without being cited; both capped. */
export const Regimens = z.object({
  results: z.array(RegimenResult),
  /** Claims that give a result. */
  ...extent,
  uncited: z.array(RegimenResult),
  /** The papers that the results are from, with the licence under which they may be used. */
  papers: z.array(
    z.object({ id: NodeId, label: z.string(), attribution: z.string(), licence: z.string() }),
  ),
  ...statements,
});
export type Regimens = z.infer<typeof Regimens>;
