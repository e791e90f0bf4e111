// Owns what is said about how firmly a statement stands. The judgement itself is server/judgement/; this is its shape.
import { z } from "zod";
import { NodeId } from "./ids.ts";
import { Directness } from "./statement.ts";
import { EvidenceQuestion, Verdict } from "./vocabulary.ts";

/** How loud a caution is; decided in server/judgement/. */
export const CautionLevel = z.enum(["warning", "note", "detail"]);
export type CautionLevel = z.infer<typeof CautionLevel>;

/** Something a reader must know before relying on a statement. Shown everywhere the statement is shown. */
export const Caution = z.object({
  code: z.enum([
    "audit",
    "overtaken",
    "tension",
    "uncited-evidence",
    "practice-not-advice",
    "not-reported",
    "no-source",
    "none-identified",
    "draft",
  ]),
  level: CautionLevel,
  /** One short clause, without a full stop; of an inconsistency, what is inconsistent. */
  text: z.string(),
  verdict: Verdict.optional(),
  /** Holds only if the reference is the work that it was matched to by inference. */
  conditional: z.boolean(),
  /** The reference that it is about, and the work that this was matched to. */
  source: z
    .object({
      reference: NodeId,
      /** How the paper points to it: "[35]", or the name that stands in its text. */
      cited: z.string(),
      name: z.string().optional(),
    })
    .optional(),
  /** Nodes that show why. */
  because: z.array(NodeId),
});
export type Caution = z.infer<typeof Caution>;

/** One line on how a statement stands: whose word it is, what it cites, and what speaks first against relying on it. */
export const VerdictLine = z.object({
  /** Whose word, or how strongly worded: "as cited", "authors’ opinion", "recommended". */
  word: z.string(),
  /** What it rests on, a clause: "nine statements citing five references; …". Absent where `word` says all. */
  basis: z.string().optional(),
  /** What its warnings come to, a clause: "the cited trials do not test this". Absent without such warnings. */
  but: z.string().optional(),
});
export type VerdictLine = z.infer<typeof VerdictLine>;

/** Level of one evidence line (OCEBM 2011), never without its directness. */
export const EvidenceLineLevel = z.object({
  evidenceLine: NodeId,
  work: NodeId,
  question: EvidenceQuestion,
  level: z.number().int().min(1).max(5),
  directness: Directness,
});

/** How firmly a statement stands, in fields. Counts are over the statement and all it is based on. */
export const Support = z.object({
  /** Claims it is based on, directly or through others; the statement itself is not counted. */
  claims: z.number().int(),
  references: z.number().int(),
  identified: z.number().int(),
  /** Identified references confirmed in the paper's own list. */
  confirmed: z.number().int(),
  /** Independent studies known, the own series not included. */
  studies: z.number().int(),
  /** Further studies that unidentified references could hide, at most; never counted as independent. */
  hiddenStudies: z.number().int(),
  /** Statements by voice. */
  voices: z.record(z.string(), z.number().int()),
  levels: z.array(EvidenceLineLevel),
  /** Evidence lines or uncited reports that dispute it. */
  disputing: z.array(NodeId),
  tensions: z.array(NodeId),
  cautions: z.array(Caution),
});
export type Support = z.infer<typeof Support>;
