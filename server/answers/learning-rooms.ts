// Owns which paper a learner is asked about, and keeping its statements ready.
import type { ParametersOf } from "../../model/endpoints.ts";
import type { DossierNode } from "../../model/nodes.ts";
import { nextSlice, runInSlices } from "../event-loop-slices.ts";
import { inReadingOrder } from "../judgement/judged.ts";
import { indexSubgraph } from "../judgement/subgraph.ts";
import { learningWalk } from "../judgement/walks.ts";
import { openLearningRoom, type LearningRoom } from "../learning/learning-room.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { memoiseById } from "../store/memoise.ts";
import { isOneOf } from "./get-node.ts";
import { findJudged, partCap, statementIds } from "./judged-statements.ts";
import { getNamed, getNamedInFilter } from "./named-in-question.ts";

/** Statements of a paper that are read at most: far above what any paper has. */
export const mostStatements = 2_000;

/** Summaries of a paper that are read at most: one for each topic. */
const mostSummaries = 500;

/** Kinds of nodes that are asked about. */
export const taught = ["claim", "recommendation"] as const;

/** Papers whose statements are kept ready: a graph never changes. */
export const keptRooms = 8;

/** The paper that is asked about: the one named, else the first that has something under the topic, else the first of all. */
export const findPaper = async (
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
  const { nodes } = await store.list({ kinds: taught, topic }, { limit: 1 });
  const [first] = nodes.filter(isOneOf("claim", "recommendation"));
  if (first === undefined) await getNamedInFilter(store, { kinds: taught, topic });
  const found = first === undefined ? undefined : await store.findNode(first.dossier);
  return found !== undefined && isOneOf("dossier")(found) ? found : undefined;
};

const readRoom = async (store: EvidenceStore, paper: DossierNode): Promise<LearningRoom> => {
  const { nodes } = await store.list(
    { kinds: taught, dossier: paper.id },
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
  const answers = await store.list(
    { kinds: ["summary"], dossier: paper.id },
    { limit: mostSummaries },
  );
  const summaries = answers.nodes.filter(isOneOf("summary"));
  return runInSlices(openLearningRoom(paper, judged, summaries, part), nextSlice);
};

/** The statements of a paper, ready to be asked about. */
export const findRoom = memoiseById(keptRooms, readRoom);
