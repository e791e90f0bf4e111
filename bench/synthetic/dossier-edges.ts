// Owns the edges from the nodes of one synthetic dossier, and those of reports that bear on it.
import type { GraphEdge } from "../../model/graph.ts";
import { ageOf } from "../../server/corpus/evidence-age.ts";
import { drawsFor, type SyntheticCorpus } from "./corpus-size.ts";
import {
  citedWorks,
  claimName,
  headOf,
  recommendationName,
  referenceName,
  type DossierHead,
} from "./dossier-head.ts";
import type { DossierPlan, TensionPlan } from "./dossier-plan.ts";
import { sentenceFor } from "./language.ts";
import { approvalFacts, directionFor, directnessFor } from "./source-parts.ts";
import { drawNames, issuedOf, reportId, workId, workName, type WorkKey } from "./source-plans.ts";
import type { EvidenceLinePlan, StatementPlan } from "./statement-plan.ts";
import { conceptId, topics } from "./vocabulary-parts.ts";

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts by id (ASCII), in place. */
export const sortById = <T extends { readonly id: string }>(list: T[]): T[] =>
  list.sort((a, b) => byText(a.id, b.id));

/** Edges from one node. */
interface EdgeGroup {
  readonly id: string;
  readonly edges: GraphEdge[];
}

/** Every edge from a statement, reference, case, line or tension of the dossier, sorted by from, type and to. */
export const dossierEdges = (corpus: SyntheticCorpus, plan: DossierPlan): GraphEdge[] => {
  const { head, references, statements, tensions } = plan;
  const groups: EdgeGroup[] = [];
  const partOf = (name: string): GraphEdge => ({
    type: "PART_OF",
    from: `${head.name}:${name}`,
    to: head.id,
  });
  const addPart = (name: string, more: GraphEdge[] = []): void => {
    groups.push({ id: `${head.name}:${name}`, edges: [partOf(name), ...more] });
  };
  for (let number = 1; number <= head.cases; number += 1) addPart(`case-${number}`);
  for (const { name } of tensions) addPart(name);
  for (const { marker, basis, confidence, work } of references) {
    const name = referenceName(marker);
    if (work === undefined) addPart(name);
    else {
      const from = `${head.name}:${name}`;
      const to = workId(work);
      const identified =
        confidence === undefined
          ? ({ type: "IDENTIFIED_AS", from, to, basis } as const)
          : ({ type: "IDENTIFIED_AS", from, to, basis, confidence } as const);
      groups.push({ id: from, edges: [identified, partOf(name)] });
    }
  }
  const parties = partiesOf(head, tensions);
  for (const statement of statements) {
    addPart(statement.name, statementEdges(corpus, head, statement, parties));
    for (const line of statement.lines)
      groups.push(evidenceLineEdges(corpus, head, statement, line));
  }
  return sortById(groups).flatMap(({ edges }) =>
    edges.length < 2 ? edges : edges.sort((a, b) => byText(a.type, b.type) || byText(a.to, b.to)),
  );
};

/** By a statement's id: the tensions that it is party to. */
const partiesOf = (
  head: DossierHead,
  tensions: readonly TensionPlan[],
): ReadonlyMap<string, GraphEdge[]> => {
  const found = new Map<string, GraphEdge[]>();
  for (const { name, sides } of tensions) {
    for (const party of new Set(sides.flat())) {
      const edges = found.get(party) ?? [];
      found.set(party, edges);
      edges.push({
        type: "PARTY_TO",
        from: `${head.name}:${party}`,
        to: `${head.name}:${name}`,
        sides: sides.flatMap((side, n) => (side.includes(party) ? [n] : [])),
      });
    }
  }
  return found;
};

