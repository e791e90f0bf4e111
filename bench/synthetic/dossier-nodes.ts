// Owns the nodes of one synthetic dossier but for its statements. Titles, attribution and licence say that it is synthetic.
import type { GraphNode } from "../../model/nodes.ts";
import { workLabel } from "../../server/corpus/work-label.ts";
import { drawsFor, type SyntheticCorpus } from "./corpus-size.ts";
import {
  pageOf,
  referenceName,
  sectionOf,
  type DossierHead,
  type ReferencePlan,
} from "./dossier-head.ts";
import { sortById } from "./dossier-edges.ts";
import type { DossierPlan, TensionPlan } from "./dossier-plan.ts";
import { nameAt, sentenceFor, wordsFor } from "./language.ts";
import { cslOf, reviewOf } from "./source-parts.ts";
import { studyId, workId } from "./source-plans.ts";
import { statementNodes } from "./statement-nodes.ts";
import { conceptId, conceptOfType, profileId } from "./vocabulary-parts.ts";

/** The node of the dossier itself. */
export const dossierNode = (corpus: SyntheticCorpus, head: DossierHead): GraphNode => {
  const draws = drawsFor(corpus, "head", head.number, 2);
  const csl = cslOf(corpus, head.paper);
  const statements = head.claims + head.recommendations + 4;
  const column = (claimed: number, waived: number) => ({
    total: claimed + waived,
    claimed,
    waived,
    open: 0,
  });
  return {
    id: head.id,
    kind: "dossier",
    label: workLabel(csl),
    title: csl.title,
    paper: workId(head.paper),
    scope: `Synthetic: ${wordsFor(corpus, draws, 10)}.`,
    licence: "Synthetic text, made by a program; not a paper, and not about medicine.",
    attribution: "Synthetic: nobody wrote it.",
    curators: ["nobody: synthetic"],
    page: pageOf(head),
    sections: Array.from({ length: head.sections }, (_, i) => ({
      ...sectionOf(corpus, head, i),
      level: 1,
    })),
    endsAt: ["References"],
    references: head.references,
    profile: profileId,
    disease: conceptId(conceptOfType(corpus, draws, "disease")),
    series:
      head.cases === 0
        ? undefined
        : {
            study: studyId(head.paper),
            cases: head.cases,
            population: conceptId(conceptOfType(corpus, draws, "population")),
          },
    notHeld: [{ what: "the paper", why: "It is synthetic: there is none." }],
    ledger: head.isLocked
      ? {
          sentences: column(statements, draws.between(10, 60)),
          quantities: column(statements, draws.between(0, 40)),
          markers: column(statements, draws.between(0, 20)),
        }
      : undefined,
    textDigest: head.isLocked
      ? Array.from({ length: 64 }, () => draws.below(16).toString(16)).join("")
      : undefined,
    review: reviewOf(true),
  };
};

/** Every node with the dossier's namespace, sorted by id. */
export const dossierNodes = (corpus: SyntheticCorpus, plan: DossierPlan): GraphNode[] => {
  const { head, references, statements, tensions } = plan;
  const sections = Array.from({ length: head.sections }, (_, i) => sectionOf(corpus, head, i));
  const nodes: GraphNode[] = [];
  for (let number = 1; number <= head.cases; number += 1) {
    const id = `${head.name}:case-${number}`;
    nodes.push({ id, kind: "case", label: `Case ${number}`, dossier: head.id, number });
  }
  for (const reference of references) nodes.push(referenceNode(corpus, head, reference));
  for (const tension of tensions) nodes.push(tensionNode(corpus, head, tension));
  for (const statement of statements) {
    nodes.push(...statementNodes(corpus, head, statement, sections));
  }
  return sortById(nodes);
};

/** How many nodes {@link dossierNodes} makes. */
export const countDossierNodes = ({
  head,
  references,
  statements,
  tensions,
}: DossierPlan): number =>
  statements.reduce(
    (sum, { passages, lines }) => sum + 1 + passages.length + lines.length,
    head.cases + references.length + tensions.length,
  );

const referenceNode = (
  corpus: SyntheticCorpus,
  head: DossierHead,
  { marker, basis, confidence, work, isNamed }: ReferencePlan,
): GraphNode => {
  const draws = drawsFor(corpus, "references", head.number, marker, 1);
  const isOpen = work === undefined;
  return {
    id: `${head.name}:${referenceName(marker)}`,
    kind: "reference",
    label: `Reference ${marker}`,
    dossier: head.id,
    marker,
    basis,
    confidence,
    reason: `Synthetic: ${wordsFor(corpus, draws, draws.between(8, 20))}.`,
    namedInText: isNamed ? nameAt(64 + draws.below(4096)) : undefined,
    alternatives:
      isOpen && draws.happens(0.3)
        ? [{ title: `${sentenceFor(corpus, draws, 10)} (synthetic)`, why: "Synthetic: no reason." }]
        : [],
    wouldIdentify: isOpen ? "Nothing: it is synthetic." : undefined,
  };
};

const tensionNode = (
  corpus: SyntheticCorpus,
  head: DossierHead,
  { name, number, type, sides }: TensionPlan,
): GraphNode => {
  const draws = drawsFor(corpus, "tensions", head.number, number);
  return {
    id: `${head.name}:${name}`,
    kind: "tension",
    label: wordsFor(corpus, draws, 5),
    dossier: head.id,
    type,
    statement: `${sentenceFor(corpus, draws, draws.between(12, 30))} (synthetic).`,
    sides: sides.map((side) => ({
      statements: side.map((party) => `${head.name}:${party}`),
      says: wordsFor(corpus, draws, 6),
    })),
    mayExplain: `Synthetic: ${wordsFor(corpus, draws, 10)}.`,
    review: reviewOf(draws.happens(0.8)),
  };
};
