// Owns writing demands on words in the language of the full-text index. The words are ours; Lucene decides nothing.
import type { QueryPart } from "../query-words.ts";

/** Everything that could mean something to Lucene is set apart; our words hold letters, digits, marks and dots only. */
const literal = (word: string): string => word.replace(/[^\p{L}\p{N}\p{M}]/gu, "\\$&");

/** A demand over some fields: any of its words in any of them. */
export const demandOf = ({ words, isPrefix }: QueryPart, fields: readonly string[]): string =>
  `(${fields
    .flatMap((field) => words.map((word) => `${field}:${literal(word)}${isPrefix ? "*" : ""}`))
    .join(" ")})`;
