// Owns the nodes of one synthetic statement: the claim or recommendation with its figures, its passages and its lines.
// Every statement ends in "(synthetic)", and none of its words is of any language.
import { ClaimNode, type GraphFigure, type GraphNode, type LineNode } from "../../model/nodes.ts";
import { claimKinds, type ClaimKind, type ClaimType } from "../../model/kinds/claim-kinds.ts";
import { levelOf } from "../../server/corpus/evidence-levels.ts";
import { passageAddress } from "../../server/corpus/passage-address.ts";
import { drawsFor, type SyntheticCorpus } from "./corpus-size.ts";
import { pageOf, type DossierHead } from "./dossier-head.ts";
import { arms, drawnFields } from "./drawn-fields.ts";
import type { Draws } from "./draws.ts";
import { sentenceFor, wordsFor } from "./language.ts";
import { approvalFacts, approvalLabel, directnessFor, reviewOf } from "./source-parts.ts";
import { designOf, studyOf } from "./source-plans.ts";
import type { EvidenceLinePlan, StatementPlan } from "./statement-plan.ts";
import {
  anyConcept,
  conceptId,
  conceptName,
  conceptOfType,
  measures,
  stages,
  topics,
} from "./vocabulary-parts.ts";

interface Section {
  readonly id: string;
  readonly title: string;
}

/** The nodes that one statement brings, in any order. `sections` are those of the dossier. */
export const statementNodes = (
  corpus: SyntheticCorpus,
  head: DossierHead,
  plan: StatementPlan,
  sections: readonly Section[],
): GraphNode[] => {
  const draws = drawsFor(corpus, "text", head.number, plan.place);
  const id = `${head.name}:${plan.name}`;
  const figures = figuresOf(corpus, head, plan, draws);
  const shared = {
    dossier: head.id,
    statement: statementText(corpus, plan, figures, draws),
    voice: plan.voice,
    figures,
    notReported: plan.isProbe ? [] : notReportedFor(corpus, draws),
    note:
      plan.isProbe || !draws.happens(0.15)
        ? undefined
        : `Synthetic: ${wordsFor(corpus, draws, 9)}.`,
    review: reviewOf(plan.isProbe || draws.happens(0.8)),
  };
  const label = sentenceFor(corpus, draws, plan.isProbe ? 4 : draws.between(2, 6));
  const nodes: GraphNode[] = [
    plan.type === undefined
      ? { id, kind: "recommendation", label, ...shared, ...adviceFields(corpus, plan, draws) }
      : ClaimNode.parse({
          id,
          kind: "claim",
          label,
          type: plan.type,
          ...shared,
          stage: stageOf(plan),
          ...ownFields(corpus, plan.type, plan.approval, draws),
        }),
  ];
  for (const [order, section] of plan.passages.entries()) {
    const found = sections[section];
    if (found === undefined) throw new Error(`${id}: there is no section ${section}`);
    const keys = keysFor(corpus, plan, draws);
    nodes.push({
      id: `${id}~${order + 1}`,
      kind: "passage",
      label: found.title,
      dossier: head.id,
      section: found.id,
      sectionTitle: found.title,
      keys,
      sentences: head.isLocked ? [1 + draws.below(60)] : undefined,
      url: passageAddress(pageOf(head), keys),
    });
  }
  for (const line of plan.lines) nodes.push(evidenceLineNode(corpus, id, plan, line, draws));
  return nodes;
};

/** 15 to 60 words; one statement in five hundred is a page of about 2000 characters. Numbers are those of the figures. */
const statementText = (
  corpus: SyntheticCorpus,
  plan: StatementPlan,
  figures: readonly GraphFigure[],
  draws: Draws,
): string => {
  const isLong = !plan.isProbe && draws.happens(0.002);
  const words = plan.isProbe ? 30 : isLong ? 300 : draws.between(15, 60);
  const numbers = figures.flatMap(({ low, high, value, unit }) => {
    const number =
      value ?? (low === undefined || high === undefined ? undefined : `${low}–${high}`);
    return number === undefined ? [] : [unit === undefined ? `${number}` : `${number} ${unit}`];
  });
  const tail = numbers.length === 0 ? "" : `: ${numbers.join(", ")}`;
  return `${sentenceFor(corpus, draws, words)}${tail} (synthetic).`;
};

const notReportedFor = (corpus: SyntheticCorpus, draws: Draws): string[] =>
  Array.from({ length: Math.max(0, draws.between(-2, 2)) }, () => wordsFor(corpus, draws, 4));

const needsFigure = (type: ClaimType | undefined): boolean => {
  const kind: ClaimKind | undefined = type === undefined ? undefined : claimKinds[type];
  return kind?.needsFigure === true;
};

