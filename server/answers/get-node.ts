// Owns finding the node that a question is about, or saying why there is none: unknown, of another kind, renamed, dropped.
import type { GraphNode } from "../../model/nodes.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import { AppError } from "../app-error.ts";
import { withArticle } from "../problems/fault-sentence.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";

/** A node of one of these kinds. */
export type NodeOf<K extends NodeKind> = Extract<GraphNode, { kind: K }>;

/** Whether a node is of one of these kinds. */
export const isOneOf =
  <K extends NodeKind>(...kinds: readonly K[]) =>
  (node: GraphNode): node is NodeOf<K> =>
    kinds.some((kind) => kind === node.kind);

/**
 * The node with this id, if it is of one of these kinds. Throws `not-found`, with the kind in the details when it is a node
 * of another one; `moved` with `to` when it was renamed; `gone` with the reason when it was dropped.
 */
export const getNode = async <K extends NodeKind>(
  store: EvidenceStore,
  id: string,
  kinds: readonly K[],
): Promise<NodeOf<K>> => {
  const node = await store.findNode(id);
  if (node === undefined) throw await absence(store, id, kinds.join(" or "));
  if (isOneOf(...kinds)(node)) return node;
  throw new AppError(
    "not-found",
    `${id} is ${withArticle(node.kind)}, not ${withArticle(kinds.join(" or "))}.`,
    { details: { id, kind: node.kind } },
  );
};

/** The node with this id, whatever its kind. Throws as {@link getNode} does. */
export const getAnyNode = async (store: EvidenceStore, id: string): Promise<GraphNode> => {
  const node = await store.findNode(id);
  if (node === undefined) throw await absence(store, id, "node");
  return node;
};

const absence = async (store: EvidenceStore, id: string, wanted: string): Promise<AppError> => {
  const forwarding = await store.findForwarding(id);
  if (forwarding?.type === "alias") {
    const { to } = forwarding;
    return new AppError("moved", `${id} was renamed to ${to}.`, { details: { id, to } });
  }
  if (forwarding?.type === "tombstone") {
    const { on, reason } = forwarding;
    return new AppError("gone", `${id} was dropped on ${on}: ${reason}`, {
      details: { id, on, reason },
    });
  }
  const shown = id.slice(0, 120);
  return new AppError("not-found", `No ${wanted} has the id ${JSON.stringify(shown)}.`, {
    details: { id: shown },
  });
};
