// Owns how the evidence of a paper stood in a year. Pure.
import type { NodeLink } from "../../model/node-link.ts";
import type { AdviceInTime, DatedEvent, Years } from "../../model/views/years.ts";

const yearOf = ({ on }: DatedEvent): number => Number(on.slice(0, 4));

/** Events by year, earliest first; years in which nothing happened are left out. */
export const byYear = (events: readonly DatedEvent[]): [year: number, events: DatedEvent[]][] => {
  const years = new Map<number, DatedEvent[]>();
  for (const event of events)
    years.set(yearOf(event), [...(years.get(yearOf(event)) ?? []), event]);
  return [...years].toSorted(([a], [b]) => a - b);
};

/** The year of the paper, and the first and last in which anything happened; undefined where nothing has a date. */
export const spanOf = ({
  events,
}: Years): { first: number; last: number; paper: number } | undefined => {
  const years = events.map(yearOf);
  if (years.length === 0) return undefined;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const paper = events.find(({ kind }) => kind === "paper");
  return { first, last, paper: paper === undefined ? last : yearOf(paper) };
};

/** How a recommendation stood at the end of a year. */
export type StoodIn = {
  /** Sources that were published or granted by then, and those that came later. */
  known: NodeLink[];
  later: NodeLink[];
  /** Publications that dispute it and were known by then, whether the paper cites them elsewhere or not. */
  against: NodeLink[];
};

/** How advice stood at the end of a year. A source of which no date is known counts as neither known nor later. */
export const stoodIn = (
  { sources, bearing }: Pick<AdviceInTime, "sources" | "bearing">,
  events: readonly DatedEvent[],
  year: number,
): StoodIn => {
  const firstYear = new Map<string, number>();
  for (const event of events) {
    const known = firstYear.get(event.node.id);
    firstYear.set(event.node.id, Math.min(known ?? Infinity, yearOf(event)));
  }
  const isKnown = ({ id }: NodeLink): boolean => (firstYear.get(id) ?? Infinity) <= year;
  const against = bearing.filter(({ direction }) => direction === "disputes");
  return {
    known: sources.filter(isKnown),
    later: sources.filter((source) => firstYear.has(source.id) && !isKnown(source)),
    against: against.map(({ work }) => work).filter(isKnown),
  };
};
