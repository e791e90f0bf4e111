// Owns the page of spaced repetition: what is due today, the decks of papers by topic, and the session over them. What is kept stays in
// this browser; the text of every question comes from the server.
import { getRouteApi, Link } from "@tanstack/react-router";
import { countText, listText, numberText } from "../../model/formats.ts";
import { LearnNav } from "../learn/learn-nav.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { agendaOf, nextDue, type ServedDeck } from "../review/agenda.ts";
import { DeckList, otherDeck } from "../review/deck-list.tsx";
import { whenText } from "../review/interval-text.ts";
import { SetAside, Withdrawn } from "../review/kept-aside.tsx";
import type { KeptReview } from "../review/kept-review.ts";
import { NewLater } from "../review/new-later.tsx";
import { useOwnReview } from "../review/own-review.ts";
import { ReviewKeeping } from "../review/review-keeping.tsx";
import { ReviewSession } from "../review/review-session.tsx";
import type { Served } from "../review/served.ts";
import { useNow } from "../review/use-now.ts";
import { useServed } from "../review/use-served.ts";
import { PagePending } from "../shell/page-pending.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import "../styles/learn.css";
import "../styles/review.css";

const route = getRouteApi("/learn/review");

/** Stands in an address for all decks of all papers. */
const allDecks = "all";

/** Decks that an address names. */
const chosenDecks = (
  { decks }: Served,
  { dossier, deck }: { dossier: string | undefined; deck: string },
): readonly ServedDeck[] =>
  deck === allDecks
    ? decks
    : decks.filter((one) => one.dossier === dossier && (one.topic ?? otherDeck) === deck);

/** What is due over all decks, and the way to begin. */
const DueToday = ({ kept, served, now }: { kept: KeptReview; served: Served; now: number }) => {
  const agenda = agendaOf(kept, served.decks, now);
  const parts = [
    ...(agenda.due.length > 0 ? [`${numberText(agenda.due.length)} to review`] : []),
    ...(agenda.fresh.length > 0 ? [`${numberText(agenda.fresh.length)} new`] : []),
  ];
  const next = nextDue(agenda);
  const isEmpty = kept.decks.length + kept.cards.length === 0;
  return (
    <section aria-labelledby="due-today" className="due-today">
      <h2 id="due-today">Due today</h2>
      {parts.length > 0 ? (
        <>
          <p className="due-count">{listText(parts, "and")}</p>
          <p className="question-tools">
            <Link to="/learn/review" search={{ deck: allDecks }} className="primary">
              Begin
            </Link>
          </p>
          <NewLater kept={kept} agenda={agenda} />
        </>
      ) : (
        <>
          <p>
            {isEmpty
              ? "Nothing added yet. Add a deck below, or single questions after you have answered them."
              : next === undefined
                ? "Nothing is due."
                : `Nothing is due today. The next question is due ${whenText(next, now)}.`}
          </p>
          <NewLater kept={kept} agenda={agenda} />
        </>
      )}
    </section>
  );
};

/** Other papers to learn from. */
const OtherPapers = ({ shown }: { shown: readonly string[] }) => {
  const { papers } = route.useLoaderData();
  const others = papers.items.filter(({ id }) => !shown.includes(id));
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="other-papers">
      <h2 id="other-papers">Decks from other papers</h2>
      <ul className="topic-choice">
        {others.map(({ id, label }) => (
          <li key={id}>
            <Link to="/learn/review" search={{ dossier: id }}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      {papers.total > papers.items.length && (
        <p className="quiet">
          The first {numberText(papers.items.length)} of {countText(papers.total, "paper")};{" "}
          <Link to="/papers">all of them</Link>.
        </p>
      )}
    </section>
  );
};

/** All of it but a session. */
const Overview = ({ kept, served }: { kept: KeptReview; served: Served }) => {
  const now = useNow();
  return (
    <>
      <p className="lead">
        Questions that you add come back shortly before you are likely to forget them (FSRS).
        “Right” means: as the paper says, and the paper may itself be wrong.
      </p>
      <DueToday kept={kept} served={served} now={now} />
      {served.papers.map((paper) => (
        <DeckList key={paper.dossier.id} kept={kept} paper={paper} now={now} />
      ))}
      {served.papers.length === 0 && <p className="quiet">No paper to learn from is here.</p>}
      <OtherPapers shown={served.papers.map(({ dossier }) => dossier.id)} />
      <SetAside kept={kept} withdrawn={served.withdrawn} />
      <Withdrawn kept={kept} cards={served.withdrawn} />
      <ReviewKeeping kept={kept} />
    </>
  );
};

/** The session over the decks that the address names. */
const Session = ({ kept, served, deck }: { kept: KeptReview; served: Served; deck: string }) => {
  const { dossier } = route.useSearch();
  const decks = chosenDecks(served, { dossier, deck });
  const paper = served.papers.find((one) => one.dossier.id === dossier);
  const topic = paper?.decks.find((one) => one.topic?.id === deck)?.topic;
  return (
    <>
      <p className="session-of quiet">
        {deck === allDecks ? (
          "All decks"
        ) : topic === undefined ? (
          "Other topics"
        ) : (
          <NodeLink node={topic} />
        )}
        <Link to="/learn/review" search={{ dossier }}>
          End this session
        </Link>
      </p>
      <ReviewSession key={`${dossier ?? ""} ${deck}`} kept={kept} decks={decks} />
    </>
  );
};

/** The page. */
export const ReviewPage = () => {
  const { decks } = route.useLoaderData();
  const { deck } = route.useSearch();
  const own = useOwnReview();
  const served = useServed(own?.kept, decks);
  return (
    <div className="page narrow learn-page">
      <LearnNav />
      <PageTitle tab="Review">Review</PageTitle>
      {own?.isKept === false && (
        <p role="alert" className="not-kept">
          This browser keeps nothing here: its storage is switched off or full, or the window is a
          private one. Your reviews last as long as this page is open. Save them before you leave.
        </p>
      )}
      {own === undefined || served === undefined ? (
        <PagePending />
      ) : deck === undefined ? (
        <Overview kept={own.kept} served={served} />
      ) : (
        <Session kept={own.kept} served={served} deck={deck} />
      )}
    </div>
  );
};
