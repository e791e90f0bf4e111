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
  about: LearningRoom["statements"],
  topic: string,
  topics: ViewOf<"questions">["topics"],
): NonNullable<ViewOf<"questions">["noneOn"]> => {
  const shared = about.flatMap(({ judged }) => judged.card.topics.map(({ id }) => id));
  const countOf = (id: string): number => shared.filter((one) => one === id).length;
  return {
    statements: about.length,
    own: about.filter(({ node }) => isOwnWord(node)).length,
    near: topics
      .filter(({ id, hasQuestions }) => id !== topic && hasQuestions && countOf(id) > 0)
      .toSorted((a, b) => countOf(b.id) - countOf(a.id))
      .slice(0, mostNear)
      .map(({ id, kind, label }) => ({ id, kind, label })),
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
  const filter = { kinds: taught, dossier, topic };
  const { nodes, total } = await store.list(filter, { limit: mostStatements });
  if (total === 0) await getNamedInFilter(store, filter);
  const ids = new Set(nodes.map(({ id }) => id));
  return room.statements.filter(({ node }) => ids.has(node.id));
};
