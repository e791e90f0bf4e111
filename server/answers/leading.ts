// Owns which statements stand first where a list shows only its beginning: advice before claims, the most firmly worded
// advice first. Decided over the store's interface, so that every store gives the same.
import { Force } from "../../model/vocabulary.ts";
import { isStatement, type StatementNode } from "../judgement/subgraph.ts";
import type { EvidenceStore, ListFilter, ListResult } from "../store/evidence-store.ts";

/** What statements must meet, whatever their kind. */
export type StatementFilter = Omit<ListFilter, "kinds">;

/** The beginning of a list of statements, and how many it holds in all. */
export type Leading = { nodes: StatementNode[]; total: number };

/** The most firmly worded recommendations that the filter holds, at most `limit`; those of the same force in the order of the text. */
export const listFirmest = async (
  store: EvidenceStore,
  filter: StatementFilter,
  limit: number,
): Promise<Leading> => {
  const first = await store.list({ ...filter, kinds: ["recommendation"] }, { limit });
  const pages: ListResult[] = first.hasMore ? [] : [first];
  let missing = first.hasMore ? limit : 0;
  for (const force of Force.options) {
    if (missing <= 0) break;
    const page = await store.list(
      { ...filter, kinds: ["recommendation"], force },
      { limit: missing },
    );
    pages.push(page);
    missing -= page.nodes.length;
  }
  const nodes = pages.flatMap((page) => page.nodes).filter(isStatement);
  return { nodes: nodes.toSorted((a, b) => placeOf(a) - placeOf(b)), total: first.total };
};

const placeOf = (node: StatementNode): number =>
  node.kind === "recommendation" ? Force.options.indexOf(node.force) : Force.options.length;

/** The first `limit` statements that the filter holds. */
export const listLeading = async (
  store: EvidenceStore,
  filter: StatementFilter,
  limit: number,
): Promise<Leading> => {
  const [advice, claims] = await Promise.all([
    listFirmest(store, filter, limit),
    store.list({ ...filter, kinds: ["claim"] }, { limit }),
  ]);
  return {
    nodes: [...advice.nodes, ...claims.nodes.filter(isStatement)].slice(0, limit),
    total: advice.total + claims.total,
  };
};
