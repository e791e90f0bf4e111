// Owns one question on the screen: what is given, how it is answered, and, once it was checked, the explanation with the ways to
// the statement and its trace.
import { useState, type ReactNode } from "react";
import type { Question } from "../../model/views/questions.ts";
import { ChoiceField, OrderField } from "./answer-fields.tsx";
import { AbbreviationsOf, CardForm, Reason, Sentences } from "./card-parts.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { Gapped } from "./gapped.tsx";
import { isOrder, isRight } from "./run.ts";

const verdictOn = (question: Question, given: readonly number[]): string => {
  if (isRight(question, given)) return "Right.";
  if (isOrder(question)) return "Not in this order.";
  return `Not right. The answer is: ${question.options[question.answer[0] ?? 0] ?? ""}`;
};

/** One question. It is given anew with another `key`; `onCheck` learns what was answered, and `after` stands below the explanation. */
export const QuestionCard = ({
  question,
  answered,
  onCheck,
  after,
}: {
  question: Question;
  /** What was answered when the page was last here; absent where it is still open. */
  answered?: readonly number[] | undefined;
  onCheck: (given: readonly number[]) => void;
  after: ReactNode;
}) => {
  const [given, setGiven] = useState<readonly number[]>(
    answered ?? (isOrder(question) ? question.options.map((_, i) => i) : []),
  );
  const [wasChecked] = useState(answered !== undefined);
  const [isChecked, setIsChecked] = useState(wasChecked);
  const { options, ask } = question;
  const Field = isOrder(question) ? OrderField : ChoiceField;
  return (
    <article className="question">
      <CardForm
        isComplete={given.length > 0}
        submit={isChecked ? undefined : "Check"}
        onSubmit={() => {
          setIsChecked(true);
          onCheck(given);
        }}
      >
        <DraftMark isDraft={question.isDraft === true} />
        {question.given !== undefined && <Gapped text={question.given} />}
        <Field
          options={options}
          ask={ask}
          given={given}
          answer={isChecked ? question.answer : undefined}
          onGive={setGiven}
        />
        <AbbreviationsOf question={question} />
      </CardForm>
      {isChecked && (
        <>
          <Reason
            verdict={verdictOn(question, given)}
            ways={[question.statement]}
            takesFocus={!wasChecked}
          >
            <Sentences all={question.explanation} />
          </Reason>
          {after}
        </>
      )}
    </article>
  );
};
