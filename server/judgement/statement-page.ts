// Owns what the page of a claim or recommendation shows, read from the part of the graph around it. Pure.
import { inListOrder, listPlaceOf } from "../../model/list-place.ts";
import type { GraphNode, EvidenceLineNode, PassageNode, ProfileNode } from "../../model/nodes.ts";
import type { NodeLink } from "../../model/node-link.ts";
import type { Directness } from "../../model/statement.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type {
  ClaimDetail,
  DirectnessView,
  EvidenceLineView,
  UncitedView,
} from "../../model/views/statement.ts";
import { AppError } from "../app-error.ts";
import type { Judged } from "./judged.ts";
import { isStatement, profileOf, type StatementNode, type SubgraphIndex } from "./subgraph.ts";

/** The page without the statement itself, without what is counted over the whole, and without the source text. */
export type StatementPage = Omit<
  ClaimDetail,
  "claim" | "passages" | "basisOfTotal" | "stepInCase"
> & {
  /** In authored order. */
  places: PassageNode[];
};

/** A node by name only. */
export const linkTo = ({ id, kind, label }: GraphNode): NodeLink => ({ id, kind, label });

/** The first of the nodes; its absence means that the graph is not whole. */
export const getFirst = <T>(nodes: readonly T[], what: string, id: string): T => {
  const first = nodes[0];
  if (first === undefined) {
    throw new AppError("snapshot-damaged", `${id} has no ${what} in the graph; ingest again.`);
  }
  return first;
};

/** An evidence line with all that it leads to. */
const evidenceLineView = (
  evidenceLine: EvidenceLineNode,
  part: SubgraphIndex,
  field: ProfileNode | undefined,
): EvidenceLineView => {
  const reference = getFirst(
    part.targets(evidenceLine.id, "CITES", "reference"),
    "reference",
    evidenceLine.id,
  );
  const work = part.targets(reference.id, "IDENTIFIED_AS", "work")[0];
  const study = work === undefined ? undefined : part.targets(work.id, "DESCRIBES", "study")[0];
  return {
    evidenceLine,
    directness: directnessViews(evidenceLine.directness, field),
    reference,
    ...(work === undefined ? {} : { work }),
    ...(study === undefined ? {} : { study }),
    audits: auditsOf(evidenceLine, part),
  };
};

/** Directness on each axis of the field that it grades, in the field's order. */
export const directnessViews = (
  directness: Directness,
  field: ProfileNode | undefined,
): DirectnessView[] =>
  (field?.axes ?? []).flatMap(({ id, name, means }) => {
    const grade = directness[id];
    return grade === undefined ? [] : [{ axis: id, name, means, grade }];
  });

/** The comparisons of an evidence line with reports of its source. */
export const auditsOf = (
  evidenceLine: EvidenceLineNode,
  part: SubgraphIndex,
): EvidenceLineView["audits"] =>
  part.out(evidenceLine.id, "AUDITED_AGAINST").flatMap((edge) => {
    const report = part.find(edge.to);
    if (report?.kind !== "report") return [];
    const { verdict, alsoFits = [], headline, explanation, conditional } = edge;
    return [{ verdict, alsoFits, headline, explanation, conditional, report }];
  });

const uncitedViews = (
  root: StatementNode,
  part: SubgraphIndex,
  field: ProfileNode | undefined,
): UncitedView[] =>
  part.in(root.id, "BEARS_ON").flatMap((edge) => {
    const report = part.find(edge.from);
    if (report?.kind !== "report") return [];
    const work = part.sources(report.id, "REPORTS", "work")[0];
    if (work === undefined) return [];
    const study = part.targets(work.id, "DESCRIBES", "study")[0];
    const { direction, directness, age, explanation, citedAs = [] } = edge;
    const own = {
      direction,
      directness: directnessViews(directness, field),
      age,
      explanation,
      citedAs,
    };
    return [study === undefined ? { report, work, ...own } : { report, work, study, ...own }];
  });

/** Statements that the page names beside the one it is about: both sides of tensions, what it is based on, what on it. */
export const namedBeside = (root: StatementNode, part: SubgraphIndex): string[] => [
  ...new Set([
    ...sidesOf(root, part),
    ...part.out(root.id, "BASED_ON").map((edge) => edge.to),
    ...part.in(root.id, "BASED_ON").map((edge) => edge.from),
  ]),
];

const sidesOf = (root: StatementNode, part: SubgraphIndex): string[] => [
  ...new Set(
    part
      .targets(root.id, "PARTY_TO", "tension")
      .flatMap((tension) => tension.sides.flatMap((side) => side.statements))
      .filter((id) => id !== root.id),
  ),
];

const basedOnIt = (root: StatementNode, part: SubgraphIndex): StatementNode[] =>
  part
    .in(root.id, "BASED_ON")
    .map(({ from }) => part.find(from))
    .filter(isStatement);

/**
 * Composes the page of a judged statement. `part` must hold what `statementPageWalk` reaches from it and what is based on
 * it; `cards` those of the statements that {@link namedBeside} names.
 */
export const statementPage = (
  { node: root, answer, support, card, verdict }: Judged,
  part: SubgraphIndex,
  cards: ReadonlyMap<string, StatementCard>,
): StatementPage => {
  const cardsOf = (ids: readonly string[]): StatementCard[] =>
    ids.map((id) => cards.get(id)).filter((card) => card !== undefined);
  const field = profileOf(root.id, part);
  return {
    answer,
    verdict,
    attribution: card.attribution,
    support,
    cautions: support.cautions,
    places: part
      .out(root.id, "FOUND_AT")
      .toSorted((a, b) => a.order - b.order)
      .map((edge) => part.find(edge.to))
      .filter((node) => node?.kind === "passage"),
    evidenceLines: part
      .targets(root.id, "HAS_EVIDENCE_LINE", "evidence-line")
      .map((evidenceLine) => evidenceLineView(evidenceLine, part, field))
      .sort((a, b) => (listPlaceOf(a.reference) < listPlaceOf(b.reference) ? -1 : 1)),
    uncited: uncitedViews(root, part, field),
    tensions: inListOrder(part.targets(root.id, "PARTY_TO", "tension")),
    tensionStatements: cardsOf(sidesOf(root, part)),
    basedOn: inListOrder(part.targets(root.id, "BASED_ON", "claim")).flatMap(({ id }) => {
      const card = cards.get(id);
      const edge = part.out(root.id, "BASED_ON").find(({ to }) => to === id);
      return card === undefined || edge === undefined ? [] : [{ card, direction: edge.direction }];
    }),
    basisOf: cardsOf(inListOrder(basedOnIt(root, part)).map(({ id }) => id)),
    about: inListOrder(part.targets(root.id, "ABOUT", "concept")).map((concept) => ({
      concept,
      roles: part.out(root.id, "ABOUT").find(({ to }) => to === concept.id)?.roles ?? [],
    })),
    topics: part
      .out(root.id, "UNDER")
      .toSorted((a, b) => a.order - b.order)
      .flatMap(({ to }) => part.find(to) ?? [])
      .map(linkTo),
    cases: inListOrder(part.targets(root.id, "CONCERNS", "case")).map(linkTo),
    mentionsCases: inListOrder(part.targets(root.id, "MENTIONS", "case")).map(linkTo),
    approvals: part.targets(root.id, "CONCERNS_APPROVAL", "approval"),
    dossier: getFirst(part.targets(root.id, "PART_OF", "dossier"), "dossier", root.id),
    paper: getFirst(part.targets(root.id, "ASSERTED_IN", "work"), "paper", root.id),
  };
};
