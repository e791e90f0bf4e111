// Owns what is to be asked today, and which card comes next. Pure: the time is given, days are those of this machine.
import { deckKey } from "./change.ts";
import type { KeptCard, KeptReview } from "./kept-review.ts";

/** A deck as the server has it. */
export type ServedDeck = {
  dossier: string;
  topic?: string | undefined;
  cards: readonly string[];
};

/** A card of which it is known whether it was reviewed. */
type OwnCard = KeptCard & { memory: NonNullable<KeptCard["memory"]> };

/** What is to be asked. */
export type Agenda = {
  /** Reviewed before and due by the end of the day, the one that is due first in front. */
  due: readonly OwnCard[];
  /** Never asked: so many as the day still takes. */
  fresh: readonly KeptCard[];
  /** How many were never asked and wait for another day. */
  later: number;
  /** When the first card is due that is not due today; absent when there is none. */
  next?: number;
};

/** How a deck stands. */
export type DeckCounts = {
  /** Whether it was added as a whole. */
  isAdded: boolean;
  /** Cards that the reader learns: all of an added deck, else those that were added one by one. */
  own: number;
  due: number;
  fresh: number;
  /** Beyond the first steps of learning. */
  learnt: number;
  setAside: number;
};

/** A card that was answered this short a time before it is due is asked all the same when nothing else is left, in ms. */
const aheadMs = 20 * 60_000;

/** When the day of a moment began, where this runs. */
export const dayStart = (now: number): number => new Date(now).setHours(0, 0, 0, 0);

/** When the next day begins: not always after 24 hours. */
export const dayEnd = (now: number): number => {
  const day = new Date(now);
  day.setDate(day.getDate() + 1);
  return day.setHours(0, 0, 0, 0);
};

/** The statement that a card asks about. */
const statementOf = (id: string): string => id.slice(0, id.lastIndexOf("?"));

const isReviewed = (card: KeptCard): card is OwnCard => card.memory !== undefined;

/** Every card that the reader learns and that is still asked: of added decks all, besides those that were added one by one. */
export const ownCards = (kept: KeptReview, served: readonly ServedDeck[]): KeptCard[] => {
  const held = new Map(kept.cards.map((card) => [card.id, card] as const));
  const added = new Map(kept.decks.map((deck) => [deckKey(deck), deck] as const));
  return served.flatMap(({ dossier, topic, cards }) => {
    const deck = added.get(deckKey({ dossier, topic }));
    return cards.flatMap(
      (id) =>
        held.get(id) ??
        (deck === undefined
          ? []
          : { id, dossier, ...(topic === undefined ? {} : { topic }), added: deck.added }),
    );
  });
};

/** How a deck stands by the end of the day. */
export const countDeck = (kept: KeptReview, served: ServedDeck, now: number): DeckCounts => {
  const own = ownCards(kept, [served]);
  const asked = own.filter(({ isSetAside }) => isSetAside !== true);
  const reviewed = asked.filter(isReviewed);
  const end = dayEnd(now);
  return {
    isAdded: kept.decks.some((deck) => deckKey(deck) === deckKey(served)),
    own: own.length,
    due: reviewed.filter(({ memory }) => memory.due < end).length,
    fresh: asked.length - reviewed.length,
    learnt: reviewed.filter(({ memory }) => memory.state === "review").length,
    setAside: own.length - asked.length,
  };
};

/** Cards whose first review was today. */
const begunToday = (kept: KeptReview, now: number): Set<string> => {
  const first = new Map<string, number>();
  for (const { card, at } of kept.reviews) {
    first.set(card, Math.min(at, first.get(card) ?? Infinity));
  }
  const start = dayStart(now);
  return new Set([...first].flatMap(([card, at]) => (at >= start ? [card] : [])));
};

/**
 * What is to be asked today of these decks. New cards are as many as the day still takes over all decks, and of a statement one a day:
 * one question on it often answers another.
 */
export const agendaOf = (kept: KeptReview, served: readonly ServedDeck[], now: number): Agenda => {
  const cards = ownCards(kept, served).filter(({ isSetAside }) => isSetAside !== true);
  const reviewed = cards
    .filter(isReviewed)
    .toSorted((a, b) => a.memory.due - b.memory.due || (a.id < b.id ? -1 : 1));
  const end = dayEnd(now);
  const begun = begunToday(kept, now);
  const taken = new Set([...begun].map(statementOf));
  const fresh: KeptCard[] = [];
  for (const card of cards) {
    if (fresh.length + begun.size >= kept.settings.newPerDay) break;
    if (isReviewed(card) || taken.has(statementOf(card.id))) continue;
    taken.add(statementOf(card.id));
    fresh.push(card);
  }
  const next = reviewed.find(({ memory }) => memory.due >= end)?.memory.due;
  return {
    due: reviewed.filter(({ memory }) => memory.due < end),
    fresh,
    later: cards.length - reviewed.length - fresh.length,
    ...(next === undefined ? {} : { next }),
  };
};

/**
 * The card to be asked now: one whose short step is over, then those that are due today, then new ones, then one whose short step is
 * nearly over. Undefined when nothing is left, or what is left comes later today.
 */
export const nextCard = ({ due, fresh }: Agenda, now: number): KeptCard | undefined => {
  const isShort = ({ memory }: OwnCard): boolean => memory.state !== "review";
  return (
    due.find((card) => isShort(card) && card.memory.due <= now) ??
    due.find((card) => !isShort(card)) ??
    fresh[0] ??
    due.find((card) => card.memory.due <= now + aheadMs)
  );
};

/** When something is due next, today or later; undefined when nothing is. */
export const nextDue = ({ due, next }: Agenda): number | undefined => due[0]?.memory.due ?? next;
