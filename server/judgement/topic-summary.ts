// Owns what stands above a topic's statements: each paper's answer in short, and the evidence that it does not cite. Pure.
import type { SummaryNode } from "../../model/nodes.ts";
import type { NodeLink } from "../../model/node-link.ts";
import type { TopicSummary, UncitedEvidence } from "../../model/views/browse.ts";
import { getFirst, linkTo } from "./statement-page.ts";
import { isStatement, type StatementNode, type SubgraphIndex } from "./subgraph.ts";

const byLabel = (a: NodeLink, b: NodeLink): number =>
  a.label.localeCompare(b.label, "en", { numeric: true }) || (a.id < b.id ? -1 : 1);

/** Summaries as answers, by the names of their papers. `part` must hold what `summedUpWalk` reaches from them. */
export const topicSummaries = (
  summaries: readonly SummaryNode[],
  part: SubgraphIndex,
): TopicSummary[] =>
  summaries
    .map((summary) => summaryView(summary, part))
    .toSorted((a, b) => byLabel(a.dossier, b.dossier));

const summaryView = (summary: SummaryNode, part: SubgraphIndex): TopicSummary => {
  const statements = new Map(
    part
      .out(summary.id, "SUMS_UP")
      .map(({ to }) => part.find(to))
      .filter(isStatement)
      .map((node) => [node.id, node] as const),
  );
  const summedUp = (list: SummaryNode["sentences"]): TopicSummary["sentences"] =>
    list.map(({ says, from }) => ({
      says,
      from: from.flatMap((id) => linksTo(statements.get(id))),
    }));
  return {
    id: summary.id,
    dossier: linkTo(
      getFirst(part.targets(summary.id, "PART_OF", "dossier"), "dossier", summary.id),
    ),
    sentences: summedUp(summary.sentences),
    figures: summary.figures.flatMap(({ statement, figure: id }) => {
      const node = statements.get(statement);
      const figure = node?.figures.find((one) => one.id === id);
      return node === undefined || figure === undefined
        ? []
        : [{ statement: linkTo(node), figure, arms: armsOf(node) }];
    }),
    unknown: summedUp(summary.unknown),
    isDraft: summary.review.reviewed === undefined,
  };
};

const armsOf = (node: StatementNode): TopicSummary["figures"][number]["arms"] =>
  "arms" in node ? node.arms.map(({ id, name }) => ({ id, name })) : [];

const linksTo = (node: StatementNode | undefined): NodeLink[] =>
  node === undefined ? [] : [linkTo(node)];

/** Results of one work that are stated at most. */
const reportsShown = 3;

/** Ways in which one result bears on statements, and statements that it bears on in one way, at most. */
const bearingsShown = 4;
const bearsOnShown = 12;

type Bearings = UncitedEvidence["reports"][number]["bearings"];
type BearsOn = ReturnType<typeof bearingsOn>[number];

const bearingsOn = ({ id }: StatementNode, part: SubgraphIndex) => part.in(id, "BEARS_ON");

/** Adds a statement to those on which a result bears in the same way. */
const addBearing = (
  bearings: Bearings,
  { id }: StatementNode,
  { direction, age, explanation, citedAs = [] }: BearsOn,
): Bearings => {
  const held = bearings.find(
    (one) => one.direction === direction && one.explanation === explanation,
  );
  if (held !== undefined && held.statements.length < bearsOnShown) held.statements.push(id);
  if (held === undefined && bearings.length < bearingsShown) {
    bearings.push({ statements: [id], direction, age, explanation, citedAs });
  }
  return bearings;
};

const isDisputing = ({ reports }: UncitedEvidence): boolean =>
  reports.some(({ bearings }) => bearings.some(({ direction }) => direction === "disputes"));

/**
 * What bears on statements without being cited there, work by work: works that dispute a statement first, each part by
 * name. `part` must hold what `uncitedWalk` reaches from them; statements keep the order in which they are given.
 */
export const uncitedEvidence = (
  statements: readonly StatementNode[],
  part: SubgraphIndex,
): UncitedEvidence[] => {
  const found = new Map<string, UncitedEvidence>();
  for (const statement of statements) {
    for (const edge of bearingsOn(statement, part)) {
      const { from, direction, finding } = edge;
      const report = part.find(from);
      const work = part.sources(from, "REPORTS", "work")[0];
      if (report?.kind !== "report" || work === undefined) continue;
      const study = part.targets(work.id, "DESCRIBES", "study")[0];
      const own = found.get(work.id) ?? {
        work: linkTo(work),
        ...(study === undefined ? {} : { study: linkTo(study) }),
        reports: [],
      };
      found.set(work.id, own);
      const held = own.reports.find(({ id }) => id === report.id);
      if (held !== undefined) addBearing(held.bearings, statement, edge);
      else if (own.reports.length < reportsShown) {
        own.reports.push({
          id: report.id,
          ...(finding === undefined ? {} : { finding }),
          statement: report.statement,
          depth: report.readFrom.depth,
          direction,
          bearings: addBearing([], statement, edge),
        });
      }
    }
  }
  return [...found.values()].toSorted(
    (a, b) => Number(isDisputing(b)) - Number(isDisputing(a)) || byLabel(a.work, b.work),
  );
};
