// Owns what is answered where a paper distinguishes conditions: its claims that do so, beside those on the disease itself.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import { comparedTypes, featureTypes } from "../../model/kinds/compared-kinds.ts";
import type { ClaimNode, DossierNode } from "../../model/nodes.ts";
import { comparedIds, differentialMatrix } from "../judgement/differential-matrix.ts";
import { indexSubgraph } from "../judgement/subgraph.ts";
import { broaderWalk } from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { isOneOf } from "./get-node.ts";
import { findCards, partCap } from "./judged-statements.ts";
import { getNamedInFilter } from "./named-in-question.ts";

/** Claims that distinguish conditions that an answer is made of at most. */
const claimsCompared = 120;
/** Papers whose matrices are given at most. */
const papersCompared = 4;
/** Claims of each kind on the disease itself that a matrix takes at most: far above what one paper enters. */
const ownClaims = 200;
/** Steps up from a condition to what it is a kind of. */
const kindSteps = 6;

const claimsIn = (nodes: Awaited<ReturnType<EvidenceStore["list"]>>["nodes"]): ClaimNode[] =>
  nodes.filter(isOneOf("claim"));

/**
 * What distinguishes conditions, paper by paper; under a topic, or in one paper, where these are given. The disease's own
 * column holds all that the paper enters on the features compared. Throws `not-found` when a parameter names what is not there.
 */
export const answerDifferential = async (
  store: EvidenceStore,
  { dossier, topic }: ParametersOf<"differential">,
): Promise<ViewOf<"differential">> => {
  const [type] = comparedTypes.differential;
  const filter = { kinds: ["claim"], type, dossier, topic } as const;
  const { nodes, total } = await store.list(filter, { limit: claimsCompared });
  if (total === 0) await getNamedInFilter(store, filter);
  const claims = claimsIn(nodes);
  const papers = [...new Set(claims.map((claim) => claim.dossier))].slice(0, papersCompared);
  const dossiers = (await store.findNodes(papers)).filter(isOneOf("dossier"));
  const parts = [];
  // One after the other: together they would leave a database no time for anybody else.
  for (const paper of dossiers) {
    const stating = claims.filter((claim) => claim.dossier === paper.id);
    parts.push(await composeMatrix(store, paper, stating, topic !== undefined));
  }
  const used = parts.flatMap((part) => part.claims);
  return {
    matrices: parts.map(({ matrix }) => matrix),
    shown: used.filter((claim) => claim.type === type).length,
    total,
    statements: Object.fromEntries(
      await findCards(
        store,
        used.map(({ id }) => id),
      ),
    ),
  };
};

/** The matrix of one paper, with the claims that it is made of. `isPart`: features that only the disease has are left out. */
const composeMatrix = async (
  store: EvidenceStore,
  paper: DossierNode,
  stating: readonly ClaimNode[],
  isPart: boolean,
) => {
  const named = new Set(comparedIds(stating, paper.disease).features);
  const own = (await listOwn(store, paper)).filter(
    (claim) => !isPart || comparedIds([claim], paper.disease).features.some((id) => named.has(id)),
  );
  const claims = [...stating, ...own].toSorted((a, b) => a.order - b.order);
  const { conditions, features } = comparedIds(claims, paper.disease);
  const columns = [...(paper.disease === undefined ? [] : [paper.disease]), ...conditions];
  const above = await store.walk([...new Set(columns)], broaderWalk, partCap, kindSteps);
  const concepts = await store.findNodes(features);
  const part = indexSubgraph({ nodes: [...above.nodes, ...concepts], edges: above.edges });
  return { matrix: differentialMatrix(paper, claims, part), claims };
};

/** The claims of a paper on its disease that name a feature. */
const listOwn = async (store: EvidenceStore, paper: DossierNode): Promise<ClaimNode[]> => {
  if (paper.disease === undefined) return [];
  const own: ClaimNode[] = [];
  for (const type of featureTypes) {
    const { nodes } = await store.list(
      { kinds: ["claim"], type, dossier: paper.id },
      { limit: ownClaims },
    );
    own.push(
      ...claimsIn(nodes).filter((claim) => "feature" in claim && claim.feature !== undefined),
    );
  }
  return own;
};
