// Owns which part of a source text is the body that a dossier covers, and cuts it into sections of sentences.
import { AppError } from "../app-error.ts";
import { foldText } from "./fold.ts";
import { isDamaged, scanNumbers, type Numbers } from "./quantities.ts";
import type { Block, SourceText } from "./read-source.ts";
import { joinLines, splitSentences } from "./sentences.ts";

/** A sentence as the source has it (whitespace normalised), with the numbers in it. */
export type Sentence = Numbers & { raw: string };
/** A section of the body, in the dossier's order. */
export type Section = { id: string; sentences: Sentence[] };

/** What a dossier says about the body of its paper. */
export type BodyOutline = {
  sections: readonly { id: string; title: string }[];
  /** Titles after which nothing is body text any more. */
  endsAt: readonly string[];
};

/** The body of a text, and what else the file held. */
export type Body = { sections: Section[]; outOfScope: Record<string, number> };

/** Titles are set in at most this many lines of a PDF text. */
const maxTitleLines = 3;

const folded = (text: string): string => foldText(text, true).text;

/** How many blocks from `index` on make up the title, 0 if they do not. Only lines can share a title. */
const titleLength = (blocks: readonly Block[], index: number, title: string): number => {
  const first = blocks[index];
  if (first === undefined || first.type === "paragraph") return 0;
  const wanted = folded(title);
  if (first.type === "heading") return folded(unnumbered(first.text)) === wanted ? 1 : 0;
  let text = "";
  for (let length = 1; length <= maxTitleLines; length += 1) {
    const line = blocks[index + length - 1];
    if (line?.type !== "line") return 0;
    text += `${text === "" ? "" : " "}${line.text}`;
    if (folded(text) === wanted || folded(unnumbered(text)) === wanted) return length;
    if (!wanted.startsWith(folded(text))) return 0;
  }
  return 0;
};

/** A heading without the number that some renderings set before it. */
const unnumbered = (text: string): string => text.trim().replace(/^\d+(?:\.\d+)*\.?\s+/, "");

type Start = { index: number; length: number };

/** Where each section begins: the last place that leaves room for all that follow, so that an abstract is passed over. */
const findStarts = (blocks: readonly Block[], outline: BodyOutline, name: string): Start[] => {
  const starts: Start[] = [];
  let before = blocks.length;
  for (const section of outline.sections.toReversed()) {
    let found: Start | undefined;
    for (let index = before - 1; index >= 0 && found === undefined; index -= 1) {
      const length = titleLength(blocks, index, section.title);
      if (length > 0 && index + length <= before) found = { index, length };
    }
    if (found === undefined) throw missingTitle(blocks, section.title, name, starts.length > 0);
    starts.unshift(found);
    before = found.index;
  }
  return starts;
};

const missingTitle = (
  blocks: readonly Block[],
  title: string,
  name: string,
  foundLater: boolean,
): AppError => {
  const titles = blocks
    .filter((b) => b.type === "heading" || (b.type === "line" && b.text.trim().length < 60))
    .map((b) => b.text.trim())
    .filter((text) => sharesWord(text, title))
    .slice(0, 5);
  const near = titles.length === 0 ? "" : ` Similar: ${titles.map((t) => `"${t}"`).join(", ")}.`;
  return new AppError(
    "source-unreadable",
    `${name}: found no section titled "${title}"${foundLater ? " before the sections that follow it" : ""}.${near} ` +
      "Check that this is the text of the dossier's paper, and `sections` in dossier.yaml.",
  );
};

const sharesWord = (a: string, b: string): boolean => {
  const words = new Set(b.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  return (a.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word));
};

/**
 * Cuts a text into the sections a dossier names. Text before the first and after the last section, and under headings that
 * the dossier does not name, is out of scope and counted. Throws `source-unreadable` when a title is missing.
 */
export const readBody = (source: SourceText, outline: BodyOutline, name: string): Body => {
  const { blocks } = source;
  const starts = findStarts(blocks, outline, name);
  const damaged = isDamaged(blocks.map((b) => b.text).join("\n"));
  const outOfScope: Record<string, number> = { ...source.leftOut };
  const leaveOut = (what: string, count: number) => {
    if (count > 0) outOfScope[what] = (outOfScope[what] ?? 0) + count;
  };
  const unit = source.kind === "text" ? "line" : "block";
  leaveOut(`${unit} before the first section`, starts[0]?.index ?? 0);
  const sections = outline.sections.map(({ id }, i): Section => {
    const start = starts[i] ?? { index: 0, length: 0 };
    const until = starts[i + 1]?.index ?? blocks.length;
    const own = blocks.slice(start.index + start.length, until);
    const end = own.findIndex((block, at) => isEnd(own, at, block, outline, i, starts));
    const kept = end < 0 ? own : own.slice(0, end);
    leaveOut(
      i === starts.length - 1
        ? `${unit} after the last section`
        : `${unit} under a heading that is not listed`,
      own.length - kept.length,
    );
    const text = joinLines(kept.map((b) => b.text).join("\n"));
    return {
      id,
      sentences: splitSentences(text).map((raw) => ({ raw, ...scanNumbers(raw, damaged) })),
    };
  });
  return { sections, outOfScope };
};

/** Whether the section's text ends before this block. */
const isEnd = (
  own: readonly Block[],
  at: number,
  block: Block,
  outline: BodyOutline,
  section: number,
  starts: readonly Start[],
): boolean => {
  if (block.type === "heading") return true;
  if (section !== starts.length - 1) return false;
  return outline.endsAt.some((title) => titleLength(own, at, title) > 0);
};
