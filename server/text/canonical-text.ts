// Owns which part of a source text is the body that a dossier covers, and cuts it into sections of canonical sentences: the
// same sequence whatever the rendering. Judges no statement.
import type { NumberConvention } from "../../model/vocabulary.ts";
import { sha256Of } from "./digest.ts";
import { conventionWarning } from "./convention-warning.ts";
import { collectOccurrences, type Occurrence, type ScanState } from "./quantities.ts";
import { hasRaisedMarkers } from "./raised-markers.ts";
import { findSectionStarts, titleLength, type SectionName } from "./section-starts.ts";
import { joinLines, splitSentences } from "./sentences.ts";
import type { Block, SourceText } from "./source-text.ts";
import { plainReading, type Reading, type Token } from "./token.ts";
import { canonicalOf, tokenize } from "./tokens.ts";

/** One citation marker of a sentence, ranges expanded; UTF-16 span of its brackets. */
interface MarkerPlace {
  readonly marker: number;
  readonly token: number;
  readonly start: number;
  readonly end: number;
}

/** A sentence with everything that verification reads from it. */
export interface Sentence {
  /** As the source has it, with single spaces. */
  readonly raw: string;
  readonly tokens: readonly Token[];
  readonly occurrences: readonly Occurrence[];
  readonly markers: readonly MarkerPlace[];
  /** First 16 hex digits of SHA-256 over the canonical form. */
  readonly digest: string;
}

/** A section of the body, in the dossier's order. A heading with subsections only has no sentences. */
export interface Section {
  readonly id: string;
  /** How it writes numbers, and so do the keys that are looked for in it. */
  readonly numbers: NumberConvention;
  readonly sentences: readonly Sentence[];
}

/** The body of a paper. */
export interface CanonicalText {
  readonly sections: readonly Section[];
  readonly reading: Reading;
  /** What else the file held, and how often: "line before the first section" 40, "table" 2. */
  readonly outOfScope: ReadonlyMap<string, number>;
  /** What a curator should know of the text though nothing is wrong with it, with what to do. */
  readonly warnings: readonly string[];
}

/** What a dossier says about the body of its paper. */
export interface BodyOutline {
  readonly sections: readonly SectionName[];
  /** Titles after which nothing is body text any more. */
  readonly endsAt: readonly string[];
  /** How it writes numbers; with decimal points where nothing is said. */
  readonly numbers?: NumberConvention | undefined;
  /** Entries of the reference list. */
  readonly references: number;
  /** The own patients, where the paper reports any as cases. */
  readonly series?: { readonly cases: number } | undefined;
}

/** Whether capital "Th" lost its "h": "Te" and its like stand in the text, and "The" and its like nowhere. */
const hasLostTh = (text: string): boolean =>
  /\bT(?:e|is|ese|ere|erefore)\b/.test(text) && !/\bTh(?:e|is|ese|ere|erefore)\b/.test(text);

/**
 * Cuts a source text into the sections that a dossier names. Text before the first and after the last, and in markup text
 * under headings that the dossier does not name, is out of scope and counted. Throws `source-unreadable` when a section is
 * missing.
 */
export const buildCanonicalText = (
  source: SourceText,
  outline: BodyOutline,
  name: string,
): CanonicalText => {
  const { texts, outOfScope, lead } = cutSections(source, outline, name);
  const whole = texts.map(({ text }) => text).join(" ");
  const { numbers = plainReading.numbers } = outline;
  const reading: Reading = {
    references: outline.references,
    markers: source.hasLinks ? "linked" : hasRaisedMarkers(whole) ? "raised" : "bracketed",
    hasLostTh: hasLostTh(whole),
    numbers,
    cases: outline.series?.cases ?? 0,
  };
  const sections = texts.map(({ id, text }) => ({
    id,
    numbers,
    sentences: buildSentences(text, reading),
  }));
  const warnings = [
    ...leadWarning(lead),
    ...markerWarning(sections, reading),
    ...conventionWarning(sections, numbers),
  ];
  return { sections, reading, outOfScope, warnings };
};

/** What a sentence is to read instead; `sentence` is 0-based. An empty text takes it away. */
export interface SentenceEdit {
  readonly section: string;
  readonly sentence: number;
  readonly text: string;
}

