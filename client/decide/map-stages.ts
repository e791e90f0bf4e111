// Owns a map of decisions as stages: which questions stand in each, what is counted there, and which of them an address opens and
// where on the page it leads. Pure.
import type { DecisionNode } from "../../model/nodes.ts";
import { warningsOf } from "../marks/words.ts";
import { groundsOf, type Grounds } from "./grounds.ts";
import { anchorOf, localName, type Branch, type Walk } from "./walk.ts";

/** Questions that follow each other in one stage of care. */
export type MapStage = {
  /** What the address calls it: the stage's id, with a number where the stage comes again. */
  key: string;
  stage: DecisionNode["stage"];
  decisions: DecisionNode[];
};

/** Stages in authored order; a stage may come more than once. */
export const stagesOf = (decisions: readonly DecisionNode[]): MapStage[] => {
  const stages: MapStage[] = [];
  const met = new Map<string, number>();
  for (const decision of decisions) {
    const { stage } = decision;
    const last = stages.at(-1);
    if (last?.stage.id === stage.id) {
      last.decisions.push(decision);
      continue;
    }
    const nth = (met.get(stage.id) ?? 0) + 1;
    met.set(stage.id, nth);
    stages.push({
      key: nth === 1 ? stage.id : `${stage.id}-${nth}`,
      stage,
      decisions: [decision],
    });
  }
  return stages;
};

/** An answer as the overview shows it. */
export type BranchSign = {
  branch: Branch;
  /** Whether the paper gives no criterion for something there, and whether nothing else stands there. */
  isHole: boolean;
  isBare: boolean;
  /** Whether a statement that it stands on warns. */
  isWarned: boolean;
};

/** An answer's sign. */
export const signOf = (branch: Branch, grounds: Grounds): BranchSign => ({
  branch,
  isHole: branch.notStated !== undefined,
  isBare: branch.from.length === 0,
  isWarned: groundsOf(branch, grounds).some(({ card }) => warningsOf(card.cautions).length > 0),
});

/** How many answers there are, of how many the paper leaves a criterion open, and with how many a statement warns. */
export type SignCounts = { answers: number; holes: number; warned: number };

/** Signs, counted. */
export const countSigns = (signs: readonly BranchSign[]): SignCounts => ({
  answers: signs.length,
  holes: signs.filter(({ isHole }) => isHole).length,
  warned: signs.filter(({ isWarned }) => isWarned).length,
});

/** The word by which an address opens every stage. */
export const allStages = "all";

/** Whether an address names a question, or one of its answers. */
const isPlaceOf = (decision: DecisionNode, sought: string): boolean =>
  localName(decision) === sought ||
  decision.branches.some(({ id }) => anchorOf(decision, id) === sought);

/**
 * Where on the page a reader is taken to: the question or the answer that the address names, else the stage that was opened, else the
 * question that is asked, or the way where it has ended.
 */
export const arrivalOf = (
  decisions: readonly DecisionNode[],
  { stage, sought }: { stage: string | undefined; sought: string },
  { current }: Walk,
): string => {
  if (sought === "way") return sought;
  const place = decisions.find((decision) => isPlaceOf(decision, sought));
  // Of an answer its own place: its question may stand a screen above it.
  if (place !== undefined)
    return localName(place) === sought ? `question-${localName(place)}` : sought;
  if (stage !== undefined && stage !== allStages) return `stage-${stage}`;
  return current === undefined ? "way" : `question-${localName(current)}`;
};

/**
 * The stages that are open: all, the one in which the place stands that the address names (a question or an answer), the one that it names,
 * or the one in which the walk has come to; an address that names none of the map's opens none of its own.
 */
export const openStages = (
  stages: readonly MapStage[],
  { stage, sought }: { stage: string | undefined; sought: string },
  { steps, current }: Walk,
): MapStage[] => {
  if (stage === allStages) return [...stages];
  const here = current ?? steps.at(-1)?.decision;
  const open =
    stages.find(({ decisions }) => decisions.some((decision) => isPlaceOf(decision, sought))) ??
    stages.find(({ key }) => key === stage) ??
    stages.find(({ decisions }) => decisions.some(({ id }) => id === here?.id)) ??
    stages[0];
  return open === undefined ? [] : [open];
};
