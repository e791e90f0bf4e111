// Owns drawing a set of questions: which statements are asked about, by which rule, in which order. Pure; may be done in slices.
import type { QuestionRule } from "../../model/vocabulary.ts";
import type { Question } from "../../model/views/questions.ts";
import type { DraftedQuestion, Turn } from "./drafted-question.ts";
import { evenedOut } from "./even-answers.ts";
import { standsIn } from "./figure-variants.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";
import { draftQuestion, questionOf } from "./make-question.ts";
import { openDraw, type Draw } from "../seeded-draw.ts";

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

/** Rules whose answers come from closed lists, so that they could be guessed if one of them came most. */
const closedRules: ReadonlySet<QuestionRule> = new Set(["support", "advice", "feature", "ground"]);

/** Questions of one rule that there are at most among every ten of a set, so that a topic of which little is told gives a short one. */
const mostOfRule = 2;

/** What stands in several questions of a set would answer one by another: each statement is used once. */
const usedBy = ({ of, quotes, uses = [] }: DraftedQuestion): string[] => [
  of.node.id,
  ...quotes.map(({ node }) => node.id),
  ...uses,
];

const drawOf = (seed: string, rule: QuestionRule, { node }: Teachable): Draw =>
  openDraw(`${seed} ${rule} ${node.id}`);

/** The statements in the order in which a rule may ask about them. */
function* orderFor(
  rule: QuestionRule,
  room: LearningRoom,
  statements: readonly Teachable[],
  seed: string,
): Generator<undefined, Teachable[]> {
  const draw = openDraw(`${seed} ${rule}`);
  const shuffled = draw.shuffled(statements);
  if (!closedRules.has(rule)) return shuffled;
  const asked: { of: Teachable; turn: Turn }[] = [];
  for (const of of shuffled) {
    const turn = draftQuestion(rule, room, of, drawOf(seed, rule, of))?.turn;
    if (turn !== undefined) asked.push({ of, turn });
    yield;
  }
  return evenedOut(asked, ({ turn }) => turn, draw).map(({ of }) => of);
}

/**
 * Questions on the statements given, at most `limit`, one rule after the other in their turn; the same seed gives the same set. Fewer where
 * one rule would have to be asked too often. Yields wherever it may be interrupted.
 */
export function* drawQuestions(
  room: LearningRoom,
  statements: readonly Teachable[],
  seed: string,
  limit: number,
): Generator<undefined, Question[]> {
  const waiting = new Map<QuestionRule, Teachable[]>();
  const used = new Set<string>();
  const drawn: Question[] = [];
  let idle = 0;
  // A short set has another choice of rules with every seed.
  const begin = openDraw(`${seed} turn`).below(turns.length);
  for (let turn = begin; drawn.length < limit && idle < turns.length; turn += 1) {
    const rule = turns[turn % turns.length] ?? "figure";
    const left = waiting.get(rule) ?? (yield* orderFor(rule, room, statements, seed));
    waiting.set(rule, left);
    const most = mostOfRule * (Math.floor(drawn.length / 10) + 1);
    const isFull = drawn.filter((one) => one.rule === rule).length >= most;
    let found = false;
    while (!isFull && !found && left.length > 0) {
      const of = left.shift();
      if (of === undefined || used.has(of.node.id)) continue;
      const draw = drawOf(seed, rule, of);
      const drafted = draftQuestion(rule, room, of, draw);
      yield;
      if (drafted === undefined) continue;
      const uses = usedBy(drafted);
      const { givenAwayBy } = drafted;
      if (uses.some((one) => used.has(one))) continue;
      if (givenAwayBy !== undefined && drawn.some((one) => shows(one, givenAwayBy))) continue;
      for (const one of uses) used.add(one);
      drawn.push(questionOf(room, drafted, draw));
      found = true;
    }
    idle = found ? 0 : idle + 1;
  }
  return drawn;
}

/** Whether whoever has answered a question has read the text. */
const shows = ({ given = "", options, explanation }: Question, text: string): boolean =>
  [given, ...options, ...explanation].some((one) =>
    standsIn(one.toLowerCase(), text.toLowerCase()),
  );
