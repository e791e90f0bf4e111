// Owns what is answered for the evidence wheel: everything that a paper's statements rest on as marks and links, light enough to be
// drawn as a whole. Places on the drawing are worked out from it by the client: nothing in it is a coordinate.
import { z } from "zod";
import { NodeId } from "../ids.ts";
import { NodeLink } from "../node-link.ts";
import { Caution, CautionLevel } from "../support.ts";
import {
  ClaimType,
  ConceptType,
  Direction,
  EvidenceAge,
  Force,
  IdentificationBasis,
  StandingStatus,
  TensionKind,
  Voice,
} from "../vocabulary.ts";

/** What a statement stands on, the firmest that it has. */
export const Ground = z.enum([
  /** A reference that is identified, directly or through what it is based on. */
  "identified",
  /** The authors' own patients or results. */
  "own",
  /** References, none of which is identified. */
  "unidentified",
  /** No reference and no data. */
  "none",
]);
export type Ground = z.infer<typeof Ground>;

/** Whether a source that a statement cites studied what the statement is about: the worst of its axes decides, and none is not known. */
export const SourceDirectness = z.enum(["direct", "indirect", "unknown"]);
export type SourceDirectness = z.infer<typeof SourceDirectness>;

/** What kind of evidence the identified references of a statement are, those of what it is based on among them. */
const CitedEvidence = z.strictObject({
  /** The most direct of them. */
  directness: SourceDirectness,
  /** The highest OCEBM 2011 level of any, 1 to 5, and whether a source of that level is direct; absent where none has a level. */
  level: z
    .strictObject({ highest: z.number().int().min(1).max(5), isDirect: z.boolean() })
    .optional(),
});
export type CitedEvidence = z.infer<typeof CitedEvidence>;

/** A place in one of the lists of the wheel. */
const Index = z.number().int().min(0);

const mark = <const K extends string, S extends z.core.$ZodLooseShape>(kind: K, own: S) =>
  z.strictObject({ id: NodeId, kind: z.literal(kind), label: z.string(), ...own });

const ofStatement = {
  /** The sector that it stands in: its first topic, or the topic of the first level above that. */
  sector: Index,
  /** Its first topic itself, where that is narrower than the sector's. */
  topic: NodeLink.optional(),
  /** The paper's dossier. */
  dossier: Index,
  voice: Voice,
  ground: Ground,
  /** Of its identified references; absent without any. */
  evidence: CitedEvidence.optional(),
  /** The loudest of its cautions; absent when it has none. */
  caution: CautionLevel.optional(),
  /** Codes of its warnings and notes, each once, the most serious first. */
  codes: z.array(Caution.shape.code),
  /** What it is about. */
  concepts: z.array(Index),
  /** Its figures that are numbers: of which measure, and the smallest and largest number of each. */
  figures: z.array(z.strictObject({ measure: Index, low: z.number(), high: z.number() })),
  isDraft: z.boolean(),
};

/** One shape of the wheel. */
export const WheelMark = z.discriminatedUnion("kind", [
  mark("recommendation", { ...ofStatement, force: Force }),
  mark("claim", { ...ofStatement, type: ClaimType }),
  /** Its label is what it is called by the works that it is matched to: "[35] Judson 2014", "[28] not identified". */
  mark("reference", { dossier: Index, basis: IdentificationBasis }),
  mark("work", {
    /** The year it was published; absent where it is not known. */
    year: z.number().int().optional(),
    /** What became of it; absent where nothing entered calls it into question. */
    standing: StandingStatus.optional(),
  }),
  mark("study", { standing: StandingStatus.optional() }),
]);
export type WheelMark = z.infer<typeof WheelMark>;

/**
 * A link between two marks, by their places in the list, pointing towards the source: a statement to what it is based on or
 * cites, a reference to the work that it is taken for, a work to its study.
 */
export const WheelLink = z.discriminatedUnion("how", [
  z.strictObject({ how: z.literal("based-on"), from: Index, to: Index, direction: Direction }),
  z.strictObject({
    how: z.literal("cites"),
    from: Index,
    to: Index,
    direction: Direction,
    /** Whether the source answers the question itself, as far as it is identified. */
    isDirect: z.boolean(),
    /** How loud the comparison with the source's own report is; absent where it found nothing. */
    audit: CautionLevel.optional(),
  }),
  z.strictObject({
    how: z.literal("identified-as"),
    from: Index,
    to: Index,
    basis: IdentificationBasis,
  }),
  z.strictObject({ how: z.literal("describes"), from: Index, to: Index }),
  /** Evidence that the paper does not cite for the statement. */
  z.strictObject({
    how: z.literal("not-cited"),
    from: Index,
    to: Index,
    direction: Direction,
    age: EvidenceAge,
  }),
  /** Two statements that do not agree, by the inconsistency between them. */
  z.strictObject({
    how: z.literal("conflicts"),
    from: Index,
    to: Index,
    tension: NodeId,
    kind: TensionKind,
  }),
  /** Publications and studies that were replaced, or not confirmed, by later ones. */
  z.strictObject({ how: z.literal("followed-by"), from: Index, to: Index }),
]);
export type WheelLink = z.infer<typeof WheelLink>;

const StatementCount = { claims: z.number().int(), recommendations: z.number().int() };

/** Statements by whose word they are; voices that none of them has are absent. */
const VoiceCounts = z.array(z.strictObject({ voice: Voice, ...StatementCount }));

/** A topic of the first level, as a part of the circle. */
export const WheelSector = z.strictObject({
  topic: NodeLink,
  question: z.string(),
  /** Statements under it, drawn or not. */
  ...StatementCount,
  /** The same by whose word they are; absent where the statements themselves are given. */
  voices: VoiceCounts.optional(),
});
export type WheelSector = z.infer<typeof WheelSector>;

/**
 * The wheel. Sectors in the order of their field, marks by kind from advice outwards, statements in the order of their sector and
 * then of the text, the others by name. Where there are more statements than one drawing holds, no mark is given: sectors alone
 * say how many there are, and a topic is asked for next; where there is no narrower topic to ask for, the beginning is drawn.
 */
export const Wheel = z.strictObject({
  /** What it shows: a paper, a topic; absent: everything. */
  of: NodeLink.optional(),
  sectors: z.array(WheelSector),
  marks: z.array(WheelMark),
  links: z.array(WheelLink),
  /** The papers whose statements are shown, with the year of each. */
  dossiers: z.array(
    z.strictObject({
      dossier: NodeLink,
      paper: z.string(),
      year: z.number().int().optional(),
      licence: z.string(),
    }),
  ),
  /** What statements are about, by name. */
  concepts: z.array(z.strictObject({ concept: NodeLink, type: ConceptType })),
  /** Measures of figures, with their units, by name. */
  measures: z.array(z.strictObject({ name: z.string(), unit: z.string().optional() })),
  /** All statements by whose word they are, each counted once however many topics it has; absent where they are given themselves. */
  voices: VoiceCounts.optional(),
  /** Statements drawn, and how many there are. */
  shown: z.number().int(),
  total: z.number().int(),
});
export type Wheel = z.infer<typeof Wheel>;
