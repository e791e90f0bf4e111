// Owns what is picked out of the wheel: the ways through one mark, or what is left after narrowing down with the links that answer the
// question. The screen and the picture that leaves it pick out the same. Pure.
import type { Wheel } from "../../model/views/wheel.ts";
import type { LensAnswer } from "./ask-lens.ts";
import type { Highlight } from "./wheel-figures.ts";
import { sourcesAt, type WheelWays } from "./wheel-ways.ts";

/** The links at a mark that are shown when it is pointed at: those on its ways, and its conflicts. */
const linksAt = (wheel: Wheel, lit: ReadonlySet<number>, mark: number): Wheel["links"] =>
  wheel.links.filter((link) =>
    link.how === "conflicts"
      ? link.from === mark || link.to === mark
      : lit.has(link.from) && lit.has(link.to),
  );

/** What is picked out. */
export const pickOut = (
  { wheel, ways, answer }: { wheel: Wheel; ways: WheelWays; answer: LensAnswer },
  {
    focus,
    narrowed,
    ...marked
  }: {
    /** The mark whose ways are lit; undefined: what is left is. */
    focus: number | undefined;
    /** Marks that are left after narrowing down; undefined: all. */
    narrowed: readonly number[] | undefined;
  } & Pick<Highlight, "chosen" | "focused" | "selected" | "sector">,
): Highlight => {
  if (focus !== undefined) {
    const conflicting = [...ways.out(focus), ...ways.into(focus)].flatMap((link) =>
      link.how === "conflicts" ? [link.from, link.to] : [],
    );
    const lit = new Set([...ways.through(focus), ...conflicting]);
    return { lit, links: linksAt(wheel, lit, focus), ...marked };
  }
  const lit = narrowed === undefined ? undefined : new Set(narrowed);
  const links = answer.links.filter(
    (link) => lit === undefined || (lit.has(link.from) && lit.has(link.to)),
  );
  const counts = largestOf(answer, narrowed ?? wheel.marks.keys());
  return { lit, links, named: sourcesAt(wheel, links), counts, ...marked };
};

/** So many marks are stated with their counts: those beyond are stated when they are pointed at. */
const mostCounted = 8;

/** The marks that are counted highest, each with its count; undefined where the question is not how much. */
const largestOf = (
  { countOf }: LensAnswer,
  places: Iterable<number>,
): ReadonlyMap<number, number> | undefined =>
  countOf &&
  new Map(
    [...places]
      .map((place) => [place, countOf(place)] as const)
      .filter(([, count]) => count > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostCounted),
  );

/**
 * Marks that stand out as the wheel is seen, in their order: those on the ways through what is chosen; else, of what is left, those that
 * answer the question. Where nothing answers it, all that is left.
 */
export const litMarks = (
  { wheel, answer }: { wheel: Wheel; answer: LensAnswer },
  { lit, chosen }: Highlight,
): number[] => {
  const left = [...wheel.marks.keys()].filter((place) => lit?.has(place) ?? true);
  if (chosen !== undefined || answer.total === 0) return left;
  return left.filter((place) => answer.classOf(place) !== undefined);
};
