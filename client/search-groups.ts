// Owns in which order kinds of hits are shown. Pure.
import type { SearchHit } from "../model/views/search.ts";
import type { NodeKind } from "../model/vocabulary.ts";

/** Hits of one kind, best first. */
export type HitGroup = { kind: NodeKind; hits: SearchHit[] };

/** Hits grouped by kind: the kind with the best hit first, then as they come. */
export const groupByKind = (hits: readonly SearchHit[]): HitGroup[] => {
  const groups = new Map<NodeKind, SearchHit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([kind, of]) => ({ kind, hits: of }));
};
