// Owns what an article's text is once it has been read, whatever it was read from. Reads nothing itself.
import { AppError } from "../app-error.ts";

/**
 * A piece of text in reading order. Plain text (from a PDF or typed) has lines only: which of them are headings is found
 * by the dossier's titles.
 */
export interface Block {
  readonly type: "heading" | "paragraph" | "line";
  readonly text: string;
}

/** An article's text as it was read. */
export interface SourceText {
  readonly kind: "text" | "jats" | "html";
  readonly blocks: readonly Block[];
  /** Whether its citations are links; then other numbers in brackets are none. */
  readonly hasLinks: boolean;
  /** What the reader left out, and how often: "table" 2, "reference list" 1. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** Why a file is no text of the paper, and what else those need who say so in their own words. */
export type UnreadableDetails =
  | { readonly reason: "pdf" | "empty" | "too-large" | "no-utf-8" | "broken-xml" | "no-article" }
  /** A section that the dossier names is missing; so many of its sections are there. */
  | {
      readonly reason: "other-paper";
      readonly missing: string;
      readonly held: number;
      readonly sections: number;
    };

/** A `source-unreadable` error: which file, what was found, what to do. */
export const unreadable = (
  name: string,
  found: string,
  hint: string,
  details?: UnreadableDetails,
): AppError =>
  new AppError("source-unreadable", `${name}: found ${found}. ${hint}`, {
    ...(details === undefined ? {} : { details }),
  });
