// Owns the reader's cards that are not asked: those that were set aside, and those whose question is withdrawn.
import { countText } from "../../model/formats.ts";
import type { Question } from "../../model/views/questions.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { setAside } from "./change.ts";
import { ConfirmedButton } from "./confirmed-button.tsx";
import type { KeptCard, KeptReview } from "./kept-review.ts";
import { change } from "./own-review.ts";
import { useQuestions } from "./use-questions.ts";

/** Cards that are listed at most. */
const listed = 10;

const AsideItem = ({
  kept,
  card,
  question,
}: {
  kept: KeptReview;
  card: KeptCard;
  question: Question | undefined;
}) => (
  <li className="deck">
    <p className="deck-name">
      {question === undefined ? <code>{card.id}</code> : <NodeLink node={question.statement} />}
    </p>
    {question !== undefined && <p className="deck-counts quiet">{question.ask}</p>}
    <p className="deck-tools">
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          void change(setAside(kept, card, false, Date.now()));
        }}
      >
        Take up again
        <span className="unseen">: {question?.statement.label ?? card.id}</span>
      </button>
    </p>
  </li>
);

/** Cards that the reader set aside; nothing where there are none. */
export const SetAside = ({
  kept,
  withdrawn,
}: {
  kept: KeptReview;
  withdrawn: readonly KeptCard[];
}) => {
  const gone = new Set(withdrawn.map(({ id }) => id));
  const cards = kept.cards.filter((card) => card.isSetAside === true && !gone.has(card.id));
  const shown = cards.slice(0, listed);
  const questions = useQuestions(shown.map(({ id }) => id));
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="set-aside">
      <h2 id="set-aside">Set aside</h2>
      <p className="quiet">
        {countText(cards.length, "question")}, not asked until taken up again.
        {cards.length > listed && ` The first ${listed} are shown.`}
      </p>
      <ul className="decks">
        {shown.map((card) => (
          <AsideItem key={card.id} kept={kept} card={card} question={questions.get(card.id)} />
        ))}
      </ul>
    </section>
  );
};

/** Cards that are questions no more; nothing where there are none. */
export const Withdrawn = ({ kept, cards }: { kept: KeptReview; cards: readonly KeptCard[] }) => {
  if (cards.length === 0) return null;
  const ids = new Set(cards.map(({ id }) => id));
  const reviews = kept.reviews.filter(({ card }) => ids.has(card)).length;
  return (
    <section aria-labelledby="withdrawn">
      <h2 id="withdrawn">Withdrawn</h2>
      <p className="quiet">
        {countText(cards.length, "question")} you have added cannot be asked any more: the statement
        was changed or withdrawn. Your reviews of them are kept until you remove them.
      </p>
      <ul className="withdrawn">
        {cards.slice(0, listed).map(({ id }) => (
          <li key={id}>
            <code>{id}</code>
          </li>
        ))}
      </ul>
      <p className="deck-tools">
        <ConfirmedButton
          question={reviews === 0 ? undefined : `Remove them with ${countText(reviews, "review")}?`}
          yes="Remove"
          onConfirm={() => {
            void change({ forgotten: [...ids] });
          }}
        >
          Remove withdrawn questions
        </ConfirmedButton>
      </p>
    </section>
  );
};
