// Owns following the links of the wheel: from a mark outwards to its sources, inwards to what depends on it, and who depends on
// what. Pure.
import type { Wheel, WheelLink, WheelMark } from "../../model/views/wheel.ts";

/** Links by their ends, over a wheel's marks. */
export type WheelWays = {
  /** Links that leave a mark towards the source, and those that reach it, in the wheel's order. */
  out: (mark: number) => readonly WheelLink[];
  into: (mark: number) => readonly WheelLink[];
  /** The place of the mark with this id. */
  placeOf: (id: string) => number | undefined;
  /** Marks on a way through this one: all that it leads to and all that leads to it, itself included. */
  through: (mark: number) => ReadonlySet<number>;
  /** Sources that a mark leads to through others, nearest first; those that it is linked with are not among them. */
  beyond: (mark: number) => readonly number[];
  /** Statements that depend on a mark, directly or through others; the mark itself is not counted. */
  dependents: (mark: number) => number;
};

/** Whether a link carries support: what is not cited, conflicts and later evidence do not. */
const carries = ({ how }: WheelLink): boolean =>
  how === "based-on" || how === "cites" || how === "identified-as" || how === "describes";

/** Indexes the links of a wheel. */
export const findWays = ({ marks, links }: Wheel): WheelWays => {
  const leaving = new Map<number, WheelLink[]>();
  const reaching = new Map<number, WheelLink[]>();
  const add = (map: Map<number, WheelLink[]>, key: number, link: WheelLink): void => {
    const held = map.get(key);
    if (held === undefined) map.set(key, [link]);
    else held.push(link);
  };
  for (const link of links) {
    add(leaving, link.from, link);
    add(reaching, link.to, link);
  }
  const places = new Map(marks.map(({ id }, place) => [id, place] as const));
  const follow = (
    start: number,
    ends: (mark: number) => readonly WheelLink[],
    other: (link: WheelLink) => number,
    isFollowed: (link: WheelLink) => boolean,
  ): Set<number> => {
    const met = new Set([start]);
    for (const mark of met) {
      for (const link of ends(mark)) if (isFollowed(link)) met.add(other(link));
    }
    return met;
  };
  const out = (mark: number): readonly WheelLink[] => leaving.get(mark) ?? [];
  const into = (mark: number): readonly WheelLink[] => reaching.get(mark) ?? [];
  const isWay = ({ how }: WheelLink): boolean => how !== "conflicts";
  const counted = new Map<number, number>();
  const isStatement = (mark: number): boolean => {
    const kind = marks[mark]?.kind;
    return kind === "claim" || kind === "recommendation";
  };
  return {
    out,
    into,
    placeOf: (id) => places.get(id),
    through: (mark) =>
      new Set([
        ...follow(mark, out, (link) => link.to, isWay),
        ...follow(mark, into, (link) => link.from, isWay),
      ]),
    beyond: (mark) => {
      const linked = new Set(out(mark).map(({ to }) => to));
      return [...follow(mark, out, (link) => link.to, carries)].filter(
        (met) => met !== mark && !linked.has(met) && !isStatement(met),
      );
    },
    dependents: (mark) => {
      const known = counted.get(mark);
      if (known !== undefined) return known;
      const met = follow(mark, into, (link) => link.from, carries);
      met.delete(mark);
      const count = [...met].filter(isStatement).length;
      counted.set(mark, count);
      return count;
    },
  };
};

/** A mark that is a statement. */
export type StatementMark = Extract<WheelMark, { kind: "claim" | "recommendation" }>;

/** Whether a mark is a statement: advice or a claim. */
export const isStatementMark = (mark: WheelMark): mark is StatementMark =>
  mark.kind === "claim" || mark.kind === "recommendation";

/** Sources at either end of these links: where links are the answer to a question, who it is about. */
export const sourcesAt = ({ marks }: Wheel, links: readonly WheelLink[]): ReadonlySet<number> =>
  new Set(
    links
      .flatMap(({ from, to }) => [from, to])
      .filter((place) => {
        const mark = marks[place];
        return mark !== undefined && !isStatementMark(mark);
      }),
  );
