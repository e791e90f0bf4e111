// Owns what is answered for the evidence wheel: of one paper, of one topic, or of everything. More statements than one drawing
// holds are given as counts by sector.
import type { ParametersOf } from "../../model/endpoints.ts";
import type { GraphNode, TopicNode } from "../../model/nodes.ts";
import type { TopicEntry } from "../../model/views/browse.ts";
import type { Wheel, WheelSector } from "../../model/views/wheel.ts";
import { Voice } from "../../model/vocabulary.ts";
import { drawnUpTo } from "../../model/wheel-size.ts";
import { nextSlice, runInSlices } from "../event-loop-slices.ts";
import { inReadingOrder } from "../judgement/judged.ts";
import { linkTo } from "../judgement/statement-page.ts";
import { indexSubgraph, isStatement } from "../judgement/subgraph.ts";
import { wheelWalk } from "../judgement/walks.ts";
import { composeWheel, wheelOf, type SectorOf } from "../judgement/wheel.ts";
import type { EvidenceStore, ListFilter, VoiceCount } from "../store/evidence-store.ts";
import { isOneOf } from "./get-node.ts";
import { findJudged, partCap, statementIds } from "./judged-statements.ts";
import { getNamed, getNamedInFilter } from "./named-in-question.ts";
import { statementFilter, totalOf } from "./narrowing.ts";
import { answerTopics } from "./topics.ts";

/** Statements and references are read in lists of this length. */
const readAtOnce = 200;
/** References of a paper that are drawn though nothing cites them. */
const mostReferences = 400;

/** The beginning of a list, up to `most` nodes. A short list is read at once; of a long one that is read in two steps the first is small. */
const listBeginning = async (
  store: EvidenceStore,
  filter: ListFilter,
  most: number,
): Promise<{ nodes: GraphNode[]; total: number }> => {
  const page = await store.list(filter, { limit: Math.min(most, readAtOnce) });
  return page.hasMore ? store.list(filter, { limit: most }) : page;
};

/** Topics of the first level in the order of their field, and which of them each topic stands under. */
const sectorsOf = async (
  store: EvidenceStore,
  within: string | undefined,
): Promise<{ topics: TopicEntry[]; sectorOf: SectorOf }> => {
  const { items } = await answerTopics(store);
  const byId = new Map(items.map((entry) => [entry.topic.id, entry] as const));
  const sectorOf = (id: string | undefined): TopicNode | undefined => {
    const entry = id === undefined ? undefined : byId.get(id);
    if (entry?.parent === undefined || entry.parent === within) return entry?.topic;
    return entry.topic.id === within ? entry.topic : sectorOf(entry.parent);
  };
  return { topics: items, sectorOf };
};

/**
 * The evidence wheel of a paper, of a topic with the narrower ones as its sectors, or of everything, as far as conditions hold. Throws
 * `not-found` when what the conditions name is not there.
 */
export const answerWheel = async (
  store: EvidenceStore,
  conditions: ParametersOf<"wheel">,
): Promise<Wheel> => {
  const { dossier, topic, ...narrower } = conditions;
  const named = [
    dossier === undefined ? undefined : await getNamed(store, "dossier", dossier, ["dossier"]),
    topic === undefined ? undefined : await getNamed(store, "topic", topic, ["topic"]),
  ];
  const filter = statementFilter(conditions);
  const { topics, sectorOf } = await sectorsOf(store, topic);
  const of = wheelOf(named.find((node) => node !== undefined));
  const total = await totalOf(store, filter);
  if (total === 0) await getNamedInFilter(store, filter);
  if (total > drawnUpTo && dossier === undefined) {
    const isNarrowed = Object.values(narrower).some((condition) => condition !== undefined);
    const { sectors, voices } = isNarrowed
      ? await countNarrowed(store, filter, topics)
      : await countWhole(store, filter, topics);
    if (sectors.length > 1) {
      const empty = { marks: [], links: [], dossiers: [], concepts: [], measures: [] };
      return { ...of, sectors, ...empty, voices, shown: 0, total };
    }
  }
  const { nodes } = await listBeginning(store, filter, drawnUpTo);
  const ids = statementIds(nodes);
  const judged = inReadingOrder([...(await findJudged(store, ids)).values()]);
  const walked = await store.walk(ids, wheelWalk, partCap);
  const part = await withPapers(store, walked, dossier);
  const counts = countBySector(nodes, judged, sectorOf);
  const composed = composeWheel(judged, part, sectorOf, (id) => counts.get(id) ?? none);
  return {
    ...of,
    ...(await runInSlices(composed, nextSlice)),
    shown: judged.length,
    total,
  };
};

const none = { claims: 0, recommendations: 0 };

