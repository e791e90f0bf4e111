// Owns keeping reviews in the browser's own database (IndexedDB): each change in one transaction, whole or not at all.
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { deckKey, reviewKey, type Change } from "./change.ts";
import {
  KeptReview,
  nothingKept,
  type KeptCard,
  type KeptDeck,
  type Review,
  type Settings,
} from "./kept-review.ts";

interface Schema extends DBSchema {
  cards: { key: string; value: KeptCard };
  reviews: { key: string; value: Review; indexes: { card: string } };
  decks: { key: string; value: KeptDeck };
  settings: { key: string; value: Settings };
}

/** Where reviews are kept. */
export type ReviewDatabase = {
  read: () => Promise<KeptReview>;
  write: (change: Change) => Promise<void>;
  /** Puts this in the place of everything. */
  replace: (kept: KeptReview) => Promise<void>;
};

const name = "claimtrail-review";
const stores = ["cards", "reviews", "decks", "settings"] as const;

const open = (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(name, 1, {
    upgrade: (db) => {
      db.createObjectStore("cards");
      db.createObjectStore("reviews").createIndex("card", "card");
      db.createObjectStore("decks");
      db.createObjectStore("settings");
    },
    // Another window deletes it, or brings a later version.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });

/** Opens the database. Rejects where the browser has none, or keeps nothing. */
export const openReviewDatabase = async (): Promise<ReviewDatabase> => {
  const db = await open();
  const write: ReviewDatabase["write"] = async (change) => {
    const transaction = db.transaction(stores, "readwrite");
    const [cards, reviews] = [transaction.objectStore("cards"), transaction.objectStore("reviews")];
    const decks = transaction.objectStore("decks");
    const steps: Promise<unknown>[] = [];
    for (const id of change.forgotten ?? []) {
      steps.push(cards.delete(id));
      for (const key of await reviews.index("card").getAllKeys(id)) steps.push(reviews.delete(key));
    }
    for (const review of change.takenBack ?? []) steps.push(reviews.delete(reviewKey(review)));
    for (const deck of change.removed ?? []) steps.push(decks.delete(deckKey(deck)));
    for (const card of change.cards ?? []) steps.push(cards.put(card, card.id));
    for (const review of change.reviews ?? []) steps.push(reviews.put(review, reviewKey(review)));
    for (const deck of change.decks ?? []) steps.push(decks.put(deck, deckKey(deck)));
    if (change.settings !== undefined) {
      steps.push(transaction.objectStore("settings").put(change.settings, "own"));
    }
    await Promise.all([...steps, transaction.done]);
  };
  return {
    read: async () => {
      const transaction = db.transaction(stores);
      const [decks, cards, reviews, settings] = await Promise.all([
        transaction.objectStore("decks").getAll(),
        transaction.objectStore("cards").getAll(),
        transaction.objectStore("reviews").getAll(),
        transaction.objectStore("settings").get("own"),
      ]);
      return KeptReview.parse({
        decks,
        cards,
        reviews,
        settings: settings ?? nothingKept.settings,
      });
    },
    write,
    replace: async (kept) => {
      const transaction = db.transaction(stores, "readwrite");
      await Promise.all([
        ...stores.map((store) => transaction.objectStore(store).clear()),
        ...kept.cards.map((card) => transaction.objectStore("cards").put(card, card.id)),
        ...kept.reviews.map((one) => transaction.objectStore("reviews").put(one, reviewKey(one))),
        ...kept.decks.map((deck) => transaction.objectStore("decks").put(deck, deckKey(deck))),
        transaction.objectStore("settings").put(kept.settings, "own"),
        transaction.done,
      ]);
    },
  };
};
