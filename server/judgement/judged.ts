// Owns the whole judgement of a statement: how firmly it stands, in fields, sentences and as a card. Pure: depends on the part of the graph around the statement and on nothing else.
import { eachOnce } from "../grouped-by.ts";
import { byCodeUnit } from "../../model/by-code-unit.ts";
import { attributionOf, type CitedAs } from "../../model/attribution.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { CautionLevel, Support, VerdictLine } from "../../model/support.ts";
import { highestLevel } from "./caution-level.ts";
import { citedAs } from "../../model/cited-as.ts";
import { isOwnPractice } from "../../model/own-word.ts";
import { judgeSupport } from "./support.ts";
import { answerOf, verdictLine } from "./verdict.ts";
import type { StatementNode, SubgraphIndex } from "./subgraph.ts";

/** A statement, judged. */
export type Judged = {
  node: StatementNode;
  support: Support;
  /** In sentences; the first is the answer. */
  answer: string[];
  /** The card, whose verdict leaves out what its word says already. */
  card: StatementCard;
  /** The whole verdict, as its own page has it. */
  verdict: VerdictLine;
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
  const verdict = verdictLine(node, support, part, hasSeries);
  const paper = part.find(node.dossier)?.label ?? node.dossier;
  return {
    node,
    support,
    hasSeries,
    verdict,
    answer: answerOf(node, support, verdict),
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
      paper,
      attribution: attributionOf(node, paper, citedBy(node, part), hasSeries),
      verdict: inList(node, support, verdict),
      cautions: support.cautions,
    },
    hasBasis:
      part.out(node.id, "HAS_EVIDENCE_LINE").length + part.out(node.id, "BASED_ON").length > 0,
    topic: part.out(node.id, "UNDER").toSorted((a, b) => a.order - b.order)[0]?.to,
    level: highestLevel(support.cautions),
  };
};

/** A verdict beside others: that what the authors did is no advice is in its word, and would be said of every step of a procedure. */
const inList = (
  node: StatementNode,
  { claims, references }: Support,
  { basis, ...verdict }: VerdictLine,
): VerdictLine => {
  const isInWord = isOwnPractice(node) && claims + references === 0;
  return basis === undefined || isInWord ? verdict : { ...verdict, basis };
};

/** The references that the statement itself cites, each once. */
const citedBy = (node: StatementNode, part: SubgraphIndex): CitedAs[] => {
  const references = part
    .targets(node.id, "HAS_EVIDENCE_LINE", "evidence-line")
    .flatMap((evidenceLine) => part.targets(evidenceLine.id, "CITES", "reference"));
  return eachOnce(references, ({ id }) => id).map((reference) => {
    const [work] = part.targets(reference.id, "IDENTIFIED_AS", "work");
    return {
      cited: citedAs(reference),
      ...(work === undefined ? {} : { work: work.label }),
      isConfirmed: reference.basis === "confirmed",
    };
  });
};

/** Statements paper by paper, in the order of their text. */
export const inReadingOrder = (judged: readonly Judged[]): Judged[] =>
  judged.toSorted(
    (a, b) => byCodeUnit(a.node.dossier, b.node.dossier) || a.node.order - b.node.order,
  );
