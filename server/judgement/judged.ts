// Owns the whole judgement of a statement: how firmly it stands, in fields, sentences and as a card, and where it stands
// in its paper. Pure: depends on the part of the graph around the statement and on nothing else.
import type { StatementCard } from "../../model/views/card.ts";
import type { CautionLevel, Support } from "../../model/support.ts";
import { highestLevel } from "./caution-level.ts";
import { answerOf, judgeSupport, supportPhrase } from "./support.ts";
import type { StatementNode, SubgraphIndex } from "./subgraph.ts";

/** Where a statement is said first: its dossier, and 0-based places; -1 and 0 where they are not known. */
export type Place = { dossier: string; section: number; sentence: number };

/** A statement, judged. */
export type Judged = {
  node: StatementNode;
  support: Support;
  /** In sentences; the first is the answer. */
  answer: string[];
  card: StatementCard;
  place: Place;
  /** Whether its paper reports patients of its own. */
  hasSeries: boolean;
  /** Whether it has an evidence line or is based on another statement. */
  hasBasis: boolean;
  /** The first of its topics, as they were authored. */
  topic: string | undefined;
  /** The loudest level among its cautions; undefined when it has none. */
  level: CautionLevel | undefined;
};

/** Judges a statement. `part` must hold what `judgedWalk` reaches from it. */
export const judge = (node: StatementNode, part: SubgraphIndex): Judged => {
  const support = judgeSupport(node, part);
  const hasSeries = part
    .targets(node.id, "PART_OF", "dossier")
    .some((dossier) => dossier.series !== undefined);
  return {
    node,
    support,
    hasSeries,
    answer: answerOf(node, support, hasSeries),
    card: {
      id: node.id,
      kind: node.kind,
      ...(node.kind === "claim" ? { type: node.type } : {}),
      label: node.label,
      statement: node.statement,
      voice: node.voice,
      ...(node.kind === "recommendation" ? { force: node.force } : {}),
      ...(node.stage === undefined ? {} : { stage: node.stage }),
      topics: part
        .targets(node.id, "UNDER", "topic")
        .map(({ id, kind, label }) => ({ id, kind, label })),
      dossier: node.dossier,
      paper: part.find(node.dossier)?.label ?? node.dossier,
      supportPhrase: supportPhrase(node, support, hasSeries),
      cautions: support.cautions,
    },
    place: placeOf(node, part),
    hasBasis: part.out(node.id, "HAS_LINE").length + part.out(node.id, "BASED_ON").length > 0,
    topic: part.out(node.id, "UNDER").toSorted((a, b) => a.order - b.order)[0]?.to,
    level: highestLevel(support.cautions, part),
  };
};

const placeOf = (node: StatementNode, part: SubgraphIndex): Place => {
  const passage = part
    .out(node.id, "FOUND_AT")
    .toSorted((a, b) => a.order - b.order)
    .map((edge) => part.find(edge.to))
    .find((target) => target?.kind === "passage");
  const dossier = part.find(node.dossier);
  const sections = dossier?.kind === "dossier" ? dossier.sections : [];
  return {
    dossier: node.dossier,
    section: sections.findIndex((s) => s.id === passage?.section),
    sentence: passage?.sentences?.[0] ?? 0,
  };
};

const ascii = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Statements in the order of the papers' text; those in the same sentence by id. */
export const inReadingOrder = (judged: readonly Judged[]): Judged[] =>
  judged.toSorted(
    (a, b) =>
      ascii(a.place.dossier, b.place.dossier) ||
      a.place.section - b.place.section ||
      a.place.sentence - b.place.sentence ||
      ascii(a.node.id, b.node.id),
  );
