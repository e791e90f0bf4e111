// Owns a session: card after card is asked, answered and graded until nothing is left, and what it came to.
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import { countText, numberText } from "../../model/formats.ts";
import { QuestionCard } from "../learn/question-card.tsx";
import { isRight } from "../learn/run.ts";
import { PagePending } from "../shell/page-pending.tsx";
import { nextDue, type Agenda, type ServedDeck } from "./agenda.ts";
import { GradeButtons, gradeName, gradeOfKey } from "./grade-buttons.tsx";
import { whenText } from "./interval-text.ts";
import type { KeptReview } from "./kept-review.ts";
import { NewLater } from "./new-later.tsx";
import type { Questions } from "./use-questions.ts";
import { isGraded, useSession, type Graded, type Step } from "./use-session.ts";

/** How many cards are left today. */
const leftIn = ({ due, fresh }: Agenda): number => due.length + fresh.length;

/** A session over these decks, beginning now. It begins anew with another `key`. */
export const ReviewSession = ({
  kept,
  decks,
}: {
  kept: KeptReview;
  decks: readonly ServedDeck[];
}) => {
  const { card, opened, graded, last, answered, questions, agenda, now, place, ...does } =
    useSession(kept, decks);
  const { answer, giveGrade, putAside, skip, undo } = does;
  const aside = <AsideNote last={last} onUndo={undo} />;
  const undoGrade = last !== undefined && isGraded(last) && (
    <UndoButton onUndo={undo}>Undo “{gradeName(last.grade)}”</UndoButton>
  );
  if (card === undefined) {
    return (
      <>
        {aside}
        <SessionOver kept={kept} graded={graded} agenda={agenda} now={now}>
          {undoGrade}
        </SessionOver>
      </>
    );
  }
  return (
    <section
      className="review-session"
      aria-label="Review"
      onKeyDown={({ key, ctrlKey, metaKey, altKey }) => {
        const grade = ctrlKey || metaKey || altKey ? undefined : gradeOfKey(key);
        if (grade !== undefined) giveGrade(grade);
      }}
    >
      <h2 ref={place} tabIndex={-1} className="question-place">
        {numberText(graded.length)} done, {numberText(leftIn(agenda))} left today
      </h2>
      <progress
        className="run-progress"
        max={graded.length + leftIn(agenda)}
        value={graded.length}
        aria-hidden
      />
      {aside}
      <OpenCard
        key={`${card.id} ${opened}`}
        id={card.id}
        questions={questions}
        onCheck={answer}
        onSkip={skip}
        after={
          answered !== undefined && (
            <>
              <GradeButtons {...answered} onGrade={giveGrade} />
              <p className="quiet small">
                Under each grade stands when the question comes back. Keys 1 to 4 choose one.
              </p>
            </>
          )
        }
      />
      <p className="session-tools">
        {undoGrade}
        <button type="button" className="plain-button" onClick={putAside}>
          Set this question aside
        </button>
      </p>
    </section>
  );
};

const UndoButton = ({ onUndo, children }: { onUndo: () => void; children: ReactNode }) => (
  <button type="button" className="plain-button" onClick={onUndo}>
    {children}
  </button>
);

/** Says what was set aside just now, and how to have it back. */
const AsideNote = ({ last, onUndo }: { last: Step | undefined; onUndo: () => void }) => (
  <div role="status">
    {last !== undefined && !isGraded(last) && (
      <p className="set-aside-note">
        Set aside, and not asked until you take it up again: {last.setAside}.{" "}
        <UndoButton onUndo={onUndo}>Undo</UndoButton>
      </p>
    )}
  </div>
);

/** The open card, once its text has come. */
const OpenCard = ({
  id,
  questions,
  onCheck,
  onSkip,
  after,
}: {
  id: string;
  questions: Questions;
  onCheck: (wasRight: boolean) => void;
  onSkip: () => void;
  after: ReactNode;
}) => {
  const question = questions.get(id);
  if (questions.has(id) && question === undefined) {
    return (
      <p className="question">
        This question was withdrawn: its statement has changed or is no longer here.{" "}
        <button type="button" className="plain-button" onClick={onSkip}>
          Go on
        </button>
      </p>
    );
  }
  if (question === undefined) return <PagePending />;
  return (
    <QuestionCard
      question={question}
      onCheck={(given) => {
        onCheck(isRight(question, given));
      }}
      after={after}
    />
  );
};

/** What a session came to, and when the next one is due. */
const SessionOver = ({
  kept,
  graded,
  agenda,
  now,
  children,
}: {
  kept: KeptReview;
  graded: readonly Graded[];
  agenda: Agenda;
  now: number;
  children: ReactNode;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const questions = new Set(graded.map(({ card }) => card.id)).size;
  const again = graded.filter(({ grade }) => grade === 1).length;
  const due = nextDue(agenda);
  return (
    <section className="score">
      <h2 ref={heading} tabIndex={-1}>
        {graded.length === 0
          ? "Nothing to review now"
          : `${countText(questions, "question")} reviewed`}
      </h2>
      {graded.length > 0 && (
        <p>
          {countText(graded.length, "grade")}, {numberText(again)} of them “Again”.
        </p>
      )}
      {due !== undefined ? (
        <p>The next question is due {whenText(due, now)}.</p>
      ) : (
        agenda.later === 0 && <p>No question is waiting.</p>
      )}
      <NewLater kept={kept} agenda={agenda} />
      <p className="session-tools">
        {children}
        <Link to="/learn/review" search={{}}>
          All decks
        </Link>
      </p>
    </section>
  );
};
