// Owns what a rule makes of a statement, before it is drawn into a set, and which statements can be asked about at all.
import type { QuestionRule } from "../../model/vocabulary.ts";
import type { Draw } from "../seeded-draw.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";

/** A question without its place in a set. The first of `choices` is the right one; of an order, all stand as they should. */
export type DraftedQuestion = {
  rule: QuestionRule;
  of: Teachable;
  given?: string;
  ask: string;
  choices: readonly string[];
  /** How the options are shown: drawn by lot, or as they stand by their own nature (numbers, degrees). */
  shown: "by lot" | readonly string[];
  isOrder?: true;
  /** Statements that the explanation quotes, its own first. */
  quotes: readonly Teachable[];
  /** What the explanation says besides, in sentences. */
  remarks: readonly string[];
  /** What no other question of a set may use besides: it would answer one by the other. */
  uses?: readonly string[];
  /** Absent where the answers come from no closed list. */
  closed?: ClosedQuestion;
  /** What answers it wherever it is read: no question before it may show it. */
  givenAwayBy?: string;
};

/** A question that is asked of many statements, with its right answer from a closed list: the answers are kept even. */
export type ClosedQuestion = {
  /** What is asked, the same of all. */
  asked: string;
  /** Which of the answers is right. */
  answer: string;
};

/** Makes a question of a statement where the rule allows one. The same draw makes the same question. */
export type QuestionMaker = (
  room: LearningRoom,
  of: Teachable,
  draw: Draw,
) => DraftedQuestion | undefined;

/** Words by which a curator says what the paper leaves out: they would distinguish a statement of the paper from an altered one. */
const remark =
  /\b(?:not (?:stated|given|cited|spell\w*|say|explain)|no (?:figure|value|count|example)|(?:is|are) given|none is named|unclear|the paper|Claimtrail|as printed)\b|“/i;

/** What a statement says without the clause at its end in which the curator says what the paper leaves out. */
export const statedPart = ({ node: { statement } }: Teachable): string => {
  const at = statement.lastIndexOf("; ");
  return at > 0 && remark.test(statement.slice(at)) ? `${statement.slice(0, at)}.` : statement;
};

/** Whether a statement says nothing else about how it is stated. */
export const isPlainlyStated = (of: Teachable): boolean => !remark.test(statedPart(of));

/** Words that say whose statement it is, or how strongly it is worded. */
const attribution =
  /\b(?:authors?|patients?|series|case|cases|paper|colleagues|study|trial|studies|trials|review|report\w*|cite\w*|evidence|consider\w*|may|must|should|recommend\w*|advis\w*|need\w*|necess\w*|essential|required|propose\w*|offered)\b/i;

/** Words in the past, by which labels say that something was done: "hormones measured", but not "contrast-enhanced". */
const done = /(?<!-)\b(?:[a-z]{3,}ed|kept|given|made|taken|done|found)\b/i;

/** Whether a text states whose word it is. */
export const givesAwayVoice = (text: string): boolean => attribution.test(text);

/** Whether a label says that something was done. */
export const givesAwayPast = (label: string): boolean => done.test(label);

/** Verbs by which a label orders what it names. */
const order = /^(?:avoid|choose|decide|explore|offer|prefer|select|use)\b/i;

/** Whether a label says itself that something should be done. */
export const isOrder = (label: string): boolean => order.test(label);
