// Owns writing parts of a query in the language of the full-text index. The words are ours; Lucene decides nothing.
import type { QueryPart } from "../query-words.ts";

/** Everything that could mean something to Lucene is set apart; our words hold letters, digits, marks and dots only. */
const literal = (word: string): string => word.replace(/[^\p{L}\p{N}\p{M}]/gu, "\\$&");

/** A clause over some fields: any of the words in any of them. */
export const clauseOf = ({ words, isPrefix }: QueryPart, fields: readonly string[]): string =>
  `(${fields
    .flatMap((field) => words.map((word) => `${field}:${literal(word)}${isPrefix ? "*" : ""}`))
    .join(" ")})`;
