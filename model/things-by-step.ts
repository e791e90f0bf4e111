// Owns what a procedure's paired steps were done to, step by step, and how things that share a step are put to readers. Pure.
import type { NodeLink } from "./node-link.ts";
import type { StepPairs } from "./views/browse.ts";

type Row = StepPairs["rows"][number];
type Mark = NonNullable<Row["begin"]>;

/** What one step was done to, in the order in which its statement names it. */
export type StepThings = { mark: Mark; things: NodeLink[] };

/** Stands behind things of one step: a statement has to name one of them first. */
export const inOneStep = "in one step; in which order is not described";

/** One side of paired steps in the order of the steps; a row that this side is not stated of is left out. */
export const thingsByStep = (
  rows: readonly Pick<Row, "what" | "begin" | "end">[],
  side: "begin" | "end",
): StepThings[] => {
  const steps = new Map<number, StepThings>();
  const stated = rows.flatMap(({ what, ...marks }) => {
    const mark = marks[side];
    return mark === undefined ? [] : [{ what, mark }];
  });
  for (const { what, mark } of stated.toSorted(
    (a, b) => a.mark.step - b.mark.step || a.mark.place - b.mark.place,
  )) {
    const held = steps.get(mark.step);
    if (held === undefined) steps.set(mark.step, { mark, things: [what] });
    else held.things.push(what);
  }
  return [...steps.values()];
};
