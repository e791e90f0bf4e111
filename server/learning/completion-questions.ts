// Owns questions that leave out of a statement the words that a curator entered for it, beside words that are wrong in their place. Pure.
import { upperFirst } from "../../model/formats.ts";
import { wholeName } from "../words-in-text.ts";
import { findSurface, gap } from "./concept-names.ts";
import { statedPart, type QuestionMaker } from "./drafted-question.ts";
import { standsIn } from "./places-in-text.ts";
import { withoutOverlaps } from "./fair-options.ts";
import { gappedSentence, inconsistenciesOf } from "./gap-questions.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";

/** Words of a statement with their place in it, and what could stand there instead. */
export type CompletionVariants = {
  /** The statement with a gap. */
  gapped: string;
  right: string;
  /** Two to four others, as they were entered. */
  wrong: readonly string[];
};

/** Wrong words that are offered. Two will do: see `name-variants.ts`. */
const offered = 3;
const fewest = 2;

/**
 * Statements that might say the same with other words in the gap: they do not agree with this one, or speak of all that it says besides
 * the gap; where that is nothing in particular, they stand under the same topic.
 */
const nearOnes = (room: LearningRoom, of: Teachable, key: string): Teachable[] => {
  const rest = of.stating
    .filter((id) => findSurface(key, room.names(id)) === undefined)
    .map((id) => room.kinOf(id));
  const isNear = (other: Teachable): boolean =>
    of.opposed.has(other.node.id) ||
    (rest.length === 0
      ? other.judged.topic === of.judged.topic
      : rest.every((kin) => [...other.concepts].some((one) => kin.has(one))));
  return room.statements.filter((other) => other !== of && isNear(other));
};

/** The words that were entered for a statement, without those that another statement on the same holds. */
export const findCompletionVariants = (
  room: LearningRoom,
  of: Teachable,
): CompletionVariants | undefined => {
  const { completion } = of.node;
  if (completion === undefined) return undefined;
  const statement = statedPart(of);
  const at = statement.search(wholeName(completion.key));
  if (at < 0) return undefined;
  const near = nearOnes(room, of, completion.key);
  const isStated = (words: string): boolean =>
    near.some(({ node }) => standsIn(node.statement.toLowerCase(), words.toLowerCase()));
  const wrong = withoutOverlaps(
    completion.key,
    completion.distractors.filter((one) => !isStated(one)),
  );
  if (wrong.length < fewest) return undefined;
  const end = at + completion.key.length;
  const placed = (words: string): string => (at === 0 ? upperFirst(words) : words);
  return {
    gapped: statement.slice(0, at) + gap + statement.slice(end),
    right: statement.slice(at, end),
    wrong: wrong.map(placed),
  };
};

/** What completes a statement. What was done in one patient is not asked. */
export const askCompletion: QuestionMaker = (room, of, draw) => {
  if (of.isContested || of.cases === 1) return undefined;
  const variants = findCompletionVariants(room, of);
  if (variants === undefined) return undefined;
  const { gapped, right, wrong } = variants;
  return {
    rule: "completion",
    of,
    given: gappedSentence(room, of, gapped),
    ask: "What belongs in the gap?",
    choices: [right, ...draw.shuffled(wrong).slice(0, offered)],
    shown: "by lot",
    quotes: [of],
    ...inconsistenciesOf(of, room),
    givenAwayBy: right,
  };
};
