// Owns what a trace says beside its nodes and edges: the answer, the cautions, and the ends where support is missing.
import type { DeadEnd, Trace } from "../../model/api.ts";
import type { GraphNode } from "../../model/graph.ts";
import { cautionsOf } from "./cautions.ts";
import { answerOf, judgeSupport } from "./support.ts";
import { isStatement, type StatementNode, type SubgraphIndex } from "./subgraph.ts";

type Reach = { part: SubgraphIndex; total: number };

/** The trace below a statement. `part` is what `traceDownWalk` reached. */
export const traceDown = (root: StatementNode, { part, total }: Reach): Trace => {
  const support = judgeSupport(root, part);
  return {
    root: root.id,
    direction: "down",
    answer: answerOf(root, support),
    support,
    nodes: [...part.nodes],
    edges: [...part.edges],
    deadEnds: part.nodes.flatMap((node) => deadEndsOf(node, part)),
    cautions: cautionsById(part),
    shown: part.nodes.length,
    total,
  };
};

/** The trace above a work, study or reference. `part` is what `traceUpWalk` reached, with the support of its statements. */
export const traceUp = (root: GraphNode, { part, total }: Reach): Trace => {
  const statements = part.nodes.filter(isStatement);
  const advice = statements.filter((s) => s.kind === "recommendation").length;
  const cited = statements.filter((s) => part.out(s.id, "HAS_LINE").length > 0).length;
  const uncited = new Set(part.edges.filter((e) => e.type === "BEARS_ON").map((e) => e.to)).size;
  return {
    root: root.id,
    direction: "up",
    answer: [
      statements.length - uncited <= 0 && uncited === 0
        ? `Nothing that is held leans on ${root.label}.`
        : `${countOf(advice, "recommendation")} and ${countOf(statements.length - advice, "claim")} lean on ${root.label} or are touched by it.`,
      `${countOf(cited, "statement")} cite it directly${uncited > 0 ? `; it bears on ${countOf(uncited, "statement")} without being cited there` : ""}.`,
    ],
    nodes: [...part.nodes],
    edges: [...part.edges],
    deadEnds: [],
    cautions: cautionsById(part),
    shown: part.nodes.length,
    total,
  };
};

const countOf = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

const cautionsById = (part: SubgraphIndex): Trace["cautions"] =>
  Object.fromEntries(
    part.nodes
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
