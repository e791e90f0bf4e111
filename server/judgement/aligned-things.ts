// Owns the order of what paired steps were done to, so that the procedures of several cases can stand in the same rows. Pure.
import type { NodeLink } from "../../model/node-link.ts";
import type { ComparedSeries } from "../../model/views/courses.ts";
import type { SubgraphIndex } from "./subgraph.ts";

/** The concepts directly above: what it is a kind or a part of. */
const aboveOf = (id: string, part: SubgraphIndex): string[] => [
  ...part.out(id, "BROADER").map(({ to }) => to),
  ...part.out(id, "PART_OF_WHOLE").map(({ to }) => to),
];

/** The nearest of `ids` that a thing is a kind or a part of, step by step. */
const withinOf = (
  id: string,
  ids: ReadonlySet<string>,
  part: SubgraphIndex,
): string | undefined => {
  const seen = new Set([id]);
  let front = [id];
  while (front.length > 0) {
    front = [...new Set(front.flatMap((one) => aboveOf(one, part)))].filter(
      (one) => !seen.has(one),
    );
    for (const one of front) seen.add(one);
    const found = front.find((one) => ids.has(one));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Each thing once, as first met, with what is a kind or a part of another behind it. `part` must hold what is above them. */
export const alignedThings = (
  things: readonly NodeLink[],
  part: SubgraphIndex,
): ComparedSeries["things"] => {
  const each = [...new Map(things.map((thing) => [thing.id, thing] as const)).values()];
  const ids = new Set(each.map(({ id }) => id));
  const within = new Map(each.map(({ id }) => [id, withinOf(id, ids, part)] as const));
  const under = (parent: string | undefined): ComparedSeries["things"] =>
    each
      .filter(({ id }) => within.get(id) === parent)
      .flatMap((thing) => [
        { thing, ...(parent === undefined ? {} : { within: parent }) },
        ...under(thing.id),
      ]);
  return under(undefined);
};
