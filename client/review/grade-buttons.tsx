// Owns how the reader says how well an answer was remembered: four buttons, each with when the card comes back.
import type { Grade, Memory } from "./kept-review.ts";
import { intervalText } from "./interval-text.ts";

const grades = [
  { grade: 1, name: "Again" },
  { grade: 2, name: "Hard" },
  { grade: 3, name: "Good" },
  { grade: 4, name: "Easy" },
] as const satisfies readonly { grade: Grade; name: string }[];

/** What a grade is called. */
export const gradeName = (grade: Grade): string =>
  grades.find((one) => one.grade === grade)?.name ?? "";

/** The grade that a key stands for. */
export const gradeOfKey = (key: string): Grade | undefined =>
  grades.find(({ grade }) => String(grade) === key)?.grade;

/** The four buttons; the one that fits the answer stands out. */
export const GradeButtons = ({
  outcomes,
  isRight,
  onGrade,
}: {
  outcomes: Record<Grade, Memory>;
  isRight: boolean;
  onGrade: (grade: Grade) => void;
}) => (
  <div className="grades" role="group" aria-label="How well did you remember it?">
    {grades.map(({ grade, name }) => {
      const { due, reviewed } = outcomes[grade];
      return (
        <button
          key={grade}
          type="button"
          className={grade === (isRight ? 3 : 1) ? "grade is-likely" : "grade"}
          aria-keyshortcuts={String(grade)}
          onClick={() => {
            onGrade(grade);
          }}
        >
          <span className="grade-name">{name}</span>
          <span className="grade-interval">{intervalText(due - reviewed)}</span>
        </button>
      );
    })}
  </div>
);
