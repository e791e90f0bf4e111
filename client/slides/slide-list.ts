// Owns what the slides of a collection say: one statement, publication or drawing on each, whose word it is and a short source on
// the slide, the sources, the verdict and all cautions in its notes. Of a topic a few slides say what matters, and all others stand
// behind them in an appendix. Pure; how they look is write-slides.ts.
import { attributedSentence } from "../../model/attribution.ts";
import { countText, listText, pluralOf, upperFirst } from "../../model/formats.ts";
import type { WorkNode } from "../../model/nodes.ts";
import { standings } from "../../model/words.ts";
import type { UncitedEvidence } from "../../model/views/browse.ts";
import {
  apartFromEvidence,
  extentTexts,
  statedOf,
  unmatchedIn,
  verdictText,
  type Noted,
} from "../collection/collection-text.ts";
import {
  summarySentences,
  type CitedSentence,
  type CitedSummary,
} from "../collection/summary-text.ts";
import { evidenceName, evidenceTexts } from "../collection/uncited-text.ts";
import type { Gathered, GatheredItem, Numbered } from "../collection/gathered.ts";
import { numberedWorks } from "../collection/numbered-works.ts";
import {
  noteTexts,
  sourceTexts,
  warningTexts,
  type CollectedStatement,
  worksInCautions,
} from "../collection/cautions-and-sources.ts";
import { citationOf, citationWithDoi } from "../statement/citation.ts";

/** A drawing on a slide: a PNG as a data address, its size in px, and what it shows, for those who do not see it. */
export type SlidePicture = {
  data: string;
  width: number;
  height: number;
  about: string;
  /** Where its figures are from, in a few words, and all that must be known of it, for the notes. */
  source: string;
  stated: readonly string[];
};

/** Rows of cells under a head, each as wide as its share of the slide. */
export type SlideTable = {
  head: readonly string[];
  widths: readonly number[];
  rows: readonly (readonly string[])[];
  /** Where its figures are from, in a few words, and all that must be known of it, for the notes. */
  source: string;
  stated: readonly string[];
};

/** A line of a list; the numbers of its sources are raised behind it. */
export type SlideLine = string | CitedSentence;

/** One slide. */
export type Slide = {
  /** The short name above it. */
  title: string;
  /** Whose word it is, to stand before the text; never absent with a statement. */
  attribution?: string;
  text?: string;
  /** Lines of a list, in place of a text. */
  lines?: readonly SlideLine[];
  picture?: SlidePicture;
  table?: Pick<SlideTable, "head" | "widths" | "rows">;
  verdict?: string;
  warnings?: readonly string[];
  /** What else is to be known, below the warnings. */
  remarks?: readonly string[];
  /** Where it is from, in a few words. */
  source?: string;
  /** Paragraphs for whoever speaks. */
  notes: readonly string[];
};

/** A whole presentation. */
export type SlideDeck = { title: string; slides: readonly Slide[] };

/**
 * What is shown of a view: its drawing, which comes in `parts` where it is too high for a slide, or its table; neither where only its address is
 * stated.
 */
export type DrawnView = {
  picture?: SlidePicture;
  parts?: readonly SlidePicture[];
  table?: SlideTable;
};

/** Where and when a presentation was made, for its first slide. */
export type SlideOrigin = { name: string; address: string; on: string };

/** Lines of text that a slide has room for below its title, at 16 points, and letters in one of them. */
const roomOf = { lines: 17, letters: 104 };
/** What stands between two entries of a list, in lines. */
const gap = 0.3;

const textOf = (line: SlideLine): string =>
  typeof line === "string" ? line : `${line.says} ${line.sources.join(", ")}`;

/** The entries in as few portions as have room for them; an entry that is longer than a slide has one of its own. */
const portionsOf = <Entry>(
  entries: readonly Entry[],
  linesOf: (entry: Entry) => number,
  room: number = roomOf.lines,
): Entry[][] => {
  const portions: Entry[][] = [];
  let used = Infinity;
  for (const entry of entries) {
    const lines = linesOf(entry) + gap;
    const last = portions.at(-1);
    if (last === undefined || used + lines > room) {
      portions.push([entry]);
      used = lines;
    } else {
      last.push(entry);
      used += lines;
    }
  }
  return portions;
};

/** A slide for each portion, numbered where there are several; all have the same notes. */
const slidesFor = <Portion>(
  title: string,
  portions: readonly Portion[],
  slide: (portion: Portion) => Omit<Slide, "title">,
): Slide[] =>
  portions.map((portion, i) => ({
    title: portions.length === 1 ? title : `${title}, ${i + 1} of ${portions.length}`,
    ...slide(portion),
  }));

