// Owns what the pages of references, works and studies show: what they are taken for, what they report, what depends on
// them. Pure; whoever asks brings what the store returned, lists with how many there are in all.
import type { StatementCard } from "../../model/views/card.ts";
import type { ReferenceDetail, StudyDetail, WorkDetail } from "../../model/views/source.ts";
import type { GraphEdge } from "../../model/graph.ts";
import type {
  DossierNode,
  ReferenceNode,
  ReportNode,
  StudyNode,
  WorkNode,
} from "../../model/nodes.ts";
import { auditsOf, linkTo, getFirst } from "./statement-page.ts";
import type { SubgraphIndex } from "./subgraph.ts";

/**
 * The page of a reference, over `referencePageWalk`, with the cards of the statements that cite it. Of its lists at most
 * `listed` entries are given: what was compared first.
 */
export const referencePage = (
  reference: ReferenceNode,
  part: SubgraphIndex,
  cards: ReadonlyMap<string, StatementCard>,
  listed: number,
): ReferenceDetail => {
  const work = part.targets(reference.id, "IDENTIFIED_AS", "work")[0];
  const study = work === undefined ? undefined : part.targets(work.id, "DESCRIBES", "study")[0];
  const citedBy = part.sources(reference.id, "CITES", "evidence-line").flatMap((evidenceLine) => {
    const card = part
      .in(evidenceLine.id, "HAS_EVIDENCE_LINE")
      .map((edge) => cards.get(edge.from))
      .find((found) => found !== undefined);
    if (card === undefined) return [];
    return [
      {
        evidenceLine,
        card,
        attachment: evidenceLine.attachment,
        audits: auditsOf(evidenceLine, part),
      },
    ];
  });
  const isPlain = ({ audits }: { audits: readonly unknown[] }): number =>
    Number(audits.length === 0);
  const compared = new Set(citedBy.flatMap(({ audits }) => audits.map(({ report }) => report.id)));
  const reports = work === undefined ? [] : part.targets(work.id, "REPORTS", "report");
  return {
    reference,
    ...(work === undefined ? {} : { work }),
    ...(study === undefined ? {} : { study }),
    reports: reports
      .toSorted((a, b) => Number(!compared.has(a.id)) - Number(!compared.has(b.id)))
      .slice(0, listed),
    reportsTotal: reports.length,
    citedBy: citedBy.toSorted((a, b) => isPlain(a) - isPlain(b)).slice(0, listed),
    citedByTotal: citedBy.length,
    dossier: getFirst(part.targets(reference.id, "PART_OF", "dossier"), "dossier", reference.id),
  };
};

/** Nodes of a list that a page shows the beginning of, with how many there are. */
export type Shown<T> = { items: readonly T[]; total: number };

/** The lists that works and studies share: the first statements that depend on them, and the first of their reports. */
export type SourceLists = {
  dependents: Shown<StatementCard>;
  reports: Shown<ReportNode>;
};

/** What the page of a work is made of; `part` is what `workWalk` reaches. */
export type WorkParts = SourceLists & {
  part: SubgraphIndex;
  references: Shown<ReferenceNode>;
  /** Edges from the reports shown, and the cards of the statements they reach. */
  bearing: Shown<Extract<GraphEdge, { type: "BEARS_ON" }>>;
  cards: ReadonlyMap<string, StatementCard>;
  /** Names of the papers that the references stand in. */
  papers: WorkDetail["papers"];
  /** The dossier that reviews this work, if any. */
  dossier: DossierNode | undefined;
};

/**
 * The page of a work. Of the statements that its reports bear on at most `listed` are given: what is disputed first, advice
 * before claims.
 */
export const workPage = (work: WorkNode, parts: WorkParts, listed: number): WorkDetail => {
  const { part, dependents, reports, references, papers, bearing, cards, dossier } = parts;
  const study = part.targets(work.id, "DESCRIBES", "study")[0];
  return {
    work,
    ...(study === undefined ? {} : { study }),
    reports: [...reports.items],
    reportsTotal: reports.total,
    references: [...references.items],
    referencesTotal: references.total,
    papers,
    dependents: [...dependents.items],
    dependentsTotal: dependents.total,
    bearsOn: bearing.items
      .flatMap(({ from, to, direction, age, explanation }) => {
        const card = cards.get(to);
        return card === undefined ? [] : [{ card, direction, age, explanation, report: from }];
      })
      .toSorted((a, b) => weightOf(a) - weightOf(b))
      .slice(0, listed),
    bearsOnTotal: bearing.total,
    supersededBy: part.targets(work.id, "SUPERSEDED_BY", "work").map(linkTo),
    ...(dossier === undefined ? {} : { dossier }),
  };
};

/** Where a statement that is borne on stands in the list: the smaller the earlier. */
const weightOf = ({ direction, card }: WorkDetail["bearsOn"][number]): number =>
  (direction === "disputes" ? 0 : 2) + (card.kind === "recommendation" ? 0 : 1);

/** What the page of a study is made of; `part` is what `studyWalk` reaches. */
export type StudyParts = SourceLists & { part: SubgraphIndex; works: Shown<WorkNode> };

/** The page of a study. */
export const studyPage = (study: StudyNode, parts: StudyParts): StudyDetail => {
  const { part, dependents, reports, works } = parts;
  const overlapping = [
    ...part.out(study.id, "OVERLAPS").map((edge) => ({ id: edge.to, how: edge.how })),
    ...part.in(study.id, "OVERLAPS").map((edge) => ({ id: edge.from, how: edge.how })),
  ];
  return {
    study,
    works: [...works.items],
    worksTotal: works.total,
    reports: [...reports.items],
    reportsTotal: reports.total,
    notConfirmedBy: part.targets(study.id, "NOT_CONFIRMED_BY", "study").map(linkTo),
    overlaps: overlapping.flatMap(({ id, how }) => {
      const other = part.find(id);
      return other === undefined ? [] : [{ study: linkTo(other), how }];
    }),
    dependents: [...dependents.items],
    dependentsTotal: dependents.total,
  };
};
