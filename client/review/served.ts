// Owns which questions there are, as the server has them now, for what the reader keeps: the decks of every paper concerned, and which of
// the reader's cards are questions no more.
import type { DeckList } from "../../model/views/questions.ts";
import { fetchJson, RequestFailed, type Asking } from "../api/fetch-json.ts";
import type { ServedDeck } from "./agenda.ts";
import { deckKey } from "./change.ts";
import type { KeptCard, KeptReview } from "./kept-review.ts";

/** A paper with its decks. */
export type ServedPaper = DeckList & { dossier: NonNullable<DeckList["dossier"]> };

/** What there is. */
export type Served = {
  /** The paper that is looked at first, then the others that the reader learns from. */
  papers: readonly ServedPaper[];
  /** All their decks, with cards of the reader's that are in no list and are asked all the same. */
  decks: readonly ServedDeck[];
  /** Cards of the reader's that are questions no more. */
  withdrawn: readonly KeptCard[];
};

/** Ids that are asked for at once: what the server takes. */
const atOnce = 50;

/** Papers that the reader learns from, besides those given. */
export const otherPapers = (kept: KeptReview, shown: readonly string[]): string[] =>
  [...new Set([...kept.decks, ...kept.cards].map(({ dossier }) => dossier))]
    .filter((id) => !shown.includes(id))
    .sort();

const isPaper = (list: DeckList): list is ServedPaper => list.dossier !== undefined;

/** The decks of these papers. One that is gone has none. */
export const fetchPapers = async (
  ids: readonly string[],
  asking: Asking,
): Promise<ServedPaper[]> => {
  const lists = await Promise.all(
    ids.map(async (dossier) => {
      try {
        return await fetchJson("decks", { dossier }, asking);
      } catch (error) {
        if (error instanceof RequestFailed && [404, 410].includes(error.status)) return undefined;
        throw error;
      }
    }),
  );
  return lists.filter((list) => list !== undefined).filter(isPaper);
};

/** Decks as agendas take them. */
export const decksOf = (papers: readonly ServedPaper[]): ServedDeck[] =>
  papers.flatMap(({ dossier, decks }) =>
    decks.map(({ topic, cards }) => ({ dossier: dossier.id, topic: topic?.id, cards })),
  );

/** Cards of the reader's that no deck lists. */
export const unlisted = (kept: KeptReview, decks: readonly ServedDeck[]): KeptCard[] => {
  const listed = new Set(decks.flatMap(({ cards }) => cards));
  return kept.cards.filter(({ id }) => !listed.has(id));
};

/** Those of the ids that are questions no more. */
export const fetchWithdrawn = async (
  ids: readonly string[],
  asking: Asking,
): Promise<Set<string>> => {
  const withdrawn = new Set<string>();
  for (let at = 0; at < ids.length; at += atOnce) {
    const few = ids.slice(at, at + atOnce).join(",");
    const page = await fetchJson("cards", { ids: few, limit: atOnce }, asking);
    for (const id of page.withdrawn) withdrawn.add(id);
  }
  return withdrawn;
};

/** The decks with these cards in them as well. */
export const withCards = (
  decks: readonly ServedDeck[],
  cards: readonly KeptCard[],
): ServedDeck[] => {
  const more = new Map<string, ServedDeck & { cards: string[] }>();
  for (const { id, dossier, topic } of cards) {
    const key = deckKey({ dossier, topic });
    const deck = more.get(key) ?? { dossier, topic, cards: [] };
    deck.cards.push(id);
    more.set(key, deck);
  }
  const known = new Set(decks.map((deck) => deckKey(deck)));
  return [
    ...decks.map((deck) => {
      const extra = more.get(deckKey(deck));
      return extra === undefined ? deck : { ...deck, cards: [...deck.cards, ...extra.cards] };
    }),
    ...[...more.values()].filter((deck) => !known.has(deckKey(deck))),
  ];
};
