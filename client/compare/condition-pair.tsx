// Owns two conditions side by side: what separates them first, what cannot be known, and what is alike in a line.
import { listText } from "../../model/formats.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { ComparedCondition, DifferentialMatrix } from "../../model/views/compare.ts";
import { ComparisonLegend } from "./differential-matrices.tsx";
import { MatrixTable, type MatrixGroup } from "./matrix-table.tsx";
import { compareTwo, type SeparatingRow } from "./weigh-conditions.ts";

/** What must be known of a row to take it for no more than it is. */
const noteOf = ({ oddity, isOfOne }: SeparatingRow): string | undefined => {
  if (oddity !== undefined) return `At odds: ${oddity}`;
  return isOfOne && "Said to separate them; entered for one only";
};

/** The rows of two conditions by what they say of them. */
export const ConditionPair = ({
  matrix,
  one,
  other,
  statements,
}: {
  matrix: DifferentialMatrix;
  one: ComparedCondition;
  other: ComparedCondition;
  statements: Readonly<Record<string, StatementCard>>;
}) => {
  const { separating, ofOneOnly, alike } = compareTwo(matrix, one, other);
  const groups: MatrixGroup[] = [
    {
      heading: "What separates them",
      rows: separating.map((separated) => ({ row: separated.row, note: noteOf(separated) })),
    },
    {
      heading: "Recorded for only one: no comparison possible",
      rows: ofOneOnly.map((row) => ({ row })),
    },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      <ComparisonLegend answer={{ statements }} />
      {separating.length === 0 && (
        <p className="quiet">Nothing that is entered separates these two.</p>
      )}
      {groups.length > 0 && (
        <MatrixTable
          label={`${one.condition.label} and ${other.condition.label}`}
          conditions={[one, other]}
          groups={groups}
          statements={statements}
        />
      )}
      {alike.length > 0 && (
        <p className="quiet compare-alike">
          Not shown, since it is alike in both as entered:{" "}
          {listText(
            alike.map(({ feature }) => feature.label),
            "and",
          )}
          .
        </p>
      )}
    </>
  );
};
