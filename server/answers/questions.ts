// Owns what is answered to a learner: questions on one paper, or on a topic of it, drawn by a seed.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { DossierNode } from "../../model/nodes.ts";
import { isOwnWord } from "../../model/own-word.ts";
import { nextSlice, runInSlices } from "../event-loop-slices.ts";
import { linkTo } from "../judgement/statement-page.ts";
import { indexSubgraph } from "../judgement/subgraph.ts";
import { studyReportsWalk } from "../judgement/walks.ts";
import { drawAppraisals, studiesOf } from "../learning/draw-appraisals.ts";
import { drawQuestions } from "../learning/draw-questions.ts";
import { drawQuotations } from "../learning/draw-quotations.ts";
import type { LearningRoom } from "../learning/learning-room.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { memoiseById } from "../store/memoise.ts";
import { isOneOf } from "./get-node.ts";
import { partCap } from "./judged-statements.ts";
import { findPaper, findRoom, keptRooms, mostStatements, taught } from "./learning-rooms.ts";
import { getNamedInFilter } from "./named-in-question.ts";
import { topicsInOrder } from "./topics.ts";

/** Questions of a set when nobody says how many. */
const asked = 10;

/** Seeds by which a topic may be asked about before it counts as one without a question. */
const tried = ["1", "2", "3"];

/** Topics of a paper's statements, in the order in which readers go through them. */
const findTopics = memoiseById(
  keptRooms,
  async (store: EvidenceStore, paper: DossierNode): Promise<ViewOf<"questions">["topics"]> => {
    const room = await findRoom(store, paper);
    const ids = new Set(
      room.statements.flatMap(({ judged }) => judged.card.topics.map(({ id }) => id)),
    );
    const topics: ViewOf<"questions">["topics"] = [];
    for (const topic of (await topicsInOrder(store)).filter(({ id }) => ids.has(id))) {
      const about = await underTopic(store, room, paper.id, topic.id);
      let hasQuestions = false;
      for (const seed of tried) {
        hasQuestions ||=
          (await runInSlices(drawQuestions(room, about, seed, 1), nextSlice)).length > 0;
      }
      topics.push({ ...linkTo(topic), hasQuestions });
    }
    return topics;
  },
);

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
  const questions = await runInSlices(drawQuestions(room, about, seed, limit), nextSlice);
  const topics = await findTopics(store, paper);
  return {
    seed,
    dossier: linkTo(paper),
    topics,
    questions,
    ...(topic === undefined || questions.length > 0
      ? {}
      : { noneOn: whyNone(topic, about, topics) }),
  };
};

/** Topics that are named beside one without a question. */
const mostNear = 3;

/** What the statements of a topic without a question are, and topics with some that they stand under as well, most of them first. */
const whyNone = (
  topic: string,
  about: LearningRoom["statements"],
  topics: ViewOf<"questions">["topics"],
): NonNullable<ViewOf<"questions">["noneOn"]> => {
  const shared = about.flatMap(({ judged }) => judged.card.topics.map(({ id }) => id));
  const countOf = (id: string): number => shared.filter((one) => one === id).length;
  return {
    statements: about.length,
    own: about.filter(({ node }) => isOwnWord(node)).length,
    drafts: about.filter(({ isAskable }) => !isAskable).length,
    near: topics
      .filter(({ id, hasQuestions }) => id !== topic && hasQuestions && countOf(id) > 0)
      .toSorted((a, b) => countOf(b.id) - countOf(a.id))
      .slice(0, mostNear)
      .map(({ id, kind, label }) => ({ id, kind, label })),
  };
};

/** Papers that are looked through for what only some have, where none is named: as many as are kept ready. */
const mostPapers = keptRooms;

/**
 * What is found of the paper that is named, else of the first that anything is found of, with that paper: the first of all where nothing
 * is. Undefined without any paper. Throws `not-found` when the named one is not there.
 */
const findOfPaper = async <T>(
  store: EvidenceStore,
  dossier: string | undefined,
  find: (room: LearningRoom) => Promise<T[]> | T[],
): Promise<{ paper: DossierNode; found: T[] } | undefined> => {
  const foundOf = async (paper: DossierNode) => ({
    paper,
    found: await find(await findRoom(store, paper)),
  });
  const named = await findPaper(store, { dossier });
  if (named === undefined) return undefined;
  const first = await foundOf(named);
  if (dossier !== undefined || first.found.length > 0) return first;
  const { nodes } = await store.list({ kinds: ["dossier"] }, { limit: mostPapers });
  for (const paper of nodes.filter(isOneOf("dossier")).slice(1)) {
    const other = await foundOf(paper);
    if (other.found.length > 0) return other;
  }
  return first;
};

/**
 * Sentences of a paper beside what their sources report; where none is named, of the first with any. Throws `not-found` when the paper is not
 * there.
 */
export const answerQuotations = async (
  store: EvidenceStore,
  { dossier, seed = "1", limit = asked }: ParametersOf<"quotations">,
): Promise<ViewOf<"quotations">> => {
  const drawn = await findOfPaper(store, dossier, (room) => drawQuotations(room, seed, limit));
  if (drawn === undefined) return { seed, quotations: [] };
  return { seed, dossier: linkTo(drawn.paper), quotations: drawn.found };
};

/**
 * Studies that a paper leans on, or that bear on it, to be appraised; where none is named, of the first with any. Throws `not-found` when
 * the paper is not there.
 */
export const answerAppraisals = async (
  store: EvidenceStore,
  { dossier, seed = "1", limit = asked }: ParametersOf<"appraisals">,
): Promise<ViewOf<"appraisals">> => {
  const drawn = await findOfPaper(store, dossier, async (room) => {
    const studies = studiesOf(room);
    const part = indexSubgraph(await store.walk([...studies.keys()], studyReportsWalk, partCap));
    return drawAppraisals(studies, part, seed, limit);
  });
  if (drawn === undefined) return { seed, appraisals: [] };
  return { seed, dossier: linkTo(drawn.paper), appraisals: drawn.found };
};

/** Statements of the paper under a topic or a narrower one. */
const underTopic = async (
  store: EvidenceStore,
  room: LearningRoom,
  dossier: string,
  topic: string,
): Promise<LearningRoom["statements"]> => {
  const filter = { kinds: taught, dossier, topic };
  const { nodes, total } = await store.list(filter, { limit: mostStatements });
  if (total === 0) await getNamedInFilter(store, filter);
  const ids = new Set(nodes.map(({ id }) => id));
  return room.statements.filter(({ node }) => ids.has(node.id));
};
