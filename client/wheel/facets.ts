// Owns narrowing the wheel down: facets that stack, each value with how many marks it would leave, words, and a slice of a measure's
// numbers. Pure.
import { kindHeading } from "../marks/kind-heading.ts";
import { nodeKinds } from "../../model/kinds/node-kinds.ts";
import { unitOf } from "../../model/figure-text.ts";
import { voiceWords } from "../../model/words.ts";
import type { Ground, SourceDirectness, Wheel, WheelMark } from "../../model/views/wheel.ts";
import { headed } from "../marks/words.ts";
import { isStatementMark, type WheelWays } from "./wheel-ways.ts";

/** Facets by the name that stands in the address, in the order in which they are offered. */
export const facetNames = {
  kind: "Kind",
  type: "Type of claim",
  topic: "Main topic",
  voice: "Whose word",
  ground: "Stands on",
  level: "Evidence level",
  directness: "Directness",
  caution: "Warning",
  concept: "About",
  cites: "Cites",
  study: "Study",
  year: "Year",
  dossier: "Paper",
} as const;
/** One of the facets. */
export type FacetId = keyof typeof facetNames;

/** What is chosen; absent: anything. */
export type Narrowing = Partial<Record<FacetId, string | undefined>> & {
  q?: string | undefined;
  /** Ids that a search found for words that no name holds: they stand for the words then. */
  found?: ReadonlySet<string> | undefined;
  /** A measure by its id, with the least and the largest number that are looked for. */
  measure?: string | undefined;
  min?: number | undefined;
  max?: number | undefined;
};

/** A value of a facet, with how many marks have it among those that everything else chosen leaves. */
export type FacetValue = { id: string; name: string; count: number };

/** A measure of figures in one unit: its name with the unit in words, the numbers that it spans, and how many marks are left that have one. */
export type MeasureValue = FacetValue & { unit: string; low: number; high: number };

type Value = { id: string; name: string };
const value = (id: string, name: string): Value => ({ id, name });

/** What a statement stands on, in words. */
export const groundNames = {
  identified: "Identified references",
  own: "The authors’ own work",
  unidentified: "References not identified",
  none: "No reference and no data",
} as const satisfies Record<Ground, string>;

/** How close the most direct of a statement's identified references comes to its question, in words. */
export const directnessNames = {
  direct: "Direct",
  indirect: "Indirect",
  unknown: "Not known",
} as const satisfies Record<SourceDirectness, string>;

/** What the facet of levels calls evidence to which none is given. */
export const withoutLevel = "none";

const levels = { warning: "Warning", note: "Note", detail: "Detail only" } as const;

/** Study of each mark that is on a way to it. */
const studiesOf = (wheel: Wheel, ways: WheelWays): Map<number, Value[]> => {
  const found = new Map<number, Value[]>();
  for (const [place, mark] of wheel.marks.entries()) {
    if (mark.kind !== "study") continue;
    for (const reached of ways.through(place)) {
      found.set(reached, [...(found.get(reached) ?? []), value(mark.id, mark.label)]);
    }
  }
  return found;
};

/** A wheel with its ways, and what is reached from a mark on them. */
type Reached = { wheel: Wheel; ways: WheelWays; studies: ReadonlyMap<number, Value[]> };

