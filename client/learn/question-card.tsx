// Owns one question on the screen: what is given, how it is answered, and, once it was checked, the explanation with the ways to
// the statement and its trace.
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { listText } from "../../model/formats.ts";
import type { Question } from "../../model/views/questions.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { ChoiceField, OrderField } from "./answer-fields.tsx";
import { Gapped } from "./gapped.tsx";
import { isRight } from "./run.ts";

const isOrder = ({ answer, options }: Question): boolean => answer.length === options.length;

/** Why the answer is right, and where it stands. */
const Explanation = ({ question, given }: { question: Question; given: readonly number[] }) => {
  const verdict = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    verdict.current?.focus();
  }, []);
  return (
    <div className="question-why">
      <p ref={verdict} tabIndex={-1} className="why-verdict">
        {isRight(question, given)
          ? "Right."
          : isOrder(question)
            ? "Not in this order."
            : `Not so. The answer is: ${question.options[question.answer[0] ?? 0] ?? ""}`}
      </p>
      {question.explanation.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="why-ways">
        <NodeLink node={question.statement} withGlyph />
        <Link to="/trace/$id" params={{ id: question.statement.id }}>
          Trace
        </Link>
      </p>
    </div>
  );
};

/** One question. It is given anew with another `key`; `onCheck` learns what was answered, and `after` stands below the explanation. */
export const QuestionCard = ({
  question,
  onCheck,
  after,
}: {
  question: Question;
  onCheck: (given: readonly number[]) => void;
  after: ReactNode;
}) => {
  const [given, setGiven] = useState<readonly number[]>(
    isOrder(question) ? question.options.map((_, i) => i) : [],
  );
  const [isChecked, setIsChecked] = useState(false);
  const { abbreviations, options, ask } = question;
  const Field = isOrder(question) ? OrderField : ChoiceField;
  return (
    <article className="question">
      {question.given !== undefined && <Gapped text={question.given} />}
      <Field
        options={options}
        ask={ask}
        given={given}
        answer={isChecked ? question.answer : undefined}
        onGive={setGiven}
      />
      {abbreviations.length > 0 && (
        <p className="abbreviations">
          {listText(
            abbreviations.map(({ short, long }) => `${short}: ${long}`),
            "and",
          )}
        </p>
      )}
      {isChecked ? (
        <>
          <Explanation question={question} given={given} />
          {after}
        </>
      ) : (
        <p className="question-tools">
          <button
            type="button"
            className="primary"
            disabled={given.length === 0}
            onClick={() => {
              setIsChecked(true);
              onCheck(given);
            }}
          >
            Check
          </button>
        </p>
      )}
    </article>
  );
};
