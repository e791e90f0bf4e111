// Tests how what is kept changes: step by step, back again, and two states as one.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addCards,
  changed,
  gradeCard,
  merged,
  removeDeck,
  restoring,
  reviewKey,
  setAside,
} from "../../client/review/change.ts";
import { nothingKept, type KeptReview } from "../../client/review/kept-review.ts";
import { aCard, anyReview, learnt } from "./a-review.ts";

const byKey = ({ decks, cards, reviews, settings }: KeptReview): KeptReview => ({
  decks: decks.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  cards: cards.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  reviews: reviews.toSorted((a, b) => (reviewKey(a) < reviewKey(b) ? -1 : 1)),
  settings,
});

test("a grade is kept with its review, and taken back without a trace", () => {
  const memory = learnt(9_000_000_000_000);
  fc.assert(
    fc.property(anyReview, (kept) => {
      const place = { id: "kelp:new?figure", dossier: "dossier:kelp" };
      for (const card of [place, ...kept.cards.slice(0, 1)]) {
        const { done, undone } = gradeCard(kept, card, 3, memory);
        const after = changed(kept, done);
        expect(after.cards.find(({ id }) => id === card.id)?.memory).toEqual(memory);
        expect(after.reviews).toContainEqual({ card: card.id, at: memory.reviewed, grade: 3 });
        expect(byKey(changed(after, undone))).toEqual(byKey(withoutNew(kept)));
      }
    }),
  );
});

/** A review of a card that is new cannot have been there before. */
const withoutNew = (kept: KeptReview): KeptReview => ({
  ...kept,
  reviews: kept.reviews.filter(({ card }) => card !== "kelp:new?figure"),
});

test("a card that is there stays as it is when it is added again", () => {
  const held = aCard("a?figure", { memory: learnt(5) });
  const kept = { ...nothingKept, cards: [held] };
  const place = { id: held.id, dossier: held.dossier };
  expect(changed(kept, addCards(kept, [place], 7)).cards).toEqual([held]);
});

test("a card set aside keeps its memory, and is taken up again as it was", () => {
  const held = aCard("a?figure", { memory: learnt(5) });
  const kept = { ...nothingKept, cards: [held] };
  const aside = changed(kept, setAside(kept, held, true, 7));
  expect(aside.cards).toEqual([{ ...held, isSetAside: true }]);
  expect(changed(aside, setAside(aside, held, false, 8)).cards).toEqual([held]);
});

test("a card set aside is put back as it was, kept before or not", () => {
  const held = aCard("a?figure", { memory: learnt(5) });
  for (const kept of [{ ...nothingKept, cards: [held] }, nothingKept]) {
    const undone = restoring(kept, held.id);
    expect(changed(changed(kept, setAside(kept, held, true, 7)), undone)).toEqual(kept);
  }
});

test("a removed deck takes its cards and their reviews with it, and nothing of another", () => {
  const deck = { dossier: "dossier:kelp", topic: "topic:patching", added: 0 };
  const [own, other] = [aCard("a?figure"), aCard("b?figure", { topic: "topic:the-hernia" })];
  const kept: KeptReview = {
    ...nothingKept,
    decks: [deck, { ...deck, topic: "topic:the-hernia" }],
    cards: [own, other],
    reviews: [
      { card: own.id, at: 1, grade: 3 },
      { card: other.id, at: 2, grade: 3 },
    ],
  };
  expect(changed(kept, removeDeck(kept, deck))).toEqual({
    ...nothingKept,
    decks: [{ ...deck, topic: "topic:the-hernia" }],
    cards: [other],
    reviews: [{ card: other.id, at: 2, grade: 3 }],
  });
});

test("merging loses no review and no card, changes nothing the second time, and keeps the later memory", () => {
  fc.assert(
    fc.property(anyReview, anyReview, (here, other) => {
      const both = merged(here, other);
      const keys = (kept: KeptReview): string[] => kept.reviews.map(reviewKey).sort();
      expect(keys(both)).toEqual([...new Set([...keys(here), ...keys(other)])].sort());
      for (const { id } of [...here.cards, ...other.cards]) {
        const reviewed = (kept: KeptReview): number =>
          kept.cards.find((card) => card.id === id)?.memory?.reviewed ?? -1;
        expect(reviewed(both)).toBe(Math.max(reviewed(here), reviewed(other)));
      }
      expect(byKey(merged(both, other))).toEqual(byKey(both));
      expect(byKey(merged(here, here))).toEqual(byKey(here));
    }),
  );
});
