// Owns adding questions that were just answered to those that come back.
import { Link } from "@tanstack/react-router";
import { countText } from "../../model/formats.ts";
import type { Question } from "../../model/views/questions.ts";
import { addCards, deckKey, type CardPlace } from "./change.ts";
import type { KeptReview } from "./kept-review.ts";
import { change, useOwnReview } from "./own-review.ts";

const placeOf = ({ id, topic }: Question, dossier: string): CardPlace => ({
  id,
  dossier,
  ...(topic === undefined ? {} : { topic: topic.id }),
});

const isLearnt = (kept: KeptReview, place: CardPlace): boolean =>
  kept.cards.some(({ id }) => id === place.id) ||
  kept.decks.some((deck) => deckKey(deck) === deckKey(place));

const add = (kept: KeptReview, places: readonly CardPlace[]): void => {
  void change(addCards(kept, places, Date.now()));
};

/** A button that adds these questions of a paper, or the way to them where all are there; nothing where there are none. */
export const AddToReview = ({
  dossier,
  questions,
}: {
  dossier: string;
  questions: readonly Question[];
}) => {
  const own = useOwnReview();
  if (own === undefined || questions.length === 0) return null;
  const places = questions.map((question) => placeOf(question, dossier));
  const missing = places.filter((place) => !isLearnt(own.kept, place));
  if (missing.length === 0) {
    return (
      <Link to="/learn/review" search={{ dossier }} className="in-review">
        In your review
      </Link>
    );
  }
  return (
    <button
      type="button"
      className="plain-button"
      onClick={() => {
        add(own.kept, missing);
      }}
    >
      {missing.length === 1
        ? "Add to review"
        : `Add ${countText(missing.length, "question")} to review`}
    </button>
  );
};
