// Owns questions that leave something out of a statement: a figure, or a name. Pure.
import { attributedSentence, attributionOf } from "../../model/attribution.ts";
import { asSentence } from "../../model/formats.ts";
import { gap } from "./concept-names.ts";
import { findFigureVariants } from "./figure-variants.ts";
import { isPlainlyStated, type DraftedQuestion, type QuestionMaker } from "./drafted-question.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";
import { findNameVariants } from "./name-variants.ts";

/** A figure with the word after it: "30 months" says what "30" alone would not. */
const withNextWord = (gapped: string, right: string): string => {
  const [, after = ""] = gapped.split(gap);
  return right + (/^ [\p{L}/]+/u.exec(after)?.[0] ?? "");
};

/** What must be said of a statement that is hard to reconcile with others; a question on one of these would be answered by it. */
export const inconsistenciesOf = (
  { node }: Teachable,
  { part, paper }: LearningRoom,
): Pick<DraftedQuestion, "remarks" | "uses"> => {
  const tensions = part.targets(node.id, "PARTY_TO", "tension");
  return {
    remarks: tensions.map(
      ({ statement }) =>
        `This is hard to reconcile with what ${paper} says elsewhere. ${asSentence(statement)}`,
    ),
    uses: tensions.map(({ id }) => id),
  };
};

/** A statement with a gap, and whose word it is. What it cites fills no gap: the explanation says that. */
export const gappedSentence = (
  { paper }: LearningRoom,
  { node, judged }: Teachable,
  gapped: string,
): string =>
  attributedSentence({
    attribution: attributionOf(node, paper, [], judged.hasSeries),
    statement: gapped,
  });

/** Which figure the statement gives. Not of single patients, and of nothing that the paper contradicts elsewhere. */
export const askFigure: QuestionMaker = (room, of, draw) => {
  if (of.cases > 0 || of.isContested || !isPlainlyStated(of)) return undefined;
  const variants = findFigureVariants(room, of, draw);
  if (variants === undefined) return undefined;
  const { gapped, right, wrong, inOrder } = variants;
  return {
    rule: "figure",
    of,
    given: gappedSentence(room, of, gapped),
    ask: "Which figure belongs in the gap?",
    choices: [right.text, ...wrong.map(({ text }) => text)],
    shown: inOrder,
    quotes: [of],
    ...inconsistenciesOf(of, room),
    givenAwayBy: withNextWord(gapped, right.text),
  };
};

/** What the statement speaks of. */
export const askName: QuestionMaker = (room, of, draw) => {
  if (of.cases > 0 || of.isContested || !isPlainlyStated(of)) return undefined;
  // An opinion names what it names without excluding the rest.
  if (of.node.voice === "opinion") return undefined;
  const variants = findNameVariants(room, of, draw);
  if (variants === undefined) return undefined;
  const { gapped, right, wrong } = variants;
  return {
    rule: "name",
    of,
    given: gappedSentence(room, of, gapped),
    ask: "What belongs in the gap?",
    choices: [right, ...wrong],
    shown: "by lot",
    quotes: [of],
    ...inconsistenciesOf(of, room),
    givenAwayBy: right,
  };
};
