// Owns what is answered to a learner: questions on one paper, or on a topic of it, drawn by a seed.
import { LRUCache } from "lru-cache";
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { NodeLink } from "../../model/node-link.ts";
import type { DossierNode } from "../../model/nodes.ts";
import { nextSlice, runInSlices } from "../event-loop-slices.ts";
import { inReadingOrder } from "../judgement/judged.ts";
import { linkTo } from "../judgement/statement-page.ts";
import { indexSubgraph } from "../judgement/subgraph.ts";
import { learningWalk, studyReportsWalk } from "../judgement/walks.ts";
import { drawAppraisals, studiesOf } from "../learning/draw-appraisals.ts";
import { drawQuestions } from "../learning/draw-questions.ts";
import { drawQuotations } from "../learning/draw-quotations.ts";
import { openLearningRoom, type LearningRoom } from "../learning/learning-room.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { isOneOf } from "./get-node.ts";
import { findJudged, partCap, statementIds } from "./judged-statements.ts";
import { getNamed, getNamedInFilter } from "./named-in-question.ts";
import { answerTopics } from "./topics.ts";

/** Statements of a paper that are read at most: far above what any paper has. */
const mostStatements = 2_000;
const asked = 10;
const statements = ["claim", "recommendation"] as const;
/** Papers whose statements are kept ready: a graph never changes. */
const keptRooms = 8;
const rooms = new WeakMap<EvidenceStore, LRUCache<string, Promise<LearningRoom>>>();

/** The paper that is asked about: the one named, else the first that has something under the topic, else the first of all. */
const findPaper = async (
  store: EvidenceStore,
  { dossier, topic }: Pick<ParametersOf<"questions">, "dossier" | "topic">,
): Promise<DossierNode | undefined> => {
  const named =
    dossier === undefined ? undefined : await getNamed(store, "dossier", dossier, ["dossier"]);
  if (named !== undefined) return isOneOf("dossier")(named) ? named : undefined;
  if (topic === undefined) {
    const { nodes } = await store.list({ kinds: ["dossier"] }, { limit: 1 });
    return nodes.find(isOneOf("dossier"));
  }
  const { nodes } = await store.list({ kinds: statements, topic }, { limit: 1 });
  const [first] = nodes.filter(isOneOf("claim", "recommendation"));
  if (first === undefined) await getNamedInFilter(store, { kinds: statements, topic });
  const found = first === undefined ? undefined : await store.findNode(first.dossier);
  return found !== undefined && isOneOf("dossier")(found) ? found : undefined;
};

const readRoom = async (store: EvidenceStore, paper: DossierNode): Promise<LearningRoom> => {
  const { nodes } = await store.list(
    { kinds: statements, dossier: paper.id },
    { limit: mostStatements },
  );
  const ids = statementIds(nodes);
  const judged = inReadingOrder([...(await findJudged(store, ids)).values()]);
  // What figures are of and among is named in them, without an edge that leads there.
  const counted = nodes
    .filter(isOneOf("claim", "recommendation"))
    .flatMap(({ figures }) => figures.flatMap(({ of, among, outcome }) => [of, among, outcome]));
  const roots = [...new Set([...ids, ...counted.filter((id) => id !== undefined)])];
  const part = indexSubgraph(await store.walk(roots, learningWalk, partCap));
  return runInSlices(openLearningRoom(paper, judged, part), nextSlice);
};

const findRoom = (store: EvidenceStore, paper: DossierNode): Promise<LearningRoom> => {
  const kept = rooms.get(store) ?? new LRUCache<string, Promise<LearningRoom>>({ max: keptRooms });
  rooms.set(store, kept);
  const known = kept.get(paper.id);
  if (known !== undefined) return known;
  const reading = readRoom(store, paper);
  kept.set(paper.id, reading);
  // What failed is forgotten, and read again when it is asked for again.
  reading.catch(() => kept.delete(paper.id));
  return reading;
};

/** Topics of a paper's statements, in the order of the tree. */
const findTopics = async (
  store: EvidenceStore,
  { statements: all }: LearningRoom,
): Promise<NodeLink[]> => {
  const ids = new Set(all.flatMap(({ judged }) => judged.card.topics.map(({ id }) => id)));
  const { items } = await answerTopics(store);
  return items.flatMap(({ topic }) => (ids.has(topic.id) ? [linkTo(topic)] : []));
};

/**
 * Questions on a paper, or on what it says under a topic, drawn by a seed. Throws `not-found` when the paper or the topic is not
 * there.
 */
export const answerQuestions = async (
  store: EvidenceStore,
  parameters: ParametersOf<"questions">,
): Promise<ViewOf<"questions">> => {
  const { topic, seed = "1", limit = asked } = parameters;
  const paper = await findPaper(store, parameters);
  if (paper === undefined) return { seed, topics: [], questions: [] };
  const room = await findRoom(store, paper);
  const about =
    topic === undefined ? room.statements : await underTopic(store, room, paper.id, topic);
  const drawing = drawQuestions(room, about, seed, limit);
  return {
    seed,
    dossier: linkTo(paper),
    topics: await findTopics(store, room),
    questions: await runInSlices(drawing, nextSlice),
  };
};

/** Sentences of a paper beside what their sources report. Throws `not-found` when the paper is not there. */
export const answerQuotations = async (
  store: EvidenceStore,
  { dossier, seed = "1", limit = asked }: ParametersOf<"quotations">,
): Promise<ViewOf<"quotations">> => {
  const paper = await findPaper(store, { dossier });
  if (paper === undefined) return { seed, quotations: [] };
  const room = await findRoom(store, paper);
  return { seed, dossier: linkTo(paper), quotations: drawQuotations(room, seed, limit) };
};

/** Studies that a paper leans on, or that bear on it, to be appraised. Throws `not-found` when the paper is not there. */
export const answerAppraisals = async (
  store: EvidenceStore,
  { dossier, seed = "1", limit = asked }: ParametersOf<"appraisals">,
): Promise<ViewOf<"appraisals">> => {
  const paper = await findPaper(store, { dossier });
  if (paper === undefined) return { seed, appraisals: [] };
  const room = await findRoom(store, paper);
  const studies = studiesOf(room);
  const part = indexSubgraph(await store.walk([...studies.keys()], studyReportsWalk, partCap));
  return { seed, dossier: linkTo(paper), appraisals: drawAppraisals(studies, part, seed, limit) };
};

/** Statements of the paper under a topic or a narrower one. */
const underTopic = async (
  store: EvidenceStore,
  room: LearningRoom,
  dossier: string,
  topic: string,
): Promise<LearningRoom["statements"]> => {
  const filter = { kinds: statements, dossier, topic };
  const { nodes, total } = await store.list(filter, { limit: mostStatements });
  if (total === 0) await getNamedInFilter(store, filter);
  const ids = new Set(nodes.map(({ id }) => id));
  return room.statements.filter(({ node }) => ids.has(node.id));
};
