// Owns making one question of a statement by one rule, with its options in the order of a draw and its explanation. Pure.
import { asSentence } from "../../model/formats.ts";
import { attributedSentence } from "../../model/attribution.ts";
import { sourceName } from "../../model/source-name.ts";
import type { Caution } from "../../model/support.ts";
import type { QuestionRule, Verdict } from "../../model/vocabulary.ts";
import type { Question } from "../../model/views/questions.ts";
import { auditsOf, linkTo } from "../judgement/statement-page.ts";
import { unexplainedIn } from "./concept-names.ts";
import { askCompletion } from "./completion-questions.ts";
import { askConflict } from "./conflict-questions.ts";
import type { DraftedQuestion, QuestionMaker } from "./drafted-question.ts";
import {
  contentStems,
  isKeyDenial,
  isKeyLong,
  isKeyShown,
  withoutOverlaps,
} from "./fair-options.ts";
import { askPointer } from "./feature-questions.ts";
import { askFigure, askName } from "./gap-questions.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";
import { askOrder } from "./order-questions.ts";
import type { Draw } from "../seeded-draw.ts";
import { askNotStated, askStated } from "./statement-questions.ts";
import { askAdvice, askFeature, askGround, askSupport } from "./word-questions.ts";

/** What makes the questions of each rule. */
const makers: Record<QuestionRule, QuestionMaker> = {
  figure: askFigure,
  name: askName,
  completion: askCompletion,
  feature: askFeature,
  pointer: askPointer,
  advice: askAdvice,
  ground: askGround,
  support: askSupport,
  conflict: askConflict,
  order: askOrder,
  "not-told": askNotStated,
  told: askStated,
};

/** Rules whose key is what the statement says, so that it would be learnt. */
const keyedToStatement: ReadonlySet<QuestionRule> = new Set([
  "figure",
  "name",
  "completion",
  "feature",
  "pointer",
  "told",
  "not-told",
]);

/** Rules by which a part of the statement is left out. */
const gapRules: ReadonlySet<QuestionRule> = new Set(["name", "completion"]);

/** Rules that ask for the words that a curator entered for a statement, or put others in their place. */
const enteredRules: ReadonlySet<QuestionRule> = new Set(["completion", "not-told"]);

/** Rules whose options are the paper’s own words, and not from a list or numbers. */
const wordRules: ReadonlySet<QuestionRule> = new Set([
  "name",
  "completion",
  "pointer",
  "told",
  "not-told",
]);

/** Verdicts by which the paper states a source’s findings as they are not. */
const misreadings: ReadonlySet<Verdict> = new Set<Verdict>([
  "figures-differ",
  "figures-of-another-work",
  "population-differs",
  "significance-misstated",
]);

const isMisread = ({ part }: LearningRoom, { node }: Teachable): boolean =>
  part
    .targets(node.id, "HAS_EVIDENCE_LINE", "evidence-line")
    .flatMap((evidenceLine) => auditsOf(evidenceLine, part))
    .some(({ verdict }) => misreadings.has(verdict));

/**
 * Whether the definition of something else that the statement speaks of holds all that the key says: whoever knows the word knows it,
 * without the paper.
 */
const isDefined = (room: LearningRoom, { of, rule, choices }: DraftedQuestion): boolean => {
  const [key = ""] = choices;
  const keyStems = [...contentStems(key)];
  const fillsGap = gapRules.has(rule);
  return [...of.concepts].some((id) => {
    const names = room.names(id).map(({ name }) => name);
    const named = contentStems(names.join(" "));
    const defined = contentStems(room.findConcept(id)?.definition ?? "");
    const stated = keyStems.filter((stem) => !named.has(stem));
    const namesIt = stated.length < keyStems.length;
    // A gap may be filled by the name itself; a sentence states something besides it.
    const isOfIt = fillsGap ? !namesIt : namesIt;
    return isOfIt && stated.length > 0 && stated.every((stem) => defined.has(stem));
  });
};

/** Whether nothing but knowledge of the paper distinguishes the options. */
const isFair = (room: LearningRoom, drafted: DraftedQuestion): boolean => {
  const { rule, choices, given = "", ask } = drafted;
  if (!wordRules.has(rule)) return true;
  const [key = "", ...wrong] = choices;
  if (isKeyDenial(choices)) return false;
  if (isKeyLong(choices) || withoutOverlaps(key, wrong).length < wrong.length) return false;
  if (rule !== "not-told" && isDefined(room, drafted)) return false;
  if (!gapRules.has(rule)) return true;
  const disease = room.findConcept(room.dossier.disease ?? "")?.label ?? "";
  return !isKeyShown(choices, [given, ask, disease].join("\n"));
};

/** What a rule makes of a statement; undefined where it does not allow a question, or would quote a draft beside what was checked. */
export const draftQuestion = (
  rule: QuestionRule,
  room: LearningRoom,
  of: Teachable,
  draw: Draw,
): DraftedQuestion | undefined => {
  if (!of.isAskable) return undefined;
  if (keyedToStatement.has(rule) && isMisread(room, of)) return undefined;
  const drafted = makers[rule](room, of, draw);
  if (drafted?.quotes.every((quoted) => quoted.isAskable) !== true) return undefined;
  return isFair(room, drafted) ? drafted : undefined;
};

/** One caution in words: "Judson 2014, [35]: the difference in survival was not statistically significant." */
const cautionSentence = (caution: Caution): string => {
  const source = sourceName(caution);
  return source === undefined ? asSentence(caution.text) : asSentence(`${source}: ${caution.text}`);
};

/** Each thing once: the statements as they are what the rule adds, what warns of them. */
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

/** Whether anything that it asks for or offers was entered and not yet checked by a second reader. */
const isOfDraft = ({ isDraft }: LearningRoom, { rule, of, quotes }: DraftedQuestion): boolean => {
  const isEntered = ({ node }: Teachable): boolean => node.completion?.isDraft === true;
  return (
    isDraft || (rule === "told" ? quotes.some(isEntered) : enteredRules.has(rule) && isEntered(of))
  );
};

/** A drafted question as it is asked, its options in the order of the draw. */
export const questionOf = (room: LearningRoom, drafted: DraftedQuestion, draw: Draw): Question => {
  const { rule, of, given, ask, choices, shown, isOrder } = drafted;
  const options = shown === "by lot" ? draw.shuffled(choices) : [...shown];
  const answers = isOrder === true ? choices : choices.slice(0, 1);
  const topic = of.judged.card.topics.find(({ id }) => id === of.judged.topic);
  return {
    id: `${of.node.id}?${rule}`,
    rule,
    ...(isOfDraft(room, drafted) ? { isDraft: true } : {}),
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