const statementEdges = (
  corpus: SyntheticCorpus,
  head: DossierHead,
  statement: StatementPlan,
  parties: ReadonlyMap<string, readonly GraphEdge[]>,
): GraphEdge[] => {
  const from = `${head.name}:${statement.name}`;
  const edges: GraphEdge[] = [
    { type: "ASSERTED_IN", from, to: workId(head.paper) },
    ...(parties.get(statement.name) ?? []),
  ];
  for (const { concept, role } of statement.about) {
    edges.push({ type: "ABOUT", from, to: conceptId(concept), roles: [role] });
  }
  for (const { claim, direction } of statement.bases) {
    edges.push({ type: "BASED_ON", from, to: `${head.name}:${claim}`, direction });
  }
  for (const number of statement.cases) {
    edges.push({ type: "CONCERNS", from, to: `${head.name}:case-${number}` });
  }
  if (statement.approval !== undefined) {
    const to = approvalFacts(corpus, statement.approval).id;
    edges.push({ type: "CONCERNS_APPROVAL", from, to });
  }
  for (let order = 0; order < statement.passages.length; order += 1) {
    edges.push({ type: "FOUND_AT", from, to: `${from}~${order + 1}`, order });
  }
  for (const { reference } of statement.lines) {
    edges.push({ type: "HAS_LINE", from, to: `${from}@${reference.marker}` });
  }
  for (const [order, place] of statement.topics.entries()) {
    const to = topics[place]?.id;
    if (to !== undefined) edges.push({ type: "UNDER", from, to, order });
  }
  return edges;
};

/** The edges from a line, in their order. */
const evidenceLineEdges = (
  corpus: SyntheticCorpus,
  head: DossierHead,
  statement: StatementPlan,
  { reference, audit }: EvidenceLinePlan,
): EdgeGroup => {
  const id = `${head.name}:${statement.name}@${reference.marker}`;
  const cites: GraphEdge = {
    type: "CITES",
    from: id,
    to: `${head.name}:${referenceName(reference.marker)}`,
  };
  if (audit === undefined || reference.work === undefined) return { id, edges: [cites] };
  const draws = drawsFor(corpus, "text", head.number, statement.place, reference.marker);
  const audited: GraphEdge = {
    type: "AUDITED_AGAINST",
    from: id,
    to: reportId(reference.work, audit.report),
    verdict: audit.verdict,
    headline: `synthetic: ${sentenceFor(corpus, draws, 4)}`,
    explanation: `${sentenceFor(corpus, draws, 12)} (synthetic).`,
    conditional: reference.basis !== "confirmed",
  };
  return { id, edges: [audited, cites] };
};

/** How many statements one report bears on at most. */
const mostBearings = 2000;

/**
 * Edges from a report to statements of papers that do not cite its work, sorted. How many follows a power law: most
 * reports bear on none or one, a few on hundreds.
 */
export const bearingEdges = (
  corpus: SyntheticCorpus,
  work: WorkKey,
  report: number,
): GraphEdge[] => {
  if (work.of !== "all") return [];
  const draws = drawsFor(corpus, "bearing", ...drawNames(work), report);
  const most = Math.min(mostBearings, Math.ceil(corpus.claims / 20));
  const count = Math.min(most, Math.floor(0.5 * (1 - draws.unit()) ** (-1 / 1.2)));
  const from = reportId(work, report);
  const issued = issuedOf(corpus, work);
  const name = workName(work);
  const found = new Map<string, GraphEdge>();
  for (let i = 0; i < count; i += 1) {
    const head = headOf(corpus, draws.between(1, corpus.dossiers));
    const statement = draws.happens(0.1)
      ? recommendationName(draws.between(1, head.recommendations))
      : claimName(draws.between(1, head.claims));
    const direction = directionFor(draws);
    const directness = directnessFor(draws);
    const explanation = `${sentenceFor(corpus, draws, 10)} (synthetic).`;
    const to = `${head.name}:${statement}`;
    if (found.has(to) || citedWorks(corpus, head).has(name)) continue;
    const age = ageOf(issued, issuedOf(corpus, head.paper));
    found.set(to, { type: "BEARS_ON", from, to, direction, directness, age, explanation });
  }
  return [...found.values()].sort((a, b) => byText(a.to, b.to));
};