/** The text with sentences edited. Sections without an edit are the same ones. */
export const editSentences = (
  text: CanonicalText,
  edits: readonly SentenceEdit[],
): CanonicalText => ({
  ...text,
  sections: text.sections.map((section) => {
    const own = new Map(
      edits.filter((e) => e.section === section.id).map((e) => [e.sentence, e.text]),
    );
    if (own.size === 0) return section;
    const raws = section.sentences.map(({ raw }, i) => own.get(i) ?? raw);
    return { ...section, sentences: buildSentences(joinLines(raws.join(" ")), text.reading) };
  }),
});

interface CutText {
  /** The running text of each section. */
  readonly texts: readonly { readonly id: string; readonly text: string }[];
  readonly outOfScope: ReadonlyMap<string, number>;
  /** Paragraphs with which the body begins, under no heading and in no section. Known of JATS only. */
  readonly lead: readonly Block[];
}

const cutSections = (source: SourceText, outline: BodyOutline, name: string): CutText => {
  const { blocks } = source;
  const starts = findSectionStarts(blocks, outline.sections, name);
  const outOfScope = new Map(source.leftOut);
  const leaveOut = (what: string, count: number) => {
    if (count > 0) outOfScope.set(what, (outOfScope.get(what) ?? 0) + count);
  };
  const unit = source.kind === "text" ? "line" : "block";
  const before = blocks.slice(0, starts[0]?.index ?? 0);
  leaveOut(`${unit} before the first section`, before.length);
  const texts = outline.sections.map(({ id }, i) => {
    const start = starts[i] ?? { index: 0, length: 0 };
    const isLast = i === starts.length - 1;
    const own = blocks.slice(start.index + start.length, starts[i + 1]?.index ?? blocks.length);
    const end = own.findIndex(
      (block, at) =>
        block.type === "heading" ||
        (isLast && outline.endsAt.some((title) => titleLength(own, at, title) > 0)),
    );
    const kept = end < 0 ? own : own.slice(0, end);
    const reason = isLast
      ? "after the last section"
      : "under a heading that dossier.yaml does not name";
    leaveOut(`${unit} ${reason}`, own.length - kept.length);
    return { id, text: joinLines(kept.map((block) => block.text).join("\n")) };
  });
  const heading = before.findIndex(({ type }) => type === "heading");
  const lead = source.kind === "jats" ? before.slice(0, heading < 0 ? undefined : heading) : [];
  return { texts, outOfScope, lead };
};

const leadWarning = (lead: readonly Block[]): readonly string[] => {
  const [first] = lead;
  if (first === undefined) return [];
  const words = JSON.stringify(first.text.split(/\s+/).slice(0, 4).join(" ").slice(0, 60));
  return [
    `the body begins with text under no heading (paragraphs: ${lead.length}), which no section holds; put this in front of the \`sections\` of dossier.yaml: - { id: introduction, title: Introduction, level: 1, opensWith: ${words} }`,
  ];
};

const markerWarning = (
  sections: readonly Section[],
  { references, markers }: Reading,
): readonly string[] => {
  if (markers !== "bracketed") return [];
  const found = new Set(
    sections.flatMap((s) => s.sentences.flatMap((t) => t.markers.map(({ marker }) => marker))),
  );
  if (references === 0 || found.size * 2 >= references) return [];
  const foundMarkers =
    found.size === 0 ? "no citation marker was" : `markers of only ${found.size} were`;
  return [
    `dossier.yaml declares ${references} references, and ${foundMarkers} found in the text; if the paper cites by raised numbers, this text has lost what was raised: verify its JATS or HTML, or write the markers in brackets in your copy, as in "seen.[12]". If it cites by names, attach them \`by-name\``,
  ];
};

/** The sentences of a section's running text. */
const buildSentences = (text: string, reading: Reading): readonly Sentence[] => {
  let state: ScanState = { lastEnumerator: 0 };
  return splitSentences(text).map((raw): Sentence => {
    const tokens = tokenize(raw, reading);
    const scan = collectOccurrences(raw, tokens, reading, state);
    ({ state } = scan);
    const markers = tokens.flatMap((token, index) =>
      token.kind === "marker"
        ? [{ marker: token.marker, token: index, start: token.start, end: token.end }]
        : [],
    );
    return { raw, tokens, occurrences: scan.occurrences, markers, digest: digestOf(tokens) };
  });
};

const digestOf = (tokens: readonly Token[]): string => sha256Of(canonicalOf(tokens)).slice(0, 16);