/** A list on as many slides as it needs. */
const listSlides = (
  title: string,
  lines: readonly SlideLine[],
  notes: readonly string[],
): Slide[] =>
  slidesFor(
    title,
    portionsOf(lines, (line) => Math.ceil(textOf(line).length / roomOf.letters)),
    (portion) => ({ lines: portion, notes }),
  );

/** Of a row of a table its tallest cell, in lines. */
const heightOf = (row: readonly string[], widths: readonly number[]): number =>
  Math.max(
    ...row.map((cell, i) => Math.ceil(cell.length / (roomOf.letters * (widths[i] ?? 1) * 0.86))),
  );

/** A table on as many slides as it needs, its head on each. */
const tableSlides = (
  title: string,
  { head, widths, rows, source, stated }: SlideTable,
  notes: readonly string[],
): Slide[] =>
  slidesFor(
    title,
    portionsOf(
      rows,
      (row) => heightOf(row, widths) + gap,
      roomOf.lines - heightOf(head, widths) - gap,
    ),
    (portion) => ({
      table: { head, widths, rows: portion },
      source,
      notes: [
        ...stated,
        ...portion.map((row) => row.filter((cell) => cell !== "").join(" | ")),
        ...notes,
      ],
    }),
  );
/** Warnings that a slide has room for, and notes in the place of those that there are not; all of them stand in its notes. */
const warningsOnSlide = 2;

const advice = "Educational use, not medical advice.";

const shortSource = (work: WorkNode | undefined): string => {
  if (work === undefined) return "";
  const { DOI } = work.csl;
  return DOI === undefined ? work.label : `${work.label}, doi ${DOI}`;
};

const ownNote = (note: string | undefined): string[] =>
  note === undefined ? [] : [`My note: ${note}`];

const statementSlide = (
  item: CollectedStatement,
  behind: Gathered["behind"],
  numbered: Numbered,
  note: string | undefined,
  origin: string,
): Slide => {
  const { card } = item;
  const sources = sourceTexts(item, numbered);
  const warnings = warningTexts(item, behind).map(({ text }) => text);
  const remarks = noteTexts(item, behind).map(({ text }) => text);
  const cited = new Set(sources.map(({ work }) => work.id));
  const named = [...new Set(worksInCautions(item, behind))].flatMap((id) =>
    cited.has(id) ? [] : (numbered.numberOf(id) ?? []),
  );
  const unmatched = unmatchedIn(item);
  const room = Math.max(0, warningsOnSlide - warnings.length);
  const rest = [
    { count: Math.max(0, warnings.length - warningsOnSlide), what: "more warning" },
    { count: Math.max(0, remarks.length - room), what: "more remark" },
  ].flatMap(({ count, what }) => (count > 0 ? [countText(count, what)] : []));
  return {
    title: card.label,
    attribution: card.attribution,
    text: card.statement,
    verdict: verdictText({ ...card.verdict, but: undefined }),
    warnings: warnings.slice(0, warningsOnSlide),
    remarks: [
      ...remarks.slice(0, room),
      ...(rest.length > 0 ? [`${listText(rest, "and")} in the notes.`] : []),
    ],
    source: shortSource(sources[0]?.work),
    notes: [
      ...ownNote(note),
      attributedSentence(card),
      verdictText(card.verdict),
      ...warnings.map((text) => `Warning: ${text}`),
      ...remarks.map((text) => `Note: ${text}`),
      "Sources:",
      ...sources.map(({ number, work, cited: how }) => {
        const stated =
          how === undefined
            ? ""
            : ` (cited as ${how.as}${how.isConfirmed ? "" : ", matched by inference"})`;
        return `${number}. ${citationWithDoi(work)}${stated}`;
      }),
      ...named.flatMap((number) => {
        const work = numbered.works[number - 1];
        return work === undefined
          ? []
          : [`${number}. ${citationWithDoi(work)} (named in a warning or note)`];
      }),
      ...(unmatched.length === 0 ? [] : [`Not matched to a publication: ${unmatched.join("; ")}.`]),
      `${origin}/${card.kind}/${card.id}`,
      advice,
    ],
  };
};

/** Lines that a slide has room for beside its title; all of them stand in its notes. */
const linesPerSlide = 4;

/** The beginning of what an entry says, and that the rest stands in the notes. */
const linesOf = (stated: readonly string[]): string[] =>
  stated.length <= linesPerSlide
    ? [...stated]
    : [
        ...stated.slice(0, linesPerSlide),
        `${countText(stated.length - linesPerSlide, "more line")} in the notes.`,
      ];