/** The values that the mark at a place has of a facet. */
const valuesAt = ({ wheel, ways, studies }: Reached, facet: FacetId, place: number): Value[] => {
  const mark = wheel.marks[place];
  if (mark === undefined) return [];
  const isStatement = isStatementMark(mark);
  switch (facet) {
    case "kind":
      return [value(mark.kind, nodeKinds[mark.kind].plural)];
    case "type":
      return mark.kind === "claim" ? [value(mark.type, kindHeading(mark.type))] : [];
    case "topic": {
      const topic = isStatement ? wheel.sectors[mark.sector]?.topic : undefined;
      if (!isStatement || topic === undefined) return [];
      const narrower = mark.topic;
      return [
        value(topic.id, topic.label),
        ...(narrower === undefined
          ? []
          : [value(narrower.id, `${topic.label}: ${narrower.label}`)]),
      ];
    }
    case "voice":
      return isStatement ? [value(mark.voice, headed(voiceWords[mark.voice]))] : [];
    case "ground":
      return isStatement ? [value(mark.ground, groundNames[mark.ground])] : [];
    case "level": {
      if (!isStatement || mark.evidence === undefined) return [];
      const level = mark.evidence.level?.highest;
      return level === undefined
        ? [value(withoutLevel, "No level given")]
        : [value(String(level), `Level ${level}`)];
    }
    case "directness": {
      const directness = isStatement ? mark.evidence?.directness : undefined;
      return directness === undefined ? [] : [value(directness, directnessNames[directness])];
    }
    case "caution":
      if (!isStatement) return [];
      return mark.caution === undefined
        ? [value("none", "None")]
        : [value(mark.caution, levels[mark.caution])];
    case "concept":
      return isStatement
        ? mark.concepts.flatMap((index) => {
            const concept = wheel.concepts[index]?.concept;
            return concept === undefined ? [] : [value(concept.id, concept.label)];
          })
        : [];
    case "cites":
      return ways.out(place).flatMap((link) => {
        const cited = link.how === "cites" ? wheel.marks[link.to] : undefined;
        return cited === undefined ? [] : [value(cited.id, cited.label)];
      });
    case "study":
      return studies.get(place) ?? [];
    case "year":
      return mark.kind === "work" && mark.year !== undefined
        ? [value(String(mark.year), String(mark.year))]
        : [];
    case "dossier": {
      const dossier =
        isStatement || mark.kind === "reference" ? wheel.dossiers[mark.dossier] : undefined;
      return dossier === undefined ? [] : [value(dossier.dossier.id, dossier.paper)];
    }
  }
};
/** Values, each once. */
const distinct = (values: readonly Value[]): Value[] => [
  ...new Map(values.map((one) => [one.id, one] as const)).values(),
];

/** What a measure is called in an address: numbers in days and in years are not compared, so that each unit is one of its own. */
const measureId = ({ name, unit }: Wheel["measures"][number]): string =>
  unit === undefined ? name : `${name} (${unit})`;

const folded = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of a text, folded. */
const wordsIn = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether every word that is looked for begins one of these, in any order. */
const holdsWords = (words: readonly string[], lookedFor: readonly string[]): boolean =>
  lookedFor.every((word) => words.some((one) => one.startsWith(word)));

/** Whether a name is that of a facet. */
export const isFacet = (name: string): name is FacetId => Object.hasOwn(facetNames, name);
const facetIds = Object.keys(facetNames).filter(isFacet);

/** Where each topic stands in the list of topics: the narrower ones below their sector's. */
const topicOrder = ({ sectors, marks }: Wheel): ReadonlyMap<string, number> =>
  new Map([
    ...marks.flatMap((mark) =>
      isStatementMark(mark) && mark.topic !== undefined
        ? [[mark.topic.id, mark.sector + 0.5] as const]
        : [],
    ),
    ...sectors.map(({ topic }, place) => [topic.id, place] as const),
  ]);

/** The values of a facet in the order in which they are offered: the most frequent first where they have none of their own. */
const sortedValues = (
  facet: FacetId,
  values: FacetValue[],
  topics: ReadonlyMap<string, number>,
): FacetValue[] => {
  if (facet === "topic") {
    const placeOf = ({ id }: FacetValue): number => topics.get(id) ?? topics.size;
    return values.sort((a, b) => placeOf(a) - placeOf(b) || a.name.localeCompare(b.name, "en"));
  }
  if (facet === "level") return values.sort((a, b) => (a.id < b.id ? -1 : 1));
  if (facet === "cites") {
    return values.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  }
  return facet === "year"
    ? values.sort((a, b) => Number(b.id) - Number(a.id))
    : values.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, "en"));
};

