// Owns drawing a set of questions: which statements are asked about, by which rule, in which order. Pure; may be done in slices.
import { asSentence } from "../../model/formats.ts";
import { attributedSentence } from "../../model/attribution.ts";
import { sourceName } from "../../model/source-name.ts";
import type { Caution } from "../../model/support.ts";
import type { QuestionRule } from "../../model/vocabulary.ts";
import type { Question } from "../../model/views/questions.ts";
import { linkTo } from "../judgement/statement-page.ts";
import { unexplainedIn } from "./concept-names.ts";
import { askConflict } from "./conflict-questions.ts";
import type { DraftedQuestion, QuestionMaker } from "./drafted-question.ts";
import { askFigure, askName } from "./gap-questions.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";
import { askOrder } from "./order-questions.ts";
import { openDraw, type Draw } from "../seeded-draw.ts";
import { askNotTold } from "./told-questions.ts";
import { askAdvice, askFeature, askGround, askSupport } from "./word-questions.ts";

/** What makes the questions of each rule. */
const makers: Record<QuestionRule, QuestionMaker> = {
  figure: askFigure,
  name: askName,
  feature: askFeature,
  advice: askAdvice,
  ground: askGround,
  support: askSupport,
  conflict: askConflict,
  order: askOrder,
  "not-told": askNotTold,
};

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

/** One caution in words: "Judson 2014, [35]: the difference in survival was not statistically significant." */
const cautionSentence = (caution: Caution): string => {
  const source = sourceName(caution);
  return source === undefined ? asSentence(caution.text) : asSentence(`${source}: ${caution.text}`);
};

/** Each thing once: the statements as they are attributed, what the rule adds, what warns of them. */
const explanationOf = ({ quotes, remarks }: DraftedQuestion): string[] => [
  ...new Set([
    ...quotes.map(({ judged }) => attributedSentence(judged.card)),
    ...remarks,
    ...quotes.flatMap(({ judged }) =>
      judged.card.cautions.filter(({ level }) => level === "warning").map(cautionSentence),
    ),
  ]),
];

/** Short forms that the options and what is given leave unexplained. */
const abbreviationsOf = (
  room: LearningRoom,
  drafted: DraftedQuestion,
): Question["abbreviations"] => {
  const ids = new Set([
    ...(room.dossier.disease === undefined ? [] : [room.dossier.disease]),
    ...drafted.quotes.flatMap(({ concepts }) => [...concepts]),
  ]);
  const concepts = [...ids].flatMap((id) => room.findConcept(id) ?? []);
  const text = [drafted.given ?? "", drafted.ask, ...drafted.choices].join("\n");
  return unexplainedIn(text, concepts);
};

const questionOf = (room: LearningRoom, drafted: DraftedQuestion, draw: Draw): Question => {
  const { rule, of, given, ask, choices, shown, isOrder } = drafted;
  const options = shown === "by lot" ? draw.shuffled(choices) : [...shown];
  const answers = isOrder === true ? choices : choices.slice(0, 1);
  const topic = of.judged.card.topics.find(({ id }) => id === of.judged.topic);
  return {
    id: `${of.node.id}?${rule}`,
    rule,
    statement: linkTo(of.node),
    ...(topic === undefined ? {} : { topic }),
    ...(given === undefined ? {} : { given }),
    ask,
    abbreviations: abbreviationsOf(room, drafted),
    options,
    answer: answers.map((one) => options.indexOf(one)),
    explanation: explanationOf(drafted),
  };
};

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
      const drafted = makers[rule](room, of, draw);
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