/** Why a publication no longer stands; empty where it does. */
const fallenText = ({ standing }: WorkNode): string[] =>
  standing === undefined || standing.status === "stands"
    ? []
    : [`${standings[standing.status]} ${standing.reason}`];

const workSlide = (
  item: Extract<GatheredItem, { as: "work" }>,
  note: string | undefined,
  origin: string,
): Slide => {
  const { work } = item;
  const stated = statedOf(item);
  const fallen = fallenText(work);
  return {
    title: work.label,
    ...(stated.length === 0 ? { text: citationOf(work) } : { lines: linesOf(stated) }),
    warnings: fallen,
    source: shortSource(work),
    notes: [
      ...ownNote(note),
      citationWithDoi(work),
      ...stated,
      ...fallen.map((text) => `Warning: ${text}`),
      `${origin}/work/${work.id}`,
      advice,
    ],
  };
};

const nodeSlide = (
  item: Extract<GatheredItem, { as: "node" }>,
  note: string | undefined,
  origin: string,
): Slide => {
  const { node } = item;
  const stated = statedOf(item);
  return {
    ...(stated.length === 0
      ? { title: upperFirst(node.kind), text: node.label }
      : { title: upperFirst(node.label), lines: linesOf(stated) }),
    notes: [...ownNote(note), ...stated, `${origin}/${node.kind}/${node.id}`, advice],
  };
};

const viewSlides = (
  { title, address }: Extract<GatheredItem, { as: "view" }>,
  note: string | undefined,
  origin: string,
  { picture, parts, table }: DrawnView,
): Slide[] => {
  const href = origin + address;
  if (table !== undefined) return tableSlides(title, table, [...ownNote(note), href, advice]);
  const stated = [...ownNote(note), ...(picture?.stated ?? []), href, advice];
  if (picture === undefined) return [{ title, text: `To be opened at ${href}`, notes: stated }];
  return slidesFor(title, parts ?? [picture], (one) => ({
    picture: one,
    source: one.source,
    notes: stated,
  }));
};

const slideOf = (
  item: GatheredItem,
  behind: Gathered["behind"],
  numbered: Numbered,
  note: string | undefined,
  origin: string,
  drawn: DrawnView = {},
): Slide[] => {
  switch (item.as) {
    case "statement":
      return [statementSlide(item, behind, numbered, note, origin)];
    case "work":
      return [workSlide(item, note, origin)];
    case "node":
      return [nodeSlide(item, note, origin)];
    case "view":
      return viewSlides(item, note, origin, drawn);
    case "missing":
      return [];
  }
};

/** What a publication found that is not cited for the statements it bears on. */
const evidenceSlide = (
  evidence: UncitedEvidence,
  nameOf: (statement: string) => string | undefined,
  { numberOf, works }: Numbered,
  origin: string,
): Slide => {
  const number = numberOf(evidence.work.id);
  const work = number === undefined ? undefined : works[number - 1];
  const stated = evidenceTexts(evidence, nameOf);
  const fallen = work === undefined ? [] : fallenText(work);
  return {
    title: `Not cited here: ${evidenceName(evidence)}`,
    lines: linesOf(evidence.reports.map(({ finding, statement }) => finding ?? statement)),
    warnings: fallen,
    source: shortSource(work),
    notes: [
      ...(work === undefined ? [] : [`${number}. ${citationWithDoi(work)}`]),
      ...stated,
      ...fallen.map((text) => `Warning: ${text}`),
      `${origin}/work/${evidence.work.id}`,
      advice,
    ],
  };
};

/** A sentence with its sources' numbers in words: notes know no raised numbers. */
const withSources = ({ says, sources }: CitedSentence): string =>
  sources.length === 0
    ? says
    : `${says} (${pluralOf(sources.length, "source")} ${listText(sources.map(String), "and")})`;

const sourceLine = (work: WorkNode, number: number): string =>
  `${number}. ${citationWithDoi(work)}`;

/** A topic's answers in short, and what they leave open, with the sources of both in the notes. */
const summarySlides = (
  { name, sentences, unknown, sources }: CitedSummary,
  { works }: Numbered,
  address: string,
): { answer: Slide[]; open: Slide[] } => {
  const notes = [
    ...sentences.map(withSources),
    ...unknown.map((sentence) => `Not known: ${withSources(sentence)}`),
    "Sources:",
    ...sources.flatMap((number) => {
      const work = works[number - 1];
      return work === undefined ? [] : [sourceLine(work, number)];
    }),
    address,
    advice,
  ];
  return {
    answer: listSlides(name, sentences, notes),
    open: listSlides("What is not known", unknown, notes),
  };
};

