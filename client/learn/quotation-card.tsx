// Owns one sentence beside its source: the learner says what comparing them finds, and how sure of that, before it is shown.
import { useId, useState, type ReactNode } from "react";
import { asSentence, upperFirst } from "../../model/formats.ts";
import type { Quotation } from "../../model/views/questions.ts";
import { readingDepths, verdicts } from "../../model/words.ts";
import { Explained } from "../explain/explained.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { spoken } from "../marks/words.ts";
import { CardForm, Reason, Sentences } from "./card-parts.tsx";
import type { Guess } from "./calibration.ts";
import { ConfidenceField } from "./confidence-field.tsx";

const allVerdicts = Object.entries(verdicts);

/** What a verdict that is shown is called, beside the others; nothing where it says no more than that it was not chosen. */
const markOf = (
  verdict: string,
  { verdict: right, alsoFits }: Pick<Quotation, "verdict" | "alsoFits">,
  chosen: string | undefined,
): string | undefined => {
  const isChosen = chosen === verdict;
  if (verdict === right) return isChosen ? "✓ Right" : "The audit’s verdict";
  const isFitting = alsoFits.some((other) => other === verdict);
  if (isChosen) return isFitting ? "✓ Right, fits too" : "✗ Not right";
  return isFitting ? "Fits too" : undefined;
};

const VerdictField = ({
  chosen,
  shown,
  onChoose,
}: {
  chosen: string | undefined;
  /** The quotation, once its audit is shown. */
  shown: Quotation | undefined;
  onChoose: (verdict: string) => void;
}) => {
  const name = useId();
  return (
    <fieldset className="options">
      <legend>What does the comparison show?</legend>
      {allVerdicts.map(([verdict, meaning]) => {
        const mark = shown && markOf(verdict, shown, chosen);
        return (
          <label
            key={verdict}
            className={`option${verdict === shown?.verdict ? " is-answer" : ""}`}
          >
            <input
              type="radio"
              name={name}
              checked={chosen === verdict}
              disabled={shown !== undefined}
              onChange={() => {
                onChoose(verdict);
              }}
            />
            <span>
              {upperFirst(spoken(verdict))}
              <span className="option-meaning">{meaning}</span>
            </span>
            {mark !== undefined && <span className="option-mark">{mark}</span>}
          </label>
        );
      })}
    </fieldset>
  );
};

const asTheAudit = (isVerdict: boolean, isRight: boolean): string => {
  if (isVerdict) return "Right, as in the audit";
  return isRight
    ? "Right: your verdict fits too. The audit puts first"
    : "Not right. The audit’s verdict";
};

/** One sentence beside its source; another one with another `key`. */
export const QuotationCard = ({
  quotation,
  onGuess,
  after,
}: {
  quotation: Quotation;
  onGuess: (guess: Guess) => void;
  after: ReactNode;
}) => {
  const [verdict, setVerdict] = useState<string>();
  const [confidence, setConfidence] = useState<number>();
  const [isShown, setIsShown] = useState(false);
  const isVerdict = verdict === quotation.verdict;
  const isRight = isVerdict || quotation.alsoFits.some((other) => other === verdict);
  const depth = readingDepths[quotation.depth].replace(/\.$/, "");
  return (
    <article className="question">
      <CardForm
        isComplete={verdict !== undefined && confidence !== undefined}
        submit={isShown ? undefined : "Show the audit"}
        onSubmit={() => {
          if (confidence === undefined) return;
          setIsShown(true);
          onGuess({ subject: "verdict", confidence, isRight });
        }}
      >
        <div className="quotation-pair">
          <section>
            <h3>
              The paper <DraftMark isDraft={quotation.isDraft === true} />
            </h3>
            <p className="quiet small">
              {quotation.attribution}
              {quotation.topic !== undefined && <>; topic: {quotation.topic.label}</>}
            </p>
            <p className="question-given">
              <Explained text={quotation.sentence} />
            </p>
          </section>
          <section>
            <h3>Its source</h3>
            <p className="quiet small">
              {quotation.source.label}. {depth}.
            </p>
            <p className="question-given">
              <Explained text={quotation.reports} />
            </p>
          </section>
        </div>
        <VerdictField
          chosen={verdict}
          shown={isShown ? quotation : undefined}
          onChoose={setVerdict}
        />
        <ConfidenceField
          options={allVerdicts.length}
          chosen={confidence}
          isOver={isShown}
          onChoose={setConfidence}
        />
      </CardForm>
      {isShown && (
        <>
          <Reason
            verdict={`${asTheAudit(isVerdict, isRight)}: ${spoken(quotation.verdict)}.`}
            ways={[quotation.statement, quotation.source]}
          >
            <Sentences all={[asSentence(quotation.headline), quotation.explanation]} />
            {quotation.conditional && <p className="quiet">(Reference matched by inference.)</p>}
          </Reason>
          {after}
        </>
      )}
    </article>
  );
};
