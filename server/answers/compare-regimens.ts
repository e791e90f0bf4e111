// Owns what is answered on results of regimens: those that papers give, and those of trials that bear on statements uncited.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import { comparedTypes } from "../../model/kinds/compared-kinds.ts";
import type { ClaimNode } from "../../model/nodes.ts";
import type { RegimenResult } from "../../model/views/compare.ts";
import { citedResult, uncitedResults, type ResultClaim } from "../judgement/regimen-results.ts";
import { indexSubgraph, type SubgraphIndex } from "../judgement/subgraph.ts";
import {
  broaderWalk,
  regimenWalk,
  trialResultsWalk,
  uncitedResultsWalk,
} from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { isOneOf } from "./get-node.ts";
import { findCards, partCap, statementIds, walkPart } from "./judged-statements.ts";
import { getNamedInFilter } from "./named-in-question.ts";

/** Claims that give a result that an answer is made of at most. */
const resultsCompared = 40;
/** Results that no claim gives that are given at most. */
const uncitedCompared = 60;
/** Studies, or statements under a topic, around which such results are looked for at most. */
const lookedAround = 200;
/** Nodes around them that are read at most. */
const aroundCap = 4_000;
/** Steps up from an outcome to what it is a kind of. */
const outcomeSteps = 3;

const isResultClaim = (claim: ClaimNode): claim is ResultClaim => claim.type === "regimen-result";

/**
 * Results of regimens, arm by arm; under a topic, or in one paper, where these are given. Throws `not-found` when a parameter
 * names what is not there.
 */
export const answerRegimens = async (
  store: EvidenceStore,
  { dossier, topic }: ParametersOf<"regimens">,
): Promise<ViewOf<"regimens">> => {
  const [type] = comparedTypes.regimens;
  const filter = { kinds: ["claim"], type, dossier, topic } as const;
  const { nodes, total } = await store.list(filter, { limit: resultsCompared });
  if (total === 0) await getNamedInFilter(store, filter);
  const claims = nodes.filter(isOneOf("claim")).filter(isResultClaim);
  const ids = claims.map(({ id }) => id);
  const part = await walkPart(store, ids, regimenWalk);
  const wider = await findWider(
    store,
    claims.map(({ outcome }) => outcome.id),
  );
  const results = claims.map((claim) => citedResult(claim, part, wider(claim.outcome.id)));
  const around = await readAround(store, dossier, topic);
  const uncited = uncitedResults(around)
    .filter(({ bearsOn }) => bearsOn.some(({ statement }) => isOf(statement.id, around, dossier)))
    .slice(0, uncitedCompared);
  return {
    results,
    shown: results.length,
    total,
    uncited,
    papers: papersOf(results, uncited, [part, around]),
    statements: Object.fromEntries(await findCards(store, ids)),
  };
};

const isOf = (id: string, part: SubgraphIndex, dossier: string | undefined): boolean => {
  const node = part.find(id);
  return (
    dossier === undefined || (node !== undefined && "dossier" in node && node.dossier === dossier)
  );
};

/** For each outcome: itself and what it is a kind of. */
const findWider = async (
  store: EvidenceStore,
  outcomes: readonly string[],
): Promise<(outcome: string) => ReadonlySet<string>> => {
  const { nodes, edges } = await store.walk(
    [...new Set(outcomes)],
    broaderWalk,
    partCap,
    outcomeSteps,
  );
  const part = indexSubgraph({ nodes, edges });
  return (outcome) => {
    const seen = new Set([outcome]);
    for (const id of seen) for (const { to } of part.out(id, "BROADER")) seen.add(to);
    return seen;
  };
};

/** The part of the graph in which results are looked for that no claim gives: around a topic's statements, or all trials. */
const readAround = async (
  store: EvidenceStore,
  dossier: string | undefined,
  topic: string | undefined,
): Promise<SubgraphIndex> => {
  if (topic !== undefined) {
    const kinds = ["claim", "recommendation"] as const;
    const { nodes } = await store.list({ kinds, topic, dossier }, { limit: lookedAround });
    return indexSubgraph(await store.walk(statementIds(nodes), uncitedResultsWalk, aroundCap));
  }
  const { nodes } = await store.list({ kinds: ["study"] }, { limit: lookedAround });
  const trials = nodes.filter(isOneOf("study")).filter(({ arms }) => arms.length > 1);
  const ids = trials.map(({ id }) => id);
  return indexSubgraph(await store.walk(ids, trialResultsWalk, aroundCap));
};

/** The papers that results are from, by id. */
const papersOf = (
  results: readonly RegimenResult[],
  uncited: readonly RegimenResult[],
  parts: readonly SubgraphIndex[],
): ViewOf<"regimens">["papers"] => {
  const ids = [
    ...results.map(({ id }) => id),
    ...uncited.flatMap(({ bearsOn }) => bearsOn.map(({ statement }) => statement.id)),
  ];
  const dossiers = ids.flatMap((id) =>
    parts.flatMap((part) => part.targets(id, "PART_OF", "dossier")),
  );
  return [...new Map(dossiers.map((one) => [one.id, one] as const)).values()].map(
    ({ id, label, attribution, licence }) => ({ id, label, attribution, licence }),
  );
};
