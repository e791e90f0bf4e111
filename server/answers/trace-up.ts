// Owns walking up from a node to what rests on it. A small trace is taken whole; of one that is larger than what may be drawn,
// the paths of the statements that matter most. Knows the store's interface only.
import type { GraphNode } from "../../model/nodes.ts";
import { choosePaths } from "../judgement/choose-paths.ts";
import { isStatement } from "../judgement/subgraph.ts";
import {
  basedOnItWalk,
  dependsOnWalk,
  touchedWalk,
  traceUpFromReferenceWalk,
  traceUpWalk,
} from "../judgement/walks.ts";
import { nextSlice } from "../event-loop-slices.ts";
import type { EvidenceStore, WalkResult } from "../store/evidence-store.ts";
import { partCap } from "./judged-statements.ts";
import { listFirmest, type StatementFilter } from "./leading.ts";

/**
 * A path has about four nodes at least: a statement, its place, its evidence line, a reference. More candidates could not be
 * drawn.
 */
const nodesOfAPath = 4;

/** What cites the root, where it is something that can be cited. */
const citingFilter = ({ kind, id }: GraphNode): StatementFilter | undefined =>
  kind === "work" || kind === "study" || kind === "reference" ? { [kind]: id } : undefined;

const adviceFirst = (nodes: readonly GraphNode[]): { advice: string[]; claims: string[] } => ({
  advice: nodes.filter((node) => node.kind === "recommendation").map(({ id }) => id),
  claims: nodes.filter((node) => node.kind === "claim").map(({ id }) => id),
});

/**
 * Ids of the statements that matter most above the root, at most `most`: advice that cites it, advice based on claims that
 * cite it, advice it bears on without being cited; then the claims, in the same order.
 */
const listCandidates = async (
  store: EvidenceStore,
  root: GraphNode,
  most: number,
): Promise<string[]> => {
  const filter = citingFilter(root);
  const [advice, claims, touched] = await Promise.all([
    filter === undefined ? undefined : listFirmest(store, filter, most),
    filter === undefined
      ? undefined
      : store.list({ ...filter, kinds: ["claim"] }, { limit: most * 2 }),
    store.walk([root.id], touchedWalk, most * 4),
  ]);
  const citing = claims?.nodes ?? (isStatement(root) ? [root] : []);
  const above = await store.walk(
    citing.map(({ id }) => id),
    basedOnItWalk,
    citing.length + most * 4,
  );
  const based = adviceFirst(above.nodes);
  const borne = adviceFirst(touched.nodes);
  const ids = [
    ...(advice?.nodes ?? []).map(({ id }) => id),
    ...based.advice,
    ...borne.advice,
    ...citing.map(({ id }) => id),
    ...based.claims,
    ...borne.claims,
  ];
  return [...new Set(ids)].filter((id) => id !== root.id).slice(0, most);
};

/** What the trace above `root` holds, at most `limit` nodes; `total` and `reached` are over the whole. */
export const walkUp = async (
  store: EvidenceStore,
  root: GraphNode,
  limit: number,
): Promise<WalkResult> => {
  const rules = root.kind === "reference" ? traceUpFromReferenceWalk : traceUpWalk;
  const whole = await store.walk([root.id], rules, limit);
  if (whole.total <= limit) return whole;
  const candidates = await listCandidates(store, root, Math.floor(limit / nodesOfAPath));
  const below = await store.walk([...candidates, root.id], dependsOnWalk, partCap);
  const pause = nextSlice();
  if (pause !== undefined) await pause;
  const { nodes, edges } = choosePaths(root.id, candidates, below, limit);
  return { nodes, edges, total: whole.total, reached: whole.reached };
};
