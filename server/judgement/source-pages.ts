// Owns what the pages of references, works and studies show: what they are taken for, what they report, what leans on
// them. Pure; `part` must hold what the walk named at each function reaches.
import type { ReferenceDetail, StatementCard, StudyDetail, WorkDetail } from "../../model/api.ts";
import type { DossierNode, ReferenceNode, StudyNode, WorkNode } from "../../model/graph.ts";
import { cardOf } from "./cards.ts";
import { auditsOf, linkTo, only } from "./statement-page.ts";
import { isStatement, type SubgraphIndex } from "./subgraph.ts";

/** The page of a reference, over `referencePageWalk`. */
export const referencePage = (reference: ReferenceNode, part: SubgraphIndex): ReferenceDetail => {
  const work = part.targets(reference.id, "IDENTIFIED_AS", "work")[0];
  const study = work === undefined ? undefined : part.targets(work.id, "DESCRIBES", "study")[0];
  return {
    reference,
    ...(work === undefined ? {} : { work }),
    ...(study === undefined ? {} : { study }),
    reports: work === undefined ? [] : part.targets(work.id, "REPORTS", "report"),
    citedBy: part.sources(reference.id, "CITES", "line").flatMap((line) => {
      const statement = part
        .in(line.id, "HAS_LINE")
        .map((edge) => part.find(edge.from))
        .find(isStatement);
      if (statement === undefined) return [];
      const card = cardOf(statement, part);
      return [{ line, card, attachment: line.attachment, audits: auditsOf(line, part) }];
    }),
    dossier: only(part.targets(reference.id, "PART_OF", "dossier"), "dossier", reference.id),
  };
};

/** Statements that cite the work through references identified as it, by ASCII id. */
const citingIds = (work: WorkNode, part: SubgraphIndex): string[] =>
  [
    ...new Set(
      part
        .sources(work.id, "IDENTIFIED_AS", "reference")
        .flatMap((reference) => part.sources(reference.id, "CITES", "line"))
        .flatMap((line) => part.in(line.id, "HAS_LINE").map((edge) => edge.from)),
    ),
  ].sort();

/** At most this many statements are listed under a work or study; the total is told beside them. */
export const leaningCap = 50;

/** Ids of the statements that lean on these works, the list being capped by its reader. */
export const leaningIds = (works: readonly WorkNode[], part: SubgraphIndex): string[] => [
  ...new Set(works.flatMap((work) => citingIds(work, part))),
];

const cards = (ids: readonly string[], part: SubgraphIndex): StatementCard[] =>
  ids.flatMap((id) => {
    const node = part.find(id);
    return isStatement(node) ? [cardOf(node, part)] : [];
  });

/**
 * The page of a work, over `sourcePageWalk` and the support of the statements that lean on it. `dossier` is the one that
 * reviews this work, if any.
 */
export const workPage = (
  work: WorkNode,
  part: SubgraphIndex,
  dossier: DossierNode | undefined,
): WorkDetail => {
  const study = part.targets(work.id, "DESCRIBES", "study")[0];
  const leaning = leaningIds([work], part);
  return {
    work,
    ...(study === undefined ? {} : { study }),
    reports: part.targets(work.id, "REPORTS", "report"),
    references: part.sources(work.id, "IDENTIFIED_AS", "reference"),
    leansOn: cards(leaning.slice(0, leaningCap), part),
    leansOnTotal: leaning.length,
    bearsOn: part.targets(work.id, "REPORTS", "report").flatMap((report) =>
      part.out(report.id, "BEARS_ON").flatMap((edge) => {
        const { direction, age, explanation } = edge;
        return cards([edge.to], part).map((card) => ({
          card,
          direction,
          age,
          explanation,
          report: report.id,
        }));
      }),
    ),
    supersededBy: part.targets(work.id, "SUPERSEDED_BY", "work").map(linkTo),
    ...(dossier === undefined ? {} : { dossier }),
  };
};

/** The page of a study, over `sourcePageWalk` and the support of the statements that lean on it. */
export const studyPage = (study: StudyNode, part: SubgraphIndex): StudyDetail => {
  const works = part.sources(study.id, "DESCRIBES", "work");
  const leaning = leaningIds(works, part);
  const overlapping = [
    ...part.out(study.id, "OVERLAPS").map((edge) => ({ id: edge.to, how: edge.how })),
    ...part.in(study.id, "OVERLAPS").map((edge) => ({ id: edge.from, how: edge.how })),
  ];
  return {
    study,
    works,
    reports: works.flatMap((work) => part.targets(work.id, "REPORTS", "report")),
    notConfirmedBy: part.targets(study.id, "NOT_CONFIRMED_BY", "study").map(linkTo),
    overlaps: overlapping.flatMap(({ id, how }) => {
      const other = part.find(id);
      return other === undefined ? [] : [{ study: linkTo(other), how }];
    }),
    leansOn: cards(leaning.slice(0, leaningCap), part),
    leansOnTotal: leaning.length,
  };
};
