// Owns drawing a set of questions: which statements are asked about, by which rule, in which order. Pure; may be done in slices.
import type { QuestionRule } from "../../model/vocabulary.ts";
import type { Question } from "../../model/views/questions.ts";
import type { DraftedQuestion, ClosedQuestion } from "./drafted-question.ts";
import { evenedOut } from "./even-answers.ts";
import { standsIn } from "./places-in-text.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";
import { draftQuestion, questionOf } from "./make-question.ts";
import { openDraw, type Draw } from "../seeded-draw.ts";

/** The order in which rules are asked, over and over: those that ask for what a statement says come more often. */
const rotation: readonly QuestionRule[] = [
  "figure",
  "completion",
  "support",
  "name",
  "completion",
  "feature",
  "pointer",
  "not-told",
  "completion",
  "advice",
  "figure",
  "conflict",
  "completion",
  "support",
  "name",
  "order",
  "told",
  "ground",
];

/** Rules whose answers come from closed lists, so that they could be guessed if one of them came most. */
const closedRules: ReadonlySet<QuestionRule> = new Set(["support", "advice", "feature", "ground"]);

/** Questions of one rule that there are at most among every ten of a set, so that a topic of which little is stated gives a short one. */
const mostOfRule = 2;

/** Rules that are asked as often as they can be, after all others: each gap that a curator entered asks for something else. */
const freeRules: ReadonlySet<QuestionRule> = new Set(["completion"]);

/** What stands in several questions of a set would answer one by another: each statement is used once. */
const usedBy = ({ of, quotes, uses = [] }: DraftedQuestion): string[] => [
  of.node.id,
  ...quotes.map(({ node }) => node.id),
  ...uses,
];

const drawOf = (seed: string, rule: QuestionRule, { node }: Teachable): Draw =>
  openDraw(`${seed} ${rule} ${node.id}`);

type Asked = { of: Teachable; closed: ClosedQuestion };

function* askedBy(
  rule: QuestionRule,
  room: LearningRoom,
  statements: readonly Teachable[],
  seed: string,
): Generator<undefined, Asked[]> {
  const asked: Asked[] = [];
  for (const of of statements) {
    const closed = draftQuestion(rule, room, of, drawOf(seed, rule, of))?.closed;
    if (closed !== undefined) asked.push({ of, closed });
    yield;
  }
  return asked;
}

/** What was found out of papers once: it goes when their rooms go. */
const found = new WeakMap<LearningRoom, Map<QuestionRule, readonly Asked[]>>();

/** What a rule asks of all statements of the paper, by one draw for all sets. */
function* askedInPaper(
  rule: QuestionRule,
  room: LearningRoom,
): Generator<undefined, readonly Asked[]> {
  const known = found.get(room) ?? new Map<QuestionRule, readonly Asked[]>();
  found.set(room, known);
  const asked = known.get(rule) ?? (yield* askedBy(rule, room, room.statements, "paper"));
  known.set(rule, asked);
  return asked;
}

/** Whether a question has another answer, for one of the statements, or is asked of one only. */
const hasSeveralAnswers = (all: readonly Asked[], { asked }: ClosedQuestion): boolean => {
  const same = all.filter(({ closed }) => closed.asked === asked);
  return same.length < 2 || new Set(same.map(({ closed }) => closed.answer)).size > 1;
};

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
  const asked = yield* askedBy(rule, room, shuffled, seed);
  // What is asked once under a topic may still have the one answer that it has all through the paper.
  const all = asked.length > 0 ? yield* askedInPaper(rule, room) : [];
  const fair = asked.filter(({ closed }) => hasSeveralAnswers(all, closed));
  return evenedOut(fair, ({ closed }) => closed, draw).map(({ of }) => of);
}

/**
 * Questions on the statements given, at most `limit`, one rule after the other; the same seed gives the same set. Fewer where
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
  const keys: string[] = [];
  let idle = 0;
  // A short set has another choice of rules with every seed. The word behind it stays: another one would draw other sets.
  const begin = openDraw(`${seed} turn`).below(rotation.length);
  for (let step = begin; drawn.length < limit && idle < rotation.length; step += 1) {
    const rule = rotation[step % rotation.length] ?? "figure";
    const left = waiting.get(rule) ?? (yield* orderFor(rule, room, statements, seed));
    waiting.set(rule, left);
    const most = mostOfRule * (Math.floor(drawn.length / 10) + 1);
    const isFull = !freeRules.has(rule) && drawn.filter((one) => one.rule === rule).length >= most;
    let isFound = false;
    while (!isFull && !isFound && left.length > 0) {
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
      const question = questionOf(room, drafted, draw);
      if (keys.some((key) => shows(question, key))) continue;
      if (drawn.some((one) => asksTheSame(one, question))) continue;
      for (const one of uses) used.add(one);
      if (givenAwayBy !== undefined) keys.push(givenAwayBy);
      drawn.push(question);
      isFound = true;
    }
    idle = isFound ? 0 : idle + 1;
  }
  return drawn;
}

/** Whether two sentences have come out the same by what was left out of them: the answer to one is then no answer to the other. */
const asksTheSame = (one: Question, other: Question): boolean =>
  one.given !== undefined && one.given === other.given && one.ask === other.ask;

/** Whether whoever has answered a question has read the text. */
const shows = ({ given = "", options, explanation }: Question, text: string): boolean =>
  [given, ...options, ...explanation].some((one) =>
    standsIn(one.toLowerCase(), text.toLowerCase()),
  );
