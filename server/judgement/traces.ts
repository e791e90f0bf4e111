// Owns what a trace says beside its nodes and edges: the answer, the cautions, and the ends where support is missing.
import type { DeadEnd, Trace } from "../../model/api.ts";
import type { GraphNode } from "../../model/graph.ts";
import { cautionsOf } from "./cautions.ts";
import { answerOf, judgeSupport } from "./support.ts";
import { isStatement, type StatementNode, type SubgraphIndex } from "./subgraph.ts";

/** The nodes to draw, nearest to the root first, at most `limit`; the edges between them; and how many there are in all. */
const drawn = (whole: SubgraphIndex, limit: number) => {
  const nodes = whole.nodes.slice(0, limit);
  const ids = new Set(nodes.map((node) => node.id));
  return {
    nodes,
    edges: whole.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)),
    shown: nodes.length,
    total: whole.nodes.length,
  };
};

/**
 * The trace below a statement. `whole` is all that `traceDownWalk` reached: the answer and the support are over the whole,
 * however few nodes are drawn.
 */
export const traceDown = (root: StatementNode, whole: SubgraphIndex, limit: number): Trace => {
  const support = judgeSupport(root, whole);
  const part = drawn(whole, limit);
  return {
    root: root.id,
    direction: "down",
    answer: answerOf(root, support),
    support,
    ...part,
    deadEnds: part.nodes.flatMap((node) => deadEndsOf(node, whole)),
    cautions: cautionsById(part.nodes, whole),
  };
};

/**
 * The trace above a node. `whole` is all that `traceUpWalk` reached, `support` what its statements stand on; the answer is
 * over the whole, however few nodes are drawn.
 */
export const traceUp = (
  root: GraphNode,
  whole: SubgraphIndex,
  support: SubgraphIndex,
  limit: number,
): Trace => {
  const statements = whole.nodes.filter(isStatement).filter((s) => s.id !== root.id);
  const advice = statements.filter((s) => s.kind === "recommendation").length;
  const citing = statements.filter((s) => whole.out(s.id, "HAS_LINE").length > 0).length;
  const bearing = new Set(
    whole.edges.filter((edge) => edge.type === "BEARS_ON").map((edge) => edge.to),
  ).size;
  const part = drawn(whole, limit);
  return {
    root: root.id,
    direction: "up",
    answer: [
      statements.length === 0
        ? `Nothing that is held leans on ${root.label}.`
        : `${leaningText(advice, statements.length - advice)} on ${root.label} or ${statements.length === 1 ? "is" : "are"} touched by it.`,
      ...(citing > 0 ? [`${countOf(citing, "statement")} cite it.`] : []),
      ...(bearing > 0
        ? [`It bears on ${countOf(bearing, "statement")} without being cited there.`]
        : []),
    ],
    ...part,
    deadEnds: [],
    cautions: cautionsById(part.nodes, support),
  };
};

/** "2 recommendations and 5 claims lean", leaving out what there is none of. */
const leaningText = (advice: number, claims: number): string => {
  const parts = [
    ...(advice > 0 ? [countOf(advice, "recommendation")] : []),
    ...(claims > 0 ? [countOf(claims, "claim")] : []),
  ];
  return `${parts.join(" and ")} ${advice + claims === 1 ? "leans" : "lean"}`;
};

const countOf = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

const cautionsById = (nodes: readonly GraphNode[], part: SubgraphIndex): Trace["cautions"] =>
  Object.fromEntries(
    nodes
      .filter(isStatement)
      .map((s) => [s.id, cautionsOf(s, part)] as const)
      .filter(([, cautions]) => cautions.length > 0),
  );

const deadEndsOf = (node: GraphNode, part: SubgraphIndex): DeadEnd[] => {
  if (node.kind === "reference" && node.basis === "unidentified") {
    return [{ from: node.id, reason: "not-identified", text: "not identified" }];
  }
  if (!isStatement(node)) return [];
  const leads = part.out(node.id, "HAS_LINE").length + part.out(node.id, "BASED_ON").length;
  if (leads > 0) return [];
  if (node.voice.startsWith("own-")) {
    return [{ from: node.id, reason: "own-series", text: "the authors' own patients" }];
  }
  if (node.voice === "opinion") {
    return [{ from: node.id, reason: "opinion", text: "opinion, no source given" }];
  }
  return [{ from: node.id, reason: "no-source-given", text: "no source given" }];
};
