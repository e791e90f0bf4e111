// Owns what would overturn a statement: which source carries it alone, which carries least, and what is missing to rely on it. Pure.
import { eachOnce } from "../grouped-by.ts";
import { countInWords, pluralOf } from "../../model/formats.ts";
import type { NodeLink } from "../../model/node-link.ts";
import type { Footing, SourceStoodOn } from "../../model/views/weigh.ts";
import { nothingRemoved, sourcesStoodOn } from "./sources-stood-on.ts";
import { linkTo } from "./statement-page.ts";
import type { StatementNode, SubgraphIndex } from "./subgraph.ts";

/** Reasons to lean on a source less, the gravest first. */
const weaknesses: readonly { holds: (source: SourceStoodOn) => boolean; why: string }[] = [
  { holds: ({ stands }) => !stands, why: "it no longer stands" },
  { holds: ({ kind }) => kind === "unidentified", why: "nobody has identified it" },
  { holds: ({ isInferred }) => isInferred, why: "it was matched by inference only" },
  { holds: ({ isDirect }) => !isDirect, why: "it is not known to have studied the same" },
  { holds: ({ kind }) => kind === "own", why: "it is the authors’ own experience" },
];

const weaknessOf = (source: SourceStoodOn): number => {
  const place = weaknesses.findIndex(({ holds }) => holds(source));
  return place < 0 ? weaknesses.length : place;
};

/** What a statement stands on and what would overturn it. `part` must hold what `judgedWalk` reaches from it. */
export const footingOf = (root: StatementNode, part: SubgraphIndex): Footing => {
  const sources = sourcesStoodOn(root, part);
  const [weakest] = sources.toSorted(
    (a, b) => weaknessOf(a) - weaknessOf(b) || a.claims - b.claims,
  );
  const why = weakest === undefined ? undefined : weaknesses[weaknessOf(weakest)]?.why;
  return {
    sources,
    alone: carriersOf(root, part, sources),
    ...(weakest === undefined || why === undefined
      ? {}
      : { weakest: { source: weakest.source, why } }),
    missing: missingFor(sources),
    against: againstIt(root, part),
  };
};

/** Each source or study without which nothing is left. A study that is all of a publication falls with it: it is named alone. */
const carriersOf = (
  root: StatementNode,
  part: SubgraphIndex,
  sources: readonly SourceStoodOn[],
): NodeLink[] => {
  const studies = sources.flatMap((source) => source.studies);
  const candidates = [...studies, ...sources.map(({ source }) => source)];
  const carriers = eachOnce(candidates, ({ id }) => id).filter(
    ({ id }) =>
      sourcesStoodOn(root, part, { ...nothingRemoved, without: new Set([id]) }).length === 0,
  );
  const [only] = sources;
  return sources.length === 1 && only !== undefined ? [only.source] : carriers;
};

const missingFor = (sources: readonly SourceStoodOn[]): string[] => {
  const unidentified = sources.filter(({ kind }) => kind === "unidentified").length;
  const inferred = sources.filter(({ isInferred }) => isInferred).length;
  const published = sources.filter(({ kind }) => kind === "publication");
  const isOwnOnly = sources.length > 0 && sources.every(({ kind }) => kind === "own");
  return [
    ...(sources.length === 0 ? ["a source: none is given"] : []),
    ...(isOwnOnly ? ["evidence other than the authors’ own"] : []),
    ...(unidentified > 0
      ? [
          `which ${pluralOf(unidentified, "publication", "publications")} the ${countInWords(unidentified, "unidentified reference")} ${pluralOf(unidentified, "is", "are")}`,
        ]
      : []),
    ...(inferred > 0
      ? [`the paper’s own reference list, to confirm ${countInWords(inferred, "match", "matches")}`]
      : []),
    ...(published.length > 0 && !published.some(({ isDirect }) => isDirect)
      ? ["a cited publication that studied the same"]
      : []),
  ];
};

/** Publications whose reports dispute the statement without being cited there, each once. */
const againstIt = (root: StatementNode, part: SubgraphIndex): NodeLink[] => {
  const works = part
    .in(root.id, "BEARS_ON")
    .filter(({ direction }) => direction === "disputes")
    .flatMap(({ from }) => part.sources(from, "REPORTS", "work"));
  return eachOnce(works, ({ id }) => id).map(linkTo);
};
