// Owns drawing a set of questions: which statements are asked about, by which rule, in which order. Pure; may be done in slices.
import type { QuestionRule } from "../../model/vocabulary.ts";
import type { Question } from "../../model/views/questions.ts";
import type { DraftedQuestion } from "./drafted-question.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";
import { draftQuestion, questionOf } from "./make-question.ts";
import { openDraw } from "../seeded-draw.ts";

/** The turn in which rules are asked, over and over: those that ask for what a statement says come more often. */
const turns: readonly QuestionRule[] = [
  "figure",
  "name",
  "support",
  "not-told",
  "advice",
  "figure",
  "feature",
  "name",
  "conflict",
  "support",
  "order",
  "not-told",
  "ground",
];

/** Rules by which there may be a question. */
const allRules: readonly QuestionRule[] = [...new Set(turns)];

/** What stands in several questions of a set would answer one by another: each statement is used once. */
const usedBy = ({ of, quotes, uses = [] }: DraftedQuestion): string[] => [
  of.node.id,
  ...quotes.map(({ node }) => node.id),
  ...uses,
];

/**
 * Questions on the statements given, at most `limit`, one rule after the other in their turn; the same seed gives the same set.
 * Yields wherever it may be interrupted.
 */
export function* drawQuestions(
  room: LearningRoom,
  statements: readonly Teachable[],
  seed: string,
  limit: number,
): Generator<undefined, Question[]> {
  const waiting = new Map(
    allRules.map((rule) => [rule, openDraw(`${seed} ${rule}`).shuffled(statements)] as const),
  );
  const used = new Set<string>();
  const drawn: Question[] = [];
  let idle = 0;
  // A short set has another choice of rules with every seed.
  const begin = openDraw(`${seed} turn`).below(turns.length);
  for (let turn = begin; drawn.length < limit && idle < turns.length; turn += 1) {
    const rule = turns[turn % turns.length] ?? "figure";
    const left = waiting.get(rule) ?? [];
    let found = false;
    while (!found && left.length > 0) {
      const of = left.pop();
      if (of === undefined || used.has(of.node.id)) continue;
      const draw = openDraw(`${seed} ${rule} ${of.node.id}`);
      const drafted = draftQuestion(rule, room, of, draw);
      yield;
      if (drafted === undefined) continue;
      const uses = usedBy(drafted);
      if (uses.some((one) => used.has(one))) continue;
      for (const one of uses) used.add(one);
      drawn.push(questionOf(room, drafted, draw));
      found = true;
    }
    idle = found ? 0 : idle + 1;
  }
  return drawn;
}
