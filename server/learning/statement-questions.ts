// Owns questions on which of several statements the paper makes, and which it does not. Pure.
import { isOwnPractice } from "../../model/own-word.ts";
import { findCompletionVariants } from "./completion-questions.ts";
import { findFigureVariants, type FigureVariants } from "./figure-variants.ts";
import { standsIn } from "./places-in-text.ts";
import { contentStems } from "./fair-options.ts";
import { isPlainlyStated, statedPart, type QuestionMaker } from "./drafted-question.ts";
import { gap } from "./concept-names.ts";
import { findNameVariants } from "./name-variants.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";
import type { Draw } from "../seeded-draw.ts";

/** Statements beside the one that is asked for. */
const beside = 3;

/** How much longer or shorter they may be, in characters: a much longer one stands out. */
const lengthApart = 90;

/** Whether a statement can be given rightly or wrongly beside others: not of single patients, nor that something was done and no more. */
const isFit = (one: Teachable): boolean =>
  one.cases === 0 && !one.isContested && isPlainlyStated(one) && !isOwnPractice(one.node);

/** The share of the words of the one with fewer that two sentences of one form have in common, by their stems. */
const sharedWords = 0.5;

/** Stems that were found once: they go when their statements go. */
const foundStems = new WeakMap<Teachable, ReadonlySet<string>>();

/** Stems of what a statement says, without the names of the paper's disease. */
const stemsStated = (room: LearningRoom, one: Teachable): ReadonlySet<string> => {
  const known = foundStems.get(one);
  if (known !== undefined) return known;
  const names = room.names(room.dossier.disease ?? "").map(({ name }) => name);
  const ofDisease = contentStems(names.join(" "));
  const stems = new Set([...contentStems(statedPart(one))].filter((stem) => !ofDisease.has(stem)));
  foundStems.set(one, stems);
  return stems;
};

/** Whether two statements say the same sort of thing in like words, so that either would answer one question. */
const isOfOneForm = (room: LearningRoom, one: Teachable, other: Teachable): boolean => {
  const [a, b] = [stemsStated(room, one), stemsStated(room, other)];
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared > 0 && shared >= sharedWords * Math.min(a.size, b.size);
};

/** Statements on the same topic and of one form with this one. Others would be four questions at once, each true or false by itself. */
const besideOf = (room: LearningRoom, of: Teachable): Teachable[] =>
  room.statements.filter(
    (other) =>
      other !== of &&
      other.isAskable &&
      other.judged.topic === of.judged.topic &&
      isFit(other) &&
      Math.abs(other.node.statement.length - of.node.statement.length) < lengthApart &&
      isOfOneForm(room, of, other),
  );

/** A statement with something else in the place of its figure, of a name, or of the words that a curator entered for it. */
type Unstated = { text: string; hasFigure: boolean; right: string; wrong: string };

/**
 * Whether what is left out of a sentence follows from the rest: a cause from what it causes, an example from what it is one of. Another word
 * there contradicts the sentence itself.
 */
const followsFromRest = (gapped: string): boolean =>
  new RegExp(String.raw`^Because\b[^,]*${gap}|\b(?:such as|including)\b[^;]*${gap}`).test(gapped);

/** With other words, or another name, in the place of the right ones. */
const misnamedOf = (room: LearningRoom, of: Teachable, draw: Draw): Unstated | undefined => {
  const words = findCompletionVariants(room, of);
  if (words !== undefined) {
    if (followsFromRest(words.gapped)) return undefined;
    const [first = ""] = draw.shuffled(words.wrong);
    return {
      text: words.gapped.replace(gap, first),
      hasFigure: /\d/.test(first),
      right: words.right,
      wrong: first,
    };
  }
  // An opinion names what it names without excluding the rest.
  if (of.node.voice === "opinion") return undefined;
  const named = findNameVariants(room, of, draw);
  if (named === undefined || followsFromRest(named.gapped)) return undefined;
  const [wrong = ""] = named.wrong;
  return { text: named.misnamed, hasFigure: false, right: named.right, wrong };
};

/** How many times as great, or as small, a wrong figure is at least: nobody need spot a digit among several statements. */
const farOff = 2;

/** The first of the wrong figures that is so far from the right one; of a ratio the number that varies is compared. */
const findFarOff = ({ right, wrong }: FigureVariants): string | undefined =>
  wrong.find(({ number }) => {
    const [least, most] = [Math.min(number, right.number), Math.max(number, right.number)];
    return most >= least * farOff;
  })?.text;

