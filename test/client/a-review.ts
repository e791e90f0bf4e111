// Owns reviews for tests: any that a browser could hold, and small ones by hand.
import fc from "fast-check";
import { deckKey, reviewKey } from "../../client/review/change.ts";
import type { Grade, KeptCard, KeptReview, Memory } from "../../client/review/kept-review.ts";

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
const id = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom("figure", "name", "not-told"))
  .map(([n, rule]) => `kelp:s${n}?${rule}`);
const topic = fc.constantFrom("topic:patching", "topic:the-hernia");
const place = { dossier: fc.constantFrom("dossier:kelp", "dossier:silk"), topic };
const number = fc.double({ min: 0, max: 1e6, noNaN: true }).map((n) => (Object.is(n, -0) ? 0 : n));
const memory: fc.Arbitrary<Memory> = fc.record({
  state: fc.constantFrom("learning", "review", "relearning"),
  due: moment,
  reviewed: moment,
  stability: number,
  difficulty: number,
  days: number,
  step: fc.nat(5),
  reviews: fc.nat(100),
  lapses: fc.nat(100),
});
const card: fc.Arbitrary<KeptCard> = fc.record(
  { id, ...place, memory, isSetAside: fc.constant<true>(true), added: moment },
  { requiredKeys: ["id", "dossier", "added"] },
);
const review = fc.record({ card: id, at: moment, grade: fc.constantFrom<Grade>(1, 2, 3, 4) });

/** Any reviews. */
export const anyReview: fc.Arbitrary<KeptReview> = fc.record({
  decks: fc.uniqueArray(
    fc.record({ ...place, added: moment }, { requiredKeys: ["dossier", "added"] }),
    { selector: deckKey, maxLength: 4 },
  ),
  cards: fc.uniqueArray(card, { selector: (one) => one.id, maxLength: 10 }),
  reviews: fc.uniqueArray(review, { selector: reviewKey, maxLength: 10 }),
  settings: fc.record({ newPerDay: fc.nat(200) }),
});

/** The memory of a card that was learnt, due then. */
export const learnt = (due: number, own: Partial<Memory> = {}): Memory => ({
  state: "review",
  due,
  reviewed: due - 86_400_000,
  stability: 1,
  difficulty: 5,
  days: 1,
  step: 0,
  reviews: 2,
  lapses: 0,
  ...own,
});

/** A card of the deck on patching. */
export const aCard = (name: string, own: Partial<KeptCard> = {}): KeptCard => ({
  id: `kelp:${name}`,
  dossier: "dossier:kelp",
  topic: "topic:patching",
  added: 0,
  ...own,
});
