// Owns which part of a source text is the body that a dossier covers, and cuts it into sections of canonical sentences: the
// same sequence whatever the rendering. Judges no statement.
import { createHash } from "node:crypto";
import { nearestTo } from "./nearest.ts";
import { readOccurrences, type Occurrence, type ScanState } from "./quantities.ts";
import { joinLines, splitSentences } from "./sentences.ts";
import { unreadable, type Block, type SourceText } from "./source-text.ts";
import { canonicalOf, readTokens, type Reading, type Token } from "./tokens.ts";

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
  readonly sentences: readonly Sentence[];
}

/** The body of a paper. */
export interface CanonicalText {
  readonly sections: readonly Section[];
  readonly reading: Reading;
  /** What else the file held, and how often: "line before the first section" 40, "table" 2. */
  readonly outOfScope: ReadonlyMap<string, number>;
}

/** What a dossier says about the body of its paper. */
export interface BodyOutline {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  /** Titles after which nothing is body text any more. */
  readonly endsAt: readonly string[];
  /** Entries of the reference list. */
  readonly references: number;
}

/** A PDF breaks a title over at most this many lines. */
const maxTitleLines = 3;

/** Folded for comparing titles: letters and digits, without a number in front. */
const foldTitle = (title: string): string =>
  readTokens(title.trim().replace(/^\d+(?:\.\d+)*\.?\s+/, ""), { references: 0, hasLostTh: false })
    .map((t) => (t.kind === "word" ? t.lenient : t.kind === "number" ? t.digits : ""))
    .join("");

/** How many blocks from `index` on make up the title; 0 when they do not. Only lines share one. */
const titleLength = (blocks: readonly Block[], index: number, title: string): number => {
  const wanted = foldTitle(title);
  let text = "";
  for (let length = 1; length <= maxTitleLines; length++) {
    const block = blocks[index + length - 1];
    if (block === undefined || block.type === "paragraph") return 0;
    if (block.type === "heading") return length === 1 && foldTitle(block.text) === wanted ? 1 : 0;
    text = joinLines(`${text}\n${block.text}`);
    const folded = foldTitle(text);
    if (folded === wanted) return /[.,;]$/.test(text) && !/[.,;]$/.test(title) ? 0 : length;
    if (!wanted.startsWith(folded)) return 0;
  }
  return 0;
};

interface Start {
  readonly index: number;
  readonly length: number;
}

/** Where each section begins: the last place before the next one, so that an abstract with the same titles is passed over. */
const findStarts = (
  blocks: readonly Block[],
  outline: BodyOutline,
  name: string,
): readonly Start[] => {
  const starts: Start[] = [];
  let before = blocks.length;
  for (const { title } of outline.sections.toReversed()) {
    let found: Start | undefined;
    for (let index = before - 1; index >= 0 && found === undefined; index--) {
      const length = titleLength(blocks, index, title);
      if (length > 0 && index + length <= before) found = { index, length };
    }
    if (found === undefined) throw missingTitle(blocks, outline, title, before, name);
    starts.unshift(found);
    before = found.index;
  }
  return starts;
};

const missingTitle = (
  blocks: readonly Block[],
  { sections }: BodyOutline,
  title: string,
  before: number,
  name: string,
) => {
  const stands = (wanted: string) => blocks.some((_, i) => titleLength(blocks, i, wanted) > 0);
  const isLater = before < blocks.length && stands(title);
  const titles = blocks
    .filter((b) => b.type === "heading" || (b.type === "line" && b.text.trim().length < 70))
    .map((b) => b.text.trim())
    .filter((text) => !/[.,;]$/.test(text));
  const near = nearTitles(title, titles).map((t) => `"${t}"`);
  const held = sections.filter((section) => stands(section.title)).length;
  return unreadable(
    name,
    `no section titled "${title}"${isLater ? " before the sections that follow it in dossier.yaml" : ""}${near.length > 0 ? `; did you mean ${near.join(" or ")}?` : ";"} ${held} of the ${sections.length} titles in dossier.yaml stand in this text`,
    "Expected the text of the dossier's paper: check the file, and `sections` of dossier.yaml.",
  );
};

/** At most three titles: those spelled nearly alike, then those that begin the title or that it begins. */
const nearTitles = (title: string, titles: readonly string[]): readonly string[] => {
  const wanted = foldTitle(title);
  const sharing = titles.filter((other) => {
    const folded = foldTitle(other);
    return folded.length > 3 && (folded.startsWith(wanted) || wanted.startsWith(folded));
  });
  return [...new Set([...nearestTo(title, titles, 3), ...sharing])].slice(0, 3);
};

/** Whether capital "Th" lost its "h": "Te" and its like stand in the text, and "The" and its like nowhere. */
const hasLostTh = (text: string): boolean =>
  /\bT(?:e|is|ese|ere|erefore)\b/.test(text) && !/\bTh(?:e|is|ese|ere|erefore)\b/.test(text);

/**
 * Cuts a source text into the sections that a dossier names. Text before the first and after the last, and in markup text
 * under headings that the dossier does not name, is out of scope and counted. Throws `source-unreadable` when a title is
 * missing.
 */
export const readCanonicalText = (
  source: SourceText,
  outline: BodyOutline,
  name: string,
): CanonicalText => {
  const { blocks } = source;
  const starts = findStarts(blocks, outline, name);
  const outOfScope = new Map(source.leftOut);
  const leaveOut = (what: string, count: number) => {
    if (count > 0) outOfScope.set(what, (outOfScope.get(what) ?? 0) + count);
  };
  const unit = source.kind === "text" ? "line" : "block";
  leaveOut(`${unit} before the first section`, starts[0]?.index ?? 0);
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
  const reading: Reading = {
    references: outline.references,
    hasLostTh: hasLostTh(texts.map(({ text }) => text).join(" ")),
  };
  const sections = texts.map(({ id, text }) => ({ id, sentences: readSentences(text, reading) }));
  return { sections, reading, outOfScope };
};

/** The sentences of a section's running text. */
const readSentences = (text: string, reading: Reading): readonly Sentence[] => {
  let state: ScanState = { lastEnumerator: 0 };
  return splitSentences(text).map((raw): Sentence => {
    const tokens = readTokens(raw, reading);
    const scan = readOccurrences(raw, tokens, reading.hasLostTh, state);
    ({ state } = scan);
    const markers = tokens.flatMap((token, index) =>
      token.kind === "marker"
        ? [{ marker: token.marker, token: index, start: token.start, end: token.end }]
        : [],
    );
    return { raw, tokens, occurrences: scan.occurrences, markers, digest: digestOf(tokens) };
  });
};

const digestOf = (tokens: readonly Token[]): string =>
  createHash("sha256").update(canonicalOf(tokens)).digest("hex").slice(0, 16);
