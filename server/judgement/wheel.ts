// Owns composing the evidence wheel from judged statements and the part of the graph around them: marks, links towards the source,
// and the lists that marks point into. Pure.
import { isOwnWord } from "../../model/own-word.ts";
import { referenceName } from "../../model/cited-as.ts";
import type { NodeLink } from "../../model/node-link.ts";
import type { GraphFigure, GraphNode, TopicNode } from "../../model/nodes.ts";
import { sourceDirectnessOf } from "../../model/source-directness.ts";
import type { Connection } from "../../model/views/connection.ts";
import type {
  CitedEvidence,
  Ground,
  SourceDirectness,
  Wheel,
  WheelLink,
  WheelMark,
} from "../../model/views/wheel.ts";
import { connectionsIn, standingOf } from "./connections.ts";
import type { Judged } from "./judged.ts";
import { linkTo } from "./statement-page.ts";
import { withBasis, type SubgraphIndex } from "./subgraph.ts";

/** The sector of each topic: itself, or the topic of the first level above it. */
export type SectorOf = (topic: string | undefined) => TopicNode | undefined;

/** Values in the order in which they were first asked for, each with its place. */
const places = <T>(keyOf: (value: T) => string) => {
  const all = new Map<string, { place: number; value: T }>();
  return {
    of: (value: T): number => {
      const key = keyOf(value);
      const known = all.get(key);
      if (known !== undefined) return known.place;
      all.set(key, { place: all.size, value });
      return all.size - 1;
    },
    values: (): T[] => [...all.values()].map(({ value }) => value),
  };
};

const byName = new Intl.Collator("en", { numeric: true });
const named = <T extends { label: string; id: string }>(nodes: readonly T[]): T[] =>
  nodes.toSorted((a, b) => byName.compare(a.label, b.label) || (a.id < b.id ? -1 : 1));

/** What a statement stands on, the firmest that it has: see {@link Ground}. */
const groundOf = ({ support, node }: Judged): Ground => {
  if (support.identified > 0) return "identified";
  const voices = [node.voice, ...Object.keys(support.voices)];
  if (voices.some((voice) => isOwnWord({ voice }))) return "own";
  return support.references > 0 ? "unidentified" : "none";
};

const mostDirectFirst: readonly SourceDirectness[] = ["direct", "indirect", "unknown"];

/** What kind of evidence the identified references of a statement are; nothing where it has none. */
const evidenceOf = (
  { node, support: { levels } }: Judged,
  part: SubgraphIndex,
): { evidence?: CitedEvidence } => {
  const evidenceLines = withBasis(node, part)
    .flatMap(({ id }) => part.targets(id, "HAS_EVIDENCE_LINE", "evidence-line"))
    .filter(({ id }) =>
      part.targets(id, "CITES", "reference").some(({ basis }) => basis !== "unidentified"),
    );
  const found = new Set(
    evidenceLines.map((evidenceLine) => sourceDirectnessOf(evidenceLine.directness)),
  );
  const directness = mostDirectFirst.find((one) => found.has(one));
  if (directness === undefined) return {};
  if (levels.length === 0) return { evidence: { directness } };
  const highest = Math.min(...levels.map(({ level }) => level));
  const isDirect = levels.some(
    (one) => one.level === highest && sourceDirectnessOf(one.directness) === "direct",
  );
  return { evidence: { directness, level: { highest, isDirect } } };
};

/** The smallest and largest number of a figure; undefined where it is a grade, a date or not stated. */
const spanOf = ({ value, low, high }: Partial<Record<"value" | "low" | "high", unknown>>) => {
  const numbers = [value, low, high].filter((n) => typeof n === "number");
  if (numbers.length === 0) return undefined;
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
};

type Lists = {
  sectors: ReturnType<typeof places<TopicNode>>;
  dossiers: ReturnType<typeof places<string>>;
  concepts: ReturnType<typeof places<Extract<GraphNode, { kind: "concept" }>>>;
  measures: ReturnType<typeof places<{ name: string; unit?: string | undefined }>>;
};

