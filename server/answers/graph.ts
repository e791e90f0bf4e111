// Owns what is answered for a drawing: the statements that matter most with their support, or what stands around a node.
import type { ParametersOf } from "../../model/endpoints.ts";
import type { Subgraph } from "../../model/views/trace.ts";
import { neighbourhoodWalk, supportWalk } from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { listLeading } from "./leading.ts";
import { getNamed } from "./named-in-question.ts";
import { parameterError } from "./parameter-error.ts";

/** Nodes when the question does not say how many. */
const usualLimit = 500;
/** About so many nodes a drawing of a topic has for each statement that it begins with. */
const nodesOfSupport = 10;

/**
 * A part of the graph for drawing: of a topic, around a node, or of the whole, at most `limit` nodes. Throws `not-found`
 * when the topic or the node is not there, and `bad-request` when both are given.
 */
export const answerGraph = async (
  store: EvidenceStore,
  { topic, around, limit = usualLimit }: ParametersOf<"graph">,
): Promise<Subgraph> => {
  if (topic !== undefined && around !== undefined) {
    throw parameterError("bad-request", `is ${around}, beside the topic ${topic}`, {
      parameter: "around",
      found: around,
      expected: "only one of them",
      hint: "Leave the other out.",
    });
  }
  if (around === undefined) return answerLeading(store, topic, limit);
  await getNamed(store, "around", around);
  const { nodes, edges, total } = await store.walk([around], neighbourhoodWalk, limit, 1);
  return { nodes, edges, shown: nodes.length, total };
};

const answerLeading = async (
  store: EvidenceStore,
  topic: string | undefined,
  limit: number,
): Promise<Subgraph> => {
  if (topic !== undefined) await getNamed(store, "topic", topic, ["topic"]);
  const roots = await listLeading(store, { topic }, Math.ceil(limit / nodesOfSupport));
  const { nodes, edges, total, reached } = await store.walk(
    roots.nodes.map((node) => node.id),
    supportWalk,
    limit,
  );
  const met = (reached.kinds.claim ?? 0) + (reached.kinds.recommendation ?? 0);
  const unmet = Math.max(0, roots.total - met);
  return { nodes, edges, shown: nodes.length, total: total + unmet };
};
