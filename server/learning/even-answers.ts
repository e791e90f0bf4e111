// Owns that always giving the same answer earns nothing: of questions with a closed list of answers, which are kept, in which order. Pure.
import { groupedBy } from "../grouped-by.ts";
import { drawInTurn, type Draw } from "../seeded-draw.ts";
import type { ClosedQuestion } from "./drafted-question.ts";

/**
 * What is left when no answer to the same question is right more often than all others together, in an order in which questions take
 * turns, and their answers within each. A question to which one answer is always right is left out, unless it is asked of one thing only.
 */
export const evenedOut = <T>(
  items: readonly T[],
  closedOf: (item: T) => ClosedQuestion,
  draw: Draw,
): T[] => {
  const byQuestion = groupedBy(items, (item) => closedOf(item).asked).map((asked) => {
    const byAnswer = draw.shuffled(groupedBy(asked, (item) => closedOf(item).answer));
    if (asked.length === 1) return asked;
    const kept = byAnswer.map((same) => same.slice(0, asked.length - same.length));
    return drawInTurn(kept, asked.length);
  });
  return drawInTurn(draw.shuffled(byQuestion), items.length);
};