/** What is advised, each piece with its verdict: the whole of it stands in the appendix. */
const adviceSlides = (items: readonly CollectedStatement[], numbered: Numbered): Slide[] =>
  listSlides(
    "What is advised",
    items.map(({ card, source, cites }) => ({
      says: `${card.statement} ${verdictText(card.verdict)}`,
      sources: numbersOf([source, ...cites.flatMap(({ work }) => work ?? [])], numbered),
    })),
    [...items.map(({ card }) => attributedSentence(card)), advice],
  );

/** Findings of one publication where all publications stand on one slide; its own slide has more. */
const findingsInLine = 1;

/** All evidence that is not cited, a line for each publication. */
const uncitedLines = (uncited: readonly UncitedEvidence[], numbered: Numbered): CitedSentence[] =>
  uncited.map((evidence) => {
    const found = evidence.reports.map(({ finding, statement }) => finding ?? statement);
    return {
      says: `${evidenceName(evidence)}: ${found.slice(0, findingsInLine).join("; ").replace(/\.$/, "")}.`,
      sources: numbersOf([evidence.work.id], numbered),
    };
  });

const numbersOf = (works: readonly string[], { numberOf }: Numbered): number[] =>
  [...new Set(works.flatMap((work) => numberOf(work) ?? []))].toSorted((a, b) => a - b);

/** Numbered sources, as many slides as they need. */
const sourceSlides = (
  { works }: Numbered,
  title = "Sources",
  isWanted: (number: number) => boolean = () => true,
): Slide[] =>
  listSlides(
    title,
    works.flatMap((work, i) => (isWanted(i + 1) ? [sourceLine(work, i + 1)] : [])),
    [advice],
  );

/** Numbers of sources that slides raise. */
const raisedOn = (slides: readonly Slide[]): ReadonlySet<number> =>
  new Set(
    slides.flatMap(({ lines = [] }) =>
      lines.flatMap((line) => (typeof line === "string" ? [] : line.sources)),
    ),
  );

/**
 * The slides of a collection: a title, its items in their order, evidence that is not cited for them, its sources. Of a topic, which has
 * answers in short: a title, the answers, the tables of results, the advice, what is not known, the evidence that is not cited, the sources of
 * these; then, as an appendix, one slide for each item. `views` holds what is shown of its views, by id.
 */
export const slidesOf = (
  noted: Noted,
  { name, address, on }: SlideOrigin,
  views: ReadonlyMap<string, DrawnView>,
): SlideDeck => {
  const { collection, notes, uncited = [], summaries = [] } = noted;
  const numbered = numberedWorks(collection);
  const { items, nameOf } = apartFromEvidence(noted);
  const origin = new URL(address).origin;
  const gone = collection.items.flatMap((item) => (item.as === "missing" ? [item.id] : []));
  const slidesFrom = (from: readonly GatheredItem[]): Slide[] =>
    from.flatMap((item) =>
      slideOf(item, collection.behind, numbered, notes.get(item.id), origin, views.get(item.id)),
    );
  const title: Slide = {
    title: name,
    text: [...extentTexts(noted), `Statements restated by Claimtrail, ${on}.`, advice].join(" "),
    source: origin,
    notes: [address, ...(gone.length === 0 ? [] : [`Not found: ${gone.join(", ")}.`])],
  };
  const evidence = uncited.map((one) => evidenceSlide(one, nameOf, numbered, origin));
  if (summaries.length === 0) {
    return {
      title: name,
      slides: [title, ...slidesFrom(items), ...evidence, ...sourceSlides(numbered)],
    };
  }
  const stated = summarySentences(summaries, collection, numbered).map((summary) =>
    summarySlides(summary, numbered, address),
  );
  const isTable = ({ id }: GatheredItem): boolean => views.get(id)?.table !== undefined;
  const advised = items.flatMap((item) =>
    item.as === "statement" && item.card.kind === "recommendation" ? [item] : [],
  );
  const main = [
    title,
    ...stated.flatMap(({ answer }) => answer),
    ...slidesFrom(items.filter(isTable)),
    ...adviceSlides(advised, numbered),
    ...stated.flatMap(({ open }) => open),
    ...listSlides("Evidence that is not cited here", uncitedLines(uncited, numbered), [
      address,
      advice,
    ]),
  ];
  const raised = raisedOn(main);
  return {
    title: name,
    slides: [
      ...main,
      ...sourceSlides(numbered, "Sources", (number) => raised.has(number)),
      {
        title: "Appendix",
        text: "Each statement with whose word it is and its warnings, each drawing, and the evidence that is not cited.",
        notes: [advice],
      },
      ...slidesFrom(items.filter((item) => !isTable(item))),
      ...evidence,
      ...sourceSlides(numbered, "Further sources", (number) => !raised.has(number)),
    ],
  };
};