const statementMark = (
  judged: Judged,
  part: SubgraphIndex,
  sector: number,
  sectorTopic: string | undefined,
  { dossiers, concepts, measures }: Lists,
): WheelMark => {
  const { node, card } = judged;
  const own = card.topics.find(({ id }) => id === judged.topic);
  const loud = card.cautions.filter(({ level }) => level !== "detail");
  const shared = {
    id: node.id,
    label: node.label,
    sector,
    ...(own === undefined || own.id === sectorTopic ? {} : { topic: own }),
    dossier: dossiers.of(node.dossier),
    voice: node.voice,
    ground: groundOf(judged),
    ...evidenceOf(judged, part),
    ...(judged.level === undefined ? {} : { caution: judged.level }),
    codes: [...new Set(loud.map(({ code }) => code))],
    concepts: part.targets(node.id, "ABOUT", "concept").map((concept) => concepts.of(concept)),
    figures: node.figures.flatMap((figure: GraphFigure) => {
      const span = spanOf(figure);
      if (span === undefined) return [];
      const { measureName: name, unit } = figure;
      return [{ measure: measures.of(unit === undefined ? { name } : { name, unit }), ...span }];
    }),
    isDraft: node.review.reviewed === undefined,
  };
  return node.kind === "claim"
    ? { ...shared, kind: node.kind, type: node.type }
    : { ...shared, kind: node.kind, force: node.force };
};

/** Statements as the circle has them: sector by sector, in each by topic and then in the order of the text. */
const inSectors = (judged: readonly Judged[], sectorOf: SectorOf): Judged[] => {
  const placeOf = ({ topic }: Judged): [number, string] => {
    const sector = sectorOf(topic);
    return [sector?.order ?? Number.MAX_SAFE_INTEGER, sector?.id ?? ""];
  };
  const keyed = judged.map((one, reading) => ({ one, reading, place: placeOf(one) }));
  return keyed
    .toSorted(
      (a, b) =>
        a.place[0] - b.place[0] ||
        (a.place[1] < b.place[1] ? -1 : a.place[1] > b.place[1] ? 1 : 0) ||
        a.reading - b.reading,
    )
    .map(({ one }) => one);
};

/** Every pair of statements on different sides of one inconsistency, each pair once. */
const conflictsIn = (
  part: SubgraphIndex,
  placeOf: (id: string) => number | undefined,
): WheelLink[] =>
  part.nodes.flatMap((tension) => {
    if (tension.kind !== "tension") return [];
    const sides = tension.sides.map(({ statements }) => statements);
    return sides.flatMap((side, i) =>
      sides.slice(i + 1).flatMap((other) =>
        side.flatMap((a) =>
          other.flatMap((b) => {
            const [from, to] = [placeOf(a), placeOf(b)];
            if (from === undefined || to === undefined || from === to) return [];
            return [
              { how: "conflicts" as const, from, to, tension: tension.id, kind: tension.type },
            ];
          }),
        ),
      ),
    );
  });

const yearOf = (date: string | undefined): { year?: number } => {
  const year = Number(date?.slice(0, 4));
  return date === undefined || Number.isNaN(year) ? {} : { year };
};

/** What lies beyond the statements: references, works and studies, by name within their kind. */
const sourceMarks = (part: SubgraphIndex, { dossiers }: Lists): WheelMark[] => {
  const of = <K extends GraphNode["kind"]>(kind: K) =>
    named(part.nodes.filter((n): n is Extract<GraphNode, { kind: K }> => n.kind === kind));
  const reviewed = new Set(
    part.nodes.flatMap((node) => (node.kind === "dossier" ? [node.paper] : [])),
  );
  return [
    ...of("reference").map((reference) => {
      const { id, kind, dossier, basis } = reference;
      const works = part.targets(id, "IDENTIFIED_AS", "work").map((work) => work.label);
      const label = referenceName(reference, works);
      return { id, kind, label, dossier: dossiers.of(dossier), basis };
    }),
    ...of("work")
      .filter((work) => !reviewed.has(work.id) || part.in(work.id, "IDENTIFIED_AS").length > 0)
      .map((work) => {
        const { id, kind, label } = work;
        return { id, kind, label, ...yearOf(work.csl.issued), ...standingOf(work) };
      }),
    ...of("study").map((study) => {
      return { id: study.id, kind: study.kind, label: study.label, ...standingOf(study) };
    }),
  ];
};

