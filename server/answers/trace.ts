// Owns what is answered when a statement is followed down to its sources, or a source up to what rests on it.
import type { ParametersOf } from "../../model/endpoints.ts";
import type { GraphNode } from "../../model/nodes.ts";
import type { Trace } from "../../model/views/trace.ts";
import { isStatement, type StatementNode } from "../judgement/subgraph.ts";
import { traceDown, traceUp } from "../judgement/traces.ts";
import { traceDownWalk } from "../judgement/walks.ts";
import { nextSlice } from "../event-loop-slices.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { getNode } from "./get-node.ts";
import { findJudged, statementIds } from "./judged-statements.ts";
import { parameterError } from "./parameter-error.ts";
import { walkUp } from "./trace-up.ts";

/** Nodes when the question does not say how many. */
const usualLimit = 500;

/**
 * The trace of a node: down from a statement unless it is asked for upwards, up from anything else. Throws what
 * {@link getNode} throws, and `bad-request` for a trace down from what has nothing below it.
 */
export const answerTrace = async (
  store: EvidenceStore,
  { id, direction, limit = usualLimit }: ParametersOf<"trace">,
): Promise<Trace> => {
  const root = await getNode(store, id, ["claim", "recommendation", "reference", "work", "study"]);
  if (direction === "up") return answerUp(store, root, limit);
  if (isStatement(root)) return answerDown(store, root, limit);
  if (direction === undefined) return answerUp(store, root, limit);
  throw parameterError("bad-request", `is down, and ${id} is a ${root.kind}`, {
    parameter: "direction",
    found: direction,
    expected: `"up" for a ${root.kind}`,
    hint: "Leave it out, or ask down from a claim or recommendation.",
  });
};

const answerDown = async (
  store: EvidenceStore,
  root: StatementNode,
  limit: number,
): Promise<Trace> => {
  const walked = await store.walk([root.id], traceDownWalk, limit);
  const judged = await findJudged(store, statementIds(walked.nodes));
  const own = judged.get(root.id);
  if (own === undefined) throw new RangeError(`${root.id} was found and then not`);
  return traceDown(own, walked, judged);
};

const answerUp = async (store: EvidenceStore, root: GraphNode, limit: number): Promise<Trace> => {
  const walked = await walkUp(store, root, limit);
  const judged = await findJudged(store, statementIds(walked.nodes));
  const pause = nextSlice();
  if (pause !== undefined) await pause;
  return traceUp(root, walked, judged);
};
