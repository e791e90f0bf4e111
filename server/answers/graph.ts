// Owns what is answered for a drawing: the statements that matter most with their support; and the body of a node that is asked for
// when somebody looks at it.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { GraphNode } from "../../model/nodes.ts";
import type { DrawnNode, Drawing } from "../../model/views/graph.ts";
import type { Judged } from "../judgement/judged.ts";
import { supportWalk } from "../judgement/walks.ts";
import type { EvidenceStore, WalkResult } from "../store/evidence-store.ts";
import { getAnyNode } from "./get-node.ts";
import { findJudged, statementIds } from "./judged-statements.ts";
import { listLeading } from "./leading.ts";
import { getNamed } from "./named-in-question.ts";

/** Nodes when the question does not say how many. */
const usualLimit = 500;
/** About so many nodes a drawing of a topic has for each statement that it begins with. */
const nodesOfSupport = 10;

/**
 * A part of the graph for drawing: of a topic or of the whole, at most `limit` nodes. Throws `not-found` when the topic is not there.
 */
export const answerGraph = (
  store: EvidenceStore,
  { topic, limit = usualLimit }: ParametersOf<"graph">,
): Promise<Drawing> => drawLeading(store, topic, limit);

/** The body of any node. Throws what {@link getAnyNode} throws. */
export const answerNode = (
  store: EvidenceStore,
  { id }: ParametersOf<"node">,
): Promise<ViewOf<"node">> => getAnyNode(store, id);

/** The statements that matter most under a topic, or of the whole, with their support. */
const drawLeading = async (
  store: EvidenceStore,
  topic: string | undefined,
  limit: number,
): Promise<Drawing> => {
  if (topic !== undefined) await getNamed(store, "topic", topic, ["topic"]);
  const roots = await listLeading(store, { topic }, Math.ceil(limit / nodesOfSupport));
  const walked = await store.walk(
    roots.nodes.map((node) => node.id),
    supportWalk,
    limit,
  );
  const { kinds } = walked.reached;
  const unmet = Math.max(0, roots.total - (kinds.claim ?? 0) - (kinds.recommendation ?? 0));
  return drawn(store, { ...walked, total: walked.total + unmet });
};

/** What a walk met, as light as it can be drawn from. */
const drawn = async (
  store: EvidenceStore,
  { nodes, edges, total }: Pick<WalkResult, "nodes" | "edges" | "total">,
): Promise<Drawing> => {
  const judged = await findJudged(store, statementIds(nodes));
  const degrees = new Map<string, number>();
  for (const { from, to } of edges) {
    for (const end of new Set([from, to])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return {
    nodes: nodes.map((node) => drawnNode(node, judged.get(node.id), degrees.get(node.id) ?? 0)),
    edges: edges.map(({ from, to, type }) => ({ from, to, type })),
    shown: nodes.length,
    total,
  };
};

const drawnNode = (node: GraphNode, judged: Judged | undefined, degree: number): DrawnNode => {
  const { id, kind, label } = node;
  return {
    id,
    kind,
    ...("type" in node ? { type: node.type } : {}),
    label,
    ...(judged?.topic === undefined ? {} : { topic: judged.topic }),
    ...("voice" in node ? { voice: node.voice } : {}),
    ...(judged?.level === undefined ? {} : { caution: judged.level }),
    degree,
  };
};
