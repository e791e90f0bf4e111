// Owns one study to appraise: the learner says what its design or its figures say, and how sure of that, before it is shown.
import { useState, type ReactNode } from "react";
import type { Appraisal } from "../../model/views/questions.ts";
import { Explained } from "../explain/explained.tsx";
import { ChoiceField } from "./answer-fields.tsx";
import type { Guess } from "./calibration.ts";
import { AbbreviationsIn, CardForm, Reason, Sentences } from "./card-parts.tsx";
import { ConfidenceField } from "./confidence-field.tsx";

/** One study; another one with another `key`. */
export const AppraisalCard = ({
  appraisal,
  onGuess,
  after,
}: {
  appraisal: Appraisal;
  onGuess: (guess: Guess) => void;
  after: ReactNode;
}) => {
  const { subject, described, ask, options, answer, explanation, study, work } = appraisal;
  const [given, setGiven] = useState<readonly number[]>([]);
  const [confidence, setConfidence] = useState<number>();
  const [isShown, setIsShown] = useState(false);
  const isRight = given.includes(answer);
  return (
    <article className="question">
      <CardForm
        isComplete={given.length > 0 && confidence !== undefined}
        submit={isShown ? undefined : "Show the answer"}
        onSubmit={() => {
          if (confidence === undefined) return;
          setIsShown(true);
          onGuess({ subject, confidence, isRight });
        }}
      >
        <dl className="appraised">
          {described.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Explained text={text} />
              </dd>
            </div>
          ))}
        </dl>
        <ChoiceField
          options={options}
          ask={ask}
          given={given}
          answer={isShown ? [answer] : undefined}
          onGive={setGiven}
        />
        <AbbreviationsIn text={[ask, ...options].join("\n")} />
        <ConfidenceField
          options={options.length}
          chosen={confidence}
          isOver={isShown}
          onChoose={setConfidence}
        />
      </CardForm>
      {isShown && (
        <>
          <Reason
            verdict={`${isRight ? "Right" : "Not right. The answer"}: ${options[answer] ?? ""}.`}
            ways={work === undefined ? [study] : [study, work]}
          >
            <Sentences all={explanation} />
          </Reason>
          {after}
        </>
      )}
    </article>
  );
};
