// Owns questions on which of several statements the paper does not make. Pure.
import { findFigureVariants } from "./figure-variants.ts";
import { isPlainlyTold, toldPart, type QuestionMaker } from "./drafted-question.ts";
import { gap } from "./concept-names.ts";
import { findNameVariants } from "./name-variants.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";

/** Told statements beside the one that is not. */
const toldBeside = 3;

const isFit = (one: Teachable): boolean =>
  one.node.kind === "claim" &&
  one.node.voice !== "opinion" &&
  one.cases === 0 &&
  !one.isContested &&
  isPlainlyTold(one);

/** Statements on the same topic that share nothing else with this one than what many speak of. */
const besideOf = (room: LearningRoom, of: Teachable): Teachable[] =>
  room.statements.filter(
    (other) =>
      other !== of &&
      other.judged.topic === of.judged.topic &&
      isFit(other) &&
      Math.abs(other.node.statement.length - of.node.statement.length) < 90,
  );

/** The one statement that the paper does not make: one of its own with another figure or another name in it. */
export const askNotTold: QuestionMaker = (room, of, draw) => {
  if (!isFit(of)) return undefined;
  const beside = draw.shuffled(besideOf(room, of)).slice(0, toldBeside);
  if (beside.length < toldBeside) return undefined;
  const figures = findFigureVariants(room, of, draw);
  const [figure] = figures?.wrong ?? [];
  const untold =
    figures === undefined || figure === undefined
      ? findNameVariants(room, of, draw)?.misnamed
      : figures.gapped.replace(gap, figure);
  if (untold === undefined) return undefined;
  return {
    rule: "not-told",
    of,
    ask: `Which of these statements does ${room.paper} not make?`,
    choices: [untold, ...beside.map(toldPart)],
    shown: "by lot",
    quotes: [of, ...beside],
    remarks: [],
  };
};
