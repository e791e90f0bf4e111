// Owns how evidence stood at the end of a year: what was known, what no longer stood, what came later. Pure.
import type { FallenSource, GroundThen, SourceInTime } from "./views/years.ts";

/** The year of a date, however exactly it is known. */
export const yearOf = (on: string): number => Number(on.slice(0, 4));

/** How sources stood at the end of a year. */
export type StoodIn = {
  /** Published or granted by then, and not known to have fallen by then. */
  known: SourceInTime[];
  /** Known before, and by then withdrawn, not confirmed or otherwise no longer standing. */
  fallen: FallenSource[];
  /** Not yet published or granted. */
  later: SourceInTime[];
};

/**
 * How sources stood at the end of a year. A source that fell counts as fallen from the year of its fall on; where that year is not
 * entered it counts as known, and its `fell` says that it no longer stands.
 */
export const stoodIn = (sources: readonly SourceInTime[], year: number): StoodIn => {
  const stood: StoodIn = { known: [], fallen: [], later: [] };
  for (const source of sources) {
    const { from, fell } = source;
    if (yearOf(from) > year) stood.later.push(source);
    else if (fell?.on !== undefined && yearOf(fell.on) <= year)
      stood.fallen.push({ ...source, fell });
    else stood.known.push(source);
  }
  return stood;
};

/**
 * The ground of a statement in a word. `undated` is how many sources without a date it has besides: whether these were known by then
 * cannot be known, so that they neither give ground nor let it be said that none is left.
 */
export const groundThen = ({ known, fallen, later }: StoodIn, undated: number): GroundThen => {
  if (known.length + fallen.length + later.length === 0) return "undated";
  if (fallen.length > 0) return known.length + undated === 0 ? "fallen" : "weakened";
  if (known.length === 0) return "later";
  return later.length === 0 ? "keeps" : "partly";
};

/** What is to be said to have fallen: what had by then, and what no longer stands since nobody entered when. */
export const fallsIn = ({ known, fallen }: Pick<StoodIn, "known" | "fallen">): FallenSource[] => [
  ...fallen,
  ...known.flatMap((source) =>
    source.fell === undefined || source.fell.on !== undefined
      ? []
      : [{ ...source, fell: source.fell }],
  ),
];