/** The measures of the figures that marks which are left have, by name. */
const measuresAmong = (wheel: Wheel, isLeft: (place: number) => boolean): MeasureValue[] => {
  const ids = wheel.measures.map(measureId);
  const found = new Map<string, MeasureValue>();
  for (const [place, mark] of wheel.marks.entries()) {
    if (!isStatementMark(mark) || mark.figures.length === 0 || !isLeft(place)) continue;
    const counted = new Set<string>();
    for (const { measure, low, high } of mark.figures) {
      const [known, id] = [wheel.measures[measure], ids[measure]];
      if (known === undefined || id === undefined) continue;
      const unit = unitOf(known.unit, undefined);
      const name = unit === "" ? known.name : `${known.name}, ${unit}`;
      const held = found.get(id) ?? { id, name, unit, low, high, count: 0 };
      found.set(id, {
        ...held,
        low: Math.min(low, held.low),
        high: Math.max(high, held.high),
        count: held.count + (counted.has(id) ? 0 : 1),
      });
      counted.add(id);
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
};

/** The words that a mark is found by: a statement also by what it is about, in whatever words its name says it. */
const wordsOf = ({ concepts }: Wheel, mark: WheelMark): string[] =>
  wordsIn(
    [
      mark.label,
      ...(isStatementMark(mark)
        ? mark.concepts.map((index) => concepts[index]?.concept.label ?? "")
        : []),
    ].join(" "),
  );

/** Whether a mark has a figure within what is looked for; any mark where no measure is. */
const hasNumber = (
  { measures }: Wheel,
  mark: WheelMark,
  { measure, min, max }: Narrowing,
): boolean => {
  if (measure === undefined) return true;
  if (!isStatementMark(mark)) return false;
  return mark.figures.some((figure) => {
    const its = measures[figure.measure];
    return (
      its !== undefined &&
      measureId(its) === measure &&
      (max === undefined || figure.low <= max) &&
      (min === undefined || figure.high >= min)
    );
  });
};

/** Narrows a wheel down. */
export const openFacets = (wheel: Wheel, ways: WheelWays) => {
  const reached = { wheel, ways, studies: studiesOf(wheel, ways) };
  const values = (facet: FacetId, place: number) => valuesAt(reached, facet, place);
  const words = wheel.marks.map((mark) => wordsOf(wheel, mark));
  const topics = topicOrder(wheel);
  const isLeft = (place: number, narrowing: Narrowing, but?: FacetId): boolean => {
    const mark = wheel.marks[place];
    if (mark === undefined || !hasNumber(wheel, mark, narrowing)) return false;
    const isFound =
      narrowing.found?.has(mark.id) ?? holdsWords(words[place] ?? [], wordsIn(narrowing.q ?? ""));
    if (!isFound) return false;
    return facetIds.every((facet) => {
      const chosen = facet === but ? undefined : narrowing[facet];
      return chosen === undefined || values(facet, place).some(({ id }) => id === chosen);
    });
  };
  return {
    /** Whether the words that are looked for begin no words of any name. */
    isUnheard: ({ q = "" }: Narrowing): boolean => {
      const lookedFor = wordsIn(q);
      return lookedFor.length > 0 && !words.some((of) => holdsWords(of, lookedFor));
    },
    /** Places of the marks that are left, in their order; undefined while nothing is chosen. */
    narrow: (narrowing: Narrowing): number[] | undefined => {
      const isAsked =
        facetIds.some((facet) => narrowing[facet] !== undefined) ||
        (narrowing.q ?? "").trim() !== "" ||
        narrowing.measure !== undefined;
      if (!isAsked) return undefined;
      return wheel.marks.flatMap((_, place) => (isLeft(place, narrowing) ? [place] : []));
    },
    /** The values of a facet that everything else chosen leaves, the most frequent first; what is chosen stays in the list. */
    valuesOf: (facet: FacetId, narrowing: Narrowing): FacetValue[] => {
      const counts = new Map<string, FacetValue>();
      for (const place of wheel.marks.keys()) {
        if (!isLeft(place, narrowing, facet)) continue;
        for (const { id, name } of distinct(values(facet, place))) {
          const known = counts.get(id);
          if (known === undefined) counts.set(id, { id, name, count: 1 });
          else known.count += 1;
        }
      }
      return sortedValues(facet, [...counts.values()], topics);
    },
    /** Measures of the figures that everything else chosen leaves, by name; what is chosen stays in the list. */
    measures: (narrowing: Narrowing): MeasureValue[] => {
      const others = { ...narrowing, measure: undefined, min: undefined, max: undefined };
      return measuresAmong(wheel, (place) => isLeft(place, others));
    },
  };
};
/** What {@link openFacets} gives. */
export type Facets = ReturnType<typeof openFacets>;
