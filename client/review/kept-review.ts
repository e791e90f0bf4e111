// Owns what a reader's reviews are made of, as the browser keeps them and as a file carries them: ids, the state of memory, what was
// answered when. No text: that comes from the server, so that a mended statement is asked as mended.
import { z } from "zod";

/** Milliseconds since 1970. */
const Moment = z.number().int().min(0).max(8_640_000_000_000_000);
const Id = z.string().min(1).max(250);

/** How well an answer was remembered: 1 again, 2 hard, 3 good, 4 easy. */
export const Grade = z.literal([1, 2, 3, 4]);
export type Grade = z.infer<typeof Grade>;

/** How firmly a card is remembered, as FSRS has it. */
export const Memory = z.strictObject({
  state: z.enum(["learning", "review", "relearning"]),
  due: Moment,
  /** When it was reviewed last. */
  reviewed: Moment,
  /** Days until it is remembered with a probability of nine in ten. */
  stability: z.number().min(0),
  /** From 1, easy, to 10. */
  difficulty: z.number().min(0),
  /** Days until `due`, as they were planned. */
  days: z.number().min(0),
  /** How many of the short steps of learning lie behind. */
  step: z.number().int().min(0),
  reviews: z.number().int().min(0),
  lapses: z.number().int().min(0),
});
export type Memory = z.infer<typeof Memory>;

/** A deck that the reader learns: what a paper says under a topic, or without one. */
export const KeptDeck = z.strictObject({
  dossier: Id,
  topic: Id.optional(),
  added: Moment,
});
export type KeptDeck = z.infer<typeof KeptDeck>;

/** A card that was reviewed, set aside, or added by itself. Others of a deck need no entry. */
export const KeptCard = z.strictObject({
  /** The question's. */
  id: Id,
  dossier: Id,
  topic: Id.optional(),
  /** Absent before its first review. */
  memory: Memory.optional(),
  /** It is not asked until it is taken up again. */
  isSetAside: z.literal(true).optional(),
  added: Moment,
});
export type KeptCard = z.infer<typeof KeptCard>;

/** One answer. A card is graded once at a moment. */
export const Review = z.strictObject({ card: Id, at: Moment, grade: Grade });
export type Review = z.infer<typeof Review>;

/** What the reader has set. */
export const Settings = z.strictObject({
  /** Cards that are asked for the first time on one day, at most. */
  newPerDay: z.number().int().min(0).max(1_000),
});
export type Settings = z.infer<typeof Settings>;

/** All of it. */
export const KeptReview = z.strictObject({
  decks: z.array(KeptDeck),
  cards: z.array(KeptCard),
  reviews: z.array(Review),
  settings: Settings,
});
export type KeptReview = z.infer<typeof KeptReview>;

/** Where nothing is kept yet. */
export const nothingKept: KeptReview = {
  decks: [],
  cards: [],
  reviews: [],
  settings: { newPerDay: 20 },
};
