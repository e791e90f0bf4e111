// Owns the decks of a paper on the screen: how each stands, adding and removing it, and carrying it away.
import { Link } from "@tanstack/react-router";
import { cardFiles, type CardFormat } from "../../model/card-files.ts";
import { countText, numberText } from "../../model/formats.ts";
import { paths } from "../../model/paths.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { countDeck, type DeckCounts, type ServedDeck } from "./agenda.ts";
import { deckKey, removeDeck } from "./change.ts";
import { ConfirmedButton } from "./confirmed-button.tsx";
import type { KeptReview } from "./kept-review.ts";
import { change } from "./own-review.ts";
import type { ServedPaper } from "./served.ts";

const formats = ["apkg", "csv"] as const satisfies readonly CardFormat[];

/** Stands in an address for the deck of statements without a topic. */
export const otherDeck = "other";

/** "3 to review today, 10 new (not asked yet), 12 learnt, of 27 questions". */
const standing = ({ own, due, fresh, learnt, setAside }: DeckCounts, all: number): string =>
  [
    `${numberText(due)} to review today`,
    `${numberText(fresh)} new${fresh > 0 ? " (not asked yet)" : ""}`,
    `${numberText(learnt)} learnt`,
    ...(setAside > 0 ? [`${numberText(setAside)} set aside`] : []),
    own === all
      ? `of ${countText(all, "question")}`
      : `${numberText(own)} added of ${countText(all, "question")}`,
  ].join(", ");

/** Ways to have these cards in another program. */
const CardFiles = ({
  dossier,
  topic,
  name,
}: {
  dossier: string;
  topic?: string | undefined;
  name: string;
}) =>
  formats.map((format) => {
    const of = new URLSearchParams({ dossier, ...(topic === undefined ? {} : { topic }), format });
    return (
      <a key={format} href={`${paths.cards}?${of.toString()}`} download>
        {cardFiles[format].name}
        <span className="unseen">: {name}</span>
      </a>
    );
  });

const DeckItem = ({
  kept,
  paper,
  topic,
  cards,
  now,
}: {
  kept: KeptReview;
  paper: ServedPaper["dossier"];
  topic: ServedPaper["decks"][number]["topic"];
  cards: readonly string[];
  now: number;
}) => {
  const deck: ServedDeck = { dossier: paper.id, topic: topic?.id, cards };
  const place = { dossier: paper.id, ...(topic === undefined ? {} : { topic: topic.id }) };
  const counts = countDeck(kept, deck, now);
  const name = topic?.label ?? "Other topics";
  const ids = new Set(cards);
  const reviews = kept.reviews.filter(({ card }) => ids.has(card)).length;
  return (
    <li className="deck">
      <p className="deck-name">{topic === undefined ? name : <NodeLink node={topic} />}</p>
      <p className="deck-counts quiet" aria-live="polite">
        {counts.own === 0 ? countText(cards.length, "question") : standing(counts, cards.length)}
      </p>
      <p className="deck-tools">
        {counts.due + counts.fresh > 0 && (
          <Link to="/learn/review" search={{ dossier: paper.id, deck: topic?.id ?? otherDeck }}>
            Review
            <span className="unseen">: {name}</span>
          </Link>
        )}
        {!counts.isAdded && (
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              void change({ decks: [{ ...place, added: Date.now() }] });
            }}
          >
            Add this deck
            <span className="unseen">: {name}</span>
          </button>
        )}
        {counts.own > 0 && (
          <ConfirmedButton
            about={name}
            question={
              reviews === 0 ? undefined : `Remove it with its ${countText(reviews, "review")}?`
            }
            yes="Remove"
            onConfirm={() => {
              void change(removeDeck(kept, place));
            }}
          >
            Remove
          </ConfirmedButton>
        )}
        {topic !== undefined && <CardFiles {...place} name={name} />}
      </p>
    </li>
  );
};

/** The decks of one paper. */
export const DeckList = ({
  kept,
  paper,
  now,
}: {
  kept: KeptReview;
  paper: ServedPaper;
  now: number;
}) => {
  const all = paper.decks.reduce((sum, { cards }) => sum + cards.length, 0);
  const { dossier } = paper;
  return (
    <section aria-labelledby={`decks ${dossier.id}`.replace(/\W/g, "-")}>
      <h2 id={`decks ${dossier.id}`.replace(/\W/g, "-")}>
        Decks from <NodeLink node={dossier} />
      </h2>
      {all === 0 ? (
        <p className="quiet">No question can be made here.</p>
      ) : (
        <p className="deck-tools">
          <span className="quiet">
            {paper.isCut ? "The first " : ""}
            {countText(all, "question")}, for other programs:
          </span>
          <CardFiles dossier={dossier.id} name={`all questions from ${dossier.label}`} />
        </p>
      )}
      <ul className="decks">
        {paper.decks.map(({ topic, cards }) => (
          <DeckItem
            key={deckKey({ dossier: dossier.id, topic: topic?.id })}
            kept={kept}
            paper={dossier}
            topic={topic}
            cards={cards}
            now={now}
          />
        ))}
      </ul>
    </section>
  );
};
