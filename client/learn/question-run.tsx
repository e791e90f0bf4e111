// Owns going through a set of questions one by one, taken up where it was left, and the score at its end.
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Question } from "../../model/views/questions.ts";
import { AddToReview } from "../review/add-to-review.tsx";
import { askedAgain, resume, withAnswer, type BegunSet } from "./begun-sets.ts";
import { CardButton } from "./card-parts.tsx";
import { forgetBegun, keepBegun, useBegun } from "./own-sets.ts";
import { QuestionCard } from "./question-card.tsx";
import { Score } from "./score.tsx";

/** The questions of a set, one after the other. Another set has another `key`. */
export const QuestionRun = ({
  set,
  questions,
  dossier,
  waysOn,
}: {
  /** What the set is kept by. */
  set: string;
  questions: readonly Question[];
  /** The paper that they are made from. */
  dossier: string;
  /** Stand below the score. */
  waysOn: ReactNode;
}) => {
  const begun = useBegun(set);
  const { asked, run, place } = resume(questions, begun);
  /** How often it was begun anew, and whether anything was left behind, since the page was opened. */
  const [round, setRound] = useState(0);
  const [hasMoved, setHasMoved] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (round > 0) heading.current?.focus();
  }, [round]);
  const beginWith = (next: BegunSet | undefined): void => {
    if (next === undefined) forgetBegun(set);
    else keepBegun(next);
    setRound(round + 1);
  };
  const question = asked[place];
  const isAgain = asked.length < questions.length;
  const startAgain = (run.length > 0 || isAgain) && (
    <p className="score-tools">
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          beginWith(undefined);
        }}
      >
        Start this set again
      </button>
    </p>
  );
  if (question === undefined) {
    return (
      <>
        <Score
          questions={asked}
          run={run}
          dossier={dossier}
          takesFocus={hasMoved}
          onAgain={(missed) => {
            beginWith(askedAgain(begun, missed));
          }}
        >
          {waysOn}
        </Score>
        {startAgain}
      </>
    );
  }
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="question-place">
        {isAgain ? "Asked again: question" : "Question"} {place + 1} of {asked.length}
      </h2>
      <progress className="run-progress" max={asked.length} value={run.length} aria-hidden />
      <QuestionCard
        key={`${question.id} ${round}`}
        question={question}
        answered={run[place]}
        onCheck={(given) => {
          keepBegun(withAnswer(begun, question, given));
        }}
        after={
          <>
            <CardButton
              onPress={() => {
                keepBegun({ ...begun, place: place + 1 });
                setHasMoved(true);
                heading.current?.focus();
              }}
            >
              {place === asked.length - 1 ? "Score" : "Next question"}
            </CardButton>
            <p className="score-tools">
              <AddToReview dossier={dossier} questions={[question]} />
            </p>
          </>
        }
      />
      {startAgain}
    </>
  );
};
