// Owns what a trace says beside its nodes and edges: the answer, the cautions, and the ends where support is missing.
import { countText, listText, pluralOf } from "../../model/formats.ts";
import type { DeadEnd, Trace } from "../../model/views/trace.ts";
import type { GraphNode } from "../../model/nodes.ts";
import type { WalkResult } from "../store/evidence-store.ts";
import type { Judged } from "./judged.ts";
import { isStatement, type StatementNode } from "./subgraph.ts";

/** Judgements by statement. */
type JudgedById = ReadonlyMap<string, Judged>;

/** The trace below a judged statement. `walked` is what `traceDownWalk` reached, capped; `judged` its statements. */
export const traceDown = (root: Judged, walked: WalkResult, judged: JudgedById): Trace => ({
  root: root.node.id,
  direction: "down",
  answer: root.answer,
  support: root.support,
  verdict: root.verdict,
  nodes: walked.nodes,
  edges: walked.edges,
  deadEnds: deadEnds(walked.nodes, judged),
  cautions: cautionsById(walked.nodes, judged),
  papers: papersOf(judged),
  shown: walked.nodes.length,
  total: walked.total,
  kinds: walked.reached.kinds,
});

/**
 * The trace above a node. `walked` is what is shown of what `traceUpWalk` reached, `judged` its statements; the answer is over the
 * whole, however few nodes are drawn.
 */
export const traceUp = (root: GraphNode, walked: WalkResult, judged: JudgedById): Trace => {
  const { kinds, ends } = walked.reached;
  const advice = (kinds.recommendation ?? 0) - (root.kind === "recommendation" ? 1 : 0);
  const claims = (kinds.claim ?? 0) - (root.kind === "claim" ? 1 : 0);
  const citing = ends.HAS_EVIDENCE_LINE?.from ?? 0;
  const bearing = ends.BEARS_ON?.to ?? 0;
  return {
    root: root.id,
    direction: "up",
    answer: [
      advice + claims === 0
        ? `No statement here depends on ${root.label}.`
        : `${dependentsText(advice, claims)} on ${root.label} or ${pluralOf(advice + claims, "is", "are")} affected by it.`,
      ...(citing > 0
        ? [`${countText(citing, "statement")} ${pluralOf(citing, "cites", "cite")} it.`]
        : []),
      ...(bearing > 0
        ? [
            `It bears on ${countText(bearing, "statement")} that ${pluralOf(bearing, "does", "do")} not cite it.`,
          ]
        : []),
    ],
    nodes: walked.nodes,
    edges: walked.edges,
    deadEnds: [],
    cautions: cautionsById(walked.nodes, judged),
    papers: papersOf(judged),
    shown: walked.nodes.length,
    total: walked.total,
    kinds,
  };
};

/** "2 recommendations and 5 claims depend", leaving out what there is none of. */
const dependentsText = (advice: number, claims: number): string => {
  const parts = [
    ...(advice > 0 ? [countText(advice, "recommendation")] : []),
    ...(claims > 0 ? [countText(claims, "claim")] : []),
  ];
  return `${listText(parts, "and")} ${pluralOf(advice + claims, "depends", "depend")}`;
};

const papersOf = (judged: JudgedById): Trace["papers"] =>
  Object.fromEntries([...judged.values()].map(({ card }) => [card.dossier, card.paper]));

const cautionsById = (nodes: readonly GraphNode[], judged: JudgedById): Trace["cautions"] => {
  const cautions: Trace["cautions"] = {};
  for (const { id } of nodes) {
    const found = judged.get(id)?.support.cautions ?? [];
    if (found.length > 0) cautions[id] = found;
  }
  return cautions;
};

const deadEnds = (nodes: readonly GraphNode[], judged: JudgedById): DeadEnd[] =>
  nodes.flatMap((node) => {
    if (node.kind === "reference" && node.basis === "unidentified") {
      return [{ from: node.id, reason: "not-identified", text: "not identified" } as const];
    }
    const own = judged.get(node.id);
    return !isStatement(node) || own?.hasBasis === true ? [] : endOf(node, own?.hasSeries === true);
  });

const endOf = (node: StatementNode, hasSeries: boolean): DeadEnd[] => {
  if (node.voice.startsWith("own-")) {
    const text = hasSeries ? "the authors’ own patients" : "the authors’ own work";
    return [{ from: node.id, reason: "own-series", text }];
  }
  if (node.voice === "opinion") {
    return [{ from: node.id, reason: "opinion", text: "authors’ opinion" }];
  }
  return [{ from: node.id, reason: "no-source-given", text: "no reference given" }];
};