const figuresOf = (
  corpus: SyntheticCorpus,
  head: DossierHead,
  plan: StatementPlan,
  draws: Draws,
): GraphFigure[] => {
  if (plan.isProbe) return [];
  const isTrial = plan.type === "regimen-result";
  const count = isTrial
    ? arms.length
    : needsFigure(plan.type) || draws.happens(0.3)
      ? draws.between(1, 3)
      : 0;
  return Array.from({ length: count }, (_, i): GraphFigure => {
    const { id: measure, name, unit, statistic, most } = draws.pick(measures);
    const isRange = draws.happens(0.25);
    const isStated = draws.happens(0.93);
    const [low, high] = [draws.between(0, most), draws.between(0, most)].sort((a, b) => a - b);
    const of = draws.happens(0.5) ? anyConcept(corpus, draws) : undefined;
    const among = draws.happens(0.5) ? conceptOfType(corpus, draws, "population") : undefined;
    return {
      id: `figure-${i + 1}`,
      measure,
      ...(!isStated ? {} : isRange ? { low, high } : { value: high }),
      unit,
      ...(isStated ? {} : { notStated: true }),
      statistic,
      of: of === undefined ? undefined : conceptId(of),
      among: among === undefined ? undefined : conceptId(among),
      arm: isTrial ? arms[i] : undefined,
      measureName: name,
      ofName: of === undefined ? undefined : conceptName(of),
      amongName: among === undefined ? undefined : conceptName(among),
      standsBy: !isStated ? "not stated" : head.isLocked ? "bound" : "unchecked",
    };
  });
};

const forces = ["must", "should", "should", "may"] as const;

const adviceFields = (corpus: SyntheticCorpus, plan: StatementPlan, draws: Draws) => {
  return {
    force: draws.pick(forces),
    stage: draws.pick(stages),
    polarity: draws.happens(0.9) ? ("for" as const) : ("against" as const),
    forWhom: `synthetic ${phraseFor(corpus, draws)}`,
    conditions:
      !plan.isProbe && draws.happens(0.3)
        ? {
            mode: draws.pick(["all", "any", "ambiguous"] as const),
            items: Array.from({ length: draws.between(1, 3) }, () => ({
              text: phraseFor(corpus, draws),
              threshold: draws.pick(["not stated", "none needed"] as const),
            })),
          }
        : undefined,
    insteadOf: !plan.isProbe && draws.happens(0.2) ? phraseFor(corpus, draws) : undefined,
    expectedBenefit: effectFor(corpus, plan, draws),
    expectedHarm: effectFor(corpus, plan, draws),
  };
};

const phraseFor = (corpus: SyntheticCorpus, draws: Draws): string => wordsFor(corpus, draws, 5);

const effectFor = (corpus: SyntheticCorpus, plan: StatementPlan, draws: Draws): string =>
  !plan.isProbe && draws.happens(0.4) ? phraseFor(corpus, draws) : "not stated";

/** As for real claims: practice belongs to the stage of its first topic that has one. */
const stageOf = ({ type, voice, topics: places }: StatementPlan) =>
  type === "practice" || voice === "own-practice"
    ? places.map((place) => topics[place]?.stage).find((stage) => stage !== undefined)
    : undefined;

/** The fields of the claim's kind, drawn as they are declared; those of a regulatory claim are its approval's facts. */
const ownFields = (
  corpus: SyntheticCorpus,
  type: ClaimType,
  approval: number | undefined,
  draws: Draws,
): Record<string, unknown> => {
  const kind: ClaimKind = claimKinds[type];
  const drawn = drawnFields(corpus, kind.fields, draws);
  if (approval === undefined) return drawn;
  const { id, drug, ...facts } = approvalFacts(corpus, approval);
  return {
    approval: { id, kind: "approval", label: approvalLabel(corpus, approval) },
    drug: { id: conceptId(drug), kind: "concept", label: conceptName(drug) },
    ...facts,
  };
};

const keysFor = (corpus: SyntheticCorpus, plan: StatementPlan, draws: Draws): string[] =>
  Array.from({ length: plan.isProbe ? 2 : draws.between(1, 3) }, () =>
    wordsFor(corpus, draws, plan.isProbe ? 2 : draws.between(1, 3)),
  );

/** A line's level is known, as for real ones, when its work is identified and its study's design fits the question. */
const evidenceLineNode = (
  corpus: SyntheticCorpus,
  statement: string,
  plan: StatementPlan,
  { reference, intent, direction, attachment, question }: EvidenceLinePlan,
  draws: Draws,
): LineNode => {
  const { marker, work } = reference;
  const study = work === undefined ? undefined : studyOf(corpus, work);
  const level =
    question === undefined || study === undefined
      ? undefined
      : levelOf(designOf(corpus, study), question);
  return {
    id: `${statement}@${marker}`,
    kind: "line",
    label: `[${marker}]`,
    intent,
    direction,
    attachment,
    directness:
      work === undefined
        ? { place: "unknown" }
        : plan.isProbe
          ? { place: "direct", sort: "direct" }
          : directnessFor(draws),
    question,
    level,
    note:
      plan.isProbe || !draws.happens(0.1) ? undefined : `Synthetic: ${wordsFor(corpus, draws, 6)}.`,
  };
};
