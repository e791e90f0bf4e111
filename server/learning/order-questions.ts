// Owns questions on the order of steps. Pure.
import { upperFirst } from "../../model/formats.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";
import type { QuestionMaker } from "./drafted-question.ts";

/** Steps that are put into order. */
const atOnce = 4;

type Step = { of: Teachable; procedure: string; name: string; number: number };

/** What was done in one patient only is that patient's course, which nobody need know. */
const stepOf = (of: Teachable): Step | undefined => {
  const { node } = of;
  if (of.cases === 1) return undefined;
  if (node.kind !== "claim" || !("sequence" in node) || node.sequence === undefined)
    return undefined;
  const { procedure, step } = node.sequence;
  return { of, procedure: procedure.id, name: procedure.label, number: step };
};

/** Words that say which place a step has. */
const place =
  /\b(?:first|second|third|fourth|fifth|last|next|then|finally|begin\w*|start\w*|end|after|before)\b/i;

/** The label of a step without what says its place, or undefined where nothing else would be left of it. */
const statedWithoutPlace = (label: string): string | undefined => {
  const bare = label
    .replace(/^[^:]{1,20}: /, "")
    .replace(/ (?:first|second|third|fourth|fifth|last)$/, "");
  return place.test(bare) ? undefined : upperFirst(bare);
};

/** The steps of one procedure from this one on, each stated without its place, and none in the words of another. */
const stepsFrom = (room: LearningRoom, begin: Step): { step: Step; stated: string }[] => {
  const all = room.statements
    .flatMap((of) => stepOf(of) ?? [])
    .filter(({ procedure, number }) => procedure === begin.procedure && number >= begin.number)
    .toSorted((a, b) => a.number - b.number)
    .flatMap((step) => {
      const stated = statedWithoutPlace(step.of.node.label);
      return stated === undefined ? [] : [{ step, stated }];
    });
  return all
    .filter(({ stated }, i) => all.findIndex((other) => other.stated === stated) === i)
    .slice(0, atOnce);
};

/** In which order steps were taken, from the statement's own step on. */
export const askOrder: QuestionMaker = (room, of) => {
  const begin = stepOf(of);
  if (begin === undefined || statedWithoutPlace(of.node.label) === undefined) return undefined;
  const steps = stepsFrom(room, begin);
  if (steps.length < atOnce || steps.some(({ step }) => !step.of.isAskable)) return undefined;
  const stated = steps.map((step) => step.stated);
  return {
    rule: "order",
    of,
    given: upperFirst(begin.name),
    ask: `In which order does ${room.paper} describe these steps?`,
    choices: stated,
    shown: "by lot",
    isOrder: true,
    quotes: [of],
    uses: steps.map(({ step }) => step.of.node.id),
    // Names of steps hold commas.
    remarks: [`The order is: ${stated.join("; ")}.`],
  };
};
