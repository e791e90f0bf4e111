// Owns names and numbers that are the same whenever a file is made anew, so that programs know what they have read before. Pure.
import { createHash } from "node:crypto";

/** SHA-256 of a text. */
export const hashOf = (text: string): Buffer => createHash("sha256").update(text, "utf8").digest();

/**
 * A whole number for a text, fit for an id of Anki: those are milliseconds since 1970 of when something was made, and a number between
 * 2001 and 2032 is taken for one.
 */
export const stableNumber = (text: string): number =>
  1_000_000_000_000 + (hashOf(text).readUIntBE(0, 6) % 1_000_000_000_000);
