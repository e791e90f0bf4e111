// Owns what the home page shows. Short lists are given whole, of longer ones the beginning. Knows the store's interface only.
import { practice } from "../../model/own-word.ts";
import type { GraphNode, ProfileNode, StageName } from "../../model/nodes.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { Overview } from "../../model/views/overview.ts";
import { TensionKind } from "../../model/vocabulary.ts";
import { inReadingOrder } from "../judgement/judged.ts";
import { linkTo } from "../judgement/statement-page.ts";
import type { Counts, EvidenceStore, ListFilter } from "../store/evidence-store.ts";
import { isOneOf } from "./get-node.ts";
import {
  findCards,
  findJudged,
  findPapers,
  judgedAmong,
  statementIds,
} from "./judged-statements.ts";
import { listFirmest } from "./leading.ts";
import { findProfiles } from "./profiles.ts";
import { answerTopics } from "./topics.ts";

/** A list of at most so many entries is shown whole. */
const wholeUpTo = 10;
/** Entries of a longer one. */
const shownOfMore = 3;
/** Inconsistencies and open questions, which stand beside each other. */
const shownBeside = 3;

const beginning = <T>(items: readonly T[], total: number): T[] =>
  items.slice(0, total <= wholeUpTo ? wholeUpTo : shownOfMore);

/** Short lists whole; of longer ones the beginning, of advice the most firmly worded. */
const listBeginning = async (
  store: EvidenceStore,
  filter: ListFilter,
): Promise<{ nodes: GraphNode[]; total: number }> => {
  const whole = await store.list(filter, { limit: wholeUpTo });
  const isAdvice = filter.kinds.every((kind) => kind === "recommendation");
  return whole.hasMore && isAdvice ? listFirmest(store, filter, shownOfMore) : whole;
};

/** Every stage of every field, in the order of the fields and then of their stages; a stage of several fields once. */
const stagesOf = (profiles: readonly ProfileNode[]): StageName[] =>
  [
    ...new Map(
      profiles
        .flatMap(({ stages }) => stages)
        .map((stage) => [stage.id, stage] as const)
        .reverse(),
    ).values(),
  ].reverse();

/** Advice by stage, in the order of the papers' text. */
const adviceByStage = async (
  store: EvidenceStore,
  stages: readonly StageName[],
): Promise<Overview["adviceByStage"]> => {
  const filter: ListFilter = { kinds: ["recommendation"] };
  // One after the other: together they would leave a database no time for anybody else.
  const pages = [];
  for (const stage of stages) {
    pages.push({ stage, page: await listBeginning(store, { ...filter, stage: stage.id }) });
  }
  const judged = await findJudged(
    store,
    pages.flatMap(({ page }) => statementIds(page.nodes)),
  );
  const cardsOf = ({ nodes, total }: { nodes: GraphNode[]; total: number }): StatementCard[] =>
    beginning(inReadingOrder(judgedAmong(nodes, judged)), total).map(({ card }) => card);
  return pages
    .filter(({ page }) => page.total > 0)
    .map(({ stage, page }) => ({ stage, total: page.total, items: cardsOf(page) }));
};

/** What the authors did, counted by stage. */
const practiceByStage = async (
  store: EvidenceStore,
  stages: readonly StageName[],
): Promise<Overview["practiceByStage"]> => {
  const counted = [];
  for (const stage of stages) {
    const filter: ListFilter = { kinds: ["claim"], ...practice };
    const { total } = await store.list({ ...filter, stage: stage.id }, { limit: 1 });
    counted.push({ stage, total });
  }
  return counted.filter(({ total }) => total > 0);
};

/** Inconsistencies, hard ones first. */
const findInconsistencies = async (store: EvidenceStore): Promise<Overview["inconsistencies"]> => {
  const pages = await Promise.all(
    TensionKind.options.map((tension) =>
      store.list({ kinds: ["tension"], tension }, { limit: shownBeside }),
    ),
  );
  const items = pages
    .flatMap(({ nodes }) => nodes.filter(isOneOf("tension")))
    .sort((a, b) => Number(b.type === "hard") - Number(a.type === "hard"))
    .slice(0, shownBeside);
  return {
    total: pages.reduce((sum, { total }) => sum + total, 0),
    items,
    papers: await findPapers(store, items),
  };
};

/** Where statements come from, counted. */
const sourcesOf = ({ kinds, bases }: Counts): Overview["sources"] => {
  const references = kinds["reference"] ?? 0;
  return {
    references,
    identified: references - (bases["unidentified"] ?? 0),
    confirmed: bases["confirmed"] ?? 0,
    cases: kinds["case"] ?? 0,
  };
};

/** What the home page shows. */
export const answerOverview = async (store: EvidenceStore): Promise<Overview> => {
  const profiles = await findProfiles(store);
  const stages = stagesOf(profiles);
  const orders = new Set(profiles.map(({ order }) => order));
  const [order] = orders;
  const [dossiers, advice, practice, topics, inconsistencies, gaps, counts] = await Promise.all([
    store.list({ kinds: ["dossier"] }, { limit: wholeUpTo }),
    adviceByStage(store, stages),
    practiceByStage(store, stages),
    answerTopics(store),
    findInconsistencies(store),
    store.list({ kinds: ["claim"], type: "gap" }, { limit: shownBeside }),
    store.counts(),
  ]);
  const shown = beginning(dossiers.nodes.filter(isOneOf("dossier")), dossiers.total);
  const papers = await store.findNodes(shown.map((dossier) => dossier.paper));
  const diseases = await store.findNodes([
    ...new Set(shown.flatMap(({ disease }) => disease ?? [])),
  ]);
  const unknown = await findCards(store, statementIds(gaps.nodes));
  return {
    dossiers: shown,
    dossiersTotal: dossiers.total,
    papers: papers.filter(isOneOf("work")),
    diseases: diseases.map(linkTo),
    ...(order === undefined || orders.size > 1 ? {} : { order }),
    adviceByStage: advice,
    practiceByStage: practice,
    topics: topics.items,
    inconsistencies,
    unknown: { total: gaps.total, items: [...unknown.values()] },
    kinds: counts.kinds,
    sources: sourcesOf(counts),
  };
};
