// Owns what is answered about claims and recommendations: lists with filters, and everything about one.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { ClaimNode } from "../../model/nodes.ts";
import type { ClaimDetail, RecommendationDetail } from "../../model/views/statement.ts";
import { footingOf } from "../judgement/footing.ts";
import { isStep, stepNumber } from "../judgement/procedures.ts";
import { namedBeside, statementPage } from "../judgement/statement-page.ts";
import { indexSubgraph, type StatementNode, type SubgraphIndex } from "../judgement/subgraph.ts";
import { basisOfWalk, sameCasesWalk, statementPageWalk } from "../judgement/walks.ts";
import type { EvidenceStore, ListFilter } from "../store/evidence-store.ts";
import { getNode, isOneOf } from "./get-node.ts";
import { findCards, findJudged, findNames, partCap, statementIds } from "./judged-statements.ts";
import { listPage, type Slice } from "./list-page.ts";
import { noTexts, type PassageTexts } from "./passage-texts.ts";

/** Statements based on a claim that its page lists at most; the total stands beside them. */
const basisOfCap = 50;

/** Claims, paper by paper in the order of its text. Throws what {@link listPage} throws. */
export const answerClaims = (
  store: EvidenceStore,
  asked: ParametersOf<"claims">,
): Promise<ViewOf<"claims">> => answerList(store, "claims", claimFilter(asked), asked);

/** Recommendations, likewise. Throws what {@link listPage} throws. */
export const answerRecommendations = (
  store: EvidenceStore,
  asked: ParametersOf<"recommendations">,
): Promise<ViewOf<"recommendations">> =>
  answerList(store, "recommendations", recommendationFilter(asked), asked);

type StatementFilter = ListFilter & { kinds: readonly StatementNode["kind"][] };

/** Which claims are asked for. */
export const claimFilter = ({
  limit: _,
  cursor: __,
  q,
  ...filters
}: ParametersOf<"claims">): StatementFilter => ({ kinds: ["claim"], ...filters, words: q });

/** Which recommendations are asked for. */
export const recommendationFilter = ({
  limit: _,
  cursor: __,
  q,
  ...filters
}: ParametersOf<"recommendations">): StatementFilter => ({
  kinds: ["recommendation"],
  ...filters,
  words: q,
});

/** Everything about one claim, with the sentences where its text is held. Throws what {@link getNode} throws. */
export const answerClaim = async (
  store: EvidenceStore,
  { id }: ParametersOf<"claim">,
  texts: PassageTexts = noTexts,
): Promise<ClaimDetail> => {
  const claim = await getNode(store, id, ["claim"]);
  const [{ detail }, stepInCase] = await Promise.all([
    composeDetail(store, claim, texts),
    isStep(claim) ? findStepInCase(store, claim) : undefined,
  ]);
  return { claim, ...detail, ...(stepInCase === undefined ? {} : { stepInCase }) };
};

const findStepInCase = async (
  store: EvidenceStore,
  { id }: ClaimNode,
): Promise<number | undefined> => {
  const { nodes, edges } = await store.walk([id], sameCasesWalk, partCap, 2);
  return edges.length === 0 ? undefined : stepNumber(id, nodes.filter(isOneOf("claim")));
};

/** Everything about one recommendation, likewise. */
export const answerRecommendation = async (
  store: EvidenceStore,
  { id }: ParametersOf<"recommendation">,
  texts: PassageTexts = noTexts,
): Promise<RecommendationDetail> => {
  const recommendation = await getNode(store, id, ["recommendation"]);
  const { detail, part } = await composeDetail(store, recommendation, texts);
  return { recommendation, ...detail, footing: footingOf(recommendation, part) };
};

/** A page of statements, with the names of the nodes that it is filtered by. */
const answerList = async (
  store: EvidenceStore,
  name: string,
  filter: StatementFilter,
  { limit, cursor }: Slice,
): Promise<ViewOf<"claims">> => {
  const { topic, concept, work, study, reference, dossier } = filter;
  const [page, of] = await Promise.all([
    listPage(store, name, filter, { limit, cursor }),
    findNames(store, [topic, concept, work, study, reference, dossier]),
  ]);
  const cards = await findCards(store, statementIds(page.items));
  return { ...page, items: [...cards.values()], of };
};

/** What claims and recommendations have in common, and the part of the graph that it was composed from. */
const composeDetail = async (
  store: EvidenceStore,
  node: StatementNode,
  texts: PassageTexts,
): Promise<{ detail: Omit<ClaimDetail, "claim" | "stepInCase">; part: SubgraphIndex }> => {
  const [own, basisOf] = await Promise.all([
    store.walk([node.id], statementPageWalk, partCap),
    store.walk([node.id], basisOfWalk, basisOfCap + 1, 1),
  ]);
  const part = indexSubgraph({
    nodes: [...own.nodes, ...basisOf.nodes],
    edges: [...own.edges, ...basisOf.edges],
  });
  const judged = await findJudged(store, [node.id, ...namedBeside(node, part)]);
  const root = judged.get(node.id);
  if (root === undefined) throw new RangeError(`${node.id} was found and then not`);
  const cards = new Map([...judged].map(([id, { card }]) => [id, card]));
  const { places, ...page } = statementPage(root, part, cards);
  const detail = {
    ...page,
    basisOfTotal: basisOf.total - 1,
    passages: places.map((passage) => {
      const text = texts.find(passage);
      return text === undefined ? { passage } : { passage, text };
    }),
  };
  return { detail, part };
};
