// Owns the questions that stay: what rules allow of each statement, with options that are always the same, so many of each answer that
// none can be guessed. Pure; may be done in slices.
import type { Question } from "../../model/views/questions.ts";
import { QuestionRule } from "../../model/vocabulary.ts";
import type { ClosedQuestion } from "./drafted-question.ts";
import { evenedOut } from "./even-answers.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";
import { draftQuestion, questionOf } from "./make-question.ts";
import { openDraw, type Draw } from "../seeded-draw.ts";

/** Draws that are tried: one may leave too few options where another one leaves enough. */
const attempts = 16;

/** A draw that says whether anything was drawn. */
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

type Card = { question: Question; closed: ClosedQuestion | undefined; uses: readonly string[] };

function* draftCard(
  room: LearningRoom,
  of: Teachable,
  rule: QuestionRule,
): Generator<undefined, Card | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    yield;
    const { draw, isUsed } = watched(openDraw(`card ${attempt} ${rule} ${of.node.id}`));
    const drafted = draftQuestion(rule, room, of, draw);
    if (drafted !== undefined)
      return {
        question: questionOf(room, drafted, draw),
        closed: drafted.closed,
        uses: drafted.uses ?? [],
      };
    // What failed before anything was drawn fails by every draw.
    if (!isUsed()) return undefined;
  }
  return undefined;
}

/** The question of a rule on a statement; undefined where the rule does not allow one. Yields wherever it may be interrupted. */
export function* makeCard(
  room: LearningRoom,
  of: Teachable,
  rule: QuestionRule,
): Generator<undefined, Question | undefined> {
  return (yield* draftCard(room, of, rule))?.question;
}

/** Without those that use what one kept before them uses: whoever knows one answer knows the others’. */
export const withoutAlike = <C extends { readonly uses: readonly string[] }>(
  cards: readonly C[],
): C[] => {
  const used = new Set<string>();
  return cards.filter(({ uses }) => {
    const isAlike = uses.some((one) => used.has(one));
    if (!isAlike) for (const one of uses) used.add(one);
    return !isAlike;
  });
};

/**
 * Those whose answers come from no closed list, and of the others as many as even out, none of them like another. The same ones
 * as long as their statements stay.
 */
const withoutSurplus = (cards: readonly Card[]): Question[] => {
  const byLot = cards
    .flatMap(({ question: { id }, closed, uses }) =>
      closed === undefined
        ? []
        : [{ id, closed, uses, lot: openDraw(`kept ${id}`).below(2 ** 32) }],
    )
    .toSorted((a, b) => a.lot - b.lot);
  const even = evenedOut(withoutAlike(byLot), ({ closed }) => closed, openDraw("kept"));
  const kept = new Set(even.map(({ id }) => id));
  return cards.flatMap(({ question, closed }) =>
    closed === undefined || kept.has(question.id) ? [question] : [],
  );
};

/**
 * The questions on the statements of a paper, in the order of its text, at most so many: all that the rules allow, except that no answer
 * from a closed list is right more often than all others of its list together. Yields wherever it may be interrupted.
 */
export function* makeCards(room: LearningRoom, most: number): Generator<undefined, Question[]> {
  const cards: Card[] = [];
  for (const of of room.statements) {
    for (const rule of QuestionRule.options) {
      const card = yield* draftCard(room, of, rule);
      if (card !== undefined) cards.push(card);
    }
  }
  return withoutSurplus(cards).slice(0, most);
}