/** A link between two places; undefined for what the wheel does not draw. */
const wheelLink = (link: Connection, from: number, to: number): WheelLink | undefined => {
  switch (link.how) {
    case "based-on":
      return { how: link.how, from, to, direction: link.direction };
    case "cites": {
      const { how, direction, isDirect, audit } = link;
      return { how, from, to, direction, isDirect, ...(audit === undefined ? {} : { audit }) };
    }
    case "identified-as":
      return { how: link.how, from, to, basis: link.basis };
    case "describes":
      return { how: link.how, from, to };
    case "not-cited":
      return { how: link.how, from, to, direction: link.direction, age: link.age };
    case "superseded-by":
    case "not-confirmed-by":
      return { how: "followed-by", from, to };
    case "about":
    case "broader":
    case "concerns":
    case "concerns-approval":
    case "mentions":
    case "overlaps":
    case "part-of-whole":
    case "party-to":
    case "rested-on":
    case "under":
      return undefined;
  }
};

/** Links of everything that is drawn, in the order of the connections, then conflicts. */
const linksOf = (part: SubgraphIndex, placeOf: (id: string) => number | undefined): WheelLink[] => {
  const drawn = connectionsIn(part).flatMap((link): WheelLink[] => {
    const [from, to] = [placeOf(link.from), placeOf(link.to)];
    if (from === undefined || to === undefined || from === to) return [];
    const found = wheelLink(link, from, to);
    return found === undefined ? [] : [found];
  });
  return [...drawn, ...conflictsIn(part, placeOf)];
};

/** Statements that are made marks between two yields. */
const marksPerStep = 100;

/**
 * The wheel of judged statements, which come in reading order. `part` must hold what `wheelWalk` reaches from them and the dossiers'
 * own references; `counts` gives the statements under a topic. Yields where it may be interrupted: it has hundreds of statements to go through.
 */
export const composeWheel = function* (
  judged: readonly Judged[],
  part: SubgraphIndex,
  sectorOf: SectorOf,
  counts: (topic: string) => { claims: number; recommendations: number },
): Generator<undefined, Omit<Wheel, "of" | "shown" | "total">> {
  const lists: Lists = {
    sectors: places((topic) => topic.id),
    dossiers: places((id) => id),
    concepts: places((concept) => concept.id),
    measures: places(({ name, unit }) => `${name} ${unit ?? ""}`),
  };
  const placed = inSectors(judged, sectorOf).flatMap((one) => {
    const sector = sectorOf(one.topic);
    return sector === undefined ? [] : [{ one, sector, place: lists.sectors.of(sector) }];
  });
  const statements: WheelMark[] = [];
  for (const { one, sector, place } of placed) {
    if (statements.length % marksPerStep === 0) yield;
    statements.push(statementMark(one, part, place, sector.id, lists));
  }
  const of = (kind: WheelMark["kind"]) => statements.filter((mark) => mark.kind === kind);
  yield;
  const marks = [...of("recommendation"), ...of("claim"), ...sourceMarks(part, lists)];
  const placeOf = new Map(marks.map(({ id }, place) => [id, place] as const));
  yield;
  const links = linksOf(part, (id) => placeOf.get(id));
  yield;
  return {
    sectors: lists.sectors.values().map((topic) => ({
      topic: linkTo(topic),
      question: topic.question,
      ...counts(topic.id),
    })),
    marks,
    links,
    dossiers: lists.dossiers.values().flatMap((id) => {
      const dossier = part.find(id);
      if (dossier?.kind !== "dossier") return [];
      const paper = part.find(dossier.paper);
      return [
        {
          dossier: linkTo(dossier),
          paper: paper?.label ?? dossier.label,
          ...(paper?.kind === "work" ? yearOf(paper.csl.issued) : {}),
          licence: dossier.licence,
        },
      ];
    }),
    concepts: lists.concepts
      .values()
      .map((concept) => ({ concept: linkTo(concept), type: concept.type })),
    measures: lists.measures
      .values()
      .map(({ name, unit }) => (unit === undefined ? { name } : { name, unit })),
  };
};

/** The name of what a wheel shows. */
export const wheelOf = (node: GraphNode | undefined): { of?: NodeLink } =>
  node === undefined ? {} : { of: linkTo(node) };
