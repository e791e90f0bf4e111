// Owns how a statement looks in a list: its words, its support phrase and its cautions.
import type { StatementCard } from "../../model/api.ts";
import { judgeSupport, supportPhrase } from "./support.ts";
import { isStatement, type StatementNode, type SubgraphIndex } from "./subgraph.ts";

/** The card of a statement. `part` must hold what `supportWalk` reaches from it. */
export const cardOf = (node: StatementNode, part: SubgraphIndex): StatementCard => {
  const support = judgeSupport(node, part);
  return {
    id: node.id,
    kind: node.kind,
    label: node.label,
    statement: node.statement,
    voice: node.voice,
    ...(node.kind === "claim" ? { type: node.type } : { force: node.force }),
    ...(node.stage === undefined ? {} : { stage: node.stage }),
    topics: part
      .targets(node.id, "UNDER", "topic")
      .map(({ id, kind, label }) => ({ id, kind, label })),
    dossier: node.dossier,
    supportPhrase: supportPhrase(node, support),
    cautions: support.cautions,
  };
};

/** Cards of those of the ids that are statements, in the order given. */
export const cardsOf = (ids: readonly string[], part: SubgraphIndex): StatementCard[] =>
  ids
    .map((id) => part.find(id))
    .filter(isStatement)
    .map((node) => cardOf(node, part));
