// Owns the file that carries reviews from one browser to another, and reading what may be one: whole or not at all, with a word on what
// is wrong. Pure.
import { z } from "zod";
import { KeptReview } from "./kept-review.ts";

const format = "claimtrail-review";
const version = 1;

const Head = z.object({ format: z.literal(format), version: z.number() });
const ReviewFile = KeptReview.extend({
  format: z.literal(format),
  version: z.literal(version),
  /** When it was written, for people. */
  saved: z.iso.datetime(),
});

/** What is kept, as the text of a file. */
export const reviewFileText = (kept: KeptReview, now: Date): string =>
  `${JSON.stringify({ format, version, saved: now.toISOString(), ...kept }, null, 1)}\n`;

/** What a file was found to hold: reviews, or what is wrong with it. */
export type ReadFile = { kept: KeptReview } | { problem: string };

const expected = `Expected a file that was saved here by “Save reviews” (format “${format}”, version ${version}).`;

/** A value as a message shows it. */
const shownValue = (value: unknown): string => {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)} …` : text;
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown => {
  let at = value;
  for (const key of path) {
    at =
      typeof at === "object" && at !== null
        ? Object.entries(at).find(([own]) => own === String(key))?.[1]
        : undefined;
  }
  return at;
};

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "") || "the file";

const foundIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads the text of a file. */
export const parseReviewFile = (text: string): ReadFile => {
  const found = foundIn(text);
  if (found === undefined) {
    return {
      problem: `This file is no JSON: it begins with ${shownValue(text.slice(0, 30))}. ${expected}`,
    };
  }
  const head = Head.safeParse(found);
  if (!head.success) {
    const given = valueAt(found, ["format"]);
    return {
      problem: `This file does not hold reviews: its format is ${shownValue(given)}. ${expected}`,
    };
  }
  if (head.data.version !== version) {
    return {
      problem: `This file is of version ${head.data.version}. ${expected} Reload the page: a newer one may read it.`,
    };
  }
  const file = ReviewFile.safeParse(found);
  if (!file.success) {
    const [issue] = file.error.issues;
    const path = issue?.path ?? [];
    return {
      problem: `This file is damaged at ${pathText(path)}: found ${shownValue(valueAt(found, path))}. ${issue?.message ?? ""}. Nothing was taken over.`,
    };
  }
  const { decks, cards, reviews, settings } = file.data;
  return { kept: { decks, cards, reviews, settings } };
};