const unstatedOf = (room: LearningRoom, of: Teachable, draw: Draw): Unstated | undefined => {
  const figures = of.node.completion === undefined ? findFigureVariants(room, of, draw) : undefined;
  const wrong = figures && findFarOff(figures);
  if (figures === undefined || wrong === undefined) return misnamedOf(room, of, draw);
  const { gapped, right } = figures;
  return { text: gapped.replace(gap, wrong), hasFigure: true, right: right.text, wrong };
};

/** Statements with a figure that stand beside one with a wrong figure at least: the only one would be suspected. */
const figuresBeside = 2;

/** The one statement that the paper does not make: one of its own with something else in it. */
export const askNotStated: QuestionMaker = (room, of, draw) => {
  if (!isFit(of)) return undefined;
  const unstated = unstatedOf(room, of, draw);
  if (unstated === undefined) return undefined;
  // What stands beside it must not say what should stand in it, nor speak of what does.
  const wrongStems = [...contentStems(unstated.wrong)];
  const others = draw.shuffled(besideOf(room, of)).filter((one) => {
    const beside = contentStems(statedPart(one));
    return (
      !standsIn(statedPart(one).toLowerCase(), unstated.right.toLowerCase()) &&
      (wrongStems.length === 0 || !wrongStems.every((stem) => beside.has(stem)))
    );
  });
  const withFigure = unstated.hasFigure
    ? others.filter((one) => /\d/.test(statedPart(one))).slice(0, figuresBeside)
    : [];
  if (unstated.hasFigure && withFigure.length < figuresBeside) return undefined;
  const stated = [...withFigure, ...others.filter((one) => !withFigure.includes(one))].slice(
    0,
    beside,
  );
  if (stated.length < beside) return undefined;
  return {
    rule: "not-told",
    of,
    ask: `Which of these statements does ${room.paper} not make?`,
    choices: [unstated.text, ...stated.map(statedPart)],
    shown: "by lot",
    quotes: [of, ...stated],
    remarks: [],
  };
};

/**
 * Whether a statement speaks of diseases, and of none that is the paper's own or a kind of it: other books say that as well, unless it was
 * seen in the authors' own patients.
 */
const isOfOtherDiseases = (room: LearningRoom, { concepts, node }: Teachable): boolean => {
  const { disease } = room.dossier;
  const diseases = [...concepts].filter((id) => room.findConcept(id)?.type === "disease");
  return (
    node.voice !== "own-result" &&
    disease !== undefined &&
    diseases.length > 0 &&
    !diseases.some((id) => room.allAboveOf(id).has(disease))
  );
};

/** Whether a sentence holds every word of a statement that means something: whoever reads it takes that for said. */
const presupposes = (text: string, of: Teachable): boolean => {
  const stems = contentStems(text);
  return [...contentStems(statedPart(of))].every((stem) => stems.has(stem));
};

/**
 * The one statement that the paper makes, beside others of its own with something else in them. Only of what cannot be asked for by itself.
 */
export const askStated: QuestionMaker = (room, of, draw) => {
  if (!isFit(of) || of.node.completion !== undefined) return undefined;
  // An opinion is often one that nobody would contradict.
  if (of.node.voice === "opinion" || isOfOtherDiseases(room, of)) return undefined;
  const unstated: { one: Teachable; text: string }[] = [];
  for (const one of draw.shuffled(besideOf(room, of))) {
    // Whoever does not know a figure cannot tell it from a shifted one.
    const found = misnamedOf(room, one, draw);
    if (found?.hasFigure === false && !presupposes(found.text, of))
      unstated.push({ one, text: found.text });
    if (unstated.length === beside) break;
  }
  if (unstated.length < beside) return undefined;
  // The only one with a figure would be taken for the right one.
  const withFigure = unstated.filter(({ text }) => /\d/.test(text));
  if (/\d/.test(statedPart(of)) && withFigure.length < figuresBeside) return undefined;
  return {
    rule: "told",
    of,
    ask: `Which of these statements does ${room.paper} make?`,
    choices: [statedPart(of), ...unstated.map(({ text }) => text)],
    shown: "by lot",
    quotes: [of, ...unstated.map(({ one }) => one)],
    remarks: [],
  };
};
