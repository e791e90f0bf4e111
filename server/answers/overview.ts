// Owns reading what the home page shows. Short lists are shown whole, of longer ones the beginning. Knows the store's
// interface only.
import type { Overview, StatementCard } from "../../model/endpoints.ts";
import type { GraphNode } from "../../model/graph.ts";
import { Stage, TensionKind } from "../../model/vocabulary.ts";
import { inReadingOrder, type Judged } from "../judgement/judged.ts";
import type { EvidenceStore, ListFilter } from "../store/evidence-store.ts";
import { readFirmest } from "./leading.ts";
import { readCards, readJudged, readPapers, statementIds } from "./reader.ts";
import { readTopics } from "./topics.ts";

/** A list of at most so many entries is shown whole. */
const wholeUpTo = 10;
/** Entries of a longer one. */
const shownOfMore = 3;
/** Disagreements and open questions, which stand beside each other. */
const shownBeside = 8;

const isKind =
  <K extends GraphNode["kind"]>(kind: K) =>
  (node: GraphNode): node is Extract<GraphNode, { kind: K }> =>
    node.kind === kind;

const beginning = <T>(items: readonly T[], total: number): T[] =>
  items.slice(0, total <= wholeUpTo ? wholeUpTo : shownOfMore);

/** Judgements of those of the nodes that have one, in their order. */
export const judgedAmong = (
  nodes: readonly GraphNode[],
  judged: ReadonlyMap<string, Judged>,
): Judged[] => nodes.map(({ id }) => judged.get(id)).filter((found) => found !== undefined);

/** Short lists whole; of longer ones the beginning, of advice the most firmly worded. */
const readBeginning = async (
  store: EvidenceStore,
  filter: ListFilter,
): Promise<{ nodes: GraphNode[]; total: number }> => {
  const whole = await store.list(filter, { limit: wholeUpTo });
  const isAdvice = filter.kinds.every((kind) => kind === "recommendation");
  return whole.hasMore && isAdvice ? readFirmest(store, filter, shownOfMore) : whole;
};

/** Advice or practice by stage of care, in the order of the papers' text. */
const byStage = async (
  store: EvidenceStore,
  filter: ListFilter,
): Promise<Overview["adviceByStage"]> => {
  // One after the other: together they would leave a database no time for anybody else.
  const pages = [];
  for (const stage of Stage.options) {
    pages.push({ stage, page: await readBeginning(store, { ...filter, stage }) });
  }
  const judged = await readJudged(
    store,
    pages.flatMap(({ page }) => statementIds(page.nodes)),
  );
  const cardsOf = ({ nodes, total }: { nodes: GraphNode[]; total: number }): StatementCard[] =>
    beginning(inReadingOrder(judgedAmong(nodes, judged)), total).map(({ card }) => card);
  return pages
    .filter(({ page }) => page.total > 0)
    .map(({ stage, page }) => ({ stage, total: page.total, items: cardsOf(page) }));
};

/** Disagreements, hard ones first. */
const readContested = async (store: EvidenceStore): Promise<Overview["contested"]> => {
  const pages = await Promise.all(
    TensionKind.options.map((tension) =>
      store.list({ kinds: ["tension"], tension }, { limit: shownBeside }),
    ),
  );
  const items = pages
    .flatMap(({ nodes }) => nodes.filter(isKind("tension")))
    .sort((a, b) => Number(b.type === "hard") - Number(a.type === "hard"))
    .slice(0, shownBeside);
  return {
    total: pages.reduce((sum, { total }) => sum + total, 0),
    items,
    papers: await readPapers(store, items),
  };
};

/** What the home page shows. */
export const readOverview = async (store: EvidenceStore): Promise<Overview> => {
  const [dossiers, advice, practice, topics, contested, gaps, counts] = await Promise.all([
    store.list({ kinds: ["dossier"] }, { limit: wholeUpTo }),
    byStage(store, { kinds: ["recommendation"] }),
    byStage(store, { kinds: ["claim"], type: "practice", voice: "own-practice" }),
    readTopics(store),
    readContested(store),
    store.list({ kinds: ["claim"], type: "gap" }, { limit: shownBeside }),
    store.counts(),
  ]);
  const shown = beginning(dossiers.nodes.filter(isKind("dossier")), dossiers.total);
  const papers = await store.findNodes(shown.map((d) => d.paper));
  const unknown = await readCards(store, statementIds(gaps.nodes));
  const { kinds, bases } = counts;
  const references = kinds["reference"] ?? 0;
  return {
    dossiers: shown,
    dossiersTotal: dossiers.total,
    papers: papers.filter(isKind("work")),
    adviceByStage: advice,
    practiceByStage: practice,
    topics,
    contested,
    unknown: { total: gaps.total, items: [...unknown.values()] },
    kinds,
    sources: {
      references,
      identified: references - (bases["unidentified"] ?? 0),
      confirmed: bases["confirmed"] ?? 0,
      cases: kinds["case"] ?? 0,
    },
  };
};
