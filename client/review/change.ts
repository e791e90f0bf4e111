// Owns how what is kept changes: each step as a change that can be written by itself, and two states as one. Pure.
import type {
  Grade,
  KeptCard,
  KeptDeck,
  KeptReview,
  Memory,
  Review,
  Settings,
} from "./kept-review.ts";

/** What changes; what is not named stays. */
export type Change = {
  /** Put in the place of the one with the same id, or added. */
  cards?: readonly KeptCard[];
  /** Ids of cards that are forgotten, with their reviews. */
  forgotten?: readonly string[];
  reviews?: readonly Review[];
  /** Reviews that never were. */
  takenBack?: readonly Review[];
  decks?: readonly KeptDeck[];
  removed?: readonly KeptDeck[];
  settings?: Settings;
};

/** What a deck goes by. */
export const deckKey = ({ dossier, topic }: Pick<KeptDeck, "dossier" | "topic">): string =>
  `${dossier} ${topic ?? ""}`;

/** What a review goes by. */
export const reviewKey = ({ card, at }: Review): string => `${card} ${at}`;

const without = <T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  gone: ReadonlySet<string>,
): readonly T[] => (gone.size === 0 ? all : all.filter((one) => !gone.has(keyOf(one))));

const withPut = <T>(all: readonly T[], keyOf: (one: T) => string, put: readonly T[] = []): T[] => {
  const byKey = new Map(all.map((one) => [keyOf(one), one] as const));
  for (const one of put) byKey.set(keyOf(one), one);
  return [...byKey.values()];
};

const idOf = ({ id }: KeptCard): string => id;

/** The state after a change. */
export const changed = (kept: KeptReview, change: Change): KeptReview => {
  const forgotten = new Set(change.forgotten);
  const takenBack = new Set(change.takenBack?.map(reviewKey));
  const removed = new Set(change.removed?.map(deckKey));
  const reviews = without(
    without(kept.reviews, ({ card }) => card, forgotten),
    reviewKey,
    takenBack,
  );
  return {
    decks: withPut(without(kept.decks, deckKey, removed), deckKey, change.decks),
    cards: withPut(without(kept.cards, idOf, forgotten), idOf, change.cards),
    reviews: withPut(reviews, reviewKey, change.reviews),
    settings: change.settings ?? kept.settings,
  };
};

/** A card's name and where it belongs. */
export type CardPlace = Pick<KeptCard, "id" | "dossier" | "topic">;

/** The cards as they are kept before their first review. Those that are kept already stay as they are. */
export const addCards = (kept: KeptReview, places: readonly CardPlace[], now: number): Change => {
  const known = new Set(kept.cards.map(idOf));
  return {
    cards: places.filter(({ id }) => !known.has(id)).map((place) => ({ ...place, added: now })),
  };
};

/** Puts a card back as it is kept now. */
export const restoring = (kept: KeptReview, id: string): Change => {
  const card = kept.cards.find((one) => one.id === id);
  return card === undefined ? { forgotten: [id] } : { cards: [card] };
};

/** A review that has just been made, and the change that takes it back. */
export const gradeCard = (
  kept: KeptReview,
  place: CardPlace,
  grade: Grade,
  memory: Memory,
): { done: Change; undone: Change } => {
  const before = kept.cards.find(({ id }) => id === place.id);
  const review: Review = { card: place.id, at: memory.reviewed, grade };
  return {
    done: {
      cards: [{ ...(before ?? { ...place, added: memory.reviewed }), memory }],
      reviews: [review],
    },
    undone: { ...restoring(kept, place.id), takenBack: [review] },
  };
};

/** Sets a card aside, or takes it up again. */
export const setAside = (
  kept: KeptReview,
  place: CardPlace,
  isSetAside: boolean,
  now: number,
): Change => {
  const { isSetAside: was, ...card } = kept.cards.find(({ id }) => id === place.id) ?? {
    ...place,
    added: now,
  };
  return { cards: [isSetAside ? { ...card, isSetAside } : card] };
};

/** Removes a deck with all its cards and their reviews. */
export const removeDeck = (kept: KeptReview, deck: Pick<KeptDeck, "dossier" | "topic">): Change => {
  const key = deckKey(deck);
  return {
    removed: kept.decks.filter((one) => deckKey(one) === key),
    forgotten: kept.cards.filter((card) => deckKey(card) === key).map(idOf),
  };
};

const reviewedAt = ({ memory }: KeptCard): number => memory?.reviewed ?? -1;

/**
 * Two states as one: of a card that both hold, the one that was reviewed last, here where both were at the same time; every review of
 * either; every deck of either; the settings of `here`.
 */
export const merged = (here: KeptReview, other: KeptReview): KeptReview => {
  const held = new Map(here.cards.map((card) => [card.id, card] as const));
  return changed(here, {
    cards: other.cards.filter((card) => {
      const own = held.get(card.id);
      return own === undefined || reviewedAt(card) > reviewedAt(own);
    }),
    reviews: other.reviews,
    decks: other.decks.filter((deck) => !here.decks.some((own) => deckKey(own) === deckKey(deck))),
  });
};
