// Owns what a set came to: how many answers were right, which questions were missed, and where to go on.
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import { countText, numberText } from "../../model/formats.ts";
import type { Question } from "../../model/views/questions.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { AddToReview } from "../review/add-to-review.tsx";
import { isOrder, missedIn, scoreOf, type Run } from "./run.ts";

/** One question that was missed, with the way to its statement. */
const Missed = ({ question, given }: { question: Question; given: readonly number[] }) => {
  const { statement, ask, options, answer } = question;
  const textOf = (at: number | undefined): string => options[at ?? 0] ?? "";
  return (
    <li>
      <div className="item">
        <p className="item-name">
          <NodeLink node={statement} withGlyph />
        </p>
        <p className="quiet small">{ask}</p>
        {isOrder(question) ? (
          <p className="small">Not in the order that you gave.</p>
        ) : (
          <>
            <p className="small">You answered: {textOf(given[0])}</p>
            <p className="small">The answer is: {textOf(answer[0])}</p>
          </>
        )}
      </div>
    </li>
  );
};

/** The score. `children` are the ways on. */
export const Score = ({
  questions,
  run,
  dossier,
  takesFocus,
  onAgain,
  children,
}: {
  questions: readonly Question[];
  run: Run;
  dossier: string;
  /** Whether somebody has just come to the end, and not to a page that shows it. */
  takesFocus: boolean;
  onAgain: (missed: readonly Question[]) => void;
  children: ReactNode;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const missed = missedIn(questions, run);
  const again = missed.map(({ question }) => question);
  return (
    <section className="score">
      <h2 ref={heading} tabIndex={-1}>
        {numberText(scoreOf(questions, run))} of {countText(questions.length, "question")} right
      </h2>
      {missed.length > 0 && (
        <>
          <h3>{missed.length === 1 ? "The question missed" : "Questions missed"}</h3>
          <ul className="items">
            {missed.map(({ question, given }) => (
              <Missed key={question.id} question={question} given={given} />
            ))}
          </ul>
          <p className="question-tools">
            <button
              type="button"
              className="primary"
              onClick={() => {
                onAgain(again);
              }}
            >
              {missed.length === 1
                ? "Answer it again"
                : `Answer these ${numberText(missed.length)} again`}
            </button>
          </p>
          <p className="score-tools">
            <AddToReview dossier={dossier} questions={again} />
          </p>
        </>
      )}
      <p className="quiet score-tools">
        <Link to="/learn/review" search={{ dossier }}>
          Review
        </Link>{" "}
        brings questions back shortly before you are likely to forget them.
      </p>
      {children}
    </section>
  );
};
