// Owns saying of a set of questions that nobody but its curator has checked what it asks about.
import type { Question } from "../../model/views/questions.ts";

/** Says so where it is so; nothing otherwise. */
export const DraftQuestions = ({
  questions,
}: {
  questions: readonly Pick<Question, "isDraft">[];
}) =>
  questions.some(({ isDraft }) => isDraft === true) ? (
    <p className="quiet">
      {questions.every(({ isDraft }) => isDraft === true)
        ? "Draft: no second reader has checked what these questions are made from."
        : "Some of these questions are drafts: no second reader has checked them."}
    </p>
  ) : null;
