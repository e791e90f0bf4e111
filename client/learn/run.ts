// Owns how a set of questions is worked through: which one is open, what was answered, how many were right. Pure.
import type { Question } from "../../model/views/questions.ts";

/** Answers to the questions of a set so far, in their order: places in the options, one for a choice, all for an order. */
export type Run = readonly (readonly number[])[];

/** Whether an answer is the right one. */
export const isRight = ({ answer }: Question, given: readonly number[]): boolean =>
  given.length === answer.length && given.every((at, i) => at === answer[i]);

/** Whether a question asks for all of its options in an order. */
export const isOrder = ({ answer, options }: Question): boolean => answer.length === options.length;

/** How many of the answered questions were answered rightly. */
export const scoreOf = (questions: readonly Question[], run: Run): number =>
  run.filter((given, i) => {
    const question = questions[i];
    return question !== undefined && isRight(question, given);
  }).length;

/** The questions that were answered wrongly, in their order, with the answer that was given. */
export const missedIn = (
  questions: readonly Question[],
  run: Run,
): { question: Question; given: readonly number[] }[] =>
  questions.flatMap((question, i) => {
    const given = run[i];
    return given === undefined || isRight(question, given) ? [] : [{ question, given }];
  });

/** The list with the item at a place moved by so many places; the same list where it would leave it. */
export const moved = (list: readonly number[], at: number, by: number): readonly number[] => {
  const item = list[at];
  const to = at + by;
  if (item === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, i) => i !== at);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
};

/** Letters and digits that a drawn seed is made of: none that is read for another one. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const seedLength = 6;

/** A seed that nobody has used yet, short enough to be read out to a class. */
export const drawSeed = (random: () => number = Math.random): string =>
  Array.from({ length: seedLength }, () => letters[Math.floor(random() * letters.length)]).join("");
