// Owns which references several collected statements share. Pure.
import type { CollectedItem } from "../../model/views/collection.ts";

type Collected = Extract<CollectedItem, { as: "statement" }>;
type Cited = Collected["cites"][number];

/** References that several statements stand on, the most shared first, then in the order in which they come. */
export const sharedSources = (statements: readonly Collected[]): { cited: Cited; by: number }[] => {
  const counted = new Map<string, { cited: Cited; by: number }>();
  for (const { cites } of statements) {
    for (const cited of cites) {
      const held = counted.get(cited.reference.id);
      if (held === undefined) counted.set(cited.reference.id, { cited, by: 1 });
      else held.by += 1;
    }
  }
  return [...counted.values()].filter(({ by }) => by > 1).toSorted((a, b) => b.by - a.by);
};
