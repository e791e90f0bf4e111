// Owns what the slides of a collection say: one statement, publication or drawing on each, whose word it is and a short source on
// the slide, the sources, the verdict and all cautions in its notes. Pure; how they look is write-slides.ts.
import { attributedSentence } from "../../model/attribution.ts";
import { countText, listText, upperFirst } from "../../model/formats.ts";
import type { WorkNode } from "../../model/nodes.ts";
import { standings } from "../../model/words.ts";
import type { UncitedEvidence } from "../../model/views/browse.ts";
import {
  apartFromEvidence,
  toldOf,
  unmatchedIn,
  verdictText,
  type Noted,
} from "../collection/collection-text.ts";
import { summariesTold, type ToldSummary } from "../collection/summary-text.ts";
import { evidenceName, evidenceTexts } from "../collection/uncited-text.ts";
import type { Gathered, GatheredItem, Numbered } from "../collection/gathered.ts";
import { numberedWorks } from "../collection/numbered-works.ts";
import {
  notesTold,
  sourcesTold,
  warningsTold,
  type CollectedStatement,
  worksInCautions,
} from "../collection/told-of-statement.ts";
import { citationOf, citationWithDoi } from "../statement/citation.ts";

/** A drawing on a slide: a PNG as a data address, its size in px, and what it shows, for those who do not see it. */
export type SlidePicture = {
  data: string;
  width: number;
  height: number;
  about: string;
  /** Where its figures are from, in a few words, and all that must be known of it, for the notes. */
  source: string;
  told: readonly string[];
};

/** One slide. */
export type Slide = {
  /** The short name above it. */
  title: string;
  /** Whose word it is, to stand before the text; never absent with a statement. */
  attribution?: string;
  text?: string;
  /** Lines of a list, in place of a text. */
  lines?: readonly string[];
  picture?: SlidePicture;
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

/** Where and when a presentation was made, for its first slide. */
export type SlideOrigin = { name: string; address: string; on: string };

/** Sources on one slide. */
const sourcesPerSlide = 8;
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
  const sources = sourcesTold(item, numbered);
  const warnings = warningsTold(item, behind).map(({ text }) => text);
  const remarks = notesTold(item, behind).map(({ text }) => text);
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
        const told =
          how === undefined
            ? ""
            : ` (cited as ${how.as}${how.isConfirmed ? "" : ", matched by inference"})`;
        return `${number}. ${citationWithDoi(work)}${told}`;
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
const linesOf = (told: readonly string[]): string[] =>
  told.length <= linesPerSlide
    ? [...told]
    : [
        ...told.slice(0, linesPerSlide),
        `${countText(told.length - linesPerSlide, "more line")} in the notes.`,
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
  const told = toldOf(item);
  const fallen = fallenText(work);
  return {
    title: work.label,
    ...(told.length === 0 ? { text: citationOf(work) } : { lines: linesOf(told) }),
    warnings: fallen,
    source: shortSource(work),
    notes: [
      ...ownNote(note),
      citationWithDoi(work),
      ...told,
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
  const told = toldOf(item);
  return {
    ...(told.length === 0
      ? { title: upperFirst(node.kind), text: node.label }
      : { title: upperFirst(node.label), lines: linesOf(told) }),
    notes: [...ownNote(note), ...told, `${origin}/${node.kind}/${node.id}`, advice],
  };
};

const viewSlide = (
  { title, address }: Extract<GatheredItem, { as: "view" }>,
  note: string | undefined,
  origin: string,
  picture: SlidePicture | undefined,
): Slide => {
  const href = origin + address;
  const told = [...ownNote(note), ...(picture?.told ?? []), href, advice];
  return picture === undefined
    ? { title, text: `To be opened at ${href}`, notes: told }
    : { title, picture, source: picture.source, notes: told };
};

const slideOf = (
  item: GatheredItem,
  behind: Gathered["behind"],
  numbered: Numbered,
  note: string | undefined,
  origin: string,
  picture: SlidePicture | undefined,
): Slide[] => {
  switch (item.as) {
    case "statement":
      return [statementSlide(item, behind, numbered, note, origin)];
    case "work":
      return [workSlide(item, note, origin)];
    case "node":
      return [nodeSlide(item, note, origin)];
    case "view":
      return [viewSlide(item, note, origin, picture)];
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
  const told = evidenceTexts(evidence, nameOf);
  const fallen = work === undefined ? [] : fallenText(work);
  return {
    title: `Not cited here: ${evidenceName(evidence)}`,
    lines: linesOf(evidence.reports.map(({ finding, statement }) => finding ?? statement)),
    warnings: fallen,
    source: shortSource(work),
    notes: [
      ...(work === undefined ? [] : [`${number}. ${citationWithDoi(work)}`]),
      ...told,
      ...fallen.map((text) => `Warning: ${text}`),
      `${origin}/work/${evidence.work.id}`,
      advice,
    ],
  };
};

/** A topic's answer in short, and what it leaves open, with the sources of both in the notes. */
const summarySlides = (
  { name, sentences, unknown, sources }: ToldSummary,
  { works }: Numbered,
  address: string,
): Slide[] => {
  const notes = [
    ...sentences,
    ...unknown.map((text) => `Not known: ${text}`),
    "Sources:",
    ...sources.flatMap((number) => {
      const work = works[number - 1];
      return work === undefined ? [] : [`${number}. ${citationWithDoi(work)}`];
    }),
    address,
    advice,
  ];
  return [
    { title: name, lines: sentences, notes },
    ...(unknown.length === 0 ? [] : [{ title: "What is not known", lines: unknown, notes }]),
  ];
};

/** Numbered sources, as many slides as they need. */
const sourceSlides = ({ works }: Numbered): Slide[] => {
  const lines = works.map((work, i) => `${i + 1}. ${citationWithDoi(work)}`);
  const count = Math.ceil(lines.length / sourcesPerSlide);
  return Array.from({ length: count }, (_, i) => ({
    title: count === 1 ? "Sources" : `Sources, ${i + 1} of ${count}`,
    lines: lines.slice(i * sourcesPerSlide, (i + 1) * sourcesPerSlide),
    notes: [advice],
  }));
};

/** The slides of a collection: a title, a topic's answers in short, its items in their order, evidence that is not cited for them, its sources. `pictures` holds those of its drawings, by id. */
export const slidesOf = (
  noted: Noted,
  { name, address, on }: SlideOrigin,
  pictures: ReadonlyMap<string, SlidePicture>,
): SlideDeck => {
  const { collection, notes, uncited = [], summaries = [] } = noted;
  const numbered = numberedWorks(collection);
  const { items, nameOf } = apartFromEvidence(noted);
  const origin = new URL(address).origin;
  const gone = collection.items.flatMap((item) => (item.as === "missing" ? [item.id] : []));
  return {
    title: name,
    slides: [
      {
        title: name,
        text: `Statements restated by Claimtrail, ${on}. ${advice}`,
        source: origin,
        notes: [address, ...(gone.length === 0 ? [] : [`Not found: ${gone.join(", ")}.`])],
      },
      ...summariesTold(summaries, collection, numbered).flatMap((told) =>
        summarySlides(told, numbered, address),
      ),
      ...items.flatMap((item) =>
        slideOf(
          item,
          collection.behind,
          numbered,
          notes.get(item.id),
          origin,
          pictures.get(item.id),
        ),
      ),
      ...uncited.map((evidence) => evidenceSlide(evidence, nameOf, numbered, origin)),
      ...sourceSlides(numbered),
    ],
  };
};
