// Owns how a map of decisions stood at the end of a year: what each branch could have stood on then. Pure.
import { eachOnce } from "../grouped-by.ts";
import { fallsIn, groundThen, stoodIn, yearOf } from "../../model/in-time.ts";
import type { DecisionNode } from "../../model/nodes.ts";
import type { BranchThen, MapThen } from "../../model/views/pathway.ts";
import type { Judged } from "./judged.ts";
import { sourcesInTime } from "./sources-in-time.ts";
import type { SubgraphIndex } from "./subgraph.ts";

/** Fallen sources that are given of a branch at most. */
const mostFalls = 5;

/**
 * The map as of the end of a year. `part` must hold what `judgedWalk` reaches from the statements; `issued` is when the paper
 * appeared. Undefined where nothing has a date. Yields after each statement and each question.
 */
export function* mapInTime(
  decisions: readonly DecisionNode[],
  judged: ReadonlyMap<string, Judged>,
  part: SubgraphIndex,
  issued: string | undefined,
  asked: number,
): Generator<undefined, MapThen | undefined> {
  const byStatement = new Map<string, ReturnType<typeof sourcesInTime>>();
  for (const [id, { node }] of judged) {
    byStatement.set(id, sourcesInTime(node, part));
    yield;
  }
  const dated = [...byStatement.values()].flatMap(({ sources }) => sources);
  if (dated.length === 0) return undefined;
  const years = [
    ...dated.flatMap(({ from, fell }) => (fell?.on === undefined ? [from] : [from, fell.on])),
    ...(issued === undefined ? [] : [issued]),
  ].map(yearOf);
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  const year = Math.min(Math.max(asked, first), last);
  const branches: BranchThen[] = [];
  for (const { id: decision, branches: answers } of decisions) {
    for (const { id: branch, from } of answers) {
      if (from.length === 0) continue;
      const found = from.flatMap((id) => byStatement.get(id) ?? []);
      const sources = eachOnce(
        found.flatMap((one) => one.sources),
        ({ source }) => source.id,
      );
      const undated = eachOnce(
        found.flatMap((one) => one.undated),
        ({ id }) => id,
      );
      const stood = stoodIn(sources, year);
      branches.push({
        decision,
        branch,
        ground: groundThen(stood, undated.length),
        known: stood.known.length,
        fallen: stood.fallen.length,
        later: stood.later.length,
        falls: fallsIn(stood).slice(0, mostFalls),
      });
    }
    yield;
  }
  return {
    year,
    first,
    last,
    ...(issued === undefined ? {} : { paper: yearOf(issued) }),
    branches,
  };
}
