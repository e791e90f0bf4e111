// Owns counting what a walk met, alike for every engine.
import type { EdgeType } from "../../model/graph.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import type { Reached } from "./evidence-store.ts";

/** An edge that a walk crossed; its ends are named as the engine names nodes. */
export type Crossed<T> = { readonly type: EdgeType; readonly from: T; readonly to: T };

/** Counts the kinds of the nodes met and the ends of the edges crossed, both in the order in which they were met. */
export const countReached = <T>(
  kinds: Iterable<NodeKind>,
  crossed: Iterable<Crossed<T>>,
): Reached => {
  const reached: Reached = { kinds: {}, ends: {} };
  for (const kind of kinds) reached.kinds[kind] = (reached.kinds[kind] ?? 0) + 1;
  const ends = new Map<EdgeType, { from: Set<T>; to: Set<T> }>();
  for (const { type, from, to } of crossed) {
    const counted = ends.get(type) ?? { from: new Set(), to: new Set() };
    ends.set(type, counted);
    counted.from.add(from);
    counted.to.add(to);
  }
  for (const [type, { from, to }] of ends) {
    reached.ends[type] = { from: from.size, to: to.size };
  }
  return reached;
};
