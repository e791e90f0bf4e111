// Owns walking a map of decisions: which answers were chosen, what is asked next, and how that stands in the address. Pure.
import type { DecisionNode } from "../../model/nodes.ts";

/** One answer of a question. */
export type Branch = DecisionNode["branches"][number];

/** A question that was answered; without an answer where it is not known which one holds. */
export type Step = { decision: DecisionNode; branch: Branch | undefined };

/** A way through the map. */
export type Walk = {
  /** The questions that were answered, in order. */
  steps: Step[];
  /** The question that is open; absent where the way ended. */
  current: DecisionNode | undefined;
  /** Whether the address named a question or an answer that the map does not have: the way is kept up to there. */
  isCut: boolean;
};

const between = ".";

// No answer is called this: names of answers have no underscore.
const notKnown = "not_known";

const nameOf = (branch: Branch | undefined): string => branch?.id ?? notKnown;

/** The local part of a question's id, as the address has it. */
export const localName = ({ id }: Pick<DecisionNode, "id">): string =>
  id.replace(/^.*:decide-/, "");

/** Where on the page a question stands, or one of its answers by its name. */
export const anchorOf = (decision: Pick<DecisionNode, "id">, branch?: string): string =>
  branch === undefined ? localName(decision) : `${localName(decision)}.${branch}`;

/**
 * The question that follows where the answer is not known: the first of the map's order that any answer leads to, so that no question
 * of the others is left out; absent where every answer is an end.
 */
export const afterNotKnown = (
  { branches }: DecisionNode,
  decisions: readonly DecisionNode[],
): DecisionNode | undefined => decisions.find(({ id }) => branches.some(({ to }) => to === id));

/** The way that an address gives. Answers are names of branches, so that a way survives what is added to the map. */
export const walkOf = (
  decisions: readonly DecisionNode[],
  { start, way }: { start?: string | undefined; way?: string | undefined },
): Walk => {
  const [first] = decisions;
  const chosen = decisions.find((decision) => localName(decision) === start);
  let current = chosen ?? first;
  const steps: Step[] = [];
  for (const name of way?.split(between) ?? []) {
    const decision: DecisionNode | undefined = current;
    const branch: Branch | undefined = decision?.branches.find(({ id }) => id === name);
    if (decision === undefined || (branch === undefined && name !== notKnown))
      return { steps, current, isCut: true };
    steps.push({ decision, branch });
    current =
      branch === undefined
        ? afterNotKnown(decision, decisions)
        : decisions.find(({ id }) => id === branch.to);
  }
  return { steps, current, isCut: start !== undefined && chosen === undefined };
};

/** What is not known and a question depends on: with these answers the map does not come to it. */
export type Premise = { decision: DecisionNode; excluding: Branch[] };

/** What is not known on the way up to a question and decides whether it is asked at all, in order. */
export const premisesOf = (
  { steps }: Pick<Walk, "steps">,
  asked: DecisionNode,
  decisions: readonly DecisionNode[],
): Premise[] => {
  const leading = leadingTo(asked.id, decisions);
  const at = steps.findIndex(({ decision }) => decision.id === asked.id);
  return (at === -1 ? steps : steps.slice(0, at)).flatMap(({ decision, branch }) => {
    if (branch !== undefined) return [];
    const excluding = decision.branches.filter(({ to }) => to === undefined || !leading.has(to));
    return excluding.length === 0 ? [] : [{ decision, excluding }];
  });
};

/** The questions from which the map can come to one, itself among them. */
const leadingTo = (asked: string, decisions: readonly DecisionNode[]): Set<string> => {
  const leading = new Set([asked]);
  for (let before = 0; before < leading.size;) {
    before = leading.size;
    for (const { id, branches } of decisions)
      if (branches.some(({ to }) => to !== undefined && leading.has(to))) leading.add(id);
  }
  return leading;
};

/** The way after an answer, which is absent where none is known: a question that was answered before is answered anew, and what followed it is dropped. */
export const wayWith = (
  steps: readonly Step[],
  decision: DecisionNode,
  branch: Branch | undefined,
): string => {
  const before = steps.findIndex((step) => step.decision.id === decision.id);
  const kept = before === -1 ? steps : steps.slice(0, before);
  return [...kept.map((step) => nameOf(step.branch)), nameOf(branch)].join(between);
};

/** The way without its last answer; absent where nothing is left. */
export const wayBack = (steps: readonly Step[]): string | undefined =>
  steps.length < 2
    ? undefined
    : steps
        .slice(0, -1)
        .map(({ branch }) => nameOf(branch))
        .join(between);

/** A line of the map from an answer down to the question that it leads to: heights in pixels from the map's top. */
export type Reach = { from: number; to: number };

/**
 * The lane of each question that lines lead to: lines to one question share a lane, and no two lanes at one height are the same.
 * Short reaches lie next to the questions, so that long ones do not cross them.
 */
export const lanesOf = (reaches: ReadonlyMap<string, Reach>): Map<string, number> => {
  const lanes: Reach[][] = [];
  const laneOf = new Map<string, number>();
  const shortFirst = [...reaches].sort(([, a], [, b]) => a.to - a.from - (b.to - b.from));
  for (const [target, reach] of shortFirst) {
    const free = lanes.findIndex((held) =>
      held.every((other) => other.to < reach.from || reach.to < other.from),
    );
    const lane = free === -1 ? lanes.length : free;
    (lanes[lane] ??= []).push(reach);
    laneOf.set(target, lane);
  }
  return laneOf;
};