/** Statements of topics, and of all of them together, each once. */
type Counted = { sectors: WheelSector[]; voices: VoiceCount[] };

/** The topics under one, or those of the first level, that hold statements. */
const topicsWithin = (topics: readonly TopicEntry[], within: string | undefined): TopicEntry[] =>
  topics.filter(
    ({ parent, claims, recommendations }) => parent === within && claims + recommendations > 0,
  );

/** Counts all statements of the topics under one, or of those of the first level: they were counted when the store was loaded. */
const countWhole = async (
  store: EvidenceStore,
  filter: ListFilter,
  topics: readonly TopicEntry[],
): Promise<Counted> => {
  const within = filter.topic;
  const known = new Map((await store.counts()).topics.map((one) => [one.topic, one.voices]));
  const sectors = topicsWithin(topics, within).map(({ topic, claims, recommendations }) => ({
    topic: linkTo(topic),
    question: topic.question,
    claims,
    recommendations,
    voices: [...(known.get(topic.id) ?? [])],
  }));
  const voices =
    within === undefined ? await countVoices(store, filter) : (known.get(within) ?? []);
  return { sectors, voices };
};

/** Counts what conditions leave of them. */
const countNarrowed = async (
  store: EvidenceStore,
  filter: ListFilter,
  topics: readonly TopicEntry[],
): Promise<Counted> => {
  const voices = await countVoices(store, filter);
  const sectors: WheelSector[] = [];
  for (const { topic } of topicsWithin(topics, filter.topic)) {
    const ofTopic = await countVoices(store, { ...filter, topic: topic.id }, voices);
    const sum = (kind: "claims" | "recommendations"): number =>
      ofTopic.reduce((total, count) => total + count[kind], 0);
    const [claims, recommendations] = [sum("claims"), sum("recommendations")];
    if (claims + recommendations === 0) continue;
    const { question } = topic;
    sectors.push({ topic: linkTo(topic), question, claims, recommendations, voices: ofTopic });
  }
  return { sectors, voices };
};

/** Statements of a list by whose word they are. `among`: counts of a list that holds this one, so that what it has none of is not asked for. */
const countVoices = async (
  store: EvidenceStore,
  filter: ListFilter,
  among?: readonly VoiceCount[],
): Promise<VoiceCount[]> => {
  const wider = new Map(among?.map((count) => [count.voice, count] as const));
  const asked = filter.voice === undefined ? Voice.options : [filter.voice];
  const counts: VoiceCount[] = [];
  // One after the other: together they would leave a database no time for anybody else.
  for (const voice of asked) {
    const count = async (kind: "claim" | "recommendation"): Promise<number> => {
      if (!filter.kinds.includes(kind)) return 0;
      if (among !== undefined && (wider.get(voice)?.[`${kind}s`] ?? 0) === 0) return 0;
      return totalOf(store, { ...filter, kinds: [kind], voice });
    };
    const claims = await count("claim");
    const recommendations = await count("recommendation");
    if (claims + recommendations > 0) counts.push({ voice, claims, recommendations });
  }
  return counts;
};

/** Statements of each sector by kind. */
const countBySector = (
  nodes: readonly GraphNode[],
  judged: readonly { node: { id: string }; topic: string | undefined }[],
  sectorOf: SectorOf,
): Map<string, typeof none> => {
  const topicOf = new Map(judged.map(({ node, topic }) => [node.id, topic] as const));
  const counts = new Map<string, typeof none>();
  for (const { id, kind } of nodes.filter(isStatement)) {
    const sector = sectorOf(topicOf.get(id));
    if (sector === undefined) continue;
    const { claims, recommendations } = counts.get(sector.id) ?? none;
    counts.set(
      sector.id,
      kind === "claim"
        ? { claims: claims + 1, recommendations }
        : { claims, recommendations: recommendations + 1 },
    );
  }
  return counts;
};

/** What was walked, with the papers themselves and, for one paper, the references that nothing cites. */
const withPapers = async (
  store: EvidenceStore,
  { nodes, edges }: Awaited<ReturnType<EvidenceStore["walk"]>>,
  dossier: string | undefined,
): Promise<ReturnType<typeof indexSubgraph>> => {
  const known = new Set(nodes.map(({ id }) => id));
  const papers = nodes.filter(isOneOf("dossier")).map(({ paper }) => paper);
  const listed =
    dossier === undefined
      ? []
      : (await listBeginning(store, { kinds: ["reference"], dossier }, mostReferences)).nodes;
  const added = [...(await store.findNodes([...new Set(papers)])), ...listed];
  return indexSubgraph({ nodes: [...nodes, ...added.filter(({ id }) => !known.has(id))], edges });
};
