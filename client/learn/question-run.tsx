// Owns going through a set of questions one by one, and the score at its end.
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { countText, numberText } from "../../model/formats.ts";
import type { Question } from "../../model/views/questions.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { AddToReview } from "../review/add-to-review.tsx";
import { CardButton } from "./card-parts.tsx";
import { QuestionCard } from "./question-card.tsx";
import { missedIn, scoreOf, type Run } from "./run.ts";

const Score = ({
  questions,
  run,
  dossier,
}: {
  questions: readonly Question[];
  run: Run;
  dossier: string;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const missed = missedIn(questions, run);
  return (
    <section className="score">
      <h2 ref={heading} tabIndex={-1}>
        {numberText(scoreOf(questions, run))} of {countText(questions.length, "question")} right
      </h2>
      {missed.length > 0 && (
        <>
          <p className="quiet">Statements to read again:</p>
          <ul className="items">
            {missed.map(({ id, statement }) => (
              <li key={id} className="item">
                <p className="item-name">
                  <NodeLink node={statement} withGlyph />
                </p>
              </li>
            ))}
          </ul>
          <p className="score-tools">
            <AddToReview dossier={dossier} questions={missed} />
          </p>
        </>
      )}
      <p className="quiet score-tools">
        <Link to="/learn/review" search={{ dossier }}>
          Review
        </Link>{" "}
        brings questions back shortly before you are likely to forget them.
      </p>
    </section>
  );
};

/** The questions of a set, one after the other. It begins anew with another `key`. */
export const QuestionRun = ({
  questions,
  dossier,
  onAnswered,
}: {
  questions: readonly Question[];
  /** The paper that they are made from. */
  dossier: string;
  /** Told of each question as it is checked, and whether it was answered rightly. */
  onAnswered?: (question: Question, given: readonly number[]) => void;
}) => {
  const [run, setRun] = useState<Run>([]);
  const [place, setPlace] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const question = questions[place];
  const go = (to: number): void => {
    setPlace(to);
    heading.current?.focus();
  };
  if (question === undefined) return <Score questions={questions} run={run} dossier={dossier} />;
  const isLast = place === questions.length - 1;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="question-place">
        Question {place + 1} of {questions.length}
      </h2>
      <progress className="run-progress" max={questions.length} value={run.length} aria-hidden />
      <QuestionCard
        key={question.id}
        question={question}
        onCheck={(given) => {
          setRun([...run, given]);
          onAnswered?.(question, given);
        }}
        after={
          <>
            <CardButton
              onPress={() => {
                go(place + 1);
              }}
            >
              {isLast ? "Score" : "Next question"}
            </CardButton>
            <p className="score-tools">
              <AddToReview dossier={dossier} questions={[question]} />
            </p>
          </>
        }
      />
    </>
  );
};
