// Owns where the sections that a dossier names begin in a source text: at a heading, or where no heading is printed at the
// section's first words. Cuts no sentences.
import { nearestTo } from "./nearest.ts";
import { joinLines } from "./sentences.ts";
import { unreadable, type Block } from "./source-text.ts";
import { plainReading } from "./token.ts";
import { tokenize } from "./tokens.ts";

/** A section as a dossier names it. */
export interface SectionName {
  readonly id: string;
  readonly title: string;
  /** First words of a section that has no heading; undefined where the title is printed. */
  readonly opensWith?: string | undefined;
}

/** Where a section begins: the block, and how many blocks its heading takes; 0 where it has none. */
export interface SectionStart {
  readonly index: number;
  readonly length: number;
}

/** A PDF breaks a title, or the first words of a section, over at most this many lines. */
const maxTitleLines = 3;

/** Letters and digits only, as digests fold them. */
const fold = (text: string): string =>
  tokenize(text, { ...plainReading, references: 0 })
    .map((t) => (t.kind === "word" ? t.lenient : t.kind === "number" ? t.digits : ""))
    .join("");

/** Folded for comparing titles: without a number in front. */
const foldTitle = (title: string): string => fold(title.trim().replace(/^\d+(?:\.\d+)*\.?\s+/, ""));

/** How many blocks from `index` on make up the title; 0 when they do not. Only lines share one. */
export const titleLength = (blocks: readonly Block[], index: number, title: string): number => {
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

/** Whether the block, or the lines from it on, begin with these words. */
const opensWith = (blocks: readonly Block[], index: number, words: string): boolean => {
  const block = blocks[index];
  if (block === undefined || block.type === "heading") return false;
  const lines = block.type === "line" ? blocks.slice(index, index + maxTitleLines) : [block];
  return fold(joinLines(lines.map(({ text }) => text).join("\n"))).startsWith(fold(words));
};

const startAt = (
  blocks: readonly Block[],
  index: number,
  section: SectionName,
): SectionStart | undefined => {
  if (section.opensWith !== undefined) {
    return opensWith(blocks, index, section.opensWith) ? { index, length: 0 } : undefined;
  }
  const length = titleLength(blocks, index, section.title);
  return length > 0 ? { index, length } : undefined;
};

/**
 * Where each section begins: the last place before the next one, so that an abstract with the same titles is passed over.
 * Throws `source-unreadable` when one is missing; `name` stands in the message.
 */
export const findSectionStarts = (
  blocks: readonly Block[],
  sections: readonly SectionName[],
  name: string,
): readonly SectionStart[] => {
  const starts: SectionStart[] = [];
  let before = blocks.length;
  for (const section of sections.toReversed()) {
    let found: SectionStart | undefined;
    for (let index = before - 1; index >= 0 && found === undefined; index--) {
      const start = startAt(blocks, index, section);
      if (start !== undefined && index + start.length <= before) found = start;
    }
    if (found === undefined) throw missingSection(blocks, sections, section, before, name);
    starts.unshift(found);
    before = found.index;
  }
  return starts;
};

const missingSection = (
  blocks: readonly Block[],
  sections: readonly SectionName[],
  missing: SectionName,
  before: number,
  name: string,
) => {
  const stands = (section: SectionName) =>
    blocks.some((_, i) => startAt(blocks, i, section) !== undefined);
  const isLater = before < blocks.length && stands(missing);
  const details = {
    reason: "other-paper",
    missing: missing.title,
    held: sections.filter(stands).length,
    sections: sections.length,
  } as const;
  const place = isLater ? " before the sections that follow it in dossier.yaml" : "";
  if (missing.opensWith !== undefined) {
    const ready = blocks[0]?.type === "line" ? "line" : "paragraph";
    return unreadable(
      name,
      `no ${ready} that begins with "${missing.opensWith}"${place}, as section "${missing.id}" of dossier.yaml does`,
      "Expected its first words as the paper prints them: check `opensWith`.",
      details,
    );
  }
  const titles = blocks
    .filter((b) => b.type === "heading" || (b.type === "line" && b.text.trim().length < 70))
    .map((b) => b.text.trim())
    .filter((text) => !/[.,;]$/.test(text));
  const near = nearTitles(missing.title, titles).map((t) => `"${t}"`);
  return unreadable(
    name,
    `no section titled "${missing.title}"${place}${near.length > 0 ? `; did you mean ${near.join(" or ")}?` : ";"} ${details.held} of the ${details.sections} titles in dossier.yaml stand in this text`,
    "Expected the text of the dossier's paper: check the file, and `sections` of dossier.yaml.",
    details,
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
