// Owns what is answered to a learner: questions made by rules from the statements of one paper, with the answer to each.
import { z } from "zod";
import { NodeLink } from "../node-link.ts";
import { AppraisalSubject, QuestionRule, ReadingDepth, Verdict } from "../vocabulary.ts";

/** One question. What it asks about is the paper, so that nothing that the paper says is taught as a fact. */
export const Question = z.object({
  /** The same whatever the seed: rule and statement. Options may differ from set to set. */
  id: z.string(),
  rule: QuestionRule,
  /** No second reader has checked the statements: only where none of the paper’s was checked, else drafts are not asked about. */
  isDraft: z.literal(true).optional(),
  /** The statement that it was made from. */
  statement: NodeLink,
  /** The first topic of that statement; absent when it has none. */
  topic: NodeLink.optional(),
  /** What is read before the question: a statement with a gap (five underscores), a label, a sentence beside its source. */
  given: z.string().optional(),
  ask: z.string(),
  /** Abbreviations in the question that it does not explain itself. */
  abbreviations: z.array(z.object({ short: z.string(), long: z.string() })),
  options: z.array(z.string()).min(3).max(6),
  /** 0-based places in `options`: of the right one, or of all of them in their right order. */
  answer: z.array(z.number().int()).min(1),
  /** In sentences: the statement as it is quoted, then what must be known before relying on it. */
  explanation: z.array(z.string()).min(1),
});
export type Question = z.infer<typeof Question>;

/** Questions drawn by a seed: the same seed over the same data gives the same set. */
export const QuestionSet = z.object({
  seed: z.string(),
  /** The paper that the questions are made from; absent when there is none. */
  dossier: NodeLink.optional(),
  /** Topics of that paper's statements, in the order in which readers go through them, narrower ones directly under theirs. */
  topics: z.array(
    NodeLink.extend({
      /** Whether any question can be made on it. */
      hasQuestions: z.boolean(),
    }),
  ),
  questions: z.array(Question),
  /** Why there is no question on the topic that was asked for, and where there are some; absent where there are, and without a topic. */
  noneOn: z
    .object({
      statements: z.number().int(),
      /** Those of them that say what the authors did or saw themselves. */
      own: z.number().int(),
      /** Those of them that no second reader has checked, where others of the paper were: these are not asked about. */
      drafts: z.number().int(),
      /** Topics with questions that the most of these statements stand under as well. */
      near: z.array(NodeLink).max(3),
    })
    .optional(),
});
export type QuestionSet = z.infer<typeof QuestionSet>;

/** The questions that are kept of what a paper says under one topic, by their ids: no answer from a closed list comes most. */
const Deck = z.object({
  /** Absent for statements without a topic. */
  topic: NodeLink.optional(),
  /** In the order of the paper's text. */
  cards: z.array(z.string()).min(1),
});

/** The decks of one paper. Each of its questions is in one of them. */
export const DeckList = z.object({
  /** Absent when there is no paper. */
  dossier: NodeLink.optional(),
  /** In the order in which readers go through their topics, narrower ones directly under theirs; what has no topic comes last. */
  decks: z.array(Deck),
  /** Whether there are more questions than decks hold at most. */
  isCut: z.boolean(),
});
export type DeckList = z.infer<typeof DeckList>;

/** Questions as they stay, whatever set they come from: the options of each are always the same. */
export const CardPage = z.object({
  /** The paper; absent where cards were asked for by their ids only. */
  dossier: NodeLink.optional(),
  items: z.array(Question),
  /** Ids that were asked for and of which there is no question any more. */
  withdrawn: z.array(z.string()),
  total: z.number().int(),
  start: z.number().int(),
  next: z.string().optional(),
});
export type CardPage = z.infer<typeof CardPage>;

/** A sentence of a paper beside what the source that it cites reports itself, with what comparing them found. */
export const Quotation = z.object({
  id: z.string(),
  /** As {@link Question} has it. */
  isDraft: z.literal(true).optional(),
  statement: NodeLink,
  /** Whose word it is, and the one reference that is compared. */
  attribution: z.string(),
  /** The first topic that it stands under; absent when it has none. */
  topic: NodeLink.optional(),
  /** Restated in the curator's words, without what they say is left out. */
  sentence: z.string(),
  source: NodeLink,
  depth: ReadingDepth,
  reports: z.string(),
  verdict: Verdict,
  /** Other verdicts that a careful reader of the report may give. */
  alsoFits: z.array(Verdict),
  headline: z.string(),
  explanation: z.string(),
  /** Whether it holds only if the reference is the work that it is taken for. */
  conditional: z.boolean(),
});
export type Quotation = z.infer<typeof Quotation>;

/** Sentences beside their sources, drawn by a seed. */
export const QuotationSet = z.object({
  seed: z.string(),
  /** The paper that the sentences stand in; absent when there is none. */
  dossier: NodeLink.optional(),
  quotations: z.array(Quotation),
});
export type QuotationSet = z.infer<typeof QuotationSet>;

/** A study that a learner appraises, without what is to be guessed. */
export const Appraisal = z.object({
  /** The same whatever the seed. */
  id: z.string(),
  subject: AppraisalSubject,
  /** What may be known before: whom it studied, what it compared, what was measured. */
  described: z.array(
    z.object({
      name: z.enum(["Study", "Title", "Population", "Setting", "Compared", "Measured"]),
      text: z.string(),
    }),
  ),
  ask: z.string(),
  options: z.array(z.string()).min(2),
  /** 0-based place in `options`. */
  answer: z.number().int(),
  /** In sentences. */
  explanation: z.array(z.string()).min(1),
  study: NodeLink,
  /** The publication that reports it; absent where only the design is asked about. */
  work: NodeLink.optional(),
});
export type Appraisal = z.infer<typeof Appraisal>;

/** Studies to appraise, drawn by a seed. */
export const AppraisalSet = z.object({
  seed: z.string(),
  /** The paper that leans on the studies; absent when there is none. */
  dossier: NodeLink.optional(),
  appraisals: z.array(Appraisal),
});
export type AppraisalSet = z.infer<typeof AppraisalSet>;
