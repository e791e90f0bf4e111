// Owns the questions that stay: of each statement, every question that a rule allows, with options that are always the same. Pure; may
// be done in slices.
import type { Question } from "../../model/views/questions.ts";
import { QuestionRule } from "../../model/vocabulary.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";
import { draftQuestion, questionOf } from "./make-question.ts";
import { openDraw, type Draw } from "../seeded-draw.ts";

/** Draws that are tried: one may leave too few options where another one leaves enough. */
const attempts = 16;

/** A draw that tells whether anything was drawn. */
const watched = (draw: Draw): { draw: Draw; isUsed: () => boolean } => {
  let isUsed = false;
  return {
    draw: {
      below: (n) => {
        isUsed = true;
        return draw.below(n);
      },
      shuffled: (items) => {
        isUsed ||= items.length > 1;
        return draw.shuffled(items);
      },
    },
    isUsed: () => isUsed,
  };
};

/** The question of a rule on a statement; undefined where the rule does not allow one. Yields wherever it may be interrupted. */
export function* makeCard(
  room: LearningRoom,
  of: Teachable,
  rule: QuestionRule,
): Generator<undefined, Question | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    yield;
    const { draw, isUsed } = watched(openDraw(`card ${attempt} ${rule} ${of.node.id}`));
    const drafted = draftQuestion(rule, room, of, draw);
    if (drafted !== undefined) return questionOf(room, drafted, draw);
    // What failed before anything was drawn fails by every draw.
    if (!isUsed()) return undefined;
  }
  return undefined;
}

/** All questions on the statements of a paper, in the order of its text, at most so many. Yields wherever it may be interrupted. */
export function* makeCards(room: LearningRoom, most: number): Generator<undefined, Question[]> {
  const cards: Question[] = [];
  for (const of of room.statements) {
    for (const rule of QuestionRule.options) {
      const card = yield* makeCard(room, of, rule);
      if (card !== undefined) cards.push(card);
      if (cards.length === most) return cards;
    }
  }
  return cards;
}
