// Owns the gallery's part on what is learnt with: cards as they are asked, and their fields once answered.
import { ChoiceField, OrderField } from "../learn/answer-fields.tsx";
import { AppraisalCard } from "../learn/appraisal-card.tsx";
import { ConfidenceField } from "../learn/confidence-field.tsx";
import { DraftQuestions } from "../learn/draft-questions.tsx";
import { QuestionCard } from "../learn/question-card.tsx";
import { QuotationCard } from "../learn/quotation-card.tsx";
import "../styles/learn.css";
import { appraisal, question, quotation } from "./fixtures.ts";

const unpressed = (): void => undefined;
const steps = ["Patch fixed with silk", "Folds flattened", "Wall closed"];

/** Cards and fields. */
export const Learning = () => (
  <>
    <h3>A question</h3>
    <QuestionCard question={question} onCheck={unpressed} after={undefined} />
    <h3>The same from a draft</h3>
    <DraftQuestions questions={[{ isDraft: true }]} />
    <DraftQuestions questions={[{ isDraft: true }, {}]} />
    <QuestionCard question={{ ...question, isDraft: true }} onCheck={unpressed} after={undefined} />
    <h3>Answered rightly, and not</h3>
    {[question.answer, [2]].map((given) => (
      <ChoiceField
        key={given.join()}
        options={question.options}
        ask={question.ask}
        given={given}
        answer={question.answer}
        onGive={unpressed}
      />
    ))}
    <h3>An order, and once it is checked</h3>
    <OrderField
      options={steps}
      ask="In which order were they taken?"
      given={[0, 1, 2]}
      onGive={unpressed}
    />
    <OrderField
      options={steps}
      ask="In which order were these taken?"
      given={[0, 1, 2]}
      answer={[1, 0, 2]}
      onGive={unpressed}
    />
    <h3>A sentence beside its source</h3>
    <QuotationCard quotation={quotation} onGuess={unpressed} after={undefined} />
    <h3>A study</h3>
    <AppraisalCard appraisal={appraisal} onGuess={unpressed} after={undefined} />
    <h3>How sure, said</h3>
    <ConfidenceField options={2} chosen={80} isOver onChoose={unpressed} />
  </>
);
